// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation

/// A generated router over given routes; `scripts/bench` compiles this together with the router alone. Usage:
/// bench-router FILE ROUNDS, where each line of the file is a route, a tab and a path of it. Prints the nanoseconds of
/// CPU time of one lookup: path and method to operation, parameters included.
@main enum RouterLoop {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let rounds: Int = Int(CommandLine.arguments[2]) else {
            throw Wrong(description: "usage: bench-router FILE ROUNDS")
        }
        let text: String = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        let router: APIRouter = APIRouter()
        var paths: [[UInt8]] = []
        var methods: [HTTPMethodName] = []
        for line: Substring in text.split(separator: "\n") {
            let words: [Substring] = line.split(separator: "\t")
            guard words.count == 2 else { throw Wrong(description: "no route and path: \(line)") }
            paths.append(Array(words[1].utf8))
            methods.append(try method(of: words[1], router))
        }
        var parameters: [Range<Int>] = []
        var found: Int = 0
        let begin: UInt64 = cpu()
        for _ in 0..<rounds {
            for index: Int in paths.indices {
                parameters.removeAll(keepingCapacity: true)
                let node: Int? = paths[index].withUnsafeBytes { bytes in
                    router.node(for: bytes, isRoot: false, parameters: &parameters)
                }
                if let node, router.operation(at: node, method: methods[index]) != nil { found += 1 }
            }
        }
        let nanoseconds: Double = Double(cpu() - begin)
        guard found == rounds * paths.count else { throw Wrong(description: "\(found) lookups found an operation") }
        print(nanoseconds / Double(found))
    }

    private static func method(of path: Substring, _ router: APIRouter) throws -> HTTPMethodName {
        var parameters: [Range<Int>] = []
        let node: Int? = Array(path.utf8).withUnsafeBytes { bytes in
            router.node(for: bytes, isRoot: false, parameters: &parameters)
        }
        let all: [HTTPMethodName] = [.get, .post, .put, .patch, .delete]
        guard let node, let method: HTTPMethodName = all.first(where: { router.operation(at: node, method: $0) != nil })
        else { throw Wrong(description: "no operation at \(path)") }
        return method
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
