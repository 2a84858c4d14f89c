// Generated from contract/audit/exports.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AuditExportFilters: JSONCodable, Hashable, Sendable {
    /// Comma list or a prefix such as `role.*`.
    public var eventType: String?
    /// Comma list.
    public var severity: String?
    /// Who acted.
    public var actorID: String?
    /// Kind of actor.
    public var actorType: String?
    /// Kind of thing.
    public var resourceType: String?
    /// Id of the thing.
    public var resourceID: String?
    /// State.
    public var status: AuditExportFiltersStatus?
    /// Request that caused it.
    public var requestID: String?
    /// A person's account.
    public var dataSubjectID: UserID?
    /// Part of the description.
    public var q: String?

    public init(
        eventType: String? = nil, severity: String? = nil, actorID: String? = nil, actorType: String? = nil,
        resourceType: String? = nil, resourceID: String? = nil, status: AuditExportFiltersStatus? = nil,
        requestID: String? = nil, dataSubjectID: UserID? = nil, q: String? = nil
    ) {
        self.eventType = eventType
        self.severity = severity
        self.actorID = actorID
        self.actorType = actorType
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.status = status
        self.requestID = requestID
        self.dataSubjectID = dataSubjectID
        self.q = q
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "event_type", "severity", "actor_id", "actor_type", "resource_type", "resource_id", "status", "request_id",
            "data_subject_id", "q",
        ])

    public static func decode(from reader: inout JSONReader) -> AuditExportFilters? {
        guard reader.beginObject() else { return nil }
        var eventType: String?
        var severity: String?
        var actorID: String?
        var actorType: String?
        var resourceType: String?
        var resourceID: String?
        var status: AuditExportFiltersStatus?
        var requestID: String?
        var dataSubjectID: UserID?
        var q: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: eventType = reader.string(maxLength: 1000)
            case 1: severity = reader.string(maxLength: 50)
            case 2: actorID = reader.string(maxLength: 100)
            case 3: actorType = reader.string(maxLength: 50)
            case 4: resourceType = reader.string(maxLength: 100)
            case 5: resourceID = reader.string(maxLength: 100)
            case 6: status = reader.enumeration(AuditExportFiltersStatus.self)
            case 7: requestID = reader.string(maxLength: 128)
            case 8: dataSubjectID = reader.identifier(UserID.self)
            case 9: q = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return AuditExportFilters(
            eventType: eventType, severity: severity, actorID: actorID, actorType: actorType,
            resourceType: resourceType, resourceID: resourceID, status: status, requestID: requestID,
            dataSubjectID: dataSubjectID, q: q)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("event_type", eventType)
        writer.member("severity", severity)
        writer.member("actor_id", actorID)
        writer.member("actor_type", actorType)
        writer.member("resource_type", resourceType)
        writer.member("resource_id", resourceID)
        writer.member("status", status)
        writer.member("request_id", requestID)
        writer.member("data_subject_id", dataSubjectID)
        writer.member("q", q)
        writer.endObject()
    }
}

/// State.
public enum AuditExportFiltersStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditExportFiltersStatus> = WireCases(
        ["success", "failure", "warning"], [.success, .failure, .warning])

    public var wire: String {
        switch self {
        case .success: "success"
        case .failure: "failure"
        case .warning: "warning"
        case .undocumented(let text): text
        }
    }
}

public struct ExportAuditLogsRequest: JSONCodable, Hashable, Sendable {
    /// First day, inclusive.
    public var startDate: CalendarDate
    /// Last day, inclusive.
    public var endDate: CalendarDate
    /// File format.
    public var format: ExportAuditLogsRequestFormat
    public var filters: AuditExportFilters?
    /// Include personal data.
    public var includePersonal: Bool

    public init(
        startDate: CalendarDate, endDate: CalendarDate, format: ExportAuditLogsRequestFormat = .json,
        filters: AuditExportFilters? = nil, includePersonal: Bool = true
    ) {
        self.startDate = startDate
        self.endDate = endDate
        self.format = format
        self.filters = filters
        self.includePersonal = includePersonal
    }

