// Generated from contract/administration/system.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct JobCounts: JSONCodable, Hashable, Sendable {
    /// Waiting.
    public var queued: Int
    /// At work.
    public var running: Int
    /// Given up.
    public var dead: Int

    public init(queued: Int, running: Int, dead: Int) {
        self.queued = queued
        self.running = running
        self.dead = dead
    }

    private static let memberTable: MemberTable = MemberTable(["queued", "running", "dead"])

    public static func decode(from reader: inout JSONReader) -> JobCounts? {
        guard reader.beginObject() else { return nil }
        var queued: Int?
        var running: Int?
        var dead: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: queued = reader.integer(minimum: 0)
            case 1: running = reader.integer(minimum: 0)
            case 2: dead = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let queued, let running, let dead else { return nil }
        return JobCounts(queued: queued, running: running, dead: dead)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("queued", queued)
        writer.member("running", running)
        writer.member("dead", dead)
        writer.endObject()
    }
}

public struct SystemStats: JSONCodable, Hashable, Sendable {
    /// Workspaces not deleted.
    public var totalTenants: Int
    /// Workspaces in use.
    public var activeTenants: Int
    /// Active accounts.
    public var totalUsers: Int
    /// Servers.
    public var totalServers: Int
    /// Workflows.
    public var totalWorkflows: Int
    /// Executions since midnight, UTC.
    public var executionsToday: Int
    /// Workspaces on trial.
    public var trialTenants: Int?
    /// Suspended workspaces.
    public var suspendedTenants: Int?
    /// Workspaces by plan.
    public var tenantsByPlan: [String: Int]?
    /// Sign-ups in 7 days.
    public var signups7d: Int?
    /// Executions at work.
    public var executionsRunning: Int?
    /// Failed in 24 hours.
    public var executionsFailed24h: Int?
    public var jobs: JobCounts?
    /// Deliveries waiting.
    public var webhookBacklog: Int?
    /// Stored bytes.
    public var storageBytes: Int?
    /// AI tokens in 24 hours.
    public var aiTokens24h: Int?
    /// Currency to amount.
    public var mrrMinor: [String: Int]?
    /// When it was computed.
    public var generatedAt: Timestamp?
    /// Older than five minutes.
    public var stale: Bool?

