// SPDX-License-Identifier: Apache-2.0

/// A decimal number without rounding: `coefficient × 10^-scale`, at most 38 significant digits.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Most digits after the point, and most significant digits.
    static let digitsMax: Int = 38

    /// The digits as an integer; no trailing zeros unless the scale is 0.
    public let coefficient: Int128
    /// Digits after the point, 0 to 38.
    public let scale: Int

    /// Makes `coefficient × 10^-scale`; a scale outside 0 to 38 is held within it.
    public init(_ coefficient: Int128, scale: Int = 0) {
        var coefficient: Int128 = coefficient
        var scale: Int = min(max(scale, 0), ExactDecimal.digitsMax)
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads a JSON number; nil when the text is none or has more digits than fit.
    public init?(wire text: String) {
        var text: String = text
        guard
            let value: ExactDecimal = text.withUTF8({ (bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? in
                guard let base: UnsafePointer<UInt8> = bytes.baseAddress,
                    let scan: NumberScan = NumberScan(base, at: 0, end: bytes.count), scan.end == bytes.count
                else { return nil }
                return ExactDecimal(base, scan)
            })
        else { return nil }
        self = value
    }

    /// Takes the digits of a scanned number; nil when they do not fit.
    init?(_ bytes: UnsafePointer<UInt8>, _ scan: NumberScan) {
        var coefficient: Int128 = 0
        var pendingZeros: Int = 0
        for position in scan.start..<scan.digitsEnd where bytes[position] &- 0x30 < 10 {
            let digit: UInt8 = bytes[position] &- 0x30
            if digit == 0 {
                pendingZeros += coefficient == 0 ? 0 : 1
                continue
            }
            guard let grown: Int128 = ExactDecimal.scaled(coefficient, by: pendingZeros + 1) else { return nil }
            let (sum, overflow): (Int128, Bool) = grown.addingReportingOverflow(Int128(digit))
            if overflow { return nil }
            coefficient = sum
            pendingZeros = 0
        }
        let exponent: Int = scan.exponent + pendingZeros
        let signed: Int128 = scan.isNegative ? -coefficient : coefficient
        if coefficient == 0 {
            self.init(0)
        } else if exponent >= 0 {
            guard let whole: Int128 = ExactDecimal.scaled(signed, by: exponent) else { return nil }
            self.init(whole)
        } else {
            guard exponent >= -ExactDecimal.digitsMax else { return nil }
            self.init(signed, scale: -exponent)
        }
    }

    /// The decimal that a double's shortest text form names; nil when it is not finite or does not fit.
    public init?(_ value: Double) {
        if value.rounded(.towardZero) == value, value.magnitude < 9_007_199_254_740_992 {
            self.init(Int128(value))
            return
        }
        guard value.isFinite else { return nil }
        self.init(wire: value.description)
    }

    /// The nearest double.
    public var double: Double { scale == 0 ? Double(coefficient) : Double(wire) ?? .nan }

    /// Whether the quotient by `divisor` is an integer; false for a divisor of zero.
    public func isMultiple(of divisor: ExactDecimal) -> Bool {
        guard divisor.coefficient != 0 else { return false }
        if scale <= divisor.scale {
            var rest: Int128 = coefficient % divisor.coefficient
            for _ in 0..<(divisor.scale - scale) where rest != 0 {
                let (grown, overflow): (Int128, Bool) = rest.multipliedReportingOverflow(by: 10)
                if overflow { return false }
                rest = grown % divisor.coefficient
            }
            return rest == 0
        }
        guard let modulus: Int128 = ExactDecimal.scaled(divisor.coefficient, by: scale - divisor.scale) else {
            return coefficient == 0
        }
        return coefficient % modulus == 0
    }

    /// Orders by value.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale: Int = max(left.scale, right.scale)
        let leftScaled: Int128? = scaled(left.coefficient, by: scale - left.scale)
        let rightScaled: Int128? = scaled(right.coefficient, by: scale - right.scale)
        switch (leftScaled, rightScaled) {
        case (.some(let leftValue), .some(let rightValue)): return leftValue < rightValue
        case (nil, _): return left.coefficient < 0
        case (_, nil): return right.coefficient > 0
        }
    }

    /// The number as JSON text, without exponent.
    public var wire: String {
        guard scale > 0 else { return String(coefficient) }
        let digits: String = String(coefficient.magnitude)
        let padding: Int = max(scale + 1 - digits.utf8.count, 0)
        let padded: String = String(repeating: "0", count: padding) + digits
        let point: String.Index = padded.utf8.index(padded.endIndex, offsetBy: -scale)
        return (coefficient < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }

    /// Same as `wire`.
    public var description: String { wire }

    private static func scaled(_ value: Int128, by digits: Int) -> Int128? {
        guard value != 0 else { return 0 }
        guard digits <= digitsMax else { return nil }
        var value: Int128 = value
        for _ in 0..<digits {
            let (grown, overflow): (Int128, Bool) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = grown
        }
        return value
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Takes an integer literal.
    public init(integerLiteral value: Int64) { self.init(Int128(value)) }

    /// Takes the decimal that the literal's shortest text form names; a literal out of reach reads as zero.
    public init(floatLiteral value: Double) { self = ExactDecimal(value) ?? ExactDecimal(0) }
}
