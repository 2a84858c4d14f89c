// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import TextMessages

/// Second factors: translation only, the rules are in the services.
struct MFAHandlers: MFAAPI {
    private let dependencies: AuthDependencies
    private let enrolment: FactorEnrolment
    private let stepUps: StepUps

    init(_ dependencies: AuthDependencies) {
        self.dependencies = dependencies
        enrolment = FactorEnrolment(dependencies: dependencies)
        stepUps = StepUps(dependencies: dependencies)
    }

    func enableMFA(_ input: EnableMFA.Input, _ call: EnableMFA.Call) async throws(EnableMFA.Failure) -> MFASetup {
        do {
            let pending: PendingFactor = try await enrolment.begin(call.caller, call.scope)
            return MFASetup(
                secret: pending.secret, qrCodeURL: pending.image, otpauthURL: pending.address,
                expiresAt: pending.expiresAt)
        } catch {
            throw EnableMFA.Failure(error)
        }
    }

    func verifyMFASetup(
        _ input: VerifyMFASetup.Input, _ call: VerifyMFASetup.Call
    ) async throws(VerifyMFASetup.Failure) -> MFAEnabled {
        do {
            let codes: [String] = try await enrolment.finish(input.body.code, call.caller, call.scope)
            return MFAEnabled(enabled: true, backupCodes: codes)
        } catch {
            throw VerifyMFASetup.Failure(error)
        }
    }

    func disableMFA(
        _ input: DisableMFA.Input, _ call: DisableMFA.Call
    ) async throws(DisableMFA.Failure) -> MFADisabled {
        do {
            try await enrolment.remove(input.body.code, password: input.body.password, call.caller, call.scope)
            return MFADisabled(disabled: true)
        } catch {
            throw DisableMFA.Failure(error)
        }
    }

    func regenerateBackupCodes(
        _ input: RegenerateBackupCodes.Input, _ call: RegenerateBackupCodes.Call
    ) async throws(RegenerateBackupCodes.Failure) -> API.BackupCodes {
        do {
            return API.BackupCodes(
                backupCodes: try await enrolment.newCodes(
                    password: input.body.password, call.caller, call.scope))
        } catch {
            throw RegenerateBackupCodes.Failure(error)
        }
    }

    func verifyMFAChallenge(
        _ input: VerifyMFAChallenge.Input, _ call: VerifyMFAChallenge.Call
    ) async throws(VerifyMFAChallenge.Failure) -> SignInResult {
        let kind: FactorProofs.Kind?
        switch input.body.type {
        case nil: kind = nil
        case .totp?: kind = .authenticator
        case .sms?: kind = .textMessage
        case .backupCode?: kind = .backupCode
        // Kinds that nobody can have set up yet.
        default: throw .authMFAInvalid()
        }
        do {
            let answered: AnsweredChallenge = try await SignInChallengeAnswers(dependencies: dependencies).answer(
                SignInChallengeAnswers.Answer(
                    token: input.body.challengeToken, code: input.body.code, kind: kind,
                    trustsDevice: input.body.trustDevice), call.scope)
            var result: SignInResult = SignInResult(outcome: answered.signIn, dependencies, call.scope)
            result.backupCodesRemaining = answered.backupCodesLeft
            result.codesLow = answered.backupCodesLeft.map { (left: Int) -> Bool in left < BackupCodes.lowBelow }
            return result
        } catch {
            throw VerifyMFAChallenge.Failure(error)
        }
    }

    func getMFAStatus(
        _ input: GetMFAStatus.Input, _ call: GetMFAStatus.Call
    ) async throws(GetMFAStatus.Failure) -> MFAStatus {
        let caller: UserCaller = call.caller
        do {
            let account = try await enrolment.account(caller.userID, call.scope)
            let factors = try await call.scope.run(MFAQueries.factors(userID: caller.userID))
            let policy = try await call.scope.run(SessionsQueries.signInPolicy())
            let held = try await call.scope.run(MFAQueries.sessionProof(sessionID: caller.sessionID))
            let isRequired: Bool = policy?.mfaRequired ?? false
            let viewer = try await call.scope.run(SessionsQueries.viewer(sessionID: caller.sessionID))
            let deadline: Timestamp? = viewer.flatMap { SignInDuties($0, policy).deadlines[.mfa] }
            return MFAStatus(
                enabled: account.mfaEnabled, required: isRequired, deadline: deadline,
                factors: factors.compactMap(Self.wire),
                backupCodesRemaining: try await BackupCodes(dependencies: dependencies).left(
                    of: caller.userID, call.scope), mfaVerifiedAt: held?.mfaVerifiedAt)
        } catch {
            throw GetMFAStatus.Failure(error)
        }
    }

    func stepUp(_ input: API.StepUp.Input, _ call: API.StepUp.Call) async throws(API.StepUp.Failure) -> StepUpResult {
        do {
            let proof: StepUps.Proof
            switch input.body.method {
            case .totp:
                proof = try await stepUps.prove(
                    code: input.body.code, as: .authenticator, call.caller, call.scope)
            case .sms:
                proof = try await stepUps.prove(
                    code: input.body.code, as: .textMessage, codeID: input.body.challengeID?.uuid, call.caller,
                    call.scope)
            case .backupCode:
                proof = try await stepUps.prove(code: input.body.code, as: .backupCode, call.caller, call.scope)
            case .password:
                proof = try await stepUps.reauthenticate(
                    password: input.body.password, call.caller, call.scope)
            // Kinds that nobody can have set up yet.
            default: throw APIFailure.authMFANotEnabled()
            }
            return StepUpResult(
                mfaVerifiedAt: proof.provenAt, validUntil: proof.validUntil, accessToken: proof.accessToken)
        } catch let failure as APIFailure {
            throw API.StepUp.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    private static func wire(_ factor: MFAQueries.FactorRow) -> MFAFactor? {
        MFAFactorType(wire: factor.type).map { (type: MFAFactorType) -> MFAFactor in
            MFAFactor(
                id: FactorID(factor.id), type: type, friendlyName: factor.friendlyName,
                maskedTarget: factor.phoneNumber.map(PhoneNumber.masked), isPrimary: factor.isPrimary,
                verifiedAt: factor.verifiedAt, lastUsedAt: factor.lastUsedAt)
        }
    }
}
