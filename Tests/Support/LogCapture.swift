// SPDX-License-Identifier: Apache-2.0
package import Logging
import Synchronization

/// Keeps what a server logs, so that a test can look for what must or must not be there.
package final class LogCapture: Sendable {
    /// Lines that are kept; the oldest go first.
    static let linesMax: Int = 20_000

    private let kept: Mutex<[String]> = Mutex([])

    package init() {}

    /// A logger that writes here only, from level debug on.
    package var logger: Logger {
        Logger(label: "world") { (_: String) -> any LogHandler in Handler(capture: self) }
    }

    /// Level, message, metadata and error of each entry as one line.
    package var lines: [String] { kept.withLock { $0 } }

    private func keep(_ line: String) {
        kept.withLock { (lines: inout [String]) -> Void in
            if lines.count >= Self.linesMax { lines.removeFirst(Self.linesMax / 2) }
            lines.append(line)
        }
    }

    private struct Handler: LogHandler {
        let capture: LogCapture
        var logLevel: Logger.Level = .debug
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all: Logger.Metadata = metadata.merging(event.metadata ?? [:]) { (_, new) -> Logger.Metadata.Value in
                new
            }
            let pairs: [String] = all.map { (name: String, value: Logger.Metadata.Value) -> String in
                "\(name)=\(value)"
            }
            capture.keep("\(event.level) \(event.message) \(pairs.sorted().joined(separator: " "))")
        }
    }
}
