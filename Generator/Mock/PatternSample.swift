// SPDX-License-Identifier: Apache-2.0

/// Writes a text that a pattern matches: the first alternative of each choice, the least of each repetition.
///
/// It reads what patterns of contracts are made of; nil for anything else. Whoever asks checks the text.
struct PatternSample {
    /// Letters put where a class allows several.
    private static let digits = "0"
    private static let words = "a"
    /// Repetitions written out at most.
    private static let countMax = 4_096

    private var rest: Substring

    /// - Parameter lengthMin: characters to reach by repeating what may be repeated.
    static func text(_ pattern: String, lengthMin: Int = 0) -> String? {
        for extra in [0, lengthMin] {
            var sample = PatternSample(rest: pattern[...], extra: extra)
            if let text = sample.choice(), sample.rest.isEmpty, text.unicodeScalars.count >= lengthMin { return text }
        }
        return nil
    }

    /// Repetitions beyond the least of the last open-ended piece.
    private var extra: Int

    private init(rest: Substring, extra: Int) {
        self.rest = rest
        self.extra = extra
    }

    /// The first alternative; the others are read and dropped.
    private mutating func choice() -> String? {
        guard let first = sequence() else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard sequence() != nil else { return nil }
        }
        return first
    }

    private mutating func sequence() -> String? {
        var text = ""
        while let next = rest.first, next != "|", next != ")" {
            guard let piece = piece() else { return nil }
            text += piece
        }
        return text
    }

    private mutating func piece() -> String? {
        guard let atom = atom() else { return nil }
        guard let counts = quantifier() else { return nil }
        let wished = counts.most.map { min($0, max(counts.least, extra)) } ?? max(counts.least, extra)
        guard wished <= Self.countMax else { return nil }
        return String(repeating: atom, count: wished)
    }

    private mutating func atom() -> String? {
        let next = rest.removeFirst()
        switch next {
        case "^", "$": return ""
        case ".": return Self.words
        case "(": return group()
        case "[": return member()
        case "\\": return escape()
        case "*", "+", "?", "{", "}", "]": return nil
        default: return String(next)
        }
    }

    private mutating func group() -> String? {
        if rest.hasPrefix("?:") {
            rest.removeFirst(2)
        } else if rest.first == "?" {
            return nil
        }
        guard let text = choice(), rest.first == ")" else { return nil }
        rest.removeFirst()
        return text
    }

    private mutating func escape() -> String? {
        guard let next = rest.popFirst() else { return nil }
        switch next {
        case "d": return Self.digits
        case "w": return Self.words
        case "s": return " "
        case "D", "S", "W": return next == "W" ? "-" : Self.words
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "b", "B": return ""
        case "u", "x":
            let count = next == "u" ? 4 : 2
            guard let value = UInt32(rest.prefix(count), radix: 16), let scalar = Unicode.Scalar(value) else {
                return nil
            }
            rest.removeFirst(count)
            return String(Character(scalar))
        case "p", "P", "k", "0"..."9": return nil
        default: return String(next)
        }
    }

    /// One member of a class; of a negated one the first common character that is none of its members.
    private mutating func member() -> String? {
        let isNegated = rest.first == "^"
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let next = rest.first, next != "]" {
            rest.removeFirst()
            guard let low = next == "\\" ? escape()?.first : next else { return nil }
            var high = low
            let second = rest.index(rest.startIndex, offsetBy: 1, limitedBy: rest.endIndex)
            if rest.first == "-", let second, second < rest.endIndex, rest[second] != "]" {
                rest.removeFirst()
                let end = rest.removeFirst()
                guard let limit = end == "\\" ? escape()?.first : end, low <= limit else { return nil }
                high = limit
            }
            ranges.append(low...high)
        }
        guard rest.popFirst() == "]" else { return nil }
        guard isNegated else { return ranges.first.map { String($0.lowerBound) } }
        return ["a", "0", "-", "Z", "~"].first { candidate in !ranges.contains { $0.contains(candidate) } }.map {
            String($0)
        }
    }

    private mutating func quantifier() -> (least: Int, most: Int?)? {
        var counts: (least: Int, most: Int?)
        switch rest.first {
        case "*": counts = (0, nil)
        case "+": counts = (1, nil)
        case "?": counts = (0, 1)
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let parts = rest[rest.index(after: rest.startIndex)..<end].split(
                separator: ",", omittingEmptySubsequences: false)
            guard let least = parts.first.flatMap({ Int($0) }) else { return nil }
            counts = (least, parts.count == 1 ? least : Int(parts[1]))
            rest = rest[rest.index(after: end)...]
            if rest.first == "?" { rest.removeFirst() }
            return counts
        default: return (1, 1)
        }
        rest.removeFirst()
        if rest.first == "?" { rest.removeFirst() }
        return counts
    }
}
