// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Synchronization
import Testing

/// What the fake operations take and give.
struct Thing: Sendable, Equatable, JSONCodable {
    static let members: MemberTable = MemberTable(["name", "size"])

    var name: String
    var size: Int?

    static func decode(from reader: inout JSONReader) -> Thing? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var size: Int?
        var seen: UInt64 = 0
        while let index = reader.nextMember(members, &seen) {
            switch index {
            case 0: name = reader.string(StringRule(maxLength: 5))
            case 1: size = reader.integer()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(members, seen: seen, required: 0b1), let name else { return nil }
        return Thing(name: name, size: size)
    }

    func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("size", size)
        writer.endObject()
    }
}

struct FakeFailure: OperationFailure {
    let failure: APIFailure
    init(_ failure: APIFailure) { self.failure = failure }
}

/// An operation that sends and gets a thing.
protocol FakeOperation: ContractOperation where Input == Thing, Output == Thing, Failure == FakeFailure {}

extension FakeOperation {
    static func decodeInput(_ request: inout RequestReader) -> Thing? { request.jsonBody(Thing.self) }
    static func encodeOutput(_ output: Thing, into response: inout ResponseWriter) { response.json(output) }
    static func encodeInput(_ input: Thing, into request: inout RequestWriter) {
        if descriptor.path.contains("{") { request.path(0, input.name) }
        if case .required = descriptor.requestBody { request.json(input) }
    }
    static func decodeOutput(_ response: inout ResponseReader) -> Thing? { response.json(Thing.self) }

    fileprivate static func make(
        _ method: HTTPMethodName, _ path: String, _ access: Access = .user, _ idempotency: Idempotency = .none,
        base: OperationDescriptor.Base = .versioned, body: Bool = false, deadline: Duration = .seconds(30)
    ) -> OperationDescriptor {
        OperationDescriptor(
            id: "\(Self.self)", index: 0, method: method, path: path, base: base,
            policy: Policy(access: access, idempotency: idempotency),
            requestBody: body ? .required(["application/json"]) : .none, deadline: deadline)
    }
}

enum GetThing: FakeOperation { static let descriptor: OperationDescriptor = make(.get, "/things/{name}") }
enum HeadThing: FakeOperation { static let descriptor: OperationDescriptor = make(.head, "/things/{name}") }
enum PutThing: FakeOperation { static let descriptor: OperationDescriptor = make(.put, "/things/{name}", body: true) }
enum DeleteThing: FakeOperation { static let descriptor: OperationDescriptor = make(.delete, "/things/{name}") }
enum PatchThing: FakeOperation {
    static let descriptor: OperationDescriptor = make(.patch, "/things/{name}", body: true)
}
enum CreateThing: FakeOperation {
    static let descriptor: OperationDescriptor = make(.post, "/things", .user, .key, body: true)
}
enum RunThing: FakeOperation { static let descriptor: OperationDescriptor = make(.post, "/things/run", body: true) }
enum OpenThing: FakeOperation { static let descriptor: OperationDescriptor = make(.get, "/open/{name}", .open) }
enum RefreshThing: FakeOperation {
    static let descriptor: OperationDescriptor = make(.post, "/refresh", .refresh, body: true)
}
enum RootThing: FakeOperation {
    static let descriptor: OperationDescriptor = make(.get, "/live", .open, base: .root)
}
enum ShortThing: FakeOperation {
    static let descriptor: OperationDescriptor = make(.get, "/short", .open, deadline: .milliseconds(50))
}

/// A server in a closure; remembers what it was sent.
final class FakeTransport: ClientTransport {
    private let answer: @Sendable (TransportRequest, Int) async throws -> TransportResponse
    private let sent: Mutex<[TransportRequest]> = Mutex([])

    /// The closure gets the request and its number, which counts from 1.
    init(_ answer: @escaping @Sendable (TransportRequest, Int) async throws -> TransportResponse) {
        self.answer = answer
    }

    var requests: [TransportRequest] { sent.withLock { $0 } }

    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws -> TransportResponse {
        let number = sent.withLock { sent in
            sent.append(request)
            return sent.count
        }
        return try await answer(request, number)
    }
}

extension TransportResponse {
    static let thing: TransportResponse = .json(200, #"{"name":"a","size":1,"unknown":[]}"#)

    static func json(
        _ status: Int, _ body: String, _ headers: [(name: String, value: String)] = []
    ) -> TransportResponse {
        TransportResponse(
            status: status, headers: headers + [("Content-Type", "application/json"), ("X-Request-ID", "req_1")],
            body: Array(body.utf8))
    }

    static func refusal(
        _ status: Int, _ code: String, _ headers: [(name: String, value: String)] = []
    ) -> TransportResponse {
        .json(status, #"{"error":"\#(code)","code":"\#(code)","message":"No.","statusCode":\#(status)}"#, headers)
    }
}

/// A list that several tasks may append to.
final class Journal<Element: Sendable>: Sendable {
    private let kept: Mutex<[Element]> = Mutex([])
    var entries: [Element] { kept.withLock { $0 } }
    func append(_ element: Element) { kept.withLock { $0.append(element) } }
}

/// A client over a fake server that never really waits.
struct World {
    let transport: FakeTransport
    let pauses: Journal<Duration> = Journal()
    let events: Journal<ClientEvent> = Journal()
    private let names: Journal<Void> = Journal()

    init(_ answer: @escaping @Sendable (TransportRequest, Int) async throws -> TransportResponse) {
        transport = FakeTransport(answer)
    }

    func client(
        authorization: (any Authorization)? = nil, errors: ErrorTable = ErrorTable(), decoding: JSONMode = .lenient
    ) -> APIClient {
        let (pauses, events, names) = (self.pauses, self.events, self.names)
        let sources = ClientSources(
            pause: { pauses.append($0) }, fraction: { 0.5 },
            name: {
                names.append(())
                return "name-\(names.entries.count)"
            })
        var configuration = ClientConfiguration(
            base: BaseURL(scheme: .https, host: "api.example.com"), authorization: authorization, errors: errors,
            decoding: decoding, sources: sources)
        configuration.observe = { events.append($0) }
        return APIClient(transport: transport, configuration: configuration)
    }
}

/// The client error that work ends with; nil where it succeeds.
func refusal(_ work: () async throws -> Thing) async -> ClientError? {
    do {
        _ = try await work()
        return nil
    } catch let error as ClientError {
        return error
    } catch {
        Issue.record(error)
        return nil
    }
}

/// Waits for the task's cancellation and throws it.
func untilCancelled() async throws {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    for await _ in stream {}
    continuation.finish()
    try Task.checkCancellation()
}
