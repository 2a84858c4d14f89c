// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument
import ContractModel

/// Gives a statement its Swift types, from what PostgreSQL says and what the contract wants.
package struct QueryCompiler {
    let types: ContractTypes
    let catalogue: TableCatalogue
    let blame: MigrationBlame
    let diagnostics: Diagnostics

    package init(
        types: ContractTypes, catalogue: TableCatalogue, blame: MigrationBlame, diagnostics: Diagnostics
    ) {
        self.types = types
        self.catalogue = catalogue
        self.blame = blame
        self.diagnostics = diagnostics
    }

    /// The statement with types, or nil when something was reported.
    package func compile(_ statement: QueryStatement, _ facts: StatementFacts) -> CompiledStatement? {
        let errors = diagnostics.errorCount
        let arguments = arguments(of: statement, facts)
        checkWishes(statement, facts)
        let row = row(of: statement, facts)
        guard let row, diagnostics.errorCount == errors else { return nil }
        return CompiledStatement(statement: statement, arguments: arguments, row: row)
    }

    /// Reports PostgreSQL's refusal at its place in the file, with the migration that names the part.
    package func refuse(_ statement: QueryStatement, _ failure: DatabaseFailure) {
        let parameter = parameter(in: failure, of: statement)
        let location =
            failure.position.map { statement.location(position: $0) }
            ?? parameter.map { statement.file.location($0.offset) } ?? statement.location
        let word = failure.position.flatMap { name(in: statement, position: $0) }
        let cure =
            parameter.map { "say its type with a cast, such as :\($0.name)::text" } ?? failure.hint
            ?? "mend the statement, or the migration that changed what it uses"
        let tables = statement.tokens.filter { $0.isName && catalogue[name: $0.text] != nil }.map(\.text)
        let blamed = word.flatMap { blame.last($0) } ?? tables.first.flatMap { blame.last($0) }
        diagnostics.error(
            "query/refused", at: location, offending: word ?? "",
            "PostgreSQL refuses \(statement.qualifiedName): \(failure)", cure: cure,
            related: parameter == nil ? blamed.map { [$0] } ?? [] : [])
    }

    /// The parameter whose type PostgreSQL could not settle; it names it as `$n`.
    private func parameter(in failure: DatabaseFailure, of statement: QueryStatement) -> QueryParameter? {
        guard ["42P18", "42P08"].contains(failure.sqlState), let mark = failure.message.lastIndex(of: "$") else {
            return nil
        }
        let digits = failure.message[failure.message.index(after: mark)...].prefix(while: \.isNumber)
        guard let number = Int(digits), statement.parameters.indices.contains(number - 1) else { return nil }
        return statement.parameters[number - 1]
    }

    /// The name at a position; of `roles.title` the last part.
    private func name(in statement: QueryStatement, position: Int) -> String? {
        guard statement.offsets.indices.contains(position - 1) else { return nil }
        let offset = statement.offsets[position - 1]
        guard var index = statement.tokens.firstIndex(where: { $0.range.contains(offset) }) else { return nil }
        while index + 2 < statement.tokens.count, statement.tokens[index + 1].kind == .dot,
            statement.tokens[index + 2].isName
        {
            index += 2
        }
        return statement.tokens[index].isName ? statement.tokens[index].text : nil
    }

    private func arguments(of statement: QueryStatement, _ facts: StatementFacts) -> [CompiledStatement.Argument] {
        zip(statement.parameters, facts.parameters).compactMap { parameter, oid in
            let place = statement.file.location(parameter.offset)
            guard let type = PostgresType(rawValue: oid) else {
                diagnostics.error(
                    "query/parameter-type", at: place, offending: parameter.name,
                    "PostgreSQL's type \(PostgresType.name(of: oid)) of :\(parameter.name) has no Swift type",
                    cure: PostgresType.cure(for: oid, isParameter: true))
                return nil
            }
            let named = types.identifier(forName: parameter.name, type)
            let value = wished(statement, parameter.name, type, place) ?? named ?? QueryValue(type)
            return CompiledStatement.Argument(
                swiftName: SwiftName.member(parameter.name), value: value, type: type,
                isNullable: parameter.isNullable)
        }
    }

    /// The type of a `types:` line; nil when there is none or it was refused.
    func wished(
        _ statement: QueryStatement, _ name: String, _ type: PostgresType, _ place: SourceLocation
    ) -> QueryValue? {
        guard let wish = statement.types[name] else { return nil }
        let wishPlace = statement.file.location(wish.offset)
        guard let value = types.wished(wish.type, for: type) else {
            diagnostics.error(
                "query/types", at: wishPlace, offending: wish.type, "no type of the contract is named \(wish.type)",
                cure: NearestName.cure(wish.type, in: types.names, list: "the contract"))
            return nil
        }
        guard value.fits(type) else {
            diagnostics.error(
                "query/types", at: wishPlace, offending: wish.type,
                "\(name) has PostgreSQL's type \(type), which is no \(wish.type)",
                cure: "choose another type, or cast \(name)",
                related: [.init(location: place, message: "used here")])
            return nil
        }
        return value
    }

    /// A wish of the statement itself that names nothing; a wish of the file may serve other statements.
    private func checkWishes(_ statement: QueryStatement, _ facts: StatementFacts) {
        let columns = facts.columns.map { ColumnMark(alias: $0.name).name }
        let known = Set(statement.parameters.map(\.name) + columns)
        for (name, wish) in statement.types.sorted(by: { $0.key < $1.key })
        where wish.offset > statement.offset && !known.contains(name) {
            diagnostics.error(
                "query/types", at: statement.file.location(wish.offset), offending: name,
                "\(statement.name) has neither column nor parameter \(name)",
                cure: NearestName.cure(name, in: known.sorted(), list: "the statement"))
        }
    }
}

/// A column's name without the mark that settles its nullability.
struct ColumnMark {
    let name: String
    let isNullable: Bool?

    init(alias: String) {
        switch alias.last {
        case "!":
            name = String(alias.dropLast())
            isNullable = false
        case "?":
            name = String(alias.dropLast())
            isNullable = true
        default:
            name = alias
            isNullable = nil
        }
    }
}
