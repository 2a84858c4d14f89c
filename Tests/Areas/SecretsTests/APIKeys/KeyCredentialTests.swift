// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Secrecy
import TestSupport
import Testing
import ZygoClient

/// API keys at the gates: what opens, what does not, and what a thief leaves behind.
@Suite struct `an API key as a credential` {
    let world: World

    init() async throws { world = try await World.shared() }

    private static let server: String = "/v1/infrastructure/servers/019bf9c8-4007-7a10-8c3d-5e6f70819201"

    /// Wrong keys count against their address, so each call has one of its own.
    private func call(
        _ key: String, _ method: HTTPMethodName = .get, _ target: String = "/v1/audit-logs",
        from address: String? = nil, header: String? = nil
    ) async throws -> RawAnswer {
        let place: (name: String, value: String) = ("x-forwarded-for", address ?? world.callerAddress())
        if let header { return try await world.send(method, target, headers: [place, (header, key)]) }
        return try await world.send(method, target, token: Secret(key), headers: [place])
    }

    private func expect(
        _ answer: RawAnswer, _ code: String, _ status: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(answer.status == status && answer.code == code, "\(answer.text)", sourceLocation: sourceLocation)
    }

    private static func altered(_ text: String, at index: Int) -> String {
        var bytes: [UInt8] = Array(text.utf8)
        bytes[index] = bytes[index] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a key opens what its scope covers, in either header`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey().text.reveal()
        #expect(try await call(text).status == 200)
        #expect(try await call(text, header: "x-api-key").status == 200)
        let both: RawAnswer = try await world.send(
            .get, "/v1/audit-logs", token: Secret(text),
            headers: [("x-api-key", text), ("x-forwarded-for", world.callerAddress())])
        #expect(both.status == 200)
        let other: String = try await owner.makeKey().text.reveal()
        let different: RawAnswer = try await world.send(
            .get, "/v1/audit-logs", token: Secret(text),
            headers: [("x-api-key", other), ("x-forwarded-for", world.callerAddress())])
        expect(different, "AUTH_API_KEY_INVALID", 401)
        #expect(different.header("www-authenticate") != nil)
    }

    @Test func `a truncated, altered, invented or foreign kind of key is refused`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey().text.reveal()
        let live: String = APIKeyText.make(.live, random: .system).text.reveal()
        let nobody: String = APIKeyText.make(.test, random: .system).text.reveal()
        let wrong: [String] = [
            String(text.dropLast()), text + "0", Self.altered(text, at: 58), Self.altered(text, at: 20),
            "zygo_", "zygo_test_sk_", live, nobody,
        ]
        for key in wrong {
            expect(try await call(key), "AUTH_API_KEY_INVALID", 401)
            expect(try await call(key, header: "x-api-key"), "AUTH_API_KEY_INVALID", 401)
        }
        #expect(try await call(text).status == 200)
    }

    @Test func `auth 33: a key with one character changed is refused without a look at the database`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey().text.reveal()
        let (altered, unknown): (String, String) = (
            Self.altered(text, at: 30), APIKeyText.make(.test, random: .system).text.reveal()
        )
        let world: World = world
        let (refused, waiting): (RawAnswer, Task<RawAnswer, any Error>) = try await world.holding(
            "LOCK TABLE api_keys IN ACCESS EXCLUSIVE MODE"
        ) {
            // A key that might be one waits for the table; the altered one does not.
            let address: String = world.callerAddress()
            let waiting: Task<RawAnswer, any Error> = Task {
                try await world.send(
                    .get, "/v1/audit-logs", token: Secret(unknown), headers: [("x-forwarded-for", address)])
            }
            return (try await call(altered), waiting)
        }
        expect(refused, "AUTH_API_KEY_INVALID", 401)
        expect(try await waiting.value, "AUTH_API_KEY_INVALID", 401)
    }

    @Test func `a key whose time is over is refused, before anybody wrote it down`() async throws {
        let owner: Person = try await world.signUp()
        let (id, text): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 1)
        try await world.query("UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = '\(id)'")
        expect(try await call(text.reveal()), "AUTH_API_KEY_EXPIRED", 401)
    }

    @Test func `a key is refused outside of its networks`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.take(plan: "business")
        let text: String = try await owner.makeKey(networks: ["10.77.0.0/16"]).text.reveal()
        #expect(try await call(text, from: "10.77.3.4").status == 200)
        expect(try await call(text, from: "10.78.3.4"), "AUTHZ_IP_NOT_ALLOWED", 403)
    }

    @Test func `auth 35: what is closed to keys stays closed, and nothing is done`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey(["secrets:manage", "audit:read"]).text.reveal()
        let bodies: [(HTTPMethodName, String)] = [
            (.post, "/v1/api-keys"), (.get, "/v1/users"), (.get, "/v1/roles"), (.get, "/v1/api-keys"),
            (.post, "/v1/environment-variables/export"), (.post, "/v1/audit-logs/export"), (.get, "/v1/session"),
            (.get, "/v1/admin/tenants"),
        ]
        for (method, target) in bodies { expect(try await call(text, method, target), "AUTH_METHOD_NOT_ALLOWED", 403) }
        #expect(try await owner.client.listApiKeys(ListApiKeys.Input()).data.count == 1)
    }

    @Test func `auth 35: a key in an address is refused and revoked at once`() async throws {
        let owner: Person = try await world.signUp()
        let (id, secret): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let text: String = secret.reveal()
        let answer: RawAnswer = try await world.send(.get, "/v1/audit-logs?api_key=\(text)", token: owner.token)
        expect(answer, "BAD_REQUEST", 400)
        #expect(answer.text.contains("credential_in_url") && !answer.text.contains(text))
        expect(try await call(text), "AUTH_API_KEY_REVOKED", 401)
        let kept: [[String?]] = try await world.query("SELECT status, revoke_reason FROM api_keys WHERE id = '\(id)'")
        #expect(kept == [["revoked", "auto_leak"]])
        #expect(try await owner.audited("apikey.auto_revoked") == [id.description])
        #expect(
            text.hasPrefix(try await world.mailed("prefix", template: "api-key-revoked", to: owner.email)))
    }

    @Test func `secrets 22: a key without the scope of an operation is refused with the scope's name`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey(["servers:read"]).text.reveal()
        let answer: RawAnswer = try await call(
            text, .delete, Self.server)
        expect(answer, "AUTHZ_API_KEY_SCOPE", 403)
        #expect(answer.text.contains("servers:delete"))
        expect(try await call(text), "AUTHZ_API_KEY_SCOPE", 403)
    }

