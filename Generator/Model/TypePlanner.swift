// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Where a type is asked for; gives names to types written in place.
struct TypeContext {
    var wish: String
    var stem: Int
    var direction: Direction
    /// Raw bytes may stand here: a file part or a whole body.
    var allowsBinary = false

    func named(_ wish: String) -> TypeContext {
        var copy = self
        copy.wish = wish
        copy.allowsBinary = false
        return copy
    }
}

/// A planned value: its type and what the place says about it.
struct PlannedValue {
    let type: ValueType
    let notes: SchemaNotes
}

/// A union that waits for the types of its branches.
struct PendingUnion {
    let id: TypeID
    let dispatch: UnionDispatch
}

/// Turns schemas into Swift types. Each schema is planned once per direction it needs.
final class TypePlanner {
    private struct Key: Hashable {
        let location: SourceLocation
        let direction: Direction?
    }

    private enum Memo {
        case open
        case done(ValueType?)
    }

    let diagnostics: Diagnostics
    let reader: SchemaReader
    let directions: DirectionIndex
    var stems: StemTable
    var names = NameRegistry()
    private(set) var declarations: [TypeDeclaration?] = []
    private var memo: [Key: Memo] = [:]
    /// Unions whose branches are planned but not yet told apart.
    var pendingUnions: [PendingUnion] = []
    /// Types that were refused after others began to refer to them.
    private(set) var failed: Set<TypeID> = []
    private var componentNames: [ReferenceTarget: String] = [:]
    /// Components whose names were claimed before planning began.
    private var reserved: Set<ReferenceTarget> = []

    init(documents: DocumentSet, stems: StemTable, diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
        self.stems = stems
        reader = SchemaReader(documents: documents, diagnostics: diagnostics)
        directions = DirectionIndex(documents: documents)
    }

    /// Gives component schemas first choice of names, in contract order.
    func reserve(_ components: [Named<SchemaReference>]) {
        for component in components {
            let tokens = ["components", "schemas", component.name]
            let target = ReferenceTarget(file: component.nameLocation.file, tokens: tokens)
            componentNames[target] = names.claim(SwiftName.type(component.name))
            reserved.insert(target)
        }
    }

    /// The type of a schema and the notes of the place; nil after a diagnostic.
    func plan(_ reference: SchemaReference, _ context: TypeContext, isMemoized: Bool = true) -> PlannedValue? {
        guard let use = reader.use(reference),
            let type = core(use, context, isMemoized: isMemoized)
        else { return nil }
        return PlannedValue(type: use.notes.isNullable ? type.asNullable : type, notes: use.notes)
    }

    private func core(_ use: SchemaUse, _ context: TypeContext, isMemoized: Bool) -> ValueType? {
        let isDirectional = directions.isDirectional(use.core)
        let key = Key(location: use.core.location, direction: isDirectional ? context.direction : nil)
        if isMemoized, !context.allowsBinary {
            switch memo[key] {
            case .done(let type): return type
            case .open: return reportRecursion(use)
            case nil: memo[key] = .open
            }
        }
        var inner = context
        if let target = use.target {
            let isVariant = isDirectional && context.direction == .request && directions.isShared(use.core)
            inner.wish = name(of: target) + (isVariant ? "Input" : "")
            inner.stem = stems.index(ofTypeIn: target.file)
        }
        let planned = shape(use, inner, isMemoized && !context.allowsBinary ? key : nil)
        if isMemoized, !context.allowsBinary { memo[key] = .done(planned) }
        return planned
    }

    private func reportRecursion(_ use: SchemaUse) -> ValueType? {
        diagnostics.error(
            "schema/endless-type", at: use.core.location,
            "the schema contains itself with no object between", cure: "put the inner value into a member of an object")
        return nil
    }

    /// The name of a referenced schema: its component name, or the last part of its address.
    private func name(of target: ReferenceTarget) -> String {
        if let known = componentNames[target] { return known }
        let wish: String
        if let component = target.component {
            wish = SwiftName.type(component.name)
        } else if let last = target.tokens.last, Int(last) == nil {
            wish = SwiftName.type(last)
        } else {
            let base = target.file.split(separator: "/").last ?? "Unnamed"
            wish = SwiftName.type(String(base.prefix { $0 != "." }))
        }
        componentNames[target] = wish
        return wish
    }

    private func shape(_ use: SchemaUse, _ context: TypeContext, _ key: Key?) -> ValueType? {
        guard let view = reader.view(use.core, target: use.target) else { return nil }
        let isNamed = use.target != nil
        let type = kind(of: view, use, context, isNamed: isNamed) { id in
            if let key { self.memo[key] = .done(view.isNullable ? .nullable(.named(id)) : .named(id)) }
            if view.isRefused { self.fail(id) }
        }
        if view.isRefused { return nil }
        return view.isNullable ? type?.asNullable : type
    }

    private func kind(
        of view: SchemaView, _ use: SchemaUse, _ context: TypeContext, isNamed: Bool, _ register: (TypeID) -> Void
    ) -> ValueType? {
        if view.isEmpty { return .json }
        if let constant = view.constant { return self.constant(constant) }
        if let values = view.enumeration { return enumeration(values, view, use, context, register) }
        if !view.choices.isEmpty { return union(view, use, context, register) }
        var types = view.types ?? inferredTypes(view)
        if types.contains("number") { types.remove("integer") }
        guard types.count < 6 else { return .json }
        guard types.count <= 1 else { return typeUnion(types, view, use, context, register) }
        switch types.first {
        case nil: return .json
        case "string": return string(view, use, context, register)
        case "integer": return .integer(view.format == "int32" ? .bits32 : .bits64, view.number)
        case "number": return .number(view.format == "decimal" ? .decimal : .double, view.number)
        case "boolean": return .boolean
        case "array": return array(view, context)
        case "object": return object(view, use, context, register)
        default:
            diagnostics.error(
                "schema/null-only", at: view.location, "the schema allows null alone", cure: "give it a type")
            return nil
        }
    }

    private func inferredTypes(_ view: SchemaView) -> Set<String> {
        let hasMembers = !view.properties.isEmpty || !view.required.isEmpty || view.map != MapLimits()
        if case .absent = view.additional, !hasMembers {
            if !view.items.isEmpty || view.array != ArrayLimits() { return ["array"] }
            if view.string != StringLimits() || view.format != nil { return ["string"] }
            if view.number != NumberLimits() { return ["number"] }
            return []
        }
        return ["object"]
    }

    /// Makes room for a type before its members are planned, so that they can refer to it.
    func declare(_ wish: String, _ use: SchemaUse, _ context: TypeContext) -> (id: TypeID, name: String) {
        let isReserved = use.target.map { reserved.contains($0) && componentNames[$0] == wish } ?? false
        let name = isReserved && !claimed.contains(wish) ? wish : names.claim(wish)
        claimed.insert(name)
        declarations.append(nil)
        return (TypeID(index: declarations.count - 1), name)
    }

    private var claimed: Set<String> = []

    func define(_ id: TypeID, _ name: String, _ use: SchemaUse, _ context: TypeContext, _ kind: TypeDeclaration.Kind) {
        declarations[id.index] = TypeDeclaration(
            id: id, name: name, stem: context.stem, doc: use.notes.description ?? use.notes.title,
            location: use.core.location, kind: kind)
    }

    func fail(_ id: TypeID) {
        failed.insert(id)
    }

    func settle(_ id: TypeID, _ union: Union) {
        declarations[id.index]?.kind = .union(union)
    }

    func settle(_ id: TypeID, _ structure: Structure) {
        declarations[id.index]?.kind = .structure(structure)
    }
}
