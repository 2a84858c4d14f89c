// SPDX-License-Identifier: Apache-2.0

/// Identity of one declared Swift type; an index into `ContractModel.declarations`.
package struct TypeID: Hashable, Sendable {
    package let index: Int

    package init(index: Int) {
        self.index = index
    }
}

/// The Swift type of a value on the wire, with the constraints that hold where it is used.
package indirect enum ValueType: Sendable, Hashable {
    case string(StringLimits)
    case integer(IntegerWidth, NumberLimits)
    case number(NumberKind, NumberLimits)
    case boolean
    case uuid
    case timestamp
    case date
    case time
    /// A string with a named form, such as an e-mail address.
    case wire(WireForm, StringLimits)
    /// Base64 text that stands for bytes.
    case base64(StringLimits)
    /// Raw bytes outside JSON, as in a file part or a binary body.
    case binary
    /// A string of exactly this value.
    case constant(String)
    /// Any JSON value.
    case json
    /// Any JSON object.
    case jsonObject
    case array(ValueType, ArrayLimits)
    case map(ValueType, MapLimits)
    case named(TypeID)
    /// A value that may be null.
    case nullable(ValueType)
}

extension ValueType {
    package var isNullable: Bool {
        if case .nullable = self { return true }
        return false
    }

    /// The same type without null.
    package var unwrapped: ValueType {
        if case .nullable(let inner) = self { return inner }
        return self
    }

    package var asNullable: ValueType { isNullable ? self : .nullable(self) }
}

/// Limits of a string; lengths count Unicode scalars.
package struct StringLimits: Sendable, Hashable {
    package var lengthMin: Int?
    package var lengthMax: Int?
    package var pattern: String?

    package init(lengthMin: Int? = nil, lengthMax: Int? = nil, pattern: String? = nil) {
        self.lengthMin = lengthMin
        self.lengthMax = lengthMax
        self.pattern = pattern
    }
}

package enum IntegerWidth: Sendable, Hashable {
    case bits32
    case bits64
}

package enum NumberKind: Sendable, Hashable {
    case double
    case decimal
}

/// Limits of a number as written in the document, so that nothing is rounded on the way.
package struct NumberLimits: Sendable, Hashable {
    package var minimum: String?
    package var maximum: String?
    package var exclusiveMinimum: String?
    package var exclusiveMaximum: String?
    package var multipleOf: String?

    package init() {}
}

package struct ArrayLimits: Sendable, Hashable {
    package var itemsMin: Int?
    package var itemsMax: Int?
    package var isUnique = false

    package init() {}
}

package struct MapLimits: Sendable, Hashable {
    package var membersMin: Int?
    package var membersMax: Int?

    package init() {}
}

/// String forms that have a runtime type of their own.
package enum WireForm: String, Sendable, Hashable, CaseIterable {
    case email
    case url
    case ipv4
    case ipv6
}

/// The kinds of values JSON has; integers and other numbers are one kind on the wire.
package enum JSONKind: String, Sendable, Hashable, CaseIterable {
    case null
    case boolean
    case number
    case string
    case array
    case object
}

/// A default of the contract in the form the emitter can print for the member's type.
package indirect enum DefaultValue: Sendable, Hashable {
    case string(String)
    case integer(String)
    case number(String)
    case boolean(Bool)
    case enumCase(TypeID, name: String)
    case array([DefaultValue])
    case emptyMap
    /// A struct all of whose members may be left out.
    case emptyStruct(TypeID)
}