    public init(
        totalTenants: Int, activeTenants: Int, totalUsers: Int, totalServers: Int, totalWorkflows: Int,
        executionsToday: Int, trialTenants: Int? = nil, suspendedTenants: Int? = nil,
        tenantsByPlan: [String: Int]? = nil, signups7d: Int? = nil, executionsRunning: Int? = nil,
        executionsFailed24h: Int? = nil, jobs: JobCounts? = nil, webhookBacklog: Int? = nil, storageBytes: Int? = nil,
        aiTokens24h: Int? = nil, mrrMinor: [String: Int]? = nil, generatedAt: Timestamp? = nil, stale: Bool? = nil
    ) {
        self.totalTenants = totalTenants
        self.activeTenants = activeTenants
        self.totalUsers = totalUsers
        self.totalServers = totalServers
        self.totalWorkflows = totalWorkflows
        self.executionsToday = executionsToday
        self.trialTenants = trialTenants
        self.suspendedTenants = suspendedTenants
        self.tenantsByPlan = tenantsByPlan
        self.signups7d = signups7d
        self.executionsRunning = executionsRunning
        self.executionsFailed24h = executionsFailed24h
        self.jobs = jobs
        self.webhookBacklog = webhookBacklog
        self.storageBytes = storageBytes
        self.aiTokens24h = aiTokens24h
        self.mrrMinor = mrrMinor
        self.generatedAt = generatedAt
        self.stale = stale
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "total_tenants", "active_tenants", "total_users", "total_servers", "total_workflows", "executions_today",
            "trial_tenants", "suspended_tenants", "tenants_by_plan", "signups_7d", "executions_running",
            "executions_failed_24h", "jobs", "webhook_backlog", "storage_bytes", "ai_tokens_24h", "mrr_minor",
            "generated_at", "stale",
        ])

    public static func decode(from reader: inout JSONReader) -> SystemStats? {
        guard reader.beginObject() else { return nil }
        var totalTenants: Int?
        var activeTenants: Int?
        var totalUsers: Int?
        var totalServers: Int?
        var totalWorkflows: Int?
        var executionsToday: Int?
        var trialTenants: Int?
        var suspendedTenants: Int?
        var tenantsByPlan: [String: Int]?
        var signups7d: Int?
        var executionsRunning: Int?
        var executionsFailed24h: Int?
        var jobs: JobCounts?
        var webhookBacklog: Int?
        var storageBytes: Int?
        var aiTokens24h: Int?
        var mrrMinor: [String: Int]?
        var generatedAt: Timestamp?
        var stale: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: totalTenants = reader.integer(minimum: 0)
            case 1: activeTenants = reader.integer(minimum: 0)
            case 2: totalUsers = reader.integer(minimum: 0)
            case 3: totalServers = reader.integer(minimum: 0)
            case 4: totalWorkflows = reader.integer(minimum: 0)
            case 5: executionsToday = reader.integer(minimum: 0)
            case 6: trialTenants = reader.integer(minimum: 0)
            case 7: suspendedTenants = reader.integer(minimum: 0)
            case 8:
                tenantsByPlan = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> Int? in reader.integer()
                }
            case 9: signups7d = reader.integer(minimum: 0)
            case 10: executionsRunning = reader.integer(minimum: 0)
            case 11: executionsFailed24h = reader.integer(minimum: 0)
            case 12: jobs = JobCounts.decode(from: &reader)
            case 13: webhookBacklog = reader.integer(minimum: 0)
            case 14: storageBytes = reader.integer(minimum: 0)
            case 15: aiTokens24h = reader.integer(minimum: 0)
            case 16:
                mrrMinor = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> Int? in reader.integer()
                }
            case 17: generatedAt = reader.timestamp()
            case 18: stale = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard
            let totalTenants, let activeTenants, let totalUsers, let totalServers, let totalWorkflows,
            let executionsToday
        else { return nil }
        return SystemStats(
            totalTenants: totalTenants, activeTenants: activeTenants, totalUsers: totalUsers,
            totalServers: totalServers, totalWorkflows: totalWorkflows, executionsToday: executionsToday,
            trialTenants: trialTenants, suspendedTenants: suspendedTenants, tenantsByPlan: tenantsByPlan,
            signups7d: signups7d, executionsRunning: executionsRunning, executionsFailed24h: executionsFailed24h,
            jobs: jobs, webhookBacklog: webhookBacklog, storageBytes: storageBytes, aiTokens24h: aiTokens24h,
            mrrMinor: mrrMinor, generatedAt: generatedAt, stale: stale)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("total_tenants", totalTenants)
        writer.member("active_tenants", activeTenants)
        writer.member("total_users", totalUsers)
        writer.member("total_servers", totalServers)
        writer.member("total_workflows", totalWorkflows)
        writer.member("executions_today", executionsToday)
        writer.member("trial_tenants", trialTenants)
        writer.member("suspended_tenants", suspendedTenants)
        writer.member("tenants_by_plan", tenantsByPlan)
        writer.member("signups_7d", signups7d)
        writer.member("executions_running", executionsRunning)
        writer.member("executions_failed_24h", executionsFailed24h)
        writer.member("jobs", jobs)
        writer.member("webhook_backlog", webhookBacklog)
        writer.member("storage_bytes", storageBytes)
        writer.member("ai_tokens_24h", aiTokens24h)
        writer.member("mrr_minor", mrrMinor)
        writer.member("generated_at", generatedAt)
        writer.member("stale", stale)
        writer.endObject()
    }
}

