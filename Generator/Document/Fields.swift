// SPDX-License-Identifier: Apache-2.0

/// The members of one object under a shape: typed access that reports wrong types at their place.
struct Fields {
    let reader: DocumentReader
    let node: Node
    let mapping: Mapping
    let shape: ObjectShape

    /// Checks unknown and missing members; nil when the node is no object (then reported).
    init?(_ node: Node, _ shape: ObjectShape, _ reader: DocumentReader) {
        guard let mapping = node.mapping else {
            reader.wrongType(node, shape.name, "an object")
            return nil
        }
        self.reader = reader
        self.node = node
        self.mapping = mapping
        self.shape = shape
        checkNames()
    }

    private func checkNames() {
        let is30 = reader.documents.version(ofFile: node.file).line == .v30
        for entry in mapping.entries where !entry.key.hasPrefix("x-") {
            if !shape.fields.contains(entry.key) {
                let near = Spelling.nearest(to: entry.key, in: shape.fields.sorted())
                reader.diagnostics.error(
                    "document/unknown-field", at: entry.keyLocation, offending: entry.key,
                    "\(shape.name) has no member \"\(entry.key)\"",
                    cure: near.map { "did you mean \"\($0)\"?" } ?? "remove it, or start its name with x-")
            } else if is30, shape.since31.contains(entry.key) {
                reader.diagnostics.error(
                    "document/needs-newer-version", at: entry.keyLocation, offending: entry.key,
                    "\(shape.name) has \"\(entry.key)\" only from OpenAPI 3.1 on",
                    cure: "write openapi: 3.1.0 or remove the member")
            }
        }
        for name in shape.required where mapping[name] == nil {
            missing(name)
        }
    }

    func missing(_ name: String) {
        reader.diagnostics.error(
            "document/missing-field", at: node.location, offending: name,
            "\(shape.name) must have the member \"\(name)\"", cure: "add \"\(name)\"")
    }

    /// Two members that exclude each other, reported at the second.
    func exclude(_ first: String, _ second: String) {
        guard let one = mapping.entry(first), let other = mapping.entry(second) else { return }
        reader.diagnostics.error(
            "document/exclusive-fields", at: max(one.keyLocation, other.keyLocation), offending: second,
            "\(shape.name) cannot have both \"\(first)\" and \"\(second)\"", cure: "keep one of them")
    }

    func node(_ name: String) -> Node? { mapping[name] }

    func label(_ name: String) -> String { "\"\(name)\" of \(shape.name)" }

    func string(_ name: String) -> String? {
        mapping[name].flatMap { reader.string($0, label(name)) }
    }

    func flag(_ name: String) -> Bool? {
        guard let node = mapping[name] else { return nil }
        guard let flag = node.bool else {
            reader.wrongType(node, label(name), "true or false")
            return nil
        }
        return flag
    }

    func object<T>(_ name: String, _ read: (Node) -> T?) -> T? {
        mapping[name].flatMap(read)
    }

    func list<T>(_ name: String, _ read: (Node) -> T?) -> [T] {
        guard let node = mapping[name], !isEmptyValue(node, name, "[]") else { return [] }
        guard let items = node.sequence else {
            reader.wrongType(node, label(name), "an array")
            return []
        }
        return items.compactMap(read)
    }

    func entries(_ name: String) -> [Mapping.Entry] {
        guard let node = mapping[name], !isEmptyValue(node, name, "{}") else { return [] }
        guard let mapping = node.mapping else {
            reader.wrongType(node, label(name), "an object")
            return []
        }
        return mapping.entries
    }

    /// A key with nothing behind it is common in YAML and means none; it is warned about.
    private func isEmptyValue(_ node: Node, _ name: String, _ empty: String) -> Bool {
        guard node.isNull else { return false }
        reader.diagnostics.warning(
            "document/null-for-list", at: node.location, offending: name,
            "\(label(name)) has no value; it is read as \(empty)", cure: "write \(empty) or remove the member")
        return true
    }

    func map<T>(_ name: String, _ read: (Node) -> T?) -> [Named<T>] {
        entries(name).compactMap { entry in
            read(entry.value).map { Named(name: entry.key, nameLocation: entry.keyLocation, value: $0) }
        }
    }

    var extensions: [Extension] { reader.extensions(mapping) }
}
