// SPDX-License-Identifier: Apache-2.0
import Postgres

/// What PostgreSQL's catalogue says of every table, as text that can be compared.
struct CatalogueFacts {
    /// `public.roles: column name` to its definition.
    let facts: [String: String]

    static func read(_ database: MigratedDatabase) async throws -> CatalogueFacts {
        let rows = try await database.script(query).rows
        var facts: [String: String] = [:]
        for row in rows {
            guard let table = row[0], let object = row[1] else { continue }
            facts["\(table): \(object)"] = row[2] ?? ""
        }
        return CatalogueFacts(facts: facts)
    }

    /// What differs, one sentence each, with its cure.
    func differences(fromContract contract: CatalogueFacts) -> [String] {
        Set(facts.keys).union(contract.facts.keys).sorted().compactMap { key in
            switch (contract.facts[key], facts[key]) {
            case (let promised, let made) where promised == made: nil
            case (.some(let promised), .some(let made)):
                "\(key): db_contract.yaml says `\(promised)`, the migrations make `\(made)`; \(Self.cure)"
            case (.some(let promised), nil):
                "\(key): db_contract.yaml says `\(promised)`, the migrations do not make it; \(Self.cure)"
            case (nil, .some(let made)):
                "\(key): the migrations make `\(made)`, db_contract.yaml does not know it; \(Self.cure)"
            case (nil, nil): nil
            }
        }
    }

    private static let cure = "write a new migration or mend contract/db_contract.yaml, both in one commit"

    private static let query = """
        WITH tables AS (
            SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relowner, c.relrowsecurity,
                   c.relforcerowsecurity, c.reloptions, c.relacl
              FROM pg_class AS c
              JOIN pg_namespace AS n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('public', 'audit', 'admin')
               AND c.relkind IN ('r', 'p')
               AND NOT c.relispartition
        ), entries AS (
            SELECT t.name, t.oid, NULL::name AS attname, a.grantee, a.privilege_type
              FROM tables AS t, aclexplode(t.relacl) AS a
             UNION ALL
            SELECT t.name, t.oid, c.attname, a.grantee, a.privilege_type
              FROM tables AS t
              JOIN pg_attribute AS c ON c.attrelid = t.oid AND c.attnum > 0, aclexplode(c.attacl) AS a
        )
        SELECT t.name, 'table', concat_ws(', ', 'owner ' || t.relowner::regrole, 'row security ' || t.relrowsecurity,
               'forced ' || t.relforcerowsecurity, 'partitioned by ' || pg_get_partkeydef(t.oid), t.reloptions::text,
               obj_description(t.oid, 'pg_class'))
          FROM tables AS t
         UNION ALL
        SELECT t.name, 'column ' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
               CASE WHEN a.attnotnull THEN 'not null' END,
               CASE WHEN a.attgenerated = 's' THEN 'generated' WHEN d.oid IS NOT NULL THEN 'default' END,
               pg_get_expr(d.adbin, d.adrelid))
          FROM tables AS t
          JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
          LEFT JOIN pg_attrdef AS d ON d.adrelid = t.oid AND d.adnum = a.attnum
         UNION ALL
        SELECT t.name, 'constraint ' || k.conname, pg_get_constraintdef(k.oid)
          FROM tables AS t
          JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype <> 't'
         UNION ALL
        SELECT t.name, 'index ' || i.relname, pg_get_indexdef(i.oid)
          FROM tables AS t
          JOIN pg_index AS x ON x.indrelid = t.oid
          JOIN pg_class AS i ON i.oid = x.indexrelid
         UNION ALL
        SELECT t.name, 'policy ' || p.polname, concat_ws(' ', p.polcmd, (
                   SELECT string_agg(r.rolname, ',' ORDER BY r.rolname)
                     FROM pg_roles AS r
                    WHERE r.oid = ANY (p.polroles)
               ), 'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
          FROM tables AS t
          JOIN pg_policy AS p ON p.polrelid = t.oid
         UNION ALL
        SELECT e.name, 'grant of ' || e.privilege_type || ' to ' || e.grantee::regrole,
               coalesce(string_agg(e.attname, ', ' ORDER BY e.attname), 'the table')
          FROM entries AS e
          JOIN pg_roles AS r ON r.oid = e.grantee AND r.rolcanlogin
         GROUP BY e.name, e.privilege_type, e.grantee
         UNION ALL
        SELECT t.name, 'trigger ' || g.tgname, pg_get_triggerdef(g.oid)
          FROM tables AS t
          JOIN pg_trigger AS g ON g.tgrelid = t.oid AND NOT g.tgisinternal
          JOIN pg_proc AS f ON f.oid = g.tgfoid
         WHERE f.proname IN ('touch_row', 'touch_updated_at', 'forbid_mutation')
        """
}
