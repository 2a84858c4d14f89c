// Generated from contract/auth/member_factors.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `POST /users/{userId}/mfa/reset`: Reset the second factors of a member.
public enum ResetMemberMFA: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID

        public init(userID: UserID) {
            self.userID = userID
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func userStateInvalid(currentState: String? = nil, allowedStates: [String]? = nil) -> Failure {
            Failure(.userStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "resetMemberMFA", index: OperationIndex.resetMemberMFA, method: .post, path: "/users/{userId}/mfa/reset",
        policy: .resetMemberMFA,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403), DeclaredError("USER_CANNOT_MODIFY_OWNER", 403),
            DeclaredError("USER_STATE_INVALID", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.userID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/auth/member_factors.yaml.
package protocol MemberFactorsAPI: Sendable {
    /// `POST /users/{userId}/mfa/reset`: Reset the second factors of a member. Needs `canManageUsers`, step-up
    /// `critical`.
    /// For members of lower rank who belong to no other workspace; their sessions and trusted devices end.
    func resetMemberMFA(
        _ input: ResetMemberMFA.Input, _ call: ResetMemberMFA.Call
    ) async throws(ResetMemberMFA.Failure) -> ResetMemberMFA.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/member_factors.yaml.
    package mutating func add(_ handlers: some MemberFactorsAPI) {
        add(ResetMemberMFA.self) {
            (input: ResetMemberMFA.Input, call: ResetMemberMFA.Call)
                async throws(ResetMemberMFA.Failure) -> ResetMemberMFA.Output in
            try await handlers.resetMemberMFA(input, call)
        }
    }
}
