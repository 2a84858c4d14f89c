// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why a source file or folder could not be read.
package struct SourceFailure: Error, Sendable, CustomStringConvertible {
    package let path: String
    package let reason: String
    package var description: String { "read \(path): \(reason)" }

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// Where documents come from. Paths are relative to the root of the sources, parts separated by `/`.
package protocol DocumentSources {
    /// The text of a file.
    func read(_ path: String) throws(SourceFailure) -> String
    /// Paths of all files below a folder (`""` is the root), in any order.
    func files(below folder: String) throws(SourceFailure) -> [String]
    func isFolder(_ path: String) -> Bool
}

/// Files of a folder on disk.
package struct DiskSources: DocumentSources {
    private let root: String

    /// `root` is an absolute path or one relative to the working directory.
    package init(root: String) {
        self.root = root
    }

    package func read(_ path: String) throws(SourceFailure) -> String {
        guard let bytes = FileManager.default.contents(atPath: full(path)) else {
            throw SourceFailure(path: path, reason: "the file does not exist or cannot be read")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SourceFailure(path: path, reason: "the file is not UTF-8")
        }
        return text
    }

    package func files(below folder: String) throws(SourceFailure) -> [String] {
        let base = full(folder)
        guard let walk = FileManager.default.enumerator(atPath: base) else {
            throw SourceFailure(path: folder, reason: "the folder does not exist or cannot be listed")
        }
        var files: [String] = []
        for case let path as String in walk where !isFolder(joined(folder, path)) {
            files.append(joined(folder, path))
        }
        return files
    }

    package func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: full(path), isDirectory: &isFolder) && isFolder.boolValue
    }

    private func full(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return path.isEmpty || path == "." ? root : root + "/" + path
    }

    private func joined(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder == "." ? path : folder + "/" + path
    }
}

/// Texts kept in memory, by path.
package struct MemorySources: DocumentSources {
    private let texts: [String: String]

    package init(_ texts: [String: String]) {
        self.texts = texts
    }

    package func read(_ path: String) throws(SourceFailure) -> String {
        guard let text = texts[path] else { throw SourceFailure(path: path, reason: "the file does not exist") }
        return text
    }

    package func files(below folder: String) throws(SourceFailure) -> [String] {
        folder.isEmpty || folder == "." ? Array(texts.keys) : texts.keys.filter { $0.hasPrefix(folder + "/") }
    }

    package func isFolder(_ path: String) -> Bool {
        path.isEmpty || path == "." || texts.keys.contains { $0.hasPrefix(path + "/") }
    }
}