    @Test func `auth 34: a key shrinks with its owner at once`() async throws {
        let owner: Person = try await world.signUp()
        let admin: Person = try await owner.invite(role: "admin")
        let text: String = try await admin.makeKey(["servers:delete"]).text.reveal()
        let target: String = Self.server
        #expect(try await call(text, .delete, target).status != 403)
        var body: UpdateUserRequest = UpdateUserRequest()
        body.role = "viewer"
        _ = try await owner.client.updateUser(UpdateUser.Input(userID: admin.userID, body: body))
        let answer: RawAnswer = try await call(text, .delete, target)
        expect(answer, "AUTHZ_PERMISSION_DENIED", 403)
    }

    @Test func `secrets 19: an owner who may not execute any more has no key that does`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canManageSecrets", "canExecuteWorkflows"])
        let colleague: Person = try await owner.invite(role: role.name)
        let text: String = try await colleague.makeKey(["workflows:execute"]).text.reveal()
        let operation: OperationDescriptor = try #require(
            Operations.all.first { (entry: OperationDescriptor) -> Bool in
                entry.policy.access == .key(scope: "workflows:execute") && entry.policy.isWrite
            })
        let target: String =
            "/v1"
            + operation.path.replacing("{id}", with: "019bf9c8-4007-7a10-8c3d-5e6f70819201")
            .replacing("{executionId}", with: "019bf9c8-4007-7a10-8c3d-5e6f70819202")
        #expect(try await call(text, operation.method, target).status != 403)
        _ = try await owner.client.replaceRolePermissions(
            ReplaceRolePermissions.Input(
                roleID: role.id, body: ReplaceRolePermissionsRequest(permissions: ["canManageSecrets"])))
        expect(try await call(text, operation.method, target), "AUTHZ_PERMISSION_DENIED", 403)
    }

    @Test func `a key sees its own workspace, whatever a header says`() async throws {
        let (owner, stranger): (Person, Person) = (try await world.signUp(), try await world.signUp())
        let text: String = try await owner.makeKey().text.reveal()
        let entry: AuditLog = try #require(
            try await stranger.client.queryAuditLogs(QueryAuditLogs.Input()).data.first)
        expect(try await call(text, .get, "/v1/audit-logs/\(entry.id)"), "AUDIT_LOG_NOT_FOUND", 404)
        let answer: RawAnswer = try await world.send(
            .get, "/v1/audit-logs", token: Secret(text), headers: [("x-tenant-id", stranger.tenantID.description)])
        expect(answer, "AUTHZ_TENANT_MISMATCH", 403)
        #expect(try await call(text).text.contains(owner.tenantID.description) == false)
    }

    @Test func `what a key does stands in the trail under its name, with its owner beside it`() async throws {
        let owner: Person = try await world.signUp()
        let (id, text): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        #expect(try await call(text.reveal()).status == 200)
        #expect(try await call(text.reveal()).status == 200)
        let rows: [[String?]] = try await world.query(
            """
            SELECT actor_type, actor_id, metadata ->> 'on_behalf_of' FROM audit.logs
             WHERE tenant_id = '\(owner.tenantID)' AND event_type = 'audit.viewed'
            """)
        #expect(rows == [["api_key", id.description, owner.userID.description]])
        #expect(try await owner.verifyChain().status == .valid)
    }

    @Test func `a key has a share of the limit of its own`() async throws {
        let owner: Person = try await world.signUp()
        let text: String = try await owner.makeKey(perMinute: 3).text.reveal()
        let target: String = "/v1/audit-logs/019bf9c8-4007-7a10-8c3d-5e6f70819201"
        // Outside of the networks whose callers the test worlds do not limit.
        var refused: RawAnswer?
        for _ in 0..<8 where refused == nil {
            let answer: RawAnswer = try await call(text, .get, target, from: "203.0.113.77")
            if answer.status == 429 { refused = answer }
        }
        #expect(refused?.code == "RATE_LIMIT_EXCEEDED")
        let other: String = try await owner.makeKey().text.reveal()
        #expect(try await call(other, .get, target, from: "203.0.113.78").status == 404)
    }

    @Test func `a key that is refused again and again for its scope is taken away`() async throws {
        let owner: Person = try await world.signUp()
        let (id, secret): (ApiKeyID, Secret<String>) = try await owner.makeKey(["servers:read"])
        var last: RawAnswer?
        for _ in 0..<201 {
            last = try await call(secret.reveal())
            if last?.status == 401 { break }
        }
        #expect(last?.code == "AUTH_API_KEY_REVOKED")
        #expect(
            try await world.value("SELECT revoke_reason FROM api_keys WHERE id = '\(id)'") == "auto_containment")
        #expect(try await owner.audited("apikey.auto_revoked") == [id.description])
    }
}
