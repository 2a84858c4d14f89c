// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Host names of RFC 1123 and internationalised ones of RFC 5890 to 5893.
enum HostNameGrammar {
    private static let nameBytesMax = 253
    static let labelBytesMax = 63

    /// Whether all labels are ASCII; those that start with `xn--` have to stand for a valid label.
    static func isHostName(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard text.utf8.count <= nameBytesMax else { return false }
        var decoded: [[UInt32]] = []
        for label in labels {
            let scalars = label.map { UInt32($0) }
            guard isLabel(scalars) else { return false }
            guard isEncoded(scalars) else {
                decoded.append(scalars)
                continue
            }
            guard let inner = InternationalLabel.decoded(scalars) else { return false }
            decoded.append(inner)
        }
        return decoded.allSatisfy { InternationalLabel.isSound($0) } && DirectionRule.accepts(decoded)
    }

    /// Whether all labels are ASCII or valid internationalised ones, with any of the four separators.
    static func isInternationalHostName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.map(\.value)
        let separators: Set<UInt32> = [0x2E, 0x3002, 0xFF0E, 0xFF61]
        var decoded: [[UInt32]] = []
        var bytes = -1
        for part in scalars.split(omittingEmptySubsequences: false, whereSeparator: separators.contains) {
            let label = Array(part)
            guard let (inner, length) = InternationalLabel.read(label) else { return false }
            decoded.append(inner)
            bytes += length + 1
        }
        return bytes <= nameBytesMax && DirectionRule.accepts(decoded)
    }

    /// Letters, digits and inner hyphens.
    static func isLabel(_ label: [UInt32]) -> Bool {
        (1...labelBytesMax).contains(label.count) && label.first != 0x2D && label.last != 0x2D
            && label.allSatisfy { Character7.isAlphanumeric($0) || $0 == 0x2D }
    }

    /// Whether the label starts with `xn--` in either case.
    static func isEncoded(_ label: [UInt32]) -> Bool {
        label.count >= 4 && label[0] | 0x20 == 0x78 && label[1] | 0x20 == 0x6E && label[2] == 0x2D && label[3] == 0x2D
    }
}

/// Labels of internationalised names (RFC 5891 sections 4.2 and 5.4).
enum InternationalLabel {
    /// The characters of a label and the length of its ASCII form; nil when the label is not valid.
    static func read(_ label: [UInt32]) -> (scalars: [UInt32], asciiLength: Int)? {
        if label.allSatisfy({ $0 < 0x80 }) {
            guard HostNameGrammar.isLabel(label) else { return nil }
            if HostNameGrammar.isEncoded(label) { return decoded(label).map { ($0, label.count) } }
            return hasReservedHyphens(label) ? nil : (label, label.count)
        }
        guard isSound(label), !hasReservedHyphens(label), let encoded = Punycode.encode(label) else { return nil }
        let length = 4 + encoded.count
        return length <= HostNameGrammar.labelBytesMax ? (label, length) : nil
    }

    /// What an `xn--` label stands for; nil when that is no valid label or would be written otherwise.
    static func decoded(_ label: [UInt32]) -> [UInt32]? {
        let digits = label[4...].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard let scalars = Punycode.decode(digits), scalars.contains(where: { $0 >= 0x80 }),
            Punycode.encode(scalars).map({ $0 == digits }) ?? false, isSound(scalars), !hasReservedHyphens(scalars)
        else { return nil }
        return scalars
    }

    private static func hasReservedHyphens(_ label: [UInt32]) -> Bool {
        label.count >= 4 && label[2] == 0x2D && label[3] == 0x2D
    }

    /// Whether a label keeps the rules for its characters and their neighbours.
    static func isSound(_ label: [UInt32]) -> Bool {
        guard label.contains(where: { $0 >= 0x80 }) else { return true }
        guard label.first != 0x2D, label.last != 0x2D, let first = label.first, !CodePoint(first).isMark else {
            return false
        }
        let text = String(String.UnicodeScalarView(label.compactMap(Unicode.Scalar.init)))
        guard NormalForm.composed(text).utf8.elementsEqual(text.utf8) else { return false }
        return label.indices.allSatisfy { index in
            switch CodePoint(label[index]).status {
            case .valid: true
            case .contextual: ContextRule.accepts(label, index)
            case .disallowed: false
            }
        }
    }
}
