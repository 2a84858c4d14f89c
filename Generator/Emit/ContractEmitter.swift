// SPDX-License-Identifier: Apache-2.0

package import ContractModel

/// Prints a model as the files of the output folder. The same model gives the same bytes.
package struct ContractEmitter {
    private let model: ContractModel
    /// Folder or file of the contract, as header lines name it.
    private let root: String
    private let names: ErrorNames

    /// `root` is the folder of the contract with a slash at the end, or its file.
    package init(_ model: ContractModel, root: String) {
        self.model = model
        self.root = root
        names = ErrorNames(model.catalogues.errors)
    }

    /// All files, sorted by path.
    package func files() -> [GeneratedFile] {
        var files = StemEmitter(model: model, names: names, root: root).files()
        files += ErrorEmitter.files(model.catalogues.errors, names)
        files += PolicyEmitter(model: model, root: root).files()
        if let settings = model.catalogues.settings { files += SettingsEmitter(settings).files() }
        files += TextEmitter(model: model, root: root).files()
        files += ClientEmitter(model: model, root: root).files()
        if !model.emittedTypes.isEmpty { files.append(TypeReadersEmitter(model: model, root: root).file()) }
        if !model.operations.isEmpty {
            files.append(RouterEmitter(model: model, root: root).file())
            files.append(OperationsEmitter(model: model, root: root).swift())
        }
        files.append(OperationsEmitter(model: model, root: root).text())
        files.append(GeneratedFile(path: "openapi.json", text: model.bundle))
        files.append(manifest(files))
        return files.sorted { $0.path < $1.path }
    }

    private func manifest(_ files: [GeneratedFile]) -> GeneratedFile {
        let served = model.operations.filter(\.isServed).count
        let lines = [
            "{", "  \"contract\": \(Literal.json(model.title)),", "  \"version\": \(Literal.json(model.version)),",
            "  \"operations\": \(model.operations.count),", "  \"served\": \(served),",
            "  \"skipped\": [\(model.skipped.map { Literal.json($0.name) }.joined(separator: ", "))],",
            "  \"types\": \(model.emittedTypes.count),", "  \"files\": [",
        ]
        let paths = files.map(\.path).sorted().map { "    \(Literal.json($0))" }.joined(separator: ",\n")
        return GeneratedFile(path: "manifest.json", text: lines.joined(separator: "\n") + "\n" + paths + "\n  ]\n}\n")
    }
}

extension Literal {
    /// A JSON string literal.
    static func json(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            default: if scalar.value >= 0x20 { escaped.unicodeScalars.append(scalar) }
            }
        }
        return "\"\(escaped)\""
    }
}

extension ErrorEmitter {
    static func files(_ catalogue: ErrorCatalogue?, _ names: ErrorNames) -> [GeneratedFile] {
        catalogue.map { ErrorEmitter($0, names).files() } ?? []
    }
}
