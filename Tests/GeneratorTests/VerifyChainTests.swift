// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import ContractVerify
import OpenAPIDocument
import Testing

/// Requests that follow from the answers before them, against a server with one fault each.
@Suite struct VerifyChainTests {
    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        security: [{ bearer: [] }]
        paths:
          /orders/{orderId}:
            parameters:
              - { name: orderId, in: path, required: true, schema: { type: string } }
            delete:
              operationId: deleteOrder
              responses: { '204': { description: Gone. }, 4XX: { description: Refused. } }
            get:
              operationId: getOrder
              responses:
                '200':
                  description: One.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
                4XX: { description: Refused. }
          /orders:
            post:
              operationId: createOrder
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name]
                      properties:
                        name: { type: string, minLength: 1, maxLength: 40, examples: [eleven red balloons] }
                        note: { type: string, maxLength: 40, examples: [with a ribbon] }
              responses:
                '201':
                  description: Made.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
                4XX: { description: Refused. }
        components:
          securitySchemes: { bearer: { type: http, scheme: bearer } }
          schemas:
            Order:
              type: object
              required: [id, name]
              properties: { id: { type: string }, name: { type: string } }
        """

    private enum Fault { case none, forgetsWhatItMakes, keepsWhatItDeletes, asksNobody, failsOnLongNames, refusesAll }

    /// A server of orders in memory, with a fault.
    private struct Shop {
        var fault: Fault = .none
        /// Requests that one token is good for.
        var tokenUses: Int = .max
        var token = 1
        var uses = 0
        var orders: [String: JSONValue] = [:]
        var made = 0
        var seen: [MockRequest] = []

        mutating func newToken() -> String {
            token += 1
            uses = 0
            return "Bearer \(token)"
        }

        mutating func answer(_ request: MockRequest) -> MockAnswer {
            seen.append(request)
            let caller = request.headers.first { $0.name.lowercased() == "authorization" }?.value
            if caller == nil, fault != .asksNobody { return MockAnswer(status: 401) }
            if let caller, caller != "Bearer \(token)" || uses >= tokenUses { return MockAnswer(status: 401) }
            if caller != nil { uses += 1 }
            if fault == .refusesAll { return MockAnswer(status: 403) }
            if request.target == "/orders" { return request.method == "POST" ? make(request) : notAllowed }
            let id = String(request.target.dropFirst("/orders/".count))
            guard let order = orders[id] else { return MockAnswer(status: 404) }
            switch request.method {
            case "GET": return json(200, order)
            case "DELETE":
                if fault != .keepsWhatItDeletes { orders[id] = nil }
                return MockAnswer(status: 204)
            default: return notAllowed
            }
        }

        private var notAllowed: MockAnswer { MockAnswer(status: 405, headers: [("Allow", "GET, DELETE, POST")]) }

        private func json(_ status: Int, _ value: JSONValue, _ headers: [(String, String)] = []) -> MockAnswer {
            MockAnswer(
                status: status, headers: headers + [("Content-Type", "application/json")],
                body: JSONWriter.bytes(of: value))
        }

        private mutating func make(_ request: MockRequest) -> MockAnswer {
            let isJSON = request.headers.contains { $0.name == "Content-Type" && $0.value == "application/json" }
            guard isJSON else { return MockAnswer(status: 415) }
            guard let body = JSONReader.decode(JSONValue.self, from: request.body)?.object,
                let name = body["name"]?.string, (1...40).contains(name.count),
                body["note"].map({ ($0.string?.count ?? 99) <= 40 }) ?? true
            else { return MockAnswer(status: 400) }
            if fault == .failsOnLongNames, name.count > 4 { return MockAnswer(status: 500) }
            made += 1
            let id = "order-\(made)"
            let order: JSONValue = ["id": .string(id), "name": .string(name)]
            if fault != .forgetsWhatItMakes { orders[id] = order }
            return json(201, order, [("Location", "/orders/\(id)")])
        }
    }

    private func run(_ shop: inout Shop) async throws -> VerifyRun.Outcome {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(
            path: "shop.yaml", sources: MemorySources(["shop.yaml": Self.shop]), diagnostics: diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        var options = VerifyRun.Options()
        options.headers = [("Authorization", "Bearer \(shop.token)"), ("X-Forwarded-For", "127.1.0.{n}")]
        var current = shop
        let outcome = try await VerifyRun(try #require(loaded), options).run { current.answer($0) }
        shop = current
        return outcome
    }

    @Test func `a sound server passes, and what it made is what is asked for`() async throws {
        var shop = Shop()
        let outcome = try await run(&shop)
        #expect(outcome.failures.isEmpty, "\(outcome.failures)")
        #expect(outcome.taken == 3)
        // Deleted last, by a name that the server gave.
        let deleted = shop.seen.filter { $0.method == "DELETE" && $0.target.hasPrefix("/orders/order-") }
        #expect(!deleted.isEmpty)
        let places = Set(
            shop.seen.compactMap { request in request.headers.first { $0.name == "X-Forwarded-For" }?.value })
        #expect(places.count > 10 && !places.contains("127.1.0.{n}"))
    }

    @Test(arguments: [
        (Fault.forgetsWhatItMakes, VerifyCase.Kind.afterCreate, "what was made is not there"),
        (.keepsWhatItDeletes, .afterDelete, "what was deleted is still there"),
        (.asksNobody, .unauthenticated, "answered 201 to nobody"),
    ])
    private func `a fault between requests is found`(
        fault: Fault, kind: VerifyCase.Kind, reason: String
    ) async throws {
        var shop = Shop(fault: fault)
        let found = try await run(&shop).failures
        #expect(found.contains { $0.testCase.kind == kind && $0.reason == reason }, "\(found)")
    }

    @Test func `a failing body is made as small as it fails`() async throws {
        var shop = Shop(fault: .failsOnLongNames)
        let failures = try await run(&shop).failures
        let failure = try #require(failures.first { $0.testCase.kind == .valid })
        let body = JSONReader.decode(JSONValue.self, from: failure.testCase.request.body)
        #expect(body == ["name": "eleve"])
    }

    @Test func `each limit is tried with a request that keeps it`() async throws {
        var shop = Shop()
        _ = try await run(&shop)
        let names = shop.seen.filter { $0.target == "/orders" }.compactMap { request in
            JSONReader.decode(JSONValue.self, from: request.body)?.object?["name"]?.string
        }
        #expect(names.contains { $0.count == 1 } && names.contains { $0.count == 40 })
        #expect(names.contains { $0.count == 41 } && names.contains { $0.isEmpty })
    }

    @Test func `a caller that is let in no longer is renewed`() async throws {
        let diagnostics = Diagnostics()
        let loaded = try #require(
            DocumentLoader.load(
                path: "shop.yaml", sources: MemorySources(["shop.yaml": Self.shop]), diagnostics: diagnostics))
        var options = VerifyRun.Options()
        options.headers = [("Authorization", "Bearer 1")]
        let shop = Turnstile(Shop(tokenUses: 5))
        let outcome = try await VerifyRun(loaded, options).run(
            renewing: { [("Authorization", await shop.change { $0.newToken() })] },
            { request in await shop.change { $0.answer(request) } })
        #expect(outcome.failures.isEmpty, "\(outcome.failures)")
        #expect(outcome.taken == 3)
        #expect(await shop.change { $0.token } > 3)
    }

    private actor Turnstile {
        private var shop: Shop

        init(_ shop: Shop) { self.shop = shop }

        func change<Result: Sendable>(_ body: @Sendable (inout Shop) -> Result) -> Result { body(&shop) }
    }

    @Test func `nothing is shown by a server that refuses all`() async throws {
        var shop = Shop(fault: .refusesAll)
        let outcome = try await run(&shop)
        #expect(outcome.isEmpty && outcome.taken == 0)
    }
}
