// Generated from contract/compliance/data_requests.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct DataExportRequest: JSONCodable, Hashable, Sendable {
    /// A request for a copy of personal data.
    public var id: DataExportID
    /// State.
    public var status: DataExportRequestStatus
    /// File format.
    public var format: DataExportRequestFormat
    /// Present while the export is ready.
    public var downloadURL: WebURL?
    /// When it ends.
    public var expiresAt: Timestamp?
    /// When it was made.
    public var createdAt: Timestamp
    /// Stored state, finer than `status`.
    public var state: String?

    public init(
        id: DataExportID, status: DataExportRequestStatus, format: DataExportRequestFormat, downloadURL: WebURL? = nil,
        expiresAt: Timestamp? = nil, createdAt: Timestamp, state: String? = nil
    ) {
        self.id = id
        self.status = status
        self.format = format
        self.downloadURL = downloadURL
        self.expiresAt = expiresAt
        self.createdAt = createdAt
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "status", "format", "download_url", "expires_at", "created_at", "state"])

    public static func decode(from reader: inout JSONReader) -> DataExportRequest? {
        guard reader.beginObject() else { return nil }
        var id: DataExportID?
        var status: DataExportRequestStatus?
        var format: DataExportRequestFormat?
        var downloadURL: WebURL?
        var expiresAt: Timestamp?
        var createdAt: Timestamp?
        var state: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(DataExportID.self)
            case 1: status = reader.enumeration(DataExportRequestStatus.self)
            case 2: format = reader.enumeration(DataExportRequestFormat.self)
            case 3: downloadURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 4: expiresAt = reader.timestamp()
            case 5: createdAt = reader.timestamp()
            case 6: state = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x27) else { return nil }
        guard let id, let status, let format, let createdAt else { return nil }
        return DataExportRequest(
            id: id, status: status, format: format, downloadURL: downloadURL, expiresAt: expiresAt,
            createdAt: createdAt, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("status", status)
        writer.member("format", format)
        writer.member("download_url", downloadURL)
        writer.member("expires_at", expiresAt)
        writer.member("created_at", createdAt)
        writer.member("state", state)
        writer.endObject()
    }
}

/// State.
public enum DataExportRequestStatus: WireEnum {
    case pending, processing, ready, expired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DataExportRequestStatus> = WireCases(
        ["pending", "processing", "ready", "expired"], [.pending, .processing, .ready, .expired])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .processing: "processing"
        case .ready: "ready"
        case .expired: "expired"
        case .undocumented(let text): text
        }
    }
}

/// File format.
public enum DataExportRequestFormat: WireEnum {
    case json, csv, pdf
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DataExportRequestFormat> = WireCases(
        ["json", "csv", "pdf"], [.json, .csv, .pdf])

    public var wire: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .pdf: "pdf"
        case .undocumented(let text): text
        }
    }
}

public struct RequestDataExportRequest: JSONCodable, Hashable, Sendable {
    /// File format.
    public var format: RequestDataExportRequestFormat
    /// Parts wanted.
    public var include: [RequestDataExportRequestIncludeItem]?

    public init(format: RequestDataExportRequestFormat = .json, include: [RequestDataExportRequestIncludeItem]? = nil) {
        self.format = format
        self.include = include
    }

    private static let memberTable: MemberTable = MemberTable(["format", "include"])

    public static func decode(from reader: inout JSONReader) -> RequestDataExportRequest? {
        guard reader.beginObject() else { return nil }
        var format: RequestDataExportRequestFormat = .json
        var include: [RequestDataExportRequestIncludeItem]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                format = reader.enumeration(RequestDataExportRequestFormat.self) ?? RequestDataExportRequestFormat.json
            case 1: include = reader.array(ArrayRule(maxItems: 8), of: RequestDataExportRequestIncludeItem.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RequestDataExportRequest(format: format, include: include)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("format", format)
        writer.member("include", include)
        writer.endObject()
    }
}

/// File format.
public enum RequestDataExportRequestFormat: WireEnum {
    case json, csv, pdf
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RequestDataExportRequestFormat> = WireCases(
        ["json", "csv", "pdf"], [.json, .csv, .pdf])

