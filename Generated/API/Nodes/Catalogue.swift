// Generated from contract/nodes/catalogue.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct NodeType: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Text to show.
    public var label: String
    /// What it is for.
    public var description: String
    /// Name of an icon.
    public var icon: String
    /// Colour of the node.
    public var color: String
    /// Category.
    public var category: NodeTypeCategory

    public init(
        id: String, label: String, description: String, icon: String, color: String, category: NodeTypeCategory
    ) {
        self.id = id
        self.label = label
        self.description = description
        self.icon = icon
        self.color = color
        self.category = category
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "label", "description", "icon", "color", "category"])

    public static func decode(from reader: inout JSONReader) -> NodeType? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var label: String?
        var description: String?
        var icon: String?
        var color: String?
        var category: NodeTypeCategory?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: label = reader.string(maxLength: 255)
            case 2: description = reader.string(maxLength: 2000)
            case 3: icon = reader.string(maxLength: 255)
            case 4: color = reader.string(maxLength: 50)
            case 5: category = reader.enumeration(NodeTypeCategory.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let label, let description, let icon, let color, let category else { return nil }
        return NodeType(id: id, label: label, description: description, icon: icon, color: color, category: category)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("label", label)
        writer.member("description", description)
        writer.member("icon", icon)
        writer.member("color", color)
        writer.member("category", category)
        writer.endObject()
    }
}

/// Category.
public enum NodeTypeCategory: WireEnum {
    case orchestration, ai, integration, flow, operations
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<NodeTypeCategory> = WireCases(
        ["orchestration", "ai", "integration", "flow", "operations"],
        [.orchestration, .ai, .integration, .flow, .operations])

    public var wire: String {
        switch self {
        case .orchestration: "orchestration"
        case .ai: "ai"
        case .integration: "integration"
        case .flow: "flow"
        case .operations: "operations"
        case .undocumented(let text): text
        }
    }
}

public struct NodeTypeList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [NodeType]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [NodeType], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> NodeTypeList? {
        guard reader.beginObject() else { return nil }
        var data: [NodeType]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: NodeType.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return NodeTypeList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct NodeTypeConfig: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Text to show.
    public var label: String
    /// What it is for.
    public var description: String
    /// Name of an icon.
    public var icon: String
    /// Colour of the node.
    public var color: String
    /// Category.
    public var category: String
    /// JSON Schema of `config`.
    public var configSchema: JSONObject
    /// Initial configuration.
    public var defaultConfig: JSONObject
    /// A credential is needed.
    public var needsCredential: Bool?
    /// Limit unless configured.
    public var timeoutDefaultMs: Int?
    /// Can be used in this workspace.
    public var available: Bool?
    /// Why it cannot be used.
    public var unavailableReason: String?

    public init(
        id: String, label: String, description: String, icon: String, color: String, category: String,
        configSchema: JSONObject, defaultConfig: JSONObject, needsCredential: Bool? = nil, timeoutDefaultMs: Int? = nil,
        available: Bool? = nil, unavailableReason: String? = nil
    ) {
        self.id = id
        self.label = label
        self.description = description
        self.icon = icon
        self.color = color
        self.category = category
        self.configSchema = configSchema
        self.defaultConfig = defaultConfig
        self.needsCredential = needsCredential
        self.timeoutDefaultMs = timeoutDefaultMs
        self.available = available
        self.unavailableReason = unavailableReason
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "label", "description", "icon", "color", "category", "config_schema", "default_config",
            "needs_credential", "timeout_default_ms", "available", "unavailable_reason",
        ])

    public static func decode(from reader: inout JSONReader) -> NodeTypeConfig? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var label: String?
        var description: String?
        var icon: String?
        var color: String?
        var category: String?
        var configSchema: JSONObject?
        var defaultConfig: JSONObject?
        var needsCredential: Bool?
        var timeoutDefaultMs: Int?
        var available: Bool?
        var unavailableReason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: label = reader.string(maxLength: 255)
            case 2: description = reader.string(maxLength: 2000)
            case 3: icon = reader.string(maxLength: 255)
            case 4: color = reader.string(maxLength: 50)
            case 5: category = reader.string(maxLength: 50)
            case 6: configSchema = reader.object()
            case 7: defaultConfig = reader.object()
            case 8: needsCredential = reader.bool()
            case 9: timeoutDefaultMs = reader.integer(minimum: 0)
            case 10: available = reader.bool()
            case 11: unavailableReason = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xff) else { return nil }
        guard
            let id, let label, let description, let icon, let color, let category, let configSchema, let defaultConfig
        else { return nil }
        return NodeTypeConfig(
            id: id, label: label, description: description, icon: icon, color: color, category: category,
            configSchema: configSchema, defaultConfig: defaultConfig, needsCredential: needsCredential,
            timeoutDefaultMs: timeoutDefaultMs, available: available, unavailableReason: unavailableReason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("label", label)
        writer.member("description", description)
        writer.member("icon", icon)
        writer.member("color", color)
        writer.member("category", category)
        writer.member("config_schema", configSchema)
        writer.member("default_config", defaultConfig)
        writer.member("needs_credential", needsCredential)
        writer.member("timeout_default_ms", timeoutDefaultMs)
        writer.member("available", available)
        writer.member("unavailable_reason", unavailableReason)
        writer.endObject()
    }
}

