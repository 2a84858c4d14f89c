// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// A place to come back to.
    @usableFromInline
    struct Mark {
        let position: Int
        let depth: Int
        let values: Int
        let recorded: Int
        let violationCount: Int
        let failure: JSONFailure?
        let silence: Int
    }

    @usableFromInline
    func mark() -> Mark {
        Mark(
            position: position, depth: depth, values: values, recorded: violations.count,
            violationCount: violationCount, failure: failure, silence: silence)
    }

    @usableFromInline
    mutating func restore(_ mark: Mark) {
        position = mark.position
        depth = mark.depth
        values = mark.values
        violations.removeLast(violations.count - mark.recorded)
        violationCount = mark.violationCount
        failure = mark.failure
        silence = mark.silence
    }

    /// Tries to read the next value in one way; on nil, place and violations are as before.
    ///
    /// All attempts together may visit a bounded number of values, so nested alternatives cannot exhaust the server.
    @inlinable
    public mutating func attempt<Value>(_ body: (inout JSONReader) -> Value?) -> Value? {
        let mark: Mark = self.mark()
        if let value: Value = body(&self), isUnchanged(since: mark) { return value }
        restore(mark)
        stopWhenExhausted()
        return nil
    }

    /// Whether nothing was recorded since the mark.
    @usableFromInline
    func isUnchanged(since mark: Mark) -> Bool { failure == nil && violationCount == mark.violationCount }

    /// Breaks off when look-ahead has used up the visits.
    @usableFromInline
    mutating func stopWhenExhausted() {
        if visits > limits.visitsMax { fail(.tooDeep, at: position) }
    }

    /// Text of a member of the object that comes next, without consuming anything; nil when it is no text.
    public mutating func peekMember(_ name: StaticString) -> String? {
        peek(name) { (reader: inout JSONReader) -> String? in
            reader.peekKind() == .string ? reader.scanString().map { reader.text(of: $0) } : nil
        }
    }

    /// Whether the object that comes next has a member of this name; consumes nothing.
    public mutating func peekHasMember(_ name: StaticString) -> Bool {
        peek(name) { (_: inout JSONReader) -> Bool? in true } ?? false
    }

    private mutating func peek<Value>(
        _ name: StaticString, _ found: (inout JSONReader) -> Value?
    ) -> Value? {
        guard peekKind() == .object else { return nil }
        let mark: Mark = self.mark()
        defer {
            restore(mark)
            stopWhenExhausted()
        }
        let table: MemberTable = MemberTable([name])
        var seen: UInt64 = 0
        guard pushFrame(isArray: false), nextMember(table, &seen) != nil else { return nil }
        return found(&self)
    }

    /// Skips a value that fits no alternative and records it.
    public mutating func refuseUnion() {
        guard failure == nil else { return }
        let kind: JSONKind = peekKind()
        let isScalar: Bool = kind == .string || kind == .number || kind == .boolean
        let echo: JSONValue? = isScalar ? value() : nil
        if !isScalar { skipValue() }
        if failure == nil {
            record(RuleBreak(.invalidFormat, "oneOf", "must be of one of the documented forms"), value: echo)
        }
    }
}
