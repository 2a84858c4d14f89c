// Generated from contract/auth/login_alerts.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct LoginAlert: JSONCodable, Hashable, Sendable {
    /// A notice of a sign-in.
    public var id: LoginAlertID
    /// What happened.
    public var type: LoginAlertType
    /// How grave it is.
    public var severity: LoginAlertSeverity
    /// When it happened first.
    public var createdAt: Timestamp
    /// How often it was seen.
    public var occurrences: Int
    /// Address without its last part.
    public var ipAddress: String?
    /// Country.
    public var country: String?
    /// City.
    public var city: String?
    /// Browser.
    public var browser: String?
    /// Operating system.
    public var os: String?
    /// When it was seen.
    public var acknowledgedAt: Timestamp?
    /// What the person said of it.
    public var answer: LoginAlertAnswer?

    public init(
        id: LoginAlertID, type: LoginAlertType, severity: LoginAlertSeverity, createdAt: Timestamp, occurrences: Int,
        ipAddress: String? = nil, country: String? = nil, city: String? = nil, browser: String? = nil,
        os: String? = nil, acknowledgedAt: Timestamp? = nil, answer: LoginAlertAnswer? = nil
    ) {
        self.id = id
        self.type = type
        self.severity = severity
        self.createdAt = createdAt
        self.occurrences = occurrences
        self.ipAddress = ipAddress
        self.country = country
        self.city = city
        self.browser = browser
        self.os = os
        self.acknowledgedAt = acknowledgedAt
        self.answer = answer
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "type", "severity", "created_at", "occurrences", "ip_address", "country", "city", "browser", "os",
            "acknowledged_at", "answer",
        ])

    public static func decode(from reader: inout JSONReader) -> LoginAlert? {
        guard reader.beginObject() else { return nil }
        var id: LoginAlertID?
        var type: LoginAlertType?
        var severity: LoginAlertSeverity?
        var createdAt: Timestamp?
        var occurrences: Int?
        var ipAddress: String?
        var country: String?
        var city: String?
        var browser: String?
        var os: String?
        var acknowledgedAt: Timestamp?
        var answer: LoginAlertAnswer?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(LoginAlertID.self)
            case 1: type = reader.enumeration(LoginAlertType.self)
            case 2: severity = reader.enumeration(LoginAlertSeverity.self)
            case 3: createdAt = reader.timestamp()
            case 4: occurrences = reader.integer(minimum: 1)
            case 5: ipAddress = reader.string(maxLength: 45)
            case 6: country = reader.string(maxLength: 2)
            case 7: city = reader.string(maxLength: 100)
            case 8: browser = reader.string(maxLength: 100)
            case 9: os = reader.string(maxLength: 100)
            case 10: acknowledgedAt = reader.timestamp()
            case 11: answer = reader.enumeration(LoginAlertAnswer.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let type, let severity, let createdAt, let occurrences else { return nil }
        return LoginAlert(
            id: id, type: type, severity: severity, createdAt: createdAt, occurrences: occurrences,
            ipAddress: ipAddress, country: country, city: city, browser: browser, os: os,
            acknowledgedAt: acknowledgedAt, answer: answer)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("type", type)
        writer.member("severity", severity)
        writer.member("created_at", createdAt)
        writer.member("occurrences", occurrences)
        writer.member("ip_address", ipAddress)
        writer.member("country", country)
        writer.member("city", city)
        writer.member("browser", browser)
        writer.member("os", os)
        writer.member("acknowledged_at", acknowledgedAt)
        writer.member("answer", answer)
        writer.endObject()
    }
}

/// What happened.
public enum LoginAlertType: WireEnum {
    case loginAlert, suspiciousLogin, blockedLogin
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LoginAlertType> = WireCases(
        ["login_alert", "suspicious_login", "blocked_login"], [.loginAlert, .suspiciousLogin, .blockedLogin])

    public var wire: String {
        switch self {
        case .loginAlert: "login_alert"
        case .suspiciousLogin: "suspicious_login"
        case .blockedLogin: "blocked_login"
        case .undocumented(let text): text
        }
    }
}

/// How grave it is.
public enum LoginAlertSeverity: WireEnum {
    case info, warning, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LoginAlertSeverity> = WireCases(
        ["info", "warning", "critical"], [.info, .warning, .critical])

    public var wire: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

/// What the person said of it.
public enum LoginAlertAnswer: WireEnum {
    case confirmed, reportedSuspicious, changedPassword
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LoginAlertAnswer> = WireCases(
        ["confirmed", "reported_suspicious", "changed_password"], [.confirmed, .reportedSuspicious, .changedPassword])

    public var wire: String {
        switch self {
        case .confirmed: "confirmed"
        case .reportedSuspicious: "reported_suspicious"
        case .changedPassword: "changed_password"
        case .undocumented(let text): text
        }
    }
}

public struct LoginAlertList: JSONCodable, Hashable, Sendable {
    /// Notices.
    public var data: [LoginAlert]

