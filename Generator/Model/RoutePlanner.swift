// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Builds the tree of paths and refuses two paths that match the same requests.
struct RoutePlanner {
    let diagnostics: Diagnostics

    /// The tree of the operations below the base path, or of those at the host's root.
    func tree(_ operations: [OperationModel], isRoot: Bool) -> RouteNode {
        var root = RouteNode()
        var owners: [String: OperationModel] = [:]
        for operation in operations where operation.base != (isRoot ? .versioned : .root) {
            do {
                let template = try PathTemplate(operation.path)
                noteConflict(template, operation, &owners)
                insert(operation, template.segments[...], into: &root)
            } catch {
                continue
            }
        }
        return root
    }

    private func noteConflict(
        _ template: PathTemplate, _ operation: OperationModel, _ owners: inout [String: OperationModel]
    ) {
        let key = operation.method.rawValue + " " + template.shape
        if let other = owners[key] {
            diagnostics.error(
                "route/conflict", at: operation.pathLocation, offending: operation.path,
                "\(operation.id) and \(other.id) match the same requests",
                cure: "give one of the two another path or method",
                related: [Diagnostic.Related(location: other.pathLocation, message: "the path of \(other.id)")])
        }
        owners[key] = operation
    }

    private func insert(
        _ operation: OperationModel, _ segments: ArraySlice<[PathTemplate.Part]>, into node: inout RouteNode
    ) {
        guard let segment = segments.first else {
            if !node.operations.contains(where: { $0.method == operation.method }) {
                node.operations.append((operation.method, operation.index))
            }
            return
        }
        let rest = segments.dropFirst()
        if let text = literal(segment) {
            let index =
                node.literals.firstIndex { $0.segment == text }
                ?? {
                    node.literals.append((text, RouteNode()))
                    return node.literals.count - 1
                }()
            insert(operation, rest, into: &node.literals[index].node)
            return
        }
        let (prefix, suffix) = frame(segment, operation)
        let index =
            node.parameters.firstIndex { $0.prefix == prefix && $0.suffix == suffix }
            ?? {
                node.parameters.append((prefix, suffix, RouteNode()))
                node.parameters.sort { ($0.prefix.count + $0.suffix.count) > ($1.prefix.count + $1.suffix.count) }
                return node.parameters.firstIndex { $0.prefix == prefix && $0.suffix == suffix } ?? 0
            }()
        insert(operation, rest, into: &node.parameters[index].node)
    }

    private func literal(_ segment: [PathTemplate.Part]) -> String? {
        if segment.isEmpty { return "" }
        guard segment.count == 1, case .literal(let text) = segment[0] else { return nil }
        return text
    }

    private func frame(_ segment: [PathTemplate.Part], _ operation: OperationModel) -> (prefix: String, suffix: String)
    {
        var prefix = ""
        var suffix = ""
        var parameters = 0
        for part in segment {
            switch part {
            case .literal(let text): if parameters == 0 { prefix += text } else { suffix += text }
            case .parameter: parameters += 1
            }
        }
        if parameters > 1 {
            diagnostics.error(
                "route/several-parameters", at: operation.pathLocation, offending: operation.path,
                "a path segment has \(parameters) parameters", cure: "give each parameter a segment of its own")
        }
        return (prefix, suffix)
    }
}
