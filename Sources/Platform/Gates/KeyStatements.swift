// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What becomes of an API key beside the operations on it.
enum KeyStatements {
    /// Longest agent that the access log keeps.
    private static let agentMax: Int = 500

    static func note(_ uses: KeyUses) -> Statement<Int> {
        let counts: [JSONValue] = uses.uses.map { (keyID: UUID, use: KeyUses.Use) -> JSONValue in
            .object([
                "key_id": .string(keyID.wire), "count": .integer(Int64(use.count)),
                "used_at": .string(use.usedAt.wire), "address": address(use.address),
            ])
        }
        let calls: [JSONValue] = uses.calls.map { (place: KeyUses.Place, call: KeyUses.Call) -> JSONValue in
            .object([
                "key_id": .string(place.keyID.wire), "address": address(place.address),
                "agent": call.agent.map { (text: String) in .string(String(text.prefix(agentMax))) } ?? .null,
                "request_id": .string(call.requestID), "used_at": .string(call.usedAt.wire),
            ])
        }
        return .count(
            "keys.noteUses", "-- keys.noteUses\nSELECT zygo.note_key_uses($1, $2)",
            [.jsonb(.array(counts)), .jsonb(.array(calls))])
    }

    static func expire(max: Int) -> Statement<Int> {
        .count("keys.expire", "-- keys.expire\nSELECT zygo.expire_api_keys($1)", [.int4(max)])
    }

    /// Takes a key away for good; nil when it was taken away before.
    static func revoke(_ keyID: UUID, cause: KeyRevocation.Cause) -> Statement<RevokedKey?> {
        .maybe(
            "keys.revoke",
            """
            -- keys.revoke
            UPDATE api_keys AS key
               SET status = 'revoked',
                   revoked_at = now(),
                   revoke_reason = $2
              FROM users AS owner
             WHERE key.id = $1
               AND key.status <> 'revoked'
               AND owner.id = key.user_id
            RETURNING key.id, key.user_id, key.name, key.key_prefix, owner.email
            """, [.uuid(keyID), .text(cause.rawValue)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RevokedKey in
            RevokedKey(
                id: try row.uuid(0), ownerID: try row.uuid(1), name: try row.string(2), prefix: try row.string(3),
                ownerEmail: try row.wire(4, EmailAddress.self))
        }
    }

    /// An address that the database takes; a caller behind a proxy may come with a text that is none.
    private static func address(_ text: String) -> JSONValue {
        NetworkAddress(text).map { (address: NetworkAddress) in .string(address.text) } ?? .null
    }
}