    public init(data: [LoginAlert]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> LoginAlertList? {
        guard reader.beginObject() else { return nil }
        var data: [LoginAlert]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: LoginAlert.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return LoginAlertList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct RespondToLoginAlertRequest: JSONCodable, Hashable, Sendable {
    /// Token from the mail.
    public var token: Secret<String>
    /// Whose sign-in it was.
    public var action: RespondToLoginAlertRequestAction

    public init(token: Secret<String>, action: RespondToLoginAlertRequestAction) {
        self.token = token
        self.action = action
    }

    private static let memberTable: MemberTable = MemberTable(["token", "action"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RespondToLoginAlertRequest? {
        guard reader.beginObject() else { return nil }
        var token: Secret<String>?
        var action: RespondToLoginAlertRequestAction?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: action = reader.enumeration(RespondToLoginAlertRequestAction.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let token, let action else { return nil }
        return RespondToLoginAlertRequest(token: token, action: action)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.member("action", action)
        writer.endObject()
    }
}

/// Whose sign-in it was.
public enum RespondToLoginAlertRequestAction: WireEnum {
    case confirm, report
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RespondToLoginAlertRequestAction> = WireCases(
        ["confirm", "report"], [.confirm, .report])

    public var wire: String {
        switch self {
        case .confirm: "confirm"
        case .report: "report"
        case .undocumented(let text): text
        }
    }
}

/// `GET /auth/login-alerts`: List notices of one's own sign-ins.
public enum ListLoginAlerts: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = LoginAlertList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listLoginAlerts", index: OperationIndex.listLoginAlerts, method: .get, path: "/auth/login-alerts",
        policy: .listLoginAlerts)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(LoginAlertList.self) }
}

/// `POST /auth/login-alerts/{alertId}/acknowledge`: Mark a notice as seen.
public enum AcknowledgeLoginAlert: ContractOperation {
    public struct Input: Sendable {
        /// A notice of a sign-in.
        public var alertID: LoginAlertID

        public init(alertID: LoginAlertID) {
            self.alertID = alertID
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "acknowledgeLoginAlert", index: OperationIndex.acknowledgeLoginAlert, method: .post,
        path: "/auth/login-alerts/{alertId}/acknowledge", policy: .acknowledgeLoginAlert,
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let alertID: LoginAlertID? = request.path(0, "alertId").identifier(LoginAlertID.self)
        guard request.isValid, let alertID else { return nil }
        return Input(alertID: alertID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.alertID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `POST /auth/login-alerts/respond`: Say whose sign-in it was.
public enum RespondToLoginAlert: ContractOperation {
    public struct Input: Sendable {
        public var body: RespondToLoginAlertRequest

        public init(body: RespondToLoginAlertRequest) {
            self.body = body
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authLinkInvalid() -> Failure { Failure(.authLinkInvalid()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "respondToLoginAlert", index: OperationIndex.respondToLoginAlert, method: .post,
        path: "/auth/login-alerts/respond", policy: .respondToLoginAlert, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15), errors: [DeclaredError("AUTH_LINK_INVALID", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: RespondToLoginAlertRequest? = request.jsonBody(RespondToLoginAlertRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/auth/login_alerts.yaml.
package protocol LoginAlertsAPI: Sendable {
    /// `GET /auth/login-alerts`: List notices of one's own sign-ins.
    /// The newest first, at most a hundred.
    func listLoginAlerts(
        _ input: ListLoginAlerts.Input, _ call: ListLoginAlerts.Call
    ) async throws(ListLoginAlerts.Failure) -> ListLoginAlerts.Output

    /// `POST /auth/login-alerts/{alertId}/acknowledge`: Mark a notice as seen.
    func acknowledgeLoginAlert(
        _ input: AcknowledgeLoginAlert.Input, _ call: AcknowledgeLoginAlert.Call
    ) async throws(AcknowledgeLoginAlert.Failure) -> AcknowledgeLoginAlert.Output

    /// `POST /auth/login-alerts/respond`: Say whose sign-in it was.
    /// By the link of a mail. `report` ends all sessions; the password opens nothing then until it is replaced.
    func respondToLoginAlert(
        _ input: RespondToLoginAlert.Input, _ call: RespondToLoginAlert.Call
    ) async throws(RespondToLoginAlert.Failure) -> RespondToLoginAlert.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/login_alerts.yaml.
    package mutating func add(_ handlers: some LoginAlertsAPI) {
        add(ListLoginAlerts.self) {
            (input: ListLoginAlerts.Input, call: ListLoginAlerts.Call)
                async throws(ListLoginAlerts.Failure) -> ListLoginAlerts.Output in
            try await handlers.listLoginAlerts(input, call)
        }
        add(AcknowledgeLoginAlert.self) {
            (input: AcknowledgeLoginAlert.Input, call: AcknowledgeLoginAlert.Call)
                async throws(AcknowledgeLoginAlert.Failure) -> AcknowledgeLoginAlert.Output in
            try await handlers.acknowledgeLoginAlert(input, call)
        }
        add(RespondToLoginAlert.self) {
            (input: RespondToLoginAlert.Input, call: RespondToLoginAlert.Call)
                async throws(RespondToLoginAlert.Failure) -> RespondToLoginAlert.Output in
            try await handlers.respondToLoginAlert(input, call)
        }
    }
}
