// SPDX-License-Identifier: Apache-2.0

/// What a compiler would see of a Swift file, line by line, and the string literals apart.
struct SwiftCode: Sendable {
    /// One string literal; an interpolation stands in it as `SwiftCode.interpolation`.
    struct Literal: Sendable {
        let line: Int
        let text: String
    }

    /// Stands for an interpolation in a literal's text; no source holds it as a plain character.
    static let interpolation: Character = "\u{1}"

    /// Comments, literal contents and raw identifiers are blanks, so a column is still a column.
    var bytes: [UInt8] = []
    var lines: [String] = []
    var literals: [Literal] = []
}

/// Parts a Swift file into code, comments and literals. Bare regular expressions with a quote in them mislead it;
/// write those as `#/…/#`.
struct SwiftScanner {
    private enum Context {
        /// The file itself, or the inside of an interpolation; `depth` counts its open parentheses.
        case code(depth: Int)
        case string(hashes: Int, isMultiline: Bool, start: Int)
    }

    private let source: [UInt8]
    private var index = 0
    private var line = 1
    private var contexts: [Context] = [.code(depth: 0)]
    private var code = SwiftCode()
    private var literalBytes: [[UInt8]] = []

    private init(_ text: String) {
        source = Array(text.utf8)
        code.bytes.reserveCapacity(source.count)
    }

    static func scan(_ text: String) -> SwiftCode {
        var scanner = SwiftScanner(text)
        while scanner.index < scanner.source.count { scanner.step() }
        scanner.code.lines = SourceFile.split(String(decoding: scanner.code.bytes, as: UTF8.self))
        return scanner.code
    }

    private mutating func step() {
        switch contexts[contexts.count - 1] {
        case .code(let depth): stepCode(depth)
        case .string(let hashes, let isMultiline, let start): stepString(hashes, isMultiline, start)
        }
    }

    private mutating func stepCode(_ depth: Int) {
        switch source[index] {
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLineComment()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipBlockComment()
        case UInt8(ascii: "\""): openString(hashes: 0)
        case UInt8(ascii: "#"): stepHash()
        case UInt8(ascii: "`"): skipRawIdentifier()
        case UInt8(ascii: "("):
            contexts[contexts.count - 1] = .code(depth: depth + 1)
            keep()
        case UInt8(ascii: ")"): closeParenthesis(depth)
        default: keep()
        }
    }

    private mutating func closeParenthesis(_ depth: Int) {
        if depth == 0, contexts.count > 1 {
            contexts.removeLast()
            blank()
        } else {
            contexts[contexts.count - 1] = .code(depth: max(0, depth - 1))
            keep()
        }
    }

    private mutating func stepHash() {
        var hashes = 0
        while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
        switch peek(hashes) {
        case UInt8(ascii: "\""):
            for _ in 0..<hashes { blank() }
            openString(hashes: hashes)
        case UInt8(ascii: "/"): skipRegularExpression(hashes: hashes)
        default: keep()
        }
    }

    private mutating func openString(hashes: Int) {
        let isMultiline = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
        let start = line
        keep()
        if isMultiline { for _ in 0..<2 { keep() } }
        literalBytes.append([])
        contexts.append(.string(hashes: hashes, isMultiline: isMultiline, start: start))
    }

    private mutating func stepString(_ hashes: Int, _ isMultiline: Bool, _ start: Int) {
        let byte = source[index]
        if byte == UInt8(ascii: "\""), closes(hashes, isMultiline) {
            closeString(quotes: isMultiline ? 3 : 1, hashes: hashes, start: start)
        } else if byte == UInt8(ascii: "\\"), hasHashes(hashes, after: 1) {
            stepEscape(hashes)
        } else if byte == UInt8(ascii: "\n"), !isMultiline {
            closeString(quotes: 0, hashes: 0, start: start)
        } else {
            literalBytes[literalBytes.count - 1].append(byte)
            blank()
        }
    }

    private mutating func stepEscape(_ hashes: Int) {
        let isInterpolation = peek(1 + hashes) == UInt8(ascii: "(")
        let width = min(2 + hashes, source.count - index)
        for offset in 0..<width where !isInterpolation {
            literalBytes[literalBytes.count - 1].append(source[index + offset])
        }
        for _ in 0..<width { blank() }
        if isInterpolation {
            literalBytes[literalBytes.count - 1].append(SwiftCode.interpolation.asciiValue ?? 1)
            contexts.append(.code(depth: 0))
        }
    }

    private mutating func closeString(quotes: Int, hashes: Int, start: Int) {
        for _ in 0..<quotes { keep() }
        for _ in 0..<hashes { blank() }
        contexts.removeLast()
        let bytes = literalBytes.removeLast()
        code.literals.append(SwiftCode.Literal(line: start, text: String(decoding: bytes, as: UTF8.self)))
    }

    private func closes(_ hashes: Int, _ isMultiline: Bool) -> Bool {
        let quote = UInt8(ascii: "\"")
        if isMultiline { return peek(1) == quote && peek(2) == quote && hasHashes(hashes, after: 3) }
        return hasHashes(hashes, after: 1)
    }

    private func hasHashes(_ count: Int, after offset: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: "#") }
    }

    private mutating func skipLineComment() {
        while index < source.count, source[index] != UInt8(ascii: "\n") { blank() }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if source[index] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                blank()
            } else if source[index] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                blank()
            }
            blank()
        } while depth > 0 && index < source.count
    }

    private mutating func skipRegularExpression(hashes: Int) {
        for _ in 0...hashes { blank() }
        while index < source.count {
            if source[index] == UInt8(ascii: "/"), hasHashes(hashes, after: 1) { break }
            blank()
        }
        for _ in 0...hashes where index < source.count { blank() }
    }

    /// The sentence in a test's name is not code, whatever punctuation it has.
    private mutating func skipRawIdentifier() {
        keep()
        while index < source.count, source[index] != UInt8(ascii: "`"), source[index] != UInt8(ascii: "\n") {
            code.bytes.append(UInt8(ascii: "_"))
            index += 1
        }
        if index < source.count { keep() }
    }

    private func peek(_ offset: Int) -> UInt8? {
        index + offset < source.count ? source[index + offset] : nil
    }

    private mutating func keep() {
        if source[index] == UInt8(ascii: "\n") { line += 1 }
        code.bytes.append(source[index])
        index += 1
    }

    private mutating func blank() {
        guard index < source.count else { return }
        if source[index] == UInt8(ascii: "\n") {
            keep()
        } else {
            code.bytes.append(UInt8(ascii: " "))
            index += 1
        }
    }
}
