// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct ReferenceTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    private func schemas(_ text: String, _ others: [String: String] = [:]) -> Reading {
        var texts = others
        texts["a.yaml"] = Self.head + "components:\n  schemas:\n" + text
        return Reading(texts, path: "a.yaml")
    }

    @Test func `pointers are unescaped and percent-decoded`() throws {
        #expect(JSONPointer.tokens("/a~1b/c~0d/") == ["a/b", "c~d", ""])
        #expect(JSONPointer.tokens("") == [])
        #expect(JSONPointer.tokens("a") == nil)
        #expect(JSONPointer.tokens("/a~2") == nil)
        #expect(JSONPointer.text(["a/b", "c~d"]) == "/a~1b/c~0d")
        #expect(ReferenceText("f%20x.yaml#/p/%7Bid%7D")?.path == "f x.yaml")
        #expect(ReferenceText("#/p/%7Bid%7D")?.fragment == "/p/{id}")
        #expect(ReferenceText("#/%zz") == nil)
        #expect(ReferenceText("#/%ff") == nil)
    }

    @Test func `paths are relative to the file of the reference`() {
        #expect(FilePath.resolved("../c/d.yaml", fromFile: "a/b/x.yaml") == "a/c/d.yaml")
        #expect(FilePath.resolved("./d.yaml", fromFile: "x.yaml") == "d.yaml")
        #expect(FilePath.resolved("../../d.yaml", fromFile: "a/x.yaml") == "../d.yaml")
        #expect(FilePath.resolved("/d.yaml", fromFile: "a/x.yaml") == "/d.yaml")
    }

    @Test func `a schema is found across files and through other references`() throws {
        let reading = schemas(
            "    A: {$ref: 'models/b.yaml#/defs/B'}\n    C: {$ref: '#/components/schemas/A/properties/id'}\n",
            [
                "models/b.yaml": "defs:\n  B:\n    type: object\n    properties:\n      id: {$ref: 'c.yaml'}\n",
                "models/c.yaml": "type: string\n",
            ])
        #expect(reading.errors == [])
        let loaded = try #require(reading.loaded)
        let through = try #require(loaded.documents.resolve(loaded.openapi.components.schemas[1].value))
        #expect(through.target.description == "models/b.yaml#/defs/B/properties/id")
        let last = try #require(loaded.documents.resolve(SchemaReference(node: through.node)))
        #expect(last.node["type"]?.string == "string")
        #expect(last.target.file == "models/c.yaml")
    }

    @Test func `an anchor of a schema is found`() {
        #expect(schemas("    A: {$anchor: top, type: string}\n    B: {$ref: '#top'}\n").errors == [])
        #expect(schemas("    B: {$ref: '#top'}\n").errors == ["unresolved-reference 5:15"])
    }

    @Test(arguments: [
        ("    A: {$ref: '#/components/schemas/Nope'}\n", "unresolved-reference 5:15"),
        ("    A: {$ref: 'other.yaml#/X'}\n", "unresolved-reference 5:15"),
        ("    A: {$ref: 'https://example.com/x.yaml'}\n", "remote-reference 5:15"),
        ("    A: {$ref: '#/components/%zz'}\n", "invalid-reference 5:15"),
        ("    A: {$ref: 12}\n", "wrong-type 5:15"),
        ("    A: {items: {$ref: '#/components/schemas/B'}}\n", "unresolved-reference 5:23"),
    ])
    func `what cannot be resolved is reported at the reference`(text: String, finding: String) {
        #expect(schemas(text).errors == [finding])
    }

    @Test func `a near name is suggested`() {
        let reading = schemas("    Person: {type: object}\n    A: {$ref: '#/components/schemas/Persno'}\n")
        #expect(reading.diagnostics.sorted.map(\.cure) == ["did you mean \"Person\"?"])
    }

    @Test func `a cycle of bare references is an error and one through a schema is not`() {
        let bare = schemas("    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n")
        #expect(bare.errors == ["reference-cycle 5:15", "reference-cycle 6:15"])
        let tree = schemas(
            "    A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}\n")
        #expect(tree.errors == [])
        #expect(schemas("    A: {$ref: '#/components/schemas/A'}\n").errors == ["reference-cycle 5:15"])
    }

    @Test func `parts other than schemas are resolved and remember their reference`() throws {
        let reading = Reading(
            Self.head + """
                paths:
                  /x:
                    get:
                      parameters: [{$ref: '#/components/parameters/P', description: here}]
                      responses:
                        '200': {$ref: '#/components/responses/R'}
                components:
                  parameters:
                    P: {name: p, in: query, schema: {}}
                  responses:
                    R: {$ref: '#/components/responses/S'}
                    S: {description: ok}
                """)
        #expect(reading.errors == [])
        let operation = try #require(reading.openapi?.paths.first?.operations.first)
        #expect(operation.parameters[0].value.name == "p")
        #expect(operation.parameters[0].reference?.description == "here")
        #expect(operation.responses[0].response.reference?.target.component?.name == "R")
        #expect(operation.responses[0].response.value.description == "ok")
    }

    @Test func `a path item by reference is merged with what stands beside it`() throws {
        let texts = [
            "a.yaml": Self.head + "paths:\n  /x:\n    $ref: x.yaml\n    summary: mine\n    post:\n"
                + "      responses: {default: {description: d}}\n",
            "x.yaml": "summary: theirs\nget:\n  responses: {default: {description: d}}\n",
        ]
        let reading = Reading(texts, path: "a.yaml")
        #expect(reading.errors == [])
        let item = try #require(reading.openapi?.paths.first)
        #expect(item.summary == "mine")
        #expect(Set(item.operations.map(\.method)) == [.get, .post])
        #expect(item.reference?.target.file == "x.yaml")
    }

    @Test func `callbacks that lead back to their path item are refused`() {
        let reading = Reading(
            Self.head + """
                components:
                  pathItems:
                    P:
                      post:
                        callbacks:
                          again:
                            '{$request.body#/url}': {$ref: '#/components/pathItems/P'}
                webhooks:
                  w: {$ref: '#/components/pathItems/P'}
                """)
        #expect(reading.errors == ["reference-cycle 9:44"])
    }
}
