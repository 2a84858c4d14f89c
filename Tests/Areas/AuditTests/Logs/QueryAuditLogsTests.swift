// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct QueryAuditLogsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `entries come newest first, with their proofs recomputed`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let found: [AuditLog] = try await owner.entries()
        #expect(found.first?.eventType == "role.created")
        #expect(found.first?.resource?.id == role.id.description)
        #expect(found.first?.actor.userID == owner.userID)
        #expect(found.allSatisfy { $0.integrity.verified })
        #expect(found.map { $0.seq ?? 0 } == found.map { $0.seq ?? 0 }.sorted(by: >))
    }

    @Test func `filters narrow by event, prefix, severity, text and actor`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.makeRole()
        _ = try await owner.write(description: "100% of the badge_s")
        #expect(try await owner.entries(event: "role.*").map(\.eventType) == ["role.created"])
        #expect(try await owner.entries(event: "role.created,custom.badge_printed").count == 2)
        #expect(try await owner.entries(event: "role.crea").isEmpty)
        func count(_ input: QueryAuditLogs.Input) async throws -> Int {
            try await owner.client.queryAuditLogs(input).data.count
        }
        #expect(try await count(QueryAuditLogs.Input(q: "100% of")) == 1)
        #expect(try await count(QueryAuditLogs.Input(q: "badge%s")) == 0)
        #expect(try await count(QueryAuditLogs.Input(severity: .critical)) == 0)
        #expect(try await count(QueryAuditLogs.Input(actorType: "client")) == 1)
        #expect(try await count(QueryAuditLogs.Input(resourceType: "badge", resourceID: "B-1042")) == 1)
    }

    @Test func `a cursor leads forth and back, and belongs to its filters and workspace`() async throws {
        let owner: Person = try await world.signUp()
        for number in 1...3 { _ = try await owner.write(description: "entry \(number)") }
        func page(_ cursor: String, _ person: Person, text: String = "entry") async throws -> AuditLogList {
            try await person.client.queryAuditLogs(QueryAuditLogs.Input(q: text, cursor: cursor, limit: 1))
        }
        let first: AuditLogList = try await page("", owner)
        let second: AuditLogList = try await page(try #require(first.pagination.nextCursor), owner)
        let back: AuditLogList = try await page(try #require(second.pagination.prevCursor), owner)
        #expect(first.data.map(\.description) == ["entry 3"])
        #expect(second.data.map(\.description) == ["entry 2"])
        #expect(back.data == first.data)
        let cursor: String = try #require(first.pagination.nextCursor)
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) { try await page(cursor, owner, text: "entries") }
        let stranger: Person = try await world.signUp()
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) { try await page(cursor, stranger) }
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) { try await page(cursor + "A", owner) }
    }

    @Test func `367 days and page 202 of 50 are refused, and a thousand rows become a hundred`() async throws {
        let owner: Person = try await world.signUp()
        let start: CalendarDate = try #require(CalendarDate(wire: "2026-01-01"))
        func ask(_ days: Int, perPage: Int? = nil, page: Int? = nil) async throws -> AuditLogList {
            try await owner.client.queryAuditLogs(
                QueryAuditLogs.Input(
                    startDate: start, endDate: CalendarDate(daysSinceEpoch: start.daysSinceEpoch + days - 1),
                    page: page, perPage: perPage))
        }
        try await expectRefused("AUDIT_RANGE_TOO_LARGE", 400) { try await ask(367) }
        #expect(try await ask(366, perPage: 1_000).pagination.perPage == 100)
        try await expectRefused("VALIDATION_FAILED", 400) { try await ask(366, perPage: 50, page: 202) }
        try await expectRefused("VALIDATION_FAILED", 400) { try await ask(0) }
    }

    @Test func `a look at the trail is on record once for the same filters`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.entries(event: "role.*")
        _ = try await owner.entries(event: "user.*")
        _ = try await owner.entries()
        #expect(try await owner.audited("audit.viewed").count == 2)
    }

    @Test func `no entry of another workspace or of the platform is ever found`() async throws {
        let stranger: Person = try await world.signUp()
        let foreign: CreatedAuditLog = try await stranger.write()
        let owner: Person = try await world.signUp()
        #expect(try await owner.entries(event: "custom.*").isEmpty)
        #expect(try await owner.entries().allSatisfy { $0.actor.userID != stranger.userID })
        try await expectRefused("AUDIT_LOG_NOT_FOUND", 404) {
            try await owner.client.getAuditLog(GetAuditLog.Input(logID: foreign.id))
        }
        try await expectRefused("AUDIT_LOG_NOT_FOUND", 404) {
            try await owner.client.verifyAuditLog(VerifyAuditLog.Input(logID: foreign.id))
        }
    }

    @Test func `a malformed event is refused by name`() async throws {
        let owner: Person = try await world.signUp()
        for text in ["Role.created", "role.*.x", "*", "role.created,", "role;"] {
            try await expectRefused("VALIDATION_FAILED", 400) { try await owner.entries(event: text) }
        }
    }
}
