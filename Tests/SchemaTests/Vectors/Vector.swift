// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema

/// A schema with instances of both verdicts, all as JSON text.
struct Vector: Sendable, CustomStringConvertible {
    let schema: String
    let valid: [String]
    let invalid: [String]

    var description: String { schema }
}

/// A text that is meant to be JSON and is none.
struct NoJSON: Error {
    let text: String
}

/// The value of a JSON text.
func json(_ text: String) throws -> JSONValue {
    guard let value = JSONReader.decode(JSONValue.self, from: Array(text.utf8), mode: .lenient) else {
        throw NoJSON(text: text)
    }
    return value
}

/// Violations of an instance as `pointer schema`.
func violations(_ schema: String, _ instance: String) throws -> [String] {
    let plan = try SchemaPlanner.plan(try json(schema))
    return try SchemaEvaluator.report(try json(instance), against: plan).violations.map {
        "\($0.instance) \($0.schema.dropFirst(SchemaPlanner.defaultURI.count))"
    }
}
