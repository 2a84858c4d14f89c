// SPDX-License-Identifier: Apache-2.0

package import ContractModel
package import OpenAPIDocument

/// The stage of the generator that turns `.sql` files into Swift.
package struct QueryStage {
    /// One file to write.
    package struct Output: Sendable, Hashable {
        /// Below the folder of generated files.
        package let path: String
        package let text: String
    }

    private static let areasFolder = "Sources/Areas"
    private static let migrationsFolder = "migrations"
    private static let outputFolder = "Queries"
    /// The picture of the result is no migration.
    private static let pictureName = "schema.sql"

    /// The `.sql` files of all areas, by path.
    package static func queryFiles(in sources: any DocumentSources) throws(SourceFailure) -> [QueryFile] {
        var files: [QueryFile] = []
        for path in try sqlFiles(below: areasFolder, in: sources) {
            let parts = path.split(separator: "/").map(String.init)
            guard parts.count >= 4, let last = parts.last else { continue }
            files.append(
                QueryFile(path: path, text: try sources.read(path), area: parts[2], stem: String(last.dropLast(4))))
        }
        return files
    }

    /// The migrations in the order they are applied.
    package static func migrations(
        in sources: any DocumentSources, role: String?
    ) throws(SourceFailure) -> [MigrationFile] {
        var files: [MigrationFile] = []
        for path in try sqlFiles(below: migrationsFolder, in: sources) where !path.hasSuffix("/" + pictureName) {
            files.append(MigrationFile(path: path, text: try sources.read(path), role: role))
        }
        return files
    }

    /// Compiles all files against a database of its own made from the migrations.
    ///
    /// - Parameters:
    ///   - conninfo: libpq keywords of a server on which databases may be created.
    ///   - role: who runs a migration that names no role; nil is the connecting account.
    /// - Returns: the files to write; incomplete when something was reported.
    package static func outputs(
        in sources: any DocumentSources, model: ContractModel, conninfo: String, role: String?,
        diagnostics: Diagnostics
    ) throws -> [Output] {
        let files = try queryFiles(in: sources)
        guard !files.isEmpty else { return [] }
        let migrations = try migrations(in: sources, role: role)
        let database = try ScratchDatabase(conninfo: conninfo)
        do {
            let connection = try database.connect()
            var outputs: [Output] = []
            if ScratchDatabase.migrate(migrations, over: connection, diagnostics: diagnostics) {
                outputs = try compile(
                    files, types: ContractTypes(model), migrations: migrations, over: connection,
                    diagnostics: diagnostics)
            }
            try database.drop()
            return outputs
        } catch let failure {
            try database.drop()
            throw failure
        }
    }

    /// Compiles the files against a database that is migrated already.
    package static func compile(
        _ files: [QueryFile], types: ContractTypes, migrations: [MigrationFile], over connection: ScratchConnection,
        diagnostics: Diagnostics
    ) throws(DatabaseFailure) -> [Output] {
        let compiler = QueryCompiler(
            types: types, catalogue: try TableCatalogue.read(over: connection), blame: MigrationBlame(migrations),
            diagnostics: diagnostics)
        var stems: [String: QueryFile] = [:]
        var outputs: [Output] = []
        for file in files {
            if let other = stems[file.stem] {
                diagnostics.error(
                    "query/stem", at: file.location(0), "two files are named \(file.stem).sql",
                    cure: "rename one; the stem names the Swift type",
                    related: [.init(location: other.location(0), message: "the other")])
                continue
            }
            stems[file.stem] = file
            let statements = compile(file, compiler, over: connection, diagnostics)
            checkSharedRows(statements, diagnostics)
            let text = QueryEmitter.text(of: file, statements, types: types)
            outputs.append(Output(path: "\(outputFolder)/\(file.area)/\(file.stem)Queries.swift", text: text))
        }
        return outputs
    }

    private static func compile(
        _ file: QueryFile, _ compiler: QueryCompiler, over connection: ScratchConnection, _ diagnostics: Diagnostics
    ) -> [CompiledStatement] {
        QueryFileReader.statements(of: file, diagnostics: diagnostics).compactMap { statement -> CompiledStatement? in
            StatementLint.check(statement, diagnostics: diagnostics)
            do throws(DatabaseFailure) {
                return compiler.compile(statement, try connection.describe(statement.text))
            } catch {
                compiler.refuse(statement, error)
                return nil
            }
        }
    }

    /// Statements that share a row struct must agree on it.
    private static func checkSharedRows(_ statements: [CompiledStatement], _ diagnostics: Diagnostics) {
        var first: [String: CompiledStatement] = [:]
        for statement in statements {
            guard case .structure(let name, _) = statement.row else { continue }
            guard let other = first[name] else {
                first[name] = statement
                continue
            }
            guard statement.row != other.row else { continue }
            diagnostics.error(
                "query/row", at: statement.statement.location, "\(name) has other columns here",
                cure: "select the same columns in the same order, types and nullability, or choose another name",
                related: [.init(location: other.statement.location, message: "the first \(name)")])
        }
    }

    private static func sqlFiles(
        below folder: String, in sources: any DocumentSources
    ) throws(SourceFailure) -> [String] {
        guard sources.isFolder(folder) else { return [] }
        return try sources.files(below: folder).filter { $0.hasSuffix(".sql") }.sorted()
    }
}
