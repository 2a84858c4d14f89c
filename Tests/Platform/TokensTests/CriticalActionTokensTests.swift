// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Secrecy
import Testing

@testable import Tokens

@Suite struct CriticalActionTokensTests {
    private static let person: WireUUID = WireUUID(high: 0x0197_a1b2_0000_7000, low: 0x8000_0000_0000_0001)
    private static let workspace: WireUUID = WireUUID(high: 0x0197_a1b2_0000_7000, low: 0x8000_0000_0000_0003)
    private static let stranger: WireUUID = WireUUID(high: 0x0197_a1b2_0000_7000, low: 0x8000_0000_0000_0002)

    private func run<Output: Sendable>(
        _ statement: Statement<Output>, _ database: MigratedDatabase
    ) async throws -> Output {
        try await database.app.withTransaction(
            TransactionContext(userID: Self.person, actorKind: "user"), deadline: .now + .seconds(10)
        ) { (transaction: Transaction) async throws(DatabaseError) -> Output in try await transaction.run(statement) }
    }

    private func kept(_ database: MigratedDatabase, until end: Timestamp? = nil) async throws -> Secret<String> {
        let token: Secret<String> = CriticalActionTokens.fresh(.system)
        let now: String = try #require(
            try await database.script("SELECT (extract(epoch FROM now()) * 1000)::bigint").scalar)
        let usual: Timestamp = Timestamp(milliseconds: try #require(Int64(now))) + CriticalActionTokens.lifetime
        _ = try await run(
            CriticalActionTokens.keep(
                token, for: .tenantDeletion, of: Self.workspace, person: Self.person, until: end ?? usual), database)
        return token
    }

    private func spend(
        _ token: Secret<String>, for action: CriticalAction = .tenantDeletion, of resource: WireUUID = workspace,
        person: WireUUID = person, _ database: MigratedDatabase
    ) async throws -> Bool? {
        try await run(CriticalActionTokens.take(token, for: action, of: resource, person: person), database)
    }

    private func withPerson(_ body: (MigratedDatabase) async throws -> Void) async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await database.script(
                """
                SET session_replication_role = replica;
                INSERT INTO users (id, email, status) VALUES ('\(Self.person.wire)', 'a@mail.example', 'active')
                """)
            try await body(database)
        }
    }

    @Test func `a token is good once`() async throws {
        try await withPerson { database in
            let token: Secret<String> = try await kept(database)
            #expect(try await spend(token, database) == true)
            #expect(try await spend(token, database) == nil)
            #expect(try await spend(Secret("zca_nobody"), database) == nil)
        }
    }

    @Test func `a token of another person, action or thing is not taken, and is burnt`() async throws {
        try await withPerson { database in
            for attempt in 0..<3 {
                let token: Secret<String> = try await kept(database)
                let answer: Bool? =
                    switch attempt {
                    case 0: try await spend(token, person: Self.stranger, database)
                    case 1: try await spend(token, for: .accountDeletion, database)
                    default: try await spend(token, of: Self.stranger, database)
                    }
                #expect(answer == false)
                #expect(try await spend(token, database) == nil)
            }
        }
    }

    @Test func `an old token is none`() async throws {
        try await withPerson { database in
            let token: Secret<String> = try await kept(database, until: Timestamp(milliseconds: 1_500_000_000_000))
            #expect(try await spend(token, database) == nil)
        }
    }
}
