// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Finds how a reader can tell the branches of a choice apart before reading one.
struct UnionDispatch {
    let planner: TypePlanner
    let cases: [UnionCase]
    let choice: SchemaView.Choice
    let discriminator: Node?

    /// The first way that works: discriminator, JSON type, constant member, unique required member, then trying
    /// in order where the choice is not exclusive.
    func plan() -> UnionPlan? {
        if let discriminator { return byDiscriminator(discriminator) }
        return byKind(Array(cases.indices)) ?? refuse()
    }

    private func refuse() -> UnionPlan? {
        planner.diagnostics.error(
            "schema/ambiguous-choice", at: choice.location,
            "nothing tells the branches of the choice apart before they are read",
            cure: "add a discriminator, or give each branch a required member of its own, or use anyOf")
        return nil
    }

    private func byDiscriminator(_ node: Node) -> UnionPlan? {
        guard let member = node["propertyName"]?.string else { return refuse() }
        var values: [DiscriminatorValue] = []
        for (index, branch) in choice.branches.enumerated() {
            guard let texts = discriminatorTexts(branch, index, member, node) else { return nil }
            values += texts.map { DiscriminatorValue(value: $0, caseIndex: index) }
        }
        let isUnique = Set(values.map(\.value)).count == values.count
        return isUnique ? .discriminator(member: member, values) : refuse()
    }

    private func discriminatorTexts(
        _ branch: SchemaReference, _ index: Int, _ member: String, _ node: Node
    ) -> [String]? {
        let location = branch.location
        guard let structure = structure(of: cases[index].type),
            let declared = structure.members.first(where: { $0.wireName == member })
        else {
            planner.diagnostics.error(
                "schema/discriminator-missing", at: location, offending: member,
                "this branch has no member \(member), which the discriminator names",
                cure: "add the member \(member) to the branch and require it")
            return nil
        }
        let target = planner.reader.documents.resolve(branch)?.target
        let mapped = (node["mapping"]?.mapping?.entries ?? []).filter { entry in
            guard let text = entry.value.string else { return false }
            if text == target?.component?.name { return true }
            let isPath = text.contains("/") || text.contains("#") || text.contains(".")
            guard isPath, let target else { return false }
            return planner.reader.documents.resolve(text, fromFile: node.file, at: entry.value.location)?.target
                == target
        }
        if !mapped.isEmpty { return mapped.map(\.key) }
        if let texts = texts(of: declared.type) { return texts }
        if let name = target?.component?.name ?? target?.tokens.last { return [name] }
        return nil
    }

    /// Texts a member can have, when they are few.
    private func texts(of type: ValueType) -> [String]? {
        switch type {
        case .constant(let text): return [text]
        case .named(let id):
            guard case .stringEnum(let cases) = planner.declarations[id.index]?.kind else { return nil }
            return cases.map(\.wireValue)
        default: return nil
        }
    }

    private func byKind(_ indices: [Int]) -> UnionPlan? {
        var groups: [(kind: JSONKind, indices: [Int])] = []
        for index in indices {
            guard let kinds = kinds(of: cases[index].type) else {
                return choice.isExclusive ? nil : .attempts(indices)
            }
            for kind in kinds {
                if let group = groups.firstIndex(where: { $0.kind == kind }) {
                    groups[group].indices.append(index)
                } else {
                    groups.append((kind, [index]))
                }
            }
        }
        var branches: [KindBranch] = []
        for group in groups {
            guard let plan = within(group.kind, group.indices) else { return nil }
            branches.append(KindBranch(kind: group.kind, plan: plan))
        }
        if branches.count == 1, let only = branches.first, indices.count > 1 { return only.plan }
        return .kinds(branches)
    }

    private func within(_ kind: JSONKind, _ indices: [Int]) -> UnionPlan? {
        if indices.count == 1 { return .single(indices[0]) }
        if kind == .object, let plan = byConstant(indices) ?? byMember(indices) { return plan }
        return choice.isExclusive ? nil : .attempts(indices)
    }

    private func byConstant(_ indices: [Int]) -> UnionPlan? {
        let structures = indices.compactMap { structure(of: cases[$0].type) }
        guard structures.count == indices.count, let first = structures.first else { return nil }
        for candidate in first.members where candidate.isRequired {
            var values: [DiscriminatorValue] = []
            for (index, structure) in zip(indices, structures) {
                guard let member = structure.members.first(where: { $0.wireName == candidate.wireName }),
                    member.isRequired, let texts = texts(of: member.type)
                else { break }
                values += texts.map { DiscriminatorValue(value: $0, caseIndex: index) }
            }
            let covered = Set(values.map(\.caseIndex)).count == indices.count
            if covered, Set(values.map(\.value)).count == values.count {
                return .discriminator(member: candidate.wireName, values)
            }
        }
        return nil
    }

    private func byMember(_ indices: [Int]) -> UnionPlan? {
        let structures = indices.compactMap { structure(of: cases[$0].type) }
        guard structures.count == indices.count else { return nil }
        var branches: [MemberBranch] = []
        for (position, index) in indices.enumerated() {
            let others = Set(
                structures.enumerated().filter { $0.offset != position }.flatMap { $0.element.members.map(\.wireName) })
            let own = structures[position].members.first { $0.isRequired && !others.contains($0.wireName) }
            guard let own else { return nil }
            branches.append(MemberBranch(member: own.wireName, caseIndex: index))
        }
        return .members(branches)
    }

    private func structure(of type: ValueType) -> Structure? {
        guard case .named(let id) = type, case .structure(let structure) = planner.declarations[id.index]?.kind else {
            return nil
        }
        return structure
    }

    /// Kinds of JSON values a type is written as; nil when it may be any or is not known yet.
    private func kinds(of type: ValueType, _ visited: Set<TypeID> = []) -> [JSONKind]? {
        switch type {
        case .string, .uuid, .timestamp, .date, .time, .wire, .base64, .binary, .constant: return [.string]
        case .integer, .number: return [.number]
        case .boolean: return [.boolean]
        case .jsonObject, .map: return [.object]
        case .array: return [.array]
        case .nullable(let inner): return kinds(of: inner, visited).map { $0 + [.null] }
        case .json: return nil
        case .named(let id):
            guard !visited.contains(id) else { return nil }
            switch planner.declarations[id.index]?.kind {
            case .structure: return [.object]
            case .stringEnum, .identifier, .opaqueIdentifier: return [.string]
            case .integerEnum: return [.number]
            case .union(let union): return kinds(of: union, visited.union([id]))
            case nil: return nil
            }
        }
    }

    private func kinds(of union: Union, _ visited: Set<TypeID>) -> [JSONKind]? {
        var all: [JSONKind] = []
        for unionCase in union.cases {
            guard let some = kinds(of: unionCase.type, visited) else { return nil }
            all += some.filter { !all.contains($0) }
        }
        return all
    }
}
