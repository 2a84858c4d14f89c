// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import Audit
import AuditArea
import ContractClient
import ContractRuntime
import Foundation
import Postgres
import Secrecy
import Settings
import Storage
import TestSupport
import Testing
import ZygoClient

@testable import Server

/// Old months of the trail leave the database and stay verifiable.
@Suite struct ArchiveWriterTests {
    /// A round that takes the present month for an old one.
    private static func round(_ world: World) async throws -> ArchiveWriter.Outcome {
        let pools: PostgresPools = try Foundations.pools(world.settings)
        let store: LocalStore = LocalStore(root: world.filesFolder)
        let writer: ArchiveWriter = ArchiveWriter(
            database: pools.service, objects: store,
            artifacts: ArtifactStore(
                objects: store, database: pools.service, master: try Secrets.masterKey(world.settings)),
            proof: (keys: try Secrets.auditKeys(world.settings), trail: Foundations.trail(world.settings, .system)),
            hotMonths: -1, now: SystemClock.now, logger: world.log.logger)
        do {
            let outcome: ArchiveWriter.Outcome = try await writer.round()
            await pools.shutdown()
            return outcome
        } catch {
            await pools.shutdown()
            throw error
        }
    }

    private static func object(of owner: Person, _ world: World) async throws -> String {
        let key: String? = try await world.value(
            "SELECT object_key FROM audit.archives WHERE chain_id = '\(owner.tenantID)' ORDER BY from_seq LIMIT 1")
        return world.filesFolder + "/" + (try #require(key))
    }

    private static func places(of owner: Person, _ world: World) async throws -> [[String?]] {
        try await world.query(
            """
            SELECT from_seq, to_seq, row_count FROM audit.archives
             WHERE chain_id = '\(owner.tenantID)' AND verified_at IS NOT NULL ORDER BY from_seq
            """)
    }

    @Test func `audit 25: what is archived may go, and the chain is verified over it`() async throws {
        try await World.with { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            for number in 1...4 { _ = try await owner.write(description: "entry \(number)") }
            let last: CreatedAuditLog = try await owner.write(description: "Badge of the last visitor")
            let first: ArchiveWriter.Outcome = try await Self.round(world)
            #expect(first.archived >= 1 && first.damaged == 0 && first.purged == 0)
            #expect(
                try await Self.places(of: owner, world) == [["1", "\(last.seq)", "\(last.seq)"]])
            #expect(try await owner.audited("audit.archived").count == 1)
            let sealed: Data = try #require(
                FileManager.default.contents(atPath: try await Self.object(of: owner, world)))
            #expect(sealed.starts(with: Array("ZYGS".utf8)))
            #expect(!String(decoding: sealed, as: UTF8.self).contains("last visitor"))
            // As the partitions go.
            try await owner.tamper(
                "DELETE FROM audit.logs WHERE chain_id = '\(owner.tenantID)' AND seq <= \(last.seq)")
            let verified: AuditChainVerification = try await owner.verifyChain()
            #expect(verified.status == .valid && verified.recordsChecked >= 1)
            // The next round begins behind it.
            let next: ArchiveWriter.Outcome = try await Self.round(world)
            #expect(next.archived >= 1 && next.damaged == 0)
            let places: [[String?]] = try await Self.places(of: owner, world)
            #expect(places.count == 2 && places.last?.first == "\(last.seq + 1)")
            #expect(try await owner.verifyChain().status == .valid)
        }
    }

    @Test func `audit 25: a bit flipped in an archive is reported, and so is one that is missing`() async throws {
        try await World.with { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            _ = try await owner.write()
            _ = try await Self.round(world)
            try await world.query("UPDATE audit.archives SET verified_at = now() - interval '40 days'")
            let whole: ArchiveWriter.Outcome = try await Self.round(world)
            #expect(whole.read >= 1 && whole.damaged == 0)
            let path: String = try await Self.object(of: owner, world)
            var sealed: Data = try #require(FileManager.default.contents(atPath: path))
            sealed[sealed.count / 2] ^= 1
            try sealed.write(to: URL(fileURLWithPath: path))
            let old: String =
                "UPDATE audit.archives SET verified_at = now() - interval '40 days'"
                + " WHERE chain_id = '\(owner.tenantID)'"
            try await world.query(old)
            #expect(try await Self.round(world).damaged == 1)
            #expect(try await owner.audited("audit.integrity_failed").count == 1)
            #expect(world.log.lines.contains { $0.contains("audit.integrity_failed") })
            try FileManager.default.removeItem(atPath: path)
            #expect(try await Self.round(world).damaged == 1)
            #expect(try await owner.audited("audit.integrity_failed").count == 2)
        }
    }

    @Test func `a chain that does not hold is reported and stays where it is`() async throws {
        try await World.with { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            let entry: CreatedAuditLog = try await owner.write()
            try await owner.tamper("UPDATE audit.logs SET action = 'forge' WHERE id = '\(entry.id)'")
            let outcome: ArchiveWriter.Outcome = try await Self.round(world)
            #expect(outcome.damaged == 1)
            #expect(try await Self.places(of: owner, world).isEmpty)
            #expect(try await owner.audited("audit.integrity_failed").count == 1)
        }
    }

    @Test func `after seven years an archive goes, unless a hold or its kind of data keeps it`() async throws {
        try await World.with { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            let last: CreatedAuditLog = try await owner.write()
            _ = try await Self.round(world)
            let path: String = try await Self.object(of: owner, world)
            try await world.query(
                """
                UPDATE audit.archives SET month = (date_trunc('month', now()) - interval '8 years')::date
                 WHERE chain_id = '\(owner.tenantID)';
                INSERT INTO legal_holds (scope, subject_id, reason) VALUES
                    ('tenant', '\(owner.tenantID)', 'Ordered by a court of law')
                """)
            #expect(try await Self.round(world).purged == 0)
            try await world.query(
                """
                UPDATE legal_holds SET lifted_at = now();
                INSERT INTO tenant_data_policies (tenant_id, frameworks) VALUES ('\(owner.tenantID)', '{hipaa}')
                    ON CONFLICT (tenant_id) DO UPDATE SET frameworks = '{hipaa}'
                """)
            #expect(try await Self.round(world).purged == 0 && FileManager.default.fileExists(atPath: path))
            try await world.query(
                "UPDATE tenant_data_policies SET frameworks = '{gdpr}' WHERE tenant_id = '\(owner.tenantID)'")
            #expect(try await Self.round(world).purged == 1 && !FileManager.default.fileExists(atPath: path))
            #expect(try await Self.round(world).purged == 0)
            try await owner.tamper(
                "DELETE FROM audit.logs WHERE chain_id = '\(owner.tenantID)' AND seq <= \(last.seq)")
            #expect(try await owner.verifyChain().status == .valid)
        }
    }
}
