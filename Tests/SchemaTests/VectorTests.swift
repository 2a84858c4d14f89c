// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Testing

/// The project's own schemas with verdicts, several per keyword.
struct VectorTests {
    @Test(arguments: AssertionVectors.all)
    func `an assertion accepts and refuses as drafted`(_ vector: Vector) throws { try expect(vector) }

    @Test(arguments: ApplicatorVectors.all)
    func `an applicator accepts and refuses as drafted`(_ vector: Vector) throws { try expect(vector) }

    @Test(arguments: ReferenceVectors.all)
    func `a reference leads where drafted`(_ vector: Vector) throws { try expect(vector) }

    @Test(arguments: FormatVectors.all)
    func `a format accepts and refuses as its document says`(_ vector: Vector) throws { try expect(vector) }

    private func expect(_ vector: Vector) throws {
        let plan = try SchemaPlanner.plan(try json(vector.schema))
        for text in vector.valid {
            let report = try SchemaEvaluator.report(try json(text), against: plan)
            #expect(report.isValid && report.violations.isEmpty, "\(text): \(report.violations)")
            #expect(try SchemaEvaluator.accepts(try json(text), plan), "\(text)")
        }
        for text in vector.invalid {
            let report = try SchemaEvaluator.report(try json(text), against: plan)
            #expect(!report.isValid && !report.violations.isEmpty, "\(text)")
            #expect(try !SchemaEvaluator.accepts(try json(text), plan), "\(text)")
        }
    }
}
