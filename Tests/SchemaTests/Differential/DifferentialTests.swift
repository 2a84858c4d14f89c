// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Dice
import Foundation
import Readers
import Testing

/// Emitted readers against the interpreter: both have to give one verdict on every instance of every schema.
///
/// The interpreter follows the schema alone; of the readers' own rules it knows the forms and widths of `.wire`, and
/// the instances hold no control characters. `CONTRACT_INSTANCES` sets how many instances each schema gets,
/// `CONTRACT_SEED` repeats a run.
struct DifferentialTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let instancesPerSchema = environment["CONTRACT_INSTANCES"].flatMap(Int.init) ?? 30
    private static let seed = environment["CONTRACT_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)

    private let document: JSONValue
    private let pairs: [(name: String, schema: JSONValue, reader: TypeReader)]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("Generated/openapi.json"), encoding: .utf8)
        document = DifferentialTests.answers(try json(text))
        let readers = Dictionary(TypeReaders.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        pairs = (document["components"]?["schemas"]?.object?.members ?? []).compactMap { name, schema in
            readers[name].map { (name, schema, $0) }
        }
    }

    /// The document without members that are written only: types of the plain name are those of answers.
    private static func answers(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(answers))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.filter { $0.value["writeOnly"] != .bool(true) }.map { ($0.name, answers($0.value)) })
            )
        default: value
        }
    }

    @Test func `nearly every schema of the contract has a type of its name`() {
        let schemas = document["components"]?["schemas"]?.object?.count ?? 0
        #expect(pairs.count > 300)
        #expect(pairs.count * 10 >= schemas * 9)
    }

    @Test func `no schema of the contract needs the interpreter when it is served`() throws {
        for pair in pairs {
            let plan = try SchemaPlanner.plan(
                document, at: JSONPointer(tokens: ["components", "schemas", pair.name]), formats: .wire)
            #expect(plan.rung <= .dispatch, "\(pair.name)")
        }
    }

    @Test func `emitted readers and the interpreter agree`() throws {
        var tally = Tally()
        var disagreements: [String] = []
        for (number, pair) in pairs.enumerated() {
            let plan = try SchemaPlanner.plan(
                document, at: JSONPointer(tokens: ["components", "schemas", pair.name]), formats: .wire)
            let dice = Dice(seed: Self.seed &* 1_000_003 &+ UInt64(number))
            var mutation = Mutation(maker: InstanceMaker(document: document, dice: dice))
            for _ in 0..<Self.instancesPerSchema {
                var value = mutation.maker.make(pair.schema)
                for _ in 0..<mutation.maker.dice.below(3) { value = mutation.mutated(value) }
                if let complaint = try compare(value, pair.reader, plan, &tally) {
                    disagreements.append("\(pair.name): \(complaint)")
                }
            }
        }
        print("differential: seed \(Self.seed), \(tally.valid) valid and \(tally.invalid) invalid instances")
        #expect(disagreements.isEmpty, "seed \(Self.seed): \(disagreements.count)\n\(report(disagreements))")
        #expect(tally.valid * 5 >= pairs.count * Self.instancesPerSchema, "too few valid instances")
        #expect(tally.invalid * 5 >= pairs.count * Self.instancesPerSchema, "too few invalid instances")
    }

    /// What the instances turned out to be.
    private struct Tally {
        var valid = 0
        var invalid = 0
    }

    private func report(_ disagreements: [String]) -> String {
        disagreements.prefix(40).map { String($0.prefix(1500)) }.joined(separator: "\n")
    }

    /// What the two sides do not agree on; nil when they do.
    private func compare(
        _ value: JSONValue, _ reader: TypeReader, _ plan: SchemaPlan, _ tally: inout Tally
    ) throws -> String? {
        let bytes = JSONWriter.bytes(of: value)
        let read = reader.read(bytes)
        // Readers take texts in normal form C, and rules are about what was taken.
        let report = try SchemaEvaluator.report(composed(value), against: plan)
        if report.isValid { tally.valid += 1 } else { tally.invalid += 1 }
        let text = String(decoding: bytes, as: UTF8.self)
        guard (read.value != nil) == report.isValid else {
            let found =
                report.violations.map(\.description) + read.violations.map { "\($0.pointer): \($0.constraints)" }
            return "\(report.isValid ? "refused" : "accepted"), \(found), \(String(describing: read.failure)): \(text)"
        }
        guard report.isValid else { return nil }
        return try rewritingComplaint(text, bytes, reader, plan)
    }

    private func composed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(NormalForm.composed(text))
        case .array(let elements): .array(elements.map(composed))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, composed($0.value)) }))
        default: value
        }
    }

    /// What is read and written again is valid too.
    private func rewritingComplaint(
        _ text: String, _ bytes: [UInt8], _ reader: TypeReader, _ plan: SchemaPlan
    ) throws -> String? {
        guard let rewritten = reader.rewritten(bytes) else { return "read and not written: \(text)" }
        let again = String(decoding: rewritten, as: UTF8.self)
        guard try SchemaEvaluator.accepts(try json(again), plan) else { return "written wrongly: \(text) -> \(again)" }
        return reader.rewritten(rewritten) == rewritten ? nil : "written differently: \(text) -> \(again)"
    }
}
