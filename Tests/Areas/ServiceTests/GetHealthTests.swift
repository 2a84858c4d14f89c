// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetHealthTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `anybody reads state and version`() async throws {
        let health: Health = try await world.client().getHealth()
        #expect(health.status == .ok)
        #expect(health.version.hasPrefix("2.0.0"))
    }

    @Test func `the state is found with and without the version in the path`() async throws {
        for path in ["/health", "/v1/health"] {
            let answer: RawAnswer = try await world.send(.get, path)
            #expect(answer.status == 200)
            #expect(answer.string("status") == "ok")
            #expect(answer.header("x-request-id") != nil)
        }
    }

    @Test func `a credential that is worth nothing does not matter`() async throws {
        #expect(try await world.client(token: Secret("nonsense")).getHealth().status == .ok)
    }
}
