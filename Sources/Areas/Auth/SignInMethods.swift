// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Which ways in a sign-in page offers. It answers by workspace or mail domain, never by address.
struct SignInMethods: Sendable {
    /// Ways in that this build serves.
    static let served: Set<String> = ["password", "magic_link", "google", "github", "microsoft"]
    /// Of the platform, where no workspace decides.
    private static let platform: [String] = ["password", "magic_link", "google", "github", "microsoft", "passkey"]

    let dependencies: AuthDependencies

    /// An unknown workspace or domain gives the platform's ways in: nobody learns which ones there are.
    func offered(
        slug: String?, mailDomain: String?, _ scope: CallScope
    ) async throws(APIFailure) -> AuthProviders {
        let allowed: [String] = try await allowed(slug: slug, mailDomain: mailDomain, scope)
        let setUp: Set<String> = Set(dependencies.social.names)
        func isOffered(_ method: String) -> Bool { allowed.contains(method) && Self.served.contains(method) }
        func isSocial(_ provider: SocialProvider) -> Bool {
            isOffered(provider.rawValue) && setUp.contains(provider.rawValue)
        }
        return AuthProviders(
            emailPassword: isOffered("password"), magicLink: isOffered("magic_link"), passkey: isOffered("passkey"),
            social: SocialProviders(
                google: isSocial(.google), github: isSocial(.github), microsoft: isSocial(.microsoft)),
            ssoEnforced: allowed == ["sso"])
    }

    private func allowed(
        slug: String?, mailDomain: String?, _ scope: CallScope
    ) async throws(APIFailure) -> [String] {
        var wanted: String? = slug
        if wanted == nil, let mailDomain {
            wanted = try await scope.run(SocialQueries.workspaceOfMailDomain(domain: mailDomain.lowercased()))
        }
        guard let wanted, let row = try await scope.run(SocialQueries.loginMethods(slug: wanted)) else {
            return Self.platform
        }
        return SignInContinuation.offered(row.methods, plan: row.plan)
    }
}
