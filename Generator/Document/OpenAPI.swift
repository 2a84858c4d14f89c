// SPDX-License-Identifier: Apache-2.0

/// A read, resolved and structurally checked API description: one file, or the union of a folder.
package struct OpenAPI: Sendable {
    package let location: SourceLocation
    /// Version of the entry file. Other files: `DocumentSet.version(ofFile:)`.
    package let version: OpenAPIVersion
    package let info: Info
    package let servers: [Server]
    package let tags: [Tag]
    package let externalDocs: ExternalDocs?
    /// Requirements of the whole document; an operation without its own takes these.
    package let security: [SecurityRequirement]
    /// In file order, then in order of writing. Two entries may share a path when two files declare
    /// different methods of it.
    package let paths: [PathItem]
    package let webhooks: [Named<PathItem>]
    package let components: Components
    package let jsonSchemaDialect: String?
    package let extensions: [Extension]
}

/// The versions that are read. 3.2 documents are read by the rules of 3.1, its new fields are refused.
package struct OpenAPIVersion: Sendable, Hashable, CustomStringConvertible {
    package enum Line: Sendable, Hashable {
        case v30
        case v31
    }

    package let line: Line
    package let text: String
    package var description: String { text }

    package init(line: Line, text: String) {
        self.line = line
        self.text = text
    }
}

/// A member whose name starts with `x-`.
package struct Extension: Sendable {
    package let name: String
    package let nameLocation: SourceLocation
    package let node: Node
}

/// A member of a map with the place of its name.
package struct Named<Value: Sendable>: Sendable {
    package let name: String
    package let nameLocation: SourceLocation
    package let value: Value
}

/// A value that was written in place or by `$ref`.
package struct Referable<Value: Sendable>: Sendable {
    package let value: Value
    /// The `$ref` that led here; nil when the value was written in place.
    package let reference: Reference?
    /// Where the value or its `$ref` object was written.
    package let location: SourceLocation
}

/// A schema as it was written. It may be a `$ref` object or a boolean; `DocumentSet.resolve` follows it.
package struct SchemaReference: Sendable {
    package let node: Node
    package var location: SourceLocation { node.location }
    /// Base file of every `$ref` inside the schema.
    package var file: String { node.file }

    package init(node: Node) {
        self.node = node
    }
}

package struct Info: Sendable {
    package let location: SourceLocation
    package let title: String
    package let version: String
    package let summary: String?
    package let description: String?
    package let termsOfService: String?
    package let contact: Contact?
    package let license: License?
    package let extensions: [Extension]
}

package struct Contact: Sendable {
    package let location: SourceLocation
    package let name: String?
    package let url: String?
    package let email: String?
    package let extensions: [Extension]
}

package struct License: Sendable {
    package let location: SourceLocation
    package let name: String
    package let identifier: String?
    package let url: String?
    package let extensions: [Extension]
}

package struct ExternalDocs: Sendable {
    package let location: SourceLocation
    package let url: String
    package let description: String?
    package let extensions: [Extension]
}

package struct Server: Sendable {
    package let location: SourceLocation
    package let url: String
    package let description: String?
    package let variables: [Named<ServerVariable>]
    package let extensions: [Extension]
}

package struct ServerVariable: Sendable {
    package let location: SourceLocation
    package let values: [String]
    package let defaultValue: String
    package let description: String?
    package let extensions: [Extension]
}

package struct Tag: Sendable {
    package let location: SourceLocation
    package let name: String
    package let description: String?
    package let externalDocs: ExternalDocs?
    package let extensions: [Extension]
}

/// Schemes that must all be met; several requirements in a list are alternatives. Empty means anonymous.
package struct SecurityRequirement: Sendable {
    package let location: SourceLocation
    package let schemes: [Named<[String]>]
}

package struct SecurityScheme: Sendable {
    package enum Place: String, Sendable, Hashable {
        case query
        case header
        case cookie
    }

    package enum Kind: Sendable {
        case apiKey(name: String, place: Place)
        case http(scheme: String, bearerFormat: String?)
        case mutualTLS
        case oauth2([OAuthFlow])
        case openIDConnect(url: String)
    }

    package let location: SourceLocation
    package let kind: Kind
    package let description: String?
    package let extensions: [Extension]
}

package struct OAuthFlow: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case implicit
        case password
        case clientCredentials
        case authorizationCode
    }

    package let location: SourceLocation
    package let kind: Kind
    package let authorizationURL: String?
    package let tokenURL: String?
    package let refreshURL: String?
    package let scopes: [Named<String>]
    package let extensions: [Extension]
}

/// Named reusable parts. After a folder merge names are unique per kind.
package struct Components: Sendable {
    package var schemas: [Named<SchemaReference>] = []
    package var responses: [Named<Referable<Response>>] = []
    package var parameters: [Named<Referable<Parameter>>] = []
    package var examples: [Named<Referable<Example>>] = []
    package var requestBodies: [Named<Referable<RequestBody>>] = []
    package var headers: [Named<Referable<Header>>] = []
    package var securitySchemes: [Named<Referable<SecurityScheme>>] = []
    package var links: [Named<Referable<Link>>] = []
    package var callbacks: [Named<Referable<Callback>>] = []
    package var pathItems: [Named<PathItem>] = []
    package var extensions: [Extension] = []
}
