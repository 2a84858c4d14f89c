// SPDX-License-Identifier: Apache-2.0

/// PostgreSQL types that statements may use.
enum PostgresType: UInt32, Sendable {
    case bool = 16
    case bytea = 17
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case float8 = 701
    case textArray = 1009
    case int8Array = 1016
    case date = 1082
    case timestamptz = 1184
    case interval = 1186
    case uuid = 2950
    case uuidArray = 2951
    case jsonb = 3802

    /// PostgreSQL's name of a type, for messages.
    static func name(of type: UInt32) -> String {
        if let known = PostgresType(rawValue: type) { return "\(known)" }
        return names[type] ?? "number \(type)"
    }

    /// PostgreSQL numbers types of a database from here on.
    private static let firstOwnType: UInt32 = 16_384

    private static let names: [UInt32: String] = [
        18: "char", 19: "name", 114: "json", 650: "cidr", 700: "float4", 705: "unknown", 869: "inet", 1005: "int2[]",
        1007: "int4[]", 1042: "bpchar", 1043: "varchar", 1114: "timestamp", 1700: "numeric", 2249: "record",
        2278: "void",
    ]

    /// What to write instead of a type that has no Swift counterpart.
    static func cure(for type: UInt32, isParameter: Bool) -> String {
        switch type {
        case 869, 650: isParameter ? "pass text: :name::text::inet" : "write host(column) or column::text"
        case 1700: "cast to int8, float8 or text"
        case 700: "cast to float8"
        case 114: "cast to jsonb"
        case 18, 19, 1042, 1043: "cast to text"
        case 1114: "cast to timestamptz, or make the column timestamptz"
        case 1005, 1007: "cast to int8[]"
        case 705: "cast to the type that is meant"
        case 2249: "write to_jsonb(row) and read it as a schema of the contract"
        // Types that migrations make: composites, since enumerations are text with a check here.
        case firstOwnType...: isParameter ? "pass its parts" : "write to_jsonb(column), or select its parts"
        default: "cast to text, or to another type that has a Swift counterpart"
        }
    }
}

