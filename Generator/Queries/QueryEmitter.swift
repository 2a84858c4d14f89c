// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Writes the Swift of one `.sql` file; lays out, decides nothing.
package struct QueryEmitter {
    private static let lineMax = 120

    private let file: QueryFile
    private let statements: [CompiledStatement]
    private let types: ContractTypes
    private var lines: [String] = []

    package static func text(of file: QueryFile, _ statements: [CompiledStatement], types: ContractTypes) -> String {
        var emitter = QueryEmitter(file: file, statements: statements, types: types)
        emitter.write()
        return emitter.lines.joined(separator: "\n") + "\n"
    }

    private init(file: QueryFile, statements: [CompiledStatement], types: ContractTypes) {
        self.file = file
        self.statements = statements
        self.types = types
    }

    private mutating func write() {
        line("// Generated from \(file.source.path). Edit that file, then run scripts/generate.")
        if statements.contains(where: needsContract) { line("package import API") }
        line("package import ContractRuntime")
        line("")
        line("/// The statements of `\(file.source.path)`.")
        line("package enum \(file.stem)Queries {")
        for (index, statement) in statements.enumerated() {
            if index > 0 { line("") }
            function(statement)
        }
        var written: Set<String> = []
        for statement in statements {
            guard case .structure(let name, let fields) = statement.row, written.insert(name).inserted else { continue }
            line("")
            structure(name, fields, of: statement)
        }
        line("}")
    }

    private func needsContract(_ statement: CompiledStatement) -> Bool {
        if case .contract = statement.row { return true }
        return statement.values.contains(where: types.isDeclared)
    }

    private mutating func line(_ text: String) { lines.append(text) }

    private mutating func function(_ compiled: CompiledStatement) {
        for text in compiled.statement.doc { line(text.isEmpty ? "    ///" : "    /// \(text)") }
        let isStream = compiled.statement.mode == .stream
        if isStream {
            line("    ///")
            line("    /// Without a limit: to be read in batches by `Transaction.stream`.")
        }
        signature(compiled)
        line("        .\(isStream ? QueryMode.many.rawValue : compiled.statement.mode.rawValue)(")
        line("            \"\(compiled.statement.qualifiedName)\",")
        line("            \"\"\"")
        for text in compiled.statement.text.split(separator: "\n", omittingEmptySubsequences: false) {
            line(text.isEmpty ? "" : "            " + Self.escaped(String(text)))
        }
        line("            \"\"\",")
        parameters(compiled)
        row(compiled)
        line("    }")
    }

    private mutating func signature(_ compiled: CompiledStatement) {
        let name = "    package static func \(compiled.statement.name)"
        let arguments = compiled.arguments.map { argument in
            "\(argument.swiftName): \(argument.value.spelled)\(argument.isNullable ? "?" : "")"
        }
        let end = ") -> Statement<\(compiled.outputType)> {"
        let whole = name + "(" + arguments.joined(separator: ", ") + end
        guard whole.count > Self.lineMax else { return line(whole) }
        line(name + "(")
        for (index, argument) in arguments.enumerated() {
            line("        " + argument + (index + 1 < arguments.count ? "," : ""))
        }
        line("    " + end)
    }

    private mutating func parameters(_ compiled: CompiledStatement) {
        let parameters = compiled.arguments.map { argument in
            argument.value.parameter(argument.swiftName, type: argument.type, isNullable: argument.isNullable)
        }
        let whole = "            [" + parameters.joined(separator: ", ") + "]"
        guard whole.count > Self.lineMax else { return line(whole) }
        line("            [")
        for parameter in parameters { line("                \(parameter),") }
        line("            ]")
    }

    private mutating func row(_ compiled: CompiledStatement) {
        guard compiled.row != .none else { return line("        )") }
        line("        ) { (row: SQLRow) throws(SQLDecodingError) -> \(compiled.rowType) in")
        switch compiled.row {
        case .none: break
        case .scalar(let value, let isNullable):
            line("            try \(value.read(column: 0, isNullable: isNullable))")
        case .structure(let name, let fields):
            construct(
                name,
                fields.enumerated().map { index, field in
                    "\(field.swiftName): \(field.value.read(column: index, isNullable: field.isNullable))"
                })
        case .contract(let name, let arguments): construct(name, arguments.map(Self.member))
        }
        line("        }")
    }

    private mutating func construct(_ name: String, _ arguments: [String]) {
        line("            try \(name)(")
        for (index, argument) in arguments.enumerated() {
            line("                " + argument + (index + 1 < arguments.count ? "," : ""))
        }
        line("            )")
    }

    private static func member(_ argument: CompiledStatement.MemberArgument) -> String {
        let bare = argument.value.spelled
        let type = argument.isSecret ? "Secret<\(bare)>" : bare
        var read = argument.value.read(column: argument.column, isNullable: argument.isNullable)
        if argument.isSecret {
            read =
                argument.isNullable ? "\(read).map { (text: \(bare)) -> \(type) in Secret(text) }" : "Secret(\(read))"
        }
        if argument.isTristate {
            read += ".map { (value: \(type)) -> Presence<\(type)> in .value(value) } ?? .null"
        }
        return "\(argument.swiftName): \(read)"
    }

    private mutating func structure(
        _ name: String, _ fields: [CompiledStatement.Field], of compiled: CompiledStatement
    ) {
        line("    /// One row of `\(compiled.statement.qualifiedName)`.")
        line("    package struct \(name): Sendable, Hashable {")
        for field in fields {
            line("        package let \(field.swiftName): \(field.value.spelled)\(field.isNullable ? "?" : "")")
        }
        line("    }")
    }

    /// Text between triple quotes: the back-slash and a triple quote would end or change it.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "\"\"\"", omittingEmptySubsequences: false).joined(separator: "\\\"\\\"\\\"")
    }
}
