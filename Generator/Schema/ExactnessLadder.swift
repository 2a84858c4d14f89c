// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Places the nodes of a plan on the exactness ladder.
struct ExactnessLadder {
    /// Deepest chain of references that is followed for a branch's facts.
    private static let depthMax = 16

    private let nodes: [PlanNode]

    private init(nodes: [PlanNode]) { self.nodes = nodes }

    /// The nodes with their rungs.
    static func placed(_ nodes: [PlanNode]) -> [PlanNode] {
        let ladder = ExactnessLadder(nodes: nodes)
        return nodes.map { node in
            var node = node
            node.rung = node.steps.map { ladder.rung($0.rule, node) }.max() ?? .direct
            return node
        }
    }

    private func rung(_ rule: PlanRule, _ node: PlanNode) -> ExactnessRung {
        switch rule {
        case .nothing, .limit, .multiple, .pattern, .format, .wire, .unique, .required, .reference, .all, .annotation:
            .direct
        case .type(let types): types.subtracting(.null).isOne ? .direct : .dispatch
        case .choice(let values): values.allSatisfy(\.isScalar) ? .direct : .residual
        case .size(let measure, _, _): measure == .members && node.hasNamedMembers ? .residual : .direct
        case .dependentRequired: .residual
        case .members(let members): members.patterns.isEmpty ? .direct : .interpreted
        case .memberNames(let name): facts(name).isText ? .direct : .interpreted
        case .elements(let prefix, _): prefix.isEmpty ? .direct : .interpreted
        case .any(let branches), .one(let branches): isDecided(branches) ? .dispatch : .interpreted
        case .dependentSchemas, .contains, .negated, .conditional, .dynamicReference, .unevaluatedMembers,
            .unevaluatedElements:
            .interpreted
        }
    }

    /// What is known about all values of a schema.
    fileprivate struct Facts {
        var types: TypeSet = .any
        var values: Set<JSONValue>?
        var members: [ExactText: Int] = [:]
        var required: Set<ExactText> = []
        var isText = true
    }

    private func facts(_ number: Int, depth: Int = 0) -> Facts {
        var facts = Facts()
        guard depth < Self.depthMax else { return facts }
        for step in nodes[number].steps {
            switch step.rule {
            case .type(let types): facts.types.formIntersection(types)
            case .choice(let values):
                facts.values = facts.values?.intersection(values) ?? values
                facts.types.formIntersection(values.reduce(into: []) { $0.formUnion(TypeSet(of: $1)) })
            case .members(let members): facts.members.merge(members.named) { first, _ in first }
            case .required(let names): facts.required.formUnion(names.map { ExactText($0) })
            case .reference(let target): facts.join(self.facts(target, depth: depth + 1))
            case .all(let targets): for target in targets { facts.join(self.facts(target, depth: depth + 1)) }
            case .size(.scalars, _, _), .pattern, .format, .wire, .annotation: break
            default: facts.isText = false
            }
        }
        return facts
    }

    /// Whether a glance at a value tells the only branch that can accept it.
    private func isDecided(_ branches: [Int]) -> Bool {
        let facts = branches.map { self.facts($0) }
        if arePairwise(facts, { $0.types.isDisjoint(with: $1.types) }) { return true }
        if arePairwise(facts, { left, right in (left.values).map { $0.isDisjoint(with: right.values ?? $0) } ?? false })
        {
            return true
        }
        guard let first = facts.first, facts.allSatisfy({ $0.types == .object }) else { return false }
        let tags = first.required.filter { tag in facts.allSatisfy { $0.required.contains(tag) } }
        let isTagged = tags.contains { tag in
            arePairwise(facts.map { $0.members[tag].map { self.facts($0) } ?? Facts() }) { left, right in
                guard let left = left.values, let right = right.values else { return false }
                return left.isDisjoint(with: right)
            }
        }
        return isTagged
            || facts.enumerated().allSatisfy { index, own in
                own.required.contains { name in
                    facts.enumerated().allSatisfy { $0.offset == index || $0.element.members[name] == nil }
                }
            }
    }

    private func arePairwise(_ facts: [Facts], _ isApart: (Facts, Facts) -> Bool) -> Bool {
        facts.indices.allSatisfy { left in
            facts.indices.allSatisfy { right in left >= right || isApart(facts[left], facts[right]) }
        }
    }
}

extension ExactnessLadder.Facts {
    fileprivate mutating func join(_ other: Self) {
        types.formIntersection(other.types)
        if let values = other.values { self.values = self.values?.intersection(values) ?? values }
        members.merge(other.members) { first, _ in first }
        required.formUnion(other.required)
        isText = isText && other.isText
    }
}

extension TypeSet {
    /// Whether at most one kind of value is meant; a number is one kind.
    fileprivate var isOne: Bool { self == .number || rawValue.nonzeroBitCount <= 1 }
}

extension PlanNode {
    fileprivate var hasNamedMembers: Bool {
        steps.contains { step in
            if case .members(let members) = step.rule { return !members.named.isEmpty }
            return false
        }
    }
}

extension JSONValue {
    /// Whether neither array nor object.
    var isScalar: Bool { array == nil && object == nil }
}
