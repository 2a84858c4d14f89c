// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Logging
import Postgres
package import TenancyArea

/// What workspaces need from time to time: files swept, ended workspaces closed. Safe in several processes at a time.
package struct TenancyRounds: Sendable {
    package let files: FileKeeper
    package let deletions: DeletionRounds

    /// One round of each; what fails is logged, and tried again by the next round.
    func run(_ logger: Logger) async {
        await step("sweep files", logger) { () async throws(DatabaseError) in
            let outcome: FileKeeper.Outcome = try await files.round()
            guard outcome != FileKeeper.Outcome() else { return }
            logger.info(
                "files swept",
                metadata: [
                    "aborted": "\(outcome.aborted)", "removed": "\(outcome.removed)", "failed": "\(outcome.failed)",
                ])
        }
        await step("end workspaces", logger) { () async throws(DatabaseError) in
            let outcome: DeletionRounds.Outcome = try await deletions.round()
            guard outcome != DeletionRounds.Outcome() else { return }
            logger.info(
                "workspaces ended",
                metadata: [
                    "ended": "\(outcome.ended)", "held": "\(outcome.held)", "notices": "\(outcome.notices)",
                ])
        }
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
