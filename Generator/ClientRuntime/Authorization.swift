// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Gives calls their credential and renews it.
public protocol Authorization: Sendable {
    /// The bearer token for an operation; nil sends the request without one.
    func token(for operation: OperationDescriptor) async throws -> Secret<String>?
    /// Called when the server says that a token has expired.
    ///
    /// - Returns: whether `token(for:)` now gives another one, so that a repeat makes sense.
    func renew(_ expired: Secret<String>) async throws -> Bool
}

/// One token that is never renewed: an API key, or a session kept elsewhere.
public struct BearerAuthorization: Authorization {
    private let bearer: Secret<String>

    public init(_ bearer: Secret<String>) { self.bearer = bearer }

    public func token(for operation: OperationDescriptor) -> Secret<String>? { bearer }
    public func renew(_ expired: Secret<String>) -> Bool { false }
}

/// An access token and the refresh token that renews it.
public struct Tokens: Sendable, Equatable {
    public var access: Secret<String>
    public var refresh: Secret<String>?

    public init(access: Secret<String>, refresh: Secret<String>?) {
        self.access = access
        self.refresh = refresh
    }
}

/// Keeps the tokens of a session: in memory, or in the platform's key chain.
public protocol TokenStore: Sendable {
    func tokens() async throws -> Tokens?
    /// Nil forgets them.
    func save(_ tokens: Tokens?) async throws
}

/// Keeps tokens as long as the process lives.
public actor MemoryTokenStore: TokenStore {
    private var kept: Tokens?

    public init(_ tokens: Tokens? = nil) { kept = tokens }

    public func tokens() -> Tokens? { kept }
    public func save(_ tokens: Tokens?) { kept = tokens }
}

/// What a user gives when the server asks for a fresh proof.
public enum StepUpAnswer: Sendable {
    /// The call fails with the server's refusal.
    case none
    /// The proof was given to another operation; the call is repeated.
    case given
    /// The call is repeated with this code in its header.
    case code(Secret<String>)
}

extension Access {
    /// Whether requests carry the bearer token: operations whose credential is in the body or that ask for none
    /// never see it. Where a session may stand in for a challenge it comes along.
    var takesBearer: Bool {
        switch self {
        case .open, .refresh: false
        case .challenge, .userUnverified, .user, .member, .key, .administrator, .service: true
        }
    }
}
