// Generated from contract/webhooks/endpoints.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListWebhooksStatus: WireEnum {
    case active, paused, failing
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListWebhooksStatus> = WireCases(
        ["active", "paused", "failing"], [.active, .paused, .failing])

    public var wire: String {
        switch self {
        case .active: "active"
        case .paused: "paused"
        case .failing: "failing"
        case .undocumented(let text): text
        }
    }
}

public struct Webhook: JSONCodable, Hashable, Sendable {
    /// A webhook endpoint.
    public var id: WebhookID
    /// Name to show.
    public var name: String
    /// Address that receives deliveries.
    public var url: WebURL
    /// Event types delivered.
    public var events: [String]
    /// State.
    public var status: WebhookStatus
    /// When it was made.
    public var createdAt: Timestamp
    /// Last attempt.
    public var lastTriggered: Timestamp?
    /// Finished deliveries.
    public var deliveryCount: Int
    /// Percent over the last 7 days.
    public var successRate: Double
    /// Masked secret.
    public var secretPreview: String?
    /// End of the overlap of two secrets.
    public var previousSecretExpiresAt: Timestamp?
    /// Why it is paused.
    public var disabledReason: WebhookDisabledReason?
    /// Since when deliveries fail.
    public var failingSince: Timestamp?

    public init(
        id: WebhookID, name: String, url: WebURL, events: [String], status: WebhookStatus, createdAt: Timestamp,
        lastTriggered: Timestamp? = nil, deliveryCount: Int, successRate: Double, secretPreview: String? = nil,
        previousSecretExpiresAt: Timestamp? = nil, disabledReason: WebhookDisabledReason? = nil,
        failingSince: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.events = events
        self.status = status
        self.createdAt = createdAt
        self.lastTriggered = lastTriggered
        self.deliveryCount = deliveryCount
        self.successRate = successRate
        self.secretPreview = secretPreview
        self.previousSecretExpiresAt = previousSecretExpiresAt
        self.disabledReason = disabledReason
        self.failingSince = failingSince
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "url", "events", "status", "created_at", "last_triggered", "delivery_count", "success_rate",
            "secret_preview", "previous_secret_expires_at", "disabled_reason", "failing_since",
        ])

    public static func decode(from reader: inout JSONReader) -> Webhook? {
        guard reader.beginObject() else { return nil }
        var id: WebhookID?
        var name: String?
        var url: WebURL?
        var events: [String]?
        var status: WebhookStatus?
        var createdAt: Timestamp?
        var lastTriggered: Timestamp?
        var deliveryCount: Int?
        var successRate: Double?
        var secretPreview: String?
        var previousSecretExpiresAt: Timestamp?
        var disabledReason: WebhookDisabledReason?
        var failingSince: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(WebhookID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: url = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 3: events = reader.strings(ArrayRule(maxItems: 200), maxLength: 100)
            case 4: status = reader.enumeration(WebhookStatus.self)
            case 5: createdAt = reader.timestamp()
            case 6: lastTriggered = reader.timestamp()
            case 7: deliveryCount = reader.integer(minimum: 0)
            case 8: successRate = reader.double(NumberRule(minimum: 0, maximum: 100))
            case 9: secretPreview = reader.string(maxLength: 64)
            case 10: previousSecretExpiresAt = reader.timestamp()
            case 11: disabledReason = reader.enumeration(WebhookDisabledReason.self)
            case 12: failingSince = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1bf) else { return nil }
        guard
            let id, let name, let url, let events, let status, let createdAt, let deliveryCount, let successRate
        else { return nil }
        return Webhook(
            id: id, name: name, url: url, events: events, status: status, createdAt: createdAt,
            lastTriggered: lastTriggered, deliveryCount: deliveryCount, successRate: successRate,
            secretPreview: secretPreview, previousSecretExpiresAt: previousSecretExpiresAt,
            disabledReason: disabledReason, failingSince: failingSince)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("url", url)
        writer.member("events", events)
        writer.member("status", status)
        writer.member("created_at", createdAt)
        writer.member("last_triggered", lastTriggered)
        writer.member("delivery_count", deliveryCount)
        writer.member("success_rate", successRate)
        writer.member("secret_preview", secretPreview)
        writer.member("previous_secret_expires_at", previousSecretExpiresAt)
        writer.member("disabled_reason", disabledReason)
        writer.member("failing_since", failingSince)
        writer.endObject()
    }
}

