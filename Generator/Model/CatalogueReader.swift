// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Reads the catalogue files of a contract folder: those with the member `catalogue`.
struct CatalogueReader {
    let documents: DocumentSet
    let diagnostics: Diagnostics

    func read(_ files: [String]) -> Catalogues {
        var catalogues = Catalogues()
        for file in files {
            guard let root = documents.root(ofFile: file), let name = root["catalogue"]?.string else { continue }
            if root["emit"]?.string == "text" {
                catalogues.texts.append(Catalogues.Text(name: name, json: CompactJSON.text(root)))
            }
            switch name {
            case "errors": catalogues.errors = errors(root)
            case "rbac": catalogues.permissions = permissions(root)
            case "rate_limits": catalogues.rateLimits = rateLimits(root)
            case "environment": catalogues.settings = SettingsReader(diagnostics: diagnostics).read(root)
            case "events": catalogues.events = events(root)
            default: break
            }
        }
        return catalogues
    }

    private func missing(_ member: String, _ node: Node) {
        diagnostics.error(
            "catalogue/missing-member", at: node.location, offending: member,
            "the entry lacks the member \(member)", cure: "add \(member)")
    }

    private func text(_ member: String, of node: Node) -> String? {
        if let scalar = node[member]?.scalar { return scalar.text }
        missing(member, node)
        return nil
    }

    private func strings(_ node: Node?) -> [String] { (node?.sequence ?? []).compactMap { $0.scalar?.text } }

    private func noteDuplicate(_ name: String, _ node: Node, in seen: inout [String: SourceLocation]) {
        if let first = seen[name] {
            diagnostics.error(
                "catalogue/duplicate-entry", at: node.location, offending: name, "\(name) is listed twice",
                cure: "keep one of the two lines",
                related: [Diagnostic.Related(location: first, message: "first listed here")])
        }
        seen[name] = node.location
    }

