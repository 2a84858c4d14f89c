// Generated from contract/secrets/api_keys.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListApiKeysStatus: WireEnum {
    case active, expired, revoked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListApiKeysStatus> = WireCases(
        ["active", "expired", "revoked"], [.active, .expired, .revoked])

    public var wire: String {
        switch self {
        case .active: "active"
        case .expired: "expired"
        case .revoked: "revoked"
        case .undocumented(let text): text
        }
    }
}

public struct ApiKey: JSONCodable, Hashable, Sendable {
    /// An API key.
    public var id: ApiKeyID
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// First characters of the key.
    public var keyPrefix: String
    /// Scopes.
    public var permissions: [String]
    /// State.
    public var status: ApiKeyStatus
    /// When it ends.
    public var expiresAt: Timestamp?
    /// Requests made with the key.
    public var usageCount: Int
    /// Last use.
    public var lastUsedAt: Timestamp?
    /// Address of the last use.
    public var lastUsedIP: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it was withdrawn.
    public var revokedAt: Timestamp?
    /// A person's account.
    public var revokedBy: UserID?

    public init(
        id: ApiKeyID, name: String, description: String? = nil, keyPrefix: String, permissions: [String],
        status: ApiKeyStatus, expiresAt: Timestamp? = nil, usageCount: Int, lastUsedAt: Timestamp? = nil,
        lastUsedIP: String? = nil, createdAt: Timestamp, revokedAt: Timestamp? = nil, revokedBy: UserID? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.keyPrefix = keyPrefix
        self.permissions = permissions
        self.status = status
        self.expiresAt = expiresAt
        self.usageCount = usageCount
        self.lastUsedAt = lastUsedAt
        self.lastUsedIP = lastUsedIP
        self.createdAt = createdAt
        self.revokedAt = revokedAt
        self.revokedBy = revokedBy
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "description", "key_prefix", "permissions", "status", "expires_at", "usage_count",
            "last_used_at", "last_used_ip", "created_at", "revoked_at", "revoked_by",
        ])

    public static func decode(from reader: inout JSONReader) -> ApiKey? {
        guard reader.beginObject() else { return nil }
        var id: ApiKeyID?
        var name: String?
        var description: String?
        var keyPrefix: String?
        var permissions: [String]?
        var status: ApiKeyStatus?
        var expiresAt: Timestamp?
        var usageCount: Int?
        var lastUsedAt: Timestamp?
        var lastUsedIP: String?
        var createdAt: Timestamp?
        var revokedAt: Timestamp?
        var revokedBy: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ApiKeyID.self)
            case 1: name = reader.string(maxLength: 64)
            case 2: description = reader.string(maxLength: 255)
            case 3: keyPrefix = reader.string(maxLength: 32)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 50), maxLength: 50)
            case 5: status = reader.enumeration(ApiKeyStatus.self)
            case 6: expiresAt = reader.timestamp()
            case 7: usageCount = reader.integer(minimum: 0)
            case 8: lastUsedAt = reader.timestamp()
            case 9: lastUsedIP = reader.string(maxLength: 45)
            case 10: createdAt = reader.timestamp()
            case 11: revokedAt = reader.timestamp()
            case 12: revokedBy = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x4bb) else { return nil }
        guard
            let id, let name, let keyPrefix, let permissions, let status, let usageCount, let createdAt
        else { return nil }
        return ApiKey(
            id: id, name: name, description: description, keyPrefix: keyPrefix, permissions: permissions,
            status: status, expiresAt: expiresAt, usageCount: usageCount, lastUsedAt: lastUsedAt,
            lastUsedIP: lastUsedIP, createdAt: createdAt, revokedAt: revokedAt, revokedBy: revokedBy)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("key_prefix", keyPrefix)
        writer.member("permissions", permissions)
        writer.member("status", status)
        writer.member("expires_at", expiresAt)
        writer.member("usage_count", usageCount)
        writer.member("last_used_at", lastUsedAt)
        writer.member("last_used_ip", lastUsedIP)
        writer.member("created_at", createdAt)
        writer.member("revoked_at", revokedAt)
        writer.member("revoked_by", revokedBy)
        writer.endObject()
    }
}

/// State.
public enum ApiKeyStatus: WireEnum {
    case active, expired, revoked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ApiKeyStatus> = WireCases(
        ["active", "expired", "revoked"], [.active, .expired, .revoked])

    public var wire: String {
        switch self {
        case .active: "active"
        case .expired: "expired"
        case .revoked: "revoked"
        case .undocumented(let text): text
        }
    }
}

