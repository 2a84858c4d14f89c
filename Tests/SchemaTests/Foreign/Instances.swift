// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Dice

/// Random valid instances of all schemas of a document.
struct Instances {
    /// One instance and the type that it is of.
    struct Instance {
        let type: String
        let value: JSONValue

        /// What is wrong with the value as it was read and written; nil when nothing is.
        func complaint(about text: String) -> String? {
            let own = String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
            guard text != ForeignPackage.refused else { return "\(type): refused: \(own)" }
            guard let other = JSONReader.decode(JSONValue.self, from: Array(text.utf8), mode: .lenient) else {
                return "\(type): written broken: \(own) -> \(text)"
            }
            return Self.loss(value, other).map { "\(type): lost \($0): \(own) -> \(text)" }
        }

        /// The first part that is missing or changed; defaults may have come.
        private static func loss(_ before: JSONValue, _ after: JSONValue) -> String? {
            switch (before, after) {
            case (.object(let before), .object(let after)):
                for (name, value) in before.members {
                    guard let other = after[name] else { return name }
                    if let inner = loss(value, other) { return name + "/" + inner }
                }
                return nil
            case (.array(let before), .array(let after)):
                guard before.count == after.count else { return "elements" }
                for (index, pair) in zip(before, after).enumerated() {
                    if let inner = loss(pair.0, pair.1) { return "\(index)/" + inner }
                }
                return nil
            case (.string(let before), .string(let after)):
                return sameText(before, after) ? nil : "text \(before)"
            default: return before == after ? nil : "value"
            }
        }

        /// Identifiers are written in lower case, times in UTC with milliseconds, texts in normal form C.
        private static func sameText(_ before: String, _ after: String) -> Bool {
            if NormalForm.composed(before) == after || before.lowercased() == after { return true }
            guard let time = Timestamp(wire: before), let other = Timestamp(wire: after) else { return false }
            return time.milliseconds == other.milliseconds
        }
    }

    private(set) var all: [Instance] = []
    private(set) var types = 0
    /// Schemas that the planner refuses; they have no types.
    private(set) var refused: [String] = []

    /// Lines `TYPE<tab>JSON`, those of refused schemas last.
    var lines: [String] {
        all.map { $0.type + "\t" + String(decoding: JSONWriter.bytes(of: $0.value), as: UTF8.self) }
            + refused.map { $0 + "\tnull" }
    }

    init(_ text: String, perType: Int, seed: UInt64) throws {
        let document = try json(text)
        for (number, member) in (document["components"]?["schemas"]?.object?.members ?? []).enumerated() {
            let plan: SchemaPlan
            do {
                plan = try SchemaPlanner.plan(
                    document, at: JSONPointer(tokens: ["components", "schemas", member.name]), formats: .wire)
            } catch {
                refused.append(member.name)
                continue
            }
            var maker = InstanceMaker(document: document, dice: Dice(seed: seed &* 1_000_003 &+ UInt64(number)))
            let before = all.count
            for _ in 0..<perType {
                let value = maker.make(member.value)
                if try SchemaEvaluator.accepts(value, plan) { all.append(Instance(type: member.name, value: value)) }
            }
            if all.count > before { types += 1 }
        }
    }
}
