// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// Reads an array whose elements decode themselves.
    @inlinable
    public mutating func array<Element: JSONDecodable>(
        _ rule: ArrayRule = ArrayRule(), of type: Element.Type
    ) -> [Element]? {
        array(rule) { (reader: inout JSONReader) -> Element? in Element.decode(from: &reader) }
    }

    /// Reads an array of texts of bounded length.
    public mutating func strings(
        _ rule: ArrayRule = ArrayRule(), minLength: Int = 0, maxLength: Int = .max
    ) -> [String]? {
        array(rule) { (reader: inout JSONReader) -> String? in
            reader.string(minLength: minLength, maxLength: maxLength)
        }
    }

    /// Reads an array; elements past the rule's bound are checked as JSON but not decoded.
    @inlinable
    public mutating func array<Element>(
        _ rule: ArrayRule = ArrayRule(), _ element: (inout JSONReader) -> Element?
    ) -> [Element]? {
        guard beginArray() else { return nil }
        var elements: [Element] = []
        var isComplete: Bool = true
        while nextElement() {
            if skipsElement(rule) { continue }
            let start: Int = position
            if let value: Element = element(&self) {
                if elements.isEmpty { elements.reserveCapacity(elementsExpected(rule, firstAt: start)) }
                elements.append(consume value)
            } else {
                isComplete = false
            }
        }
        return finishArray(rule) && isComplete ? elements : nil
    }

    /// How many elements the array will have about, once the first one was read: for one array near the root as many of
    /// its length as the text has left, since a page is one array and little else.
    @usableFromInline
    mutating func elementsExpected(_ rule: ArrayRule, firstAt start: Int) -> Int {
        let most: Int = max(1, min(rule.maxItems, JSONReader.reservedElementsMax))
        guard depth <= JSONReader.pageDepthMax, !hasReservedPage else { return min(most, JSONReader.reservedElements) }
        hasReservedPage = true
        return min(most, 1 + (end &- position) / max(1, position &- start &+ 1))
    }

    /// Opens an array; false after a violation or when the text is broken.
    @usableFromInline
    mutating func beginArray() -> Bool {
        let byte: UInt8 = startValue()
        if byte == 0x5B { return pushFrame(isArray: true) }
        refuseType("isArray")
        return false
    }

    /// Moves to the next element; false at the end of the array, which is consumed.
    @usableFromInline
    mutating func nextElement() -> Bool {
        guard failure == nil else { return false }
        skipWhitespace()
        guard position < end else {
            fail(.syntax, at: end)
            return false
        }
        let frame: UnsafeMutablePointer<Frame> = frames + (depth &- 1)
        if frame.pointee.count == 0 {
            if base[position] == 0x5D {
                position &+= 1
                return false
            }
        } else if base[position] == 0x5D {
            position &+= 1
            return false
        } else if base[position] == 0x2C {
            position &+= 1
        } else {
            fail(.syntax, at: position)
            return false
        }
        frame.pointee.order = frame.pointee.count
        frame.pointee.count &+= 1
        return true
    }

    /// Skips the current element when it lies past the bound of the rule.
    @usableFromInline
    mutating func skipsElement(_ rule: ArrayRule) -> Bool {
        guard mode == .strict, frames[depth &- 1].order >= rule.maxItems else { return false }
        skipValue()
        return true
    }

    /// Closes an array: checks the bounds and, where asked for, that no element comes twice.
    @usableFromInline
    mutating func finishArray(_ rule: ArrayRule) -> Bool {
        guard failure == nil else { return false }
        depth &-= 1
        let frame: Frame = frames[depth]
        guard mode == .strict else { return true }
        record(rule.breaks(count: frame.count))
        if rule.unique, frame.count > 1, !isUnique(arrayAt: frame.keyStart) {
            record(RuleBreak(.duplicateItems, "arrayUnique", "must not hold the same entry twice"))
        }
        return violationCount == frame.mark
    }

    /// Reads a checked array once more as plain values and compares them.
    private mutating func isUnique(arrayAt start: Int) -> Bool {
        let mark: Mark = self.mark()
        position = start
        let elements: JSONValue? = value()
        let visited: Int = visits
        restore(mark)
        visits = visited
        guard case .array(let elements) = elements else { return true }
        return Set(elements).count == elements.count
    }

    /// Reads an object with names of free choice whose values decode themselves.
    @inlinable
    public mutating func map<Element: JSONDecodable>(
        _ rule: MapRule = MapRule(), of type: Element.Type
    ) -> [String: Element]? {
        map(rule) { (reader: inout JSONReader) -> Element? in Element.decode(from: &reader) }
    }

    /// Reads an object with names of free choice.
    @inlinable
    public mutating func map<Element>(
        _ rule: MapRule = MapRule(), _ element: (inout JSONReader) -> Element?
    ) -> [String: Element]? {
        guard beginObject() else { return nil }
        var elements: [String: Element] = [:]
        var isComplete: Bool = true
        while let name: String = nextName(rule) {
            guard let value: Element = element(&self) else {
                isComplete = false
                continue
            }
            if elements.updateValue(value, forKey: name) != nil { refuseEquivalentName() }
        }
        return finishMap(rule) && isComplete ? elements : nil
    }

    /// Breaks off at a name that differs from an earlier one in its bytes alone: a map cannot keep both.
    @usableFromInline
    mutating func refuseEquivalentName() { fail(.duplicateKey, at: frames[depth &- 1].keyStart &- 1) }

    /// Moves to the value of the next member of a map and returns its name; checks the name.
    @usableFromInline
    mutating func nextName(_ rule: MapRule) -> String? {
        while let span: StringSpan = nextKey() {
            guard noteUnknown(span) else { return nil }
            frames[depth &- 1].order = frames[depth &- 1].count
            if mode == .strict, frames[depth &- 1].count > rule.maxProperties {
                skipValue()
                continue
            }
            let name: String = text(of: span)
            if mode == .strict, !rule.keys.accepts(name, asciiLength: nil, mayHoldControls: span.hasEscape) {
                record(rule.keys.breaks(name))
            }
            return name
        }
        return nil
    }

    /// Closes a map and checks its bounds.
    @usableFromInline
    mutating func finishMap(_ rule: MapRule) -> Bool {
        guard failure == nil else { return false }
        depth &-= 1
        guard mode == .strict else { return true }
        record(rule.breaks(count: frames[depth].count))
        return violationCount == frames[depth].mark
    }

    /// Reads any value.
    public mutating func value() -> JSONValue? {
        switch startValue() {
        case 0x22: return scanString().map { .string(text(of: $0)) }
        case 0x7B: return objectMembers().map { .object(JSONObject(unique: $0)) }
        case 0x5B: return arrayElements().map { .array($0) }
        case 0x74: return takeLiteral("true") ? .bool(true) : nil
        case 0x66: return takeLiteral("false") ? .bool(false) : nil
        case 0x6E: return takeLiteral("null") ? .null : nil
        default:
            let start: Int = position
            guard let scan: NumberScan = scanNumber() else { return nil }
            if let integer: Int64 = scan.plainInteger, integer != 0 || !scan.isNegative { return .integer(integer) }
            let text: String = String(
                decoding: UnsafeBufferPointer(start: base + start, count: scan.end &- start), as: UTF8.self)
            return .number(JSONNumber(checked: text))
        }
    }

    /// Reads an object of free shape.
    public mutating func object(_ rule: MapRule = MapRule()) -> JSONObject? {
        let byte: UInt8 = startValue()
        guard byte == 0x7B else {
            refuseType("isObject")
            return nil
        }
        guard let members: [(name: String, value: JSONValue)] = objectMembers() else { return nil }
        let breaks: [RuleBreak] = mode == .strict ? rule.breaks(count: members.count) : []
        record(breaks)
        return breaks.isEmpty ? JSONObject(unique: members) : nil
    }

    private mutating func objectMembers() -> [(name: String, value: JSONValue)]? {
        guard pushFrame(isArray: false) else { return nil }
        var members: [(name: String, value: JSONValue)] = []
        while let span: StringSpan = nextKey() {
            guard noteUnknown(span) else { return nil }
            frames[depth &- 1].order = frames[depth &- 1].count
            guard let value: JSONValue = value() else { return nil }
            members.append((text(of: span), value))
        }
        guard failure == nil else { return nil }
        depth &-= 1
        return members
    }

    private mutating func arrayElements() -> [JSONValue]? {
        guard pushFrame(isArray: true) else { return nil }
        var elements: [JSONValue] = []
        while nextElement() {
            guard let value: JSONValue = value() else { return nil }
            elements.append(value)
        }
        guard failure == nil else { return nil }
        depth &-= 1
        return elements
    }
}
