// SPDX-License-Identifier: Apache-2.0

/// Generated files, scripts and migrations.
enum RepositoryChecks {
    static let all: [Check] = [generatedHeader, scriptFailsFast, migrationName, lockTimeout]

    /// A file without the header was written by hand or moved; either way the next generation loses it.
    static let generatedHeader = Check(
        name: "generated header", covers: Room.isGenerated,
        inspect: { file in
            let line = file.lines.first ?? ""
            if line.hasPrefix("// Generated from "), line.hasSuffix("then run scripts/generate.") { return [] }
            return [Check.Complaint(line: 1, what: "the generator's header is missing")]
        }, cure: "do not edit here: change the contract or the SQL, then run scripts/generate")

    static let scriptFailsFast = Check(
        name: "script that goes on after a failure", covers: Room.isScript,
        inspect: { file in
            if file.lines.contains(where: { $0.hasPrefix("set -eu") }) { return [] }
            return [Check.Complaint(line: 1, what: "no `set -eu`")]
        }, cure: "write `set -eu` before the first command")

    static let migrationName = Check(
        name: "migration name", covers: Room.isMigration,
        inspect: { file in
            if file.name.contains(#/^[0-9]{4}_[a-z0-9_]+\.sql$/#) { return [] }
            return [Check.Complaint(line: 1, what: "`\(file.name)` is not `NNNN_verb_what.sql`")]
        }, cure: "four digits, an underscore, lower-case words")

    static let lockTimeout = Check(
        name: "migration without lock timeout", covers: Room.isMigration,
        inspect: { file in
            guard !file.lines.contains("-- transaction: no") else { return [] }
            let first = file.lines.firstIndex { !$0.isEmpty && !$0.hasPrefix("--") } ?? 0
            if file.lines.indices.contains(first), file.lines[first].hasPrefix("SET LOCAL lock_timeout") { return [] }
            return [Check.Complaint(line: first + 1, what: "the first statement is not `SET LOCAL lock_timeout`")]
        }, cure: "begin with `SET LOCAL lock_timeout = '5s';`: a waiting lock stops everybody behind it")

    /// Two authors took the same number. The only rule that needs all names at once.
    static func repeatedNumbers(_ paths: [String]) -> [Finding] {
        let migrations = paths.filter(Room.isMigration).sorted()
        let byNumber = Dictionary(grouping: migrations) { path in
            String(path.dropFirst("migrations/".count).prefix { $0.isNumber })
        }
        return byNumber.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { number, paths in
            paths.dropFirst().map { path in
                Finding(
                    check: "migration number", path: path, line: 1, what: "number \(number) is taken by \(paths[0])",
                    cure: "take the next free number")
            }
        }
    }
}
