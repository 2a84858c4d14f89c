// SPDX-License-Identifier: Apache-2.0
import AuthArea
import ContractRuntime
import Testing

@Suite struct PasswordPolicyTests {
    private let policy: PasswordPolicy = PasswordPolicy()
    private let surroundings: PasswordPolicy.Surroundings = PasswordPolicy.Surroundings(
        email: "ada.lovelace@example.com", names: ["Ada Lovelace"], workspaces: ["Analytical Engines", "engines"])

    private func broken(
        _ password: String, _ requirements: PasswordPolicy.Requirements = .init()
    ) throws -> Set<PasswordPolicy.Constraint> {
        let text: PasswordText = try #require(PasswordText(Secret(password)))
        return Set(policy.violations(of: text, requirements, surroundings))
    }

    @Test func `fourteen lower-case letters that nobody uses are enough`() throws {
        #expect(try broken("vexqutramblofi").isEmpty)
    }

    @Test func `eleven characters are too short and twelve are not`() throws {
        #expect(try broken("vexqutrambl") == [.minLength])
        #expect(try broken("vexqutramblo").isEmpty)
    }

    @Test func `length counts Unicode scalars`() throws {
        #expect(try broken("żółwężćłąóźń").isEmpty)
    }

    @Test func `a workspace may ask for more`() throws {
        #expect(try broken("vexqutramblof", .init(minLength: 14)) == [.minLength])
    }

    @Test func `a workspace cannot ask for less than the platform`() throws {
        #expect(try broken("vexqutramb", .init(minLength: 8)) == [.minLength])
    }

    @Test func `classes are asked for only where the option is on`() throws {
        #expect(
            try broken("vexqutramblofi", .init(requiresClasses: true)) == [.uppercase, .number, .special])
        #expect(try broken("Vexqu7ramblofi!", .init(requiresClasses: true)).isEmpty)
    }

    @Test(arguments: ["Password123!", "p@ssw0rd1234", "qwertyuiop123", "ThisIsMyPassword1", "aaaaaaaaaaaaaa"])
    func `what everybody chooses is refused`(password: String) throws {
        #expect(try broken(password).contains(.breached))
    }

    @Test func `the bundled list holds at least a thousand entries`() {
        #expect(CommonPasswords.bundled.count >= 1_000)
    }

    @Test(arguments: ["xx-ada.lovelace-xx", "my LOVELACE forever", "three engines run", "zygo is my platform"])
    func `words around the person are refused`(password: String) throws {
        #expect(try broken(password).contains(.personal))
    }

    @Test func `name parts below four characters do not count`() throws {
        #expect(try broken("armada of tin boats").isEmpty)
    }

    @Test func `all broken rules are told at once`() throws {
        let all: Set<PasswordPolicy.Constraint> = [.minLength, .uppercase, .number, .special, .personal]
        #expect(try broken("zygo", .init(requiresClasses: true)) == all)
    }

    @Test func `strictest of two workspaces wins`() {
        let joined: PasswordPolicy.Requirements = PasswordPolicy.Requirements(minLength: 14)
            .joined(with: PasswordPolicy.Requirements(minLength: 12, requiresClasses: true))
        #expect(joined == PasswordPolicy.Requirements(minLength: 14, requiresClasses: true))
    }

    @Test func `control characters are refused before hashing`() {
        #expect(PasswordText(Secret("vexqut\u{7}ramblofi")) == nil)
    }

    @Test func `more than 128 scalars or 512 bytes are refused before hashing`() {
        #expect(PasswordText(Secret(String(repeating: "x", count: 128))) != nil)
        #expect(PasswordText(Secret(String(repeating: "x", count: 129))) == nil)
        #expect(PasswordText(Secret(String(repeating: "\u{1F600}", count: 128))) != nil)
    }

    @Test func `composed and decomposed letters and every space are one password`() {
        #expect(PasswordText(Secret("cafe\u{301}\u{A0}noir")) == PasswordText(Secret("caf\u{E9} noir")))
    }
}
