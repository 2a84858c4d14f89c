// SPDX-License-Identifier: Apache-2.0

/// A path with parameters in braces, such as `/users/{id}/photo.{format}`.
package struct PathTemplate: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    /// Why a text is no path template.
    package enum Flaw: Error, Sendable, Hashable {
        case noLeadingSlash
        case unbalancedBraces
        case emptyParameter
        case duplicateParameter(String)
        case queryOrFragment
    }

    package let text: String
    /// Parts of each segment; a segment with one parameter part is the common case.
    package let segments: [[Part]]

    package init(_ text: String) throws(Flaw) {
        guard text.hasPrefix("/") else { throw .noLeadingSlash }
        self.text = text
        var segments: [[Part]] = []
        var seen: Set<String> = []
        for segment in Self.split(text.dropFirst()) {
            let parts = try Self.parts(segment)
            for case .parameter(let name) in parts where !seen.insert(name).inserted {
                throw .duplicateParameter(name)
            }
            segments.append(parts)
        }
        self.segments = segments
    }

    /// Names of the parameters in order.
    package var names: [String] {
        segments.joined().compactMap { part in
            if case .parameter(let name) = part { return name }
            return nil
        }
    }

    /// The path with every name left out: paths of one shape match the same requests.
    package var shape: String {
        "/"
            + segments.map { parts in
                parts.map { part in
                    switch part {
                    case .literal(let text): text
                    case .parameter: "{}"
                    }
                }.joined()
            }.joined(separator: "/")
    }

    /// Names in braces anywhere in a text; nil when the braces do not pair up or a name is empty.
    static func names(in text: String) -> [String]? {
        do {
            return try parts(text[...], allowsQuery: true).compactMap { part in
                if case .parameter(let name) = part { return name }
                return nil
            }
        } catch {
            return nil
        }
    }

    /// Segments; a slash inside braces does not separate.
    private static func split(_ text: Substring) -> [Substring] {
        var segments: [Substring] = []
        var start = text.startIndex
        var isOpen = false
        for index in text.indices {
            switch text[index] {
            case "{": isOpen = true
            case "}": isOpen = false
            case "/" where !isOpen:
                segments.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        segments.append(text[start...])
        return segments
    }

    private static func parts(_ text: Substring, allowsQuery: Bool = false) throws(Flaw) -> [Part] {
        var parts: [Part] = []
        var literal = ""
        var name: String?
        for character in text {
            switch (character, name) {
            case ("{", nil):
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                name = ""
            case ("}", .some(let open)):
                guard !open.isEmpty else { throw .emptyParameter }
                parts.append(.parameter(open))
                name = nil
            case ("{", _), ("}", _): throw .unbalancedBraces
            case ("?", nil) where !allowsQuery, ("#", nil) where !allowsQuery: throw .queryOrFragment
            case (_, .some): name?.append(character)
            default: literal.append(character)
            }
        }
        guard name == nil else { throw .unbalancedBraces }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        return parts
    }
}

extension PathTemplate.Flaw {
    var rule: String {
        switch self {
        case .noLeadingSlash: "document/path-without-slash"
        case .unbalancedBraces: "document/unbalanced-braces"
        case .emptyParameter: "document/empty-path-parameter"
        case .duplicateParameter: "document/duplicate-path-parameter"
        case .queryOrFragment: "document/path-with-query"
        }
    }

    func message(_ path: String) -> String {
        switch self {
        case .noLeadingSlash: "the path \"\(path)\" does not start with /"
        case .unbalancedBraces: "the braces of the path \"\(path)\" do not pair up"
        case .emptyParameter: "the path \"\(path)\" has a parameter without name"
        case .duplicateParameter(let name): "the path \"\(path)\" names the parameter \"\(name)\" twice"
        case .queryOrFragment: "the path \"\(path)\" has a query or fragment"
        }
    }

    var cure: String {
        switch self {
        case .noLeadingSlash: "start the path with /"
        case .unbalancedBraces, .emptyParameter: "write parameters as {name}"
        case .duplicateParameter: "give each parameter of a path its own name"
        case .queryOrFragment: "declare query parameters in \"parameters\""
        }
    }
}
