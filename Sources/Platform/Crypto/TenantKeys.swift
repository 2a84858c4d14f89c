// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// A fresh key of a tenant as a row of `encryption_keys` holds it.
package struct WrappedKey: Sendable {
    package let id: UUID
    /// Public name: `tk_` and the id without dashes.
    package let name: String
    package let purpose: TenantKeys.Purpose
    package let masterKeyID: String
    package let wrapped: String
}

/// Makes the keys of tenants: random, wrapped by the master key, never stored plain.
package struct TenantKeys: Sendable {
    package enum Purpose: String, Sendable, CaseIterable {
        /// Derives the keys of records.
        case data
        /// Keyed digests that equality searches use.
        case hash
    }

    private let master: MasterKey
    private let random: RandomSource

    package init(master: MasterKey, random: RandomSource) {
        self.master = master
        self.random = random
    }

    package func make(
        _ purpose: Purpose, for tenantID: UUID, at now: Timestamp
    ) throws(SealingError) -> WrappedKey {
        let key: SealingKey = SealingKey(
            id: random.identifier(at: now), tenantID: tenantID, bytes: Secret(random.bytes(32)))
        return WrappedKey(
            id: key.id, name: "tk_" + key.id.wire.replacing("-", with: ""), purpose: purpose, masterKeyID: master.id,
            wrapped: try master.wrap(key, purpose: purpose.rawValue, random: random))
    }
}