public struct AdminAuditLog: JSONCodable, Hashable, Sendable {
    /// An entry of the audit log.
    public var id: AuditLogID
    /// When it happened, UTC.
    public var timestamp: Timestamp
    /// Event.
    public var eventType: String
    /// Severity.
    public var severity: AdminAuditLogSeverity
    /// What is done.
    public var action: String
    /// What it is for.
    public var description: String?
    /// State.
    public var status: AdminAuditLogStatus
    public var actor: AuditActor
    public var resource: AuditResource?
    public var integrity: AuditIntegrity
    /// Position in the chain of the workspace.
    public var seq: Int?
    /// Facts of the event; no secrets.
    public var metadata: JSONObject?
    /// Changed members, old and new.
    public var changes: JSONObject?
    /// Request that caused it.
    public var requestID: String?
    /// A fresh factor was proven.
    public var mfaVerified: Bool?
    /// Legal ground.
    public var legalBasis: String?
    /// What it is for.
    public var purpose: String?
    /// A person's account.
    public var dataSubjectID: UserID?
    /// An administrator acted for the person.
    public var impersonation: Bool?
    /// A workspace.
    public var tenantID: TenantID?

    public init(
        id: AuditLogID, timestamp: Timestamp, eventType: String, severity: AdminAuditLogSeverity, action: String,
        description: String? = nil, status: AdminAuditLogStatus, actor: AuditActor, resource: AuditResource? = nil,
        integrity: AuditIntegrity, seq: Int? = nil, metadata: JSONObject? = nil, changes: JSONObject? = nil,
        requestID: String? = nil, mfaVerified: Bool? = nil, legalBasis: String? = nil, purpose: String? = nil,
        dataSubjectID: UserID? = nil, impersonation: Bool? = nil, tenantID: TenantID? = nil
    ) {
        self.id = id
        self.timestamp = timestamp
        self.eventType = eventType
        self.severity = severity
        self.action = action
        self.description = description
        self.status = status
        self.actor = actor
        self.resource = resource
        self.integrity = integrity
        self.seq = seq
        self.metadata = metadata
        self.changes = changes
        self.requestID = requestID
        self.mfaVerified = mfaVerified
        self.legalBasis = legalBasis
        self.purpose = purpose
        self.dataSubjectID = dataSubjectID
        self.impersonation = impersonation
        self.tenantID = tenantID
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "timestamp", "event_type", "severity", "action", "description", "status", "actor", "resource",
            "integrity", "seq", "metadata", "changes", "request_id", "mfa_verified", "legal_basis", "purpose",
            "data_subject_id", "impersonation", "tenant_id",
        ])

    public static func decode(from reader: inout JSONReader) -> AdminAuditLog? {
        guard reader.beginObject() else { return nil }
        var id: AuditLogID?
        var timestamp: Timestamp?
        var eventType: String?
        var severity: AdminAuditLogSeverity?
        var action: String?
        var description: String?
        var status: AdminAuditLogStatus?
        var actor: AuditActor?
        var resource: AuditResource?
        var integrity: AuditIntegrity?
        var seq: Int?
        var metadata: JSONObject?
        var changes: JSONObject?
        var requestID: String?
        var mfaVerified: Bool?
        var legalBasis: String?
        var purpose: String?
        var dataSubjectID: UserID?
        var impersonation: Bool?
        var tenantID: TenantID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditLogID.self)
            case 1: timestamp = reader.timestamp()
            case 2: eventType = reader.string(maxLength: 100)
            case 3: severity = reader.enumeration(AdminAuditLogSeverity.self)
            case 4: action = reader.string(maxLength: 100)
            case 5: description = reader.string(maxLength: 2000)
            case 6: status = reader.enumeration(AdminAuditLogStatus.self)
            case 7: actor = AuditActor.decode(from: &reader)
            case 8: resource = AuditResource.decode(from: &reader)
            case 9: integrity = AuditIntegrity.decode(from: &reader)
            case 10: seq = reader.integer(minimum: 0)
            case 11: metadata = reader.object()
            case 12: changes = reader.object()
            case 13: requestID = reader.string(maxLength: 128)
            case 14: mfaVerified = reader.bool()
            case 15: legalBasis = reader.string(maxLength: 100)
            case 16: purpose = reader.string(maxLength: 1000)
            case 17: dataSubjectID = reader.identifier(UserID.self)
            case 18: impersonation = reader.bool()
            case 19: tenantID = reader.identifier(TenantID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2df) else { return nil }
        guard
            let id, let timestamp, let eventType, let severity, let action, let status, let actor, let integrity
        else { return nil }
        return AdminAuditLog(
            id: id, timestamp: timestamp, eventType: eventType, severity: severity, action: action,
            description: description, status: status, actor: actor, resource: resource, integrity: integrity, seq: seq,
            metadata: metadata, changes: changes, requestID: requestID, mfaVerified: mfaVerified,
            legalBasis: legalBasis, purpose: purpose, dataSubjectID: dataSubjectID, impersonation: impersonation,
            tenantID: tenantID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("timestamp", timestamp)
        writer.member("event_type", eventType)
        writer.member("severity", severity)
        writer.member("action", action)
        writer.member("description", description)
        writer.member("status", status)
        writer.member("actor", actor)
        writer.member("resource", resource)
        writer.member("integrity", integrity)
        writer.member("seq", seq)
        writer.member("metadata", metadata)
        writer.member("changes", changes)
        writer.member("request_id", requestID)
        writer.member("mfa_verified", mfaVerified)
        writer.member("legal_basis", legalBasis)
        writer.member("purpose", purpose)
        writer.member("data_subject_id", dataSubjectID)
        writer.member("impersonation", impersonation)
        writer.member("tenant_id", tenantID)
        writer.endObject()
    }
}

