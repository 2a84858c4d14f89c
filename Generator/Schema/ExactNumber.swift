// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// A JSON number of any size without rounding: `digits × 10^exponent`.
package struct ExactNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Largest exponent that is told apart; beyond it numbers of one sign count as equally large.
    private static let exponentMax = 1_000_000_000_000
    /// Most digits of a divisor, so that remainders fit a machine word.
    private static let divisorDigitsMax = 18

    private let isNegative: Bool
    /// Decimal digits without zeros at either end; empty for zero.
    private let digits: [UInt8]
    private let exponent: Int
    /// The value when it is an integer of 64 bits.
    let small: Int64?

    /// Takes a number; nil for any other value.
    package init?(_ value: JSONValue) {
        switch value {
        case .integer(let integer): self.init(integer)
        case .number(let number): self.init(text: number.text)
        default: return nil
        }
    }

    init(_ value: Int64) {
        var digits = Array(String(value.magnitude).utf8.map { $0 &- 0x30 })
        var exponent = 0
        while digits.last == 0 {
            digits.removeLast()
            exponent += digits.isEmpty ? 0 : 1
        }
        isNegative = value < 0
        self.digits = digits
        self.exponent = exponent
        small = value
    }

    /// Takes the text of a JSON number.
    private init(text: String) {
        var digits: [UInt8] = []
        var scale = 0
        var written = 0
        var isWrittenNegative = false
        var part = Part.integer
        for byte in text.utf8 {
            switch byte {
            case 0x2E: part = .fraction
            case 0x65, 0x45: part = .exponent
            case 0x2B: break
            case 0x2D: if part == .exponent { isWrittenNegative = true }
            default:
                let digit = byte &- 0x30
                if part == .exponent {
                    written = min(written * 10 + Int(digit), Self.exponentMax)
                } else {
                    if digit != 0 || !digits.isEmpty { digits.append(digit) }
                    if part == .fraction { scale += 1 }
                }
            }
        }
        var exponent = (isWrittenNegative ? -written : written) - scale
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        isNegative = text.utf8.first == 0x2D && !digits.isEmpty
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
        small = ExactNumber.small(digits, self.exponent, isNegative: isNegative)
    }

    private enum Part { case integer, fraction, exponent }

    private static func small(_ digits: [UInt8], _ exponent: Int, isNegative: Bool) -> Int64? {
        guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
        var magnitude: UInt64 = 0
        for digit in digits { magnitude = magnitude * 10 + UInt64(digit) }
        for _ in 0..<exponent { magnitude *= 10 }
        if isNegative, magnitude == UInt64(Int64.max) + 1 { return .min }
        return Int64(exactly: magnitude).map { isNegative ? -$0 : $0 }
    }

    /// The number as text, with an exponent where it is far from its digits.
    package var description: String {
        if let small { return String(small) }
        let sign = isNegative ? "-" : ""
        let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        guard exponent < 0, exponent > -Self.divisorDigitsMax else { return "\(sign)\(text)e\(exponent)" }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + text
        return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
    }

    /// Whether there is no fraction; `1.0` and `1e2` have none.
    package var isInteger: Bool { exponent >= 0 }

    /// Whether the number is above zero.
    var isPositive: Bool { !digits.isEmpty && !isNegative }

    /// Whether the number can be divided by; else it has too many digits or is zero.
    var isDivisor: Bool { !digits.isEmpty && digits.count <= Self.divisorDigitsMax }

    /// Whether the quotient by a divisor is an integer.
    package func isMultiple(of divisor: ExactNumber) -> Bool {
        precondition(divisor.isDivisor, "a divisor has 1 to 18 digits")
        if let value = small, let modulus = divisor.small { return value % modulus == 0 }
        guard !digits.isEmpty else { return true }
        // Digits end in no zero, so a power of ten can only be divided out of the exponent.
        guard exponent >= divisor.exponent else { return false }
        let modulus = divisor.digits.reduce(0) { (value: UInt64, digit: UInt8) in value * 10 + UInt64(digit) }
        let rest = digits.reduce(0) { (rest: UInt64, digit: UInt8) in
            Self.product(rest, 10, modulus, plus: UInt64(digit))
        }
        return Self.product(rest, Self.powerOfTen(exponent - divisor.exponent, modulus), modulus) == 0
    }

    private static func product(_ left: UInt64, _ right: UInt64, _ modulus: UInt64, plus: UInt64 = 0) -> UInt64 {
        UInt64((UInt128(left) * UInt128(right) + UInt128(plus)) % UInt128(modulus))
    }

    private static func powerOfTen(_ exponent: Int, _ modulus: UInt64) -> UInt64 {
        var result = 1 % modulus
        var base = 10 % modulus
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, base, modulus) }
            base = product(base, base, modulus)
            rest >>= 1
        }
        return result
    }

    /// Orders by value.
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if let left = left.small, let right = right.small { return left < right }
        if left.sign != right.sign { return left.sign < right.sign }
        return left.isNegative ? right.isBelowInMagnitude(left) : left.isBelowInMagnitude(right)
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    private func isBelowInMagnitude(_ other: ExactNumber) -> Bool {
        let height = digits.count + exponent
        let otherHeight = other.digits.count + other.exponent
        if height != otherHeight { return height < otherHeight }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
