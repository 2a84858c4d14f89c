// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Testing

@testable import RolesArea

@Suite struct GrantRulesTests {
    private let known: KnownKeys = .catalogue
    private let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)

    private func actor(level: Int = 10, keys: Set<String> = ["canViewUsers"], isOwner: Bool = false) -> RoleActor {
        RoleActor(isOwner: isOwner, level: level, keys: keys)
    }

    private func code(_ body: () throws(APIFailure) -> Void) -> String? {
        do throws(APIFailure) {
            try body()
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `the owner alone holds two keys, and three need a second factor`() {
        #expect(known.exclusive == ["canCancelSubscription", "canDeleteTenant"])
        #expect(known.requiringMFA == ["canCancelSubscription", "canDeleteTenant", "canExportSecrets"])
    }

    @Test func `a key is given by who holds it, and the owner's own by the owner`() {
        #expect(
            code { () throws(APIFailure) in try GrantRules.requireGivable("canViewUsers", known, by: actor()) } == nil)
        #expect(
            code { () throws(APIFailure) in try GrantRules.requireGivable("canViewRoles", known, by: actor()) }
                == "ROLE_PERMISSION_ESCALATION")
        let lent: RoleActor = actor(keys: ["canDeleteTenant"])
        #expect(
            code { () throws(APIFailure) in try GrantRules.requireGivable("canDeleteTenant", known, by: lent) }
                == "ROLE_PERMISSION_ESCALATION")
        let owner: RoleActor = actor(level: 1, keys: ["canDeleteTenant"], isOwner: true)
        #expect(
            code { () throws(APIFailure) in try GrantRules.requireGivable("canDeleteTenant", known, by: owner) } == nil)
    }

    @Test(
        arguments: [
            (nil, nil), (299, "VALIDATION_OUT_OF_RANGE"), (300, nil), (365 * 86_400, nil),
            (365 * 86_400 + 1, "VALIDATION_OUT_OF_RANGE"),
        ] as [(Int?, String?)])
    func `a grant ends within a year`(seconds: Int?, refusal: String?) {
        let grant: DirectGrant = DirectGrant(
            key: "canViewUsers", kind: .grant, reason: "x", expiresAt: seconds.map { now + .seconds($0) })
        #expect(code { () throws(APIFailure) in try GrantRules.checkExpiry(grant, known, now: now) } == refusal)
    }

    @Test func `a key that needs a second factor is lent for a month, and denied for ever`() {
        func expiry(_ kind: DirectGrant.Kind, _ days: Int?) -> String? {
            let grant: DirectGrant = DirectGrant(
                key: "canExportSecrets", kind: kind, reason: "x", expiresAt: days.map { now + .seconds($0 * 86_400) })
            return code { () throws(APIFailure) in try GrantRules.checkExpiry(grant, known, now: now) }
        }
        #expect(expiry(.grant, 30) == nil && expiry(.deny, nil) == nil)
        #expect(expiry(.grant, nil) == "VALIDATION_OUT_OF_RANGE" && expiry(.grant, 31) == "VALIDATION_OUT_OF_RANGE")
    }
}
