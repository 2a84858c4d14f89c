// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Checks an example against its schema: the keywords types are made of, nothing more.
struct ExampleCheck {
    private static let depthMax = 32

    private let reader: SchemaReader
    private let diagnostics: Diagnostics
    private var depth = 0

    init(documents: DocumentSet, diagnostics: Diagnostics) {
        // Findings about the schema itself are reported while planning.
        reader = SchemaReader(documents: documents, diagnostics: Diagnostics())
        self.diagnostics = diagnostics
    }

    mutating func run(_ value: Node, against schema: SchemaReference) {
        guard depth < Self.depthMax, let use = reader.use(schema),
            let view = reader.view(use.core, target: use.target)
        else { return }
        depth += 1
        defer { depth -= 1 }
        if value.isNull {
            let isAllowed = use.notes.isNullable || view.isNullable || view.isEmpty
            if !isAllowed { refuse(value, "is null, which the schema does not allow") }
            return
        }
        guard view.choices.isEmpty else { return }
        if let constant = view.constant, !constant.hasSameContent(as: value) {
            refuse(value, "differs from the constant")
        }
        if let values = view.enumeration, !values.contains(where: { $0.scalar?.text == value.scalar?.text }) {
            refuse(value, "is no value of the enum")
            return
        }
        type(value, view)
    }

    private func refuse(_ value: Node, _ message: String) {
        diagnostics.error(
            "lint/example", at: value.location, offending: value.brief, "the example \(message)",
            cure: "write an example that fits the schema")
    }

    private mutating func type(_ value: Node, _ view: SchemaView) {
        let types = view.types ?? []
        switch value.value {
        case .mapping(let mapping):
            guard types.isEmpty || types.contains("object") else { return refuse(value, "is an object") }
            object(value, mapping, view)
        case .sequence(let items):
            guard types.isEmpty || types.contains("array") else { return refuse(value, "is an array") }
            array(value, items, view)
        case .scalar(let scalar):
            self.scalar(value, scalar, types, view)
        }
    }

    private func scalar(_ value: Node, _ scalar: Scalar, _ types: Set<String>, _ view: SchemaView) {
        switch scalar.kind {
        case .string:
            guard types.isEmpty || types.contains("string") else { return refuse(value, "is a string") }
            string(value, scalar.text, view)
        case .bool:
            if !types.isEmpty, !types.contains("boolean") { refuse(value, "is a boolean") }
        case .integer, .bigInteger:
            guard types.isEmpty || types.contains("integer") || types.contains("number") else {
                return refuse(value, "is a number")
            }
            number(value, view)
        case .float:
            guard types.isEmpty || types.contains("number") else { return refuse(value, "is a number with a fraction") }
            number(value, view)
        case .null: break
        }
    }

    private func string(_ value: Node, _ text: String, _ view: SchemaView) {
        let length = text.unicodeScalars.count
        if let least = view.string.lengthMin, length < least { refuse(value, "has fewer than \(least) characters") }
        if let most = view.string.lengthMax, length > most { refuse(value, "has more than \(most) characters") }
        switch view.format {
        case "uuid" where !isUUID(text): refuse(value, "is no UUID")
        case "email" where !text.contains("@"): refuse(value, "is no e-mail address")
        case "date" where text.count != 10: refuse(value, "is no date")
        case "date-time" where !(text.contains("T") && text.count >= 20): refuse(value, "is no date-time")
        case "uri" where !text.contains(":"): refuse(value, "is no absolute URI")
        default: break
        }
    }

    private func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy(\.isHexDigit)
    }

    private func number(_ value: Node, _ view: SchemaView) {
        guard let number = value.double else { return }
        if let least = view.number.minimum.flatMap(Double.init), number < least { refuse(value, "is below \(least)") }
        if let most = view.number.maximum.flatMap(Double.init), number > most { refuse(value, "is above \(most)") }
        if let least = view.number.exclusiveMinimum.flatMap(Double.init), number <= least {
            refuse(value, "is not above \(least)")
        }
        if let most = view.number.exclusiveMaximum.flatMap(Double.init), number >= most {
            refuse(value, "is not below \(most)")
        }
    }

    private mutating func array(_ value: Node, _ items: [Node], _ view: SchemaView) {
        if let least = view.array.itemsMin, items.count < least { refuse(value, "has fewer than \(least) items") }
        if let most = view.array.itemsMax, items.count > most { refuse(value, "has more than \(most) items") }
        for schema in view.items {
            for item in items { run(item, against: schema) }
        }
    }

    private mutating func object(_ value: Node, _ mapping: Mapping, _ view: SchemaView) {
        for name in view.required where mapping.entry(name) == nil { refuse(value, "lacks the member \(name)") }
        for entry in mapping.entries {
            if let property = view.property(entry.key) {
                for schema in property.schemas { run(entry.value, against: schema) }
                continue
            }
            switch view.additional {
            case .schema(let schema): run(entry.value, against: schema)
            case .refused: refuse(value, "has the undeclared member \(entry.key)")
            case .absent, .allowed: break
            }
        }
    }
}
