// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints how an object is read from and written into path or query.
struct ObjectParameterEmitter {
    private let model: ContractModel
    private let parameter: ParameterModel
    private let id: TypeID
    private var types: TypeText

    init(model: ContractModel, parameter: ParameterModel, id: TypeID) {
        self.model = model
        self.parameter = parameter
        self.id = id
        types = TypeText(model: model)
    }

    /// Name of the function that reads the object.
    static func readerName(_ parameter: ParameterModel) -> String {
        "read" + SwiftName.type(SwiftName.plain(parameter.swiftName))
    }

    private var structure: Structure? {
        if case .structure(let structure) = model[id]?.kind { return structure }
        return nil
    }

    mutating func reader(_ writer: inout CodeWriter) {
        guard let structure, let type = model[id]?.name else { return }
        let reads = structure.members.map { read($0) }
        for rule in types.ruleLines {
            writer.assign("private static let \(rule.name): StringRule = ", rule.value)
        }
        let head = "private static func \(Self.readerName(parameter))(_ object: ParameterObject) -> \(type)? {"
        let isRequired = parameter.isRequired
        writer.block(head) { writer in
            // A required object that is missing is told by its required members.
            if !isRequired { writer.line("guard object.isPresent else { return nil }") }
            for (member, read) in zip(structure.members, reads) {
                let mark = member.presence == .defaulted ? "" : "?"
                writer.assign("let \(local(member)): \(bareType(member))\(mark) = ", read)
            }
            let needed = structure.members.filter { $0.presence == .always }.map { "let \(local($0))" }
            if !needed.isEmpty { writer.call("guard ", needed, " else { return nil }") }
            writer.call("return \(type)(", structure.members.map { argument($0) }, ")")
        }
    }

    private func bareType(_ member: Member) -> String {
        member.isSecret ? "Secret<String>" : model.swiftType(member.type.unwrapped)
    }

    private func local(_ member: Member) -> String {
        SwiftName.plain(member.swiftName) == "object" ? "objectValue" : member.swiftName
    }

    private func argument(_ member: Member) -> String {
        let label = SwiftName.plain(member.swiftName)
        guard member.presence == .tristate else { return "\(label): \(local(member))" }
        return "\(label): \(local(member)).map(Presence<\(bareType(member))>.value) ?? .absent"
    }

    private mutating func read(_ member: Member) -> String {
        let described = ParameterModel(
            header: member.wireName, swiftName: member.swiftName, type: member.type.unwrapped)
        var call = types.readParameter(member.type.unwrapped, described)
        let isRequired = [.always, .nullable].contains(member.presence)
        if let value = member.defaultValue, member.presence == .defaulted {
            let literal = types.literal(value, member.type)
            if call.suffix.isEmpty {
                call.arguments.append("default: \(literal)")
            } else {
                call.suffix += " ?? \(literal)"
            }
        }
        let mark = isRequired ? ".required()" : ""
        let text = "object.member(\(Literal.string(member.wireName)))\(mark).\(call.text())"
        return member.isSecret ? text + ".map(Secret<String>.init)" : text
    }

    func encode(_ style: String, _ writer: inout CodeWriter) {
        guard let structure else { return }
        let name = Literal.string(parameter.wireName)
        let isOptional = !parameter.isRequired && parameter.defaultValue == nil
        writer.block(isOptional ? "if let object = input.\(parameter.swiftName) {" : "do {") { writer in
            if !isOptional {
                writer.line("let object: \(model.swiftType(parameter.type)) = input.\(parameter.swiftName)")
            }
            writer.line("var members: [(String, any ParameterEncodable)] = []")
            for member in structure.members {
                let key = Literal.string(member.wireName)
                let value = "object.\(SwiftName.plain(member.swiftName))"
                switch member.presence {
                case .always, .defaulted: writer.line("members.append((\(key), \(value)))")
                case .optional, .nullable:
                    writer.line("if let value = \(value) { members.append((\(key), value)) }")
                case .tristate:
                    writer.line("if let value = \(value).wrapped { members.append((\(key), value)) }")
                }
            }
            if parameter.place == .path {
                let label = parameter.style == .matrix ? ", name: \(name)" : ""
                writer.line("request.path(\(parameter.pathIndex ?? 0), object: members\(label)\(style))")
            } else {
                writer.line("request.query(\(name), object: members\(style))")
            }
        }
    }
}
