// SPDX-License-Identifier: Apache-2.0
import CompiledStreams
import ContractClient
import ContractClientTransport
import ContractRuntime
import ContractServer
import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Storage
import Synchronization
import Testing

/// Handlers of the case `streams`, with files on the disk behind them.
struct Garden: UntaggedAPI {
    static let photoBytesMax: Int = 32 * 1024 * 1024
    static let bigBytesMax: Int = 1024 * 1024

    let store: FileStore
    let life: GardenLife = GardenLife()

    func putPhoto(
        _ input: PutPhoto.Input, _ call: PutPhoto.Call
    ) async throws(PutPhoto.Failure) -> PutPhoto.Output {
        try await call.reading {
            // As a store of objects behind another server gets it.
            if let next: APIClient = life.next, input.photoID.hasPrefix("relayed-") {
                let kept: String = String(input.photoID.dropFirst(8))
                return try await next.call(PutPhoto.self, .init(photoID: kept, body: input.body))
            }
            return try await store(input.body, input.photoID)
        }
    }

    func getPhoto(
        _ input: GetPhoto.Input, _ call: GetPhoto.Call
    ) async throws(GetPhoto.Failure) -> GetPhoto.Output {
        if input.photoID == "endless" { return life.endless() }
        // A stream that ends before it says anything.
        if input.photoID == "none" { return ByteStream { nil } }
        return try await call.reading { try await store.read(input.photoID) }
    }

    func uploadPhoto(
        _ input: UploadPhoto.Input, _ call: UploadPhoto.Call
    ) async throws(UploadPhoto.Failure) -> UploadPhoto.Output {
        try await call.reading { try await store(input.photo.body, input.title) }
    }

    func uploadAlbum(
        _ input: UploadAlbum.Input, _ call: UploadAlbum.Call
    ) async throws(UploadAlbum.Failure) -> UploadAlbum.Output {
        try await call.reading {
            var stored: [Stored] = []
            for try await file in input.files {
                stored.append(try await store(file.body, "\(file.name)-\(file.fileName)"))
            }
            return stored
        }
    }

    func followGrowth(
        _ input: FollowGrowth.Input, _ call: FollowGrowth.Call
    ) async throws(FollowGrowth.Failure) -> FollowGrowth.Output {
        life.growth(after: input.lastEventID)
    }

    func followRumours(
        _ input: FollowRumours.Input, _ call: FollowRumours.Call
    ) async throws(FollowRumours.Failure) -> FollowRumours.Output {
        let told: Mutex<Bool> = Mutex(false)
        return EventStream {
            let isFirst: Bool = told.withLock { told in
                defer { told = true }
                return !told
            }
            return isFirst ? EventFrame(RawEvent(name: "heard", data: "no\nJSON")) : nil
        }
    }

    func addMeasurements(
        _ input: AddMeasurements.Input, _ call: AddMeasurements.Call
    ) async throws(AddMeasurements.Failure) -> AddMeasurements.Output {
        let first: Grown? = try await call.reading { try await input.body.next() }
        let held: Mutex<Grown?> = Mutex(first)
        return ItemStream {
            let known: Grown? = held.withLock { held in
                defer { held = nil }
                return held
            }
            var item: Grown? = known
            if item == nil { item = try await input.body.next() }
            guard let item else { return nil }
            return Grown(tree: item.tree, heightCm: item.heightCm * 2)
        }
    }

    private func store(_ body: ByteStream, _ name: String) async throws -> Stored {
        let bytesMax: Int = name == "big" ? Self.bigBytesMax : Self.photoBytesMax
        let counted: ByteStream = ByteStream(length: body.length) {
            let piece: [UInt8]? = try await body.next()
            life.receive(piece?.count ?? 0)
            return piece
        }
        let stored: StoredFile = try await store.store(counted, as: name, bytesMax: bytesMax)
        return Stored(
            name: stored.name, bytes: stored.bytes,
            sha256: stored.sha256.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined())
    }
}

/// What lives between calls.
final class GardenLife: Sendable {
    private struct State {
        var connections: [String?] = []
        var given: Int = 0
        var isEnded: Bool = false
        var next: APIClient?
        var received: Int = 0
    }

    private let state: Mutex<State> = Mutex(State())

    /// `Last-Event-ID` of each connection.
    var connections: [String?] { state.withLock { $0.connections } }
    var next: APIClient? {
        get { state.withLock { $0.next } }
        set { state.withLock { $0.next = newValue } }
    }
    /// Bytes that were to be stored so far.
    var received: Int { state.withLock { $0.received } }
    func receive(_ count: Int) { state.withLock { $0.received += count } }
    var given: Int { state.withLock { $0.given } }
    var isEnded: Bool { state.withLock { $0.isEnded } }

