// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Which way a value travels. What narrows a request or widens an answer is what breaks.
enum Direction: Sendable {
    case request
    case response
}

/// Compares two schemas of one place of one operation, member by member.
struct SchemaComparison {
    let before: DocumentSet
    let after: DocumentSet
    let direction: Direction
    let report: (Finding) -> Void

    /// A change at a place below the compared schema.
    struct Finding {
        let rule: String
        let level: Change.Level
        let path: String
        let message: String
        let before: SourceLocation?
        let after: SourceLocation?
    }

    /// Both schemas at one place.
    private struct Pair {
        let old: EffectiveSchema
        let new: EffectiveSchema
        let path: String
    }

    /// Levels of members and items; deeper ones repeat what was compared.
    private static let depthMax = 60
    private var seen: Set<[SourceLocation]> = []

    init(
        before: DocumentSet, after: DocumentSet, direction: Direction, report: @escaping (Finding) -> Void
    ) {
        self.before = before
        self.after = after
        self.direction = direction
        self.report = report
    }

    mutating func compare(_ old: SchemaReference, _ new: SchemaReference, path: String, depth: Int = 0) {
        guard depth < Self.depthMax, seen.insert([old.location, new.location]).inserted else { return }
        let pair = Pair(
            old: EffectiveSchema(old, in: before), new: EffectiveSchema(new, in: after), path: path)
        names(pair)
        types(pair)
        values(pair)
        texts(pair)
        limits(pair)
        members(pair, depth)
        rest(pair, depth)
        choices(pair, depth)
    }

    /// What is stricter than before hurts in a request; in an answer it hurts nobody.
    private func narrowed(_ rule: String, _ pair: Pair, _ message: String) {
        add(rule, direction == .request ? .wire : .compatible, pair, message)
    }

    private func add(_ rule: String, _ level: Change.Level, _ pair: Pair, _ message: String) {
        report(
            Finding(
                rule: rule, level: level, path: pair.path, message: message, before: pair.old.location,
                after: pair.new.location))
    }

    private func names(_ pair: Pair) {
        guard pair.old.types == pair.new.types, !pair.old.members.isEmpty || pair.old.values != nil else { return }
        guard let old = pair.old.component, let new = pair.new.component, old != new else { return }
        add("diff/type-renamed", .source, pair, "the type \(old) is called \(new) now")
    }

    private func types(_ pair: Pair) {
        if pair.old.isNullable, !pair.new.isNullable {
            let level: Change.Level = direction == .request ? .wire : .source
            add("diff/null-refused", level, pair, "null is not allowed any more")
        }
        if !pair.old.isNullable, pair.new.isNullable {
            let level: Change.Level = direction == .request ? .compatible : .wire
            add("diff/null-allowed", level, pair, "null is allowed now")
        }
        guard pair.old.types != pair.new.types else { return }
        let message = "the type \(name(pair.old.types)) became \(name(pair.new.types))"
        add("diff/type-changed", typeLevel(pair.old.types, pair.new.types), pair, message)
    }

    private func typeLevel(_ old: Set<String>?, _ new: Set<String>?) -> Change.Level {
        let (narrow, wide) = direction == .request ? (old, new) : (new, old)
        guard let wide else { return .source }
        guard let narrow else { return .wire }
        let isInside = narrow.allSatisfy { wide.contains($0) || ($0 == "integer" && wide.contains("number")) }
        return isInside ? .source : .wire
    }

    private func name(_ types: Set<String>?) -> String {
        types.map { $0.sorted().joined(separator: " or ") } ?? "anything"
    }

    private func values(_ pair: Pair) {
        if let old = pair.old.values, let new = pair.new.values {
            for value in old where !new.contains(where: { $0.hasSameContent(as: value) }) {
                let level: Change.Level = direction == .request ? .wire : .source
                add("diff/value-removed", level, pair, "\(value.brief) is no value any more")
            }
            for value in new where !old.contains(where: { $0.hasSameContent(as: value) }) {
                let level: Change.Level = direction == .request ? .compatible : .source
                add("diff/value-added", level, pair, "\(value.brief) is a value now")
            }
        } else if pair.old.values == nil, pair.new.values != nil {
            let level: Change.Level = direction == .request ? .wire : .source
            add("diff/values-limited", level, pair, "only listed values are allowed now")
        } else if pair.old.values != nil, pair.new.values == nil {
            add("diff/values-freed", .source, pair, "any value is allowed now, not the listed ones alone")
        }
        let isSame = isEqual(pair.old.defaultValue, pair.new.defaultValue)
        if direction == .request, !isSame {
            add(
                "diff/default-changed", .wire, pair,
                "the default \(pair.old.defaultValue?.brief ?? "(none)") became "
                    + "\(pair.new.defaultValue?.brief ?? "(none)")")
        }
    }

    private func isEqual(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.hasSameContent(as: right)
    }

    private func texts(_ pair: Pair) {
        if pair.old.format != pair.new.format {
            let isFreed = pair.new.format == nil
            let isTaken = pair.old.format == nil
            let isHarmless = direction == .request ? isFreed : isTaken
            add(
                "diff/format-changed", isHarmless ? .source : .wire, pair,
                "the format \(pair.old.format ?? "(none)") became \(pair.new.format ?? "(none)")")
        }
        for pattern in pair.new.patterns.subtracting(pair.old.patterns).sorted() {
            narrowed("diff/pattern-added", pair, "texts must match \(pattern) now")
        }
        for pattern in pair.old.patterns.subtracting(pair.new.patterns).sorted() {
            add("diff/pattern-removed", .compatible, pair, "texts need not match \(pattern) any more")
        }
    }

