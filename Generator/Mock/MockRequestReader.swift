// SPDX-License-Identifier: Apache-2.0

package import ContractRuntime
import OpenAPIDocument

/// Tells what of a request its operation does not allow.
struct MockRequestReader {
    struct Refusal {
        let status: Int
        let text: String
    }

    let documents: DocumentSet

    func problems(of request: MockRequest, _ operation: Operation, pathValues: [String: String]) -> [Refusal] {
        let query = QueryText.pairs(request.target)
        var found: [Refusal] = []
        for parameter in operation.effectiveParameters.map(\.value) {
            let texts: [String]
            switch parameter.place {
            case .path: texts = pathValues[parameter.name].map { [$0] } ?? []
            case .query: texts = values(query, parameter)
            case .header:
                if ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) { continue }
                texts = request.header(parameter.name.lowercased()).map { [$0] } ?? []
            case .cookie: texts = CookieText.value(parameter.name, in: request.header("cookie")).map { [$0] } ?? []
            }
            found += check(parameter, texts)
        }
        return found + body(request, operation)
    }

    private func values(_ query: [(name: String, value: String)], _ parameter: OpenAPIDocument.Parameter) -> [String] {
        query.filter { $0.name == parameter.name || $0.name.hasPrefix(parameter.name + "[") }.map(\.value)
    }

    private func check(_ parameter: OpenAPIDocument.Parameter, _ texts: [String]) -> [Refusal] {
        let place = "\(parameter.place.rawValue) parameter \(parameter.name)"
        guard !texts.isEmpty else {
            return parameter.isRequired ? [Refusal(status: 400, text: "the \(place) is missing")] : []
        }
        guard case .schema(let schema) = parameter.content, parameter.style != .deepObject else { return [] }
        let check = InstanceCheck(documents: documents)
        let candidates = PlainText.values(texts, separator: parameter.explode ? nil : separator(parameter.style))
        let attempts = candidates.map { check.problems(of: $0, against: schema) }
        if attempts.contains(where: \.isEmpty) { return [] }
        let shortest = attempts.min { $0.count < $1.count } ?? []
        return shortest.map { Refusal(status: 400, text: "the \(place): \($0)") }
    }

    private func separator(_ style: OpenAPIDocument.Parameter.Style) -> Character {
        switch style {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        case .label: "."
        case .matrix, .simple, .form, .deepObject: ","
        }
    }

    private func body(_ request: MockRequest, _ operation: Operation) -> [Refusal] {
        guard let description = operation.requestBody?.value else { return [] }
        guard !request.body.isEmpty else {
            return description.isRequired ? [Refusal(status: 400, text: "the body is missing")] : []
        }
        let type = MediaKind.bare(request.header("content-type") ?? "")
        guard let media = description.content.first(where: { MediaKind.covers(MediaKind.bare($0.name), type) }) else {
            return [
                Refusal(status: 415, text: "the body is \(type.isEmpty ? "of no type" : type), which is not described")
            ]
        }
        guard MediaKind.isJSON(media.name), let schema = media.schema else { return [] }
        guard let value = JSONReader.decode(JSONValue.self, from: request.body) else {
            return [Refusal(status: 400, text: "the body is no JSON")]
        }
        return InstanceCheck(documents: documents).problems(of: value, against: schema).map { problem in
            Refusal(status: 400, text: "the body: \(problem)")
        }
    }
}

/// Values written as plain text in paths, queries and headers.
package enum PlainText {
    /// What texts may mean, the more particular readings first.
    package static func values(_ texts: [String], separator: Character?) -> [JSONValue] {
        var found: [JSONValue] = []
        if texts.count == 1 {
            found += scalars(texts[0])
            if let separator {
                let parts = texts[0].split(separator: separator, omittingEmptySubsequences: false).map(String.init)
                found += [.array(parts.map { scalars($0)[0] }), .array(parts.map(JSONValue.string))]
            }
        }
        return found + [.array(texts.map { scalars($0)[0] }), .array(texts.map(JSONValue.string))]
    }

    private static func scalars(_ text: String) -> [JSONValue] {
        var found: [JSONValue] = []
        if text == "true" || text == "false" { found.append(.bool(text == "true")) }
        if let number = Int64(text) {
            found.append(.integer(number))
        } else if let number = JSONNumber(text) {
            found.append(.number(number))
        }
        return found + [.string(text)]
    }

    /// A value as the text of a header; nil for objects.
    package static func text(of value: JSONValue) -> String? {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): number.text
        case .string(let text): text
        case .array(let items): items.compactMap(text).joined(separator: ",")
        case .object: nil
        }
    }
}

/// Media types without their parameters.
package enum MediaKind {
    package static func bare(_ name: String) -> String {
        name.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    }

    package static func isJSON(_ name: String) -> Bool {
        let bare = bare(name)
        return bare == "application/json" || bare.hasSuffix("+json")
    }

    package static func covers(_ described: String, _ sent: String) -> Bool {
        described == sent || described == "*/*"
            || described.hasSuffix("/*") && sent.hasPrefix(described.dropLast())
    }
}

/// The query of a request target.
enum QueryText {
    static func pairs(_ target: String) -> [(name: String, value: String)] {
        guard let mark = target.firstIndex(of: "?") else { return [] }
        return target[target.index(after: mark)...].split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// Percent escapes and plus signs undone; what is no escape stays.
    static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let hex = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), hex.utf8.count == 2, let value = UInt8(hex, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The field `Cookie`.
enum CookieText {
    static func value(_ name: String, in field: String?) -> String? {
        for pair in field?.split(separator: ";") ?? [] {
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2, parts[0] == name { return parts[1] }
        }
        return nil
    }
}

/// A path beside a template.
enum PathMatch {
    /// Values of the template's parameters; nil when the path is another.
    static func values(of path: Substring, in template: PathTemplate) -> [String: String]? {
        guard path.hasPrefix("/") else { return nil }
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == template.segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, parts) in zip(segments, template.segments) {
            guard read(segment, parts[...], &values) else { return nil }
        }
        return values
    }

    private static func read(
        _ text: Substring, _ parts: ArraySlice<PathTemplate.Part>, _ values: inout [String: String]
    ) -> Bool {
        guard let part = parts.first else { return text.isEmpty }
        switch part {
        case .literal(let literal):
            let rest = QueryText.decoded(text)
            guard rest.hasPrefix(literal) else { return false }
            return read(text.dropFirst(literal.count), parts.dropFirst(), &values)
        case .parameter(let name):
            let following = parts.dropFirst().first
            var value = text
            if case .literal(let literal)? = following {
                guard let end = text.range(of: literal, after: 1) else { return false }
                value = text[..<end]
            }
            guard !value.isEmpty else { return false }
            values[name] = QueryText.decoded(value)
            return read(text[value.endIndex...], parts.dropFirst(), &values)
        }
    }
}

extension Substring {
    /// Where a text begins, searched behind the first characters.
    fileprivate func range(of text: String, after count: Int) -> Index? {
        var place = index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
        while place < endIndex {
            if self[place...].hasPrefix(text) { return place }
            place = index(after: place)
        }
        return nil
    }
}
