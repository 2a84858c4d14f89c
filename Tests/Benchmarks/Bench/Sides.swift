// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// Who answers.
enum Side: String, Sendable {
    case zygo, nio, node, hummingbird
    /// Ours with all gates on.
    case gates

    /// Those that answer the same requests from memory.
    static let compared: [Side] = [.zygo, .nio, .node, .hummingbird]
}

/// A side that listens.
struct RunningSide: Sendable {
    let side: Side
    let pid: Int32
    let port: Int
    /// Access token that the side asks for.
    let token: String?
}

/// Starts and ends the processes of the sides, each known by its id.
final class Sides: Sendable {
    private static let startTimeout: Int32 = 20_000
    /// A database is made and migrated first.
    private static let gatesStartTimeout: Int32 = 120_000

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private let options: Options
    private let folder: URL
    private let processes: Mutex<[Int32: Process]> = Mutex([:])

    init(options: Options, folder: URL) {
        self.options = options
        self.folder = folder
    }

    /// Asks our own server for the bodies that the other sides serve.
    func writeAnswers() throws {
        let process: Process = Process()
        process.executableURL = URL(filePath: options.server)
        process.arguments = ["answers", folder.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(description: "bench-server answers failed") }
    }

    /// Returns when the side has said its port.
    func start(_ side: Side) throws -> RunningSide {
        let process: Process = Process()
        let output: Pipe = Pipe()
        process.executableURL = executable(side)
        process.arguments = arguments(side)
        process.standardOutput = output
        try process.run()
        let pid: Int32 = process.processIdentifier
        processes.withLock { running in running[pid] = process }
        var waiting: pollfd = pollfd(
            fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        let timeout: Int32 = side == .gates ? Self.gatesStartTimeout : Self.startTimeout
        guard poll(&waiting, 1, timeout) == 1 else { throw Failed(description: "\(side) says nothing") }
        let line: String = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let words: [Substring] = line.split { character in character.isWhitespace }
        guard (2...3).contains(words.count), words[0] == "listening", let port: Int = Int(words[1]) else {
            throw Failed(description: "\(side) said `\(line)`")
        }
        return RunningSide(side: side, pid: pid, port: port, token: words.count > 2 ? String(words[2]) : nil)
    }

    func stop(_ side: RunningSide) {
        guard let process: Process = processes.withLock({ running in running.removeValue(forKey: side.pid) }) else {
            return
        }
        kill(side.pid, SIGKILL)
        process.waitUntilExit()
    }

    func stopAll() {
        let left: [Int32] = processes.withLock { running in
            defer { running = [:] }
            return Array(running.keys)
        }
        for pid in left { kill(pid, SIGKILL) }
    }

    /// Nothing stays behind when the benchmark itself is interrupted.
    func stopOnSignals() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source: any DispatchSourceSignal = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                self.stopAll()
                exit(130)
            }
            source.resume()
            return source
        }
    }

    private func executable(_ side: Side) -> URL {
        switch side {
        case .zygo, .nio, .gates: URL(filePath: options.server)
        case .hummingbird: URL(filePath: options.hummingbird)
        case .node: URL(filePath: "/usr/bin/env")
        }
    }

    private func arguments(_ side: Side) -> [String] {
        switch side {
        case .zygo: ["zygo"]
        case .gates: ["gates"]
        case .nio: ["nio"]
        case .hummingbird: [folder.path]
        case .node: ["node", options.script, folder.path]
        }
    }
}

/// What the kernel counts for a process.
enum ProcessFacts {
    private static let userTimeField: Int = 11
    private static let ticksPerSecond: Double = Double(sysconf(Int32(_SC_CLK_TCK)))

    /// User and system time so far, all threads, seconds.
    static func cpuSeconds(_ pid: Int32) throws -> Double {
        let text: String = String(decoding: Conditions.contents("/proc/\(pid)/stat"), as: UTF8.self)
        let fields: [Substring] = text.drop { character in character != ")" }.dropFirst().split(separator: " ")
        guard fields.count > userTimeField + 1, let user: Double = Double(fields[userTimeField]),
            let system: Double = Double(fields[userTimeField + 1])
        else { throw Sides.Failed(description: "process \(pid) is gone") }
        return (user + system) / ticksPerSecond
    }

    /// Memory that is in use and resident, KiB.
    static func residentKiB(_ pid: Int32) throws -> Double {
        let text: String = String(decoding: Conditions.contents("/proc/\(pid)/status"), as: UTF8.self)
        for line in text.split(separator: "\n") where line.hasPrefix("VmRSS:") {
            let number: Substring = line.drop { character in !character.isNumber }.prefix { $0.isNumber }
            if let found: Double = Double(number) { return found }
        }
        throw Sides.Failed(description: "process \(pid) is gone")
    }
}
