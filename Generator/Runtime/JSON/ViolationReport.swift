// SPDX-License-Identifier: Apache-2.0

/// Violations in the order and form of an error body: one entry per field, at most 50.
public struct ViolationReport: Sendable {
    /// Most entries of one body.
    public static let entriesMax: Int = 50
    /// Where counting stops.
    public static let countMax: Int = 1000
    /// Up to so many violations are compared with each other, more are found by hash.
    private static let searchMax: Int = 24

    /// One violation per field, in contract order.
    public let entries: [Violation]
    /// Number of fields found, at most 1,000.
    public let count: Int

    /// Orders, merges and cuts the violations of one request.
    public init(_ violations: [Violation]) {
        let sorted: [Violation] = ViolationReport.inOrder(violations)
        let merged: [Violation] =
            sorted.count <= ViolationReport.searchMax
            ? ViolationReport.merged(sorted) : ViolationReport.mergedByIndex(sorted)
        count = min(merged.count, ViolationReport.countMax)
        entries = merged.count <= ViolationReport.entriesMax ? merged : Array(merged.prefix(ViolationReport.entriesMax))
    }

    /// Mostly the order of the text is that of the contract, and nothing is to be done.
    private static func inOrder(_ violations: [Violation]) -> [Violation] {
        let isSorted: Bool = violations.indices.dropFirst().allSatisfy { (index: Int) -> Bool in
            precedes(violations[index], violations[index - 1]) != true
        }
        if isSorted { return violations }
        return violations.enumerated().sorted { left, right in
            precedes(left.element, right.element) ?? (left.offset < right.offset)
        }.map(\.element)
    }

    /// One violation per place; few enough to look at each.
    private static func merged(_ sorted: [Violation]) -> [Violation] {
        var merged: [Violation] = []
        merged.reserveCapacity(sorted.count)
        for violation in sorted {
            let known: Int? = merged.lastIndex { (other: Violation) -> Bool in
                other.path == violation.path && other.location == violation.location
            }
            if let known { merged[known].merge(violation) } else { merged.append(violation) }
        }
        return merged
    }

    /// One violation per place, for as many as there are.
    private static func mergedByIndex(_ sorted: [Violation]) -> [Violation] {
        var merged: [Violation] = []
        var positions: [Place: Int] = [:]
        for violation in sorted {
            let place: Place = Place(location: violation.location, path: violation.path)
            if let position: Int = positions[place] {
                merged[position].merge(violation)
            } else {
                positions[place] = merged.count
                merged.append(violation)
            }
        }
        return merged
    }

    private struct Place: Hashable {
        let location: ViolationLocation
        let path: [PathComponent]
    }

    /// Whether one violation comes first; nil when the contract does not tell.
    private static func precedes(_ left: Violation, _ right: Violation) -> Bool? {
        if left.location.rank != right.location.rank { return left.location.rank < right.location.rank }
        for (leftStep, rightStep) in zip(left.order, right.order) where leftStep != rightStep {
            return leftStep < rightStep
        }
        return left.order.count == right.order.count ? nil : left.order.count < right.order.count
    }

    /// Whether there are more fields than entries.
    public var isTruncated: Bool { count > entries.count }

    /// The members of `details`.
    public var details: [(name: String, value: JSONValue)] {
        var details: [(name: String, value: JSONValue)] = [
            ("errors", .array(entries.map { .object($0.fieldError) }))
        ]
        if isTruncated {
            details.append(("errorCount", .integer(Int64(count))))
            details.append(("truncated", .bool(true)))
        }
        if entries.count == 1, let only: Violation = entries.first {
            details.append(("field", .string(only.field)))
            details.append(contentsOf: only.facts)
        }
        return details
    }

    /// Writes the members of `details`, the same that `details` holds as values.
    public func writeDetails(to writer: inout JSONWriter) {
        writer.key("errors")
        writer.beginArray()
        for index in entries.indices { entries[index].writeFieldError(to: &writer) }
        writer.endArray()
        if isTruncated {
            writer.key("errorCount")
            writer.integer(count)
            writer.key("truncated")
            writer.bool(true)
        }
        guard let only: String = onlyField else { return }
        writer.key("field")
        writer.string(only)
        entries[0].writeFacts(to: &writer)
    }

    /// The field of a report with a single entry.
    public var onlyField: String? { entries.count == 1 ? entries[0].field : nil }

    /// The refusal `VALIDATION_FAILED`, 400.
    public var failure: APIFailure { APIFailure(code: "VALIDATION_FAILED", status: 400, report: self) }
}

extension Violation {
    /// Takes over the constraints and bounds of another violation of the same field.
    fileprivate mutating func merge(_ other: Violation) {
        for constraint in other.constraints where !constraints.contains(where: { $0.name == constraint.name }) {
            constraints.append(constraint)
        }
        value = value ?? other.value
        minValue = minValue ?? other.minValue
        maxValue = maxValue ?? other.maxValue
        if allowedValues.isEmpty { allowedValues = other.allowedValues }
    }

    /// The members that a body with a single entry repeats in `details`.
    fileprivate var facts: [(name: String, value: JSONValue)] {
        var facts: [(name: String, value: JSONValue)] = []
        if let value { facts.append(("value", value)) }
        facts.append(
            (
                "constraints",
                .object(JSONObject(unique: constraints.map { (name: $0.name, value: .string($0.text)) }))
            ))
        if !allowedValues.isEmpty { facts.append(("allowedValues", .array(allowedValues.map { .string($0) }))) }
        if let minValue { facts.append(("minValue", minValue)) }
        if let maxValue { facts.append(("maxValue", maxValue)) }
        return facts
    }

    /// Writes the violation as a `FieldError`.
    fileprivate func writeFieldError(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("field")
        writer.string(field)
        writer.key("in")
        writer.string(location.wire)
        code.writeMembers(to: &writer)
        writeFacts(to: &writer)
        writer.endObject()
    }

    /// Writes the members of `facts`.
    fileprivate func writeFacts(to writer: inout JSONWriter) {
        if let value {
            writer.key("value")
            writer.value(value)
        }
        writer.key("constraints")
        writer.beginObject()
        for index in constraints.indices {
            writer.key(text: constraints[index].name)
            writer.string(constraints[index].text)
        }
        writer.endObject()
        if !allowedValues.isEmpty {
            writer.key("allowedValues")
            writer.beginArray()
            for value in allowedValues { writer.string(value) }
            writer.endArray()
        }
        if let minValue {
            writer.key("minValue")
            writer.value(minValue)
        }
        if let maxValue {
            writer.key("maxValue")
            writer.value(maxValue)
        }
    }

    /// The violation as a `FieldError`.
    fileprivate var fieldError: JSONObject {
        JSONObject(
            unique: [
                (name: "field", value: .string(field)), (name: "in", value: .string(location.wire)),
                (name: "code", value: .string(code.rawValue)), (name: "message", value: .string(code.message)),
            ] + facts)
    }
}
