// SPDX-License-Identifier: Apache-2.0

import ContractModel

/// A method call on a parameter that reads one value.
struct ParameterRead {
    let method: String
    var arguments: [String]
    /// What follows the call.
    var suffix: String

    func text() -> String { "\(method)(\(arguments.joined(separator: ", ")))\(suffix)" }
}

/// Spells rules and codec expressions of types. Rules with patterns become `static let`s of the enclosing type.
struct TypeText {
    let model: ContractModel
    /// Declarations the enclosing type must have, in order.
    private(set) var ruleLines: [(name: String, value: String)] = []

    init(model: ContractModel) {
        self.model = model
    }

    // MARK: rules

    mutating func rule(_ limits: StringLimits, _ name: String, isSensitive: Bool = false) -> String {
        var arguments: [String] = []
        if let least = limits.lengthMin, least > 0 { arguments.append("minLength: \(Literal.integer(String(least)))") }
        if let most = limits.lengthMax { arguments.append("maxLength: \(Literal.integer(String(most)))") }
        if let pattern = limits.pattern { arguments.append("pattern: Pattern(checked: \(Literal.string(pattern)))") }
        if isSensitive { arguments.append("isSensitive: true") }
        let text = "StringRule(" + arguments.joined(separator: ", ") + ")"
        guard limits.pattern != nil else { return arguments.isEmpty ? "" : text }
        let known = ruleLines.first { $0.value == text }
        if let known { return known.name }
        var ruleName = SwiftName.plain(name) + "Rule"
        var number = 2
        while ruleLines.contains(where: { $0.name == ruleName }) {
            ruleName = SwiftName.plain(name) + "Rule\(number)"
            number += 1
        }
        ruleLines.append((ruleName, text))
        return ruleName
    }

    /// Bounds of a text that has no other rule, as arguments.
    private static func bounds(_ limits: StringLimits) -> String? {
        guard limits.pattern == nil else { return nil }
        return [("minLength", limits.lengthMin.flatMap { $0 > 0 ? $0 : nil }), ("maxLength", limits.lengthMax)]
            .compactMap { label, value in value.map { "\(label): \(Literal.integer(String($0)))" } }
            .joined(separator: ", ")
    }

    /// Bounds of an integer that has no other rule, as arguments.
    private static func bounds(_ limits: NumberLimits) -> String? {
        guard limits.exclusiveMinimum == nil, limits.exclusiveMaximum == nil, limits.multipleOf == nil else {
            return nil
        }
        let rule = integerRule(limits)
        return rule.isEmpty ? "" : String(rule.dropFirst("IntegerRule(".count).dropLast())
    }

    static func integerRule(_ limits: NumberLimits) -> String {
        numberRule(limits, "IntegerRule") { text in
            let whole = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
            return Int64(whole) == nil ? nil : Literal.integer(whole)
        }
    }

    static func numberRule(_ limits: NumberLimits) -> String {
        numberRule(limits, "NumberRule") { $0 }
    }

    private static func numberRule(_ limits: NumberLimits, _ name: String, _ spell: (String) -> String?) -> String {
        let parts = [
            ("minimum", limits.minimum), ("maximum", limits.maximum), ("exclusiveMinimum", limits.exclusiveMinimum),
            ("exclusiveMaximum", limits.exclusiveMaximum), ("multipleOf", limits.multipleOf),
        ]
        let arguments = parts.compactMap { label, value in value.flatMap(spell).map { "\(label): \($0)" } }
        return arguments.isEmpty ? "" : "\(name)(" + arguments.joined(separator: ", ") + ")"
    }

    static func rule(_ limits: ArrayLimits) -> String {
        var arguments: [String] = []
        if let least = limits.itemsMin, least > 0 { arguments.append("minItems: \(Literal.integer(String(least)))") }
        if let most = limits.itemsMax { arguments.append("maxItems: \(Literal.integer(String(most)))") }
        if limits.isUnique { arguments.append("unique: true") }
        return "ArrayRule(" + arguments.joined(separator: ", ") + ")"
    }

    static func rule(_ limits: MapLimits) -> String {
        var arguments: [String] = []
        if let least = limits.membersMin, least > 0 {
            arguments.append("minProperties: \(Literal.integer(String(least)))")
        }
        if let most = limits.membersMax { arguments.append("maxProperties: \(Literal.integer(String(most)))") }
        return "MapRule(" + arguments.joined(separator: ", ") + ")"
    }

    // MARK: reading JSON

    /// An expression that reads one value from `reader`.
    mutating func read(_ type: ValueType, _ name: String, isSensitive: Bool = false) -> String {
        switch type {
        case .string(let limits):
            let bounds = isSensitive ? nil : Self.bounds(limits)
            let text = "reader.string(\(bounds ?? rule(limits, name, isSensitive: isSensitive)))"
            return isSensitive ? text + ".map(Secret<String>.init)" : text
        case .integer(.bits64, let limits): return "reader.integer(\(Self.bounds(limits) ?? Self.integerRule(limits)))"
        case .integer(.bits32, let limits): return "reader.integer32(\(Self.integerRule(limits)))"
        case .number(.double, let limits): return "reader.double(\(Self.numberRule(limits)))"
        case .number(.decimal, let limits): return "reader.decimal(\(Self.numberRule(limits)))"
        case .boolean: return "reader.bool()"
        case .uuid: return "reader.uuid()"
        case .timestamp: return "reader.timestamp()"
        case .date: return "reader.date()"
        case .time: return "reader.time()"
        case .wire(_, let limits): return wireRead(model.swiftType(type), limits, name)
        case .base64(let limits): return "reader.base64(\(rule(limits, name)))"
        case .binary: return "reader.base64()"
        case .constant(let text): return "reader.constant(\(Literal.string(text)))"
        case .json: return "reader.value()"
        case .jsonObject: return "reader.object()"
        case .array(let item, let limits):
            if case .string(let texts) = item, let bounds = Self.bounds(texts) {
                return "reader.strings(\(Self.rule(limits))\(bounds.isEmpty ? "" : ", " + bounds))"
            }
            if let type = plainType(item) { return "reader.array(\(Self.rule(limits)), of: \(type).self)" }
            return "reader.array(\(Self.rule(limits)))" + elementClosure(item, name)
        case .map(let value, let limits):
            if let type = plainType(value) { return "reader.map(\(Self.rule(limits)), of: \(type).self)" }
            return "reader.map(\(Self.rule(limits)))" + elementClosure(value, name)
        case .named(let id): return readNamed(id, name)
        case .nullable(let inner):
            return "reader.nullable \(closure(inner, model.swiftType(inner) + "?", name))"
        }
    }

