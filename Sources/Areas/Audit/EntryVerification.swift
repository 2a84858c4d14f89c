// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Errors
import Queries

/// Verification of single entries and of stretches of the workspace's chain.
struct EntryVerification: Sendable {
    let keys: AuditKeyRing
    /// Most entries that a call verifies itself; more are a worker's.
    static let rowsMax: Int = 100_000
    /// Entries read at once.
    static let batchRows: Int = 1_000
    /// Archives of one stretch.
    static let archivesMax: Int = 10_000
    /// Anchors of one stretch: hourly ones of more than ten years.
    static let anchorsMax: Int = 100_000

    /// One entry: itself, its neighbours, and the next anchored place.
    func entry(_ id: AuditLogID, _ work: AuditWork) async throws(APIFailure) -> AuditVerification {
        let row: LogsQueries.EntryRow = try await EntryListing.row(id, work)
        let around: [LogsQueries.EntryRow] = try await work.run(
            LogsQueries.chainPart(chainID: row.chainID, fromSeq: row.seq - 1, toSeq: row.seq + 1, limit: 3))
        let anchor: LogsQueries.AnchorRow? = try await work.run(
            LogsQueries.anchors(chainID: row.chainID, fromSeq: row.seq, toSeq: Int.max, limit: 1)
        ).first
        var issues: [AuditIssue] = row.stored.issues(keys)
        issues += Self.links(of: row, around, behind: try await archivedHash(at: row.seq - 1, row.chainID, work))
        if let anchor { issues += try await anchorIssues(anchor, row, work) }
        let isChainValid: Bool = !issues.contains { (issue: AuditIssue) -> Bool in
            issue.isDefect && !issue.concernsHash && !issue.concernsSignature
        }
        work.scope.append(
            AuditEntry(
                "audit.verified", subject: id.description,
                metadata: .object(["issues": .array(issues.map { .string($0.rawValue) })])))
        return AuditVerification(
            valid: !issues.contains(where: \.isDefect),
            checks: AuditChecks(
                hashValid: !issues.contains(where: \.concernsHash),
                signatureValid: !issues.contains(where: \.concernsSignature), chainValid: isChainValid),
            issues: issues.map(\.rawValue), seq: row.seq,
            anchor: anchor.map { (anchor: LogsQueries.AnchorRow) -> AuditAnchorReference in
                AuditAnchorReference(
                    id: AuditAnchorID(anchor.anchorID), seq: anchor.seq, createdAt: anchor.createdAt)
            })
    }

    /// Hash of a row that is the last one of an archive.
    private func archivedHash(
        at sequence: Int, _ chain: WireUUID, _ work: AuditWork
    ) async throws(APIFailure) -> String? {
        try await work.run(
            LogsQueries.archives(chainID: chain, fromSeq: sequence, toSeq: sequence, limit: 1)
        ).first { (archive: LogsQueries.ArchiveRow) -> Bool in archive.toSeq == sequence }?.lastEntryHash
    }

    private static func links(
        of row: LogsQueries.EntryRow, _ around: [LogsQueries.EntryRow], behind archived: String?
    ) -> [AuditIssue] {
        var issues: [AuditIssue] = []
        let before: String? =
            row.seq == 1
            ? ChainWalk.genesis(of: row.chainID) : around.first { $0.seq == row.seq - 1 }?.entryHash ?? archived
        if let before {
            if before != row.previousHash { issues.append(.predecessorMismatch) }
        } else {
            issues.append(.predecessorMissing)
        }
        let after: LogsQueries.EntryRow? = around.first { $0.seq == row.seq + 1 }
        if let after, after.previousHash != row.entryHash { issues.append(.successorMismatch) }
        return issues
    }

    private func anchorIssues(
        _ anchor: LogsQueries.AnchorRow, _ row: LogsQueries.EntryRow, _ work: AuditWork
    ) async throws(APIFailure) -> [AuditIssue] {
        let anchored: LogsQueries.EntryRow? = try await work.run(
            LogsQueries.chainPart(chainID: row.chainID, fromSeq: anchor.seq, toSeq: anchor.seq, limit: 1)
        ).first
        guard let anchored else { return [.tailTruncated] }
        return anchored.entryHash == anchor.headHash ? [] : [.anchorMismatch]
    }

