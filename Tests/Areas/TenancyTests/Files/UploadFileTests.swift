// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Server
import TenancyArea
import TestSupport
import Testing
import ZygoClient

@Suite struct UploadFileTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a document is stored, counted and audited`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        #expect(file.name == "report.pdf" && file.contentType == "application/pdf" && file.state == .ready)
        #expect(file.size == SampleFile.pdf.count && file.createdBy == owner.userID && file.purpose == .document)
        #expect(try await owner.audited("file.uploaded") == [file.id.description])
        #expect(try await owner.storage() == StoredState(rows: 1, counted: SampleFile.pdf.count, objects: 1))
        #expect(try await owner.client.getFile(GetFile.Input(fileID: file.id)) == file)
        let settings: TenantConfig = try await owner.client.getTenantSettings()
        #expect(settings.usage.storageUsed == SampleFile.pdf.count)
    }

    static let accepted: [([UInt8], String, String, String)] = [
        (SampleFile.text, "a.txt", "text/plain", "text/plain"),
        (SampleFile.text, "a.md", "text/markdown", "text/markdown"),
        (SampleFile.text, "a.csv", "application/octet-stream", "text/csv"),
        (Array(#"{"a":1}"#.utf8), "a.json", "application/json", "application/json"),
        (SampleFile.png(), "a.png", "image/png", "image/png"),
        (SampleFile.jpeg(), "a.JPG", "image/jpeg", "image/jpeg"),
        (SampleFile.webp(), "a.webp", "image/webp", "image/webp"),
        (
            SampleFile.office(), "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ),
    ]

    @Test func `the kinds of documents are told by their content`() async throws {
        let owner: Person = try await world.signUp()
        for (bytes, name, declared, found) in Self.accepted {
            let file: File = try await owner.upload(bytes, named: name, type: declared)
            #expect(file.contentType == found, "\(name)")
        }
    }

    static let refused: [(String, [UInt8], String, String, String, Int)] = [
        ("HTML as PNG", SampleFile.html, "a.png", "image/png", "FILE_TYPE_INVALID", 415),
        ("SVG", SampleFile.svg, "a.svg", "image/svg+xml", "FILE_TYPE_INVALID", 415),
        ("SVG as text", SampleFile.svg, "a.txt", "text/plain", "FILE_TYPE_INVALID", 415),
        ("a program", SampleFile.program, "a.pdf", "application/pdf", "FILE_TYPE_INVALID", 415),
        ("a program by its name", SampleFile.pdf, "a.exe", "application/pdf", "FILE_TYPE_INVALID", 415),
        ("an archive", SampleFile.zip, "a.docx", "application/zip", "FILE_TYPE_INVALID", 415),
        ("an archive as office file", SampleFile.zip, "a.docx", "application/octet-stream", "FILE_TYPE_INVALID", 415),
        ("another image than declared", SampleFile.png(), "a.png", "image/jpeg", "FILE_TYPE_INVALID", 415),
        ("another image than named", SampleFile.png(), "a.jpg", "image/png", "FILE_CONTENT_INVALID", 422),
        (
            "JPEG with an archive", SampleFile.jpeg() + SampleFile.zip, "a.jpg", "image/jpeg", "FILE_CONTENT_INVALID",
            422
        ),
        (
            "a huge PNG", SampleFile.png(width: 50_000, height: 50_000), "a.png", "image/png", "FILE_CONTENT_INVALID",
            422
        ),
        ("half a PNG", Array(SampleFile.png().dropLast(9)), "a.png", "image/png", "FILE_CONTENT_INVALID", 422),
        ("nothing", [], "a.txt", "text/plain", "FILE_CONTENT_INVALID", 422),
        (
            "text that becomes bytes", SampleFile.text + [UInt8](repeating: 0x20, count: 600) + [0, 1], "a.txt",
            "text/plain", "FILE_CONTENT_INVALID", 422
        ),
    ]

    @Test func `27 what is not what it says leaves no object and no counted byte`() async throws {
        let owner: Person = try await world.signUp()
        try await allowUploads(owner)
        for (what, bytes, name, type, code, status) in Self.refused {
            do {
                try await expectRefused(code, status) { try await owner.upload(bytes, named: name, type: type) }
            } catch let unexpected as Unexpected {
                throw Unexpected("\(what): \(unexpected)")
            }
        }
        try await owner.expectStorage(.empty)
        #expect(try await owner.audited("file.uploaded").isEmpty)
    }

    @Test func `workflows take bytes of any kind, but nothing that runs`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(
            [0, 1, 2, 3], named: "a.dat", type: "application/x-data", for: .workflow)
        #expect(file.contentType == "application/octet-stream" && file.purpose == .workflow)
        for (bytes, name) in [(SampleFile.program, "a.bin"), (SampleFile.html, "a.txt"), (SampleFile.text, "a.js")] {
            try await expectRefused("FILE_TYPE_INVALID", 415) {
                try await owner.upload(bytes, named: name, type: "application/octet-stream", for: .workflow)
            }
        }
    }

    @Test func `personal data of pictures is not kept`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.jpeg(), named: "me.jpg", type: "image/jpeg")
        #expect(file.size < SampleFile.jpeg().count)
        let kept: [UInt8] = try await owner.download(file.id)
        #expect(kept.count == file.size && !String(decoding: kept, as: UTF8.self).contains(SampleFile.secret))
        #expect(try await owner.storage().counted == file.size)
    }

    @Test func `who may not edit documents may not upload them`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await viewer.upload(SampleFile.pdf) }
        try await owner.expectStorage(.empty)
    }

    @Test func `a form without a file is refused`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/files", token: owner.token, headers: [("content-type", "multipart/form-data; boundary=x")],
            body: "--x\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndocument\r\n--x--\r\n")
        #expect(answer.status == 400 && answer.code == "FILE_MISSING", "\(answer.text)")
    }

    @Test func `28 a length above the limit is refused before it is read, no length at all as well`() async throws {
        let owner: Person = try await world.signUp()
        // Ten megabytes are what the free plan takes.
        let wire: RawUpload = RawUpload(world: world, token: owner.token)
        let head: String = try await wire.answer(contentLength: 200 << 20, body: RawUpload.start, isEnded: false)
        #expect(head.hasPrefix("HTTP/1.1 413 ") && head.contains("FILE_TOO_LARGE") && head.contains("10485760"))
        let chunked: String = try await wire.answer(contentLength: nil, body: RawUpload.start, isEnded: false)
        #expect(chunked.hasPrefix("HTTP/1.1 400 ") && chunked.contains("content_length_required"))
        try await owner.expectStorage(.empty)
    }

    @Test func `28 the read stops at the declared length`() async throws {
        let owner: Person = try await world.signUp()
        let wire: RawUpload = RawUpload(world: world, token: owner.token)
        let text: String = try await wire.answer(
            contentLength: RawUpload.start.utf8.count, body: RawUpload.start, isEnded: false)
        #expect(text.hasPrefix("HTTP/1.1 400 ") && text.contains("VALIDATION_INVALID_MULTIPART"))
        try await owner.expectStorage(.empty)
    }

    @Test func `an upload that breaks off leaves nothing and gives its bytes back`() async throws {
        let owner: Person = try await world.signUp()
        let wire: RawUpload = RawUpload(world: world, token: owner.token)
        try await wire.breakOff(contentLength: 100_000, body: RawUpload.start + String(repeating: "x", count: 2_000)) {
            // The row and the counted bytes stand in front of the bytes.
            try await TemporaryRedis.until { try await owner.storage().rows == 1 }
            #expect(try await owner.storage().counted == 100_000)
        }
        let id: String? = try await world.value(
            "SELECT id FROM files WHERE tenant_id = '\(owner.tenantID)' AND state = 'uploading'")
        if id != nil {
            // Whoever is cancelled cannot write any more: the next round finds the row by its age.
            try await world.query(
                "UPDATE files SET created_at = now() - interval '2 hours' WHERE tenant_id = '\(owner.tenantID)'")
            _ = try await world.composition.rounds.files.round()
        }
        try await owner.expectStorage(.empty)
    }

    @Test func `29 of two uploads that together exceed the quota one is stored`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.limitStorage(toGigabytes: 1)
        try await world.query(
            """
            INSERT INTO tenant_usage (tenant_id, metric, period, value)
            VALUES ('\(owner.tenantID)', 'storage_bytes', 'all', \((1 << 30) - 15_000))
            """)
        let bytes: [UInt8] = SampleFile.pdf + [UInt8](repeating: 0x20, count: 9_000)
        async let first: String? = Self.refusal { _ = try await owner.upload(bytes) }
        async let second: String? = Self.refusal { _ = try await owner.upload(bytes) }
        let outcomes: [String?] = try await [first, second]
        #expect(Set(outcomes) == [nil, "TENANT_QUOTA_EXCEEDED"])
        let stored: StoredState = try await owner.storage()
        #expect(stored.rows == 1 && stored.objects == 1 && stored.counted == (1 << 30) - 15_000 + bytes.count)
    }

    @Test func `the same key stores one file`() async throws {
        let owner: Person = try await world.signUp()
        let first: File = try await owner.upload(SampleFile.pdf, key: "upload-1")
        #expect(try await owner.upload(SampleFile.pdf, key: "upload-1") == first)
        #expect(try await owner.storage().rows == 1)
    }

    static let names: [(String, String)] = [
        ("../../etc/passwd.pdf", "passwd.pdf"), ("..\\..\\boot.pdf", "boot.pdf"), ("/etc/shadow.pdf", "shadow.pdf"),
        (".hidden.pdf", "hidden.pdf"), ("a\u{202E}fdp.pdf", "afdp.pdf"),
        ("r\u{00E9}sum\u{00E9}.pdf", "r\u{00E9}sum\u{00E9}.pdf"),
        ("   .pdf", "pdf"), (String(repeating: "n", count: 300) + ".pdf", String(repeating: "n", count: 196) + ".pdf"),
    ]

    @Test func `a name is only shown, whatever it tries to be`() async throws {
        let owner: Person = try await world.signUp()
        for (name, shown) in Self.names {
            let file: File = try await owner.upload(SampleFile.pdf, named: name)
            #expect(file.name == shown)
            let key: String? = try await world.value("SELECT storage_key FROM files WHERE id = '\(file.id)'")
            #expect(key?.hasPrefix("tenants/\(owner.tenantID)/uploads/documents/") == true)
            #expect(key?.contains("..") == false && key?.hasSuffix(".pdf") == true)
        }
    }

    @Test func `32 what a crash left is swept, and the count is right`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        // As if the process had died between the object and COMMIT.
        try await world.query(
            """
            UPDATE files SET state = 'uploading', size_bytes = NULL, sha256 = NULL,
                   created_at = now() - interval '61 minutes' WHERE id = '\(file.id)'
            """)
        _ = try await world.composition.rounds.files.round()
        try await owner.expectStorage(.empty)
    }

    /// The code of a refusal; nil for a success.
    private static func refusal(_ call: () async throws -> Void) async throws -> String? {
        do {
            try await call()
            return nil
        } catch ClientError.api(let response) {
            return response.code
        }
    }

    /// More uploads in an hour than the free plan has.
    private func allowUploads(_ owner: Person) async throws {
        try await world.query("UPDATE tenants SET plan = 'enterprise' WHERE id = '\(owner.tenantID)'")
    }
}
