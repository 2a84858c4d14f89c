// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whether a request that changes something and is proven by a cookie was meant by the person behind the browser.
struct ForgeryCheck: Sendable {
    let cookies: SessionCookies
    let origins: PageOrigins

    private static let formats: Set<String> = ["application/json", "multipart/form-data"]

    /// A session as its cookie proves it.
    struct Proof: Sendable {
        let sessionID: UUID
        /// Of the cookie's value.
        let digest: [UInt8]
        /// Workspace of the session.
        let slug: String?
    }

    /// Nil where the request changes nothing, or all three hold: page, token, and a format that no form can send.
    func refusal(of message: RequestMessage, _ proof: Proof) -> APIFailure? {
        switch message.method {
        case .get, .head, .options: return nil
        default: break
        }
        let origin: String? = PageOrigins.origin(message.header)
        guard let origin, origins.isHome(origin, proof.slug) else { return Self.failure("origin") }
        guard cookies.isCSRFToken(message.header("x-csrf-token"), of: proof.sessionID, digest: proof.digest) else {
            return Self.failure("token")
        }
        return Self.hasSafeFormat(message) ? nil : Self.failure("content_type")
    }

    private static func hasSafeFormat(_ message: RequestMessage) -> Bool {
        guard let type = message.header("content-type") else {
            let length: String = message.header("content-length") ?? "0"
            return length == "0" && message.header("transfer-encoding") == nil
        }
        let format: Substring = type.prefix { (character: Character) -> Bool in character != ";" }
        return formats.contains(format.filter { $0 != " " }.lowercased())
    }

    private static func failure(_ reason: String) -> APIFailure {
        APIFailure(code: "AUTH_CSRF_INVALID", status: 403, details: [("reason", .string(reason))])
    }
}
