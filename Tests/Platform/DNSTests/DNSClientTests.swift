// SPDX-License-Identifier: Apache-2.0
import DNS
import NIOPosix
import TestSupport
import Testing

@Suite(.enabled(if: NameServers.isInstalled)) struct DNSClientTests {
    let servers: NameServers

    init() async throws { servers = try await NameServers.shared() }

    private func ask(_ name: String, _ kind: DNSQuestion.Kind = .txt) async throws -> DNSOutcome {
        try #require(await askAll([DNSQuestion(name, kind)]).first?.first)
    }

    private func askAll(_ questions: [DNSQuestion]) async throws -> [[DNSOutcome]] {
        try await DNSClient(servers: servers.servers.map(\.address), threads: NameServers.threads).ask(questions)
    }

    private func text(_ values: String..., aliases: [String] = []) -> DNSOutcome {
        .found(DNSAnswer(aliases: aliases, values: values.map { Array($0.utf8) }))
    }

    @Test func `records come as bytes, the strings of a text joined`() async throws {
        try servers.publish("two.found.test. IN TXT \"one \" \"text\"")
        try servers.publish("address.found.test. IN A 192.0.2.7")
        try servers.publish("address.found.test. IN AAAA 2001:db8::7")
        #expect(try await ask("TWO.found.test") == text("one text"))
        #expect(
            try await ask("address.found.test", .a) == .found(DNSAnswer(aliases: [], values: [[192, 0, 2, 7]])))
        guard case .found(let answer) = try await ask("address.found.test", .aaaa) else {
            Issue.record("no address")
            return
        }
        #expect(answer.values.map(\.count) == [16])
    }

    @Test func `a name that is not there and one without the record are told from trouble`() async throws {
        try servers.publish("bare.none.test. IN A 192.0.2.8")
        #expect(try await ask("never.none.test") == DNSOutcome.none)
        #expect(try await ask("bare.none.test") == DNSOutcome.none)
        guard case .unusable = try await ask("one.broken.test") else {
            Issue.record("a server that fails is not silent")
            return
        }
    }

    @Test func `eight aliases lead to a record, a ninth does not`() async throws {
        for kind in ["way", "way.lazy"] {
            for number in 1...9 {
                try servers.publish("a\(number).\(kind).test. IN CNAME a\(number - 1).\(kind).test.")
            }
            try servers.publish("a0.\(kind).test. IN TXT \"here\"")
            let aliases: [String] = (0...7).reversed().map { "a\($0).\(kind).test" }
            #expect(try await ask("a8.\(kind).test") == text("here", aliases: aliases))
            #expect(try await ask("a9.\(kind).test") == .unusable("too many aliases"))
        }
        try servers.publish("round.way.test. IN CNAME round.way.test.")
        #expect(try await ask("round.way.test") == .unusable("too many aliases"))
    }

    @Test func `what does not fit a datagram is fetched by a connection`() async throws {
        let texts: [String] = (1...9).map { (number: Int) -> String in String(repeating: String(number), count: 200) }
        for text in texts { try servers.publish("much.test. IN TXT \"\(text)\"") }
        guard case .found(let answer) = try await ask("much.test") else {
            Issue.record("no answer")
            return
        }
        #expect(Set(answer.values) == Set(texts.map { Array($0.utf8) }))
    }

    @Test func `each server answers for itself, and silence ends in time`() async throws {
        try servers.servers[0].publish("half.test. IN TXT \"half\"")
        let begin: ContinuousClock.Instant = .now
        let answers: [[DNSOutcome]] = try await askAll([
            DNSQuestion("half.test", .txt), DNSQuestion("one.silent.test", .txt),
        ])
        #expect(answers == [[text("half"), .silent], [.none, .silent]])
        #expect(ContinuousClock.now - begin < .seconds(20))
    }

    @Test func `a server that pours out nonsense is given up`() async throws {
        let talker: TalkativeServer = try await TalkativeServer.start()
        let client: DNSClient = try DNSClient(servers: [talker.address], threads: NameServers.threads)
        #expect(await client.ask([DNSQuestion("any.test", .txt)]) == [[.silent]])
        try await talker.stop()
    }

    @Test func `an address that is none is refused`() throws {
        for text in ["name.example", "127.0.0.1:port", ""] {
            #expect(throws: DNSClient.Problem.self, "\(text)") {
                try DNSClient(servers: [text], threads: NameServers.threads)
            }
        }
    }
}
