// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Egress

/// The published keys of providers, fetched when they are needed and kept as long as they may be.
///
/// Callers that miss the same set at once share one fetch. A key that nobody knows makes one fetch in five minutes, so
/// that tokens with invented keys do not turn us against the provider.
package actor KeySets {
    /// Why no key can be told.
    package enum Failure: Error, Equatable {
        case unknownKey
        /// The set cannot be fetched, and none is kept.
        case unavailable(OutgoingHTTP.Failure)
        /// What was fetched is no key set.
        case malformed
    }

    package static let keysMax: Int = 50
    static let lifetimeUsual: Duration = .seconds(3_600)
    static let lifetimeBounds: ClosedRange<Int> = 300...86_400
    /// How long keys go on that cannot be fetched anew.
    static let staleTime: Duration = .seconds(3_600)
    static let unknownKeyPause: Duration = .seconds(300)
    /// After a fetch that failed nobody asks again for so long: a provider that is down is not made to wait for, and
    /// kept keys serve at once.
    static let failurePause: Duration = .seconds(10)
    /// Longest time of one fetch, which several callers may wait for.
    static let fetchTime: Duration = .seconds(4)

    private struct Held {
        var keys: [VerificationKey]
        var freshUntil: Timestamp
    }

    private typealias Fetched = Result<Held, Failure>

    private let http: OutgoingHTTP
    private var held: [String: Held] = [:]
    private var missedAt: [String: Timestamp] = [:]
    private var failed: [String: (failure: Failure, until: Timestamp)] = [:]
    /// Callers that wait for a fetch under way; an entry means that one is.
    private var waiting: [String: [CheckedContinuation<Fetched, Never>]] = [:]

    package init(http: OutgoingHTTP) { self.http = http }

    /// The key of a name; a set of one key serves tokens that name none.
    package func key(
        _ kid: String?, for algorithm: SignatureAlgorithm, at address: String, now: Timestamp
    ) async throws(Failure) -> VerificationKey {
        if let key = Self.choice(try await keys(at: address, now: now), kid, algorithm) { return key }
        guard waiting[address] != nil || mayAskAgain(address, now) else { throw .unknownKey }
        guard let key = Self.choice(try await fetch(address, now).keys, kid, algorithm) else { throw .unknownKey }
        return key
    }

    private static func choice(
        _ keys: [VerificationKey], _ kid: String?, _ algorithm: SignatureAlgorithm
    ) -> VerificationKey? {
        guard let kid else { return keys.count == 1 ? keys.first.flatMap { $0.serves(algorithm) ? $0 : nil } : nil }
        return keys.first { (key: VerificationKey) -> Bool in key.kid == kid && key.serves(algorithm) }
    }

    private func keys(at address: String, now: Timestamp) async throws(Failure) -> [VerificationKey] {
        let known: Held? = held[address]
        if let known, now < known.freshUntil { return known.keys }
        do {
            return try await fetch(address, now).keys
        } catch {
            guard let known, now < known.freshUntil + Self.staleTime else { throw error }
            return known.keys
        }
    }

    private func mayAskAgain(_ address: String, _ now: Timestamp) -> Bool {
        if let last = missedAt[address], now < last + Self.unknownKeyPause { return false }
        missedAt[address] = now
        return true
    }

    private func fetch(_ address: String, _ now: Timestamp) async throws(Failure) -> Held {
        if waiting[address] != nil {
            let shared: Fetched = await withCheckedContinuation { (waiter: CheckedContinuation<Fetched, Never>) in
                waiting[address, default: []].append(waiter)
            }
            return try shared.get()
        }
        if let last = failed[address], now < last.until { throw last.failure }
        waiting[address] = []
        let fetched: Fetched
        do {
            fetched = .success(try await load(address, now))
        } catch {
            fetched = .failure(error)
        }
        switch fetched {
        case .success(let fresh): (held[address], failed[address]) = (fresh, nil)
        case .failure(let failure): failed[address] = (failure, now + Self.failurePause)
        }
        for waiter in waiting.removeValue(forKey: address) ?? [] { waiter.resume(returning: fetched) }
        return try fetched.get()
    }

    private func load(_ address: String, _ now: Timestamp) async throws(Failure) -> Held {
        let answer: OutgoingHTTP.Answer
        do {
            answer = try await http.get(address, until: .now + Self.fetchTime)
        } catch {
            throw .unavailable(error)
        }
        guard answer.status == 200 else { throw .unavailable(.unusable) }
        guard let document: JSONObject = JSONReader.decode(JSONObject.self, from: answer.body),
            let entries = document["keys"]?.array, entries.count <= Self.keysMax
        else { throw .malformed }
        return Held(
            keys: entries.compactMap(\.object).compactMap(VerificationKey.init),
            freshUntil: now + Self.lifetime(answer.cacheControl))
    }

    /// What the provider wishes, within bounds.
    static func lifetime(_ cacheControl: String?) -> Duration {
        for directive in (cacheControl ?? "").split(separator: ",") {
            let parts: [Substring] = directive.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "max-age",
                let seconds = Int(parts[1].filter { $0 != " " && $0 != "\"" })
            else { continue }
            return .seconds(min(max(seconds, lifetimeBounds.lowerBound), lifetimeBounds.upperBound))
        }
        return lifetimeUsual
    }
}