/// State.
public enum WebhookStatus: WireEnum {
    case active, paused, failing
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WebhookStatus> = WireCases(
        ["active", "paused", "failing"], [.active, .paused, .failing])

    public var wire: String {
        switch self {
        case .active: "active"
        case .paused: "paused"
        case .failing: "failing"
        case .undocumented(let text): text
        }
    }
}

/// Why it is paused.
public enum WebhookDisabledReason: WireEnum {
    case user, autoFailures, gone, tenantSuspended, egressBlocked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WebhookDisabledReason> = WireCases(
        ["user", "auto_failures", "gone", "tenant_suspended", "egress_blocked"],
        [.user, .autoFailures, .gone, .tenantSuspended, .egressBlocked])

    public var wire: String {
        switch self {
        case .user: "user"
        case .autoFailures: "auto_failures"
        case .gone: "gone"
        case .tenantSuspended: "tenant_suspended"
        case .egressBlocked: "egress_blocked"
        case .undocumented(let text): text
        }
    }
}

public struct WebhookList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Webhook]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Webhook], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> WebhookList? {
        guard reader.beginObject() else { return nil }
        var data: [Webhook]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Webhook.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return WebhookList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateWebhookRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Address that receives deliveries.
    public var url: WebURL
    /// Event types delivered.
    public var events: [String]

    public init(name: String, url: WebURL, events: [String]) {
        self.name = name
        self.url = url
        self.events = events
    }

    private static let memberTable: MemberTable = MemberTable(["name", "url", "events"])

    public static func decode(from reader: inout JSONReader) -> CreateWebhookRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var url: WebURL?
        var events: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 255)
            case 1: url = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 2: events = reader.strings(ArrayRule(maxItems: 200), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let name, let url, let events else { return nil }
        return CreateWebhookRequest(name: name, url: url, events: events)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("url", url)
        writer.member("events", events)
        writer.endObject()
    }
}

public struct WebhookCreated: JSONCodable, Hashable, Sendable {
    public var webhook: Webhook
    /// Signing secret.
    public var secret: Secret<String>

    public init(webhook: Webhook, secret: Secret<String>) {
        self.webhook = webhook
        self.secret = secret
    }

