// Generated from contract/roles/ownership.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct StartOwnershipTransferRequest: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var targetUserID: UserID
    /// Role that the present owner gets.
    public var fallbackRole: String

    public init(targetUserID: UserID, fallbackRole: String = "admin") {
        self.targetUserID = targetUserID
        self.fallbackRole = fallbackRole
    }

    private static let memberTable: MemberTable = MemberTable(["target_user_id", "fallback_role"])

    public static func decode(from reader: inout JSONReader) -> StartOwnershipTransferRequest? {
        guard reader.beginObject() else { return nil }
        var targetUserID: UserID?
        var fallbackRole: String = "admin"
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: targetUserID = reader.identifier(UserID.self)
            case 1: fallbackRole = reader.string(maxLength: 50) ?? "admin"
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let targetUserID else { return nil }
        return StartOwnershipTransferRequest(targetUserID: targetUserID, fallbackRole: fallbackRole)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("target_user_id", targetUserID)
        writer.member("fallback_role", fallbackRole)
        writer.endObject()
    }
}

public struct OwnershipTransfer: JSONCodable, Hashable, Sendable {
    /// An offer to take a workspace over.
    public var id: OwnershipTransferID
    /// A person's account.
    public var fromUserID: UserID
    /// A person's account.
    public var toUserID: UserID
    /// Role that the former owner gets.
    public var fallbackRole: String?
    /// State.
    public var status: OwnershipTransferStatus
    /// When the offer ends.
    public var expiresAt: Timestamp
    /// When it was accepted, declined or withdrawn.
    public var decidedAt: Timestamp?
    /// When it was made.
    public var createdAt: Timestamp

    public init(
        id: OwnershipTransferID, fromUserID: UserID, toUserID: UserID, fallbackRole: String? = nil,
        status: OwnershipTransferStatus, expiresAt: Timestamp, decidedAt: Timestamp? = nil, createdAt: Timestamp
    ) {
        self.id = id
        self.fromUserID = fromUserID
        self.toUserID = toUserID
        self.fallbackRole = fallbackRole
        self.status = status
        self.expiresAt = expiresAt
        self.decidedAt = decidedAt
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "from_user_id", "to_user_id", "fallback_role", "status", "expires_at", "decided_at", "created_at"])

    public static func decode(from reader: inout JSONReader) -> OwnershipTransfer? {
        guard reader.beginObject() else { return nil }
        var id: OwnershipTransferID?
        var fromUserID: UserID?
        var toUserID: UserID?
        var fallbackRole: String?
        var status: OwnershipTransferStatus?
        var expiresAt: Timestamp?
        var decidedAt: Timestamp?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(OwnershipTransferID.self)
            case 1: fromUserID = reader.identifier(UserID.self)
            case 2: toUserID = reader.identifier(UserID.self)
            case 3: fallbackRole = reader.string(maxLength: 50)
            case 4: status = reader.enumeration(OwnershipTransferStatus.self)
            case 5: expiresAt = reader.timestamp()
            case 6: decidedAt = reader.timestamp()
            case 7: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xb7) else { return nil }
        guard let id, let fromUserID, let toUserID, let status, let expiresAt, let createdAt else { return nil }
        return OwnershipTransfer(
            id: id, fromUserID: fromUserID, toUserID: toUserID, fallbackRole: fallbackRole, status: status,
            expiresAt: expiresAt, decidedAt: decidedAt, createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("from_user_id", fromUserID)
        writer.member("to_user_id", toUserID)
        writer.member("fallback_role", fallbackRole)
        writer.member("status", status)
        writer.member("expires_at", expiresAt)
        writer.member("decided_at", decidedAt)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

/// State.
public enum OwnershipTransferStatus: WireEnum {
    case pending, accepted, declined, cancelled, expired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<OwnershipTransferStatus> = WireCases(
        ["pending", "accepted", "declined", "cancelled", "expired"],
        [.pending, .accepted, .declined, .cancelled, .expired])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .accepted: "accepted"
        case .declined: "declined"
        case .cancelled: "cancelled"
        case .expired: "expired"
        case .undocumented(let text): text
        }
    }
}

