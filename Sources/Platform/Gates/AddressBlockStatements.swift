// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer

/// The table of blocked networks.
enum AddressBlockStatements {
    /// Blocks that hold, those without an end first, then the ones that end last.
    static func active(max: Int) -> Statement<[BlockedNetwork]> {
        .many(
            "addressBlocks.active",
            """
            -- addressBlocks.active
            SELECT ip_range::text, reason, blocked_until
              FROM ip_blocks
             WHERE blocked_until IS NULL
                OR blocked_until > now()
             ORDER BY blocked_until DESC NULLS FIRST
             LIMIT $1
            """, [.int4(max)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> BlockedNetwork in
            guard let network: AddressBlock = AddressBlock(try row.string(0)) else {
                throw SQLDecodingError(column: 0, reason: "no network")
            }
            return BlockedNetwork(
                network: network, reason: try row.string(1), until: try row.optionalTimestamp(2))
        }
    }

    /// Blocks a network; one that is blocked for longer stays so.
    static func block(_ range: String, reason: String, until: Timestamp) -> Statement<Int> {
        .exec(
            "addressBlocks.block",
            """
            -- addressBlocks.block
            INSERT INTO ip_blocks (ip_range, reason, blocked_until, auto_blocked)
            VALUES ($1::text::cidr, $2, $3, true)
                ON CONFLICT (ip_range) DO UPDATE
               SET reason = EXCLUDED.reason,
                   blocked_at = now(),
                   blocked_until = EXCLUDED.blocked_until,
                   auto_blocked = true
             WHERE ip_blocks.blocked_until < EXCLUDED.blocked_until
            """, [.text(range), .text(reason), .timestamptz(until)])
    }
}
