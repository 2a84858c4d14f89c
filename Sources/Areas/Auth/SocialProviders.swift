// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Egress
package import OpenID

/// A provider that people sign in with.
package enum SocialProvider: String, Sendable, CaseIterable {
    case google, github, microsoft

    /// Tenant of personal accounts at Microsoft, whose addresses Microsoft itself has verified.
    package static let microsoftConsumers: String = "9188040d-6c67-4ccb-b112-36a304b66dad"

    var method: SignInMethod {
        switch self {
        case .google: .google
        case .github: .github
        case .microsoft: .microsoft
        }
    }

    /// What is asked for: who it is, and the address.
    var scopes: String { self == .github ? "read:user user:email" : "openid profile email" }
}

/// How this product is known to a provider, and where the provider is.
package struct SocialClient: Sendable {
    /// Where the identity comes from.
    package enum Source: Sendable {
        case idToken(issuer: IDTokenExpectation.Issuer, keysAddress: String)
        /// The profile and the addresses of the person, by access token.
        case profile(userAddress: String, emailsAddress: String)
    }

    package let id: String
    package let secret: Secret<String>
    package let authorizationAddress: String
    package let tokenAddress: String
    package let source: Source

    package init(
        id: String, secret: Secret<String>, authorizationAddress: String, tokenAddress: String, source: Source
    ) {
        self.id = id
        self.secret = secret
        self.authorizationAddress = authorizationAddress
        self.tokenAddress = tokenAddress
        self.source = source
    }
}

/// Everything that signing in with a provider works with.
package struct SocialSignIn: Sendable {
    /// Providers that are set up; others do not exist.
    package let clients: [SocialProvider: SocialClient]
    /// Address of this API, in front of `/v1`.
    package let apiURL: String
    package let http: OutgoingHTTP
    package let idTokens: IDTokens
    package let states: any SocialStates

    package init(
        clients: [SocialProvider: SocialClient], apiURL: String, http: OutgoingHTTP, idTokens: IDTokens,
        states: any SocialStates
    ) {
        self.clients = clients
        self.apiURL = apiURL
        self.http = http
        self.idTokens = idTokens
        self.states = states
    }

    /// Where the provider sends the browser back: registered there, so it never varies.
    func callback(_ provider: SocialProvider) -> String { "\(apiURL)/v1/auth/oauth/\(provider.rawValue)/callback" }

    /// Names of the providers that are set up.
    var names: [String] {
        SocialProvider.allCases.filter { (provider: SocialProvider) -> Bool in clients[provider] != nil }
            .map(\.rawValue)
    }
}
