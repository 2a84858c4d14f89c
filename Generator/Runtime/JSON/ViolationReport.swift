// SPDX-License-Identifier: Apache-2.0

/// Violations in the order and form of an error body: one entry per field, at most 50.
public struct ViolationReport: Sendable {
    /// Most entries of one body.
    public static let entriesMax: Int = 50
    /// Where counting stops.
    public static let countMax: Int = 1000

    /// One violation per field, in contract order.
    public let entries: [Violation]
    /// Number of fields found, at most 1,000.
    public let count: Int

    /// Orders, merges and cuts the violations of one request.
    public init(_ violations: [Violation]) {
        var merged: [Violation] = []
        var positions: [Place: Int] = [:]
        let sorted: [(offset: Int, element: Violation)] = violations.enumerated().sorted { left, right in
            ViolationReport.precedes(left.element, right.element) ?? (left.offset < right.offset)
        }
        for (_, violation) in sorted {
            let place: Place = Place(location: violation.location, path: violation.path)
            if let position: Int = positions[place] {
                merged[position].merge(violation)
            } else {
                positions[place] = merged.count
                merged.append(violation)
            }
        }
        count = min(merged.count, ViolationReport.countMax)
        entries = Array(merged.prefix(ViolationReport.entriesMax))
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

    /// The refusal `VALIDATION_FAILED`, 400.
    public var failure: APIFailure { APIFailure(code: "VALIDATION_FAILED", status: 400, details: details) }
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

    /// The violation as a `FieldError`.
    fileprivate var fieldError: JSONObject {
        JSONObject(
            unique: [
                (name: "field", value: .string(field)), (name: "in", value: .string(location.wire)),
                (name: "code", value: .string(code.rawValue)), (name: "message", value: .string(code.message)),
            ] + facts)
    }
}
