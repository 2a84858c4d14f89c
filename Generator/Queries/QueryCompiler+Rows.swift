// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// A column with what is known before its Swift type is chosen.
struct OutputColumn {
    let index: Int
    let name: String
    let type: PostgresType
    let isNullable: Bool
    let origin: (table: TableFacts, column: TableFacts.Column)?
    let location: SourceLocation
}

extension QueryCompiler {
    func row(of statement: QueryStatement, _ facts: StatementFacts) -> CompiledStatement.Row? {
        if statement.mode == .exec { return CompiledStatement.Row.none }
        guard !facts.columns.isEmpty else {
            report(
                statement, statement.location, "query/mode", "\(statement.name) answers no rows",
                cure: "write :exec, or add RETURNING with the columns that are wanted")
            return nil
        }
        guard let columns = columns(of: statement, facts) else { return nil }
        if statement.mode == .count { return count(statement, columns) }
        switch statement.output {
        case .schema(let name): return contract(statement, columns, name)
        case .row(let name): return structure(statement, columns, name)
        case .automatic:
            if columns.count == 1 {
                return value(of: columns[0], statement).map { .scalar($0, isNullable: columns[0].isNullable) }
            }
            return structure(
                statement, columns, statement.name.prefix(1).uppercased() + statement.name.dropFirst() + "Row")
        }
    }

    private func count(_ statement: QueryStatement, _ columns: [OutputColumn]) -> CompiledStatement.Row? {
        guard columns.count == 1, QueryValue(columns[0].type) == .integer, !columns[0].isNullable else {
            report(
                statement, statement.location, "query/mode", ":count wants one integer column that is never NULL",
                cure: "write SELECT count(*) …, or use :one")
            return nil
        }
        return CompiledStatement.Row.none
    }

    private func columns(of statement: QueryStatement, _ facts: StatementFacts) -> [OutputColumn]? {
        let shape = QueryShape(statement.tokens)
        let nullability = ColumnNullability(
            shape: shape, catalogue: catalogue,
            nullableParameters: Set(statement.parameters.filter(\.isNullable).map(\.name)))
        var columns: [OutputColumn] = []
        for (index, fact) in facts.columns.enumerated() {
            let place = nullability.offset(ofColumn: index, of: facts.columns.count)
            let location = place.map(statement.file.location) ?? statement.location
            guard let type = PostgresType(rawValue: fact.type) else {
                report(
                    statement, location, "query/column-type",
                    "PostgreSQL's type \(PostgresType.name(of: fact.type)) of column \(fact.name) has no Swift type",
                    cure: PostgresType.cure(for: fact.type, isParameter: false))
                continue
            }
            let mark = ColumnMark(alias: fact.name)
            let table = catalogue[fact.table]
            let origin = table.flatMap { table in table.columns[fact.attribute].map { (table, $0) } }
            columns.append(
                OutputColumn(
                    index: index, name: mark.name, type: type,
                    isNullable: mark.isNullable
                        ?? !nullability.isNeverNull(index, of: facts.columns.count, origin: origin), origin: origin,
                    location: location))
        }
        guard columns.count == facts.columns.count else { return nil }
        return checkNames(statement, columns) ? columns : nil
    }

    private func checkNames(_ statement: QueryStatement, _ columns: [OutputColumn]) -> Bool {
        guard columns.count > 1 || statement.output != .automatic else { return true }
        var seen: Set<String> = []
        for column in columns {
            let isUnnamed = column.name.isEmpty || column.name == "?column?"
            guard !isUnnamed, seen.insert(column.name).inserted else {
                report(
                    statement, column.location, "query/column-name",
                    isUnnamed ? "a column has no name" : "two columns are named \(column.name)",
                    cure: "name it with AS")
                return false
            }
        }
        return true
    }

    /// By wish, by foreign key, by name, by the table's own `id`; else the plain type.
    private func value(of column: OutputColumn, _ statement: QueryStatement) -> QueryValue? {
        let value =
            wished(statement, column.name, column.type, column.location) ?? identifier(of: column)
            ?? QueryValue(column.type)
        guard value.isReadable else {
            report(
                statement, column.location, "query/column-type",
                "column \(column.name) of type \(column.type) can be sent but not read as \(value.spelled)",
                cure: "cast it to text, int8 or jsonb")
            return nil
        }
        return value
    }

