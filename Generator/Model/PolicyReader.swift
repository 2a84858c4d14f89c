// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Reads the policy extensions of one operation and checks every name in them against the catalogues.
struct PolicyReader {
    /// Extensions an operation must carry when catalogues are there.
    private static let required = [
        "x-auth", "x-permission", "x-mfa", "x-rate-limit", "x-idempotency", "x-audit-event", "x-errors",
    ]

    let catalogues: Catalogues
    let diagnostics: Diagnostics

    func read(_ operation: Operation) -> PolicyModel {
        var policy = PolicyModel()
        let name = operation.operationID ?? "\(operation.method.rawValue) \(operation.path)"
        if catalogues.isPresent { requireAll(operation, name) }
        if let node = operation["x-auth"] { policy.access = access(node, name) }
        if let node = operation["x-permission"] { policy.permission = permission(node, policy.access, name) }
        if let node = operation["x-mfa"] { policy.stepUp = stepUp(node, name) }
        if let node = operation["x-rate-limit"] { policy.rateClass = rateClass(node, name) }
        if let node = operation["x-idempotency"] { policy.idempotency = idempotency(node, name) }
        if let node = operation["x-audit-event"] { policy.auditEvents = events(node, name) }
        policy.feature = operation["x-feature"]?.string
        return policy
    }

    private func requireAll(_ operation: Operation, _ name: String) {
        for key in Self.required where operation[key] == nil {
            diagnostics.error(
                "policy/missing-key", at: operation.operationIDLocation ?? operation.location, offending: name,
                "\(name) does not say \(key)", cure: "add \(key): \(key == "x-auth" ? "member" : "none")")
        }
    }

    private func unknown(_ node: Node, _ rule: String, _ message: String, cure: String) {
        diagnostics.error("policy/" + rule, at: node.location, offending: node.brief, message, cure: cure)
    }

    private func access(_ node: Node, _ name: String) -> PolicyModel.Access {
        let words = [
            "public", "refresh", "challenge", "user_unverified", "user", "member", "admin", "service", "key:<scope>",
        ]
        let text = node.string ?? ""
        switch text {
        case "public": return .open
        case "refresh": return .refresh
        case "challenge": return .challenge
        case "user_unverified": return .userUnverified
        case "user": return .user
        case "member": return .member
        case "admin": return .administrator
        case "service": return .service
        default: break
        }
        guard text.hasPrefix("key:") else {
            unknown(
                node, "unknown-access", "\(name): \(node.brief) is no value of x-auth",
                cure: "write one of \(words.joined(separator: ", "))")
            return .member
        }
        let scope = String(text.dropFirst(4))
        if let scopes = catalogues.permissions?.scopes.map(\.name), !scopes.contains(scope) {
            unknown(
                node, "unknown-scope", "\(name): \(scope) is no scope",
                cure: NearestName.cure(scope, in: scopes, list: "scopes of the permission catalogue"))
        }
        return .key(scope)
    }

    private func permission(_ node: Node, _ access: PolicyModel.Access, _ name: String) -> PolicyModel.Permission {
        if let text = node.string { return permission(named: text, node, access, name) }
        guard let entries = node.mapping?.entries, !entries.isEmpty else { return badPermission(node, name) }
        guard entries.count > 1 else { return permission(form: entries[0], node, access, name) }
        return .all(entries.map { permission(form: $0, node, access, name) })
    }

    private func permission(
        form entry: Mapping.Entry, _ node: Node, _ access: PolicyModel.Access, _ name: String
    ) -> PolicyModel.Permission {
        let inner = (entry.value.sequence ?? []).map { permission($0, access, name) }
        switch entry.key {
        case "any": return inner.count == 1 ? inner[0] : .any(inner)
        case "all": return inner.count == 1 ? inner[0] : .all(inner)
        case "self-or":
            return .selfOr(parameter: "", permission(entry.value, access, name))
        case "body":
            return .body(
                (entry.value.mapping?.entries ?? []).map { member in
                    PolicyModel.BodyPermission(
                        member: member.key, permission: permission(member.value, access, name))
                })
        case "capability":
            let capability = entry.value.string ?? ""
            check(capability: capability, entry.value, name)
            return .capability(capability)
        default: return badPermission(node, name)
        }
    }

