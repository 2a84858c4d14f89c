// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Foundation

/// What `scripts/fuzz` throws random bytes at; each target traps when one of its promises is broken.
enum FuzzTarget: String {
    case json, pattern, schema

    /// The target that the environment names.
    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            preconditionFailure("FUZZ_TARGET is json, pattern or schema, not `\(name)`")
        }
        return target
    }()

    func run(_ bytes: [UInt8]) {
        switch self {
        case .json: FuzzTarget.runJSON(bytes)
        case .pattern: FuzzTarget.runPattern(bytes)
        case .schema: FuzzTarget.runSchema(bytes)
        }
    }

    /// What is read and written again is the same value, and whoever is strict accepts no more than whoever is not.
    private static func runJSON(_ bytes: [UInt8]) {
        let strict = JSONReader.decode(JSONValue.self, from: bytes)
        let lenient = JSONReader.decode(JSONValue.self, from: bytes, mode: .lenient)
        guard let value = strict else { return }
        precondition(lenient == value, "the modes differ on plain JSON")
        let written = JSONWriter.bytes(of: value)
        precondition(JSONReader.decode(JSONValue.self, from: written) == value, "written JSON reads differently")
    }

    /// First line: the expression; the rest: a text. What compiles is an expression.
    private static func runPattern(_ bytes: [UInt8]) {
        let line = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let source = String(decoding: bytes[..<line], as: UTF8.self)
        let text = String(decoding: bytes[line...].dropFirst(), as: UTF8.self)
        let isExpression = Pattern.isExpression(source)
        do throws(PatternError) {
            let pattern = try Pattern(source)
            _ = pattern.matches(text)
            precondition(isExpression, "a pattern compiles that is no expression")
        } catch {
            precondition(!isExpression || error.reason != .syntax, "an expression is refused for its syntax")
        }
    }

    /// An array of a schema and an instance. Both ways of evaluation give one verdict.
    private static func runSchema(_ bytes: [UInt8]) {
        guard let pair = JSONReader.decode(JSONValue.self, from: bytes)?.array, pair.count == 2 else { return }
        do {
            let plan = try SchemaPlanner.plan(pair[0])
            let report = try SchemaEvaluator.report(pair[1], against: plan)
            precondition(report.isValid == report.violations.isEmpty, "the verdict and the violations differ")
            let isAccepted = try SchemaEvaluator.accepts(pair[1], plan)
            precondition(isAccepted == report.isValid, "the evaluations differ")
        } catch is SchemaRefusal {
            return
        } catch {
            precondition(error is SchemaLimit, "an evaluation fails by a limit only")
        }
    }
}

/// The entry point that libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : size)))
    return 0
}
