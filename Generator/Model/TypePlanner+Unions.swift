// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

extension TypePlanner {
    /// A choice between schemas.
    func union(
        _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext, _ register: (TypeID) -> Void
    ) -> ValueType? {
        guard view.choices.count == 1, let choice = view.choices.first else {
            diagnostics.error(
                "schema/several-choices", at: view.location, "the schema has several of oneOf and anyOf",
                cure: "merge them into one")
            return nil
        }
        if let values = constants(choice.branches), view.types == nil || view.types == ["string"] {
            return stringEnum(values, use, context, register)
        }
        let declared = declare(context.wish, use, context)
        register(declared.id)
        let base = baseSchema(use.core)
        if let base, let rest = reader.view(base), !rest.choices.isEmpty {
            diagnostics.error(
                "schema/several-choices", at: choice.location, "the choice stands in a referenced part of allOf",
                cure: "move the choice beside allOf")
            return nil
        }
        var caseNames = MemberNames(reserved: ["undocumented"])
        var cases: [UnionCase] = []
        for (position, branch) in choice.branches.enumerated() {
            let full = base.map { joined([$0, branch]) ?? branch } ?? branch
            let title = branchTitle(branch) ?? "Variant\(position + 1)"
            let inner = context.named(declared.name + title)
            guard let planned = plan(full, inner, isMemoized: base == nil) else { return nil }
            let name = caseNames.claim(caseName(planned.type, branch, position))
            cases.append(UnionCase(swiftName: name, type: planned.type))
        }
        define(declared.id, declared.name, use, context, .union(Union(cases: cases, plan: .attempts([]))))
        pendingUnions.append(
            PendingUnion(
                id: declared.id,
                dispatch: UnionDispatch(
                    planner: self, cases: cases, choice: choice, discriminator: view.discriminator)))
        return .named(declared.id)
    }

    /// Decides how unions are read, now that the types of all branches are known.
    func settleUnions() {
        let pending = pendingUnions
        pendingUnions = []
        for union in pending {
            guard let plan = union.dispatch.plan() else {
                fail(union.id)
                continue
            }
            settle(union.id, Union(cases: union.dispatch.cases, plan: plan))
        }
    }

    /// A value of several JSON types.
    func typeUnion(
        _ types: Set<String>, _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext,
        _ register: (TypeID) -> Void
    ) -> ValueType? {
        let declared = declare(context.wish, use, context)
        register(declared.id)
        var cases: [UnionCase] = []
        var branches: [KindBranch] = []
        for name in ["string", "integer", "number", "boolean", "array", "object"] where types.contains(name) {
            guard let type = plain(name, view, use, context.named(declared.name + SwiftName.type(name))) else {
                return nil
            }
            let kind: JSONKind = name == "integer" ? .number : JSONKind(rawValue: name) ?? .object
            branches.append(KindBranch(kind: kind, plan: .single(cases.count)))
            cases.append(UnionCase(swiftName: name, type: type))
        }
        let union = Union(cases: cases, plan: .kinds(branches))
        define(declared.id, declared.name, use, context, .union(union))
        return .named(declared.id)
    }

    private func plain(_ name: String, _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext) -> ValueType? {
        var inner = use
        inner.target = nil
        switch name {
        case "string": return string(view, inner, context) { _ in }
        case "integer": return .integer(.bits64, view.number)
        case "number": return .number(.double, view.number)
        case "boolean": return .boolean
        case "array": return array(view, context)
        default: return object(view, inner, context) { _ in }
        }
    }

    /// The texts of branches that are constants with a description each.
    private func constants(_ branches: [SchemaReference]) -> [(text: String, doc: String?)]? {
        var values: [(text: String, doc: String?)] = []
        for branch in branches {
            guard let mapping = branch.node.mapping, mapping["$ref"] == nil, mapping["properties"] == nil else {
                return nil
            }
            let doc = mapping["description"]?.string ?? mapping["title"]?.string
            if let text = mapping["const"]?.string {
                values.append((text, doc))
            } else if let texts = mapping["enum"]?.sequence?.map(\.string), !texts.contains(nil) {
                values += texts.compactMap(\.self).map { ($0, texts.count == 1 ? doc : nil) }
            } else {
                return nil
            }
        }
        return values.isEmpty ? nil : values
    }

    /// The keywords beside the choice, which hold for every branch; nil when there are none.
    private func baseSchema(_ core: SchemaReference) -> SchemaReference? {
        guard core.node.mapping != nil else { return nil }
        let base = withoutChoice(core.node)
        let rest = (base.mapping?.entries ?? []).filter { SchemaKeyword.isStructural($0.key) }
        let isPlainObject = rest.allSatisfy { $0.key == "type" || $0.value.sequence?.isEmpty == true }
        return isPlainObject ? nil : SchemaReference(node: base)
    }

    /// A schema without its `oneOf` or `anyOf`, also where they stand in a part of `allOf`.
    private func withoutChoice(_ node: Node) -> Node {
        guard let mapping = node.mapping else { return node }
        let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
            if ["oneOf", "anyOf", "discriminator"].contains(entry.key) { return nil }
            guard entry.key == "allOf", let parts = entry.value.sequence else { return entry }
            let kept = parts.map(withoutChoice).filter { $0.mapping?.isEmpty == false }
            return Mapping.Entry(
                key: entry.key, keyLocation: entry.keyLocation, value: Node(.sequence(kept), at: entry.value.location))
        }
        return Node(.mapping(Mapping(entries)), at: node.location)
    }

    private func branchTitle(_ branch: SchemaReference) -> String? {
        if branch.node["$ref"] != nil, let target = reader.documents.resolve(branch)?.target {
            let last =
                target.component?.name ?? target.tokens.last ?? String(target.file.split(separator: "/").last ?? "")
            return SwiftName.type(String(last.prefix { $0 != "." }))
        }
        return branch.node["title"]?.string.map(SwiftName.type)
    }

    private func caseName(_ type: ValueType, _ branch: SchemaReference, _ position: Int) -> String {
        if let title = branchTitle(branch) { return SwiftName.member(title) }
        switch type.unwrapped {
        case .string, .constant: return "string"
        case .integer: return "integer"
        case .number: return "number"
        case .boolean: return "boolean"
        case .uuid: return "uuid"
        case .timestamp: return "timestamp"
        case .date: return "date"
        case .time: return "time"
        case .wire(let form, _): return form.rawValue
        case .base64, .binary: return "bytes"
        case .json: return "value"
        case .jsonObject, .map: return "object"
        case .array: return "array"
        case .named, .nullable: return "variant\(position + 1)"
        }
    }
}
