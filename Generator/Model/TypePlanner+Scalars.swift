// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

extension TypePlanner {
    func string(
        _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext, _ register: (TypeID) -> Void
    ) -> ValueType? {
        if let pattern = view.string.pattern {
            guard PatternCheck.accepts(pattern, at: view.location, diagnostics) else { return nil }
        }
        if view.isIdentifier {
            let declared = declare(context.wish, use, context)
            let isUUID = view.format == "uuid"
            let kind: TypeDeclaration.Kind =
                isUUID ? .identifier(resource: view.resource) : .opaqueIdentifier(view.string)
            define(declared.id, declared.name, use, context, kind)
            register(declared.id)
            return .named(declared.id)
        }
        if view.contentEncoding == "base64" { return .base64(view.string) }
        switch view.format {
        case "uuid": return .uuid
        case "date": return .date
        case "date-time": return .timestamp
        case "time": return .time
        case "byte", "base64": return .base64(view.string)
        case "binary": return context.allowsBinary ? .binary : .string(view.string)
        case "email": return .wire(.email, view.string)
        case "uri", "url": return .wire(.url, view.string)
        case "ipv4": return .wire(.ipv4, view.string)
        case "ipv6": return .wire(.ipv6, view.string)
        default: return .string(view.string)
        }
    }

    func constant(_ node: Node) -> ValueType? {
        if let text = node.string { return .constant(text) }
        if let number = node.integer {
            var limits = NumberLimits()
            limits.minimum = String(number)
            limits.maximum = String(number)
            return .integer(.bits64, limits)
        }
        diagnostics.error(
            "schema/unsupported-const", at: node.location, offending: node.brief,
            "a constant that is \(node.kindName) has no Swift type", cure: "use a string or integer constant")
        return nil
    }

    func enumeration(
        _ values: [Node], _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext, _ register: (TypeID) -> Void
    ) -> ValueType? {
        let texts = values.compactMap(\.string)
        if texts.count == values.count, !texts.isEmpty {
            return stringEnum(texts.map { ($0, nil) }, use, context, register)
        }
        let numbers = values.compactMap(\.integer)
        if numbers.count == values.count, !numbers.isEmpty {
            let declared = declare(context.wish, use, context)
            var caseNames = MemberNames()
            let cases = Self.unique(numbers).map { number in
                let name = number < 0 ? "minus\(-number)" : "value\(number)"
                return IntegerCase(value: number, swiftName: caseNames.claim(name))
            }
            define(declared.id, declared.name, use, context, .integerEnum(cases))
            register(declared.id)
            return .named(declared.id)
        }
        if values.allSatisfy({ $0.bool != nil }), Set(values.compactMap(\.bool)).count == 2 { return .boolean }
        // Unquoted words such as `yes` or numbers among strings: the type keyword says they are strings.
        if view.types == ["string"], values.allSatisfy({ $0.scalar != nil }) {
            return stringEnum(values.compactMap { $0.scalar?.text }.map { ($0, nil) }, use, context, register)
        }
        diagnostics.error(
            "schema/unsupported-enum", at: values.first?.location ?? view.location,
            offending: values.first?.brief ?? "",
            "an enum of values that are neither all strings nor all integers has no Swift type",
            cure: "list values of one type, or use oneOf")
        return nil
    }

    func stringEnum(
        _ values: [(text: String, doc: String?)], _ use: SchemaUse, _ context: TypeContext,
        _ register: (TypeID) -> Void
    ) -> ValueType? {
        let declared = declare(context.wish, use, context)
        var caseNames = MemberNames(reserved: ["undocumented", "wire", "wireValues", "documented", "init"])
        var seen: Set<String> = []
        let cases = values.filter { seen.insert($0.text).inserted }.map { value in
            EnumCase(
                wireValue: value.text, swiftName: caseNames.claim(SwiftName.enumCase(value.text)), doc: value.doc)
        }
        define(declared.id, declared.name, use, context, .stringEnum(cases))
        register(declared.id)
        return .named(declared.id)
    }

    static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
