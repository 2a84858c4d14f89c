// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct TidyTests {
    /// What all checks find, looked for once.
    private static let findings: Result<[Finding], any Error> = Repository.files.map { files in
        files.flatMap { file in Checks.all.flatMap { $0.findings(in: file) } }
    }

    @Test(arguments: Checks.all) func `the repository keeps the rule`(_ check: Check) throws {
        let findings = try Self.findings.get().filter { $0.check == check.name }
        for finding in Allowed.judge(findings, Allowed.entries).open { Issue.record("\(finding.description)") }
    }

    @Test func `no two migrations share a number`() throws {
        for finding in RepositoryChecks.repeatedNumbers(try Repository.files.get().map(\.path)) {
            Issue.record("\(finding.description)")
        }
    }

    @Test func `the rooms that are checked are there`() throws {
        let paths = try Repository.files.get().map(\.path)
        for room in [
            "Sources/Platform/", "Sources/Areas/", "Generator/", "Generated/", "Tests/", "migrations/", "scripts/",
        ] {
            #expect(paths.contains { $0.hasPrefix(room) }, "nothing found in \(room)")
        }
    }

    @Test func `no exception forgives more than there is`() throws {
        for text in Allowed.judge(try Self.findings.get(), Allowed.entries).stale {
            Issue.record("\(text). Cure: lower the count or drop the entry in Tests/TidyTests/Allowed.swift")
        }
    }
}

@Suite struct CheckTests {
    @Test(arguments: BrokenFixtures.all) func `a check refuses its broken fixture`(_ fixture: Fixture) throws {
        let check = try #require(Checks.all.first { $0.name == fixture.check }, "no check has this name")
        let findings = check.findings(in: SourceFile(path: fixture.path, text: fixture.text))
        #expect(findings.map(\.line) == [fixture.line])
        #expect(findings.allSatisfy { !$0.what.isEmpty && !$0.cure.isEmpty })
    }

    @Test(arguments: SoundFixtures.all) func `a check lets a near miss pass`(_ fixture: Fixture) throws {
        let check = try #require(Checks.all.first { $0.name == fixture.check }, "no check has this name")
        #expect(check.findings(in: SourceFile(path: fixture.path, text: fixture.text)) == [])
    }

    @Test func `every check is proven able to fail`() {
        let proven = Set(BrokenFixtures.all.map(\.check))
        #expect(Checks.all.map(\.name).filter { !proven.contains($0) } == [])
    }

    @Test func `every check has a name of its own`() {
        #expect(Set(Checks.all.map(\.name)).count == Checks.all.count)
    }

    @Test func `the second migration of a number is refused`() {
        let findings = RepositoryChecks.repeatedNumbers([
            "migrations/0002_create_b.sql", "migrations/0001_create_a.sql", "migrations/0002_create_c.sql",
            "migrations/schema.sql",
        ])
        #expect(findings.map(\.path) == ["migrations/0002_create_c.sql"])
    }

    @Test func `a finding says where, what and what to do`() {
        let finding = Finding(check: "a", path: "Sources/A.swift", line: 3, what: "b is wrong", cure: "do c")
        #expect(finding.description == "Sources/A.swift:3: b is wrong. Cure: do c [a]")
    }
}

@Suite struct AllowedTests {
    private let finding = Finding(check: "a", path: "A.swift", line: 1, what: "", cure: "")

    private func allowance(_ count: Int, check: String = "a") -> Allowance {
        Allowance(check: check, path: "A.swift", count: count, reason: "known")
    }

    @Test func `an entry forgives its check in its file`() {
        let verdict = Allowed.judge([finding], [allowance(1)])
        #expect(verdict.open == [] && verdict.stale == [])
    }

    @Test func `an entry of another check forgives nothing`() {
        #expect(Allowed.judge([finding], [allowance(1, check: "b")]).open == [finding])
    }

    @Test func `one finding more than allowed opens all of them`() {
        #expect(Allowed.judge([finding, finding], [allowance(1)]).open.count == 2)
    }

    @Test func `an entry that forgives too much is stale`() {
        #expect(Allowed.judge([finding], [allowance(2)]).stale.count == 1)
    }

    @Test func `every entry has a reason and names a check`() {
        let names = Set(Checks.all.map(\.name))
        #expect(Allowed.entries.filter { $0.reason.isEmpty || !names.contains($0.check) }.map(\.path) == [])
    }
}
