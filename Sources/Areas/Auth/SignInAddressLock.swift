// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import RateLimits
import Secrecy

/// The lock-out `login_email` of the contract: failed sign-ins of an address within a day, whatever succeeds between
/// them. Addresses without an account are counted alike.
package struct SignInAddressLock: Sendable {
    private let store: LockoutStore
    private let lockout: RateLockout

    /// Nil for a catalogue without that lock-out.
    package init?(catalogue: RateLimitCatalogue, store: LockoutStore) {
        guard let lockout: RateLockout = catalogue.lockouts["login_email"] else { return nil }
        self.lockout = lockout
        self.store = store
    }

    /// The running lock of an address, by its keyed digest.
    func lock(of emailHash: [UInt8]) async -> SignInLock? {
        lock(await store.status(lockout, subject: name(emailHash)))
    }

    /// Counts a failure; the lock when this one set it.
    func recordFailure(of emailHash: [UInt8]) async -> SignInLock? {
        let status: LockoutStatus = await store.recordFailure(lockout, subject: name(emailHash))
        return status.isNew ? lock(status) : nil
    }

    private func lock(_ status: LockoutStatus) -> SignInLock? {
        guard let until = status.lockedUntil, let tier = lockout.tiers.first else { return nil }
        return SignInLock(until: until, length: .seconds(tier.lockSeconds))
    }

    private func name(_ emailHash: [UInt8]) -> String { Base64URL.encode(emailHash.prefix(16)) }
}
