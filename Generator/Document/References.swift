// SPDX-License-Identifier: Apache-2.0

/// A `$ref` as written and what it leads to.
package struct Reference: Sendable {
    package let text: String
    package let location: SourceLocation
    /// Where the first hop leads; the value itself may be found through further hops.
    package let target: ReferenceTarget
    /// `summary` and `description` beside the `$ref`; they replace those of the target.
    package let summary: String?
    package let description: String?
}

/// The canonical address of a value: file and unescaped JSON Pointer tokens.
package struct ReferenceTarget: Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let tokens: [String]

    package init(file: String, tokens: [String]) {
        self.file = file
        self.tokens = tokens
    }

    package var description: String { file + "#" + JSONPointer.text(tokens) }

    /// `schemas` and `Pet` of `#/components/schemas/Pet`; nil for any other address.
    package var component: (kind: String, name: String)? {
        guard tokens.count == 3, tokens[0] == "components" else { return nil }
        return (tokens[1], tokens[2])
    }
}

/// What a `$ref` leads to.
package struct Resolution: Sendable {
    package let node: Node
    package let target: ReferenceTarget
}

/// JSON Pointers (RFC 6901) inside URI fragments.
package enum JSONPointer {
    /// Tokens of a pointer text; nil when it is neither empty nor starts with `/`, or has a bad escape.
    package static func tokens(_ pointer: String) -> [String]? {
        if pointer.isEmpty { return [] }
        guard pointer.hasPrefix("/") else { return nil }
        var tokens: [String] = []
        for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = unescaped(part) else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    package static func text(_ tokens: [String]) -> String {
        tokens.map { token in
            var escaped = "/"
            for character in token.unicodeScalars {
                switch character {
                case "~": escaped += "~0"
                case "/": escaped += "~1"
                default: escaped.unicodeScalars.append(character)
                }
            }
            return escaped
        }.joined()
    }

    private static func unescaped(_ token: Substring) -> String? {
        guard token.unicodeScalars.contains("~") else { return String(token) }
        var result = ""
        var isEscaped = false
        for scalar in token.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "0": result += "~"
                case "1": result += "/"
                default: return nil
                }
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return isEscaped ? nil : result
    }
}

/// The two halves of a `$ref` text.
struct ReferenceText {
    /// File part, percent-decoded; empty for the same file.
    let path: String
    /// Fragment, percent-decoded, without `#`.
    let fragment: String

    /// Nil when a percent escape is broken or decodes to invalid UTF-8.
    init?(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.percentDecoded(parts.first ?? ""),
            let fragment = Self.percentDecoded(parts.count > 1 ? parts[1] : "")
        else { return nil }
        self.path = path
        self.fragment = fragment
    }

    /// Whether a text has a URI scheme (`http:`, `urn:`); drive letters do not occur.
    static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let scheme = text[..<colon]
        guard let first = scheme.first, first.isASCII, first.isLetter else { return false }
        return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private static func percentDecoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Relative file paths with forward slashes.
enum FilePath {
    /// `other` as seen from the folder of `file`, with `.` and `..` removed where possible.
    static func resolved(_ other: String, fromFile file: String) -> String {
        if other.hasPrefix("/") { return normal(other) }
        guard let slash = file.lastIndex(of: "/") else { return normal(other) }
        return normal(String(file[...slash]) + other)
    }

    static func normal(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