    private static let memberTable: MemberTable = MemberTable(
        ["start_date", "end_date", "format", "filters", "include_personal"])

    public static func decode(from reader: inout JSONReader) -> ExportAuditLogsRequest? {
        guard reader.beginObject() else { return nil }
        var startDate: CalendarDate?
        var endDate: CalendarDate?
        var format: ExportAuditLogsRequestFormat = .json
        var filters: AuditExportFilters?
        var includePersonal: Bool = true
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: startDate = reader.date()
            case 1: endDate = reader.date()
            case 2: format = reader.enumeration(ExportAuditLogsRequestFormat.self) ?? ExportAuditLogsRequestFormat.json
            case 3: filters = AuditExportFilters.decode(from: &reader)
            case 4: includePersonal = reader.bool() ?? true
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let startDate, let endDate else { return nil }
        return ExportAuditLogsRequest(
            startDate: startDate, endDate: endDate, format: format, filters: filters, includePersonal: includePersonal)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("start_date", startDate)
        writer.member("end_date", endDate)
        writer.member("format", format)
        writer.member("filters", filters)
        writer.member("include_personal", includePersonal)
        writer.endObject()
    }
}

/// File format.
public enum ExportAuditLogsRequestFormat: WireEnum {
    case csv, json
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExportAuditLogsRequestFormat> = WireCases(["csv", "json"], [.csv, .json])

    public var wire: String {
        switch self {
        case .csv: "csv"
        case .json: "json"
        case .undocumented(let text): text
        }
    }
}

public struct AuditExportAccepted: JSONCodable, Hashable, Sendable {
    /// An export that is being prepared; opaque.
    public var exportID: ExportID
    /// Present once the export is ready.
    public var downloadURL: String?
    /// When it ends.
    public var expiresAt: Timestamp

