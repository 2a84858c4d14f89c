// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetAuditExportTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `audit 13: an export of another workspace is not found`() async throws {
        let owner: Person = try await world.signUp()
        let accepted: AuditExportAccepted = try await owner.export()
        _ = try await owner.finished(accepted)
        let stranger: Person = try await world.signUp()
        try await expectRefused("AUDIT_EXPORT_NOT_FOUND", 404) { try await stranger.exported(accepted.exportID) }
        let nonsense: ExportID = try #require(ExportID(wire: "exp_none"))
        try await expectRefused("AUDIT_EXPORT_NOT_FOUND", 404) { try await owner.exported(nonsense) }
    }

    @Test func `both permissions are needed`() async throws {
        let owner: Person = try await world.signUp()
        let accepted: AuditExportAccepted = try await owner.export()
        let viewer: Person = try await owner.colleague(holding: ["canViewAuditLogs"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await viewer.exported(accepted.exportID) }
        let exporter: Person = try await owner.colleague(holding: ["canViewAuditLogs", "canExportLogs"])
        #expect(try await exporter.exported(accepted.exportID).exportID == accepted.exportID)
    }
}
