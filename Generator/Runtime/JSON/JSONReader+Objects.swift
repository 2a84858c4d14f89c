// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// Opens an object; false after a violation (the value is skipped) or when the text is broken.
    public mutating func beginObject() -> Bool {
        let byte: UInt8 = startValue()
        if byte == 0x7B { return pushFrame(isArray: false) }
        refuseType("isObject")
        return false
    }

    /// Moves behind the bracket and opens a frame.
    mutating func pushFrame(isArray: Bool) -> Bool {
        guard depth < JSONLimits.depthMax else {
            fail(.tooDeep, at: position)
            return false
        }
        serials &+= 1
        reserveFrame()
        (frames + depth).initialize(
            to: Frame(keyStart: position, mark: violationCount, serial: serials, isArray: isArray))
        depth &+= 1
        position &+= 1
        return true
    }

    /// Moves to the value of the next member and returns its name; nil at the end of the object, which is consumed.
    @inline(__always)
    mutating func nextKey() -> StringSpan? { openKey() ? takeKey() : nil }

    /// Moves to the quote before the next name; false at the end of the object, which is consumed.
    @inline(__always)
    private mutating func openKey() -> Bool {
        guard failure == nil else { return false }
        skipWhitespace()
        guard position < end else {
            fail(.syntax, at: end)
            return false
        }
        let frame: UnsafeMutablePointer<Frame> = frames + (depth &- 1)
        if base[position] == 0x7D {
            position &+= 1
            return false
        }
        if frame.pointee.count > 0 {
            guard base[position] == 0x2C else {
                fail(.syntax, at: position)
                return false
            }
            position &+= 1
            skipWhitespace()
        }
        guard position < end, base[position] == 0x22 else {
            fail(.syntax, at: position)
            return false
        }
        frame.pointee.count &+= 1
        guard frame.pointee.count <= limits.membersMax else {
            fail(.tooDeep, at: position)
            return false
        }
        return true
    }

    /// Reads the name at the quote and moves behind the colon.
    @inline(__always)
    private mutating func takeKey() -> StringSpan? {
        guard let span: StringSpan = scanString() else { return nil }
        return noteKey(span) ? span : nil
    }

    /// Remembers the name that was read and moves behind the colon.
    @inline(__always)
    private mutating func noteKey(_ span: StringSpan) -> Bool {
        let frame: UnsafeMutablePointer<Frame> = frames + (depth &- 1)
        frame.pointee.keyStart = span.start
        frame.pointee.keyLength = span.end &- span.start
        frame.pointee.isKeyEscaped = span.hasEscape
        skipWhitespace()
        guard position < end, base[position] == 0x3A else {
            fail(.syntax, at: position)
            return false
        }
        position &+= 1
        return true
    }

    /// Moves behind the name at the quote when it is the one that the contract lists next, and behind the colon.
    @inline(__always)
    private mutating func takesListed(_ names: NameList, _ index: Int) -> Bool {
        guard let length: Int = names.length(of: index, at: base + position + 1, most: end &- position &- 2) else {
            return false
        }
        let start: Int = position &+ 1
        position = start &+ length &+ 1
        return noteKey(StringSpan(start: start, end: start &+ length, hasEscape: false, isASCII: true))
    }

    /// Moves to the value of the next documented member and returns its index; nil at the end of the object.
    ///
    /// Members outside the table are skipped, or refused by the table's rule. A name that comes twice breaks the text.
    ///
    /// - Parameters:
    ///   - table: the documented members.
    ///   - seen: one bit per member found so far; starts at 0.
    ///   - unknown: true hands names outside the table to the caller as `MemberTable.unknown`; the name is
    ///     `currentName`, and the caller consumes the value.
    public mutating func nextMember(_ table: MemberTable, _ seen: inout UInt64, unknown: Bool = false) -> Int? {
        while openKey() {
            let frame: UnsafeMutablePointer<Frame> = frames + (depth &- 1)
            let expected: Int = frame.pointee.order &+ 1
            // Most senders keep the contract's order; their names are compared and not scanned.
            if takesListed(table.names, expected) { return found(expected, table, &seen) }
            guard failure == nil, let span: StringSpan = takeKey() else { return nil }
            if let index: Int = index(of: span, in: table.names) { return found(index, table, &seen) }
            guard noteUnknown(span) else { return nil }
            frame.pointee.order = MemberTable.membersMax &+ frame.pointee.count
            frame.pointee.isSilent = false
            if unknown { return MemberTable.unknown }
            skipValue()
            if table.refusesUnknown, mode == .strict, failure == nil {
                record(RuleBreak(.invalidFormat, "isKnown", "is not a member of this object"))
            }
        }
        return nil
    }

    /// Notes a documented member; nil when it was there before, which breaks the text.
    @inline(__always)
    private mutating func found(_ index: Int, _ table: MemberTable, _ seen: inout UInt64) -> Int? {
        let frame: UnsafeMutablePointer<Frame> = frames + (depth &- 1)
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
        guard seen & bit == 0 else {
            fail(.duplicateKey, at: frame.pointee.keyStart &- 1)
            return nil
        }
        seen |= bit
        frame.pointee.order = index
        frame.pointee.isSilent = table.sensitive & bit != 0
        return index
    }

    @inline(__always)
    func index(of span: StringSpan, in names: NameList) -> Int? {
        guard span.hasEscape else { return names.index(base + span.start, span.end &- span.start) }
        var name: String = text(of: span)
        return name.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Int? in
            bytes.baseAddress.flatMap { names.index($0, bytes.count) }
        }
    }

    /// Remembers a name of the innermost object; a name that was there before breaks the text.
    mutating func noteUnknown(_ span: StringSpan) -> Bool {
        let name: UnknownName = UnknownName(serial: frames[depth &- 1].serial, name: ExactText(text(of: span)))
        if unknownNames.insert(name).inserted { return true }
        fail(.duplicateKey, at: span.start &- 1)
        return false
    }

    /// Closes an object: records the required members that did not come.
    ///
    /// - Returns: true when the text is sound and nothing inside the object was recorded.
    public mutating func finishObject(_ table: MemberTable, seen: UInt64, required: UInt64 = 0) -> Bool {
        guard failure == nil else { return false }
        var missing: UInt64 = required & ~seen
        while missing != 0 {
            let index: Int = missing.trailingZeroBitCount
            recordMissing(table.name(index), at: index)
            missing &= missing &- 1
        }
        depth &-= 1
        return violationCount == frames[depth].mark
    }

    /// Skips any value; its text is checked all the same.
    public mutating func skipValue() {
        switch startValue() {
        case 0x22: _ = scanString()
        case 0x7B: skipObject()
        case 0x5B: skipArray()
        case 0x74: _ = takeLiteral("true")
        case 0x66: _ = takeLiteral("false")
        case 0x6E: _ = takeLiteral("null")
        default: _ = scanNumber()
        }
    }

    private mutating func skipObject() {
        guard pushFrame(isArray: false) else { return }
        while let span: StringSpan = nextKey() {
            guard noteUnknown(span) else { return }
            skipValue()
        }
        if failure == nil { depth &-= 1 }
    }

    private mutating func skipArray() {
        guard pushFrame(isArray: true) else { return }
        while nextElement() { skipValue() }
        if failure == nil { depth &-= 1 }
    }

    /// Scans the number at the current position; anything else breaks the text.
    mutating func scanNumber() -> NumberScan? {
        guard failure == nil else { return nil }
        guard let scan: NumberScan = NumberScan(base, at: position, end: end) else {
            fail(.syntax, at: position)
            return nil
        }
        position = scan.end
        return scan
    }
}