    public init(exportID: ExportID, downloadURL: String? = nil, expiresAt: Timestamp) {
        self.exportID = exportID
        self.downloadURL = downloadURL
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["export_id", "download_url", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> AuditExportAccepted? {
        guard reader.beginObject() else { return nil }
        var exportID: ExportID?
        var downloadURL: String?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: exportID = ExportID.decode(from: &reader)
            case 1: downloadURL = reader.string(maxLength: 2048)
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let exportID, let expiresAt else { return nil }
        return AuditExportAccepted(exportID: exportID, downloadURL: downloadURL, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("export_id", exportID)
        writer.member("download_url", downloadURL)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct AuditExportState: JSONCodable, Hashable, Sendable {
    /// An export that is being prepared; opaque.
    public var exportID: ExportID
    /// State.
    public var status: AuditExportStateStatus
    /// File format.
    public var format: AuditExportStateFormat
    /// Personal data is included.
    public var includePersonal: Bool
    /// Entries written so far.
    public var rows: Int
    /// First place in the chain.
    public var firstSeq: Int?
    /// Last place in the chain.
    public var lastSeq: Int?
    /// Hash that the first entry hangs on, hex.
    public var firstPreviousHash: String?
    /// Hash of the last entry, hex.
    public var lastEntryHash: String?
    /// Every entry hangs on the one in front of it; false where filters left some out.
    public var contiguous: Bool?
    /// SHA-256 of the whole file, hex.
    public var sha256: String?
    /// Size of the file.
    public var bytes: Int?
    /// Anchored places within the file, newest first.
    public var anchors: [AuditAnchorProof]?
    /// Present while the file can be fetched.
    public var downloadURL: String?
    /// How often the link still opens.
    public var downloadsLeft: Int?
    /// Why it failed.
    public var error: String?
    /// When it was asked for.
    public var createdAt: Timestamp
    /// When it was over.
    public var completedAt: Timestamp?
    /// When the file goes.
    public var expiresAt: Timestamp?

    public init(
        exportID: ExportID, status: AuditExportStateStatus, format: AuditExportStateFormat, includePersonal: Bool,
        rows: Int, firstSeq: Int? = nil, lastSeq: Int? = nil, firstPreviousHash: String? = nil,
        lastEntryHash: String? = nil, contiguous: Bool? = nil, sha256: String? = nil, bytes: Int? = nil,
        anchors: [AuditAnchorProof]? = nil, downloadURL: String? = nil, downloadsLeft: Int? = nil, error: String? = nil,
        createdAt: Timestamp, completedAt: Timestamp? = nil, expiresAt: Timestamp? = nil
    ) {
        self.exportID = exportID
        self.status = status
        self.format = format
        self.includePersonal = includePersonal
        self.rows = rows
        self.firstSeq = firstSeq
        self.lastSeq = lastSeq
        self.firstPreviousHash = firstPreviousHash
        self.lastEntryHash = lastEntryHash
        self.contiguous = contiguous
        self.sha256 = sha256
        self.bytes = bytes
        self.anchors = anchors
        self.downloadURL = downloadURL
        self.downloadsLeft = downloadsLeft
        self.error = error
        self.createdAt = createdAt
        self.completedAt = completedAt
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "export_id", "status", "format", "include_personal", "rows", "first_seq", "last_seq", "first_previous_hash",
            "last_entry_hash", "contiguous", "sha256", "bytes", "anchors", "download_url", "downloads_left", "error",
            "created_at", "completed_at", "expires_at",
        ])

    public static func decode(from reader: inout JSONReader) -> AuditExportState? {
        guard reader.beginObject() else { return nil }
        var exportID: ExportID?
        var status: AuditExportStateStatus?
        var format: AuditExportStateFormat?
        var includePersonal: Bool?
        var rows: Int?
        var firstSeq: Int?
        var lastSeq: Int?
        var firstPreviousHash: String?
        var lastEntryHash: String?
        var contiguous: Bool?
        var sha256: String?
        var bytes: Int?
        var anchors: [AuditAnchorProof]?
        var downloadURL: String?
        var downloadsLeft: Int?
        var error: String?
        var createdAt: Timestamp?
        var completedAt: Timestamp?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: exportID = ExportID.decode(from: &reader)
            case 1: status = reader.enumeration(AuditExportStateStatus.self)
            case 2: format = reader.enumeration(AuditExportStateFormat.self)
            case 3: includePersonal = reader.bool()
            case 4: rows = reader.integer(minimum: 0)
            case 5: firstSeq = reader.integer(minimum: 1)
            case 6: lastSeq = reader.integer(minimum: 1)
            case 7: firstPreviousHash = reader.string(maxLength: 64)
            case 8: lastEntryHash = reader.string(maxLength: 64)
            case 9: contiguous = reader.bool()
            case 10: sha256 = reader.string(maxLength: 64)
            case 11: bytes = reader.integer(minimum: 0)
            case 12: anchors = reader.array(ArrayRule(maxItems: 1000), of: AuditAnchorProof.self)
            case 13: downloadURL = reader.string(maxLength: 2048)
            case 14: downloadsLeft = reader.integer(minimum: 0)
            case 15: error = reader.string(maxLength: 100)
            case 16: createdAt = reader.timestamp()
            case 17: completedAt = reader.timestamp()
            case 18: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1001f) else { return nil }
        guard let exportID, let status, let format, let includePersonal, let rows, let createdAt else { return nil }
        return AuditExportState(
            exportID: exportID, status: status, format: format, includePersonal: includePersonal, rows: rows,
            firstSeq: firstSeq, lastSeq: lastSeq, firstPreviousHash: firstPreviousHash, lastEntryHash: lastEntryHash,
            contiguous: contiguous, sha256: sha256, bytes: bytes, anchors: anchors, downloadURL: downloadURL,
            downloadsLeft: downloadsLeft, error: error, createdAt: createdAt, completedAt: completedAt,
            expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("export_id", exportID)
        writer.member("status", status)
        writer.member("format", format)
        writer.member("include_personal", includePersonal)
        writer.member("rows", rows)
        writer.member("first_seq", firstSeq)
        writer.member("last_seq", lastSeq)
        writer.member("first_previous_hash", firstPreviousHash)
        writer.member("last_entry_hash", lastEntryHash)
        writer.member("contiguous", contiguous)
        writer.member("sha256", sha256)
        writer.member("bytes", bytes)
        writer.member("anchors", anchors)
        writer.member("download_url", downloadURL)
        writer.member("downloads_left", downloadsLeft)
        writer.member("error", error)
        writer.member("created_at", createdAt)
        writer.member("completed_at", completedAt)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// State.
public enum AuditExportStateStatus: WireEnum {
    case pending, processing, ready, failed, expired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditExportStateStatus> = WireCases(
        ["pending", "processing", "ready", "failed", "expired"], [.pending, .processing, .ready, .failed, .expired])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .processing: "processing"
        case .ready: "ready"
        case .failed: "failed"
        case .expired: "expired"
        case .undocumented(let text): text
        }
    }
}

/// File format.
public enum AuditExportStateFormat: WireEnum {
    case csv, json
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditExportStateFormat> = WireCases(["csv", "json"], [.csv, .json])

    public var wire: String {
        switch self {
        case .csv: "csv"
        case .json: "json"
        case .undocumented(let text): text
        }
    }
}

/// `POST /audit-logs/export`: Export audit entries.
public enum ExportAuditLogs: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ExportAuditLogsRequest

        public init(idempotencyKey: String? = nil, body: ExportAuditLogsRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = AuditExportAccepted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
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
        id: "exportAuditLogs", index: OperationIndex.exportAuditLogs, method: .post, path: "/audit-logs/export",
        policy: .exportAuditLogs, requestBody: .required(["application/json"]), successStatus: 202,
        errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400), DeclaredError("RESOURCE_STATE_INVALID", 409)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ExportAuditLogsRequest? = request.jsonBody(ExportAuditLogsRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditExportAccepted.self)
    }
}

/// `GET /audit-logs/exports/{exportId}`: Read the state of an export and its proof.
public enum GetAuditExport: ContractOperation {
    public struct Input: Sendable {
        /// An export that is being prepared; opaque.
        public var exportID: ExportID

        public init(exportID: ExportID) {
            self.exportID = exportID
        }
    }

    public typealias Output = AuditExportState
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditExportNotFound(resourceID: String? = nil) -> Failure {
            Failure(.auditExportNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getAuditExport", index: OperationIndex.getAuditExport, method: .get,
        path: "/audit-logs/exports/{exportId}", policy: .getAuditExport,
        errors: [DeclaredError("AUDIT_EXPORT_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let exportID: ExportID? = request.path(0, "exportId").wire(ExportID.self, ExportID.rule)
        guard request.isValid, let exportID else { return nil }
        return Input(exportID: exportID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.exportID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditExportState.self)
    }
}

/// Handlers of contract/audit/exports.yaml.
package protocol ExportsAPI: Sendable {
    /// `POST /audit-logs/export`: Export audit entries. Needs `canExportLogs&canViewAuditLogs`, step-up `sensitive`.
    /// The file is made in the background from the entries that are there now; one export of a workspace runs at a
    /// time. Read its state to get the link.
    func exportAuditLogs(
        _ input: ExportAuditLogs.Input, _ call: ExportAuditLogs.Call
    ) async throws(ExportAuditLogs.Failure) -> ExportAuditLogs.Output

    /// `GET /audit-logs/exports/{exportId}`: Read the state of an export and its proof. Needs
    /// `canExportLogs&canViewAuditLogs`.
    func getAuditExport(
        _ input: GetAuditExport.Input, _ call: GetAuditExport.Call
    ) async throws(GetAuditExport.Failure) -> GetAuditExport.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/exports.yaml.
    package mutating func add(_ handlers: some ExportsAPI) {
        add(ExportAuditLogs.self) {
            (input: ExportAuditLogs.Input, call: ExportAuditLogs.Call)
                async throws(ExportAuditLogs.Failure) -> ExportAuditLogs.Output in
            try await handlers.exportAuditLogs(input, call)
        }
        add(GetAuditExport.self) {
            (input: GetAuditExport.Input, call: GetAuditExport.Call)
                async throws(GetAuditExport.Failure) -> GetAuditExport.Output in
            try await handlers.getAuditExport(input, call)
        }
    }
}
