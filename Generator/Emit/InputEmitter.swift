// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints the input of an operation and its codec.
struct InputEmitter {
    private let model: ContractModel
    private let operation: OperationModel
    private var types: TypeText

    init(model: ContractModel, operation: OperationModel) {
        self.model = model
        self.operation = operation
        types = TypeText(model: model)
    }

    var rules: [(name: String, value: String)] { types.ruleLines }

    /// How a body that may be missing appears in the input.
    private enum BodyPresence {
        case required
        /// Missing counts as an empty object.
        case emptyWhenMissing
        case optional
    }

    private var bodyPresence: BodyPresence {
        guard let body = operation.body, !body.isRequired else { return .required }
        if case .json(let type) = body.content, model.isEmptyAllowed(type) { return .emptyWhenMissing }
        return .optional
    }

    private var bodyType: String? {
        switch operation.body?.content {
        case .json(let type): model.swiftType(type)
        case .bytes: "[UInt8]"
        case .stream: "ByteStream"
        case .items(let type): "ItemStream<\(model.swiftType(type))>"
        case .fields, nil: nil
        }
    }

    // MARK: declaration

    private func type(of parameter: ParameterModel) -> String {
        if parameter.isSensitive, case .string = parameter.type { return "Secret<String>" }
        if parameter.place == .files { return "FileParts" }
        return model.swiftType(parameter.type)
    }

    private func isOptional(_ parameter: ParameterModel) -> Bool {
        !parameter.isRequired && parameter.defaultValue == nil
    }

    func declare(_ writer: inout CodeWriter) {
        let bodyIsOptional = operation.body != nil && bodyPresence == .optional
        writer.block("public struct Input: Sendable {") { writer in
            var arguments: [String] = []
            for parameter in operation.parameters {
                let type = type(of: parameter) + (isOptional(parameter) ? "?" : "")
                writer.doc(parameter.doc)
                writer.line("public var \(parameter.swiftName): \(type)")
                arguments.append("\(parameter.swiftName): \(type)\(defaultText(parameter))")
            }
            if let bodyType {
                let type = bodyType + (bodyIsOptional ? "?" : "")
                writer.line("public var body: \(type)")
                arguments.append("body: \(type)\(bodyDefault)")
            }
            writer.gap()
            guard !arguments.isEmpty else {
                writer.line("public init() {}")
                return
            }
            writer.call("public init(", arguments, ") {")
            writer.indented { writer in
                for parameter in operation.parameters {
                    writer.line("self.\(SwiftName.plain(parameter.swiftName)) = \(parameter.swiftName)")
                }
                if bodyType != nil { writer.line("self.body = body") }
            }
            writer.line("}")
        }
    }

    /// The default of the body in the initializer of the input.
    private var bodyDefault: String {
        guard case .json(let type)? = operation.body?.content else { return bodyPresence == .optional ? " = nil" : "" }
        switch bodyPresence {
        case .required: return ""
        case .optional: return " = nil"
        case .emptyWhenMissing:
            if case .map = type { return " = [:]" }
            return " = \(model.swiftType(type))()"
        }
    }

    private func defaultText(_ parameter: ParameterModel) -> String {
        if let value = parameter.defaultValue { return " = " + types.literal(value, parameter.type) }
        return parameter.isRequired ? "" : " = nil"
    }

    // MARK: server side

    /// One expression per parameter that reads it from `request`.
    mutating func reads() -> [String] { operation.parameters.map { read($0) } }

    private mutating func read(_ parameter: ParameterModel) -> String {
        let source = source(parameter)
        if parameter.place == .file || parameter.place == .files { return source }
        switch parameter.shape {
        case .plain: break
        case .object: return ObjectParameterEmitter.readerName(parameter) + "(\(source).object())"
        case .json:
            let mark = parameter.isRequired ? ".required()" : ""
            return "\(source)\(mark).json(\(model.swiftType(parameter.type)).self)"
        }
        let needsMark = parameter.isRequired && parameter.place != .path
        let start = source + (needsMark ? ".required()" : "")
        if case .array(let item, let limits) = parameter.type {
            let element = types.readParameter(item, parameter)
            let itemType = model.swiftType(item)
            let closure =
                "{ (item: Parameter) -> \(itemType)? in item.\(element.text()) }"
            var arguments = [TypeText.rule(limits)]
            if let value = parameter.defaultValue {
                arguments.append("default: \(types.literal(value, parameter.type))")
            }
            return "\(start).array(\(arguments.joined(separator: ", "))) \(closure)"
        }
        var method = types.readParameter(parameter.type, parameter)
        if let most = parameter.clampMax, method.method == "integer" {
            if method.arguments.isEmpty { method.arguments.append("IntegerRule()") }
            method.arguments.append("clampTo: \(Literal.integer(String(most)))")
        }
        if let value = parameter.defaultValue {
            let literal = types.literal(value, parameter.type)
            if method.suffix.isEmpty {
                method.arguments.append("default: \(literal)")
            } else {
                method.suffix += " ?? \(literal)"
            }
        }
        let text = "\(start).\(method.text())"
        return type(of: parameter) == "Secret<String>" ? text + ".map(Secret<String>.init)" : text
    }

