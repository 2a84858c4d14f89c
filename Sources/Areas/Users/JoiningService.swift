// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy

/// What an invitation is good for at a moment.
enum InvitationState: Sendable, Equatable {
    case open
    case accepted
    case expired(Timestamp)
    /// Cancelled or declined, or its workspace takes nobody in.
    case void

    init(status: String, expiresAt: Timestamp, tenantStatus: String, now: Timestamp) {
        switch status {
        case "pending":
            if expiresAt <= now {
                self = .expired(expiresAt)
            } else {
                self = tenantStatus == "active" ? .open : .void
            }
        case "accepted": self = .accepted
        case "expired": self = .expired(expiresAt)
        default: self = .void
        }
    }
}

/// Joins an inviting workspace, and shows before what it offers.
struct JoiningService: Sendable {
    /// How long the token for the workspace's own origin lives.
    static let entryLifetime: Duration = .seconds(120)
    let random: RandomSource
    let invalidation: any AccessInvalidation
    let addresses: UsersAddresses

    func preview(_ token: Secret<String>, _ scope: CallScope) async throws(APIFailure) -> InvitationPreview {
        let found: InvitationsQueries.ByTokenRow = try await open(token, isAcceptedTold: false, scope)
        let hasAccount: Bool = try await scope.run(InvitationsQueries.hasAccount(address: found.email.wire))
        return InvitationPreview(
            tenant: InvitationWorkspace(name: found.tenantName), inviterName: found.inviterName ?? found.tenantName,
            roleDisplayName: found.roleDisplayName, emailMasked: PersonText.masked(found.email),
            expiresAt: found.expiresAt, requiresSignup: !hasAccount)
    }

