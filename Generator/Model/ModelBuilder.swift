// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Builds the model of a loaded document: the one place where names and types are decided.
package struct ModelBuilder {
    package struct Options: Sendable {
        /// Operations that use unsupported keywords are left out and listed instead of refused.
        package var skipsUnsupported = false
        /// Folder of the contract with a slash at the end, or empty; taken off the paths of stems.
        package var root = ""
        package var isFolder = false

        package init() {}
    }

    private let loaded: LoadedDocument
    private let options: Options
    private let diagnostics: Diagnostics

    private init(_ loaded: LoadedDocument, _ options: Options, _ diagnostics: Diagnostics) {
        self.loaded = loaded
        self.options = options
        self.diagnostics = diagnostics
    }

    /// The model of a document. `catalogueFiles` are paths of possible catalogues. With errors in `diagnostics`
    /// the model is incomplete and must not be printed.
    package static func build(
        _ loaded: LoadedDocument, catalogueFiles: [String], options: Options, diagnostics: Diagnostics
    ) -> ContractModel {
        ModelBuilder(loaded, options, diagnostics).build(catalogueFiles)
    }

    private func build(_ catalogueFiles: [String]) -> ContractModel {
        let openapi = loaded.openapi
        let catalogues = CatalogueReader(documents: loaded.documents, diagnostics: diagnostics).read(catalogueFiles)
        let basePath = openapi.servers.first.map { ServerPath.path(of: $0.url) } ?? ""
        let stems = StemTable(
            isFolder: options.isFolder, root: options.root, entryFile: loaded.documents.entryFile)
        let findings = Diagnostics()
        let types = TypePlanner(documents: loaded.documents, stems: stems, diagnostics: findings)
        types.reserve(openapi.components.schemas)
        noteDirections(types)
        let planner = OperationPlanner(
            types: types, catalogues: catalogues, policyDiagnostics: diagnostics, basePath: basePath)
        var operations: [OperationModel] = []
        var skipped: [SkippedOperation] = []
        for item in openapi.paths {
            for operation in item.operations {
                let before = findings.errorCount
                guard let planned = planner.plan(operation, of: item, index: operations.count) else {
                    skipped.append(skip(operation, findings, before))
                    continue
                }
                operations.append(planned)
            }
        }
        RecursionBoxing(planner: types).run()
        let kept = whole(operations, types, &skipped, findings)
        report(findings, skipped)
        noteUnserved(openapi)
        checkIDs(kept)
        let routes = RoutePlanner(diagnostics: diagnostics)
        return ContractModel(
            title: openapi.info.title, version: openapi.info.version, clientName: clientName(openapi.info),
            stems: types.stems.stems, declarations: types.declarations, operations: kept, skipped: skipped,
            catalogues: catalogues, routes: routes.tree(kept, isRoot: false),
            rootRoutes: routes.tree(kept, isRoot: true), basePath: basePath, emittedTypes: emitted(kept, types),
            bundle: DocumentBundle(loaded).json())
    }

    private func noteDirections(_ types: TypePlanner) {
        for item in loaded.openapi.paths {
            for operation in item.operations {
                for media in operation.requestBody?.value.content ?? [] {
                    for schema in media.travelling { types.directions.note(schema, .request) }
                }
                for response in operation.responses where response.status.isSuccess {
                    for media in response.response.value.content {
                        for schema in media.travelling { types.directions.note(schema, .response) }
                    }
                }
            }
        }
    }

    private func skip(_ operation: Operation, _ findings: Diagnostics, _ before: Int) -> SkippedOperation {
        let name = operation.operationID ?? OperationPlanner.derivedID(operation)
        let reason = findings.errorCount > before ? findings.latestMessage : "it uses a schema that was refused"
        return SkippedOperation(name: name, location: operation.location, reason: reason ?? "a schema was refused")
    }

    /// Drops operations that reach a refused type and numbers the rest anew.
    private func whole(
        _ operations: [OperationModel], _ types: TypePlanner, _ skipped: inout [SkippedOperation],
        _ findings: Diagnostics
    ) -> [OperationModel] {
        let containment = Containment(declarations: types.declarations)
        var kept: [OperationModel] = []
        for var operation in operations {
            guard containment.closure(of: operation.types, failed: types.failed).isWhole else {
                skipped.append(
                    SkippedOperation(
                        name: operation.id, location: operation.location, reason: "it uses a schema that was refused"))
                continue
            }
            operation.index = kept.count
            kept.append(operation)
        }
        return kept
    }

    private func report(_ findings: Diagnostics, _ skipped: [SkippedOperation]) {
        for finding in findings.sorted where !options.skipsUnsupported || finding.severity == .warning {
            diagnostics.add(finding)
        }
        guard options.skipsUnsupported else { return }
        for operation in skipped {
            diagnostics.warning(
                "operation/skipped", at: operation.location, offending: operation.name,
                "\(operation.name) is left out: \(operation.reason)", cure: "describe it with supported keywords")
        }
    }

    private func noteUnserved(_ openapi: OpenAPI) {
        guard let webhook = openapi.webhooks.first else { return }
        diagnostics.warning(
            "operation/webhooks", at: webhook.nameLocation, offending: webhook.name,
            "webhooks are described, not generated", cure: "none is needed")
    }

    private func checkIDs(_ operations: [OperationModel]) {
        var seen: [String: OperationModel] = [:]
        for operation in operations {
            if let other = seen[operation.methodName] {
                diagnostics.error(
                    "operation/duplicate-name", at: operation.location, offending: operation.id,
                    "\(operation.id) and \(other.id) have the same Swift name \(operation.methodName)",
                    cure: "give one of the two another operationId",
                    related: [Diagnostic.Related(location: other.location, message: "the other operation")])
            }
            seen[operation.methodName] = operation
        }
    }

    private func clientName(_ info: Info) -> String {
        if let name = info.extensions.first(where: { $0.name == "x-client-name" })?.node.string { return name }
        let stem = SwiftName.type(info.title)
        // The runtime has a client of that name, which the emitted one holds.
        return stem == "API" ? "APIServiceClient" : stem + "Client"
    }

    /// Needed types in the order of their place in the contract.
    private func emitted(_ operations: [OperationModel], _ types: TypePlanner) -> [TypeID] {
        let containment = Containment(declarations: types.declarations)
        let ids = containment.closure(of: operations.flatMap(\.types), failed: []).ids
        return ids.compactMap { types.declarations[$0.index] }.sorted { left, right in
            if left.location != right.location { return left.location < right.location }
            return left.id.index < right.id.index
        }.map(\.id)
    }
}

extension OperationModel {
    /// Types of everything the operation takes and gives.
    var types: [ValueType] {
        var types = parameters.map(\.type)
        switch body?.content {
        case .json(let type), .items(let type): types.append(type)
        case .fields, .bytes, .stream, nil: break
        }
        for response in responses {
            switch response.content {
            case .json(let type), .items(let type): types.append(type)
            case .events(let events): types += events.kinds.map(\.type)
            case .none, .text, .stream: break
            }
            types += response.headers.map(\.type)
        }
        return types
    }
}

extension StatusKey {
    /// The status may stand for a success.
    var isSuccess: Bool {
        switch self {
        case .code(let code): code < 400
        case .range(let hundred): hundred < 4
        case .byDefault: true
        }
    }
}

extension Diagnostics {
    /// Message of the finding that comes last in the files' order.
    var latestMessage: String? { sorted.last { $0.severity == .error }?.message }
}
