// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Secrecy

/// What a request presents as its proof: bearer before key before cookie.
enum Credential: Equatable {
    case none
    case token(String)
    case apiKey(String)
    /// Two keys that differ: nobody can tell which one is meant.
    case manyKeys
    case cookie(String)
    /// More than one session cookie: nobody can tell which one is meant.
    case manyCookies
    /// Two `Authorization` fields, or a scheme that nobody serves.
    case unusable

    /// - Parameter cookieName: name of the session cookie.
    init(_ message: RequestMessage, cookieName: String) {
        let proofs: [String] = message.headers.filter { (field) -> Bool in field.name == "authorization" }
            .map { (field) -> String in field.value }
        if let authorization: String = proofs.first {
            // By bytes: going through a token of a thousand characters cost more than all other gates together.
            let parts: [Substring.UTF8View] = authorization.utf8.split(separator: UInt8(ascii: " "))
            guard proofs.count == 1, parts.count == 2, Substring(parts[0]).lowercased() == "bearer" else {
                self = .unusable
                return
            }
            let token: String = String(Substring(parts[1]))
            guard token.hasPrefix(APIKeyText.marker) else {
                self = .token(token)
                return
            }
            self = Self.key([token] + Self.keys(message))
            return
        }
        let keys: [String] = Self.keys(message)
        if !keys.isEmpty {
            self = Self.key(keys)
            return
        }
        let fields: [String] = message.headers.filter { (field) -> Bool in field.name == "cookie" }
            .map { (field) -> String in field.value }
        let cookies: [String] = SessionCookies.values(of: cookieName, in: fields)
        switch cookies.count {
        case 0: self = .none
        case 1: self = .cookie(cookies[0])
        default: self = .manyCookies
        }
    }

    /// Whether a key is presented, whatever its text.
    var isKey: Bool {
        switch self {
        case .apiKey, .manyKeys: true
        default: false
        }
    }

    private static func keys(_ message: RequestMessage) -> [String] {
        message.headers.filter { (field) -> Bool in field.name == "x-api-key" }.map { (field) -> String in field.value }
    }

    private static func key(_ texts: [String]) -> Credential {
        guard let first: String = texts.first, texts.allSatisfy({ (text: String) -> Bool in text == first }) else {
            return .manyKeys
        }
        return .apiKey(first)
    }
}