    private func source(_ parameter: ParameterModel) -> String {
        let name = Literal.string(parameter.wireName)
        let style = styleText(parameter)
        switch parameter.place {
        case .path: return "request.path(\(parameter.pathIndex ?? 0), \(name)\(style))"
        case .query: return "request.query(\(name)\(style))"
        case .header: return "request.header(\(name))"
        case .cookie: return "request.cookie(\(name))"
        case .form: return "request.form(\(name))"
        case .file: return "request.file(\(name)\(parameter.isRequired ? "" : ", required: false"))"
        case .files: return "request.files([\(parameter.files.map(rule).joined(separator: ", "))])"
        }
    }

    private func rule(_ file: FileModel) -> String {
        var arguments = [Literal.string(file.name)]
        if file.countMin > 0 { arguments.append("countMin: \(file.countMin)") }
        if file.countMax != 1 { arguments.append("countMax: \(file.countMax)") }
        return "FileRule(\(arguments.joined(separator: ", ")))"
    }

    private func isCompound(_ parameter: ParameterModel) -> Bool {
        if case .array = parameter.type { return true }
        if case .object = parameter.shape { return true }
        return false
    }

    private func styleText(_ parameter: ParameterModel) -> String {
        var text = ""
        let usual: String = parameter.place == .path ? "simple" : "form"
        if parameter.style.rawValue != usual { text += ", style: .\(parameter.style.rawValue)" }
        let isSpread = parameter.explode != (parameter.place == .query)
        if isCompound(parameter), parameter.style != .deepObject, isSpread {
            text += ", explode: \(parameter.explode)"
        }
        return text
    }

    mutating func decoder(_ reads: [String], _ writer: inout CodeWriter) {
        let bodyRead = bodyRead()
        let head = "public static func decodeInput(_ request: inout RequestReader) -> Input?"
        guard !operation.parameters.isEmpty || bodyRead != nil else {
            writer.function(head, "Input()")
            return
        }
        writer.block(head + " {") { writer in
            for (parameter, read) in zip(operation.parameters, reads) {
                let hasDefault = parameter.defaultValue != nil
                writer.assign("let \(local(parameter)): \(type(of: parameter))\(hasDefault ? "" : "?") = ", read)
            }
            if let bodyRead, let bodyType { writer.assign("let body: \(bodyType)? = ", bodyRead) }
            var needed = operation.parameters.filter(\.isRequired).map { "let \(local($0))" }
            if bodyRead != nil, bodyPresence != .optional { needed.append("let body") }
            writer.call("guard ", ["request.isValid"] + needed, " else { return nil }")
            var arguments = operation.parameters.map { "\(SwiftName.plain($0.swiftName)): \(local($0))" }
            if bodyType != nil { arguments.append("body: body") }
            writer.call("return Input(", arguments, ")")
        }
    }

    private func local(_ parameter: ParameterModel) -> String {
        parameter.swiftName == "request" ? "requestValue" : parameter.swiftName
    }

    private mutating func bodyRead() -> String? {
        guard let body = operation.body else { return nil }
        switch body.content {
        case .fields: return nil
        case .bytes:
            return bodyPresence == .optional ? "request.hasBody ? request.bytesBody() : nil" : "request.bytesBody()"
        case .stream:
            return bodyPresence == .optional ? "request.hasBody ? request.byteStream() : nil" : "request.byteStream()"
        case .items(let type):
            let read = "request.items(\(model.swiftType(type)).self)"
            return bodyPresence == .optional ? "request.hasBody ? \(read) : nil" : read
        case .json(let type):
            let read: String
            switch type {
            case .named(let id) where isStructure(id): read = "Body(\(model.swiftType(type)).self)"
            default: read = "Body \(types.closure(type, model.swiftType(type.unwrapped) + "?", "body"))"
            }
            switch bodyPresence {
            case .required: return "request.json\(read)"
            case .emptyWhenMissing:
                return isStructureType(type)
                    ? "request.optionalJSON\(read)" : "request.hasBody ? request.json\(read) : \(emptyText(type))"
            case .optional: return "request.hasBody ? request.json\(read) : nil"
            }
        }
    }

