// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// Load generators of others.
enum OtherProgram {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the program prints; it must end well. It gets no signal mask of ours: pgbench ends by an alarm.
    static func run(_ program: String, _ arguments: [String]) async throws -> String {
        let output: URL = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        let spawned: SpawnedProgram = try SpawnedProgram(
            "/usr/bin/env", [program] + arguments, variables: ProcessInfo.processInfo.environment, output: output.path)
        let status: Int32 = await spawned.end()
        let text: String = try String(contentsOf: output, encoding: .utf8)
        try FileManager.default.removeItem(at: output)
        guard status == 0 else { throw Failure(description: "\(program) ended with \(status): \(text)") }
        return text
    }

    /// The number that follows a mark.
    static func number(after mark: String, in text: String) throws -> Double {
        guard let start: String.Index = text.firstRange(of: mark)?.upperBound,
            let number: Double = Double(text[start...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "." })
        else { throw Failure(description: "no `\(mark)` in: \(text)") }
        return number
    }
}
