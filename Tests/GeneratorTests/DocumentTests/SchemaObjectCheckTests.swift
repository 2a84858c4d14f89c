// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

/// Schemas in line 5 from column 8 on, with the rule and place they are refused by.
@Suite struct SchemaObjectCheckTests {
    private func errors(_ schema: String, version: String = "3.1.0") -> [String] {
        let head = "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}\n"
        return Reading(head + "components: {schemas: {\n    A: \(schema)}}\n").errors
    }

    @Test(arguments: [
        ("{type: strnig}", "invalid-value 5:15"), ("{type: [string, any]}", "invalid-value 5:24"),
        ("{type: []}", "invalid-value 5:15"), ("{type: [string, string]}", "duplicate-item 5:24"),
        ("{type: 1}", "wrong-type 5:15"), ("{required: true}", "wrong-type 5:19"),
        ("{required: [1]}", "wrong-type 5:20"), ("{required: [a, a]}", "duplicate-item 5:23"),
        ("{properties: []}", "wrong-type 5:21"), ("{properties: {a: 1}}", "wrong-type 5:25"),
        ("{items: [{}]}", "wrong-type 5:16"), ("{allOf: {}}", "wrong-type 5:16"), ("{allOf: []}", "empty-list 5:16"),
        ("{oneOf: [1]}", "wrong-type 5:17"), ("{enum: a}", "wrong-type 5:15"),
        ("{minLength: -1}", "wrong-type 5:20"), ("{maxItems: 1.5}", "wrong-type 5:19"),
        ("{multipleOf: 0}", "wrong-type 5:21"), ("{minimum: '1'}", "wrong-type 5:18"),
        ("{exclusiveMinimum: true}", "wrong-type 5:27"), ("{uniqueItems: 1}", "wrong-type 5:22"),
        ("{pattern: 1}", "wrong-type 5:18"), ("{examples: {}}", "wrong-type 5:19"),
        ("{additionalProperties: 1}", "wrong-type 5:31"), ("{not: a}", "wrong-type 5:14"),
        ("{discriminator: {}}", "missing-field 5:24"), ("{discriminator: kind}", "wrong-type 5:24"),
        ("{xml: {nam: a}}", "unknown-field 5:15"), ("{dependentRequired: {a: b}}", "wrong-type 5:32"),
        ("{$defs: {X: 1}}", "wrong-type 5:20"), ("'object'", "wrong-type 5:8"),
    ])
    func `a keyword of the wrong shape is refused at the place`(schema: String, finding: String) {
        #expect(errors(schema) == [finding])
    }

    @Test(arguments: [
        "true", "{}", "{type: [string, 'null'], minLength: 2.0}", "{unknownWord: 1, x-y: 2}",
        "{exclusiveMinimum: 3, const: null, if: {}, then: true, else: false}",
        "{prefixItems: [{}], items: false, properties: {$ref: {type: string}}}",
        "{discriminator: {propertyName: k, mapping: {a: A}, x-b: 1}}", "{multipleOf: 0.01, default: {$ref: no}}",
    ])
    func `sound schemas are accepted`(schema: String) {
        #expect(errors(schema) == [])
    }

    @Test(arguments: [
        ("true", "wrong-type 5:8"), ("{type: [string]}", "wrong-type 5:15"), ("{type: 'null'}", "invalid-value 5:15"),
        ("{exclusiveMinimum: 1}", "wrong-type 5:27"), ("{nullable: 1}", "wrong-type 5:19"),
    ])
    func `version 3 0 has its own shapes`(schema: String, finding: String) {
        #expect(errors(schema, version: "3.0.3") == [finding])
        #expect(errors("{nullable: true, exclusiveMinimum: true, minimum: 1}", version: "3.0.3") == [])
    }

    @Test func `words version 3 0 does not know and members beside a reference are warned about`() {
        let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
        let reading = Reading(
            head + "components: {schemas: {\n  A: {const: 1},\n  B: {$ref: '#/components/schemas/A', title: t}}}\n")
        #expect(reading.errors == [])
        #expect(reading.warnings == ["unknown-keyword 5:7", "reference-siblings 6:39"])
    }

    @Test func `loose forms in wide use are warned about and understood`() throws {
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        let reading = Reading(
            [
                "a.yaml": head + "components: {schemas: {A: {type: [string, null], properties: {$ref: 'p.yaml'}}}}\n",
                "p.yaml": "id: {type: string}\n",
            ], path: "a.yaml")
        #expect(reading.errors == [])
        #expect(reading.warnings == ["unquoted-null 3:43", "reference-not-allowed 3:62"])
        let loaded = try #require(reading.loaded)
        let properties = try #require(loaded.openapi.components.schemas[0].value.node["properties"])
        #expect(loaded.documents.members(of: properties)?.keys == ["id"])
    }
}
