// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// The vocabularies of draft 2020-12 and the keywords that hold schemas.
enum Vocabulary: String, CaseIterable {
    case core, applicator, unevaluated, validation, content
    case metaData = "meta-data"
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"

    /// The vocabulary known under a URI.
    init?(uri: String) {
        let prefix = MetaSchemas.base + "vocab/"
        guard uri.hasPrefix(prefix) else { return nil }
        self.init(rawValue: String(uri.dropFirst(prefix.count)))
    }
}

/// How the values of a keyword hold schemas.
enum SubschemaForm {
    case single, list, map, mapOfSchemaOrList

    static let keywords: [String: SubschemaForm] = [
        "additionalProperties": .single, "items": .single, "contains": .single, "not": .single, "if": .single,
        "then": .single, "else": .single, "propertyNames": .single, "unevaluatedItems": .single,
        "unevaluatedProperties": .single, "contentSchema": .single,
        "allOf": .list, "anyOf": .list, "oneOf": .list, "prefixItems": .list,
        "properties": .map, "patternProperties": .map, "$defs": .map, "definitions": .map, "dependentSchemas": .map,
        "dependencies": .mapOfSchemaOrList,
    ]

    /// The schemas inside a keyword's value with their tokens behind the keyword.
    func subschemas(_ value: JSONValue) -> [(tokens: [String], schema: JSONValue)] {
        switch (self, value) {
        case (.single, _): [([], value)]
        case (.list, .array(let schemas)): schemas.enumerated().map { ([String($0.offset)], $0.element) }
        case (.map, .object(let object)): object.members.map { ([$0.name], $0.value) }
        case (.mapOfSchemaOrList, .object(let object)):
            object.members.filter { $0.value.array == nil }.map { ([$0.name], $0.value) }
        default: []
        }
    }
}
