// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Compares two states of a description operation by operation.
///
/// Operations are found again by method and path, whatever the names of the path's parameters; else by operation id.
/// Files, order and names of components do not count.
package struct DescriptionComparison {
    private let before: LoadedDocument
    private let after: LoadedDocument

    package init(before: LoadedDocument, after: LoadedDocument) {
        self.before = before
        self.after = after
    }

    package func report() -> ChangeReport {
        let old = Self.operations(before.openapi)
        let new = Self.operations(after.openapi)
        var unmatched = new
        var changes: [Change] = []
        for entry in old {
            guard let index = Self.match(entry, in: unmatched) else {
                changes.append(
                    Change(
                        rule: "diff/operation-removed", level: .wire, operation: entry.name, place: "",
                        message: "\(entry.address) is gone", before: entry.operation.location, after: nil))
                continue
            }
            let found = unmatched.remove(at: index)
            var comparison = OperationComparison(before: before, after: after, old: entry, new: found)
            comparison.run()
            changes += comparison.changes
        }
        for entry in unmatched {
            changes.append(
                Change(
                    rule: "diff/operation-added", level: .compatible, operation: entry.name, place: "",
                    message: "\(entry.address) is new", before: nil, after: entry.operation.location))
        }
        return ChangeReport(changes)
    }

    private static func match(_ entry: AddressedOperation, in others: [AddressedOperation]) -> Int? {
        others.firstIndex { $0.key == entry.key }
    }

    private static func operations(_ openapi: OpenAPI) -> [AddressedOperation] {
        openapi.paths.flatMap { item in
            item.operations.map { AddressedOperation(operation: $0, servers: item.servers) }
        }
    }
}

/// An operation under its method and path.
struct AddressedOperation {
    let operation: Operation
    let servers: [Server]

    /// Method and path with nameless parameters.
    var key: String {
        var path = ""
        var isName = false
        for character in operation.path {
            if character == "{" {
                isName = true
                path += "{}"
            } else if character == "}" {
                isName = false
            } else if !isName {
                path.append(character)
            }
        }
        return operation.method.rawValue + " " + path
    }

    var address: String { "\(operation.method.rawValue.uppercased()) \(operation.path)" }
    var name: String { operation.operationID ?? address }

    /// Names of the path's parameters in their order.
    var pathNames: [String] {
        operation.path.split(separator: "{").dropFirst().compactMap { part in
            part.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init)
        }
    }
}

extension Operation {
    /// The value of an extension.
    subscript(name: String) -> Node? { extensions.first { $0.name == name }?.node }
}
