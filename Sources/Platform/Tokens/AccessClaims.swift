// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import JWTKit

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Who a token is for.
package enum TokenAudience: String, Codable, Sendable {
    case api = "zygo-api"
    case administration = "zygo-admin"
}

/// Payload of an access token. Times are whole seconds since 1970; no permissions, no e-mail, no name.
package struct AccessClaims: JWTPayload, Equatable {
    package var iss: String
    package var aud: String
    package var sub: UUID
    package var sid: UUID
    package var jti: UUID
    package var iat: Int
    package var nbf: Int
    package var exp: Int
    package var tenant_id: UUID?
    package var tenant_slug: String?
    package var role: String?
    package var is_global_admin: Bool
    package var amr: [String]
    package var auth_time: Int
    package var mfa_at: Int?
    /// Token epoch of the credentials at issue; a lower one than the current is revoked.
    package var ep: Int

    package init(
        issuer: String, audience: TokenAudience, subject: UUID, session: UUID, identifier: UUID, issuedAt: Timestamp,
        lifetime: Duration, tenant: (id: UUID, slug: String)?, role: String?, methods: [String],
        authenticatedAt: Timestamp, mfaAt: Timestamp?, epoch: Int
    ) {
        self.iss = issuer
        self.aud = audience.rawValue
        self.sub = subject
        self.sid = session
        self.jti = identifier
        self.iat = issuedAt.wholeSeconds
        self.nbf = issuedAt.wholeSeconds
        self.exp = issuedAt.wholeSeconds + Int(lifetime.components.seconds)
        self.tenant_id = tenant?.id
        self.tenant_slug = tenant?.slug
        self.role = role
        self.is_global_admin = audience == .administration
        self.amr = methods
        self.auth_time = authenticatedAt.wholeSeconds
        self.mfa_at = mfaAt?.wholeSeconds
        self.ep = epoch
    }

    /// Identifiers in lower case, as everywhere on the wire; absent members are left out.
    package func encode(to encoder: any Encoder) throws {
        var members: KeyedEncodingContainer<CodingKeys> = encoder.container(keyedBy: CodingKeys.self)
        for (key, text) in [(CodingKeys.iss, iss), (.aud, aud)] { try members.encode(text, forKey: key) }
        for (key, id) in [(CodingKeys.sub, sub), (.sid, sid), (.jti, jti)] { try members.encode(id.wire, forKey: key) }
        for (key, number) in [(CodingKeys.iat, iat), (.nbf, nbf), (.exp, exp), (.auth_time, auth_time), (.ep, ep)] {
            try members.encode(number, forKey: key)
        }
        try members.encodeIfPresent(tenant_id?.wire, forKey: .tenant_id)
        try members.encodeIfPresent(tenant_slug, forKey: .tenant_slug)
        try members.encodeIfPresent(role, forKey: .role)
        try members.encode(is_global_admin, forKey: .is_global_admin)
        try members.encode(amr, forKey: .amr)
        try members.encodeIfPresent(mfa_at, forKey: .mfa_at)
    }

    /// Times, issuer and audience are checked by `AccessTokens` against the injected clock.
    package func verify(using algorithm: some JWTAlgorithm) throws {}
}

extension Timestamp {
    /// Seconds since 1970, rounded down.
    package var wholeSeconds: Int {
        let quotient: Int64 = microseconds / 1_000_000
        return Int(microseconds % 1_000_000 < 0 ? quotient - 1 : quotient)
    }
}