/// `GET /tenant/ownership-transfer`: Read the latest offer of the workspace.
public enum GetOwnershipTransfer: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = OwnershipTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getOwnershipTransfer", index: OperationIndex.getOwnershipTransfer, method: .get,
        path: "/tenant/ownership-transfer", policy: .getOwnershipTransfer,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(OwnershipTransfer.self)
    }
}

/// `POST /tenant/ownership-transfer`: Offer the workspace to another member.
public enum StartOwnershipTransfer: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        /// Proof of a confirmed critical action.
        public var xCriticalActionToken: Secret<String>?
        public var body: StartOwnershipTransferRequest

        public init(
            idempotencyKey: String? = nil, xCriticalActionToken: Secret<String>? = nil,
            body: StartOwnershipTransferRequest
        ) {
            self.idempotencyKey = idempotencyKey
            self.xCriticalActionToken = xCriticalActionToken
            self.body = body
        }
    }

    public typealias Output = OwnershipTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func userStateInvalid(currentState: String? = nil, allowedStates: [String]? = nil) -> Failure {
            Failure(.userStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func resourceAlreadyExists(
            resourceType: String? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.resourceAlreadyExists(resourceType: resourceType, field: field, value: value))
        }
        public static func authChallengeInvalid() -> Failure { Failure(.authChallengeInvalid()) }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
        public static func tenantDeletionPending(scheduledFor: String? = nil, cancelUntil: String? = nil) -> Failure {
            Failure(.tenantDeletionPending(scheduledFor: scheduledFor, cancelUntil: cancelUntil))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "startOwnershipTransfer", index: OperationIndex.startOwnershipTransfer, method: .post,
        path: "/tenant/ownership-transfer", policy: .startOwnershipTransfer,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("USER_STATE_INVALID", 409),
            DeclaredError("RESOURCE_ALREADY_EXISTS", 409), DeclaredError("AUTH_CHALLENGE_INVALID", 400),
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_OWNER_PROTECTED", 403),
            DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403), DeclaredError("TENANT_DELETION_PENDING", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let xCriticalActionToken: Secret<String>? =
            request.header(
                "X-Critical-Action-Token").string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
        let body: StartOwnershipTransferRequest? = request.jsonBody(StartOwnershipTransferRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, xCriticalActionToken: xCriticalActionToken, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.header("X-Critical-Action-Token", input.xCriticalActionToken)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(OwnershipTransfer.self)
    }
}

/// `DELETE /tenant/ownership-transfer`: Withdraw the offer of the workspace.
public enum CancelOwnershipTransfer: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = OwnershipTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelOwnershipTransfer", index: OperationIndex.cancelOwnershipTransfer, method: .delete,
        path: "/tenant/ownership-transfer", policy: .cancelOwnershipTransfer,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(OwnershipTransfer.self)
    }
}

/// `POST /tenant/ownership-transfer/accept`: Take the workspace over.
public enum AcceptOwnershipTransfer: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?

        public init(idempotencyKey: String? = nil) {
            self.idempotencyKey = idempotencyKey
        }
    }

    public typealias Output = OwnershipTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
        public static func resourceStateInvalid(
            resourceType: String? = nil, resourceID: String? = nil, currentState: String? = nil,
            allowedStates: [String]? = nil, blockers: [String]? = nil
        ) -> Failure {
            Failure(
                .resourceStateInvalid(
                    resourceType: resourceType, resourceID: resourceID, currentState: currentState,
                    allowedStates: allowedStates, blockers: blockers))
        }
        public static func resourceDeleted(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceDeleted(resourceType: resourceType, resourceID: resourceID))
        }
        public static func tenantDeletionPending(scheduledFor: String? = nil, cancelUntil: String? = nil) -> Failure {
            Failure(.tenantDeletionPending(scheduledFor: scheduledFor, cancelUntil: cancelUntil))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "acceptOwnershipTransfer", index: OperationIndex.acceptOwnershipTransfer, method: .post,
        path: "/tenant/ownership-transfer/accept", policy: .acceptOwnershipTransfer,
        errors: [
            DeclaredError("RESOURCE_NOT_FOUND", 404), DeclaredError("RESOURCE_STATE_INVALID", 409),
            DeclaredError("RESOURCE_DELETED", 410), DeclaredError("TENANT_DELETION_PENDING", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        guard request.isValid else { return nil }
        return Input(idempotencyKey: idempotencyKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(OwnershipTransfer.self)
    }
}

/// `POST /tenant/ownership-transfer/decline`: Decline the offer of the workspace.
public enum DeclineOwnershipTransfer: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = OwnershipTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "declineOwnershipTransfer", index: OperationIndex.declineOwnershipTransfer, method: .post,
        path: "/tenant/ownership-transfer/decline", policy: .declineOwnershipTransfer,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(OwnershipTransfer.self)
    }
}

