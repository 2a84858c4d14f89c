// SPDX-License-Identifier: Apache-2.0

/// A known exception with its reason. The list may only shrink: an entry that forgives more than there is fails.
struct Allowance: Sendable {
    /// Name of the check.
    let check: String
    let path: String
    /// Findings of this check in this file; one more and all of them are reported.
    let count: Int
    let reason: String
}

enum Allowed {
    static let entries: [Allowance] = tasks + words + statements + waits

    /// The only tasks without a parent. Both are bounded and awaited; the runtimes start no others.
    private static let tasks: [Allowance] = [
        Allowance(
            check: "orphan task in the toolchain",
            path: "Generator/ServerRuntime/Connection/RequestHandler+Respond.swift",
            count: 2,
            reason: "the border between event loop and handler; what ends a request survives its cancellation"),
        Allowance(
            check: "orphan task in the toolchain", path: "Generator/ClientRuntime/RefreshingAuthorization.swift",
            count: 1,
            reason: "one refresh serves many calls and must outlive the call that began it; all of them await it"),
    ]

    /// OpenAPI 3.1 itself has a field `webhooks`; its reader has to say the word.
    private static let words: [Allowance] = [
        ("Document/DescriptionCheck", 1), ("Document/DocumentReader+Document", 3), ("Document/DocumentReader+Paths", 1),
        ("Document/DocumentReader+Security", 1), ("Document/DocumentUnion", 2), ("Document/ObjectShape", 2),
        ("Document/OpenAPI", 1), ("Document/OpenAPI+Operations", 3), ("Model/ModelBuilder", 3),
    ].map { file, count in
        Allowance(
            check: "product word in the toolchain", path: "Generator/\(file).swift", count: count,
            reason: "the field `webhooks` of OpenAPI 3.1")
    }

    private static let statements: [Allowance] = [
        Allowance(
            check: "glued SQL", path: "Sources/Platform/Migrations/Migrator.swift", count: 4,
            reason: "role names and settings take no parameters; they come from enums and constants of the migrator"),
        Allowance(
            check: "star columns", path: "migrations/0101_create_roles.sql", count: 1,
            reason: "a list of values whose columns are named by its alias"),
    ]

    /// Waiting for another process, in small steps up to a deadline.
    private static let waits: [Allowance] = [
        Allowance(
            check: "sleeping test", path: "Tests/Platform/Postgres/PostgresWorld.swift", count: 2,
            reason: "polls a real server; no event tells that a statement sleeps there"),
        Allowance(
            check: "sleeping test", path: "Tests/Platform/Postgres/ListenerTests.swift", count: 1,
            reason: "gives a real server time to fill a buffer that nobody reads"),
        Allowance(
            check: "sleeping test", path: "Tests/Support/TemporaryRedis.swift", count: 2,
            reason: "polls for the socket of a process that has just started"),
    ]

    struct Verdict {
        /// Findings that no entry forgives.
        var open: [Finding] = []
        /// Entries that forgive more than there is, in words.
        var stale: [String] = []
    }

    /// Sets findings against exceptions.
    static func judge(_ findings: [Finding], _ entries: [Allowance]) -> Verdict {
        var verdict = Verdict()
        for entry in entries {
            let count = findings.count { $0.check == entry.check && $0.path == entry.path }
            if count < entry.count {
                verdict.stale.append("\(entry.path): `\(entry.check)` forgives \(entry.count), there are \(count)")
            }
        }
        verdict.open = findings.filter { finding in
            let found = findings.count { $0.check == finding.check && $0.path == finding.path }
            return !entries.contains { $0.check == finding.check && $0.path == finding.path && $0.count >= found }
        }
        return verdict
    }
}
