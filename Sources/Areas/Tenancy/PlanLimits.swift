// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Limits of a workspace: those of its plan, except where an administrator gave it others for a while.
struct PlanLimits: Sendable, Equatable {
    static let unlimited: Int = -1
    private static let bytesPerGigabyte: Int = 1 << 30

    private let plan: JSONValue
    private let overrides: JSONValue
    private let now: Timestamp

    init(plan: JSONValue, overrides: JSONValue, now: Timestamp) {
        self.plan = plan
        self.overrides = overrides
        self.now = now
    }

    /// A limit by the name it has in the catalogue; a plan that does not name it has none.
    subscript(name: String) -> Int { override(name) ?? Self.integer(plan[name]) ?? Self.unlimited }

    /// A limit that is stored in gigabytes, in bytes.
    func bytes(_ name: String) -> Int {
        let gigabytes: Int = self[name]
        guard gigabytes >= 0 else { return Self.unlimited }
        let product: (partialValue: Int, overflow: Bool) = gigabytes.multipliedReportingOverflow(
            by: Self.bytesPerGigabyte)
        return product.overflow ? Self.unlimited : product.partialValue
    }

    private func override(_ name: String) -> Int? {
        guard let entry = overrides[name] else { return nil }
        if case .string(let text)? = entry["expires_at"] {
            guard let end = Timestamp(wire: text), end > now else { return nil }
        }
        return Self.integer(entry["value"])
    }

    private static func integer(_ value: JSONValue?) -> Int? {
        guard case .integer(let number)? = value else { return nil }
        return Int(number)
    }
}

extension JSONValue {
    /// A member of an object; nil for anything else.
    fileprivate subscript(name: String) -> JSONValue? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }
}
