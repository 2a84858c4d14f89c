// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

extension TypePlanner {
    /// Members of one struct; a member table has one bit per member.
    private static let membersMax = 64

    func array(_ view: SchemaView, _ context: TypeContext) -> ValueType? {
        guard let items = joined(view.items) else { return .array(.json, view.array) }
        guard let planned = plan(items, context.named(context.wish + "Item"), isMemoized: view.items.count == 1) else {
            return nil
        }
        return .array(planned.type, view.array)
    }

    func object(
        _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext, _ register: (TypeID) -> Void
    ) -> ValueType? {
        guard view.properties.isEmpty, view.required.isEmpty else {
            return structure(view, use, context, register)
        }
        switch view.additional {
        case .refused: return structure(view, use, context, register)
        case .absent, .allowed:
            return view.map == MapLimits() ? .jsonObject : .map(.json, view.map)
        case .schema(let schema):
            guard let planned = plan(schema, context.named(context.wish + "Value")) else { return nil }
            return .map(planned.type, view.map)
        }
    }

    /// Several schemas of one value as one schema.
    func joined(_ schemas: [SchemaReference]) -> SchemaReference? {
        guard let first = schemas.first else { return nil }
        guard schemas.count > 1 else { return first }
        let parts = Node(.sequence(schemas.map(\.node)), at: first.location)
        let entry = Mapping.Entry(key: "allOf", keyLocation: first.location, value: parts)
        return SchemaReference(node: Node(.mapping(Mapping([entry])), at: first.location))
    }

    private func structure(
        _ view: SchemaView, _ use: SchemaUse, _ context: TypeContext, _ register: (TypeID) -> Void
    ) -> ValueType? {
        let declared = declare(context.wish, use, context)
        register(declared.id)
        var inner = context
        inner.wish = declared.name
        var memberNames = MemberNames(reserved: Self.reservedMembers)
        var members: [Member] = []
        var isComplete = true
        for property in properties(view) {
            guard let schema = joined(property.schemas) else { continue }
            let ownerName = property.owner.flatMap { owner in
                owner == use.target?.component?.name ? nil : SwiftName.type(owner)
            }
            let wish = (ownerName ?? declared.name) + SwiftName.type(SwiftName.plain(SwiftName.member(property.name)))
            // A schema made up here has no place of its own to be remembered by.
            let isMemoized = property.isDeclared && property.schemas.count == 1
            guard let planned = plan(schema, inner.named(wish), isMemoized: isMemoized) else {
                isComplete = isComplete && isDropped(schema, context)
                continue
            }
            if context.direction == .request ? planned.notes.isReadOnly : planned.notes.isWriteOnly { continue }
            members.append(
                member(property, planned, isRequired: view.required.contains(property.name), &memberNames))
        }
        guard let additional = additional(view, inner), isComplete, check(members, view) else { return nil }
        let structure = Structure(
            members: members, additional: additional, limits: view.map, isRecursive: false)
        define(declared.id, declared.name, use, context, .structure(structure))
        return .named(declared.id)
    }

    /// Members whose names the emitted struct uses itself.
    private static let reservedMembers: Set<String> = ["additionalProperties", "decode", "encode", "hash"]

    private func isDropped(_ schema: SchemaReference, _ context: TypeContext) -> Bool {
        guard let notes = reader.use(schema)?.notes else { return false }
        return context.direction == .request ? notes.isReadOnly : notes.isWriteOnly
    }

    /// Declared members, then members that are required without being declared.
    private func properties(_ view: SchemaView) -> [SchemaView.Property] {
        let known = Set(view.properties.map(\.name))
        let anything = Node(.mapping(Mapping([])), at: view.location)
        return view.properties
            + view.required.filter { !known.contains($0) }.map { name in
                SchemaView.Property(
                    name: name, location: view.location, schemas: [SchemaReference(node: anything)], owner: nil,
                    isDeclared: false)
            }
    }

