// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import Testing
import ZygoClient

/// Whether an address has an account shows neither in the answer nor in the time it takes.
///
/// Known and unknown addresses are asked in pairs, in turns as to which is first: whatever slows the machine down slows
/// both.
@Suite(.serialized) struct EnumerationTests {
    private struct Answer: Hashable {
        let status: Int
        let code: String?
        let members: [String]
        let headers: [String]
    }

    /// - Parameter pairs: a hash takes long, so sign-ins are compared less often.
    @Test(arguments: [("login", 90), ("forgot-password", 250)])
    func `known and unknown addresses are answered alike, in the same time`(operation: String, pairs: Int) async throws
    {
        try await World.with { world in
            let person: Person = try await world.signUp()
            try await Self.copy(person, pairs, world)
            var comparison: PairedTimes = PairedTimes()
            var answers: [Bool: Set<Answer>] = [:]
            for number in 0..<pairs {
                var times: [Bool: Duration] = [:]
                for isKnown in number.isMultiple(of: 2) ? [true, false] : [false, true] {
                    let email: String = isKnown ? "known\(number)@mail.example" : "other\(number)@mail.example"
                    let begin: ContinuousClock.Instant = .now
                    let answer: RawAnswer = try await Self.ask(operation, email, world)
                    times[isKnown] = begin.duration(to: .now)
                    answers[isKnown, default: []].insert(Self.shape(answer))
                }
                comparison.add((times[true] ?? .zero) - (times[false] ?? .zero))
            }
            #expect(answers[true] == answers[false] && answers[true]?.count == 1, "\(operation): \(answers)")
            #expect(comparison.isAlike, "\(operation): \(comparison)")
        }
    }

    @Test func `a hash that is left out, or a difference of a few milliseconds, is found`() {
        // As a sign-in takes 80 ms, twice as long now and then.
        func differences(known: Double, unknown: Double, pairs: Int) -> PairedTimes {
            var seed: UInt64 = 42
            func noise() -> Double {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let share: Double = Double(seed >> 40) / Double(1 << 24)
                return share > 0.9 ? 80 * (share - 0.9) * 10 : 6 * share
            }
            var times: PairedTimes = PairedTimes()
            for _ in 0..<pairs { times.add(.milliseconds(known + noise()) - .milliseconds(unknown + noise())) }
            return times
        }
        #expect(differences(known: 80, unknown: 80, pairs: 90).isAlike)
        #expect(differences(known: 10, unknown: 10, pairs: 250).isAlike)
        #expect(!differences(known: 80, unknown: 40, pairs: 90).isAlike)
        #expect(!differences(known: 80, unknown: 76, pairs: 90).isAlike)
        #expect(!differences(known: 76, unknown: 80, pairs: 90).isAlike)
        #expect(!differences(known: 13, unknown: 10, pairs: 250).isAlike)
    }

    private static func ask(_ operation: String, _ email: String, _ world: World) async throws -> RawAnswer {
        let password: String = operation == "login" ? #", "password": "not the password 1""# : ""
        return try await world.send(
            .post, "/v1/auth/\(operation)", body: #"{"email": "\#(email)"\#(password)}"#)
    }

    /// What stays of an answer when its ids and times are taken away.
    private static func shape(_ answer: RawAnswer) -> Answer {
        Answer(
            status: answer.status, code: answer.code, members: answer.json.members.map(\.0).sorted(),
            headers: answer.response.headers.map { $0.name.lowercased() }.sorted())
    }

    /// Accounts with the person's password.
    private static func copy(_ person: Person, _ count: Int, _ world: World) async throws {
        try await world.query(
            """
            INSERT INTO users (email, email_verified_at, email_verified_via, status)
            SELECT 'known' || n || '@mail.example', now(), 'email', 'active' FROM generate_series(0, \(count - 1)) AS n
            """)
        try await world.query(
            """
            INSERT INTO user_credentials (user_id, password_hash, password_changed_at)
            SELECT person.id, kept.password_hash, now()
              FROM users AS person, user_credentials AS kept
             WHERE person.email LIKE 'known%@mail.example' AND kept.user_id = '\(person.userID)'
            """)
    }
}

/// Two figures of many pairs are judged: how far apart the two usually are, and how often the one is the slower one,
/// which a fixed difference moves away from one half long before anybody could see it. On a machine that has other work
/// the first figure is no surer than its differences are alike.
struct PairedTimes: Sendable, CustomStringConvertible {
    /// The most that the two may usually differ.
    private static let differenceMax: Duration = .milliseconds(5)
    private static let slowerShare: ClosedRange<Double> = 0.3...0.7

    private var differences: [Duration] = []

    mutating func add(_ difference: Duration) { differences.append(difference) }

    var isAlike: Bool {
        let most: Duration = Self.differenceMax + chance
        return median < most && median > .zero - most && Self.slowerShare.contains(share)
    }

    private var median: Duration { Self.middle(of: differences) }

    /// How far chance alone moves the median: three standard errors, by the median of the deviations from it.
    private var chance: Duration {
        let middle: Duration = median
        let deviations: [Duration] = differences.map { (one: Duration) -> Duration in
            one > middle ? one - middle : middle - one
        }
        return Self.middle(of: deviations) * (3 * 1.858 / Double(differences.count).squareRoot())
    }

    private static func middle(of durations: [Duration]) -> Duration { durations.sorted()[durations.count / 2] }

    private var share: Double {
        Double(differences.count { (difference: Duration) -> Bool in difference > .zero }) / Double(differences.count)
    }

    var description: String { "median \(median), slower in \(share) of \(differences.count)" }
}
