// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// An enumeration as the generator emits it.
enum Color: WireEnum {
    case red
    case darkBlue
    case undocumented(String)

    static let documented: WireCases<Color> = WireCases(["red", "dark_blue"], [.red, .darkBlue])

    var wire: String {
        switch self {
        case .red: "red"
        case .darkBlue: "dark_blue"
        case .undocumented(let text): text
        }
    }
}

/// An identifier as the generator emits it.
struct WidgetID: TypedIdentifier {
    let uuid: WireUUID
    init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An object as the generator emits it, with a nested array of objects.
struct Widget: JSONCodable, Equatable {
    struct Part: JSONCodable, Equatable {
        var label: String
        var weight: Double?

        static let members: MemberTable = MemberTable(["label", "weight"])

        static func decode(from reader: inout JSONReader) -> Part? {
            guard reader.beginObject() else { return nil }
            var seen: UInt64 = 0
            var label: String?
            var weight: Double?
            while let index: Int = reader.nextMember(members, &seen) {
                switch index {
                case 0: label = reader.string(StringRule(minLength: 1, maxLength: 10))
                default: weight = reader.double(NumberRule(minimum: 0, multipleOf: 0.01))
                }
            }
            guard reader.finishObject(members, seen: seen, required: 0b1), let label else { return nil }
            return Part(label: label, weight: weight)
        }

        func encode(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.member("label", label)
            writer.member("weight", weight)
            writer.endObject()
        }
    }

    var name: String
    var size: Int?
    var color: Color?
    var note: Presence<String> = .absent
    var parts: [Part] = []
    var password: String?

    static let slug: Pattern = Pattern(checked: "^[a-z][a-z0-9-]*$")
    static let members: MemberTable = MemberTable(["name", "size", "color", "note", "parts", "password"])

    static func decode(from reader: inout JSONReader) -> Widget? {
        guard reader.beginObject() else { return nil }
        var seen: UInt64 = 0
        var name: String?
        var size: Int?
        var color: Color?
        var note: Presence<String> = .absent
        var parts: [Part]?
        var password: String?
        while let index: Int = reader.nextMember(members, &seen) {
            switch index {
            case 0: name = reader.string(StringRule(minLength: 2, maxLength: 8, pattern: slug))
            case 1: size = reader.integer(IntegerRule(minimum: 1, maximum: 9))
            case 2: color = reader.enumeration(Color.self)
            case 3: note = reader.presence { $0.string() }
            case 4: parts = reader.array(ArrayRule(maxItems: 3), of: Part.self)
            default: password = reader.string(StringRule(minLength: 8))
            }
        }
        guard reader.finishObject(members, seen: seen, required: 0b1), let name else { return nil }
        return Widget(name: name, size: size, color: color, note: note, parts: parts ?? [], password: password)
    }

    func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("size", size)
        writer.member("color", color)
        writer.member("note", note)
        writer.member("parts", parts)
        writer.member("password", password)
        writer.endObject()
    }
}

/// Reads a text by a closure.
func read<Value>(
    _ text: String, mode: JSONMode = .strict, _ decode: (inout JSONReader) -> Value?
) -> DecodeResult<Value> {
    let bytes: [UInt8] = Array(text.utf8)
    return bytes.withUnsafeBytes { JSONReader.decodeReporting(from: $0, mode: mode, decode) }
}

/// Reads a text as any value.
func readAny(_ bytes: [UInt8]) -> DecodeResult<JSONValue> { JSONReader.decodeReporting(JSONValue.self, from: bytes) }

/// The one violation of a text as `field code constraint`.
func complaint<Value>(_ result: DecodeResult<Value>) -> String {
    result.violations.map { "\($0.field) \($0.code.rawValue.dropFirst(11)) \($0.constraints.map(\.name).joined())" }
        .joined(separator: "; ")
}

/// The text of written JSON.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