    /// Each connection brings two of five events and then breaks; behind the fifth comes the end.
    func growth(after lastID: String?) -> EventStream<FollowGrowth.Event> {
        let first: Int = (lastID.flatMap(Int.init) ?? 0) + 1
        state.withLock { $0.connections.append(lastID) }
        let position: Mutex<Int> = Mutex(first)
        return EventStream(heartbeat: .milliseconds(20), retry: .milliseconds(1)) {
            let number: Int = position.withLock { number in
                defer { number += 1 }
                return number
            }
            // Silence in which a heartbeat goes out.
            if number == 2 { await silence(milliseconds: 70) }
            if number == first + 2, number < 6 { throw BrokenOff() }
            switch number {
            case 1...4: return EventFrame(.grown(Grown(tree: "oak", heightCm: number)), id: String(number))
            case 5: return EventFrame(.note("two\nlines"), id: "5")
            case 6: return EventFrame(.end(FollowGrowthResponseEnd(reason: "winter")))
            default: return nil
            }
        }
    }

    /// Bytes for as long as somebody takes them.
    func endless() -> ByteStream {
        ByteStream {
            self.state.withLock { $0.given += 16 * 1024 }
            if Task.isCancelled { self.state.withLock { $0.isEnded = true } }
            try Task.checkCancellation()
            return [UInt8](repeating: 0x61, count: 16 * 1024)
        }
    }
}

struct BrokenOff: Error {}

/// Lets some time pass.
func silence(milliseconds: Int64) async {
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
        MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: .milliseconds(milliseconds)) { done.resume() }
    }
}

/// A folder for the duration of some work.
enum TemporaryFolder {
    static func with(_ body: (String) async throws -> Void) async throws {
        let folder: URL = FileManager.default.temporaryDirectory.appendingPathComponent("garden-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let result: Result<Void, any Error>
        do { result = .success(try await body(folder.path)) } catch { result = .failure(error) }
        try FileManager.default.removeItem(at: folder)
        try result.get()
    }
}

/// A garden that is served over TCP and the client that visits it.
struct Visit: Sendable {
    let api: APIClient
    let garden: Garden
    let server: HTTPServer

    static func pay(_ body: @Sendable @escaping (Visit) async throws -> Void) async throws {
        // A loop of its own: the work of other tests does not count as load of this server, nor its work as theirs.
        let group: MultiThreadedEventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let result: Result<Void, any Error>
        do { result = .success(try await pay(on: group, body)) } catch { result = .failure(error) }
        try await group.shutdownGracefully()
        try result.get()
    }

    private static func pay(
        on group: MultiThreadedEventLoopGroup, _ body: @Sendable @escaping (Visit) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { folder in
            let garden: Garden = Garden(store: FileStore(folder: folder))
            let (listening, found) = AsyncStream<SocketAddress?>.makeStream()
            let server: HTTPServer = HTTPServer(
                pipeline: pipeline(garden),
                configuration: HTTPServerConfiguration(address: .tcp(host: "127.0.0.1", port: 0)),
                group: group
            ) { address in found.yield(address) }
            let services: ServiceGroup = ServiceGroup(
                services: [server], gracefulShutdownSignals: [],
                logger: Logger(label: "garden") { _ in
                    SwiftLogNoOpLogHandler()
                })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await services.run() }
                defer { group.cancelAll() }
                var addresses = listening.makeAsyncIterator()
                let port: Int = try #require(await addresses.next().flatMap(\.self)?.port)
                try await HTTPTransport.with { transport in
                    let api: APIClient = client(transport, BaseURL(scheme: .http, host: "127.0.0.1", port: port))
                    try await body(Visit(api: api, garden: garden, server: server))
                }
            }
        }
    }

    static func client(_ transport: any ClientTransport, _ base: BaseURL) -> APIClient {
        APIClient(
            transport: transport, configuration: ClientConfiguration(base: base, decoding: .strict),
            options: CallOptions(deadline: .seconds(20), retry: .never))
    }

    static func pipeline(_ garden: Garden) -> Pipeline {
        var routes: RouteTable = RouteTable()
        routes.add(garden)
        let catalogue: ErrorCatalogue = ErrorCatalogue { code in
            ErrorCatalogue.Entry(status: 400, category: "test", message: "Refused.", isRetryable: false)
        }
        var configuration: PipelineConfiguration = PipelineConfiguration(
            operations: Operations.all, routes: routes, catalogue: catalogue,
            logger: Logger(label: "garden") { _ in SwiftLogNoOpLogHandler() },
            now: { Timestamp(microseconds: 1_784_000_000_123_000) })
        configuration.base = PathBase(aliases: [])
        // A loaded machine is not what these tests are about.
        configuration.limits.loopLagMax = .seconds(60)
        return Pipeline(configuration)
    }
}
