// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ImportRolesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `good roles come in, bad ones are told and do not stop the others`() async throws {
        let owner: Person = try await world.signUp()
        let result: RoleImportResult = try await run(
            owner,
            [
                RoleImportEntry(name: "fine", hierarchy: 50, permissions: ["canViewUsers"]),
                RoleImportEntry(name: "Not A Name", hierarchy: 50, permissions: ["canViewUsers"]),
                RoleImportEntry(name: "dreamer", hierarchy: 50, permissions: ["canFly"]),
            ])
        #expect(result.imported == 1)
        #expect(result.errors.map(\.name) == ["Not A Name", "dreamer"])
        #expect(try await owner.role(named: "fine").permissions == ["canViewUsers"])
    }

    @Test func `a dry run changes nothing`() async throws {
        let owner: Person = try await world.signUp()
        let entry: RoleImportEntry = RoleImportEntry(name: "planned", hierarchy: 50, permissions: ["canViewUsers"])
        let result: RoleImportResult = try await owner.client.importRoles(
            ImportRoles.Input(body: ImportRolesRequest(roles: [entry], dryRun: true)))
        #expect(result.imported == 1)
        let roles: RoleList = try await owner.client.listRoles(ListRoles.Input(type: .custom))
        #expect(roles.data.isEmpty)
    }

    @Test func `existing names are skipped by default`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole("kept", hierarchy: 40)
        let result: RoleImportResult = try await run(
            owner, [RoleImportEntry(name: "kept", hierarchy: 70, permissions: ["canViewRoles"])])
        #expect(result.skipped == 1)
        #expect(try await owner.client.getRole(GetRole.Input(roleID: role.id)).hierarchy == 40)
    }

    @Test func `existing names can be replaced or taken over under another name`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole("kept", hierarchy: 40)
        let entry: RoleImportEntry = RoleImportEntry(name: "kept", hierarchy: 70, permissions: ["canViewRoles"])
        _ = try await owner.client.importRoles(
            ImportRoles.Input(body: ImportRolesRequest(roles: [entry], mergeStrategy: .renameDuplicates)))
        #expect(try await owner.role(named: "kept_2").hierarchy == 70)
        _ = try await owner.client.importRoles(
            ImportRoles.Input(body: ImportRolesRequest(roles: [entry], mergeStrategy: .replaceExisting)))
        let replaced: Role = try await owner.client.getRole(GetRole.Input(roleID: role.id))
        #expect(replaced.hierarchy == 70)
        #expect(replaced.permissions == ["canViewRoles"])
        #expect(try await owner.audited("role.imported").count == 2)
    }

    @Test func `system roles, ranks and rights beyond the importer are refused one by one`() async throws {
        let admin: Person = try await world.signUp().invite(role: "admin")
        let result: RoleImportResult = try await run(
            admin,
            [
                RoleImportEntry(name: "viewer", hierarchy: 50, permissions: ["canViewUsers"]),
                RoleImportEntry(name: "chief", hierarchy: 5, permissions: ["canViewUsers"]),
                RoleImportEntry(name: "reaper", hierarchy: 50, permissions: ["canDeleteTenant"]),
            ])
        #expect(result.imported == 0)
        #expect(
            result.errors.map(\.reason)
                == ["ROLE_IS_SYSTEM", "ROLE_HIERARCHY_VIOLATION", "ROLE_PERMISSION_ESCALATION"])
    }

    @Test func `a file of another version is refused`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("ROLE_IMPORT_INVALID", 400) {
            try await owner.client.importRoles(ImportRoles.Input(body: ImportRolesRequest(roles: [], version: "9.9")))
        }
    }

    @Test func `a member without the permission is refused`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await run(viewer, [RoleImportEntry(name: "sneaky", permissions: ["canViewUsers"])])
        }
    }

    private func run(_ person: Person, _ roles: [RoleImportEntry]) async throws -> RoleImportResult {
        try await person.client.importRoles(ImportRoles.Input(body: ImportRolesRequest(roles: roles)))
    }
}
