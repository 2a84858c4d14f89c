// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints the client: one method per operation, grouped by stem.
struct ClientEmitter {
    let model: ContractModel
    let root: String

    func files() -> [GeneratedFile] {
        guard !model.operations.isEmpty else { return [] }
        var taken: Set<String> = [model.clientName.lowercased()]
        var files = [type()]
        for stem in model.stems.indices {
            let operations = model.operations.filter { $0.stem == stem }
            guard !operations.isEmpty else { continue }
            let place = model.stems[stem]
            var name = place.name
            if !taken.insert(name.lowercased()).inserted {
                name = place.area.replacing("/", with: "") + name + "Client"
                taken.insert(name.lowercased())
            }
            let path = "Client/" + (place.area.isEmpty ? "" : place.area + "/") + name + ".swift"
            files.append(GeneratedFile(path: path, text: methods(place, operations)))
        }
        return files
    }

    private func type() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line("public import ContractClient")
        writer.line()
        writer.doc("Calls \(model.title), one method per operation.")
        writer.block("public struct \(model.clientName): Sendable {") { writer in
            writer.doc("Sends requests, refreshes credentials, repeats what may be repeated.")
            writer.line("public let api: APIClient")
            writer.gap()
            writer.line("public init(_ api: APIClient) { self.api = api }")
        }
        return GeneratedFile(path: "Client/\(model.clientName).swift", text: writer.text)
    }

    private func methods(_ stem: Stem, _ operations: [OperationModel]) -> String {
        var writer = CodeWriter()
        writer.line(Header.text(stem.source))
        writer.line("public import API")
        writer.line("public import ContractClient")
        // Events of any kind are the runtime's own type.
        let usesRuntime = operations.contains { $0.events?.kinds.isEmpty == true }
        if usesRuntime { writer.line("public import ContractRuntime") }
        writer.line()
        writer.block("extension \(model.clientName) {") { writer in
            for operation in operations {
                writer.gap()
                writer.doc(OperationEmitter(model: model, operation: operation, names: ErrorNames(nil)).headline)
                method(operation, &writer)
                if let events = operation.events { follower(operation, events, &writer) }
            }
        }
        return writer.text
    }

    private func follower(_ operation: OperationModel, _ events: EventsModel, _ writer: inout CodeWriter) {
        guard operation.responses.count == 1, operation.responses[0].headers.isEmpty else { return }
        let type = operation.typeName
        let name = EventsEmitter.typeName(events)
        let event = name == "Event" ? "\(type).Event" : name
        writer.gap()
        writer.doc("As above, over as many connections as it takes.")
        writer.call(
            "public func \(operation.methodName)(", ["resuming input: \(type).Input"],
            ") -> EventSubscription<\(event)> {")
        writer.indented { $0.line("api.follow(\(type).self, input)") }
        writer.line("}")
    }

    private func method(_ operation: OperationModel, _ writer: inout CodeWriter) {
        let type = operation.typeName
        let isVoid = operation.parameters.isEmpty && !hasBody(operation)
        let input = isVoid ? "" : "_ input: \(type).Input"
        if operation.isDeprecated { writer.line("@available(*, deprecated)") }
        let start = "public func \(operation.methodName)("
        let effects = ") async throws(ClientError) -> \(type).Output {"
        let isShort = start.count + input.count + effects.count + 4 <= CodeWriter.columnsMax
        if !isShort {
            writer.line(start)
            writer.indented { $0.line(input) }
        }
        writer.block(isShort ? start + input + effects : effects) { writer in
            writer.line("try await api.call(\(type).self, \(isVoid ? "\(type).Input()" : "input"))")
        }
    }

    private func hasBody(_ operation: OperationModel) -> Bool {
        switch operation.body?.content {
        case .json, .bytes, .stream, .items: true
        case .fields, nil: false
        }
    }
}
