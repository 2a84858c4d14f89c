// SPDX-License-Identifier: Apache-2.0

/// Proofs that each check can fail: at least one file per check that breaks it on a known line.
enum BrokenFixtures {
    static let all: [Fixture] = sizes + names + safety + queries + directions + repository + tests

    private static let sizes: [Fixture] = [
        .broken("file size", "Sources/A.swift", line: 401, Fixture.lines(401)),
        .broken("file size", "Generator/Emit/A.swift", line: 401, Fixture.lines(450)),
        .broken("test file size", "Tests/A/ATests.swift", line: 601, Fixture.lines(601)),
        .broken("script size", "scripts/run", line: 61, Fixture.lines(61, "#")),
        .broken("contract size", "contract/pets/pets.yaml", line: 601, Fixture.lines(601, "#")),
        .broken("readme size", "README.md", line: 121, Fixture.lines(121, "text")),
        .broken(
            "function size", "Sources/A.swift", line: 2,
            "struct A {\n    func long(\n        _ a: Int\n    ) -> Int {\n" + Fixture.lines(60, "        a()")
                + "    }\n}\n"),
        .broken("function size", "Sources/A.swift", line: 1, "init() {\n" + Fixture.lines(59, "    a()") + "}\n"),
        .broken("line length", "Sources/A.swift", line: 2, "\n// " + String(repeating: "a", count: 118) + "\n"),
    ]

    private static let names: [Fixture] = [
        .broken("licence line", "Sources/A.swift", line: 1, "import API\n"),
        .broken("licence line", "Package.swift", line: 2, "// swift-tools-version: 6.2\nimport PackageDescription\n"),
        .broken("licence line", "Sources/Areas/Pets/Pets.sql", line: 1, "-- name: byID :maybe\n"),
        .broken("banner", "Sources/A.swift", line: 1, "//===------===//\n"),
        .broken("note to nobody", "Sources/A.swift", line: 2, "\n// TODO: later\n"),
        .broken("note to nobody", "contract/pets/pets.yaml", line: 1, "# FIXME this\n"),
        .broken("type without a role", "Sources/A.swift", line: 1, "final class PetManager {}\n"),
        .broken("type without a role", "Tests/A.swift", line: 1, "enum StringUtil {}\n"),
        .broken("drawer", "Sources/Platform/Utils/Text.swift", line: 1, "\n"),
        .broken("drawer", "Sources/Areas/Pets/Helpers.swift", line: 1, "\n"),
        .broken("folder named after time", "Sources/Legacy/Text.swift", line: 1, "\n"),
    ]

    private static let safety: [Fixture] = [
        .broken("escape hatch", "Sources/A.swift", line: 2, "\nlet a = try! b()\n"),
        .broken("escape hatch", "Sources/A.swift", line: 1, "let a = b as! C\n"),
        .broken("escape hatch", "Generator/A.swift", line: 1, "default: fatalError(\"no\")\n"),
        .broken("escape hatch", "Sources/Platform/A.swift", line: 1, "nonisolated(unsafe) var a = 1\n"),
        .broken(
            "unchecked Sendable", "Sources/Areas/A.swift", line: 2,
            "// SAFETY: no.\nclass A: @unchecked Sendable {}\n"),
        .broken(
            "unchecked Sendable", "Sources/Platform/A.swift", line: 2, "// Fine.\nclass A: @unchecked Sendable {}\n"),
        .broken(
            "unchecked Sendable", "Generator/Model/A.swift", line: 2,
            "// SAFETY: no.\nclass A: @unchecked Sendable {}\n"),
        .broken("swallowed error", "Sources/A.swift", line: 1, "let a = try? b()\n"),
        .broken("empty catch", "Sources/A.swift", line: 1, "do { try a() } catch {}\n"),
        .broken("empty catch", "Sources/A.swift", line: 3, "do {\n    try a()\n} catch {\n    // never mind\n}\n"),
        .broken("empty catch", "Generator/A.swift", line: 1, "do { try a() } catch let error as B { }\n"),
        .broken("orphan task", "Sources/A.swift", line: 1, "Task { await a() }\n"),
        .broken("orphan task", "Sources/A.swift", line: 1, "Task.detached(priority: .high) { await a() }\n"),
        .broken("orphan task", "Sources/A.swift", line: 1, "let a = Task<Void, Never> { await b() }\n"),
        .broken("orphan task in the toolchain", "Generator/ServerRuntime/A.swift", line: 1, "Task {\n}\n"),
        .broken("hidden clock or dice", "Sources/Areas/Pets/A.swift", line: 1, "let a = Date()\n"),
        .broken("hidden clock or dice", "Sources/Areas/Pets/A.swift", line: 1, "let a = Date.now\n"),
        .broken("hidden clock or dice", "Sources/Areas/Pets/A.swift", line: 1, "let a = UUID()\n"),
        .broken("hidden clock or dice", "Sources/Areas/Pets/A.swift", line: 1, "let a = Int.random(in: 1...6)\n"),
        .broken("hidden clock or dice", "Sources/Areas/Pets/A.swift", line: 1, "let a = ContinuousClock()\n"),
        .broken("state from the air", "Sources/Areas/Pets/A.swift", line: 1, "@TaskLocal static var tenant: A?\n"),
        .broken("state from the air", "Sources/Areas/Pets/A.swift", line: 1, "private static var seen = 0\n"),
    ]

