// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONReader {
    /// Reads `true` or `false`.
    public mutating func bool() -> Bool? {
        switch startValue() {
        case 0x74: return takeLiteral("true") ? true : nil
        case 0x66: return takeLiteral("false") ? false : nil
        default:
            refuseType("isBoolean")
            return nil
        }
    }

    /// Reads an integer of 64 bits within bounds; `1.0` and `1e2` are integers too.
    public mutating func integer(minimum: Int = .min, maximum: Int = .max) -> Int? {
        guard let wide: Int64 = wideInteger(minimum: Int64(Int.min), maximum: Int64(Int.max)) else { return nil }
        let value: Int = Int(truncatingIfNeeded: wide)
        if mode == .lenient || (value >= minimum && value <= maximum) { return value }
        let rule: IntegerRule = IntegerRule(
            minimum: minimum == .min ? nil : minimum, maximum: maximum == .max ? nil : maximum)
        record(rule.breaks(value), value: .integer(wide))
        return nil
    }

    /// Reads an integer of 64 bits by its rules; `1.0` and `1e2` are integers too.
    public mutating func integer(_ rule: IntegerRule) -> Int? {
        guard let wide: Int64 = wideInteger(minimum: Int64(Int.min), maximum: Int64(Int.max)) else { return nil }
        let value: Int = Int(truncatingIfNeeded: wide)
        guard mode == .strict, !rule.accepts(value) else { return value }
        record(rule.breaks(value), value: .integer(wide))
        return nil
    }

    /// Reads an integer of 32 bits.
    public mutating func integer32(_ rule: IntegerRule = IntegerRule()) -> Int32? {
        guard let wide: Int64 = wideInteger(minimum: Int64(Int32.min), maximum: Int64(Int32.max)) else { return nil }
        guard mode == .strict, !rule.accepts(Int(wide)) else { return Int32(truncatingIfNeeded: wide) }
        record(rule.breaks(Int(wide)), value: .integer(wide))
        return nil
    }

    /// Reads one of a closed list of integers.
    public mutating func integer(oneOf values: [Int]) -> Int? {
        guard let value: Int = integer() else { return nil }
        if mode == .lenient || values.contains(value) { return value }
        record(.choice(values.map { String($0) }), value: .integer(Int64(value)))
        return nil
    }

    private mutating func wideInteger(minimum: Int64, maximum: Int64) -> Int64? {
        guard let (scan, start): (NumberScan, Int) = number("isInt") else { return nil }
        switch scan.integer(base) {
        case .success(let value) where value >= minimum && value <= maximum: return value
        case .failure(let error) where error.defect == .fraction:
            record(.type("isInt"), value: echo(start, scan.end))
        default:
            record(
                .integerReach(isNegative: scan.isNegative, minimum: minimum, maximum: maximum),
                value: echo(start, scan.end))
        }
        return nil
    }

    /// Scans the next value when it is a number; else records why not.
    private mutating func number(_ constraint: String) -> (NumberScan, Int)? {
        let byte: UInt8 = startValue()
        guard byte == 0x2D || byte &- 0x30 < 10 else {
            refuseType(constraint)
            return nil
        }
        let start: Int = position
        return scanNumber().map { ($0, start) }
    }

    private func echo(_ start: Int, _ end: Int) -> JSONValue {
        .number(
            JSONNumber(
                checked: String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)))
    }

    /// Reads a number as a double; one that is out of reach is refused, never rounded to infinity.
    public mutating func double(_ rule: NumberRule = NumberRule()) -> Double? {
        guard let (scan, start): (NumberScan, Int) = number("isNumber") else { return nil }
        let value: Double = scan.double(base)
        guard value.isFinite else {
            record(.notFinite, value: echo(start, scan.end))
            return nil
        }
        guard mode == .strict else { return value }
        if rule.bounds(value), rule.multipleOf == nil { return value }
        let breaks: [RuleBreak] = rule.breaks(value, decimal: ExactDecimal(base, scan))
        if breaks.isEmpty { return value }
        record(breaks, value: echo(start, scan.end))
        return nil
    }

    /// Reads a number without rounding; one with more than 38 digits is refused.
    public mutating func decimal(_ rule: NumberRule = NumberRule()) -> ExactDecimal? {
        guard let (scan, start): (NumberScan, Int) = number("isNumber") else { return nil }
        guard let value: ExactDecimal = ExactDecimal(base, scan) else {
            record(RuleBreak(.outOfRange, "max", "must have at most 38 digits"), value: echo(start, scan.end))
            return nil
        }
        let breaks: [RuleBreak] = mode == .strict ? rule.breaks(value) : []
        if breaks.isEmpty { return value }
        record(breaks, value: echo(start, scan.end))
        return nil
    }

    /// Reads a UUID of either case.
    public mutating func uuid() -> UUID? {
        formatted(.uuid) { (bytes: UnsafePointer<UInt8>, count: Int) -> UUID? in UUID(bytes: bytes, count: count) }
    }

    /// Reads an RFC 3339 date and time.
    public mutating func timestamp() -> Timestamp? {
        formatted(.dateTime) { (bytes: UnsafePointer<UInt8>, count: Int) -> Timestamp? in
            Timestamp(bytes: bytes, count: count)
        }
    }

    /// Reads a date.
    public mutating func date() -> CalendarDate? {
        formatted(.date) { (bytes: UnsafePointer<UInt8>, count: Int) -> CalendarDate? in
            count == CalendarDate.textBytes ? CalendarDate(bytes: bytes) : nil
        }
    }

    /// Reads a time of the day.
    public mutating func time() -> TimeOfDay? {
        guard let span: StringSpan = stringSpan() else { return nil }
        let text: String = text(of: span)
        if let value: TimeOfDay = TimeOfDay(wire: text) { return value }
        record(.format(.time), value: .string(text))
        return nil
    }

    /// Reads a text of a fixed format straight from the bytes.
    private mutating func formatted<Value>(
        _ format: FormatName, _ parse: (UnsafePointer<UInt8>, Int) -> Value?
    ) -> Value? {
        guard let span: StringSpan = stringSpan() else { return nil }
        if !span.hasEscape, let value: Value = parse(base + span.start, span.end &- span.start) { return value }
        var text: String = text(of: span)
        if span.hasEscape {
            let value: Value? = text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Value? in
                bytes.baseAddress.flatMap { parse($0, bytes.count) }
            }
            if let value { return value }
        }
        record(.format(format), value: .string(text))
        return nil
    }

    /// Reads a text of a named format.
    @inlinable
    public mutating func wire<Value: WireString>(_ type: Value.Type) -> Value? {
        guard let text: String = string() else { return nil }
        if let value: Value = Value(wire: text) { return value }
        refuse(text, Value.format, isSensitive: false)
        return nil
    }

    /// Reads a text of a named format, with further rules for the text.
    @inlinable
    public mutating func wire<Value: WireString>(_ type: Value.Type, _ rule: StringRule) -> Value? {
        guard let text: String = string(rule) else { return nil }
        if let value: Value = Value(wire: text) { return value }
        refuse(text, Value.format, isSensitive: rule.isSensitive)
        return nil
    }

    /// Records a text that is not of its format.
    @usableFromInline
    mutating func refuse(_ text: String, _ format: FormatName, isSensitive: Bool) {
        record(.format(format), value: .string(text), isSensitive: isSensitive)
    }

    /// Reads base64 bytes; lengths of the rule count characters of the text.
    public mutating func base64(_ rule: StringRule = StringRule()) -> Base64Data? { wire(Base64Data.self, rule) }

    /// Reads a typed identifier.
    @inlinable
    public mutating func identifier<ID: TypedIdentifier>(_ type: ID.Type) -> ID? { ID.decode(from: &self) }

    /// Reads a documented text; in lenient mode other texts are kept.
    @inlinable
    public mutating func enumeration<Value: WireEnum>(_ type: Value.Type) -> Value? {
        switch choice(Value.documented.names) {
        case .documented(let index): Value.documented.cases[index]
        case .undocumented(let text): Value.undocumented(text)
        case .refused: nil
        }
    }

    /// What the next value is among documented texts.
    @usableFromInline
    enum Choice {
        case documented(Int)
        /// In lenient mode only.
        case undocumented(String)
        case refused
    }

    /// Finds the next value among documented texts by its bytes.
    @usableFromInline
    mutating func choice(_ names: NameList) -> Choice {
        guard let span: StringSpan = stringSpan() else { return .refused }
        if let index: Int = index(of: span, in: names) { return .documented(index) }
        let text: String = text(of: span)
        if mode == .lenient { return .undocumented(text) }
        record(.choice(names.texts), value: .string(text))
        return .refused
    }

    /// Reads exactly this integer.
    public mutating func constant(_ expected: Int) -> Void? { integer(oneOf: [expected]).map { _ in () } }

    /// Reads exactly this boolean.
    public mutating func constant(_ expected: Bool) -> Void? {
        guard let value: Bool = bool() else { return nil }
        if value == expected || mode == .lenient { return () }
        record(.choice([String(expected)]), value: .bool(value))
        return nil
    }

    /// Reads a value that decodes itself.
    @inlinable
    public mutating func decode<Value: JSONDecodable>(_ type: Value.Type) -> Value? { Value.decode(from: &self) }

    /// Reads a member that is optional and nullable; `absent` after a violation.
    @inlinable
    public mutating func presence<Value>(_ body: (inout JSONReader) -> Value?) -> Presence<Value> {
        if isNull() { return .null }
        guard let value: Value = body(&self) else { return .absent }
        return .value(value)
    }

    /// Reads a value that may be null; nil also after a violation.
    @inlinable
    public mutating func nullable<Value>(_ body: (inout JSONReader) -> Value?) -> Value? {
        isNull() ? nil : body(&self)
    }

    /// Reads an element that may be null, for arrays and maps: the outer nil stands for a violation.
    @inlinable
    public mutating func nullableElement<Value>(_ body: (inout JSONReader) -> Value?) -> Value?? {
        if isNull() { return .some(nil) }
        guard let value: Value = body(&self) else { return nil }
        return .some(value)
    }
}
