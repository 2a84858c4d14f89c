// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import RateLimits
import Secrecy
import TextMessages

/// Second factors by text message: translation only, the rules are in the services.
struct SMSFactorsHandlers: SMSFactorsAPI {
    private static let rateClass: String = "auth.mfa.sms.send"

    private let dependencies: AuthDependencies
    private let factors: SMSFactors

    init(_ dependencies: AuthDependencies) {
        self.dependencies = dependencies
        factors = SMSFactors(dependencies: dependencies)
    }

    func enableSMSMFA(
        _ input: EnableSMSMFA.Input, _ call: EnableSMSMFA.Call
    ) async throws(EnableSMSMFA.Failure) -> SMSMFAEnabled {
        guard let number: PhoneNumber = PhoneNumber(input.body.phoneNumber) else {
            throw .authPhoneInvalid(field: "phone_number")
        }
        do {
            let enabled: SMSFactors.Enabled = try await factors.enable(
                number, name: input.body.friendlyName, call.caller, call.scope)
            let factor: SMSFactorsQueries.SMSFactorRow = enabled.factor
            return SMSMFAEnabled(
                enabled: true,
                factor: MFAFactor(
                    id: FactorID(factor.id), type: .sms, friendlyName: factor.friendlyName,
                    maskedTarget: number.masked, isPrimary: factor.isPrimary, verifiedAt: factor.verifiedAt,
                    lastUsedAt: factor.lastUsedAt), backupCodes: enabled.backupCodes)
        } catch {
            throw EnableSMSMFA.Failure(error)
        }
    }

    func disableSMSMFA(
        _ input: DisableSMSMFA.Input, _ call: DisableSMSMFA.Call
    ) async throws(DisableSMSMFA.Failure) -> MFADisabled {
        do {
            try await factors.disable(call.caller, call.scope)
            return MFADisabled(disabled: true)
        } catch {
            throw DisableSMSMFA.Failure(error)
        }
    }

    func sendSMSMFAChallenge(
        _ input: SendSMSMFAChallenge.Input, _ call: SendSMSMFAChallenge.Call
    ) async throws(SendSMSMFAChallenge.Failure) -> SMSMFAChallenge {
        do {
            let occasion: SMSFactorCodes.Occasion = try await occasion(input.body.challengeToken, call.scope)
            let wanted: WireUUID? = input.body.factorID?.uuid
            guard let factor = try await call.scope.run(SMSFactorsQueries.factor(userID: occasion.userID)),
                wanted == nil || wanted == factor.id, let number: PhoneNumber = PhoneNumber(factor.phoneNumber)
            else { throw APIFailure.resourceNotFound(resourceType: "factor") }
            try await charge(number, occasion, call.scope)
            let sent: SMSFactorCodes.Sent = try await SMSFactorCodes(dependencies: dependencies).send(
                factor, occasion, call.scope)
            return SMSMFAChallenge(
                challengeID: ChallengeID(sent.challengeID), expiresAt: sent.expiresAt, maskedPhone: sent.maskedPhone)
        } catch let failure as APIFailure {
            throw SendSMSMFAChallenge.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    func verifySMSMFA(
        _ input: VerifySMSMFA.Input, _ call: VerifySMSMFA.Call
    ) async throws(VerifySMSMFA.Failure) -> SignInResult {
        do {
            let answered: AnsweredChallenge = try await SignInChallengeAnswers(dependencies: dependencies).answer(
                SignInChallengeAnswers.Answer(
                    token: input.body.challengeToken, code: input.body.code, kind: .textMessage,
                    codeID: input.body.challengeID?.uuid, trustsDevice: input.body.trustDevice), call.scope)
            return SignInResult(outcome: answered.signIn, dependencies, call.scope)
        } catch {
            throw VerifySMSMFA.Failure(error)
        }
    }

    /// A sign-in that waits, or a signed-in person. The transaction is in the person's context then.
    private func occasion(
        _ token: Secret<String>?, _ scope: CallScope
    ) async throws(APIFailure) -> SMSFactorCodes.Occasion {
        if let token {
            return try await SignInChallengeAnswers(dependencies: dependencies).occasion(
                digest: tokenDigest(token.reveal()), scope)
        }
        guard let caller: UserCaller = scope.principal.user else { throw .authChallengeInvalid() }
        return SMSFactorCodes.Occasion(
            userID: caller.userID, tenantID: caller.tenantID, binding: .session(caller.sessionID))
    }

    /// Whom the first look at the request did not know: the number always, the person where a challenge names them.
    private func charge(
        _ number: PhoneNumber, _ occasion: SMSFactorCodes.Occasion, _ scope: CallScope
    ) async throws(APIFailure) {
        var subjects: [RateLimitScope: String] = [.phone: Base64URL.encode(number.digest(dependencies.keyed))]
        if scope.principal.user == nil {
            subjects[.user] = occasion.userID.wire
            subjects[.tenant] = occasion.tenantID?.wire
        }
        try await dependencies.charge(Self.rateClass, subjects)
    }
}
