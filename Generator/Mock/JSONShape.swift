// SPDX-License-Identifier: Apache-2.0

package import ContractRuntime
package import OpenAPIDocument

/// Questions about JSON values that schemas ask.
package enum JSONShape {
    /// A value of the description as JSON.
    package static func value(of node: Node) -> JSONValue {
        switch node.value {
        case .mapping(let mapping): return .object(JSONObject(mapping.entries.map { ($0.key, value(of: $0.value)) }))
        case .sequence(let items): return .array(items.map(value))
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: return .null
            case .bool(let flag): return .bool(flag)
            case .integer(let number): return .integer(number)
            case .bigInteger: return JSONNumber(scalar.text).map(JSONValue.number) ?? .string(scalar.text)
            case .float(let number): return JSONNumber(number).map(JSONValue.number) ?? .null
            case .string: return .string(scalar.text)
            }
        }
    }

    static func has(_ value: JSONValue, type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .integer: type == "integer" || type == "number"
        case .number(let number):
            type == "number" || type == "integer" && Double(number.text).map { $0.rounded() == $0 } ?? false
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }

    /// Whether the pattern is found; nil for one that cannot be read.
    static func matches(_ text: String, _ source: String) -> Bool? {
        do throws(PatternError) {
            return try Pattern(source).matches(text)
        } catch {
            return nil
        }
    }

    static func has(_ text: String, format: String) -> Bool {
        switch format {
        case "uuid": UUIDForm.isUUID(text)
        case "email": EmailAddress(wire: text) != nil
        case "date": CalendarDate(wire: text) != nil
        case "date-time": Timestamp(wire: text) != nil
        case "time": TimeOfDay(wire: text) != nil
        case "ipv4": IPv4Address(wire: text) != nil
        case "ipv6": IPv6Address(wire: text) != nil
        case "byte", "base64": Base64Data(wire: text) != nil
        default: true
        }
    }

    /// A member name as a token of a JSON Pointer (RFC 6901).
    static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

/// UUIDs by their form alone (RFC 9562).
private enum UUIDForm {
    static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
    }
}
