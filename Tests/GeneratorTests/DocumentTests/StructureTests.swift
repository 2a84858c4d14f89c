// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

/// Small broken documents with the place and rule each is refused by. The head takes two lines.
@Suite struct StructureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let errors: [String]

        init(_ name: String, _ text: String, _ errors: String...) {
            testDescription = name
            self.text = text
            self.errors = errors
        }
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    static let documents = [
        Case("no openapi", "info: {title: T, version: '1'}\npaths: {}\n", "missing-field 1:1"),
        Case("Swagger 2", "swagger: '2.0'\npaths: {}\n", "missing-field 1:10"),
        Case("unquoted version", "openapi: 3.1\ninfo: {}\n", "unsupported-version 1:10"),
        Case("version 3.2 without its new members", "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n"),
        Case(
            "new member of 3.2", "openapi: 3.2.0\n$self: /x\ninfo: {title: T, version: '1'}\npaths: {}\n",
            "unknown-field 2:1"),
        Case("version 4", "openapi: 4.0.0\ninfo: {}\n", "unsupported-version 1:10"),
        Case("an array", "- openapi: 3.1.0\n", "missing-field 1:1"),
        Case("no info", "openapi: 3.1.0\npaths: {}\n", "missing-field 1:1"),
        Case(
            "no title and version", "openapi: 3.1.0\ninfo:\n  description: d\npaths: {}\n", "missing-field 3:3",
            "missing-field 3:3"),
        Case("number as version", "openapi: 3.1.0\ninfo: {title: T, version: 1.0}\npaths: {}\n", "wrong-type 2:27"),
        Case("no paths in 3.0", "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n", "missing-field 1:1"),
        Case(
            "webhooks in 3.0", "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\nwebhooks: {}\n",
            "needs-newer-version 4:1"),
        Case(
            "no responses in 3.0",
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      summary: s\n",
            "missing-field 6:7"),
    ]

    static let parts = [
        Case("misspelt member", "pathes: {}\npaths: {}\n", "unknown-field 3:1"),
        Case("extension members", "x-a: 1\npaths: {x-b: 2, /a: {x-c: 3}}\n"),
        Case("servers object", "servers: {url: /}\npaths: {}\n", "wrong-type 3:10"),
        Case(
            "undeclared server variable", "servers: [{url: 'https://{host}/'}]\npaths: {}\n",
            "undeclared-server-variable 3:17"),
        Case(
            "server variable without default", "servers: [{url: '/{v}', variables: {v: {enum: [a]}}}]\npaths: {}\n",
            "missing-field 3:40"),
        Case(
            "default outside enum",
            "servers: [{url: '/{v}', variables: {v: {enum: [a], default: b}}}]\npaths: {}\n",
            "default-not-in-enum 3:61"),
        Case("open brace in a URL", "servers: [{url: '/{v'}]\npaths: {}\n", "unbalanced-braces 3:17"),
        Case("tag twice", "tags: [{name: a}, {name: a}]\npaths: {}\n", "duplicate-tag 3:19"),
        Case("docs without URL", "paths: {}\ncomponents: {x-y: 1}\nexternalDocs: {}\n", "missing-field 5:15"),
        Case(
            "header without schema",
            "paths: {}\ncomponents: {responses: {R: {description: d, headers: {H: {example: 1, examples: {}}}}}}\n",
            "missing-field 4:59", "exclusive-fields 4:72"),
        Case("component name", "components:\n  schemas:\n    'a b': {}\n", "invalid-component-name 5:5"),
        Case("unknown kind of component", "components:\n  schema: {}\n", "unknown-field 4:3"),
        Case("no slash", "paths:\n  a: {}\n", "path-without-slash 4:3"),
        Case("open brace", "paths:\n  /a/{b: {}\n", "unbalanced-braces 4:3"),
        Case("parameter twice in a path", "paths:\n  '/{a}/{a}': {}\n", "duplicate-path-parameter 4:3"),
        Case("query in a path", "paths:\n  '/a?b=1': {}\n", "path-with-query 4:3"),
        Case("same shape", "paths:\n  '/a/{b}': {}\n  '/a/{c}': {}\n", "conflicting-path 5:3"),
        Case("unknown method", "paths:\n  /a:\n    fetch: {}\n", "unknown-field 5:5"),
        Case("scheme unknown", "security: [{key: []}]\npaths: {}\n", "unknown-security-scheme 3:13"),
        Case(
            "scopes no array", "security: [{key: all}]\npaths: {}\n", "unknown-security-scheme 3:13",
            "wrong-type 3:18"),
    ]

    /// The text is the operation `get /a/{id}`, from line 5 column 5 on.
    static let operations = [
        Case("undeclared path parameter", "{responses: {default: {description: d}}}", "undeclared-path-parameter 4:3"),
        Case("status 600", "{parameters: [ID], responses: {'600': {description: d}}}", "invalid-status 5:"),
        Case("status 2xx", "{parameters: [ID], responses: {'2xx': {description: d}}}", "invalid-status 5:"),
        Case("status 99", "{parameters: [ID], responses: {99: {description: d}}}", "invalid-status 5:"),
        Case("range and code", "{parameters: [ID], responses: {2XX: {description: d}, 404: {description: d}}}"),
        Case("no response", "{parameters: [ID], responses: {}}", "no-responses 5:"),
        Case("response without description", "{parameters: [ID], responses: {'200': {}}}", "missing-field 5:"),
        Case("media type name", "{parameters: [ID], requestBody: {content: {json: {}}}}", "invalid-media-type 5:"),
        Case("body without content", "{parameters: [ID], requestBody: {}}", "missing-field 5:"),
        Case(
            "both examples", "{parameters: [ID], requestBody: {content: {a/b: {example: 1, examples: {}}}}}",
            "exclusive-fields 5:"),
        Case("number as operationId", "{parameters: [ID], operationId: 5}", "wrong-type 5:"),
        Case("word as deprecated", "{parameters: [ID], deprecated: 'yes'}", "wrong-type 5:"),
        Case("parameter listed twice", "{parameters: [ID, ID]}", "duplicate-parameter 5:"),
        Case(
            "headers differ by case only",
            "{parameters: [ID, {name: A, in: header, schema: {}}, {name: a, in: header, schema: {}}]}",
            "duplicate-parameter 5:"),
        Case(
            "not in the path", "{parameters: [ID, {name: x, in: path, required: true, schema: {}}]}",
            "path-parameter-not-in-path 5:"),
        Case(
            "optional path parameter", "{parameters: [{name: id, in: path, schema: {}}]}",
            "optional-path-parameter 5:"),
        Case("place unknown", "{parameters: [ID, {name: x, in: body, schema: {}}]}", "invalid-value 5:"),
        Case("no name", "{parameters: [ID, {in: query, schema: {}}]}", "missing-field 5:"),
        Case(
            "schema and content", "{parameters: [ID, {name: x, in: query, schema: {}, content: {a/b: {}}}]}",
            "exclusive-fields 5:"),
        Case("neither schema nor content", "{parameters: [ID, {name: x, in: query}]}", "missing-field 5:"),
        Case(
            "two media types", "{parameters: [ID, {name: x, in: query, content: {a/b: {}, c/d: {}}}]}",
            "content-entries 5:"),
        Case(
            "style of another place", "{parameters: [ID, {name: x, in: query, style: matrix, schema: {}}]}",
            "invalid-style 5:"),
        Case(
            "deepObject header", "{parameters: [ID, {name: x, in: header, style: deepObject, schema: {}}]}",
            "invalid-style 5:"),
        Case(
            "reserved in a header", "{parameters: [ID, {name: x, in: header, allowReserved: true, schema: {}}]}",
            "field-not-allowed 5:"),
        Case(
            "link by two ways",
            "{parameters: [ID], responses: {default: {description: d, links: {l: {operationId: a, operationRef: b}}}}}",
            "exclusive-fields 5:"),
        Case(
            "link to nowhere", "{parameters: [ID], responses: {default: {description: d, links: {l: {}}}}}",
            "missing-field 5:"),
    ]

    /// The text is a security scheme in line 5 from column 8 on.
    static let schemes = [
        Case("no type", "{}", "missing-field 5:8"),
        Case("type unknown", "{type: basic}", "invalid-value 5:15"),
        Case("key without place", "{type: apiKey, name: k}", "missing-field 5:8"),
        Case("key in the path", "{type: apiKey, name: k, in: path}", "invalid-value 5:36"),
        Case("http without scheme", "{type: http}", "missing-field 5:8"),
        Case("member of another type", "{type: http, scheme: bearer, flows: {}}", "unknown-field 5:37"),
        Case("bearer format of basic", "{type: http, scheme: basic, bearerFormat: JWT}", "field-not-allowed 5:36"),
        Case("no flows", "{type: oauth2}", "missing-field 5:8"),
        Case("flow unknown", "{type: oauth2, flows: {device: {}}}", "unknown-field 5:31"),
        Case("flow without URL", "{type: oauth2, flows: {implicit: {scopes: {}}}}", "missing-field 5:41"),
        Case("no discovery URL", "{type: openIdConnect}", "missing-field 5:8"),
        Case("all well", "{type: oauth2, flows: {password: {tokenUrl: /t, scopes: {a: b}}}}"),
    ]

    @Test(arguments: documents)
    func `a broken document is refused at the place`(_ example: Case) {
        #expect(Reading(example.text).errors == example.errors)
    }

    @Test(arguments: parts)
    func `a broken part is refused at the place`(_ example: Case) {
        #expect(Reading(Self.head + example.text).errors == example.errors)
    }

    @Test(arguments: operations)
    func `a broken operation is refused in its line`(_ example: Case) {
        let id = "{name: id, in: path, required: true, schema: {}}"
        let text = "paths:\n  '/a/{id}':\n    get: " + example.text.replacing("ID", with: id)
        let errors = Reading(Self.head + text).errors
        #expect(errors.count == example.errors.count, "\(errors)")
        for (found, expected) in zip(errors, example.errors) { #expect(found.hasPrefix(expected)) }
    }

    @Test(arguments: schemes)
    func `a broken security scheme is refused at the place`(_ example: Case) {
        let text = "components:\n  securitySchemes:\n    s: " + example.text
        #expect(Reading(Self.head + text).errors == example.errors)
    }

    @Test func `an operation identifier is used once`() {
        let reading = Reading(
            Self.head + """
                paths:
                  /a:
                    get: {operationId: list}
                    post: {operationId: list}
                """)
        #expect(reading.errors == ["duplicate-operation-id 6:25"])
        #expect(reading.diagnostics.sorted.first?.related.map(\.location.description) == ["a.yaml:5:24"])
    }
}
