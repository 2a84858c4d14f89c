// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints enums and identifiers.
struct EnumEmitter {
    let declaration: TypeDeclaration

    func emit(_ cases: [EnumCase], into writer: inout CodeWriter) {
        writer.doc(declaration.doc)
        writer.block("public enum \(declaration.name): WireEnum {") { writer in
            declare(cases, &writer)
            writer.doc("A text that the contract does not list; read by clients only.")
            writer.line("case undocumented(String)")
            writer.gap()
            writer.call(
                "public static let documented: WireCases<\(declaration.name)> = WireCases(",
                [
                    .list(head: "[", items: cases.map { Literal.string($0.wireValue) }, tail: "]"),
                    .list(head: "[", items: cases.map { "." + $0.swiftName }, tail: "]"),
                ], ")")
            writer.gap()
            writer.block("public var wire: String {") { writer in
                writer.line("switch self {")
                for item in cases {
                    writer.line("case .\(item.swiftName): \(Literal.string(item.wireValue))")
                }
                writer.line("case .undocumented(let text): text")
                writer.line("}")
            }
        }
    }

    private func declare(_ cases: [EnumCase], _ writer: inout CodeWriter) {
        if cases.allSatisfy({ $0.doc == nil }) {
            writer.call("case ", cases.map(\.swiftName), "")
            return
        }
        for item in cases {
            writer.doc(item.doc)
            writer.line("case \(item.swiftName)")
        }
    }

    func emit(_ cases: [IntegerCase], into writer: inout CodeWriter) {
        let values = cases.map { Literal.integer(String($0.value)) }
        writer.doc(declaration.doc)
        writer.block("public enum \(declaration.name): Int, JSONCodable, ParameterEncodable, Sendable, CaseIterable {")
        { writer in
            for (item, value) in zip(cases, values) { writer.line("case \(item.swiftName) = \(value)") }
            writer.gap()
            writer.block("public static func decode(from reader: inout JSONReader) -> \(declaration.name)? {") {
                writer in
                writer.line("reader.integer(oneOf: [\(values.joined(separator: ", "))])")
                writer.indented {
                    $0.line(".flatMap { (value: Int) -> \(declaration.name)? in \(declaration.name)(rawValue: value) }")
                }
            }
            writer.gap()
            writer.line("public func encode(to writer: inout JSONWriter) { writer.integer(rawValue) }")
            writer.gap()
            writer.line("public var parameterText: String { String(rawValue) }")
        }
    }

    func emitIdentifier(of resource: String?, into writer: inout CodeWriter) {
        writer.doc(declaration.doc)
        writer.block("public struct \(declaration.name): TypedIdentifier {") { writer in
            if let resource {
                writer.line("public static let resource: String? = \(Literal.string(resource))")
            }
            writer.line("public let uuid: WireUUID")
            writer.gap()
            writer.line("public init(_ uuid: WireUUID) { self.uuid = uuid }")
        }
    }

    func emitOpaque(_ limits: StringLimits, model: ContractModel, into writer: inout CodeWriter) {
        var arguments: [String] = []
        if let least = limits.lengthMin { arguments.append("minLength: \(least)") }
        if let most = limits.lengthMax { arguments.append("maxLength: \(most)") }
        if let pattern = limits.pattern { arguments.append("pattern: Pattern(checked: \(Literal.string(pattern)))") }
        writer.doc(declaration.doc)
        writer.block("public struct \(declaration.name): WireString {") { writer in
            writer.line("public static let rule: StringRule = StringRule(\(arguments.joined(separator: ", ")))")
            writer.line("public static let format: FormatName = .other")
            writer.gap()
            writer.line("public let wire: String")
            writer.gap()
            writer.block("public init?(wire: String) {") { writer in
                var checks: [String] = []
                if let least = limits.lengthMin { checks.append("wire.unicodeScalars.count >= \(least)") }
                if let most = limits.lengthMax { checks.append("wire.unicodeScalars.count <= \(most)") }
                if limits.pattern != nil { checks.append("Self.rule.pattern?.matches(wire) ?? true") }
                if !checks.isEmpty { writer.line("guard \(checks.joined(separator: ", ")) else { return nil }") }
                writer.line("self.wire = wire")
            }
            writer.gap()
            writer.block("public static func decode(from reader: inout JSONReader) -> \(declaration.name)? {") {
                writer in
                writer.line("reader.wire(\(declaration.name).self, rule)")
            }
        }
    }
}
