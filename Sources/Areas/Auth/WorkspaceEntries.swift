// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Errors
import Queries
import Secrecy

/// Proofs of a session that another one of the same person starts with.
struct CarriedProofs: Sendable, Equatable {
    var methods: [String]
    /// When they were given; carrying them on makes them no fresher.
    var provenAt: Timestamp
    var mfaVerifiedAt: Timestamp?
    var isRemembered: Bool
    /// When the session ends that the proofs come from: what is reached with them ends no later.
    var endsBy: Timestamp?
    /// Of a sign-in that ends here: no session stands behind it.
    var signIn: SignIn?

    /// What a sign-in hands over to the page that opens its session.
    struct SignIn: Sendable, Equatable {
        /// `token_epoch` of the credentials at that time: whatever ends all sessions ends this too.
        let epoch: Int
        let deviceID: WireUUID?
        let deviceName: String?
    }

    init(methods: [String], provenAt: Timestamp, mfaVerifiedAt: Timestamp?, isRemembered: Bool) {
        self.methods = methods
        self.provenAt = provenAt
        self.mfaVerifiedAt = mfaVerifiedAt
        self.isRemembered = isRemembered
    }

    init(_ row: EntriesQueries.ProofsRow) {
        methods = row.amr
        provenAt = row.authTime
        mfaVerifiedAt = row.mfaVerifiedAt
        isRemembered = row.rememberMe
        endsBy = row.expiresAt
    }

    /// - Returns: nil for a payload without the time of the proofs.
    init?(_ payload: JSONValue) {
        guard let text = payload["auth_time"]?.string, let time = Timestamp(wire: text) else { return nil }
        provenAt = time
        methods = payload["amr"]?.array?.compactMap(\.string) ?? []
        mfaVerifiedAt = payload["mfa_at"]?.string.flatMap { (text: String) -> Timestamp? in Timestamp(wire: text) }
        isRemembered = payload["remember_me"]?.bool ?? false
        signIn = payload["epoch"]?.integer.map { (epoch: Int64) -> SignIn in
            SignIn(
                epoch: Int(epoch),
                deviceID: payload["device_id"]?.string.flatMap { (text: String) -> WireUUID? in WireUUID(wire: text) },
                deviceName: payload["device_name"]?.string)
        }
    }

    var payload: JSONValue {
        var members: JSONObject = [
            "amr": .array(methods.map { (proof: String) -> JSONValue in .string(proof) }),
            "auth_time": .string(provenAt.wire), "remember_me": .bool(isRemembered),
        ]
        if let mfaVerifiedAt { members.append("mfa_at", .string(mfaVerifiedAt.wire)) }
        if let signIn {
            members.append("epoch", .integer(Int64(signIn.epoch)))
            if let deviceID = signIn.deviceID { members.append("device_id", .string(deviceID.wire)) }
            if let deviceName = signIn.deviceName { members.append("device_name", .string(deviceName)) }
        }
        return .object(members)
    }
}

/// A session in a workspace that was entered from elsewhere.
struct EnteredWorkspace: Sendable {
    let issued: IssuedSession
    let view: SessionView
    let home: SessionsQueries.MembershipRow
}

/// Single-use tokens that lead to a workspace's own pages, and the sessions they open there.
struct WorkspaceEntries: Sendable {
    /// How long a token opens.
    static let lifetime: Duration = .seconds(120)

    let dependencies: AuthDependencies

    /// Ends the token and opens the session; a token that was shown to the wrong page is spent all the same.
    func redeem(
        _ token: Secret<String>, _ transport: SessionTransport, _ scope: CallScope
    ) async throws(APIFailure) -> EnteredWorkspace {
        guard let row = try await scope.run(EntriesQueries.take(digest: tokenDigest(token.reveal()))) else {
            throw .authTokenInvalid()
        }
        scope.keepEffectsOnFailure()
        guard let tenantID = row.tenantID, var proofs = CarriedProofs(row.payload),
            row.sessionID != nil || proofs.signIn != nil
        else { throw .authTokenInvalid() }
        try await scope.enter(scope.context(user: row.userID, tenant: tenantID))
        if let sourceID = row.sessionID {
            // Whoever signs out, here or everywhere, ends what was on its way too.
            guard let end = try await scope.run(EntriesQueries.source(sessionID: sourceID)) else {
                throw .authTokenInvalid()
            }
            proofs.endsBy = end
        }
        let memberships = try await scope.run(SessionsQueries.memberships(userID: row.userID))
        guard let home = memberships.first(where: { $0.tenantID == tenantID && $0.memberStatus == "active" }),
            let origin = PageOrigins.origin(scope.requestHeaders), dependencies.origins.isHome(origin, home.slug)
        else { throw .authTokenInvalid() }
        try requireOpen(home, otherwise: .authTokenInvalid())
        let entered: EnteredWorkspace = try await begin(
            proofs, of: row.userID, in: home, from: row.sessionID, transport, scope)
        scope.append(
            AuditEntry("auth.token_verified", subject: row.userID.wire, tenantID: tenantID, actorID: row.userID))
        return entered
    }

    /// A token for the workspace's own page, with the page's address.
    func issue(
        _ proofs: CarriedProofs, of userID: WireUUID, for home: SessionPlace,
        from sessionID: WireUUID?, _ scope: CallScope
    ) async throws(APIFailure) -> (token: Secret<String>, address: WebURL) {
        let token: Secret<String> = dependencies.random.token()
        let page: WebURL? = dependencies.settings.workspaceURL(home.slug)
        guard let page, let address = WebURL(wire: page.wire + "#auth_token=" + token.reveal()) else {
            throw .unexpected(EntryError.address)
        }
        _ = try await scope.run(
            EntriesQueries.insert(
                digest: tokenDigest(token.reveal()), userID: userID, tenantID: home.tenantID, sessionID: sessionID,
                payload: proofs.payload, expiresAt: scope.now + Self.lifetime))
        return (token, address)
    }

    enum EntryError: Error { case address }

    /// A session of the person in that workspace; the transaction must be in its context.
    func begin(
        _ proofs: CarriedProofs, of userID: WireUUID, in home: SessionsQueries.MembershipRow,
        from parentID: WireUUID?, _ transport: SessionTransport, _ scope: CallScope
    ) async throws(APIFailure) -> EnteredWorkspace {
        guard let account = try await scope.run(MFAQueries.account(userID: userID)), account.status == "active",
            proofs.signIn?.epoch ?? account.tokenEpoch == account.tokenEpoch
        else { throw .authTokenInvalid() }
        let policy = try await scope.run(SessionsQueries.signInPolicy())
        var request: SessionRequest = SessionRequest(
            userID: userID, place: SessionPlace(home), methods: proofs.methods, mfaVerifiedAt: proofs.mfaVerifiedAt,
            isRemembered: proofs.isRemembered, deviceID: proofs.signIn?.deviceID,
            deviceName: proofs.signIn?.deviceName, epoch: account.tokenEpoch, transport: transport)
        request.provenAt = proofs.provenAt
        request.parentID = parentID
        request.endsBy = proofs.endsBy
        let issued: IssuedSession = try await dependencies.sessionIssuer.issue(request, policy, scope)
        return EnteredWorkspace(
            issued: issued, view: try await SessionView.load(issued.sessionID, of: userID, dependencies, scope),
            home: home)
    }

    func requireOpen(
        _ home: SessionsQueries.MembershipRow, otherwise refusal: APIFailure
    ) throws(APIFailure) {
        switch home.tenantStatus {
        case "active": return
        case "suspended": throw .tenantSuspended()
        default: throw refusal
        }
    }
}
