// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints the enum of one operation: input, output, failure, descriptor and the codec of both sides.
struct OperationEmitter {
    private let model: ContractModel
    private let operation: OperationModel
    private let output: OutputShape
    private let names: ErrorNames
    private var input: InputEmitter

    init(model: ContractModel, operation: OperationModel, names: ErrorNames) {
        self.model = model
        self.operation = operation
        self.names = names
        output = OutputShape(model: model, operation: operation)
        input = InputEmitter(model: model, operation: operation)
    }

    mutating func emit(into writer: inout CodeWriter) {
        let reads = input.reads()
        let rules = input.rules
        writer.doc(headline)
        writer.block("public enum \(operation.typeName): ContractOperation {") { writer in
            input.declare(&writer)
            writer.gap()
            output.declare(&writer)
            if let events = operation.events { EventsEmitter(model: model, events: events).declare(&writer) }
            writer.line("package typealias Call = ContractRuntime.Call<Failure, \(callerKind)>")
            writer.gap()
            failure(&writer)
            writer.gap()
            descriptor(&writer)
            for rule in rules { writer.assign("private static let \(rule.name): StringRule = ", rule.value) }
            writer.gap()
            input.decoder(reads, &writer)
            writer.gap()
            for parameter in operation.parameters {
                guard case .object(let id) = parameter.shape else { continue }
                var object = ObjectParameterEmitter(model: model, parameter: parameter, id: id)
                object.reader(&writer)
                writer.gap()
            }
            output.encoder(&writer)
            writer.gap()
            input.encoder(&writer)
            writer.gap()
            output.decoder(&writer)
        }
    }

    /// `POST /roles`: what it does.
    var headline: String {
        let place = "`\(operation.method.rawValue.uppercased()) \(operation.path)`"
        guard let summary = operation.summary else { return place + "." }
        return place + ": " + summary + (summary.hasSuffix(".") ? "" : ".")
    }

    private var callerKind: String {
        switch operation.policy.access {
        case .open, .refresh, .challenge, .service: "Anonymous"
        case .userUnverified, .user: "UserCaller"
        case .member, .key: "MemberCaller"
        case .administrator: "AdministratorCaller"
        }
    }

    private func failure(_ writer: inout CodeWriter) {
        writer.block("public struct Failure: OperationFailure {") { writer in
            writer.line("public let failure: APIFailure")
            writer.line("public init(_ failure: APIFailure) { self.failure = failure }")
            for error in operation.errors where error.isDeclared {
                guard let factory = names.factory(error.code) else { continue }
                let isPinned = error.status != factory.status || error.errorValue != nil
                let text = error.errorValue.map { ", error: \(Literal.string($0))" } ?? ""
                let pin = isPinned ? ".pinned(status: \(error.status)\(text))" : ""
                let head =
                    "public static func \(factory.name)(\(factory.parameters.joined(separator: ", "))) -> Failure"
                let body =
                    "Failure(.\(SwiftName.plain(factory.name))(\(factory.arguments.joined(separator: ", ")))\(pin))"
                guard head.count + body.count > CodeWriter.columnsMax - 12 else {
                    writer.line("\(head) { \(body) }")
                    continue
                }
                writer.call("public static func \(factory.name)(", factory.parameters, ") -> Failure {")
                writer.indented { writer in
                    guard body.count > CodeWriter.columnsMax - 12 else {
                        writer.line(body)
                        return
                    }
                    writer.line("Failure(")
                    writer.indented {
                        $0.call(".\(SwiftName.plain(factory.name))(", factory.arguments, ")\(pin))")
                    }
                }
                writer.line("}")
            }
        }
    }

    private func descriptor(_ writer: inout CodeWriter) {
        var arguments = [
            "id: \(Literal.string(operation.id))", "index: OperationIndex.\(operation.methodName)",
            "method: .\(operation.method.rawValue)", "path: \(Literal.string(operation.path))",
        ]
        switch operation.base {
        case .versioned: break
        case .root: arguments.append("base: .root")
        case .both: arguments.append("base: .both")
        }
        if model.catalogues.isPresent { arguments.append("policy: .\(operation.methodName)") }
        if let body = operation.body {
            arguments.append(
                "requestBody: .\(body.isRequired ? "required" : "optional")(\(Literal.strings(body.mediaTypes)))")
        }
        if let most = operation.bodyBytesMax { arguments.append("bodyBytesMax: \(Literal.integer(String(most)))") }
        if let seconds = operation.deadlineSeconds { arguments.append("deadline: .seconds(\(seconds))") }
        let media = output.mediaTypes
        if media != ["application/json"] { arguments.append("responseTypes: \(Literal.strings(media))") }
        if let status = operation.responses.first?.status, status != 200 {
            arguments.append("successStatus: \(status)")
        }
        let declared = operation.errors.filter(\.isDeclared).map { error in
            let text = error.errorValue.map { ", error: \(Literal.string($0))" } ?? ""
            return "DeclaredError(\(Literal.string(error.code)), \(error.status)\(text))"
        }
        var all = arguments.map(Argument.plain)
        if !declared.isEmpty { all.append(.list(head: "errors: [", items: declared, tail: "]")) }
        if operation.isOneTime { all.append(.plain("isOneTime: true")) }
        if operation.streamsRequest { all.append(.plain("streamsRequest: true")) }
        let fields = operation.parameters.filter { $0.place == .form }.map(\.wireName)
        if operation.streamsRequest, !fields.isEmpty { all.append(.plain("formFields: \(Literal.strings(fields))")) }
        if operation.streamsResponse { all.append(.plain("streamsResponse: true")) }
        writer.call("public static let descriptor: OperationDescriptor = OperationDescriptor(", all, ")")
    }
}
