// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

@Suite struct WithoutRedisTests {
    @Test func `Redis stopped: sendPhoneVerification and login with MFA by SMS work, within the limits of messages`()
        async throws
    {
        try await World.with(World.Options(hasOwnRedis: true)) { world in
            let person: Person = try await world.signUp()
            let (number, _) = try await person.enrolPhone()
            world.redis.stop()
            let token: Secret<String> = try await person.challenge()
            // The message that proved the number is counted in the database, so the minute between two holds.
            try await expectRefused("RATE_LIMIT_EXCEEDED", 429) {
                try await Self.patiently { try await person.askForCode(for: token) }
            }
            try await Self.letMessagesAge("61 seconds", world)
            _ = try await Self.patiently { try await person.askForCode(for: token) }
            let code: Secret<String> = try await world.texted(template: "mfa-code", to: number)
            #expect(try await person.answerByText(token, code).status == .authenticated)

            let other: Person = try await world.signUp()
            let target: PhoneNumber = try world.freshPhone()
            for turn in 1...4 {
                if turn == 4 {
                    try await expectRefused("RATE_LIMIT_EXCEEDED", 429) {
                        try await Self.patiently { try await other.sendCode(to: target) }
                    }
                } else {
                    #expect(try await Self.patiently { try await other.sendCode(to: target).sent })
                    try await Self.letMessagesAge("61 seconds", world)
                }
            }
        }
    }

    /// On a busy machine the count may take longer than a request waits; then nothing was sent.
    private static func patiently<Output>(_ call: () async throws -> Output) async throws -> Output {
        for _ in 0..<50 {
            do {
                return try await call()
            } catch ClientError.api(let refusal) where refusal.code == "SERVICE_UNAVAILABLE" {
                continue
            }
        }
        throw Unexpected("never counted in time")
    }

    /// As if so much time had passed since each message.
    private static func letMessagesAge(_ interval: String, _ world: World) async throws {
        try await world.query("UPDATE outbound_messages SET created_at = created_at - interval '\(interval)'")
    }
}
