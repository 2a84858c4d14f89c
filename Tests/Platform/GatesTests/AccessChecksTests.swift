// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

@testable import Gates

/// Records to change for one case.
enum AccessSamples {
    static let now = Timestamp(milliseconds: 1_800_000_000_000)
    static let userID = UUID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)
    static let tenantID = UUID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0002)
    static let sessionID = UUID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0003)

    static func ago(_ seconds: Int) -> Timestamp { now + .seconds(-seconds) }
    static func daysAgo(_ days: Int) -> Timestamp { ago(days * 86_400) }

    /// A member of an open tenant with a fresh session, everything in order.
    static func record(_ change: (inout AccessRecord) -> Void = { _ in }) -> AccessRecord {
        var record = AccessRecord(
            session: SessionState(
                id: sessionID, userID: userID, tenantID: tenantID, expiresAt: now + .seconds(3_600),
                authenticatedAt: ago(60), lastActivityAt: ago(10)),
            account: AccountState(
                status: "active", isEmailVerified: true, isPhoneVerified: false, hasSecondFactor: false,
                tokenEpoch: 2, createdAt: daysAgo(400)),
            tenant: TenantState(
                slug: "acme", status: "active", plan: "free", isReadOnly: false, requiresMFA: false,
                mfaDeadlineDays: 14, requiresPhone: false, phoneDeadlineDays: 7, allowedNetworks: []),
            membership: MembershipState(
                status: "active", isOwner: false, joinedAt: daysAgo(100), hierarchy: 50, roleIDs: [],
                permissions: PermissionSet([1, 3])))
        change(&record)
        return record
    }
}

private typealias Case = (name: String, change: (inout AccessRecord) -> Void, code: String?)

@Suite struct `gates 3 to 10` {
    private let checks = AccessChecks(permissionKeys: [])

    @Test func `a session is refused by its state`() {
        let cases: [Case] = [
            ("fresh", { _ in }, nil),
            ("revoked", { $0.session.revokedAt = AccessSamples.ago(1) }, "AUTH_TOKEN_REVOKED"),
            (
                "revoked and expired",
                {
                    $0.session.revokedAt = AccessSamples.ago(1)
                    $0.session.expiresAt = AccessSamples.ago(1)
                }, "AUTH_TOKEN_REVOKED"
            ),
            ("newer epoch", { $0.account.tokenEpoch = 3 }, "AUTH_TOKEN_REVOKED"),
            ("older epoch", { $0.account.tokenEpoch = 1 }, nil),
            ("ends now", { $0.session.expiresAt = AccessSamples.now }, "AUTH_SESSION_INVALID"),
            ("idle for too long", { $0.session.idleExpiresAt = AccessSamples.now }, "AUTH_SESSION_INVALID"),
            ("not idle yet", { $0.session.idleExpiresAt = AccessSamples.now + .seconds(1) }, nil),
            ("locked", { $0.session.lockedAt = AccessSamples.ago(1) }, "AUTH_SESSION_LOCKED"),
        ]
        for entry in cases {
            let found = checks.session(AccessSamples.record(entry.change), epoch: 2, now: AccessSamples.now)
            #expect(found?.code == entry.code, "\(entry.name)")
        }
        let untold = checks.session(AccessSamples.record(), epoch: nil, now: AccessSamples.now)
        #expect(untold == nil)
    }

    @Test func `a refused credential says how to authenticate`() {
        let invalid = AccessChecks.unauthorized("AUTH_TOKEN_EXPIRED")
        #expect(invalid.status == 401)
        #expect(invalid.headers.map(\.value) == ["Bearer error=\"invalid_token\""])
        #expect(AccessChecks.unauthorized("AUTH_TOKEN_MISSING").headers.map(\.value) == ["Bearer"])
    }

    @Test func `an account is refused by its status`() {
        let cases: [(status: String, code: String?, answer: Int?)] = [
            ("active", nil, nil), ("pending", nil, nil), ("suspended", "AUTH_ACCOUNT_SUSPENDED", 403),
            ("deleted", "AUTH_ACCOUNT_DELETED", 410), ("odd", "AUTH_ACCOUNT_DELETED", 410),
        ]
        for entry in cases {
            let found = checks.account(AccessSamples.record { $0.account.status = entry.status }.account)
            #expect(found?.code == entry.code && found?.status == entry.answer, "\(entry.status)")
        }
    }

