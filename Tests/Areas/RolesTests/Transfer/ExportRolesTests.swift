// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ExportRolesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `custom roles leave as definitions that another workspace takes over`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole("night_watch", hierarchy: 42)
        let export: RoleExport = try await owner.client.exportRoles(ExportRoles.Input(body: ExportRolesRequest()))
        #expect(export.roles.map(\.name) == [role.name])
        #expect(try await owner.audited("role.exported").count == 1)
        let other: Person = try await world.signUp()
        let entries: [RoleImportEntry] = export.roles.map {
            RoleImportEntry(
                name: $0.name, displayName: $0.displayName, description: $0.description, hierarchy: $0.hierarchy,
                permissions: $0.permissions)
        }
        let result: RoleImportResult = try await other.client.importRoles(
            ImportRoles.Input(body: ImportRolesRequest(roles: entries)))
        #expect(result.imported == 1)
        #expect(try await other.role(named: "night_watch").hierarchy == 42)
    }

    @Test func `system roles come along on request, as a file with a name`() async throws {
        let owner: Person = try await world.signUp()
        let export: RoleExport = try await owner.client.exportRoles(
            ExportRoles.Input(body: ExportRolesRequest(includeSystem: true)))
        #expect(export.roles.count == 6)
        let answer: RawAnswer = try await world.send(.post, "/v1/roles/export", token: owner.token, body: "{}")
        #expect(answer.header("content-disposition")?.contains("roles-\(owner.slug)-") == true)
    }

    @Test func `a member without the permission is refused`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.exportRoles(ExportRoles.Input(body: ExportRolesRequest()))
        }
        #expect(refusal.details["requiredPermission"] == .string("canManageRoles"))
    }

    @Test func `a role of another workspace is not found`() async throws {
        let foreign: Role = try await world.signUp().makeRole()
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_NOT_FOUND", 404) {
            try await owner.client.exportRoles(ExportRoles.Input(body: ExportRolesRequest(roleIDs: [foreign.id])))
        }
    }
}