public struct ApiKeyList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [ApiKey]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [ApiKey], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> ApiKeyList? {
        guard reader.beginObject() else { return nil }
        var data: [ApiKey]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: ApiKey.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return ApiKeyList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateApiKeyRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Scopes.
    public var permissions: [String]
    /// Days; null means never. The workspace may bound it.
    public var expiresIn: Presence<Int>
    /// What it is for.
    public var description: String?
    /// Live or test key.
    public var environment: CreateApiKeyRequestEnvironment
    /// CIDR blocks.
    public var allowedIPs: [String]?
    /// Own limit of the key.
    public var rateLimitPerMinute: Int?

    public init(
        name: String, permissions: [String], expiresIn: Presence<Int> = .absent, description: String? = nil,
        environment: CreateApiKeyRequestEnvironment = .live, allowedIPs: [String]? = nil, rateLimitPerMinute: Int? = nil
    ) {
        self.name = name
        self.permissions = permissions
        self.expiresIn = expiresIn
        self.description = description
        self.environment = environment
        self.allowedIPs = allowedIPs
        self.rateLimitPerMinute = rateLimitPerMinute
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "permissions", "expires_in", "description", "environment", "allowed_ips", "rate_limit_per_minute"])

    public static func decode(from reader: inout JSONReader) -> CreateApiKeyRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var permissions: [String]?
        var expiresIn: Presence<Int> = .absent
        var description: String?
        var environment: CreateApiKeyRequestEnvironment = .live
        var allowedIPs: [String]?
        var rateLimitPerMinute: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 64)
            case 1: permissions = reader.strings(ArrayRule(maxItems: 50), maxLength: 50)
            case 2:
                expiresIn = reader.presence {
                    (reader: inout JSONReader) -> Int? in reader.integer(minimum: 1, maximum: 3650)
                }
            case 3: description = reader.string(maxLength: 255)
            case 4:
                environment =
                    reader.enumeration(CreateApiKeyRequestEnvironment.self) ?? CreateApiKeyRequestEnvironment.live
            case 5: allowedIPs = reader.strings(ArrayRule(maxItems: 50), maxLength: 43)
            case 6: rateLimitPerMinute = reader.integer(minimum: 1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let name, let permissions else { return nil }
        return CreateApiKeyRequest(
            name: name, permissions: permissions, expiresIn: expiresIn, description: description,
            environment: environment, allowedIPs: allowedIPs, rateLimitPerMinute: rateLimitPerMinute)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("permissions", permissions)
        writer.member("expires_in", expiresIn)
        writer.member("description", description)
        writer.member("environment", environment)
        writer.member("allowed_ips", allowedIPs)
        writer.member("rate_limit_per_minute", rateLimitPerMinute)
        writer.endObject()
    }
}

/// Live or test key.
public enum CreateApiKeyRequestEnvironment: WireEnum {
    case live, test
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateApiKeyRequestEnvironment> = WireCases(
        ["live", "test"], [.live, .test])

    public var wire: String {
        switch self {
        case .live: "live"
        case .test: "test"
        case .undocumented(let text): text
        }
    }
}

public struct RegenerateApiKeyRequest: JSONCodable, Hashable, Sendable {
    /// Days; null means never. The workspace may bound it.
    public var expiresIn: Presence<Int>

    public init(expiresIn: Presence<Int> = .absent) {
        self.expiresIn = expiresIn
    }

    private static let memberTable: MemberTable = MemberTable(["expires_in"])

