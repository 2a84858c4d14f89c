// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// The lists beside the API description: codes, permissions, limits, variables, events.
package struct Catalogues: Sendable {
    package var errors: ErrorCatalogue?
    package var permissions: PermissionCatalogue?
    package var rateLimits: RateLimitCatalogue?
    package var settings: SettingsCatalogue?
    package var events: EventCatalogue?
    /// Catalogues that ask with `emit: text` to be carried whole, as compact JSON.
    package var texts: [Text] = []

    /// A catalogue that a program reads at run time.
    package struct Text: Sendable {
        package let name: String
        package let json: String
    }

    package init() {}

    /// Operations must state their policy as soon as there is something it could name.
    package var isPresent: Bool { errors != nil || permissions != nil || rateLimits != nil || events != nil }
}

package struct ErrorCatalogue: Sendable {
    package struct Entry: Sendable {
        package let code: String
        package let status: Int
        package let category: String
        package let domain: String
        package let message: String
        package let details: [String]
        package let isRetryable: Bool
        package let headers: [String]
        package let location: SourceLocation
    }

    package struct DetailField: Sendable {
        package let name: String
        /// `string`, `string[]`, `integer`, `number`, `boolean`, or anything else for a JSON value.
        package let type: String
    }

    package struct Pin: Sendable {
        package let operation: String
        package let code: String
        package let status: Int
        package let errorValue: String?
    }

    package var source: String
    package var entries: [Entry]
    package var detailFields: [DetailField]
    package var implied: [(group: String, codes: [String])]
    package var pins: [Pin]
    package var aliases: [(alias: String, code: String)]
    package var framework: [(name: String, code: String)]

    package func entry(_ code: String) -> Entry? { index[code].map { entries[$0] } }
    package let index: [String: Int]
}

package struct PermissionCatalogue: Sendable {
    package struct Entry: Sendable {
        package let key: String
        package let name: String
        package let category: String
        package let description: String
        package let isCritical: Bool
        package let requiresMFA: Bool
    }

    package struct Category: Sendable {
        package let id: String
        package let name: String
    }

    package struct Role: Sendable {
        package let name: String
        package let displayName: String
        package let description: String
        package let hierarchy: Int
        package let flags: [(name: String, value: Bool)]
        package let permissions: [String]
    }

    package struct Grant: Sendable {
        package let name: String
        package let names: [String]
    }

    package var source: String
    package var categories: [Category]
    package var entries: [Entry]
    package var roles: [Role]
    package var templates: [Role]
    package var scopes: [Grant]
    package var capabilities: [Grant]

    package func index(_ key: String) -> Int? { positions[key] }
    package let positions: [String: Int]
}

package struct RateLimitCatalogue: Sendable {
    package var source: String
    package var classNames: [String]
    /// The whole file, for the emitter's tables.
    package var root: Node
}

package struct EventCatalogue: Sendable {
    package struct Entry: Sendable {
        package let name: String
        package let severity: String
        package let subjectType: String?
        package let retention: String?
        package let hasPersonalData: Bool
    }

    package var source: String
    package var entries: [Entry]
    package let names: Set<String>
}

package struct SettingsCatalogue: Sendable {
    package enum Kind: String, Sendable {
        case string
        case bool
        case int
        case number
        case duration
        case bytes
        case url
        case list
        case choice
    }

    package struct Variable: Sendable {
        package let name: String
        package let swiftName: String
        package let kind: Kind
        package let type: String
        package let group: String
        package let note: String?
        package let defaultText: String?
        package let defaultByEnvironment: [(environment: String, text: String)]
        /// Environments in which the variable must be set; `*` is all.
        package let requiredIn: [String]
        package let isSecret: Bool
        package let choices: [String]
        package let aliases: [String]
        package let minimum: String?
        package let maximum: String?
        package let lengthMin: Int?
        package let lengthMax: Int?
        package let bytesMin: Int?
        package let pattern: String?
        package let schemes: [String]
        package let httpsIn: [String]
        package let refusedInProduction: [String]
        package let bareUnit: String?
        package let location: SourceLocation
    }

    package var source: String
    package var environments: [String]
    package var variables: [Variable]
    /// Every name the catalogue knows, for refusing misspelt ones.
    package var knownNames: [String]
}
