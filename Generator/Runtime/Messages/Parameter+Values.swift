// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Parameter {
    /// Paging parameters: anything but an integer counts as out of range there.
    private static let pagingNames: Set<String> = ["page", "per_page", "limit", "offset"]

    /// Reads a text by its rules, in Unicode normal form C.
    public func string(_ rule: StringRule = StringRule()) -> String? {
        guard let text: String = single().map(NormalForm.composed) else { return nil }
        if sink.mode == .lenient || rule.accepts(text, asciiLength: nil, mayHoldControls: true) { return text }
        record(rule.breaks(text), echo: text, isSensitive: rule.isSensitive)
        return nil
    }

    /// Reads a text, or the default when it is absent.
    public func string(_ rule: StringRule = StringRule(), default fallback: String) -> String {
        string(rule) ?? fallback
    }

    /// Reads an integer of 64 bits.
    public func integer(_ rule: IntegerRule = IntegerRule()) -> Int? {
        wideInteger(rule, minimum: Int64(Int.min), maximum: Int64(Int.max)).map { Int(truncatingIfNeeded: $0) }
    }

    /// Reads an integer, or the default when it is absent.
    public func integer(_ rule: IntegerRule = IntegerRule(), default fallback: Int) -> Int {
        integer(rule) ?? fallback
    }

    /// Reads an integer; one above `bound` is lowered to it.
    public func integer(_ rule: IntegerRule = IntegerRule(), clampTo bound: Int) -> Int? {
        var open: IntegerRule = rule
        open.maximum = nil
        open.exclusiveMaximum = nil
        return integer(open).map { min($0, bound) }
    }

    /// Reads an integer, or the default when it is absent; one above `bound` is lowered to it.
    public func integer(_ rule: IntegerRule = IntegerRule(), clampTo bound: Int, default fallback: Int) -> Int {
        integer(rule, clampTo: bound) ?? fallback
    }

    /// Reads an integer of 32 bits.
    public func integer32(_ rule: IntegerRule = IntegerRule()) -> Int32? {
        wideInteger(rule, minimum: Int64(Int32.min), maximum: Int64(Int32.max))
            .map { Int32(truncatingIfNeeded: $0) }
    }

    /// Reads an integer of 32 bits, or the default when it is absent.
    public func integer32(_ rule: IntegerRule = IntegerRule(), default fallback: Int32) -> Int32 {
        integer32(rule) ?? fallback
    }

    private func wideInteger(_ rule: IntegerRule, minimum: Int64, maximum: Int64) -> Int64? {
        guard let text: String = single() else { return nil }
        guard let result: Result<Int64, NumberScan.IntegerError> = Parameter.scan(text, { $0.integer($1) }) else {
            return refuseInteger(text)
        }
        switch result {
        case .success(let value) where value >= minimum && value <= maximum:
            if sink.mode == .lenient || rule.accepts(Int(value)) { return value }
            record(rule.breaks(Int(value)), echo: text)
            return nil
        case .failure(let error) where error.defect == .fraction: return refuseInteger(text)
        default:
            record(
                .integerReach(isNegative: text.hasPrefix("-"), minimum: minimum, maximum: maximum), echo: text)
            return nil
        }
    }

    private func refuseInteger(_ text: String) -> Int64? {
        let code: ViolationCode =
            location == .query && Parameter.pagingNames.contains(name) ? .outOfRange : .invalidType
        record(RuleBreak(code, "isInt", "must be an integer"), echo: text)
        return nil
    }

    /// Scans a whole text as a number.
    private static func scan<Value>(_ text: String, _ body: (NumberScan, UnsafePointer<UInt8>) -> Value) -> Value? {
        var text: String = text
        return text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Value? in
            guard let base: UnsafePointer<UInt8> = bytes.baseAddress,
                let scan: NumberScan = NumberScan(base, at: 0, end: bytes.count), scan.end == bytes.count
            else { return nil }
            return body(scan, base)
        }
    }

    /// Reads a number as a double.
    public func double(_ rule: NumberRule = NumberRule()) -> Double? {
        guard let text: String = single() else { return nil }
        guard let value: Double = Parameter.scan(text, { $0.double($1) }) else {
            record(.type("isNumber"), echo: text)
            return nil
        }
        guard value.isFinite else {
            record(.notFinite, echo: text)
            return nil
        }
        let breaks: [RuleBreak] =
            sink.mode == .lenient ? [] : rule.breaks(value, decimal: ExactDecimal(wire: text))
        record(breaks, echo: text)
        return breaks.isEmpty ? value : nil
    }

    /// Reads a number, or the default when it is absent.
    public func double(_ rule: NumberRule = NumberRule(), default fallback: Double) -> Double {
        double(rule) ?? fallback
    }

    /// Reads a number without rounding.
    public func decimal(_ rule: NumberRule = NumberRule()) -> ExactDecimal? {
        guard let text: String = single() else { return nil }
        guard let value: ExactDecimal = ExactDecimal(wire: text) else {
            record(.type("isNumber"), echo: text)
            return nil
        }
        let breaks: [RuleBreak] = sink.mode == .lenient ? [] : rule.breaks(value)
        record(breaks, echo: text)
        return breaks.isEmpty ? value : nil
    }

    /// Reads a number, or the default when it is absent.
    public func decimal(_ rule: NumberRule = NumberRule(), default fallback: ExactDecimal) -> ExactDecimal {
        decimal(rule) ?? fallback
    }

    /// Reads `true` or `false`.
    public func bool() -> Bool? {
        read { (text: String) -> Bool? in
            text == "true" ? true : text == "false" ? false : nil
        } orRefuse: {
            .type("isBoolean")
        }
    }

    /// Reads a boolean, or the default when it is absent.
    public func bool(default fallback: Bool) -> Bool { bool() ?? fallback }

    /// Reads a UUID of either case.
    public func uuid() -> UUID? {
        read {
            UUID(wire: $0)
        } orRefuse: {
            .format(.uuid)
        }
    }

    /// Reads an RFC 3339 date and time.
    public func timestamp() -> Timestamp? {
        read {
            Timestamp(wire: $0)
        } orRefuse: {
            .format(.dateTime)
        }
    }

    /// Reads a date and time, or the default when it is absent.
    public func timestamp(default fallback: Timestamp) -> Timestamp { timestamp() ?? fallback }

    /// Reads a date.
    public func date() -> CalendarDate? {
        read {
            CalendarDate(wire: $0)
        } orRefuse: {
            .format(.date)
        }
    }

    /// Reads a date, or the default when it is absent.
    public func date(default fallback: CalendarDate) -> CalendarDate { date() ?? fallback }

    /// Reads a time of the day.
    public func time() -> TimeOfDay? {
        read {
            TimeOfDay(wire: $0)
        } orRefuse: {
            .format(.time)
        }
    }

    /// Reads a time of the day, or the default when it is absent.
    public func time(default fallback: TimeOfDay) -> TimeOfDay { time() ?? fallback }

    /// Reads a typed identifier.
    public func identifier<ID: TypedIdentifier>(_ type: ID.Type) -> ID? {
        guard let uuid: UUID = uuid() else { return nil }
        let identifier: ID = ID(uuid)
        sink.collector?.note(identifier)
        return identifier
    }

    /// Reads a text of a named format, with further rules for the text.
    public func wire<Value: WireString>(_ type: Value.Type, _ rule: StringRule = StringRule()) -> Value? {
        guard let text: String = string(rule) else { return nil }
        if let value: Value = Value(wire: text) { return value }
        record(.format(Value.format), echo: text, isSensitive: rule.isSensitive)
        return nil
    }

    /// Reads a text of a named format, or the default when it is absent.
    public func wire<Value: WireString>(
        _ type: Value.Type, _ rule: StringRule = StringRule(), default fallback: Value
    ) -> Value { wire(type, rule) ?? fallback }

    /// Reads a documented text; in lenient mode other texts are kept.
    public func enumeration<Value: WireEnum>(_ type: Value.Type) -> Value? {
        let isLenient: Bool = sink.mode == .lenient
        return read { (text: String) -> Value? in
            Value(wire: text) ?? (isLenient ? Value.undocumented(text) : nil)
        } orRefuse: {
            .choice(Value.wireValues)
        }
    }

    /// Reads a documented text, or the default when it is absent.
    public func enumeration<Value: WireEnum>(_ type: Value.Type, default fallback: Value) -> Value {
        enumeration(type) ?? fallback
    }

    /// Reads one of a closed list of texts.
    public func string(oneOf values: [String]) -> String? {
        read { (text: String) -> String? in
            values.contains(text) ? text : nil
        } orRefuse: {
            .choice(values)
        }
    }

    /// Reads one of a closed list of integers.
    public func integer(oneOf values: [Int]) -> Int? {
        guard let value: Int = integer() else { return nil }
        if sink.mode == .lenient || values.contains(value) { return value }
        record(.choice(values.map { String($0) }), echo: String(value))
        return nil
    }

    private func read<Value>(_ parse: (String) -> Value?, orRefuse refusal: () -> RuleBreak) -> Value? {
        guard let text: String = single() else { return nil }
        if let value: Value = parse(text) { return value }
        record(refusal(), echo: text)
        return nil
    }

    /// Reads an array: one separated text, or a repeated parameter.
    ///
    /// - Parameters:
    ///   - rule: bounds of the array.
    ///   - separator: what separates the elements; by default that of the parameter's style.
    ///   - element: reads one element.
    public func array<Element>(
        _ rule: ArrayRule = ArrayRule(), separator: Character? = nil, _ element: (Parameter) -> Element?
    ) -> [Element]? {
        guard let texts: [String] = elements(separator: separator) else { return nil }
        if sink.mode == .strict {
            var breaks: [RuleBreak] = rule.breaks(count: texts.count)
            if rule.unique, Set(texts).count != texts.count {
                breaks.append(RuleBreak(.duplicateItems, "arrayUnique", "must not hold the same entry twice"))
            }
            record(breaks, echo: nil)
            if !breaks.isEmpty { return nil }
        }
        let values: [Element] = texts.compactMap { element(part($0)) }
        return values.count == texts.count ? values : nil
    }

    /// Reads an array, or the default when it is absent.
    public func array<Element>(
        _ rule: ArrayRule = ArrayRule(), separator: Character? = nil, default fallback: [Element],
        _ element: (Parameter) -> Element?
    ) -> [Element] { array(rule, separator: separator, element) ?? fallback }

    /// Reads a parameter whose text is JSON.
    public func json<Value: JSONDecodable>(_ type: Value.Type) -> Value? {
        guard var text: String = single() else { return nil }
        let result: DecodeResult<Value> = text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> DecodeResult<Value> in
            JSONReader.decodeReporting(
                from: UnsafeRawBufferPointer(bytes), mode: sink.mode, location: location,
                suppressesEcho: sink.suppressesEcho || location == .header, prefix: [.name(name)]
            ) { (reader: inout JSONReader) -> Value? in Value.decode(from: &reader) }
        }
        if result.failure != nil { record(RuleBreak(.invalidFormat, "isJson", "must be JSON"), echo: nil) }
        for var violation in result.violations {
            violation.order = order + violation.order.dropFirst()
            sink.add(violation)
        }
        return result.value
    }
}
