// SPDX-License-Identifier: Apache-2.0

/// Spells names of the contract as Swift names: acronyms whole, keywords escaped.
package enum SwiftName {
    /// `user_id` becomes `userID`; never a keyword, never empty.
    package static func member(_ text: String) -> String {
        escaped(lowerCamel(text))
    }

    /// `create-role` becomes `CreateRole`.
    package static func type(_ text: String) -> String {
        if isUpperIdentifier(text) { return text }
        let parts = words(text)
        guard !parts.isEmpty else { return "Unnamed" }
        return prefixed(parts.map(capitalized).joined(), with: "N")
    }

    /// A file or area name: `api_keys` becomes `APIKeys`.
    package static func file(_ text: String) -> String { type(text) }

    /// An operation id, or a name made of method and path, as a method name.
    package static func method(_ text: String) -> String {
        if isLowerIdentifier(text) { return escaped(text) }
        return escaped(lowerCamel(text))
    }

    /// A method name with an upper-case first letter, for the type that stands for it.
    package static func operationType(_ text: String) -> String {
        let name = isLowerIdentifier(text) ? text : lowerCamel(text)
        guard let first = name.first else { return "Unnamed" }
        return first.uppercased() + name.dropFirst()
    }

    /// An enum value as a case name.
    package static func enumCase(_ text: String) -> String {
        if text.isEmpty { return "empty" }
        let spelled = words(text).isEmpty ? symbolWords(text) : signed(text)
        return escaped(lowerCamel(spelled))
    }

    /// The name in back-ticks when Swift keeps the word for itself.
    package static func escaped(_ name: String) -> String {
        if unescapable.contains(name) { return name + "Value" }
        return keywords.contains(name) ? "`\(name)`" : name
    }

    /// The name without back-ticks.
    package static func plain(_ name: String) -> String {
        name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
    }

    private static func lowerCamel(_ text: String) -> String {
        let parts = words(text)
        guard let first = parts.first else { return "unnamed" }
        let name = first.lowercased() + parts.dropFirst().map(capitalized).joined()
        return prefixed(name, with: "n")
    }

    private static func prefixed(_ name: String, with letter: String) -> String {
        guard let first = name.unicodeScalars.first, !isLetter(first) else { return name }
        return letter + name
    }

    private static func capitalized(_ word: String) -> String {
        let lower = word.lowercased()
        if acronyms.contains(lower) { return lower.uppercased() }
        if lower.hasSuffix("s"), pluralAcronyms.contains(String(lower.dropLast())) {
            return lower.dropLast().uppercased() + "s"
        }
        if word.count > 1, word.allSatisfy(\.isUppercase), word.count <= 4 { return word }
        return word.prefix(1).uppercased() + lower.dropFirst()
    }

    /// Parts between separators and at changes from lower to upper case; `APIKey` is `API`, `Key`.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        let scalars = Array(text.unicodeScalars)
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for (index, scalar) in scalars.enumerated() {
            guard isLetter(scalar) || isDigit(scalar) else {
                close()
                continue
            }
            if isUpper(scalar), index > 0 {
                let previous = scalars[index - 1]
                let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
                let startsWord = next.map { isLower($0) && !isPluralMark(scalars, at: index + 1) } ?? false
                if isLower(previous) || isDigit(previous) || (isUpper(previous) && startsWord) { close() }
            }
            word.unicodeScalars.append(scalar)
        }
        close()
        return words
    }

    /// The `s` of `IDs`: one lower-case letter at the end or before a new word.
    private static func isPluralMark(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalars[index] == "s" else { return false }
        return index + 1 >= scalars.count || !isLower(scalars[index + 1])
    }

    private static func signed(_ text: String) -> String {
        if text.hasPrefix("-") { return "minus " + text.dropFirst() }
        if text.hasPrefix("+") { return "plus " + text.dropFirst() }
        return text
    }

    private static func symbolWords(_ text: String) -> String {
        text.unicodeScalars.map { symbolNames[$0] ?? "u" + String($0.value, radix: 16) }.joined(separator: " ")
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { isLower(scalar) || isUpper(scalar) }
    private static func isLower(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isUpperIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isUpper(first) else { return false }
        return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) }
    }

    private static func isLowerIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLower(first) else { return false }
        return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) }
    }

    private static let acronyms: Set<String> = [
        "ai", "api", "cidr", "cpu", "csv", "db", "dns", "fqdn", "gpu", "html", "http", "https", "id", "io", "ip",
        "json", "jwt", "mac", "mfa", "nvme", "os", "pdf", "pin", "qr", "ram", "saml", "sdk", "sha", "sku", "sms",
        "sql", "ssd", "ssh", "ssl", "sso", "svg", "tcp", "tls", "totp", "ttl", "udp", "ui", "uri", "url", "utc",
        "uuid", "vat", "vcpu", "vm", "vpc", "vpn", "xml", "yaml",
    ]
    private static let pluralAcronyms: Set<String> = [
        "api", "cidr", "cpu", "gpu", "id", "ip", "jwt", "pdf", "sdk", "sku", "uri", "url", "uuid", "vcpu", "vm",
        "vpc",
    ]
    private static let symbolNames: [Unicode.Scalar: String] = [
        "*": "any", "+": "plus", "-": "minus", "<": "less", ">": "greater", "=": "equal", "!": "not", "/": "slash",
        ".": "dot", ",": "comma", " ": "space", "%": "percent", "$": "dollar", "#": "hash", "@": "at", "&": "and",
        "|": "or", "~": "tilde", "^": "caret", "?": "question", ":": "colon", ";": "semicolon", "_": "underscore",
    ]
    /// Words that mean something else even in back-ticks.
    private static let unescapable: Set<String> = ["self", "Self", "init", "Type", "Protocol"]
    private static let keywords: Set<String> = [
        "Any", "Self", "Type", "Protocol", "as", "associatedtype", "await", "borrowing", "break", "case", "catch",
        "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
        "rethrows", "return", "self", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws",
        "true", "try", "typealias", "var", "where", "while",
    ]
}
