// SPDX-License-Identifier: Apache-2.0
import API
import TestSupport
import Testing
import ZygoClient

@Suite struct ListRoleTemplatesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a template is imported as it is`() async throws {
        let owner: Person = try await world.signUp()
        let found: RoleExport = try await owner.client.listRoleTemplates()
        let template: RoleDefinition = try #require(found.roles.first)
        #expect(found.roles.map(\.name) == ["support"] && template.permissions.count == 31)
        let result: RoleImportResult = try await owner.client.importRoles(
            ImportRoles.Input(
                body: ImportRolesRequest(
                    roles: found.roles.map { (role: RoleDefinition) -> RoleImportEntry in
                        RoleImportEntry(
                            name: role.name, displayName: role.displayName, description: role.description,
                            hierarchy: role.hierarchy, permissions: role.permissions)
                    }, version: found.version)))
        #expect(result.imported == 1 && result.errors.isEmpty)
        let made: Role = try await owner.role(named: "support")
        #expect(made.permissions == template.permissions && made.hierarchy == 30)
    }
}
