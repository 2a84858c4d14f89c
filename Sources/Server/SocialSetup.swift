// SPDX-License-Identifier: Apache-2.0
import AuthArea
import ContractRuntime
import Egress
import OpenID
import Postgres
import Settings

/// Sign-in with providers, as the settings have it. A provider without id and secret is not there.
enum SocialSetup {
    /// Words in the place of a tenant, with the one tenant that a word stands for.
    private static let tenantWords: [String: String?] = [
        "common": nil, "organizations": nil, "consumers": SocialProvider.microsoftConsumers,
    ]

    static func make(_ settings: Settings, database: Database) -> SocialSignIn {
        let http: OutgoingHTTP = OutgoingHTTP()
        return SocialSignIn(
            clients: clients(settings), apiURL: settings.apiURL, http: http,
            idTokens: IDTokens(keys: KeySets(http: http)), states: StoredSocialStates(database: database))
    }

    /// Half a pair is a mistake that stops the start: people would look for a button that never comes.
    static func check(_ settings: Settings) throws(UnusableSetting) {
        let pairs: [(name: String, id: String?, secret: Secret<String>?)] = [
            ("GOOGLE", settings.googleClientID, settings.googleClientSecret),
            ("GITHUB", settings.githubClientID, settings.githubClientSecret),
            ("MICROSOFT", settings.microsoftClientID, settings.microsoftClientSecret),
        ]
        for pair in pairs where (pair.id == nil) != (pair.secret == nil) {
            throw UnusableSetting(
                name: pair.name + "_CLIENT_ID",
                reason: "needs \(pair.name)_CLIENT_SECRET beside it, and the reverse")
        }
    }

    private static func clients(_ settings: Settings) -> [SocialProvider: SocialClient] {
        var clients: [SocialProvider: SocialClient] = [:]
        if let id = settings.googleClientID, let secret = settings.googleClientSecret {
            clients[.google] = google(settings, id, secret)
        }
        if let id = settings.githubClientID, let secret = settings.githubClientSecret {
            clients[.github] = SocialClient(
                id: id, secret: secret, authorizationAddress: settings.githubURL + "/login/oauth/authorize",
                tokenAddress: settings.githubURL + "/login/oauth/access_token",
                source: .profile(
                    userAddress: settings.githubAPIURL + "/user",
                    emailsAddress: settings.githubAPIURL + "/user/emails"))
        }
        if let id = settings.microsoftClientID, let secret = settings.microsoftClientSecret {
            clients[.microsoft] = microsoft(settings, id, secret)
        }
        return clients
    }

    /// Google's tokens name it with and without the scheme.
    private static func google(_ settings: Settings, _ id: String, _ secret: Secret<String>) -> SocialClient {
        let issuer: String = settings.googleIssuer
        let bare: [String] = issuer.hasPrefix("https://") ? [String(issuer.dropFirst("https://".count))] : []
        return SocialClient(
            id: id, secret: secret, authorizationAddress: settings.googleAuthorizationURL,
            tokenAddress: settings.googleTokenURL,
            source: .idToken(issuer: .anyOf([issuer] + bare), keysAddress: settings.googleJwksURL))
    }

    /// Every tenant of Microsoft is an issuer of its own; a configured tenant is the only one.
    private static func microsoft(_ settings: Settings, _ id: String, _ secret: Secret<String>) -> SocialClient {
        let tenant: String = settings.microsoftTenantID
        let base: String = settings.microsoftAuthorityURL + "/" + tenant
        return SocialClient(
            id: id, secret: secret, authorizationAddress: base + "/oauth2/v2.0/authorize",
            tokenAddress: base + "/oauth2/v2.0/token",
            source: .idToken(
                issuer: .ofTenant(
                    prefix: settings.microsoftAuthorityURL + "/", suffix: "/v2.0",
                    tenant: tenantWords[tenant] ?? tenant),
                keysAddress: base + "/discovery/v2.0/keys"))
    }
}
