// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Reads a `.sql` file into named statements; what is wrong is reported, the rest is read on.
package struct QueryFileReader {
    private let file: QueryFile
    private let diagnostics: Diagnostics
    private var fileTypes: [String: TypeWish] = [:]
    private var statements: [QueryStatement] = []
    private var names: [String: Int] = [:]

    private init(file: QueryFile, diagnostics: Diagnostics) {
        self.file = file
        self.diagnostics = diagnostics
    }

    package static func statements(of file: QueryFile, diagnostics: Diagnostics) -> [QueryStatement] {
        var reader = QueryFileReader(file: file, diagnostics: diagnostics)
        let tokens: [SQLToken]
        do {
            tokens = try SQLTokenizer.tokens(of: file.scalars)
        } catch {
            reader.report("query/token", error.offset, error.message, cure: "close it")
            return []
        }
        reader.read(tokens)
        return reader.statements
    }

    private mutating func read(_ tokens: [SQLToken]) {
        var sections: [[SQLToken]] = [[]]
        for token in tokens {
            if Self.isHeader(token) { sections.append([]) }
            sections[sections.count - 1].append(token)
        }
        preamble(sections[0])
        for section in sections.dropFirst() { statement(section) }
        if sections.count == 1 {
            report(
                "query/name", 0, "the file has no statement", cure: "write -- name: <name> :<mode> before a statement")
        }
    }

    private static func isHeader(_ token: SQLToken) -> Bool {
        token.kind == .comment && token.text.hasPrefix("-- name:")
    }

    private mutating func preamble(_ tokens: [SQLToken]) {
        for token in tokens {
            guard token.kind == .comment else {
                report("query/name", token.range.lowerBound, "SQL without a name", cure: "write -- name: … above it")
                return
            }
            if let (key, value) = Self.directive(token.text), key == "types" {
                fileTypes.merge(types(value, token.range.lowerBound)) { $1 }
            }
        }
    }

    private mutating func statement(_ section: [SQLToken]) {
        let start = section[0].range.lowerBound
        guard let header = header(section[0]) else { return }
        let notes = section.dropFirst().prefix { $0.kind == .comment }
        guard let body = body(Array(section.dropFirst(1 + notes.count)), header.name, start) else { return }
        var doc: [String] = []
        var wishes = fileTypes
        var isPlatformScope = false
        var isBounded = false
        for note in notes {
            switch Self.directive(note.text) {
            case ("types", let value)?: wishes.merge(types(value, note.range.lowerBound)) { $1 }
            case ("scope", "platform")?: isPlatformScope = true
            case ("bounded", let reason)? where !reason.isEmpty: isBounded = true
            case let (key, value)?:
                report(
                    "query/directive", note.range.lowerBound, "\(key): \(value) means nothing",
                    cure: "write types: <name> <Type>, scope: platform or bounded: <reason>")
            case nil: doc.append(Self.docLine(note.text))
            }
        }
        if doc.allSatisfy(\.isEmpty) {
            report(
                "query/doc", start, "\(header.name) has no doc comment", cure: "say in one line what the caller gets")
        }
        if let first = names[header.name] {
            diagnostics.error(
                "query/name", at: file.location(start), "\(header.name) is there twice", cure: "choose another name",
                related: [.init(location: file.location(first), message: "the first")])
            return
        }
        names[header.name] = start
        let parameters = Self.parameters(of: body)
        let numbers = Dictionary(parameters.enumerated().map { ($1.name, $0 + 1) }) { first, _ in first }
        let built = StatementText(
            name: QueryStatement.prefix(file.stem) + "." + header.name, tokens: body, numbers: numbers,
            source: file.scalars)
        statements.append(
            QueryStatement(
                file: file, name: header.name, mode: header.mode, output: header.output, doc: doc, types: wishes,
                isPlatformScope: isPlatformScope, isBounded: isBounded,
                tokens: body.filter { $0.kind != .comment }, parameters: parameters, text: built.text,
                offsets: built.offsets, offset: start))
    }

    private func header(_ token: SQLToken) -> (name: String, mode: QueryMode, output: QueryOutput)? {
        let start = token.range.lowerBound
        var words = token.text.dropFirst("-- name:".count).split(whereSeparator: \.isWhitespace).map(String.init)[...]
        guard let name = words.popFirst(), name.first?.isLowercase == true, name.allSatisfy(Self.isNameCharacter) else {
            report("query/name", start, "a statement's name is a Swift name in lower camel case", cure: Self.headerForm)
            return nil
        }
        let mode = words.popFirst() ?? ""
        guard mode.hasPrefix(":"), let known = QueryMode(rawValue: String(mode.dropFirst())) else {
            report("query/mode", start, "\(mode.isEmpty ? "no mode" : "unknown mode \(mode)")", cure: Self.headerForm)
            return nil
        }
        guard let output = Self.output(Array(words)), output == .automatic || (known != .exec && known != .count) else {
            report("query/name", start, "the header's end is not understood", cure: Self.headerForm)
            return nil
        }
        return (name, known, output)
    }

    private static func output(_ words: [String]) -> QueryOutput? {
        guard let arrow = words.first else { return .automatic }
        guard arrow == "->" else { return nil }
        switch words.count {
        case 2: return .schema(words[1])
        case 3 where words[1] == "row": return .row(words[2])
        default: return nil
        }
    }

    private static let headerForm =
        "write -- name: byID :one|:maybe|:many|:stream|:exec|:count, then optionally -> Schema or -> row Name"

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// Tokens up to the semicolon, which must be there with nothing but comments behind it.
    private func body(_ tokens: [SQLToken], _ name: String, _ start: Int) -> [SQLToken]? {
        guard let end = tokens.firstIndex(where: { $0.kind == .semicolon }) else {
            report("query/end", start, "\(name) does not end", cure: "close the statement with a semicolon")
            return nil
        }
        if let extra = tokens[(end + 1)...].first(where: { $0.kind != .comment }) {
            report(
                "query/end", extra.range.lowerBound, "a second statement under one name",
                cure: "give it a header of its own")
            return nil
        }
        guard tokens[..<end].contains(where: { $0.kind != .comment }) else {
            report("query/end", start, "\(name) is empty", cure: "write the statement")
            return nil
        }
        return Array(tokens[..<end])
    }

    private static func parameters(of tokens: [SQLToken]) -> [QueryParameter] {
        var order: [String] = []
        var found: [String: QueryParameter] = [:]
        for token in tokens {
            guard case .parameter(let isNullable) = token.kind else { continue }
            if found[token.text] == nil { order.append(token.text) }
            let known = found[token.text]
            found[token.text] = QueryParameter(
                name: token.text, isNullable: isNullable || known?.isNullable == true,
                offset: known?.offset ?? token.range.lowerBound)
        }
        return order.compactMap { found[$0] }
    }

    private func types(_ text: String, _ offset: Int) -> [String: TypeWish] {
        var wishes: [String: TypeWish] = [:]
        for part in text.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count == 2 else {
                report("query/types", offset, "\"\(part)\" is not a name and a type", cure: "write types: id RoleID")
                continue
            }
            wishes[words[0]] = TypeWish(type: words[1], offset: offset)
        }
        return wishes
    }

    /// `-- key: value` of the directives; any other comment is text.
    private static func directive(_ comment: String) -> (key: String, value: String)? {
        let text = docLine(comment)
        for key in ["types", "scope", "bounded"] where text.hasPrefix(key + ":") {
            let value = text.dropFirst(key.count + 1).drop(while: \.isWhitespace)
            return (key, String(value))
        }
        return nil
    }

    private static func docLine(_ comment: String) -> String {
        var text = comment[...]
        if text.hasPrefix("--") { text = text.dropFirst(2) }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }

    private func report(_ rule: String, _ offset: Int, _ message: String, cure: String) {
        diagnostics.error(rule, at: file.location(offset), message, cure: cure)
    }
}
