// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Server
import TenancyArea
import TestSupport
import Testing
import ZygoClient

@Suite struct GetTenantUsageTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `what is used is told beside its limit`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.upload(SampleFile.pdf)
        let report: TenantUsageReport = try await owner.client.getTenantUsage()
        #expect(report.limits.maxUsers == 5 && report.limits.maxStorage == 10 << 30)
        #expect(report.usage.users == 1 && report.usage.storageUsed == SampleFile.pdf.count)
        #expect(report.resetsAt.wire.hasSuffix("-01T00:00:00.000Z"))
    }

    @Test func `29 a counter that drifted is set to what is stored once a day`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.upload(SampleFile.pdf)
        @Sendable func counters() async throws -> [[String?]] {
            try await world.query(
                """
                SELECT metric, value::text FROM tenant_usage
                 WHERE tenant_id = '\(owner.tenantID)' AND metric IN ('storage_bytes', 'users') ORDER BY metric
                """)
        }
        func drift(since time: String) async throws {
            try await world.query(
                """
                INSERT INTO tenant_usage (tenant_id, metric, value) VALUES ('\(owner.tenantID)', 'users', 0)
                    ON CONFLICT DO NOTHING;
                UPDATE tenant_usage SET value = 77, reconciled_at = \(time) WHERE tenant_id = '\(owner.tenantID)'
                """)
        }
        try await drift(since: "now() - interval '23 hours'")
        _ = try await world.composition.rounds.usage.round()
        #expect(try await counters() == [["storage_bytes", "77"], ["users", "77"]])
        try await drift(since: "now() - interval '25 hours'")
        _ = try await world.composition.rounds.usage.round()
        let stored: String = String(SampleFile.pdf.count)
        try await TemporaryRedis.until { try await counters() == [["storage_bytes", stored], ["users", "1"]] }
    }

    @Test func `who sees neither settings nor resources is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        let colleague: Person = try await owner.invite(role: role.name)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await colleague.client.getTenantUsage() }
    }
}
