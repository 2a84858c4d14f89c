// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Everything that the gates found out about a caller; operations see only the part that `x-auth` grants.
public struct Principal: Sendable {
    public var user: UserCaller?
    public var member: MemberCaller?
    public var administrator: AdministratorCaller?

    public init(
        user: UserCaller? = nil, member: MemberCaller? = nil, administrator: AdministratorCaller? = nil
    ) {
        self.user = user
        self.member = member
        self.administrator = administrator
    }
}

/// A kind of caller that an operation's `Call` can carry.
public protocol CallerKind: Sendable {
    /// The part of the principal, or nil where the gates did not establish it.
    init?(_ principal: Principal)
}

/// A caller of a public operation: nobody.
public struct Anonymous: CallerKind {
    public init() {}
    public init?(_ principal: Principal) {}
}

/// How a caller proved who it is.
public enum CredentialKind: String, Sendable {
    case bearer, cookie, apiKey
}

/// A signed-in user.
public struct UserCaller: CallerKind {
    public var userID: UUID
    public var sessionID: UUID
    /// The tenant that the session is bound to.
    public var tenantID: UUID?
    public var credential: CredentialKind
    public var isEmailVerified: Bool
    /// A second factor is set up.
    public var hasSecondFactor: Bool
    /// Kinds of the second factors, the primary one first; for the details of a refusal.
    public var secondFactors: [String]
    /// When the first factor was given in this session.
    public var authenticatedAt: Timestamp
    /// When a second factor was last given in this session.
    public var mfaVerifiedAt: Timestamp?

    public init(
        userID: UUID, sessionID: UUID, tenantID: UUID?, credential: CredentialKind, isEmailVerified: Bool,
        hasSecondFactor: Bool, secondFactors: [String] = [], authenticatedAt: Timestamp, mfaVerifiedAt: Timestamp?
    ) {
        self.userID = userID
        self.sessionID = sessionID
        self.tenantID = tenantID
        self.credential = credential
        self.isEmailVerified = isEmailVerified
        self.hasSecondFactor = hasSecondFactor
        self.secondFactors = secondFactors
        self.authenticatedAt = authenticatedAt
        self.mfaVerifiedAt = mfaVerifiedAt
    }

    public init?(_ principal: Principal) {
        guard let user = principal.user else { return nil }
        self = user
    }
}

/// A user acting inside a tenant.
public struct MemberCaller: CallerKind {
    public var user: UserCaller
    public var tenantID: UUID
    public var isOwner: Bool
    /// Smallest number of the caller's roles; smaller is higher.
    public var hierarchy: Int
    public var roleIDs: [UUID]
    public var permissions: PermissionSet

    public init(
        user: UserCaller, tenantID: UUID, isOwner: Bool, hierarchy: Int, roleIDs: [UUID], permissions: PermissionSet
    ) {
        self.user = user
        self.tenantID = tenantID
        self.isOwner = isOwner
        self.hierarchy = hierarchy
        self.roleIDs = roleIDs
        self.permissions = permissions
    }

    public init?(_ principal: Principal) {
        guard let member = principal.member else { return nil }
        self = member
    }

    /// The caller's user id.
    public var userID: UUID { user.userID }
}

/// An administrator of the installation.
public struct AdministratorCaller: CallerKind {
    public var administratorID: UUID
    public var sessionID: UUID
    public var capabilities: Set<String>

    public init(administratorID: UUID, sessionID: UUID, capabilities: Set<String>) {
        self.administratorID = administratorID
        self.sessionID = sessionID
        self.capabilities = capabilities
    }

    public init?(_ principal: Principal) {
        guard let administrator = principal.administrator else { return nil }
        self = administrator
    }
}
