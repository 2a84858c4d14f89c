// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

@testable import Gates

@Suite struct `what a request presents` {
    private func credential(_ headers: (name: String, value: String)...) -> Credential {
        Credential(RequestMessage(method: .get, headers: headers), cookieName: "session")
    }

    @Test func `a bearer token is found in any case of its scheme`() {
        for scheme in ["Bearer", "bearer", "BEARER"] {
            #expect(credential(("authorization", "\(scheme) abc")) == .token("abc"))
        }
        #expect(credential(("authorization", "Bearer   abc")) == .token("abc"))
    }

    @Test func `a key is told by its prefix or its header`() {
        #expect(credential(("authorization", "Bearer zygo_live_abc")) == .apiKey("zygo_live_abc"))
        #expect(credential(("x-api-key", "zygo_live_abc")) == .apiKey("zygo_live_abc"))
        #expect(credential(("x-api-key", "abc")) == .apiKey("abc"))
    }

    @Test func `one key in both headers is one key, two keys are none`() {
        let bearer: (name: String, value: String) = ("authorization", "Bearer zygo_a")
        #expect(credential(bearer, ("x-api-key", "zygo_a")) == .apiKey("zygo_a"))
        #expect(credential(bearer, ("x-api-key", "zygo_b")) == .manyKeys)
        #expect(credential(("x-api-key", "zygo_a"), ("x-api-key", "zygo_b")) == .manyKeys)
        #expect(Credential.manyKeys.isKey && Credential.apiKey("a").isKey && !Credential.token("a").isKey)
    }

    @Test func `the bearer wins over key and cookie`() {
        let all = credential(("cookie", "session=s"), ("x-api-key", "k"), ("authorization", "Bearer abc"))
        #expect(all == .token("abc"))
        #expect(credential(("cookie", "session=s"), ("x-api-key", "k")) == .apiKey("k"))
    }

    @Test func `a session cookie is found among others`() {
        #expect(credential(("cookie", "a=1; session=xyz; b=2")) == .cookie("xyz"))
        #expect(credential(("cookie", "a=1;session=")) == .cookie(""))
        #expect(credential(("cookie", "my-session=1; sessions=2")) == .none)
    }

    @Test func `two of one kind are none`() {
        #expect(credential(("cookie", "session=a; session=b")) == .manyCookies)
        #expect(credential(("cookie", "session=a"), ("cookie", "session=a")) == .manyCookies)
        #expect(credential(("authorization", "Bearer a"), ("authorization", "Bearer b")) == .unusable)
    }

    @Test(arguments: ["Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "", "abc", "Bearer a b"])
    func `another scheme is refused, never passed over`(value: String) {
        #expect(credential(("authorization", value), ("cookie", "session=s")) == .unusable)
    }

    @Test func `nothing is nothing`() {
        #expect(credential() == .none)
        #expect(credential(("accept", "*/*")) == .none)
    }
}

@Suite struct `what counts as one address` {
    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::", "2001:db8:1:2::"),
        ("::ffff:203.0.113.7", "::ffff:203.0.113.7"), ("unknown", "unknown"),
    ])
    func `IPv6 is counted by its network`(address: String, counted: String) {
        #expect(RateLimitGate.counted(address) == counted)
    }
}

@Suite struct `what changed` {
    private static let users = [UUID(high: 1, low: 2), UUID(high: 3, low: 4)]

    @Test func `a change survives the way over the channel`() {
        let changes = [
            Change(tenantID: AccessSamples.tenantID, userIDs: nil, sessionIDs: nil),
            Change(tenantID: AccessSamples.tenantID, userIDs: Self.users, sessionIDs: nil),
            Change(tenantID: nil, userIDs: [AccessSamples.userID], sessionIDs: [AccessSamples.sessionID]),
            Change(tenantID: nil, userIDs: [], sessionIDs: nil),
        ]
        for change in changes { #expect(Change(change.bytes) == change) }
    }

    @Test(arguments: [
        "", "[]", "null", "{\"users\":\"a\"}", "{\"users\":[\"a\"]}", "{\"tenant\":\"x\"}", "{\"tenant\":1}",
        "{\"sessions\":[1]}",
    ])
    func `what is no change is not taken for a narrow one`(text: String) {
        #expect(Change(Array(text.utf8)) == nil)
    }

    @Test func `all given conditions must hold`() {
        let record = AccessSamples.record()
        let other = UUID(high: 9, low: 9)
        let cases: [(change: Change, matches: Bool)] = [
            (Change(tenantID: nil, userIDs: nil, sessionIDs: nil), true),
            (Change(tenantID: AccessSamples.tenantID, userIDs: nil, sessionIDs: nil), true),
            (Change(tenantID: other, userIDs: nil, sessionIDs: nil), false),
            (Change(tenantID: AccessSamples.tenantID, userIDs: [other], sessionIDs: nil), false),
            (Change(tenantID: nil, userIDs: [other, AccessSamples.userID], sessionIDs: nil), true),
            (Change(tenantID: nil, userIDs: [AccessSamples.userID], sessionIDs: [other]), false),
            (Change(tenantID: nil, userIDs: nil, sessionIDs: [AccessSamples.sessionID]), true),
            (Change(tenantID: nil, userIDs: [], sessionIDs: nil), false),
        ]
        for entry in cases { #expect(entry.change.matches(record) == entry.matches, "\(entry.change)") }
    }
}

@Suite struct `members of a body` {
    private func members(_ policy: Policy, _ body: String) -> [String] {
        let descriptor = OperationDescriptor(
            id: "patchThing", index: 0, method: .patch, path: "/things", policy: policy,
            requestBody: .required(["application/json"]))
        return RequestReader(RequestMessage(method: .patch, body: Array(body.utf8)), descriptor: descriptor).bodyMembers
    }

    private static let byRule = Policy(
        permission: .all([.key(0), .body([BodyPermission(member: "settings.mfaRequired", rule: .key(1))])]))

    @Test func `names one level down follow with a dot`() {
        let body = #"{"name":"x","settings":{"mfaRequired":true,"deep":{"deeper":1}},"list":[{"a":1}],"none":null}"#
        let wanted = ["name", "settings", "settings.mfaRequired", "settings.deep", "list", "none"]
        #expect(members(Self.byRule, body) == wanted)
    }

    @Test func `a step-up that depends on the body asks for them too`() {
        let policy = Policy(stepUp: StepUp(.critical, .body(["status"])))
        #expect(members(policy, #"{"status":"x"}"#) == ["status"])
    }

    @Test func `no policy that looks at the body, no names`() {
        #expect(members(Policy(permission: .key(0), stepUp: .critical), #"{"status":"x"}"#) == [])
        #expect(members(Self.byRule, "") == [])
        #expect(members(Self.byRule, "[1]") == [])
    }
}
