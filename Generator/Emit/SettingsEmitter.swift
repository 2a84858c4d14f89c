// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints typed settings that are read from environment variables, every bad one reported at once.
struct SettingsEmitter {
    private let catalogue: SettingsCatalogue

    init(_ catalogue: SettingsCatalogue) {
        self.catalogue = catalogue
    }

    func files() -> [GeneratedFile] {
        var groups: [String] = []
        for variable in catalogue.variables where !groups.contains(variable.group) { groups.append(variable.group) }
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line("public import ContractRuntime")
        writer.line()
        settings(groups, &writer)
        for variable in catalogue.variables where variable.kind == .choice && !variable.choices.isEmpty {
            writer.line()
            choice(variable, &writer)
        }
        var reader = CodeWriter()
        reader.line(Header.text(catalogue.source))
        for line in SettingsReaderText.lines { reader.line(line) }
        return [
            GeneratedFile(path: "Settings/Settings.swift", text: writer.text),
            GeneratedFile(path: "Settings/VariableReader.swift", text: reader.text),
        ]
    }

    /// The variable that says which environment this is: the one whose words are the catalogue's environments.
    private var environment: SettingsCatalogue.Variable? {
        catalogue.variables.first { !$0.choices.isEmpty && Set($0.choices) == Set(catalogue.environments) }
    }

    private func settings(_ groups: [String], _ writer: inout CodeWriter) {
        writer.doc("Every variable of the catalogue that this build reads.")
        writer.block("public struct Settings: Sendable {") { writer in
            for group in groups {
                writer.gap()
                writer.line("// \(group)")
                for variable in catalogue.variables where variable.group == group {
                    writer.doc("`\(variable.name)`" + (variable.note.map { ": \($0)" } ?? "") + ".")
                    writer.line("public let \(variable.swiftName): \(type(variable))")
                }
            }
            writer.gap()
            writer.doc(
                "Reads all variables.\n\nThrows `SettingsFailure` with one line per variable that is missing or wrong. "
                    + "`file` reads the file that a variable with the suffix `_FILE` names.")
            writer.line("public init(")
            writer.indented {
                $0.line("_ variables: [String: String], file: @escaping (_ path: String) -> String? = { _ in nil }")
            }
            writer.block(") throws(SettingsFailure) {") { writer in
                let name = environment.map { Literal.string($0.name) } ?? "nil"
                let usual = environment?.defaultText.map(Literal.string) ?? "nil"
                writer.call(
                    "var reader: VariableReader = VariableReader(",
                    ["variables", "file: file", "environment: \(name)", "usual: \(usual)"], ")")
                for variable in catalogue.variables { read(variable, &writer) }
                let needed = catalogue.variables.filter { !isOptional($0) }.map { "let \($0.swiftName)" }
                writer.call("guard reader.problems.isEmpty, ", needed.isEmpty ? ["true"] : needed, " else {")
                writer.indented { $0.line("throw SettingsFailure(problems: reader.problems)") }
                writer.line("}")
                for variable in catalogue.variables {
                    writer.line("self.\(SwiftName.plain(variable.swiftName)) = \(variable.swiftName)")
                }
            }
            writer.gap()
            writer.doc("Every name of the catalogue, for telling a misspelt variable from a foreign one.")
            writer.call("public static let knownNames: Set<String> = [", catalogue.knownNames.map(Literal.string), "]")
            writer.gap()
            writer.doc("Names of the variable that says which environment this is, its own first.")
            let names = environment.map { [$0.name] + $0.aliases } ?? []
            writer.line("public static let environmentNames: [String] = \(Literal.strings(names))")
        }
    }

    private func isOptional(_ variable: SettingsCatalogue.Variable) -> Bool {
        variable.defaultText == nil && variable.defaultByEnvironment.isEmpty && !variable.requiredIn.contains("*")
    }

    private func bareType(_ variable: SettingsCatalogue.Variable) -> String {
        switch variable.kind {
        case .string, .url: "String"
        case .bool: "Bool"
        case .int, .bytes: "Int"
        case .number: "Double"
        case .duration: "Duration"
        case .list: "[String]"
        case .choice: variable.choices.isEmpty ? "String" : SwiftName.type(variable.name.lowercased())
        }
    }

    private func type(_ variable: SettingsCatalogue.Variable) -> String {
        let bare = variable.isSecret ? "Secret<\(bareType(variable))>" : bareType(variable)
        return bare + (isOptional(variable) ? "?" : "")
    }

