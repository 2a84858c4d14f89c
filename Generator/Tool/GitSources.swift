// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpenAPIDocument

/// The files of a git revision, read by the command `git` in the working directory.
struct GitSources: DocumentSources {
    /// Name of a commit, tag or branch.
    let revision: String

    /// Whether git knows the revision.
    func isKnown() throws -> Bool {
        try git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]) != nil
    }

    func read(_ path: String) throws(SourceFailure) -> String {
        guard let bytes = try run(["show", "--end-of-options", "\(revision):./\(path)"], for: path) else {
            throw SourceFailure(path: path, reason: "the file does not exist in \(revision)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SourceFailure(path: path, reason: "the file is not UTF-8")
        }
        return text
    }

    func files(below folder: String) throws(SourceFailure) -> [String] {
        let arguments = ["ls-tree", "-r", "-z", "--name-only", revision, "--", folder.isEmpty ? "." : folder + "/"]
        guard let bytes = try run(arguments, for: folder) else {
            throw SourceFailure(path: folder, reason: "the folder does not exist in \(revision)")
        }
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    func isFolder(_ path: String) -> Bool {
        do throws(SourceFailure) {
            let type = try run(["cat-file", "-t", "\(revision):./\(path)"], for: path)
            return type.map { String(decoding: $0, as: UTF8.self).hasPrefix("tree") } ?? false
        } catch {
            return false
        }
    }

    private func run(_ arguments: [String], for path: String) throws(SourceFailure) -> [UInt8]? {
        do {
            return try git(arguments)
        } catch {
            throw SourceFailure(path: path, reason: "git could not be started: \(error)")
        }
    }

    /// What git prints; nil when it fails.
    private func git(_ arguments: [String]) throws -> [UInt8]? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? Array(bytes) : nil
    }
}

extension DiskSources {
    /// Whether a file or folder is there.
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
