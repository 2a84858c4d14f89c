// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Plans one operation after the other: input, responses, policy, errors.
struct OperationPlanner {
    let types: TypePlanner
    let catalogues: Catalogues
    /// Findings about policy count whether or not unsupported operations are left out.
    let policyDiagnostics: Diagnostics
    let basePath: String

    private var diagnostics: Diagnostics { types.diagnostics }

    init(types: TypePlanner, catalogues: Catalogues, policyDiagnostics: Diagnostics, basePath: String) {
        self.types = types
        self.catalogues = catalogues
        self.policyDiagnostics = policyDiagnostics
        self.basePath = basePath
    }

    /// The planned operation, or nil after a diagnostic.
    func plan(_ operation: Operation, of item: PathItem, index: Int) -> OperationModel? {
        let id = operation.operationID ?? Self.derivedID(operation)
        let typeName = claimTypeName(SwiftName.operationType(id))
        let context = TypeContext(wish: typeName, stem: types.stems.index(of: operation), direction: .request)
        var names = MemberNames(reserved: ["body"])
        var isComplete = true
        var parameters: [ParameterModel] = []
        for parameter in operation.effectiveParameters {
            guard let planned = ParameterPlanner(types: types).plan(parameter.value, operation, context, &names) else {
                isComplete = false
                continue
            }
            parameters.append(planned)
        }
        var body: BodyModel?
        if let request = operation.requestBody?.value {
            let planned = BodyPlanner(types: types).plan(request, context, &names)
            body = planned?.body
            parameters += planned?.fields ?? []
            isComplete = isComplete && planned != nil
        }
        let responses = ResponsePlanner(types: types).plan(operation, context)
        if responses?.contains(where: \.sendsEvents) == true,
            !parameters.contains(where: { $0.place == .header && $0.wireName.lowercased() == "last-event-id" })
        {
            parameters.append(
                ParameterModel(lastEventID: names.claim("lastEventID"), location: operation.location))
        }
        types.settleUnions()
        var policy = PolicyReader(catalogues: catalogues, diagnostics: policyDiagnostics).read(operation)
        policy.permission = named(policy.permission, parameters)
        let isList = parameters.contains { $0.wireName == "cursor" && $0.place == .query }
        let errors = ErrorsReader(catalogues: catalogues, diagnostics: policyDiagnostics)
            .read(operation, policy, isList: isList)
        guard isComplete, let responses else { return nil }
        if policy.idempotency == .key, responses.contains(where: \.isStreamed) {
            policyDiagnostics.error(
                "policy/streamed-replay", at: operation.location, offending: id,
                "\(id): an answer that is made while it is sent cannot be stored for a repetition",
                cure: "write x-idempotency: nat, or answer with JSON")
        }
        return OperationModel(
            index: index, id: id, typeName: typeName, methodName: SwiftName.method(id), method: operation.method,
            path: item.path, base: base(operation, item), stem: context.stem, summary: operation.summary,
            description: operation.description, isDeprecated: operation.isDeprecated,
            isServed: operation["x-unserved"]?.bool != true, wave: operation["x-wave"]?.integer.map(Int.init),
            location: operation.operationIDLocation ?? operation.location, pathLocation: item.pathLocation,
            parameters: parameters, body: body, responses: responses, policy: policy, errors: errors,
            bodyBytesMax: operation["x-max-body"]?.integer.map(Int.init),
            deadlineSeconds: operation["x-deadline"]?.integer.map(Int.init),
            isOneTime: operation["x-one-time"]?.bool ?? false)
    }

    private func claimTypeName(_ wish: String) -> String {
        types.names.claim(types.names.isTaken(wish) ? wish + "Operation" : wish)
    }

    /// `GET /users/{id}` becomes `getUsersByID`.
    static func derivedID(_ operation: Operation) -> String {
        let parts = operation.path.split(separator: "/").map { part in
            part.hasPrefix("{") ? "by_" + part.filter { $0 != "{" && $0 != "}" } : String(part)
        }
        return SwiftName.plain(SwiftName.method(([operation.method.rawValue] + parts).joined(separator: "_")))
    }

    /// Puts the parameter that stands for the caller into `self-or`: the first of the path.
    private func named(
        _ permission: PolicyModel.Permission, _ parameters: [ParameterModel]
    ) -> PolicyModel.Permission {
        switch permission {
        case .selfOr(_, let other):
            let path = parameters.filter { $0.place == .path }.sorted { ($0.pathIndex ?? 0) < ($1.pathIndex ?? 0) }
            return .selfOr(parameter: path.first?.wireName ?? "", other)
        case .all(let parts): return .all(parts.map { named($0, parameters) })
        case .any(let parts): return .any(parts.map { named($0, parameters) })
        default: return permission
        }
    }

    private func base(_ operation: Operation, _ item: PathItem) -> PathBase {
        let servers = operation.servers.isEmpty ? item.servers : operation.servers
        let paths = Set(servers.map { ServerPath.path(of: $0.url) })
        guard !paths.isEmpty, paths != [basePath] else { return .versioned }
        return paths.contains(basePath) ? .both : .root
    }
}

/// The path part of server addresses.
enum ServerPath {
    /// `/v1` of `https://host/v1/`; empty for a host alone or a relative `/`.
    static func path(of url: String) -> String {
        var rest = Substring(url)
        if let scheme = url.firstRange(of: "://") {
            rest = url[scheme.upperBound...]
            guard let slash = rest.firstIndex(of: "/") else { return "" }
            rest = rest[slash...]
        }
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest.hasPrefix("/") ? String(rest) : ""
    }
}
