// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// Prints a struct with its JSON codec.
struct StructureEmitter {
    /// Locals of the emitted decoder that a member must not hide.
    private static let locals: Set<String> = ["reader", "seen", "index", "self", "memberTable", "additionalProperties"]

    private let model: ContractModel
    private let declaration: TypeDeclaration
    private let structure: Structure
    private var types: TypeText

    init(model: ContractModel, declaration: TypeDeclaration, structure: Structure) {
        self.model = model
        self.declaration = declaration
        self.structure = structure
        types = TypeText(model: model)
    }

    private var stored: [Member] { structure.members.filter { !$0.isConstant } }
    private var keptType: ValueType? {
        if case .kept(let type) = structure.additional { return type }
        return nil
    }

    mutating func emit(into writer: inout CodeWriter) {
        let reads = structure.members.map { read($0) }
        let additional = keptType.map { types.read($0, "additional") }
        let rules = types.ruleLines
        writer.doc(declaration.doc)
        writer.block("public struct \(declaration.name): JSONCodable, Hashable, Sendable {") { writer in
            for member in structure.members { property(member, &writer) }
            if let keptType {
                writer.line("public var additionalProperties: [String: \(model.swiftType(keptType))]")
            }
            writer.gap()
            initializer(&writer)
            writer.gap()
            table(rules, &writer)
            writer.gap()
            decoder(reads, additional, &writer)
            writer.gap()
            encoder(&writer)
        }
    }

    // MARK: stored properties

    private func property(_ member: Member, _ writer: inout CodeWriter) {
        writer.doc(member.doc)
        if member.isDeprecated { writer.line("/// Deprecated.") }
        let type = model.swiftType(of: member)
        if case .constant(let text) = member.type, member.isConstant {
            writer.line("public var \(member.swiftName): String { \(Literal.string(text)) }")
        } else if member.isBoxed {
            let name = SwiftName.plain(member.swiftName)
            let bare = model.swiftType(member.type.unwrapped)
            writer.block("public var \(member.swiftName): \(type) {") { writer in
                writer.line("get { \(name)Box.first }")
                writer.line("set { \(name)Box = newValue.map { (value: \(bare)) -> [\(bare)] in [value] } ?? [] }")
            }
            writer.line("private var \(name)Box: [\(bare)] = []")
        } else {
            writer.line("public var \(member.swiftName): \(type)")
        }
    }

    private func initializer(_ writer: inout CodeWriter) {
        var arguments = stored.map { member in
            "\(member.swiftName): \(model.swiftType(of: member))\(defaultText(member))"
        }
        if let keptType { arguments.append("additionalProperties: [String: \(model.swiftType(keptType))] = [:]") }
        guard !arguments.isEmpty else {
            writer.line("public init() {}")
            return
        }
        writer.call("public init(", arguments, ") {")
        writer.indented { writer in
            // A boxed member is computed, so every stored property comes before it.
            let ordered = stored.filter { !$0.isBoxed } + stored.filter(\.isBoxed)
            if keptType != nil { writer.line("self.additionalProperties = additionalProperties") }
            for member in ordered { writer.line("self.\(SwiftName.plain(member.swiftName)) = \(member.swiftName)") }
        }
        writer.line("}")
    }

    private func defaultText(_ member: Member) -> String {
        switch member.presence {
        case .always, .nullable: return ""
        case .optional: return " = nil"
        case .tristate: return " = .absent"
        case .defaulted:
            let text = member.defaultValue.map { types.literal($0, member.type) } ?? "nil"
            return " = " + (member.isSecret ? "Secret(\(text))" : text)
        }
    }

    // MARK: codec

    private func table(_ rules: [(name: String, value: String)], _ writer: inout CodeWriter) {
        let names = structure.members.map { Literal.string($0.wireName) }
        let sensitive = structure.members.indices.filter { structure.members[$0].isSensitive }
        var arguments: [Argument] = [.list(head: "[", items: names, tail: "]")]
        if !sensitive.isEmpty { arguments.append(.plain("sensitive: \(Literal.bits(Array(sensitive)))")) }
        if structure.additional == .refused { arguments.append(.plain("refusesUnknown: true")) }
        writer.call("private static let memberTable: MemberTable = MemberTable(", arguments, ")")
        for rule in rules { writer.assign("private static let \(rule.name): StringRule = ", rule.value) }
    }