    private static let queries: [Fixture] = [
        .broken(
            "tenant in a query", "Sources/Areas/Pets/Pets.sql", line: 3,
            "SELECT id\n  FROM pets\n WHERE tenant_id = :tenant_id;\n"),
        .broken(
            "tenant in a query", "Sources/Areas/Pets/Pets.sql", line: 5,
            "-- name: a :exec\n-- scope: platform\nDELETE FROM a WHERE tenant_id = :t;\n"
                + "-- name: b :exec\nDELETE FROM b WHERE b.tenant_id = :t;\n"
        ),
        .broken("star columns", "Sources/Areas/Pets/Pets.sql", line: 2, "-- name: a\nSELECT * FROM pets;\n"),
        .broken("star columns", "Sources/Areas/Pets/Pets.sql", line: 1, "DELETE FROM pets RETURNING pets.*;\n"),
        .broken("star columns", "migrations/0001_create_pets.sql", line: 1, "SELECT\n    * FROM pets;\n"),
        .broken("glued SQL", "Sources/A.swift", line: 1, #"let a = "SELECT id FROM \(table)""# + "\n"),
        .broken("glued SQL", "Sources/A.swift", line: 1, #"let a = "UPDATE pets SET \(column) = 1""# + "\n"),
        .broken(
            "glued SQL", "Sources/A.swift", line: 2,
            "f(\n    \"\"\"\n    DELETE FROM pets\n    WHERE id = \\(id)\n    \"\"\")\n"),
    ]

    private static let directions: [Fixture] = [
        .broken("area imports area", "Sources/Areas/Pets/A.swift", line: 1, "import OwnersArea\n"),
        .broken("platform knows the product", "Sources/Platform/Mail/A.swift", line: 1, "package import API\n"),
        .broken("platform knows the product", "Sources/Platform/Mail/A.swift", line: 1, "@testable import PetsArea\n"),
        .broken("generator knows the product", "Generator/Runtime/A.swift", line: 1, "public import Errors\n"),
        .broken(
            "handler speaks to a driver", "Sources/Areas/Pets/PetsHandlers.swift", line: 2,
            "import API\nimport Postgres\n"),
        .broken("C behind two doors", "Sources/Areas/Pets/A.swift", line: 1, "import CLibPQ\n"),
        .broken("C behind two doors", "Sources/Platform/Mail/A.swift", line: 1, "import CArgon2\n"),
        .broken("C behind two doors", "Sources/Areas/Auth/A.swift", line: 1, "import CQREncode\n"),
        .broken("C behind two doors", "Tests/Platform/A.swift", line: 1, "import CHiredis\n"),
        .broken("SQL in an area's Swift", "Sources/Areas/Pets/A.swift", line: 1, "let a = \"SELECT id FROM pets\"\n"),
        .broken("product word in the toolchain", "Generator/Emit/A.swift", line: 1, "// As for webhooks.\n"),
        .broken("product word in the toolchain", "Generator/Emit/A.swift", line: 1, "let a = \"Zygo\"\n"),
        .broken("product word in the toolchain", "Generator/Emit/A.swift", line: 1, "let a: InvoiceID\n"),
    ]

    private static let repository: [Fixture] = [
        .broken("generated header", "Generated/API/Pets/Pets.swift", line: 1, "import ContractRuntime\n"),
        .broken("script that goes on after a failure", "scripts/run", line: 1, "#!/bin/sh\nswift build\n"),
        .broken("migration name", "migrations/12_Pets.sql", line: 1, "SET LOCAL lock_timeout = '5s';\n"),
        .broken(
            "migration without lock timeout", "migrations/0001_create_pets.sql", line: 2,
            "-- lock: short\nCREATE TABLE pets ();\n"),
        .broken(
            "migration without lock timeout", "migrations/0001_create_pets.sql", line: 1,
            "CREATE TABLE pets ();\nSET LOCAL lock_timeout = '5s';\n"),
    ]

    private static let tests: [Fixture] = [
        .broken("test without a claim", "Tests/A/ATests.swift", line: 1, "@Test func `a works`() {\n    a()\n}\n"),
        .broken(
            "test without a claim", "Tests/A/ATests.swift", line: 2,
            "@Test(arguments: [1])\nfunc `a works`(_ b: Int) { // #expect(b)\n}\n"),
        .broken("test name", "Tests/A/ATests.swift", line: 1, "@Test func worksFine() {\n    #expect(a)\n}\n"),
        .broken("sleeping test", "Tests/A/ATests.swift", line: 1, "try await Task.sleep(for: .seconds(1))\n"),
    ]
}
