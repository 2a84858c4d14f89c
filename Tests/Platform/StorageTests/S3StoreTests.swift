// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractClientTransport
import ContractRuntime
import Foundation
import NIOCore
import NIOPosix
import Server
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// The driver against a server of the same interface (`scripts/python storage` installs it).
@Suite(.enabled(if: S3Server.isInstalled, "scripts/python storage has not installed the S3 server"))
struct S3StoreTests {
    @Test func `objects are stored, read in parts and removed`() async throws {
        try await S3Server.with { rules in
            try await rules.expectStoring()
            try await rules.expectStoringMuch()
        }
    }

    @Test func `what fails leaves nothing`() async throws {
        try await S3Server.with { rules in try await rules.expectNothingLeft() }
    }

    @Test func `workspaces are apart`() async throws {
        try await S3Server.with { rules in try await rules.expectWorkspacesApart() }
    }

    @Test func `parts of a write that was broken off are discarded`() async throws {
        try await S3Server.with { rules in
            let key: StorageKey = rules.key(rules.tenant)
            let service: S3Service = try #require(rules.store as? S3Store).service
            let request: S3Service.Request = S3Service.Request(
                name: "createMultipartUpload", method: .post, key: key.text, query: [("uploads", "")])
            _ = try await service.once(request)
            func unfinished() async throws -> Int {
                let list: TransportResponse = try await service.once(
                    S3Service.Request(name: "list", method: .get, key: "", query: [("uploads", "")]))
                return XMLText.values(of: "UploadId", in: String(decoding: list.body, as: UTF8.self)).count
            }
            #expect(try await unfinished() == 1)
            try await rules.store.discard(key)
            #expect(try await unfinished() == 0)
        }
    }
}

/// What the driver does while the service is out of breath; no server is needed to say so.
@Suite struct S3RetryTests {
    /// Gives one answer after the other and counts the questions.
    private final class Answers: ClientTransport {
        private let statuses: Mutex<[Int]>
        let asked: Mutex<Int> = Mutex(0)

        init(_ statuses: [Int]) { self.statuses = Mutex(statuses) }

        func send(
            _ request: TransportRequest, deadline: ContinuousClock.Instant
        ) async throws -> TransportResponse {
            asked.withLock { $0 += 1 }
            let status: Int? = statuses.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let status else { throw TransportFailure(.unreachable) }
            return TransportResponse(status: status, body: Array("<Error><Code>SlowDown</Code></Error>".utf8))
        }
    }

    private func store(_ answers: Answers) throws -> S3Store {
        S3Store(
            bucket: try #require(S3Bucket(endpoint: "http://127.0.0.1:9", bucket: "files", isPathStyle: true)),
            credentials: S3Credentials(accessKey: Secret("a"), secretKey: Secret("b"), region: "us-east-1"),
            transport: answers, now: { Timestamp(microseconds: 0) })
    }

    private let key: StorageKey = StorageKey(
        tenantID: UUID(), area: .logos, random: [UInt8](repeating: 1, count: 16), ending: "png")

    @Test func `requests that may be repeated are, three times at most`() async throws {
        let recovering: Answers = Answers([503, 429, 200])
        _ = try await store(recovering).store(ByteStream([1]), as: key, bytesMax: 1)
        #expect(recovering.asked.withLock { $0 } == 3)
        let down: Answers = Answers([])
        await #expect(throws: StorageFailure.self) { try await store(down).remove(key) }
        #expect(down.asked.withLock { $0 } == S3Service.attemptsMax)
    }

    @Test func `a refusal is not repeated and keeps its name`() async throws {
        let refusing: Answers = Answers([403, 200])
        await #expect(throws: StorageFailure.refused("getObject: status 403, SlowDown")) {
            _ = try await store(refusing).read(key, nil)
        }
        #expect(refusing.asked.withLock { $0 } == 1)
    }
}

/// A private server of the S3 interface with one bucket, for the duration of a test.
enum S3Server {
    private static let program: String = World.repositoryRoot + "/.build/storage/bin/moto_server"

    private static let waitsMax: Int = 6

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    static func with(_ body: (StoreRules) async throws -> Void) async throws {
        let port: Int = try await freePort()
        let log: String = FileManager.default.temporaryDirectory.path + "/s3-\(port).log"
        let server: SpawnedProgram = try SpawnedProgram(
            program, ["--host", "127.0.0.1", "--port", String(port)], variables: ["PATH": "/usr/bin:/bin"],
            output: log)
        let result: Result<Void, any Error>
        do { result = .success(try await use(port, body)) } catch { result = .failure(error) }
        server.terminate()
        _ = await server.end()
        try FileManager.default.removeItem(atPath: log)
        try result.get()
    }

    private static func use(_ port: Int, _ body: (StoreRules) async throws -> Void) async throws {
        try await HTTPTransport.with { (transport: HTTPTransport) in
            let bucket: S3Bucket = try #require(
                S3Bucket(endpoint: "http://127.0.0.1:\(port)", bucket: "files", isPathStyle: true))
            let make: TransportRequest = TransportRequest(
                operationID: "createBucket", method: .put, base: bucket.base, target: "/files")
            try await waitUntilReady {
                do {
                    return try await transport.send(make, deadline: .now + .seconds(5)).status == 200
                } catch is TransportFailure {
                    return false
                }
            }
            let store: S3Store = S3Store(
                bucket: bucket,
                credentials: S3Credentials(
                    accessKey: Secret("testing"), secretKey: Secret("testing"), region: "us-east-1"),
                transport: transport, now: SystemClock.now)
            try await body(StoreRules(store: store))
        }
    }

    /// The server is a program of its own that loads for seconds, on a busy machine for many.
    private static func waitUntilReady(_ claim: @Sendable () async throws -> Bool) async throws {
        for _ in 0..<waitsMax {
            do {
                return try await TemporaryRedis.until(claim)
            } catch TemporaryRedis.Problem.notReady {
                continue
            }
        }
        throw TemporaryRedis.Problem.notReady
    }

    /// A port that was free a moment ago.
    private static func freePort() async throws -> Int {
        let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port: Int? = channel.localAddress?.port
        try await channel.close().get()
        return try #require(port)
    }
}
