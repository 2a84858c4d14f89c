// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import Outbox
import Queries
import RateLimits
import Secrecy
import TextMessages

/// Proof of a telephone number by a code. The caller's context is that of the user.
struct PhoneVerificationCodes: Sendable {
    /// How long a code is good.
    static let lifetime: Duration = .seconds(600)
    /// Least time between two codes to a number; the limits see to it.
    static let pause: Duration = .seconds(60)
    private static let purpose: String = "phone.verify"
    private static let rateClass: String = "auth.phone.send"

    let dependencies: AuthDependencies

    struct Sent: Sendable {
        let number: PhoneNumber
        let expiresAt: Timestamp
    }

    /// A new code to a number, in place of an earlier one. Whose number it is shows only when the code is right.
    func send(to number: PhoneNumber, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> Sent {
        let userID: WireUUID = caller.userID
        let person = try await scope.run(VerificationQueries.phone(userID: userID))
        let code: Secret<String> = dependencies.random.code()
        let end: Timestamp = scope.now + Self.lifetime
        _ = try await scope.run(VerificationQueries.voidPhoneCode(at: scope.now, userID: userID))
        _ = try await scope.run(
            VerificationQueries.insertPhoneCode(
                codeID: dependencies.random.identifier(at: scope.now), userID: userID, target: number.wire,
                codeHash: digest(code, userID), expiresAt: end, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText))
        try scope.queue(
            TextOutbox.Note(
                template: "phone-verification", recipient: number, locale: person.locale, userID: userID,
                variables: ["code": code.reveal(), "minutes": "10"], notAfter: end), dependencies.texts)
        scope.append(AuditEntry("auth.phone_verification_sent", subject: userID.wire))
        return Sent(number: number, expiresAt: end)
    }

    /// A new code to the number that waits for one.
    func resend(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> Sent {
        let pending: String? = try await scope.run(
            VerificationQueries.pendingPhone(userID: caller.userID, at: scope.now))
        guard let number: PhoneNumber = pending.flatMap({ (text: String) -> PhoneNumber? in PhoneNumber(text) }) else {
            throw .authCodeInvalid()
        }
        // Whoever called and from where was charged before the number was known.
        try await dependencies.charge(
            Self.rateClass, [.phone: Base64URL.encode(number.digest(dependencies.keyed))])
        return try await send(to: number, caller, scope)
    }

    /// The right code makes the number the person's; an SMS factor with another number ends by that.
    func prove(_ code: Secret<String>, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> String {
        let userID: WireUUID = caller.userID
        let person = try await scope.run(VerificationQueries.phone(userID: userID))
        let pending: String? = try await scope.run(VerificationQueries.pendingPhone(userID: userID, at: scope.now))
        guard let pending else { throw .authCodeInvalid() }
        let endsFactor: Bool = person.factorPhone.map { (number: String) -> Bool in number != pending } ?? false
        if endsFactor { try StepUps.requireCritical(caller, at: scope.now) }
        guard let guess = try await scope.run(VerificationQueries.guessPhone(userID: userID, at: scope.now)) else {
            throw .authCodeInvalid()
        }
        guard equalInConstantTime(guess.codeHash, digest(code, userID)) else {
            if guess.attempts >= guess.maxAttempts {
                _ = try await scope.run(
                    VerificationQueries.consume(at: scope.now, isVerified: false, codeID: guess.id))
            }
            // The guess counts although the answer is a refusal.
            scope.keepEffectsOnFailure()
            throw .authCodeInvalid(attemptsRemaining: guess.maxAttempts - guess.attempts)
        }
        _ = try await scope.run(VerificationQueries.consume(at: scope.now, isVerified: true, codeID: guess.id))
        try await keep(guess.target, userID, scope)
        scope.append(AuditEntry("auth.phone_verified", subject: userID.wire))
        if endsFactor { try await SMSFactors(dependencies: dependencies).remove(caller, scope) }
        let invalidation: any AccessInvalidation = dependencies.invalidation
        scope.afterCommit { await invalidation.userChanged(userID) }
        return guess.target
    }

    private func keep(_ number: String, _ userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        do {
            _ = try await scope.transaction.run(
                VerificationQueries.provePhone(target: number, at: scope.now, userID: userID))
        } catch {
            if case .uniqueViolation("users_phone_key") = error.kind { throw .authPhoneInUse(field: "phone_number") }
            throw scope.failure(for: error)
        }
    }

    private func digest(_ code: Secret<String>, _ userID: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: userID.wire, value: code.reveal())
    }
}

extension AuthDependencies {
    /// The number that a caller named, where messages may be sent to it.
    func reachable(_ text: String, country: String?, field: String) throws(APIFailure) -> PhoneNumber {
        guard let number: PhoneNumber = PhoneNumber(text, country: country) else {
            throw .authPhoneInvalid(field: field)
        }
        let isAllowed: Bool =
            settings.textCountries.map { (countries: Set<String>) -> Bool in
                number.country.map(countries.contains) ?? false
            } ?? true
        guard isAllowed, number.country != nil, !number.isPremium else { throw .authPhoneUnsupported(field: field) }
        return number
    }

    /// Charges subjects of a class that were not known when the request came in; its address and cluster were.
    func charge(_ className: String, _ subjects: [RateLimitScope: String]) async throws(APIFailure) {
        var request: RateLimitRequest = RateLimitRequest(
            className: className, subjects: subjects, isCredentialed: true)
        request.scopes = Set(subjects.keys)
        if case .refused(let failure) = await limiter.check(request) { throw failure }
    }
}

extension CallScope {
    /// Queues a text message with the transaction; it is written in the last flight.
    func queue(_ note: TextOutbox.Note, _ outbox: TextOutbox) throws(APIFailure) {
        do {
            transaction.atCommit(try outbox.queue(note, at: now))
        } catch {
            throw .unexpected(error)
        }
    }
}
