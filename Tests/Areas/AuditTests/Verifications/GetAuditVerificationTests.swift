// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetAuditVerificationTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func finished(_ id: AuditVerificationID, _ person: Person) async throws -> AuditVerificationRun {
        try await TemporaryRedis.until {
            try await person.client.getAuditVerification(GetAuditVerification.Input(verificationID: id)).status
                != .running
        }
        return try await person.client.getAuditVerification(GetAuditVerification.Input(verificationID: id))
    }

    /// A verification as a call leaves it to a worker, past the API.
    private func begin(of owner: Person, from first: Int, to last: Int) async throws -> AuditVerificationID {
        let id: String? = try await world.value(
            """
            INSERT INTO audit.integrity_runs (tenant_id, chain_id, kind, from_seq, to_seq, requested_by)
            VALUES ('\(owner.tenantID)', '\(owner.tenantID)', 'range', \(first), \(last), '\(owner.userID)')
            RETURNING id
            """)
        return try #require(id.flatMap { WireUUID(wire: $0) }.map(AuditVerificationID.init))
    }

    @Test func `a worker finds a chain whole, and a tampered row where it is`() async throws {
        let owner: Person = try await world.signUp()
        let entry: CreatedAuditLog = try await owner.write()
        let last: CreatedAuditLog = try await owner.write()
        let whole: AuditVerificationRun = try await finished(
            try await begin(of: owner, from: 1, to: last.seq), owner)
        #expect(whole.status == .valid && whole.recordsChecked == last.seq && whole.finishedAt != nil)
        let part: AuditVerificationRun = try await finished(
            try await begin(of: owner, from: 2, to: entry.seq), owner)
        #expect(part.status == .valid && part.recordsChecked == entry.seq - 1)
        try await owner.tamper("UPDATE audit.logs SET action = 'forge' WHERE id = '\(entry.id)'")
        let broken: AuditVerificationRun = try await finished(
            try await begin(of: owner, from: 1, to: last.seq), owner)
        #expect(broken.status == .broken && broken.brokenAt == entry.seq && broken.issues == ["hash_mismatch"])
        #expect(try await owner.audited("audit.integrity_failed") == [broken.verificationID.description])
    }

    @Test func `more than a call verifies is left to a worker, which finds the end cut off`() async throws {
        let owner: Person = try await world.signUp()
        let last: CreatedAuditLog = try await owner.write()
        try await owner.tamper("UPDATE audit.chain_heads SET seq = 150000 WHERE chain_id = '\(owner.tenantID)'")
        let input: VerifyAuditChain.Input = VerifyAuditChain.Input(body: VerifyAuditChainRequest())
        guard case .accepted(let accepted) = try await owner.client.verifyAuditChain(input) else {
            throw Unexpected("verified at once")
        }
        let run: AuditVerificationRun = try await finished(accepted.verificationID, owner)
        // The entry of the call itself stands behind the place that the head was moved to.
        #expect(run.status == .broken && run.brokenAt == 150_001 && last.seq < 150_000)
        #expect(run.fromSeq == 1 && run.toSeq == nil)
        let stranger: Person = try await world.signUp()
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await stranger.client.getAuditVerification(
                GetAuditVerification.Input(verificationID: accepted.verificationID))
        }
    }

    @Test func `what its worker left is taken up again`() async throws {
        let owner: Person = try await world.signUp()
        let id: AuditVerificationID = try await begin(of: owner, from: 1, to: 1)
        _ = try await finished(id, owner)
        try await owner.tamper(
            "UPDATE audit.integrity_runs SET status = 'running', records_checked = 0,"
                + " updated_at = now() - interval '2 minutes' WHERE id = '\(id)'")
        #expect(try await finished(id, owner).status == .valid)
    }
}
