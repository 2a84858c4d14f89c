// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// What was found about a sign-in whose first proof was right.
struct AssessedRisk: Sendable {
    let score: RiskScore
    let facts: RiskFacts
    let person: SignInRisksQueries.RiskFactsRow
    /// The row that keeps it; nil where nothing was unusual.
    let assessmentID: WireUUID?
}

/// Compares a sign-in with the person's earlier ones, and blocks what looks least like them.
///
/// The transaction must be in the context of the user.
struct SignInRisks: Sendable {
    let dependencies: AuthDependencies

    func assess(
        _ proof: FirstProof, _ place: SessionPlace?, _ scope: CallScope
    ) async throws(APIFailure) -> AssessedRisk {
        guard let person = try await scope.run(SignInRisksQueries.facts(userID: proof.userID, at: scope.now)) else {
            throw .authCredentialsInvalid()
        }
        let facts: RiskFacts = facts(person, proof, scope)
        let score: RiskScore = facts.score
        guard score.value > 0 else {
            return AssessedRisk(score: score, facts: facts, person: person, assessmentID: nil)
        }
        let id: WireUUID = dependencies.random.identifier(at: scope.now)
        try await record(id, score, facts, proof, scope)
        scope.append(
            AuditEntry(
                "auth.login_risk_assessed", subject: proof.userID.wire,
                metadata: .object([
                    "score": .integer(Int64(score.value)), "factors": Self.names(score),
                    "recommendation": .string(score.verdict.recommendation),
                ]), tenantID: place?.tenantID, actorID: proof.userID))
        return AssessedRisk(score: score, facts: facts, person: person, assessmentID: id)
    }

    /// Refuses a sign-in and tells its owner, with links to say whose it was.
    func block(
        _ risk: AssessedRisk, of userID: WireUUID, _ place: SessionPlace?, _ scope: CallScope
    ) async throws(APIFailure) -> APIFailure {
        scope.append(
            AuditEntry(
                "auth.login_blocked", subject: userID.wire, outcome: .denied, tenantID: place?.tenantID,
                actorID: userID))
        try await SignInAlerts(dependencies: dependencies).raise(
            SignInAlerts.Alert(kind: .blocked, place: risk.facts.place, factors: risk.score.factors), risk.person,
            of: userID, scope)
        scope.keepEffectsOnFailure()
        return .authLoginBlocked()
    }

    private func facts(
        _ person: SignInRisksQueries.RiskFactsRow, _ proof: FirstProof, _ scope: CallScope
    ) -> RiskFacts {
        let places: any AddressKnowledge = dependencies.places
        let address: String = scope.request.clientIP
        var facts: RiskFacts = RiskFacts(
            now: scope.now, signedUpAt: person.createdAt, lastLoginAt: person.lastLoginAt,
            isDeviceKnown: proof.device != nil, place: places.place(of: address),
            lastPlace: person.lastAddress.flatMap(places.place))
        facts.countries = person.countries
        facts.hours = person.hours.compactMap { (hour: String) -> Int? in Int(hour) }
        facts.logins = person.logins
        facts.isVPN = places.isVPN(address)
        facts.isTor = places.isTor(address)
        facts.failures = person.failures
        facts.passwordChangedAt = person.passwordChangedAt
        facts.openSessions = person.openSessions
        let device: String = SignInAlerts.principal(scope.request) + " " + (facts.place?.country ?? "")
        facts.isConfirmed = person.confirmed.contains(device)
        return facts
    }

    private func record(
        _ id: WireUUID, _ score: RiskScore, _ facts: RiskFacts, _ proof: FirstProof, _ scope: CallScope
    ) async throws(APIFailure) {
        let verdict: RiskVerdict = score.verdict
        var method: String?
        if case .verify(let channel) = verdict { method = proof.hasSecondFactor ? "mfa" : channel.rawValue }
        _ = try await scope.run(
            SignInRisksQueries.record(
                assessmentID: id, userID: proof.userID, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText, deviceID: proof.device?.id,
                geoLocation: facts.place.map { (place: AddressPlace) -> JSONValue in place.kept }, isVPN: facts.isVPN,
                isTor: facts.isTor, riskScore: score.value, riskFactors: Self.names(score),
                recommendation: verdict.recommendation, requiresVerification: method != nil,
                verificationMethod: method, loginAllowed: verdict.isFinal))
    }

    private static func names(_ score: RiskScore) -> JSONValue {
        .array(score.factors.map { (factor: RiskFactor) -> JSONValue in .string(factor.rawValue) })
    }
}

extension RiskVerdict {
    fileprivate var recommendation: String {
        switch self {
        case .allow: "allow"
        case .verify: "verify"
        case .block: "block"
        }
    }

    /// Whether it is decided; nil while a proof is waited for.
    fileprivate var isFinal: Bool? {
        switch self {
        case .allow: true
        case .verify: nil
        case .block: false
        }
    }
}

extension AddressPlace {
    /// What is stored of a place: no coordinates.
    var kept: JSONValue {
        .object(["country": .string(country), "city": city.map { .string($0) } ?? .null])
    }
}
