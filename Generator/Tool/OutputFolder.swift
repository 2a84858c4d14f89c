// SPDX-License-Identifier: Apache-2.0

import ContractEmit
import Foundation

/// The folder of generated files: writes what changed, removes what nobody generates any more.
struct OutputFolder {
    let path: String
    /// Files below these folders belong to another stage and are left alone.
    let foreign: [String]

    /// How the folder differs from a set of files.
    struct Difference {
        var changed: [GeneratedFile] = []
        var stale: [String] = []

        var isEmpty: Bool { changed.isEmpty && stale.isEmpty }
    }

    func difference(_ files: [GeneratedFile]) -> Difference {
        var difference = Difference()
        for file in files where read(file.path) != file.text { difference.changed.append(file) }
        let wanted = Set(files.map(\.path))
        difference.stale = existing().filter { !wanted.contains($0) && !isForeign($0) }.sorted()
        return difference
    }

    /// Writes all changed files first; stale ones are removed only when that succeeded.
    func apply(_ difference: Difference) throws {
        for file in difference.changed {
            let target = URL(fileURLWithPath: path + "/" + file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: target, options: .atomic)
        }
        for stale in difference.stale { try FileManager.default.removeItem(atPath: path + "/" + stale) }
    }

    private func isForeign(_ file: String) -> Bool { foreign.contains { file.hasPrefix($0 + "/") } }

    private func read(_ file: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) }
    }

    private func existing() -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: path) else { return [] }
        var files: [String] = []
        for case let file as String in walk {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder)
            if exists, !isFolder.boolValue { files.append(file) }
        }
        return files
    }
}