    public static func decode(from reader: inout JSONReader) -> RegenerateApiKeyRequest? {
        guard reader.beginObject() else { return nil }
        var expiresIn: Presence<Int> = .absent
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                expiresIn = reader.presence {
                    (reader: inout JSONReader) -> Int? in reader.integer(minimum: 1, maximum: 3650)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RegenerateApiKeyRequest(expiresIn: expiresIn)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("expires_in", expiresIn)
        writer.endObject()
    }
}

public struct ApiKeyCreated: JSONCodable, Hashable, Sendable {
    /// An API key.
    public var id: ApiKeyID
    /// The key itself; absent in a replay.
    public var key: Secret<String>?
    /// First characters of the key.
    public var prefix: String
    /// Name to show.
    public var name: String
    /// Scopes.
    public var permissions: [String]
    /// When it was made.
    public var createdAt: Timestamp
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(
        id: ApiKeyID, key: Secret<String>? = nil, prefix: String, name: String, permissions: [String],
        createdAt: Timestamp, expiresAt: Timestamp? = nil
    ) {
        self.id = id
        self.key = key
        self.prefix = prefix
        self.name = name
        self.permissions = permissions
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "key", "prefix", "name", "permissions", "created_at", "expires_at"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> ApiKeyCreated? {
        guard reader.beginObject() else { return nil }
        var id: ApiKeyID?
        var key: Secret<String>?
        var prefix: String?
        var name: String?
        var permissions: [String]?
        var createdAt: Timestamp?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ApiKeyID.self)
            case 1: key = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 2: prefix = reader.string(maxLength: 32)
            case 3: name = reader.string(maxLength: 64)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 50), maxLength: 50)
            case 5: createdAt = reader.timestamp()
            case 6: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3d) else { return nil }
        guard let id, let prefix, let name, let permissions, let createdAt else { return nil }
        return ApiKeyCreated(
            id: id, key: key, prefix: prefix, name: name, permissions: permissions, createdAt: createdAt,
            expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("key", key)
        writer.member("prefix", prefix)
        writer.member("name", name)
        writer.member("permissions", permissions)
        writer.member("created_at", createdAt)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct RevokedApiKey: JSONCodable, Hashable, Sendable {
    /// An API key.
    public var id: ApiKeyID
    /// State.
    public var status: RevokedApiKeyStatus
    /// When it was withdrawn.
    public var revokedAt: Timestamp

    public init(id: ApiKeyID, status: RevokedApiKeyStatus, revokedAt: Timestamp) {
        self.id = id
        self.status = status
        self.revokedAt = revokedAt
    }

    private static let memberTable: MemberTable = MemberTable(["id", "status", "revoked_at"])

    public static func decode(from reader: inout JSONReader) -> RevokedApiKey? {
        guard reader.beginObject() else { return nil }
        var id: ApiKeyID?
        var status: RevokedApiKeyStatus?
        var revokedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ApiKeyID.self)
            case 1: status = reader.enumeration(RevokedApiKeyStatus.self)
            case 2: revokedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let id, let status, let revokedAt else { return nil }
        return RevokedApiKey(id: id, status: status, revokedAt: revokedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("status", status)
        writer.member("revoked_at", revokedAt)
        writer.endObject()
    }
}

/// State.
public enum RevokedApiKeyStatus: WireEnum {
    case revoked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RevokedApiKeyStatus> = WireCases(["revoked"], [.revoked])

    public var wire: String {
        switch self {
        case .revoked: "revoked"
        case .undocumented(let text): text
        }
    }
}

/// `GET /api-keys`: List API keys.
public enum ListApiKeys: ContractOperation {
    public struct Input: Sendable {
        /// State of the key.
        public var status: ListApiKeysStatus?
        /// Owner of the key.
        public var userID: UserID?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            status: ListApiKeysStatus? = nil, userID: UserID? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.status = status
            self.userID = userID
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = ApiKeyList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listApiKeys", index: OperationIndex.listApiKeys, method: .get, path: "/api-keys", policy: .listApiKeys)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: ListApiKeysStatus? = request.query("status").enumeration(ListApiKeysStatus.self)
        let userID: UserID? = request.query("user_id").identifier(UserID.self)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(status: status, userID: userID, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("user_id", input.userID)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ApiKeyList.self) }
}

/// `POST /api-keys`: Create an API key.
public enum CreateApiKey: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateApiKeyRequest

        public init(idempotencyKey: String? = nil, body: CreateApiKeyRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ApiKeyCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func apiKeyNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.apiKeyNameExists(field: field, value: value))
        }
        public static func apiKeyScopeInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.apiKeyScopeInvalid(value: value, allowedValues: allowedValues))
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
        id: "createApiKey", index: OperationIndex.createApiKey, method: .post, path: "/api-keys", policy: .createApiKey,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("API_KEY_NAME_EXISTS", 409), DeclaredError("API_KEY_SCOPE_INVALID", 400),
            DeclaredError("RESOURCE_LIMIT_REACHED", 403),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateApiKeyRequest? = request.jsonBody(CreateApiKeyRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ApiKeyCreated.self) }
}

/// `GET /api-keys/{id}`: Read one API key.
public enum GetApiKey: ContractOperation {
    public struct Input: Sendable {
        /// An API key.
        public var id: ApiKeyID

        public init(id: ApiKeyID) {
            self.id = id
        }
    }

