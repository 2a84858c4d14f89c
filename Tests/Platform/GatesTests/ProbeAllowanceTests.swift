// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Redis
import TestSupport
import Testing

@testable import Gates

@Suite struct `allowance of questions about unknown ids` {
    private static let now: Timestamp = Timestamp(microseconds: 1_800_000_000_000_000)

    private static func named() -> NamedIdentifier { NamedIdentifier(resource: "roles", id: UUID()) }

    @Test func `a flood is asked about fifty times a second by all instances together`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let instances: [ProbeAllowance] = (0..<4).map { _ in
                ProbeAllowance(redis: client, prefix: "t:", scriptTime: { Self.now.microseconds })
            }
            let verdicts: [ProbeAllowance.Verdict] = await withTaskGroup(of: ProbeAllowance.Verdict.self) { group in
                for index in 0..<200 {
                    group.addTask { await instances[index % 4].verdict(Self.named(), of: UUID(), now: Self.now) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(verdicts.count { $0 == .admitted } == 50)
            #expect(verdicts.count { $0 == .dropped } == 150)
        }
    }

    @Test func `one caller does not use up what the others need`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let shared = ProbeAllowance(redis: client, prefix: "t:", scriptTime: { Self.now.microseconds })
            let (loud, quiet): (UUID, UUID) = (UUID(), UUID())
            var verdicts: [ProbeAllowance.Verdict] = []
            for _ in 0..<40 { verdicts.append(await shared.verdict(Self.named(), of: loud, now: Self.now)) }
            #expect(verdicts.count { $0 == .admitted } == 25)
            #expect(await shared.verdict(Self.named(), of: quiet, now: Self.now) == .admitted)
        }
        var local = LocalProbeAllowance()
        let own: [ProbeAllowance.Verdict] = (0..<40).map { local.verdict("n\($0)", of: "loud", at: 1_000_000) }
        #expect(own.count { $0 == .admitted } == 25)
        #expect(local.verdict("n", of: "quiet", at: 1_000_000) == .admitted)
    }

    @Test func `one question of one caller is asked once by all instances`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let (one, other) = (
                ProbeAllowance(redis: client, prefix: "t:"), ProbeAllowance(redis: client, prefix: "t:")
            )
            let (id, caller): (NamedIdentifier, UUID) = (Self.named(), UUID())
            #expect(await one.verdict(id, of: caller, now: Self.now) == .admitted)
            #expect(await other.verdict(id, of: caller, now: Self.now) == .repeated)
            #expect(await other.verdict(id, of: UUID(), now: Self.now) == .admitted)
            await one.takeBack(id, of: caller)
            #expect(await other.verdict(id, of: caller, now: Self.now) == .admitted)
        }
    }

    @Test func `without Redis one instance keeps to the same rules`() async throws {
        var local = LocalProbeAllowance()
        let start: Int64 = Self.now.microseconds
        func verdict(_ name: String, after time: Int64) -> ProbeAllowance.Verdict {
            local.verdict("question", of: name, at: start + time)
        }
        let first: [ProbeAllowance.Verdict] = (0..<60).map { verdict("n\($0)", after: 0) }
        #expect(first.count { $0 == .admitted } == 50)
        #expect(verdict("n0", after: 0) == .repeated)
        #expect(verdict("m", after: 19_999) == .dropped)
        #expect(verdict("m", after: 20_000) == .admitted)
        #expect(verdict("n0", after: 599_999_999) == .repeated)
        #expect(verdict("n0", after: 600_000_000) == .admitted)
        local.forget("question", of: "n0")
        #expect(verdict("n0", after: 600_000_000) == .admitted)
        let redis = try await TemporaryRedis()
        let away = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let allowance = ProbeAllowance(redis: away, prefix: "t:")
        let (id, caller): (NamedIdentifier, UUID) = (Self.named(), UUID())
        #expect(await allowance.verdict(id, of: caller, now: Self.now) == .admitted)
        #expect(await allowance.verdict(id, of: caller, now: Self.now) == .repeated)
    }
}