    private func emptyText(_ type: ValueType) -> String {
        if case .jsonObject = type { return "JSONObject()" }
        return "[:]"
    }

    private func isStructureType(_ type: ValueType) -> Bool {
        if case .named(let id) = type { return isStructure(id) }
        return false
    }

    private func isStructure(_ id: TypeID) -> Bool {
        switch model[id]?.kind {
        case .structure, .union: true
        default: false
        }
    }

    // MARK: client side

    func encoder(_ writer: inout CodeWriter) {
        let head = "public static func encodeInput(_ input: Input, into request: inout RequestWriter) {"
        guard operation.parameters.count > 0 || bodyType != nil else {
            writer.line(head + "}")
            return
        }
        var body = CodeWriter()
        encodeAll(&body)
        if body.lines.count == 1, let only = body.lines.first {
            writer.function(String(head.dropLast(2)), only)
        } else {
            writer.block(head) { encodeAll(&$0) }
        }
    }

    private func encodeAll(_ writer: inout CodeWriter) {
        for parameter in operation.parameters { encode(parameter, &writer) }
        switch operation.body?.content {
        case .json(let type): encodeBody(type, &writer)
        case .bytes: encodeBody(by: "bytes", &writer)
        case .stream: encodeBody(by: "stream", &writer)
        case .items: encodeBody(by: "items", &writer)
        case .fields, nil: break
        }
    }

    private func encodeBody(by method: String, _ writer: inout CodeWriter) {
        let media = Literal.string(operation.body?.mediaTypes.first ?? "application/octet-stream")
        writer.line(
            bodyPresence == .optional
                ? "if let body = input.body { request.\(method)(body, contentType: \(media)) }"
                : "request.\(method)(input.body, contentType: \(media))")
    }

    private func encodeBody(_ type: ValueType, _ writer: inout CodeWriter) {
        let isDirect = EncodeText(model: model).isDirect(type)
        if isDirect {
            writer.line(
                bodyPresence == .optional
                    ? "if let body = input.body { request.json(body) }" : "request.json(input.body)")
            return
        }
        writer.line("var writer: JSONWriter = JSONWriter()")
        EncodeText(model: model).value("input.body", type, &writer)
        writer.line("request.bytes(writer.takeBytes(), contentType: \"application/json\")")
    }

    private func encodeJSON(_ parameter: ParameterModel, _ writer: inout CodeWriter) {
        let name = Literal.string(parameter.wireName)
        let value = "input.\(parameter.swiftName)"
        if parameter.place == .query {
            writer.line("request.query(\(name), json: \(value))")
            return
        }
        let text = "String(decoding: JSONWriter.bytes(of: json), as: UTF8.self)"
        let head = isOptional(parameter) ? "if let json = \(value) {" : "do {"
        writer.block(head) { writer in
            if !isOptional(parameter) {
                writer.line("let json: \(model.swiftType(parameter.type)) = \(value)")
            }
            switch parameter.place {
            case .header: writer.line("request.header(\(name), \(text))")
            case .cookie: writer.line("request.cookie(\(name), \(text))")
            case .path: writer.line("request.path(\(parameter.pathIndex ?? 0), \(text))")
            default: writer.line("request.form(\(name), \(text))")
            }
        }
    }

    private func encode(_ parameter: ParameterModel, _ writer: inout CodeWriter) {
        if case .object(let id) = parameter.shape {
            ObjectParameterEmitter(model: model, parameter: parameter, id: id).encode(styleText(parameter), &writer)
            return
        }
        if parameter.shape == .json { return encodeJSON(parameter, &writer) }
        let value = "input.\(parameter.swiftName)"
        let name = Literal.string(parameter.wireName)
        let style = styleText(parameter)
        switch parameter.place {
        case .path:
            let label = parameter.style == .matrix ? ", name: \(name)" : ""
            writer.line("request.path(\(parameter.pathIndex ?? 0), \(value)\(label)\(style))")
        case .query: writer.line("request.query(\(name), \(value)\(style))")
        case .header: writer.line("request.header(\(name), \(value))")
        case .cookie: writer.line("request.cookie(\(name), \(value))")
        case .form:
            if case .array = parameter.type {
                let items = isOptional(parameter) ? "\(value) ?? []" : value
                writer.line("for item in \(items) { request.form(\(name), item) }")
            } else {
                writer.line("request.form(\(name), \(value))")
            }
        // The part carries the contract's name, whatever the caller's value says.
        case .file: writer.line("request.file(\(value)\(isOptional(parameter) ? "?" : "").named(\(name)))")
        case .files: writer.line("request.files(\(value))")
        }
    }
}