    private func member(
        _ property: SchemaView.Property, _ planned: PlannedValue, isRequired: Bool, _ memberNames: inout MemberNames
    ) -> Member {
        var type = planned.type
        var isRequired = isRequired
        if case .constant = type.unwrapped, !isRequired || type.isNullable { type = optionalConstant(type) }
        let value = isRequired ? nil : defaultValue(planned.notes.defaultValue, type)
        if planned.notes.isReadOnly && planned.notes.isWriteOnly { isRequired = false }
        return Member(
            wireName: property.name, swiftName: memberNames.claim(SwiftName.member(property.name)), type: type,
            isRequired: isRequired, defaultValue: value, doc: planned.notes.description ?? planned.notes.title,
            isSensitive: planned.notes.isSensitive, isDeprecated: planned.notes.isDeprecated, isBoxed: false,
            location: property.location)
    }

    /// A constant that may be left out is a plain string of exactly that text.
    private func optionalConstant(_ type: ValueType) -> ValueType {
        guard case .constant(let text) = type.unwrapped else { return type }
        let pattern = "^(?:" + text.map { $0.isLetter || $0.isNumber ? String($0) : "\\\($0)" }.joined() + ")$"
        let string = ValueType.string(StringLimits(pattern: pattern))
        return type.isNullable ? .nullable(string) : string
    }

    private func additional(_ view: SchemaView, _ context: TypeContext) -> AdditionalMembers? {
        switch view.additional {
        case .absent, .allowed: return .skipped
        case .refused: return .refused
        case .schema(let schema):
            return plan(schema, context.named(context.wish + "Value")).map { .kept($0.type) }
        }
    }

    private func check(_ members: [Member], _ view: SchemaView) -> Bool {
        guard members.count > Self.membersMax else { return true }
        diagnostics.error(
            "schema/too-many-members", at: view.location,
            "the object has \(members.count) members; \(Self.membersMax) are supported",
            cure: "group members that belong together into objects of their own")
        return false
    }

    /// The default of a place as a value of its type; nil when there is none, or after a diagnostic.
    func defaultValue(_ node: Node?, _ type: ValueType) -> DefaultValue? {
        guard let node, !node.isNull else { return nil }
        if type.isNullable {
            diagnostics.warning(
                "schema/default-of-nullable", at: node.location, offending: node.brief,
                "the default is not applied: absent, null and value stay apart for this member",
                cure: "drop null from the type, or the default")
            return nil
        }
        if let value = literal(node, type) { return value }
        diagnostics.error(
            "schema/invalid-default", at: node.location, offending: node.brief,
            "the default does not fit the type of the value", cure: "write a default of that type, or none")
        return nil
    }

    private func literal(_ node: Node, _ type: ValueType) -> DefaultValue? {
        switch type {
        case .string: return node.string.map(DefaultValue.string)
        case .integer: return node.integer.map { .integer(String($0)) } ?? wholeNumber(node)
        case .number: return node.double == nil ? nil : node.scalar.map { .number($0.text) }
        case .boolean: return node.bool.map(DefaultValue.boolean)
        case .array(let item, _):
            guard let items = node.sequence else { return nil }
            let values = items.compactMap { literal($0, item) }
            return values.count == items.count ? .array(values) : nil
        case .map, .jsonObject: return node.mapping?.isEmpty == true ? .emptyMap : nil
        case .named(let id): return literal(node, declared: id)
        default: return nil
        }
    }

    private func wholeNumber(_ node: Node) -> DefaultValue? {
        guard let number = node.double, number == number.rounded(), abs(number) < 9e15 else { return nil }
        return .integer(String(Int64(number)))
    }

    private func literal(_ node: Node, declared id: TypeID) -> DefaultValue? {
        switch declarations[id.index]?.kind {
        case .stringEnum(let cases):
            let match = cases.first { $0.wireValue == node.scalar?.text }
            return match.map { .enumCase(id, name: $0.swiftName) }
        case .integerEnum(let cases):
            let match = cases.first { $0.value == node.integer }
            return match.map { .enumCase(id, name: $0.swiftName) }
        case .structure(let structure):
            let isOptional = structure.members.allSatisfy { !$0.isRequired }
            return node.mapping?.isEmpty == true && isOptional ? .emptyStruct(id) : nil
        default: return nil
        }
    }
}
