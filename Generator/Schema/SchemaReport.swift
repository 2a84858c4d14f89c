// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What an evaluation found.
package struct SchemaReport: Sendable {
    /// Most violations that are recorded; the verdict counts all of them.
    package static let violationsMax = 1000

    package let isValid: Bool
    package let violations: [SchemaViolation]
    /// Notes of the schemas that accept the instance, when they were asked for.
    package let annotations: [SchemaAnnotation]
}

/// One broken rule: where in the instance, and by which keyword of which schema.
package struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
    package let instance: JSONPointer
    /// URI of the schema with the pointer of the keyword as fragment.
    package let schema: String
    package let message: String

    /// Both places and the message in one line; the whole instance is `#`.
    package var description: String { "#\(instance): \(message) (\(schema))" }
}

/// One note of a schema about a part of the instance.
package struct SchemaAnnotation: Hashable, Sendable {
    package let instance: JSONPointer
    package let schema: String
    package let keyword: String
    package let value: JSONValue
}

/// Why an evaluation was given up; the instance is neither valid nor invalid then.
package enum SchemaLimit: Error, Hashable, Sendable, CustomStringConvertible {
    case tooDeep
    case tooMuchWork

    package var description: String {
        switch self {
        case .tooDeep: "schemas and instance are nested over \(SchemaEvaluator.depthMax) deep"
        case .tooMuchWork: "the evaluation takes over \(SchemaEvaluator.workMax) steps"
        }
    }
}
