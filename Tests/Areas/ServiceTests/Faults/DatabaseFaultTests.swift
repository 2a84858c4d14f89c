// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct DatabaseFaultTests {
    @Test func `a connection killed under a request ends in an answer, and the next request works`() async throws {
        try await World.with { world in
            let owner: Person = try await world.signUp()
            let role: Role = try await owner.makeRole()
            let outcome: String = try await world.holding("SELECT 1 FROM roles WHERE id = '\(role.id)' FOR UPDATE") {
                async let change: Role = owner.client.updateRole(
                    UpdateRole.Input(roleID: role.id, body: UpdateRoleRequest(hierarchy: 60)))
                try await TemporaryRedis.until { try await Self.killWaiting(world) > 0 }
                do {
                    return "changed to \(try await change.hierarchy)"
                } catch {
                    return (error as? ClientError)?.code ?? "\(error)"
                }
            }
            #expect(outcome == "changed to 60" || outcome == "SERVICE_UNAVAILABLE", "\(outcome)")
            let next: Role = try await owner.client.updateRole(
                UpdateRole.Input(roleID: role.id, body: UpdateRoleRequest(hierarchy: 70)))
            #expect(next.hierarchy == 70)
            #expect(try await owner.audited("role.updated").count <= 2)
        }
    }

    @Test func `idle connections that the server closed are replaced without an error`() async throws {
        try await World.with { world in
            let owner: Person = try await world.signUp()
            _ = try await owner.client.listRoles(ListRoles.Input())
            try await world.query(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE datname = current_database() AND usename = 'zygo_app' AND pid <> pg_backend_pid()
                """)
            for _ in 0..<3 {
                #expect(try await owner.client.listRoles(ListRoles.Input()).systemCount == 6)
            }
        }
    }

    @Test func `a request that waits too long for a lock is refused and changes nothing`() async throws {
        try await World.with { world in
            let owner: Person = try await world.signUp()
            let role: Role = try await owner.makeRole()
            let code: String = try await world.holding("SELECT 1 FROM roles WHERE id = '\(role.id)' FOR UPDATE") {
                do {
                    _ = try await owner.client.updateRole(
                        UpdateRole.Input(roleID: role.id, body: UpdateRoleRequest(hierarchy: 60)))
                    return "a success"
                } catch {
                    return (error as? ClientError)?.code ?? "\(error)"
                }
            }
            #expect(code != "a success" && code != "INTERNAL_ERROR", "\(code)")
            #expect(try await owner.client.getRole(GetRole.Input(roleID: role.id)).hierarchy == role.hierarchy)
        }
    }

    @Test func `what a failed request wrote is not there`() async throws {
        let world: World = try await World.shared()
        let person: Person = try await world.signUp()
        let request: SignUpRequest = try world.signUpRequest(slug: person.slug)
        try await expectRefused("TENANT_SUBDOMAIN_TAKEN", 409) {
            try await world.client().signup(Signup.Input(body: request))
        }
        #expect(try await world.value("SELECT count(*) FROM users WHERE email = '\(request.email.wire)'") == "0")
    }

    /// Ends every connection of the application that waits for a lock; tells how many there were.
    private static func killWaiting(_ world: World) async throws -> Int {
        try await world.query(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND usename = 'zygo_app' AND wait_event_type = 'Lock'
            """
        ).count
    }
}
