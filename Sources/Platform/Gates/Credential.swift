// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// What a request presents as its proof: bearer before key before cookie.
enum Credential: Equatable {
    case none
    case token(String)
    case apiKey
    case cookie(String)
    /// Two `Authorization` fields, two session cookies, or a scheme that nobody serves.
    case unusable

    init(_ message: RequestMessage) {
        let fields: [String] = message.headers.filter { (field) -> Bool in field.name == "authorization" }
            .map { (field) -> String in field.value }
        if let authorization: String = fields.first {
            // By bytes: going through a token of a thousand characters cost more than all other gates together.
            let parts: [Substring.UTF8View] = authorization.utf8.split(separator: UInt8(ascii: " "))
            guard fields.count == 1, parts.count == 2, Substring(parts[0]).lowercased() == "bearer" else {
                self = .unusable
                return
            }
            let token: String = String(Substring(parts[1]))
            self = token.hasPrefix("zygo_") ? .apiKey : .token(token)
            return
        }
        if message.header("x-api-key") != nil {
            self = .apiKey
            return
        }
        let cookies: [Substring] = message.headers.filter { (field) -> Bool in field.name == "cookie" }
            .flatMap { (field) -> [Substring] in field.value.split(separator: ";") }
            .map { (pair: Substring) -> Substring in pair.drop { (character: Character) -> Bool in character == " " } }
            .filter { (pair: Substring) -> Bool in pair.hasPrefix("session=") }
        switch cookies.count {
        case 0: self = .none
        case 1: self = .cookie(String(cookies[0].dropFirst("session=".count)))
        default: self = .unusable
        }
    }
}
