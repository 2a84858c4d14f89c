// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// What the database knows of a session or key, its user and its tenant: everything that gates 3 to 15 decide on.
package struct AccessRecord: Sendable {
    package var session: SessionState
    package var account: AccountState
    package var tenant: TenantState?
    package var membership: MembershipState?
    /// The API key behind the call; `session` then stands for it, with its id and its end.
    package var key: KeyState?
}

/// The row of an API key.
package struct KeyState: Sendable, Equatable {
    /// Digest of the key that holds now; a former one opens nothing.
    package var digest: [UInt8]
    package var name: String
    package var status: String
    package var expiresAt: Timestamp?
    package var scopes: [String]
    /// Networks that it may be used from; empty for all.
    package var allowedNetworks: [String]
    /// Its own limit, where that is lower than the plan's.
    package var perMinuteMax: Int?
}

/// A session that a credential names, with whose and where it is.
package struct SessionPlace: Sendable, Equatable {
    package var id: UUID
    package var userID: UUID
    package var tenantID: UUID?
}

/// The session row.
package struct SessionState: Sendable {
    package var id: UUID
    package var userID: UUID
    package var tenantID: UUID?
    package var revokedAt: Timestamp?
    package var lockedAt: Timestamp?
    package var idleExpiresAt: Timestamp?
    package var expiresAt: Timestamp
    package var authenticatedAt: Timestamp
    package var reauthenticatedAt: Timestamp?
    package var mfaVerifiedAt: Timestamp?
    package var lastActivityAt: Timestamp

    /// When the caller last proved the first factor: at sign-in, or again in this session.
    var provenAt: Timestamp { max(authenticatedAt, reauthenticatedAt ?? authenticatedAt) }
}

/// The user row and its credentials' epoch.
package struct AccountState: Sendable {
    package var status: String
    package var isEmailVerified: Bool
    package var isPhoneVerified: Bool
    package var hasSecondFactor: Bool
    package var tokenEpoch: Int
    package var passwordBreachedAt: Timestamp?
    package var createdAt: Timestamp
    /// Kinds of the second factors, the primary one first.
    package var factors: [String] = []
}

/// The tenant row and the security policy that its members are under.
package struct TenantState: Sendable {
    package var slug: String
    package var status: String
    package var plan: String
    package var isReadOnly: Bool
    package var requiresMFA: Bool
    package var mfaDeadlineDays: Int
    package var requiresPhone: Bool
    package var phoneDeadlineDays: Int
    package var policyChangedAt: Timestamp?
    package var allowedNetworks: [String]
    /// Features of the plan and of what was granted beside it, without those taken away.
    package var features: Set<String> = []
    /// Why it is read-only, where a bill says so.
    package var debt: OpenDebt?
}

/// The membership with its resolved rights.
package struct MembershipState: Sendable {
    package var status: String
    package var isOwner: Bool
    package var joinedAt: Timestamp?
    package var hierarchy: Int
    package var roleIDs: [UUID]
    package var permissions: PermissionSet
    /// When a time-boxed role or grant ends and the set must be read again.
    package var validUntil: Timestamp?
    /// When an administrator took the member's second factors away.
    package var factorsResetAt: Timestamp?
}
