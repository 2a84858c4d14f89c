// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import TestSupport
import Testing

@Suite struct RefusedCredentialTests {
    @Test func `guessing tokens uses up the limit of the address`() async throws {
        let world: World = try await World.shared()
        // Outside of the networks whose callers the test worlds do not limit.
        let address: String = "203.0.113.7"
        func guess() async throws -> RawAnswer {
            try await world.send(
                .get, "/v1/users", token: Secret("guess"), headers: [("x-forwarded-for", address)])
        }
        // An address without valid credentials has a thousand calls in a minute, and what the time meanwhile gives.
        var refusals: [String: Int] = [:]
        while refusals["429 RATE_LIMIT_EXCEEDED"] == nil, refusals.values.reduce(0, +) < 9_900 {
            let answers: [RawAnswer] = try await withThrowingTaskGroup(of: RawAnswer.self) { (group) in
                for _ in 0..<4 { group.addTask { try await guess() } }
                return try await group.reduce(into: []) { (all: inout [RawAnswer], answer: RawAnswer) in
                    all.append(answer)
                }
            }
            for answer in answers { refusals["\(answer.status) \(answer.code ?? "")", default: 0] += 1 }
            #expect(answers.allSatisfy { $0.status == 401 || $0.header("retry-after") != nil })
        }
        // Whoever asks faster than one process takes from one address hears that first.
        let rest: [String: Int] = refusals.filter { $0.key != "429 RATE_LIMIT_BURST" }
        #expect(Set(rest.keys) == ["401 AUTH_TOKEN_INVALID", "429 RATE_LIMIT_EXCEEDED"])
        #expect(refusals["401 AUTH_TOKEN_INVALID"] ?? 0 >= 1_000, "\(refusals)")
        let elsewhere: RawAnswer = try await world.send(
            .get, "/v1/users", token: Secret("guess"), headers: [("x-forwarded-for", "203.0.113.8")])
        #expect(elsewhere.status == 401)
    }
}
