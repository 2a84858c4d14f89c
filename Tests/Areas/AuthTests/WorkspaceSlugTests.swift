// SPDX-License-Identifier: Apache-2.0
@testable import AuthArea
import Secrecy
import Testing

@Suite struct WorkspaceSlugTests {
    private let random: RandomSource = RandomSource { (count: Int) -> [UInt8] in [UInt8](repeating: 1, count: count) }

    @Test(
        arguments: [
            ("Acme Robotics", "acme-robotics"), ("  Ünïcode & Söhne GmbH ", "unicode-sohne-gmbh"),
            ("Straße 9", "strasse-9"), ("Łódź", "lodz"), ("株式会社", "workspace"), ("ab", "ab0"), ("--", "workspace"),
            ("a.b..c", "a-b-c"),
        ])
    func `a name becomes a slug`(name: String, slug: String) {
        #expect(WorkspaceSlug.derive(from: name) == slug)
    }

    @Test func `a long name is cut without a hyphen at the end`() {
        let slug: String = WorkspaceSlug.derive(from: String(repeating: "abcdefghijk ", count: 8))
        #expect(slug.count <= 58)
        #expect(slug.last != "-")
    }

    @Test(arguments: ["acme", "glass-works", "a-1", "x9z", String(repeating: "a", count: 63)])
    func `a wished slug is taken`(text: String) throws {
        #expect(try WorkspaceSlug(text).text == text)
    }

    @Test(arguments: ["ab", "a-", "-ab", "Acme", "a_b", "xn--abc", "ab--cd", "über", String(repeating: "a", count: 64)])
    func `a malformed slug is refused`(text: String) {
        #expect(throws: WorkspaceSlug.Refusal.malformed) { try WorkspaceSlug(text) }
    }

    @Test(arguments: ["admin", "4dmin", "api", "my-support", "zygo", "zygo-labs", "zygotech", "ap1"])
    func `a reserved slug is refused`(text: String) {
        #expect(throws: WorkspaceSlug.Refusal.reserved) { try WorkspaceSlug(text) }
    }

    @Test func `candidates begin with the name's own slug`() {
        let slugs: [String] = WorkspaceSlug.candidates(for: "Acme", tries: 2, random: random).map(\.text)
        #expect(slugs == ["acme", "acme-bbbb", "acme-bbbb"])
    }

    @Test func `a reserved name gets an ending at once`() {
        let slugs: [String] = WorkspaceSlug.candidates(for: "Admin", tries: 1, random: random).map(\.text)
        #expect(slugs == ["admin-bbbb"])
    }

    @Test func `suggestions stay within the length`() {
        let near: String = String(repeating: "a", count: 63)
        #expect(WorkspaceSlug.suggestions(near: near, random: random).allSatisfy { $0.count == 63 })
    }
}
