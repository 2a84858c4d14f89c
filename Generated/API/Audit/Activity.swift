// Generated from contract/audit/activity.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListSecurityEventsSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListSecurityEventsSeverity> = WireCases(
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

public enum ListSecurityEventsStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListSecurityEventsStatus> = WireCases(
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

/// `GET /users/{userId}/activity`: List what a member did.
public enum GetUserActivity: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// First day, inclusive.
        public var startDate: CalendarDate?
        /// Last day, inclusive.
        public var endDate: CalendarDate?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            userID: UserID, startDate: CalendarDate? = nil, endDate: CalendarDate? = nil, page: Int? = nil,
            perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.userID = userID
            self.startDate = startDate
            self.endDate = endDate
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AuditLogList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
        public static func validationInvalidCursor(field: String? = nil) -> Failure {
            Failure(.validationInvalidCursor(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getUserActivity", index: OperationIndex.getUserActivity, method: .get, path: "/users/{userId}/activity",
        policy: .getUserActivity,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("AUDIT_RANGE_TOO_LARGE", 400),
            DeclaredError("VALIDATION_INVALID_CURSOR", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let startDate: CalendarDate? = request.query("start_date").date()
        let endDate: CalendarDate? = request.query("end_date").date()
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid, let userID else { return nil }
        return Input(
            userID: userID, startDate: startDate, endDate: endDate, page: page, perPage: perPage, cursor: cursor,
            limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.query("start_date", input.startDate)
        request.query("end_date", input.endDate)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditLogList.self) }
}

/// `GET /users/me/activity`: List what one did oneself.
public enum GetOwnActivity: ContractOperation {
    public struct Input: Sendable {
        /// First day, inclusive.
        public var startDate: CalendarDate?
        /// Last day, inclusive.
        public var endDate: CalendarDate?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            startDate: CalendarDate? = nil, endDate: CalendarDate? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.startDate = startDate
            self.endDate = endDate
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AuditLogList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
        public static func validationInvalidCursor(field: String? = nil) -> Failure {
            Failure(.validationInvalidCursor(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getOwnActivity", index: OperationIndex.getOwnActivity, method: .get, path: "/users/me/activity",
        policy: .getOwnActivity,
        errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400), DeclaredError("VALIDATION_INVALID_CURSOR", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let startDate: CalendarDate? = request.query("start_date").date()
        let endDate: CalendarDate? = request.query("end_date").date()
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(startDate: startDate, endDate: endDate, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("start_date", input.startDate)
        request.query("end_date", input.endDate)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditLogList.self) }
}

/// `GET /security-events`: List the security events of the workspace.
public enum ListSecurityEvents: ContractOperation {
    public struct Input: Sendable {
        /// Event, comma list, or prefix such as `auth.*`.
        public var eventType: String?
        /// Severity.
        public var severity: ListSecurityEventsSeverity?
        /// Outcome.
        public var status: ListSecurityEventsStatus?
        /// First day, inclusive.
        public var startDate: CalendarDate?
        /// Last day, inclusive.
        public var endDate: CalendarDate?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            eventType: String? = nil, severity: ListSecurityEventsSeverity? = nil,
            status: ListSecurityEventsStatus? = nil, startDate: CalendarDate? = nil, endDate: CalendarDate? = nil,
            page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.eventType = eventType
            self.severity = severity
            self.status = status
            self.startDate = startDate
            self.endDate = endDate
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AuditLogList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
        public static func validationInvalidCursor(field: String? = nil) -> Failure {
            Failure(.validationInvalidCursor(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listSecurityEvents", index: OperationIndex.listSecurityEvents, method: .get, path: "/security-events",
        policy: .listSecurityEvents,
        errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400), DeclaredError("VALIDATION_INVALID_CURSOR", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let eventType: String? = request.query("event_type").string(StringRule(maxLength: 1000))
        let severity: ListSecurityEventsSeverity? =
            request.query("severity").enumeration(ListSecurityEventsSeverity.self)
        let status: ListSecurityEventsStatus? = request.query("status").enumeration(ListSecurityEventsStatus.self)
        let startDate: CalendarDate? = request.query("start_date").date()
        let endDate: CalendarDate? = request.query("end_date").date()
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            eventType: eventType, severity: severity, status: status, startDate: startDate, endDate: endDate,
            page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("event_type", input.eventType)
        request.query("severity", input.severity)
        request.query("status", input.status)
        request.query("start_date", input.startDate)
        request.query("end_date", input.endDate)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditLogList.self) }
}

/// Handlers of contract/audit/activity.yaml.
package protocol ActivityAPI: Sendable {
    /// `GET /users/{userId}/activity`: List what a member did. Needs `self|canViewAuditLogs`.
    func getUserActivity(
        _ input: GetUserActivity.Input, _ call: GetUserActivity.Call
    ) async throws(GetUserActivity.Failure) -> GetUserActivity.Output

    /// `GET /users/me/activity`: List what one did oneself.
    func getOwnActivity(
        _ input: GetOwnActivity.Input, _ call: GetOwnActivity.Call
    ) async throws(GetOwnActivity.Failure) -> GetOwnActivity.Output

    /// `GET /security-events`: List the security events of the workspace. Needs `canViewSecurityLogs`.
    func listSecurityEvents(
        _ input: ListSecurityEvents.Input, _ call: ListSecurityEvents.Call
    ) async throws(ListSecurityEvents.Failure) -> ListSecurityEvents.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/activity.yaml.
    package mutating func add(_ handlers: some ActivityAPI) {
        add(GetUserActivity.self) {
            (input: GetUserActivity.Input, call: GetUserActivity.Call)
                async throws(GetUserActivity.Failure) -> GetUserActivity.Output in
            try await handlers.getUserActivity(input, call)
        }
        add(GetOwnActivity.self) {
            (input: GetOwnActivity.Input, call: GetOwnActivity.Call)
                async throws(GetOwnActivity.Failure) -> GetOwnActivity.Output in
            try await handlers.getOwnActivity(input, call)
        }
        add(ListSecurityEvents.self) {
            (input: ListSecurityEvents.Input, call: ListSecurityEvents.Call)
                async throws(ListSecurityEvents.Failure) -> ListSecurityEvents.Output in
            try await handlers.listSecurityEvents(input, call)
        }
    }
}
