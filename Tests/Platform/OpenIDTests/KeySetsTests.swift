// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Egress
import TestSupport
import Testing

@testable import OpenID

@Suite struct `key sets of providers` {
    private static let start: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)
    private static let path: String = "/google/keys"

    private func key(
        _ sets: KeySets, _ kid: String?, _ provider: ProviderDouble, after time: Duration = .zero
    ) async throws(KeySets.Failure) -> VerificationKey {
        try await sets.key(kid, for: .es256, at: provider.googleKeys, now: Self.start + time)
    }

    @Test func `a set is fetched once and kept for its time`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        for seconds in [0, 1, 3_599] {
            #expect(try await key(sets, "provider-key-1", provider, after: .seconds(seconds)).kid == "provider-key-1")
        }
        #expect(provider.fetches(Self.path) == 1)
        _ = try await key(sets, "provider-key-1", provider, after: .seconds(3_601))
        #expect(provider.fetches(Self.path) == 2)
    }

    @Test func `callers at once share one fetch`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        let found: Int = try await withThrowingTaskGroup(of: VerificationKey.self) { group in
            for _ in 0..<50 { group.addTask { try await key(sets, "provider-key-1", provider) } }
            return try await group.reduce(into: 0) { (count: inout Int, _: VerificationKey) -> Void in count += 1 }
        }
        #expect(found == 50)
        #expect(provider.fetches(Self.path) == 1)
    }

    /// Acceptance 12, first half.
    @Test func `a new key of the provider is found by one fetch more`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        _ = try await key(sets, "provider-key-1", provider)
        provider.publish([ProviderKey(kid: "rotated")])
        #expect(try await key(sets, "rotated", provider, after: .seconds(10)).kid == "rotated")
        #expect(provider.fetches(Self.path) == 2)
    }

    /// Acceptance 12, second half.
    @Test func `a hundred unknown keys make one fetch`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        _ = try await key(sets, "provider-key-1", provider)
        let refused: Int = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    do {
                        _ = try await key(sets, "invented-\(number)", provider)
                        return false
                    } catch {
                        return error as? KeySets.Failure == .unknownKey
                    }
                }
            }
            return await group.reduce(into: 0) { (count: inout Int, isRefused: Bool) -> Void in
                count += isRefused ? 1 : 0
            }
        }
        #expect(refused == 100)
        #expect(provider.fetches(Self.path) == 2)
        await #expect(throws: KeySets.Failure.unknownKey) {
            try await key(sets, "invented", provider, after: .seconds(299))
        }
        #expect(provider.fetches(Self.path) == 2)
        await #expect(throws: KeySets.Failure.unknownKey) {
            try await key(sets, "invented", provider, after: .seconds(301))
        }
        #expect(provider.fetches(Self.path) == 3)
    }

    @Test func `a set of one key serves a token that names none`() async throws {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        await #expect(throws: KeySets.Failure.unknownKey) { try await key(sets, nil, provider) }
        provider.publish([provider.key])
        let fresh: KeySets = KeySets(http: OutgoingHTTP())
        #expect(try await key(fresh, nil, provider).kid == "provider-key-1")
    }

    @Test func `a set that cannot be fetched anew serves for an hour, and nobody asks at once again`()
        async throws
    {
        let provider: ProviderDouble = try await ProviderDouble.start()
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        _ = try await key(sets, "provider-key-1", provider)
        provider.breakKeySets(true)
        for seconds in [3_600, 3_601, 3_609] {
            #expect(try await key(sets, "provider-key-1", provider, after: .seconds(seconds)).kid == "provider-key-1")
        }
        #expect(provider.fetches(Self.path) == 2)
        await #expect(throws: KeySets.Failure.unavailable(.unusable)) {
            try await key(sets, "provider-key-1", provider, after: .seconds(7_200))
        }
        #expect(provider.fetches(Self.path) == 3)
        provider.breakKeySets(false)
        await #expect(throws: KeySets.Failure.unavailable(.unusable)) {
            try await key(sets, "provider-key-1", provider, after: .seconds(7_209))
        }
        #expect(
            try await key(sets, "provider-key-1", provider, after: .seconds(7_210)).kid == "provider-key-1")
        #expect(provider.fetches(Self.path) == 4)
    }

    @Test func `a provider that is not there gives no key`() async throws {
        let sets: KeySets = KeySets(http: OutgoingHTTP())
        await #expect(throws: KeySets.Failure.unavailable(.unreachable)) {
            try await sets.key("any", for: .es256, at: "http://127.0.0.1:1/keys", now: Self.start)
        }
    }

    @Test(arguments: [
        (nil, 3_600), ("max-age=60", 300), ("public, max-age=7200, must-revalidate", 7_200),
        ("max-age=999999999", 86_400), ("max-age=soon", 3_600), ("no-store", 3_600),
    ])
    func `the provider's wish for the life of its set has bounds`(header: String?, seconds: Int) {
        #expect(KeySets.lifetime(header) == .seconds(seconds))
    }

    @Test(
        arguments: [
            ["kty": "oct", "k": "c2VjcmV0", "kid": "k"], ["kty": "EC", "use": "enc", "crv": "P-256", "kid": "k"],
            ["crv": "P-256", "kid": "k"],
        ] as [JSONObject])
    func `shared secrets and keys of another use are none`(members: JSONObject) {
        #expect(VerificationKey(members) == nil)
    }

    @Test func `a key serves its own algorithm alone`() throws {
        let elliptic: VerificationKey = try #require(
            VerificationKey(["kty": "EC", "crv": "P-256", "alg": "ES256", "x": "AA", "y": "AA"]))
        #expect(SignatureAlgorithm.allCases.filter { elliptic.serves($0) } == [.es256])
        let unnamed: VerificationKey = try #require(VerificationKey(["kty": "RSA", "n": "AA", "e": "AQAB"]))
        #expect(
            SignatureAlgorithm.allCases.filter { unnamed.serves($0) }
                == [.rs256, .rs384, .rs512, .ps256, .ps384, .ps512])
    }
}
