// SPDX-License-Identifier: Apache-2.0

/// Keywords that look at one value alone.
enum AssertionVectors {
    static let all: [Vector] = types + values + numbers + sizes + members

    private static let types: [Vector] = [
        Vector(schema: "true", valid: ["null", "1", "{}"], invalid: []),
        Vector(schema: "false", valid: [], invalid: ["null", "1", "{}"]),
        Vector(schema: "{}", valid: ["null", "[1]"], invalid: []),
        Vector(
            schema: #"{"type": "integer"}"#, valid: ["1", "1.0", "1e2", "1.50e1"],
            invalid: ["1.5", "1e-1", #""1""#, "true", "null"]),
        Vector(schema: #"{"type": "integer"}"#, valid: ["99999999999999999999999", "1e400"], invalid: ["1e-400"]),
        Vector(schema: #"{"type": "number"}"#, valid: ["0", "-0.0", "1e999"], invalid: [#""0""#, "false"]),
        Vector(schema: #"{"type": "boolean"}"#, valid: ["true", "false"], invalid: ["0", #""true""#, "null"]),
        Vector(schema: #"{"type": "null"}"#, valid: ["null"], invalid: ["0", #""""#, "false"]),
        Vector(schema: #"{"type": ["string", "null"]}"#, valid: [#""""#, "null"], invalid: ["0", "[]"]),
        Vector(schema: #"{"type": ["integer", "array"]}"#, valid: ["2.0", "[]"], invalid: ["2.5", "{}"]),
    ]

    private static let values: [Vector] = [
        Vector(schema: #"{"const": 1}"#, valid: ["1", "1.0", "10e-1"], invalid: ["true", #""1""#, "[1]"]),
        Vector(
            schema: #"{"const": {"a": [1], "b": null}}"#, valid: [#"{"b": null, "a": [1.0]}"#],
            invalid: [#"{"a": [1]}"#, #"{"a": [true], "b": null}"#, #"{"a": [1], "b": null, "c": 1}"#]),
        Vector(schema: #"{"const": false}"#, valid: ["false"], invalid: ["0", "null", "[]"]),
        Vector(schema: #"{"const": "é"}"#, valid: [#""é""#], invalid: [#""e\u0301""#]),
        Vector(schema: #"{"enum": [1, "a", null, [2]]}"#, valid: ["1.0", #""a""#, "[2]"], invalid: ["2", "[]", "{}"]),
        Vector(schema: #"{"enum": []}"#, valid: [], invalid: ["1", "null"]),
        Vector(
            schema: #"{"enum": [12345678901234567890123]}"#, valid: ["1.2345678901234567890123e22"],
            invalid: ["1.2345678901234567890124e22"]),
    ]

    private static let numbers: [Vector] = [
        Vector(
            schema: #"{"minimum": 1.1}"#, valid: ["1.1", "1.10", "2", #""x""#],
            invalid: ["1.09999999999999999999", "-5"]),
        Vector(
            schema: #"{"maximum": 300}"#, valid: ["300", "300.0", "-1e99"],
            invalid: ["300.00000000000000000000001", "1e3"]),
        Vector(schema: #"{"exclusiveMinimum": 0}"#, valid: ["1e-400"], invalid: ["0", "-0", "-1e-400"]),
        Vector(schema: #"{"exclusiveMaximum": -2}"#, valid: ["-2.0001"], invalid: ["-2", "-1.9", "5"]),
        Vector(
            schema: #"{"maximum": 9223372036854775807}"#, valid: ["9223372036854775807", "-9223372036854775809"],
            invalid: ["9223372036854775808", "1e19"]),
        Vector(
            schema: #"{"minimum": 1e30}"#, valid: ["1000000000000000000000000000000"],
            invalid: ["999999999999999999999999999999.9"]),
        Vector(schema: #"{"multipleOf": 0.01}"#, valid: ["0", "4.35", "0.07", "1e300"], invalid: ["0.015", "4.351"]),
        Vector(schema: #"{"multipleOf": 7}"#, valid: ["21", "-14", "7e1000"], invalid: ["22", "0.7", "1e1000"]),
        Vector(schema: #"{"multipleOf": 1e-8}"#, valid: ["12391239123", "0.00000001"], invalid: ["1e-9"]),
        Vector(schema: #"{"multipleOf": 1e3}"#, valid: ["5000", "1e3"], invalid: ["100", "1001"]),
    ]

    private static let sizes: [Vector] = [
        Vector(schema: #"{"maxLength": 2}"#, valid: [#""""#, #""💩💩""#, "123"], invalid: [#""abc""#, #""e\u0301e""#]),
        Vector(schema: #"{"minLength": 2}"#, valid: [#""ab""#, #""e\u0301""#, "1"], invalid: [#""💩""#, #""""#]),
        Vector(schema: #"{"minLength": 2.0}"#, valid: [#""ab""#], invalid: [#""a""#]),
        Vector(
            schema: #"{"minItems": 1, "maxItems": 2}"#, valid: ["[1]", "[1, 1]", "{}"], invalid: ["[]", "[1, 2, 3]"]),
        Vector(
            schema: #"{"minProperties": 1, "maxProperties": 2}"#, valid: [#"{"a": 1}"#, "[]"],
            invalid: ["{}", #"{"a": 1, "b": 2, "c": 3}"#]),
        Vector(
            schema: #"{"uniqueItems": true}"#,
            valid: ["[]", "[1, true]", "[0, false]", #"["é", "e\u0301"]"#, #"[{"a": 1}, {"a": 2}]"#],
            invalid: ["[1, 1.0]", #"[{"a": 1, "b": 2}, {"b": 2, "a": 1}]"#, "[[1], [1e0]]", "[null, null]"]),
        Vector(schema: #"{"uniqueItems": false}"#, valid: ["[1, 1]"], invalid: []),
        Vector(schema: #"{"pattern": "b+"}"#, valid: [#""abba""#, "12"], invalid: [#""aa""#]),
        Vector(schema: #"{"pattern": "^\\p{Lu}\\d$"}"#, valid: [#""É1""#], invalid: [#""é1""#, #""É٣""#]),
    ]

    private static let members: [Vector] = [
        Vector(
            schema: #"{"required": ["a", "b"]}"#, valid: [#"{"a": 1, "b": null}"#, "[]", "1"],
            invalid: ["{}", #"{"a": 1}"#]),
        Vector(schema: #"{"required": ["é"]}"#, valid: [#"{"é": 1}"#], invalid: [#"{"e\u0301": 1}"#]),
        Vector(
            schema: #"{"dependentRequired": {"a": ["b", "c"], "d": []}}"#,
            valid: ["{}", #"{"b": 1}"#, #"{"a": 1, "b": 1, "c": 1}"#, #"{"d": 1}"#, "3"],
            invalid: [#"{"a": 1}"#, #"{"a": 1, "b": 1}"#]),
        Vector(
            schema: #"{"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}"#,
            valid: ["{}", #"{"a": 1, "b": 1}"#, #"{"c": 1, "d": 1}"#], invalid: [#"{"a": 1}"#, #"{"c": 1}"#]),
    ]
}
