// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Crypto
import Foundation
import TestSupport
import Testing

@Suite struct SmsStatusCallbackTests {
    private static let token: String = "0123456789abcdef0123456789abcdef"
    private static let options: World.Options = World.Options(variables: ["TWILIO_AUTH_TOKEN": token])

    /// A provider that tells of one message.
    private struct Provider {
        let world: World
        var message: String = "SM" + String(repeating: "7", count: 32)
        var token: String = SmsStatusCallbackTests.token

        /// Fields that nobody reads are signed too.
        func fields(_ status: String, _ more: [(String, String)] = []) -> [(String, String)] {
            [
                ("SmsSid", message), ("MessageStatus", status), ("MessageSid", message), ("To", "+14155550123"),
                ("From", "+1 555 & more"), ("Empty", ""), ("ApiVersion", "2010-04-01"),
            ] + more
        }

        func signature(_ fields: [(String, String)]) -> String {
            let text: String = fields.sorted { $0.0 < $1.0 }.reduce(
                into: "http://127.0.0.1:\(world.port)/v1/webhooks/twilio/status"
            ) { (text: inout String, field: (String, String)) in text += field.0 + field.1 }
            return Data(
                HMAC<Insecure.SHA1>.authenticationCode(
                    for: Data(text.utf8), using: SymmetricKey(data: Data(token.utf8)))
            ).base64EncodedString()
        }

        func send(_ fields: [(String, String)], signature: String?, query: String = "") async throws -> RawAnswer {
            let body: String = fields.map { (field: (String, String)) -> String in
                SocialVisit.escaped(field.0) + "=" + SocialVisit.escaped(field.1)
            }.joined(separator: "&")
            var headers: [(name: String, value: String)] = [
                ("content-type", "application/x-www-form-urlencoded"), ("x-forwarded-for", world.callerAddress()),
            ]
            if let signature { headers.append(("x-twilio-signature", signature)) }
            return try await world.send(
                .post, "/v1/webhooks/twilio/status" + query, headers: headers, body: body)
        }

        func tell(_ status: String, _ more: [(String, String)] = []) async throws -> RawAnswer {
            let fields: [(String, String)] = fields(status, more)
            return try await send(fields, signature: signature(fields))
        }

        func kept() async throws -> [String?] {
            try await world.query(
                """
                SELECT status, error_code, phone_masked FROM sms_delivery_logs
                 WHERE provider = 'twilio' AND provider_message_id = '\(message)'
                """
            ).first ?? []
        }
    }

    @Test func `what the provider signs is kept, once, and what is final stays`() async throws {
        try await World.with(Self.options) { world in
            var provider: Provider = Provider(world: world)
            for (word, status) in [
                ("queued", "queued"), ("sent", "sent"), ("sending", "sent"), ("sent", "sent"), ("dreamt", "sent"),
                ("delivered", "delivered"), ("delivered", "delivered"), ("sent", "delivered"), ("failed", "delivered"),
            ] {
                let answer: RawAnswer = try await provider.tell(word)
                #expect(answer.status == 200, "\(word): \(answer.text)")
                #expect(try await provider.kept() == [status, nil, "••••••23"], "\(word)")
            }
            provider.message = "SM" + String(repeating: "8", count: 32)
            #expect(try await provider.tell("undelivered", [("ErrorCode", "30003")]).status == 200)
            #expect(try await provider.kept() == ["undelivered", "30003", "••••••23"])
            let rows: String? = try await world.value("SELECT count(*) FROM sms_delivery_logs")
            #expect(rows == "2")
        }
    }

    @Test func `a callback that the provider did not sign like this is refused and changes nothing`() async throws {
        try await World.with(Self.options) { world in
            let provider: Provider = Provider(world: world)
            let fields: [(String, String)] = provider.fields("sent")
            let right: String = provider.signature(fields)
            var stranger: Provider = provider
            stranger.token = String(Self.token.reversed())
            let attempts: [(fields: [(String, String)], signature: String?, query: String)] = [
                (fields, nil, ""), (fields, "", ""), (fields, "not base 64", ""),
                (fields, stranger.signature(fields), ""),
                (provider.fields("failed"), right, ""), (fields + [("Unread", "1")], right, ""),
                (Array(fields.dropLast()), right, ""), (fields, right, "?a=b"), ([], right, ""),
            ]
            for attempt in attempts {
                let answer: RawAnswer = try await provider.send(
                    attempt.fields, signature: attempt.signature, query: attempt.query)
                #expect(answer.status == 401 && answer.code == "WEBHOOK_SIGNATURE_INVALID", "\(attempt) \(answer.text)")
                #expect(answer.header("www-authenticate") == "Signature")
            }
            #expect(try await provider.kept().isEmpty)
            #expect(try await provider.send(fields, signature: right).status == 200)
            // A form that says too little is refused after its signature.
            let bare: [(String, String)] = [("MessageSid", "SM1")]
            let answer: RawAnswer = try await provider.send(bare, signature: provider.signature(bare))
            #expect(answer.status == 400 && answer.code == "VALIDATION_FAILED", "\(answer.text)")
        }
    }

    @Test func `without the account's token nobody calls back`() async throws {
        let world: World = try await World.shared()
        var provider: Provider = Provider(world: world)
        provider.token = ""
        #expect(try await provider.tell("sent").status == 401)
    }
}
