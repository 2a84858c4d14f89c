// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// One numbered file: what it does, who does it, and the checksum that the ledger keeps.
package struct Migration: Sendable, Equatable {
    /// Who runs the statements.
    package enum Actor: Sendable, Equatable {
        /// `SET ROLE` to this role.
        case role(String)
        /// The role of the connection, for what needs a superuser (roles, extensions).
        case connecting
        /// The configured owner of the schemas.
        case owner
    }

    package var version: Int
    /// `0110_create_schema_migrations`.
    package var name: String
    /// Statements in front of `-- down`.
    package var script: String
    /// SHA-256 of the whole file, lower-case hex.
    package var checksum: String
    package var actor: Actor
    /// False for `CREATE INDEX CONCURRENTLY`: one statement, outside a transaction.
    package var isTransactional: Bool
    /// `expand` adds what the former release does not see; `contract` takes away what no release reads any more.
    package var kind: String
    /// `short` for catalogue changes; `long` where rows are read or written under the lock.
    package var lock: String

    /// Phase of the build order: the first two digits of `PPnn`, at most 12.
    package var phase: Int { min(max(version / 100, 1), 12) }

    /// Reads one file. The header is the block of comment lines at its start.
    package init(fileName: String, bytes: [UInt8]) throws(MigrationError) {
        guard let version = Self.version(of: fileName) else {
            throw .malformed(file: fileName, reason: "no NNNN_name.sql")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed(file: fileName, reason: "not UTF-8")
        }
        self.version = version
        name = String(fileName.dropLast(4))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        script = lines.prefix { $0.trimmingPrefix(while: \.isWhitespace) != "-- down" }.joined(separator: "\n")
        checksum = SHA256.hash(data: bytes).map { Self.hex($0) }.joined()
        actor = .owner
        isTransactional = true
        kind = "expand"
        lock = "short"
        for line in lines.prefix(while: { $0.hasPrefix("--") }) { try read(header: line, fileName) }
    }

    private mutating func read(header line: Substring, _ fileName: String) throws(MigrationError) {
        let words = line.split(whereSeparator: { $0 == " " || $0 == ":" }).dropFirst().map(String.init)
        switch (words.first, words.dropFirst().first) {
        case ("role", .some(let role)):
            guard Self.isPlainName(role) else { throw .malformed(file: fileName, reason: "role is no plain name") }
            actor = role == "superuser" ? .connecting : .role(role)
        case ("transaction", .some("no")), ("no-transaction", _): isTransactional = false
        case ("phase", .some(let word)) where Self.isPlainName(word): kind = word
        case ("lock", .some(let word)) where Self.isPlainName(word): lock = word
        default: break
        }
    }

    /// The number of `NNNN_lower_case_name.sql`, else nil.
    static func version(of fileName: String) -> Int? {
        guard fileName.hasSuffix(".sql"), let underscore = fileName.firstIndex(of: "_") else { return nil }
        let digits = fileName[..<underscore]
        let rest = fileName[fileName.index(after: underscore)...].dropLast(4)
        guard digits.utf8.count == 4, isPlainName(rest) else { return nil }
        return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }

    static func isPlainName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func hex(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return text.utf8.count == 1 ? "0" + text : text
    }
}

/// The numbered files of one folder, in order.
package enum MigrationFolder {
    /// Files that a folder may hold, and bytes that one may have.
    package static let filesMax = 10_000
    package static let fileBytesMax = 4 << 20

    /// Files without a number in front (`schema.sql`) are not migrations; two with the same number are refused.
    package static func load(_ path: String) throws(MigrationError) -> [Migration] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .malformed(file: path, reason: "the folder cannot be read")
        }
        guard names.count <= filesMax else { throw .malformed(file: path, reason: "more than \(filesMax) files") }
        var migrations: [Migration] = []
        for name in names.sorted() where name.hasSuffix(".sql") && name.first?.isNumber == true {
            let migration = try load(name, in: path)
            if let last = migrations.last, last.version == migration.version {
                throw .malformed(file: name, reason: "the number is also that of \(last.name).sql")
            }
            migrations.append(migration)
        }
        return migrations
    }

    private static func load(_ name: String, in path: String) throws(MigrationError) -> Migration {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
        } catch {
            throw .malformed(file: name, reason: "the file cannot be read")
        }
        guard data.count <= fileBytesMax else {
            throw .malformed(file: name, reason: "more than \(fileBytesMax) bytes")
        }
        return try Migration(fileName: name, bytes: Array(data))
    }
}
