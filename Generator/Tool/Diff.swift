// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractDiff
import OpenAPIDocument

/// `contract diff`: what a caller of the contract notices.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what changed for callers since a git revision or another file.",
        discussion: """
            Schemas are compared as they are in effect, for requests and answers apart: moved files, renamed files and \
            a schema written in place instead of by reference are no changes. Exits 1 when something at least as bad \
            as --fail-on is found.
            """)

    /// What makes the command fail.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case wire
        case source
        case never
    }

    @OptionGroup var options: ContractOptions

    @Option(help: "A git revision, or a file or folder.")
    var against: String

    @Option(help: "Fail on changes that break the wire, Swift callers too (source), or never.")
    var failOn = Threshold.wire

    func validate() throws {
        guard options.format != .sarif else { throw ValidationError("diff writes text or json") }
    }

    func run() throws {
        let after = try LoadedDocument.read(options.contract)
        let report = DescriptionComparison(before: try before(), after: after).report()
        print(options.format == .json ? report.json : report.text, terminator: "")
        let isBroken =
            switch failOn {
            case .wire: report.holds(.wire)
            case .source: report.holds(.source)
            case .never: false
            }
        if isBroken { throw ExitStatus.findings }
    }

    /// A path that is there, else the contract as it was at a revision.
    private func before() throws -> LoadedDocument {
        let disk = DiskSources(root: ".")
        let path = against
        if disk.exists(path) { return try LoadedDocument.read(path, from: disk) }
        let sources = GitSources(revision: against)
        guard try sources.isKnown() else {
            Console.error("\(against) is neither a file, nor a folder, nor a git revision")
            throw ExitStatus.failure
        }
        return try LoadedDocument.read(options.contract, from: sources)
    }
}
