// SPDX-License-Identifier: Apache-2.0
import AuditArea
import Logging
import ServiceLifecycle

/// Background work on the audit trail while the server runs: files are made and removed, long stretches verified,
/// chains anchored, old months archived, alert rules watched.
struct AuditWorkers: Service {
    /// Time between two looks when nothing was to be made.
    static let pause: Duration = .milliseconds(500)
    static let sweepEvery: Duration = .seconds(60)
    /// How often somebody looks whether an anchor is due; one is made about every hour.
    static let anchorEvery: Duration = .seconds(600)
    /// How often somebody looks whether a month is to be archived.
    static let archiveEvery: Duration = .seconds(6 * 3_600)
    /// How late somebody may hear of what a rule asks for.
    static let rulesEvery: Duration = .seconds(15)

    let exports: ExportWorker
    let verifications: VerificationWorker
    /// Nil where the installation anchors nothing.
    let anchors: AnchorWriter?
    let archives: ArchiveWriter
    let rules: AlertRuleRounds
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { (group: inout DiscardingTaskGroup) in
                group.addTask { await makeFiles() }
                group.addTask { await Self.repeatedly { await verifications.work() } }
                group.addTask { await anchor() }
                group.addTask { await archive() }
                group.addTask { await watch() }
            }
        }
    }

    private func makeFiles() async {
        var sweptAt: ContinuousClock.Instant?
        await Self.repeatedly {
            if sweptAt.map({ $0.duration(to: .now) >= Self.sweepEvery }) ?? true {
                await exports.sweep()
                sweptAt = .now
            }
            return await exports.work()
        }
    }

    private func anchor() async {
        guard let anchors else { return }
        while !Task.isCancelled {
            do {
                _ = try await anchors.anchor()
            } catch {
                if !Task.isCancelled { logger.error("anchor the audit trail", metadata: ["error": "\(error)"]) }
            }
            do { try await Task.sleep(for: Self.anchorEvery) } catch { return }
        }
    }

    private func watch() async {
        while !Task.isCancelled {
            do {
                _ = try await rules.round()
            } catch {
                if !Task.isCancelled { logger.error("watch alert rules", metadata: ["error": "\(error)"]) }
            }
            do { try await Task.sleep(for: Self.rulesEvery) } catch { return }
        }
    }

    private func archive() async {
        while !Task.isCancelled {
            do {
                let outcome: ArchiveWriter.Outcome = try await archives.round()
                if outcome != ArchiveWriter.Outcome() {
                    logger.info(
                        "audit trail archived",
                        metadata: [
                            "archived": "\(outcome.archived)", "read": "\(outcome.read)",
                            "purged": "\(outcome.purged)", "damaged": "\(outcome.damaged)",
                        ])
                }
            } catch {
                if !Task.isCancelled { logger.error("archive the audit trail", metadata: ["error": "\(error)"]) }
            }
            do { try await Task.sleep(for: Self.archiveEvery) } catch { return }
        }
    }

    /// Works until the end, with a pause wherever nothing was to be done.
    private static func repeatedly(_ work: () async -> Bool) async {
        while !Task.isCancelled {
            guard await !work() else { continue }
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }
}
