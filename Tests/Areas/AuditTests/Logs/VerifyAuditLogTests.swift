// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyAuditLogTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func verify(_ entry: CreatedAuditLog, _ person: Person) async throws -> AuditVerification {
        try await person.client.verifyAuditLog(VerifyAuditLog.Input(logID: entry.id))
    }

    @Test func `an entry between its neighbours is valid, and the verification is on record`() async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write()
        _ = try await owner.write()
        let found: AuditVerification = try await verify(entry, owner)
        #expect(found.valid && found.issues.isEmpty && found.seq == entry.seq)
        #expect(found.checks == AuditChecks(hashValid: true, signatureValid: true, chainValid: true))
        #expect(try await owner.audited("audit.verified") == [entry.id.description])
    }

    @Test(arguments: [
        ("logs SET description = 'Badge lost'", "hash_mismatch"),
        ("logs SET severity = 'high'", "hash_mismatch"),
        ("logs SET timestamp = timestamp + interval '1 millisecond'", "hash_mismatch"),
        ("logs SET metadata = '{\"door\": \"south\"}'", "hash_mismatch"),
        ("logs SET signature = repeat('0', 64)", "signature_mismatch"),
        ("logs SET signature_key_id = 'other'", "signature_key_unknown"),
        ("log_pii SET fields = jsonb_set(fields, '{actor_ip_address}', '\"192.0.2.1\"')", "pii_mismatch"),
    ])
    func `a superuser's change is named by the check that fails`(change: String, issue: String) async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write(metadata: ["door": "north"])
        let column: String = change.hasPrefix("log_pii") ? "log_id" : "id"
        // The personal part follows its row, so that only the row is wrong.
        if change.contains("timestamp =") {
            try await owner.tamper(
                """
                UPDATE audit.log_pii SET log_timestamp = log_timestamp + interval '1 millisecond'
                 WHERE log_id = '\(entry.id)'
                """)
        }
        try await owner.tamper("UPDATE audit.\(change) WHERE \(column) = '\(entry.id)'")
        let found: AuditVerification = try await verify(entry, owner)
        #expect(!found.valid)
        #expect(found.issues == [issue])
        let read: AuditLog = try await owner.client.getAuditLog(GetAuditLog.Input(logID: entry.id))
        #expect(!read.integrity.verified)
        let chain: AuditChainVerification = try await owner.verifyChain()
        #expect(chain.status == .broken && chain.brokenAt == entry.seq && chain.issues == [issue])
    }

    @Test func `a row removed in the middle is missed by its successor`() async throws {
        let owner: Person = try await world.signUp()
        let removed: CreatedAuditLog = try await owner.write()
        let successor: CreatedAuditLog = try await owner.write()
        try await owner.tamper("DELETE FROM audit.logs WHERE id = '\(removed.id)'")
        #expect(try await verify(successor, owner).issues == ["predecessor_missing"])
        #expect(try await owner.verifyChain().brokenAt == successor.seq)
    }

    @Test func `rows cut off at the end are missed`() async throws {
        let owner: Person = try await world.signUp()
        let kept: CreatedAuditLog = try await owner.write()
        let removed: CreatedAuditLog = try await owner.write()
        try await owner.tamper("DELETE FROM audit.logs WHERE id = '\(removed.id)'")
        let found: AuditChainVerification = try await owner.verifyChain()
        #expect(found.brokenAt == removed.seq && found.issues == ["tail_truncated"])
        #expect(try await verify(kept, owner).valid)
    }

    @Test func `an erased personal part leaves the entry valid and tells nothing of the person`() async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write()
        try await owner.tamper(
            "UPDATE audit.log_pii SET fields = NULL, salt = NULL, erased_at = now() WHERE log_id = '\(entry.id)'")
        let found: AuditVerification = try await verify(entry, owner)
        #expect(found.valid && found.issues == ["pii_erased"])
        let read: AuditLog = try await owner.client.getAuditLog(GetAuditLog.Input(logID: entry.id))
        #expect(read.actor.ipAddress.isEmpty && read.actor.email == nil && read.integrity.verified)
        #expect(try await owner.verifyChain().status == .valid)
    }

    @Test func `a rewritten history is found by the anchor`() async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write()
        try await world.query(
            """
            WITH made AS (
                INSERT INTO audit.anchors (anchor_hash, chain_count, merkle_root, public_key_id, signature)
                VALUES ('\(entry.entryHash)', 1, repeat('0', 64), 'k', 's') RETURNING id)
            INSERT INTO audit.anchor_leaves (anchor_id, chain_id, tenant_id, seq, head_hash, leaf)
            SELECT id, '\(owner.tenantID)', '\(owner.tenantID)', \(entry.seq), repeat('f', 64), repeat('0', 64)
              FROM made
            """)
        let found: AuditVerification = try await verify(entry, owner)
        #expect(found.issues == ["anchor_mismatch"] && found.anchor?.seq == entry.seq)
        let chain: AuditChainVerification = try await owner.verifyChain()
        #expect(chain.issues == ["anchor_mismatch"] && chain.anchorsChecked == 1)
    }

    @Test func `rows cut off with the head set back are missed by the anchor`() async throws {
        let owner: Person = try await world.signUp()
        let kept: CreatedAuditLog = try await owner.write()
        let removed: CreatedAuditLog = try await owner.write()
        try await world.query(
            """
            WITH made AS (
                INSERT INTO audit.anchors (anchor_hash, chain_count, merkle_root, public_key_id, signature)
                VALUES ('\(removed.entryHash)', 1, repeat('0', 64), 'k', 's') RETURNING id)
            INSERT INTO audit.anchor_leaves (anchor_id, chain_id, tenant_id, seq, head_hash, leaf)
            SELECT id, '\(owner.tenantID)', '\(owner.tenantID)', \(removed.seq), '\(removed.entryHash)', repeat('0', 64)
              FROM made
            """)
        try await owner.tamper("DELETE FROM audit.logs WHERE id = '\(removed.id)'")
        try await owner.tamper(
            """
            UPDATE audit.chain_heads SET seq = \(kept.seq), head_hash = '\(kept.entryHash)'
             WHERE chain_id = '\(owner.tenantID)'
            """)
        let found: AuditChainVerification = try await owner.verifyChain()
        #expect(found.brokenAt == removed.seq && found.issues == ["tail_truncated"])
    }

    @Test func `a stretch is verified alone`() async throws {
        let owner: Person = try await world.signUp()
        for _ in 1...4 { _ = try await owner.write() }
        let found: AuditChainVerification = try await owner.verifyChain(from: 2, to: 3)
        #expect(found.status == .valid && found.recordsChecked == 2)
        #expect(found.firstSeq == 2 && found.lastSeq == 3)
        try await expectRefused("VALIDATION_FAILED", 400) { try await owner.verifyChain(from: 3, to: 2) }
    }
}
