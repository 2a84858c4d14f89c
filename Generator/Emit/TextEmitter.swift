// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints what a program carries as text: catalogues that ask for it, and the contract that it serves.
struct TextEmitter {
    private let model: ContractModel
    private let root: String

    init(model: ContractModel, root: String) {
        self.model = model
        self.root = root
    }

    func files() -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        if !model.catalogues.texts.isEmpty { files.append(catalogues()) }
        if !model.operations.isEmpty { files.append(contract()) }
        return files
    }

    private func catalogues() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line()
        writer.doc("Catalogues as JSON text, for programs that hand them on whole.")
        writer.block("public enum CatalogueTexts {") { writer in
            for text in model.catalogues.texts.sorted(by: { $0.name < $1.name }) {
                writer.line("public static let \(SwiftName.member(text.name)): String = \(Literal.string(text.json))")
            }
        }
        return GeneratedFile(path: "Policy/CatalogueTexts.swift", text: writer.text)
    }

    private func contract() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line()
        writer.doc("The effective contract, for programs that serve it.")
        writer.block("public enum ContractDocument {") { writer in
            writer.line("/// Version of the contract.")
            writer.line("public static let version: String = \(Literal.string(model.version))")
            writer.gap()
            writer.line("/// OpenAPI document as compact JSON.")
            writer.line("public static let json: String = \(Literal.string(CompactJSON.text(pretty: model.bundle)))")
        }
        return GeneratedFile(path: "API/ContractDocument.swift", text: writer.text)
    }
}
