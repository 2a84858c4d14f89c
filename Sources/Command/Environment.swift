// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContractRuntime
import Foundation
import Logging
import Metrics
import Server
import Settings
import Telemetry

/// Where a subcommand's configuration is.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "Env file; without it /etc/zygo/zygo.env where there is one.")
    var envFile: String?
}

/// What every subcommand begins with: variables, log, metrics.
enum Environment {
    /// Settings from all sources; every bad variable is named before the process ends with 78.
    static func settings(
        envFile: String? = nil, adding extra: [String: String] = [:]
    ) async throws -> Settings {
        let process: [String: String] = ProcessInfo.processInfo.environment
            .merging(extra) { (_: String, new: String) -> String in new }
        let sources: ConfigurationSources = ConfigurationSources(
            process: process, file: envFile, folder: FileManager.default.currentDirectoryPath)
        do {
            return try Settings(try await sources.variables(), file: read)
        } catch let error as SettingsFailure {
            for problem in error.problems { writeError("\(problem.variable): \(problem.message)") }
            throw ExitStatus.configuration
        } catch {
            writeError("\(error)")
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
