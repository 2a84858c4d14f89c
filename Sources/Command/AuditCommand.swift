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
        commandName: "audit", abstract: "Look after the audit trail.", subcommands: [Verify.self, Export.self])

    /// The chain that a command line names; says so and gives nil where there is none.
    private static func chain(of tenant: String?, _ inspection: AuditInspection) async throws -> UUID? {
        guard let tenant else { return AuditTrail.platformChain }
        let found: UUID? = try await inspection.chain(of: tenant)
        if found == nil { Environment.writeError("no workspace \(tenant)") }
        return found
    }

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
            guard let chain: UUID = try await AuditCommand.chain(of: tenant, inspection) else { return false }
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
            return "whole: \(last) entries, \(walk.archivedCount) of them archived, \(walk.erasedCount) without their "
                + "personal part, \(walk.anchorsChecked) anchors, head \(hash)"
        }
    }

    /// Writes entries to standard output, row by row.
    struct Export: AsyncParsableCommand {
        static let configuration: CommandConfiguration = CommandConfiguration(
            abstract: "Write the entries of some days to standard output.",
            discussion: """
                As `json`, a canonical object a line, the file can be verified without this program but for the \
                signatures; `csv` is for people. At most five million entries, in one snapshot; what was written is \
                summed up on standard error.
                """)

        @Option(help: "Slug or id of the workspace; the platform's own chain without it.")
        var tenant: String?

        @Option(help: "First day (UTC), such as 2026-01-01.", transform: AuditCommand.day)
        var from: CalendarDate

        @Option(help: "Last day (UTC), inclusive.", transform: AuditCommand.day)
        var to: CalendarDate

        @Option(help: "json or csv.")
        var format: String = AuditExport.Format.json.rawValue

        @Flag(help: "Leave out addresses, agents and other personal parts.")
        var withoutPersonal: Bool = false

        @OptionGroup var sources: ConfigurationOptions

        func validate() throws {
            guard AuditExport.Format(rawValue: format) != nil else { throw ValidationError("--format is json or csv") }
            guard from <= to else { throw ValidationError("--from is not behind --to") }
        }

        func run() async throws {
            let settings: Settings = try await Environment.settings(envFile: sources.envFile)
            let inspection: AuditInspection = try AuditInspection(settings)
            do {
                let isDone: Bool = try await export(inspection)
                await inspection.close()
                if !isDone { throw ExitStatus.failed }
            } catch let error as DatabaseError {
                await inspection.close()
                Environment.writeError("\(error)")
                throw ExitStatus.unavailable
            }
        }

        private func export(_ inspection: AuditInspection) async throws -> Bool {
            guard let chain: UUID = try await AuditCommand.chain(of: tenant, inspection) else { return false }
            let file: AuditExport = AuditExport(
                AuditExport.Format(rawValue: format) ?? .json, includesPersonal: !withoutPersonal)
            let written: AuditExport = try await inspection.export(chain, days: from...to, to: file) {
                (bytes: [UInt8]) -> Void in FileHandle.standardOutput.write(Data(bytes))
            }
            Environment.writeError(
                "\(written.rowCount) entries, \(written.firstSequence ?? 0) to \(written.lastSequence ?? 0), "
                    + (written.isContiguous ? "contiguous" : "with gaps") + ", sha256 \(written.sha256)")
            return true
        }
    }

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(wire: text) else { throw ValidationError("\(text) is no day") }
        return day
    }
}
