// SPDX-License-Identifier: Apache-2.0
import API
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

@Suite struct ListAuditAnchorsTests {
    /// A world whose trail is anchored.
    private static let options: World.Options = World.Options(
        variables: ["AUDIT_ANCHOR_PRIVATE_KEY": "bnVtYmVyLW9mLXRoaXJ0eS10d28tYnl0ZXMtaGVyZSE="])

    private static func anchor(_ world: World) async throws -> Int? {
        let pools: PostgresPools = try Foundations.pools(world.settings)
        let writer: AnchorWriter = AnchorWriter(
            database: pools.service, objects: LocalStore(root: world.filesFolder),
            seal: try #require(try Secrets.anchorSeal(world.settings)), random: .system, now: SystemClock.now,
            logger: world.log.logger)
        do {
            let count: Int? = try await writer.anchor()
            await pools.shutdown()
            return count
        } catch {
            await pools.shutdown()
            throw error
        }
    }

    private static func isGenuine(_ proof: AuditAnchorProof, under key: AuditAnchorKey) -> Bool {
        let path: [AnchorTree.Step] = proof.path.map { step in
            AnchorTree.Step(isLeft: step.side == .left, hash: step.node)
        }
        return key.id == proof.publicKeyID && AnchorTree.root(of: proof.leaf, along: path) == proof.root
            && AnchorSeal.isGenuine(
                proof.signature, root: proof.root, behind: proof.previousAnchorHash, at: proof.createdAt,
                publicKey: key.publicKey)
    }

    @Test func `an anchor binds every chain, and its proof leads to what was signed`() async throws {
        try await World.with(Self.options) { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            let stranger: Person = try await world.signUp()
            let last: CreatedAuditLog = try await owner.write()
            let count: Int = try #require(try await Self.anchor(world))
            #expect(count >= 2)
            // One an hour, however many ask.
            #expect(try await Self.anchor(world) == nil)
            let keys: AuditAnchorKeySet = try await world.client().getAuditAnchorKeys()
            let key: AuditAnchorKey = try #require(keys.keys.first)
            let anchors: [AuditAnchorProof] = try await owner.client.listAuditAnchors(ListAuditAnchors.Input()).data
            let proof: AuditAnchorProof = try #require(anchors.first)
            #expect(anchors.count == 1 && proof.seq == last.seq && proof.headHash == last.entryHash)
            #expect(Self.isGenuine(proof, under: key))
            var forged: AuditAnchorProof = proof
            forged.root = String(proof.root.reversed())
            #expect(!Self.isGenuine(forged, under: key))
            let theirs: [AuditAnchorProof] = try await stranger.client.listAuditAnchors(ListAuditAnchors.Input()).data
            #expect(theirs.count == 1 && theirs.first?.leaf != proof.leaf && theirs.first?.root == proof.root)
            let verified: AuditChainVerification = try await owner.verifyChain()
            #expect(verified.status == .valid && verified.anchorsChecked == 1)
            let object: String? = try await world.value("SELECT object_key FROM audit.anchors")
            let stored: Data? = FileManager.default.contents(
                atPath: world.filesFolder + "/" + (try #require(object)))
            #expect(String(decoding: try #require(stored), as: UTF8.self).contains(last.entryHash))
            #expect(world.log.lines.contains { $0.contains("audit.anchored") })
            try await Self.next(owner, world, behind: proof, key)
        }
    }

    /// The next anchor is signed over the one before.
    private static func next(
        _ owner: Person, _ world: World, behind proof: AuditAnchorProof, _ key: AuditAnchorKey
    ) async throws {
        let later: CreatedAuditLog = try await owner.write()
        try await owner.tamper("UPDATE audit.anchors SET created_at = created_at - interval '1 hour'")
        let count: Int = try #require(try await Self.anchor(world))
        // Only chains that changed since.
        #expect(count < 4)
        let proofs: [AuditAnchorProof] = try await owner.client.listAuditAnchors(ListAuditAnchors.Input()).data
        #expect(proofs.count == 2 && proofs.first?.seq == later.seq)
        let previous: String? = try await world.value(
            "SELECT anchor_hash FROM audit.anchors WHERE id = '\(proof.id)'")
        #expect(proofs.first?.previousAnchorHash == previous)
        #expect(Self.isGenuine(try #require(proofs.first), under: key))
    }

    @Test func `audit 8: a tail cut off behind an anchor is missed`() async throws {
        try await World.with(Self.options) { (world: World) async throws -> Void in
            let owner: Person = try await world.signUp()
            let kept: CreatedAuditLog = try await owner.write()
            let last: CreatedAuditLog = try await owner.write()
            _ = try #require(try await Self.anchor(world))
            try await owner.tamper(
                """
                DELETE FROM audit.logs WHERE chain_id = '\(owner.tenantID)' AND seq = \(last.seq);
                UPDATE audit.chain_heads SET seq = \(kept.seq), head_hash = '\(kept.entryHash)'
                 WHERE chain_id = '\(owner.tenantID)'
                """)
            let found: AuditChainVerification = try await owner.verifyChain()
            #expect(found.status == .broken && found.issues == ["tail_truncated"] && found.brokenAt == last.seq)
        }
    }

    @Test func `without a key nothing is anchored, and no key is published`() async throws {
        let world: World = try await World.shared()
        let keys: AuditAnchorKeySet = try await world.client().getAuditAnchorKeys()
        #expect(keys.keys.isEmpty)
    }
}
