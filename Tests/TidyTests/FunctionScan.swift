// SPDX-License-Identifier: Apache-2.0

/// A function, initialiser, subscript or deinitialiser that has a body.
struct FunctionScan: Sendable {
    /// The word behind `func`; the keyword itself for the others.
    let name: String
    /// Of the keyword.
    let firstLine: Int
    /// Of the closing brace.
    let lastLine: Int
    /// Between the braces, without comments and literals.
    let body: String
    /// Up to the keyword on its own line and the line before: attributes and modifiers.
    let prefix: String

    var lineCount: Int { lastLine - firstLine + 1 }

    /// All bodies of a file, inner ones too, in the order of their beginnings.
    static func all(in code: SwiftCode) -> [FunctionScan] {
        var found: [FunctionScan] = []
        // Made once: a regular expression is parsed anew wherever it is written.
        let keyword = #/(?:^|[^.\w`])(func|init|subscript|deinit)[ (<?{]/#
        let named = #/^func +(`[^`]*`|\w+)/#
        let bytes = code.lines.map { Array($0.utf8) }
        for (number, line) in code.lines.enumerated() where hasKeyword(line) {
            for match in line.matches(of: keyword) {
                let column = line.utf8.distance(from: line.startIndex, to: match.output.1.startIndex)
                var reader = BodyReader(lines: bytes, line: number, column: column + match.output.1.utf8.count)
                guard let body = reader.body() else { continue }
                let before = number > 0 ? code.lines[number - 1] : ""
                found.append(
                    FunctionScan(
                        name: name(String(line[match.output.1.startIndex...]), named), firstLine: number + 1,
                        lastLine: reader.line + 1, body: body,
                        prefix: before + "\n" + line[..<match.output.1.startIndex]))
            }
        }
        return found
    }

    private static func hasKeyword(_ line: String) -> Bool {
        ["func", "init", "subscript", "deinit"].contains { line.holds($0) }
    }

    private static func name(_ declaration: String, _ named: Regex<(Substring, Substring)>) -> String {
        guard let match = declaration.firstMatch(of: named) else {
            return String(declaration.prefix { $0.isLetter })
        }
        return String(match.output.1)
    }
}

/// Walks from a declaration's keyword to the end of its body.
private struct BodyReader {
    let lines: [[UInt8]]
    /// Behind the last line that may belong to the declaration.
    let end: Int
    var line: Int
    var column: Int
    /// Of parentheses and brackets, while the signature lasts.
    private var depth = 0
    /// Lines of one declaration; beyond that the file is not Swift.
    private static let linesMax = 2_000

    init(lines: [[UInt8]], line: Int, column: Int) {
        self.lines = lines
        end = min(lines.count, line + Self.linesMax)
        self.line = line
        self.column = column
    }

    /// Nil for a requirement without a body.
    mutating func body() -> String? {
        guard findBrace() else { return nil }
        var braces = 0
        var text: [UInt8] = []
        while line < end {
            while column < lines[line].count {
                let byte = lines[line][column]
                if byte == UInt8(ascii: "{") { braces += 1 }
                if byte == UInt8(ascii: "}") { braces -= 1 }
                if braces == 0 { return String(decoding: text, as: UTF8.self) }
                text.append(byte)
                column += 1
            }
            text.append(UInt8(ascii: "\n"))
            line += 1
            column = 0
        }
        return nil
    }

    private mutating func findBrace() -> Bool {
        while line < end {
            while column < lines[line].count {
                switch lines[line][column] {
                case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
                case UInt8(ascii: "{") where depth == 0: return true
                case UInt8(ascii: "}") where depth == 0: return false
                default: break
                }
                column += 1
            }
            line += 1
            column = 0
            if depth == 0, line < end, !continuesSignature(lines[line]) { return false }
        }
        return false
    }

    /// A signature goes on in the next line only with one of few beginnings.
    private func continuesSignature(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).drop { $0 == " " }
        return text.isEmpty || ["{", ")", "->", "async", "throws", "rethrows", "where"].contains { text.hasPrefix($0) }
    }
}
