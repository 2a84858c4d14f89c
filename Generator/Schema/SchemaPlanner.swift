// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Turns a schema document into a plan: follows references, reads keywords, places each node on the ladder.
package struct SchemaPlanner {
    /// Most schemas of one plan.
    package static let nodesMax = 100_000
    /// URI of a document that has no other name.
    package static let defaultURI = "schema:/"

    /// How `format` is understood where the dialect leaves it open.
    package enum FormatMode: Sendable {
        /// A note that refuses nothing.
        case annotated
        /// A rule.
        case asserted
        /// A rule in the form that the readers of emitted code keep, with their width of numbers.
        case wire
    }

    let formats: FormatMode
    var index: SchemaIndex
    var nodes: [PlanNode] = []
    private var numbers: [SchemaPlace: Int] = [:]
    private var pending: [(number: Int, place: SchemaPlace)] = []
    private var dynamicNames: Set<String> = []
    private var dynamicAnchors: [Int: [String: Int]] = [:]

    private init(_ store: SchemaStore, _ formats: FormatMode) {
        self.formats = formats
        let format: Vocabulary = formats == .asserted ? .formatAssertion : .formatAnnotation
        index = SchemaIndex(
            store,
            fallback: Dialect(vocabularies: [
                .core, .applicator, .unevaluated, .validation, .content, .metaData, format,
            ]))
    }

    /// Plans a document.
    ///
    /// - Parameters:
    ///   - pointer: the schema inside the document to start with.
    package static func plan(
        _ document: JSONValue, at pointer: JSONPointer = .root, uri: String = defaultURI,
        store: SchemaStore = SchemaStore(), formats: FormatMode = .asserted
    ) throws(SchemaRefusal) -> SchemaPlan {
        var planner = SchemaPlanner(store, formats)
        let resource = try planner.index.load(document, uri: SchemaURI(uri).withoutFragment)
        let place = SchemaPlace(document: planner.index.resources[resource].place.document, pointer: pointer)
        guard pointer.value(in: document) != nil else {
            throw planner.index.refusal(.unresolved, SchemaURI(uri), place, "there is no schema here")
        }
        let root = try planner.number(of: place, near: resource)
        try planner.drain()
        try InPlaceCycles.refuse(planner.nodes)
        let resources = planner.index.resources.indices
        return SchemaPlan(
            root: root, nodes: ExactnessLadder.placed(planner.nodes),
            dynamicAnchors: resources.map { planner.dynamicAnchors[$0] ?? [:] })
    }

    /// Plans until no schema is left, then the dynamic anchors that some reference may reach, until none is new.
    private mutating func drain() throws(SchemaRefusal) {
        while true {
            while let (number, place) = pending.popLast() { try fill(number, place) }
            var isComplete = true
            for resource in Set(nodes.map(\.resource)) {
                let owner = index.resources[resource]
                for (name, pointer) in owner.dynamicAnchors where dynamicNames.contains(name) {
                    guard dynamicAnchors[resource]?[name] == nil else { continue }
                    let place = SchemaPlace(document: owner.place.document, pointer: pointer)
                    dynamicAnchors[resource, default: [:]][name] = try self.number(of: place, near: resource)
                    isComplete = false
                }
            }
            if isComplete { return }
        }
    }

    /// The node of a place; plans it later when it is new.
    mutating func number(of place: SchemaPlace, near resource: Int) throws(SchemaRefusal) -> Int {
        if let known = numbers[place] { return known }
        let owner = try index.owner(of: place, near: resource)
        let location = self.location(place, owner)
        guard nodes.count < Self.nodesMax else {
            throw SchemaRefusal(reason: .tooLarge, location: location, message: "over \(Self.nodesMax) schemas")
        }
        numbers[place] = nodes.count
        nodes.append(PlanNode(location: location, resource: owner, steps: [], rung: .direct))
        pending.append((nodes.count - 1, place))
        return nodes.count - 1
    }

    private func location(_ place: SchemaPlace, _ resource: Int) -> String {
        let owner = index.resources[resource]
        let inner = place.pointer.tokens.dropFirst(owner.place.pointer.tokens.count)
        return "\(owner.uri)#\(JSONPointer(tokens: Array(inner)))"
    }

    private mutating func fill(_ number: Int, _ place: SchemaPlace) throws(SchemaRefusal) {
        guard let schema = place.pointer.value(in: index.documents[place.document]) else {
            preconditionFailure("a numbered place holds a schema")
        }
        var reader = KeywordReader(place: place, resource: nodes[number].resource, location: nodes[number].location)
        switch schema {
        case .bool(true): break
        case .bool(false): nodes[number].steps = [PlanStep(keyword: "", rule: .nothing)]
        case .object(let object): nodes[number].steps = try reader.steps(of: object, planner: &self)
        default: throw reader.refusal(.malformed, "a schema is an object or a boolean")
        }
    }

    /// The node that a reference leads to.
    mutating func target(
        _ reference: String, from resource: Int, at location: String
    ) throws(SchemaRefusal) -> (node: Int, dynamicName: String?) {
        let uri = index.resources[resource].uri.resolving(SchemaURI(reference))
        guard let found = try index.resource(uri.withoutFragment) else {
            throw unresolved(uri, location, "no document is offered under this URI")
        }
        let owner = index.resources[found]
        var pointer = owner.place.pointer
        var dynamicName: String?
        if let fragment = uri.fragment, !fragment.isEmpty {
            guard let text = PercentEscapes.decoded(fragment) else {
                throw unresolved(uri, location, "the fragment is not well-formed")
            }
            if text.hasPrefix("/") {
                guard let inner = JSONPointer(text) else { throw unresolved(uri, location, "not a JSON Pointer") }
                pointer.tokens += inner.tokens
            } else {
                guard let anchor = owner.anchors[text] else {
                    throw unresolved(uri, location, "there is no such anchor")
                }
                pointer = anchor
                dynamicName = owner.dynamicAnchors[text] == nil ? nil : text
            }
        }
        guard pointer.value(in: index.documents[owner.place.document]) != nil else {
            throw unresolved(uri, location, "there is nothing at this place")
        }
        let place = SchemaPlace(document: owner.place.document, pointer: pointer)
        return (try number(of: place, near: found), dynamicName)
    }

    /// Remembers that a reference asks for the dynamic anchors of this name.
    mutating func noteDynamic(_ name: String) { dynamicNames.insert(name) }

    private func unresolved(_ uri: SchemaURI, _ location: String, _ message: String) -> SchemaRefusal {
        SchemaRefusal(reason: .unresolved, location: location, message: "\(uri): \(message)")
    }
}
