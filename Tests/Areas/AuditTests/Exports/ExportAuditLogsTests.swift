// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import Audit
import AuditArea
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import Testing
import ZygoClient

@Suite struct ExportAuditLogsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a file holds every entry up to the request and verifies without the product`() async throws {
        let owner: Person = try await world.signUp()
        for number in 1...5 { _ = try await owner.write(description: "entry \(number)") }
        let last: CreatedAuditLog = try await owner.write()
        let accepted: AuditExportAccepted = try await owner.export()
        #expect(accepted.downloadURL == nil)
        let state: AuditExportState = try await owner.finished(accepted)
        #expect(state.status == .ready && state.rows == last.seq && state.contiguous == true)
        #expect(state.firstSeq == 1 && state.lastSeq == last.seq && state.lastEntryHash == last.entryHash)
        let answer: RawAnswer = try await owner.fetch(state)
        #expect(answer.status == 200, "\(answer.text)")
        let file: ExportedFile = ExportedFile(bytes: answer.response.body)
        #expect(file.sha256 == state.sha256 && answer.response.body.count == state.bytes)
        #expect(file.chainLength(behind: ChainWalk.genesis(of: owner.tenantID.uuid)) == last.seq)
        #expect(state.firstPreviousHash == ChainWalk.genesis(of: owner.tenantID.uuid))
        #expect(answer.text.contains("actor_ip_address"))
        #expect(try await owner.audited("audit.exported") == [accepted.exportID.description])
        let whole: AuditChainVerification = try await owner.verifyChain()
        #expect(whole.status == .valid)
    }

    @Test func `audit 16: a description that a spreadsheet would run is told apart`() async throws {
        let owner: Person = try await world.signUp()
        for text in ["=HYPERLINK(\"x\")", "+1", "-1", "@a", "\ta"] { _ = try await owner.write(description: text) }
        let state: AuditExportState = try await owner.finished(try await owner.export(.csv))
        let answer: RawAnswer = try await owner.fetch(state)
        #expect(answer.text.hasPrefix("seq,timestamp,event_type,"))
        #expect(answer.text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
        for cell in [",'+1,", ",'-1,", ",'@a,", ",'\ta,"] { #expect(answer.text.contains(cell), "\(cell)") }
        #expect(answer.header("content-disposition")?.contains(".csv") == true)
    }

    @Test func `filters leave entries out, and the proof says so`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.makeRole()
        for _ in 1...3 { _ = try await owner.write() }
        _ = try await owner.makeRole()
        let state: AuditExportState = try await owner.finished(
            try await owner.export(filters: AuditExportFilters(eventType: "role.*", severity: "low,high")))
        #expect(state.rows == 2 && state.contiguous == false)
        let file: ExportedFile = ExportedFile(bytes: try await owner.fetch(state).response.body)
        #expect(file.lines.count == 2 && file.lines.allSatisfy { $0.contains("role.created") })
        let none: AuditExportState = try await owner.finished(
            try await owner.export(filters: AuditExportFilters(eventType: "billing.*")))
        #expect(none.rows == 0 && none.bytes == 0)
        #expect(try await owner.fetch(none).response.body.isEmpty)
    }

    @Test func `personal parts stay out on demand, and erased ones always`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.write()
        let without: AuditExportState = try await owner.finished(try await owner.export(includePersonal: false))
        #expect(try await !owner.fetch(without).text.contains("actor_ip_address"))
        try await owner.tamper(
            "UPDATE audit.log_pii SET salt = NULL, fields = NULL, erased_at = now()"
                + " WHERE tenant_id = '\(owner.tenantID)'")
        let erased: AuditExportState = try await owner.finished(try await owner.export())
        let answer: RawAnswer = try await owner.fetch(erased)
        let chain: Int? = ExportedFile(bytes: answer.response.body)
            .chainLength(behind: ChainWalk.genesis(of: owner.tenantID.uuid))
        #expect(chain == erased.rows)
    }

    @Test func `a period of more than a year, a reversed one and a wrong event are refused`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("AUDIT_RANGE_TOO_LARGE", 400) { try await owner.export(days: 400) }
        try await expectRefused("VALIDATION_FAILED", 400) { try await owner.export(days: -3) }
        try await expectRefused("VALIDATION_FAILED", 400) {
            try await owner.export(filters: AuditExportFilters(eventType: "Role.*"))
        }
    }

    @Test func `one export of a workspace runs at a time, those of others beside it`() async throws {
        let owner: Person = try await world.signUp()
        let stranger: Person = try await world.signUp()
        let id: UUID = try await Self.begin(of: owner, world)
        try await expectRefused("RESOURCE_STATE_INVALID", 409) { try await owner.export() }
        #expect(try await stranger.finished(try await stranger.export()).status == .ready)
        try await world.query("UPDATE audit.gdpr_exports SET status = 'failed' WHERE id = '\(id)'")
        try await world.query(
            "UPDATE export_artifacts SET status = 'failed' WHERE tenant_id = '\(owner.tenantID)'")
        #expect(try await owner.finished(try await owner.export()).status == .ready)
    }

    @Test func `audit 17: a worker killed twice leaves one whole file`() async throws {
        let owner: Person = try await world.signUp()
        for number in 1...20 { _ = try await owner.write(description: "entry \(number)") }
        let last: CreatedAuditLog = try await owner.write()
        let id: UUID = try await Self.begin(of: owner, world, to: last.seq)
        try await SlowWorker.with(world) { (slow: SlowWorker) async throws -> Void in
            for _ in 0..<2 {
                var run: ExportRun = try #require(try await slow.worker.resume(id, of: owner.tenantID.uuid))
                for _ in 0..<2 { #expect(try await slow.worker.step(&run)) }
                // Killed behind the write of a part and before its record: the part is there, and nobody knows of it.
                let artifact: Artifact = try await Self.artifact(of: id, owner, world)
                try await slow.store.write(
                    Array("half a part".utf8), behind: artifact,
                    key: try await slow.store.key(of: owner.tenantID.uuid))
            }
            let before: AuditExportState = try await owner.exported(try #require(ExportID(wire: id.wire)))
            #expect(before.status == .processing && before.rows == 16 && before.downloadURL == nil)
            var run: ExportRun = try #require(try await slow.worker.resume(id, of: owner.tenantID.uuid))
            var late: ExportRun = run
            while try await slow.worker.step(&run) {}
            // Who was passed over neither ends nor changes anything.
            #expect(try await !slow.worker.step(&late))
        }
        let state: AuditExportState = try await owner.exported(try #require(ExportID(wire: id.wire)))
        #expect(state.status == .ready && state.rows == last.seq && state.contiguous == true)
        let file: ExportedFile = ExportedFile(bytes: try await owner.fetch(state).response.body)
        #expect(file.sha256 == state.sha256)
        #expect(file.chainLength(behind: ChainWalk.genesis(of: owner.tenantID.uuid)) == last.seq)
    }

    @Test func `an export whose worker is silent is taken over, one that lasts too long is given up`() async throws {
        let owner: Person = try await world.signUp()
        let id: UUID = try await Self.begin(of: owner, world, touched: "now() - interval '2 minutes'")
        let accepted: AuditExportAccepted = AuditExportAccepted(
            exportID: try #require(ExportID(wire: id.wire)), expiresAt: Timestamp(microseconds: 0))
        #expect(try await owner.finished(accepted).status == .ready)
        let other: Person = try await world.signUp()
        let late: UUID = try await Self.begin(
            of: other, world, touched: "now() - interval '2 minutes'", asked: "now() - interval '7 hours'")
        let given: AuditExportState = try await other.finished(
            AuditExportAccepted(
                exportID: try #require(ExportID(wire: late.wire)), expiresAt: Timestamp(microseconds: 0)))
        #expect(given.status == .failed && given.error == "REQUEST_DEADLINE_EXCEEDED")
    }

    /// An export that somebody works on, past the API: the world's worker leaves it alone while it was touched lately.
    private static func begin(
        of owner: Person, _ world: World, to last: Int = 1_000, touched: String = "now() + interval '1 day'",
        asked: String = "now()"
    ) async throws -> UUID {
        let (id, artifact): (UUID, UUID) = (UUID(), UUID())
        try await world.query(
            """
            INSERT INTO export_artifacts (id, tenant_id, kind, status, format, max_downloads, created_by, expires_at)
            VALUES ('\(artifact)', '\(owner.tenantID)', 'audit', 'pending', 'json', 5, '\(owner.userID)', now());
            INSERT INTO audit.gdpr_exports (
                   id, tenant_id, kind, requested_by, format, filters, status, artifact_id, updated_at, created_at)
            VALUES ('\(id)', '\(owner.tenantID)', 'audit_export', '\(owner.userID)', 'json',
                   jsonb_build_object('since', '2020-01-01T00:00:00.000Z', 'until', '2099-01-01T00:00:00.000Z',
                       'to_seq', \(last)), 'processing', '\(artifact)', \(touched), \(asked));
            """)
        return id
    }

    private static func artifact(of export: UUID, _ owner: Person, _ world: World) async throws -> Artifact {
        let row: [String?] = try #require(
            try await world.query(
                "SELECT artifact_id, cursor ->> 'parts' FROM audit.gdpr_exports WHERE id = '\(export)'"
            ).first)
        return Artifact(
            id: try #require(row[0].flatMap { UUID(wire: $0) }), tenantID: owner.tenantID.uuid,
            parts: try #require(row[1].flatMap { Int($0) }), bytes: 0)
    }
}
