// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractRuntime
import ContractSchema

/// `contract validate`: checks an instance against a schema, or the schema engine against a test collection.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a JSON file against a JSON Schema, or run a collection of schema tests.",
        usage: """
            contract validate <schema> [<instance>] [--ladder]
            contract validate --suite <folder> [--optional] [--remotes <folder>]
            """)

    @Argument(help: "File of the schema; `file#/pointer` names a part of it.")
    var schema: String?

    @Argument(help: "File of the instance.")
    var instance: String?

    @Flag(help: "Print on which rung of the exactness ladder each schema stands.")
    var ladder = false

    @Option(help: "Folder with the test files of one draft.")
    var suite: String?

    @Flag(help: "Run the files below `optional` instead of the required ones.")
    var optional = false

    @Option(
        help: ArgumentHelp(
            "Folder with the documents that the tests refer to under http://localhost:1234/.",
            discussion: "By default the folder `remotes` two levels above the suite."))
    var remotes: String?

    func validate() throws {
        if (suite == nil) == (schema == nil) { throw ValidationError("Name a schema or --suite.") }
        if suite == nil, instance == nil, !ladder { throw ValidationError("Name an instance or --ladder.") }
    }

    func run() throws {
        if let suite {
            try SuiteRun(folder: suite, isOptional: optional, remotes: remotes).run()
        } else if let schema {
            try check(schema)
        }
    }

    private func check(_ schema: String) throws {
        let parts = schema.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let pointer = parts.count > 1 ? JSONPointer(String(parts[1])) : .root
        guard let pointer else { throw ValidationError("\(schema): behind # stands a JSON Pointer") }
        let document = try PlacedJSON(String(parts[0]))
        let plan: SchemaPlan
        do throws(SchemaRefusal) {
            plan = try SchemaPlanner.plan(document.value, at: pointer, uri: document.path)
        } catch {
            Console.error("\(document.place(schema: error.location)): \(error.reason): \(error.message)")
            throw ExitStatus.findings
        }
        if ladder {
            for node in plan.nodes { print("\(node.rung)  \(node.location)") }
            print("\(plan.nodes.count) schemas, the whole stands on: \(plan.rung)")
        }
        if let instance { try check(try PlacedJSON(instance), plan, document) }
    }

    private func check(_ instance: PlacedJSON, _ plan: SchemaPlan, _ schema: PlacedJSON) throws {
        let report: SchemaReport
        do throws(SchemaLimit) {
            report = try SchemaEvaluator.report(instance.value, against: plan)
        } catch {
            Console.error("\(instance.path): \(error)")
            throw ExitStatus.failure
        }
        for violation in report.violations {
            print("\(instance.place(violation.instance)): #\(violation.instance): \(violation.message)")
            print("    by \(schema.place(schema: violation.schema))")
        }
        guard report.isValid else {
            Console.error("\(report.violations.count) violations")
            throw ExitStatus.findings
        }
        print("\(instance.path): valid")
    }
}