    @Test func `a tenant is refused by its status`() {
        let cases: [(status: String, isReadOnly: Bool, isWrite: Bool, code: String?)] = [
            ("active", false, true, nil), ("active", true, false, nil), ("active", true, true, "BILLING_PAST_DUE"),
            ("suspended", false, false, "TENANT_SUSPENDED"), ("pending_deletion", false, false, "TENANT_INACTIVE"),
            ("deleted", false, false, "TENANT_NOT_FOUND"),
        ]
        for entry in cases {
            let record = AccessSamples.record {
                $0.tenant?.status = entry.status
                $0.tenant?.isReadOnly = entry.isReadOnly
            }
            let found = checks.tenant(record.tenant, isWrite: entry.isWrite, isOwnersWay: false)
            #expect(found?.code == entry.code, "\(entry.status) \(entry.isReadOnly) \(entry.isWrite)")
        }
        #expect(checks.tenant(nil, isWrite: false, isOwnersWay: true)?.code == "TENANT_CONTEXT_REQUIRED")
    }

    @Test func `only an active membership counts`() {
        #expect(checks.membership(AccessSamples.record().membership) == nil)
        let suspended = AccessSamples.record { $0.membership?.status = "suspended" }.membership
        for membership in [nil, suspended] {
            #expect(checks.membership(membership)?.code == "AUTHZ_NOT_A_MEMBER")
        }
    }

    @Test func `after a reset a new factor is due within a day, whatever the days were`() {
        for (joinedDaysAgo, resetSecondsAgo, code) in [
            (100, 3_600, nil), (3, 90_000, "AUTH_MFA_SETUP_REQUIRED"), (3, 86_400, nil), (1, 90_000, nil),
        ] as [(Int, Int, String?)] {
            let record = AccessSamples.record {
                $0.tenant?.requiresMFA = true
                $0.membership?.joinedAt = AccessSamples.daysAgo(joinedDaysAgo)
                $0.membership?.factorsResetAt = AccessSamples.ago(resetSecondsAgo)
            }
            let found = checks.duties(record, isMember: true, now: AccessSamples.now)
            #expect(found?.code == code, "\(joinedDaysAgo), \(resetSecondsAgo)")
        }
    }

    @Test func `a duty is due when its days are over, counted from the latest beginning`() {
        func mfa(_ days: Int) -> (inout AccessRecord) -> Void {
            {
                $0.tenant?.requiresMFA = true
                $0.membership?.joinedAt = AccessSamples.daysAgo(days)
            }
        }
        let cases: [Case] = [
            ("nothing asked", { _ in }, nil),
            ("mail not verified", { $0.account.isEmailVerified = false }, "AUTH_EMAIL_NOT_VERIFIED"),
            ("factor due", mfa(15), "AUTH_MFA_SETUP_REQUIRED"),
            ("factor due on the last day only", mfa(14), nil),
            (
                "factor there",
                {
                    mfa(15)(&$0)
                    $0.account.hasSecondFactor = true
                }, nil
            ),
            (
                "policy is younger than the membership",
                {
                    mfa(100)(&$0)
                    $0.tenant?.policyChangedAt = AccessSamples.daysAgo(3)
                }, nil
            ),
            (
                "account is younger than the policy",
                {
                    mfa(1)(&$0)
                    $0.membership?.joinedAt = nil
                    $0.account.createdAt = AccessSamples.daysAgo(2)
                    $0.tenant?.policyChangedAt = AccessSamples.daysAgo(90)
                }, nil
            ),
            ("phone due", { $0.tenant?.requiresPhone = true }, "AUTH_PHONE_NOT_VERIFIED"),
            (
                "phone verified",
                {
                    $0.tenant?.requiresPhone = true
                    $0.account.isPhoneVerified = true
                }, nil
            ),
            (
                "breached eight days ago", { $0.account.passwordBreachedAt = AccessSamples.daysAgo(8) },
                "AUTH_PASSWORD_EXPIRED"
            ),
            ("breached six days ago", { $0.account.passwordBreachedAt = AccessSamples.daysAgo(6) }, nil),
        ]
        for entry in cases {
            let found = checks.duties(AccessSamples.record(entry.change), isMember: true, now: AccessSamples.now)
            #expect(found?.code == entry.code, "\(entry.name)")
        }
    }

