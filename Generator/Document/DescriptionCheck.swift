// SPDX-License-Identifier: Apache-2.0

/// Checks that concern the whole description: unique operations and paths, links that lead somewhere.
struct DescriptionCheck {
    private let diagnostics: Diagnostics

    init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    func check(_ openapi: OpenAPI) {
        checkPaths(openapi.paths)
        let operations = (openapi.paths + openapi.webhooks.map(\.value)).flatMap(\.operations)
        let names = checkOperationIDs(operations)
        checkLinks(operations, openapi.components, names)
    }

    /// Same path in two files: methods must differ. Other texts of one shape are a conflict.
    private func checkPaths(_ paths: [PathItem]) {
        var byShape: [String: PathItem] = [:]
        var byMethod: [String: Operation] = [:]
        for path in paths {
            for operation in path.operations {
                let key = operation.method.rawValue + " " + path.path
                guard let other = byMethod.updateValue(operation, forKey: key) else { continue }
                report(
                    "document/duplicate-operation", operation.methodLocation, other.methodLocation,
                    offending: operation.method.rawValue,
                    "\(operation.method.rawValue) \(path.path) is described twice", cure: "keep one of the two")
            }
            guard let shape = shape(path.path) else { continue }
            guard let other = byShape[shape] else {
                byShape[shape] = path
                continue
            }
            guard other.path != path.path else { continue }
            report(
                "document/conflicting-path", path.pathLocation, other.pathLocation, offending: path.path,
                "the path \(path.path) matches the same requests as \(other.path)",
                cure: "use one name for the parameter and one path")
        }
    }

    private func shape(_ path: String) -> String? {
        do throws(PathTemplate.Flaw) {
            return try PathTemplate(path).shape
        } catch {
            return nil
        }
    }

    private func checkOperationIDs(_ operations: [Operation]) -> Set<String> {
        var first: [String: SourceLocation] = [:]
        for operation in operations {
            guard let name = operation.operationID, let location = operation.operationIDLocation else { continue }
            guard let other = first[name] else {
                first[name] = location
                continue
            }
            // A path item used twice by $ref names its operations once.
            guard other != location else { continue }
            report(
                "document/duplicate-operation-id", location, other, offending: name,
                "the operationId \"\(name)\" is used twice", cure: "give each operation its own name")
        }
        return Set(first.keys)
    }

    private func checkLinks(_ operations: [Operation], _ components: Components, _ names: Set<String>) {
        let responses =
            operations.flatMap { $0.responses.map(\.response.value) } + components.responses.map(\.value.value)
        let links = responses.flatMap { $0.links.map(\.value.value) } + components.links.map(\.value.value)
        for link in links {
            guard let name = link.operationID, !names.contains(name) else { continue }
            let near = Spelling.nearest(to: name, in: names.sorted())
            diagnostics.warning(
                "document/unknown-link-target", at: link.location, offending: name,
                "the link leads to the unknown operation \"\(name)\"",
                cure: near.map { "did you mean \"\($0)\"?" } ?? "name an operationId of this description")
        }
    }

    private func report(
        _ rule: String, _ location: SourceLocation, _ other: SourceLocation, offending: String,
        _ message: String, cure: String
    ) {
        diagnostics.error(
            rule, at: location, offending: offending, message, cure: cure,
            related: [Diagnostic.Related(location: other, message: "first described here")])
    }
}
