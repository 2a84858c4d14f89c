// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Dice

/// Small damages to an instance: a part of another kind, one too many, one too few.
struct Mutation {
    var maker: InstanceMaker

    /// The value with one part changed.
    mutating func mutated(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let object) where !object.isEmpty && !maker.dice.once(in: 4):
            return .object(mutated(object))
        case .array(let elements) where !elements.isEmpty && !maker.dice.once(in: 4):
            return .array(mutated(elements))
        default: return replaced(value)
        }
    }

    private mutating func mutated(_ object: JSONObject) -> JSONObject {
        var object = object
        let name = object.members[maker.dice.below(object.count)].name
        switch maker.dice.below(8) {
        case 0: object[name] = nil
        case 1: object.append("unheardOf\(maker.dice.below(3))", odd())
        case 2: object[name] = .null
        default: object[name] = object[name].map { mutated($0) }
        }
        return object
    }

    private mutating func mutated(_ elements: [JSONValue]) -> [JSONValue] {
        var elements = elements
        let index = maker.dice.below(elements.count)
        switch maker.dice.below(6) {
        case 0: elements.remove(at: index)
        case 1: elements.append(elements[index])
        case 2: elements = []
        case 3: elements = (0..<maker.dice.pick([2, 11, 101, 201])).map { elements[$0 % elements.count] }
        default: elements[index] = mutated(elements[index])
        }
        return elements
    }

    private mutating func replaced(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text) where !maker.dice.once(in: 4): return .string(mutated(text))
        case .integer(let number) where !maker.dice.once(in: 4): return mutated(number)
        default: return odd()
        }
    }

    private mutating func mutated(_ text: String) -> String {
        switch maker.dice.below(8) {
        case 0: return ""
        case 1: return text + maker.letters(1)
        case 2: return String(text.dropLast())
        case 3: return text.uppercased()
        case 4: return maker.letters(maker.dice.pick([1, 2, 50, 51, 100, 101, 255, 256, 2049]))
        case 5: return text + text
        case 6: return text.replacing("k", with: "\u{212A}").replacing(";", with: "\u{37E}")
        default: return " " + text
        }
    }

    private mutating func mutated(_ number: Int64) -> JSONValue {
        let text =
            switch maker.dice.below(8) {
            case 0: "\(number &+ 1)"
            case 1: "\(number &- 1)"
            case 2: "\(number).5"
            case 3: "\(number)e0"
            case 4: "\(number)00000000000000000000"
            case 5: "\(number).000"
            case 6:
                maker.dice.pick(["9223372036854775807", "9223372036854775808", "2147483648", "-9223372036854775809"])
            default: maker.dice.pick(["-1", "0", "-0", "-0.0", "1e400", "1e-400", "0.1"])
            }
        return JSONNumber(text).map { .number($0) } ?? .null
    }

    /// Any value.
    private mutating func odd() -> JSONValue {
        maker.dice.pick([
            nil, true, false, 0, 1, -5, 1.5, "", "text", "019bf9c8-4007-7a10-8c3d-5e6f70819201", [], [1],
            .object(JSONObject()), ["a": 1],
        ])
    }
}