public struct NodeTemplate: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// Node type.
    public var nodeType: String
    /// Category.
    public var category: String
    /// Configuration of the node.
    public var config: JSONObject
    /// Labels.
    public var tags: [String]

    public init(
        id: String, name: String, description: String? = nil, nodeType: String, category: String, config: JSONObject,
        tags: [String]
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.nodeType = nodeType
        self.category = category
        self.config = config
        self.tags = tags
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "description", "node_type", "category", "config", "tags"])

    public static func decode(from reader: inout JSONReader) -> NodeTemplate? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var name: String?
        var description: String?
        var nodeType: String?
        var category: String?
        var config: JSONObject?
        var tags: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 100)
            case 1: name = reader.string(maxLength: 255)
            case 2: description = reader.string(maxLength: 2000)
            case 3: nodeType = reader.string(maxLength: 100)
            case 4: category = reader.string(maxLength: 100)
            case 5: config = reader.object()
            case 6: tags = reader.strings(ArrayRule(maxItems: 50), maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7b) else { return nil }
        guard let id, let name, let nodeType, let category, let config, let tags else { return nil }
        return NodeTemplate(
            id: id, name: name, description: description, nodeType: nodeType, category: category, config: config,
            tags: tags)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("node_type", nodeType)
        writer.member("category", category)
        writer.member("config", config)
        writer.member("tags", tags)
        writer.endObject()
    }
}

public struct NodeTemplateList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [NodeTemplate]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [NodeTemplate], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> NodeTemplateList? {
        guard reader.beginObject() else { return nil }
        var data: [NodeTemplate]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: NodeTemplate.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return NodeTemplateList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct GenerateNodeRequest: JSONCodable, Hashable, Sendable {
    /// Node type.
    public var nodeType: String
    /// What it is for.
    public var description: String

    public init(nodeType: String, description: String) {
        self.nodeType = nodeType
        self.description = description
    }

    private static let memberTable: MemberTable = MemberTable(["nodeType", "description"])

    public static func decode(from reader: inout JSONReader) -> GenerateNodeRequest? {
        guard reader.beginObject() else { return nil }
        var nodeType: String?
        var description: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: nodeType = reader.string(maxLength: 100)
            case 1: description = reader.string(maxLength: 4000)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let nodeType, let description else { return nil }
        return GenerateNodeRequest(nodeType: nodeType, description: description)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("nodeType", nodeType)
        writer.member("description", description)
        writer.endObject()
    }
}

public struct GeneratedNode: JSONCodable, Hashable, Sendable {
    /// Valid for the node type; without secrets.
    public var config: JSONObject

    public init(config: JSONObject) {
        self.config = config
    }

    private static let memberTable: MemberTable = MemberTable(["config"])

    public static func decode(from reader: inout JSONReader) -> GeneratedNode? {
        guard reader.beginObject() else { return nil }
        var config: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: config = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let config else { return nil }
        return GeneratedNode(config: config)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("config", config)
        writer.endObject()
    }
}

/// `GET /nodes/types`: List node types.
public enum ListNodeTypes: ContractOperation {
    public struct Input: Sendable {
        /// Category of the node type.
        public var category: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            category: String? = nil, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.category = category
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = NodeTypeList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listNodeTypes", index: OperationIndex.listNodeTypes, method: .get, path: "/nodes/types",
        policy: .listNodeTypes)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let category: String? = request.query("category").string(StringRule(maxLength: 50))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(category: category, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("category", input.category)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(NodeTypeList.self) }
}

/// `GET /nodes/types/{type}`: Read one node type.
public enum GetNodeType: ContractOperation {
    public struct Input: Sendable {
        /// Node type.
        public var type: String

        public init(type: String) {
            self.type = type
        }
    }

