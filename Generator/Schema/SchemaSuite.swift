// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Runs files of the public test collection for JSON Schema: groups of a schema and instances with their verdicts.
package struct SchemaSuite {
    /// What came out of the instances of one file, or of many.
    package struct Tally: Sendable {
        package var pass = 0
        package var unsupported = 0
        package var wrong = 0
        /// One line for each instance that is not passed.
        package var notes: [String] = []

        package init() {}

        package var total: Int { pass + unsupported + wrong }

        package static func += (left: inout Tally, right: Tally) {
            left.pass += right.pass
            left.unsupported += right.unsupported
            left.wrong += right.wrong
            left.notes += right.notes
        }
    }

    private let store: SchemaStore
    private let formats: SchemaPlanner.FormatMode

    /// - Parameters:
    ///   - store: what references may lead to.
    ///   - formats: asserted for the files about formats, annotated for all others.
    package init(store: SchemaStore, formats: SchemaPlanner.FormatMode) {
        self.store = store
        self.formats = formats
    }

    /// Runs the groups of one file; nil when it is no such file.
    package func run(_ file: JSONValue) -> Tally? {
        guard let groups = file.array else { return nil }
        var tally = Tally()
        for group in groups {
            guard let schema = group["schema"], let tests = group["tests"]?.array else { return nil }
            tally += run(group["description"]?.string ?? "", schema, tests)
        }
        return tally
    }

    private func run(_ name: String, _ schema: JSONValue, _ tests: [JSONValue]) -> Tally {
        var tally = Tally()
        let plan: SchemaPlan
        do throws(SchemaRefusal) {
            plan = try SchemaPlanner.plan(schema, store: store, formats: formats)
        } catch {
            tally.unsupported = tests.count
            tally.notes = ["unsupported: \(name): \(error)"]
            return tally
        }
        for test in tests {
            let title = "\(name): \(test["description"]?.string ?? "")"
            guard let instance = test["data"], let expected = test["valid"]?.bool else {
                tally.wrong += 1
                tally.notes.append("unreadable: \(title)")
                continue
            }
            do throws(SchemaLimit) {
                let report = try SchemaEvaluator.report(instance, against: plan)
                let isQuick = try SchemaEvaluator.accepts(instance, plan)
                if report.isValid == expected, isQuick == expected, report.violations.isEmpty == expected {
                    tally.pass += 1
                } else {
                    tally.wrong += 1
                    tally.notes.append("wrong: \(title) (\(expected ? "valid" : "invalid") expected)")
                }
            } catch {
                tally.unsupported += 1
                tally.notes.append("unsupported: \(title): \(error)")
            }
        }
        return tally
    }
}
