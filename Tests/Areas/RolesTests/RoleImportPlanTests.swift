// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@testable import RolesArea

@Suite struct RoleImportPlanTests {
    private let known: KnownKeys = KnownKeys(all: ["canViewUsers", "canViewRoles", "canDeleteTenant"])
    private let admin: RoleActor = RoleActor(isOwner: false, level: 10, keys: ["canViewUsers", "canViewRoles"])
    private let existing: [ExistingRole] = [
        ExistingRole(
            id: RoleID(UUID.v7(milliseconds: 1)), name: "admin", hierarchy: 10, isSystem: true, keys: ["canViewUsers"]),
        ExistingRole(
            id: RoleID(UUID.v7(milliseconds: 2)), name: "ops", hierarchy: 50, isSystem: false, keys: ["canViewUsers"]),
    ]

    private func plan(_ strategy: RoleImportPlan.Strategy, _ entries: [RoleImportEntry]) -> RoleImportPlan {
        RoleImportPlan(entries, strategy: strategy, existing: existing, known: known, actor: admin)
    }

    private func entry(
        _ name: String?, hierarchy: Int? = 50, keys: [String] = ["canViewUsers"]
    ) -> RoleImportEntry {
        RoleImportEntry(name: name, hierarchy: hierarchy, permissions: keys)
    }

    @Test func `one role is renamed while an unknown key and a system name are reported`() {
        let plan: RoleImportPlan = plan(
            .renameDuplicates, [entry("fly", keys: ["canFly"]), entry("ops"), entry("admin")])
        #expect(plan.creations.map(\.name) == ["ops_2"])
        #expect(plan.errors.map(\.reason) == ["ROLE_PERMISSION_UNKNOWN", "ROLE_IS_SYSTEM"])
        #expect(plan.errors.map(\.name) == ["fly", "admin"])
    }

    @Test func `an existing role is skipped`() {
        let plan: RoleImportPlan = plan(.skipExisting, [entry("ops"), entry("new_one"), entry("new_one")])
        #expect(plan.skipped == 2)
        #expect(plan.creations.map(\.name) == ["new_one"])
    }

    @Test func `an existing role is replaced under the rules of a change`() {
        let plan: RoleImportPlan = plan(
            .replaceExisting, [entry("ops", hierarchy: nil, keys: ["canViewRoles", "canViewUsers", "canViewRoles"])])
        #expect(plan.replacements.map(\.hierarchy) == [50])
        #expect(plan.replacements.first?.keys == ["canViewUsers", "canViewRoles"])
        #expect(plan.creations.isEmpty)
    }

    @Test func `one name twice in a file is not replaced twice`() {
        let plan: RoleImportPlan = plan(.replaceExisting, [entry("ops"), entry("ops")])
        #expect(plan.replacements.count == 1)
        #expect(plan.errors.map(\.reason) == ["ROLE_NAME_EXISTS"])
    }

    @Test func `rank and possession are checked for each role`() {
        let plan: RoleImportPlan = plan(
            .skipExisting,
            [entry("higher", hierarchy: 10), entry("richer", keys: ["canDeleteTenant"]), entry("fine", hierarchy: 11)])
        #expect(plan.errors.map(\.reason) == ["ROLE_HIERARCHY_VIOLATION", "ROLE_PERMISSION_ESCALATION"])
        #expect(plan.creations.map(\.name) == ["fine"])
    }

    @Test func `an entry without name, keys or a proper rank is reported`() {
        let plan: RoleImportPlan = plan(
            .skipExisting,
            [entry(nil), entry("empty", keys: []), entry("far", hierarchy: 101), entry("Bad Name"), entry("zygo")])
        #expect(
            plan.errors.map(\.reason) == [
                "VALIDATION_REQUIRED_FIELD", "VALIDATION_TOO_FEW_ITEMS", "VALIDATION_OUT_OF_RANGE",
                "VALIDATION_INVALID_FORMAT", "VALIDATION_INVALID_FORMAT",
            ])
    }

    @Test func `compared roles show what they share and what each has alone`() {
        let (one, two): (RoleID, RoleID) = (existing[0].id, existing[1].id)
        let result: RoleDifferences = RoleComparing.comparison([
            (one, ["canViewUsers", "canViewRoles"]), (two, ["canViewUsers", "canDeleteTenant"]),
        ])
        #expect(result.common == ["canViewUsers"])
        #expect(result.differences[one.description] == ["canViewRoles"])
        #expect(result.differences[two.description] == ["canDeleteTenant"])
        #expect(result.matrix["canViewUsers"] == [one, two])
    }

    @Test func `equal roles show no difference`() {
        let (one, two): (RoleID, RoleID) = (existing[0].id, existing[1].id)
        let result: RoleDifferences = RoleComparing.comparison([(one, ["canViewUsers"]), (two, ["canViewUsers"])])
        #expect(result.differences.values.allSatisfy { $0.isEmpty })
    }

    @Test func `a change of keys is told as what came and what went`() {
        let change: RoleAudit.KeyChange = RoleAudit.KeyChange(from: ["a", "b"], to: ["b", "c"])
        #expect(change.added == ["c"])
        #expect(change.removed == ["a"])
        #expect(RoleAudit.KeyChange(from: ["a", "b"], to: ["b", "a"]).isEmpty)
    }
}
