// SPDX-License-Identifier: Apache-2.0

/// The statements that build the tables of the contract, so that PostgreSQL itself compares the two.
struct ContractTables {
    private let contract: DatabaseContract

    init(_ contract: DatabaseContract) { self.contract = contract }

    /// Tables first, then what names other tables.
    var script: String {
        let tables = contract.tables.sorted { $0.key < $1.key }
        return (tables.flatMap { table($0.key, $0.value) } + tables.flatMap { references($0.key, $0.value) })
            .joined(separator: ";\n")
    }

    private func table(_ key: String, _ table: DatabaseContract.Table) -> [String] {
        let name = Self.physical(key)
        let full = full(key, table)
        let owner = table.schema == "audit" ? "zygo_audit" : "zygo_owner"
        var statements = ["CREATE TABLE \(full) (\(members(name, table)))\(options(table))"]
        statements.append("ALTER TABLE \(full) OWNER TO \(owner)")
        statements.append("COMMENT ON TABLE \(full) IS \(Self.quoted(table.purpose))")
        for unique in table.unique ?? [] where !Self.isConstraint(unique) {
            let nulls = unique.nulls_not_distinct == true ? " NULLS NOT DISTINCT" : ""
            statements.append(
                "CREATE UNIQUE INDEX \(unique.name) ON \(full) (\(Self.list(unique.columns)))\(nulls)"
                    + Self.condition(unique.where))
        }
        for index in table.indexes ?? [] {
            statements.append(
                "CREATE INDEX \(index.name) ON \(full) USING \(index.method ?? "btree")"
                    + " (\(Self.list(index.columns)))" + Self.condition(index.where))
        }
        statements.append("ALTER TABLE \(full) ENABLE ROW LEVEL SECURITY")
        statements.append("ALTER TABLE \(full) FORCE ROW LEVEL SECURITY")
        return statements + grants(full, table) + triggers(name, full, table)
    }

    private func members(_ name: String, _ table: DatabaseContract.Table) -> String {
        var members = table.columns.sorted { $0.key < $1.key }.map { "\"\($0.key)\" \($0.value)" }
        members.append("CONSTRAINT \(name)_pkey PRIMARY KEY (\(Self.list(table.primary_key)))")
        for unique in table.unique ?? [] where Self.isConstraint(unique) {
            let nulls = unique.nulls_not_distinct == true ? " NULLS NOT DISTINCT" : ""
            members.append("CONSTRAINT \(unique.name) UNIQUE\(nulls) (\(Self.list(unique.columns)))")
        }
        members += (table.checks ?? []).map { "CONSTRAINT \($0.name) CHECK (\($0.expr))" }
        members += (table.exclusions ?? []).map { "CONSTRAINT \($0.name) EXCLUDE \($0.definition)" }
        return members.joined(separator: ",\n")
    }

    private func options(_ table: DatabaseContract.Table) -> String {
        (table.partition.map { " PARTITION BY RANGE (\"\($0.column)\")" } ?? "")
            + (table.storage_parameters.map { " WITH (\($0))" } ?? "")
    }

    private func grants(_ full: String, _ table: DatabaseContract.Table) -> [String] {
        let columns = table.columns.keys.sorted()
        let generated = Set(columns.filter { table.columns[$0]?.contains("generated always") == true })
        return (table.grants ?? [:]).sorted { $0.key < $1.key }.flatMap { role, letters -> [String] in
            let hidden = Set(table.hidden_columns?[role] ?? [])
            func grant(_ privilege: String, _ without: Set<String>) -> String {
                let part = without.isEmpty ? "" : " (\(Self.list(columns.filter { !without.contains($0) })))"
                return "GRANT \(privilege)\(part) ON \(full) TO \(role)"
            }
            return letters.map { letter in
                switch letter {
                case "S": grant("SELECT", hidden)
                case "I": grant("INSERT", hidden.isEmpty ? [] : hidden.union(generated))
                case "D": grant("DELETE", [])
                default: grant("UPDATE", hidden.union(generated).union(table.immutable_columns))
                }
            }
        }
    }

