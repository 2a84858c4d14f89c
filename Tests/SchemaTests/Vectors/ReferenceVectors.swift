// SPDX-License-Identifier: Apache-2.0

/// Identifiers, anchors and references.
enum ReferenceVectors {
    static let all: [Vector] = [
        Vector(
            schema: ##"{"properties": {"next": {"$ref": "#"}}, "additionalProperties": false}"##,
            valid: [#"{"next": {"next": {}}}"#], invalid: [#"{"next": {"other": 1}}"#]),
        Vector(
            schema: ##"{"$ref": "#/$defs/a~1b%25", "$defs": {"a/b%": {"type": "integer"}}}"##, valid: ["1"],
            invalid: [#""x""#]),
        Vector(
            schema: ##"{"$ref": "#here", "$defs": {"x": {"$anchor": "here", "maximum": 3}}}"##, valid: ["3"],
            invalid: ["4"]),
        Vector(
            schema: ##"{"$ref": "#/$defs/x", "maximum": 5, "$defs": {"x": {"minimum": 3}}}"##, valid: ["4"],
            invalid: ["2", "6"]),
        Vector(
            schema: #"""
                {"$id": "http://example.com/root.json", "$ref": "sub/item.json#tail",
                 "$defs": {"i": {"$id": "sub/item.json", "$defs": {"t": {"$anchor": "tail", "$ref": "other.json"}}},
                           "o": {"$id": "sub/other.json", "type": "boolean"}}}
                """#, valid: ["true"], invalid: ["1"]),
        Vector(
            schema:
                ##"""
                {"$id": "urn:example:box", "$ref": "#/$defs/x", "$defs": {"x": {"$ref": "urn:example:box#y"},
                "y": {"$anchor": "y", "type": "null"}}}
                """##,
            valid: ["null"], invalid: ["1"]),
        Vector(
            schema: ##"{"const": {"$ref": "#/nowhere"}, "$defs": {"x": {"enum": [{"$id": "#bad"}]}}}"##,
            valid: [##"{"$ref": "#/nowhere"}"##], invalid: ["{}"]),
        Vector(
            schema: ##"{"odd": {"type": "string"}, "$ref": "#/odd"}"##, valid: [#""a""#], invalid: ["1"]),
        Vector(
            schema: #"""
                {"$id": "http://example.com/strict", "$ref": "tree", "$dynamicAnchor": "node",
                 "unevaluatedProperties": false,
                 "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "type": "object",
                   "properties": {"data": true, "children": {"items": {"$dynamicRef": "#node"}}}}}}
                """#, valid: [#"{"children": [{"data": 1}]}"#], invalid: [#"{"children": [{"daat": 1}]}"#]),
        Vector(
            schema: #"""
                {"$id": "http://example.com/loose", "$ref": "list",
                 "$defs": {"f": {"$anchor": "items", "type": "string"},
                   "l": {"$id": "list", "type": "array", "items": {"$dynamicRef": "#items"},
                     "$defs": {"d": {"$dynamicAnchor": "items"}}}}}
                """#, valid: [#"["a", 1]"#], invalid: ["{}"]),
        Vector(
            schema: ##"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"##,
            valid: [#"{"type": "string", "minLength": 1}"#, "true"],
            invalid: [#"{"minLength": -1}"#, #"{"type": "text"}"#, #"{"properties": {"a": {"items": [1]}}}"#, "1"]),
    ]
}
