// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// The schemas of schemas of draft 2020-12, one per vocabulary (JSON Schema Core and Validation, appendices).
enum MetaSchemas {
    static let base = "https://json-schema.org/draft/2020-12/"
    /// The dialect that a document without `$schema` has.
    static let dialect = base + "schema"

    /// The documents by their URI.
    static let documents: [String: JSONValue] = {
        var documents: [String: JSONValue] = [dialect: dialectDocument]
        for (name, properties, definitions) in vocabularies {
            documents[base + "meta/" + name] = vocabulary(name, properties, definitions)
        }
        return documents
    }()

    private static let inDialect = [
        "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content",
    ]

    private static let dialectDocument: JSONValue = .object([
        "$schema": .string(dialect), "$id": .string(dialect),
        "$vocabulary": .object(JSONObject(inDialect.map { (base + "vocab/" + $0, .bool(true)) })),
        "$dynamicAnchor": "meta",
        "allOf": .array(inDialect.map { .object(["$ref": .string("meta/" + $0)]) }),
        "type": ["object", "boolean"],
        "properties": [
            "definitions": ["type": "object", "additionalProperties": meta],
            "dependencies": [
                "type": "object",
                "additionalProperties": ["anyOf": [meta, ["$ref": "meta/validation#/$defs/stringArray"]]],
            ],
        ],
    ])

    private static let meta: JSONValue = ["$dynamicRef": "#meta"]
    private static let metaMap: JSONValue = ["type": "object", "additionalProperties": meta]

    private static func vocabulary(_ name: String, _ properties: JSONValue, _ definitions: JSONValue?) -> JSONValue {
        var members: JSONObject = [
            "$schema": .string(dialect), "$id": .string(base + "meta/" + name),
            "$vocabulary": .object(JSONObject([(base + "vocab/" + name, .bool(true))])),
            "$dynamicAnchor": "meta", "type": ["object", "boolean"], "properties": properties,
        ]
        if let definitions { members.append("$defs", definitions) }
        return .object(members)
    }

    private static func local(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

    private static let vocabularies: [(String, JSONValue, JSONValue?)] = [
        ("core", core, coreDefinitions), ("applicator", applicator, applicatorDefinitions),
        ("unevaluated", ["unevaluatedItems": meta, "unevaluatedProperties": meta], nil),
        ("validation", validation, validationDefinitions), ("meta-data", metaData, nil),
        ("format-annotation", ["format": ["type": "string"]], nil),
        ("format-assertion", ["format": ["type": "string"]], nil),
        (
            "content",
            ["contentEncoding": ["type": "string"], "contentMediaType": ["type": "string"], "contentSchema": meta], nil
        ),
    ]

    private static let core: JSONValue = [
        "$id": ["$ref": "#/$defs/uriReferenceString", "pattern": "^[^#]*#?$"], "$schema": local("uriString"),
        "$ref": local("uriReferenceString"), "$anchor": local("anchorString"),
        "$dynamicRef": local("uriReferenceString"), "$dynamicAnchor": local("anchorString"),
        "$vocabulary": [
            "type": "object", "propertyNames": local("uriString"), "additionalProperties": ["type": "boolean"],
        ],
        "$comment": ["type": "string"], "$defs": metaMap,
    ]

    private static let coreDefinitions: JSONValue = [
        "anchorString": ["type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"],
        "uriString": ["type": "string", "format": "uri"],
        "uriReferenceString": ["type": "string", "format": "uri-reference"],
    ]

    private static let applicator: JSONValue = [
        "prefixItems": local("schemaArray"), "items": meta, "contains": meta, "additionalProperties": meta,
        "properties": metaMap,
        "patternProperties": ["type": "object", "additionalProperties": meta, "propertyNames": ["format": "regex"]],
        "dependentSchemas": metaMap, "propertyNames": meta, "if": meta, "then": meta, "else": meta,
        "allOf": local("schemaArray"), "anyOf": local("schemaArray"), "oneOf": local("schemaArray"), "not": meta,
    ]

    private static let applicatorDefinitions: JSONValue = [
        "schemaArray": ["type": "array", "minItems": 1, "items": meta]
    ]

    private static let validation: JSONValue = [
        "type": [
            "anyOf": [
                local("simpleTypes"),
                ["type": "array", "items": local("simpleTypes"), "minItems": 1, "uniqueItems": true],
            ]
        ],
        "const": true, "enum": ["type": "array", "items": true],
        "multipleOf": ["type": "number", "exclusiveMinimum": 0], "maximum": ["type": "number"],
        "exclusiveMaximum": ["type": "number"], "minimum": ["type": "number"], "exclusiveMinimum": ["type": "number"],
        "maxLength": local("count"), "minLength": local("count"), "pattern": ["type": "string", "format": "regex"],
        "maxItems": local("count"), "minItems": local("count"), "uniqueItems": ["type": "boolean"],
        "maxContains": local("count"), "minContains": local("count"), "maxProperties": local("count"),
        "minProperties": local("count"), "required": local("stringArray"),
        "dependentRequired": ["type": "object", "additionalProperties": local("stringArray")],
    ]

    private static let validationDefinitions: JSONValue = [
        "count": ["type": "integer", "minimum": 0],
        "nonNegativeInteger": ["type": "integer", "minimum": 0],
        "nonNegativeIntegerDefault0": ["$ref": "#/$defs/nonNegativeInteger", "default": 0],
        "simpleTypes": ["enum": ["array", "boolean", "integer", "null", "number", "object", "string"]],
        "stringArray": ["type": "array", "items": ["type": "string"], "uniqueItems": true],
    ]

    private static let metaData: JSONValue = [
        "title": ["type": "string"], "description": ["type": "string"], "default": true,
        "deprecated": ["type": "boolean"], "readOnly": ["type": "boolean"], "writeOnly": ["type": "boolean"],
        "examples": ["type": "array", "items": true],
    ]
}
