// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy
import TextMessages

/// Proof of the e-mail address and of the telephone number by codes.
struct VerificationHandlers: VerificationAPI {
    /// Least time between two codes.
    static let pause: Duration = .seconds(60)

    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func sendEmailVerification(
        _ input: SendEmailVerification.Input, _ call: SendEmailVerification.Call
    ) async throws(SendEmailVerification.Failure) -> EmailVerificationSent {
        let userID: WireUUID = call.caller.userID
        let person = try await call.run(VerificationQueries.address(userID: userID))
        guard !person.emailVerified else { throw .authEmailAlreadyVerified() }
        guard let address = EmailAddress(wire: person.email) else {
            throw .internal(UnreadableAddress(userID: userID))
        }
        if let last = try await call.run(VerificationQueries.lastCode(userID: userID)), call.now < last + Self.pause {
            // The code that was just sent is still on its way; another one would only void it.
            return EmailVerificationSent(sent: true, expiresAt: last + EmailVerificationCodes.lifetime)
        }
        do {
            let end: Timestamp = try await dependencies.emailVerification.send(
                to: address, of: userID, locale: person.locale, call.scope)
            call.audit(AuditEntry("auth.email_verification_sent", subject: userID.wire))
            return EmailVerificationSent(sent: true, expiresAt: end)
        } catch {
            throw SendEmailVerification.Failure(error)
        }
    }

    func verifyEmail(
        _ input: VerifyEmail.Input, _ call: VerifyEmail.Call
    ) async throws(VerifyEmail.Failure) -> EmailVerified {
        let userID: WireUUID = call.caller.userID
        let person = try await call.run(VerificationQueries.address(userID: userID))
        guard let address = EmailAddress(wire: person.email) else {
            throw .internal(UnreadableAddress(userID: userID))
        }
        if person.emailVerified { return EmailVerified(verified: true, email: address) }
        guard let guess = try await call.run(VerificationQueries.guess(userID: userID, at: call.now)) else {
            throw .authCodeInvalid()
        }
        let digest: [UInt8] = dependencies.emailVerification.digest(of: input.body.code, userID: userID)
        guard equalInConstantTime(guess.codeHash, digest), guess.target == person.email else {
            if guess.attempts >= guess.maxAttempts {
                _ = try await call.run(VerificationQueries.consume(at: call.now, isVerified: false, codeID: guess.id))
            }
            // The guess counts although the answer is a refusal.
            call.scope.keepEffectsOnFailure()
            throw .authCodeInvalid()
        }
        _ = try await call.run(VerificationQueries.consume(at: call.now, isVerified: true, codeID: guess.id))
        _ = try await call.run(
            VerificationQueries.proveAddress(at: call.now, userID: userID, target: guess.target))
        do {
            try await FirstAddressProof(dependencies: dependencies).shutOutOthers(call.caller, call.scope)
        } catch {
            throw VerifyEmail.Failure(error)
        }
        call.audit(AuditEntry("auth.email_verified", subject: userID.wire))
        let invalidation = dependencies.invalidation
        call.afterCommit { await invalidation.userChanged(userID) }
        return EmailVerified(verified: true, email: address)
    }

    func sendPhoneVerification(
        _ input: SendPhoneVerification.Input, _ call: SendPhoneVerification.Call
    ) async throws(SendPhoneVerification.Failure) -> PhoneVerificationSent {
        do {
            let number: PhoneNumber = try dependencies.reachable(
                input.body.phoneNumber, country: input.body.countryCode, field: "phone_number")
            // Nobody who delivers for us calls.
            guard input.body.channel == .sms else { throw APIFailure.authPhoneUnsupported(field: "channel") }
            return Self.wire(try await phoneCodes.send(to: number, call.caller, call.scope))
        } catch let failure as APIFailure {
            throw SendPhoneVerification.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    func verifyPhone(
        _ input: VerifyPhone.Input, _ call: VerifyPhone.Call
    ) async throws(VerifyPhone.Failure) -> PhoneVerified {
        do {
            let number: String = try await phoneCodes.prove(input.body.code, call.caller, call.scope)
            return PhoneVerified(verified: true, phoneNumber: number)
        } catch {
            throw VerifyPhone.Failure(error)
        }
    }

    func resendPhoneVerification(
        _ input: ResendPhoneVerification.Input, _ call: ResendPhoneVerification.Call
    ) async throws(ResendPhoneVerification.Failure) -> PhoneVerificationSent {
        do {
            return Self.wire(try await phoneCodes.resend(call.caller, call.scope))
        } catch {
            throw ResendPhoneVerification.Failure(error)
        }
    }

    private var phoneCodes: PhoneVerificationCodes { PhoneVerificationCodes(dependencies: dependencies) }

    private static func wire(_ sent: PhoneVerificationCodes.Sent) -> PhoneVerificationSent {
        PhoneVerificationSent(
            sent: true, maskedPhone: sent.number.masked, expiresAt: sent.expiresAt,
            retryAfter: Int(PhoneVerificationCodes.pause.components.seconds))
    }
}

/// A stored address that does not read as one: a defect of the row.
struct UnreadableAddress: Error {
    let userID: WireUUID
}
