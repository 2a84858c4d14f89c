// SPDX-License-Identifier: Apache-2.0
import ContractServer
import Foundation

/// One side of the benchmark as a process: `bench-server zygo`, `bench-server gates`, `bench-server nio`, or
/// `bench-server answers FOLDER`, which writes the answers' bodies as files for the sides in other languages and
/// frameworks.
///
/// A side prints `listening PORT`, and an access token where it needs one, as its first line and serves until it is
/// ended by a signal.
@main enum BenchServer {
    static func main() async throws {
        let arguments: [String] = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "zygo": try await ZygoSide.serve()
        case "gates": try await GatesSide.serve()
        case "nio": try await NIOSide.serve(try await answers())
        case "answers" where arguments.count == 2:
            for (sample, answer) in try await answers() {
                let file: URL = URL(filePath: arguments[1]).appending(path: sample.operation + ".json")
                try Data(answer.body).write(to: file)
            }
        default: throw WrongArguments()
        }
    }

    /// What the pipeline answers to each sample, asked once without a socket.
    private static func answers() async throws -> [(sample: Sample, answer: InProcessResponse)] {
        let server: InProcessServer = InProcessServer(try ZygoSide.pipeline())
        var answers: [(sample: Sample, answer: InProcessResponse)] = []
        for sample in Sample.all { answers.append((sample, await server.handle(sample.request))) }
        return answers
    }

    /// The line that the driver waits for.
    static func announce(_ port: Int?, token: String? = nil) {
        let words: [String] = ["listening", String(port ?? 0)] + (token.map { token in [token] } ?? [])
        FileHandle.standardOutput.write(Data((words.joined(separator: " ") + "\n").utf8))
    }
}

struct WrongArguments: Error, CustomStringConvertible {
    let description: String = "usage: bench-server zygo | gates | nio | answers FOLDER"
}
