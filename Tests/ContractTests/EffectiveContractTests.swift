// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing

/// The document says all that the server refuses: what an outside judge found it silent about.
@Suite struct EffectiveContractTests {
    /// The served document.
    private struct Document {
        let root: JSONValue

        init(_ world: World) async throws {
            root = .object(try await world.send(.get, "/v1/openapi.json").json)
        }

        /// The value at a path of members, references followed.
        func at(_ path: [String]) throws -> JSONValue {
            var value: JSONValue = root
            for name in path {
                guard let next: JSONValue = try target(of: value)[name] else {
                    throw Unexpected("no \(name) in \(path)")
                }
                value = next
            }
            return try target(of: value)
        }

        private func target(of value: JSONValue) throws -> JSONValue {
            guard let text: String = value["$ref"]?.string else { return value }
            return try at(text.dropFirst(2).split(separator: "/").map(String.init))
        }

        /// The schema of a query parameter.
        func query(_ name: String, of path: String) throws -> JSONValue {
            for parameter in try at(["paths", path, "get", "parameters"]).array ?? [] {
                let found: JSONValue = try target(of: parameter)
                if found["name"]?.string == name, let schema: JSONValue = found["schema"] { return schema }
            }
            throw Unexpected("no parameter \(name) of \(path)")
        }
    }

    @Test func `texts that the contract leaves free say that control characters are refused`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        let document: Document = try await Document(world)
        let source: String = try #require(try document.query("search", of: "/users")["pattern"]?.string)
        let pattern: Pattern = try Pattern(source)
        for (text, encoded, isAllowed) in [("a\u{1}b", "a%01b", false), ("a\tb", "a%09b", true), ("é", "%C3%A9", true)]
        {
            #expect(pattern.matches(text) == isAllowed)
            let answer: RawAnswer = try await world.send(.get, "/v1/users?search=\(encoded)", token: owner.token)
            #expect(answer.status == (isAllowed ? 200 : 400), "\(encoded): \(answer.text)")
        }
    }

    @Test func `whole numbers say their bounds`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        let schema: JSONValue = try await Document(world).query("limit", of: "/users")
        #expect(schema["maximum"] == .integer(Int64.max))
        let largest: RawAnswer = try await world.send(.get, "/v1/users?limit=\(Int64.max)", token: owner.token)
        #expect(largest.status == 200, "\(largest.text)")
        let beyond: RawAnswer = try await world.send(.get, "/v1/users?limit=9223372036854775808", token: owner.token)
        #expect(beyond.status == 400)
    }

    @Test func `an address that is too long gets the answer that the contract names`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        let long: String = String(repeating: "%F1%88%80%A6", count: 200)
        let target: String = "/v1/users?search=\(long)&role=\(long)&cursor=\(long)\(long)\(long)"
        let answer: RawAnswer = try await world.send(.get, target, token: owner.token)
        #expect(answer.status == 414)
        let document: Document = try await Document(world)
        for path in ["/users", "/roles", "/roles/compare", "/roles/{roleId}/members"] {
            #expect(throws: Never.self) { try document.at(["paths", path, "get", "responses", "414"]) }
        }
    }

    @Test func `a malformed deletion of a role answers within the schema of its refusals`() async throws {
        let world: World = try await World.shared()
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole()
        let answer: RawAnswer = try await world.send(
            .delete, "/v1/roles/\(role.id)?reassign_to=", token: owner.token)
        #expect(answer.status == 400)
        #expect(answer.string("error") == "VALIDATION_FAILED")
        let document: Document = try await Document(world)
        let forms: JSONValue = try document.at(
            [
                "paths", "/roles/{roleId}", "delete", "responses", "400", "content", "application/json", "schema",
                "anyOf",
            ])
        let names: [String] = forms.array?.compactMap { $0["$ref"]?.string } ?? []
        #expect(names.map { $0.hasSuffix("/RoleDeletionRefusal") } == [true, false])
        #expect(names.last?.hasSuffix("/ErrorResponse") == true)
        let kinds: JSONValue = try document.at(
            ["components", "schemas", "RoleDeletionRefusal", "properties", "error", "enum"])
        #expect(kinds.array?.compactMap(\.string) == ["system_role", "has_members"])
    }
}
