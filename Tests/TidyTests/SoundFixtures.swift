// SPDX-License-Identifier: Apache-2.0

/// Near misses: a check that refuses one of these would send an author on a wrong errand.
enum SoundFixtures {
    static let all: [Fixture] = sizes + safety + queries + rooms

    private static let sizes: [Fixture] = [
        .sound("file size", "Sources/A.swift", Fixture.lines(400)),
        .sound("file size", "Generated/API/A.swift", Fixture.lines(4_000)),
        .sound("contract size", "contract/error_specification.yaml", Fixture.lines(4_000, "#")),
        .sound("function size", "Sources/A.swift", "init() {\n" + Fixture.lines(58, "    a()") + "}\n"),
        .sound(
            "function size", "Sources/A.swift",
            "protocol A {\n    func b() async\n    func c()\n}\nstruct D {\n" + Fixture.lines(80, "    let e = 1")
                + "}\n"),
        .sound("line length", "Sources/A.swift", String(repeating: "é", count: 120) + "\n"),
        .sound(
            "licence line", "Package.swift", "// swift-tools-version: 6.2\n// SPDX-License-Identifier: Apache-2.0\n"),
        .sound("note to nobody", "scripts/run", "folder=$(mktemp -d /tmp/a.XXXXXX)\n"),
        .sound("type without a role", "Sources/A.swift", "struct Implication {}\nlet utility = Wrapper.self\n"),
        .sound("drawer", "Generator/Document/CoreSchema.swift", "\n"),
    ]

    private static let safety: [Fixture] = [
        .sound("escape hatch", "Sources/A.swift", "// never try! or fatalError()\nlet a = \"b as! C\"\n"),
        .sound("escape hatch", "Sources/A.swift", "let a = #\"try! \"# + \"\"\"\n  try! \"quoted\" as! B\n\"\"\"\n"),
        .sound(
            "unchecked Sendable", "Sources/Platform/A.swift",
            "// SAFETY: guarded by the lock,\n// taken in each function.\n@frozen\nclass A: @unchecked Sendable {}\n"),
        .sound(
            "unchecked Sendable", "Generator/ServerRuntime/A.swift",
            "// SAFETY: confined to one loop.\nclass A: @unchecked Sendable {}\n"),
        .sound("empty catch", "Sources/A.swift", "do {\n    try a()\n} catch {\n    b(error)\n}\n"),
        .sound(
            "orphan task", "Sources/A.swift", "struct Task {}\nif Task.isCancelled {}\ntry await Task.sleep(for: a)\n"),
        .sound("hidden clock or dice", "Sources/Areas/A.swift", "let a: Date = call.now.date\n"),
        .sound("state from the air", "Sources/Areas/A.swift", "static var all: [Int] { [1] }\n"),
    ]

    private static let queries: [Fixture] = [
        .sound(
            "tenant in a query", "Sources/Areas/A/A.sql", "SELECT a.id FROM a JOIN b ON a.tenant_id = b.tenant_id;\n"),
        .sound(
            "tenant in a query", "Sources/Areas/A/A.sql",
            "-- name: a :exec\n-- scope: platform\nDELETE FROM a WHERE tenant_id = :a;\n"),
        .sound("star columns", "Sources/Areas/A/A.sql", "-- SELECT * is wrong\nSELECT count(*) FROM a;\n"),
        .sound("star columns", "migrations/schema.sql", "SELECT * FROM a;\n"),
        .sound(
            "glued SQL", "Sources/A.swift",
            "let a = \"SELECT id FROM pets WHERE id = $1\"\nlog(\"read \\(id) FROM pets\")\n"),
        .sound("star columns", "migrations/0001_a.sql", "SELECT a.* INTO STRICT old FROM a;\n"),
        .sound("glued SQL", "Sources/A.swift", "log(\"cannot UPDATE \\(name)\")\n"),
    ]

    private static let rooms: [Fixture] = [
        .sound("file size", "Tests/GeneratorTests/Cases/a/expected/A.swift", Fixture.lines(900)),
        .sound("swallowed error", "Sources/A.swift", "let a = entry?.b\n"),
        .sound("area imports area", "Sources/Server/Composition.swift", "import PetsArea\n"),
        .sound("handler speaks to a driver", "Sources/Areas/Pets/PetsService.swift", "import Postgres\n"),
        .sound("C behind two doors", "Sources/Platform/Redis/A.swift", "import CHiredis\n"),
        .sound("C behind two doors", "Sources/Platform/QRImage/A.swift", "import CQREncode\n"),
        .sound(
            "generated header", "Generated/A.swift",
            "// Generated from contract/a.yaml. Edit that file, then run scripts/generate.\n"),
        .sound(
            "migration without lock timeout", "migrations/0001_index_pets.sql",
            "-- transaction: no\nCREATE INDEX CONCURRENTLY a ON pets (id);\n"),
        .sound(
            "test without a claim", "Tests/ATests.swift",
            "func check(_ a: Int) {\n    #expect(a == 1)\n}\n\n@Test func `one is one`() {\n    check(1)\n}\n"),
        .sound(
            "test without a claim", "Tests/ATests.swift",
            "@Test func `it {waits}`() async {\n    await confirmation() { _ in }\n}\n"),
        .sound(
            "test name", "Tests/ATests.swift", "@Test func `it works`() {\n    #expect(a)\n}\n\nfunc plain() {\n}\n"),
    ]
}
