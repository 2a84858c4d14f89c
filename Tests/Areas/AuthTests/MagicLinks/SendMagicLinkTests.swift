// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct SendMagicLinkTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `somebody with an account gets a link by mail`() async throws {
        let person: Person = try await world.signUp()
        let sent: MagicLinkSent = try await person.askForLink()
        #expect(sent.emailSent)
        let link: String = try await world.mailed("link", template: "magic-link", to: person.email)
        #expect(link.contains("/magic-link/verify#token=zml_"))
        let token: String = try await world.mailed("token", template: "magic-link", to: person.email)
        let kept: String? = try await world.value(
            "SELECT count(*) FROM magic_links WHERE user_id = '\(person.userID)' AND token_hash = sha256('\(token)')")
        #expect(kept == "1")
    }

    @Test func `an unknown address gets the same answer and no mail`() async throws {
        let stranger: EmailAddress = try world.freshAddress()
        let known: RawAnswer = try await ask(try await world.signUp().email)
        let unknown: RawAnswer = try await ask(stranger)
        #expect(known.status == 200 && unknown.status == 200)
        #expect(known.json["email_sent"] == unknown.json["email_sent"])
        #expect(known.json.members.map { $0.name } == unknown.json.members.map { $0.name })
        #expect(try world.mails("magic-link", to: stranger) == 0)
    }

    @Test func `a suspended account gets no mail`() async throws {
        let person: Person = try await world.signUp()
        try await world.query("UPDATE users SET status = 'suspended' WHERE id = '\(person.userID)'")
        #expect(try await person.askForLink().emailSent)
        #expect(
            try await world.value("SELECT count(*) FROM magic_links WHERE user_id = '\(person.userID)'") == "0")
    }

    @Test func `a second request within a minute sends no second mail`() async throws {
        let person: Person = try await world.signUp()
        _ = try await person.askForLink()
        _ = try await person.askForLink()
        #expect(
            try await world.value("SELECT count(*) FROM magic_links WHERE user_id = '\(person.userID)'") == "1")
    }

    @Test func `more than three an hour to one address are refused, known or not`() async throws {
        for email in [try await world.signUp().email, try world.freshAddress()] {
            for _ in 0..<3 { #expect(try await ask(email).status == 200) }
            #expect(try await ask(email).code == "RATE_LIMIT_EXCEEDED")
        }
    }

    private func ask(_ email: EmailAddress) async throws -> RawAnswer {
        try await world.send(.post, "/v1/auth/magic-link/send", body: #"{"email":"\#(email.wire)"}"#)
    }
}
