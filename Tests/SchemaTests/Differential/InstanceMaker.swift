// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Dice

/// Makes instances that mean to keep a schema. What it cannot keep, such as patterns, it takes from the examples.
struct InstanceMaker {
    private static let depthMax = 6
    /// Lengths above are not tried, so that texts stay readable.
    private static let lengthMax = 300

    let document: JSONValue
    var dice: Dice

    mutating func make(_ schema: JSONValue, depth: Int = 0) -> JSONValue {
        if let reference = schema["$ref"]?.string, let target = resolve(reference) { return make(target, depth: depth) }
        if let constant = schema["const"] { return constant }
        if let values = schema["enum"]?.array, !values.isEmpty { return dice.pick(values) }
        for keyword in ["oneOf", "anyOf"] {
            if let branches = schema[keyword]?.array, !branches.isEmpty {
                return make(dice.pick(branches), depth: depth)
            }
        }
        let types = schema["type"]?.array ?? schema["type"].map { [$0] } ?? ["object", "string", "integer", "null"]
        switch dice.pick(types).string {
        case "object": return object(schema, depth)
        case "array": return array(schema, depth)
        case "string": return .string(text(schema))
        case "integer": return integer(schema)
        case "number": return number(schema)
        case "boolean": return .bool(dice.once(in: 2))
        default: return .null
        }
    }

    private func resolve(_ reference: String) -> JSONValue? {
        JSONPointer(String(reference.dropFirst()))?.value(in: document)
    }

    private mutating func object(_ schema: JSONValue, _ depth: Int) -> JSONValue {
        var object = JSONObject()
        let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
        for (name, member) in schema["properties"]?.object?.members ?? [] {
            let isWanted = depth < Self.depthMax && !dice.once(in: 3)
            if required.contains(name) || isWanted { object.append(name, make(member, depth: depth + 1)) }
        }
        if let extra = schema["additionalProperties"], extra.object != nil, depth < Self.depthMax {
            let least = Int(schema["minProperties"]?.integer ?? 0)
            let most = min(Int(schema["maxProperties"]?.integer ?? 4), 4)
            for number in 0..<max(least, dice.below(most + 1)) {
                object.append("\(dice.pick(["key", "a b", "é", "x-"]))\(number)", make(extra, depth: depth + 1))
            }
        }
        return .object(object)
    }

    private mutating func array(_ schema: JSONValue, _ depth: Int) -> JSONValue {
        let least = Int(schema["minItems"]?.integer ?? 0)
        let most = depth < Self.depthMax ? min(Int(schema["maxItems"]?.integer ?? 4), max(4, least)) : least
        let count = least + dice.below(most - least + 1)
        let items = schema["items"] ?? true
        var elements: [JSONValue] = []
        for _ in 0..<count { elements.append(make(items, depth: depth + 1)) }
        if schema["uniqueItems"] == .bool(true) {
            var seen: Set<JSONValue> = []
            elements = elements.filter { seen.insert($0).inserted }
        }
        return .array(elements)
    }

    private mutating func text(_ schema: JSONValue) -> String {
        if schema["pattern"] != nil || !dice.once(in: 3),
            let example = schema["examples"]?.array?.compactMap(\.string).first
        {
            return example
        }
        if let format = schema["format"]?.string ?? schema["contentEncoding"]?.string, let texts = Self.samples[format]
        {
            return dice.pick(texts)
        }
        let least = Int(schema["minLength"]?.integer ?? 0)
        let most = max(min(Int(schema["maxLength"]?.integer ?? 20), Self.lengthMax), least)
        let length = dice.pick([least, most, least + dice.below(most - least + 1)])
        return letters(length)
    }

    mutating func letters(_ count: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<count { text.append(dice.pick(Self.alphabet)) }
        return String(text)
    }

    private static let alphabet = Array("abcXYZ019 -_.é\u{301}漢💩\u{212A}".unicodeScalars)

    private static let samples: [String: [String]] = [
        "uuid": ["019bf9c8-4007-7a10-8c3d-5e6f70819201", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
        "date-time": ["2026-01-26T09:30:00.000Z", "1999-12-31t23:59:59+05:30", "2024-02-29T00:00:00.123456789Z"],
        "date": ["2026-01-26", "2024-02-29"], "time": ["09:30:00", "23:59"],
        "email": ["ada@example.com", "a.b+c@x-y.example.org"],
        "uri": ["https://example.com/a?b=c#d", "http://[::1]:8080/"], "url": ["https://example.com"],
        "ipv4": ["192.0.2.1"], "ipv6": ["2001:db8::1"], "byte": ["AAEC", ""], "base64": ["AAEC", "AA=="],
    ]

    private mutating func integer(_ schema: JSONValue) -> JSONValue {
        let least = schema["minimum"]?.integer ?? schema["exclusiveMinimum"]?.integer.map { $0 + 1 } ?? -1000
        let most = schema["maximum"]?.integer ?? max(least, 100_000)
        // The bounds may be those of 64 bits, so far apart that their distance is no Int.
        let span: UInt64 = UInt64(bitPattern: most &- least)
        let inside: Int = span < UInt64(Int.max) ? dice.below(Int(span) + 1) : dice.below(Int.max)
        let value = dice.pick([least, most, least &+ Int64(inside)])
        if dice.once(in: 8), let number = JSONNumber("\(value).0") { return .number(number) }
        return .integer(value)
    }

    private mutating func number(_ schema: JSONValue) -> JSONValue {
        let whole = integer(schema)
        guard dice.once(in: 2), case .integer(let value) = whole, schema["maximum"]?.integer != value else {
            return whole
        }
        return JSONNumber("\(value).25").map { .number($0) } ?? whole
    }
}
