// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation

/// A generated router over given routes; `scripts/bench` compiles this together with the router alone. Usage:
/// bench-router FILE ROUNDS BASE, where each line of the file is a route, a tab and a path of it, without the version
/// base, which BASE names for the few that stand at the host's root. Prints the nanoseconds of CPU time of one lookup:
/// path and method to operation, parameters included.
@main enum RouterLoop {
    private struct Lookup {
        let path: [UInt8]
        let isRoot: Bool
        let method: HTTPMethodName
    }

    static func main() throws {
        guard CommandLine.arguments.count == 4, let rounds: Int = Int(CommandLine.arguments[2]) else {
            throw Wrong(description: "usage: bench-router FILE ROUNDS BASE")
        }
        let text: String = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        let router: APIRouter = APIRouter()
        var lookups: [Lookup] = []
        for line: Substring in text.split(separator: "\n") {
            let words: [Substring] = line.split(separator: "\t")
            guard words.count == 2 else { throw Wrong(description: "no route and path: \(line)") }
            lookups.append(try lookup(String(words[1]), base: CommandLine.arguments[3], router))
        }
        var parameters: [Range<Int>] = []
        var found: Int = 0
        let begin: UInt64 = cpu()
        for _ in 0..<rounds {
            for lookup: Lookup in lookups {
                parameters.removeAll(keepingCapacity: true)
                let node: Int? = lookup.path.withUnsafeBytes { bytes in
                    router.node(for: bytes, isRoot: lookup.isRoot, parameters: &parameters)
                }
                if let node, router.operation(at: node, method: lookup.method) != nil { found += 1 }
            }
        }
        let nanoseconds: Double = Double(cpu() - begin)
        guard found == rounds * lookups.count else { throw Wrong(description: "\(found) lookups found an operation") }
        print(nanoseconds / Double(found))
    }

    private static func lookup(_ path: String, base: String, _ router: APIRouter) throws -> Lookup {
        for (path, isRoot): (String, Bool) in [(path, false), (base + path, true)] {
            let bytes: [UInt8] = Array(path.utf8)
            var parameters: [Range<Int>] = []
            let node: Int? = bytes.withUnsafeBytes { bytes in
                router.node(for: bytes, isRoot: isRoot, parameters: &parameters)
            }
            guard let node else { continue }
            for method: HTTPMethodName in HTTPMethodName.allCases
            where router.operation(at: node, method: method) != nil {
                return Lookup(path: bytes, isRoot: isRoot, method: method)
            }
        }
        throw Wrong(description: "no operation at \(path)")
    }

    private static func cpu() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

struct Wrong: Error, CustomStringConvertible {
    let description: String
}
