// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Audit
import ContractRuntime
import Foundation
import Server
import Settings

/// What concerns the audit trail as a whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        commandName: "audit", abstract: "Look after the audit trail.", subcommands: [Verify.self])

    /// Walks a chain from its first entry to its head.
    struct Verify: AsyncParsableCommand {
        static let configuration: CommandConfiguration = CommandConfiguration(
            abstract: "Verify the chain of a workspace, or that of the platform.",
            discussion: """
                Every hash, signature and link is computed anew, in one snapshot; the first entry that does not hold \
                is named and ends the walk with 1. Entries whose personal part was erased on demand hold.
                """)

        @Option(help: "Slug or id of the workspace; the platform's own chain without it.")
        var tenant: String?

        @OptionGroup var sources: ConfigurationOptions

        func run() async throws {
            let settings: Settings = try await Environment.settings(envFile: sources.envFile)
            let inspection: AuditInspection = try AuditInspection(settings)
            do {
                let isWhole: Bool = try await verify(inspection)
                await inspection.close()
                if !isWhole { throw ExitStatus.failed }
            } catch let error as DatabaseError {
                await inspection.close()
                Environment.writeError("\(error)")
                throw ExitStatus.unavailable
            }
        }

        private func verify(_ inspection: AuditInspection) async throws -> Bool {
            var chain: UUID = AuditTrail.platformChain
            if let tenant {
                guard let found: UUID = try await inspection.chain(of: tenant) else {
                    Environment.writeError("no workspace \(tenant)")
                    return false
                }
                chain = found
            }
            let walk: ChainWalk = try await inspection.walk(chain) { (checked: Int, length: Int) -> Void in
                Environment.say("\(checked) of \(length) entries")
            }
            Environment.say(Self.outcome(walk))
            return walk.broken == nil
        }

        /// What was found, in one line.
        static func outcome(_ walk: ChainWalk) -> String {
            if let broken = walk.broken {
                let issues: String = broken.issues.map(\.rawValue).joined(separator: ", ")
                return "broken at \(broken.sequence): \(issues)"
            }
            guard let last = walk.lastSequence, let hash = walk.lastHash else { return "no entries" }
            return "whole: \(last) entries, \(walk.erasedCount) without their personal part, "
                + "\(walk.anchorsChecked) anchors, head \(hash)"
        }
    }
}
