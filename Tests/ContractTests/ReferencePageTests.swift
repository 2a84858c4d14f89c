// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing

/// The reference page in a real browser, under its own policy.
@Suite(.enabled(if: Browser.isInstalled, "chromium is not installed"))
struct ReferencePageTests {
    private func look(_ place: String) async throws -> Browser.Sight {
        let world: World = try await World.shared()
        return try await Browser.look(at: "http://127.0.0.1:\(world.port)/docs\(place)")
    }

    @Test func `the list names every operation of the contract`() async throws {
        let sight: Browser.Sight = try await look("")
        #expect(sight.console.isEmpty, "\(sight.console)")
        #expect(sight.page.contains("\(Operations.all.count) of \(Operations.all.count) operations"))
        for operation in Operations.all {
            #expect(sight.page.contains("href=\"#/\(operation.id)\""), "\(operation.id)")
        }
    }

    @Test func `an operation shows who may call it, what it takes, its example and its errors`() async throws {
        let sight: Browser.Sight = try await look("#/createRole")
        #expect(sight.console.isEmpty, "\(sight.console)")
        for shown in [
            "Create a custom role", "/v1/roles", "canManageRoles", "ROLE_NAME_EXISTS", "release_manager",
            "Idempotency-Key", "CreateRoleRequest", "aria-current=\"page\"", "<button type=\"submit\">Send</button>",
        ] {
            #expect(sight.page.contains(shown), "\(shown)")
        }
    }

    @Test func `an operation that is not served yet says so`() async throws {
        let sight: Browser.Sight = try await look("#/listWorkflows")
        #expect(sight.page.contains("Described, but not served yet"))
    }

    @Test func `every field has a label and the page its language, title and landmarks`() async throws {
        let page: String = try await look("#/listUsers").page
        let pieces: [Substring] = ["<input id=\"", "<textarea id=\""].flatMap { (opening: String) -> [Substring] in
            Array(page.split(separator: opening).dropFirst())
        }
        for piece in pieces {
            let id: Substring = piece.prefix { (character: Character) -> Bool in character != "\"" }
            #expect(page.contains("<label for=\"\(id)\">"), "\(id)")
        }
        #expect(pieces.count >= 5)
        for landmark in ["<html lang=\"en\">", "<main", "<nav", "<header", "<h1", "<title>listUsers", "class=\"skip\""]
        {
            #expect(page.contains(landmark), "\(landmark)")
        }
    }
}
