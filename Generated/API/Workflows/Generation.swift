// Generated from contract/workflows/generation.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ValidationFinding: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: String
    /// Severity.
    public var severity: ValidationFindingSeverity
    /// Text for people.
    public var message: String
    /// Node concerned.
    public var nodeID: String?
    /// Path of the request, without query.
    public var path: String?

    public init(
        code: String, severity: ValidationFindingSeverity, message: String, nodeID: String? = nil, path: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.nodeID = nodeID
        self.path = path
    }

    private static let memberTable: MemberTable = MemberTable(["code", "severity", "message", "node_id", "path"])

    public static func decode(from reader: inout JSONReader) -> ValidationFinding? {
        guard reader.beginObject() else { return nil }
        var code: String?
        var severity: ValidationFindingSeverity?
        var message: String?
        var nodeID: String?
        var path: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: code = reader.string(maxLength: 64)
            case 1: severity = reader.enumeration(ValidationFindingSeverity.self)
            case 2: message = reader.string(maxLength: 1000)
            case 3: nodeID = reader.string(maxLength: 100)
            case 4: path = reader.string(maxLength: 512)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let code, let severity, let message else { return nil }
        return ValidationFinding(code: code, severity: severity, message: message, nodeID: nodeID, path: path)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("severity", severity)
        writer.member("message", message)
        writer.member("node_id", nodeID)
        writer.member("path", path)
        writer.endObject()
    }
}

/// Severity.
public enum ValidationFindingSeverity: WireEnum {
    case error, warning, info
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ValidationFindingSeverity> = WireCases(
        ["error", "warning", "info"], [.error, .warning, .info])

    public var wire: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "info"
        case .undocumented(let text): text
        }
    }
}

public struct GenerateWorkflowRequest: JSONCodable, Hashable, Sendable {
    /// What is wanted.
    public var prompt: String
    /// What the model may know; at most 32 KiB.
    public var context: JSONObject?

    public init(prompt: String, context: JSONObject? = nil) {
        self.prompt = prompt
        self.context = context
    }

    private static let memberTable: MemberTable = MemberTable(["prompt", "context"])

    public static func decode(from reader: inout JSONReader) -> GenerateWorkflowRequest? {
        guard reader.beginObject() else { return nil }
        var prompt: String?
        var context: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: prompt = reader.string(minLength: 1, maxLength: 8000)
            case 1: context = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let prompt else { return nil }
        return GenerateWorkflowRequest(prompt: prompt, context: context)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("prompt", prompt)
        writer.member("context", context)
        writer.endObject()
    }
}

/// A draft that is not stored; it has no `id` yet.
public struct GeneratedWorkflow: JSONCodable, Hashable, Sendable {
    /// A workflow.
    public var id: WorkflowID?
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String?
    /// Name in addresses.
    public var slug: String
    /// State.
    public var status: GeneratedWorkflowStatus
    /// Stored AI nodes.
    public var nodes: [WorkflowNode]
    /// Edges.
    public var edges: [WorkflowEdge]
    /// Version.
    public var version: Int
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp
    /// Variables it needs.
    public var requiredVariables: [String]?
    /// Results of validation.
    public var findings: [ValidationFinding]?