    private func read(_ variable: SettingsCatalogue.Variable, _ writer: inout CodeWriter) {
        let optional = isOptional(variable) ? type(variable) : type(variable) + "?"
        let secret = variable.isSecret ? ".map(Secret<\(bareType(variable))>.init)" : ""
        guard let parse = parse(variable) else {
            writer.call("let \(variable.swiftName): \(optional) = reader.text(", arguments(variable), ")" + secret)
            return
        }
        let text = SwiftName.plain(variable.swiftName) + "Text"
        writer.call("let \(text): String? = reader.text(", arguments(variable), ")")
        let values = parse.isNamed ? [Literal.string(variable.name), text] : [text]
        writer.call(
            "let \(variable.swiftName): \(optional) = reader.\(parse.method)(", values + parse.arguments, ")" + secret)
    }

    private func arguments(_ variable: SettingsCatalogue.Variable) -> [String] {
        var arguments = [Literal.string(variable.name)]
        if !variable.aliases.isEmpty { arguments.append("aliases: \(Literal.strings(variable.aliases))") }
        if let text = variable.defaultText { arguments.append("usual: \(Literal.string(text))") }
        if !variable.defaultByEnvironment.isEmpty {
            let items = variable.defaultByEnvironment.map { item in
                "\(Literal.string(item.environment)): \(Literal.string(item.text))"
            }
            arguments.append("usualByEnvironment: [\(items.joined(separator: ", "))]")
        }
        if !variable.requiredIn.isEmpty { arguments.append("requiredIn: \(Literal.strings(variable.requiredIn))") }
        if !variable.refusedInProduction.isEmpty {
            arguments.append("refusedInProduction: \(Literal.strings(variable.refusedInProduction))")
        }
        if variable.isSecret { arguments.append("isSecret: true") }
        return arguments
    }

    /// How a text becomes a value; nil when it stays as it is.
    private struct Parse {
        let method: String
        var arguments: [String] = []
        var isNamed = true
    }

    private func parse(_ variable: SettingsCatalogue.Variable) -> Parse? {
        switch variable.kind {
        case .bool: return Parse(method: "bool")
        case .int: return Parse(method: "integer", arguments: bounds(variable))
        case .number: return Parse(method: "number", arguments: bounds(variable))
        case .bytes: return Parse(method: "bytes", arguments: bounds(variable))
        case .duration:
            let unit = variable.bareUnit.map { ["bareUnit: \(Literal.string($0))"] } ?? []
            return Parse(method: "duration", arguments: bounds(variable) + unit)
        case .list: return Parse(method: "list", isNamed: false)
        case .url:
            let schemes = variable.schemes.isEmpty ? [] : ["schemes: \(Literal.strings(variable.schemes))"]
            let https = variable.httpsIn.isEmpty ? [] : ["httpsIn: \(Literal.strings(variable.httpsIn))"]
            return Parse(method: "url", arguments: schemes + https)
        case .choice:
            guard !variable.choices.isEmpty else { return nil }
            let words = Literal.strings(variable.choices)
            return Parse(method: "choice", arguments: ["\(bareType(variable)).init(rawValue:)", words])
        case .string: return string(variable)
        }
    }

    private func string(_ variable: SettingsCatalogue.Variable) -> Parse? {
        var checks: [String] = []
        if let least = variable.lengthMin { checks.append("lengthMin: \(least)") }
        if let most = variable.lengthMax { checks.append("lengthMax: \(most)") }
        if let least = variable.bytesMin { checks.append("bytesMin: \(least)") }
        if let pattern = variable.pattern { checks.append("pattern: Pattern(checked: \(Literal.string(pattern)))") }
        return checks.isEmpty ? nil : Parse(method: "string", arguments: checks)
    }

    private func bounds(_ variable: SettingsCatalogue.Variable) -> [String] {
        var bounds: [String] = []
        if let least = variable.minimum { bounds.append("least: \(Literal.string(least))") }
        if let most = variable.maximum { bounds.append("most: \(Literal.string(most))") }
        return bounds
    }

    private func choice(_ variable: SettingsCatalogue.Variable, _ writer: inout CodeWriter) {
        writer.doc("Values of `\(variable.name)`.")
        writer.block("public enum \(bareType(variable)): String, Sendable, CaseIterable {") { writer in
            for word in variable.choices { writer.line("case \(SwiftName.enumCase(word)) = \(Literal.string(word))") }
        }
    }
}
