// SPDX-License-Identifier: Apache-2.0

/// Builds the text PostgreSQL gets and remembers where each scalar came from.
struct StatementText {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var offsets: [Int] = []

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// `tokens` without the closing semicolon but with comments; `numbers` maps a parameter's name to its `$n`.
    init(name: String, tokens: [SQLToken], numbers: [String: Int], source: [Unicode.Scalar]) {
        guard let first = tokens.first(where: { $0.kind != .comment }) else { return }
        write("-- \(name)\n", at: first.range.lowerBound)
        var position = first.range.lowerBound
        for token in tokens where token.range.lowerBound >= first.range.lowerBound {
            copy(position..<token.range.lowerBound, of: source)
            if case .parameter = token.kind {
                write("$\(numbers[token.text] ?? 0)", at: token.range.lowerBound)
            } else if token.kind != .comment {
                copy(token.range, of: source)
            }
            position = token.range.upperBound
        }
        removeBlankEnds(strings: tokens.filter { $0.kind == .string || $0.kind == .quoted }.map(\.range))
    }

    private mutating func write(_ text: String, at offset: Int) {
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
        }
    }

    private mutating func copy(_ range: Range<Int>, of source: [Unicode.Scalar]) {
        for offset in range where source[offset] != "\r" {
            scalars.append(source[offset])
            offsets.append(offset)
        }
    }

    /// Drops spaces before line ends and empty lines, as removed comments leave them; strings stay as they are.
    private mutating func removeBlankEnds(strings: [Range<Int>]) {
        var kept: [Int] = []
        for index in scalars.indices {
            if scalars[index] == "\n", !strings.contains(where: { $0.contains(offsets[index]) }) {
                while let last = kept.last, scalars[last] == " " || scalars[last] == "\t" { kept.removeLast() }
                if let last = kept.last, scalars[last] == "\n" { continue }
            }
            kept.append(index)
        }
        while let last = kept.last, scalars[last].properties.isWhitespace { kept.removeLast() }
        scalars = kept.map { scalars[$0] }
        offsets = kept.map { offsets[$0] }
    }
}
