// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
package import Cookies
package import Secrecy
package import Tokens

/// Gates 3 and 4: the credential, its session or key, and what the database knows of the caller.
///
/// No gate by itself: whoever counts refused credentials reads the credential once and hands it in.
package struct AuthenticationGate: Sendable {
    private let tokens: AccessTokens
    private let directory: AccessDirectory
    private let cookies: SessionCookies
    private let keys: KeyCredentials
    private let forgery: ForgeryCheck
    private let checks: AccessChecks = AccessChecks(permissionKeys: [])

    package init(
        tokens: AccessTokens, directory: AccessDirectory, cookies: SessionCookies, keys: KeyCredentials,
        origins: PageOrigins
    ) {
        self.tokens = tokens
        self.directory = directory
        self.cookies = cookies
        self.keys = keys
        self.forgery = ForgeryCheck(cookies: cookies, origins: origins)
    }

    /// What a request presents.
    func credential(of message: RequestMessage) -> Credential { Credential(message, cookieName: cookies.name) }

    func check(_ context: inout GateContext, presenting credential: Credential) async throws(APIFailure) {
        if !context.message.query.isEmpty { try await refuseKeysInQuery(context) }
        switch context.operation.policy.access {
        case .open, .refresh: return
        case .challenge:
            // A signed-in person stands in for the challenge, where the body brings none.
            guard credential != .none, !Self.bringsChallenge(context.message) else { return }
        // Other services prove themselves by what their operation asks for: a token, a signature.
        case .service: return
        case .administrator:
            guard credential.isKey else {
                throw AccessChecks.unauthorized(credential == .none ? "AUTH_TOKEN_MISSING" : "AUTH_TOKEN_INVALID")
            }
        case .userUnverified, .user, .member, .key: break
        }
        guard !credential.isKey else { return try await admitKey(credential, &context) }
        let (record, kind): (AccessRecord, CredentialKind) = try await proven(credential, context)
        admit(record, kind, &context)
        await directory.touch(record.session, now: context.info.receivedAt, deadline: context.info.deadline)
    }

    private func admit(_ record: AccessRecord, _ credential: CredentialKind, _ context: inout GateContext) {
        let user: UserCaller = UserCaller(
            userID: record.session.userID, sessionID: record.session.id, tenantID: record.session.tenantID,
            credential: credential, isEmailVerified: record.account.isEmailVerified,
            hasSecondFactor: record.account.hasSecondFactor, secondFactors: record.account.factors,
            authenticatedAt: record.session.provenAt, mfaVerifiedAt: record.session.mfaVerifiedAt)
        context.principal.user = user
        context.transactionContext.userID = user.userID
        context.transactionContext.sessionID = credential == .apiKey ? nil : user.sessionID
        context.transactionContext.tenantID = user.tenantID
        context.transactionContext.actorKind = credential == .apiKey ? "api_key" : "user"
        context.attachment = record
    }

    /// Whether a body holds a challenge token. One that cannot be read is refused later, with its reason.
    private static func bringsChallenge(_ message: RequestMessage) -> Bool {
        guard !message.body.isEmpty else { return false }
        guard case .object(let members)? = JSONReader.decode(JSONValue.self, from: message.body) else { return true }
        return members["challenge_token"] != nil
    }

    /// The key's owner becomes the caller, and the key what a session is for people.
    private func admitKey(_ credential: Credential, _ context: inout GateContext) async throws(APIFailure) {
        guard case .apiKey(let text) = credential, let key: APIKeyText = APIKeyText(text),
            key.environment == keys.environment, let record: AccessRecord = try await record(of: key, context)
        else { throw AccessChecks.unauthorized("AUTH_API_KEY_INVALID") }
        if let failure = checks.key(record, now: context.info.receivedAt) { throw failure }
        // Before the caller is known: what is closed to keys uses up nothing of the owner's.
        if let failure = checks.keyAccess(context.operation.policy) { throw failure }
        admit(record, .apiKey, &context)
        keys.usage.note(record, context.info)
    }

    private func record(of key: APIKeyText, _ context: GateContext) async throws(APIFailure) -> AccessRecord? {
        do {
            return try await directory.record(
                keyDigest: key.digest, isFresh: context.operation.policy.isWrite, deadline: context.info.deadline)
        } catch {
            throw Self.unavailable(error)
        }
    }

    /// An address ends up in histories and logs: a key in it is known to others, so it opens nothing any more.
    private func refuseKeysInQuery(_ context: GateContext) async throws(APIFailure) {
        let found: [APIKeyText] = APIKeyText.all(in: context.message.query)
        guard !found.isEmpty else { return }
        for key in found.prefix(Self.leakedKeysMax) {
            if let record: AccessRecord = try await record(of: key, context), record.key?.status != "revoked" {
                await keys.watch.leaked(record, context.info)
            }
        }
        throw APIFailure(code: "BAD_REQUEST", status: 400, details: [("reason", .string("credential_in_url"))])
    }

    /// Keys of one address that are looked up.
    private static let leakedKeysMax: Int = 4

    /// The live session behind whatever the request presents.
    private func proven(
        _ credential: Credential, _ context: GateContext
    ) async throws(APIFailure) -> (record: AccessRecord, credential: CredentialKind) {
        switch credential {
        case .none: throw AccessChecks.unauthorized("AUTH_TOKEN_MISSING")
        case .unusable: throw AccessChecks.unauthorized("AUTH_TOKEN_INVALID")
        case .apiKey, .manyKeys: throw AccessChecks.unauthorized("AUTH_API_KEY_INVALID")
        case .manyCookies: throw Self.manyCookies(cookies.name)
        case .token(let token):
            let claims: AccessClaims = try await claims(of: token, now: context.info.receivedAt)
            let record: AccessRecord = try await record(
                SessionPlace(id: claims.sid, userID: claims.sub, tenantID: claims.tenant_id), context)
            if let failure = checks.session(record, epoch: claims.ep, now: context.info.receivedAt) { throw failure }
            return (record, .bearer)
        case .cookie(let value): return (try await recordBehindCookie(value, context), .cookie)
        }
    }

    private func claims(of token: String, now: Timestamp) async throws(APIFailure) -> AccessClaims {
        do {
            return try await tokens.verify(token, audience: .api, now: now)
        } catch {
            throw AccessChecks.unauthorized(error == .expired ? "AUTH_TOKEN_EXPIRED" : "AUTH_TOKEN_INVALID")
        }
    }

    /// The value changes during a session's life, so the database is asked for it each time.
    private func recordBehindCookie(
        _ value: String, _ context: GateContext
    ) async throws(APIFailure) -> AccessRecord {
        let digest: [UInt8] = tokenDigest(value)
        let place: SessionPlace?
        do {
            place = try await directory.place(digest: digest, deadline: context.info.deadline)
        } catch {
            throw Self.unavailable(error)
        }
        // It may have been current a moment ago: taking it away would take away the one that follows it.
        guard let place else { throw AccessChecks.unauthorized("AUTH_SESSION_INVALID") }
        let record: AccessRecord = try await record(place, context)
        if let failure = checks.session(record, epoch: nil, now: context.info.receivedAt) {
            // A cookie of a session that is over opens nothing any more.
            throw failure.status == 401 ? failure.adding(header: "Set-Cookie", cookies.cleared) : failure
        }
        let proof: ForgeryCheck.Proof = ForgeryCheck.Proof(
            sessionID: place.id, digest: digest, slug: record.tenant?.slug)
        if let failure = forgery.refusal(of: context.message, proof) { throw failure }
        return record
    }

    private static func manyCookies(_ name: String) -> APIFailure {
        ViolationReport([
            Violation(
                location: .cookie, path: [.name(name)], code: .duplicateItems,
                constraints: [ViolatedConstraint(name: "isSingle", text: "one \(name) cookie may be sent")])
        ]).failure
    }

    private static func unavailable(_ error: DatabaseError) -> APIFailure {
        APIFailure(code: "SERVICE_UNAVAILABLE", status: 503, cause: error).adding(header: "Retry-After", "1")
    }

    /// Writes and step-up operations read the database; plain reads may use a record that is seconds old.
    private func record(_ place: SessionPlace, _ context: GateContext) async throws(APIFailure) -> AccessRecord {
        let policy: Policy = context.operation.policy
        let found: AccessRecord?
        do {
            found = try await directory.record(
                sessionID: place.id, userID: place.userID, tenantID: place.tenantID,
                isFresh: policy.isWrite || policy.stepUp != .none, deadline: context.info.deadline)
        } catch {
            throw Self.unavailable(error)
        }
        // A session keeps its tenant for life: a token of another one is not of this session.
        guard let found, found.session.tenantID == place.tenantID else {
            throw AccessChecks.unauthorized("AUTH_SESSION_INVALID")
        }
        return found
    }
}