    public init(
        id: WorkflowID? = nil, name: String, description: String? = nil, slug: String, status: GeneratedWorkflowStatus,
        nodes: [WorkflowNode], edges: [WorkflowEdge], version: Int, createdBy: UserID? = nil, createdAt: Timestamp,
        updatedAt: Timestamp, requiredVariables: [String]? = nil, findings: [ValidationFinding]? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.slug = slug
        self.status = status
        self.nodes = nodes
        self.edges = edges
        self.version = version
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.requiredVariables = requiredVariables
        self.findings = findings
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "description", "slug", "status", "nodes", "edges", "version", "created_by", "created_at",
            "updated_at", "required_variables", "findings",
        ])

    public static func decode(from reader: inout JSONReader) -> GeneratedWorkflow? {
        guard reader.beginObject() else { return nil }
        var id: WorkflowID?
        var name: String?
        var description: String?
        var slug: String?
        var status: GeneratedWorkflowStatus?
        var nodes: [WorkflowNode]?
        var edges: [WorkflowEdge]?
        var version: Int?
        var createdBy: UserID?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var requiredVariables: [String]?
        var findings: [ValidationFinding]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(WorkflowID.self)
            case 1: name = reader.string(maxLength: 100)
            case 2: description = reader.string(maxLength: 2000)
            case 3: slug = reader.string(maxLength: 100)
            case 4: status = reader.enumeration(GeneratedWorkflowStatus.self)
            case 5: nodes = reader.array(ArrayRule(maxItems: 1000), of: WorkflowNode.self)
            case 6: edges = reader.array(ArrayRule(maxItems: 5000), of: WorkflowEdge.self)
            case 7: version = reader.integer(minimum: 1)
            case 8: createdBy = reader.identifier(UserID.self)
            case 9: createdAt = reader.timestamp()
            case 10: updatedAt = reader.timestamp()
            case 11: requiredVariables = reader.strings(ArrayRule(maxItems: 100), maxLength: 64)
            case 12: findings = reader.array(ArrayRule(maxItems: 1000), of: ValidationFinding.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x6fa) else { return nil }
        guard
            let name, let slug, let status, let nodes, let edges, let version, let createdAt, let updatedAt
        else { return nil }
        return GeneratedWorkflow(
            id: id, name: name, description: description, slug: slug, status: status, nodes: nodes, edges: edges,
            version: version, createdBy: createdBy, createdAt: createdAt, updatedAt: updatedAt,
            requiredVariables: requiredVariables, findings: findings)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("slug", slug)
        writer.member("status", status)
        writer.member("nodes", nodes)
        writer.member("edges", edges)
        writer.member("version", version)
        writer.member("created_by", createdBy)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.member("required_variables", requiredVariables)
        writer.member("findings", findings)
        writer.endObject()
    }
}

/// State.
public enum GeneratedWorkflowStatus: WireEnum {
    case draft, active, paused, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<GeneratedWorkflowStatus> = WireCases(
        ["draft", "active", "paused", "archived"], [.draft, .active, .paused, .archived])

    public var wire: String {
        switch self {
        case .draft: "draft"
        case .active: "active"
        case .paused: "paused"
        case .archived: "archived"
        case .undocumented(let text): text
        }
    }
}

public struct OptimizeWorkflowRequest: JSONCodable, Hashable, Sendable {
    /// What to improve.
    public var goal: OptimizeWorkflowRequestGoal

    public init(goal: OptimizeWorkflowRequestGoal = .performance) {
        self.goal = goal
    }

    private static let memberTable: MemberTable = MemberTable(["goal"])

    public static func decode(from reader: inout JSONReader) -> OptimizeWorkflowRequest? {
        guard reader.beginObject() else { return nil }
        var goal: OptimizeWorkflowRequestGoal = .performance
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                goal = reader.enumeration(OptimizeWorkflowRequestGoal.self) ?? OptimizeWorkflowRequestGoal.performance
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return OptimizeWorkflowRequest(goal: goal)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("goal", goal)
        writer.endObject()
    }
}

/// What to improve.
public enum OptimizeWorkflowRequestGoal: WireEnum {
    case performance, cost, reliability
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<OptimizeWorkflowRequestGoal> = WireCases(
        ["performance", "cost", "reliability"], [.performance, .cost, .reliability])

    public var wire: String {
        switch self {
        case .performance: "performance"
        case .cost: "cost"
        case .reliability: "reliability"
        case .undocumented(let text): text
        }
    }
}

public struct OptimizationSuggestion: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: String
    /// What it is for.
    public var description: String
    /// `low`, `medium` or `high`.
    public var impact: String
    /// Nodes concerned.
    public var nodeIDs: [String]?
    /// Rule that found it.
    public var rule: String?

    public init(type: String, description: String, impact: String, nodeIDs: [String]? = nil, rule: String? = nil) {
        self.type = type
        self.description = description
        self.impact = impact
        self.nodeIDs = nodeIDs
        self.rule = rule
    }

    private static let memberTable: MemberTable = MemberTable(["type", "description", "impact", "node_ids", "rule"])

    public static func decode(from reader: inout JSONReader) -> OptimizationSuggestion? {
        guard reader.beginObject() else { return nil }
        var type: String?
        var description: String?
        var impact: String?
        var nodeIDs: [String]?
        var rule: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.string(maxLength: 50)
            case 1: description = reader.string(maxLength: 1000)
            case 2: impact = reader.string(maxLength: 20)
            case 3: nodeIDs = reader.strings(ArrayRule(maxItems: 100), maxLength: 100)
            case 4: rule = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let type, let description, let impact else { return nil }
        return OptimizationSuggestion(
            type: type, description: description, impact: impact, nodeIDs: nodeIDs, rule: rule)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("description", description)
        writer.member("impact", impact)
        writer.member("node_ids", nodeIDs)
        writer.member("rule", rule)
        writer.endObject()
    }
}

