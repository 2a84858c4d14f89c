// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Synchronization
import Testing

/// Takes a body while it comes and answers its length.
private enum TakeBody: TextOperation {
    static let bodyBytesMax: Int = 4 * 1024 * 1024
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "takeBody", index: 40, method: .put, path: "/bodies", requestBody: .required(["application/octet-stream"]),
        bodyBytesMax: bodyBytesMax, responseTypes: ["text/plain"], streamsRequest: true)
    static func decodeInput(_ request: inout RequestReader) -> ByteStream? { request.byteStream() }
}

/// Takes a form with one file and answers its length.
private enum TakeForm: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "takeForm", index: 41, method: .post, path: "/forms", requestBody: .required(["multipart/form-data"]),
        bodyBytesMax: TakeBody.bodyBytesMax, responseTypes: ["text/plain"], streamsRequest: true,
        formFields: ["title"])
    static func decodeInput(_ request: inout RequestReader) -> FilePart? {
        _ = request.form("title").string(StringRule(minLength: 2))
        guard let file: FilePart = request.file("file"), request.isValid else { return nil }
        return file
    }
}

/// Sends the body back while it comes.
private enum EchoBody: ContractOperation {
    typealias Failure = FakeFailure
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "echoBody", index: 42, method: .post, path: "/echo", requestBody: .required(["application/octet-stream"]),
        bodyBytesMax: TakeBody.bodyBytesMax, responseTypes: ["application/octet-stream"], streamsRequest: true,
        streamsResponse: true)
    static func decodeInput(_ request: inout RequestReader) -> ByteStream? { request.byteStream() }
    static func encodeOutput(_ output: ByteStream, into response: inout ResponseWriter) {
        response.stream(output, contentType: "application/octet-stream")
    }
    static func encodeInput(_ input: ByteStream, into request: inout RequestWriter) {}
    static func decodeOutput(_ response: inout ResponseReader) -> ByteStream? { response.byteStream() }
}

/// What the handlers tell a test.
private final class Taking: Sendable {
    private struct State {
        var bytes: Int = 0
        var isStarted: Bool = false
        var ended: [String] = []
        var mayRead: Bool = true
    }

    private let state: Mutex<State> = Mutex(State())

    var bytes: Int { state.withLock { $0.bytes } }
    var isStarted: Bool { state.withLock { $0.isStarted } }
    var ended: [String] { state.withLock { $0.ended } }
    var mayRead: Bool { state.withLock { $0.mayRead } }
    func start() { state.withLock { $0.isStarted = true } }
    func add(_ count: Int) { state.withLock { $0.bytes += count } }
    func end(_ how: String) { state.withLock { $0.ended.append(how) } }
    func hold() { state.withLock { $0.mayRead = false } }
    func release() { state.withLock { $0.mayRead = true } }
}

