// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import Foundation
import OpenAPIDocument
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A description that serves itself.
@Suite struct MockTests {
    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        servers: [{ url: https://shop.example/v1 }]
        paths:
          /orders:
            get:
              parameters:
                - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
                - name: ids
                  in: query
                  explode: false
                  schema: { type: array, items: { type: integer }, maxItems: 2 }
                - { name: X-Trace, in: header, required: true, schema: { type: string, pattern: '^[a-f0-9]{4}$' } }
              responses:
                '200':
                  description: Found.
                  content:
                    application/json:
                      schema: { type: array, minItems: 1, items: { $ref: '#/components/schemas/Order' } }
                '404':
                  description: None.
                  content:
                    application/json:
                      schema: { type: object, required: [code], properties: { code: { const: NONE } } }
            post:
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
              responses:
                '201':
                  description: Made.
                  headers: { Location: { schema: { type: string, pattern: '^/orders/[0-9]+$' } } }
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Order' }
                      examples:
                        broken: { value: { id: -1 } }
                        small: { value: { id: 7, size: S } }
                        large: { value: { id: 8, size: L } }
          /orders/{id}.json:
            get:
              parameters: [{ name: id, in: path, required: true, schema: { type: integer, minimum: 1 } }]
              responses: { '204': { description: Nothing. } }
            put:
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              requestBody: { content: { application/json: { schema: { type: object } } } }
              responses:
                '204': { description: Done. }
                '400':
                  description: Broken.
                  content: { application/json: { schema: { type: object, properties: { code: { const: BROKEN } } } } }
        components:
          schemas:
            Order:
              type: object
              required: [id, size]
              additionalProperties: false
              properties:
                id: { type: integer, minimum: 1 }
                size: { type: string, enum: [S, L] }
                note: { type: [string, 'null'], minLength: 3, maxLength: 8 }
        """

    private let service: MockService

    init() throws {
        service = try Self.made()
    }

    private static func made() throws -> MockService {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(
            path: "shop.yaml", sources: MemorySources(["shop.yaml": shop]), diagnostics: diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        return MockService(try #require(loaded))
    }

    private func send(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: String = ""
    ) -> MockAnswer {
        service.answer(MockRequest(method: method, target: target, headers: headers, body: Array(body.utf8)))
    }

    private func json(_ answer: MockAnswer) -> JSONValue? { JSONReader.decode(JSONValue.self, from: answer.body) }

    private let trace: [(name: String, value: String)] = [("x-trace", "00ff")]
    private let type: [(name: String, value: String)] = [("content-type", "application/json; charset=utf-8")]

    @Test func `a valid request gets a value of the schema`() {
        let answer = send("GET", "/v1/orders?limit=10&ids=1,2", headers: trace)
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "application/json")
        let first = json(answer)?.array?.first
        #expect((first?["id"]?.integer ?? 0) >= 1)
        #expect(first?["size"] == "S")
    }

    @Test(arguments: [
        ("/v1/orders?limit=51", 400), ("/v1/orders?limit=many", 400), ("/v1/orders?ids=1,2,3", 400),
        ("/v1/nothing", 404), ("/v1/orders/0.json", 400), ("/v1/orders/7.json", 204), ("/orders/7.json", 204),
    ])
    func `what the description does not allow is refused`(target: String, status: Int) {
        #expect(send("GET", target, headers: trace).status == status)
    }

    @Test func `a required header must be there and fit`() {
        #expect(send("GET", "/v1/orders").status == 400)
        #expect(send("GET", "/v1/orders", headers: [("X-Trace", "zz")]).status == 400)
    }

    @Test func `an undescribed method is refused with those that are described`() {
        let answer = send("DELETE", "/v1/orders")
        #expect(answer.status == 405)
        #expect(answer.header("allow") == "GET, POST")
    }

    @Test(arguments: [
        ("", 400), ("{", 400), ("{}", 400), (#"{"id": 0, "size": "S"}"#, 400), (#"{"id": 1, "size": "M"}"#, 400),
        (#"{"id": 1, "size": "S", "more": 1}"#, 400), (#"{"id": 1, "size": "S", "note": "ab"}"#, 400),
        (#"{"id": 1, "size": "S", "note": null}"#, 201),
    ])
    func `a body must satisfy its schema`(body: String, status: Int) {
        #expect(send("POST", "/v1/orders", headers: type, body: body).status == status)
    }

    @Test func `a body of another type is refused`() {
        #expect(send("POST", "/v1/orders", headers: [("content-type", "text/csv")], body: "1,S").status == 415)
    }

    @Test func `examples are sent unless they break the schema, and by name on request`() {
        let body = #"{"id": 1, "size": "S"}"#
        let answer = send("POST", "/v1/orders", headers: type, body: body)
        #expect(json(answer) == ["id": 7, "size": "S"])
        #expect(answer.header("location")?.hasPrefix("/orders/") == true)
        let named = send("POST", "/v1/orders", headers: type + [("prefer", "example=large")], body: body)
        #expect(json(named) == ["id": 8, "size": "L"])
    }

    @Test func `the caller chooses the status`() {
        let answer = send("GET", "/v1/orders", headers: trace + [("Prefer", "code=404")])
        #expect(answer.status == 404)
        #expect(json(answer) == ["code": "NONE"])
        #expect(send("GET", "/v1/orders", headers: trace + [("Prefer", "code=418")]).status == 400)
    }

    @Test func `a refusal has the described form and the reason in a header`() {
        let answer = send("PUT", "/v1/orders/7.json", headers: type, body: "7")
        #expect(answer.status == 400)
        #expect(json(answer)?["code"] == "BROKEN")
        #expect(answer.header("x-mock-reason")?.contains("the body") == true)
    }

    @Test func `nobody is answered in a type that is not accepted`() {
        #expect(send("GET", "/v1/orders", headers: trace + [("accept", "text/html")]).status == 406)
        #expect(send("GET", "/v1/orders", headers: trace + [("accept", "text/html, application/*")]).status == 200)
    }

    @Test func `it answers over the wire`() async throws {
        let server = try await MockServer.start(try Self.made(), host: "127.0.0.1", port: 0)
        let address = try #require(URL(string: "http://127.0.0.1:\(server.port)/v1/orders/7.json"))
        let (_, response) = try await URLSession.shared.data(from: address)
        #expect((response as? HTTPURLResponse)?.statusCode == 204)
        try await server.stop()
    }
}

/// Values made from schemas always satisfy them.
@Suite struct ValueMakerTests {
    private func made(_ schema: String) throws -> (value: JSONValue?, problems: [InstanceCheck.Problem]) {
        let text = """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            paths: {}
            components:
              schemas:
                Thing: \(schema)
                Line: { type: object, required: [a], properties: { a: { type: integer } } }
            """
        let diagnostics = Diagnostics()
        let loaded = try #require(
            DocumentLoader.load(
                path: "shop.yaml", sources: MemorySources(["shop.yaml": text]), diagnostics: diagnostics))
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        let thing = try #require(loaded.openapi.components.schemas.first { $0.name == "Thing" }?.value)
        let value = ValueMaker(documents: loaded.documents).value(of: thing)
        return (value, value.map { InstanceCheck(documents: loaded.documents).problems(of: $0, against: thing) } ?? [])
    }

    @Test(arguments: [
        "{ type: string, minLength: 40 }", "{ type: string, maxLength: 2 }", "{ type: string, format: uuid }",
        "{ type: string, pattern: '^[A-Z]{2}-\\\\d{4}(x|y)?$' }", "{ type: string, pattern: '^[^a0]+$', minLength: 9 }",
        "{ type: string, format: date-time }", "{ type: integer, minimum: 7, maximum: 9, multipleOf: 4 }",
        "{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }", "{ type: integer, maximum: -3 }",
        "{ type: array, minItems: 3, uniqueItems: true, items: { type: string, minLength: 2, maxLength: 4 } }",
        "{ type: array, minItems: 2, uniqueItems: true, items: { enum: [x, y] } }",
        "{ type: object, minProperties: 2, additionalProperties: { type: integer } }",
        "{ type: object, required: [b], properties: { b: { $ref: '#/components/schemas/Line' } } }",
        "{ allOf: [{ $ref: '#/components/schemas/Line' }, { required: [c], properties: { c: { const: 1 } } }] }",
        "{ oneOf: [{ type: string, maxLength: 0 }, { type: integer }] }", "{ type: [string, 'null'], enum: [null] }",
        "{ type: object, required: [next], properties: "
            + "{ next: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Thing' }] } } }",
        "{ type: string, not: { const: text } }", "{ enum: [1, two] }", "{}", "{ type: string, examples: [1, good] }",
    ])
    func `a made value satisfies its schema`(schema: String) throws {
        let made = try made(schema.replacing("\\\\d", with: "\\d"))
        #expect(made.value != nil)
        #expect(made.problems.isEmpty, "\(made)")
    }

    @Test(arguments: ["{ type: integer, minimum: 2, maximum: 1 }", "{ allOf: [{ type: string }, { type: integer }] }"])
    func `nothing is made for a schema that nothing satisfies`(schema: String) throws {
        #expect(try made(schema).value == nil)
    }
}