    private func local(_ member: Member) -> String {
        let plain = SwiftName.plain(member.swiftName)
        return Self.locals.contains(plain) ? plain + "Value" : member.swiftName
    }

    private mutating func read(_ member: Member) -> String {
        let type = member.type.unwrapped
        let isSecret = member.isSecret
        let bare = isSecret ? "Secret<String>" : model.swiftType(type)
        switch member.presence {
        case .tristate:
            return "reader.presence " + types.closure(type, bare + "?", member.swiftName, isSensitive: isSecret)
        case .nullable:
            return "reader.nullable " + types.closure(type, bare + "?", member.swiftName, isSensitive: isSecret)
        case .defaulted:
            let value = member.defaultValue.map { types.literal($0, type) } ?? "nil"
            let text = types.read(type, member.swiftName, isSensitive: isSecret)
            return text + " ?? " + (isSecret ? "Secret(\(value))" : spelled(value, bare))
        case .always, .optional: return types.read(type, member.swiftName, isSensitive: isSecret)
        }
    }

    private func spelled(_ value: String, _ type: String) -> String {
        value.hasPrefix(".") ? type + value : value
    }

    private func decoder(_ reads: [String], _ additional: String?, _ writer: inout CodeWriter) {
        let name = declaration.name
        writer.block("public static func decode(from reader: inout JSONReader) -> \(name)? {") { writer in
            writer.line("guard reader.beginObject() else { return nil }")
            for member in stored { writer.line(start(member)) }
            if let keptType {
                writer.line("var additionalProperties: [String: \(model.swiftType(keptType))] = [:]")
            }
            writer.line("var seen: UInt64 = 0")
            let unknown = additional == nil ? "" : ", unknown: true"
            writer.block("while let index: Int = reader.nextMember(memberTable, &seen\(unknown)) {") { writer in
                cases(reads, additional, &writer)
            }
            finish(&writer)
        }
    }

    private func start(_ member: Member) -> String {
        let type = model.swiftType(of: member)
        switch member.presence {
        case .always: return "var \(local(member)): \(type)?"
        case .optional, .nullable: return "var \(local(member)): \(type)"
        case .tristate: return "var \(local(member)): \(type) = .absent"
        case .defaulted: return "var \(local(member)): \(type)\(defaultText(member))"
        }
    }

    private func cases(_ reads: [String], _ additional: String?, _ writer: inout CodeWriter) {
        guard !structure.members.isEmpty || additional != nil else {
            writer.line("_ = index")
            writer.line("reader.skipValue()")
            return
        }
        if structure.members.isEmpty, let additional {
            keep(additional, &writer)
            return
        }
        writer.line("switch index {")
        for (position, member) in structure.members.enumerated() {
            let target = member.isConstant ? "_" : local(member)
            writer.assign("case \(position): \(target) = ", reads[position], isInCase: true)
        }
        if let additional {
            writer.line("default:")
            writer.indented { keep(additional, &$0) }
        } else {
            writer.line("default: reader.skipValue()")
        }
        writer.line("}")
    }

    private func keep(_ additional: String, _ writer: inout CodeWriter) {
        if structure.members.isEmpty { writer.line("_ = index") }
        writer.line("let name: String = reader.currentName")
        writer.assign("let value: \(keptType.map { model.swiftType($0) } ?? "JSONValue")? = ", additional)
        writer.line("if let value { additionalProperties[name] = value }")
    }

    private func finish(_ writer: inout CodeWriter) {
        let required = structure.members.indices.filter { structure.members[$0].isRequired }
        let mask = required.isEmpty ? "" : ", required: \(Literal.bits(Array(required)))"
        limits(&writer)
        writer.line("guard reader.finishObject(memberTable, seen: seen\(mask)) else { return nil }")
        let needed = stored.filter { $0.presence == .always }
        if !needed.isEmpty {
            writer.call("guard ", needed.map { "let \(local($0))" }, " else { return nil }")
        }
        var arguments = stored.map { member in "\(SwiftName.plain(member.swiftName)): \(local(member))" }
        if keptType != nil { arguments.append("additionalProperties: additionalProperties") }
        writer.call("return \(declaration.name)(", arguments, ")")
    }

