// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime

/// What answers told of things that exist, so that later requests name these and not made-up ones.
struct KnownThings {
    /// Things kept of one path.
    private static let keptMax = 10

    /// Members of the things by the path that lists or makes them.
    private var things: [String: [JSONObject]] = [:]

    /// Takes what an answer to a request for a path holds.
    mutating func learn(_ answer: MockAnswer, at path: String, method: String) {
        guard (200..<300).contains(answer.status),
            let body = JSONReader.decode(JSONValue.self, from: answer.body, mode: .lenient)
        else { return }
        if let items = Self.items(of: body) {
            // What stands first is gone last: an owner, a role of the system.
            for item in items.compactMap(\.object).prefix(Self.keptMax).reversed() { keep(item, path) }
        } else if let object = body.object, method == "POST" {
            keep(object, path)
            // Some answers wrap what was made in a member.
            for member in object.members.compactMap(\.value.object) where member["id"] != nil { keep(member, path) }
        }
    }

    /// What is gone is not named again.
    mutating func forget(_ value: String, of parameter: String, below path: String) {
        things[path]?.removeAll { Self.text(of: $0, parameter) == value }
    }

    /// A value for a parameter that stands behind a path; the newest thing first.
    func value(of parameter: String, below path: String) -> String? {
        for thing in (things[path] ?? []).reversed() {
            if let text = Self.text(of: thing, parameter) { return text }
        }
        return nil
    }

    private mutating func keep(_ thing: JSONObject, _ path: String) {
        things[path, default: []].append(thing)
        if things[path, default: []].count > Self.keptMax { things[path]?.removeFirst() }
    }

    /// The member of a thing that a parameter means: `roleId` may be `roleId`, `role_id` or `id` of a role.
    private static func text(of thing: JSONObject, _ parameter: String) -> String? {
        let snake = parameter.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
        let last = snake.split(separator: "_").last.map(String.init) ?? snake
        for name in [parameter, snake, last, "id"] {
            if let text = thing[name].flatMap(PlainText.text), !text.isEmpty { return text }
        }
        return nil
    }

    /// The items of a list, or of a page that holds one list.
    private static func items(of body: JSONValue) -> [JSONValue]? {
        if let items = body.array { return items }
        let lists = (body.object?.members ?? []).compactMap(\.value.array)
        return lists.count == 1 ? lists[0] : nil
    }
}
