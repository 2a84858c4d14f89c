// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractVerify
import Foundation
import OpenAPIDocument

/// `contract coverage`: which described responses were seen.
struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a page that shows which described responses were seen, and by whom.",
        discussion: """
            A source is a server that something tried, told by the counters of its /metrics page: requests by \
            operation and status. Operations marked x-unserved are counted alone.
            """)

    @OptionGroup var options: ContractOptions

    @Option(
        parsing: .upToNextOption,
        help: "SOURCE=FILE: the metrics of a server, in the Prometheus text format, and a name for what tried it.")
    var metrics: [String]

    @Option(help: "Prefix of the metrics' names.")
    var prefix = "http"

    @Option(help: "The page.")
    var output: String

    func run() throws {
        var coverage = ResponseCoverage(try LoadedDocument.read(options.contract))
        for entry in metrics {
            guard let equals = entry.firstIndex(of: "=") else {
                throw ValidationError("write SOURCE=FILE, not \(entry)")
            }
            let file = String(entry[entry.index(after: equals)...])
            do {
                let text = try String(contentsOfFile: file, encoding: .utf8)
                try coverage.add(text, source: String(entry[..<equals]), prefix: prefix)
            } catch {
                Console.error("\(file): \(error)")
                throw ExitStatus.failure
            }
        }
        do {
            try Data(CoveragePage(coverage).text.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            Console.error("\(output): \(error)")
            throw ExitStatus.failure
        }
        let success = coverage.count(of: 1...3)
        let refusals = coverage.count(of: 4...4)
        print(
            "\(coverage.rows.count) operations; seen \(success.seen) of \(success.described) described successes, "
                + "\(refusals.seen) of \(refusals.described) refusals: \(output)")
    }
}
