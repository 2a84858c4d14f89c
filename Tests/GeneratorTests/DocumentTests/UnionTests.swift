// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct UnionTests {
    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    private static let entry =
        "openapi: 3.1.0\ninfo: {title: Entry, version: '1'}\nservers: [{url: /v1}]\n"
        + "security: [{key: []}]\ncomponents: {securitySchemes: {key: {type: http, scheme: bearer}}}\n"

    private func path(_ path: String, _ method: String, id: String) -> String {
        Self.head + "paths:\n  \(path):\n    \(method): {operationId: \(id), responses: {default: {description: d}}}\n"
    }

    @Test func `a folder is the union of its documents and catalogues are left out`() throws {
        let reading = Reading([
            "api_contract.yaml": Self.entry, "b/b.yaml": path("/b", "get", id: "getB"),
            "a/a.yaml": path("/a", "get", id: "getA"), "errors.yaml": "codes: [A]\n", "notes.txt": "openapi",
            ".hidden/x.yaml": "openapi: 1\n",
        ])
        #expect(reading.errors == [])
        let openapi = try #require(reading.openapi)
        #expect(openapi.info.title == "Entry")
        #expect(openapi.servers.map(\.url) == ["/v1"])
        #expect(openapi.paths.map(\.path) == ["/a", "/b"])
        #expect(openapi.security.count == 1)
        #expect(reading.loaded?.documents.files == ["a/a.yaml", "api_contract.yaml", "b/b.yaml"])
        #expect(reading.loaded?.documents.entryFile == "api_contract.yaml")
    }

    @Test func `without an entry file the first in the alphabet gives the head`() {
        let reading = Reading(["b.yaml": path("/b", "get", id: "b"), "a.yaml": path("/a", "get", id: "a")])
        #expect(reading.loaded?.documents.entryFile == "a.yaml")
    }

    @Test func `one path may have its methods in two files but not one method twice`() {
        let apart = Reading(["a.yaml": path("/a", "get", id: "x"), "b.yaml": path("/a", "post", id: "y")])
        #expect(apart.errors == [])
        #expect(apart.openapi?.paths.count == 2)
        let twice = Reading(["a.yaml": path("/a", "get", id: "x"), "b.yaml": path("/a", "get", id: "y")])
        #expect(twice.errors == ["duplicate-operation b.yaml:5:5"])
        #expect(twice.diagnostics.sorted.first?.related.map(\.location.description) == ["a.yaml:5:5"])
    }

    @Test func `operation names and path shapes are compared across files`() {
        let names = Reading(["a.yaml": path("/a", "get", id: "x"), "b.yaml": path("/b", "get", id: "x")])
        #expect(names.errors == ["duplicate-operation-id b.yaml:5:24"])
        let head = Self.head + "paths:\n"
        let shapes = Reading(["a.yaml": head + "  '/a/{b}': {}\n", "b.yaml": head + "  '/a/{c}': {}\n"])
        #expect(shapes.errors == ["conflicting-path b.yaml:4:3"])
    }

    @Test func `a component described differently in two files is refused with both places`() {
        let head = Self.head + "components: {schemas: {"
        let reading = Reading([
            "a.yaml": head + "A: {type: string}}}\n", "b.yaml": head + "A: {type: integer}}}\n",
        ])
        #expect(reading.errors == ["duplicate-component b.yaml:3:24"])
        #expect(reading.diagnostics.sorted.first?.related.map(\.location.description) == ["a.yaml:3:24"])
    }

    @Test func `a component of equal content or by reference is one component`() {
        let head = Self.head + "components: {schemas: {"
        let reading = Reading([
            "a.yaml": head + "A: {type: string, title: t}}}\n", "b.yaml": head + "A: {title: t, type: string}}}\n",
            "c.yaml": head + "A: {$ref: 'a.yaml#/components/schemas/A'}}}\n",
        ])
        #expect(reading.errors == [])
        #expect(reading.openapi?.components.schemas.count == 1)
    }

    @Test func `security outside the entry file is refused and other heads are warned about`() {
        let reading = Reading([
            "api_contract.yaml": Self.entry,
            "b.yaml": Self.head + "security: []\nservers: [{url: /v2}]\npaths: {}\n",
        ])
        #expect(reading.errors == ["security-outside-entry b.yaml:3:1"])
        #expect(reading.warnings == ["ignored-outside-entry b.yaml:4:1"])
    }

    @Test func `versions are not mixed`() {
        let reading = Reading([
            "a.yaml": path("/a", "get", id: "a"),
            "b.yaml": path("/b", "get", id: "b").replacing("3.1.0", with: "3.0.3"),
        ])
        #expect(reading.errors == ["mixed-versions b.yaml:1:10"])
    }

    @Test func `each broken file of a folder is reported`() {
        let reading = Reading(["a.yaml": path("/a", "get", id: "a"), "b.yaml": "a: [", "c.yaml": "k: 1\nk: 2\n"])
        #expect(reading.errors == ["syntax b.yaml:2:1", "duplicate-key c.yaml:2:1"])
    }

    @Test func `an empty folder and a missing file are reported`() {
        #expect(Reading(["a.txt": ""]).errors == ["no-document .:1:1"])
        #expect(Reading(["a.yaml": ""], path: "x.yaml").errors == ["unreadable x.yaml:1:1"])
    }
}
