// SPDX-License-Identifier: Apache-2.0

/// Labels of Unicode in the letters of ASCII (RFC 3492).
enum Punycode {
    private static let base = 36
    private static let thresholdMin = 1
    private static let thresholdMax = 26
    private static let initialBias = 72
    private static let initialScalar = 0x80

    /// The characters of an encoded label without its prefix; nil when it is not well-formed.
    static func decode(_ text: [UInt32]) -> [UInt32]? {
        let hyphen = text.lastIndex(of: 0x2D)
        var output = hyphen.map { Array(text[..<$0]) } ?? []
        guard output.allSatisfy({ $0 < 0x80 }) else { return nil }
        var rest = text[(hyphen.map { $0 + 1 } ?? 0)...]
        var scalar = initialScalar
        var index = 0
        var bias = initialBias
        while !rest.isEmpty {
            let start = index
            var weight = 1
            var position = base
            while true {
                guard let digit = rest.popFirst().flatMap(value) else { return nil }
                index += digit * weight
                let threshold = min(max(position - bias, thresholdMin), thresholdMax)
                if digit < threshold { break }
                weight *= base - threshold
                position += base
                guard weight < 1 << 40, index < 1 << 40 else { return nil }
            }
            let count = output.count + 1
            bias = adapted(index - start, count, isFirst: start == 0)
            scalar += index / count
            index %= count
            guard scalar <= 0x10FFFF, Unicode.Scalar(UInt32(scalar)) != nil else { return nil }
            output.insert(UInt32(scalar), at: index)
            index += 1
        }
        return output
    }

    /// The encoded form without prefix; nil when the label is too long to be one.
    static func encode(_ label: [UInt32]) -> [UInt32]? {
        guard label.count <= HostNameGrammar.labelBytesMax else { return nil }
        var output = label.filter { $0 < 0x80 }
        let basic = output.count
        if basic > 0 { output.append(0x2D) }
        var handled = basic
        var scalar = initialScalar
        var delta = 0
        var bias = initialBias
        while handled < label.count {
            guard let next = label.filter({ $0 >= scalar }).min() else { return nil }
            delta += (Int(next) - scalar) * (handled + 1)
            scalar = Int(next)
            for value in label {
                if value < scalar { delta += 1 }
                guard value == scalar else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            scalar += 1
        }
        return output
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt32]) {
        var rest = delta
        var position = base
        while true {
            let threshold = min(max(position - bias, thresholdMin), thresholdMax)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var position = 0
        while delta > (base - thresholdMin) * thresholdMax / 2 {
            delta /= base - thresholdMin
            position += base
        }
        return position + (base - thresholdMin + 1) * delta / (delta + 38)
    }

    private static func value(_ scalar: UInt32) -> Int? {
        if Character7.isDigit(scalar) { return Int(scalar) - 0x30 + 26 }
        return Character7.isLetter(scalar) ? Int(scalar | 0x20) - 0x61 : nil
    }

    private static func digit(_ value: Int) -> UInt32 { UInt32(value < 26 ? value + 0x61 : value - 26 + 0x30) }
}
