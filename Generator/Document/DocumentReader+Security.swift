// SPDX-License-Identifier: Apache-2.0

extension DocumentReader {
    func securityRequirement(_ node: Node) -> SecurityRequirement? {
        guard let mapping = node.mapping else {
            wrongType(node, "a security requirement", "an object")
            return nil
        }
        let schemes = mapping.entries.map { entry in
            let scopes = strings(entry.value, "the scopes of \"\(entry.key)\"")
            return Named(name: entry.key, nameLocation: entry.keyLocation, value: scopes)
        }
        return SecurityRequirement(location: node.location, schemes: schemes)
    }

    func securityScheme(_ node: Node) -> SecurityScheme? {
        guard let type = securityType(node), let fields = Fields(node, type.shape, self) else { return nil }
        guard let kind = kind(type, fields) else { return nil }
        return SecurityScheme(
            location: node.location, kind: kind, description: fields.string("description"),
            extensions: fields.extensions)
    }

    private enum SecurityType: String, CaseIterable {
        case apiKey
        case http
        case mutualTLS
        case oauth2
        case openIdConnect

        var shape: ObjectShape {
            let common: Set<String> = ["type", "description"]
            let label = "a security scheme of type \(rawValue)"
            switch self {
            case .apiKey:
                return ObjectShape(label, common.union(["name", "in"]), required: ["name", "in"])
            case .http:
                return ObjectShape(label, common.union(["scheme", "bearerFormat"]), required: ["scheme"])
            case .mutualTLS: return ObjectShape(label, common)
            case .oauth2: return ObjectShape(label, common.union(["flows"]), required: ["flows"])
            case .openIdConnect:
                return ObjectShape(label, common.union(["openIdConnectUrl"]), required: ["openIdConnectUrl"])
            }
        }
    }

    private func securityType(_ node: Node) -> SecurityType? {
        guard node.mapping != nil else {
            wrongType(node, "a security scheme", "an object")
            return nil
        }
        guard let written = node["type"] else {
            diagnostics.error(
                "document/missing-field", at: node.location, offending: "type",
                "a security scheme must have the member \"type\"", cure: "add \"type\"")
            return nil
        }
        guard let text = string(written, "\"type\" of a security scheme") else { return nil }
        guard let type = SecurityType(rawValue: text), !(type == .mutualTLS && is30(node)) else {
            diagnostics.error(
                "document/invalid-value", at: written.location, offending: text,
                "a security scheme cannot have the type \"\(text)\"",
                cure: "write one of: " + SecurityType.allCases.map(\.rawValue).joined(separator: ", "))
            return nil
        }
        return type
    }

    private func kind(_ type: SecurityType, _ fields: Fields) -> SecurityScheme.Kind? {
        switch type {
        case .apiKey:
            guard let name = fields.string("name"), let text = fields.string("in") else { return nil }
            guard let place = SecurityScheme.Place(rawValue: text) else {
                diagnostics.error(
                    "document/invalid-value", at: fields.node("in")?.location ?? fields.node.location,
                    offending: text, "an API key cannot be in \"\(text)\"", cure: "write query, header or cookie")
                return nil
            }
            return .apiKey(name: name, place: place)
        case .http:
            guard let scheme = fields.string("scheme") else { return nil }
            if scheme.lowercased() != "bearer", let entry = fields.mapping.entry("bearerFormat") {
                diagnostics.error(
                    "document/field-not-allowed", at: entry.keyLocation, offending: "bearerFormat",
                    "\"bearerFormat\" is only for the scheme bearer", cure: "remove it")
            }
            return .http(scheme: scheme, bearerFormat: fields.string("bearerFormat"))
        case .mutualTLS: return .mutualTLS
        case .oauth2: return fields.node("flows").map { .oauth2(flows($0)) }
        case .openIdConnect: return fields.string("openIdConnectUrl").map { .openIDConnect(url: $0) }
        }
    }

    private func flows(_ node: Node) -> [OAuthFlow] {
        guard let fields = Fields(node, .oauthFlows, self) else { return [] }
        return OAuthFlow.Kind.allCases.compactMap { kind in
            fields.node(kind.rawValue).flatMap { flow($0, kind) }
        }
    }

    private func flow(_ node: Node, _ kind: OAuthFlow.Kind) -> OAuthFlow? {
        var required = ["scopes"]
        if kind == .implicit || kind == .authorizationCode { required.append("authorizationUrl") }
        if kind != .implicit { required.append("tokenUrl") }
        let shape = ObjectShape(
            "the flow \(kind.rawValue)", Set(required + ["refreshUrl"]), required: required)
        guard let fields = Fields(node, shape, self) else { return nil }
        return OAuthFlow(
            location: node.location, kind: kind, authorizationURL: fields.string("authorizationUrl"),
            tokenURL: fields.string("tokenUrl"), refreshURL: fields.string("refreshUrl"),
            scopes: fields.map("scopes") { string($0, "the text of a scope") }, extensions: fields.extensions)
    }

    /// Reports requirements that name no scheme of the description.
    func checkSecurityNames(_ openapi: OpenAPI) {
        let names = Set(openapi.components.securitySchemes.map(\.name))
        check(openapi.security, names)
        let items =
            openapi.paths + openapi.webhooks.map(\.value) + openapi.components.pathItems.map(\.value)
            + openapi.components.callbacks.flatMap(\.value.value.pathItems)
        for item in items { check(item, names) }
    }

    private func check(_ item: PathItem, _ names: Set<String>) {
        for operation in item.operations {
            check(operation.security ?? [], names)
            for callback in operation.callbacks {
                for inner in callback.value.value.pathItems { check(inner, names) }
            }
        }
    }

    private func check(_ requirements: [SecurityRequirement], _ names: Set<String>) {
        for scheme in requirements.flatMap(\.schemes) where !names.contains(scheme.name) {
            let near = Spelling.nearest(to: scheme.name, in: names.sorted())
            diagnostics.error(
                "document/unknown-security-scheme", at: scheme.nameLocation, offending: scheme.name,
                "there is no security scheme \"\(scheme.name)\"",
                cure: near.map { "did you mean \"\($0)\"?" } ?? "declare it in components.securitySchemes")
        }
    }
}
