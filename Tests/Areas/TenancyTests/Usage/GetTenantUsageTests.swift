// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
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

    @Test func `who sees neither settings nor resources is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewUsers"])
        let colleague: Person = try await owner.invite(role: role.name)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await colleague.client.getTenantUsage() }
    }
}