    public typealias Output = ApiKey
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func apiKeyNotFound(resourceID: String? = nil) -> Failure {
            Failure(.apiKeyNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getApiKey", index: OperationIndex.getApiKey, method: .get, path: "/api-keys/{id}", policy: .getApiKey,
        errors: [DeclaredError("API_KEY_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: ApiKeyID? = request.path(0, "id").identifier(ApiKeyID.self)
        guard request.isValid, let id else { return nil }
        return Input(id: id)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.id) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ApiKey.self) }
}

/// `DELETE /api-keys/{id}`: Revoke an API key.
public enum RevokeApiKey: ContractOperation {
    public struct Input: Sendable {
        /// An API key.
        public var id: ApiKeyID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(id: ApiKeyID, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = RevokedApiKey
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func apiKeyNotFound(resourceID: String? = nil) -> Failure {
            Failure(.apiKeyNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeApiKey", index: OperationIndex.revokeApiKey, method: .delete, path: "/api-keys/{id}",
        policy: .revokeApiKey, errors: [DeclaredError("API_KEY_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: ApiKeyID? = request.path(0, "id").identifier(ApiKeyID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let id else { return nil }
        return Input(id: id, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RevokedApiKey.self) }
}

/// `POST /api-keys/{id}/regenerate`: Replace the secret of an API key.
public enum RegenerateApiKey: ContractOperation {
    public struct Input: Sendable {
        /// An API key.
        public var id: ApiKeyID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: RegenerateApiKeyRequest

        public init(
            id: ApiKeyID, idempotencyKey: String? = nil, body: RegenerateApiKeyRequest = RegenerateApiKeyRequest()
        ) {
            self.id = id
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = ApiKeyCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func apiKeyNotFound(resourceID: String? = nil) -> Failure {
            Failure(.apiKeyNotFound(resourceID: resourceID))
        }
        public static func apiKeyNotActive(currentState: String? = nil) -> Failure {
            Failure(.apiKeyNotActive(currentState: currentState))
        }
        public static func apiKeyNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.apiKeyNameExists(field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "regenerateApiKey", index: OperationIndex.regenerateApiKey, method: .post,
        path: "/api-keys/{id}/regenerate", policy: .regenerateApiKey, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("API_KEY_NOT_FOUND", 404), DeclaredError("API_KEY_NOT_ACTIVE", 409),
            DeclaredError("API_KEY_NAME_EXISTS", 409),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: ApiKeyID? = request.path(0, "id").identifier(ApiKeyID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: RegenerateApiKeyRequest? = request.optionalJSONBody(RegenerateApiKeyRequest.self)
        guard request.isValid, let id, let body else { return nil }
        return Input(id: id, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(ApiKeyCreated.self) }
}

/// Handlers of contract/secrets/api_keys.yaml.
package protocol APIKeysAPI: Sendable {
    /// `GET /api-keys`: List API keys. Needs `canViewSecrets|canManageSecrets`.
    func listApiKeys(
        _ input: ListApiKeys.Input, _ call: ListApiKeys.Call
    ) async throws(ListApiKeys.Failure) -> ListApiKeys.Output

    /// `POST /api-keys`: Create an API key. Needs `canManageSecrets`, step-up `sensitive`.
    func createApiKey(
        _ input: CreateApiKey.Input, _ call: CreateApiKey.Call
    ) async throws(CreateApiKey.Failure) -> CreateApiKey.Output

    /// `GET /api-keys/{id}`: Read one API key. Needs `canViewSecrets|canManageSecrets`.
    func getApiKey(
        _ input: GetApiKey.Input, _ call: GetApiKey.Call
    ) async throws(GetApiKey.Failure) -> GetApiKey.Output

    /// `DELETE /api-keys/{id}`: Revoke an API key. Needs `canManageSecrets`.
    func revokeApiKey(
        _ input: RevokeApiKey.Input, _ call: RevokeApiKey.Call
    ) async throws(RevokeApiKey.Failure) -> RevokeApiKey.Output

    /// `POST /api-keys/{id}/regenerate`: Replace the secret of an API key. Needs `canRotateSecrets`, step-up
    /// `sensitive`.
    func regenerateApiKey(
        _ input: RegenerateApiKey.Input, _ call: RegenerateApiKey.Call
    ) async throws(RegenerateApiKey.Failure) -> RegenerateApiKey.Output
}

extension RouteTable {
    /// Serves the operations of contract/secrets/api_keys.yaml.
    package mutating func add(_ handlers: some APIKeysAPI) {
        add(ListApiKeys.self) {
            (input: ListApiKeys.Input, call: ListApiKeys.Call)
                async throws(ListApiKeys.Failure) -> ListApiKeys.Output in
            try await handlers.listApiKeys(input, call)
        }
        add(CreateApiKey.self) {
            (input: CreateApiKey.Input, call: CreateApiKey.Call)
                async throws(CreateApiKey.Failure) -> CreateApiKey.Output in
            try await handlers.createApiKey(input, call)
        }
        add(GetApiKey.self) {
            (input: GetApiKey.Input, call: GetApiKey.Call)
                async throws(GetApiKey.Failure) -> GetApiKey.Output in
            try await handlers.getApiKey(input, call)
        }
        add(RevokeApiKey.self) {
            (input: RevokeApiKey.Input, call: RevokeApiKey.Call)
                async throws(RevokeApiKey.Failure) -> RevokeApiKey.Output in
            try await handlers.revokeApiKey(input, call)
        }
        add(RegenerateApiKey.self) {
            (input: RegenerateApiKey.Input, call: RegenerateApiKey.Call)
                async throws(RegenerateApiKey.Failure) -> RegenerateApiKey.Output in
            try await handlers.regenerateApiKey(input, call)
        }
    }
}
