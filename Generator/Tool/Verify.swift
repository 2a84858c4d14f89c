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
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
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
        print(
            "\(outcome.operations) operations, \(outcome.cases) cases, \(outcome.accepted) valid ones taken "
                + "(\(outcome.taken) operations), \(outcome.failures.count) failures")
        if !outcome.failures.isEmpty || outcome.isEmpty { throw ExitStatus.findings }
    }

    /// The headers of every request with those of a new caller.
    private func caller(_ command: String) async throws -> [(name: String, value: String)] {
        // Into a file: a pipe that nobody reads would stop the command.
        let file = FileManager.default.temporaryDirectory.appending(path: "caller-\(UUID().uuidString)")
        try Data().write(to: file)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", command]
        shell.standardOutput = try FileHandle(forWritingTo: file)
        let ended = AsyncStream<Void>.makeStream()
        shell.terminationHandler = { _ in ended.continuation.finish() }
        try shell.run()
        for await _ in ended.stream {}
        let text = try Data(contentsOf: file)
        try FileManager.default.removeItem(at: file)
        guard shell.terminationStatus == 0 else {
            throw ValidationError("--authorize ended with \(shell.terminationStatus)")
        }
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        return try header.map(Self.field) + lines.map(Self.field)
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
