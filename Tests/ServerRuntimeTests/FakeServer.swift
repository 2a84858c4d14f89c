// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization
import Testing

/// What the fake handlers share with a test.
final class FakeState: Sendable {
    private struct Inside {
        var isReleased: Bool = false
        var started: [String] = []
        var cancelled: Int = 0
        var commits: Int = 0
        var rollbacks: Int = 0
        var failuresLeft: Int = 0
    }

    private let inside: Mutex<Inside> = Mutex(Inside())

    func release() { inside.withLock { state in state.isReleased = true } }
    var isReleased: Bool { inside.withLock { state in state.isReleased } }
    func start(_ name: String) { inside.withLock { state in state.started.append(name) } }
    var started: [String] { inside.withLock { state in state.started } }
    func cancel() { inside.withLock { state in state.cancelled += 1 } }
    var cancelled: Int { inside.withLock { state in state.cancelled } }
    func commit() { inside.withLock { state in state.commits += 1 } }
    var commits: Int { inside.withLock { state in state.commits } }
    func rollback() { inside.withLock { state in state.rollbacks += 1 } }
    var rollbacks: Int { inside.withLock { state in state.rollbacks } }
    func failNext(_ count: Int) { inside.withLock { state in state.failuresLeft = count } }

    /// True while a statement should fail with a serialization failure.
    func takeFailure() -> Bool {
        inside.withLock { state in
            guard state.failuresLeft > 0 else { return false }
            state.failuresLeft -= 1
            return true
        }
    }
}

/// A database that counts commits and fails on demand.
struct FakeTransactions: TransactionProvider {
    let state: FakeState

    func begin(_ context: GateContext) -> any CallTransaction { FakeTransaction(state: state) }
    func seal(_ transaction: any CallTransaction, _ scope: CallScope) async throws(APIFailure) {}
    func failure(for error: DatabaseError) -> APIFailure { .unavailable(cause: error) }
}

struct FakeTransaction: CallTransaction {
    let state: FakeState

    func setContext(_ context: TransactionContext) async throws(DatabaseError) {}
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError) -> Output {
        if state.takeFailure() { throw DatabaseError(.serializationFailure, statement: statement.name) }
        do {
            return try statement.decode(
                SQLResult(columns: 0, affected: 1, cells: UnsafeBufferPointer(start: nil, count: 0)))
        } catch {
            throw DatabaseError(.undecodable(error.reason), statement: statement.name)
        }
    }
    func atCommit<Output: Sendable>(_ statement: Statement<Output>) {}
    func pause() async {}
    func commit() async throws(DatabaseError) {
        if state.takeFailure() { throw DatabaseError(.serializationFailure, statement: "COMMIT") }
        state.commit()
    }
    func rollback() async { state.rollback() }
}

/// Pieces of a server under test.
enum Fake {
    static let catalogue: ErrorCatalogue = ErrorCatalogue { code in
        code == "OUT_OF_BOOK"
            ? nil : ErrorCatalogue.Entry(status: 400, category: "test", message: "Refused.", isRetryable: false)
    }

    static func pipeline(
        _ state: FakeState = FakeState(), adjust: (inout PipelineConfiguration) -> Void = { _ in }
    ) -> Pipeline {
        var configuration: PipelineConfiguration = PipelineConfiguration(
            operations: descriptors, routes: routes(state), catalogue: catalogue, logger: silentLogger(),
            now: { Timestamp(microseconds: 1_784_000_000_123_000) })
        configuration.base = PathBase(aliases: ["node"])
        configuration.exempt = ["health"]
        configuration.transactions = FakeTransactions(state: state)
        configuration.direct = ["streamThings": stream]
        configuration.cors = CORSPolicy(requestHeaders: ["Authorization"], exposedHeaders: ["ETag"]) { origin in
            origin == "https://app.example"
        }
        adjust(&configuration)
        return Pipeline(configuration)
    }

    static let descriptors: [OperationDescriptor] = [
        GetThing.descriptor, CreateThing.descriptor, WaitForever.descriptor, WaitForRelease.descriptor,
        LatestThing.descriptor, Health.descriptor, Broken.descriptor, GetNode.descriptor, SaveThing.descriptor,
        Unserved.stream, Unserved.missing,
    ]

