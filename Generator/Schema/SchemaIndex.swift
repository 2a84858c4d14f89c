// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// A place inside one of the loaded documents.
struct SchemaPlace: Hashable {
    let document: Int
    let pointer: JSONPointer
}

/// A schema with an identity of its own: a document, or a part of it with `$id`.
struct SchemaResource {
    let uri: SchemaURI
    let place: SchemaPlace
    let dialect: Dialect
    /// Places of `$anchor` and `$dynamicAnchor`.
    var anchors: [String: JSONPointer] = [:]
    /// Places of `$dynamicAnchor` alone.
    var dynamicAnchors: [String: JSONPointer] = [:]
}

/// Which keywords mean something in a resource.
struct Dialect: Hashable {
    var vocabularies: Set<Vocabulary>

    func has(_ vocabulary: Vocabulary) -> Bool { vocabularies.contains(vocabulary) }
}

/// All schemas of the loaded documents: where each is, to which resource it belongs, which names lead to it.
struct SchemaIndex {
    /// Deepest nesting of schemas in one document.
    static let depthMax = 200

    private let store: SchemaStore
    private let fallback: Dialect
    private(set) var documents: [JSONValue] = []
    private(set) var resources: [SchemaResource] = []
    private var byURI: [SchemaURI: Int] = [:]
    private var owners: [SchemaPlace: Int] = [:]

    init(_ store: SchemaStore, fallback: Dialect) {
        self.store = store
        self.fallback = fallback
    }

    /// Loads a document and returns the number of its root resource.
    mutating func load(_ document: JSONValue, uri: SchemaURI) throws(SchemaRefusal) -> Int {
        documents.append(document)
        let place = SchemaPlace(document: documents.count - 1, pointer: .root)
        let root = try addResource(document, at: place, base: uri, dialect: fallback)
        byURI[uri] = byURI[uri] ?? root
        try scan(document, at: place, resource: root, depth: 0)
        return root
    }

    /// The resource known under a URI without fragment; loads its document when the store offers one.
    mutating func resource(_ uri: SchemaURI) throws(SchemaRefusal) -> Int? {
        if let known = byURI[uri] { return known }
        guard let document = store.document(uri) else { return nil }
        return try load(document, uri: uri)
    }

    /// The resource that owns a place; a place outside all keywords is scanned as the schema that it turns out to be.
    mutating func owner(of place: SchemaPlace, near resource: Int) throws(SchemaRefusal) -> Int {
        if let known = owners[place] { return known }
        var owner = resource
        var pointer = place.pointer
        while !pointer.tokens.isEmpty {
            pointer.tokens.removeLast()
            if let known = owners[SchemaPlace(document: place.document, pointer: pointer)] {
                owner = known
                break
            }
        }
        guard let schema = place.pointer.value(in: documents[place.document]) else { return owner }
        try enter(schema, at: place, resource: owner, depth: place.pointer.tokens.count)
        return owners[place] ?? owner
    }

    private mutating func addResource(
        _ schema: JSONValue, at place: SchemaPlace, base: SchemaURI, dialect: Dialect
    ) throws(SchemaRefusal) -> Int {
        var uri = base
        if let id = schema["$id"]?.string {
            let reference = SchemaURI(id)
            guard reference.fragment?.isEmpty ?? true else {
                throw refusal(.malformed, base, place, "`$id` has a fragment")
            }
            uri = base.resolving(reference).withoutFragment
        }
        var dialect = dialect
        if let name = schema["$schema"]?.string { dialect = try self.dialect(name, uri, place) }
        resources.append(SchemaResource(uri: uri, place: place, dialect: dialect))
        if byURI[uri] == nil { byURI[uri] = resources.count - 1 }
        owners[place] = resources.count - 1
        return resources.count - 1
    }

    /// Notes a schema that is not the root of a document, and all schemas in it.
    private mutating func enter(
        _ schema: JSONValue, at place: SchemaPlace, resource: Int, depth: Int
    ) throws(SchemaRefusal) {
        guard depth < Self.depthMax else {
            throw refusal(.tooLarge, resources[resource].uri, place, "nested over \(Self.depthMax) deep")
        }
        var resource = resource
        if schema["$id"]?.string != nil {
            let outer = resources[resource]
            resource = try addResource(schema, at: place, base: outer.uri, dialect: outer.dialect)
        }
        owners[place] = resource
        try scan(schema, at: place, resource: resource, depth: depth)
    }

    private mutating func scan(
        _ schema: JSONValue, at place: SchemaPlace, resource: Int, depth: Int
    ) throws(SchemaRefusal) {
        guard case .object(let object) = schema else { return }
        if let name = object["$anchor"]?.string { resources[resource].anchors[name] = place.pointer }
        if let name = object["$dynamicAnchor"]?.string {
            resources[resource].anchors[name] = place.pointer
            resources[resource].dynamicAnchors[name] = place.pointer
        }
        for (keyword, value) in object.members {
            guard let form = SubschemaForm.keywords[keyword] else { continue }
            for (tokens, subschema) in form.subschemas(value) {
                let pointer = JSONPointer(tokens: place.pointer.tokens + [keyword] + tokens)
                let inner = SchemaPlace(document: place.document, pointer: pointer)
                if owners[inner] == nil { try enter(subschema, at: inner, resource: resource, depth: depth + 1) }
            }
        }
    }

    /// The keywords that a `$schema` switches on.
    private mutating func dialect(
        _ name: String, _ uri: SchemaURI, _ place: SchemaPlace
    ) throws(SchemaRefusal) -> Dialect {
        let target = SchemaURI(name).withoutFragment
        if target.description == MetaSchemas.dialect { return fallback }
        guard let document = store.document(target) else {
            throw refusal(.unsupported, uri, place, "the dialect \(name) is not known")
        }
        guard case .object(let listed) = document["$vocabulary"] ?? .null else { return fallback }
        var dialect = Dialect(vocabularies: [.core])
        for (name, isRequired) in listed.members {
            if let vocabulary = Vocabulary(uri: name) {
                dialect.vocabularies.insert(vocabulary)
            } else if isRequired == .bool(true) {
                throw refusal(.unsupported, uri, place, "the vocabulary \(name) is required and not known")
            }
        }
        return dialect
    }

    func refusal(
        _ reason: SchemaRefusal.Reason, _ uri: SchemaURI, _ place: SchemaPlace, _ message: String
    ) -> SchemaRefusal {
        SchemaRefusal(reason: reason, location: location(place, near: uri), message: message)
    }

    /// The place as a URI with a pointer, relative to its document when that has no other name.
    func location(_ place: SchemaPlace, near uri: SchemaURI) -> String {
        "\(uri.withoutFragment)#\(place.pointer)"
    }
}
