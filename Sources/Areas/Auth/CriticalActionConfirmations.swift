// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Policy
import Queries
import Secrecy
import Tokens

/// Confirmation of a critical action: a code by mail, a code of the factor, then a token that does the action once.
///
/// The caller's context is that of the user.
struct CriticalActionConfirmations: Sendable {
    static let lifetime: Duration = .seconds(600)
    static let attemptsMax: Int = 5
    private static let purpose: String = "critical.action"

    let dependencies: AuthDependencies

    struct Opened: Sendable {
        let id: WireUUID
        let expiresAt: Timestamp
        let maskedAddress: String
    }

    struct Confirmed: Sendable {
        let token: Secret<String>
        let expiresAt: Timestamp
    }

    func open(
        _ action: CriticalAction, of name: String, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Opened {
        guard let resource: WireUUID = WireUUID(wire: name.lowercased()) else { throw .authzPermissionDenied() }
        try await requirePermission(action, resource, caller, scope)
        let person = try await scope.run(VerificationQueries.address(userID: caller.userID))
        guard let address: EmailAddress = EmailAddress(wire: person.email) else {
            throw .unexpected(UnreadableAddress(userID: caller.userID))
        }
        let id: WireUUID = dependencies.random.identifier(at: scope.now)
        let code: Secret<String> = dependencies.random.code()
        let end: Timestamp = scope.now + Self.lifetime
        _ = try await scope.run(
            CriticalActionsQueries.open(
                digest: place(id), tenantID: caller.tenantID, sessionID: caller.sessionID,
                payload: .object(
                    JSONObject([
                        ("action", .string(action.rawValue)), ("resource_id", .string(resource.wire)),
                        ("code", .string(Base64URL.encode(digest(code, id)))),
                    ])), maxAttempts: Self.attemptsMax, expiresAt: end))
        try scope.queue(
            MailOutbox.Letter(
                template: "critical-action-verification", recipient: address, locale: person.locale,
                userID: caller.userID, variables: ["code": code.reveal(), "action": action.spoken], notAfter: end),
            dependencies.outbox)
        scope.append(audited("auth.critical_action_requested", id, action))
        return Opened(id: id, expiresAt: end, maskedAddress: address.masked)
    }

    /// Both codes at once; the token is for whoever asked, and only they hear that the confirmation is there at all.
    func confirm(
        _ id: WireUUID, mailed: Secret<String>, factor: Secret<String>?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> Confirmed {
        let place: [UInt8] = place(id)
        guard
            try await scope.run(
                CriticalActionsQueries.pending(digest: place, userID: caller.userID, at: scope.now)) != nil
        else { throw .resourceNotFound(resourceType: "critical_action", resourceID: id.wire) }
        guard let guess = try await scope.run(CriticalActionsQueries.guess(digest: place)),
            let kept = Kept(guess.payload)
        else { throw .authCodeExhausted() }
        // The guess counts although the answer is a refusal.
        scope.keepEffectsOnFailure()
        guard equalInConstantTime(kept.code, digest(mailed, id)) else {
            let left: Int = guess.maxAttempts - guess.attempts
            if left == 0 {
                _ = try await scope.run(CriticalActionsQueries.take(digest: place))
                throw .authCodeExhausted()
            }
            throw .authCodeInvalid(attemptsRemaining: left)
        }
        if caller.hasSecondFactor { try await requireFactor(factor, caller, scope) }
        // Of two right answers at once one gets the token.
        guard try await scope.run(CriticalActionsQueries.take(digest: place)) == caller.userID else {
            throw .resourceNotFound(resourceType: "critical_action", resourceID: id.wire)
        }
        let token: Secret<String> = CriticalActionTokens.fresh(dependencies.random)
        let end: Timestamp = scope.now + CriticalActionTokens.lifetime
        _ = try await scope.run(
            CriticalActionTokens.keep(
                token, for: kept.action, of: kept.resource, person: caller.userID, until: end))
        scope.append(audited("auth.critical_action_verified", id, kept.action))
        return Confirmed(token: token, expiresAt: end)
    }

    private func requireFactor(
        _ code: Secret<String>?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        guard let code else { throw .authCodeInvalid() }
        let proofs: FactorProofs = FactorProofs(dependencies: dependencies)
        try await proofs.requireUnlocked(caller.userID, scope)
        let proof: FactorProofs.Guess = FactorProofs.Guess(
            code.reveal(), userID: caller.userID, binding: .session(caller.sessionID))
        if try await proofs.proven(by: proof, scope) != nil { return }
        try await proofs.failed(caller.userID, event: "permission.mfa.failed", scope)
        throw .authCodeInvalid()
    }

    /// Who may do the action; asked again when the token is spent.
    private func requirePermission(
        _ action: CriticalAction, _ resource: WireUUID, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        let isOwnWorkspace: Bool = caller.tenantID == resource
        let isSelf: Bool = caller.userID == resource
        let view: SessionView = try await SessionView.load(caller.sessionID, of: caller.userID, dependencies, scope)
        switch action {
        case .accountDeletion, .dataExport:
            guard isSelf else { throw .authzPermissionDenied() }
        case .tenantDeletion:
            let key: String = dependencies.permissionKeys[Permission.canDeleteTenant]
            guard isOwnWorkspace, view.viewer.isOwner, view.permissions.contains(key) else {
                throw .authzPermissionDenied(requiredPermission: key)
            }
        case .ownershipTransfer, .ssoEnforcement:
            guard isOwnWorkspace, view.viewer.isOwner else { throw .authzPermissionDenied() }
        }
    }

    private func audited(_ event: String, _ id: WireUUID, _ action: CriticalAction) -> AuditEntry {
        AuditEntry(event, subject: id.wire, metadata: .object(["action": .string(action.rawValue)]))
    }

    /// What rests of a confirmation.
    private struct Kept {
        let action: CriticalAction
        let resource: WireUUID
        let code: [UInt8]

        init?(_ payload: JSONValue) {
            guard case .object(let members) = payload, let name = members["action"]?.string,
                let action = CriticalAction(rawValue: name), let name = members["resource_id"]?.string,
                let resource = WireUUID(wire: name), let text = members["code"]?.string,
                let code = Base64URL.decode(text)
            else { return nil }
            self.action = action
            self.resource = resource
            self.code = code
        }
    }

    private func place(_ id: WireUUID) -> [UInt8] { tokenDigest("critical_action " + id.wire) }

    private func digest(_ code: Secret<String>, _ id: WireUUID) -> [UInt8] {
        dependencies.keyed(purpose: Self.purpose, subject: id.wire, value: code.reveal())
    }
}

extension CriticalAction {
    /// For the mail.
    fileprivate var spoken: String {
        switch self {
        case .tenantDeletion: "delete the workspace"
        case .accountDeletion: "delete your account"
        case .dataExport: "export your data"
        case .ownershipTransfer: "hand the workspace to another owner"
        case .ssoEnforcement: "allow single sign-on only"
        }
    }
}

extension EmailAddress {
    /// Enough to recognise one's own address: `a••@example.com`.
    var masked: String {
        guard let at: String.Index = wire.lastIndex(of: "@") else { return "••" }
        return wire.prefix(1) + "••" + wire[at...]
    }
}
