// SPDX-License-Identifier: Apache-2.0

/// What the value of a schema keyword must look like.
enum SchemaKeyword {
    case schema
    case schemas
    case schemaMap
    case text
    case textMap
    case texts
    case textsMap
    case flag
    case flagMap
    case number
    case positiveNumber
    case count
    case values
    case anything
    case type
    case discriminator
    case xml
    case externalDocs

    /// Keywords of both versions.
    private static let common: [String: SchemaKeyword] = [
        "title": .text, "description": .text, "format": .text, "pattern": .text,
        "type": .type, "enum": .values, "default": .anything, "example": .anything,
        "multipleOf": .positiveNumber, "maximum": .number, "minimum": .number,
        "maxLength": .count, "minLength": .count, "maxItems": .count, "minItems": .count,
        "maxProperties": .count, "minProperties": .count, "uniqueItems": .flag, "required": .texts,
        "properties": .schemaMap, "additionalProperties": .schema, "items": .schema, "not": .schema,
        "allOf": .schemas, "anyOf": .schemas, "oneOf": .schemas,
        "deprecated": .flag, "readOnly": .flag, "writeOnly": .flag,
        "discriminator": .discriminator, "xml": .xml, "externalDocs": .externalDocs,
    ]

    private static let only30: [String: SchemaKeyword] = [
        "nullable": .flag, "exclusiveMaximum": .flag, "exclusiveMinimum": .flag,
    ]

    private static let only31: [String: SchemaKeyword] = [
        "$id": .text, "$schema": .text, "$anchor": .text, "$dynamicRef": .text, "$dynamicAnchor": .text,
        "$comment": .text, "$vocabulary": .flagMap, "$defs": .schemaMap, "definitions": .schemaMap,
        "const": .anything, "examples": .values, "exclusiveMaximum": .number, "exclusiveMinimum": .number,
        "prefixItems": .schemas, "contains": .schema, "minContains": .count, "maxContains": .count,
        "unevaluatedItems": .schema, "unevaluatedProperties": .schema, "patternProperties": .schemaMap,
        "propertyNames": .schema, "dependentSchemas": .schemaMap, "dependentRequired": .textsMap,
        "if": .schema, "then": .schema, "else": .schema,
        "contentEncoding": .text, "contentMediaType": .text, "contentSchema": .schema,
    ]

    static let version30 = common.merging(only30) { _, new in new }
    static let version31 = common.merging(only31) { _, new in new }

    static let types: Set<String> = ["null", "boolean", "object", "array", "number", "string", "integer"]

    static let discriminatorShape = ObjectShape(
        "a discriminator", ["propertyName", "mapping"], required: ["propertyName"])
    static let xmlShape = ObjectShape("xml", ["name", "namespace", "prefix", "attribute", "wrapped"])
}
