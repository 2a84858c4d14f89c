// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Secrecy

/// The cookies of web sessions (RFC 6265): how they are written, found and bound to the token against forged requests.
package struct SessionCookies: Sendable {
    /// How a page of another site may make a browser send the session cookie.
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    /// Name of the cookie that tells a known device.
    package static let deviceName: String = "device"
    /// How long a device is known.
    package static let deviceLifetime: Duration = .seconds(180 * 86_400)
    private static let csrfPurpose: String = "csrf"
    private static let flowPath: String = "/v1/auth"

    /// Name of the session cookie.
    package let name: String
    private let sameSite: SameSite
    /// Off in development on loopback only.
    private let isSecure: Bool
    private let keyed: KeyedDigest

    package init(name: String, sameSite: SameSite, isSecure: Bool, keyed: KeyedDigest) {
        self.name = name
        self.sameSite = sameSite
        self.isSecure = isSecure
        self.keyed = keyed
    }

    /// `Set-Cookie` of a session; without a lifetime it ends with the browser.
    package func session(_ token: Secret<String>, lifetime: Duration?) -> String {
        written(name, token.reveal(), path: "/", sameSite, lifetime: lifetime)
    }

    /// `Set-Cookie` of a known device; no page of another site ever makes the browser send it.
    package func device(_ token: Secret<String>) -> String {
        written(Self.deviceName, token.reveal(), path: "/v1", .strict, lifetime: Self.deviceLifetime)
    }

    /// `Set-Cookie` that binds a flow to the browser it began in; it comes along when another site sends the browser
    /// back.
    package func flow(_ name: String, _ token: Secret<String>, lifetime: Duration) -> String {
        written(name, token.reveal(), path: Self.flowPath, .lax, lifetime: lifetime)
    }

    /// `Set-Cookie` that takes the cookie of a flow away.
    package func clearedFlow(_ name: String) -> String {
        written(name, "", path: Self.flowPath, .lax, lifetime: .zero)
    }

    /// Names of the cookies that begin with a text, in the order sent: browsers send the oldest first.
    package static func names(beginning start: String, in fields: [String]) -> [String] {
        fields.flatMap { (field: String) -> [Substring] in field.split(separator: ";") }
            .map { (pair: Substring) -> String in
                String(pair.drop { (character: Character) -> Bool in character == " " }.prefix { $0 != "=" })
            }
            .filter { (name: String) -> Bool in name.hasPrefix(start) }
    }

    /// `Set-Cookie` that takes the session cookie away.
    package var cleared: String { written(name, "", path: "/", sameSite, lifetime: .zero) }

    /// What pages send along in `X-CSRF-Token`: only who reads our answers knows it.
    ///
    /// - Parameter digest: of the session cookie's value; a new value makes a new token.
    package func csrfToken(of sessionID: WireUUID, digest: [UInt8]) -> String {
        Base64URL.encode(
            keyed(purpose: Self.csrfPurpose, subject: sessionID.wire, value: Base64URL.encode(digest)))
    }

    /// Whether a text is the token of that session and cookie; compared in constant time.
    package func isCSRFToken(_ text: String?, of sessionID: WireUUID, digest: [UInt8]) -> Bool {
        guard let text else { return false }
        return equalInConstantTime(Array(text.utf8), Array(csrfToken(of: sessionID, digest: digest).utf8))
    }

    /// Every value of a cookie in `Cookie` fields.
    package static func values(of name: String, in fields: [String]) -> [String] {
        fields.flatMap { (field: String) -> [Substring] in field.split(separator: ";") }
            .map { (pair: Substring) -> Substring in pair.drop { (character: Character) -> Bool in character == " " } }
            .filter { (pair: Substring) -> Bool in pair.hasPrefix(name + "=") }
            .map { (pair: Substring) -> String in String(pair.dropFirst(name.count + 1)) }
    }

    private func written(
        _ name: String, _ value: String, path: String, _ sameSite: SameSite, lifetime: Duration?
    ) -> String {
        var text: String = "\(name)=\(value); Path=\(path); HttpOnly; SameSite=\(sameSite.rawValue)"
        if isSecure { text += "; Secure" }
        if let lifetime { text += "; Max-Age=\(max(0, lifetime.components.seconds))" }
        return text
    }
}

/// Which web pages may act with a cookie: those of the workspaces themselves.
package struct PageOrigins: Sendable {
    /// The page of a workspace, whichever.
    package let isWorkspacePage: @Sendable (_ origin: String) -> Bool
    /// The page of the workspace with that slug.
    package let isHome: @Sendable (_ origin: String, _ slug: String?) -> Bool

    package init(
        isWorkspacePage: @escaping @Sendable (_ origin: String) -> Bool,
        isHome: @escaping @Sendable (_ origin: String, _ slug: String?) -> Bool
    ) {
        self.isWorkspacePage = isWorkspacePage
        self.isHome = isHome
    }

    /// Where a request comes from: `Origin`, else the origin of `Referer`.
    package static func origin(_ header: (String) -> String?) -> String? {
        if let origin = header("origin") { return origin }
        guard let referer = header("referer"), let scheme = referer.firstRange(of: "://") else { return nil }
        let host: Substring = referer[scheme.upperBound...].prefix { (character: Character) -> Bool in
            !"/?#".contains(character)
        }
        return host.isEmpty ? nil : String(referer[..<scheme.upperBound]) + host
    }
}