    public typealias Output = NodeTypeConfig
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func nodeNotFound(resourceID: String? = nil) -> Failure {
            Failure(.nodeNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getNodeType", index: OperationIndex.getNodeType, method: .get, path: "/nodes/types/{type}",
        policy: .getNodeType, errors: [DeclaredError("NODE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let type: String? = request.path(0, "type").string(StringRule(maxLength: 100))
        guard request.isValid, let type else { return nil }
        return Input(type: type)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.type) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(NodeTypeConfig.self) }
}

/// `GET /nodes/templates`: List node templates.
public enum ListNodeTemplates: ContractOperation {
    public struct Input: Sendable {
        /// Category.
        public var category: String?
        /// Part of name or description.
        public var search: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            category: String? = nil, search: String? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.category = category
            self.search = search
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = NodeTemplateList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listNodeTemplates", index: OperationIndex.listNodeTemplates, method: .get, path: "/nodes/templates",
        policy: .listNodeTemplates)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let category: String? = request.query("category").string(StringRule(maxLength: 200))
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(category: category, search: search, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("category", input.category)
        request.query("search", input.search)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(NodeTemplateList.self)
    }
}

/// `POST /nodes/generate`: Draft the configuration of a node.
public enum GenerateNode: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: GenerateNodeRequest

        public init(idempotencyKey: String? = nil, body: GenerateNodeRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = GeneratedNode
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func nodeTypeInvalid(
            value: String? = nil, allowedValues: [String]? = nil, nodeID: String? = nil
        ) -> Failure {
            Failure(.nodeTypeInvalid(value: value, allowedValues: allowedValues, nodeID: nodeID))
        }
        public static func aiModelUnavailable(
            model: String? = nil, provider: String? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.aiModelUnavailable(model: model, provider: provider, retryAfter: retryAfter))
        }
        public static func aiTokenLimitExceeded(
            limit: Int? = nil, current: Int? = nil, resetAt: String? = nil
        ) -> Failure {
            Failure(.aiTokenLimitExceeded(limit: limit, current: current, resetAt: resetAt))
        }
        public static func aiContextTooLarge(
            maxValue: Double? = nil, value: String? = nil, model: String? = nil
        ) -> Failure {
            Failure(.aiContextTooLarge(maxValue: maxValue, value: value, model: model))
        }
        public static func aiGenerationFailed(provider: String? = nil, model: String? = nil) -> Failure {
            Failure(.aiGenerationFailed(provider: provider, model: model))
        }
        public static func aiGuardrailBlocked(reason: String? = nil) -> Failure {
            Failure(.aiGuardrailBlocked(reason: reason))
        }
        public static func aiContentBlocked(provider: String? = nil, reason: String? = nil) -> Failure {
            Failure(.aiContentBlocked(provider: provider, reason: reason))
        }
        public static func aiProviderError(provider: String? = nil, model: String? = nil) -> Failure {
            Failure(.aiProviderError(provider: provider, model: model))
        }
        public static func aiProviderTimeout(
            provider: String? = nil, model: String? = nil, timeoutMs: Int? = nil
        ) -> Failure {
            Failure(.aiProviderTimeout(provider: provider, model: model, timeoutMs: timeoutMs))
        }
        public static func aiProviderRateLimited(provider: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.aiProviderRateLimited(provider: provider, retryAfter: retryAfter))
        }
        public static func billingTokensExhausted(current: Int? = nil, resetAt: String? = nil) -> Failure {
            Failure(.billingTokensExhausted(current: current, resetAt: resetAt))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "generateNode", index: OperationIndex.generateNode, method: .post, path: "/nodes/generate",
        policy: .generateNode, requestBody: .required(["application/json"]), bodyBytesMax: 262_144,
        deadline: .seconds(120),
        errors: [
            DeclaredError("NODE_TYPE_INVALID", 400), DeclaredError("AI_MODEL_UNAVAILABLE", 503),
            DeclaredError("AI_TOKEN_LIMIT_EXCEEDED", 403), DeclaredError("AI_CONTEXT_TOO_LARGE", 400),
            DeclaredError("AI_GENERATION_FAILED", 500), DeclaredError("AI_GUARDRAIL_BLOCKED", 422),
            DeclaredError("AI_CONTENT_BLOCKED", 422), DeclaredError("AI_PROVIDER_ERROR", 502),
            DeclaredError("AI_PROVIDER_TIMEOUT", 504), DeclaredError("AI_PROVIDER_RATE_LIMITED", 503),
            DeclaredError("BILLING_TOKENS_EXHAUSTED", 402),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: GenerateNodeRequest? = request.jsonBody(GenerateNodeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(GeneratedNode.self) }
}
