// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// Which workspace a request names, and whether that agrees with its session.
@Suite(.enabled(if: NameServers.isInstalled)) struct HostTests {
    let world: World
    let servers: NameServers

    init() async throws {
        world = try await World.shared()
        servers = try await NameServers.shared()
    }

    @Test func `1 a session is refused wherever another workspace is named`() async throws {
        let ours: Person = try await world.domainOwner()
        let theirs: Person = try await world.domainOwner()
        let domain: Domain = try await theirs.provenDomain(servers)
        var answers: [RawAnswer] = []
        for host in [theirs.slug + ".zygo.tech", domain.domain, theirs.slug + ".localhost:3000"] {
            answers.append(try await world.send("/v1/tenant", host: host, token: ours.token))
        }
        answers.append(
            try await world.send("/v1/tenant?tenant_slug=" + theirs.slug, host: "localhost", token: ours.token))
        for header in [("x-zygo-tenant-slug", theirs.slug), ("x-tenant-id", theirs.tenantID.description)] {
            answers.append(try await world.send(.get, "/v1/tenant", token: ours.token, headers: [header]))
        }
        answers.append(
            try await world.send(
                .get, "/v1/tenant", token: ours.token, headers: [("origin", "https://" + domain.domain)]))
        for answer in answers { #expect(answer.status == 403 && answer.code == "AUTHZ_TENANT_MISMATCH") }
    }

    @Test func `2 selectors that agree change nothing, nor does none`() async throws {
        let owner: Person = try await world.domainOwner()
        let domain: Domain = try await owner.provenDomain(servers)
        let headers: [(name: String, value: String)] = [
            ("x-zygo-tenant-slug", owner.slug), ("x-tenant-id", owner.tenantID.description),
            ("origin", "https://" + domain.domain),
        ]
        let hosts: [String] = [
            owner.slug + ".zygo.tech", domain.domain, domain.domain.uppercased() + ".:443", "api.zygo.tech",
        ]
        for host in hosts {
            let answer: RawAnswer = try await world.send("/v1/tenant", host: host, token: owner.token, headers: headers)
            #expect(answer.status == 200, "\(host): \(answer.text)")
            #expect(answer.header("x-zygo-mode") == "tenant")
            #expect(answer.header("access-control-allow-origin") == "https://" + domain.domain)
        }
    }

    @Test func `4 a host that nobody has is not there`() async throws {
        let owner: Person = try await world.signUp()
        let target: String = "/v1/public/tenants/\(owner.slug)/branding"
        let unknown: [String] = [
            "unknown-workspace.zygo.tech", "evil.example", owner.slug + ".zygo.tech.evil.example",
            "a." + owner.slug + ".zygo.tech", "zygo.tech",
        ]
        for host in unknown {
            for token in [nil, owner.token] {
                let answer: RawAnswer = try await world.send(target, host: host, token: token)
                #expect(answer.status == 404 && answer.code == "TENANT_NOT_FOUND", "\(host)")
            }
        }
        for host in ["bad_host.example", "a b.example", "x.example:port"] {
            #expect(try await world.send(target, host: host).status == 400, "\(host)")
        }
        let own: RawAnswer = try await world.send(target, host: owner.slug.uppercased() + ".ZYGO.TECH.")
        #expect(own.status == 200 && own.header("x-zygo-mode") == "tenant")
        #expect(try await world.send("/v1/health", host: "10.0.0.7:8080").status == 200)
    }

    @Test func `without a session all that name a workspace must name one`() async throws {
        let owner: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        let target: String = "/v1/public/tenants/\(owner.slug)/branding"
        let host: String = owner.slug + ".zygo.tech"
        func ask(_ slug: String) async throws -> RawAnswer {
            try await world.send(target, host: host, headers: [("x-zygo-tenant-slug", slug)])
        }
        #expect(try await ask(owner.slug).status == 200)
        #expect(try await ask(other.slug).code == "AUTHZ_TENANT_MISMATCH")
    }

    @Test func `whoever signs in at a workspace's host enters that workspace`() async throws {
        let host: Person = try await world.domainOwner()
        let domain: Domain = try await host.provenDomain(servers)
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await host.sendInvitation(role: "viewer", to: person.email)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        func signIn(at name: String, slug: String? = nil) async throws -> RawAnswer {
            let wish: String = slug.map { #", "tenant_slug": "\#($0)""# } ?? ""
            let secret: String = Person.password.reveal()
            return try await world.send(
                .post, "/v1/auth/login", headers: [("x-forwarded-host", name)],
                body: #"{"email": "\#(person.email)", "password": "\#(secret)"\#(wish)}"#)
        }
        /// Of the session that was opened last.
        func workspace() async throws -> String? {
            try await world.value(
                """
                SELECT tenant.slug FROM sessions JOIN tenants AS tenant ON tenant.id = sessions.tenant_id
                 WHERE sessions.user_id = '\(person.userID)' ORDER BY sessions.id DESC LIMIT 1
                """)
        }
        for name in [host.slug + ".zygo.tech", domain.domain] {
            #expect(try await signIn(at: name).status == 200)
            #expect(try await workspace() == host.slug)
            #expect(try await signIn(at: person.slug + ".zygo.tech").status == 200)
            #expect(try await workspace() == person.slug)
        }
        #expect(try await signIn(at: domain.domain, slug: person.slug).code == "AUTHZ_TENANT_MISMATCH")
        let stranger: Person = try await world.signUp()
        #expect(try await signIn(at: stranger.slug + ".zygo.tech").code == "TENANT_NOT_FOUND")
    }

    @Test func `a page on a proven domain may call, one on another may not`() async throws {
        let owner: Person = try await world.domainOwner()
        let domain: Domain = try await owner.provenDomain(servers)
        func preflight(_ origin: String) async throws -> RawAnswer {
            try await world.send(
                .options, "/v1/tenant",
                headers: [("origin", origin), ("access-control-request-method", "GET")])
        }
        let page: String = "https://" + domain.domain
        #expect(try await preflight(page).header("access-control-allow-origin") == page)
        for origin in ["http://" + domain.domain, page + ":8443", "https://x." + domain.domain] {
            #expect(try await preflight(origin).header("access-control-allow-origin") == nil, "\(origin)")
        }
        _ = try await owner.client.deleteDomain(DeleteDomain.Input(domainID: domain.id))
        #expect(try await preflight(page).header("access-control-allow-origin") == nil)
    }
}
