// SPDX-License-Identifier: Apache-2.0

extension Parameter.Place {
    /// Styles the place allows; the first is the default (OpenAPI 3.1, parameter object).
    var styles: [Parameter.Style] {
        switch self {
        case .path: [.simple, .matrix, .label]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form]
        }
    }
}

extension DocumentReader {
    /// Header parameters that OpenAPI says are ignored.
    private static let describedElsewhere: Set<String> = ["accept", "content-type", "authorization"]

    func parameters(_ fields: Fields) -> [Referable<Parameter>] {
        let parameters = fields.list("parameters") { referable($0, "a parameter", parameter) }
        var first: [String: SourceLocation] = [:]
        for parameter in parameters {
            let isHeader = parameter.value.place == .header
            let name = isHeader ? parameter.value.name.lowercased() : parameter.value.name
            let key = parameter.value.place.rawValue + " " + name
            guard let other = first[key] else {
                first[key] = parameter.location
                continue
            }
            diagnostics.error(
                "document/duplicate-parameter", at: parameter.location, offending: parameter.value.name,
                "the \(parameter.value.place.rawValue) parameter \"\(parameter.value.name)\" is listed twice",
                cure: "keep one of the two",
                related: [Diagnostic.Related(location: other, message: "first listed here")])
        }
        return parameters
    }

    func parameter(_ node: Node) -> Parameter? {
        guard let fields = Fields(node, .parameter, self), let name = fields.string("name"),
            let place = place(fields)
        else { return nil }
        let style = style(fields, place.styles, "a \(place.rawValue) parameter") ?? place.styles[0]
        let parameter = Parameter(
            location: node.location, name: name,
            nameLocation: fields.node("name")?.location ?? node.location, place: place,
            description: fields.string("description"), isRequired: fields.flag("required") ?? false,
            isDeprecated: fields.flag("deprecated") ?? false,
            allowsEmptyValue: fields.flag("allowEmptyValue") ?? false,
            allowsReserved: fields.flag("allowReserved") ?? false, style: style,
            explode: fields.flag("explode") ?? (style == .form), content: parameterContent(fields),
            example: fields.node("example"), examples: examples(fields), extensions: fields.extensions)
        check(parameter, fields)
        return parameter
    }

    private func place(_ fields: Fields) -> Parameter.Place? {
        guard let text = fields.string("in") else { return nil }
        if let place = Parameter.Place(rawValue: text) { return place }
        diagnostics.error(
            "document/invalid-value", at: fields.node("in")?.location ?? fields.node.location, offending: text,
            "a parameter cannot be in \"\(text)\"", cure: "write path, query, header or cookie")
        return nil
    }

    private func check(_ parameter: Parameter, _ fields: Fields) {
        let place = parameter.place
        for name in ["allowReserved", "allowEmptyValue"] where place != .query {
            guard let entry = fields.mapping.entry(name) else { continue }
            diagnostics.error(
                "document/field-not-allowed", at: entry.keyLocation, offending: name,
                "\"\(name)\" is only for query parameters", cure: "remove it")
        }
        if place == .path, !parameter.isRequired {
            // Version 3.1's schema asks for `required` only beside `schema`; uses are checked at the path.
            if case .media = parameter.content {
                diagnostics.warning(
                    "document/optional-path-parameter", at: parameter.nameLocation, offending: parameter.name,
                    "the path parameter \"\(parameter.name)\" is not marked as required",
                    cure: "write required: true")
            } else {
                reportOptionalPathParameter(parameter)
            }
        }
        if place == .header, Self.describedElsewhere.contains(parameter.name.lowercased()) {
            diagnostics.warning(
                "document/ignored-header-parameter", at: parameter.nameLocation, offending: parameter.name,
                "the header \"\(parameter.name)\" is described by content and security, not by a parameter",
                cure: "remove the parameter")
        }
    }

    func style(_ fields: Fields, _ allowed: [Parameter.Style], _ label: String) -> Parameter.Style? {
        guard let text = fields.string("style"), let written = fields.node("style") else { return nil }
        if let style = Parameter.Style(rawValue: text), allowed.contains(style) { return style }
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        diagnostics.error(
            "document/invalid-style", at: written.location, offending: text,
            "\(label) cannot have the style \"\(text)\"", cure: "use one of: \(names)")
        return nil
    }

    func parameterContent(_ fields: Fields) -> Parameter.Content {
        fields.exclude("example", "examples")
        let schemaEntry = fields.mapping.entry("schema")
        if let schemaEntry, let content = fields.mapping.entry("content") {
            diagnostics.error(
                "document/exclusive-fields", at: max(schemaEntry.keyLocation, content.keyLocation),
                offending: "content", "\(fields.shape.name) cannot have both \"schema\" and \"content\"",
                cure: "keep one of them")
        }
        if let schemaEntry { return .schema(schema(schemaEntry.value)) }
        guard let content = fields.node("content") else {
            diagnostics.error(
                "document/missing-field", at: fields.node.location, offending: "schema",
                "\(fields.shape.name) must have \"schema\" or \"content\"", cure: "add \"schema\"")
            return .missing
        }
        let media = self.content(fields)
        if content.mapping != nil, content.mapping?.entries.count != 1 {
            diagnostics.error(
                "document/content-entries", at: content.location,
                "\"content\" of \(fields.shape.name) must have exactly one media type",
                cure: "keep one media type")
        }
        return media.first.map { .media($0) } ?? .missing
    }

    func header(_ node: Node) -> Header? {
        guard let fields = Fields(node, .header, self) else { return nil }
        _ = style(fields, [.simple], "a header")
        return Header(
            location: node.location, description: fields.string("description"),
            isRequired: fields.flag("required") ?? false, isDeprecated: fields.flag("deprecated") ?? false,
            explode: fields.flag("explode") ?? false, content: parameterContent(fields),
            example: fields.node("example"), examples: examples(fields), extensions: fields.extensions)
    }

    func examples(_ fields: Fields) -> [Named<Referable<Example>>] {
        fields.map("examples") { referable($0, "an example", example) }
    }

    func headers(_ fields: Fields) -> [Named<Referable<Header>>] {
        fields.map("headers") { referable($0, "a header", header) }
    }
}
