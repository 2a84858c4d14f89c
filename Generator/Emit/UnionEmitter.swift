// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints an enum with one case per branch of a choice.
struct UnionEmitter {
    private let declaration: TypeDeclaration
    private let union: Union
    private let model: ContractModel
    private var types: TypeText
    private var reads: [String] = []

    init(model: ContractModel, declaration: TypeDeclaration, union: Union) {
        self.model = model
        self.declaration = declaration
        self.union = union
        types = TypeText(model: model)
    }

    mutating func emit(into writer: inout CodeWriter) {
        reads = []
        for item in union.cases { reads.append(types.read(item.type, item.swiftName)) }
        let rules = types.ruleLines
        writer.doc(declaration.doc)
        writer.block("public indirect enum \(declaration.name): JSONCodable, Hashable, Sendable {") { writer in
            for item in union.cases {
                writer.line("case \(item.swiftName)(\(model.swiftType(item.type)))")
            }
            writer.doc("A value that fits no branch; read by clients only.")
            writer.line("case undocumented(JSONValue)")
            writer.gap()
            for rule in rules { writer.assign("private static let \(rule.name): StringRule = ", rule.value) }
            writer.gap()
            writer.block("public static func decode(from reader: inout JSONReader) -> \(declaration.name)? {") {
                writer in
                decode(union.plan, &writer)
            }
            writer.gap()
            writer.block("private static func unknown(_ reader: inout JSONReader) -> \(declaration.name)? {") {
                writer in
                writer.line(
                    "if reader.mode == .lenient { return reader.value().map(\(declaration.name).undocumented) }")
                writer.line("reader.refuseUnion()")
                writer.line("return nil")
            }
            writer.gap()
            encoder(&writer)
        }
    }

    private func read(_ index: Int) -> String {
        let item = union.cases[index]
        let name = "\(declaration.name).\(item.swiftName)"
        if case .constant(let text) = item.type {
            return "\(reads[index]).map { (_: Void) -> \(declaration.name) in \(name)(\(Literal.string(text))) }"
        }
        if case .nullable(let inner) = item.type {
            return "\(reads[index]).map { (value: \(model.swiftType(inner))) -> \(declaration.name) in \(name)(value) }"
        }
        return "\(reads[index]).map(\(name))"
    }

    private func decode(_ plan: UnionPlan, _ writer: inout CodeWriter) {
        switch plan {
        case .single(let index): writer.line("return \(read(index))")
        case .discriminator(let member, let values):
            writer.line("switch reader.peekMember(\(Literal.string(member))) {")
            for value in values {
                writer.line("case \(Literal.string(value.value)): return \(read(value.caseIndex))")
            }
            writer.line("default: return unknown(&reader)")
            writer.line("}")
        case .kinds(let branches):
            writer.line("switch reader.peekKind() {")
            for branch in branches {
                if case .single(let index) = branch.plan {
                    writer.line("case .\(branch.kind.rawValue): return \(read(index))")
                } else {
                    writer.line("case .\(branch.kind.rawValue):")
                    writer.indented { decode(branch.plan, &$0) }
                }
            }
            if branches.count < 6 { writer.line("default: return unknown(&reader)") }
            writer.line("}")
        case .members(let branches):
            for branch in branches {
                writer.line(
                    "if reader.peekHasMember(\(Literal.string(branch.member))) { return \(read(branch.caseIndex)) }")
            }
            writer.line("return unknown(&reader)")
        case .attempts(let indices):
            for index in indices {
                writer.block(
                    "if let value = reader.attempt({ (reader: inout JSONReader) -> \(declaration.name)? in",
                    tail: "}) { return value }"
                ) {
                    $0.line(read(index))
                }
            }
            writer.line("return unknown(&reader)")
        }
    }

    private func encoder(_ writer: inout CodeWriter) {
        writer.block("public func encode(to writer: inout JSONWriter) {") { writer in
            writer.line("switch self {")
            for item in union.cases {
                let encode = EncodeText(model: model)
                if encode.isDirect(item.type) {
                    writer.line("case .\(item.swiftName)(let value): writer.encode(value)")
                } else {
                    writer.line("case .\(item.swiftName)(let value):")
                    writer.indented { encode.value("value", item.type, &$0) }
                }
            }
            writer.line("case .undocumented(let value): writer.value(value)")
            writer.line("}")
        }
    }
}
