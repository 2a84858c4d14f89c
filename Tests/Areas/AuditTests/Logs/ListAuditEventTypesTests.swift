// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Policy
import TestSupport
import Testing
import ZygoClient

@Suite struct ListAuditEventTypesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the whole catalogue is listed by name`() async throws {
        let owner: Person = try await world.signUp()
        let list: AuditEventTypeList = try await owner.client.listAuditEventTypes()
        #expect(list.data.map(\.eventType) == AuditEvent.classes.keys.sorted())
        let created: AuditEventType? = list.data.first { $0.eventType == "role.created" }
        #expect(created?.domain == "role" && created?.severity == .low && created?.resourceType == "role")
    }

    @Test func `the list has a tag that a second reading can name`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String? = try await owner.tag(of: "/v1/audit-logs/event-types")
        #expect(tag?.hasPrefix("\"") == true)
    }
}
