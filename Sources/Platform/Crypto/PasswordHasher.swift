// SPDX-License-Identifier: Apache-2.0
import CArgon2
package import ContractRuntime
package import NIOPosix

/// Costs of argon2id (RFC 9106). Configurable upward only.
package struct PasswordCosts: Sendable, Equatable {
    package let memoryKiB: UInt32
    package let iterations: UInt32
    package let lanes: UInt32

    /// Nil below the least that is accepted anywhere: 19,456 KiB, two iterations, one lane.
    package init?(memoryKiB: UInt32 = 65_536, iterations: UInt32 = 3, lanes: UInt32 = 4) {
        guard memoryKiB >= 19_456, iterations >= 2, lanes >= 1 else { return nil }
        self.memoryKiB = memoryKiB
        self.iterations = iterations
        self.lanes = lanes
    }
}

/// Outcome of a password check.
package enum PasswordVerdict: Sendable, Equatable {
    case wrong
    /// Right; `rehashed` is the new hash where the stored one has other costs.
    case right(rehashed: String?)
}

/// Hashing failed or would wait too long.
package enum PasswordHashingError: Error, Equatable {
    /// More waiting than `queueMax`; the caller hears 503.
    case overloaded
    case argon2(code: Int32)
}

/// argon2id on threads of its own, never on an event loop; bounded in memory by the number of threads.
package final class PasswordHasher: Sendable {
    private let pool: NIOThreadPool
    private let costs: PasswordCosts
    private let random: RandomSource
    private let slots: Slots
    private static let saltBytes: Int = 16
    private static let tagBytes: Int = 32

    /// - Parameter concurrencyMax: threads; each takes `costs.memoryKiB` while it works. The queue is four times that.
    package init(pool: NIOThreadPool, costs: PasswordCosts, concurrencyMax: Int, random: RandomSource) {
        self.pool = pool
        self.costs = costs
        self.random = random
        self.slots = Slots(max: concurrencyMax * 5)
    }

    /// PHC string of a new hash.
    package func hash(_ password: Secret<String>) async throws(PasswordHashingError) -> String {
        let salt: [UInt8] = random.bytes(Self.saltBytes)
        let costs: PasswordCosts = costs
        return try await onThread { () throws(PasswordHashingError) -> String in
            try Self.encode(password, salt: salt, costs: costs)
        }
    }

    /// Checks a password. A nil hash costs the same and is wrong, so an unknown account takes as long as a known one.
    package func verify(
        _ password: Secret<String>, against stored: String?
    ) async throws(PasswordHashingError) -> PasswordVerdict {
        let salt: [UInt8] = random.bytes(Self.saltBytes)
        let costs: PasswordCosts = costs
        return try await onThread { () throws(PasswordHashingError) -> PasswordVerdict in
            guard let stored, stored.hasPrefix("$argon2id$") else {
                _ = try Self.encode(password, salt: salt, costs: costs)
                return .wrong
            }
            var bytes: [UInt8] = Array(password.reveal().utf8)
            defer { wipe(&bytes) }
            let code: Int32 = argon2id_verify(stored, bytes, bytes.count)
            guard code == ARGON2_OK.rawValue else { return .wrong }
            guard !stored.hasPrefix(Self.header(costs)) else { return .right(rehashed: nil) }
            return .right(rehashed: try Self.encode(password, salt: salt, costs: costs))
        }
    }

    private static func header(_ costs: PasswordCosts) -> String {
        "$argon2id$v=19$m=\(costs.memoryKiB),t=\(costs.iterations),p=\(costs.lanes)$"
    }

    private static func encode(
        _ password: Secret<String>, salt: [UInt8], costs: PasswordCosts
    ) throws(PasswordHashingError) -> String {
        var bytes: [UInt8] = Array(password.reveal().utf8)
        defer { wipe(&bytes) }
        let length: Int = argon2_encodedlen(
            costs.iterations, costs.memoryKiB, costs.lanes, UInt32(salt.count), UInt32(tagBytes), Argon2_id)
        var text: [CChar] = [CChar](repeating: 0, count: length)
        let code: Int32 = argon2id_hash_encoded(
            costs.iterations, costs.memoryKiB, costs.lanes, bytes, bytes.count, salt, salt.count, tagBytes, &text,
            length)
        guard code == ARGON2_OK.rawValue else { throw PasswordHashingError.argon2(code: code) }
        let encoded: [UInt8] = text.prefix { (character: CChar) -> Bool in character != 0 }.map(UInt8.init)
        return String(decoding: encoded, as: UTF8.self)
    }

    private func onThread<Output: Sendable>(
        _ work: @escaping @Sendable () throws(PasswordHashingError) -> Output
    ) async throws(PasswordHashingError) -> Output {
        guard slots.take() else { throw PasswordHashingError.overloaded }
        defer { slots.give() }
        let result: Result<Output, PasswordHashingError>
        do {
            result = try await pool.runIfActive { () -> Result<Output, PasswordHashingError> in
                do throws(PasswordHashingError) { return .success(try work()) } catch { return .failure(error) }
            }
        } catch {
            throw PasswordHashingError.overloaded
        }
        return try result.get()
    }
}

/// Overwrites the copy of a password that the hash function read.
private func wipe(_ bytes: inout [UInt8]) {
    for index in bytes.indices { bytes[index] = 0 }
}
