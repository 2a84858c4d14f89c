// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOPosix
import Testing

@testable import Secrecy

@Suite struct `password hashing` {
    private static let light = PasswordCosts(memoryKiB: 19_456, iterations: 2, lanes: 1)

    private func with<Output>(
        costs: PasswordCosts? = Self.light, concurrencyMax: Int = 2, _ body: (PasswordHasher) async throws -> Output
    ) async throws -> Output {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        let hasher = PasswordHasher(
            pool: pool, costs: try #require(costs), concurrencyMax: concurrencyMax, random: .system)
        do {
            let output = try await body(hasher)
            try await pool.shutdownGracefully()
            return output
        } catch {
            try await pool.shutdownGracefully()
            throw error
        }
    }

    @Test func `the right password verifies and a wrong one does not`() async throws {
        try await with { (hasher: PasswordHasher) async throws in
            let stored = try await hasher.hash(Secret("correct horse"))
            #expect(stored.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
            #expect(try await hasher.verify(Secret("correct horse"), against: stored) == .right(rehashed: nil))
            #expect(try await hasher.verify(Secret("correct horsf"), against: stored) == .wrong)
            #expect(try await hasher.verify(Secret(""), against: stored) == .wrong)
            #expect(try await hasher.hash(Secret("correct horse")) != stored)
        }
    }

    @Test func `a hash of other costs is replaced after the right password`() async throws {
        let old = try await with { (hasher: PasswordHasher) async throws in
            try await hasher.hash(Secret("correct horse"))
        }
        let costs = PasswordCosts(memoryKiB: 20_480, iterations: 2, lanes: 1)
        try await with(costs: costs) { (hasher: PasswordHasher) async throws in
            #expect(try await hasher.verify(Secret("wrong"), against: old) == .wrong)
            guard case .right(let fresh?) = try await hasher.verify(Secret("correct horse"), against: old) else {
                Issue.record("no new hash")
                return
            }
            #expect(fresh.hasPrefix("$argon2id$v=19$m=20480,t=2,p=1$"))
            #expect(try await hasher.verify(Secret("correct horse"), against: fresh) == .right(rehashed: nil))
        }
    }

    @Test func `an unknown account costs as much as a known one`() async throws {
        try await with { (hasher: PasswordHasher) async throws in
            let stored = try await hasher.hash(Secret("correct horse"))
            let clock = ContinuousClock()
            var known: [Duration] = []
            var unknown: [Duration] = []
            for _ in 0..<5 {
                known.append(
                    try await clock.measure { _ = try await hasher.verify(Secret("guess"), against: stored) })
                unknown.append(try await clock.measure { _ = try await hasher.verify(Secret("guess"), against: nil) })
            }
            #expect(try await hasher.verify(Secret("guess"), against: nil) == .wrong)
            #expect((known.min() ?? .zero) < (unknown.min() ?? .zero) * 4)
            #expect((unknown.min() ?? .zero) < (known.min() ?? .zero) * 4)
        }
    }

    @Test(arguments: ["", "plain", "$2b$12$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"])
    func `a stored text that is no argon2id hash never matches`(stored: String) async throws {
        try await with { (hasher: PasswordHasher) async throws in
            #expect(try await hasher.verify(Secret(stored), against: stored) == .wrong)
        }
    }

    @Test func `a broken argon2id hash never matches`() async throws {
        try await with { (hasher: PasswordHasher) async throws in
            #expect(try await hasher.verify(Secret("a"), against: "$argon2id$v=19$m=1") == .wrong)
        }
    }

    @Test func `with no place left the hasher refuses at once`() async throws {
        try await with(concurrencyMax: 0) { (hasher: PasswordHasher) async throws in
            await #expect(throws: PasswordHashingError.overloaded) { try await hasher.hash(Secret("a")) }
            await #expect(throws: PasswordHashingError.overloaded) {
                try await hasher.verify(Secret("a"), against: nil)
            }
        }
    }

    @Test func `places are bounded and come back`() {
        let slots = Slots(max: 2)
        #expect(slots.take() && slots.take())
        #expect(!slots.take() && !slots.take())
        slots.give()
        #expect(slots.take())
        #expect(!slots.take())
    }

    @Test func `costs below the least are refused`() {
        #expect(PasswordCosts(memoryKiB: 19_455, iterations: 2, lanes: 1) == nil)
        #expect(PasswordCosts(memoryKiB: 19_456, iterations: 1, lanes: 1) == nil)
        #expect(PasswordCosts(memoryKiB: 19_456, iterations: 2, lanes: 0) == nil)
        #expect(PasswordCosts()?.memoryKiB == 65_536)
    }
}
