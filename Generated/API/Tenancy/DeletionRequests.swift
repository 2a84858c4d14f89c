// Generated from contract/tenancy/deletion_requests.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct CreateDeletionRequestRequest: JSONCodable, Hashable, Sendable {
    /// Kind of thing.
    public var resourceType: CreateDeletionRequestRequestResourceType
    /// The name of the workspace, letter by letter.
    public var confirmName: String
    /// Why; kept in the audit log.
    public var reason: String?

    public init(resourceType: CreateDeletionRequestRequestResourceType, confirmName: String, reason: String? = nil) {
        self.resourceType = resourceType
        self.confirmName = confirmName
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["resource_type", "confirm_name", "reason"])

    public static func decode(from reader: inout JSONReader) -> CreateDeletionRequestRequest? {
        guard reader.beginObject() else { return nil }
        var resourceType: CreateDeletionRequestRequestResourceType?
        var confirmName: String?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: resourceType = reader.enumeration(CreateDeletionRequestRequestResourceType.self)
            case 1: confirmName = reader.string(maxLength: 100)
            case 2: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let resourceType, let confirmName else { return nil }
        return CreateDeletionRequestRequest(resourceType: resourceType, confirmName: confirmName, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("resource_type", resourceType)
        writer.member("confirm_name", confirmName)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Kind of thing.
public enum CreateDeletionRequestRequestResourceType: WireEnum {
    case tenant
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateDeletionRequestRequestResourceType> = WireCases(["tenant"], [.tenant])

    public var wire: String {
        switch self {
        case .tenant: "tenant"
        case .undocumented(let text): text
        }
    }
}

public struct DeletionRequest: JSONCodable, Hashable, Sendable {
    /// A request to delete a workspace.
    public var id: DeletionRequestID
    /// Kind of thing.
    public var resourceType: DeletionRequestResourceType
    /// A workspace.
    public var resourceID: TenantID
    /// State.
    public var status: DeletionRequestStatus
    /// Why; kept in the audit log.
    public var reason: String?
    /// A person's account.
    public var requestedBy: UserID?
    /// When it was asked for.
    public var requestedAt: Timestamp
    /// When it takes effect.
    public var scheduledFor: Timestamp
    /// Last moment to stop it.
    public var cancelUntil: Timestamp
    /// When it was stopped.
    public var cancelledAt: Timestamp?
    /// When it ended.
    public var completedAt: Timestamp?

    public init(
        id: DeletionRequestID, resourceType: DeletionRequestResourceType, resourceID: TenantID,
        status: DeletionRequestStatus, reason: String? = nil, requestedBy: UserID? = nil, requestedAt: Timestamp,
        scheduledFor: Timestamp, cancelUntil: Timestamp, cancelledAt: Timestamp? = nil, completedAt: Timestamp? = nil
    ) {
        self.id = id
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.status = status
        self.reason = reason
        self.requestedBy = requestedBy
        self.requestedAt = requestedAt
        self.scheduledFor = scheduledFor
        self.cancelUntil = cancelUntil
        self.cancelledAt = cancelledAt
        self.completedAt = completedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "resource_type", "resource_id", "status", "reason", "requested_by", "requested_at", "scheduled_for",
            "cancel_until", "cancelled_at", "completed_at",
        ])

    public static func decode(from reader: inout JSONReader) -> DeletionRequest? {
        guard reader.beginObject() else { return nil }
        var id: DeletionRequestID?
        var resourceType: DeletionRequestResourceType?
        var resourceID: TenantID?
        var status: DeletionRequestStatus?
        var reason: String?
        var requestedBy: UserID?
        var requestedAt: Timestamp?
        var scheduledFor: Timestamp?
        var cancelUntil: Timestamp?
        var cancelledAt: Timestamp?
        var completedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(DeletionRequestID.self)
            case 1: resourceType = reader.enumeration(DeletionRequestResourceType.self)
            case 2: resourceID = reader.identifier(TenantID.self)
            case 3: status = reader.enumeration(DeletionRequestStatus.self)
            case 4: reason = reader.string(maxLength: 500)
            case 5: requestedBy = reader.identifier(UserID.self)
            case 6: requestedAt = reader.timestamp()
            case 7: scheduledFor = reader.timestamp()
            case 8: cancelUntil = reader.timestamp()
            case 9: cancelledAt = reader.timestamp()
            case 10: completedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1cf) else { return nil }
        guard
            let id, let resourceType, let resourceID, let status, let requestedAt, let scheduledFor, let cancelUntil
        else { return nil }
        return DeletionRequest(
            id: id, resourceType: resourceType, resourceID: resourceID, status: status, reason: reason,
            requestedBy: requestedBy, requestedAt: requestedAt, scheduledFor: scheduledFor, cancelUntil: cancelUntil,
            cancelledAt: cancelledAt, completedAt: completedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("resource_type", resourceType)
        writer.member("resource_id", resourceID)
        writer.member("status", status)
        writer.member("reason", reason)
        writer.member("requested_by", requestedBy)
        writer.member("requested_at", requestedAt)
        writer.member("scheduled_for", scheduledFor)
        writer.member("cancel_until", cancelUntil)
        writer.member("cancelled_at", cancelledAt)
        writer.member("completed_at", completedAt)
        writer.endObject()
    }
}

/// Kind of thing.
public enum DeletionRequestResourceType: WireEnum {
    case tenant
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DeletionRequestResourceType> = WireCases(["tenant"], [.tenant])

    public var wire: String {
        switch self {
        case .tenant: "tenant"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum DeletionRequestStatus: WireEnum {
    case pending, cancelled, restored, completed
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DeletionRequestStatus> = WireCases(
        ["pending", "cancelled", "restored", "completed"], [.pending, .cancelled, .restored, .completed])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .cancelled: "cancelled"
        case .restored: "restored"
        case .completed: "completed"
        case .undocumented(let text): text
        }
    }
}

public struct DeletionRequestList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [DeletionRequest]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [DeletionRequest], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> DeletionRequestList? {
        guard reader.beginObject() else { return nil }
        var data: [DeletionRequest]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: DeletionRequest.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return DeletionRequestList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /deletion-requests`: List deletion requests.
public enum ListDeletionRequests: ContractOperation {
    public struct Input: Sendable {
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil) {
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = DeletionRequestList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listDeletionRequests", index: OperationIndex.listDeletionRequests, method: .get,
        path: "/deletion-requests", policy: .listDeletionRequests)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DeletionRequestList.self)
    }
}

/// `POST /deletion-requests`: Ask to delete the workspace.
public enum CreateDeletionRequest: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        /// Proof of a confirmed critical action.
        public var xCriticalActionToken: Secret<String>?
        public var body: CreateDeletionRequestRequest

        public init(
            idempotencyKey: String? = nil, xCriticalActionToken: Secret<String>? = nil,
            body: CreateDeletionRequestRequest
        ) {
            self.idempotencyKey = idempotencyKey
            self.xCriticalActionToken = xCriticalActionToken
            self.body = body
        }
    }

    public typealias Output = DeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
        public static func authChallengeInvalid() -> Failure { Failure(.authChallengeInvalid()) }
        public static func resourceStateInvalid(
            resourceType: String? = nil, resourceID: String? = nil, currentState: String? = nil,
            allowedStates: [String]? = nil, blockers: [String]? = nil
        ) -> Failure {
            Failure(
                .resourceStateInvalid(
                    resourceType: resourceType, resourceID: resourceID, currentState: currentState,
                    allowedStates: allowedStates, blockers: blockers))
        }
        public static func tenantDeletionPending(scheduledFor: String? = nil, cancelUntil: String? = nil) -> Failure {
            Failure(.tenantDeletionPending(scheduledFor: scheduledFor, cancelUntil: cancelUntil))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createDeletionRequest", index: OperationIndex.createDeletionRequest, method: .post,
        path: "/deletion-requests", policy: .createDeletionRequest, requestBody: .required(["application/json"]),
        successStatus: 201,
        errors: [
            DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400), DeclaredError("AUTH_CHALLENGE_INVALID", 400),
            DeclaredError("RESOURCE_STATE_INVALID", 409), DeclaredError("TENANT_DELETION_PENDING", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let xCriticalActionToken: Secret<String>? =
            request.header(
                "X-Critical-Action-Token").string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
        let body: CreateDeletionRequestRequest? = request.jsonBody(CreateDeletionRequestRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, xCriticalActionToken: xCriticalActionToken, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.header("X-Critical-Action-Token", input.xCriticalActionToken)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DeletionRequest.self) }
}

/// `GET /deletion-requests/{id}`: Read one deletion request.
public enum GetDeletionRequest: ContractOperation {
    public struct Input: Sendable {
        /// A request to delete a workspace.
        public var id: DeletionRequestID

        public init(id: DeletionRequestID) {
            self.id = id
        }
    }

    public typealias Output = DeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func deletionRequestNotFound(resourceID: String? = nil) -> Failure {
            Failure(.deletionRequestNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getDeletionRequest", index: OperationIndex.getDeletionRequest, method: .get,
        path: "/deletion-requests/{id}", policy: .getDeletionRequest,
        errors: [DeclaredError("DELETION_REQUEST_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: DeletionRequestID? = request.path(0, "id").identifier(DeletionRequestID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DeletionRequest.self) }
}

/// `POST /deletion-requests/{id}/cancel`: Stop a deletion in its grace period.
public enum CancelDeletionRequest: ContractOperation {
    public struct Input: Sendable {
        /// A request to delete a workspace.
        public var id: DeletionRequestID

        public init(id: DeletionRequestID) {
            self.id = id
        }
    }

    public typealias Output = DeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func deletionRequestNotFound(resourceID: String? = nil) -> Failure {
            Failure(.deletionRequestNotFound(resourceID: resourceID))
        }
        public static func deletionRequestNotCancellable(currentState: String? = nil) -> Failure {
            Failure(.deletionRequestNotCancellable(currentState: currentState))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelDeletionRequest", index: OperationIndex.cancelDeletionRequest, method: .post,
        path: "/deletion-requests/{id}/cancel", policy: .cancelDeletionRequest,
        errors: [
            DeclaredError("DELETION_REQUEST_NOT_FOUND", 404), DeclaredError("DELETION_REQUEST_NOT_CANCELLABLE", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: DeletionRequestID? = request.path(0, "id").identifier(DeletionRequestID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DeletionRequest.self) }
}

/// `POST /deletion-requests/{id}/restore`: Undo a soft deletion.
public enum RestoreDeletionRequest: ContractOperation {
    public struct Input: Sendable {
        /// A request to delete a workspace.
        public var id: DeletionRequestID

        public init(id: DeletionRequestID) {
            self.id = id
        }
    }

    public typealias Output = DeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func deletionRequestNotFound(resourceID: String? = nil) -> Failure {
            Failure(.deletionRequestNotFound(resourceID: resourceID))
        }
        public static func deletionRequestNotRestorable(
            currentState: String? = nil, recoverableUntil: String? = nil
        ) -> Failure {
            Failure(.deletionRequestNotRestorable(currentState: currentState, recoverableUntil: recoverableUntil))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "restoreDeletionRequest", index: OperationIndex.restoreDeletionRequest, method: .post,
        path: "/deletion-requests/{id}/restore", policy: .restoreDeletionRequest,
        errors: [
            DeclaredError("DELETION_REQUEST_NOT_FOUND", 404), DeclaredError("DELETION_REQUEST_NOT_RESTORABLE", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: DeletionRequestID? = request.path(0, "id").identifier(DeletionRequestID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DeletionRequest.self) }
}

/// Handlers of contract/tenancy/deletion_requests.yaml.
package protocol DeletionRequestsAPI: Sendable {
    /// `GET /deletion-requests`: List deletion requests. Needs `canViewTenantSettings`.
    func listDeletionRequests(
        _ input: ListDeletionRequests.Input, _ call: ListDeletionRequests.Call
    ) async throws(ListDeletionRequests.Failure) -> ListDeletionRequests.Output

    /// `POST /deletion-requests`: Ask to delete the workspace. Needs `owner&canDeleteTenant`, step-up `critical`.
    /// Needs a critical-action token of action `tenant_deletion`.
    func createDeletionRequest(
        _ input: CreateDeletionRequest.Input, _ call: CreateDeletionRequest.Call
    ) async throws(CreateDeletionRequest.Failure) -> CreateDeletionRequest.Output

    /// `GET /deletion-requests/{id}`: Read one deletion request. Needs `canViewTenantSettings`.
    func getDeletionRequest(
        _ input: GetDeletionRequest.Input, _ call: GetDeletionRequest.Call
    ) async throws(GetDeletionRequest.Failure) -> GetDeletionRequest.Output

    /// `POST /deletion-requests/{id}/cancel`: Stop a deletion in its grace period. Needs `owner`, step-up `sensitive`.
    func cancelDeletionRequest(
        _ input: CancelDeletionRequest.Input, _ call: CancelDeletionRequest.Call
    ) async throws(CancelDeletionRequest.Failure) -> CancelDeletionRequest.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/deletion_requests.yaml.
    package mutating func add(_ handlers: some DeletionRequestsAPI) {
        add(ListDeletionRequests.self) {
            (input: ListDeletionRequests.Input, call: ListDeletionRequests.Call)
                async throws(ListDeletionRequests.Failure) -> ListDeletionRequests.Output in
            try await handlers.listDeletionRequests(input, call)
        }
        add(CreateDeletionRequest.self) {
            (input: CreateDeletionRequest.Input, call: CreateDeletionRequest.Call)
                async throws(CreateDeletionRequest.Failure) -> CreateDeletionRequest.Output in
            try await handlers.createDeletionRequest(input, call)
        }
        add(GetDeletionRequest.self) {
            (input: GetDeletionRequest.Input, call: GetDeletionRequest.Call)
                async throws(GetDeletionRequest.Failure) -> GetDeletionRequest.Output in
            try await handlers.getDeletionRequest(input, call)
        }
        add(CancelDeletionRequest.self) {
            (input: CancelDeletionRequest.Input, call: CancelDeletionRequest.Call)
                async throws(CancelDeletionRequest.Failure) -> CancelDeletionRequest.Output in
            try await handlers.cancelDeletionRequest(input, call)
        }
    }
}
