// SPDX-License-Identifier: Apache-2.0
import BenchSupport
import Foundation

/// Measures the HTTP budgets and prints them as one table. `scripts/bench` builds the sides and calls this.
@main enum Bench {
    static func main() throws {
        let options: Options = try Options(Array(CommandLine.arguments.dropFirst()))
        let folder: URL = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sides: Sides = Sides(options: options, folder: folder)
        let interrupts: [any DispatchSourceSignal] = sides.stopOnSignals()
        defer {
            sides.stopAll()
            for interrupt in interrupts { interrupt.cancel() }
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                FileHandle.standardError.write(Data("left behind: \(folder.path)\n".utf8))
            }
        }
        try sides.writeAnswers()
        Conditions.print(options)
        var table: Table = Table()
        let load: Load = Load(folder: folder)
        let http: HTTPBudgets = HTTPBudgets(options: options, sides: sides, load: load)
        table.rows = try http.measured()
        table.rows += try GatesBudget(options: options, sides: sides, load: load).measured()
        table.rows += try FootprintBudgets(sides: sides).measured()
        table.rows += try MemoryBudget(sides: sides, load: load, seconds: options.memorySeconds).measured()
        print(table.text)
    }
}

/// What `scripts/bench` says.
struct Options: Sendable {
    /// `bench-server` of this package.
    let server: String
    /// `bench-hummingbird` of the package beside.
    let hummingbird: String
    /// `node.js`.
    let script: String
    let rounds: Int
    let seconds: Int
    /// How long the load lasts under which memory must stay flat.
    let memorySeconds: Int
    private static let memorySecondsDefault: Int = 60

    struct Wrong: Error, CustomStringConvertible {
        let description: String = "usage: bench http [--quick] [--minutes N] BENCH-SERVER BENCH-HUMMINGBIRD NODE-SCRIPT"
    }

    init(_ arguments: [String]) throws {
        let isQuick: Bool = arguments.contains("--quick")
        var words: [String] = arguments.filter { word in word != "--quick" }
        var minutes: Int?
        if let flag: Int = words.firstIndex(of: "--minutes") {
            guard flag + 1 < words.count, let number: Int = Int(words[flag + 1]), number > 0 else { throw Wrong() }
            minutes = number
            words.removeSubrange(flag...(flag + 1))
        }
        guard words.count == 4, words[0] == "http" else { throw Wrong() }
        server = words[1]
        hummingbird = words[2]
        script = words[3]
        rounds = isQuick ? 1 : 3
        seconds = isQuick ? 2 : 4
        memorySeconds = minutes.map { number in number * 60 } ?? Self.memorySecondsDefault
    }
}

/// What a reader must know of the machine before believing a number.
enum Conditions {
    static func print(_ options: Options) {
        let load: String = String(decoding: contents("/proc/loadavg"), as: UTF8.self)
            .split(separator: " ").prefix(3).joined(separator: " ")
        Swift.print(
            """
            HTTP, generated route with policy `public`, in-memory handler. Server and load share the machine's \
            \(ProcessInfo.processInfo.activeProcessorCount) cores;
            medians of \(options.rounds) rounds of \(options.seconds) s in turn, wrk -t1, loopback. \
            Load average before: \(load). CPU time is the process's own, user and system.
            """)
    }

    static func contents(_ path: String) -> Data { FileManager.default.contents(atPath: path) ?? Data() }
}
