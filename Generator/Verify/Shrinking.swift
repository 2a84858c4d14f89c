// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime
import OpenAPIDocument

/// Makes values smaller that stay what they are to a schema: satisfying it or not.
struct Shrinking {
    /// Levels of members and items that are visited.
    private static let depthMax = 4
    /// Smaller values of one.
    private static let smallerMax = 200

    private let check: InstanceCheck

    init(documents: DocumentSet) { check = InstanceCheck(documents: documents) }

    /// Smaller values, the smallest first.
    func smaller(_ value: JSONValue, _ schema: SchemaReference) -> [JSONValue] {
        let isValid = check.problems(of: value, against: schema).isEmpty
        return steps(value, depth: 0).prefix(Self.smallerMax).filter { candidate in
            candidate != value && check.problems(of: candidate, against: schema).isEmpty == isValid
        }
    }

    private func steps(_ value: JSONValue, depth: Int) -> [JSONValue] {
        guard depth < Self.depthMax else { return [] }
        if let text = value.string {
            guard !text.isEmpty else { return [] }
            return [.string(""), .string(String(text.prefix(text.count / 2))), .string(String(text.dropLast()))]
        }
        if let object = value.object { return members(object, depth) }
        if let items = value.array { return lists(items, depth) }
        if let number = value.integer, number != 0 { return [0, .integer(number / 2)] }
        return []
    }

    private func members(_ object: JSONObject, _ depth: Int) -> [JSONValue] {
        let without: [JSONValue] = object.members.map { member in
            var rest = object
            rest[member.name] = nil
            return .object(rest)
        }
        return without
            + object.members.flatMap { member in
                steps(member.value, depth: depth + 1).map { step in
                    var changed = object
                    changed[member.name] = step
                    return .object(changed)
                }
            }
    }

    private func lists(_ items: [JSONValue], _ depth: Int) -> [JSONValue] {
        guard !items.isEmpty else { return [] }
        let halves: [JSONValue] = [.array([]), .array(Array(items.prefix(items.count / 2))), .array(items.dropLast())]
        return halves
            + items.indices.flatMap { index in
                steps(items[index], depth: depth + 1).map { step in
                    var changed = items
                    changed[index] = step
                    return .array(changed)
                }
            }
    }
}