    private func limits(_ pair: Pair) {
        let all = Set(pair.old.bounds.keys).union(pair.new.bounds.keys).sorted { $0.keyword < $1.keyword }
        for limit in all where pair.old.bounds[limit] != pair.new.bounds[limit] {
            let old = pair.old.bounds[limit]
            let new = pair.new.bounds[limit]
            let words = "\(limit.keyword) \(number(old)) became \(number(new))"
            let open = limit.isLower ? -Double.infinity : Double.infinity
            let isTighter = limit.isLower ? (new ?? open) > (old ?? open) : (new ?? open) < (old ?? open)
            if isTighter {
                narrowed("diff/limit-tightened", pair, words)
            } else {
                add("diff/limit-loosened", .compatible, pair, words)
            }
        }
        if !pair.old.isUnique, pair.new.isUnique { narrowed("diff/items-unique", pair, "items must differ now") }
        if pair.old.multipleOf != pair.new.multipleOf, pair.new.multipleOf != nil {
            narrowed("diff/factor-changed", pair, "numbers must be multiples of \(number(pair.new.multipleOf)) now")
        }
    }

    private func number(_ value: Double?) -> String {
        guard let value else { return "(none)" }
        return Int64(exactly: value).map(String.init) ?? "\(value)"
    }
}

extension SchemaComparison {
    private mutating func members(_ pair: Pair, _ depth: Int) {
        for old in pair.old.members {
            let path = pair.path + "/" + old.name
            guard let new = pair.new.member(old.name) else {
                removed(old, pair, path)
                continue
            }
            presence(old, new, pair, path)
            compare(old.schema, new.schema, path: path, depth: depth + 1)
        }
        for new in pair.new.members where pair.old.member(new.name) == nil {
            let isRequired = pair.new.required.contains(new.name)
            let isBreaking = direction == .request && isRequired
            report(
                Finding(
                    rule: isBreaking ? "diff/member-added-required" : "diff/member-added",
                    level: isBreaking ? .wire : .compatible, path: pair.path + "/" + new.name,
                    message: isBreaking ? "the new member must be sent" : "the member is new", before: nil,
                    after: new.location))
        }
    }

    private func removed(_ old: EffectiveSchema.Member, _ pair: Pair, _ path: String) {
        let isMissed =
            direction == .request ? pair.new.additional == .refused : pair.old.required.contains(old.name)
        report(
            Finding(
                rule: "diff/member-removed", level: isMissed ? .wire : .source, path: path,
                message: direction == .request ? "the member is read no more" : "the member is sent no more",
                before: old.location, after: nil))
    }

    private func presence(
        _ old: EffectiveSchema.Member, _ new: EffectiveSchema.Member, _ pair: Pair, _ path: String
    ) {
        let was = pair.old.required.contains(old.name)
        let now = pair.new.required.contains(new.name)
        guard was != now else { return }
        let level: Change.Level =
            switch (direction, now) {
            case (.request, true), (.response, false): .wire
            case (.response, true): .source
            case (.request, false): .compatible
            }
        report(
            Finding(
                rule: now ? "diff/member-required" : "diff/member-optional", level: level, path: path,
                message: now ? "the member is required now" : "the member may be absent now", before: old.location,
                after: new.location))
    }

    private mutating func rest(_ pair: Pair, _ depth: Int) {
        if let old = pair.old.items, let new = pair.new.items {
            compare(old, new, path: pair.path + "/*", depth: depth + 1)
        }
        switch (pair.old.additional, pair.new.additional) {
        case (.allowed, .allowed), (.refused, .refused): break
        case (.schema, .schema):
            if let old = pair.old.additionalSchema, let new = pair.new.additionalSchema {
                compare(old, new, path: pair.path + "/{key}", depth: depth + 1)
            }
        case (.allowed, .refused), (.schema, .refused), (.allowed, .schema):
            narrowed("diff/unknown-members-refused", pair, "members of other names are refused or limited now")
        case (.refused, .allowed), (.refused, .schema), (.schema, .allowed):
            add("diff/unknown-members-allowed", .compatible, pair, "members of other names are allowed now")
        }
    }

    /// Branches are matched by what they say, so that their order and their names do not count.
    private mutating func choices(_ pair: Pair, _ depth: Int) {
        let old = pair.old.choices.flatMap(\.branches)
        var new = pair.new.choices.flatMap(\.branches)
        var unmatched: [SchemaReference] = []
        for branch in old {
            if let index = new.firstIndex(where: { isSame(branch, $0) }) {
                new.remove(at: index)
            } else {
                unmatched.append(branch)
            }
        }
        for branch in unmatched {
            let name = EffectiveSchema(branch, in: before).component
            if let name, let index = new.firstIndex(where: { EffectiveSchema($0, in: after).component == name }) {
                compare(branch, new.remove(at: index), path: pair.path, depth: depth + 1)
            } else {
                let level: Change.Level = direction == .request ? .wire : .source
                add("diff/branch-removed", level, pair, "the form \(name ?? "written in place") is gone")
            }
        }
        for branch in new {
            let name = EffectiveSchema(branch, in: after).component ?? "written in place"
            let level: Change.Level = direction == .request ? .compatible : .source
            add("diff/branch-added", level, pair, "the form \(name) is new")
        }
    }

    /// Whether nothing differs between two schemas, names aside.
    private func isSame(_ old: SchemaReference, _ new: SchemaReference) -> Bool {
        let names = (EffectiveSchema(old, in: before).component, EffectiveSchema(new, in: after).component)
        if let first = names.0, let second = names.1, first != second { return false }
        var count = 0
        var comparison = SchemaComparison(before: before, after: after, direction: direction) { _ in count += 1 }
        comparison.compare(old, new, path: "")
        return count == 0
    }
}
