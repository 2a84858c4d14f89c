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

@Suite struct AssignmentRulesTests {
    private let role: RoleID = RoleID(UUID.v7(milliseconds: 1))
    private let other: RoleID = RoleID(UUID.v7(milliseconds: 2))
    private let caller: UserID = UserID(UUID.v7(milliseconds: 3))
    private let person: UserID = UserID(UUID.v7(milliseconds: 4))
    private let admin: RoleActor = RoleActor(isOwner: false, level: 10, keys: ["canAssignRoles"])

    private func target(_ change: (inout AssignmentTarget) -> Void = { _ in }) -> AssignmentTarget {
        var target: AssignmentTarget = AssignmentTarget(
            userID: person, status: "active", isOwner: false, primaryRoleID: other, level: 60, furtherCount: 0,
            holdsFurther: false, fallbackRoleID: nil)
        change(&target)
        return target
    }

    private func refusal(_ target: AssignmentTarget?, as kind: AssignmentKind = .secondary) -> String? {
        AssignmentRules.refusal(toAssign: role, as: kind, to: target, callerID: caller, actor: admin)
    }

    private func removal(_ target: AssignmentTarget?) -> AssignmentRules.Removal {
        AssignmentRules.removal(of: role, from: target, callerID: caller, actor: admin)
    }

    @Test func `strangers, removed and pending members are not found`() {
        #expect(refusal(nil) == "USER_NOT_FOUND")
        #expect(refusal(target { $0.status = "removed" }) == "USER_NOT_FOUND")
        #expect(refusal(target { $0.status = "pending" }) == "USER_NOT_FOUND")
        #expect(refusal(target { $0.status = "suspended" }) == nil)
        #expect(removal(nil) == .refused("USER_NOT_FOUND"))
    }

    @Test func `nobody assigns to themselves or to the owner`() {
        #expect(refusal(target { $0.userID = caller }) == "AUTHZ_SELF_ACTION_FORBIDDEN")
        #expect(refusal(target { $0.isOwner = true }) == "USER_CANNOT_MODIFY_OWNER")
        #expect(removal(target { $0.userID = caller }) == .refused("AUTHZ_SELF_ACTION_FORBIDDEN"))
        #expect(removal(target { $0.isOwner = true }) == .refused("USER_CANNOT_MODIFY_OWNER"))
    }

    @Test func `a role that is held is not given again`() {
        #expect(refusal(target { $0.holdsFurther = true }) == "ROLE_ASSIGNMENT_EXISTS")
        #expect(refusal(target { $0.primaryRoleID = role }) == "ROLE_ASSIGNMENT_EXISTS")
    }

    @Test func `a member has at most ten further roles`() {
        #expect(refusal(target { $0.furtherCount = 9 }) == nil)
        #expect(refusal(target { $0.furtherCount = 10 }) == "RESOURCE_LIMIT_REACHED")
        #expect(refusal(target { $0.furtherCount = 10 }, as: .primary) == nil)
    }

    @Test func `a peer gets a further role, but their primary one is not changed`() {
        #expect(refusal(target { $0.level = 10 }) == nil)
        #expect(refusal(target { $0.level = 10 }, as: .primary) == "ROLE_HIERARCHY_VIOLATION")
        #expect(removal(target { ($0.level, $0.holdsFurther) = (10, true) }) == .refused("ROLE_HIERARCHY_VIOLATION"))
    }

    @Test func `the last role stays, a lasting further one takes the place of the primary`() {
        #expect(removal(target { $0.primaryRoleID = role }) == .refused("ROLE_LAST_ROLE"))
        #expect(
            removal(target { ($0.primaryRoleID, $0.fallbackRoleID) = (role, other) }) == .promote(other))
        #expect(removal(target { $0.holdsFurther = true }) == .endFurther)
        #expect(removal(target()) == .refused("ROLE_NOT_FOUND"))
    }

    @Test func `an expiry lies between five minutes and a year ahead`() throws {
        let now: Timestamp = Timestamp(microseconds: 1_700_000_000_000_000)
        func expiry(_ seconds: Int64) -> Timestamp { Timestamp(microseconds: now.microseconds + seconds * 1_000_000) }
        func code(_ seconds: Int64, _ kind: AssignmentKind = .secondary) -> String? {
            do throws(APIFailure) {
                try AssignmentRules.checkExpiry(expiry(seconds), kind: kind, now: now)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(299) == "VALIDATION_OUT_OF_RANGE")
        #expect(code(300) == nil)
        #expect(code(365 * 86_400) == nil)
        #expect(code(365 * 86_400 + 1) == "VALIDATION_OUT_OF_RANGE")
        #expect(code(3_600, .primary) == "VALIDATION_CONFLICTING_FIELDS")
        #expect(throws: Never.self) { try AssignmentRules.checkExpiry(nil, kind: .primary, now: now) }
    }
}