/// What concerns API keys at the gates.
package struct KeyCredentials: Sendable {
    let environment: APIKeyText.Environment
    let scopes: KeyScopes
    let usage: KeyUsage
    let watch: KeyWatch

    /// - Parameter environment: the kind of key that this installation takes.
    package init(environment: APIKeyText.Environment, scopes: KeyScopes, usage: KeyUsage, watch: KeyWatch) {
        self.environment = environment
        self.scopes = scopes
        self.usage = usage
        self.watch = watch
    }
}

/// Gates 6 to 15: account, tenant, membership, network, duties, scope, permission, step-up.
package struct AuthorizationGate: Gate {
    private let checks: AccessChecks
    private let keys: KeyCredentials
    /// Operations that an owner reaches while the workspace waits for its end.
    private let ownersWay: Set<String>

    package init(permissionKeys: [String], keys: KeyCredentials, ownersWay: Set<String>) {
        checks = AccessChecks(permissionKeys: permissionKeys)
        self.keys = keys
        self.ownersWay = ownersWay
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let record: AccessRecord = context.attachment as? AccessRecord, let user = context.principal.user else {
            return
        }
        do throws(APIFailure) {
            try authorize(record, user, &context)
        } catch {
            if record.key != nil { await keys.watch.refused(record, code: error.code, context.info) }
            throw error
        }
    }

    /// Duties and fresh proofs are a person's; what a key may do at all was settled when it was admitted.
    private func authorize(
        _ record: AccessRecord, _ user: UserCaller, _ context: inout GateContext
    ) throws(APIFailure) {
        let policy: Policy = context.operation.policy
        let now: Timestamp = context.info.receivedAt
        let isKey: Bool = record.key != nil
        if !isKey, let failure = checks.account(record.account) { throw failure }
        let isMember: Bool = policy.access.isMember
        if isMember { try admit(record, user, &context) }
        if !isKey, policy.access != .userUnverified,
            let failure = checks.duties(record, isMember: isMember, now: now)
        {
            throw failure
        }
        if let failure = checks.feature(policy.feature, tenant: record.tenant) { throw failure }
        if let failure = checks.scope(policy.access, key: record.key) { throw failure }
        let parameters: [String: String] = Self.parameters(context)
        let refusal: APIFailure? = checks.permission(
            policy.permission, member: record.membership,
            isSelf: { (name: String) -> Bool in parameters[name]?.lowercased() == user.userID.wire },
            bodyMembers: nil)
        if let refusal { throw refusal }
        if let failure = checks.stepUp(policy.stepUp, record: record, bodyMembers: nil, now: now) { throw failure }
    }

    /// Gates 7 to 9.
    private func admit(
        _ record: AccessRecord, _ user: UserCaller, _ context: inout GateContext
    ) throws(APIFailure) {
        let isOwnersWay: Bool = record.membership?.isOwner == true && ownersWay.contains(context.operation.id)
        let tenantFailure: APIFailure? = checks.tenant(
            record.tenant, isWrite: context.operation.policy.isWrite, isOwnersWay: isOwnersWay)
        if let tenantFailure { throw tenantFailure }
        try selectors(record, context.message)
        if let failure = checks.membership(record.membership) { throw failure }
        try network(record.key?.allowedNetworks, context.info)
        try network(record.tenant?.allowedNetworks, context.info)
        guard let membership = record.membership, let tenantID = record.session.tenantID else { return }
        let permissions: PermissionSet =
            record.key.map { (key: KeyState) -> PermissionSet in
                keys.scopes.narrowed(membership.permissions, to: key.scopes)
            } ?? membership.permissions
        context.principal.member = MemberCaller(
            user: user, tenantID: tenantID, isOwner: membership.isOwner && record.key == nil,
            hierarchy: membership.hierarchy, roleIDs: membership.roleIDs, permissions: permissions)
    }

    /// The header never chooses a tenant; it may only agree. `HostGate` knows the others.
    private func selectors(_ record: AccessRecord, _ message: RequestMessage) throws(APIFailure) {
        if let id: String = message.header("x-tenant-id"), id.lowercased() != record.session.tenantID?.wire {
            throw APIFailure(code: "AUTHZ_TENANT_MISMATCH", status: 403)
        }
    }

    /// Gate 9: an empty list allows every address.
    private func network(_ networks: [String]?, _ info: RequestInfo) throws(APIFailure) {
        guard let networks, !networks.isEmpty else { return }
        guard let address: NetworkAddress = NetworkAddress(info.clientIP) else {
            throw APIFailure(code: "AUTHZ_IP_NOT_ALLOWED", status: 403)
        }
        let isAllowed: Bool = networks.contains { (text: String) -> Bool in
            AddressBlock(text)?.contains(address) ?? false
        }
        if !isAllowed { throw APIFailure(code: "AUTHZ_IP_NOT_ALLOWED", status: 403) }
    }

    /// Path parameters by name, from the template's order.
    static func parameters(_ context: GateContext) -> [String: String] {
        let names: [String] = context.operation.path.split(separator: "/").filter { (part: Substring) -> Bool in
            part.hasPrefix("{") && part.hasSuffix("}")
        }.map { (part: Substring) -> String in String(part.dropFirst().dropLast()) }
        return Dictionary(zip(names, context.message.pathParameters)) { (first: String, _: String) -> String in first }
    }
}

/// Gates 14 and 15 once more, where they depend on what the body holds.
package struct BodyAccessGate: Gate {
    private let checks: AccessChecks

    package init(permissionKeys: [String]) { checks = AccessChecks(permissionKeys: permissionKeys) }

    package var stage: GateStage { .validated }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let record: AccessRecord = context.attachment as? AccessRecord else { return }
        let policy: Policy = context.operation.policy
        let parameters: [String: String] = AuthorizationGate.parameters(context)
        let userID: String = record.session.userID.wire
        let refusal: APIFailure? = checks.permission(
            policy.permission, member: record.membership,
            isSelf: { (name: String) -> Bool in parameters[name]?.lowercased() == userID },
            bodyMembers: context.bodyMembers)
        if let refusal { throw refusal }
        let proof: APIFailure? = checks.stepUp(
            policy.stepUp, record: record, bodyMembers: context.bodyMembers, now: context.info.receivedAt)
        if let proof { throw proof }
    }
}

extension Access {
    /// The caller acts inside a tenant.
    var isMember: Bool {
        switch self {
        case .member, .key: true
        default: false
        }
    }
}
