// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Swift names of error codes and the parameters of their factories.
struct ErrorNames {
    struct Factory {
        let name: String
        let status: Int
        /// Declarations such as `value: String? = nil`.
        let parameters: [String]
        /// Arguments such as `value: value`.
        let arguments: [String]
        let details: [(name: String, swiftName: String)]
    }

    private var factories: [String: Factory] = [:]

    init(_ catalogue: ErrorCatalogue?) {
        guard let catalogue else { return }
        let types = Dictionary(catalogue.detailFields.map { ($0.name, $0.type) }) { first, _ in first }
        for entry in catalogue.entries {
            let details = entry.details.map { (name: $0, swiftName: SwiftName.member($0)) }
            factories[entry.code] = Factory(
                name: SwiftName.member(entry.code.lowercased()), status: entry.status,
                parameters: details.map { "\($0.swiftName): \(Self.type(types[$0.name] ?? "any"))? = nil" },
                arguments: details.map { "\(SwiftName.plain($0.swiftName)): \($0.swiftName)" }, details: details)
        }
    }

    func factory(_ code: String) -> Factory? { factories[code] }

    private static func type(_ name: String) -> String {
        switch name {
        case "string", "any": "String"
        case "string[]": "[String]"
        case "integer": "Int"
        case "number": "Double"
        case "boolean": "Bool"
        default: "JSONValue"
        }
    }
}

/// Prints the error codes, their catalogue rows and one factory per code.
struct ErrorEmitter {
    private let catalogue: ErrorCatalogue
    private let names: ErrorNames

    init(_ catalogue: ErrorCatalogue, _ names: ErrorNames) {
        self.catalogue = catalogue
        self.names = names
    }

    private var domains: [String] {
        var domains: [String] = []
        for entry in catalogue.entries where !domains.contains(entry.domain) { domains.append(entry.domain) }
        return domains
    }

    private func entries(of domain: String) -> [ErrorCatalogue.Entry] {
        catalogue.entries.filter { $0.domain == domain }
    }

    func files() -> [GeneratedFile] {
        [codes(), details(), implied()]
            + domains.map { domain in
                let name = SwiftName.file(domain.isEmpty ? "other" : domain)
                return GeneratedFile(path: "Errors/\(name)Errors.swift", text: failures(domain, name))
            }
    }

    private func start() -> CodeWriter {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line("public import ContractRuntime")
        writer.line()
        return writer
    }