    private func identifier(of column: OutputColumn) -> QueryValue? {
        if let named = types.identifier(forName: column.name, column.type) { return named }
        guard column.type == .uuid else { return nil }
        if let referred = column.origin?.column.referredTable, let value = types.identifier(ofTable: referred) {
            return value
        }
        guard let origin = column.origin else { return nil }
        return origin.column.name == "id" ? types.identifier(ofTable: origin.table.name) : nil
    }

    private func structure(
        _ statement: QueryStatement, _ columns: [OutputColumn], _ name: String
    ) -> CompiledStatement.Row? {
        let fields = columns.compactMap { column in
            value(of: column, statement).map {
                CompiledStatement.Field(
                    swiftName: SwiftName.member(column.name), value: $0, isNullable: column.isNullable)
            }
        }
        return fields.count == columns.count ? .structure(name: name, fields) : nil
    }

    private func contract(
        _ statement: QueryStatement, _ columns: [OutputColumn], _ name: String
    ) -> CompiledStatement.Row? {
        guard let declaration = types.declaration(name), case .structure(let structure) = declaration.kind else {
            report(
                statement, statement.location, "query/schema", "the contract has no object schema named \(name)",
                cure: NearestName.cure(name, in: types.names, list: "the contract, or write -> row \(name)"))
            return nil
        }
        let byName = Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
        let wireNames = Set(structure.members.map(\.wireName))
        for column in columns where !wireNames.contains(column.name) {
            report(
                statement, column.location, "query/schema", "\(name) has no member \(column.name)",
                cure: "leave the column out, or "
                    + NearestName.cure(column.name, in: structure.members.map(\.wireName), list: name),
                declaration.location)
        }
        let arguments = structure.members.compactMap { argument(for: $0, byName[$0.wireName], statement, name) }
        return .contract(name: name, arguments)
    }

    private func argument(
        for member: Member, _ column: OutputColumn?, _ statement: QueryStatement, _ schema: String
    ) -> CompiledStatement.MemberArgument? {
        guard let column else {
            if member.isRequired, !member.isConstant {
                report(
                    statement, statement.location, "query/schema",
                    "\(schema) needs \(member.wireName), which is no column",
                    cure: "select it AS \(member.wireName)", member.location)
            }
            return nil
        }
        guard !member.isConstant else {
            report(
                statement, column.location, "query/schema", "\(member.wireName) of \(schema) has one fixed value",
                cure: "leave the column out", member.location)
            return nil
        }
        guard let value = types.value(of: member.type, for: column.type), value.fits(column.type), value.isReadable
        else {
            report(
                statement, column.location, "query/schema",
                "column \(column.name) has PostgreSQL's type \(column.type), \(schema) wants "
                    + types.spelled(member.type),
                cure: "cast the column to the type that is read as \(types.spelled(member.type))", member.location)
            return nil
        }
        let takesNull = member.presence != .always && member.presence != .defaulted
        guard takesNull || !column.isNullable else {
            let blamed = column.origin.flatMap { blame.last($0.column.name, table: $0.table.name) }
            diagnostics.error(
                "query/null", at: column.location, offending: column.name,
                "column \(column.name) may be NULL, \(schema) says it is always there",
                cure: "write coalesce(…), make the column NOT NULL in a migration, or name it AS \"\(column.name)!\"",
                related: [.init(location: member.location, message: "the member")] + (blamed.map { [$0] } ?? []))
            return nil
        }
        return CompiledStatement.MemberArgument(
            swiftName: member.swiftName, column: column.index, value: value, isNullable: takesNull,
            isTristate: member.presence == .tristate, isSecret: member.isSecret)
    }

    private func report(
        _ statement: QueryStatement, _ location: SourceLocation, _ rule: String, _ message: String, cure: String,
        _ related: SourceLocation? = nil
    ) {
        diagnostics.error(
            rule, at: location, message, cure: cure,
            related: related.map { [.init(location: $0, message: "the contract says so here")] } ?? [])
    }
}
