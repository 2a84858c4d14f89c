// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// Records a violation of the value at the current path.
    public mutating func violate(_ code: ViolationCode, _ constraint: String, text: String? = nil) {
        record(RuleBreak(code, constraint, text ?? code.message))
    }

    /// Runs a part of the decoding whose values are never echoed.
    @inlinable
    public mutating func withoutEcho<Value>(_ body: (inout JSONReader) -> Value) -> Value {
        beginSilence()
        let value: Value = body(&self)
        endSilence()
        return value
    }

    @usableFromInline
    mutating func beginSilence() { silence += 1 }

    @usableFromInline
    mutating func endSilence() { silence -= 1 }

    /// Records a broken rule of the value at the current path.
    @inline(never)
    mutating func record(_ rule: RuleBreak, value: JSONValue? = nil, isSensitive: Bool = false) {
        record(rule, value: value, isSensitive: isSensitive, containers: depth, member: nil)
    }

    /// Records several broken rules of one value.
    mutating func record(_ rules: [RuleBreak], value: JSONValue? = nil, isSensitive: Bool = false) {
        for rule in rules { record(rule, value: value, isSensitive: isSensitive) }
    }

    /// Records that a documented member of the innermost object is missing.
    mutating func recordMissing(_ name: StaticString, at index: Int) {
        record(
            .required, value: nil, isSensitive: true, containers: depth - 1,
            member: (name: String(describing: name), order: index))
    }

    private mutating func record(
        _ rule: RuleBreak, value: JSONValue?, isSensitive: Bool, containers: Int,
        member: (name: String, order: Int)?
    ) {
        violationCount += 1
        guard failure == nil, violations.count < ViolationReport.countMax else { return }
        var path: [PathComponent] = prefix
        var order: [Int] = [Int](repeating: 0, count: prefix.count)
        path.reserveCapacity(prefix.count + containers + 1)
        order.reserveCapacity(prefix.count + containers + 1)
        var isSilent: Bool = silence > 0 || isSensitive
        for level in 0..<max(containers, 0) {
            path.append(component(frames[level]))
            order.append(frames[level].order)
            isSilent = isSilent || frames[level].isSilent
        }
        if let member {
            path.append(.name(member.name))
            order.append(member.order)
        }
        isSilent = isSilent || value == nil || Violation.isSilent(path)
        violations.append(
            Violation(rule, location: location, path: path, order: order, value: isSilent ? nil : value))
    }

    private func component(_ frame: Frame) -> PathComponent {
        frame.isArray ? .index(frame.order) : .name(keyText(frame))
    }

    /// The current member's name in a frame.
    func keyText(_ frame: Frame) -> String {
        text(
            of: StringSpan(
                start: frame.keyStart, end: frame.keyStart + frame.keyLength, hasEscape: frame.isKeyEscaped,
                isASCII: false))
    }

    /// Name of the current member of the innermost object; empty outside an object.
    public var currentName: String {
        depth > 0 && !frames[depth - 1].isArray ? keyText(frames[depth - 1]) : ""
    }

    /// Skips a value of the wrong type and records it; a null is a missing value.
    mutating func refuseType(_ constraint: String, isSensitive: Bool = false) {
        guard failure == nil else { return }
        if isNull() {
            if mode == .strict { record(.required) }
            return
        }
        switch peekKind() {
        case .object, .array, .invalid:
            skipValue()
            if failure == nil { record(.type(constraint)) }
        default:
            let echo: JSONValue? = value()
            if failure == nil { record(.type(constraint), value: echo, isSensitive: isSensitive) }
        }
    }
}
