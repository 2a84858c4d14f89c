// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetMetricsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a scraper on this machine reads all series as text`() async throws {
        _ = try await world.client().getHealth()
        let answer: RawAnswer = try await world.send(.get, "/metrics")
        #expect(answer.status == 200)
        #expect(answer.header("content-type")?.hasPrefix("text/plain") == true)
        #expect(answer.text.contains("# TYPE "))
    }

    @Test func `a caller from elsewhere reads nothing`() async throws {
        let answer: RawAnswer = try await world.send(
            .get, "/metrics", headers: [("x-forwarded-for", "203.0.113.9")])
        #expect(answer.status == 403)
        #expect(answer.code == "AUTHZ_IP_NOT_ALLOWED")
    }

    @Test func `no series carries an address, a slug or an id of a person`() async throws {
        let person: Person = try await world.signUp()
        let text: String = try await world.send(.get, "/metrics").text
        #expect(text.contains("# TYPE "))
        for secret in [person.email.wire, person.slug, person.userID.description, person.tenantID.description] {
            #expect(!text.contains(secret))
        }
    }

    @Test func `each statement has count, time and rows under its name, a pool its connections`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.client.getUser(GetUser.Input(userID: person.userID))
        let text: String = try await world.send(.get, "/metrics").text
        let label: String = "statement=\"users.byID\""
        let lines: [Substring] = text.split(separator: "\n").filter { $0.contains(label) }
        func value(_ series: String) -> Double? {
            lines.first { $0.hasPrefix(series + "{") }?.split(separator: " ").last.flatMap { Double($0) }
        }
        #expect((value("database_statement_seconds_count") ?? 0) >= 1, "\(lines)")
        #expect((value("database_statement_seconds_sum") ?? 0) > 0)
        #expect(lines.contains { $0.hasPrefix("database_statement_seconds_bucket{") && $0.contains("le=\"+Inf\"") })
        #expect((value("database_statement_rows_total") ?? 0) >= 1)
        #expect(text.contains("database_connections{") && text.contains("state=\"in_use\""))
    }

    @Test func `with a token of the scraper nobody else reads`() async throws {
        let token: String = "scraper-token-for-tests-0123456789abcdef"
        try await World.with(World.Options(variables: ["METRICS_TOKEN": token])) { (own: World) -> Void in
            #expect(try await own.send(.get, "/metrics").status == 401)
            let answer: RawAnswer = try await own.send(
                .get, "/metrics", headers: [("authorization", "Bearer " + token)])
            #expect(answer.status == 200)
        }
    }
}
