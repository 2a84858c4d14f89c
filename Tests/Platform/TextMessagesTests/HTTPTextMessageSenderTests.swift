// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import TestSupport
import TextMessages
import Testing

@Suite struct HTTPTextMessageSenderTests {
    private static let account: String = "AC" + String(repeating: "0", count: 32)

    private func message() throws -> TextMessage {
        TextMessage(
            id: "0197a1b2-0000-7000-8000-000000000001", recipient: try #require(PhoneNumber("+4915112345678")),
            text: "Zygo: 123456 & more", template: "mfa-code", variables: ["code": "123456"])
    }

    private func twilio(_ url: String, deadline: Duration = .seconds(10)) -> HTTPTextMessageSender {
        HTTPTextMessageSender(
            url: url,
            service: .twilio(
                HTTPTextMessageSender.TwilioAccount(
                    account: Self.account, user: "user", password: Secret("pass word"), origin: .number("+15005550006"),
                    statusURL: "https://api.example/v1/webhooks/twilio/status")), deadline: deadline)
    }

    /// Sends one message and closes the sender whatever came of it.
    private func send(_ sender: HTTPTextMessageSender) async throws -> Result<String, TextMessageError> {
        let outcome: Result<String, TextMessageError>
        let message: TextMessage = try message()
        do {
            outcome = .success(try await sender.send(message))
        } catch {
            outcome = .failure(error)
        }
        try await sender.shutDown()
        return outcome
    }

    @Test func `Twilio gets number, text and where to report, behind the account's credentials`() async throws {
        try await ProviderStandIn.with { provider in
            provider.next(.answer(status: 201, body: #"{"sid": "SM1234", "status": "queued"}"#))
            let outcome: Result<String, TextMessageError> = try await send(twilio(provider.url + "/"))
            #expect(outcome == .success("SM1234"))
            let request: ProviderStandIn.Request = try #require(provider.requests.first)
            #expect(request.method == "POST")
            #expect(request.path == "/2010-04-01/Accounts/\(Self.account)/Messages.json")
            #expect(request.header("content-type") == "application/x-www-form-urlencoded")
            #expect(request.header("authorization") == "Basic " + Data("user:pass word".utf8).base64EncodedString())
            #expect(
                request.body
                    == "To=%2B4915112345678&From=%2B15005550006&Body=Zygo%3A+123456+%26+more"
                    + "&StatusCallback=https%3A%2F%2Fapi.example%2Fv1%2Fwebhooks%2Ftwilio%2Fstatus")
        }
    }

    @Test(arguments: [408, 429, 500, 502, 503])
    func `a provider in trouble is asked again later`(status: Int) async throws {
        try await ProviderStandIn.with { provider in
            provider.next(.answer(status: status, body: "{}", headers: [("retry-after", "1")]))
            let outcome: Result<String, TextMessageError> = try await send(twilio(provider.url))
            #expect(outcome == .failure(.temporary("status \(status)")))
            #expect(provider.requests.count == 1)
        }
    }

    @Test func `a number that nobody can reach is given up, and the reason names neither number nor text`() async throws
    {
        try await ProviderStandIn.with { provider in
            provider.next(
                .answer(status: 400, body: #"{"code": 21211, "message": "Invalid To +4915112345678", "status": 400}"#))
            let outcome: Result<String, TextMessageError> = try await send(twilio(provider.url))
            #expect(outcome == .failure(.permanent("status 400, code 21211, unreachable number")))
        }
    }

    @Test func `a redirect is not followed`() async throws {
        try await ProviderStandIn.with { provider in
            provider.next(.answer(status: 307, body: "", headers: [("location", provider.url + "/elsewhere")]))
            let outcome: Result<String, TextMessageError> = try await send(twilio(provider.url))
            #expect(outcome == .failure(.permanent("status 307")))
            #expect(provider.requests.count == 1)
        }
    }

    @Test func `silence, a stalled answer and a lost connection end in time and are tried again`() async throws {
        for turn in [ProviderStandIn.Turn.silence, .stall, .hangUp] {
            try await ProviderStandIn.with { provider in
                provider.always(turn)
                let begin: ContinuousClock.Instant = .now
                let outcome: Result<String, TextMessageError> = try await send(
                    twilio(provider.url, deadline: .milliseconds(300)))
                guard case .failure(.temporary) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(begin.duration(to: .now) < .seconds(20))
            }
        }
    }

    @Test func `nobody listening is worth another try`() async throws {
        guard case .failure(.temporary) = try await send(twilio("http://127.0.0.1:1")) else {
            Issue.record("no temporary failure")
            return
        }
    }

    @Test func `a provider of one's own gets what its template says`() async throws {
        try await ProviderStandIn.with { provider in
            provider.always(.answer(status: 200, body: #"{"messages": [{"message~id/1": 77}]}"#))
            let template: TextMessageTemplate = try #require(
                TextMessageTemplate(
                    #"""
                    {"json": {"from": "{from}", "to": ["{to}"], "body": "{text}", "ref": "{id}", "n": 1, "x": "{y}"},
                     "id": "/messages/0/message~0id~11"}
                    """#))
            let sender: HTTPTextMessageSender = HTTPTextMessageSender(
                url: provider.url + "/sms",
                service: .described(
                    HTTPTextMessageSender.DescribedService(
                        template: template, from: "Zygo", authorization: Secret("Bearer abc"))))
            let outcome: Result<String, TextMessageError> = try await send(sender)
            #expect(outcome == .success("77"))
            let request: ProviderStandIn.Request = try #require(provider.requests.first)
            #expect(request.path == "/sms")
            #expect(request.header("authorization") == "Bearer abc")
            #expect(request.header("idempotency-key") == "0197a1b2-0000-7000-8000-000000000001")
            #expect(
                JSONReader.decode(JSONValue.self, from: Array(request.body.utf8))
                    == JSONReader.decode(
                        JSONValue.self,
                        from: Array(
                            #"""
                            {"from": "Zygo", "to": ["+4915112345678"], "body": "Zygo: 123456 & more",
                             "ref": "0197a1b2-0000-7000-8000-000000000001", "n": 1, "x": "{y}"}
                            """#.utf8)))
        }
    }

    @Test func `a form template sends a form; without an id of its own the message's stands`() async throws {
        try await ProviderStandIn.with { provider in
            provider.always(.answer(status: 202, body: "ok"))
            let template: TextMessageTemplate = try #require(
                TextMessageTemplate(#"{"form": {"to": "{to}", "text": "{text}"}}"#))
            let sender: HTTPTextMessageSender = HTTPTextMessageSender(
                url: provider.url,
                service: .described(
                    HTTPTextMessageSender.DescribedService(template: template, from: "Zygo", authorization: nil)))
            let outcome: Result<String, TextMessageError> = try await send(sender)
            #expect(outcome == .success("0197a1b2-0000-7000-8000-000000000001"))
            #expect(provider.requests.first?.body == "to=%2B4915112345678&text=Zygo%3A+123456+%26+more")
        }
    }

    @Test(arguments: ["", "[]", "{}", #"{"json": {}, "form": {}}"#, #"{"form": {"a": 1}}"#, #"{"json": {}, "id": 1}"#])
    func `what is no template is none`(text: String) { #expect(TextMessageTemplate(text) == nil) }
}
