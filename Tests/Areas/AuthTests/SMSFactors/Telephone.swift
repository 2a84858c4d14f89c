// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import TextMessages
import ZygoClient

/// What a person does with a telephone that gets text messages.
extension Person {
    func sendCode(to number: PhoneNumber) async throws -> PhoneVerificationSent {
        try await client.sendPhoneVerification(
            SendPhoneVerification.Input(body: SendPhoneVerificationRequest(phoneNumber: number.wire)))
    }

    func prove(_ code: Secret<String>) async throws -> PhoneVerified {
        try await client.verifyPhone(VerifyPhone.Input(body: VerifyPhoneRequest(code: code)))
    }

    /// Proves a number that nobody else has.
    func provePhone() async throws -> PhoneNumber {
        let number: PhoneNumber = try world.freshPhone()
        _ = try await sendCode(to: number)
        _ = try await prove(try await world.texted(template: "phone-verification", to: number))
        return number
    }

    func enableSMS(_ number: PhoneNumber) async throws -> SMSMFAEnabled {
        try await client.enableSMSMFA(EnableSMSMFA.Input(body: EnableSMSMFARequest(phoneNumber: number.wire)))
    }

    /// Proves a number and makes it a second factor.
    func enrolPhone() async throws -> (number: PhoneNumber, enabled: SMSMFAEnabled) {
        let number: PhoneNumber = try await provePhone()
        return (number, try await enableSMS(number))
    }

    /// Has a code sent for a sign-in that waits; gives the code as the telephone shows it.
    func textedCode(
        for token: Secret<String>, to number: PhoneNumber, after earlier: Secret<String>? = nil
    ) async throws -> Secret<String> {
        _ = try await askForCode(for: token)
        return try await world.texted(template: "mfa-code", to: number, after: earlier)
    }

    func askForCode(for token: Secret<String>) async throws -> SMSMFAChallenge {
        try await world.client(from: home).sendSMSMFAChallenge(
            SendSMSMFAChallenge.Input(body: SendSMSMFAChallengeRequest(challengeToken: token)))
    }

    func answerByText(
        _ token: Secret<String>, _ code: Secret<String>, trustDevice: Bool = false
    ) async throws -> SignInResult {
        try await world.client(from: home).verifySMSMFA(
            VerifySMSMFA.Input(
                body: VerifySMSMFARequest(challengeToken: token, code: code, trustDevice: trustDevice)))
    }

    /// As if so much time had passed since the last proof of a factor.
    func letProofAge(_ interval: String) async throws {
        try await world.query(
            "UPDATE sessions SET mfa_verified_at = now() - interval '\(interval)' WHERE user_id = '\(userID)'")
    }
}
