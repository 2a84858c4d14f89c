// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints the list of all types with their readers, so that a test can hold every one against its schema.
struct TypeReadersEmitter {
    let model: ContractModel
    let root: String

    func file() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line("import API")
        writer.line("package import ContractRuntime")
        writer.line()
        writer.doc("Readers of all types of the contract, by name; for tests.")
        writer.block("package enum TypeReaders {") { writer in
            writer.line("package static let all: [TypeReader] = [")
            writer.indented { writer in
                for name in names { writer.line("TypeReader(\(Literal.string(name)), \(name).self),") }
            }
            writer.line("]")
        }
        return GeneratedFile(path: "Readers/TypeReaders.swift", text: writer.text)
    }

    private var names: [String] { model.emittedTypes.compactMap { model[$0]?.name }.sorted() }
}
