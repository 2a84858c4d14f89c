// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import ContractVerify
import OpenAPIDocument
import Testing

/// A server beside its description: a mock of the same description keeps it, a mock of another one does not.
@Suite struct VerifyTests {
    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        paths:
          /orders/{id}:
            put:
              operationId: putOrder
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, minimum: 1 } }
                - { name: size, in: query, required: true, schema: { type: string, enum: [S, L] } }
                - { name: X-Trace, in: header, required: true, schema: { type: string, pattern: '^[a-f0-9]{4}$' } }
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
              responses:
                '200':
                  description: Done.
                  headers: { ETag: { required: true, schema: { type: string, minLength: 2 } } }
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
                4XX: { description: Refused. }
        components:
          schemas:
            Order:
              type: object
              required: [name, lines]
              additionalProperties: false
              properties:
                name: { type: string, minLength: 2, maxLength: 10 }
                lines:
                  { type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: { type: integer, maximum: 9 } }
        """

    private func load(_ text: String) throws -> LoadedDocument {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(
            path: "shop.yaml", sources: MemorySources(["shop.yaml": text]), diagnostics: diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        return try #require(loaded)
    }

    /// Runs the description of the shop against a mock of an edited one.
    private func run(
        replacing old: String = "", with new: String = "", seed: UInt64 = 1, casesMax: Int = 200
    ) async throws -> VerifyRun.Outcome {
        let service = MockService(try load(old.isEmpty ? Self.shop : Self.shop.replacing(old, with: new)))
        var options = VerifyRun.Options()
        options.seed = seed
        options.casesMax = casesMax
        return try await VerifyRun(try load(Self.shop), options).run { service.answer($0) }
    }

    @Test func `a server that keeps its description passes`() async throws {
        let outcome = try await run()
        #expect(outcome.failures.isEmpty, "\(outcome.failures)")
        #expect(outcome.operations == 1)
        #expect(outcome.skipped.isEmpty)
        #expect(outcome.cases >= 25)
    }

    @Test func `a server that turns everything away has shown nothing`() async throws {
        let outcome = try await VerifyRun(try load(Self.shop), VerifyRun.Options()).run { _ in
            MockAnswer(status: 401, headers: [], body: [])
        }
        #expect(outcome.failures.isEmpty)
        #expect(outcome.isEmpty && outcome.turnedAway == outcome.cases)
        #expect(try await run().isEmpty == false)
    }

    @Test func `a request without an answer is a finding, a server that is gone ends the run`() async throws {
        struct Hung: Error {}
        let service = MockService(try load(Self.shop))
        var asked = 0
        let outcome = try await VerifyRun(try load(Self.shop), VerifyRun.Options()).run { request in
            asked += 1
            guard asked != 3 else { throw Hung() }
            return service.answer(request)
        }
        #expect(outcome.failures.map(\.status) == [0])
        await #expect(throws: Hung.self) {
            _ = try await VerifyRun(try load(Self.shop), VerifyRun.Options()).run { _ in throw Hung() }
        }
    }

    @Test func `an operation that is not described is named`() throws {
        var options = VerifyRun.Options()
        options.only = ["putOrder", "nosuch"]
        #expect(VerifyRun(try load(Self.shop), options).unknown == ["nosuch"])
    }

    @Test(arguments: [
        ("minLength: 2, maxLength", "maxLength", "minLength", "body /name"),
        ("maxLength: 10", "maxLength: 99", "maxLength", "body /name"),
        ("required: [name, lines]", "required: [name]", "required", "body /lines"),
        ("additionalProperties: false", "additionalProperties: true", "additionalProperties", "body "),
        ("uniqueItems: true, ", "", "uniqueItems", "body /lines"),
        ("maximum: 9", "maximum: 99", "maximum", "body /lines/0"),
        ("schema: { type: integer, minimum: 1 }", "schema: { type: integer }", "minimum", "path id"),
        ("enum: [S, L]", "maxLength: 99", "enum", "query size"),
        ("name: size, in: query, required: true", "name: size, in: query", "required", "query size"),
        ("pattern: '^[a-f0-9]{4}$'", "maxLength: 99", "pattern", "header X-Trace"),
    ])
    func `a rule that the server does not apply is found at its place`(
        old: String, new: String, keyword: String, place: String
    ) async throws {
        let outcome = try await run(replacing: old, with: new)
        let kinds = outcome.failures.map(\.testCase.kind)
        #expect(kinds.contains(.invalid(keyword, at: place)), "\(kinds)")
        let failure = try #require(outcome.failures.first)
        let text = failure.text(address: "http://127.0.0.1:1", seed: 1)
        #expect(text.contains("curl --include --request PUT"))
        #expect(text.hasSuffix("seed 1"))
    }

    @Test(arguments: [
        ("'200':", "'201':", "the status 201 is not described"),
        ("ETag: { required", "X-Tag: { required", "the header ETag is missing"),
        (
            "application/json: { schema: { $ref: '#/components/schemas/Order' } } }\n        4XX",
            "application/xml: { schema: { type: string } } }\n        4XX", "the type application/xml is not described"
        ),
    ])
    func `an answer that is not described is found`(old: String, new: String, reason: String) async throws {
        let outcome = try await run(replacing: old, with: new)
        #expect(outcome.failures.contains { $0.testCase.kind == .valid && $0.reason == reason }, "\(outcome.failures)")
    }

    @Test func `the same seed draws the same cases`() async throws {
        func drawn(_ seed: UInt64) async throws -> [String] {
            var sent: [String] = []
            var options = VerifyRun.Options()
            options.seed = seed
            options.casesMax = 6
            let service = MockService(try load(Self.shop))
            _ = try await VerifyRun(try load(Self.shop), options).run { request in
                sent.append(request.method + request.target + String(decoding: request.body, as: UTF8.self))
                return service.answer(request)
            }
            return sent
        }
        let first = try await drawn(7)
        #expect(first.count == 6)
        #expect(try await drawn(7) == first)
        #expect(try await drawn(8) != first)
    }
}
