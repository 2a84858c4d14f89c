// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetLivenessTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a running process says so`() async throws {
        #expect(try await world.client().getLiveness().status == .ok)
    }
}
