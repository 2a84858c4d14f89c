// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy
import TextMessages

/// A risky sign-in that waits for its codes.
struct RiskVerificationState: Sendable {
    let id: WireUUID
    let channel: RiskChannel
    let maskedTargets: [String]
    let expiresAt: Timestamp
}

/// Proof of a risky sign-in by codes: by mail, by text message, or by both at once. No session exists until then.
struct RiskVerifications: Sendable {
    static let lifetime: Duration = .seconds(600)
    static let attemptsMax: Int = 5
    private static let purpose: String = "risk.verify"
    private static let rateClass: String = "sms.delivery"

    let dependencies: AuthDependencies

    /// Codes as a person typed them.
    struct Answer: Sendable {
        let id: WireUUID
        let code: Secret<String>
        let textCode: Secret<String>?
        let trustsDevice: Bool
    }

    func open(
        _ risk: AssessedRisk, _ wished: RiskChannel, _ opening: SignInChallenges.Opening, _ scope: CallScope
    ) async throws(APIFailure) -> RiskVerificationState {
        let person: SignInRisksQueries.RiskFactsRow = risk.person
        let userID: WireUUID = opening.userID
        let number: PhoneNumber? =
            person.phoneVerified ? person.phone.flatMap { (text: String) -> PhoneNumber? in PhoneNumber(text) } : nil
        // Without a proven number the mail stands in; where both were asked for, an alert goes with it.
        if wished == .both, number == nil {
            try await SignInAlerts(dependencies: dependencies).raise(
                SignInAlerts.Alert(kind: .suspicious, place: risk.facts.place, factors: risk.score.factors), person,
                of: userID, scope)
        }
        let channel: RiskChannel = number == nil ? .email : wished
        let id: WireUUID = dependencies.random.identifier(at: scope.now)
        let end: Timestamp = scope.now + Self.lifetime
        let (mailed, texted): (Secret<String>, Secret<String>) = (
            dependencies.random.code(), dependencies.random.code()
        )
        var members: JSONObject = SignInChallenges.members(opening, kind: "risk", scope)
        var targets: [String] = []
        if channel != .sms {
            members.append("code", kept(mailed, id))
            targets.append(try mail(mailed, to: person, userID, end, scope))
        }
        if channel != .email, let number {
            members.append(channel == .both ? "sms_code" : "code", kept(texted, id))
            targets.append(try await text(texted, to: number, person, userID, end, scope))
        }
        members.append("channel", .string(channel.rawValue))
        members.append("assessment_id", risk.assessmentID.map { .string($0.wire) } ?? .null)
        _ = try await scope.run(
            SignInRisksQueries.openVerification(
                digest: place(id), tenantID: opening.tenantID, payload: .object(members),
                maxAttempts: Self.attemptsMax, expiresAt: end))
        return RiskVerificationState(id: id, channel: channel, maskedTargets: targets, expiresAt: end)
    }

    /// One answer for wrong, expired, used and never-issued codes, and for two codes of which one is wrong.
    func answer(_ answer: Answer, _ scope: CallScope) async throws(APIFailure) -> SignInOutcome {
        guard let row = try await scope.run(SignInRisksQueries.guessVerification(digest: place(answer.id))),
            let waiting = WaitingSignIn(userID: row.userID, tenantID: row.tenantID, row.payload)
        else { throw .authCodeInvalid() }
        // The guess counts although the answer is a refusal.
        scope.keepEffectsOnFailure()
        guard isRight(answer, row.payload), waiting.isNear(scope.request.clientIP) else { throw .authCodeInvalid() }
        try await scope.enter(scope.context(user: waiting.userID, tenant: waiting.tenantID))
        guard let account = try await scope.run(MFAQueries.account(userID: waiting.userID)),
            account.status == "active",
            try await scope.run(SignInRisksQueries.takeVerification(digest: place(answer.id))) == waiting.userID
        else { throw .authCodeInvalid() }
        if let id = row.payload["assessment_id"]?.string.flatMap({ (text: String) -> WireUUID? in WireUUID(wire: text) }
        ) {
            _ = try await scope.run(
                SignInRisksQueries.settle(at: scope.now, assessmentID: id, userID: waiting.userID))
        }
        let hasText: Bool = row.payload["channel"]?.string != RiskChannel.email.rawValue
        let done: SignInOutcome = try await waiting.finish(
            WaitingSignIn.Proof(
                methods: hasText ? ["sms"] : [], mfaVerifiedAt: hasText && account.mfaEnabled ? scope.now : nil,
                trustsDevice: answer.trustsDevice), account, otherwise: .authCodeInvalid(), dependencies, scope)
        scope.append(
            AuditEntry(
                "auth.suspicious_login_verified", subject: waiting.userID.wire, tenantID: waiting.tenantID,
                actorID: waiting.userID))
        return done
    }

    /// Both codes are compared whatever the first one was.
    private func isRight(_ answer: Answer, _ payload: JSONValue) -> Bool {
        guard let code = payload["code"]?.string.flatMap({ (text: String) -> [UInt8]? in Base64URL.decode(text) })
        else {
            return false
        }
        let isCode: Bool = equalInConstantTime(code, digest(answer.code, answer.id))
        guard let text = payload["sms_code"]?.string else { return isCode }
        let kept: [UInt8] = Base64URL.decode(text) ?? []
        let isText: Bool = equalInConstantTime(kept, digest(answer.textCode ?? Secret(""), answer.id))
        return isCode && isText
    }

    private func mail(
        _ code: Secret<String>, to person: SignInRisksQueries.RiskFactsRow, _ userID: WireUUID, _ end: Timestamp,
        _ scope: CallScope
    ) throws(APIFailure) -> String {
        guard let address: EmailAddress = EmailAddress(wire: person.email) else {
            throw .unexpected(UnreadableAddress(userID: userID))
        }
        try scope.queue(
            MailOutbox.Letter(
                template: "suspicious-login-verification", recipient: address, locale: person.locale, userID: userID,
                variables: [
                    "code": code.reveal(), "minutes": "10", "at": scope.now.wire,
                    "ip_address": scope.request.clientIP,
                ], notAfter: end), dependencies.outbox)
        return address.masked
    }

    private func text(
        _ code: Secret<String>, to number: PhoneNumber, _ person: SignInRisksQueries.RiskFactsRow, _ userID: WireUUID,
        _ end: Timestamp, _ scope: CallScope
    ) async throws(APIFailure) -> String {
        try await dependencies.charge(
            Self.rateClass,
            [
                .phone: Base64URL.encode(number.digest(dependencies.keyed)), .user: userID.wire,
            ])
        try scope.queue(
            TextOutbox.Note(
                template: "suspicious-login-code", recipient: number, locale: person.locale, userID: userID,
                variables: ["code": code.reveal(), "minutes": "10"], notAfter: end), dependencies.texts)
        return number.masked
    }

    private func kept(_ code: Secret<String>, _ id: WireUUID) -> JSONValue {
        .string(Base64URL.encode(digest(code, id)))
    }

    private func place(_ id: WireUUID) -> [UInt8] { tokenDigest("suspicious_login " + id.wire) }

    private func digest(_ code: Secret<String>, _ id: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: id.wire, value: code.reveal())
    }
}
