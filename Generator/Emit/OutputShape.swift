// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints the output of an operation: the body alone where that says everything, else a struct or enum that can
/// express no undeclared response.
struct OutputShape {
    /// One success response with the Swift type that carries it.
    private struct Payload {
        enum Part {
            case body(type: String)
            case contentType
            case header(HeaderModel)
        }

        let response: ResponseModel
        let parts: [Part]
        let structName: String
    }

    private let model: ContractModel
    private let operation: OperationModel
    private let payloads: [Payload]

    init(model: ContractModel, operation: OperationModel) {
        self.model = model
        self.operation = operation
        let isSingle = operation.responses.count == 1
        payloads = operation.responses.map { response in
            let name = SwiftName.plain(response.swiftName)
            let structName = isSingle ? "Output" : name.prefix(1).uppercased() + name.dropFirst()
            return Payload(response: response, parts: Self.parts(response, model), structName: structName)
        }
    }

    var mediaTypes: [String] {
        var media: [String] = []
        for type in operation.responses.flatMap(\.mediaTypes) where !media.contains(type) { media.append(type) }
        return media
    }

    private static func parts(_ response: ResponseModel, _ model: ContractModel) -> [Payload.Part] {
        var parts: [Payload.Part] = []
        switch response.content {
        case .none: break
        case .json(let type): parts.append(.body(type: model.swiftType(type)))
        case .text: parts.append(.body(type: "String"))
        case .stream: parts.append(.body(type: "ByteStream"))
        case .items(let type): parts.append(.body(type: "ItemStream<\(model.swiftType(type))>"))
        case .events(let events): parts.append(.body(type: "EventStream<\(EventsEmitter.typeName(events))>"))
        }
        if case .stream = response.content, isOpen(response.mediaTypes) { parts.append(.contentType) }
        return parts + response.headers.map(Payload.Part.header)
    }

    /// Whether the media type is only known when the response is made.
    private static func isOpen(_ mediaTypes: [String]) -> Bool {
        mediaTypes.count != 1 || mediaTypes.contains { $0.contains("*") }
    }

    // MARK: declaration

    func declare(_ writer: inout CodeWriter) {
        if payloads.count == 1, let payload = payloads.first {
            if payload.parts.count > 1 || hasOnlyHeaders(payload) {
                declare(payload, &writer)
                writer.gap()
            } else {
                writer.line("public typealias Output = \(type(of: payload) ?? "Void")")
            }
            return
        }
        writer.block("public enum Output: Sendable {") { writer in
            for payload in payloads {
                writer.doc(payload.response.doc)
                let type = type(of: payload).map { "(\($0))" } ?? ""
                writer.line("case \(payload.response.swiftName)\(type)")
            }
        }
        for payload in payloads where isStruct(payload) {
            writer.gap()
            declare(payload, &writer)
        }
        writer.gap()
    }

    private func hasOnlyHeaders(_ payload: Payload) -> Bool {
        guard payload.parts.count == 1, case .header = payload.parts[0] else { return false }
        return true
    }

    private func isStruct(_ payload: Payload) -> Bool { payload.parts.count > 1 || hasOnlyHeaders(payload) }

    private func type(of payload: Payload) -> String? {
        guard let first = payload.parts.first else { return nil }
        if isStruct(payload) { return payload.structName }
        if case .body(let type) = first { return type }
        return nil
    }

    private func member(_ part: Payload.Part) -> (name: String, type: String, isOptional: Bool) {
        switch part {
        case .body(let type): ("body", type, false)
        case .contentType: ("contentType", "String", false)
        case .header(let header): (header.swiftName, model.swiftType(header.type), !header.isRequired)
        }
    }

    private func declare(_ payload: Payload, _ writer: inout CodeWriter) {
        let members = payload.parts.map(member)
        writer.doc(payload.response.doc)
        writer.block("public struct \(payload.structName): Sendable {") { writer in
            for member in members {
                writer.line("public var \(member.name): \(member.type)\(member.isOptional ? "?" : "")")
            }
            writer.gap()
            let arguments = members.map { member in
                "\(member.name): \(member.type)\(member.isOptional ? "? = nil" : "")"
            }
            writer.call("public init(", arguments, ") {")
            writer.indented { writer in
                for member in members { writer.line("self.\(SwiftName.plain(member.name)) = \(member.name)") }
            }
            writer.line("}")
        }
    }

    // MARK: server side

    func encoder(_ writer: inout CodeWriter) {
        let head = "public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {"
        if payloads.count == 1, let payload = payloads.first {
            var body = CodeWriter()
            encode(payload, "output", &body)
            if body.lines.count == 1, let only = body.lines.first {
                writer.function(String(head.dropLast(2)), only)
            } else {
                writer.block(head) { encode(payload, "output", &$0) }
            }
            return
        }
        writer.block(head) { writer in
            writer.line("switch output {")
            for payload in payloads {
                let binding = payload.parts.isEmpty ? "" : "(let value)"
                writer.line("case .\(payload.response.swiftName)\(binding):")
                writer.indented { writer in
                    writer.line("response.status = \(payload.response.status)")
                    encode(payload, "value", &writer)
                }
            }
            writer.line("}")
        }
    }