/// Handlers of contract/roles/ownership.yaml.
package protocol OwnershipAPI: Sendable {
    /// `GET /tenant/ownership-transfer`: Read the latest offer of the workspace.
    /// For the two people that it concerns.
    func getOwnershipTransfer(
        _ input: GetOwnershipTransfer.Input, _ call: GetOwnershipTransfer.Call
    ) async throws(GetOwnershipTransfer.Failure) -> GetOwnershipTransfer.Output

    /// `POST /tenant/ownership-transfer`: Offer the workspace to another member. Needs `owner`, step-up `critical`.
    /// Needs a critical-action token of action `ownership_transfer` for the workspace. The offer stands for 72 hours.
    func startOwnershipTransfer(
        _ input: StartOwnershipTransfer.Input, _ call: StartOwnershipTransfer.Call
    ) async throws(StartOwnershipTransfer.Failure) -> StartOwnershipTransfer.Output

    /// `DELETE /tenant/ownership-transfer`: Withdraw the offer of the workspace. Needs `owner`.
    func cancelOwnershipTransfer(
        _ input: CancelOwnershipTransfer.Input, _ call: CancelOwnershipTransfer.Call
    ) async throws(CancelOwnershipTransfer.Failure) -> CancelOwnershipTransfer.Output

    /// `POST /tenant/ownership-transfer/accept`: Take the workspace over. Needs step-up `critical`.
    /// The former owner gets the role that the offer names.
    func acceptOwnershipTransfer(
        _ input: AcceptOwnershipTransfer.Input, _ call: AcceptOwnershipTransfer.Call
    ) async throws(AcceptOwnershipTransfer.Failure) -> AcceptOwnershipTransfer.Output

    /// `POST /tenant/ownership-transfer/decline`: Decline the offer of the workspace.
    func declineOwnershipTransfer(
        _ input: DeclineOwnershipTransfer.Input, _ call: DeclineOwnershipTransfer.Call
    ) async throws(DeclineOwnershipTransfer.Failure) -> DeclineOwnershipTransfer.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/ownership.yaml.
    package mutating func add(_ handlers: some OwnershipAPI) {
        add(GetOwnershipTransfer.self) {
            (input: GetOwnershipTransfer.Input, call: GetOwnershipTransfer.Call)
                async throws(GetOwnershipTransfer.Failure) -> GetOwnershipTransfer.Output in
            try await handlers.getOwnershipTransfer(input, call)
        }
        add(StartOwnershipTransfer.self) {
            (input: StartOwnershipTransfer.Input, call: StartOwnershipTransfer.Call)
                async throws(StartOwnershipTransfer.Failure) -> StartOwnershipTransfer.Output in
            try await handlers.startOwnershipTransfer(input, call)
        }
        add(CancelOwnershipTransfer.self) {
            (input: CancelOwnershipTransfer.Input, call: CancelOwnershipTransfer.Call)
                async throws(CancelOwnershipTransfer.Failure) -> CancelOwnershipTransfer.Output in
            try await handlers.cancelOwnershipTransfer(input, call)
        }
        add(AcceptOwnershipTransfer.self) {
            (input: AcceptOwnershipTransfer.Input, call: AcceptOwnershipTransfer.Call)
                async throws(AcceptOwnershipTransfer.Failure) -> AcceptOwnershipTransfer.Output in
            try await handlers.acceptOwnershipTransfer(input, call)
        }
        add(DeclineOwnershipTransfer.self) {
            (input: DeclineOwnershipTransfer.Input, call: DeclineOwnershipTransfer.Call)
                async throws(DeclineOwnershipTransfer.Failure) -> DeclineOwnershipTransfer.Output in
            try await handlers.declineOwnershipTransfer(input, call)
        }
    }
}
