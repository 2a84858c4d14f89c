// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing

@testable import ContractRuntime

@Suite struct MultipartTests {
    private static let type: String = "multipart/form-data; boundary=x"
    private static let whole: String =
        "preamble\r\n--x \t\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nold oak\r\n--xy\r\n-\r\n"
        + "--x\r\ncontent-disposition: form-data; name=photo; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
        + "\r\n\r\n--\r\n--\r--x\n\r\n--x\r\ncontent-disposition: form-data; name=photo; filename=b\r\n\r\n\r\n"
        + "--x--\r\nepilogue --x\r\n"

    /// What a parser makes of pieces: heads as names, contents joined.
    private func read(_ pieces: [[UInt8]], limits: MultipartLimits = MultipartLimits()) throws(FormFailure) -> [String]
    {
        var parser: MultipartParser = try MultipartParser(contentType: Self.type, limits: limits)
        var seen: [String] = []
        var rest: ArraySlice<[UInt8]> = pieces[...]
        while true {
            guard let event: MultipartParser.Event = try parser.next() else {
                guard let piece: [UInt8] = rest.popFirst() else {
                    parser.finish()
                    guard let last: MultipartParser.Event = try parser.next() else { return seen }
                    note(last, &seen)
                    continue
                }
                parser.feed(piece)
                continue
            }
            note(event, &seen)
        }
    }

    private func note(_ event: MultipartParser.Event, _ seen: inout [String]) {
        switch event {
        case .head(let head): seen += ["\(head.name)|\(head.fileName ?? "-")|\(head.contentType)", ""]
        case .content(let bytes): seen[seen.count - 1] += String(decoding: bytes, as: UTF8.self)
        case .partEnd: seen.append("end of part")
        case .end: seen.append("end")
        }
    }

    private static let expected: [String] = [
        "title|-|text/plain", "old oak\r\n--xy\r\n-", "end of part",
        "photo|a.png|image/png", "\r\n\r\n--\r\n--\r--x\n", "end of part",
        "photo|b|application/octet-stream", "", "end of part", "end",
    ]

    @Test func `a body reads the same wherever it is split`() throws {
        let bytes: [UInt8] = Array(Self.whole.utf8)
        for split in 0...bytes.count {
            #expect(try read([Array(bytes[..<split]), Array(bytes[split...])]) == Self.expected, "split at \(split)")
        }
        #expect(try read(bytes.map { [$0] }) == Self.expected)
        for size in 2...70 {
            let pieces: [[UInt8]] = stride(from: 0, to: bytes.count, by: size).map { start in
                Array(bytes[start..<min(start + size, bytes.count)])
            }
            #expect(try read(pieces) == Self.expected, "pieces of \(size)")
        }
    }

    @Test func `a body that is cut anywhere is no body`() {
        let end: Int = Array(Self.whole.utf8).count - "\r\nepilogue --x\r\n".utf8.count
        for length in 0..<end {
            let cut: [UInt8] = Array(Self.whole.utf8.prefix(length))
            #expect(throws: FormFailure.syntax, "cut at \(length)") { try read([cut]) }
        }
    }

    static let odd: [(String, String)] = [
        ("\"\u{301}a\"", "\u{301}a"), ("\"a\u{301}\"", "a\u{301}"), ("\"\u{1}\u{8B}\u{7F}\"", "\u{1}\u{8B}\u{7F}"),
        ("\"a;b=c\"", "a;b=c"), ("\"\\\"\\\\\"", "\"\\"), ("a\u{301}; x=\"y\"", "a\u{301}"),
    ]

    @Test(arguments: Self.odd)
    func `names are read scalar by scalar`(_ written: String, _ name: String) throws {
        let seen: [String] = try read([
            Array("--x\r\ncontent-disposition: form-data; name=\(written)\r\n\r\n1\r\n--x--".utf8)
        ])
        #expect(seen.first.map { Array($0.unicodeScalars) } == Array("\(name)|-|text/plain".unicodeScalars))
    }

    static let empty: [(String, [String])] = [
        ("--x\r\ncontent-disposition: form-data; name=a\r\n\r\n--x--", ["a|-|text/plain", "", "end of part", "end"]),
        ("--x--", ["end"]),
        (
            "--x\r\ncontent-disposition: form-data; name=\"\"\r\n\r\n1\r\n--x--",
            ["|-|text/plain", "1", "end of part", "end"]
        ),
        (
            "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n\r\n\r\n--x--",
            ["a|-|text/plain", "\r\n", "end of part", "end"]
        ),
    ]

    @Test(arguments: Self.empty)
    func `empty forms and parts`(_ text: String, _ expected: [String]) throws {
        #expect(try read([Array(text.utf8)]) == expected)
        #expect(try read(text.utf8.map { [$0] }) == expected)
    }

