// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Foundation
import Secrecy
import TestSupport
import ZygoClient

/// What a person's telephone does: it keeps the seed and shows codes.
struct Authenticator: Sendable {
    let seed: [UInt8]

    init(_ setup: MFASetup) throws {
        let alphabet: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var bits: String = ""
        for character in setup.secret.reveal().utf8 {
            guard let value = alphabet.firstIndex(of: character) else { throw Unexpected("no base 32") }
            let text: String = String(value, radix: 2)
            bits += String(repeating: "0", count: 5 - text.count) + text
        }
        seed = stride(from: 0, through: bits.count - 8, by: 8).compactMap { (start: Int) -> UInt8? in
            UInt8(bits.dropFirst(start).prefix(8), radix: 2)
        }
    }

    /// The code of now, or of so many steps later.
    func code(_ steps: Int64 = 0) -> Secret<String> {
        let now: Timestamp = Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
        return Secret(OneTimePasswords.code(seed: seed, step: OneTimePasswords.step(at: now) + steps))
    }

    /// A code of this form that is none of the three that are good now.
    func wrongCode() -> Secret<String> {
        let good: [String] = (-2...2).map { (step: Int64) -> String in code(step).reveal() }
        let wrong: String? = ["000000", "111111", "222222", "333333", "444444", "555555"].first { !good.contains($0) }
        return Secret(wrong ?? "666666")
    }
}

extension Person {
    /// Sets up an authenticator; gives it with the backup codes. Its first code is used up by that.
    func enrol() async throws -> (authenticator: Authenticator, backupCodes: [String]) {
        let authenticator: Authenticator = try Authenticator(try await client.enableMFA())
        let enabled: MFAEnabled = try await client.verifyMFASetup(
            VerifyMFASetup.Input(body: VerifyMFASetupRequest(code: authenticator.code())))
        return (authenticator, enabled.backupCodes)
    }

    /// Where this person signs in from: both steps of a sign-in have to come from one network.
    var home: String {
        let bytes: uuid_t = userID.uuid.uuid
        return "10.\(bytes.13 | 128).\(bytes.14).\(bytes.15)"
    }

    /// The first step of a sign-in; gives the token that the second one needs.
    func challenge() async throws -> Secret<String> {
        let result: SignInResult = try await world.client(from: home).login(
            Login.Input(body: LoginRequest(email: email, password: Person.password)))
        guard result.status == .mfaRequired, let token = result.challengeToken else {
            throw Unexpected("no challenge but \(result.status)")
        }
        return token
    }

    func answer(
        _ token: Secret<String>, _ code: Secret<String>, trustDevice: Bool = false
    ) async throws -> SignInResult {
        try await world.client(from: home).verifyMFAChallenge(
            VerifyMFAChallenge.Input(
                body: VerifyMFAChallengeRequest(challengeToken: token, code: code, trustDevice: trustDevice)))
    }

    /// As if the codes used so far were long gone.
    func letStepsPass() async throws {
        try await world.query("UPDATE mfa_tokens SET last_used_step = 1 WHERE user_id = '\(userID)'")
    }

    func step(_ code: Secret<String>) async throws -> StepUpResult {
        try await client.stepUp(API.StepUp.Input(body: StepUpRequest(method: .totp, code: code)))
    }
}
