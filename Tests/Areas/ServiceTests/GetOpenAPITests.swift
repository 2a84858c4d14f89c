// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetOpenAPITests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `anybody reads the contract that is served`() async throws {
        let document: JSONObject = try await world.client().getOpenAPI()
        #expect(document["openapi"] == .string("3.1.0"))
        guard case .object(let paths)? = document["paths"] else { throw Unexpected("no paths") }
        #expect(paths["/permissions/{permissionKey}"] != nil)
    }

    @Test func `an unchanged contract is not sent again`() async throws {
        let first: RawAnswer = try await world.send(.get, "/v1/openapi.json")
        #expect(first.status == 200)
        let tag: String = try #require(first.header("etag"))
        let again: RawAnswer = try await world.send(.get, "/v1/openapi.json", headers: [("if-none-match", tag)])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
    }
}
