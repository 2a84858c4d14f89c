// SPDX-License-Identifier: Apache-2.0

/// Finds schemas that would be checked against one value without end: a path of references and in-place
/// applicators that comes back to its start.
enum InPlaceCycles {
    private enum Mark { case unseen, open, done }

    static func refuse(_ nodes: [PlanNode]) throws(SchemaRefusal) {
        var marks = [Mark](repeating: .unseen, count: nodes.count)
        for start in nodes.indices where marks[start] == .unseen {
            var path: [(node: Int, next: [Int])] = [(start, edges(nodes[start]))]
            marks[start] = .open
            while let top = path.indices.last {
                guard let next = path[top].next.popLast() else {
                    marks[path[top].node] = .done
                    path.removeLast()
                    continue
                }
                switch marks[next] {
                case .done: break
                case .open:
                    throw SchemaRefusal(
                        reason: .endless, location: nodes[next].location,
                        message: "references lead back here without looking into the instance")
                case .unseen:
                    marks[next] = .open
                    path.append((next, edges(nodes[next])))
                }
            }
        }
    }

    /// The schemas that are checked against the same value.
    private static func edges(_ node: PlanNode) -> [Int] {
        node.steps.flatMap { step -> [Int] in
            switch step.rule {
            case .all(let nodes), .any(let nodes), .one(let nodes): nodes
            case .negated(let node), .reference(let node): [node]
            case .conditional(let condition, let then, let otherwise):
                [condition] + [then, otherwise].compactMap(\.self)
            case .dependentSchemas(let schemas): schemas.map(\.node)
            default: []
            }
        }
    }
}
