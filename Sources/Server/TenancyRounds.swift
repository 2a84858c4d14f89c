// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Logging
import Postgres
package import TenancyArea

/// What workspaces need from time to time: files swept, ended workspaces closed, domains looked up, counters counted
/// anew. Safe in several processes at a time.
package struct TenancyRounds: Sendable {
    package let files: FileKeeper
    package let deletions: DeletionRounds
    package let domains: DomainRounds
    package let usage: UsageRounds

    /// One round of each; what fails is logged, and tried again by the next round.
    func run(_ logger: Logger) async {
        // Side by side: a store that is slow keeps no workspace alive.
        async let swept: Void = step("sweep files", logger) { () async throws(DatabaseError) in
            let outcome: FileKeeper.Outcome = try await files.round()
            guard outcome != FileKeeper.Outcome() else { return }
            logger.info(
                "files swept",
                metadata: [
                    "aborted": "\(outcome.aborted)", "removed": "\(outcome.removed)", "failed": "\(outcome.failed)",
                ])
        }
        async let ended: Void = step("end workspaces", logger) { () async throws(DatabaseError) in
            let outcome: DeletionRounds.Outcome = try await deletions.round()
            guard outcome != DeletionRounds.Outcome() else { return }
            logger.info(
                "workspaces ended",
                metadata: [
                    "ended": "\(outcome.ended)", "held": "\(outcome.held)", "notices": "\(outcome.notices)",
                    "failed": "\(outcome.failed)",
                ])
        }
        async let counted: Void = step("count usage", logger) { () async throws(DatabaseError) in
            let outcome: UsageRounds.Outcome = try await usage.round()
            guard outcome != UsageRounds.Outcome() else { return }
            logger.info(
                "usage counted", metadata: ["counted": "\(outcome.counted)", "drifted": "\(outcome.drifted)"])
        }
        async let lookedUp: Void = step("look up domains", logger) { () async throws(DatabaseError) in
            let outcome: DomainRounds.Outcome = try await domains.round()
            guard outcome != DomainRounds.Outcome() else { return }
            logger.info(
                "domains looked up",
                metadata: [
                    "checked": "\(outcome.checked)", "expired": "\(outcome.expired)", "failing": "\(outcome.failing)",
                    "recovered": "\(outcome.recovered)", "revoked": "\(outcome.revoked)",
                ])
        }
        _ = await (swept, ended, counted, lookedUp)
    }

    private func step(
        _ name: String, _ logger: Logger, _ work: () async throws(DatabaseError) -> Void
    ) async {
        do throws(DatabaseError) {
            try await work()
        } catch {
            if !Task.isCancelled { logger.error("\(name)", metadata: ["error": "\(error)"]) }
        }
    }
}
