// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractClientTransport
import ContractRuntime
import ContractServer
import ContractTesting
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing

/// The client against a real pipeline: in the same process, over TCP and over a Unix socket.
@Suite struct WireTests {
    let thing: Thing = Thing(name: "ä/?", size: 3)

    private func client(_ transport: any ClientTransport, _ base: BaseURL, _ recorder: ConformanceRecorder)
        -> APIClient
    {
        APIClient(
            transport: transport,
            configuration: ClientConfiguration(base: base, middlewares: [recorder]),
            options: CallOptions(deadline: .seconds(10), retry: .never))
    }

    /// What every transport must do.
    private func check(_ client: APIClient, _ recorder: ConformanceRecorder) async throws {
        #expect(try await client.call(EchoThing.self, thing) == thing)
        let refused = await refusal { try await client.call(RefuseThing.self, thing) }?.response
        #expect(refused?.code == "THING_MISSING")
        #expect(refused?.status == 404)
        #expect(refused?.details["value"] == "ä/?")
        #expect(refused?.requestID?.isEmpty == false)
        let invalid = await refusal { try await client.call(EchoThing.self, Thing(name: "too long")) }?.response
        #expect(invalid?.code == "VALIDATION_FAILED")
        #expect(recorder.operationsServed == ["EchoThing"])
        #expect(recorder.departures.map(\.code) == ["VALIDATION_FAILED"])
    }

    @Test func `the whole pipeline runs without sockets`() async throws {
        let recorder = ConformanceRecorder()
        let base = BaseURL(scheme: .http, host: "localhost")
        try await check(client(InProcessTransport(Self.pipeline()), base, recorder), recorder)
    }

    @Test func `a server's deadline reaches the client`() async throws {
        let base = BaseURL(scheme: .http, host: "localhost")
        let client = client(InProcessTransport(Self.pipeline()), base, ConformanceRecorder())
        let error = await refusal { try await client.call(StuckThing.self, thing) }
        switch error {
        case .api(let response): #expect(response.code == "REQUEST_DEADLINE_EXCEEDED")
        case .transport(let failure): #expect(failure.kind == .deadlineExceeded)
        default: Issue.record("\(String(describing: error))")
        }
    }

    @Test func `requests go over TCP`() async throws {
        try await Self.serve(.tcp(host: "127.0.0.1", port: 0)) { address in
            let port = try #require(address?.port)
            let base = BaseURL(scheme: .http, host: "127.0.0.1", port: port)
            let recorder = ConformanceRecorder()
            try await HTTPTransport.with { try await check(client($0, base, recorder), recorder) }
        }
    }

    @Test func `requests go over a Unix socket`() async throws {
        let path = "/tmp/client-wire-\(UInt32.random(in: .min ... .max)).sock"
        try await Self.serve(.unix(path: path)) { _ in
            let base = BaseURL(scheme: .unix, host: path)
            let recorder = ConformanceRecorder()
            try await HTTPTransport.with { try await check(client($0, base, recorder), recorder) }
        }
    }

    @Test func `a body beyond the limit is refused`() async throws {
        try await Self.serve(.tcp(host: "127.0.0.1", port: 0)) { address in
            let port = try #require(address?.port)
            let base = BaseURL(scheme: .http, host: "127.0.0.1", port: port)
            try await HTTPTransport.with(limits: .init(bodyBytesMax: 4)) { transport in
                let client = client(transport, base, ConformanceRecorder())
                let error = await refusal { try await client.call(EchoThing.self, thing) }
                guard case .transport(let failure)? = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(failure.kind == .bodyTooLarge)
                #expect(failure.status == 200)
            }
        }
    }

    @Test(arguments: [BaseURL("http://127.0.0.1:1"), BaseURL("http+unix://%2Fno%2Fsuch.sock")])
    func `a server that is not there is unreachable`(base: BaseURL?) async throws {
        let base = try #require(base)
        try await HTTPTransport.with { transport in
            let client = client(transport, base, ConformanceRecorder())
            guard case .transport(let failure)? = await refusal({ try await client.call(EchoThing.self, thing) })
            else {
                Issue.record("somebody answered")
                return
            }
            #expect(failure.kind == .unreachable)
        }
    }

    @Test func `a virtual clock moves only when told`() {
        let clock = VirtualClock(Timestamp(microseconds: 1_000_000))
        let source = clock.source
        clock.advance(by: .seconds(2))
        #expect(source() == Timestamp(microseconds: 3_000_000))
        clock.set(Timestamp(microseconds: 5))
        #expect(clock.now.microseconds == 5)
    }
}

/// An operation that both sides of the wire know.
private protocol WireOperation: FakeOperation {}

private enum EchoThing: WireOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "EchoThing", index: 0, method: .post, path: "/things", requestBody: .required(["application/json"]))
}

private enum RefuseThing: WireOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "RefuseThing", index: 1, method: .get, path: "/things/{name}",
        errors: [DeclaredError("THING_MISSING", 404)])
    static func decodeInput(_ request: inout RequestReader) -> Thing? {
        request.path(0, "name").string().map { Thing(name: $0) }
    }
    static func encodeInput(_ input: Thing, into request: inout RequestWriter) {
        request.path(0, input.name.replacing("/", with: "-"))
    }
}

private enum StuckThing: WireOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "StuckThing", index: 2, method: .get, path: "/stuck", deadline: .milliseconds(100))
    static func decodeInput(_ request: inout RequestReader) -> Thing? { Thing(name: "") }
}

extension WireTests {
    private static func pipeline() -> Pipeline {
        var routes = RouteTable()
        routes.add(EchoThing.self) {
            (input: Thing, _: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in input
        }
        routes.add(RefuseThing.self) {
            (input: Thing, _: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> Thing in
            let name = input.name.replacing("-", with: "/")
            throw FakeFailure(APIFailure(code: "THING_MISSING", status: 404, details: [("value", .string(name))]))
        }
        routes.add(StuckThing.self) {
            (input: Thing, _: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            do { try await untilCancelled() } catch { throw FakeFailure.internal(error) }
            return input
        }
        let catalogue = ErrorCatalogue { _ in
            ErrorCatalogue.Entry(status: 400, category: "test", message: "Refused.", isRetryable: false)
        }
        return Pipeline(
            PipelineConfiguration(
                operations: [EchoThing.descriptor, RefuseThing.descriptor, StuckThing.descriptor], routes: routes,
                catalogue: catalogue, logger: logger, now: { Timestamp(microseconds: 1_784_000_000_000_000) }))
    }

    private static var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    /// Listens for the time of the body.
    private static func serve(
        _ address: HTTPServerConfiguration.Address,
        _ body: @escaping @Sendable (SocketAddress?) async throws -> Void
    ) async throws {
        let (listening, found) = AsyncStream<SocketAddress?>.makeStream()
        let server = HTTPServer(
            pipeline: pipeline(), configuration: HTTPServerConfiguration(address: address),
            group: MultiThreadedEventLoopGroup.singleton
        ) { found.yield($0) }
        let services = ServiceGroup(services: [server], gracefulShutdownSignals: [], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            defer { group.cancelAll() }
            var addresses = listening.makeAsyncIterator()
            try await body(await addresses.next() ?? nil)
        }
    }
}
