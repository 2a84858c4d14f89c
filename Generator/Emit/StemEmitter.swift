// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints one file per stem: types, operations, the protocol of its handlers and the glue to the route table.
struct StemEmitter {
    let model: ContractModel
    let names: ErrorNames
    let root: String

    func files() -> [GeneratedFile] {
        let fileNames = fileNames()
        return model.stems.indices.compactMap { stem in
            let types = model.emittedTypes.compactMap { model[$0] }.filter { $0.stem == stem }
            let operations = model.operations.filter { $0.stem == stem }
            guard !types.isEmpty || !operations.isEmpty else { return nil }
            let area = model.stems[stem].area
            let path = "API/" + (area.isEmpty ? "" : area + "/") + fileNames[stem] + ".swift"
            return GeneratedFile(path: path, text: text(stem, types, operations))
        }
    }

    /// A module has each file name once: stems with operations choose first, the others put their area in front.
    private func fileNames() -> [String] {
        var names = model.stems.map(\.name)
        var taken: Set<String> = ["router", "operations"]
        let serving = Set(model.operations.map(\.stem))
        let order = model.stems.indices.filter(serving.contains) + model.stems.indices.filter { !serving.contains($0) }
        for stem in order where !taken.insert(names[stem].lowercased()).inserted {
            names[stem] = model.stems[stem].area.replacing("/", with: "") + names[stem]
            if !taken.insert(names[stem].lowercased()).inserted { names[stem] += "Types" }
            taken.insert(names[stem].lowercased())
        }
        return names
    }

    private func text(_ stem: Int, _ types: [TypeDeclaration], _ operations: [OperationModel]) -> String {
        var writer = CodeWriter()
        writer.line(Header.text(model.stems[stem].source))
        writer.line("public import ContractRuntime")
        if !operations.isEmpty, model.catalogues.isPresent {
            if model.catalogues.errors != nil { writer.line("import Errors") }
            writer.line("import Policy")
        }
        for type in types {
            writer.line()
            emit(type, &writer)
        }
        for operation in operations {
            writer.line()
            var emitter = OperationEmitter(model: model, operation: operation, names: names)
            emitter.emit(into: &writer)
        }
        let served = operations.filter(\.isServed)
        if !served.isEmpty { glue(stem, served, &writer) }
        return writer.text
    }

    private func emit(_ type: TypeDeclaration, _ writer: inout CodeWriter) {
        switch type.kind {
        case .structure(let structure):
            var emitter = StructureEmitter(model: model, declaration: type, structure: structure)
            emitter.emit(into: &writer)
        case .stringEnum(let cases): EnumEmitter(declaration: type).emit(cases, into: &writer)
        case .integerEnum(let cases): EnumEmitter(declaration: type).emit(cases, into: &writer)
        case .union(let union):
            var emitter = UnionEmitter(model: model, declaration: type, union: union)
            emitter.emit(into: &writer)
        case .identifier(let resource):
            EnumEmitter(declaration: type).emitIdentifier(of: resource, into: &writer)
        case .opaqueIdentifier(let limits):
            EnumEmitter(declaration: type).emitOpaque(limits, model: model, into: &writer)
        }
    }

    private func glue(_ stem: Int, _ operations: [OperationModel], _ writer: inout CodeWriter) {
        let name = protocolName(stem)
        writer.line()
        writer.doc("Handlers of \(model.stems[stem].source).")
        writer.block("package protocol \(name): Sendable {") { writer in
            for operation in operations {
                writer.gap()
                let headline = OperationEmitter(model: model, operation: operation, names: names).headline
                writer.doc(headline + needs(operation.policy))
                if let description = operation.description { writer.doc(description) }
                if operation.isDeprecated { writer.doc("Deprecated.") }
                writer.line("func \(operation.methodName)(")
                writer.indented { $0.line("_ input: \(operation.typeName).Input, _ call: \(operation.typeName).Call") }
                writer.line(") async throws(\(operation.typeName).Failure) -> \(operation.typeName).Output")
            }
        }
        writer.line()
        writer.block("extension RouteTable {") { writer in
            writer.doc("Serves the operations of \(model.stems[stem].source).")
            writer.block("package mutating func add(_ handlers: some \(name)) {") { writer in
                for operation in operations {
                    let type = operation.typeName
                    writer.line("add(\(type).self) {")
                    writer.indented { writer in
                        writer.line("(input: \(type).Input, call: \(type).Call)")
                        writer.line("    async throws(\(type).Failure) -> \(type).Output in")
                        writer.line("try await handlers.\(operation.methodName)(input, call)")
                    }
                    writer.line("}")
                }
            }
        }
    }

    /// What the gates have established before the handler runs.
    private func needs(_ policy: PolicyModel) -> String {
        var needs: [String] = []
        if policy.permission != .none { needs.append("`\(PolicyText.permission(policy.permission))`") }
        if policy.stepUp.level != .none { needs.append("step-up `\(PolicyText.stepUp(policy.stepUp))`") }
        return needs.isEmpty ? "" : " Needs " + needs.joined(separator: ", ") + "."
    }

    /// `RolesAPI`; with the area in front where two areas have a stem of that name.
    private func protocolName(_ stem: Int) -> String {
        let serving = Set(model.operations.filter(\.isServed).map(\.stem))
        let isShared = serving.contains { $0 != stem && model.stems[$0].name == model.stems[stem].name }
        let name =
            isShared ? model.stems[stem].area.replacing("/", with: "") + model.stems[stem].name : model.stems[stem].name
        return name.hasSuffix("API") ? name + "Handling" : name + "API"
    }
}
