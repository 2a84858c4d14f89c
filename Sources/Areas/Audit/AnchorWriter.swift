// SPDX-License-Identifier: Apache-2.0
package import Audit
package import ContractRuntime
package import Logging
package import Postgres
import Queries
package import Secrecy
package import Storage

/// Anchors the chains that changed: signed once for all of them, kept in the database, as an object of its own and as a
/// line of the log, so that nobody can rewrite a chain without one of the three telling.
package struct AnchorWriter: Sendable {
    /// A younger anchor makes another one needless; several processes then make one.
    static let ageMin: Duration = .seconds(50 * 60)
    /// Chains of one anchor.
    static let chainsMax: Int = 100_000
    /// Leaves of one statement.
    static let batchLeaves: Int = 1_000
    static let timeMax: Duration = .seconds(300)
    private static let objectBytesMax: Int = 1 << 28

    private let database: Database
    private let objects: any ObjectStore
    private let seal: AnchorSeal
    private let random: RandomSource
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameter database: connected as the role of background work.
    package init(
        database: Database, objects: any ObjectStore, seal: AnchorSeal, random: RandomSource,
        now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.database = database
        self.objects = objects
        self.seal = seal
        self.random = random
        self.now = now
        self.logger = logger
    }

    /// Makes an anchor where one is due and something changed.
    ///
    /// - Returns: how many chains it binds; nil where none was due.
    package func anchor() async throws -> Int? {
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        let transaction: Transaction = database.transaction(context, deadline: .now + Self.timeMax)
        do {
            let count: Int? = try await write(in: transaction)
            try await transaction.commit()
            return count
        } catch {
            await transaction.rollback()
            throw error
        }
    }

    private func write(in transaction: Transaction) async throws -> Int? {
        let time: Timestamp = whole(now())
        _ = try await transaction.run(AnchorsQueries.lock())
        let last: AnchorsQueries.LastRow? = try await transaction.run(AnchorsQueries.last())
        if let last, last.createdAt + Self.ageMin > time { return nil }
        let rows: [AnchorsQueries.HeadRow] = try await transaction.run(AnchorsQueries.heads(limit: Self.chainsMax))
        let heads: [AnchorTree.Head] = rows.map { (row: AnchorsQueries.HeadRow) -> AnchorTree.Head in
            AnchorTree.Head(chain: row.chainID, sequence: row.seq, hash: row.headHash)
        }
        guard let tree: AnchorTree = AnchorTree(heads) else { return nil }
        let signed: (signature: String, hash: String) = try seal.sign(
            root: tree.root, behind: last?.anchorHash, at: time)
        let id: WireUUID = random.identifier(at: time)
        let leaves: [JSONValue] = tree.heads.indices.map { (index: Int) -> JSONValue in Self.leaf(tree, index) }
        let object: StorageKey = StorageKey(anchor: id, at: time)
        let content: JSONValue = .object([
            "id": .string(id.wire), "created_at": .string(time.wire),
            "previous_anchor_hash": last.map { (last: AnchorsQueries.LastRow) in .string(last.anchorHash) } ?? .null,
            "merkle_root": .string(tree.root), "public_key_id": .string(seal.publicKeyID),
            "signature": .string(signed.signature), "leaves": .array(leaves),
        ])
        _ = try await objects.store(
            ByteStream(content.canonicalBytes), as: object, bytesMax: Self.objectBytesMax)
        _ = try await transaction.run(
            AnchorsQueries.insert(
                anchorID: id, createdAt: time, previousAnchorHash: last?.anchorHash, anchorHash: signed.hash,
                chainCount: leaves.count, merkleRoot: tree.root, publicKeyID: seal.publicKeyID,
                signature: signed.signature, objectKey: object.text))
        for start in stride(from: 0, to: leaves.count, by: Self.batchLeaves) {
            let batch: [JSONValue] = Array(leaves[start..<min(start + Self.batchLeaves, leaves.count)])
            _ = try await transaction.run(AnchorsQueries.insertLeaves(anchorID: id, leaves: .array(batch)))
        }
        logger.notice(
            "audit.anchored",
            metadata: [
                "anchor": "\(id.wire)", "chains": "\(leaves.count)", "root": "\(tree.root)",
                "signature": "\(signed.signature)",
            ])
        return leaves.count
    }

    private static func leaf(_ tree: AnchorTree, _ index: Int) -> JSONValue {
        let head: AnchorTree.Head = tree.heads[index]
        let isPlatform: Bool = head.chain == AuditTrail.platformChain
        return .object([
            "chain_id": .string(head.chain.wire), "tenant_id": isPlatform ? .null : .string(head.chain.wire),
            "seq": .integer(Int64(head.sequence)), "head_hash": .string(head.hash), "leaf": .string(tree.leaf(index)),
            "path": .array(
                tree.path(index).map { (step: AnchorTree.Step) -> JSONValue in
                    .object(["side": .string(step.isLeft ? "left" : "right"), "node": .string(step.hash)])
                }),
        ])
    }

    /// What was signed must be read again as it was: the wire keeps milliseconds.
    private func whole(_ time: Timestamp) -> Timestamp {
        Timestamp(microseconds: time.microseconds - time.microseconds % 1_000)
    }
}
