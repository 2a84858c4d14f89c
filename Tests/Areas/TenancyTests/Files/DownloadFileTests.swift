// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DownloadFileTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func get(
        _ path: String, _ person: Person?, _ headers: [(name: String, value: String)] = [],
        method: HTTPMethodName = .get
    ) async throws -> RawAnswer {
        try await world.send(method, "/v1" + path, token: person?.token, headers: headers)
    }

    @Test func `a file comes as it was stored, and browsers are told to guess nothing`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.text, named: "Ta\u{00E4}g; xy.txt", type: "text/plain")
        let answer: RawAnswer = try await get("/files/\(file.id)/content", owner)
        #expect(answer.status == 200 && answer.response.body == SampleFile.text)
        #expect(answer.header("content-type") == "application/octet-stream")
        #expect(
            answer.header("content-disposition")
                == "attachment; filename=\"Ta_g; xy.txt\"; filename*=UTF-8''Ta%C3%A4g%3B%20xy.txt")
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("content-security-policy") == "default-src 'none'; sandbox")
        #expect(answer.header("cross-origin-resource-policy") == "same-site")
        #expect(answer.header("cache-control") == "private, no-cache, must-revalidate")
        #expect(answer.header("etag") == "\"\(file.sha256)\"")
        #expect(answer.header("content-length") == String(SampleFile.text.count))
        #expect(answer.header("accept-ranges") == "bytes")
    }

    @Test func `images and PDF are shown in place under their own type`() async throws {
        let owner: Person = try await world.signUp()
        for (bytes, name, type) in [
            (SampleFile.png(), "a.png", "image/png"), (SampleFile.pdf, "a.pdf", "application/pdf"),
        ] {
            let file: File = try await owner.upload(bytes, named: name, type: type)
            let answer: RawAnswer = try await get("/files/\(file.id)/content", owner)
            #expect(answer.header("content-type") == type && answer.response.body == bytes)
            #expect(answer.header("content-disposition")?.hasPrefix("inline; ") == true)
            #expect(answer.header("content-security-policy") == "default-src 'none'; sandbox")
        }
    }

    @Test func `parts are sent where one part is asked for`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.text, named: "a.txt", type: "text/plain")
        let path: String = "/files/\(file.id)/content"
        let size: Int = SampleFile.text.count
        func part(_ range: String) async throws -> RawAnswer { try await get(path, owner, [("range", range)]) }
        for (range, expected) in [
            ("bytes=0-3", 0..<4), ("bytes=-7", size - 7..<size), ("bytes=\(size - 2)-", size - 2..<size),
            ("bytes=3-100000", 3..<size), ("bytes=0-0", 0..<1), ("bytes=-100000", 0..<size),
        ] {
            let answer: RawAnswer = try await part(range)
            #expect(answer.status == 206 && answer.response.body == Array(SampleFile.text[expected]), "\(range)")
            let span: String = "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/\(size)"
            #expect(answer.header("content-range") == span)
            #expect(answer.header("content-length") == String(expected.count))
        }
        for range in ["bytes=0-1,3-4", "items=0-1", "bytes=5-2", "bytes=x-", "bytes=-", "bytes"] {
            #expect(try await part(range).status == 200, "\(range)")
        }
        for range in ["bytes=\(size)-", "bytes=99999999999999999999-", "bytes=-0"] {
            let answer: RawAnswer = try await part(range)
            #expect(answer.status == 416 && answer.code == "RANGE_NOT_SATISFIABLE", "\(range)")
            #expect(answer.header("content-range") == "bytes */\(size)")
        }
    }

    @Test func `a part of another content is answered with the whole`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.text, named: "a.txt", type: "text/plain")
        let path: String = "/files/\(file.id)/content"
        let other: RawAnswer = try await get(path, owner, [("range", "bytes=0-3"), ("if-range", "\"other\"")])
        #expect(other.status == 200)
        let same: RawAnswer = try await get(
            path, owner, [("range", "bytes=0-3"), ("if-range", "\"\(file.sha256)\"")])
        #expect(same.status == 206)
        let known: RawAnswer = try await get(path, owner, [("if-none-match", "\"\(file.sha256)\"")])
        #expect(known.status == 304 && known.response.body.isEmpty)
    }

    @Test func `a head tells of the content without it`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.text, named: "a.txt", type: "text/plain")
        let answer: RawAnswer = try await get("/files/\(file.id)/content", owner, method: .head)
        #expect(answer.status == 200 && answer.response.body.isEmpty)
        #expect(answer.header("etag") == "\"\(file.sha256)\"")
    }

    @Test func `files of another workspace are not found by any operation`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let stranger: Person = try await world.signUp()
        for (method, path) in [
            (HTTPMethodName.get, ""), (.get, "/content"), (.delete, ""), (.post, "/link"),
        ] {
            let answer: RawAnswer = try await world.send(
                method, "/v1/files/\(file.id)\(path)", token: stranger.token, body: method == .post ? "{}" : nil)
            #expect(answer.status == 404 && answer.code == "FILE_NOT_FOUND", "\(method) \(path)")
            #expect(!answer.text.contains("report"))
        }
        #expect(try await stranger.client.listFiles(ListFiles.Input()).data.isEmpty)
        #expect(try await owner.download(file.id) == SampleFile.pdf)
    }

    @Test func `a row that names another workspace's object opens nothing`() async throws {
        let owner: Person = try await world.signUp()
        let file: File = try await owner.upload(SampleFile.pdf)
        let stranger: Person = try await world.signUp()
        let theirs: File = try await stranger.upload(SampleFile.text, named: "a.txt", type: "text/plain")
        // Not even a wrong row, which the database refuses too, leads out of the own part of the storage.
        let key: String? = try await world.value("SELECT storage_key FROM files WHERE id = '\(file.id)'")
        await #expect(throws: (any Error).self) {
            try await world.query(
                "UPDATE files SET storage_key = '\(key ?? "")2' WHERE id = '\(theirs.id)'")
        }
        #expect(try await stranger.download(theirs.id) == SampleFile.text)
    }
}
