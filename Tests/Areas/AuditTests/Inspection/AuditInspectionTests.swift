// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Foundation
import Server
import Synchronization
import TestSupport
import Testing

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
