// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CheckPasswordStrengthTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test(arguments: [
        ("violet anchor tomato 92", true, false, []), ("Password123!", false, true, ["breached"]),
        ("short", false, false, ["minLength"]), ("zygo violet anchor", false, false, ["personal"]),
        (String(repeating: "ab ", count: 60), false, false, ["maxLength"]),
        ("violet\u{85}anchor tomato", false, false, ["characters"]),
    ])
    func `the platform's rules decide`(
        password: String, isAcceptable: Bool, isBreached: Bool, broken: [String]
    ) async throws {
        let found: PasswordStrength = try await world.client().checkPasswordStrength(
            CheckPasswordStrength.Input(body: CheckPasswordRequest(password: Secret(password))))
        #expect(found.acceptable == isAcceptable)
        #expect(found.breached == isBreached)
        #expect(Set(broken).isSubset(of: found.constraints.keys))
        #expect(found.constraints.isEmpty == isAcceptable)
    }

    @Test func `the length is told with what it has to be`() async throws {
        let found: PasswordStrength = try await world.client().checkPasswordStrength(
            CheckPasswordStrength.Input(body: CheckPasswordRequest(password: Secret("shorty 7"))))
        #expect(found.constraints["minLength"] == .integer(12))
    }

    @Test func `the candidate is in no log`() async throws {
        let candidate: String = "unlogged marmalade \(world.number())"
        _ = try await world.client().checkPasswordStrength(
            CheckPasswordStrength.Input(body: CheckPasswordRequest(password: Secret(candidate))))
        #expect(!world.log.lines.contains { (line: String) -> Bool in line.contains("marmalade") })
    }
}
