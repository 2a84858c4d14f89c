// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import ContractServer
import Foundation
import Policy
import Postgres
import Redis
import Secrecy
import Server
import TestSupport
import Testing

@testable import Gates
@testable import RateLimits

/// An address that asks more than anybody may is blocked for everybody on it.
@Suite struct `floods` {
    private static let trail = AuditTrail(
        catalogue: AuditEvent.classes,
        key: AuditKey(id: "k1", secret: Secret(Array("0123456789abcdef0123456789abcdef".utf8))), random: .system)

    private static func blocks(_ database: MigratedDatabase, _ now: Timestamp) -> AddressBlocks {
        AddressBlocks(
            app: database.app, service: database.service, trail: trail, now: { now }, logger: TemporaryRedis.silent)
    }

    @Test func `ten thousand requests of a minute, over two processes, block an address and leave row and entry`()
        async throws
    {
        let redis = try await TemporaryRedis()
        let now = Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let (one, other) = (Self.blocks(database, now), Self.blocks(database, now))
            try await redis.withClient { (client: RedisClient) async throws in
                let watches: [FloodWatch] = [one, other].map { blocks in
                    FloodWatch(
                        catalogue: RateLimitTable.catalogue,
                        store: LockoutStore(
                            redis: client, keyPrefix: "t:", now: { now.microseconds }, timeout: .seconds(10),
                            scriptTime: { now.microseconds }), blocks: blocks)
                }
                let info = RequestInfo(
                    operationID: "listUsers", requestID: "r", path: "/v1/users", clientIP: "203.0.113.30",
                    receivedAt: now, deadline: .now + .seconds(30))
                let address: NetworkAddress = try #require(NetworkAddress("203.0.113.30"))
                for number in 0..<10_000 {
                    let watch: FloodWatch = watches[number % 2]
                    #expect(one.refusal(of: address, now: now) == nil && other.refusal(of: address, now: now) == nil)
                    if watch.isDue("203.0.113.30", now: now) { await watch.report("203.0.113.30", info) }
                }
                // The process that noticed refuses at once, the others when they read the table next.
                await one.refresh()
                await other.refresh()
                for blocks in [one, other] {
                    let refusal: APIFailure = try #require(blocks.refusal(of: address, now: now))
                    #expect(refusal.code == "AUTHZ_IP_BLOCKED" && refusal.status == 403)
                    #expect(refusal.headers.map(\.value) == ["3600"])
                    let later = Timestamp(microseconds: now.microseconds + 3_600_000_000)
                    #expect(blocks.refusal(of: address, now: later) == nil)
                    let neighbour: NetworkAddress = try #require(NetworkAddress("203.0.113.31"))
                    #expect(blocks.refusal(of: neighbour, now: now) == nil)
                }
            }
            let row = try await database.script(
                """
                SELECT ip_range::text, reason, auto_blocked, (SELECT count(*) FROM audit.logs
                  WHERE event_type = 'security.ip_blocked' AND severity = 'high' AND tenant_id IS NULL
                    AND metadata ->> 'lockout' = 'ip_flood') FROM ip_blocks
                """)
            #expect(row.rows == [["203.0.113.30/32", "ip_flood", "t", "1"]])
        }
    }

    @Test func `a blocked network is refused whatever it presents, and still hears that the server is well`()
        async throws
    {
        let world: World = try await World.shared()
        let person: Person = try await world.signUp()
        let gates: [any Gate] = world.composition.pipeline.configuration.gates
        let gate: AddressGate = try #require(gates.lazy.compactMap { $0 as? AddressGate }.first)
        try await world.query(
            """
            INSERT INTO ip_blocks (ip_range, reason, blocked_until)
            VALUES ('198.51.100.0/24', 'abuse', now() + interval '1 hour')
            """)
        await gate.blocks.refresh()
        func call(_ target: String, from address: String) async throws -> RawAnswer {
            try await world.send(.get, target, token: person.token, headers: [("x-forwarded-for", address)])
        }
        let refused: RawAnswer = try await call("/v1/roles", from: "198.51.100.77")
        #expect(refused.status == 403 && refused.code == "AUTHZ_IP_BLOCKED", "\(refused.text)")
        #expect(Int(refused.header("retry-after") ?? "").map { (3_000...3_600).contains($0) } == true)
        #expect(try await call("/health", from: "198.51.100.77").status == 200)
        #expect(try await call("/v1/roles", from: "198.51.101.1").status == 200)
    }

    @Test func `one process takes four hundred at once from one address, then two hundred a second`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let clock = VirtualClock()
        let limiter = RateLimiter(
            catalogue: RateLimitTable.catalogue, redis: client, keyPrefix: "t:",
            surroundings: .init(nodeCount: { 1 }, now: { clock.now }), logger: TemporaryRedis.silent)
        func admitted(_ requests: Int, from address: String) -> Int {
            (0..<requests).count { _ in limiter.checkNode("edge.node", bucket: "ip", subject: address) == nil }
        }
        #expect(admitted(500, from: "a") == 400)
        #expect(admitted(500, from: "b") == 400)
        clock.advance(seconds: 1)
        #expect(admitted(500, from: "a") == 200)
        let refusal: APIFailure = try #require(limiter.checkNode("edge.node", bucket: "ip", subject: "a"))
        #expect(refusal.code == "RATE_LIMIT_BURST" && refusal.status == 429 && refusal.header("Retry-After") == "1")
    }
}
