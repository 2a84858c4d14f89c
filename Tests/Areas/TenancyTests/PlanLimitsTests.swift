// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
@testable import TenancyArea
import Testing

@Suite struct PlanLimitsTests {
    private let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)

    private func limits(_ overrides: JSONValue = .object([:])) -> PlanLimits {
        PlanLimits(
            plan: .object(["max_users": 5, "max_storage_gb": 10, "max_nodes": -1]), overrides: overrides, now: now)
    }

    private func override(_ value: Int64, until end: Timestamp?) -> JSONValue {
        var entry: JSONObject = ["value": .integer(value), "reason": "trade fair"]
        if let end { entry.append("expires_at", .string(end.wire)) }
        return .object(["max_users": .object(entry)])
    }

    @Test func `a plan sets the limits`() {
        #expect(limits()["max_users"] == 5)
        #expect(limits().bytes("max_storage_gb") == 10_737_418_240)
    }

    @Test func `what a plan does not name is unlimited`() {
        #expect(limits()["max_servers"] == -1)
        #expect(limits().bytes("max_nodes") == -1)
    }

    @Test func `an override counts until it ends`() {
        #expect(limits(override(9, until: nil))["max_users"] == 9)
        #expect(limits(override(9, until: now + .seconds(1)))["max_users"] == 9)
        #expect(limits(override(9, until: now))["max_users"] == 5)
    }
}
