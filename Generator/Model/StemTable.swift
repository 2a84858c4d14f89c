// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Decides which emitted file an operation or type belongs to.
struct StemTable {
    /// Name of the stem that holds the types of a single-file document.
    private static let typesName = "Types"

    private(set) var stems: [Stem] = []
    private var indices: [String: Int] = [:]
    private let isFolder: Bool
    /// Folder of the contract as header lines name it, with a slash at the end, or empty.
    private let root: String
    private let entryFile: String

    init(isFolder: Bool, root: String, entryFile: String) {
        self.isFolder = isFolder
        self.root = root
        self.entryFile = entryFile
    }

    /// The stem of a type written in a file.
    mutating func index(ofTypeIn file: String) -> Int {
        isFolder ? index(ofFile: file) : index(Stem(area: "", name: Self.typesName, source: root + entryFile))
    }

    /// The stem of an operation: its file, or its first tag in a single-file document.
    mutating func index(of operation: Operation) -> Int {
        if isFolder { return index(ofFile: operation.location.file) }
        let tag = operation.tags.first.map { SwiftName.file($0.name) } ?? "Untagged"
        let name = tag == Self.typesName ? tag + "Tag" : tag
        return index(Stem(area: "", name: name, source: root + entryFile))
    }

    private mutating func index(ofFile file: String) -> Int {
        let inner = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
        var parts = inner.split(separator: "/").map(String.init)
        let last = parts.popLast() ?? inner
        let base = last.split(separator: ".").first.map(String.init) ?? last
        let area = parts.map(SwiftName.file).joined(separator: "/")
        return index(Stem(area: area, name: SwiftName.file(base), source: file))
    }

    private mutating func index(_ stem: Stem) -> Int {
        let key = stem.area + "/" + stem.name
        if let known = indices[key] { return known }
        stems.append(stem)
        indices[key] = stems.count - 1
        return stems.count - 1
    }
}
