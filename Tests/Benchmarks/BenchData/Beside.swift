// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Other people's load generators.
enum Beside {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the program prints; it must end well.
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "\(program): \(text)") }
        return text
    }

    /// The number that follows a mark.
    static func number(after mark: String, in text: String) throws -> Double {
        guard let start = text.firstRange(of: mark)?.upperBound,
            let number = Double(text[start...].prefix { $0.isNumber || $0 == "." })
        else { throw Failure(description: "no `\(mark)` in: \(text)") }
        return number
    }
}