    private static let memberTable: MemberTable = MemberTable(["webhook", "secret"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> WebhookCreated? {
        guard reader.beginObject() else { return nil }
        var webhook: Webhook?
        var secret: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: webhook = Webhook.decode(from: &reader)
            case 1: secret = reader.string(StringRule(maxLength: 255, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let webhook, let secret else { return nil }
        return WebhookCreated(webhook: webhook, secret: secret)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("webhook", webhook)
        writer.member("secret", secret)
        writer.endObject()
    }
}

public struct UpdateWebhookRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String?
    /// Address that receives deliveries.
    public var url: String?
    /// Event types delivered.
    public var events: [String]?
    /// State.
    public var status: UpdateWebhookRequestStatus?

    public init(
        name: String? = nil, url: String? = nil, events: [String]? = nil, status: UpdateWebhookRequestStatus? = nil
    ) {
        self.name = name
        self.url = url
        self.events = events
        self.status = status
    }

    private static let memberTable: MemberTable = MemberTable(["name", "url", "events", "status"])

    public static func decode(from reader: inout JSONReader) -> UpdateWebhookRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var url: String?
        var events: [String]?
        var status: UpdateWebhookRequestStatus?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 255)
            case 1: url = reader.string(maxLength: 2048)
            case 2: events = reader.strings(ArrayRule(maxItems: 200), maxLength: 100)
            case 3: status = reader.enumeration(UpdateWebhookRequestStatus.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateWebhookRequest(name: name, url: url, events: events, status: status)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("url", url)
        writer.member("events", events)
        writer.member("status", status)
        writer.endObject()
    }
}

/// State.
public enum UpdateWebhookRequestStatus: WireEnum {
    case active, paused
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateWebhookRequestStatus> = WireCases(
        ["active", "paused"], [.active, .paused])

    public var wire: String {
        switch self {
        case .active: "active"
        case .paused: "paused"
        case .undocumented(let text): text
        }
    }
}

public struct RegenerateWebhookSecretRequest: JSONCodable, Hashable, Sendable {
    /// How long the old secret still signs.
    public var overlapHours: Int

    public init(overlapHours: Int = 24) {
        self.overlapHours = overlapHours
    }

    private static let memberTable: MemberTable = MemberTable(["overlap_hours"])

    public static func decode(from reader: inout JSONReader) -> RegenerateWebhookSecretRequest? {
        guard reader.beginObject() else { return nil }
        var overlapHours: Int = 24
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: overlapHours = reader.integer(minimum: 0, maximum: 168) ?? 24
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RegenerateWebhookSecretRequest(overlapHours: overlapHours)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("overlap_hours", overlapHours)
        writer.endObject()
    }
}

public struct WebhookSecret: JSONCodable, Hashable, Sendable {
    /// Signing secret.
    public var secret: Secret<String>
    /// End of the overlap of two secrets.
    public var previousSecretExpiresAt: Timestamp?

    public init(secret: Secret<String>, previousSecretExpiresAt: Timestamp? = nil) {
        self.secret = secret
        self.previousSecretExpiresAt = previousSecretExpiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["secret", "previous_secret_expires_at"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> WebhookSecret? {
        guard reader.beginObject() else { return nil }
        var secret: Secret<String>?
        var previousSecretExpiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: secret = reader.string(StringRule(maxLength: 255, isSensitive: true)).map(Secret<String>.init)
            case 1: previousSecretExpiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let secret else { return nil }
        return WebhookSecret(secret: secret, previousSecretExpiresAt: previousSecretExpiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("secret", secret)
        writer.member("previous_secret_expires_at", previousSecretExpiresAt)
        writer.endObject()
    }
}

public struct WebhookTestResult: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// Status the endpoint answered.
    public var responseCode: Int
    /// Milliseconds until the answer.
    public var responseTimeMs: Int

    public init(success: Bool, responseCode: Int, responseTimeMs: Int) {
        self.success = success
        self.responseCode = responseCode
        self.responseTimeMs = responseTimeMs
    }

    private static let memberTable: MemberTable = MemberTable(["success", "response_code", "response_time_ms"])

    public static func decode(from reader: inout JSONReader) -> WebhookTestResult? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var responseCode: Int?
        var responseTimeMs: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: responseCode = reader.integer(minimum: 0)
            case 2: responseTimeMs = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let success, let responseCode, let responseTimeMs else { return nil }
        return WebhookTestResult(success: success, responseCode: responseCode, responseTimeMs: responseTimeMs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("response_code", responseCode)
        writer.member("response_time_ms", responseTimeMs)
        writer.endObject()
    }
}

/// `GET /webhooks`: List webhook endpoints.
public enum ListWebhooks: ContractOperation {
    public struct Input: Sendable {
        /// State of the endpoint.
        public var status: ListWebhooksStatus?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            status: ListWebhooksStatus? = nil, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil,
            limit: Int? = nil
        ) {
            self.status = status
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = WebhookList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listWebhooks", index: OperationIndex.listWebhooks, method: .get, path: "/webhooks", policy: .listWebhooks)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: ListWebhooksStatus? = request.query("status").enumeration(ListWebhooksStatus.self)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(status: status, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WebhookList.self) }
}

/// `POST /webhooks`: Create a webhook endpoint.
public enum CreateWebhook: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateWebhookRequest

        public init(idempotencyKey: String? = nil, body: CreateWebhookRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = WebhookCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookURLInvalid(
            field: String? = nil, value: String? = nil, reason: String? = nil
        ) -> Failure {
            Failure(.webhookURLInvalid(field: field, value: value, reason: reason))
        }
        public static func webhookTargetForbidden(field: String? = nil, reason: String? = nil) -> Failure {
            Failure(.webhookTargetForbidden(field: field, reason: reason))
        }
        public static func webhookEventUnknown(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.webhookEventUnknown(value: value, allowedValues: allowedValues))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createWebhook", index: OperationIndex.createWebhook, method: .post, path: "/webhooks",
        policy: .createWebhook, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("WEBHOOK_URL_INVALID", 400), DeclaredError("WEBHOOK_TARGET_FORBIDDEN", 400),
            DeclaredError("WEBHOOK_EVENT_UNKNOWN", 400), DeclaredError("RESOURCE_LIMIT_REACHED", 403),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateWebhookRequest? = request.jsonBody(CreateWebhookRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WebhookCreated.self) }
}

/// `PATCH /webhooks/{webhookId}`: Change a webhook endpoint.
public enum UpdateWebhook: ContractOperation {
    public struct Input: Sendable {
        /// A webhook endpoint.
        public var webhookID: WebhookID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateWebhookRequest

        public init(webhookID: WebhookID, ifMatch: String? = nil, body: UpdateWebhookRequest = UpdateWebhookRequest()) {
            self.webhookID = webhookID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = Webhook
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookNotFound(resourceID: String? = nil) -> Failure {
            Failure(.webhookNotFound(resourceID: resourceID))
        }
        public static func webhookURLInvalid(
            field: String? = nil, value: String? = nil, reason: String? = nil
        ) -> Failure {
            Failure(.webhookURLInvalid(field: field, value: value, reason: reason))
        }
        public static func webhookTargetForbidden(field: String? = nil, reason: String? = nil) -> Failure {
            Failure(.webhookTargetForbidden(field: field, reason: reason))
        }
        public static func webhookEventUnknown(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.webhookEventUnknown(value: value, allowedValues: allowedValues))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateWebhook", index: OperationIndex.updateWebhook, method: .patch, path: "/webhooks/{webhookId}",
        policy: .updateWebhook, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("WEBHOOK_NOT_FOUND", 404), DeclaredError("WEBHOOK_URL_INVALID", 400),
            DeclaredError("WEBHOOK_TARGET_FORBIDDEN", 400), DeclaredError("WEBHOOK_EVENT_UNKNOWN", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let webhookID: WebhookID? = request.path(0, "webhookId").identifier(WebhookID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateWebhookRequest? = request.optionalJSONBody(UpdateWebhookRequest.self)
        guard request.isValid, let webhookID, let body else { return nil }
        return Input(webhookID: webhookID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.webhookID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Webhook.self) }
}

/// `DELETE /webhooks/{webhookId}`: Delete a webhook endpoint.
public enum DeleteWebhook: ContractOperation {
    public struct Input: Sendable {
        /// A webhook endpoint.
        public var webhookID: WebhookID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(webhookID: WebhookID, ifMatch: String? = nil) {
            self.webhookID = webhookID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookNotFound(resourceID: String? = nil) -> Failure {
            Failure(.webhookNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteWebhook", index: OperationIndex.deleteWebhook, method: .delete, path: "/webhooks/{webhookId}",
        policy: .deleteWebhook, errors: [DeclaredError("WEBHOOK_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let webhookID: WebhookID? = request.path(0, "webhookId").identifier(WebhookID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let webhookID else { return nil }
        return Input(webhookID: webhookID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.webhookID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `POST /webhooks/{webhookId}/regenerate-secret`: Replace the signing secret.
public enum RegenerateWebhookSecret: ContractOperation {
    public struct Input: Sendable {
        /// A webhook endpoint.
        public var webhookID: WebhookID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RegenerateWebhookSecretRequest

        public init(
            webhookID: WebhookID, idempotencyKey: String? = nil,
            body: RegenerateWebhookSecretRequest = RegenerateWebhookSecretRequest()
        ) {
            self.webhookID = webhookID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = WebhookSecret
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookNotFound(resourceID: String? = nil) -> Failure {
            Failure(.webhookNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "regenerateWebhookSecret", index: OperationIndex.regenerateWebhookSecret, method: .post,
        path: "/webhooks/{webhookId}/regenerate-secret", policy: .regenerateWebhookSecret,
        requestBody: .optional(["application/json"]), errors: [DeclaredError("WEBHOOK_NOT_FOUND", 404)],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let webhookID: WebhookID? = request.path(0, "webhookId").identifier(WebhookID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RegenerateWebhookSecretRequest? = request.optionalJSONBody(RegenerateWebhookSecretRequest.self)
        guard request.isValid, let webhookID, let body else { return nil }
        return Input(webhookID: webhookID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.webhookID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WebhookSecret.self) }
}

/// `POST /webhooks/{webhookId}/test`: Send a test delivery.
public enum TestWebhook: ContractOperation {
    public struct Input: Sendable {
        /// A webhook endpoint.
        public var webhookID: WebhookID

        public init(webhookID: WebhookID) {
            self.webhookID = webhookID
        }
    }

    public typealias Output = WebhookTestResult
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookNotFound(resourceID: String? = nil) -> Failure {
            Failure(.webhookNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "testWebhook", index: OperationIndex.testWebhook, method: .post, path: "/webhooks/{webhookId}/test",
        policy: .testWebhook, errors: [DeclaredError("WEBHOOK_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let webhookID: WebhookID? = request.path(0, "webhookId").identifier(WebhookID.self)
        guard request.isValid, let webhookID else { return nil }
        return Input(webhookID: webhookID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.webhookID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(WebhookTestResult.self)
    }
}