    private func codes() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line()
        writer.doc("What the catalogue says of one error code.")
        writer.block("public struct ErrorEntry: Sendable {") { writer in
            let members = [
                "code: ErrorCode", "status: Int", "category: String", "message: String", "isRetryable: Bool",
                "headers: [String]",
            ]
            for member in members { writer.line("public let \(member)") }
            writer.gap()
            let arguments =
                members.dropLast().map { $0.replacing("code:", with: "_ code:") } + ["headers: [String] = []"]
            writer.call("init(", arguments, ") {")
            writer.indented { writer in
                for member in members {
                    let name = member.prefix { $0 != ":" }
                    writer.line("self.\(name) = \(name)")
                }
            }
            writer.line("}")
        }
        writer.gap()
        writer.doc("Every code the API answers, in catalogue order.")
        writer.block("public enum ErrorCode: String, Sendable, CaseIterable {") { writer in
            for entry in catalogue.entries {
                writer.line("case \(names.factory(entry.code)?.name ?? "") = \(Literal.string(entry.code))")
            }
        }
        writer.gap()
        writer.block("extension ErrorEntry {") { writer in
            let parts = domains.map { "\(SwiftName.plain(SwiftName.member($0)))Entries" }
            writer.doc("The whole catalogue by code.")
            writer.block("public static let all: [String: ErrorEntry] = {", tail: "}()") { writer in
                writer.call("let parts: [[ErrorEntry]] = [", parts, "]")
                writer.line("var all: [String: ErrorEntry] = [:]")
                writer.line("for entry in parts.joined() { all[entry.code.rawValue] = entry }")
                writer.line("return all")
            }
        }
        writer.gap()
        writer.block("extension ErrorCode {") { writer in
            writer.doc("Retired spellings by the code that took their place.")
            dictionary("aliases", catalogue.aliases.map { ($0.alias, $0.code) }, &writer)
            writer.gap()
            writer.doc("The code of each failure that the server finds before or after a handler.")
            dictionary("framework", catalogue.framework.map { ($0.name, $0.code) }, &writer)
        }
        return GeneratedFile(path: "Errors/ErrorCode.swift", text: writer.text)
    }

    private func dictionary(_ name: String, _ pairs: [(String, String)], _ writer: inout CodeWriter) {
        guard !pairs.isEmpty else {
            writer.line("public static let \(name): [String: String] = [:]")
            return
        }
        let items = pairs.map { "\(Literal.string($0.0)): \(Literal.string($0.1))" }
        writer.call("public static let \(name): [String: String] = [", items, "]")
    }

    private func failures(_ domain: String, _ name: String) -> String {
        var writer = start()
        let list = SwiftName.plain(SwiftName.member(domain))
        writer.block("extension ErrorEntry {") { writer in
            writer.block("static let \(list)Entries: [ErrorEntry] = [", tail: "]") { writer in
                for entry in entries(of: domain) {
                    var arguments = [
                        ".\(names.factory(entry.code)?.name ?? "")", "status: \(entry.status)",
                        "category: \(Literal.string(entry.category))", "message: \(Literal.string(entry.message))",
                        "isRetryable: \(entry.isRetryable)",
                    ]
                    if !entry.headers.isEmpty { arguments.append("headers: \(Literal.strings(entry.headers))") }
                    writer.call("ErrorEntry(", arguments, "),")
                }
            }
        }
        writer.gap()
        writer.block("extension APIFailure {") { writer in
            for entry in entries(of: domain) {
                writer.gap()
                factory(entry, &writer)
            }
        }
        return writer.text
    }

    private func factory(_ entry: ErrorCatalogue.Entry, _ writer: inout CodeWriter) {
        guard let factory = names.factory(entry.code) else { return }
        writer.doc("\(entry.status): \(entry.message)")
        writer.call("public static func \(factory.name)(", factory.parameters, ") -> APIFailure {")
        writer.indented { writer in
            var arguments: [Argument] = [
                .plain("code: \(Literal.string(entry.code))"), .plain("status: \(entry.status)"),
            ]
            if !factory.details.isEmpty {
                let items = factory.details.map { "errorDetail(\(Literal.string($0.name)), \($0.swiftName))" }
                arguments.append(.list(head: "details: errorDetails([", items: items, tail: "])"))
            }
            writer.call("APIFailure(", arguments, ")")
        }
        writer.line("}")
    }

    /// Turns the optional parameters of factories into members of `details`.
    private func details() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line("import ContractRuntime")
        writer.line()
        writer.line("typealias ErrorDetail = (name: String, value: JSONValue)")
        let kinds = [
            ("String", ".string(value)"),
            ("[String]", ".array(value.map { (text: String) -> JSONValue in .string(text) })"),
            ("Int", ".integer(Int64(value))"), ("Double", "JSONValue(floatLiteral: value)"), ("Bool", ".bool(value)"),
            ("JSONValue", "value"),
        ]
        writer.gap()
        writer.line("func errorDetails(_ members: [ErrorDetail?]) -> [ErrorDetail] { members.compactMap { $0 } }")
        for (type, value) in kinds {
            writer.gap()
            writer.block("func errorDetail(_ name: String, _ value: \(type)?) -> ErrorDetail? {") { writer in
                writer.line("guard let value else { return nil }")
                writer.line("return (name: name, value: \(value))")
            }
        }
        return GeneratedFile(path: "Errors/ErrorDetails.swift", text: writer.text)
    }

    /// Codes that stand behind operations unasked, by group.
    private func implied() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(catalogue.source))
        writer.line()
        writer.doc("Codes that operations may answer without declaring them, by the group that implies them.")
        writer.block("public enum ImpliedErrors {") { writer in
            for group in catalogue.implied {
                writer.call(
                    "public static let \(SwiftName.member(group.group)): [ErrorCode] = [",
                    group.codes.compactMap { names.factory($0).map { "." + $0.name } }, "]")
            }
        }
        return GeneratedFile(path: "Errors/ImpliedErrors.swift", text: writer.text)
    }
}
