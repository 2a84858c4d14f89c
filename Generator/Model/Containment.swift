// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Knows which types lie inside which, for leaving out what nobody needs and for boxing what contains itself.
struct Containment {
    let declarations: [TypeDeclaration?]

    /// Types of a value and all types below; the second result is false when a refused type is among them.
    func closure(of types: [ValueType], failed: Set<TypeID>) -> (ids: Set<TypeID>, isWhole: Bool) {
        var seen: Set<TypeID> = []
        var open = types.flatMap(Self.named)
        var isWhole = true
        while let id = open.popLast() {
            guard seen.insert(id).inserted else { continue }
            guard let declaration = declarations[id.index], !failed.contains(id) else {
                isWhole = false
                continue
            }
            open += Self.parts(declaration).flatMap(Self.named)
        }
        return (seen, isWhole)
    }

    /// Types stored in a value of the type without an array or map between.
    func direct(_ id: TypeID) -> Set<TypeID> {
        guard let declaration = declarations[id.index] else { return [] }
        return Set(Self.parts(declaration).compactMap(Self.stored))
    }

    /// Whether a value of `inner` can lie inside `outer` without an array or map between.
    func contains(_ outer: TypeID, _ inner: TypeID) -> Bool {
        var seen: Set<TypeID> = []
        var open = [outer]
        while let id = open.popLast() {
            for next in direct(id) {
                if next == inner { return true }
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return false
    }

    static func parts(_ declaration: TypeDeclaration) -> [ValueType] {
        switch declaration.kind {
        case .structure(let structure):
            var parts = structure.members.map(\.type)
            if case .kept(let type) = structure.additional { parts.append(type) }
            return parts
        case .union(let union): return union.cases.map(\.type)
        case .stringEnum, .integerEnum, .identifier, .opaqueIdentifier: return []
        }
    }

    static func named(_ type: ValueType) -> [TypeID] {
        switch type {
        case .named(let id): [id]
        case .array(let inner, _), .map(let inner, _), .nullable(let inner): named(inner)
        default: []
        }
    }

    private static func stored(_ type: ValueType) -> TypeID? {
        switch type {
        case .named(let id): id
        case .nullable(let inner): stored(inner)
        default: nil
        }
    }
}

/// Boxes members through which a struct would contain itself.
struct RecursionBoxing {
    let planner: TypePlanner

    func run() {
        let containment = Containment(declarations: planner.declarations)
        for declaration in planner.declarations.compactMap(\.self) {
            guard case .structure(var structure) = declaration.kind,
                containment.contains(declaration.id, declaration.id)
            else { continue }
            for index in structure.members.indices where leadsBack(structure.members[index], declaration, containment) {
                guard [.optional, .nullable].contains(structure.members[index].presence) else {
                    refuse(structure.members[index], declaration)
                    continue
                }
                structure.members[index].isBoxed = true
            }
            structure.isRecursive = true
            planner.settle(declaration.id, structure)
        }
    }

    private func leadsBack(_ member: Member, _ declaration: TypeDeclaration, _ containment: Containment) -> Bool {
        guard case .named(let id) = member.type.unwrapped else { return false }
        return id == declaration.id || containment.contains(id, declaration.id)
    }

    private func refuse(_ member: Member, _ declaration: TypeDeclaration) {
        // A union on the way is stored indirectly, so only struct after struct has no end.
        if case .named(let id) = member.type.unwrapped, case .union = planner.declarations[id.index]?.kind { return }
        planner.fail(declaration.id)
        planner.diagnostics.error(
            "schema/endless-value", at: member.location, offending: member.wireName,
            "the required member \(member.wireName) contains its own type, so no value has an end",
            cure: "make the member optional, or an array")
    }
}
