// SPDX-License-Identifier: Apache-2.0

/// Hands out each type name once; a name that is taken gets the next free number.
struct NameRegistry {
    private var taken: Set<String>

    init() {
        taken = Self.reserved
    }

    /// The wish when it is free, `<wish>Model` when the runtime owns it, else `<wish>2`, `<wish>3`, …
    mutating func claim(_ wish: String) -> String {
        var name = Self.reserved.contains(wish) ? wish + "Model" : wish
        var number = 2
        while taken.contains(name) {
            name = wish + String(number)
            number += 1
        }
        taken.insert(name)
        return name
    }

    func isTaken(_ name: String) -> Bool { taken.contains(name) }

    /// Names that emitted code uses for something else.
    private static let reserved: Set<String> = [
        "Any", "AnyObject", "Array", "Bool", "Call", "Character", "Dictionary", "Double", "Duration", "Error", "Float",
        "Hashable", "Int", "Int32", "Int64", "Never", "Optional", "Protocol", "Result", "Self", "Sendable", "Set",
        "String", "Type", "UInt64", "UInt8", "Void", "UUID", "Timestamp", "CalendarDate", "TimeOfDay", "EmailAddress",
        "WebURL", "IPv4Address", "IPv6Address", "Base64Data", "Secret", "TypedIdentifier", "Presence", "Indirect",
        "JSONValue", "JSONObject", "JSONReader", "JSONWriter", "JSONKind", "JSONNumber", "JSONCodable",
        "JSONDecodable", "JSONEncodable", "MemberTable", "StringRule", "IntegerRule", "NumberRule", "ArrayRule",
        "MapRule", "Pattern", "ExactDecimal", "WireEnum", "WireString", "Violation", "ContractOperation",
        "OperationDescriptor", "OperationFailure", "RequestReader", "RequestWriter", "ResponseReader",
        "ResponseWriter", "ResponseBody", "APIFailure", "ErrorCode", "Policy", "PermissionRule", "RouteTable",
        "APIRouter", "Operations", "Input", "Output", "Failure", "StaticString", "Codable", "Identifiable",
        "RequestBodyRule", "DeclaredError", "FilePart", "FileParts", "FileRule", "Parameter", "Statement", "ByteStream",
        "EventStream", "EventFrame", "ItemStream", "RawEvent", "StreamedEvent", "Event",
    ]
}

/// Hands out member and case names inside one type.
struct MemberNames {
    private var taken: Set<String>

    init(reserved: Set<String> = []) {
        taken = reserved
    }

    mutating func claim(_ wish: String) -> String {
        var name = wish
        var number = 2
        while taken.contains(name) {
            name = SwiftName.plain(wish) + String(number)
            number += 1
        }
        taken.insert(name)
        return name
    }
}