    public var wire: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .pdf: "pdf"
        case .undocumented(let text): text
        }
    }
}

public enum RequestDataExportRequestIncludeItem: WireEnum {
    case profile, activity, auditLogs, consents, settings, workflows, infrastructure, billing
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RequestDataExportRequestIncludeItem> = WireCases(
        ["profile", "activity", "audit_logs", "consents", "settings", "workflows", "infrastructure", "billing"],
        [.profile, .activity, .auditLogs, .consents, .settings, .workflows, .infrastructure, .billing])

    public var wire: String {
        switch self {
        case .profile: "profile"
        case .activity: "activity"
        case .auditLogs: "audit_logs"
        case .consents: "consents"
        case .settings: "settings"
        case .workflows: "workflows"
        case .infrastructure: "infrastructure"
        case .billing: "billing"
        case .undocumented(let text): text
        }
    }
}

public struct DataDeletionRequest: JSONCodable, Hashable, Sendable {
    /// A request to erase personal data.
    public var id: DataDeletionID
    /// State.
    public var status: DataDeletionRequestStatus
    /// When it takes effect.
    public var scheduledFor: Timestamp
    /// Last moment to stop it.
    public var gracePeriodEnds: Timestamp
    /// When it was made.
    public var createdAt: Timestamp

    public init(
        id: DataDeletionID, status: DataDeletionRequestStatus, scheduledFor: Timestamp, gracePeriodEnds: Timestamp,
        createdAt: Timestamp
    ) {
        self.id = id
        self.status = status
        self.scheduledFor = scheduledFor
        self.gracePeriodEnds = gracePeriodEnds
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "status", "scheduled_for", "grace_period_ends", "created_at"])

    public static func decode(from reader: inout JSONReader) -> DataDeletionRequest? {
        guard reader.beginObject() else { return nil }
        var id: DataDeletionID?
        var status: DataDeletionRequestStatus?
        var scheduledFor: Timestamp?
        var gracePeriodEnds: Timestamp?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(DataDeletionID.self)
            case 1: status = reader.enumeration(DataDeletionRequestStatus.self)
            case 2: scheduledFor = reader.timestamp()
            case 3: gracePeriodEnds = reader.timestamp()
            case 4: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let status, let scheduledFor, let gracePeriodEnds, let createdAt else { return nil }
        return DataDeletionRequest(
            id: id, status: status, scheduledFor: scheduledFor, gracePeriodEnds: gracePeriodEnds, createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("status", status)
        writer.member("scheduled_for", scheduledFor)
        writer.member("grace_period_ends", gracePeriodEnds)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

/// State.
public enum DataDeletionRequestStatus: WireEnum {
    case scheduled, processing, completed, cancelled
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DataDeletionRequestStatus> = WireCases(
        ["scheduled", "processing", "completed", "cancelled"], [.scheduled, .processing, .completed, .cancelled])

    public var wire: String {
        switch self {
        case .scheduled: "scheduled"
        case .processing: "processing"
        case .completed: "completed"
        case .cancelled: "cancelled"
        case .undocumented(let text): text
        }
    }
}

public struct RequestDataDeletionRequest: JSONCodable, Hashable, Sendable {
    /// Critical-action token of `account_deletion`.
    public var verificationToken: Secret<String>
    /// Why; kept in the audit log.
    public var reason: String?

    public init(verificationToken: Secret<String>, reason: String? = nil) {
        self.verificationToken = verificationToken
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["verification_token", "reason"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RequestDataDeletionRequest? {
        guard reader.beginObject() else { return nil }
        var verificationToken: Secret<String>?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                verificationToken =
                    reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: reason = reader.string(maxLength: 2000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let verificationToken else { return nil }
        return RequestDataDeletionRequest(verificationToken: verificationToken, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verification_token", verificationToken)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// `POST /compliance/data-export`: Ask for a copy of one's own data.
public enum RequestDataExport: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RequestDataExportRequest

        public init(idempotencyKey: String? = nil, body: RequestDataExportRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = DataExportRequest
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceRequestPending(resourceID: String? = nil, currentState: String? = nil) -> Failure {
            Failure(.complianceRequestPending(resourceID: resourceID, currentState: currentState))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "requestDataExport", index: OperationIndex.requestDataExport, method: .post,
        path: "/compliance/data-export", policy: .requestDataExport, requestBody: .required(["application/json"]),
        successStatus: 202, errors: [DeclaredError("COMPLIANCE_REQUEST_PENDING", 409)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RequestDataExportRequest? = request.jsonBody(RequestDataExportRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DataExportRequest.self)
    }
}

/// `GET /compliance/data-export/{requestId}`: Read the state of a data export.
public enum GetDataExportStatus: ContractOperation {
    public struct Input: Sendable {
        /// A request for a copy of personal data.
        public var requestID: DataExportID

        public init(requestID: DataExportID) {
            self.requestID = requestID
        }
    }

    public typealias Output = DataExportRequest
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceRequestNotFound(resourceID: String? = nil) -> Failure {
            Failure(.complianceRequestNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getDataExportStatus", index: OperationIndex.getDataExportStatus, method: .get,
        path: "/compliance/data-export/{requestId}", policy: .getDataExportStatus,
        errors: [DeclaredError("COMPLIANCE_REQUEST_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let requestID: DataExportID? = request.path(0, "requestId").identifier(DataExportID.self)
        guard request.isValid, let requestID else { return nil }
        return Input(requestID: requestID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.requestID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DataExportRequest.self)
    }
}

/// `POST /compliance/data-deletion`: Ask to erase one's own data.
public enum RequestDataDeletion: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RequestDataDeletionRequest

        public init(idempotencyKey: String? = nil, body: RequestDataDeletionRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = DataDeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceVerificationInvalid(field: String? = nil) -> Failure {
            Failure(.complianceVerificationInvalid(field: field))
        }
        public static func complianceRequestPending(resourceID: String? = nil, currentState: String? = nil) -> Failure {
            Failure(.complianceRequestPending(resourceID: resourceID, currentState: currentState))
        }
        public static func complianceLegalHold(resourceID: String? = nil) -> Failure {
            Failure(.complianceLegalHold(resourceID: resourceID))
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
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "requestDataDeletion", index: OperationIndex.requestDataDeletion, method: .post,
        path: "/compliance/data-deletion", policy: .requestDataDeletion, requestBody: .required(["application/json"]),
        successStatus: 202,
        errors: [
            DeclaredError("COMPLIANCE_VERIFICATION_INVALID", 400), DeclaredError("COMPLIANCE_REQUEST_PENDING", 409),
            DeclaredError("COMPLIANCE_LEGAL_HOLD", 409), DeclaredError("RESOURCE_STATE_INVALID", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RequestDataDeletionRequest? = request.jsonBody(RequestDataDeletionRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DataDeletionRequest.self)
    }
}

/// `POST /compliance/data-deletion/{requestId}/cancel`: Stop the erasure of one's own data.
public enum CancelDataDeletion: ContractOperation {
    public struct Input: Sendable {
        /// A request to erase personal data.
        public var requestID: DataDeletionID

        public init(requestID: DataDeletionID) {
            self.requestID = requestID
        }
    }

    public typealias Output = DataDeletionRequest
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func complianceRequestNotFound(resourceID: String? = nil) -> Failure {
            Failure(.complianceRequestNotFound(resourceID: resourceID))
        }
        public static func deletionRequestNotCancellable(currentState: String? = nil) -> Failure {
            Failure(.deletionRequestNotCancellable(currentState: currentState))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelDataDeletion", index: OperationIndex.cancelDataDeletion, method: .post,
        path: "/compliance/data-deletion/{requestId}/cancel", policy: .cancelDataDeletion,
        errors: [
            DeclaredError("COMPLIANCE_REQUEST_NOT_FOUND", 404), DeclaredError("DELETION_REQUEST_NOT_CANCELLABLE", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let requestID: DataDeletionID? = request.path(0, "requestId").identifier(DataDeletionID.self)
        guard request.isValid, let requestID else { return nil }
        return Input(requestID: requestID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.requestID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DataDeletionRequest.self)
    }
}
