// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Foundation
import Postgres

/// A row in every table for each of two workspaces, so that a forbidden look at the other one would find something.
///
/// The rows are made of the catalogue alone. Their references are true, their other values are synthetic: the checks
/// of the copied database are dropped first, because no general rule invents an e-mail address or a sealed secret.
/// Policies, grants, keys and triggers stay as migrated.
struct TwoWorkspaces {
    /// Whose row it is; `guest` is a third row, never seeded, for statements that insert.
    enum Side: String {
        case ours, theirs, guest
    }

    let catalogue: TenantCatalogue
    /// Timestamps of all rows, so that they can be named as keys of partitions.
    private let moment: String

    static func seed(_ database: MigratedDatabase) async throws -> TwoWorkspaces {
        let catalogue = try await TenantCatalogue.read(database)
        let moment = try await database.script("SELECT now()::text").scalar ?? ""
        let workspaces = TwoWorkspaces(catalogue: catalogue, moment: moment)
        try await database.script(dropChecks)
        try await database.script(catalogue.all.compactMap(removePlatformRows).joined(separator: ";\n"))
        let inserts = [Side.ours, .theirs].flatMap { side in catalogue.all.map { workspaces.insert($0, side) } }
        try await database.script(
            "SET session_replication_role = replica;\n" + inserts.joined(separator: ";\n"))
        return workspaces
    }

    /// Templates of the platform belong to no workspace and are everybody's to read; without them every row that is
    /// seen is one of a workspace.
    private static func removePlatformRows(_ table: TenantCatalogue.Table) -> String? {
        guard table.columns.contains(where: { $0.name == "tenant_id" && !$0.isRequired }) else { return nil }
        return "DELETE FROM \(table.name) WHERE tenant_id IS NULL"
    }

    /// The same rows, told with another reading of the catalogue.
    func reread(_ catalogue: TenantCatalogue) -> TwoWorkspaces {
        TwoWorkspaces(catalogue: catalogue, moment: moment)
    }

    func tenantID(_ side: Side) -> UUID { uuid("public.tenants", "id", side) }
    func userID(_ side: Side) -> UUID { uuid("public.users", "id", side) }

    /// Acting in the side's workspace as the side's person.
    func context(_ side: Side) -> TransactionContext {
        TransactionContext(tenantID: tenantID(side), userID: userID(side))
    }

    /// The whole row of a side.
    func insert(_ table: TenantCatalogue.Table, _ side: Side) -> String {
        insert(table, table.columns.filter { isFilled($0, table) }.map { ($0.name, value(table, $0.name, side)) })
    }

    func insert(_ table: TenantCatalogue.Table, _ values: [(column: String, value: String)]) -> String {
        let columns = values.map { "\"\($0.column)\"" }.joined(separator: ", ")
        return "INSERT INTO \(table.name) (\(columns)) VALUES (\(values.map(\.value).joined(separator: ", ")))"
    }

    /// Columns of a row: required ones, references, owners and keys; the rest keeps its default.
    func isFilled(_ column: TenantCatalogue.Column, _ table: TenantCatalogue.Table) -> Bool {
        guard !column.isGenerated else { return false }
        return column.isRequired || table.primaryKey.contains(column.name)
            || table.uniqueColumns.contains(column.name)
            || ["tenant_id", "user_id"].contains(column.name)
            || table.foreignKeys.contains { $0.columns.contains(column.name) }
    }

    /// `id = '…' AND created_at = '…'`: the row of a side.
    func key(_ table: TenantCatalogue.Table, _ side: Side) -> String {
        table.primaryKey.map { "\"\($0)\" = \(value(table, $0, side))" }.joined(separator: " AND ")
    }

    /// The value of a column as an SQL literal.
    func value(_ table: TenantCatalogue.Table, _ column: String, _ side: Side) -> String {
        guard let found = table.columns.first(where: { $0.name == column }) else { return "NULL" }
        if column == "tenant_id", found.type == "uuid" { return "'\(tenantID(side).wire)'" }
        if column == "user_id", found.type == "uuid" { return "'\(userID(side).wire)'" }
        for key in table.foreignKeys where key.target != table.name || column != "id" {
            guard let place = key.columns.firstIndex(of: column), let target = catalogue.tables[key.target] else {
                continue
            }
            return value(target, key.targetColumns[place], side)
        }
        if column == "audience" { return "'tenant'" }
        return literal(found.type, table.name, column, side)
    }

    private func literal(_ type: String, _ table: String, _ column: String, _ side: Side) -> String {
        let number = side == .ours ? 11 : side == .theirs ? 12 : 13
        return switch type {
        case "uuid": "'\(uuid(table, column, side).wire)'"
        case "text", "character varying": "'\(side.rawValue)-\(column)'"
        case "bytea": "'\\x\(hex(table, column, side))'"
        case "boolean": "false"
        case "jsonb": "'{}'"
        case "timestamp with time zone": "'\(moment)'"
        case "date": "'\(moment)'::timestamptz::date"
        case "time without time zone": "'12:00'"
        case "interval": "'1 hour'"
        case "inet": "'10.0.0.\(number)'"
        case "cidr": "'10.\(number).0.0/16'"
        case let array where array.hasSuffix("[]"): "'{}'"
        default: "\(number)"
        }
    }

    private func digest(_ table: String, _ column: String, _ side: Side) -> SHA256.Digest {
        SHA256.hash(data: Array("\(table).\(column).\(side.rawValue)".utf8))
    }

    private func hex(_ table: String, _ column: String, _ side: Side) -> String {
        digest(table, column, side).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private func uuid(_ table: String, _ column: String, _ side: Side) -> UUID {
        let bytes = Array(digest(table, column, side))
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    private static let dropChecks = """
        DO $checks$
        DECLARE found record;
        BEGIN
            FOR found IN
                SELECT conrelid::regclass AS owner, conname FROM pg_constraint
                 WHERE contype = 'c' AND conparentid = 0 AND coninhcount = 0
                   AND connamespace IN ('public'::regnamespace, 'audit'::regnamespace, 'admin'::regnamespace)
            LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.owner, found.conname);
            END LOOP;
        END
        $checks$
        """
}
