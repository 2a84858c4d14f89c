// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AsyncHTTPClient
import ContractMock
import ContractVerify
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

    @Option(help: "Sent with every request, such as 'Authorization: Bearer …'; may be repeated.")
    var header: [String] = []

    @Option(help: "Operation ids to try; all when none is named.")
    var only: [String] = []

    @Option(help: "Seed that draws the cases of an operation with more than --cases of them.")
    var seed: UInt64 = 1

    @Option(help: "Cases of one operation at most.")
    var cases = 60

    /// Bytes of an answer that are read.
    private static let answerBytesMax = 16 * 1_024 * 1_024

    func run() async throws {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(
            path: options.contract, sources: DiskSources(root: "."), diagnostics: diagnostics)
        guard let loaded, !diagnostics.hasErrors else {
            Console.error(diagnostics.text)
            throw ExitStatus.findings
        }
        var wishes = VerifyRun.Options()
        wishes.seed = seed
        wishes.casesMax = cases
        wishes.only = Set(only)
        wishes.headers = try header.map(Self.field)
        let address = url.hasSuffix("/") ? String(url.dropLast()) : url
        let verification = VerifyRun(loaded, wishes)
        guard verification.unknown.isEmpty else {
            throw ValidationError("not served by the description: \(verification.unknown.joined(separator: ", "))")
        }
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let outcome: VerifyRun.Outcome
        do {
            outcome = try await verification.run { try await Self.send($0, address, client) }
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
            "\(outcome.operations) operations, \(outcome.cases) cases, \(outcome.accepted) valid ones taken, "
                + "\(outcome.failures.count) failures")
        if !outcome.failures.isEmpty || outcome.isEmpty { throw ExitStatus.findings }
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
