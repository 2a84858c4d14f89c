// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Redis

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Counts what a stolen key looks like, over all instances, and has the key taken away when it is too much.
///
/// Refusals are counted where Redis is reached; while it is away nothing is counted and each refusal stands alone.
package struct KeyWatch: Sendable {
    /// How long a refusal counts.
    static let window: Duration = .seconds(600)
    /// Refusals for want of a scope or permission within the window.
    static let denialsMax: Int64 = 200
    /// Calls from outside of the key's networks within the window.
    static let strayCallsMax: Int64 = 25
    /// Addresses that such calls must come from at least: one misplaced server is no thief.
    static let strayAddressesMin: Int64 = 3

    private let redis: RedisClient
    private let prefix: String
    private let revocation: KeyRevocation

    package init(redis: RedisClient, keyPrefix: String, revocation: KeyRevocation) {
        self.redis = redis
        self.prefix = keyPrefix + "apikey:refused:{"
        self.revocation = revocation
    }

    /// Takes a key away that stood in a query.
    func leaked(_ record: AccessRecord, _ info: RequestInfo) async {
        await revocation.revoke(record, cause: .leak, info)
    }

    /// Notes a refusal of a key by a later gate.
    func refused(_ record: AccessRecord, code: String, _ info: RequestInfo) async {
        guard await isTooMuch(record.session.id, code: code, address: info.clientIP) else { return }
        await revocation.revoke(record, cause: .containment, info)
    }

    private func isTooMuch(_ keyID: UUID, code: String, address: String) async -> Bool {
        let place: String = prefix + keyID.wire + "}:"
        do throws(RedisError) {
            switch code {
            case "AUTHZ_API_KEY_SCOPE", "AUTHZ_PERMISSION_DENIED":
                return try await count(place + "denials") >= Self.denialsMax
            case "AUTHZ_IP_NOT_ALLOWED":
                _ = try await redis.send(["SADD", RedisArgument(place + "addresses"), RedisArgument(address)])
                _ = try await redis.expire(place + "addresses", ttl: Self.window)
                guard try await count(place + "stray") >= Self.strayCallsMax else { return false }
                let addresses: Int64? = try await redis.send(["SCARD", RedisArgument(place + "addresses")]).integer
                return addresses ?? 0 >= Self.strayAddressesMin
            default: return false
            }
        } catch {
            return false
        }
    }

    /// Calls since the first one of the window.
    private func count(_ key: String) async throws(RedisError) -> Int64 {
        let count: Int64 = try await redis.send(["INCR", RedisArgument(key)]).integer ?? 0
        if count == 1 { _ = try await redis.expire(key, ttl: Self.window) }
        return count
    }
}
