// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import FoundationEssentials
import Postgres
import Secrecy
import Tokens

/// Why the keys of an installation cannot be used; each stops the start.
enum PlatformKeyError: Error, CustomStringConvertible {
    case wrongMasterKey(id: String)
    case sealing(SealingError)
    case database(DatabaseError)
    case noSigningKey

    var description: String {
        switch self {
        case .wrongMasterKey(let id): "the master key \(id) is not the one that this database was first used with"
        case .sealing(let error): "a platform key does not open: \(error)"
        case .database(let error): "read platform keys: \(error)"
        case .noSigningKey: "no signing key is active"
        }
    }
}

/// The platform's own keys: made at first start, then read. Two processes that start at once make one set: the
/// unique index decides and the loser reads what the winner wrote.
struct PlatformKeys: Sendable {
    /// Longest time for all of it.
    static let timeMax: Duration = .seconds(30)
    /// Key rows without a tenant belong to the system tenant.
    static let systemTenant: UUID = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    let envelope: Envelope
    let ring: SigningKeyRing

    static func load(
        master: MasterKey, database: Database, random: RandomSource, now: Timestamp
    ) async throws(PlatformKeyError) -> PlatformKeys {
        do {
            guard try await checkMaster(master, database) else {
                throw PlatformKeyError.wrongMasterKey(id: master.id)
            }
            let row: KeyRow = try await dataKey(master, database, random, now)
            let key: SealingKey = try master.unwrap(
                row.wrapped, keyID: row.id, tenantID: systemTenant, purpose: "data")
            let envelope: Envelope = Envelope(key: key, random: random)
            return PlatformKeys(envelope: envelope, ring: try await signingKeys(envelope, database))
        } catch let error as PlatformKeyError {
            throw error
        } catch let error as SealingError {
            throw .sealing(error)
        } catch let error as DatabaseError {
            throw .database(error)
        } catch {
            throw .noSigningKey
        }
    }

    private struct KeyRow: Sendable {
        let id: UUID
        let wrapped: String
    }

    private static let context: TransactionContext = TransactionContext(
        tenantID: systemTenant, actorKind: "system", isPlatformScope: true)

    private static func checkMaster(_ master: MasterKey, _ database: Database) async throws(DatabaseError) -> Bool {
        let id: String = master.id
        let value: String = master.checkValue
        let stored: String = try await database.withTransaction(context, deadline: .now + timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> String in
            _ = try await transaction.run(
                .exec(
                    "keys.noteCheck",
                    """
                    -- keys.noteCheck
                    INSERT INTO platform_key_checks (master_key_id, kcv)
                    VALUES ($1, $2)
                        ON CONFLICT DO NOTHING
                    """, [.text(id), .text(value)]))
            return try await transaction.run(
                .one(
                    "keys.check", "-- keys.check\nSELECT kcv FROM platform_key_checks WHERE master_key_id = $1",
                    [.text(id)]
                ) { (row: SQLRow) throws(SQLDecodingError) -> String in try row.string(0) })
        }
        return stored == value
    }

    private static func dataKey(
        _ master: MasterKey, _ database: Database, _ random: RandomSource, _ now: Timestamp
    ) async throws -> KeyRow {
        let fresh: WrappedKey = try TenantKeys(master: master, random: random).make(
            .data, for: systemTenant, at: now)
        return try await database.withTransaction(context, deadline: .now + timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> KeyRow in
            _ = try await transaction.run(
                .exec(
                    "keys.makeDataKey",
                    """
                    -- keys.makeDataKey
                    INSERT INTO encryption_keys (id, key_id, purpose, master_key_id, wrapped_key)
                    VALUES ($1, $2, 'data', $3, $4)
                        ON CONFLICT DO NOTHING
                    """, [.uuid(fresh.id), .text(fresh.name), .text(fresh.masterKeyID), .text(fresh.wrapped)]))
            return try await transaction.run(
                .one(
                    "keys.dataKey",
                    """
                    -- keys.dataKey
                    SELECT id, wrapped_key
                      FROM encryption_keys
                     WHERE tenant_id = zygo.current_tenant_id()
                       AND purpose = 'data'
                       AND status = 'active'
                    """, []
                ) { (row: SQLRow) throws(SQLDecodingError) -> KeyRow in
                    KeyRow(id: try row.uuid(0), wrapped: try row.string(1))
                })
        }
    }

    private struct SigningRow: Sendable {
        let kid: String
        let isActive: Bool
        let sealed: String
    }

    private static func signingKeys(_ envelope: Envelope, _ database: Database) async throws -> SigningKeyRing {
        let fresh: SigningKey = SigningKey()
        let sealed: String = try envelope.seal(fresh.raw.reveal(), at: place(fresh.kid))
        let rows: [SigningRow] = try await database.withTransaction(context, deadline: .now + timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> [SigningRow] in
            _ = try await transaction.run(
                .exec(
                    "keys.makeSigningKey",
                    """
                    -- keys.makeSigningKey
                    INSERT INTO signing_keys (kid, alg, public_jwk, private_key_encrypted, status, active_from)
                    SELECT $1, 'ES256', $2, $3, 'active', now()
                     WHERE NOT EXISTS (SELECT 1 FROM signing_keys WHERE status = 'active')
                        ON CONFLICT DO NOTHING
                    """, [.text(fresh.kid), .jsonb(fresh.publicJWK), .text(sealed)]))
            return try await transaction.run(
                .many(
                    "keys.signingKeys",
                    """
                    -- keys.signingKeys
                    SELECT kid, status = 'active', private_key_encrypted
                      FROM signing_keys
                     WHERE status IN ('published', 'active', 'retiring')
                       AND private_key_encrypted IS NOT NULL
                     ORDER BY kid
                    """, []
                ) { (row: SQLRow) throws(SQLDecodingError) -> SigningRow in
                    SigningRow(kid: try row.string(0), isActive: try row.bool(1), sealed: try row.string(2))
                })
        }
        return try ring(rows, envelope)
    }

    private static func ring(_ rows: [SigningRow], _ envelope: Envelope) throws -> SigningKeyRing {
        var active: SigningKey?
        var others: [SigningKey] = []
        for row in rows {
            let raw: [UInt8] = try envelope.open(row.sealed, at: place(row.kid))
            guard let key: SigningKey = SigningKey(raw: Secret(raw)), key.kid == row.kid else {
                throw SealingError.refused
            }
            if row.isActive { active = key } else { others.append(key) }
        }
        guard let active else { throw PlatformKeyError.noSigningKey }
        return SigningKeyRing(active: active, others: others)
    }

    /// The record id of a row whose key is text: the first half of its digest.
    private static func place(_ kid: String) -> SealedPlace {
        let id: UUID = tokenDigest(kid).withUnsafeBytes { (raw: UnsafeRawBufferPointer) -> UUID in
            UUID(uuid: raw.loadUnaligned(as: uuid_t.self))
        }
        return SealedPlace(purpose: "auth.signing_key", recordID: id)
    }
}
