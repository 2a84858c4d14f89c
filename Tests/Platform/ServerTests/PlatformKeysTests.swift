// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import Secrecy
import TestSupport
import Testing
import Tokens

@testable import Server

@Suite struct `keys of an installation` {
    private static let place = SealedPlace(purpose: "tests", recordID: UUID(high: 1, low: 2))

    private func master(_ first: UInt8 = 0, id: String = "key_1") throws -> MasterKey {
        try #require(MasterKey(id: id, bytes: Secret(Array(first..<(first + 32)))))
    }

    private func load(
        _ database: MigratedDatabase, _ master: MasterKey
    ) async throws(PlatformKeyError) -> PlatformKeys {
        try await PlatformKeys.load(
            master: master, database: database.service, random: .system,
            now: Timestamp(milliseconds: 1_800_000_000_000))
    }

    @Test func `are made once and read ever after`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let first = try await load(database, try master())
            let sealed = try first.envelope.seal([1, 2, 3], at: Self.place)
            let second = try await load(database, try master())
            #expect(second.ring.active.kid == first.ring.active.kid)
            #expect(try second.envelope.open(sealed, at: Self.place) == [1, 2, 3])
            #expect(try await database.script("SELECT count(*) FROM signing_keys").scalar == "1")
            let keys = "SELECT count(*) FROM encryption_keys WHERE purpose = 'data'"
            #expect(try await database.script(keys).scalar == "1")
        }
    }

    @Test func `are one set when several processes start at once`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let master = try master()
            let names = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<6 { group.addTask { try await load(database, master).ring.active.kid } }
                return try await group.reduce(into: Set<String>()) { names, name in names.insert(name) }
            }
            #expect(names.count == 1)
        }
    }

    @Test func `do not open with another master key of the same name`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            _ = try await load(database, try master())
            let other = try master(1)
            do throws(PlatformKeyError) {
                _ = try await load(database, other)
                Issue.record("the wrong key was taken")
            } catch {
                #expect("\(error)".contains("key_1"))
                guard case .wrongMasterKey = error else {
                    Issue.record("another reason: \(error)")
                    return
                }
            }
        }
    }

    @Test func `rest sealed`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let keys = try await load(database, try master())
            let raw = Base64URL.encode(keys.ring.active.raw.reveal())
            for table in ["signing_keys", "encryption_keys", "platform_key_checks"] {
                let text = try await database.script("SELECT string_agg(t::text, ' ') FROM \(table) AS t").scalar
                #expect(text?.contains(raw) == false)
            }
            let sealed = "SELECT private_key_encrypted LIKE 'zv1.%' FROM signing_keys"
            #expect(try await database.script(sealed).scalar == "t")
            let check = "SELECT kcv FROM platform_key_checks"
            #expect(try await database.script(check).scalar == (try master().checkValue))
        }
    }
}
