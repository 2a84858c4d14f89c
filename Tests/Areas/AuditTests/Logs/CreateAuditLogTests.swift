// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CreateAuditLogTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an own entry is written in the caller's name and reads back the same`() async throws {
        let owner: Person = try await world.signUp()
        let made: CreatedAuditLog = try await owner.write(metadata: ["door": "north", "floor": 3, "open": true])
        #expect(made.actor.userID == owner.userID)
        #expect(made.actor.type == .client)
        #expect(made.severity == .low)
        let read: AuditLog = try await owner.client.getAuditLog(GetAuditLog.Input(logID: made.id))
        #expect(read.integrity == made.integrity)
        #expect(read.integrity.verified && read.integrity.hash2 == made.entryHash)
        #expect(read.metadata == made.metadata && read.purpose == made.purpose && read.seq == made.seq)
        #expect(try await owner.verifyChain().status == .valid)
    }

    @Test func `an event of the platform cannot be forged`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("AUDIT_EVENT_RESERVED", 403) { try await owner.write("role.deleted") }
        #expect(try await owner.audited("role.deleted").isEmpty)
    }

    @Test func `a short purpose, a fraction, depth 6 and 17 KiB are refused`() async throws {
        let owner: Person = try await world.signUp()
        func refused(_ body: @Sendable () async throws -> CreatedAuditLog) async throws {
            try await expectRefused("VALIDATION_FAILED", 400) { try await body() }
        }
        try await refused { try await owner.write("custom.report_read", purpose: "Nineteen characters") }
        try await refused { try await owner.write("custom.ab") }
        try await refused { try await owner.write("custom.Badge_printed") }
        try await refused { try await owner.write(action: "Print it") }
        try await refused { try await owner.write(metadata: ["ratio": 1.5]) }
        try await refused { try await owner.write(metadata: ["a": ["b": ["c": ["d": ["e": [:]]]]]]) }
        try await refused { try await owner.write(metadata: ["text": .string(String(repeating: "x", count: 17_408))]) }
        #expect(try await owner.audited("custom.badge_printed").isEmpty)
    }

    @Test func `a chain stays whole under 64 parallel writers`() async throws {
        let owner: Person = try await world.signUp()
        try await withThrowingTaskGroup(of: CreatedAuditLog.self) { group in
            for number in 1...64 { group.addTask { try await owner.write(description: "entry \(number)") } }
            var places: Set<Int> = []
            for try await entry in group { places.insert(entry.seq) }
            #expect(places.count == 64)
        }
        let found: AuditChainVerification = try await owner.verifyChain()
        #expect(found.status == .valid)
        #expect(found.firstSeq == 1 && found.lastSeq == found.recordsChecked)
    }
}
