// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// The whole description as one JSON document: files merged, references local, extensions kept.
struct DocumentBundle {
    private let documents: DocumentSet
    private let openapi: OpenAPI

    init(_ loaded: LoadedDocument) {
        documents = loaded.documents
        openapi = loaded.openapi
    }

    func json() -> String {
        var writer = BundleWriter(documents: documents)
        guard let entry = documents.root(ofFile: documents.entryFile)?.mapping else { return "{}\n" }
        var members: [(String, String)] = []
        for found in entry.entries where !["paths", "components"].contains(found.key) {
            members.append((found.key, writer.text(found.value, depth: 1)))
        }
        members.append(("paths", paths(&writer)))
        members.append(("components", components(entry, &writer)))
        return BundleWriter.object(members, depth: 0) + "\n"
    }

    private func paths(_ writer: inout BundleWriter) -> String {
        var order: [String] = []
        var merged: [String: [(String, String)]] = [:]
        for item in openapi.paths {
            guard let entries = node(of: item)?.mapping?.entries else { continue }
            if merged[item.path] == nil { order.append(item.path) }
            var members = merged[item.path] ?? []
            for entry in entries where entry.key != "$ref" && !members.contains(where: { $0.0 == entry.key }) {
                members.append((entry.key, writer.text(entry.value, depth: 3)))
            }
            merged[item.path] = members
        }
        return BundleWriter.object(order.map { ($0, BundleWriter.object(merged[$0] ?? [], depth: 2)) }, depth: 1)
    }

    private func node(of item: PathItem) -> Node? {
        guard let written = documents.root(ofFile: item.pathLocation.file)?["paths"]?[item.path] else { return nil }
        guard written["$ref"] != nil else { return written }
        return documents.resolve(SchemaReference(node: written))?.node ?? written
    }

    private func components(_ entry: Mapping, _ writer: inout BundleWriter) -> String {
        for file in documents.files {
            for kind in documents.root(ofFile: file)?["components"]?.mapping?.entries ?? [] {
                for named in kind.value.mapping?.entries ?? [] {
                    writer.add(ReferenceTarget(file: file, tokens: ["components", kind.key, named.key]))
                }
            }
        }
        return writer.components()
    }
}

/// Writes nodes as JSON and collects what they refer to.
struct BundleWriter {
    /// Values nested deeper than this are written as null; the loader refuses such documents before.
    private static let depthMax = 200

    let documents: DocumentSet
    private var names: [ReferenceTarget: (kind: String, name: String)] = [:]
    private var taken: Set<String> = []
    private var queue: [ReferenceTarget] = []

    init(documents: DocumentSet) {
        self.documents = documents
    }

    /// Gives a target a place among the components.
    @discardableResult
    mutating func add(_ target: ReferenceTarget) -> (kind: String, name: String) {
        if let known = names[target] { return known }
        let kind = target.component?.kind ?? "schemas"
        let base = target.component?.name ?? Self.baseName(target)
        var name = base
        var number = 2
        while !taken.insert(kind + "/" + name).inserted {
            name = base + String(number)
            number += 1
        }
        names[target] = (kind, name)
        queue.append(target)
        return (kind, name)
    }

    private static func baseName(_ target: ReferenceTarget) -> String {
        let last = target.tokens.last ?? String(target.file.split(separator: "/").last ?? "Schema")
        return SwiftName.type(String(last.prefix { $0 != "." }))
    }

    /// - Parameter content: what the node is; decides whether a mapping can be a schema.
    mutating func text(_ node: Node, depth: Int, as content: BundleContent = .description) -> String {
        guard depth < Self.depthMax else { return "null" }
        switch node.value {
        case .scalar(let scalar): return Self.scalar(scalar)
        case .sequence(let items):
            return Self.array(items.map { text($0, depth: depth + 1, as: content) }, depth: depth)
        case .mapping(let mapping):
            var members: [(String, String)] = []
            for entry in mapping.entries {
                if entry.key == "$ref", let reference = entry.value.string,
                    let resolution = documents.resolve(reference, fromFile: node.file, at: entry.value.location)
                {
                    let place = add(resolution.target)
                    members.append(("$ref", JSONText.quoted("#/components/\(place.kind)/\(place.name)")))
                } else if entry.key == "type", content == .description, let items = entry.value.sequence {
                    // An unquoted null is read as the name of the type, so it is written as one.
                    let null = JSONText.quoted("null")
                    let types = items.map { $0.isNull ? null : text($0, depth: depth + 2, as: content) }
                    members.append((entry.key, Self.array(types, depth: depth + 1)))
                } else {
                    let inner = content.content(of: entry.key)
                    members.append((entry.key, text(entry.value, depth: depth + 1, as: inner)))
                }
            }
            if content == .description { members += ImpliedRules.members(of: mapping) }
            return Self.object(members, depth: depth)
        }
    }

    /// All components met so far and those they refer to in turn.
    mutating func components() -> String {
        var kinds: [String: [(String, String)]] = [:]
        var order: [String] = []
        var position = 0
        while position < queue.count {
            let target = queue[position]
            position += 1
            guard let place = names[target], let node = node(at: target) else { continue }
            if kinds[place.kind] == nil { order.append(place.kind) }
            let written = text(node, depth: 3)
            kinds[place.kind, default: []].append((place.name, written))
        }
        let members = order.map { ($0, Self.object((kinds[$0] ?? []).sorted { $0.0 < $1.0 }, depth: 2)) }
        return Self.object(members, depth: 1)
    }

    private func node(at target: ReferenceTarget) -> Node? {
        var node = documents.root(ofFile: target.file)
        for token in target.tokens {
            if let items = node?.sequence, let index = Int(token), items.indices.contains(index) {
                node = items[index]
            } else {
                node = node?[token]
            }
        }
        return node
    }

    static func scalar(_ scalar: Scalar) -> String {
        switch scalar.kind {
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .integer(let number): return String(number)
        case .bigInteger: return scalar.text.hasPrefix("+") ? String(scalar.text.dropFirst()) : scalar.text
        case .float(let number): return number.isFinite ? "\(number)" : "null"
        case .string: return JSONText.quoted(scalar.text)
        }
    }

    static func object(_ members: [(String, String)], depth: Int) -> String {
        guard !members.isEmpty else { return "{}" }
        let indent = String(repeating: "  ", count: depth + 1)
        let lines = members.map { indent + JSONText.quoted($0.0) + ": " + $0.1 }
        return "{\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: "  ", count: depth) + "}"
    }

    static func array(_ items: [String], depth: Int) -> String {
        guard !items.isEmpty else { return "[]" }
        let indent = String(repeating: "  ", count: depth + 1)
        return "[\n" + items.map { indent + $0 }.joined(separator: ",\n") + "\n"
            + String(repeating: "  ", count: depth) + "]"
    }
}