    /// A stretch of the workspace's chain, the whole of it by default.
    func chain(
        from first: Int?, to last: Int?, _ work: AuditWork
    ) async throws(APIFailure) -> VerifyAuditChain.Output {
        let chain: WireUUID = work.caller.tenantID
        let start: Int = first ?? 1
        // Anchors behind the head are those that prove a chain cut off; they are read before a head that grows.
        let anchors: [LogsQueries.AnchorRow] = try await work.run(
            LogsQueries.anchors(chainID: chain, fromSeq: start, toSeq: last ?? Int.max, limit: Self.anchorsMax))
        let head: LogsQueries.HeadRow? = try await work.run(LogsQueries.head(chainID: chain))
        let end: Int = min(last ?? Int.max, head?.seq ?? 0)
        if let last, last < start {
            throw ViolationReport([.body("to_seq", .outOfRange, "isNotBeforeStart")]).failure
        }
        guard end - start < Self.rowsMax else {
            return .accepted(try await handOver(from: start, to: last, count: end - start + 1, work))
        }
        var walk: ChainWalk = try await walk(chain, from: start, head: head, anchors, work)
        try await self.walk(&walk, chain, from: start, to: end, work)
        walk.finish(through: last ?? Int.max)
        work.scope.append(
            AuditEntry(
                "audit.verified",
                metadata: .object([
                    "records_checked": .integer(Int64(walk.checkedCount)),
                    "issues": .array((walk.broken?.issues ?? []).map { .string($0.rawValue) }),
                ])))
        return .ok(Self.result(walk))
    }

    /// Leaves a long stretch to a worker. One without a last place goes to the chain's end, which anchors may know to
    /// lie behind the head.
    private func handOver(
        from first: Int, to last: Int?, count: Int, _ work: AuditWork
    ) async throws(APIFailure) -> AuditVerificationAccepted {
        let id: WireUUID = try await work.run(
            VerificationsQueries.begin(fromSeq: first, toSeq: last, callerID: work.caller.userID))
        work.scope.append(
            AuditEntry(
                "audit.verified", subject: id.wire,
                metadata: .object(["records": .integer(Int64(count)), "in_background": .bool(true)])))
        work.scope.setResponseHeader("Location", "/v1/audit-logs/verifications/\(id.wire)")
        return AuditVerificationAccepted(verificationID: AuditVerificationID(id))
    }

    private static func result(_ walk: ChainWalk) -> AuditChainVerification {
        AuditChainVerification(
            status: walk.broken == nil ? .valid : .broken, recordsChecked: walk.checkedCount,
            firstSeq: walk.firstSequence, lastSeq: walk.lastSequence, brokenAt: walk.broken?.sequence,
            issues: walk.broken?.issues.map(\.rawValue) ?? [], anchorsChecked: walk.anchorsChecked)
    }

    private func walk(
        _ chain: WireUUID, from start: Int, head: LogsQueries.HeadRow?, _ anchors: [LogsQueries.AnchorRow],
        _ work: AuditWork
    ) async throws(APIFailure) -> ChainWalk {
        let before: LogsQueries.EntryRow? = try await work.run(
            LogsQueries.chainPart(chainID: chain, fromSeq: start - 1, toSeq: start - 1, limit: 1)
        ).first
        let archives: [LogsQueries.ArchiveRow] = try await work.run(
            LogsQueries.archives(chainID: chain, fromSeq: start - 1, toSeq: Int.max, limit: Self.archivesMax))
        let archived: LogsQueries.ArchiveRow? = archives.first { $0.toSeq == start - 1 }
        return ChainWalk(
            of: chain, from: start, previousHash: before?.entryHash ?? archived?.lastEntryHash,
            head: head.map { (head) -> ChainWalk.Mark in ChainWalk.Mark(sequence: head.seq, hash: head.headHash) },
            anchors: anchors.map { (anchor) -> ChainWalk.Mark in
                ChainWalk.Mark(sequence: anchor.seq, hash: anchor.headHash)
            }, archives: archives.map(\.stretch), keys: keys)
    }

    private func walk(
        _ walk: inout ChainWalk, _ chain: WireUUID, from start: Int, to end: Int, _ work: AuditWork
    ) async throws(APIFailure) {
        var next: Int = start
        while next <= end {
            let rows: [LogsQueries.EntryRow] = try await work.run(
                LogsQueries.chainPart(chainID: chain, fromSeq: next, toSeq: end, limit: Self.batchRows))
            for row in rows where !walk.take(row.stored) { return }
            guard rows.count == Self.batchRows, let last = rows.last else { break }
            next = last.seq + 1
        }
    }
}
