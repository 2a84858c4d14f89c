// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import ContractServer
package import RateLimits

/// Lock-outs of client addresses: who guesses too often is refused for a while, whatever is presented then.
///
/// Lock-outs of accounts belong to the operations that know the account; these need nothing but the address.
package struct AddressLocks: Sendable {
    private let store: LockoutStore
    private let blocks: AddressBlocks
    private let counted: [String: [RateLockout]]
    private let closing: [String: [RateLockout]]

    /// - Parameter blocks: hears of every new lock. Lock-outs that close everything are its matter.
    package init(catalogue: RateLimitCatalogue, store: LockoutStore, blocks: AddressBlocks) {
        self.store = store
        self.blocks = blocks
        let locks: [RateLockout] = catalogue.lockouts.values.filter { (lock: RateLockout) -> Bool in
            lock.subject == .ip && !lock.blocksEverything
        }.sorted { (one: RateLockout, other: RateLockout) -> Bool in one.name < other.name }
        var counted: [String: [RateLockout]] = [:]
        var closing: [String: [RateLockout]] = [:]
        for rateClass in catalogue.classes.values {
            let own: [RateLockout] = locks.filter { (lock: RateLockout) -> Bool in
                rateClass.lockouts.contains(lock.name)
            }
            counted[rateClass.name] = own
            closing[rateClass.name] = locks.filter { (lock: RateLockout) -> Bool in
                own.contains(lock) || lock.blocks(rateClass.name)
            }
        }
        self.counted = counted
        self.closing = closing
    }

    /// 403 `AUTHZ_IP_BLOCKED` while an address is locked for a class.
    func refusal(of className: String, address: String) async -> APIFailure? {
        for lock in closing[className] ?? [] {
            if let refusal = await store.status(lock, subject: address).refusal() { return refusal }
        }
        return nil
    }

    /// Whether outcomes of a class count for any lock-out.
    func counts(_ className: String) -> Bool { counted[className]?.isEmpty == false }

    /// Counts the outcome of a call: refusals of the caller, and for some lock-outs every call.
    func note(status: Int, of className: String, address: String, _ info: RequestInfo) async {
        for lock in counted[className] ?? [] where lock.charge == .all || Self.failures.contains(status) {
            let status: LockoutStatus = await store.recordFailure(lock, subject: address)
            if status.isNew { await blocks.tell(status, address: address, info) }
        }
    }

    /// Wrong or refused credentials, and attempts that the limits refused.
    private static let failures: Set<Int> = [401, 403, 429]
}