/// The Swift type of a parameter or column, with the spelling of its reader and builder.
package enum QueryValue: Sendable, Hashable {
    case uuid
    case identifier(String)
    case string
    case enumeration(String)
    /// A validated string type of the runtime.
    case wire(String)
    case integer
    case integer32
    case boolean
    case double
    case timestamp
    case date
    case bytes
    case base64
    /// A decodable type in `jsonb`.
    case json(String)
    case strings
    case enumerations(String)
    case uuids
    case identifiers(String)
    case integers
    case interval

    /// The Swift type as emitted code writes it.
    package var spelled: String {
        switch self {
        case .uuid: "WireUUID"
        case .identifier(let name), .enumeration(let name), .wire(let name), .json(let name): name
        case .string: "String"
        case .integer: "Int"
        case .integer32: "Int32"
        case .boolean: "Bool"
        case .double: "Double"
        case .timestamp: "Timestamp"
        case .date: "CalendarDate"
        case .bytes: "[UInt8]"
        case .base64: "Base64Data"
        case .strings: "[String]"
        case .enumerations(let name), .identifiers(let name): "[\(name)]"
        case .uuids: "[WireUUID]"
        case .integers: "[Int]"
        case .interval: "Duration"
        }
    }

    /// The plain Swift type of a PostgreSQL type.
    init(_ type: PostgresType) {
        switch type {
        case .bool: self = .boolean
        case .bytea: self = .bytes
        case .int2, .int4, .int8: self = .integer
        case .text: self = .string
        case .float8: self = .double
        case .textArray: self = .strings
        case .int8Array: self = .integers
        case .date: self = .date
        case .timestamptz: self = .timestamp
        case .interval: self = .interval
        case .uuid: self = .uuid
        case .uuidArray: self = .uuids
        case .jsonb: self = .json("JSONValue")
        }
    }

    /// Whether values of the PostgreSQL type can be read or sent as this.
    func fits(_ type: PostgresType) -> Bool {
        switch self {
        case .uuid, .identifier: type == .uuid
        case .string, .enumeration, .wire: type == .text
        case .integer: type == .int2 || type == .int4 || type == .int8
        case .integer32: type == .int2 || type == .int4
        case .boolean: type == .bool
        case .double: type == .float8
        case .timestamp: type == .timestamptz
        case .date: type == .date
        case .bytes, .base64: type == .bytea
        case .json: type == .jsonb
        case .strings, .enumerations: type == .textArray
        case .uuids, .identifiers: type == .uuidArray
        case .integers: type == .int8Array
        case .interval: type == .interval
        }
    }

    /// Whether a column can be read as this; some types are for parameters alone.
    var isReadable: Bool {
        switch self {
        case .interval, .integers, .enumerations: false
        default: true
        }
    }

    /// The expression that reads a column, without `try`.
    func read(column: Int, isNullable: Bool) -> String {
        func call(_ name: String, _ type: String? = nil) -> String {
            let reader = isNullable ? "optional" + name.prefix(1).uppercased() + name.dropFirst() : name
            return "row.\(reader)(\(column)\(type.map { ", \($0).self" } ?? ""))"
        }
        switch self {
        case .uuid: return isNullable ? "row.optionalUUID(\(column))" : "row.uuid(\(column))"
        case .uuids: return isNullable ? "row.optionalUUIDArray(\(column))" : "row.uuidArray(\(column))"
        case .json(let name): return isNullable ? "row.optionalJSON(\(column), \(name).self)" : call("json", name)
        case .identifier(let name): return call("identifier", name)
        case .identifiers(let name): return call("identifierArray", name)
        case .enumeration(let name): return call("enumeration", name)
        case .wire(let name): return call("wire", name)
        case .string: return call("string")
        case .integer: return call("int")
        case .integer32:
            return isNullable
                ? "row.optionalInt(\(column)).map { (value: Int) -> Int32 in Int32(truncatingIfNeeded: value) }"
                : "Int32(truncatingIfNeeded: row.int(\(column)))"
        case .boolean: return call("bool")
        case .double: return call("double")
        case .timestamp: return call("timestamp")
        case .date: return call("date")
        case .bytes: return call("bytes")
        case .base64:
            return isNullable
                ? "row.optionalBytes(\(column)).map { (bytes: [UInt8]) -> Base64Data in Base64Data(bytes) }"
                : "Base64Data(row.bytes(\(column)))"
        case .strings, .enumerations: return call("stringArray")
        case .integers, .interval: return call("int")
        }
    }

    /// The expression that makes a parameter of a Swift value.
    func parameter(_ name: String, type: PostgresType, isNullable: Bool) -> String {
        let wire = isNullable ? "\(name)?.wire" : "\(name).wire"
        switch self {
        case .uuid: return ".uuid(\(name))"
        case .identifier: return ".identifier(\(name))"
        case .string: return ".text(\(name))"
        case .enumeration, .wire: return ".text(\(wire))"
        case .integer, .integer32:
            let value = self == .integer ? name : isNullable ? "\(name).map(Int.init)" : "Int(\(name))"
            return ".\(type)(\(value))"
        case .boolean: return ".bool(\(name))"
        case .double: return ".float8(\(name))"
        case .timestamp: return ".timestamptz(\(name))"
        case .date: return ".date(\(name))"
        case .bytes: return ".bytea(\(name))"
        case .base64: return isNullable ? ".bytea(\(name)?.bytes)" : ".bytea(\(name).bytes)"
        case .json("JSONValue"): return ".jsonb(\(name))"
        case .json: return ".json(\(name))"
        case .strings: return ".textArray(\(name))"
        case .enumerations:
            return ".textArray(\(name)\(isNullable ? "?" : "").map(\\.wire))"
        case .uuids: return ".uuidArray(\(name))"
        case .identifiers: return ".identifierArray(\(name))"
        case .integers: return ".int8Array(\(name))"
        case .interval: return ".interval(\(name))"
        }
    }
}