    static func silentLogger() -> Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    @Sendable static func stream(_ context: GateContext) async throws(APIFailure) -> ServerResponse {
        ServerResponse(
            status: 200, headers: [("Content-Type", "text/event-stream")],
            body: .stream { sink in
                for part in ["data: one\n\n", "data: two\n\n"] { try await sink.write(Array(part.utf8)) }
            })
    }

    private static func routes(_ state: FakeState) -> RouteTable {
        var table: RouteTable = RouteTable()
        table.add(GetThing.self) { (id: String, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            "thing \(id)"
        }
        table.add(CreateThing.self) { (body: [UInt8], call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            "created \(body.count) \(String(decoding: body.prefix(32), as: UTF8.self))"
        }
        table.add(WaitForever.self) { (_: Bool, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            state.start("forever")
            await waitUntil(timeout: .seconds(20)) { Task.isCancelled }
            state.cancel()
            return "late"
        }
        table.add(WaitForRelease.self) { (name: String, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            state.start(name)
            await waitUntil(timeout: .seconds(20)) {
                state.isReleased || (Task.isCancelled && name != "stubborn")
            }
            if Task.isCancelled { state.cancel() }
            return "released \(name)"
        }
        table.add(LatestThing.self) { (_: Bool, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            call.setResponseHeader("X-Note", "set by handler")
            return "latest"
        }
        table.add(Health.self) { (_: Bool, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in "ok" }
        table.add(Broken.self) { (_: Bool, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> String in
            throw FakeFailure.internal(SecretCause())
        }
        table.add(GetNode.self) { (id: String, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) in
            "node \(id)"
        }
        table.add(SaveThing.self) { (_: Bool, call: Call<FakeFailure, Anonymous>) async throws(FakeFailure) -> String in
            _ = try await call.run(Statement<Int>.exec("things.save", "UPDATE things SET name = name", []))
            return "saved"
        }
        return table
    }
}

/// An error whose text must not reach a client.
struct SecretCause: Error, CustomStringConvertible {
    let description: String = "password of the database"
}

/// Looks every few milliseconds until the condition holds or the time is over; true when it holds.
@discardableResult
func waitUntil(timeout: Duration = .seconds(5), _ condition: @Sendable () -> Bool) async -> Bool {
    let end: ContinuousClock.Instant = ContinuousClock.now + timeout
    while ContinuousClock.now < end {
        if condition() { return true }
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: .milliseconds(2)) { done.resume() }
        }
    }
    return condition()
}

/// Lets some time pass.
func pause(_ time: Duration) async { await waitUntil(timeout: time) { false } }

/// A listening server and the means to end it.
struct RunningServer: Sendable {
    let address: SocketAddress
    let server: HTTPServer
    let services: ServiceGroup

    /// Serves on a free port of 127.0.0.1 for the duration of the body.
    static func with(
        _ state: FakeState = FakeState(), limits: ServerLimits = ServerLimits(),
        adjust: (inout PipelineConfiguration) -> Void = { _ in },
        _ body: @Sendable @escaping (RunningServer) async throws -> Void
    ) async throws {
        let pipeline: Pipeline = Fake.pipeline(state) { configuration in
            configuration.limits = limits
            adjust(&configuration)
        }
        let (listening, found) = AsyncStream<SocketAddress?>.makeStream()
        let server: HTTPServer = HTTPServer(
            pipeline: pipeline, configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
            group: MultiThreadedEventLoopGroup.singleton
        ) { address in found.yield(address) }
        let services: ServiceGroup = ServiceGroup(
            services: [server], gracefulShutdownSignals: [], logger: Fake.silentLogger())
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            var addresses: AsyncStream<SocketAddress?>.Iterator = listening.makeAsyncIterator()
            let address: SocketAddress = try #require(await addresses.next().flatMap(\.self))
            do {
                try await body(RunningServer(address: address, server: server, services: services))
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
        }
    }

    /// What a TERM signal does.
    func beginDraining() async { await services.triggerGracefulShutdown() }

    func connect() async throws -> RawConnection { try await RawConnection.connect(to: address) }

    /// One request on a connection of its own, until the server closes or the text has come.
    func ask(_ request: String, until end: String? = nil) async throws -> String {
        let connection: RawConnection = try await connect()
        connection.send(request)
        let answer: String = end == nil ? await connection.untilClosed() : await connection.until(end ?? "")
        await connection.close()
        return answer
    }
}
