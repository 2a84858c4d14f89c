// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing
@testable import UsersArea

@Suite struct MemberRulesTests {
    private let admin: MemberActor = MemberActor(
        isOwner: false, level: 10, keys: ["canInviteUsers", "canAssignRoles", "canManageUsers"])
    private let owner: MemberActor = MemberActor(isOwner: true, level: 1, keys: [])

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? APIFailure)?.code
        }
    }

    private func role(_ hierarchy: Int, keys: [String] = [], isProtected: Bool = false) -> OfferedRole {
        OfferedRole(hierarchy: hierarchy, isProtected: isProtected, keys: keys)
    }

    @Test func `a role of the same or a lower rank may be given`() {
        #expect(code { try MemberRules.requireAssignable(role(10), by: admin) } == nil)
        #expect(code { try MemberRules.requireAssignable(role(90), by: admin) } == nil)
        #expect(code { try MemberRules.requireAssignable(role(9), by: admin) } == "ROLE_HIERARCHY_VIOLATION")
    }

    @Test func `nobody gives the role of the owner`() {
        #expect(
            code { try MemberRules.requireAssignable(role(1, isProtected: true), by: owner) } == "ROLE_OWNER_PROTECTED")
    }

    @Test func `a role with a guarded key needs the key`() {
        let strong: OfferedRole = role(20, keys: ["canManageRoles", "canViewUsers", "canManageUsers"])
        do {
            try MemberRules.requireAssignable(strong, by: admin)
            Issue.record("a guarded key was given away")
        } catch {
            #expect(error.code == "ROLE_PERMISSION_ESCALATION")
            #expect(error.details.first?.value == .array([.string("canManageRoles")]))
        }
    }

    @Test func `a role of harmless keys needs none of them`() {
        #expect(code { try MemberRules.requireAssignable(role(20, keys: ["canViewUsers"]), by: admin) } == nil)
    }

    @Test func `peers are out of reach and the owner reaches everyone`() {
        #expect(code { try MemberRules.requireOutranked(level: 10, by: admin) } == "ROLE_HIERARCHY_VIOLATION")
        #expect(code { try MemberRules.requireOutranked(level: 11, by: admin) } == nil)
        #expect(code { try MemberRules.requireOutranked(level: 1, by: owner) } == nil)
    }

    @Test(arguments: [
        ("active", "suspended", MembershipChange.suspend), ("suspended", "active", .reactivate),
        ("active", "active", .none), ("suspended", "suspended", .none),
    ])
    func `states lead to each other`(from: String, to: String, change: MembershipChange) throws {
        #expect(try MembershipChange(from: from, to: to) == change)
    }

    @Test func `a pending membership is neither suspended nor reactivated`() {
        #expect(code { _ = try MembershipChange(from: "pending", to: "active") } == "USER_STATE_INVALID")
    }

    @Test func `the last seat is free and the next one is not`() {
        #expect(code { try SeatRule.requireFree(taken: 4, limit: 5, requiredPlan: nil) } == nil)
        #expect(code { try SeatRule.requireFree(taken: 5, limit: 5, requiredPlan: nil) } == "TENANT_QUOTA_EXCEEDED")
        #expect(code { try SeatRule.requireFree(taken: 9_999, limit: -1, requiredPlan: nil) } == nil)
    }

    @Test func `an address shows its first letter and its domain`() throws {
        let address: EmailAddress = try #require(EmailAddress(wire: "ada@example.com"))
        #expect(PersonText.masked(address) == "a••@example.com")
    }

    @Test func `a name is a visible text`() {
        #expect(PersonText.name("  Ada Lovelace\u{2003}") == "Ada Lovelace")
        #expect(PersonText.name(" \n ") == nil)
        #expect(PersonText.name("Ada\u{7}Lovelace") == nil)
    }
}
