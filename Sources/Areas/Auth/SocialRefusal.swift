// SPDX-License-Identifier: Apache-2.0
import OpenID

/// Why a sign-in with a provider ends. The code goes to the page, the reason into the record; no text of the provider
/// goes anywhere.
struct SocialRefusal: Error, Equatable {
    let code: String
    let reason: String

    private init(_ code: String, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    static func state(_ reason: String) -> SocialRefusal { SocialRefusal("OAUTH_INVALID_STATE", reason) }
    static let expired: SocialRefusal = SocialRefusal("OAUTH_STATE_EXPIRED", "expired")
    static let denied: SocialRefusal = SocialRefusal("OAUTH_USER_DENIED", "denied")
    static let exchange: SocialRefusal = SocialRefusal("OAUTH_TOKEN_EXCHANGE_FAILED", "exchange")
    static func identity(_ reason: String) -> SocialRefusal { SocialRefusal("AUTH_OAUTH_FAILED", reason) }
    static func provider(_ reason: String) -> SocialRefusal { SocialRefusal("OAUTH_PROVIDER_ERROR", reason) }
    static func unavailable(_ reason: String) -> SocialRefusal { SocialRefusal("OAUTH_PROVIDER_UNAVAILABLE", reason) }
    static let emailMissing: SocialRefusal = SocialRefusal("OAUTH_EMAIL_MISSING", "email_missing")
    static let emailUnverified: SocialRefusal = SocialRefusal("OAUTH_EMAIL_UNVERIFIED", "email_unverified")
    static let inUse: SocialRefusal = SocialRefusal("OAUTH_IDENTITY_IN_USE", "identity_in_use")
    static let alreadyLinked: SocialRefusal = SocialRefusal("OAUTH_CONNECTION_EXISTS", "connection_exists")
    static let suspended: SocialRefusal = SocialRefusal("AUTH_ACCOUNT_SUSPENDED", "suspended")

    init(_ refusal: IDTokenRefusal) {
        self = refusal == .keysUnavailable ? .unavailable(refusal.rawValue) : .identity(refusal.rawValue)
    }

    /// Refusals of the sign-in itself that a page may hear of.
    private static let passedOn: Set<String> = [
        "AUTH_SSO_REQUIRED", "AUTH_METHOD_DISABLED", "AUTH_ACCOUNT_SUSPENDED", "AUTH_LOGIN_BLOCKED",
        "TENANT_NOT_FOUND",
    ]

    /// A refusal of what comes after the identity; nil for one that is a failure of ours.
    init?(signIn code: String) {
        guard Self.passedOn.contains(code) else { return nil }
        self.init(code, code.lowercased())
    }
}
