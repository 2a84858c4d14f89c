// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// How a provider of one's own wants its messages: `{"json": {…}}` or `{"form": {…}}` with `{to}`, `{from}`, `{text}`
/// and `{id}` in texts, and under `id` the JSON pointer to the provider's id in its answer.
package struct TextMessageTemplate: Sendable {
    enum Form: Sendable {
        case json(JSONValue)
        case form([(name: String, text: String)])
    }

    let form: Form
    let idPointer: String?

    /// Nil for a text that is no such template.
    package init?(_ text: String) {
        guard case .object(let members)? = JSONReader.decode(JSONValue.self, from: Array(text.utf8)) else { return nil }
        switch (members["json"], members["form"]) {
        case (let body?, nil): form = .json(body)
        case (nil, .object(let fields)?):
            var texts: [(name: String, text: String)] = []
            for (name, value) in fields.members {
                guard case .string(let text) = value else { return nil }
                texts.append((name, text))
            }
            form = .form(texts)
        default: return nil
        }
        switch members["id"] {
        case nil: idPointer = nil
        case .string(let pointer)? where pointer.hasPrefix("/"): idPointer = pointer
        default: return nil
        }
    }

    /// The request's body with its media type.
    func body(_ values: [String: String]) -> (type: String, bytes: [UInt8]) {
        switch form {
        case .json(let body): return ("application/json", JSONWriter.bytes(of: Self.filled(body, values)))
        case .form(let fields):
            let pairs: [(String, String)] = fields.map { (name: String, text: String) -> (String, String) in
                (name, Self.filled(text, values))
            }
            return ("application/x-www-form-urlencoded", FormText.encode(pairs))
        }
    }

    /// The provider's id in its answer.
    func id(in answer: [UInt8]) -> String? {
        guard let idPointer, var value: JSONValue = JSONReader.decode(JSONValue.self, from: answer) else { return nil }
        for part in idPointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let name: String = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            switch value {
            case .object(let members):
                guard let next = members[name] else { return nil }
                value = next
            case .array(let items):
                guard let index = Int(name), items.indices.contains(index) else { return nil }
                value = items[index]
            default: return nil
            }
        }
        switch value {
        case .string(let text): return text
        case .integer(let number): return String(number)
        default: return nil
        }
    }

    private static func filled(_ value: JSONValue, _ values: [String: String]) -> JSONValue {
        switch value {
        case .string(let text): return .string(filled(text, values))
        case .array(let items): return .array(items.map { (item: JSONValue) -> JSONValue in filled(item, values) })
        case .object(let members):
            return .object(
                JSONObject(
                    members.members.map { (name: String, inner: JSONValue) -> (String, JSONValue) in
                        (name, filled(inner, values))
                    }))
        default: return value
        }
    }

    /// In one pass: a value that holds a placeholder's name stays as it is.
    private static func filled(_ text: String, _ values: [String: String]) -> String {
        var filled: String = ""
        var rest: Substring = text[...]
        while let open: Substring.Index = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name: String = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

/// `application/x-www-form-urlencoded`.
enum FormText {
    static func encode(_ fields: [(String, String)]) -> [UInt8] {
        Array(
            fields.map { (name: String, value: String) -> String in escaped(name) + "=" + escaped(value) }
                .joined(separator: "&").utf8)
    }

    private static func escaped(_ text: String) -> String {
        var escaped: String = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: escaped.unicodeScalars.append(.init(byte))
            case 0x20: escaped += "+"
            default:
                let hex: String = String(byte, radix: 16, uppercase: true)
                escaped += "%" + (hex.utf8.count == 1 ? "0" + hex : hex)
            }
        }
        return escaped
    }
}
