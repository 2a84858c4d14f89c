// SPDX-License-Identifier: Apache-2.0

import Yams

/// Marks keys the YAML library refuses as duplicates, so that the document can still be read and both
/// places be reported.
///
/// Each rename inserts `marker` into the text; places behind it on the same line are moved back. Places
/// also account for rewritten surrogate escapes of JSON files.
struct DuplicateKeyRepair {
    /// Starts a renamed key; U+E000 is a private-use character no contract key begins with.
    static let marker = "\u{E000}"

    private let source: SourceFile
    private(set) var text: String
    private var insertions: [Int: [Int]] = [:]
    private let shortened: [Int: [Int]]
    private(set) var count = 0

    init(source: SourceFile) {
        self.source = source
        guard source.path.hasSuffix(".json") else {
            text = source.text
            shortened = [:]
            return
        }
        let escapes = SurrogateEscapes(source.text)
        text = escapes.text
        shortened = escapes.places
    }

    /// Renames the key that starts at a mark of the current text; false when there is none.
    mutating func rename(at mark: Mark) -> Bool {
        guard mark.line >= 1, mark.column >= 1 else { return false }
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        var line = 1
        while line < mark.line {
            guard let end = scalars[position...].firstIndex(of: "\n") else { return false }
            position = scalars.index(after: end)
            line += 1
        }
        guard var place = scalars.index(position, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
            place < scalars.endIndex
        else { return false }
        var column = mark.column
        if scalars[place] == "\"" || scalars[place] == "'" {
            place = scalars.index(after: place)
            column += 1
        }
        text.insert(contentsOf: Self.marker, at: place)
        insertions[mark.line, default: []].append(column)
        count += 1
        return true
    }

    /// The place in the file that a mark of the changed text means.
    func location(_ mark: Mark?) -> SourceLocation {
        let line = max(mark?.line ?? 1, 1)
        var column = max(mark?.column ?? 1, 1)
        if !insertions.isEmpty, let columns = insertions[line] {
            column -= columns.filter { $0 < column }.count
        }
        if !shortened.isEmpty, let columns = shortened[line] {
            column += SurrogateEscapes.columnsSaved * columns.filter { $0 < column }.count
        }
        return SourceLocation(source: source, line: line, column: max(column, 1))
    }
}

/// Turns the library's nodes into ours, with limits on depth and number.
struct NodeConversion {
    private let source: SourceFile
    private let limits: YAMLReader.Limits
    private let repair: DuplicateKeyRepair
    private let diagnostics: Diagnostics
    private var nodeCount = 0
    private var isStopped = false

    init(source: SourceFile, limits: YAMLReader.Limits, repair: DuplicateKeyRepair, diagnostics: Diagnostics) {
        self.source = source
        self.limits = limits
        self.repair = repair
        self.diagnostics = diagnostics
    }

    /// The converted node, or nil when a limit was reached; the reason is reported once.
    mutating func node(_ yaml: Yams.Node, depth: Int) -> Node? {
        guard !isStopped else { return nil }
        let location = repair.location(yaml.mark)
        nodeCount += 1
        guard nodeCount <= limits.nodesMax else {
            return stop(
                "document/too-many-nodes", at: location,
                "the document has more than \(limits.nodesMax) values, aliases expanded")
        }
        guard depth <= limits.depthMax else {
            return stop(
                "document/too-deep", at: location, "values are nested more than \(limits.depthMax) levels deep")
        }
        switch yaml {
        case .scalar(let scalar):
            return Node(.scalar(Self.scalar(scalar)), at: location)
        case .sequence(let sequence):
            var items: [Node] = []
            items.reserveCapacity(sequence.count)
            for item in sequence {
                guard let item = node(item, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return Node(.sequence(items), at: location)
        case .mapping(let mapping):
            return members(mapping, depth: depth).map { Node(.mapping($0), at: location) }
        case .alias:
            return stop("document/syntax", at: location, "an alias has no value here")
        }
    }

    private mutating func stop(_ rule: String, at location: SourceLocation, _ message: String) -> Node? {
        isStopped = true
        diagnostics.error(rule, at: location, message, cure: "split the document or give inner values names")
        return nil
    }

    private mutating func members(_ mapping: Yams.Node.Mapping, depth: Int) -> Mapping? {
        var entries: [Mapping.Entry] = []
        entries.reserveCapacity(mapping.count)
        var places: [String: SourceLocation] = [:]
        for (yamlKey, yamlValue) in mapping {
            let place = repair.location(yamlKey.mark)
            guard case .scalar(let keyScalar) = yamlKey else {
                diagnostics.error(
                    "document/key-not-a-string", at: place, "a key of an object must be a plain text",
                    cure: "write the key as a string")
                continue
            }
            var key = keyScalar.string
            while key.unicodeScalars.first == DuplicateKeyRepair.marker.unicodeScalars.first {
                key.unicodeScalars.removeFirst()
            }
            guard let value = node(yamlValue, depth: depth + 1) else { return nil }
            if let first = places.updateValue(place, forKey: key) {
                reportDuplicate(key, first, place)
            }
            entries.append(Mapping.Entry(key: key, keyLocation: place, value: value))
        }
        return Mapping(entries)
    }

    private func reportDuplicate(_ key: String, _ one: SourceLocation, _ other: SourceLocation) {
        let (first, second) = one < other ? (one, other) : (other, one)
        diagnostics.error(
            "document/duplicate-key", at: second, offending: key,
            "the key \"\(key)\" is written twice in one object", cure: "keep one of the two members",
            related: [Diagnostic.Related(location: first, message: "first written here")])
    }

    private static func scalar(_ scalar: Yams.Node.Scalar) -> Scalar {
        let isPlain = scalar.style == .plain || scalar.style == .any
        guard isPlain, scalar.tag.description != "tag:yaml.org,2002:str" else {
            return Scalar(kind: .string, text: scalar.string)
        }
        return CoreSchema.scalar(plain: scalar.string)
    }
}