    @Test func `duties of a tenant do not bind outside of it, the mail address does`() {
        let due = AccessSamples.record {
            $0.tenant?.requiresMFA = true
            $0.tenant?.mfaDeadlineDays = 0
        }
        #expect(checks.duties(due, isMember: true, now: AccessSamples.now)?.code == "AUTH_MFA_SETUP_REQUIRED")
        #expect(checks.duties(due, isMember: false, now: AccessSamples.now) == nil)
        let unverified = AccessSamples.record { $0.account.isEmailVerified = false }
        #expect(checks.duties(unverified, isMember: false, now: AccessSamples.now)?.code == "AUTH_EMAIL_NOT_VERIFIED")
    }
}

@Suite struct `gate 14, permissions` {
    private let checks = AccessChecks(permissionKeys: ["canA", "canB", "canC", "canD"])

    /// The sample member holds 1 and 3.
    private func code(
        _ rule: PermissionRule, isSelf: Bool = false, body: [String]? = nil,
        _ change: (inout AccessRecord) -> Void = { _ in }
    ) -> String? {
        checks.permission(
            rule, member: AccessSamples.record(change).membership, isSelf: { $0 == "user_id" && isSelf },
            bodyMembers: body)?.code
    }

    @Test func `each form of a rule decides`() {
        let denied = "AUTHZ_PERMISSION_DENIED"
        let cases: [(rule: PermissionRule, code: String?)] = [
            (.none, nil), (.own, nil), (.key(1), nil), (.key(0), denied), (.key(200), denied),
            (.any([.key(0), .key(1)]), nil), (.any([.key(0), .key(2)]), denied), (.any([]), denied),
            (.all([.key(1), .key(3)]), nil), (.all([.key(1), .key(2)]), denied), (.all([]), nil),
            (.all([.key(1), .any([.key(0), .key(3)])]), nil), (.owner, denied), (.capability("tenants:read"), denied),
            (.selfOr(parameter: "user_id", .key(0)), denied), (.selfOr(parameter: "user_id", .key(1)), nil),
        ]
        for entry in cases { #expect(code(entry.rule) == entry.code, "\(entry.rule)") }
        #expect(code(.selfOr(parameter: "user_id", .key(0)), isSelf: true) == nil)
        #expect(code(.selfOr(parameter: "other_id", .key(0)), isSelf: true) == denied)
        #expect(code(.owner) { $0.membership?.isOwner = true } == nil)
        #expect(code(.key(1)) { $0.membership = nil } == denied)
    }

    @Test func `body members ask for their own permissions`() {
        let rule = PermissionRule.body([
            BodyPermission(member: "role", rule: .key(0)), BodyPermission(member: "name", rule: .key(1)),
            BodyPermission(member: "settings.mfaRequired", rule: .key(2)),
        ])
        let cases: [(body: [String]?, isAllowed: Bool)] = [
            (nil, true), ([], true), (["other"], true), (["name"], true), (["role"], false),
            (["name", "role"], false), (["settings"], true), (["settings", "settings.theme"], true),
            (["settings", "settings.mfaRequired"], false),
        ]
        for entry in cases { #expect((code(rule, body: entry.body) == nil) == entry.isAllowed, "\(entry.body ?? [])") }
        #expect(code(rule) { $0.membership?.permissions = PermissionSet() } == "AUTHZ_PERMISSION_DENIED")
    }

    @Test func `the refusal says what is missing`() {
        func details(_ rule: PermissionRule) -> [(name: String, value: JSONValue)] {
            checks.permission(
                rule, member: AccessSamples.record().membership, isSelf: { _ in false }, bodyMembers: nil
            )?.details ?? []
        }
        let one = details(.key(0))
        #expect(one.map(\.name) == ["requiredPermission"] && one.map(\.value) == ["canA"])
        let any = details(.any([.key(0), .key(2)]))
        #expect(any.map(\.name) == ["requiredPermissions", "reason"])
        #expect(any.map(\.value) == [["canA", "canC"], "any"])
        #expect(details(.all([.key(0), .key(1)])).last?.value == "all")
        #expect(details(.owner).isEmpty)
    }
}

@Suite struct `gate 15, step-up` {
    private let checks = AccessChecks(permissionKeys: [])

    private func code(
        _ stepUp: StepUp, body: [String]? = nil, _ change: (inout AccessRecord) -> Void = { _ in }
    ) -> String? {
        checks.stepUp(stepUp, record: AccessSamples.record(change), bodyMembers: body, now: AccessSamples.now)?.code
    }

    private func factor(_ seconds: Int?) -> (inout AccessRecord) -> Void {
        {
            $0.account.hasSecondFactor = true
            $0.session.mfaVerifiedAt = seconds.map(AccessSamples.ago)
        }
    }

    @Test func `with a second factor only its own age counts`() {
        let cases: [(stepUp: StepUp, age: Int?, code: String?)] = [
            (.sensitive, 900, nil), (.sensitive, 901, "AUTHZ_MFA_SESSION_EXPIRED"),
            (.sensitive, nil, "AUTH_MFA_REQUIRED"), (.critical, 300, nil),
            (.critical, 301, "AUTHZ_MFA_SESSION_EXPIRED"), (.critical, nil, "AUTH_MFA_REQUIRED"),
            (.code, 1, "AUTHZ_MFA_SESSION_EXPIRED"), (.none, nil, nil), (.inBody, nil, nil),
        ]
        for entry in cases {
            #expect(code(entry.stepUp, factor(entry.age)) == entry.code, "\(entry.stepUp) \(entry.age ?? -1)")
        }
    }

    @Test func `without one a fresh sign-in serves the sensitive class alone`() {
        func signedIn(_ seconds: Int, again: Int? = nil) -> (inout AccessRecord) -> Void {
            {
                $0.session.authenticatedAt = AccessSamples.ago(seconds)
                $0.session.reauthenticatedAt = again.map(AccessSamples.ago)
            }
        }
        #expect(code(.sensitive, signedIn(900)) == nil)
        #expect(code(.sensitive, signedIn(901)) == "AUTH_REAUTH_REQUIRED")
        #expect(code(.sensitive, signedIn(9_000, again: 10)) == nil)
        #expect(code(.sensitive, signedIn(9_000, again: 901)) == "AUTH_REAUTH_REQUIRED")
        #expect(code(.critical, signedIn(1)) == "AUTH_MFA_SETUP_REQUIRED")
        #expect(code(.code, signedIn(1)) == "AUTH_MFA_SETUP_REQUIRED")
    }

    @Test func `conditions decide whether the class is asked for`() {
        #expect(code(StepUp(.critical, .mfaEnabled)) == nil)
        #expect(code(StepUp(.critical, .mfaEnabled), factor(nil)) == "AUTH_MFA_REQUIRED")
        #expect(code(StepUp(.critical, .guarded), factor(nil)) == nil)
        let onBody = StepUp(.critical, .body(["status", "settings.mfaRequired"]))
        for body in [nil, [], ["settings"], ["settings", "settings.theme"]] {
            #expect(code(onBody, body: body, factor(nil)) == nil)
        }
        for body in [["status"], ["settings", "settings.mfaRequired"]] {
            #expect(code(onBody, body: body, factor(nil)) == "AUTH_MFA_REQUIRED")
        }
    }

    @Test func `the refusal says where the proof is given and how old it may be`() {
        var record = AccessSamples.record(factor(nil))
        record.account.factors = ["sms", "totp"]
        let details = checks.proof(.critical, record: record, now: AccessSamples.now)?.details ?? []
        #expect(details.map(\.name) == ["requiredMfa", "mfaEndpoint", "mfaMethods", "mfaMaxAgeSeconds"])
        #expect(details.first { $0.name == "mfaMethods" }?.value == .array([.string("sms"), .string("totp")]))
        #expect(details.last?.value == 300)
    }

    @Test func `the first factor was last given at sign-in or again later`() {
        #expect(AccessSamples.record().session.provenAt == AccessSamples.ago(60))
        let later = AccessSamples.record { $0.session.reauthenticatedAt = AccessSamples.ago(5) }
        #expect(later.session.provenAt == AccessSamples.ago(5))
        let odd = AccessSamples.record { $0.session.reauthenticatedAt = AccessSamples.ago(500) }
        #expect(odd.session.provenAt == AccessSamples.ago(60))
    }
}
