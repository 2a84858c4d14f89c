// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Documents that references may lead to, by the URI under which each is known. Nothing is fetched.
package struct SchemaStore: Sendable {
    private var documents: [SchemaURI: JSONValue] = [:]

    /// Makes a store that offers the schemas of draft 2020-12 itself.
    package init() {
        for (uri, document) in MetaSchemas.documents { add(document, uri: uri) }
    }

    /// Offers a document.
    package mutating func add(_ document: JSONValue, uri: String) {
        documents[SchemaURI(uri).withoutFragment] = document
    }

    /// The document known under a URI without fragment.
    func document(_ uri: SchemaURI) -> JSONValue? { documents[uri] }
}

/// Why a schema cannot be planned, and where.
package struct SchemaRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of refusal.
    package enum Reason: String, Sendable {
        /// A keyword has a value that draft 2020-12 forbids.
        case malformed
        /// A reference leads nowhere, or to a document that the store does not offer.
        case unresolved
        /// The schema asks for something that the engine does not do.
        case unsupported
        /// A reference comes back to itself without looking into the instance.
        case endless
        /// A limit of the planner is passed.
        case tooLarge
    }

    package let reason: Reason
    /// URI of the schema with the pointer of the place as fragment.
    package let location: String
    package let message: String

    /// Location, reason and message in one line.
    package var description: String { "\(location): \(reason.rawValue): \(message)" }
}
