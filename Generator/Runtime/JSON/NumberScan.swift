// SPDX-License-Identifier: Apache-2.0

/// The parts of a JSON number, found in one pass over its bytes (RFC 8259 section 6).
struct NumberScan {
    /// Largest exponent that is kept; beyond it every number is zero or out of range anyway.
    private static let exponentMax: Int = 1_000_000
    /// Digits that always fit into the 64-bit mantissa.
    private static let exactDigits: Int = 19

    /// Whether a minus sign stands in front.
    var isNegative: Bool = false
    /// Whether there is neither fraction nor exponent.
    var isPlain: Bool = true
    /// Whether `mantissa` holds all digits.
    var isExact: Bool = true
    /// All digits without the point.
    var mantissa: UInt64 = 0
    /// Power of ten of the last digit.
    var exponent: Int = 0
    /// Position of the first digit.
    var start: Int
    /// Position behind the last digit of integer and fraction.
    var digitsEnd: Int = 0
    /// Position behind the number.
    var end: Int = 0

    /// Scans a number that starts at `position`; nil when there is none.
    init?(_ bytes: UnsafePointer<UInt8>, at position: Int, end limit: Int) {
        var cursor: Int = position
        start = position
        guard cursor < limit else { return nil }
        if bytes[cursor] == 0x2D {
            isNegative = true
            cursor &+= 1
            start = cursor
        }
        var significant: Int = 0
        let integerStart: Int = cursor
        takeDigits(bytes, &cursor, limit, &significant)
        guard cursor > integerStart, bytes[integerStart] != 0x30 || cursor == integerStart &+ 1 else { return nil }
        if cursor < limit, bytes[cursor] == 0x2E {
            isPlain = false
            cursor &+= 1
            let fractionStart: Int = cursor
            takeDigits(bytes, &cursor, limit, &significant)
            guard cursor > fractionStart else { return nil }
            exponent = fractionStart &- cursor
        }
        digitsEnd = cursor
        isExact = significant <= NumberScan.exactDigits
        if cursor < limit, bytes[cursor] | 0x20 == 0x65 {
            isPlain = false
            cursor &+= 1
            guard let written: Int = NumberScan.writtenExponent(bytes, &cursor, limit) else { return nil }
            exponent += written
        }
        end = cursor
    }

    @inline(__always)
    private mutating func takeDigits(
        _ bytes: UnsafePointer<UInt8>, _ cursor: inout Int, _ limit: Int, _ significant: inout Int
    ) {
        while cursor < limit {
            let digit: UInt8 = bytes[cursor] &- 0x30
            guard digit < 10 else { return }
            if significant > 0 || digit != 0 { significant &+= 1 }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            cursor &+= 1
        }
    }

    private static func writtenExponent(_ bytes: UnsafePointer<UInt8>, _ cursor: inout Int, _ limit: Int) -> Int? {
        var isNegative: Bool = false
        if cursor < limit, bytes[cursor] == 0x2B || bytes[cursor] == 0x2D {
            isNegative = bytes[cursor] == 0x2D
            cursor &+= 1
        }
        let first: Int = cursor
        var value: Int = 0
        while cursor < limit, bytes[cursor] &- 0x30 < 10 {
            value = min(value * 10 + Int(bytes[cursor] &- 0x30), exponentMax)
            cursor &+= 1
        }
        guard cursor > first else { return nil }
        return isNegative ? -value : value
    }

    /// The value of a plain integer within Int64.
    @inline(__always)
    var plainInteger: Int64? {
        guard isPlain, isExact else { return nil }
        if isNegative {
            return mantissa <= 0x8000_0000_0000_0000 ? Int64(truncatingIfNeeded: 0 &- mantissa) : nil
        }
        return Int64(exactly: mantissa)
    }

    /// The nearest double, infinite when the number is out of reach.
    func double(_ bytes: UnsafePointer<UInt8>) -> Double {
        if isExact, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            let power: Double = NumberScan.powers[abs(exponent)]
            let magnitude: Double = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
            return isNegative ? -magnitude : magnitude
        }
        let text: String = String(
            decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
        let magnitude: Double = Double(text) ?? .infinity
        return isNegative ? -magnitude : magnitude
    }

    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// Why a number is no integer of 64 bits.
    enum IntegerDefect { case fraction, tooLarge }

    /// The integer of 64 bits that the number is, whatever its notation (`1.0`, `1e2`).
    func integer(_ bytes: UnsafePointer<UInt8>) -> Result<Int64, IntegerError> {
        if let plainInteger { return .success(plainInteger) }
        guard let decimal: ExactDecimal = ExactDecimal(bytes, self) else {
            let integerDigits: Int = digitsEnd - start + exponent
            return .failure(IntegerError(defect: integerDigits > NumberScan.exactDigits ? .tooLarge : .fraction))
        }
        guard decimal.scale == 0 else { return .failure(IntegerError(defect: .fraction)) }
        guard let value: Int64 = Int64(exactly: decimal.coefficient) else {
            return .failure(IntegerError(defect: .tooLarge))
        }
        return .success(value)
    }

    /// Carries the defect of a number that is no integer.
    struct IntegerError: Error {
        let defect: IntegerDefect
    }
}
