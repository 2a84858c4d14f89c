// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CreateTenantTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func create(
        _ person: Person, slug: String? = nil, plan: String? = "starter", key: String? = nil
    ) async throws -> CreatedTenant {
        let number: Int = world.number()
        return try await person.client.createTenant(
            CreateTenant.Input(
                idempotencyKey: key ?? "create-\(number)",
                body: CreateTenantRequest(name: "Further Works \(number)", slug: slug, plan: plan)))
    }

    @Test func `a further workspace is as whole as one of a sign-up`() async throws {
        let owner: Person = try await world.signUp()
        let created: CreatedTenant = try await create(owner, slug: "further-\(world.number())x")
        #expect(created.tenant.plan == .starter && created.tenant.id != owner.tenantID)
        let token: Secret<String> = try #require(created.authToken)
        #expect(created.redirectURL.wire == "https://\(created.tenant.slug).zygo.tech/")
        for (table, count) in [
            ("roles", 6), ("tenant_members", 1), ("tenant_settings", 1), ("tenant_security_config", 1),
            ("subscriptions", 1),
        ] {
            let rows: String? = try await world.value(
                "SELECT count(*) FROM \(table) WHERE tenant_id = '\(created.tenant.id)'")
            #expect(rows == String(count), "\(table)")
        }
        let keys: String? = try await world.value(
            """
            SELECT (SELECT count(*) FROM encryption_keys WHERE tenant_id = '\(created.tenant.id)')
                 = (SELECT count(*) FROM encryption_keys WHERE tenant_id = '\(owner.tenantID)')
            """)
        #expect(keys == "t")
        let audited: String? = try await world.value(
            """
            SELECT resource_id FROM audit.logs
             WHERE tenant_id = '\(created.tenant.id)' AND event_type = 'tenant.created'
            """)
        #expect(audited == created.tenant.id.description)
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/verify-token", headers: [("origin", "https://\(created.tenant.slug).zygo.tech")],
            body: #"{"token":"\#(token.reveal())"}"#)
        #expect(answer.status == 200 && answer.text.contains(created.tenant.slug), "\(answer.text)")
    }

    @Test func `one workspace on the free plan is what a person may own`() async throws {
        let owner: Person = try await world.signUp()
        let refusal: APIErrorResponse = try await expectRefused("RESOURCE_LIMIT_REACHED", 403) {
            try await create(owner, plan: nil)
        }
        #expect(refusal.details["limit"] == .integer(1))
        _ = try await create(owner)
        // The trial is used up: a second paid one would be free.
        try await expectRefused("RESOURCE_LIMIT_REACHED", 403) { try await create(owner) }
    }

    @Test func `a plan that is not on offer is refused`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("BILLING_PLAN_INVALID", 400) { try await create(owner, plan: "gold") }
    }

    @Test func `a key is needed, and gives one workspace`() async throws {
        let owner: Person = try await world.signUp()
        let without: RawAnswer = try await world.send(
            .post, "/v1/tenants", token: owner.token, body: #"{"name":"Keyless Works","plan":"starter"}"#)
        #expect(without.status == 400 && without.code == "IDEMPOTENCY_KEY_REQUIRED", "\(without.text)")
        let input: CreateTenant.Input = CreateTenant.Input(
            idempotencyKey: "once", body: CreateTenantRequest(name: "Once Works", plan: "starter"))
        let first: CreatedTenant = try await owner.client.createTenant(input)
        let again: CreatedTenant = try await owner.client.createTenant(input)
        #expect(again.tenant == first.tenant && again.redirectURL == first.redirectURL && again.authToken == nil)
        let owned: String? = try await world.value(
            "SELECT count(*) FROM tenant_members WHERE user_id = '\(owner.userID)' AND is_owner")
        #expect(owned == "2")
    }

    @Test func `13 of many who want one address one gets it`() async throws {
        let slug: String = "wanted-\(world.number())x"
        var people: [Person] = []
        for _ in 0..<5 { people.append(try await world.signUp()) }
        let outcomes: [String?] = try await withThrowingTaskGroup(of: String?.self) { group in
            for person in people {
                group.addTask {
                    do {
                        _ = try await create(person, slug: slug)
                        return nil
                    } catch ClientError.api(let response) {
                        return response.code
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == "TENANT_SUBDOMAIN_TAKEN" } == 4)
    }

    @Test func `15 reserved and malformed addresses are refused`() async throws {
        let owner: Person = try await world.signUp()
        for slug in ["admin", "4dmin"] {
            try await expectRefused("TENANT_SUBDOMAIN_RESERVED", 409) { try await create(owner, slug: slug) }
        }
        for slug in ["xn--abc", "a-", "ab"] {
            try await expectRefused(anyOf: ["VALIDATION_FAILED", "VALIDATION_INVALID_FORMAT"]) {
                try await create(owner, slug: slug)
            }
        }
        let taken: APIErrorResponse = try await expectRefused("TENANT_SUBDOMAIN_TAKEN", 409) {
            try await create(owner, slug: owner.slug)
        }
        #expect(taken.details["suggestions"] != nil)
    }
}
