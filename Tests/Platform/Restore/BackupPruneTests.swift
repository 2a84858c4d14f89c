// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What `scripts/backup prune` takes away, and that every day of the time that is kept stays restorable.
@Suite struct `taking old copies away` {
    private static let segments = (1...6).map { "00000001000000000000000\($0)" }

    /// A folder with full copies of so many days ago, each begun in the segment of its number, and all segments.
    private struct Copies {
        let folder = "/tmp/zygo-prune-" + UUID().uuidString.prefix(8).lowercased()
        /// Their names, in the order of their days.
        let names: [String]

        init(daysAgo: [Int]) throws {
            names = daysAgo.map { Self.name(daysAgo: $0) }
            try FileManager.default.createDirectory(atPath: folder + "/wal", withIntermediateDirectories: true)
            for segment in segments { try Data().write(to: URL(filePath: folder + "/wal/" + segment)) }
            for (index, name) in names.enumerated() {
                let copy = folder + "/base/" + name
                try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
                let label = "START WAL LOCATION: 0/1 (file \(segments[index + 1]))\nCHECKPOINT LOCATION: 0/2\n"
                try Data(label.utf8).write(to: URL(filePath: copy + "/backup_label"))
            }
        }

        /// The name that a copy has that ended so long ago.
        private static func name(daysAgo days: Int) -> String {
            let time = Date.now.addingTimeInterval(-Double(days) * 86_400 - 3_600)
            let text: String = time.formatted(.iso8601)
            return text.replacing("-", with: "").replacing(":", with: "")
        }

        func prune(_ days: Int) async throws -> (status: Int32, text: String) {
            let output = folder + ".output"
            let variables = ProcessInfo.processInfo.environment.merging(["BACKUP_DIR": folder]) { $1 }
            let program = try SpawnedProgram(
                World.repositoryRoot + "/scripts/backup", ["prune", "\(days)"], variables: variables, output: output)
            let status = await program.end()
            let text = try String(contentsOfFile: output, encoding: .utf8)
            try FileManager.default.removeItem(atPath: output)
            return (status, text)
        }

        func left(_ part: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder + "/" + part).sorted()
        }

        func remove() throws { try FileManager.default.removeItem(atPath: folder) }
    }

    @Test func `the newest copy before the limit stays with its log, older ones go`() async throws {
        let copies = try Copies(daysAgo: [30, 20, 10, 3])
        let (status, text) = try await copies.prune(7)
        #expect(status == 0, "\(text)")
        #expect(try copies.left("base") == Array(copies.names[2...]))
        // The third copy began in the fourth segment: from there on the log is needed.
        #expect(try copies.left("wal") == Array(Self.segments[3...]))
        try copies.remove()
    }

    @Test func `nothing goes while no copy is older than the limit`() async throws {
        let copies = try Copies(daysAgo: [5, 3])
        let (status, text) = try await copies.prune(7)
        #expect(status == 0)
        #expect(text.contains("nothing is older than 7 days"))
        #expect(try copies.left("base").count == 2)
        #expect(try copies.left("wal") == Self.segments)
        try copies.remove()
    }

    @Test func `a copy alone stays however old it is`() async throws {
        let copies = try Copies(daysAgo: [90])
        #expect(try await copies.prune(7).status == 0)
        #expect(try copies.left("base") == copies.names)
        #expect(try copies.left("wal") == Array(Self.segments[1...]))
        try copies.remove()
    }
}