    static let broken: [(String, FormFailure)] = [
        ("--x\r\nno header\r\n\r\n1\r\n--x--", FormFailure.syntax),
        ("--x\r\n: empty\r\n\r\n1\r\n--x--", .syntax),
        ("--x\r\ncontent-disposition: form-data; name=\"a\nb: c\"\r\n\r\n1\r\n--x--", .syntax),
        ("--x\r\ncontent-disposition: form-data; name=a\u{0}\r\n\r\n1\r\n--x--", .syntax),
        ("--x\r\ncontent-disposition: attachment; name=a\r\n\r\n1\r\n--x--", .nameMissing),
        ("--x\r\ncontent-disposition: form-data; filename=\"\"\r\n\r\n1\r\n--x--", .nameMissing),
        (
            "--x\r\ncontent-disposition: form-data; name=a\r\ncontent-transfer-encoding: base64\r\n\r\n1\r\n--x--",
            .encoding
        ),
        (String(repeating: "no boundary ", count: 1000), .syntax),
        ("--x" + String(repeating: " ", count: 100) + "\r\n", .syntax),
        ("--x\r\n" + String(repeating: "a: b\r\n", count: 2000), .headerTooLarge),
        ("--x\r\na: " + String(repeating: "b", count: 9000), .headerTooLarge),
        (String(repeating: "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n", count: 5000), .partsTooMany),
    ]

    @Test(arguments: Self.broken)
    func `broken bodies are refused as soon as they are`(_ text: String, _ failure: FormFailure) {
        #expect(throws: failure) { try read([Array(text.utf8)]) }
        #expect(throws: failure) { try read(text.utf8.map { [$0] }) }
    }