    func accept(
        _ token: Secret<String>, by caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> WorkspaceEntry {
        let found: InvitationsQueries.ByTokenRow = try await open(token, isAcceptedTold: true, scope)
        let callerID: UserID = UserID(caller.userID)
        let addressee: InvitationsQueries.AddresseeRow = try await addressee(of: found, caller, scope)
        try await enter(found.tenantID, caller, scope)
        // Membership, seats, invitation: in this order everywhere.
        _ = try await scope.run(UsersQueries.lock(callerID: callerID, userID: callerID))
        _ = try await scope.run(InvitationsQueries.lockSeats())
        let claimed: Int = try await scope.run(
            InvitationsQueries.claim(at: scope.now, callerID: callerID, invitationID: found.invitationID))
        guard claimed == 1 else { throw .userInviteAlreadyAccepted() }
        let joined: Int = try await scope.run(
            InvitationsQueries.join(callerID: callerID, at: scope.now, invitationID: found.invitationID))
        guard joined == 1 else { throw .userAlreadyMember(resourceID: callerID.description) }
        let seats: InvitationsQueries.SeatsRow = try await scope.run(InvitationsQueries.seats(callerID: callerID))
        try SeatRule.requireWithin(taken: seats.taken, limit: seats.limit, requiredPlan: seats.requiredPlan)
        let workspace: InvitationsQueries.WorkspaceRow = try await scope.run(InvitationsQueries.workspace())
        let proofs: JSONValue = Self.proofs(addressee)
        let entry: WorkspaceEntry = try self.entry(workspace, caller, proofs, scope)
        scope.append(
            AuditEntry(
                "member.joined", subject: callerID.description,
                metadata: .object(["invitation_id": .string(found.invitationID.description)]),
                tenantID: found.tenantID.uuid))
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, found.tenantID.uuid)
        scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: [callerID.uuid]) }
        return entry
    }

    /// Ends the invitation; its seat is free again.
    func decline(_ token: Secret<String>, by caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        let found: InvitationsQueries.ByTokenRow = try await open(token, isAcceptedTold: true, scope)
        _ = try await addressee(of: found, caller, scope)
        try await enter(found.tenantID, caller, scope)
        _ = try await scope.run(InvitationsQueries.lockSeats())
        let closed: Int = try await scope.run(
            InvitationsQueries.close(status: "declined", at: scope.now, invitationID: found.invitationID))
        guard closed == 1 else { throw .userInviteInvalid() }
        scope.transaction.atCommit(InvitationsQueries.syncSeats())
        scope.append(
            AuditEntry(
                "member.invite_declined", subject: found.invitationID.description, tenantID: found.tenantID.uuid))
    }

    /// The caller, whose proven address is the invited one.
    private func addressee(
        of found: InvitationsQueries.ByTokenRow, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> InvitationsQueries.AddresseeRow {
        let addressee = try await scope.run(
            InvitationsQueries.addressee(
                callerID: UserID(caller.userID), sessionID: SessionID(caller.sessionID)))
        guard let addressee, addressee.emailVerified, addressee.email == found.email else {
            throw .userInviteEmailMismatch()
        }
        return addressee
    }

    /// The open invitation of a token.
    private func open(
        _ token: Secret<String>, isAcceptedTold: Bool, _ scope: CallScope
    ) async throws(APIFailure) -> InvitationsQueries.ByTokenRow {
        let digest: [UInt8] = tokenDigest(token.reveal())
        guard let found = try await scope.run(InvitationsQueries.byToken(digest: digest)) else {
            throw .userInviteInvalid()
        }
        let state: InvitationState = InvitationState(
            status: found.status, expiresAt: found.expiresAt, tenantStatus: found.tenantStatus, now: scope.now)
        switch state {
        case .open: return found
        case .accepted: throw isAcceptedTold ? .userInviteAlreadyAccepted() : .userInviteInvalid()
        case .expired(let end): throw .userInviteExpired(expiredAt: end.wire)
        case .void: throw .userInviteInvalid()
        }
    }

    /// Puts the rest of the transaction into the inviting workspace.
    private func enter(_ tenantID: TenantID, _ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        do {
            try await scope.transaction.setContext(
                TransactionContext(
                    tenantID: tenantID.uuid, userID: caller.userID, sessionID: caller.sessionID, actorKind: "user",
                    requestID: scope.request.requestID, requestPath: scope.request.path,
                    clientIP: scope.request.clientIP))
        } catch {
            throw scope.failure(for: error)
        }
    }

    private func entry(
        _ workspace: InvitationsQueries.WorkspaceRow, _ caller: UserCaller, _ proofs: JSONValue, _ scope: CallScope
    ) throws(APIFailure) -> WorkspaceEntry {
        let token: Secret<String> = random.token()
        guard let address = addresses.entry(slug: workspace.slug, token: token) else {
            throw .unexpected(EntryError.address)
        }
        scope.transaction.atCommit(
            InvitationsQueries.insertEntry(
                digest: tokenDigest(token.reveal()), callerID: UserID(caller.userID), tenantID: workspace.tenantID,
                sessionID: SessionID(caller.sessionID), payload: proofs, expiresAt: scope.now + Self.entryLifetime))
        return WorkspaceEntry(
            tenant: Tenant(
                id: workspace.tenantID, slug: workspace.slug, name: workspace.name,
                plan: .init(wire: workspace.wireTier) ?? .free, status: .active,
                logo: workspace.hasLogo ? addresses.logo : nil),
            authToken: token, redirectURL: address)
    }

    enum EntryError: Error { case address }

    /// The proofs of the session, which the new one in the workspace starts with.
    private static func proofs(_ row: InvitationsQueries.AddresseeRow) -> JSONValue {
        var members: JSONObject = [
            "amr": .array(row.amr.map { (proof: String) -> JSONValue in .string(proof) }),
            "auth_time": .string(row.authTime.wire), "remember_me": .bool(row.rememberMe),
        ]
        if let verified = row.mfaVerifiedAt { members.append("mfa_at", .string(verified.wire)) }
        return .object(members)
    }
}
