// SPDX-License-Identifier: Apache-2.0

/// One path, webhook or callback with its operations. A `$ref` is already followed and merged.
package struct PathItem: Sendable {
    package let location: SourceLocation
    /// The template such as `/users/{id}`; the expression of a callback; the name of a webhook.
    package let path: String
    package let pathLocation: SourceLocation
    package let reference: Reference?
    package let summary: String?
    package let description: String?
    package let servers: [Server]
    package let parameters: [Referable<Parameter>]
    package let operations: [Operation]
    package let extensions: [Extension]
}

package enum HTTPMethod: String, Sendable, Hashable, CaseIterable {
    case get
    case put
    case post
    case delete
    case options
    case head
    case patch
    case trace
}

package struct Operation: Sendable {
    package let location: SourceLocation
    package let method: HTTPMethod
    package let methodLocation: SourceLocation
    /// Name of the path item: template, webhook name or callback expression.
    package let path: String
    package let operationID: String?
    package let operationIDLocation: SourceLocation?
    package let tags: [TagName]
    package let summary: String?
    package let description: String?
    package let externalDocs: ExternalDocs?
    /// As written on the operation.
    package let parameters: [Referable<Parameter>]
    /// Of the path item and the operation; the operation wins by name and place.
    package let effectiveParameters: [Referable<Parameter>]
    package let requestBody: Referable<RequestBody>?
    package let responses: [OperationResponse]
    package let callbacks: [Named<Referable<Callback>>]
    package let isDeprecated: Bool
    /// Nil when the operation says nothing and `OpenAPI.security` holds; empty when it asks for nothing.
    package let security: [SecurityRequirement]?
    package let servers: [Server]
    package let extensions: [Extension]
}

/// A tag an operation names, with the place it is named at.
package struct TagName: Sendable {
    package let name: String
    package let location: SourceLocation
}

package enum StatusKey: Sendable, Hashable, CustomStringConvertible {
    case code(Int)
    /// `2XX` has hundred 2.
    case range(hundred: Int)
    case byDefault

    /// Reads `200`, `2XX` or `default`; nil for anything else.
    package init?(_ text: String) {
        if text == "default" {
            self = .byDefault
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else { return nil }
        if text.hasSuffix("XX") {
            self = .range(hundred: Int(bytes[0] - UInt8(ascii: "0")))
            return
        }
        guard let code = Int(text), code >= 100 else { return nil }
        self = .code(code)
    }

    package var description: String {
        switch self {
        case .code(let code): "\(code)"
        case .range(let hundred): "\(hundred)XX"
        case .byDefault: "default"
        }
    }
}

package struct OperationResponse: Sendable {
    package let status: StatusKey
    package let statusLocation: SourceLocation
    package let response: Referable<Response>
}

package struct Parameter: Sendable {
    package enum Place: String, Sendable, Hashable {
        case path
        case query
        case header
        case cookie
    }

    package enum Style: String, Sendable, Hashable {
        case matrix
        case label
        case simple
        case form
        case spaceDelimited
        case pipeDelimited
        case deepObject
    }

    /// How the value is described and written.
    package enum Content: Sendable {
        case schema(SchemaReference)
        case media(MediaType)
        /// Only after an error was reported.
        case missing
    }

    package let location: SourceLocation
    package let name: String
    package let nameLocation: SourceLocation
    package let place: Place
    package let description: String?
    package let isRequired: Bool
    package let isDeprecated: Bool
    package let allowsEmptyValue: Bool
    package let allowsReserved: Bool
    /// Written or default style of the place.
    package let style: Style
    /// Written or default: true for `form`, false for others.
    package let explode: Bool
    package let content: Content
    package let example: Node?
    package let examples: [Named<Referable<Example>>]
    package let extensions: [Extension]
}

package struct Header: Sendable {
    package let location: SourceLocation
    package let description: String?
    package let isRequired: Bool
    package let isDeprecated: Bool
    package let explode: Bool
    package let content: Parameter.Content
    package let example: Node?
    package let examples: [Named<Referable<Example>>]
    package let extensions: [Extension]
}

package struct RequestBody: Sendable {
    package let location: SourceLocation
    package let description: String?
    package let isRequired: Bool
    package let content: [MediaType]
    package let extensions: [Extension]
}

package struct MediaType: Sendable {
    package let location: SourceLocation
    /// The key, such as `application/json`.
    package let name: String
    package let nameLocation: SourceLocation
    package let schema: SchemaReference?
    package let example: Node?
    package let examples: [Named<Referable<Example>>]
    package let encoding: [Named<Encoding>]
    package let extensions: [Extension]
}

package struct Encoding: Sendable {
    package let location: SourceLocation
    package let contentType: String?
    package let headers: [Named<Referable<Header>>]
    /// Nil when not written; then `contentType` decides.
    package let style: Parameter.Style?
    package let explode: Bool?
    package let allowsReserved: Bool?
    package let extensions: [Extension]
}

package struct Response: Sendable {
    package let location: SourceLocation
    package let description: String
    package let headers: [Named<Referable<Header>>]
    package let content: [MediaType]
    package let links: [Named<Referable<Link>>]
    package let extensions: [Extension]
}

package struct Example: Sendable {
    package let location: SourceLocation
    package let summary: String?
    package let description: String?
    package let value: Node?
    package let externalValue: String?
    package let extensions: [Extension]
}

package struct Link: Sendable {
    package let location: SourceLocation
    package let operationRef: String?
    package let operationID: String?
    package let parameters: [Named<Node>]
    package let requestBody: Node?
    package let description: String?
    package let server: Server?
    package let extensions: [Extension]
}

/// Requests the API makes itself; each path item's `path` is a runtime expression.
package struct Callback: Sendable {
    package let location: SourceLocation
    package let pathItems: [PathItem]
    package let extensions: [Extension]
}
