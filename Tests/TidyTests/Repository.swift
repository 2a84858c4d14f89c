// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The working copy that these tests belong to.
enum Repository {
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// Rooms that hold what people write; what tools leave elsewhere is nobody's style.
    private static let rooms: [String] = [
        "Generated", "Generator", "Sources", "Tests", "contract", "migrations", "scripts", ".ci",
    ]
    private static let endings: Set<String> = ["swift", "sql", "yaml", "yml", "md", "sh", ""]

    /// Read once for all checks.
    static let files: Result<[SourceFile], any Error> = Result { try read(root()) }

    /// Three folders above this file, unless `ZYGO_ROOT` names another working copy.
    static func root() throws -> URL {
        let named = ProcessInfo.processInfo.environment["ZYGO_ROOT"].map {
            URL(filePath: $0, directoryHint: .isDirectory)
        }
        let root =
            named
            ?? URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) else {
            throw Unreadable(description: "no Package.swift in \(root.path)")
        }
        return root
    }

    private static func read(_ root: URL) throws -> [SourceFile] {
        let top = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { name in
            name.hasSuffix(".md") || name == "Package.swift"
        }
        let below = rooms.flatMap { room in
            let paths = FileManager.default.enumerator(atPath: root.appending(path: room).path)?.compactMap {
                $0 as? String
            }
            return (paths ?? []).map { room + "/" + $0 }
        }
        return try (top + below).filter(isText).sorted().compactMap { path in
            let url = root.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
            return SourceFile(path: path, text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
        }
    }

    private static func isText(_ path: String) -> Bool {
        endings.contains((path as NSString).pathExtension) && !path.split(separator: "/").contains(".DS_Store")
    }
}