    private func badPermission(_ node: Node, _ name: String) -> PolicyModel.Permission {
        unknown(
            node, "unknown-permission", "\(name): x-permission has no such form",
            cure: "write none, self, owner, a key, or one of any, all, self-or, body, capability")
        return .none
    }

    private func permission(
        named text: String, _ node: Node, _ access: PolicyModel.Access, _ name: String
    ) -> PolicyModel.Permission {
        switch text {
        case "none", "member": return .none
        case "self": return .isSelf
        case "owner": return .owner
        default: break
        }
        guard let catalogue = catalogues.permissions else { return .key(text) }
        if catalogue.index(text) != nil { return .key(text) }
        if access == .administrator, catalogue.capabilities.contains(where: { $0.name == text }) {
            return .capability(text)
        }
        unknown(
            node, "unknown-permission", "\(name): \(text) is no permission",
            cure: NearestName.cure(text, in: catalogue.entries.map(\.key), list: catalogue.source))
        return .key(text)
    }

    private func check(capability: String, _ node: Node, _ name: String) {
        guard let known = catalogues.permissions?.capabilities.map(\.name), !known.contains(capability) else { return }
        unknown(
            node, "unknown-capability", "\(name): \(capability) is no capability",
            cure: NearestName.cure(capability, in: known, list: "capabilities of the permission catalogue"))
    }

    private func stepUp(_ node: Node, _ name: String) -> PolicyModel.StepUp {
        var stepUp = PolicyModel.StepUp()
        let word = node["level"] ?? node
        guard let level = word.string.flatMap(PolicyModel.StepUp.Level.init(rawValue:)) else {
            unknown(
                word, "unknown-step-up", "\(name): \(word.brief) is no level of x-mfa",
                cure: "write none, sensitive, critical, code or body")
            return stepUp
        }
        stepUp.level = level
        stepUp.bodyMembers = (node["body"]?.sequence ?? []).compactMap(\.string)
        stepUp.condition = node["when"]?.string
        if let condition = stepUp.condition, !["mfa_enabled", "guarded"].contains(condition) {
            unknown(
                node["when"] ?? node, "unknown-step-up", "\(name): \(condition) is no condition of x-mfa",
                cure: "write mfa_enabled or guarded")
        }
        return stepUp
    }

    private func rateClass(_ node: Node, _ name: String) -> String? {
        guard let text = node.string, text != "none", text != "exempt" else { return nil }
        if let known = catalogues.rateLimits?.classNames, !known.contains(text) {
            unknown(
                node, "unknown-rate-class", "\(name): \(text) is no rate class",
                cure: NearestName.cure(text, in: known, list: catalogues.rateLimits?.source ?? ""))
        }
        return text
    }

    private func idempotency(_ node: Node, _ name: String) -> PolicyModel.Idempotency {
        switch node.string {
        case "key": return .key
        case "nat": return .natural
        case "none": return .none
        default:
            unknown(
                node, "unknown-idempotency", "\(name): \(node.brief) is no value of x-idempotency",
                cure: "write key, nat or none")
            return .none
        }
    }

    private func events(_ node: Node, _ name: String) -> [String] {
        if node.string == "none" { return [] }
        let items = node.sequence ?? [node]
        for item in items {
            guard let text = item.string, let catalogue = catalogues.events, !catalogue.names.contains(text) else {
                continue
            }
            unknown(
                item, "unknown-event", "\(name): \(text) is no audit event",
                cure: NearestName.cure(text, in: catalogue.entries.map(\.name), list: catalogue.source))
        }
        return items.compactMap(\.string)
    }
}

extension Operation {
    /// An extension by name.
    subscript(name: String) -> Node? { extensions.first { $0.name == name }?.node }
}
