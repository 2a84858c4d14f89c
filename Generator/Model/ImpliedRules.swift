// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Rules that the runtimes add to what a contract leaves open, spelled as schema keywords, so that the effective
/// document says all that is refused.
enum ImpliedRules {
    /// Keywords to add to a schema.
    static func members(of schema: Mapping) -> [(String, String)] {
        guard schema["$ref"] == nil, let type = schema["type"] else { return [] }
        let types = Set((type.sequence ?? [type]).compactMap(\.string))
        var members = bounds(of: schema, types)
        if let pattern = pattern(of: schema, types) { members.append(("pattern", JSONText.quoted(pattern))) }
        return members
    }

    /// Whole numbers are those of the Swift type that holds them.
    private static func bounds(of schema: Mapping, _ types: Set<String>) -> [(String, String)] {
        guard types.contains("integer"), !types.contains("number") else { return [] }
        guard schema["enum"] == nil, schema["const"] == nil else { return [] }
        let isShort = schema["format"]?.string == "int32"
        var members: [(String, String)] = []
        if schema["minimum"] == nil, schema["exclusiveMinimum"] == nil {
            members.append(("minimum", isShort ? String(Int32.min) : String(Int64.min)))
        }
        if schema["maximum"] == nil, schema["exclusiveMaximum"] == nil {
            members.append(("maximum", isShort ? String(Int32.max) : String(Int64.max)))
        }
        return members
    }

    /// Free text: no control characters but TAB, LF and CR.
    private static let pattern = #"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$"#
    /// Keywords whose texts have a form of their own.
    private static let formed = ["pattern", "enum", "const", "contentEncoding", "contentMediaType"]
    /// Formats that are checked as such; any other is free text.
    private static let formats: Set<String> = [
        "uuid", "date", "date-time", "time", "byte", "base64", "binary", "email", "uri", "url", "ipv4", "ipv6",
    ]

    /// The pattern to add to a schema; nil where it is no free text.
    private static func pattern(of schema: Mapping, _ types: Set<String>) -> String? {
        guard types.contains("string"), !formed.contains(where: { schema[$0] != nil }) else { return nil }
        if let format = schema["format"]?.string, formats.contains(format) { return nil }
        return pattern
    }
}

/// What a node of the document is, as far as the writer must know.
enum BundleContent {
    /// An object of the description or a schema.
    case description
    /// A map whose keys are names, such as `properties`.
    case names
    /// A value of the API or an extension: written as it is.
    case data

    /// What stands under a key.
    func content(of key: String) -> BundleContent {
        switch self {
        case .data: return .data
        case .names: return .description
        case .description: break
        }
        switch key {
        case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "responses", "headers",
            "callbacks", "paths":
            return .names
        case "example", "examples", "default", "enum", "const", "value", "mapping", "variables": return .data
        default: return key.hasPrefix("x-") ? .data : .description
        }
    }
}
