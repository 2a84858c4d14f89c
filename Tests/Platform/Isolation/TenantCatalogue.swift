// SPDX-License-Identifier: Apache-2.0
import Postgres

/// The tables of a database as its own catalogue names them: no list is kept by hand.
struct TenantCatalogue {
    struct Column {
        var name: String
        var type: String
        var isRequired: Bool
        var isGenerated: Bool
    }

    struct ForeignKey {
        var name: String
        var columns: [String]
        /// Qualified.
        var target: String
        var targetColumns: [String]
    }

    struct Table {
        /// Qualified: `public.roles`.
        var name: String
        var columns: [Column] = []
        var primaryKey: [String] = []
        var uniqueColumns: Set<String> = []
        var foreignKeys: [ForeignKey] = []
        /// `zygo_app UPDATE` to the columns that the role may write.
        var privileges: [String: [String]] = [:]

        func has(_ column: String) -> Bool { columns.contains { $0.name == column } }

        /// Rows belong to a workspace or to a person.
        var isOwned: Bool {
            has("tenant_id") || has("user_id") || name == "public.tenants" || name == "public.users"
        }

        func columns(_ privilege: String, of role: String) -> [String] { privileges["\(role) \(privilege)"] ?? [] }
    }

    let tables: [String: Table]
    /// By name.
    var all: [Table] { tables.values.sorted { $0.name < $1.name } }
    var owned: [Table] { all.filter(\.isOwned) }

    static func read(_ database: MigratedDatabase) async throws -> TenantCatalogue {
        var tables: [String: Table] = [:]
        for row in try await database.script(columnsQuery).rows.map({ $0.map { $0 ?? "" } }) {
            tables[row[0], default: Table(name: row[0])].columns.append(
                Column(name: row[1], type: row[2], isRequired: row[3] == "t", isGenerated: row[4] == "t"))
        }
        for row in try await database.script(keysQuery).rows.map({ $0.map { $0 ?? "" } }) {
            let columns = row[3].split(separator: ",").map(String.init)
            switch row[1] {
            case "p":
                tables[row[0]]?.primaryKey = columns
                tables[row[0]]?.uniqueColumns.formUnion(columns)
            case "u": tables[row[0]]?.uniqueColumns.formUnion(columns)
            default:
                tables[row[0]]?.foreignKeys.append(
                    ForeignKey(
                        name: row[2], columns: columns, target: row[4],
                        targetColumns: row[5].split(separator: ",").map(String.init)))
            }
        }
        for row in try await database.script(privilegesQuery).rows.map({ $0.map { $0 ?? "" } }) {
            tables[row[0]]?.privileges["\(row[1]) \(row[2])"] = row[3].split(separator: ",").map(String.init)
        }
        return TenantCatalogue(tables: tables)
    }

    private static let tablesClause = """
        WITH tables AS (
            SELECT c.oid, n.nspname || '.' || c.relname AS name
              FROM pg_class AS c
              JOIN pg_namespace AS n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('public', 'audit', 'admin')
               AND c.relkind IN ('r', 'p')
               AND NOT c.relispartition
               AND c.relname <> 'schema_migrations'
        )
        """

    private static let columnsQuery =
        tablesClause + """
             SELECT t.name, a.attname, format_type(a.atttypid, a.atttypmod),
                    a.attnotnull AND (d.oid IS NULL OR pg_get_expr(d.adbin, d.adrelid) LIKE '%current_tenant_id%'),
                    a.attgenerated <> ''
               FROM tables AS t
               JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
               LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
              ORDER BY t.name, a.attnum
            """

    private static let keysQuery =
        tablesClause + """
             , keys AS (
                 SELECT t.name, k.oid, k.contype, k.conname, k.conrelid, k.conkey, k.confrelid, k.confkey
                   FROM tables AS t
                   JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype IN ('p', 'u', 'f')
             )
             SELECT k.name, k.contype, k.conname,
                    (SELECT string_agg(a.attname, ',' ORDER BY u.n) FROM unnest(k.conkey) WITH ORDINALITY AS u (c, n)
                       JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.c),
                    t.name,
                    (SELECT string_agg(a.attname, ',' ORDER BY u.n) FROM unnest(k.confkey) WITH ORDINALITY AS u (c, n)
                       JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.c)
               FROM keys AS k
               LEFT JOIN tables AS t ON t.oid = k.confrelid
              UNION ALL
             SELECT t.name, 'u', i.indexrelid::regclass::text, string_agg(a.attname, ','), NULL, NULL
               FROM tables AS t
               JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisunique
               JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
              GROUP BY t.name, i.indexrelid
            """

    private static let privilegesQuery =
        tablesClause + """
             SELECT t.name, r.role, p.privilege, string_agg(a.attname, ',' ORDER BY a.attnum)
               FROM tables AS t
              CROSS JOIN unnest(ARRAY['zygo_app', 'zygo_service', 'zygo_admin']) AS r (role)
              CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS p (privilege)
               JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' AND has_column_privilege(r.role, t.oid, a.attnum, p.privilege)
              GROUP BY t.name, r.role, p.privilege
              UNION ALL
             SELECT t.name, r.role, 'DELETE', 'row'
               FROM tables AS t
              CROSS JOIN unnest(ARRAY['zygo_app', 'zygo_service', 'zygo_admin']) AS r (role)
              WHERE has_table_privilege(r.role, t.oid, 'DELETE')
            """
}
