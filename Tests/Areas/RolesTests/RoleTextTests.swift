// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Testing

@testable import RolesArea

@Suite struct RoleTextTests {
    @Test(arguments: ["Admin", "ad", "rôle", "a\"; drop table roles", "1st", "zygo", "root", "global_admin", "system"])
    func `such a name is refused`(_ name: String) { #expect(!RoleText.isName(name)) }

    @Test func `a name has three to fifty characters`() {
        #expect(RoleText.isName("ops"))
        #expect(RoleText.isName(String(repeating: "a", count: 50)))
        #expect(!RoleText.isName(String(repeating: "a", count: 51)))
    }

    @Test func `the name to show comes from the name`() {
        #expect(RoleText.displayName(of: "release_manager") == "Release Manager")
        #expect(RoleText.displayName(of: "ops") == "Ops")
    }

    @Test func `texts are measured in characters, the name to show without its edges`() {
        #expect(
            RoleText.violations(name: nil, displayName: "  Ops ", description: "", hierarchy: 100).isEmpty)
        let long: [Violation] = RoleText.violations(
            name: "root", displayName: String(repeating: "x", count: 101),
            description: String(repeating: "x", count: 501), hierarchy: 101)
        #expect(long.map(\.code) == [.invalidFormat, .stringTooLong, .stringTooLong, .outOfRange])
        #expect(
            RoleText.violations(name: nil, displayName: " ", description: nil, hierarchy: nil).map(\.code)
                == [.stringTooShort])
    }

    @Test func `a free name keeps within its length`() {
        #expect(RoleText.freeName(for: "ops") { $0 == "ops_2" } == "ops_3")
        let long: String = String(repeating: "a", count: 50)
        #expect(RoleText.freeName(for: long) { _ in false } == String(repeating: "a", count: 48) + "_2")
    }

    @Test func `an entity tag is strong and changes with the version`() throws {
        let id: RoleID = try #require(RoleID("019bf9c8-4015-7a10-8c3d-5e6f70819203"))
        let tag: String = RoleTag.text(id, version: 1)
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        #expect(tag != RoleTag.text(id, version: 2))
        #expect(RoleTag.matches("\"other\", \(tag)", tag))
        #expect(RoleTag.matches("*", tag))
        #expect(!RoleTag.matches("W/" + tag, tag))
        #expect(throws: APIFailure.self) { try RoleTag.check(tag, id, version: 2) }
        #expect(throws: Never.self) { try RoleTag.check(nil, id, version: 2) }
    }
}
