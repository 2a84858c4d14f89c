// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Egress
import TestSupport
import Testing

@Suite struct `exchanges with foreign servers` {
    private let http: OutgoingHTTP = OutgoingHTTP()

    private func post(
        _ code: String, to provider: ProviderDouble, within time: Duration = .seconds(10)
    ) async throws(OutgoingHTTP.Failure) -> OutgoingHTTP.Answer {
        try await http.post(form: [("code", code)], to: provider.address + "/token", until: .now + time)
    }

    @Test func `a form arrives as it was meant`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        provider.grant("a&b=c d+ü")
        let answer: OutgoingHTTP.Answer = try await post("a&b=c d+ü", to: provider)
        #expect(answer.status == 200)
        #expect(provider.exchanges("a&b=c d+ü").map(\.path) == ["/token"])
    }

    @Test func `an answer may be as long as the bound, and no longer`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        for (code, length) in [("most", OutgoingHTTP.bodyBytesMax), ("more", OutgoingHTTP.bodyBytesMax + 1)] {
            provider.answer(code) { (_: ProviderRequest) -> ProviderReply in
                .bytes(Array(repeating: 0x20, count: length), status: 200)
            }
        }
        #expect(try await post("most", to: provider).body.count == OutgoingHTTP.bodyBytesMax)
        await #expect(throws: OutgoingHTTP.Failure.tooLarge) { try await post("more", to: provider) }
    }

    @Test func `silence ends at the caller's deadline`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        provider.answer("silence") { (_: ProviderRequest) -> ProviderReply in .silence }
        await #expect(throws: OutgoingHTTP.Failure.timedOut) {
            try await post("silence", to: provider, within: .milliseconds(200))
        }
        await #expect(throws: OutgoingHTTP.Failure.timedOut) {
            try await post("silence", to: provider, within: .seconds(-1))
        }
    }

    @Test func `a redirect is an answer like any other`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let target: String = provider.googleKeys
        provider.answer("moved") { (_: ProviderRequest) -> ProviderReply in .redirect(target) }
        #expect(try await post("moved", to: provider).status == 302)
        #expect(provider.fetches("/google/keys") == 0)
    }

    @Test func `nobody there is told apart from a bad address`() async throws {
        await #expect(throws: OutgoingHTTP.Failure.unreachable) {
            try await http.get("http://127.0.0.1:1/", until: .now + .seconds(10))
        }
        for address in ["http+unix://%2Fsocket/", "ftp://files.example/", "no address", "http://user@host/"] {
            await #expect(throws: OutgoingHTTP.Failure.unusable) {
                try await http.get(address, until: .now + .seconds(10))
            }
        }
    }
}