public struct WorkflowOptimization: JSONCodable, Hashable, Sendable {
    /// Proposals.
    public var suggestions: [OptimizationSuggestion]
    public var optimizedWorkflow: Workflow?

    public init(suggestions: [OptimizationSuggestion], optimizedWorkflow: Workflow? = nil) {
        self.suggestions = suggestions
        self.optimizedWorkflow = optimizedWorkflow
    }

    private static let memberTable: MemberTable = MemberTable(["suggestions", "optimized_workflow"])

    public static func decode(from reader: inout JSONReader) -> WorkflowOptimization? {
        guard reader.beginObject() else { return nil }
        var suggestions: [OptimizationSuggestion]?
        var optimizedWorkflow: Workflow?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: suggestions = reader.array(ArrayRule(maxItems: 100), of: OptimizationSuggestion.self)
            case 1: optimizedWorkflow = Workflow.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let suggestions else { return nil }
        return WorkflowOptimization(suggestions: suggestions, optimizedWorkflow: optimizedWorkflow)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("suggestions", suggestions)
        writer.member("optimized_workflow", optimizedWorkflow)
        writer.endObject()
    }
}

/// `POST /workflows/generate`: Draft a workflow from a description.
public enum GenerateWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: GenerateWorkflowRequest

        public init(idempotencyKey: String? = nil, body: GenerateWorkflowRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = GeneratedWorkflow
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
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
        id: "generateWorkflow", index: OperationIndex.generateWorkflow, method: .post, path: "/workflows/generate",
        policy: .generateWorkflow, requestBody: .required(["application/json"]), bodyBytesMax: 262_144,
        deadline: .seconds(120),
        errors: [
            DeclaredError("AI_MODEL_UNAVAILABLE", 503), DeclaredError("AI_TOKEN_LIMIT_EXCEEDED", 403),
            DeclaredError("AI_CONTEXT_TOO_LARGE", 400), DeclaredError("AI_GENERATION_FAILED", 500),
            DeclaredError("AI_GUARDRAIL_BLOCKED", 422), DeclaredError("AI_CONTENT_BLOCKED", 422),
            DeclaredError("AI_PROVIDER_ERROR", 502), DeclaredError("AI_PROVIDER_TIMEOUT", 504),
            DeclaredError("AI_PROVIDER_RATE_LIMITED", 503), DeclaredError("BILLING_TOKENS_EXHAUSTED", 402),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: GenerateWorkflowRequest? = request.jsonBody(GenerateWorkflowRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(GeneratedWorkflow.self)
    }
}

/// `POST /workflows/{id}/optimize`: Propose improvements of a workflow.
public enum OptimizeWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: OptimizeWorkflowRequest

        public init(
            id: WorkflowID, idempotencyKey: String? = nil, body: OptimizeWorkflowRequest = OptimizeWorkflowRequest()
        ) {
            self.id = id
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = WorkflowOptimization
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
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
        id: "optimizeWorkflow", index: OperationIndex.optimizeWorkflow, method: .post, path: "/workflows/{id}/optimize",
        policy: .optimizeWorkflow, requestBody: .optional(["application/json"]), bodyBytesMax: 262_144,
        deadline: .seconds(120),
        errors: [
            DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("AI_MODEL_UNAVAILABLE", 503),
            DeclaredError("AI_TOKEN_LIMIT_EXCEEDED", 403), DeclaredError("AI_CONTEXT_TOO_LARGE", 400),
            DeclaredError("AI_GENERATION_FAILED", 500), DeclaredError("AI_GUARDRAIL_BLOCKED", 422),
            DeclaredError("AI_CONTENT_BLOCKED", 422), DeclaredError("AI_PROVIDER_ERROR", 502),
            DeclaredError("AI_PROVIDER_TIMEOUT", 504), DeclaredError("AI_PROVIDER_RATE_LIMITED", 503),
            DeclaredError("BILLING_TOKENS_EXHAUSTED", 402),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: OptimizeWorkflowRequest? = request.optionalJSONBody(OptimizeWorkflowRequest.self)
        guard request.isValid, let id, let body else { return nil }
        return Input(id: id, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(WorkflowOptimization.self)
    }
}
