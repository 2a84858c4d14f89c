// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy
import TextMessages

/// What a code by text message was asked for: it is good for nothing else.
enum CodeBinding: Sendable, Equatable {
    /// A sign-in that waits for its second factor, by the digest of its token.
    case challenge([UInt8])
    /// A step-up inside a session.
    case session(WireUUID)

    fileprivate var text: String {
        switch self {
        case .challenge(let digest): "challenge " + Base64URL.encode(digest)
        case .session(let id): "session " + id.wire
        }
    }
}

/// Codes of an SMS factor: one at a time for a person, five guesses, five minutes.
///
/// The transaction must be in the context of the user.
struct SMSFactorCodes: Sendable {
    static let lifetime: Duration = .seconds(300)
    static let attemptsMax: Int = 5
    private static let purpose: String = "mfa.sms"

    let dependencies: AuthDependencies

    struct Sent: Sendable {
        let challengeID: WireUUID
        let expiresAt: Timestamp
        let maskedPhone: String
    }

    /// Where a code is asked for.
    struct Occasion: Sendable {
        let userID: WireUUID
        let tenantID: WireUUID?
        let binding: CodeBinding
    }

    /// A new code, which ends the one before.
    func send(
        _ factor: SMSFactorsQueries.SMSFactorRow, _ occasion: Occasion, _ scope: CallScope
    ) async throws(APIFailure) -> Sent {
        let userID: WireUUID = occasion.userID
        guard let number: PhoneNumber = PhoneNumber(factor.phoneNumber) else {
            throw .unexpected(UnreadableNumber(factorID: factor.id))
        }
        let code: Secret<String> = dependencies.random.code()
        let challengeID: WireUUID = dependencies.random.identifier(at: scope.now)
        let end: Timestamp = scope.now + Self.lifetime
        var sessionID: WireUUID?
        if case .session(let id) = occasion.binding { sessionID = id }
        let isOpen: Bool = try await scope.run(
            SMSFactorsQueries.openCode(
                digest: place(userID), tenantID: occasion.tenantID, sessionID: sessionID,
                payload: .object(
                    JSONObject([
                        ("code", .string(Base64URL.encode(digest(code, userID)))),
                        ("challenge_id", .string(challengeID.wire)), ("factor_id", .string(factor.id.wire)),
                        ("binding", .string(occasion.binding.text)),
                    ])), maxAttempts: Self.attemptsMax, expiresAt: end))
        guard isOpen else { throw .unexpected(CodeNotKept()) }
        let person = try await scope.run(VerificationQueries.phone(userID: userID))
        try scope.queue(
            TextOutbox.Note(
                template: "mfa-code", recipient: number, locale: person.locale, userID: userID,
                variables: ["code": code.reveal(), "minutes": "5"], notAfter: end), dependencies.texts)
        scope.append(
            AuditEntry("auth.mfa_sms_sent", subject: userID.wire, tenantID: occasion.tenantID, actorID: userID))
        return Sent(challengeID: challengeID, expiresAt: end, maskedPhone: number.masked)
    }

    /// Whether this is the code that was sent for this, which is then used up. Of many at once one is told so.
    ///
    /// Throws `AUTH_MFA_EXPIRED` for the right code when its time is over.
    func isRight(
        _ text: String, of userID: WireUUID, for binding: CodeBinding, challengeID: WireUUID?, _ scope: CallScope
    ) async throws(APIFailure) -> Bool {
        guard let code: String = FactorProofs.Kind.digits(text),
            let kept = try await scope.run(SMSFactorsQueries.code(digest: place(userID), userID: userID)),
            let sent = Kept(kept.payload), sent.binding == binding.text,
            challengeID == nil || challengeID == sent.challengeID
        else { return false }
        let given: [UInt8] = digest(Secret(code), userID)
        if kept.expiresAt <= scope.now {
            if equalInConstantTime(sent.code, given) { throw .authMFAExpired() }
            return false
        }
        // Another code may have taken its place since it was looked at: what is compared is what was counted.
        guard let guessed: JSONValue = try await scope.run(SMSFactorsQueries.guessCode(digest: place(userID))),
            let current = Kept(guessed), current.binding == sent.binding,
            equalInConstantTime(current.code, given),
            try await scope.run(SMSFactorsQueries.takeCode(digest: place(userID))) == userID
        else { return false }
        _ = try await scope.run(SMSFactorsQueries.used(at: scope.now, factorID: current.factorID))
        return true
    }

    /// What rests of a code that was sent.
    private struct Kept {
        let code: [UInt8]
        let challengeID: WireUUID
        let factorID: WireUUID
        let binding: String

        init?(_ payload: JSONValue) {
            guard case .object(let members) = payload, let code = members["code"]?.string,
                let bytes = Base64URL.decode(code), let challenge = members["challenge_id"]?.string,
                let challengeID = WireUUID(wire: challenge), let factor = members["factor_id"]?.string,
                let factorID = WireUUID(wire: factor), let binding = members["binding"]?.string
            else { return nil }
            self.code = bytes
            self.challengeID = challengeID
            self.factorID = factorID
            self.binding = binding
        }
    }

    /// A person has one code at a time, so it needs no name of its own.
    private func place(_ userID: WireUUID) -> [UInt8] { tokenDigest("mfa_sms " + userID.wire) }

    private func digest(_ code: Secret<String>, _ userID: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: userID.wire, value: code.reveal())
    }
}

/// A stored number that does not read as one: a defect of the row.
private struct UnreadableNumber: Error {
    let factorID: WireUUID
}

/// The database kept no code: the transaction was in nobody's context.
private struct CodeNotKept: Error {}