/// One after the other, since each keeps the loops busy that all tests share.
@Suite(.serialized) struct StreamedBodyTests {
    /// Handlers that read all, unless the body says that nobody wants it.
    private static func serve(_ taking: Taking, _ configuration: inout PipelineConfiguration) {
        configuration.operations += [TakeBody.descriptor, TakeForm.descriptor, EchoBody.descriptor]
        configuration.routes.add(TakeBody.self) {
            (body: ByteStream, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> String in
            try await count(body, taking, call)
        }
        configuration.routes.add(TakeForm.self) {
            (file: FilePart, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> String in
            try await count(file.body, taking, call)
        }
        configuration.routes.add(EchoBody.self) {
            (body: ByteStream, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> ByteStream in
            ByteStream(length: body.length) { try await body.next() }
        }
    }

    private static func count(
        _ body: ByteStream, _ taking: Taking, _ call: Call<FakeFailure, Anonymous>
    ) async throws(FakeFailure) -> String {
        taking.start()
        await waitUntil(timeout: .seconds(20)) { taking.mayRead || Task.isCancelled }
        do {
            while let piece: [UInt8] = try await body.next() {
                taking.add(piece.count)
                if piece.starts(with: Array("enough".utf8)) { return "stopped at \(taking.bytes)" }
            }
        } catch {
            taking.end("\(type(of: error)) \((error as? APIFailure)?.code ?? "")")
            throw .internal(error)
        }
        taking.end("whole")
        return "took \(taking.bytes)"
    }

    private func with(
        _ taking: Taking = Taking(), limits: ServerLimits = ServerLimits(),
        _ body: @Sendable @escaping (RunningServer, Taking) async throws -> Void
    ) async throws {
        var limits: ServerLimits = limits
        // A loaded machine is not what these tests are about.
        limits.loopLagMax = .seconds(60)
        try await RunningServer.with(
            limits: limits, adjust: { configuration in Self.serve(taking, &configuration) }
        ) { server in try await body(server, taking) }
    }

    private static func head(_ length: Int?, _ more: String = "") -> String {
        let framing: String = length.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked"
        return
            "PUT /v1/bodies HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n\(framing)\r\n\(more)\r\n"
    }

    private static func form(_ framing: String) -> String {
        "POST /v1/forms HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n\(framing)\r\n\r\n"
    }

    private static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [0x0D, 0x0A]
    }

    @Test func `a handler runs while its body still comes, and the connection is kept`() async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(nil))
            #expect(await waitUntil { taking.isStarted })
            for number in 1...3 {
                connection.send(Self.chunk([UInt8](repeating: 0x61, count: 1000)))
                #expect(await waitUntil { taking.bytes == number * 1000 })
            }
            connection.send("0\r\n\r\n" + Self.head(4) + "four")
            let text: String = await connection.until("took 3004")
            #expect(text.contains("took 3000") && text.occurrences(of: "HTTP/1.1 200 ") == 2)
            await connection.close()
        }
    }

    @Test func `a slow handler holds the client back, with bounded memory`() async throws {
        let taking: Taking = Taking()
        taking.hold()
        var limits: ServerLimits = ServerLimits()
        limits.bodyRateWindow = .seconds(1)
        limits.bodyRateMin = 1
        let total: Int = 3 * 1024 * 1024
        try await with(taking, limits: limits) { server, taking in
            let connection: RawConnection = try await RawConnection.connect(to: server.address, sendBuffer: 64 * 1024)
            connection.send(Array(Self.head(total).utf8) + [UInt8](repeating: 0x61, count: total))
            // Longer than several windows of the clock: the client is not to blame for the silence.
            await pause(.milliseconds(2500))
            #expect(connection.text.isEmpty && !connection.isClosed)
            // What the kernel's buffers do not take stays with the client.
            #expect(!connection.hasSentAll)
            taking.release()
            #expect(await connection.until("took", timeout: .seconds(15)).contains("took \(total)"))
            await connection.close()
        }
    }

    @Test func `a declared length beyond the limit is refused before the handler`() async throws {
        try await with { server, taking in
            let text: String = try await server.ask(Self.head(TakeBody.bodyBytesMax + 1))
            #expect(text.hasPrefix("HTTP/1.1 413 ") && text.contains("PAYLOAD_TOO_LARGE"))
            #expect(!taking.isStarted)
        }
    }

    @Test func `a body that grows beyond the limit is refused on its way`() async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(nil))
            let piece: [UInt8] = Self.chunk([UInt8](repeating: 0x61, count: 64 * 1024))
            for _ in 0...(TakeBody.bodyBytesMax / (64 * 1024)) { connection.send(piece) }
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 413 ") && text.contains("\"maxBytes\":\(TakeBody.bodyBytesMax)"))
            #expect(text.contains("Connection: close"))
            #expect(taking.ended == ["APIFailure PAYLOAD_TOO_LARGE"] && taking.bytes <= TakeBody.bodyBytesMax)
            await connection.close()
        }
    }

    @Test func `a body that drips is refused with 408`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.bodyRateWindow = .milliseconds(300)
        limits.bodyRateMin = 1_000
        try await with(limits: limits) { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(100_000) + "drip")
            #expect(await waitUntil { taking.bytes == 4 })
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 408 ") && text.contains("REQUEST_TIMEOUT"))
            #expect(taking.ended == ["APIFailure REQUEST_TIMEOUT"])
            await connection.close()
        }
    }

    @Test func `a client that leaves ends the handler`() async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(100_000) + "part")
            #expect(await waitUntil { taking.bytes == 4 })
            await connection.close()
            #expect(await waitUntil { taking.ended == ["CancellationError "] })
            #expect(await waitUntil { server.server.requestsInFlight == 0 && server.server.connectionsOpen == 0 })
        }
    }

    @Test func `broken framing is 400`() async throws {
        try await with { server, taking in
            let text: String = try await server.ask(Self.head(nil) + "4\r\nabcd\r\nzz\r\n")
            #expect(text.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func `a handler may stop reading: a short rest is dropped, a long one ends the connection`() async throws {
        try await with { server, _ in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(1000) + "enough")
            #expect(await connection.until("stopped").contains("stopped at 6"))
            connection.send(String(repeating: "b", count: 994) + Self.head(2) + "ab")
            #expect(await connection.until("took").contains("took 8"))
            connection.send(Self.head(1_000_000) + "enough")
            let text: String = await connection.untilClosed()
            #expect(text.contains("stopped at 14") && text.contains("Connection: close"))
            await connection.close()
            // The rest of a body without a declared length may be endless.
            let endless: String = try await server.ask(Self.head(nil) + "6\r\nenough\r\n")
            #expect(endless.contains("stopped at 20") && endless.contains("Connection: close"))
        }
    }

    @Test func `a client that waits for leave gets it when the handler reads`() async throws {
        let taking: Taking = Taking()
        taking.hold()
        try await with(taking) { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.head(4, "Expect: 100-continue\r\n"))
            #expect(await waitUntil { taking.isStarted })
            #expect(connection.text.isEmpty)
            taking.release()
            #expect(await connection.until("100 Continue").hasPrefix("HTTP/1.1 100 "))
            connection.send("four")
            #expect(await connection.until("took").contains("took 4"))
            await connection.close()
        }
    }

    @Test func `a body goes both ways at once, with its length`() async throws {
        try await with { server, _ in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                    + "Content-Length: 6\r\n\r\nabc")
            #expect(await connection.until("\r\n\r\nabc").contains("content-length: 6", ignoringCase: true))
            connection.send("def" + Self.head(1) + "x")
            #expect(await connection.until("took 1").contains("\r\n\r\nabcdef"))
            await connection.close()
        }
    }

    @Test func `a body that breaks while it is sent on cuts the answer`() async throws {
        try await with { server, _ in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
            _ = await connection.until("abc")
            connection.send("zz\r\n")
            let text: String = await connection.untilClosed()
            #expect(!text.hasSuffix("0\r\n\r\n"))
            await connection.close()
        }
    }

    // MARK: Forms

    private static let partHead: String = "--x\r\ncontent-disposition: form-data; name=file; filename=f\r\n\r\n"

    @Test func `a file of a form is read while it comes`() async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.form("Transfer-Encoding: chunked"))
            connection.send(Self.chunk(Array("--x\r\ncontent-disposition: form-data; name=title\r\n\r\noak\r\n".utf8)))
            connection.send(Self.chunk(Array((Self.partHead + "first").utf8)))
            #expect(await waitUntil { taking.bytes == 5 })
            connection.send(Self.chunk(Array("last\r\n--x--\r\n".utf8)) + Array("0\r\n\r\n".utf8))
            #expect(await connection.until("took").contains("took 9"))
            await connection.close()
        }
    }

    private static let titlePart: String = "--x\r\ncontent-disposition: form-data; name=title\r\n\r\noak\r\n"

    @Test func `a file before its field waits for it on disk`() async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.form("Transfer-Encoding: chunked"))
            let pieces: Int = 30
            connection.send(Self.chunk(Array(Self.partHead.utf8)))
            for _ in 0..<pieces { connection.send(Self.chunk([UInt8](repeating: 0x61, count: 100_000))) }
            await pause(.milliseconds(200))
            #expect(!taking.isStarted)
            connection.send(Self.chunk(Array(("\r\n" + Self.titlePart + "--x--\r\n").utf8)) + Array("0\r\n\r\n".utf8))
            #expect(await connection.until("took", timeout: .seconds(15)).contains("took \(pieces * 100_000)"))
            await connection.close()
        }
    }

    @Test func `the field behind a file is held to its rules`() async throws {
        try await with { server, taking in
            let body: String =
                Self.partHead + "one\r\n--x\r\ncontent-disposition: form-data; name=title\r\n\r\no\r\n--x--\r\n"
            let text: String = try await server.ask(
                Self.form("Content-Length: \(body.utf8.count)") + body, until: "requestId")
            #expect(text.hasPrefix("HTTP/1.1 400 ") && text.contains("\"field\":\"title\"") && !taking.isStarted)
        }
    }

    @Test func `room for files that wait is bounded, and free again after them`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.shelvedBytesMax = 1000
        try await with(limits: limits) { server, taking in
            for (size, word) in [(900, "took 900"), (1001, "SERVICE_OVERLOADED"), (1000, "took 1900")] {
                let body: String =
                    Self.partHead + String(repeating: "a", count: size) + "\r\n" + Self.titlePart + "--x--\r\n"
                let text: String = try await server.ask(
                    Self.form("Content-Length: \(body.utf8.count)") + body, until: word)
                #expect(text.contains(word))
            }
            #expect(taking.bytes == 1900)
        }
    }

    /// Forms that no handler should see, or not to their end.
    static let abuses: [(String, String, String)] = [
        (
            "a title that is too short", "--x\r\ncontent-disposition: form-data; name=title\r\n\r\no\r\n",
            "VALIDATION_FAILED"
        ),
        ("an endless header", "--x\r\nx: " + String(repeating: "a", count: 100_000), "part_header_too_large"),
        ("no boundary", String(repeating: "b", count: 100_000), "syntax"),
        (
            "thousands of parts",
            String(repeating: "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n", count: 3000),
            "too_many_parts"
        ),
        (
            "an endless text",
            "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n" + String(repeating: "a", count: 99_999),
            "part_too_large"
        ),
        (
            "a file of another name",
            titlePart + "--x\r\ncontent-disposition: form-data; name=other; filename=f\r\n\r\nx\r\n--x--\r\n",
            "\"field\":\"other\""
        ),
    ]

    @Test(arguments: Self.abuses)
    func `abusive forms are refused before the handler`(_ what: String, _ form: String, _ word: String) async throws {
        try await with { server, taking in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.form("Content-Length: \(TakeBody.bodyBytesMax)") + form + Self.partHead)
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 400 ") && text.contains(word), "\(what): \(text)")
            #expect(!taking.isStarted)
            await connection.close()
        }
    }

    @Test func `a form whose closing boundary never comes is refused at its end`() async throws {
        try await with { server, taking in
            let body: String = Self.titlePart + Self.partHead + String(repeating: "a", count: 200_000)
            let text: String = try await server.ask(
                Self.form("Content-Length: \(body.utf8.count)") + body, until: "requestId")
            #expect(text.hasPrefix("HTTP/1.1 400 ") && text.contains("VALIDATION_INVALID_MULTIPART"))
            #expect(taking.bytes == 200_000)
        }
    }

    @Test func `a second file is refused with its name`() async throws {
        try await with { server, taking in
            let body: String = Self.titlePart + Self.partHead + "one\r\n" + Self.partHead + "two\r\n--x--\r\n"
            let text: String = try await server.ask(
                Self.form("Content-Length: \(body.utf8.count)") + body, until: "requestId")
            #expect(text.hasPrefix("HTTP/1.1 400 ") && text.contains("\"field\":\"file\""))
            #expect(taking.ended == ["APIFailure VALIDATION_FAILED"])
        }
    }
}

extension String {
    fileprivate func contains(_ piece: String, ignoringCase: Bool) -> Bool {
        lowercased().contains(piece.lowercased())
    }
}