    private func errors(_ root: Node) -> ErrorCatalogue {
        var seen: [String: SourceLocation] = [:]
        let fields = (root["detail_fields"]?.mapping?.entries ?? []).map { entry in
            ErrorCatalogue.DetailField(name: entry.key, type: entry.value["type"]?.string ?? "any")
        }
        let fieldNames = Set(fields.map(\.name))
        let entries = (root["codes"]?.sequence ?? []).compactMap { node -> ErrorCatalogue.Entry? in
            guard let code = text("code", of: node), let status = node["status"]?.integer,
                let message = text("message", of: node)
            else { return nil }
            noteDuplicate(code, node, in: &seen)
            let details = strings(node["details"])
            for detail in details where !fieldNames.contains(detail) {
                diagnostics.error(
                    "catalogue/unknown-detail", at: node["details"]?.location ?? node.location, offending: detail,
                    "\(code) names the unknown detail \(detail)",
                    cure: NearestName.cure(detail, in: fields.map(\.name), list: "detail_fields"))
            }
            return ErrorCatalogue.Entry(
                code: code, status: Int(status), category: node["category"]?.string ?? "",
                domain: node["domain"]?.string ?? "", message: message, details: details,
                isRetryable: node["retryable"]?.bool ?? false, headers: strings(node["headers"]),
                location: node.location)
        }
        let index = Dictionary(entries.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
        let pins = (root["status_pins"]?.sequence ?? []).compactMap { node -> ErrorCatalogue.Pin? in
            guard let operation = node["operation"]?.string, let code = node["code"]?.string,
                let status = node["status"]?.integer
            else { return nil }
            return ErrorCatalogue.Pin(
                operation: operation, code: code, status: Int(status), errorValue: node["error_value"]?.string)
        }
        return ErrorCatalogue(
            source: root.file, entries: entries, detailFields: fields,
            implied: (root["implied"]?.mapping?.entries ?? []).map { ($0.key, strings($0.value)) }, pins: pins,
            aliases: (root["aliases"]?.sequence ?? []).compactMap { node in
                guard let alias = node["alias"]?.string, let code = node["code"]?.string else { return nil }
                return (alias, code)
            },
            framework: (root["framework"]?.mapping?.entries ?? []).compactMap { entry in
                entry.value.string.map { (entry.key, $0) }
            }, index: index)
    }

    private func permissions(_ root: Node) -> PermissionCatalogue {
        var seen: [String: SourceLocation] = [:]
        let entries = (root["permissions"]?.sequence ?? []).compactMap { node -> PermissionCatalogue.Entry? in
            guard let key = text("key", of: node) else { return nil }
            noteDuplicate(key, node, in: &seen)
            return PermissionCatalogue.Entry(
                key: key, name: node["name"]?.string ?? key, category: node["category"]?.string ?? "",
                description: node["description"]?.string ?? "", isCritical: node["critical"]?.bool ?? false,
                requiresMFA: node["requires_mfa"]?.bool ?? false)
        }
        let positions = Dictionary(entries.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
        let roles = (root["roles"]?.sequence ?? []).compactMap { role($0, positions) }
        let templates = (root["templates"]?.sequence ?? []).compactMap { role($0, positions) }
        return PermissionCatalogue(
            source: root.file,
            categories: (root["categories"]?.sequence ?? []).compactMap { node in
                node["id"]?.string.map { .init(id: $0, name: node["name"]?.string ?? $0) }
            }, entries: entries, roles: roles, templates: templates,
            scopes: grants(root["scopes"], "permissions", positions),
            capabilities: grants(root["capabilities"], "roles", nil), positions: positions)
    }

    private func role(_ node: Node, _ positions: [String: Int]) -> PermissionCatalogue.Role? {
        guard let name = text("name", of: node) else { return nil }
        let keys = strings(node["permissions"])
        check(keys, node["permissions"] ?? node, positions)
        let flags = (node.mapping?.entries ?? []).compactMap { entry in
            entry.value.bool.map { (name: entry.key, value: $0) }
        }
        return PermissionCatalogue.Role(
            name: name, displayName: node["display_name"]?.string ?? name,
            description: node["description"]?.string ?? "", hierarchy: Int(node["hierarchy"]?.integer ?? 0),
            flags: flags, permissions: keys)
    }

    private func check(_ keys: [String], _ node: Node, _ positions: [String: Int]) {
        for key in keys where positions[key] == nil {
            diagnostics.error(
                "catalogue/unknown-permission", at: node.location, offending: key, "\(key) is no permission",
                cure: NearestName.cure(key, in: positions.keys.sorted(), list: "permissions"))
        }
    }

    private func grants(_ node: Node?, _ member: String, _ positions: [String: Int]?) -> [PermissionCatalogue.Grant] {
        (node?.sequence ?? []).compactMap { node in
            guard let name = text("name", of: node) else { return nil }
            let names = strings(node[member])
            if let positions { check(names, node[member] ?? node, positions) }
            return PermissionCatalogue.Grant(name: name, names: names)
        }
    }

    private func rateLimits(_ root: Node) -> RateLimitCatalogue {
        RateLimitCatalogue(
            source: root.file, classNames: (root["classes"]?.mapping?.entries ?? []).map(\.key), root: root)
    }

    private func events(_ root: Node) -> EventCatalogue {
        var seen: [String: SourceLocation] = [:]
        let entries = (root["events"]?.sequence ?? []).compactMap { node -> EventCatalogue.Entry? in
            guard let name = text("event", of: node) else { return nil }
            noteDuplicate(name, node, in: &seen)
            return EventCatalogue.Entry(
                name: name, severity: node["severity"]?.string ?? "low", subjectType: node["subject_type"]?.string,
                retention: node["retention"]?.string, hasPersonalData: node["personal_data"]?.bool ?? false)
        }
        return EventCatalogue(source: root.file, entries: entries, names: Set(entries.map(\.name)))
    }
}
