// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AsyncHTTPClient
import ContractMock
import ContractVerify
import Foundation
import NIOCore
import NIOHTTP1
import OpenAPIDocument

/// `contract verify`: a running server beside its description.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send a running server what its description allows and refuses, and judge the answers.",
        discussion: """
            Operations marked x-unserved are left out. The requests are real: use a server whose data may change. \
            A failing case is printed as a curl command with its seed. Exits 1 on failures.
            """)

    @OptionGroup var options: ContractOptions

    @Option(help: "Origin of the server, such as http://127.0.0.1:3001; base paths are those of the description.")
    var url: String

    @Option(
        help: "Sent with every request, such as 'X-Tenant: acme'; may be repeated. {n} is a number that changes.")
    var header: [String] = []

    @Option(
        help: "Command of a shell that prints headers of a caller, one a line; run first and after an answer of 401.")
    var authorize: String?

    @Option(help: "Operation ids to try; all when none is named.")
    var only: [String] = []

    @Option(help: "Seed that draws the cases of an operation with more than --cases of them.")
    var seed: UInt64 = 1

    @Option(help: "Cases of one operation at most.")
    var cases = 60

    @Option(help: "Operations of which a valid request must be taken; fewer is a failure: a refusal shows little.")
    var takenMin = 1

    /// Bytes of an answer that are read.
    private static let answerBytesMax = 16 * 1_024 * 1_024

    func run() async throws {
        let loaded = try LoadedDocument.read(options.contract)
        var wishes = VerifyRun.Options()
        wishes.seed = seed
        wishes.casesMax = cases
        wishes.only = Set(only)
        wishes.headers = try header.map(Self.field)
        if let authorize { wishes.headers = try await caller(authorize) }
        let address = url.hasSuffix("/") ? String(url.dropLast()) : url
        let verification = VerifyRun(loaded, wishes)
        guard verification.unknown.isEmpty else {
            throw ValidationError("not served by the description: \(verification.unknown.joined(separator: ", "))")
        }
        // A redirect is the server's answer; where it leads is nobody's to judge here.
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
        let outcome: VerifyRun.Outcome
        do {
            let renew: VerifyRun.Renewal? = authorize.map { command in { try await caller(command) } }
            outcome = try await verification.run(renewing: renew) { try await Self.send($0, address, client) }
            try await client.shutdown()
        } catch {
            try await client.shutdown()
            Console.error("\(address): \(error)")
            throw ExitStatus.failure
        }
        try report(outcome, address)
    }

    private func report(_ outcome: VerifyRun.Outcome, _ address: String) throws {
        for failure in outcome.failures { print(failure.text(address: address, seed: seed)) }
        for name in outcome.skipped { print("not tried: \(name): no valid request could be made") }
        if outcome.turnedAway > 0 {
            print("\(outcome.turnedAway) cases were turned away before they were read (401, 403, 404, 410, 423, 429)")
        }
        if outcome.isEmpty { Console.error("no valid request was taken: nothing is shown; does --header authorize?") }
        let isShown = outcome.taken >= takenMin
        if !isShown { Console.error("valid requests of \(outcome.taken) operations were taken, not of \(takenMin)") }
        print(
            "\(outcome.operations) operations, \(outcome.cases) cases, \(outcome.accepted) valid ones taken "
                + "(\(outcome.taken) operations), \(outcome.failures.count) failures")
        if !outcome.failures.isEmpty || outcome.isEmpty || !isShown { throw ExitStatus.findings }
    }

    /// Longest time that --authorize may take.
    private static let authorizeTime: Duration = .seconds(60)

    /// The headers of every request with those of a new caller.
    private func caller(_ command: String) async throws -> [(name: String, value: String)] {
        // Into a file that nobody else may read: a pipe that nobody empties would stop the command.
        let file = FileManager.default.temporaryDirectory.appending(path: "caller-\(UUID().uuidString)").path
        guard FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: file)
        else { throw ValidationError("\(file) cannot be written for --authorize") }
        let outcome: Result<Data, any Error>
        do {
            try await Self.runShell(command, into: output)
            outcome = .success(try Data(contentsOf: URL(filePath: file)))
        } catch {
            outcome = .failure(error)
        }
        try FileManager.default.removeItem(atPath: file)
        let lines = String(decoding: try outcome.get(), as: UTF8.self).split(separator: "\n").map(String.init)
        return try header.map(Self.field) + lines.map(Self.field)
    }

    private static func runShell(_ command: String, into output: FileHandle) async throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", command]
        shell.standardOutput = output
        let ended = AsyncStream<Void>.makeStream()
        shell.terminationHandler = { _ in ended.continuation.finish() }
        try shell.run()
        let isInTime = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in ended.stream {}
                return !Task.isCancelled
            }
            group.addTask {
                do {
                    try await Task.sleep(for: authorizeTime)
                    return false
                } catch {
                    return true
                }
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
        guard isInTime else {
            shell.terminate()
            throw ValidationError("--authorize took longer than \(authorizeTime)")
        }
        guard shell.terminationStatus == 0 else {
            throw ValidationError("--authorize ended with \(shell.terminationStatus)")
        }
    }

    private static func field(_ text: String) throws -> (name: String, value: String) {
        guard let colon = text.firstIndex(of: ":") else { throw ValidationError("a header is written NAME: VALUE") }
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        return (String(text[..<colon]), String(value))
    }

    private static func send(_ request: MockRequest, _ address: String, _ client: HTTPClient) async throws -> MockAnswer
    {
        var message = HTTPClientRequest(url: address + request.target)
        message.method = HTTPMethod(rawValue: request.method)
        for header in request.headers { message.headers.add(name: header.name, value: header.value) }
        if !request.body.isEmpty { message.body = .bytes(request.body) }
        let response = try await client.execute(message, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: answerBytesMax)
        return MockAnswer(
            status: Int(response.status.code), headers: response.headers.map { ($0.name, $0.value) },
            body: Array(body.readableBytesView))
    }
}
