// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Plans the parameters of an operation.
struct ParameterPlanner {
    let types: TypePlanner

    func plan(
        _ parameter: Parameter, _ operation: Operation, _ context: TypeContext, _ names: inout MemberNames
    ) -> ParameterModel? {
        let schema: SchemaReference
        var isJSON = false
        switch parameter.content {
        case .schema(let written): schema = written
        case .media(let media) where MediaNames.isJSON(media.name):
            guard let written = media.schema else { return refuse(parameter, "JSON without a schema") }
            schema = written
            isJSON = true
        case .media, .missing: return refuse(parameter, "a media type that is not JSON")
        }
        let name = SwiftName.plain(SwiftName.member(parameter.name))
        guard let planned = types.plan(schema, context.named(context.wish + SwiftName.type(name))) else { return nil }
        let type = planned.type.unwrapped
        guard let shape = isJSON ? .json : shape(type, parameter) else {
            return refuse(parameter, "a value of this shape")
        }
        let isRequired = parameter.isRequired || parameter.place == .path
        return ParameterModel(
            wireName: parameter.name, swiftName: names.claim(SwiftName.member(parameter.name)),
            place: place(parameter.place), pathIndex: pathIndex(parameter, operation), type: type,
            isRequired: isRequired,
            defaultValue: isRequired ? nil : types.defaultValue(planned.notes.defaultValue, type),
            clampMax: clamp(schema), style: parameter.style, explode: parameter.explode, shape: shape,
            isSensitive: planned.notes.isSensitive, doc: parameter.description ?? planned.notes.description,
            location: parameter.location)
    }

    private func refuse(_ parameter: Parameter, _ what: String) -> ParameterModel? {
        types.diagnostics.error(
            "parameter/unsupported", at: parameter.location, offending: parameter.name,
            "the parameter \(parameter.name) is written as \(what), which is not supported",
            cure: "use a scalar, an array of scalars, an object of scalars in path or query, or JSON")
        return nil
    }

    private func place(_ place: Parameter.Place) -> ParameterPlace {
        switch place {
        case .path: .path
        case .query: .query
        case .header: .header
        case .cookie: .cookie
        }
    }

    private func pathIndex(_ parameter: Parameter, _ operation: Operation) -> Int? {
        guard parameter.place == .path else { return nil }
        do {
            return try PathTemplate(operation.path).names.firstIndex(of: parameter.name)
        } catch {
            return nil
        }
    }

    private func clamp(_ schema: SchemaReference) -> Int? {
        let node = types.reader.use(schema)?.core.node ?? schema.node
        return (schema.node["x-clamp"] ?? node["x-clamp"])?.integer.map(Int.init)
    }

    private func shape(_ type: ValueType, _ parameter: Parameter) -> ParameterShape? {
        switch type {
        case .array(let item, _):
            let isWritten = parameter.place != .cookie && parameter.style != .deepObject
            return isWritten && ScalarTypes.contains(item, types) ? .plain : nil
        case .named(let id):
            if ScalarTypes.contains(type, types) { return .plain }
            guard case .structure(let structure) = types.declarations[id.index]?.kind,
                [.path, .query].contains(parameter.place),
                structure.additional == .skipped || structure.additional == .refused,
                structure.members.allSatisfy({ ScalarTypes.contains($0.type.unwrapped, types) && !$0.isConstant })
            else { return nil }
            return .object(id)
        default: return ScalarTypes.contains(type, types) ? .plain : nil
        }
    }
}

/// Which types can be written as plain text.
enum ScalarTypes {
    static func contains(_ type: ValueType, _ types: TypePlanner) -> Bool {
        switch type {
        case .string, .integer, .number, .boolean, .uuid, .timestamp, .date, .time, .wire, .constant: return true
        case .named(let id):
            switch types.declarations[id.index]?.kind {
            case .stringEnum, .integerEnum, .identifier, .opaqueIdentifier: return true
            default: return false
            }
        default: return false
        }
    }
}

/// Plans request bodies.
struct BodyPlanner {
    struct Plan {
        let body: BodyModel
        let fields: [ParameterModel]
    }

    let types: TypePlanner

    func plan(_ request: RequestBody, _ context: TypeContext, _ names: inout MemberNames) -> Plan? {
        if let media = request.content.first(where: { MediaNames.isJSON($0.name) }) {
            noteOthers(request.content, chosen: media)
            return json(media, request, context)
        }
        if let media = request.content.first(where: { MediaNames.isForm($0.name) }) {
            noteOthers(request.content, chosen: media)
            return form(media, request, context, &names)
        }
        guard let media = request.content.first else { return refuse(request, "no media type") }
        var content: BodyModel.Content = MediaNames.isText(media.name) ? .bytes : .stream
        if MediaNames.isLines(media.name) {
            noteOthers(request.content, chosen: media)
            guard let item = StreamPlanner(types: types).items(media, context) else { return nil }
            content = .items(item)
        }
        return Plan(
            body: BodyModel(
                content: content, mediaTypes: request.content.map(\.name), isRequired: request.isRequired,
                doc: request.description, location: media.location), fields: [])
    }

    private func refuse(_ request: RequestBody, _ what: String) -> Plan? {
        types.diagnostics.error(
            "body/unsupported", at: request.location, offending: what, "the request body has \(what)",
            cure: "describe the body as application/json, a form or bytes")
        return nil
    }

