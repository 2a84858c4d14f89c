// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Logging
import Metrics
import Settings
import Telemetry

/// What every subcommand begins with: variables, log, metrics.
enum Environment {
    /// Settings from the process's variables; every bad one is named before the process ends with 78.
    static func settings(adding extra: [String: String] = [:]) throws -> Settings {
        let variables: [String: String] = ProcessInfo.processInfo.environment
            .merging(extra) { (_: String, new: String) -> String in new }
        do {
            return try Settings(variables, file: read)
        } catch {
            for problem in error.problems { writeError("\(problem)") }
            throw ExitStatus.configuration
        }
    }

    /// Log and metrics of a long-running process; once per process.
    static func start(_ settings: Settings) -> (MetricsRegistry, Logger) {
        let level: Logger.Level = level(settings.logLevel)
        LoggingSystem.bootstrap { (label: String) -> any LogHandler in JSONLogHandler(label: label, level: level) }
        let registry: MetricsRegistry = MetricsRegistry()
        MetricsSystem.bootstrap(registry)
        return (registry, Logger(label: "zygo"))
    }

    private static func level(_ level: LogLevel) -> Logger.Level {
        switch level.rawValue {
        case "fatal": .critical
        case "warn": .warning
        default: Logger.Level(rawValue: level.rawValue) ?? .info
        }
    }

    /// A line for the person who started the command; not held back by buffering.
    static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    static func writeError(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    private static func read(_ path: String) -> String? {
        guard let data: Data = FileManager.default.contents(atPath: path) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}
