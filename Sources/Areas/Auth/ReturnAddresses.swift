// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Queries

/// Pages that a sign-in may return to: the product's own, those of workspaces, and nothing else, by exact scheme, host
/// and port.
struct ReturnAddresses: Sendable {
    private static let pathMax: Int = 512
    /// Leaves room for what goes into the fragment.
    private static let bytesMax: Int = 1_536

    let settings: AuthSettings
    let origins: PageOrigins

    init(_ dependencies: AuthDependencies) {
        settings = dependencies.settings
        origins = dependencies.origins
    }

    /// The sign-in page where no address was asked for; nil for an address that is not ours.
    func accepted(_ wished: String?, _ scope: CallScope) async throws(APIFailure) -> WebURL? {
        guard let wished else { return settings.signInPage }
        guard wished.utf8.count <= Self.bytesMax, let url = WebURL(wire: wished), let parts = Parts(wished) else {
            return nil
        }
        guard parts.path.utf8.count <= Self.pathMax else { return nil }
        return try await isOurs(parts, scope) ? url : nil
    }

    private func isOurs(_ parts: Parts, _ scope: CallScope) async throws(APIFailure) -> Bool {
        let origin: String = parts.scheme + "://" + parts.authority
        let own: [String] = [settings.signInURL, settings.appURL].compactMap { (text: String) -> String? in
            Parts(text).map { (page: Parts) -> String in page.scheme + "://" + page.authority }
        }
        if own.contains(origin) { return true }
        guard parts.scheme == "https" else { return origins.isWorkspacePage(origin) }
        guard parts.authority.wholeMatch(of: #/[a-z0-9.-]+/#) != nil else { return false }
        let status: String?
        if origins.isWorkspacePage(origin) {
            let slug: String = String(parts.authority.dropLast(settings.appDomain.utf8.count + 1))
            status = try await scope.run(SocialQueries.workspaceOfSlug(slug: slug))
        } else {
            status = try await scope.run(SocialQueries.workspaceOfHost(host: parts.authority))
        }
        return status == "active"
    }

    /// An address without user information and fragment, cut in pieces.
    private struct Parts {
        let scheme: String
        let authority: String
        let path: String

        init?(_ text: String) {
            guard let mark = text.firstRange(of: "://"), !text.contains("#"), !text.contains("@"),
                !text.contains("\\")
            else { return nil }
            let rest: Substring = text[mark.upperBound...]
            let authority: Substring = rest.prefix { (character: Character) -> Bool in !"/?".contains(character) }
            guard !authority.isEmpty else { return nil }
            scheme = String(text[..<mark.lowerBound])
            self.authority = String(authority)
            path = String(rest.dropFirst(authority.count).prefix { (character: Character) -> Bool in character != "?" })
        }
    }
}

extension AuthSettings {
    var signInPage: WebURL? { page("login") }
    var signUpPage: WebURL? { page("signup") }

    private func page(_ name: String) -> WebURL? {
        WebURL(wire: (signInURL.hasSuffix("/") ? String(signInURL.dropLast()) : signInURL) + "/" + name)
    }
}