    private func encode(_ payload: Payload, _ name: String, _ writer: inout CodeWriter) {
        let isStruct = isStruct(payload)
        for case .header(let header) in payload.parts {
            let value = "\(name).\(header.swiftName)"
            if header.isRequired {
                writer.line("response.setHeader(\(Literal.string(header.wireName)), \(text(of: value, header.type)))")
            } else {
                let set = "response.setHeader(\(Literal.string(header.wireName)), \(text(of: "header", header.type)))"
                writer.line("if let header = \(value) { \(set) }")
            }
        }
        let body = isStruct ? "\(name).body" : name
        switch payload.response.content {
        case .none: writer.line("response.empty()")
        case .json(let type): encodeJSON(body, type, &writer)
        case .text:
            let media = payload.response.mediaTypes.first ?? "text/plain"
            writer.line("response.text(\(body), contentType: \(Literal.string(media)))")
        case .stream:
            let isOpen = Self.isOpen(payload.response.mediaTypes)
            let media = isOpen ? "\(name).contentType" : Literal.string(payload.response.mediaTypes[0])
            writer.line("response.stream(\(body), contentType: \(media))")
        case .items:
            let media = Literal.string(payload.response.mediaTypes.first ?? "application/jsonl")
            writer.line("response.items(\(body), contentType: \(media))")
        case .events: writer.line("response.events(\(body))")
        }
    }

    private func encodeJSON(_ body: String, _ type: ValueType, _ writer: inout CodeWriter) {
        let encode = EncodeText(model: model)
        guard !encode.isDirect(type) else {
            writer.line("response.json(\(body))")
            return
        }
        writer.block("response.json { (writer: inout JSONWriter) in", tail: "}") { encode.value(body, type, &$0) }
    }

    private func text(of value: String, _ type: ValueType) -> String {
        switch type {
        case .string, .constant: value
        case .integer, .number(.double, _), .boolean: "String(\(value))"
        case .named(let id):
            switch model[id]?.kind {
            case .identifier: "\(value).uuid.wire"
            case .integerEnum: "String(\(value).rawValue)"
            default: "\(value).wire"
            }
        default: "\(value).wire"
        }
    }

    // MARK: client side

    func decoder(_ writer: inout CodeWriter) {
        let head = "public static func decodeOutput(_ response: inout ResponseReader) -> Output?"
        if payloads.count == 1, let payload = payloads.first {
            if isStruct(payload) {
                writer.block(head + " {") { decode(payload, nil, &$0) }
            } else {
                writer.function(head, bodyRead(payload.response) ?? "()")
            }
            return
        }
        writer.block(head + " {") { writer in
            writer.line("switch response.status {")
            for payload in payloads {
                writer.line("case \(payload.response.status):")
                writer.indented { decode(payload, "Output.\(payload.response.swiftName)", &$0) }
            }
            writer.line("default: return nil")
            writer.line("}")
        }
    }

    private func decode(_ payload: Payload, _ constructor: String?, _ writer: inout CodeWriter) {
        guard isStruct(payload) else {
            guard let body = bodyRead(payload.response) else {
                writer.line(constructor.map { "return \($0)" } ?? "return ()")
                return
            }
            let isOptional = body.hasPrefix("response.json")
            let wrapped = constructor.map { isOptional ? "\(body).map(\($0))" : "\($0)(\(body))" }
            writer.assign("return ", wrapped ?? body)
            return
        }
        var arguments: [String] = []
        for part in payload.parts {
            let member = member(part)
            switch part {
            case .body:
                let text = bodyRead(payload.response) ?? "nil"
                // A trailing closure would end the guard.
                let isClosure = text.hasPrefix("response.json {")
                let read = isClosure ? "response.json(" + text.dropFirst("response.json ".count) + ")" : text
                let isOptional = read.hasPrefix("response.json")
                writer.line(
                    isOptional
                        ? "guard let body: \(member.type) = \(read) else { return nil }"
                        : "let body: \(member.type) = \(read)")
                arguments.append("body: body")
            case .contentType:
                arguments.append(
                    "contentType: response.header(\"content-type\").string() ?? \"application/octet-stream\"")
            case .header(let header):
                let read = headerRead(header)
                if header.isRequired {
                    writer.line("guard let \(member.name): \(member.type) = \(read) else { return nil }")
                } else {
                    writer.line("let \(member.name): \(member.type)? = \(read)")
                }
                arguments.append("\(SwiftName.plain(member.name)): \(member.name)")
            }
        }
        let value = "\(payload.structName)(\(arguments.joined(separator: ", ")))"
        writer.line("return " + (constructor.map { "\($0)(\(value))" } ?? value))
    }

    private func bodyRead(_ response: ResponseModel) -> String? {
        switch response.content {
        case .none: return nil
        case .text: return "response.text"
        case .stream: return "response.byteStream()"
        case .items(let type): return "response.items(\(model.swiftType(type)).self)"
        case .events(let events): return "response.events(\(EventsEmitter.typeName(events)).self)"
        case .json(let type):
            var types = TypeText(model: model)
            switch type {
            case .named, .json, .jsonObject, .boolean, .uuid: return "response.json(\(model.swiftType(type)).self)"
            default:
                let plain = Self.withoutPatterns(type)
                return "response.json \(types.closure(plain, model.swiftType(type) + "?", "body"))"
            }
        }
    }

    /// Clients do not check rules, so the patterns of a response need no compiled form.
    private static func withoutPatterns(_ type: ValueType) -> ValueType {
        switch type {
        case .string: .string(StringLimits())
        case .wire(let form, _): .wire(form, StringLimits())
        case .array(let item, _): .array(withoutPatterns(item), ArrayLimits())
        case .map(let value, _): .map(withoutPatterns(value), MapLimits())
        case .nullable(let inner): .nullable(withoutPatterns(inner))
        default: type
        }
    }

    private func headerRead(_ header: HeaderModel) -> String {
        var types = TypeText(model: model)
        let parameter = ParameterModel(
            header: header.wireName, swiftName: header.swiftName, type: Self.withoutPatterns(header.type))
        let method = types.readParameter(parameter.type, parameter)
        let name = Literal.string(header.wireName.lowercased())
        return "response.header(\(name)).\(method.text())"
    }
}
