// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Verification of a chain, row by row in their order, up to the first break. Holds no rows, so a chain of any length
/// may be walked.
package struct ChainWalk: Sendable {
    /// A place whose hash is known from outside of the rows: the chain's head, or an anchor.
    package struct Mark: Sendable, Equatable {
        package var sequence: Int
        package var hash: String

        package init(sequence: Int, hash: String) {
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// A stretch whose rows rest in an archive that was read back, and the hashes at its ends.
    package struct Archive: Sendable, Equatable {
        package var sequences: ClosedRange<Int>
        package var firstPreviousHash: String
        package var lastHash: String

        package init(sequences: ClosedRange<Int>, firstPreviousHash: String, lastHash: String) {
            self.sequences = sequences
            self.firstPreviousHash = firstPreviousHash
            self.lastHash = lastHash
        }
    }

    /// Where the chain does not hold, and why.
    package struct Break: Sendable, Equatable {
        package var sequence: Int
        package var issues: [AuditIssue]

        package init(sequence: Int, issues: [AuditIssue]) {
            self.sequence = sequence
            self.issues = issues
        }
    }

    private let keys: AuditKeyRing
    private let head: Mark?
    private var anchors: ArraySlice<Mark>
    private var archives: [Int: Archive]
    private var nextSequence: Int
    private var previousHash: String?
    package private(set) var checkedCount: Int = 0
    package private(set) var erasedCount: Int = 0
    package private(set) var anchorsChecked: Int = 0
    /// Rows that an archive stands for.
    package private(set) var archivedCount: Int = 0
    package private(set) var firstSequence: Int?
    package private(set) var lastSequence: Int?
    package private(set) var lastHash: String?
    package private(set) var broken: Break?

    /// - Parameters:
    ///   - start: first place to read; at 1 the chain's genesis is its predecessor.
    ///   - previousHash: hash of the row in front of `start`; nil where that row is missing.
    ///   - head: the chain's head, where the walk goes to its end.
    ///   - anchors: anchored places from `start` on, in their order.
    ///   - archives: archived stretches; rows that are still there are read all the same.
    package init(
        of chain: UUID, from start: Int = 1, previousHash: String? = nil, head: Mark?, anchors: [Mark],
        archives: [Archive] = [], keys: AuditKeyRing
    ) {
        self.keys = keys
        self.head = head
        self.anchors = anchors[...]
        self.archives = Dictionary(
            archives.map { (archive: Archive) -> (Int, Archive) in (archive.sequences.lowerBound, archive) }
        ) { (_: Archive, later: Archive) -> Archive in later }
        nextSequence = start
        self.previousHash = start == 1 ? Self.genesis(of: chain) : previousHash
    }

    /// Hash that the first row of a chain hangs on.
    package static func genesis(of chain: UUID) -> String {
        labelledHash("zygo-audit-genesis", Array(chain.wire.utf8))
    }

    /// Checks the next row.
    ///
    /// - Returns: whether the walk goes on.
    package mutating func take(_ row: StoredAuditRow) -> Bool {
        guard broken == nil, bridge(to: row.sequence - 1) else { return false }
        var issues: [AuditIssue] = row.issues(keys)
        erasedCount += issues.contains(.piiErased) ? 1 : 0
        if row.sequence != nextSequence || previousHash == nil {
            issues.append(.predecessorMissing)
        } else if row.previousHash != previousHash {
            issues.append(.predecessorMismatch)
        }
        if let head, head.sequence == row.sequence, head.hash != row.entryHash { issues.append(.successorMismatch) }
        if !agreesWithAnchors(row) { issues.append(.anchorMismatch) }
        checkedCount += 1
        if firstSequence == nil { firstSequence = row.sequence }
        lastSequence = row.sequence
        lastHash = row.entryHash
        nextSequence = row.sequence + 1
        previousHash = row.entryHash
        let defects: [AuditIssue] = issues.filter(\.isDefect)
        if !defects.isEmpty { broken = Break(sequence: row.sequence, issues: defects) }
        return broken == nil
    }

    /// The rows are at their end: none may be missing up to the last place that was asked for.
    package mutating func finish(through end: Int = .max) {
        let lastMarked: Int = max(head?.sequence ?? 0, anchors.last?.sequence ?? 0)
        guard broken == nil, bridge(to: min(lastMarked, end)) else { return }
        if min(lastMarked, end) >= nextSequence { broken = Break(sequence: nextSequence, issues: [.tailTruncated]) }
    }

    /// Goes over rows that are not there any more because archives hold them, as far as these reach without a gap.
    /// Their ends stand for the rows between: who changes an archive changes its digest.
    private mutating func bridge(to last: Int) -> Bool {
        while let archive: Archive = archives[nextSequence], archive.sequences.upperBound <= last, broken == nil {
            var issues: [AuditIssue] = []
            if archive.firstPreviousHash != previousHash { issues.append(.predecessorMismatch) }
            if !agreesWithAnchors(at: archive.sequences.upperBound, hash: archive.lastHash) {
                issues.append(.anchorMismatch)
            }
            if let head, head.sequence == archive.sequences.upperBound, head.hash != archive.lastHash {
                issues.append(.successorMismatch)
            }
            if !issues.isEmpty { broken = Break(sequence: nextSequence, issues: issues) }
            archivedCount += archive.sequences.count
            nextSequence = archive.sequences.upperBound + 1
            previousHash = archive.lastHash
            lastHash = archive.lastHash
            lastSequence = archive.sequences.upperBound
        }
        return broken == nil
    }

    private mutating func agreesWithAnchors(_ row: StoredAuditRow) -> Bool {
        agreesWithAnchors(at: row.sequence, hash: row.entryHash)
    }

    private mutating func agreesWithAnchors(at sequence: Int, hash: String) -> Bool {
        var agrees: Bool = true
        while let anchor: Mark = anchors.first, anchor.sequence <= sequence {
            anchors.removeFirst()
            guard anchor.sequence == sequence else { continue }
            anchorsChecked += 1
            agrees = agrees && anchor.hash == hash
        }
        return agrees
    }
}
