// SPDX-License-Identifier: Apache-2.0

extension ContractModel {
    /// The Swift spelling of a type.
    package func swiftType(_ type: ValueType) -> String {
        switch type {
        case .string, .constant: "String"
        case .integer(.bits32, _): "Int32"
        case .integer(.bits64, _): "Int"
        case .number(.double, _): "Double"
        case .number(.decimal, _): "ExactDecimal"
        case .boolean: "Bool"
        case .uuid: "WireUUID"
        case .timestamp: "Timestamp"
        case .date: "CalendarDate"
        case .time: "TimeOfDay"
        case .wire(.email, _): "EmailAddress"
        case .wire(.url, _): "WebURL"
        case .wire(.ipv4, _): "IPv4Address"
        case .wire(.ipv6, _): "IPv6Address"
        case .base64: "Base64Data"
        case .binary: "FilePart"
        case .json: "JSONValue"
        case .jsonObject: "JSONObject"
        case .array(let inner, _): "[\(swiftType(inner))]"
        case .map(let inner, _): "[String: \(swiftType(inner))]"
        case .named(let id): self[id]?.name ?? "Never"
        case .nullable(let inner): swiftType(inner) + "?"
        }
    }

    /// The Swift spelling of a member's stored type, presence included.
    package func swiftType(of member: Member) -> String {
        let bare = member.isSecret ? "Secret<String>" : swiftType(member.type.unwrapped)
        return switch member.presence {
        case .always, .defaulted: bare
        case .optional, .nullable: bare + "?"
        case .tristate: "Presence<\(bare)>"
        }
    }

    /// Whether every member of a struct may be left out.
    package func isEmptyAllowed(_ type: ValueType) -> Bool {
        switch type {
        case .jsonObject, .map: true
        case .named(let id):
            if case .structure(let structure) = self[id]?.kind {
                structure.members.allSatisfy { ![.always, .nullable].contains($0.presence) }
            } else {
                false
            }
        default: false
        }
    }
}

extension Member {
    /// The member is a text that prints as bullets.
    package var isSecret: Bool {
        if isSensitive, case .string = type.unwrapped { return true }
        return false
    }

    /// The member has one possible value and is not stored.
    package var isConstant: Bool {
        if case .constant = type, isRequired { return true }
        return false
    }
}