/// Severity.
public enum AdminAuditLogSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminAuditLogSeverity> = WireCases(
        ["low", "medium", "high", "critical"], [.low, .medium, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum AdminAuditLogStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminAuditLogStatus> = WireCases(
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

public struct AdminAuditLogList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [AdminAuditLog]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [AdminAuditLog], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> AdminAuditLogList? {
        guard reader.beginObject() else { return nil }
        var data: [AdminAuditLog]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: AdminAuditLog.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return AdminAuditLogList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /admin/system/stats`: Read platform figures.
public enum AdminGetSystemStats: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = SystemStats
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminGetSystemStats", index: OperationIndex.adminGetSystemStats, method: .get, path: "/admin/system/stats",
        policy: .adminGetSystemStats)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SystemStats.self) }
}

/// `GET /admin/audit-logs`: Query audit entries of all workspaces.
public enum AdminQueryAuditLogs: ContractOperation {
    public struct Input: Sendable {
        /// Workspace.
        public var tenantID: TenantID?
        /// Event, comma list, or prefix such as `role.*`.
        public var eventType: String?
        /// Severity.
        public var severity: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            tenantID: TenantID? = nil, eventType: String? = nil, severity: String? = nil, page: Int? = nil,
            perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.tenantID = tenantID
            self.eventType = eventType
            self.severity = severity
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AdminAuditLogList
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminQueryAuditLogs", index: OperationIndex.adminQueryAuditLogs, method: .get, path: "/admin/audit-logs",
        policy: .adminQueryAuditLogs, errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantID: TenantID? = request.query("tenant_id").identifier(TenantID.self)
        let eventType: String? = request.query("event_type").string(StringRule(maxLength: 1000))
        let severity: String? = request.query("severity").string(StringRule(maxLength: 200))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            tenantID: tenantID, eventType: eventType, severity: severity, page: page, perPage: perPage, cursor: cursor,
            limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("tenant_id", input.tenantID)
        request.query("event_type", input.eventType)
        request.query("severity", input.severity)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AdminAuditLogList.self)
    }
}
