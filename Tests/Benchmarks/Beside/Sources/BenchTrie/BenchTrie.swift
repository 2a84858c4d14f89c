// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Internal) import Hummingbird

/// Hummingbird's trie over given routes. Usage: bench-trie FILE ROUNDS, where each line of the file is a route with
/// `{parameters}`, a tab and a path of it. Prints the nanoseconds of CPU time of one lookup, parameters included.
@main enum BenchTrie {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let rounds: Int = Int(CommandLine.arguments[2]) else {
            throw Wrong(description: "usage: bench-trie FILE ROUNDS")
        }
        let text: String = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        let builder = RouterPathTrieBuilder<Int>()
        var paths: [String] = []
        for line: Substring in text.split(separator: "\n") {
            let words: [Substring] = line.split(separator: "\t")
            guard words.count == 2 else { throw Wrong(description: "no route and path: \(line)") }
            builder.addEntry(RouterPath(String(words[0])), value: paths.count)
            paths.append(String(words[1]))
        }
        let trie: RouterTrie<Int> = builder.build()
        var found: Int = 0
        let begin: UInt64 = cpu()
        for _ in 0..<rounds {
            for path: String in paths where trie.resolve(path) != nil { found += 1 }
        }
        let nanoseconds: Double = Double(cpu() - begin)
        guard found == rounds * paths.count else { throw Wrong(description: "\(found) lookups found a route") }
        print(nanoseconds / Double(found))
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
