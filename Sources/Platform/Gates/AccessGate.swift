// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
package import Cookies
import Secrecy
package import Tokens

/// Gates 3 and 4: the credential, its session and what the database knows of the caller.
package struct AuthenticationGate: Gate {
    private let tokens: AccessTokens
    private let directory: AccessDirectory
    private let cookies: SessionCookies
    private let forgery: ForgeryCheck
    private let checks: AccessChecks = AccessChecks(permissionKeys: [])

    package init(
        tokens: AccessTokens, directory: AccessDirectory, cookies: SessionCookies, origins: PageOrigins
    ) {
        self.tokens = tokens
        self.directory = directory
        self.cookies = cookies
        self.forgery = ForgeryCheck(cookies: cookies, origins: origins)
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        switch context.operation.policy.access {
        case .open, .refresh: return
        case .challenge:
            // A signed-in person stands in for the challenge, where the body brings none.
            guard Credential(context.message, cookieName: cookies.name) != .none,
                !Self.bringsChallenge(context.message)
            else { return }
        // Other services prove themselves by what their operation asks for: a token, a signature.
        case .service: return
        case .administrator:
            let isMissing: Bool = Credential(context.message, cookieName: cookies.name) == .none
            throw AccessChecks.unauthorized(isMissing ? "AUTH_TOKEN_MISSING" : "AUTH_TOKEN_INVALID")
        case .userUnverified, .user, .member, .key: break
        }
        let (record, credential): (AccessRecord, CredentialKind) = try await proven(context)
        let user: UserCaller = UserCaller(
            userID: record.session.userID, sessionID: record.session.id, tenantID: record.session.tenantID,
            credential: credential, isEmailVerified: record.account.isEmailVerified,
            hasSecondFactor: record.account.hasSecondFactor, authenticatedAt: record.session.provenAt,
            mfaVerifiedAt: record.session.mfaVerifiedAt)
        context.principal.user = user
        context.transactionContext.userID = user.userID
        context.transactionContext.sessionID = user.sessionID
        context.transactionContext.tenantID = user.tenantID
        context.transactionContext.actorKind = "user"
        context.attachment = record
        await directory.touch(record.session, now: context.info.receivedAt, deadline: context.info.deadline)
    }

    /// Whether a body holds a challenge token. One that cannot be read is refused later, with its reason.
    private static func bringsChallenge(_ message: RequestMessage) -> Bool {
        guard !message.body.isEmpty else { return false }
        guard case .object(let members)? = JSONReader.decode(JSONValue.self, from: message.body) else { return true }
        return members["challenge_token"] != nil
    }

    /// Whether a request presents an API key.
    func presentsKey(_ message: RequestMessage) -> Bool {
        Credential(message, cookieName: cookies.name) == .apiKey
    }

    /// The live session behind whatever the request presents.
    private func proven(
        _ context: GateContext
    ) async throws(APIFailure) -> (record: AccessRecord, credential: CredentialKind) {
        switch Credential(context.message, cookieName: cookies.name) {
        case .none: throw AccessChecks.unauthorized("AUTH_TOKEN_MISSING")
        case .unusable: throw AccessChecks.unauthorized("AUTH_TOKEN_INVALID")
        case .apiKey: throw AccessChecks.unauthorized("AUTH_API_KEY_INVALID")
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

/// Gates 6 to 15: account, tenant, membership, network, duties, permission, step-up.
package struct AuthorizationGate: Gate {
    private let checks: AccessChecks

    package init(permissionKeys: [String]) { self.checks = AccessChecks(permissionKeys: permissionKeys) }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let record: AccessRecord = context.attachment as? AccessRecord, let user = context.principal.user else {
            return
        }
        let policy: Policy = context.operation.policy
        let now: Timestamp = context.info.receivedAt
        if let failure = checks.account(record.account) { throw failure }
        let isMember: Bool = policy.access.isMember
        if isMember { try admit(record, user, &context) }
        if policy.access != .userUnverified, let failure = checks.duties(record, isMember: isMember, now: now) {
            throw failure
        }
        if let failure = checks.feature(policy.feature, tenant: record.tenant) { throw failure }
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
        if let failure = checks.tenant(record.tenant, isWrite: context.operation.policy.isWrite) { throw failure }
        try selectors(record, context.message)
        if let failure = checks.membership(record.membership) { throw failure }
        try network(record, context.info)
        guard let membership = record.membership, let tenantID = record.session.tenantID else { return }
        context.principal.member = MemberCaller(
            user: user, tenantID: tenantID, isOwner: membership.isOwner, hierarchy: membership.hierarchy,
            roleIDs: membership.roleIDs, permissions: membership.permissions)
    }

    /// Headers never choose a tenant; they may only agree.
    private func selectors(_ record: AccessRecord, _ message: RequestMessage) throws(APIFailure) {
        if let slug: String = message.header("x-zygo-tenant-slug"), slug != record.tenant?.slug {
            throw APIFailure(code: "AUTHZ_TENANT_MISMATCH", status: 403)
        }
        if let id: String = message.header("x-tenant-id"), id.lowercased() != record.session.tenantID?.wire {
            throw APIFailure(code: "AUTHZ_TENANT_MISMATCH", status: 403)
        }
    }

    /// Gate 9: an empty list allows every address.
    private func network(_ record: AccessRecord, _ info: RequestInfo) throws(APIFailure) {
        guard let networks: [String] = record.tenant?.allowedNetworks, !networks.isEmpty else { return }
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
