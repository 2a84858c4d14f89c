// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import RolesArea

@Suite struct RoleRulesTests {
    private let admin: RoleActor = RoleActor(
        isOwner: false, level: 10, keys: ["canManageRoles", "canAssignRoles", "canViewUsers", "canManageUsers"])

    private func role(_ hierarchy: Int, _ keys: [String] = [], isProtected: Bool = false) -> RoleStanding {
        RoleStanding(hierarchy: hierarchy, isProtected: isProtected, keys: keys)
    }

    private func code(_ body: () throws(APIFailure) -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `a role is written from strictly above`() throws {
        #expect(code { () throws(APIFailure) in try RoleRules.requireOutranked(11, by: admin) } == nil)
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireOutranked(10, by: admin) }
                == "ROLE_HIERARCHY_VIOLATION")
        let owner: RoleActor = RoleActor(isOwner: true, level: 1, keys: [])
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireOutranked(1, by: owner) }
                == "ROLE_HIERARCHY_VIOLATION")
    }

    @Test func `a key that the caller lacks is named in the refusal`() throws {
        #expect(code { () throws(APIFailure) in try RoleRules.requireHeld(["canViewUsers"], by: admin) } == nil)
        do throws(APIFailure) {
            try RoleRules.requireHeld(["canViewUsers", "canDeleteTenant"], by: admin)
            Issue.record("not refused")
        } catch {
            #expect(error.code == "ROLE_PERMISSION_ESCALATION")
            #expect(error.status == 403)
            #expect(error.details.first?.value == .array([.string("canDeleteTenant")]))
        }
    }

    @Test func `a role of the own rank is given, a higher one and the owner's are not`() {
        #expect(code { () throws(APIFailure) in try RoleRules.requireAssignable(role(10), by: admin) } == nil)
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireAssignable(role(9), by: admin) }
                == "ROLE_HIERARCHY_VIOLATION")
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireAssignable(role(1, isProtected: true), by: admin) }
                == "ROLE_OWNER_PROTECTED")
    }

    @Test func `a low role with a guarded key is not given by somebody without that key`() {
        let people: RoleActor = RoleActor(isOwner: false, level: 30, keys: ["canAssignRoles"])
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireAssignable(role(90, ["canManageUsers"]), by: people) }
                == "ROLE_PERMISSION_ESCALATION")
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireAssignable(role(90, ["canViewUsers"]), by: people) }
                == nil)
        #expect(
            code { () throws(APIFailure) in try RoleRules.requireReachable(role(90, ["canManageUsers"]), by: people) }
                == nil)
    }

    @Test func `the guarded keys are the critical ones of the catalogue and four more`() {
        #expect(RoleRules.guardedKeys.count == 16)
        #expect(KnownKeys.catalogue.unknown(in: Array(RoleRules.guardedKeys)).isEmpty)
        #expect(RoleRules.guardedKeys.contains("canExportSecrets"))
        #expect(KnownKeys.catalogue.critical.count == 12)
    }

    @Test func `a copy ranks below its maker and may only be lowered`() throws {
        #expect(try RoleRules.hierarchyOfCopy(source: 50, requested: nil, actor: admin) == 50)
        #expect(try RoleRules.hierarchyOfCopy(source: 1, requested: nil, actor: admin) == 11)
        #expect(try RoleRules.hierarchyOfCopy(source: 50, requested: 70, actor: admin) == 70)
        #expect(throws: APIFailure.self) {
            try RoleRules.hierarchyOfCopy(source: 50, requested: 49, actor: admin)
        }
        let last: RoleActor = RoleActor(isOwner: false, level: 100, keys: [])
        #expect(throws: APIFailure.self) {
            try RoleRules.hierarchyOfCopy(source: 50, requested: nil, actor: last)
        }
    }

    @Test func `the owner outranks everybody, others only those below`() {
        #expect(RoleRules.outranks(admin, memberLevel: 11))
        #expect(!RoleRules.outranks(admin, memberLevel: 10))
        #expect(RoleRules.outranks(RoleActor(isOwner: true, level: 1, keys: []), memberLevel: 1))
    }

    @Test func `keys are folded and put into catalogue order`() {
        let known: KnownKeys = KnownKeys(all: ["a", "b", "c"])
        #expect(known.ordered(["c", "a", "c"]) == ["a", "c"])
        #expect(known.unknown(in: ["a", "x", "c", "y"]).map(\.index) == [1, 3])
    }

    @Test func `each unknown key gets its own field error`() {
        let failure: APIFailure = RoleRefusal.unknownPermissions([(index: 2, key: "canFly")])
        #expect(failure.code == "ROLE_PERMISSION_UNKNOWN")
        #expect(failure.status == 400)
        #expect(failure.details.first { $0.name == "value" }?.value == .string("canFly"))
        guard case .array(let errors)? = failure.details.first(where: { $0.name == "errors" })?.value else {
            Issue.record("no errors")
            return
        }
        #expect(errors.first?["field"] == .string("permissions[2]"))
    }
}