    private func noteOthers(_ content: [MediaType], chosen: MediaType) {
        for other in content where other.name != chosen.name && !MediaNames.isJSON(other.name) {
            types.diagnostics.warning(
                "body/alternative-media-type", at: other.nameLocation, offending: other.name,
                "\(other.name) is not generated beside \(chosen.name)", cure: "keep one media type")
        }
    }

    private func json(_ media: MediaType, _ request: RequestBody, _ context: TypeContext) -> Plan? {
        var type = ValueType.json
        if let schema = media.schema {
            guard let planned = types.plan(schema, context.named(context.wish + "Request")) else { return nil }
            type = planned.type
        }
        return Plan(
            body: BodyModel(
                content: .json(type), mediaTypes: [media.name], isRequired: request.isRequired,
                doc: request.description, location: media.location), fields: [])
    }

    private func form(
        _ media: MediaType, _ request: RequestBody, _ context: TypeContext, _ names: inout MemberNames
    ) -> Plan? {
        guard let schema = media.schema, let use = types.reader.use(schema),
            let view = types.reader.view(use.core, target: use.target)
        else { return refuse(request, "a form without schema") }
        var fields: [ParameterModel] = []
        var files: [FileModel] = []
        for property in view.properties {
            guard let schema = types.joined(property.schemas) else { continue }
            if let file = file(property.name, schema, request.isRequired && view.required.contains(property.name)) {
                files.append(file)
            }
        }
        let takesSeveral = files.count > 1 || files.contains { $0.countMax > 1 }
        for property in view.properties {
            guard let schema = types.joined(property.schemas) else { continue }
            if takesSeveral, files.contains(where: { $0.name == property.name }) { continue }
            var inner = context.named(context.wish + SwiftName.type(property.name))
            inner.allowsBinary = types.reader.use(schema)?.core.node["format"]?.string == "binary"
            guard let planned = types.plan(schema, inner), let shape = shape(planned.type.unwrapped) else {
                return refuse(request, "the field \(property.name), which is no text, number, JSON or file")
            }
            if planned.notes.isReadOnly { continue }
            fields.append(
                field(property, planned, shape, request.isRequired && view.required.contains(property.name), &names))
        }
        if takesSeveral {
            fields.append(ParameterModel(files: files, swiftName: names.claim("files"), location: media.location))
        }
        return Plan(
            body: BodyModel(
                content: .fields, mediaTypes: [media.name], isRequired: request.isRequired, doc: request.description,
                location: media.location), fields: fields)
    }

    /// Most files under one name where the contract does not say; the parser's own bound is on all parts together.
    private static let filesMax: Int = 10

    /// A member whose values are files.
    private func file(_ name: String, _ schema: SchemaReference, _ isRequired: Bool) -> FileModel? {
        guard let core = types.reader.use(schema)?.core.node else { return nil }
        if core["format"]?.string == "binary" {
            return FileModel(name: name, countMin: isRequired ? 1 : 0, countMax: 1)
        }
        guard core["type"]?.string == "array", let items = core["items"],
            types.reader.use(SchemaReference(node: items))?.core.node["format"]?.string == "binary"
        else { return nil }
        let least = core["minItems"]?.integer.map(Int.init) ?? 0
        return FileModel(
            name: name, countMin: isRequired ? max(least, 1) : least,
            countMax: core["maxItems"]?.integer.map(Int.init) ?? Self.filesMax)
    }

    /// Objects and arrays of them are JSON parts (OpenAPI 3.1, section 4.8.14.4).
    private func shape(_ type: ValueType) -> ParameterShape? {
        switch type {
        case .binary: return .plain
        case .array(.binary, _): return nil
        case .array(let item, _): return ScalarTypes.contains(item, types) ? .plain : .json
        default: return ScalarTypes.contains(type, types) ? .plain : .json
        }
    }

    private func field(
        _ property: SchemaView.Property, _ planned: PlannedValue, _ shape: ParameterShape, _ isRequired: Bool,
        _ names: inout MemberNames
    ) -> ParameterModel {
        let type = planned.type.unwrapped
        return ParameterModel(
            wireName: property.name, swiftName: names.claim(SwiftName.member(property.name)),
            place: type == .binary ? .file : .form, pathIndex: nil, type: type, isRequired: isRequired,
            defaultValue: isRequired || type == .binary ? nil : types.defaultValue(planned.notes.defaultValue, type),
            clampMax: nil, style: .form, explode: true, shape: shape, isSensitive: planned.notes.isSensitive,
            doc: planned.notes.description, location: property.location)
    }
}

/// Kinds of media types by name.
enum MediaNames {
    /// JSON by RFC 6839, also where the document says "anything".
    static func isJSON(_ name: String) -> Bool {
        let bare = base(name)
        return bare == "application/json" || bare.hasSuffix("+json") || bare == "*/*" || bare == "application/*"
    }

    static func isForm(_ name: String) -> Bool {
        ["multipart/form-data", "application/x-www-form-urlencoded"].contains(base(name))
    }

    /// JSON texts, one per line.
    static func isLines(_ name: String) -> Bool {
        ["application/jsonl", "application/x-jsonl", "application/ndjson", "application/x-ndjson"].contains(base(name))
    }

    static func isEvents(_ name: String) -> Bool { base(name) == "text/event-stream" }

    static func isText(_ name: String) -> Bool {
        let bare = base(name)
        return bare.hasPrefix("text/") && bare != "text/event-stream" || bare.hasSuffix("/xml")
            || bare.hasSuffix("+xml")
    }

    private static func base(_ name: String) -> String {
        String(name.prefix { $0 != ";" && $0 != " " }).lowercased()
    }
}