    private func triggers(_ name: String, _ full: String, _ table: DatabaseContract.Table) -> [String] {
        var statements: [String] = []
        if table.traits.contains("updated_at_trigger") {
            let function = table.traits.contains("row_version") ? "touch_row" : "touch_updated_at"
            statements.append(
                "CREATE TRIGGER \(name)_\(function) BEFORE UPDATE ON \(full) FOR EACH ROW"
                    + " EXECUTE FUNCTION zygo.\(function)()")
        }
        if table.traits.contains("append_only") {
            let isSwept = (table.grants ?? [:]).values.contains { $0.contains("D") }
            let events = isSwept ? "UPDATE" : "UPDATE OR DELETE"
            statements.append(
                "CREATE TRIGGER \(name)_forbid_mutation BEFORE \(events) ON \(full) FOR EACH ROW"
                    + " EXECUTE FUNCTION zygo.forbid_mutation()")
            statements.append(
                "CREATE TRIGGER \(name)_forbid_truncate BEFORE TRUNCATE ON \(full) FOR EACH STATEMENT"
                    + " EXECUTE FUNCTION zygo.forbid_mutation()")
        }
        return statements
    }

    private func references(_ key: String, _ table: DatabaseContract.Table) -> [String] {
        let full = full(key, table)
        let name = Self.physical(key)
        let keys = (table.foreign_keys ?? []).map { foreign in
            let target = contract.tables[foreign.references.table].map { self.full(foreign.references.table, $0) }
            let columns = foreign.set_null_columns.map { " (\(Self.list($0)))" } ?? ""
            return "ALTER TABLE \(full) ADD CONSTRAINT \(foreign.name) FOREIGN KEY (\(Self.list(foreign.columns)))"
                + " REFERENCES \(target ?? foreign.references.table) (\(Self.list(foreign.references.columns)))"
                + " ON DELETE \(foreign.on_delete)\(columns)"
        }
        let migration = "current_setting('app.migration', true) = 'on'"
        let definer = table.schema == "audit" ? "zygo_audit" : "zygo_definer"
        let implicit = [
            "CREATE POLICY \(name)_owner ON \(full) FOR ALL TO zygo_owner USING (\(migration))"
                + " WITH CHECK (\(migration))",
            "CREATE POLICY \(name)_definer ON \(full) FOR ALL TO \(definer) USING (true) WITH CHECK (true)",
        ]
        return keys + implicit + table.rls.map { policy($0, full) }
    }

    private func policy(_ policy: DatabaseContract.Policy, _ full: String) -> String {
        let rule = policy.rule.map { contract.row_rules[$0] ?? $0 } ?? policy.using ?? "false"
        let check = policy.with_check.map { contract.row_rules[$0] ?? $0 } ?? rule
        let head =
            "CREATE POLICY \(policy.name) ON \(full) FOR \(policy.command)"
            + " TO \(policy.roles.joined(separator: ", "))"
        return switch policy.command {
        case "INSERT": "\(head) WITH CHECK (\(rule))"
        case "UPDATE", "ALL": "\(head) USING (\(rule)) WITH CHECK (\(check))"
        default: "\(head) USING (\(rule))"
        }
    }

    private func full(_ key: String, _ table: DatabaseContract.Table) -> String {
        "\(table.schema ?? "public").\(Self.physical(key))"
    }

    /// The key of a table outside `public` carries its schema.
    private static func physical(_ key: String) -> String { key.split(separator: ".").last.map(String.init) ?? key }

    /// Plain names are quoted; an expression or an order after the name stays as it is.
    private static func list(_ columns: [String]) -> String {
        columns.map { column in
            let name = column.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            let rest = column.dropFirst(name.count)
            return rest.hasPrefix("(") || name.isEmpty ? column : "\"\(name)\"\(rest)"
        }.joined(separator: ", ")
    }

    private static func isConstraint(_ unique: DatabaseContract.Unique) -> Bool {
        unique.where == nil
            && unique.columns.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
    }

    private static func condition(_ text: String?) -> String { text.map { " WHERE \($0)" } ?? "" }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
