// SPDX-License-Identifier: Apache-2.0

/// Keywords that apply schemas to a value or to its parts.
enum ApplicatorVectors {
    static let all: [Vector] = objects + arrays + choices + unevaluated

    private static let objects: [Vector] = [
        Vector(
            schema: #"{"properties": {"a": {"type": "integer"}, "b": false}}"#,
            valid: ["{}", #"{"a": 1}"#, #"{"c": "x"}"#, "7"], invalid: [#"{"a": "x"}"#, #"{"b": 1}"#]),
        Vector(schema: #"{"properties": {"é": false}}"#, valid: [#"{"e\u0301": 1}"#], invalid: [#"{"é": 1}"#]),
        Vector(
            schema: #"{"patternProperties": {"^x": {"type": "string"}, "y$": {"minLength": 2}}}"#,
            valid: [#"{"x": "a"}"#, #"{"xy": "ab"}"#, #"{"a": 1}"#],
            invalid: [#"{"x": 1}"#, #"{"xy": "a"}"#, #"{"y": "a"}"#]),
        Vector(
            schema: #"{"properties": {"a": true}, "patternProperties": {"^b": true}, "additionalProperties": false}"#,
            valid: ["{}", #"{"a": 1, "bb": 2}"#, "[]"], invalid: [#"{"c": 1}"#, #"{"ab": 1}"#]),
        Vector(
            schema: #"{"additionalProperties": {"type": "null"}}"#,
            valid: [#"{"a": null}"#],
            invalid: [#"{"a": 1}"#]),
        Vector(
            schema: #"{"allOf": [{"properties": {"a": true}}], "additionalProperties": false}"#,
            valid: ["{}"],
            invalid: [#"{"a": 1}"#]),
        Vector(
            schema: #"{"propertyNames": {"maxLength": 2}}"#,
            valid: ["{}", #"{"ab": 1}"#, #"["abc"]"#],
            invalid: [#"{"abc": 1}"#]),
        Vector(schema: #"{"propertyNames": false}"#, valid: ["{}"], invalid: [#"{"a": 1}"#]),
        Vector(
            schema: #"{"dependentSchemas": {"a": {"required": ["b"]}, "n": false}}"#,
            valid: ["{}", #"{"b": 1}"#, #"{"a": 1, "b": 2}"#, #"["a"]"#], invalid: [#"{"a": 1}"#, #"{"n": 1}"#]),
    ]

    private static let arrays: [Vector] = [
        Vector(schema: #"{"items": {"type": "integer"}}"#, valid: ["[]", "[1, 2]", "{}"], invalid: [#"[1, "x"]"#]),
        Vector(schema: #"{"items": false}"#, valid: ["[]"], invalid: ["[null]"]),
        Vector(
            schema: #"{"prefixItems": [{"type": "integer"}, {"type": "string"}], "items": {"type": "null"}}"#,
            valid: ["[]", "[1]", #"[1, "a"]"#, #"[1, "a", null]"#], invalid: [#"["a"]"#, "[1, 2]", #"[1, "a", 1]"#]),
        Vector(schema: #"{"prefixItems": [true], "items": false}"#, valid: ["[1]"], invalid: ["[1, 2]"]),
        Vector(schema: #"{"contains": {"const": 5}}"#, valid: ["[5]", "[1, 5, 5]", #""x""#], invalid: ["[]", "[1]"]),
        Vector(
            schema: #"{"contains": {"const": 1}, "minContains": 2}"#,
            valid: ["[1, 1]", "[1, 2, 1]"],
            invalid: ["[1]", "[]"]),
        Vector(schema: #"{"contains": {"const": 1}, "maxContains": 1}"#, valid: ["[1, 2]"], invalid: ["[]", "[1, 1]"]),
        Vector(
            schema: #"{"contains": {"const": 1}, "minContains": 0, "maxContains": 2}"#,
            valid: ["[]", "[1, 1]"],
            invalid: ["[1, 1, 1]"]),
        Vector(schema: #"{"minContains": 3, "maxContains": 1}"#, valid: ["[]", "[1, 1]"], invalid: []),
    ]

    private static let choices: [Vector] = [
        Vector(schema: #"{"allOf": [{"minimum": 1}, {"maximum": 3}]}"#, valid: ["1", "3"], invalid: ["0", "4"]),
        Vector(schema: #"{"anyOf": [{"type": "string"}, {"minimum": 2}]}"#, valid: [#""a""#, "2"], invalid: ["1"]),
        Vector(
            schema: #"{"oneOf": [{"type": "integer"}, {"minimum": 2}]}"#,
            valid: ["1", "2.5"],
            invalid: ["3", "1.5"]),
        Vector(schema: #"{"not": {"type": "integer"}}"#, valid: [#""a""#, "1.5"], invalid: ["1", "1.0"]),
        Vector(schema: #"{"not": {}}"#, valid: [], invalid: ["1", "null"]),
        Vector(
            schema: #"{"if": {"minimum": 10}, "then": {"multipleOf": 10}, "else": {"multipleOf": 2}}"#,
            valid: ["20", "4", #""a""#], invalid: ["15", "3"]),
        Vector(schema: #"{"if": false, "then": false}"#, valid: ["1"], invalid: []),
        Vector(schema: #"{"then": false, "else": false}"#, valid: ["1"], invalid: []),
        Vector(
            schema: #"{"contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": false}"#,
            valid: [#""%%""#, "1"],
            invalid: []),
    ]

    private static let unevaluated: [Vector] = [
        Vector(
            schema: #"{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}"#,
            valid: ["{}", #"{"a": 1}"#, "[]"], invalid: [#"{"b": 1}"#]),
        Vector(
            schema:
                #"""
                {"anyOf": [{"required": ["a"], "properties": {"a": true}}, {"properties": {"b": true}}],
                "unevaluatedProperties": false}
                """#,
            valid: [#"{"a": 1, "b": 1}"#, #"{"b": 1}"#], invalid: [#"{"a": 1, "c": 1}"#]),
        Vector(
            schema:
                #"""
                {"if": {"required": ["a"], "properties": {"a": true}}, "then": {"properties": {"b": true}},
                "unevaluatedProperties": false}
                """#,
            valid: [#"{"a": 1, "b": 2}"#, "{}"], invalid: [#"{"b": 2}"#]),
        Vector(
            schema: #"{"not": {"not": {"properties": {"a": true}}}, "unevaluatedProperties": false}"#,
            valid: ["{}"],
            invalid: [#"{"a": 1}"#]),
        Vector(
            schema: #"{"properties": {"a": {"unevaluatedProperties": false}}}"#,
            valid: [#"{"a": {}}"#],
            invalid: [#"{"a": {"b": 1}}"#]),
        Vector(
            schema:
                #"""
                {"dependentSchemas": {"a": {"properties": {"b": true}}}, "properties": {"a": true},
                "unevaluatedProperties": false}
                """#,
            valid: [#"{"a": 1, "b": 1}"#],
            invalid: [#"{"b": 1}"#]),
        Vector(
            schema: #"{"unevaluatedProperties": {"type": "integer"}}"#,
            valid: [#"{"a": 1}"#],
            invalid: [#"{"a": "x"}"#]),
        Vector(
            schema: #"{"prefixItems": [true], "unevaluatedItems": false}"#,
            valid: ["[1]", "[]"],
            invalid: ["[1, 2]"]),
        Vector(
            schema: #"{"contains": {"type": "string"}, "unevaluatedItems": {"type": "integer"}}"#,
            valid: [#"["a", 1]"#],
            invalid: [#"["a", null]"#]),
        Vector(
            schema: #"{"allOf": [{"prefixItems": [true]}, {"items": true}], "unevaluatedItems": false}"#,
            valid: ["[1, 2, 3]"],
            invalid: []),
        Vector(
            schema:
                ##"""
                {"$ref": "#/$defs/d", "unevaluatedProperties": false,
                "$defs": {"d": {"properties": {"a": true}}}}
                """##,
            valid: [#"{"a": 1}"#],
            invalid: [#"{"b": 1}"#]),
    ]
}