    /// Limits on the number of members of an object with named members.
    private func limits(_ writer: inout CodeWriter) {
        let count = keptType == nil ? "seen.nonzeroBitCount" : "seen.nonzeroBitCount + additionalProperties.count"
        if let least = structure.limits.membersMin, least > 0 {
            writer.line("if \(count) < \(least) { reader.violate(.outOfRange, \"minProperties\", text: \"\(least)\") }")
        }
        if let most = structure.limits.membersMax, most < structure.members.count || keptType != nil {
            writer.line("if \(count) > \(most) { reader.violate(.outOfRange, \"maxProperties\", text: \"\(most)\") }")
        }
    }

    private func encoder(_ writer: inout CodeWriter) {
        writer.block("public func encode(to writer: inout JSONWriter) {") { writer in
            writer.line("writer.beginObject()")
            for member in structure.members {
                EncodeText(model: model).member(member, &writer)
            }
            if let keptType {
                let loop = "for (name, value) in additionalProperties.sorted(by: { $0.key < $1.key }) {"
                writer.block(loop) { writer in
                    writer.line("writer.key(text: name)")
                    EncodeText(model: model).value("value", keptType, &writer)
                }
            }
            writer.line("writer.endObject()")
        }
    }
}

/// Spells statements that write JSON.
struct EncodeText {
    let model: ContractModel

    func member(_ member: Member, _ writer: inout CodeWriter) {
        let key = Literal.string(member.wireName)
        let name = member.swiftName == "writer" ? "self.writer" : member.swiftName
        guard isDirect(member.type.unwrapped) else {
            indirect(member, key, name, &writer)
            return
        }
        switch member.presence {
        case .nullable: writer.line("writer.nullableMember(\(key), \(name))")
        default: writer.line("writer.member(\(key), \(name))")
        }
    }

    /// Containers of values that may be null have no codec of their own.
    private func indirect(_ member: Member, _ key: String, _ name: String, _ writer: inout CodeWriter) {
        let type = member.type.unwrapped
        switch member.presence {
        case .always, .defaulted:
            writer.line("writer.key(\(key))")
            value(name, type, &writer)
        case .optional, .nullable:
            let isNullable = member.presence == .nullable
            writer.block("if let value = \(name) {", tail: isNullable ? "} else {" : "}") { writer in
                writer.line("writer.key(\(key))")
                value("value", type, &writer)
            }
            if isNullable {
                writer.indented { writer in
                    writer.line("writer.key(\(key))")
                    writer.line("writer.null()")
                }
                writer.line("}")
            }
        case .tristate:
            writer.block("switch \(name) {") { writer in
                writer.line("case .absent: break")
                writer.line("case .null:")
                writer.indented { writer in
                    writer.line("writer.key(\(key))")
                    writer.line("writer.null()")
                }
                writer.line("case .value(let value):")
                writer.indented { writer in
                    writer.line("writer.key(\(key))")
                    self.value("value", type, &writer)
                }
            }
        }
    }

    /// Whether the Swift type writes itself.
    func isDirect(_ type: ValueType) -> Bool {
        switch type {
        case .nullable: false
        case .array(let inner, _), .map(let inner, _): isDirect(inner)
        default: true
        }
    }

    func value(_ name: String, _ type: ValueType, _ writer: inout CodeWriter) {
        switch type {
        case .nullable(let inner):
            writer.block("if let some = \(name) {", tail: "} else {") { value("some", inner, &$0) }
            writer.indented { $0.line("writer.null()") }
            writer.line("}")
        case .array(let inner, _) where !isDirect(inner):
            writer.line("writer.beginArray()")
            writer.block("for item in \(name) {") { value("item", inner, &$0) }
            writer.line("writer.endArray()")
        case .map(let inner, _) where !isDirect(inner):
            writer.line("writer.beginObject()")
            writer.block("for (name, item) in \(name).sorted(by: { $0.key < $1.key }) {") { writer in
                writer.line("writer.key(text: name)")
                value("item", inner, &writer)
            }
            writer.line("writer.endObject()")
        default: writer.line("writer.encode(\(name))")
        }
    }
}
