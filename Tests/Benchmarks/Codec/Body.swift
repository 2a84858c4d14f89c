// SPDX-License-Identifier: Apache-2.0
import BenchReport
import ContractRuntime
import Foundation

/// One body as our type and as a Codable one.
struct Body<Ours: JSONCodable, Theirs: Codable> {
    private static var encodeRatioMin: Double { 12 }
    private static var decodeRatioMin: Double { 8 }
    private static var validationShareMax: Double { 0.15 }
    /// Numbers reserve room for their longest form.
    private static var spareBytes: Int { 64 }

    private let name: String
    private let isBudgeted: Bool
    private let bytes: [UInt8]
    private let value: Ours

    /// The body that this text is.
    init(_ name: String, _ text: String) throws {
        let result: DecodeResult<Ours> = JSONReader.decodeReporting(Ours.self, from: Array(text.utf8))
        guard let value: Ours = result.value else { throw Broken(name: name, reasons: result.violations) }
        self.init(name, value, isBudgeted: false)
    }

    init(_ name: String, _ value: Ours, isBudgeted: Bool) {
        self.name = name
        self.value = value
        self.isBudgeted = isBudgeted
        bytes = JSONWriter.bytes(of: value)
    }

    func rows() throws -> [Table.Row] { try encodeRows() + decodeRows() }

    private func encodeRows() throws -> [Table.Row] {
        let encoder: JSONEncoder = JSONEncoder()
        let theirs: Theirs = try JSONDecoder().decode(Theirs.self, from: Data(bytes))
        let capacity: Int = bytes.count + Self.spareBytes
        func encode() throws {
            var writer: JSONWriter = JSONWriter(capacity: capacity)
            value.encode(to: &writer)
            guard writer.count == bytes.count else { throw Broken(name: name, reasons: []) }
        }
        let time: (ours: Double, theirs: Double) = try Stopwatch.nanoseconds(
            encode, { guard try !encoder.encode(theirs).isEmpty else { throw Broken(name: name, reasons: []) } })
        // One of them is the output buffer.
        let allocations: Int = try Stopwatch.allocations(encode) - 1
        return [
            speedRow("encode", "JSONEncoder", time.ours, time.theirs, Self.encodeRatioMin),
            Table.Row(
                what: "  allocations beyond the output buffer, 0", ours: String(allocations), beside: "0",
                ratio: Double(allocations), ratioMax: isBudgeted ? 0 : nil),
        ]
    }

    private func decodeRows() throws -> [Table.Row] {
        let decoder: JSONDecoder = JSONDecoder()
        let data: Data = Data(bytes)
        let time: (ours: Double, theirs: Double) = try Stopwatch.nanoseconds(
            { try decode(.strict) }, { _ = try decoder.decode(Theirs.self, from: data) })
        let modes: (strict: Double, lenient: Double) = try Stopwatch.nanoseconds(
            { try decode(.strict) }, { try decode(.lenient) })
        let share: Double = (modes.strict - modes.lenient) / modes.strict
        let allocations: Int = try Stopwatch.allocations { try decode(.strict) }
        let allowed: Int = Holders.count(in: value)
        return [
            speedRow("decode + validate", "JSONDecoder", time.ours, time.theirs, Self.decodeRatioMin),
            Table.Row(
                what: "  allocations, one per string over 15 bytes, array and map", ours: String(allocations),
                beside: String(allowed), ratio: Double(allocations) / Double(max(allowed, 1)),
                ratioMax: isBudgeted ? 1 : nil),
            Table.Row(
                what: "  share of validation, ≤ 15 % (beside: what a client checks)",
                ours: Table.nanoseconds(modes.strict), beside: Table.nanoseconds(modes.lenient), ratio: share,
                ratioMax: isBudgeted ? Self.validationShareMax : nil),
        ]
    }

    private func decode(_ mode: JSONMode) throws {
        guard JSONReader.decode(Ours.self, from: bytes, mode: mode) != nil else {
            throw Broken(name: name, reasons: [])
        }
    }

    private func speedRow(
        _ verb: String, _ beside: String, _ ours: Double, _ theirs: Double, _ ratioMin: Double
    ) -> Table.Row {
        let budget: String = isBudgeted ? ", ≥ \(Int(ratioMin)) × \(beside)" : " beside \(beside) (no budget)"
        let what: String = "\(verb) \(name), \(bytes.count) bytes" + budget
        let speed: String = Table.number(Double(bytes.count) * 1_000 / ours)
        let cell: String = Table.nanoseconds(ours) + ", " + speed + " MB/s"
        guard isBudgeted else {
            return Table.Row(
                what: what, ours: cell, beside: Table.nanoseconds(theirs), ratio: theirs / ours, ratioMax: nil)
        }
        return Table.Row(
            what: what, ours: cell, beside: Table.nanoseconds(theirs), ratio: theirs / ours, ratioMin: ratioMin)
    }
}

/// A sample and the contract or the hand-written type disagree.
struct Broken: Error {
    let name: String
    let reasons: [Violation]
}

/// Values that need memory of their own.
enum Holders {
    private static let inlineBytesMax: Int = 15

    /// Strings over 15 bytes, arrays and maps that hold something.
    static func count(in value: Any) -> Int {
        if let text: String = value as? String { return text.utf8.count > inlineBytesMax ? 1 : 0 }
        let mirror: Mirror = Mirror(reflecting: value)
        let isHolder: Bool = mirror.displayStyle == .collection || mirror.displayStyle == .dictionary
        let own: Int = isHolder && !mirror.children.isEmpty ? 1 : 0
        return mirror.children.reduce(own) { (sum: Int, child: Mirror.Child) -> Int in sum + count(in: child.value) }
    }
}
