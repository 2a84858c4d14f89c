// SPDX-License-Identifier: Apache-2.0

/// What one operation asks of a caller: a row of the emitted policy table, run by one pipeline of gates.
public struct Policy: Sendable, Equatable {
    /// Who may call at all.
    public var access: Access
    /// Which permission the caller needs inside the tenant.
    public var permission: PermissionRule
    /// Fresh proof that the caller must have given.
    public var stepUp: StepUp
    /// Name of the rate class; nil for a foreign document without one.
    public var rateClass: String?
    public var idempotency: Idempotency
    /// Events that the operation may write.
    public var auditEvents: [String]
    /// Plan feature or flag that must be on.
    public var feature: String?
    /// The method changes state (POST, PUT, PATCH, DELETE).
    public var isWrite: Bool

    public init(
        access: Access = .open, permission: PermissionRule = .none, stepUp: StepUp = .none,
        rateClass: String? = nil, idempotency: Idempotency = .none, auditEvents: [String] = [],
        feature: String? = nil, isWrite: Bool = false
    ) {
        self.access = access
        self.permission = permission
        self.stepUp = stepUp
        self.rateClass = rateClass
        self.idempotency = idempotency
        self.auditEvents = auditEvents
        self.feature = feature
        self.isWrite = isWrite
    }
}

/// Values of `x-auth`.
public enum Access: Sendable, Equatable {
    /// `public`: no credential is looked at.
    case open
    /// `refresh`: the credential is a refresh token in the body.
    case refresh
    /// `challenge`: the credential is a challenge token in the body.
    case challenge
    /// A signed-in user, e-mail not necessarily verified.
    case userUnverified
    case user
    /// A user acting inside a tenant.
    case member
    /// A member, or an API key with that scope.
    case key(scope: String)
    case administrator
    /// Another service of the installation.
    case service
}

/// Values of `x-permission`; keys are indices into the emitted catalogue.
public indirect enum PermissionRule: Sendable, Equatable {
    case none
    case key(Int)
    case any([PermissionRule])
    case all([PermissionRule])
    /// The named path parameter equals the caller's user id, or else the rule.
    case selfOr(parameter: String, PermissionRule)
    /// The caller's own data; nothing more is asked.
    case own
    /// The owner of the tenant.
    case owner
    /// Each named member present in the body asks for its rule; checked right after validation.
    case body([BodyPermission])
    /// A capability of an administrator.
    case capability(String)
}

/// One body member that asks for a permission when it is present.
public struct BodyPermission: Sendable, Equatable {
    public var member: String
    public var rule: PermissionRule

    public init(member: String, rule: PermissionRule) {
        self.member = member
        self.rule = rule
    }
}

/// Values of `x-mfa`.
public struct StepUp: Sendable, Equatable {
    public enum Level: Sendable, Equatable {
        case none
        /// A sign-in or second factor not older than 15 minutes.
        case sensitive
        /// A second factor not older than 5 minutes.
        case critical
        /// A code in the `X-MFA-Code` header of this request.
        case code
        /// A proof in the body, checked by the handler.
        case inBody
    }

    /// When the level is asked for.
    public enum Condition: Sendable, Equatable {
        case always
        /// Only of users with a second factor.
        case mfaEnabled
        /// Decided by the handler, which knows whether what it touches is guarded.
        case guarded
        /// Only when one of these members is in the body.
        case body([String])
    }

    public var level: Level
    public var condition: Condition

    public init(_ level: Level, _ condition: Condition = .always) {
        self.level = level
        self.condition = condition
    }

    public static let none: StepUp = StepUp(.none)
    public static let sensitive: StepUp = StepUp(.sensitive)
    public static let critical: StepUp = StepUp(.critical)
    public static let code: StepUp = StepUp(.code)
    public static let inBody: StepUp = StepUp(.inBody)
}

/// Values of `x-idempotency`.
public enum Idempotency: Sendable, Equatable {
    /// Repeating has a further effect.
    case none
    /// Repeating has no further effect by nature.
    case natural
    /// `Idempotency-Key` is honoured.
    case key
}

/// A set of permissions as bits over the emitted catalogue's indices.
public struct PermissionSet: Sendable, Hashable {
    private var words: [UInt64]

    public init() { words = [] }

    public init(_ indices: some Sequence<Int>) {
        words = []
        for index in indices { insert(index) }
    }

    public mutating func insert(_ index: Int) {
        precondition(index >= 0, "permission index \(index)")
        while words.count <= index >> 6 { words.append(0) }
        words[index >> 6] |= 1 << UInt64(index & 63)
    }

    public mutating func remove(_ index: Int) {
        guard index >> 6 < words.count else { return }
        words[index >> 6] &= ~(1 << UInt64(index & 63))
    }

    public func contains(_ index: Int) -> Bool {
        index >> 6 < words.count && words[index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    public func isSuperset(of other: PermissionSet) -> Bool { other.indices.allSatisfy(contains) }

    public mutating func formUnion(_ other: PermissionSet) { for index in other.indices { insert(index) } }

    /// Indices in ascending order.
    public var indices: [Int] {
        var found: [Int] = []
        for (position, word) in words.enumerated() {
            var rest: UInt64 = word
            while rest != 0 {
                found.append(position << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }

    public static func == (left: PermissionSet, right: PermissionSet) -> Bool { left.indices == right.indices }

    public func hash(into hasher: inout Hasher) { hasher.combine(indices) }
}
