// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Collects the codes an operation may answer: those it declares and those its policy implies.
struct ErrorsReader {
    let catalogues: Catalogues
    let diagnostics: Diagnostics

    func read(_ operation: Operation, _ policy: PolicyModel, isList: Bool) -> [DeclaredErrorModel] {
        guard let catalogue = catalogues.errors else { return [] }
        let name = operation.operationID ?? operation.path
        var errors: [DeclaredErrorModel] = []
        for node in declared(operation) {
            guard let code = node.string ?? node["code"]?.string else { continue }
            guard let entry = catalogue.entry(code) else {
                diagnostics.error(
                    "policy/unknown-error", at: node.location, offending: code, "\(name): \(code) is no error code",
                    cure: NearestName.cure(code, in: catalogue.entries.map(\.code), list: catalogue.source))
                continue
            }
            guard !errors.contains(where: { $0.code == code }) else {
                diagnostics.error(
                    "policy/duplicate-error", at: node.location, offending: code, "\(name) lists \(code) twice",
                    cure: "keep one of the two")
                continue
            }
            let pin = catalogue.pins.first { $0.operation == name && $0.code == code }
            let status = node["status"]?.integer.map(Int.init) ?? pin?.status ?? entry.status
            errors.append(
                DeclaredErrorModel(code: code, status: status, isDeclared: true, errorValue: pin?.errorValue))
        }
        for code in implied(operation, policy, isList, catalogue) where !errors.contains(where: { $0.code == code }) {
            guard let entry = catalogue.entry(code) else { continue }
            errors.append(
                DeclaredErrorModel(code: code, status: entry.status, isDeclared: false, errorValue: nil))
        }
        return errors
    }

    private func declared(_ operation: Operation) -> [Node] {
        guard let node = operation["x-errors"], node.string != "none" else { return [] }
        return node.sequence ?? [node]
    }

    private func implied(
        _ operation: Operation, _ policy: PolicyModel, _ isList: Bool, _ catalogue: ErrorCatalogue
    ) -> [String] {
        let groups = Set(impliedGroups(operation, policy, isList))
        return catalogue.implied.filter { groups.contains($0.group) }.flatMap(\.codes)
    }

    /// Names of the groups of the catalogue that hold for an operation.
    func impliedGroups(_ operation: Operation, _ policy: PolicyModel, _ isList: Bool) -> [String] {
        var groups = ["all"]
        let media = operation.requestBody?.value.content.map(\.name) ?? []
        if !media.isEmpty { groups.append(media.contains("multipart/form-data") ? "multipart" : "body") }
        if isList { groups.append("list") }
        groups += accessGroups(policy.access, isWrite: operation.method.isWrite)
        if policy.permission != .none { groups.append("permission") }
        if policy.stepUp.level != .none { groups.append("step_up") }
        if policy.stepUp.level == .sensitive { groups.append("step_up_sensitive") }
        if policy.idempotency == .key { groups.append("idempotent") }
        if [.patch, .put, .delete].contains(operation.method) { groups.append("conditional") }
        if !policy.auditEvents.isEmpty, operation.method.isWrite { groups.append("audited") }
        return groups
    }

    private func accessGroups(_ access: PolicyModel.Access, isWrite: Bool) -> [String] {
        let tenant = ["authenticated", "cookie", "verified", "member"] + (isWrite ? ["member_write"] : [])
        switch access {
        case .open: return []
        case .refresh, .challenge, .service: return ["authenticated"]
        case .userUnverified: return ["authenticated", "cookie"]
        case .user: return ["authenticated", "cookie", "verified"]
        case .member: return tenant
        case .key: return tenant + ["key"]
        case .administrator: return ["authenticated", "cookie", "admin"]
        }
    }
}

extension HTTPMethod {
    /// The method changes state.
    package var isWrite: Bool {
        switch self {
        case .post, .put, .patch, .delete: true
        case .get, .head, .options, .trace: false
        }
    }
}
