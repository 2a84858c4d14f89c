// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// A schema made ready for evaluation: flat nodes that name each other by number.
package struct SchemaPlan: Sendable {
    /// Number of the node that a whole instance is checked against.
    let root: Int
    package let nodes: [PlanNode]
    /// Per resource the nodes of its `$dynamicAnchor`s, as far as any reference asks for them.
    let dynamicAnchors: [[String: Int]]

    /// The rung of the exactness ladder on which the whole schema stands: the lowest of its nodes.
    package var rung: ExactnessRung { nodes.map(\.rung).max() ?? .direct }
}

/// One schema of a plan.
package struct PlanNode: Sendable {
    /// URI of the schema with the pointer of the place as fragment.
    package let location: String
    let resource: Int
    /// What is checked, in order; `unevaluated…` last.
    var steps: [PlanStep]
    /// How exactly emitted code can say this schema.
    package var rung: ExactnessRung
}

/// The exactness ladder: how a schema becomes Swift. Later rungs cost more at run time; none drops a rule.
package enum ExactnessRung: Int, Sendable, Comparable, CaseIterable {
    /// The type and its decoder say everything.
    case direct
    /// A type, and a check of the decoded value behind it.
    case residual
    /// A choice that a glance at the value decides.
    case dispatch
    /// Only the interpreter says it.
    case interpreted

    package static func < (left: ExactnessRung, right: ExactnessRung) -> Bool { left.rawValue < right.rawValue }
}

/// One keyword at work.
struct PlanStep: Sendable {
    let keyword: String
    let rule: PlanRule
}

/// What a keyword asks of an instance; schemas are node numbers.
enum PlanRule: Sendable {
    case nothing
    case type(TypeSet)
    case choice(Set<JSONValue>)
    case limit(NumberLimit, ExactNumber)
    case multiple(ExactNumber)
    case size(SizeMeasure, SizeBound, Int)
    case pattern(Pattern)
    case format(SchemaFormat)
    case wire(WireRule)
    case unique
    case required([String])
    case dependentRequired([(name: String, required: [String])])
    case dependentSchemas([(name: String, node: Int)])
    case members(MemberSchemas)
    case memberNames(Int)
    case elements(prefix: [Int], rest: Int?)
    case contains(Int, min: Int, max: Int?)
    case all([Int])
    case any([Int])
    case one([Int])
    case negated(Int)
    case conditional(Int, then: Int?, otherwise: Int?)
    case reference(Int)
    case dynamicReference(Int, name: String)
    case unevaluatedMembers(Int)
    case unevaluatedElements(Int)
    case annotation(JSONValue)
}

/// Schemas of an object's members.
struct MemberSchemas: Sendable {
    var named: [ExactText: Int] = [:]
    var patterns: [(pattern: Pattern, node: Int)] = []
    var additional: Int?
}

/// Bounds of numbers.
enum NumberLimit: String, Sendable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum

    func accepts(_ value: ExactNumber, _ bound: ExactNumber) -> Bool {
        switch self {
        case .minimum: value >= bound
        case .maximum: value <= bound
        case .exclusiveMinimum: value > bound
        case .exclusiveMaximum: value < bound
        }
    }
}

/// What is counted.
enum SizeMeasure: Sendable { case scalars, elements, members }

/// Which side a count is bounded on.
enum SizeBound: Sendable { case min, max }

/// A set of JSON types.
struct TypeSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = TypeSet(rawValue: 1)
    static let boolean = TypeSet(rawValue: 2)
    static let integer = TypeSet(rawValue: 4)
    /// Any number; holds the integers.
    static let number = TypeSet(rawValue: 12)
    static let string = TypeSet(rawValue: 16)
    static let array = TypeSet(rawValue: 32)
    static let object = TypeSet(rawValue: 64)
    static let any = TypeSet(rawValue: 127)

    static let names: [String: TypeSet] = [
        "null": .null, "boolean": .boolean, "integer": .integer, "number": .number, "string": .string,
        "array": .array, "object": .object,
    ]

    /// The types of one value; `1.0` is an integer.
    init(of value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool: self = .boolean
        case .integer: self = .integer
        case .number: self = ExactNumber(value)?.isInteger == true ? .integer : TypeSet(rawValue: 8)
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
