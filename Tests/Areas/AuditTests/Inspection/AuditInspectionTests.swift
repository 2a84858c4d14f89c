// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Foundation
import Server
import Synchronization
import TestSupport
import Testing
import ZygoClient

/// What `zygo audit verify` does.
@Suite struct AuditInspectionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func inspect<Result: Sendable>(
        _ body: (AuditInspection) async throws -> Result
    ) async throws -> Result {
        let inspection: AuditInspection = try AuditInspection(world.settings)
        do {
            let result: Result = try await body(inspection)
            await inspection.close()
            return result
        } catch {
            await inspection.close()
            throw error
        }
    }

    @Test func `a workspace's chain is walked to its head, with progress`() async throws {
        let owner: Person = try await world.signUp()
        let last: CreatedAuditLog = try await owner.write()
        try await inspect { (inspection: AuditInspection) async throws -> Void in
            let chain: UUID = try #require(try await inspection.chain(of: owner.slug))
            #expect(chain == owner.tenantID.uuid)
            #expect(try await inspection.chain(of: owner.tenantID.description) == chain)
            let heard: Mutex<[Int]> = Mutex([])
            let walk: ChainWalk = try await inspection.walk(chain) { (checked: Int, length: Int) -> Void in
                heard.withLock { $0.append(contentsOf: [checked, length]) }
            }
            #expect(walk.broken == nil)
            #expect(walk.lastSequence == last.seq && walk.lastHash == last.entryHash)
            #expect(heard.withLock { $0 } == [last.seq, last.seq])
        }
    }

    @Test func `a tampered row is found and named`() async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write()
        _ = try await owner.write()
        try await owner.tamper("UPDATE audit.logs SET action = 'forge' WHERE id = '\(entry.id)'")
        try await inspect { (inspection: AuditInspection) async throws -> Void in
            let walk: ChainWalk = try await inspection.walk(owner.tenantID.uuid) { (_: Int, _: Int) -> Void in }
            #expect(walk.broken == ChainWalk.Break(sequence: entry.seq, issues: [.hashMismatch]))
        }
    }

    @Test func `audit 25: a chain is whole across what was archived and dropped, and only across that`() async throws {
        let owner: Person = try await world.signUp()
        for number in 1...4 { _ = try await owner.write(description: "entry \(number)") }
        let last: CreatedAuditLog = try await owner.write()
        let end: Int = last.seq - 2
        func archive(_ range: ClosedRange<Int>, hash: String? = nil) async throws {
            try await world.query(
                """
                INSERT INTO audit.archives (chain_id, tenant_id, month, from_seq, to_seq, first_previous_hash,
                    last_entry_hash, object_key, sha256, row_count, verified_at)
                SELECT first.chain_id, first.tenant_id, now(), first.seq, last.seq, first.previous_hash,
                       coalesce(\(hash.map { "'\($0)'" } ?? "NULL"), last.entry_hash), 'archive-' || zygo.uuid_v7(),
                       last.entry_hash, \(range.count), now()
                  FROM audit.logs AS first
                  JOIN audit.logs AS last ON last.chain_id = first.chain_id AND last.seq = \(range.upperBound)
                 WHERE first.chain_id = '\(owner.tenantID)' AND first.seq = \(range.lowerBound)
                """)
        }
        func walk() async throws -> ChainWalk {
            try await inspect { (inspection: AuditInspection) async throws -> ChainWalk in
                try await inspection.walk(owner.tenantID.uuid) { (_: Int, _: Int) -> Void in }
            }
        }
        try await archive(1...2)
        try await archive(3...end)
        #expect(try await walk().archivedCount == 0)
        try await owner.tamper("DELETE FROM audit.logs WHERE chain_id = '\(owner.tenantID)' AND seq <= \(end)")
        let whole: ChainWalk = try await walk()
        #expect(whole.broken == nil && whole.archivedCount == end && whole.checkedCount == 2)
        #expect(whole.lastHash == last.entryHash)
        let verified: AuditChainVerification = try await owner.verifyChain()
        #expect(verified.status == .valid)
        let boundary: AuditLog = try #require(try await owner.entries().first { $0.seq == end + 1 })
        let single: AuditVerification = try await owner.client.verifyAuditLog(
            VerifyAuditLog.Input(logID: boundary.id))
        #expect(single.valid)
        try await owner.tamper(
            "UPDATE audit.archives SET last_entry_hash = repeat('0', 64) WHERE chain_id = '\(owner.tenantID)'"
                + " AND from_seq = 3")
        #expect(try await walk().broken == ChainWalk.Break(sequence: end + 1, issues: [.predecessorMismatch]))
        try await owner.tamper("DELETE FROM audit.archives WHERE chain_id = '\(owner.tenantID)' AND from_seq = 3")
        #expect(try await walk().broken == ChainWalk.Break(sequence: end + 1, issues: [.predecessorMissing]))
    }

    @Test func `a file of some days holds every entry, and its lines hash to the chain`() async throws {
        let owner: Person = try await world.signUp()
        let last: CreatedAuditLog = try await owner.write(description: "=HYPERLINK(1)")
        let today: CalendarDate = CalendarDate(daysSinceEpoch: Int(last.timestamp.seconds / 86_400))
        try await inspect { (inspection: AuditInspection) async throws -> Void in
            let bytes: Mutex<[UInt8]> = Mutex([])
            let written: AuditExport = try await inspection.export(
                owner.tenantID.uuid, days: today...today, to: AuditExport(.json, includesPersonal: true)
            ) { (piece: [UInt8]) -> Void in bytes.withLock { $0 += piece } }
            #expect(written.rowCount == last.seq && written.firstSequence == 1 && written.isContiguous)
            #expect(written.lastEntryHash == last.entryHash)
            let lines: [Substring] = String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == last.seq)
            #expect(lines.last?.contains(last.entryHash) == true)
        }
    }

    @Test func `the platform's own chain is walked too, and an unknown workspace is none`() async throws {
        _ = try await world.signUp()
        try await inspect { (inspection: AuditInspection) async throws -> Void in
            let walk: ChainWalk = try await inspection.walk(AuditTrail.platformChain) { (_: Int, _: Int) -> Void in }
            #expect(walk.broken == nil)
            #expect(try await inspection.chain(of: "nobody-has-this") == nil)
        }
    }
}
