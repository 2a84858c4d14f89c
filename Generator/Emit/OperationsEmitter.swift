// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints the list of all operations, for the compiler and for reviewers.
struct OperationsEmitter {
    let model: ContractModel
    let root: String

    func swift() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line("public import ContractRuntime")
        writer.line()
        writer.doc("Positions of the operations in the contract's order.")
        writer.block("public enum OperationIndex {") { writer in
            for operation in model.operations {
                writer.line("public static let \(operation.methodName): Int = \(operation.index)")
            }
        }
        writer.line()
        writer.doc("All operations of the contract.")
        writer.block("public enum Operations {") { writer in
            writer.line("/// Path of the servers, before every path that does not stand at the host's root.")
            writer.line("public static let basePath: String = \(Literal.string(model.basePath))")
            writer.gap()
            writer.doc("Descriptors by index.")
            writer.block("public static let all: [OperationDescriptor] = [", tail: "]") { writer in
                for operation in model.operations { writer.line("\(operation.typeName).descriptor,") }
            }
            writer.gap()
            writer.doc("Ids of operations without a handler in this build.")
            let unserved = model.operations.filter { !$0.isServed }.map { Literal.string($0.id) }
            writer.call("public static let unserved: [String] = [", unserved, "]")
        }
        return GeneratedFile(path: "API/Operations.swift", text: writer.text)
    }

    /// One line per operation, sorted by path: what a reviewer reads.
    func text() -> GeneratedFile {
        let rows = model.operations.map { operation in
            (key: operation.path + " " + operation.method.rawValue, cells: cells(operation))
        }.sorted { $0.key < $1.key }.map(\.cells)
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let isLast = column == row.count - 1
                line += cell + (isLast ? "" : String(repeating: " ", count: widths[column] - cell.count + 2))
            }
            return line
        }
        return GeneratedFile(path: "operations.txt", text: lines.map { $0 + "\n" }.joined())
    }

    private func cells(_ operation: OperationModel) -> [String] {
        let policy = operation.policy
        let base = operation.base == .versioned ? model.basePath : ""
        let errors = operation.errors.filter(\.isDeclared).map { error in
            let usual = model.catalogues.errors?.entry(error.code)?.status
            return usual == error.status ? error.code : "\(error.code)=\(error.status)"
        }
        return [
            operation.method.rawValue.uppercased(), base + operation.path,
            operation.id + (operation.isServed ? "" : " (unserved)"), PolicyText.access(policy.access),
            PolicyText.permission(policy.permission), PolicyText.stepUp(policy.stepUp), policy.rateClass ?? "-",
            policy.idempotency.rawValue, policy.auditEvents.isEmpty ? "-" : policy.auditEvents.joined(separator: ","),
            errors.isEmpty ? "-" : errors.joined(separator: ","),
        ]
    }
}

/// Spells policies in the words of the contract.
enum PolicyText {
    static func access(_ access: PolicyModel.Access) -> String {
        switch access {
        case .open: "public"
        case .refresh: "refresh"
        case .challenge: "challenge"
        case .userUnverified: "user_unverified"
        case .user: "user"
        case .member: "member"
        case .administrator: "admin"
        case .service: "service"
        case .key(let scope): "key:\(scope)"
        }
    }

    static func permission(_ permission: PolicyModel.Permission) -> String {
        switch permission {
        case .none: "-"
        case .key(let key): key
        case .any(let parts): parts.map { self.permission($0) }.joined(separator: "|")
        case .all(let parts): parts.map { self.permission($0) }.joined(separator: "&")
        case .selfOr(_, let other): "self|" + self.permission(other)
        case .isSelf: "self"
        case .owner: "owner"
        case .capability(let name): "capability:" + name
        case .body(let parts): parts.map { "\($0.member):\(self.permission($0.permission))" }.joined(separator: ",")
        }
    }

    static func stepUp(_ stepUp: PolicyModel.StepUp) -> String {
        if stepUp.level == .none { return "-" }
        let condition = stepUp.condition ?? stepUp.bodyMembers.joined(separator: ",")
        return stepUp.level.rawValue + (condition.isEmpty ? "" : "(\(condition))")
    }
}
