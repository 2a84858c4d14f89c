// SPDX-License-Identifier: Apache-2.0
package import AccessPorts
import ContractRuntime
package import Cookies
package import Outbox
package import RateLimits
package import Secrecy
package import Tokens

/// What an installation decides about signing in.
package struct AuthSettings: Sendable {
    /// Absolute life of a session.
    package var sessionLifetime: Duration = .seconds(7 * 86_400)
    /// Absolute life with `remember_me`.
    package var rememberedSessionLifetime: Duration = .seconds(30 * 86_400)
    /// Idle life where the workspace set no other and `remember_me` is on.
    package var rememberedIdleLifetime: Duration = .seconds(10_080 * 60)
    /// Idle life of a session without a workspace.
    package var idleLifetime: Duration = .seconds(1_440 * 60)
    package var isSignupEnabled: Bool = true
    /// Who an authenticator says the codes are for.
    package var factorIssuer: String = "Zygo"
    package var backupCodesCount: Int = 8
    /// Scheme and domain of the workspaces' pages: `https`, `zygo.tech` give `https://acme.zygo.tech/`.
    package var appScheme: String = "https"
    package var appDomain: String = "zygo.tech"
    /// Sign-in pages, for links in mails.
    package var signInURL: String = "https://getzygo.com"
    /// Pages of the product that belong to no workspace.
    package var appURL: String = "https://app.zygo.tech"
    /// Version of the terms in force; recorded with an agreement that names none.
    package var termsVersion: String = "1"
    /// ISO 3166-1 alpha-2 of the countries that text messages go to; nil for all.
    package var textCountries: Set<String>?
    /// Slug of the workspace that the host of a request names.
    package var workspaceOfHost: @Sendable (String?) -> String? = { (_: String?) -> String? in nil }

    package init() {}
}

/// Everything the operations of this area work with.
package struct AuthDependencies: Sendable {
    package let hasher: PasswordHasher
    package let policy: PasswordPolicy
    package let keyed: KeyedDigest
    package let random: RandomSource
    package let tokens: AccessTokens
    package let outbox: MailOutbox
    package let texts: TextOutbox
    /// Seals under the platform's data key.
    package let envelope: Envelope
    package let keys: TenantKeys
    package let invalidation: any AccessInvalidation
    package let lockout: any SignInLockout
    package let factorLock: FactorLock
    package let addressLock: SignInAddressLock
    package let limiter: RateLimiter
    package let settings: AuthSettings
    /// What local lists know of addresses.
    package let places: any AddressKnowledge
    package let cookies: SessionCookies
    package let origins: PageOrigins
    package let social: SocialSignIn
    /// Permission keys in catalogue order.
    package let permissionKeys: [String]

    package init(
        hasher: PasswordHasher, policy: PasswordPolicy, keyed: KeyedDigest, random: RandomSource,
        tokens: AccessTokens, outbox: MailOutbox, texts: TextOutbox, envelope: Envelope, keys: TenantKeys,
        invalidation: any AccessInvalidation, lockout: any SignInLockout,
        factorLock: FactorLock, addressLock: SignInAddressLock, limiter: RateLimiter, settings: AuthSettings,
        places: any AddressKnowledge, cookies: SessionCookies, origins: PageOrigins, social: SocialSignIn,
        permissionKeys: [String]
    ) {
        self.hasher = hasher
        self.policy = policy
        self.keyed = keyed
        self.random = random
        self.tokens = tokens
        self.outbox = outbox
        self.texts = texts
        self.envelope = envelope
        self.keys = keys
        self.invalidation = invalidation
        self.lockout = lockout
        self.factorLock = factorLock
        self.addressLock = addressLock
        self.limiter = limiter
        self.settings = settings
        self.places = places
        self.cookies = cookies
        self.origins = origins
        self.social = social
        self.permissionKeys = permissionKeys
    }

    /// Whether a password is the stored one; no connection waits for the hash.
    func matches(
        _ password: Secret<String>, _ stored: String, _ scope: CallScope
    ) async throws(APIFailure) -> Bool {
        guard let text = PasswordText(password) else { return false }
        await scope.transaction.pause()
        do {
            return try await hasher.verify(text.secret, against: stored) != .wrong
        } catch {
            throw PasswordHashing.failure(error)
        }
    }

    /// How records of attempts name an address.
    func emailHash(_ address: EmailAddress) -> [UInt8] {
        keyed(purpose: "lock", subject: "email", value: address.wire)
    }

    var sessionIssuer: SessionIssuer { SessionIssuer(dependencies: self) }
    var sessionRevocation: SessionRevocation { SessionRevocation(invalidation: invalidation) }
    var cookieTransport: CookieTransport { CookieTransport(dependencies: self) }
    var emailVerification: EmailVerificationCodes {
        EmailVerificationCodes(keyed: keyed, random: random, outbox: outbox)
    }
}

/// Statements of services that serve several operations: a database error becomes the catalogue's answer for it.
extension CallScope {
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await transaction.run(statement)
        } catch {
            throw failure(for: error)
        }
    }

    func enter(_ context: TransactionContext) async throws(APIFailure) {
        do {
            try await transaction.setContext(context)
        } catch {
            throw failure(for: error)
        }
    }

    var now: Timestamp { request.receivedAt }

    /// The context of a request in the name of a user, before the gates know one.
    func context(user: WireUUID, tenant: WireUUID?, session: WireUUID? = nil) -> TransactionContext {
        TransactionContext(
            tenantID: tenant, userID: user, sessionID: session, actorKind: "user", requestID: request.requestID,
            requestPath: request.path, clientIP: request.clientIP)
    }
}
