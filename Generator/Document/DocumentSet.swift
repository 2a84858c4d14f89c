// SPDX-License-Identifier: Apache-2.0

/// All files of one description, read once each, and the way `$ref`s lead through them.
package final class DocumentSet {
    /// Hops of one reference chain, inside pointers too; more is treated as a cycle.
    static let hopsMax = 64

    package let diagnostics: Diagnostics
    /// The file that gives info, servers, security and tags.
    package internal(set) var entryFile = ""
    /// Files of the union: those with an `openapi` key, in alphabetical order.
    package internal(set) var files: [String] = []

    private let sources: any DocumentSources
    private var roots: [String: Node?] = [:]
    private var versions: [String: OpenAPIVersion] = [:]
    private var anchors: [String: [String: Node]] = [:]
    private var resolutions: [ResolutionKey: Resolution] = [:]

    private struct ResolutionKey: Hashable {
        let file: String
        let text: String
    }

    package init(sources: any DocumentSources, diagnostics: Diagnostics) {
        self.sources = sources
        self.diagnostics = diagnostics
    }

    /// Root of a file that was loaded or can be; nil when it was refused (and reported, if it exists).
    package func root(ofFile file: String) -> Node? {
        if let known = roots[file] { return known }
        var root: Node?
        do throws(SourceFailure) {
            let source = SourceFile(path: file, text: try sources.read(file))
            root = YAMLReader.read(source, diagnostics: diagnostics)
        } catch {
            root = nil
            missing[file] = error.reason
        }
        roots.updateValue(root, forKey: file)
        return root
    }

    /// Version a file is written in. Files without an `openapi` key follow the entry file.
    package func version(ofFile file: String) -> OpenAPIVersion {
        versions[file] ?? versions[entryFile] ?? OpenAPIVersion(line: .v31, text: "3.1.0")
    }

    func setVersion(_ version: OpenAPIVersion, ofFile file: String) {
        versions[file] = version
    }

    /// Why a file could not be read at all.
    private(set) var missing: [String: String] = [:]

    /// Follows one hop of a schema's `$ref`; nil when it has none or it cannot be resolved (then reported).
    package func resolve(_ schema: SchemaReference) -> Resolution? {
        guard let reference = schema.node["$ref"], let text = reference.string else { return nil }
        return resolve(text, fromFile: schema.file, at: reference.location)
    }

    /// Members of a map of schemas, such as `properties`. A `$ref` in place of the whole map is no OpenAPI,
    /// but occurs and is followed. Nil when there are no members to be had.
    package func members(of node: Node) -> Mapping? {
        guard let reference = misplacedReference(in: node), let text = reference.string else { return node.mapping }
        return resolve(text, fromFile: node.file, at: reference.location)?.node.mapping
    }

    /// The text of a `$ref` that stands where a map of schemas is expected.
    func misplacedReference(in node: Node) -> Node? {
        guard node.mapping?.entries.count == 1, let reference = node["$ref"], reference.string != nil
        else { return nil }
        return reference
    }

    /// Finds what a `$ref` text leads to, seen from a file. What cannot be found is reported at `location`.
    package func resolve(_ text: String, fromFile file: String, at location: SourceLocation) -> Resolution? {
        let key = ResolutionKey(file: file, text: text)
        if let known = resolutions[key] { return known }
        guard let found = find(text, fromFile: file, at: location, hops: 0) else { return nil }
        resolutions[key] = found
        return found
    }

    private func find(
        _ text: String, fromFile file: String, at location: SourceLocation, hops: Int
    ) -> Resolution? {
        if ReferenceText.hasScheme(text) || text.hasPrefix("//") {
            diagnostics.error(
                "document/remote-reference", at: location, offending: text,
                "the reference \"\(text)\" leads outside the files of the description",
                cure: "save the referenced document beside this one and refer to the file")
            return nil
        }
        guard let parts = ReferenceText(text) else {
            diagnostics.error(
                "document/invalid-reference", at: location, offending: text,
                "the reference \"\(text)\" has a broken percent escape",
                cure: "write % followed by two hexadecimal digits of UTF-8")
            return nil
        }
        let target = parts.path.isEmpty ? file : FilePath.resolved(parts.path, fromFile: file)
        guard let root = root(ofFile: target) else {
            reportUnreadable(target, text, at: location)
            return nil
        }
        if !parts.fragment.isEmpty, !parts.fragment.hasPrefix("/") {
            return anchor(parts.fragment, root, target, text, at: location)
        }
        guard let tokens = JSONPointer.tokens(parts.fragment) else {
            diagnostics.error(
                "document/invalid-reference", at: location, offending: text,
                "the fragment of \"\(text)\" is not a JSON Pointer", cure: "escape ~ as ~0 and / as ~1")
            return nil
        }
        return walk(root, tokens, Hop(text: text, file: target, location: location, count: hops))
    }

    private struct Hop {
        let text: String
        let file: String
        let location: SourceLocation
        let count: Int
    }

    private func walk(_ root: Node, _ tokens: [String], _ hop: Hop) -> Resolution? {
        var node = root
        var target = ReferenceTarget(file: hop.file, tokens: tokens)
        for (index, token) in tokens.enumerated() {
            if let next = child(of: node, token) {
                node = next
                continue
            }
            guard let inner = node["$ref"], let text = inner.string, hop.count < Self.hopsMax,
                let through = find(text, fromFile: node.file, at: hop.location, hops: hop.count + 1)
            else {
                reportMissing(token, in: node, hop)
                return nil
            }
            let rest = Array(tokens[index...])
            let next = Hop(
                text: hop.text, file: through.target.file, location: hop.location, count: hop.count + 1)
            guard let found = walk(through.node, rest, next) else { return nil }
            target = ReferenceTarget(file: through.target.file, tokens: through.target.tokens + rest)
            return Resolution(node: found.node, target: target)
        }
        return Resolution(node: node, target: target)
    }

    private func child(of node: Node, _ token: String) -> Node? {
        switch node.value {
        case .mapping(let mapping): return mapping[token]
        case .sequence(let items):
            guard let index = Int(token), items.indices.contains(index), String(index) == token else { return nil }
            return items[index]
        case .scalar: return nil
        }
    }

    private func anchor(
        _ name: String, _ root: Node, _ file: String, _ text: String, at location: SourceLocation
    ) -> Resolution? {
        if anchors[file] == nil {
            var found: [String: Node] = [:]
            Self.collectAnchors(root, into: &found)
            anchors[file] = found
        }
        guard let node = anchors[file]?[name] else {
            diagnostics.error(
                "document/unresolved-reference", at: location, offending: text,
                "no schema in \(file) has the $anchor \"\(name)\"",
                cure: "refer by JSON Pointer, such as #/components/schemas/Name")
            return nil
        }
        return Resolution(node: node, target: ReferenceTarget(file: file, tokens: ["$anchor", name]))
    }

    private static func collectAnchors(_ node: Node, into found: inout [String: Node]) {
        switch node.value {
        case .mapping(let mapping):
            if let name = mapping["$anchor"]?.string, found[name] == nil { found[name] = node }
            for entry in mapping.entries { collectAnchors(entry.value, into: &found) }
        case .sequence(let items):
            for item in items { collectAnchors(item, into: &found) }
        case .scalar: break
        }
    }

    private func reportUnreadable(_ file: String, _ text: String, at location: SourceLocation) {
        let reason = missing[file] ?? "the file is not valid YAML or JSON"
        diagnostics.error(
            "document/unresolved-reference", at: location, offending: text,
            "the reference \"\(text)\" leads to the file \(file): \(reason)",
            cure: "correct the path; it is relative to the file it is written in")
    }

    private func reportMissing(_ token: String, in node: Node, _ hop: Hop) {
        var cure = "define it or correct the reference"
        if let near = node.mapping.flatMap({ Spelling.nearest(to: token, in: $0.keys) }) {
            cure = "did you mean \"\(near)\"?"
        }
        diagnostics.error(
            "document/unresolved-reference", at: hop.location, offending: hop.text,
            "the reference \"\(hop.text)\" leads nowhere: \(hop.file) has no \"\(token)\" there", cure: cure)
    }
}
