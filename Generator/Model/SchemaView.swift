// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// A schema with `$ref` and `allOf` merged in: all keywords that bear on the type, once each.
struct SchemaView {
    /// A named member; several schemas must all hold.
    struct Property {
        let name: String
        let location: SourceLocation
        var schemas: [SchemaReference]
        /// Name of the component the member was written in; inline types below take their name from it.
        let owner: String?
        /// False for a member that is only required.
        var isDeclared = true
    }

    enum Additional {
        case absent
        case allowed
        case refused
        case schema(SchemaReference)
    }

    struct Choice {
        let isExclusive: Bool
        let branches: [SchemaReference]
        let location: SourceLocation
    }

    let location: SourceLocation
    /// Names of `type`; nil when nothing says it.
    var types: Set<String>?
    var isNullable = false
    var properties: [Property] = []
    var required: [String] = []
    var additional = Additional.absent
    var items: [SchemaReference] = []
    var enumeration: [Node]?
    var constant: Node?
    var format: String?
    var contentEncoding: String?
    var string = StringLimits()
    var number = NumberLimits()
    var array = ArrayLimits()
    var map = MapLimits()
    var choices: [Choice] = []
    var discriminator: Node?
    var isIdentifier = false
    /// What an identifier names, for whoever records what was asked for.
    var resource: String?
    /// What of the schema limits values at all; an empty schema allows everything.
    var isEmpty = true
    /// A keyword was refused; the rest is looked at only to report what else is wrong.
    var isRefused = false

    init(location: SourceLocation) {
        self.location = location
    }

    func property(_ name: String) -> Property? { properties.first { $0.name == name } }
}

/// What a place says about the value beside its type.
struct SchemaNotes {
    var title: String?
    var description: String?
    /// The description was written at this place, not at a referenced schema.
    var isDescribedHere = false
    var defaultValue: Node?
    var isNullable = false
    var isReadOnly = false
    var isWriteOnly = false
    var isDeprecated = false
    var isSensitive = false
    var examples: [Node] = []
}

/// A schema as used at one place: the place's notes and the schema that decides the type.
struct SchemaUse {
    var core: SchemaReference
    /// Where `core` was found by reference; nil when it was written in place.
    var target: ReferenceTarget?
    var notes = SchemaNotes()
}

/// The vocabularies the reader knows.
enum SchemaKeyword {
    /// Keywords that describe without limiting.
    static let annotations: Set<String> = [
        "title", "description", "default", "example", "examples", "readOnly", "writeOnly", "deprecated", "nullable",
        "externalDocs", "xml", "$comment", "$id", "$schema", "$defs", "$anchor", "definitions", "contentMediaType",
        "contentSchema", "summary",
    ]
    /// Keywords that limit values in a way no Swift type here expresses.
    static let unsupported: Set<String> = [
        "if", "then", "else", "not", "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedItems",
        "contains", "minContains", "maxContains", "patternProperties", "prefixItems", "propertyNames", "$dynamicRef",
        "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "additionalItems", "$vocabulary", "id", "extends",
        "disallow", "divisibleBy",
    ]
    static let known: Set<String> = [
        "$ref", "type", "properties", "required", "additionalProperties", "unevaluatedProperties", "items", "enum",
        "const", "format", "contentEncoding", "minLength", "maxLength", "pattern", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
        "maxProperties", "allOf", "oneOf", "anyOf", "discriminator",
    ]

    /// Whether a keyword bears on the type.
    static func isStructural(_ name: String) -> Bool {
        !annotations.contains(name) && !name.hasPrefix("x-")
    }
}
