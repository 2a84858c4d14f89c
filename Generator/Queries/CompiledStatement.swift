// SPDX-License-Identifier: Apache-2.0

/// A statement with the Swift types of what goes in and comes out.
package struct CompiledStatement: Sendable {
    package struct Argument: Sendable, Hashable {
        let swiftName: String
        let value: QueryValue
        let type: PostgresType
        let isNullable: Bool
    }

    /// One column in a row struct.
    package struct Field: Sendable, Hashable {
        package let swiftName: String
        package let value: QueryValue
        package let isNullable: Bool
    }

    /// One argument of a contract struct's memberwise init.
    package struct MemberArgument: Sendable, Hashable {
        let swiftName: String
        let column: Int
        let value: QueryValue
        let isNullable: Bool
        /// The member is a `Presence`: NULL becomes `.null`.
        let isTristate: Bool
        /// The member is a `Secret`.
        let isSecret: Bool
    }

    package enum Row: Sendable, Hashable {
        /// Nothing is decoded: `:exec` and `:count`.
        case none
        case scalar(QueryValue, isNullable: Bool)
        case structure(name: String, [Field])
        case contract(name: String, [MemberArgument])
    }

    package let statement: QueryStatement
    package let arguments: [Argument]
    package let row: Row

    /// The Swift type of one row.
    var rowType: String {
        switch row {
        case .none: "Int"
        case .scalar(let value, let isNullable): value.spelled + (isNullable ? "?" : "")
        case .structure(let name, _), .contract(let name, _): name
        }
    }

    /// The Swift type of the whole answer.
    var outputType: String {
        switch statement.mode {
        case .one, .exec, .count: rowType
        case .maybe: rowType + "?"
        case .many, .stream: "[\(rowType)]"
        }
    }

    /// Every type that the emitted function names.
    var values: [QueryValue] {
        let inputs = arguments.map(\.value)
        switch row {
        case .none, .contract: return inputs
        case .scalar(let value, _): return inputs + [value]
        case .structure(_, let fields): return inputs + fields.map(\.value)
        }
    }
}