    @Test(arguments: [
        "", "; boundary=", "; boundary=\"a b \"", "; boundary=a{b", "; boundary=" + String(repeating: "a", count: 71),
    ])
    func `a boundary keeps the rules of RFC 2046`(_ parameter: String) {
        #expect(throws: FormFailure.boundaryMissing) {
            try MultipartParser(contentType: "multipart/form-data" + parameter)
        }
    }

    // MARK: Streamed forms

    /// A form in pieces of a few bytes.
    private func body(_ text: String, pieces size: Int = 7) -> ByteStream {
        let bytes: [UInt8] = Array(text.utf8)
        return ByteStream(
            next: pulled(
                stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }))
    }

    private func open(_ text: String, fields: [String] = ["title"]) async throws -> (FormStream, ByteStream) {
        let bytes: ByteStream = body(text)
        return (try await FormStream.open(bytes, contentType: Self.type, fields: fields), bytes)
    }

    private func file(_ name: String, _ content: String) -> String {
        "--x\r\ncontent-disposition: form-data; name=\(name); filename=\(content.prefix(20))\r\n\r\n\(content)\r\n"
    }

    private func field(_ name: String, _ content: String) -> String {
        "--x\r\ncontent-disposition: form-data; name=\(name)\r\n\r\n\(content)\r\n"
    }

    @Test func `fields are read first, files in order, skipped ones passed over`() async throws {
        let text: String =
            field("title", "oak") + file("a", "one") + file("b", "skipped") + file("b", "two") + "--x--"
        let (form, _) = try await open(text)
        #expect(form.fields.map(\.text) == ["oak"])
        let files: FileParts = form.files([FileRule("a"), FileRule("b", countMin: 1, countMax: 2)])
        var seen: [String] = []
        for try await part in files where part.fileName != "skipped" {
            seen.append(part.name + String(decoding: try await part.body.collect(upTo: 100), as: UTF8.self))
        }
        #expect(seen == ["aone", "btwo"])
    }

    @Test func `a file is closed once the next one is asked for`() async throws {
        let (form, _) = try await open(file("a", "one") + file("a", "two") + "--x--")
        let files: FileParts = form.files([FileRule("a", countMax: 2)])
        let first: FilePart = try #require(try await files.next())
        let second: FilePart = try #require(try await files.next())
        #expect(try await first.body.collect(upTo: 100).isEmpty)
        #expect(try await second.body.collect(upTo: 100) == Array("two".utf8))
        #expect(try await files.next() == nil)
    }

    private func refusal(_ text: String, _ rules: [FileRule]) async throws -> APIFailure? {
        let (form, bytes) = try await open(text)
        do {
            for try await part in form.files(rules) { _ = try await part.body.collect(upTo: 1000) }
        } catch let failure as APIFailure {
            #expect(bytes.failure == failure)
            return failure
        }
        return nil
    }

    @Test func `files that break a rule are named`() async throws {
        let cases: [(String, String, String)] = [
            (file("c", "x"), "c", "VALIDATION_INVALID_ENUM"),
            (file("a", "x") + file("a", "y"), "a", "VALIDATION_TOO_MANY_ITEMS"),
            (file("a", "x"), "b", "VALIDATION_REQUIRED_FIELD"),
        ]
        for (text, field, code) in cases {
            let refused: APIFailure? = try await refusal(
                text + "--x--", [FileRule("a"), FileRule("b", countMin: 1)])
            #expect(refused?.code == "VALIDATION_FAILED")
            let entry: Violation? = refused?.report?.entries.first
            #expect(entry?.field == field && entry?.code.rawValue == code && entry?.location == .form)
        }
        let late: APIFailure? = try await refusal(
            file("a", "x") + field("title", "oak") + "--x--", [FileRule("a")])
        #expect(late?.details.first?.value == .string("field_behind_file"))
        let cut: APIFailure? = try await refusal(file("a", "x"), [FileRule("a")])
        #expect(cut?.details.first?.value == .string("syntax"))
    }

    @Test func `a field that nobody knows is left out behind a file too`() async throws {
        let (form, _) = try await open(file("a", "x") + field("", "oak") + file("a", "y") + "--x--")
        var seen: [String] = []
        for try await part in form.files([FileRule("a", countMax: 2)]) { seen.append(part.fileName) }
        #expect(form.fields.isEmpty && seen == ["x", "y"])
    }

    /// Bytes in memory, in place of a file of the server.
    private final class Board: Shelf {
        private let bytes: Mutex<[UInt8]> = Mutex([])

        func append(_ piece: [UInt8]) async throws { bytes.withLock { (all: inout [UInt8]) in all += piece } }
        func read(at offset: Int, count: Int) async throws -> [UInt8] {
            bytes.withLock { (all: inout [UInt8]) in Array(all[offset..<offset + count]) }
        }
    }

    private func openAside(_ text: String) async throws -> FormStream {
        try await FormStream.open(body(text), contentType: Self.type, fields: ["title"], shelf: { Board() })
    }

    @Test func `files before a field wait for it, in order`() async throws {
        let long: String = String(repeating: "0123456789", count: 15_000)
        let form: FormStream = try await openAside(
            file("a", "one") + file("b", "skipped") + field("title", "oak") + file("b", long) + "--x--")
        #expect(form.fields.map(\.text) == ["oak"])
        var seen: [String] = []
        for try await part in form.files([FileRule("a"), FileRule("b", countMax: 2)]) where part.fileName != "skipped" {
            seen.append(part.name + String(decoding: try await part.body.collect(upTo: 200_000), as: UTF8.self))
        }
        #expect(seen == ["aone", "b" + long])
        let only: FormStream = try await openAside(file("a", "one") + field("title", "oak") + "--x--")
        let first: FilePart = try #require(only.onlyFile(FileRule("a")))
        #expect(try await first.body.collect(upTo: 100) == Array("one".utf8))
        let twice: FormStream = try await openAside(file("a", "one") + file("a", "two") + "--x--")
        let one: FilePart = try #require(twice.onlyFile(FileRule("a")))
        await #expect(throws: APIFailure.self) { try await one.body.collect(upTo: 100) }
        await #expect(throws: FormFailure.syntax.refusal) { _ = try await openAside(file("a", "one")) }
    }

    @Test func `the only file ends with its body`() async throws {
        let (form, _) = try await open(field("title", "oak") + file("a", "one") + "--x--")
        #expect(form.onlyFile(FileRule("b")) == nil)
        let only: FilePart = try #require(form.onlyFile(FileRule("a")))
        #expect(try await only.body.collect(upTo: 100) == Array("one".utf8))
        let (longer, bytes) = try await open(file("a", "one") + file("a", "two") + "--x--")
        let first: FilePart = try #require(longer.onlyFile(FileRule("a")))
        await #expect(throws: APIFailure.self) { try await first.body.collect(upTo: 100) }
        #expect(bytes.failure?.code == "VALIDATION_FAILED")
    }

    @Test func `a text part has its bound`() async {
        await #expect(throws: FormFailure.partTooLarge.refusal) {
            _ = try await open(field("title", String(repeating: "a", count: 8193)) + "--x--")
        }
    }

    // MARK: Writing

    @Test func `what is written is read, files while they are made`() async throws {
        var writer: RequestWriter = RequestWriter(method: .post, path: "/files")
        writer.form("title", "Größe")
        let made: ByteStream = ByteStream(length: 6, next: pulled([[1, 13], [10, 45], [45, 255]]))
        writer.file(FilePart(name: "a", fileName: "a \"b\".png\r\n", contentType: "image/png\r\nx: y", body: made))
        let type: String = try #require(writer.headers.first { $0.name == "content-type" }?.value)
        let stream: ByteStream = try #require(writer.stream)
        #expect(stream.whole == nil)
        let length: Int = try #require(stream.length)
        let bytes: [UInt8] = try await stream.collect(upTo: 10_000)
        #expect(bytes.count == length)
        let form: FormStream = try await FormStream.open(ByteStream(bytes), contentType: type)
        #expect(form.fields.map(\.text) == ["Größe"])
        let file: FilePart = try #require(form.onlyFile(FileRule("a")))
        #expect(file.fileName == "a %22b%22.png%0D%0A" && file.contentType == "image/pngx: y")
        #expect(try await file.body.collect(upTo: 100) == [1, 13, 10, 45, 45, 255])
    }
}
