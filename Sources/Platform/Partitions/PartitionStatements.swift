// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// How one table is kept, as the database says.
struct PartitionRule: Sendable {
    let schema: String
    let table: String
    let unit: String
    let ahead: Int

    /// With its schema where it is not the usual one.
    var name: String { schema == "public" ? table : schema + "." + table }
    /// The trail has functions of its own, which look at archives too.
    var isAudit: Bool { schema == "audit" }
}

/// The statements of a round.
enum PartitionStatements {
    static let rules: Statement<[PartitionRule]> = .many(
        "partitions.rules",
        """
        -- partitions.rules
        SELECT schema_name, table_name, unit, ahead
          FROM zygo.partition_rules()
         ORDER BY schema_name, table_name
        """, []
    ) { (row: SQLRow) throws(SQLDecodingError) -> PartitionRule in
        PartitionRule(
            schema: try row.string(0), table: try row.string(1), unit: try row.string(2), ahead: try row.int(3))
    }

    static let headroom: Statement<[PartitionRound.Headroom]> = .many(
        "partitions.headroom",
        """
        -- partitions.headroom
        SELECT CASE schema_name WHEN 'public' THEN table_name ELSE schema_name || '.' || table_name END,
               wanted,
               ahead,
               expired
          FROM zygo.partition_headroom()
         ORDER BY schema_name, table_name
        """, []
    ) { (row: SQLRow) throws(SQLDecodingError) -> PartitionRound.Headroom in
        PartitionRound.Headroom(
            table: try row.string(0), wanted: try row.int(1), ahead: try row.int(2), expired: try row.int(3))
    }

    /// False when another process works on the table.
    static func claim(_ rule: PartitionRule) -> Statement<Bool> {
        .one(
            "partitions.claim",
            """
            -- partitions.claim
            SELECT pg_try_advisory_xact_lock(hashtextextended('zygo.partitions.' || $1, 0))
            """, [.text(rule.name)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in try row.bool(0) }
    }

    static func create(_ rule: PartitionRule) -> Statement<Int> {
        let text: String =
            rule.isAudit
            ? "-- partitions.createAudit\nSELECT audit.partition_create($1, $2, $3)"
            : "-- partitions.create\nSELECT zygo.partition_create($1, $2, $3)"
        return .one("partitions.create", text, [.text(rule.table), .text(rule.unit), .int4(rule.ahead)]) {
            (row: SQLRow) throws(SQLDecodingError) -> Int in try row.int(0)
        }
    }

    static func drop(_ rule: PartitionRule) -> Statement<[PartitionRound.Expired]> {
        let text: String =
            rule.isAudit
            ? "-- partitions.dropAudit\nSELECT partition_name, outcome FROM audit.partition_drop($1)"
            : "-- partitions.drop\nSELECT partition_name, outcome FROM zygo.partition_drop($1)"
        return .many("partitions.drop", text, [.text(rule.table)]) {
            (row: SQLRow) throws(SQLDecodingError) -> PartitionRound.Expired in
            PartitionRound.Expired(partition: try row.string(0), outcome: try row.string(1))
        }
    }
}
