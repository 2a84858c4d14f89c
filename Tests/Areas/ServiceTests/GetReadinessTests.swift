// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetReadinessTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an instance whose dependencies answer is ready`() async throws {
        let report: Readiness = try await world.client().getReadiness()
        #expect(report.status == .ok)
        #expect(!report.draining)
        #expect(!report.checks.isEmpty)
        #expect(report.checks.values.allSatisfy { $0.status == .ok && $0.latencyMs >= 0 }, "\(report.checks)")
    }

    @Test func `a ready instance answers 200`() async throws {
        #expect(try await world.send(.get, "/health/ready").status == 200)
    }

    @Test func `an instance that drains says so on its kept connections and takes nothing else`() async throws {
        try await World.with { world in
            // The transport keeps the connection of the first answer; a draining server accepts no new ones.
            #expect(try await world.send(.get, "/health/ready").status == 200)
            await world.beginDraining()
            let answer: RawAnswer = try await world.send(.get, "/health/ready")
            #expect(answer.status == 503)
            #expect(answer.text.contains("\"draining\":true"))
            #expect(answer.text.contains("\"status\":\"down\""))
        }
    }
}