    private mutating func wireRead(_ type: String, _ limits: StringLimits, _ name: String) -> String {
        let rule = rule(limits, name)
        return "reader.wire(\(type).self\(rule.isEmpty ? "" : ", " + rule))"
    }

    private mutating func readNamed(_ id: TypeID, _ name: String) -> String {
        guard let declaration = model[id] else { return "reader.value()" }
        switch declaration.kind {
        case .stringEnum: return "reader.enumeration(\(declaration.name).self)"
        case .identifier: return "reader.identifier(\(declaration.name).self)"
        default: return "\(declaration.name).decode(from: &reader)"
        }
    }

    /// The spelling of a type that reads itself and has no rule here.
    private func plainType(_ type: ValueType) -> String? {
        switch type {
        case .named(let id):
            return model[id]?.name
        case .boolean, .uuid, .timestamp, .date, .json, .jsonObject: return model.swiftType(type)
        default: return nil
        }
    }

    private mutating func elementClosure(_ item: ValueType, _ name: String) -> String {
        let type = model.swiftType(item)
        guard case .nullable(let inner) = item else { return " " + closure(item, type + "?", name) }
        let read = read(inner, name)
        return " { (reader: inout JSONReader) -> \(type)? in reader.isNull() ? .some(nil) : "
            + "\(read).map { (value: \(model.swiftType(inner))) -> \(type) in value } }"
    }

    mutating func closure(_ type: ValueType, _ result: String, _ name: String, isSensitive: Bool = false) -> String {
        "{ (reader: inout JSONReader) -> \(result) in \(read(type, name, isSensitive: isSensitive)) }"
    }

    // MARK: reading parameters

    /// A method call on a `Parameter` that reads one value, without default.
    mutating func readParameter(_ type: ValueType, _ parameter: ParameterModel) -> ParameterRead {
        let call = parameterCall(type, parameter)
        return ParameterRead(method: call.method, arguments: call.arguments, suffix: suffix(type))
    }

    /// What turns the raw value of an integer enum into its case.
    private func suffix(_ type: ValueType) -> String {
        guard case .named(let id) = type, let declaration = model[id], case .integerEnum = declaration.kind else {
            return ""
        }
        return ".flatMap { (value: Int) -> \(declaration.name)? in \(declaration.name)(rawValue: value) }"
    }

    private mutating func parameterCall(
        _ type: ValueType, _ parameter: ParameterModel
    ) -> (method: String, arguments: [String]) {
        let name = parameter.swiftName
        switch type {
        case .string(let limits): return ("string", some(rule(limits, name, isSensitive: parameter.isSensitive)))
        case .constant(let text):
            let pattern = StringLimits(pattern: "^" + text + "$")
            return ("string", some(rule(pattern, name)))
        case .integer(.bits64, let limits): return ("integer", some(Self.integerRule(limits)))
        case .integer(.bits32, let limits): return ("integer32", some(Self.integerRule(limits)))
        case .number(.double, let limits): return ("double", some(Self.numberRule(limits)))
        case .number(.decimal, let limits): return ("decimal", some(Self.numberRule(limits)))
        case .boolean: return ("bool", [])
        case .uuid: return ("uuid", [])
        case .timestamp: return ("timestamp", [])
        case .date: return ("date", [])
        case .time: return ("time", [])
        case .wire(_, let limits): return ("wire", ["\(model.swiftType(type)).self"] + some(rule(limits, name)))
        case .named(let id): return readParameter(named: id)
        default: return ("string", [])
        }
    }

    private func readParameter(named id: TypeID) -> (method: String, arguments: [String]) {
        guard let declaration = model[id] else { return ("string", []) }
        switch declaration.kind {
        case .stringEnum: return ("enumeration", ["\(declaration.name).self"])
        case .identifier: return ("identifier", ["\(declaration.name).self"])
        case .opaqueIdentifier: return ("wire", ["\(declaration.name).self", "\(declaration.name).rule"])
        case .integerEnum(let cases):
            let values = cases.map { Literal.integer(String($0.value)) }.joined(separator: ", ")
            return ("integer", ["oneOf: [\(values)]"])
        default: return ("json", ["\(declaration.name).self"])
        }
    }

    private func some(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

    // MARK: values

    func literal(_ value: DefaultValue, _ type: ValueType) -> String {
        switch value {
        case .string(let text): Literal.string(text)
        case .integer(let text): Literal.integer(text)
        case .number(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .enumCase(_, let name): "." + name
        case .array(let values): "[" + values.map { literal($0, Self.element(type)) }.joined(separator: ", ") + "]"
        case .emptyMap: type == .jsonObject ? "JSONObject()" : "[:]"
        case .emptyStruct(let id): (model[id]?.name ?? "") + "()"
        }
    }

    private static func element(_ type: ValueType) -> ValueType {
        if case .array(let item, _) = type { return item }
        return type
    }
}
