// Generated from contract/workflows/executions.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListWorkflowExecutionsStatus: WireEnum {
    case pending, running, completed, failed, cancelled
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListWorkflowExecutionsStatus> = WireCases(
        ["pending", "running", "completed", "failed", "cancelled"],
        [.pending, .running, .completed, .failed, .cancelled])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .running: "running"
        case .completed: "completed"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .undocumented(let text): text
        }
    }
}

public struct RetryPolicy: JSONCodable, Hashable, Sendable {
    /// Retries at most.
    public var maxRetries: Int?
    /// How waits grow.
    public var backoffStrategy: RetryPolicyBackoffStrategy?
    /// Growth of the wait.
    public var backoffMultiplier: Double?
    /// First wait.
    public var initialDelayMs: Int?
    /// Longest wait.
    public var maxDelayMs: Int?
    /// Share of randomness.
    public var jitterFactor: Double?
    /// Codes worth a retry.
    public var retryableErrors: [String]?

    public init(
        maxRetries: Int? = nil, backoffStrategy: RetryPolicyBackoffStrategy? = nil, backoffMultiplier: Double? = nil,
        initialDelayMs: Int? = nil, maxDelayMs: Int? = nil, jitterFactor: Double? = nil,
        retryableErrors: [String]? = nil
    ) {
        self.maxRetries = maxRetries
        self.backoffStrategy = backoffStrategy
        self.backoffMultiplier = backoffMultiplier
        self.initialDelayMs = initialDelayMs
        self.maxDelayMs = maxDelayMs
        self.jitterFactor = jitterFactor
        self.retryableErrors = retryableErrors
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "max_retries", "backoff_strategy", "backoff_multiplier", "initial_delay_ms", "max_delay_ms",
            "jitter_factor", "retryable_errors",
        ])

    public static func decode(from reader: inout JSONReader) -> RetryPolicy? {
        guard reader.beginObject() else { return nil }
        var maxRetries: Int?
        var backoffStrategy: RetryPolicyBackoffStrategy?
        var backoffMultiplier: Double?
        var initialDelayMs: Int?
        var maxDelayMs: Int?
        var jitterFactor: Double?
        var retryableErrors: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: maxRetries = reader.integer(minimum: 0, maximum: 15)
            case 1: backoffStrategy = reader.enumeration(RetryPolicyBackoffStrategy.self)
            case 2: backoffMultiplier = reader.double(NumberRule(minimum: 1))
            case 3: initialDelayMs = reader.integer(minimum: 0)
            case 4: maxDelayMs = reader.integer(minimum: 0)
            case 5: jitterFactor = reader.double(NumberRule(minimum: 0, maximum: 1))
            case 6: retryableErrors = reader.strings(ArrayRule(maxItems: 50), maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return RetryPolicy(
            maxRetries: maxRetries, backoffStrategy: backoffStrategy, backoffMultiplier: backoffMultiplier,
            initialDelayMs: initialDelayMs, maxDelayMs: maxDelayMs, jitterFactor: jitterFactor,
            retryableErrors: retryableErrors)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("max_retries", maxRetries)
        writer.member("backoff_strategy", backoffStrategy)
        writer.member("backoff_multiplier", backoffMultiplier)
        writer.member("initial_delay_ms", initialDelayMs)
        writer.member("max_delay_ms", maxDelayMs)
        writer.member("jitter_factor", jitterFactor)
        writer.member("retryable_errors", retryableErrors)
        writer.endObject()
    }
}

/// How waits grow.
public enum RetryPolicyBackoffStrategy: WireEnum {
    case fixed, linear, exponential
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RetryPolicyBackoffStrategy> = WireCases(
        ["fixed", "linear", "exponential"], [.fixed, .linear, .exponential])

    public var wire: String {
        switch self {
        case .fixed: "fixed"
        case .linear: "linear"
        case .exponential: "exponential"
        case .undocumented(let text): text
        }
    }
}

public struct ExecutionOptions: JSONCodable, Hashable, Sendable {
    /// `published`, `draft` or a number.
    public var version: String?
    /// Limit of the execution.
    public var timeoutMs: Int?
    /// Start in the future.
    public var scheduledAt: Timestamp?
    /// Place in the queue.
    public var priority: ExecutionOptionsPriority
    public var retryPolicy: RetryPolicy?
    /// What a failed step does.
    public var failureMode: String?
    /// Where events of this execution go.
    public var webhookURL: WebURL?
    /// Which events go there.
    public var webhookEvents: [String]?
    /// Tell the starter when done.
    public var notifyOnComplete: Bool
    /// Tell the starter when failed.
    public var notifyOnError: Bool
    /// Write nothing.
    public var dryRun: Bool
    /// Keep debug logs.
    public var debugMode: Bool
    /// Labels.
    public var tags: [String]?
    /// Id of the caller's own.
    public var correlationID: String?
    /// One execution of a workflow.
    public var parentExecutionID: ExecutionID?

    public init(
        version: String? = nil, timeoutMs: Int? = nil, scheduledAt: Timestamp? = nil,
        priority: ExecutionOptionsPriority = .normal, retryPolicy: RetryPolicy? = nil, failureMode: String? = nil,
        webhookURL: WebURL? = nil, webhookEvents: [String]? = nil, notifyOnComplete: Bool = false,
        notifyOnError: Bool = false, dryRun: Bool = false, debugMode: Bool = false, tags: [String]? = nil,
        correlationID: String? = nil, parentExecutionID: ExecutionID? = nil
    ) {
        self.version = version
        self.timeoutMs = timeoutMs
        self.scheduledAt = scheduledAt
        self.priority = priority
        self.retryPolicy = retryPolicy
        self.failureMode = failureMode
        self.webhookURL = webhookURL
        self.webhookEvents = webhookEvents
        self.notifyOnComplete = notifyOnComplete
        self.notifyOnError = notifyOnError
        self.dryRun = dryRun
        self.debugMode = debugMode
        self.tags = tags
        self.correlationID = correlationID
        self.parentExecutionID = parentExecutionID
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "version", "timeout_ms", "scheduled_at", "priority", "retry_policy", "failure_mode", "webhook_url",
            "webhook_events", "notify_on_complete", "notify_on_error", "dry_run", "debug_mode", "tags",
            "correlation_id", "parent_execution_id",
        ])

    public static func decode(from reader: inout JSONReader) -> ExecutionOptions? {
        guard reader.beginObject() else { return nil }
        var version: String?
        var timeoutMs: Int?
        var scheduledAt: Timestamp?
        var priority: ExecutionOptionsPriority = .normal
        var retryPolicy: RetryPolicy?
        var failureMode: String?
        var webhookURL: WebURL?
        var webhookEvents: [String]?
        var notifyOnComplete: Bool = false
        var notifyOnError: Bool = false
        var dryRun: Bool = false
        var debugMode: Bool = false
        var tags: [String]?
        var correlationID: String?
        var parentExecutionID: ExecutionID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: version = reader.string(maxLength: 20)
            case 1: timeoutMs = reader.integer(minimum: 1000)
            case 2: scheduledAt = reader.timestamp()
            case 3: priority = reader.enumeration(ExecutionOptionsPriority.self) ?? ExecutionOptionsPriority.normal
            case 4: retryPolicy = RetryPolicy.decode(from: &reader)
            case 5: failureMode = reader.string(maxLength: 50)
            case 6: webhookURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 7: webhookEvents = reader.strings(ArrayRule(maxItems: 50), maxLength: 100)
            case 8: notifyOnComplete = reader.bool() ?? false
            case 9: notifyOnError = reader.bool() ?? false
            case 10: dryRun = reader.bool() ?? false
            case 11: debugMode = reader.bool() ?? false
            case 12: tags = reader.strings(ArrayRule(maxItems: 10), maxLength: 50)
            case 13: correlationID = reader.string(maxLength: 100)
            case 14: parentExecutionID = reader.identifier(ExecutionID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return ExecutionOptions(
            version: version, timeoutMs: timeoutMs, scheduledAt: scheduledAt, priority: priority,
            retryPolicy: retryPolicy, failureMode: failureMode, webhookURL: webhookURL, webhookEvents: webhookEvents,
            notifyOnComplete: notifyOnComplete, notifyOnError: notifyOnError, dryRun: dryRun, debugMode: debugMode,
            tags: tags, correlationID: correlationID, parentExecutionID: parentExecutionID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("version", version)
        writer.member("timeout_ms", timeoutMs)
        writer.member("scheduled_at", scheduledAt)
        writer.member("priority", priority)
        writer.member("retry_policy", retryPolicy)
        writer.member("failure_mode", failureMode)
        writer.member("webhook_url", webhookURL)
        writer.member("webhook_events", webhookEvents)
        writer.member("notify_on_complete", notifyOnComplete)
        writer.member("notify_on_error", notifyOnError)
        writer.member("dry_run", dryRun)
        writer.member("debug_mode", debugMode)
        writer.member("tags", tags)
        writer.member("correlation_id", correlationID)
        writer.member("parent_execution_id", parentExecutionID)
        writer.endObject()
    }
}

/// Place in the queue.
public enum ExecutionOptionsPriority: WireEnum {
    case low, normal, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExecutionOptionsPriority> = WireCases(
        ["low", "normal", "high", "critical"], [.low, .normal, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

public struct ExecuteWorkflowRequest: JSONCodable, Hashable, Sendable {
    /// Input of the workflow.
    public var input: JSONObject?
    /// Wait for the result, or not.
    public var mode: ExecuteWorkflowRequestMode
    public var options: ExecutionOptions?

    public init(input: JSONObject? = nil, mode: ExecuteWorkflowRequestMode = .async, options: ExecutionOptions? = nil) {
        self.input = input
        self.mode = mode
        self.options = options
    }

    private static let memberTable: MemberTable = MemberTable(["input", "mode", "options"])

    public static func decode(from reader: inout JSONReader) -> ExecuteWorkflowRequest? {
        guard reader.beginObject() else { return nil }
        var input: JSONObject?
        var mode: ExecuteWorkflowRequestMode = .async
        var options: ExecutionOptions?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: input = reader.object()
            case 1: mode = reader.enumeration(ExecuteWorkflowRequestMode.self) ?? ExecuteWorkflowRequestMode.async
            case 2: options = ExecutionOptions.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return ExecuteWorkflowRequest(input: input, mode: mode, options: options)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("input", input)
        writer.member("mode", mode)
        writer.member("options", options)
        writer.endObject()
    }
}

/// Wait for the result, or not.
public enum ExecuteWorkflowRequestMode: WireEnum {
    case sync, async
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ExecuteWorkflowRequestMode> = WireCases(["sync", "async"], [.sync, .async])

    public var wire: String {
        switch self {
        case .sync: "sync"
        case .async: "async"
        case .undocumented(let text): text
        }
    }
}

public struct NodeExecution: JSONCodable, Hashable, Sendable {
    /// Node concerned.
    public var nodeID: String
    /// Node type.
    public var nodeType: String
    /// State.
    public var status: NodeExecutionStatus
    /// Input.
    public var input: JSONObject?
    /// Output.
    public var output: JSONObject?
    /// When it started.
    public var startedAt: Timestamp?
    /// When it ended.
    public var completedAt: Timestamp?
    /// Milliseconds it ran.
    public var durationMs: Int?
    /// Catalogue code.
    public var error: String?
    /// Stored state.
    public var state: String?

    public init(
        nodeID: String, nodeType: String, status: NodeExecutionStatus, input: JSONObject? = nil,
        output: JSONObject? = nil, startedAt: Timestamp? = nil, completedAt: Timestamp? = nil, durationMs: Int? = nil,
        error: String? = nil, state: String? = nil
    ) {
        self.nodeID = nodeID
        self.nodeType = nodeType
        self.status = status
        self.input = input
        self.output = output
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.durationMs = durationMs
        self.error = error
        self.state = state
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "node_id", "node_type", "status", "input", "output", "started_at", "completed_at", "duration_ms", "error",
            "state",
        ])

    public static func decode(from reader: inout JSONReader) -> NodeExecution? {
        guard reader.beginObject() else { return nil }
        var nodeID: String?
        var nodeType: String?
        var status: NodeExecutionStatus?
        var input: JSONObject?
        var output: JSONObject?
        var startedAt: Timestamp?
        var completedAt: Timestamp?
        var durationMs: Int?
        var error: String?
        var state: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: nodeID = reader.string(maxLength: 100)
            case 1: nodeType = reader.string(maxLength: 100)
            case 2: status = reader.enumeration(NodeExecutionStatus.self)
            case 3: input = reader.object()
            case 4: output = reader.object()
            case 5: startedAt = reader.timestamp()
            case 6: completedAt = reader.timestamp()
            case 7: durationMs = reader.integer(minimum: 0)
            case 8: error = reader.string(maxLength: 2000)
            case 9: state = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let nodeID, let nodeType, let status else { return nil }
        return NodeExecution(
            nodeID: nodeID, nodeType: nodeType, status: status, input: input, output: output, startedAt: startedAt,
            completedAt: completedAt, durationMs: durationMs, error: error, state: state)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("node_id", nodeID)
        writer.member("node_type", nodeType)
        writer.member("status", status)
        writer.member("input", input)
        writer.member("output", output)
        writer.member("started_at", startedAt)
        writer.member("completed_at", completedAt)
        writer.member("duration_ms", durationMs)
        writer.member("error", error)
        writer.member("state", state)
        writer.endObject()
    }
}

/// State.
public enum NodeExecutionStatus: WireEnum {
    case pending, running, completed, failed, skipped
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<NodeExecutionStatus> = WireCases(
        ["pending", "running", "completed", "failed", "skipped"], [.pending, .running, .completed, .failed, .skipped])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .running: "running"
        case .completed: "completed"
        case .failed: "failed"
        case .skipped: "skipped"
        case .undocumented(let text): text
        }
    }
}

public struct ExecutionError: JSONCodable, Hashable, Sendable {
    /// Node concerned.
    public var nodeID: String?
    /// Text for people.
    public var message: String
    /// Needs `canDebugWorkflows`.
    public var stack: String?

    public init(nodeID: String? = nil, message: String, stack: String? = nil) {
        self.nodeID = nodeID
        self.message = message
        self.stack = stack
    }

    private static let memberTable: MemberTable = MemberTable(["node_id", "message", "stack"])

    public static func decode(from reader: inout JSONReader) -> ExecutionError? {
        guard reader.beginObject() else { return nil }
        var nodeID: String?
        var message: String?
        var stack: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: nodeID = reader.string(maxLength: 100)
            case 1: message = reader.string(maxLength: 2000)
            case 2: stack = reader.string(maxLength: 16_384)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2) else { return nil }
        guard let message else { return nil }
        return ExecutionError(nodeID: nodeID, message: message, stack: stack)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("node_id", nodeID)
        writer.member("message", message)
        writer.member("stack", stack)
        writer.endObject()
    }
}

public struct ExecutionProgress: JSONCodable, Hashable, Sendable {
    /// Percent done.
    public var percentage: Int
    /// Nodes done.
    public var completedNodes: Int
    /// Nodes in all.
    public var totalNodes: Int
    /// Node at work.
    public var currentNode: String?

    public init(percentage: Int, completedNodes: Int, totalNodes: Int, currentNode: String? = nil) {
        self.percentage = percentage
        self.completedNodes = completedNodes
        self.totalNodes = totalNodes
        self.currentNode = currentNode
    }

    private static let memberTable: MemberTable = MemberTable(
        ["percentage", "completed_nodes", "total_nodes", "current_node"])

    public static func decode(from reader: inout JSONReader) -> ExecutionProgress? {
        guard reader.beginObject() else { return nil }
        var percentage: Int?
        var completedNodes: Int?
        var totalNodes: Int?
        var currentNode: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: percentage = reader.integer(minimum: 0, maximum: 100)
            case 1: completedNodes = reader.integer(minimum: 0)
            case 2: totalNodes = reader.integer(minimum: 0)
            case 3: currentNode = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let percentage, let completedNodes, let totalNodes else { return nil }
        return ExecutionProgress(
            percentage: percentage, completedNodes: completedNodes, totalNodes: totalNodes, currentNode: currentNode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("percentage", percentage)
        writer.member("completed_nodes", completedNodes)
        writer.member("total_nodes", totalNodes)
        writer.member("current_node", currentNode)
        writer.endObject()
    }
}

public struct WorkflowExecution: JSONCodable, Hashable, Sendable {
    /// One execution of a workflow.
    public var id: ExecutionID
    /// A workflow.
    public var workflowID: WorkflowID
    /// State.
    public var status: WorkflowExecutionStatus
    /// What started it.
    public var triggeredBy: WorkflowExecutionTriggeredBy
    /// Input.
    public var input: JSONObject
    /// Output.
    public var output: JSONObject?
    /// Steps.
    public var nodeExecutions: [NodeExecution]?
    /// When it was asked for.
    public var triggeredAt: Timestamp
    /// When it started.
    public var startedAt: Timestamp?
    /// When it ended.
    public var completedAt: Timestamp?
    /// Milliseconds it ran.
    public var durationMs: Int?
    public var error: ExecutionError?
    /// Finer than `status`.
    public var state: String?
    /// Name of the workflow.
    public var workflowName: String?
    /// Version that ran.
    public var workflowVersion: Int?
    /// Trigger.
    public var triggerType: String?
    public var progress: ExecutionProgress?
    /// Place in the queue.
    public var priority: WorkflowExecutionPriority?
    /// Labels.
    public var tags: [String]?
    /// Id of the caller's own.
    public var correlationID: String?
    /// One execution of a workflow.
    public var parentExecutionID: ExecutionID?
    /// One execution of a workflow.
    public var rootExecutionID: ExecutionID?
    /// One execution of a workflow.
    public var retryOfExecutionID: ExecutionID?
    /// When it will be ended.
    public var timeoutAt: Timestamp?

    public init(
        id: ExecutionID, workflowID: WorkflowID, status: WorkflowExecutionStatus,
        triggeredBy: WorkflowExecutionTriggeredBy, input: JSONObject, output: JSONObject? = nil,
        nodeExecutions: [NodeExecution]? = nil, triggeredAt: Timestamp, startedAt: Timestamp? = nil,
        completedAt: Timestamp? = nil, durationMs: Int? = nil, error: ExecutionError? = nil, state: String? = nil,
        workflowName: String? = nil, workflowVersion: Int? = nil, triggerType: String? = nil,
        progress: ExecutionProgress? = nil, priority: WorkflowExecutionPriority? = nil, tags: [String]? = nil,
        correlationID: String? = nil, parentExecutionID: ExecutionID? = nil, rootExecutionID: ExecutionID? = nil,
        retryOfExecutionID: ExecutionID? = nil, timeoutAt: Timestamp? = nil
    ) {
        self.id = id
        self.workflowID = workflowID
        self.status = status
        self.triggeredBy = triggeredBy
        self.input = input
        self.output = output
        self.nodeExecutions = nodeExecutions
        self.triggeredAt = triggeredAt
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.durationMs = durationMs
        self.error = error
        self.state = state
        self.workflowName = workflowName
        self.workflowVersion = workflowVersion
        self.triggerType = triggerType
        self.progress = progress
        self.priority = priority
        self.tags = tags
        self.correlationID = correlationID
        self.parentExecutionID = parentExecutionID
        self.rootExecutionID = rootExecutionID
        self.retryOfExecutionID = retryOfExecutionID
        self.timeoutAt = timeoutAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "workflow_id", "status", "triggered_by", "input", "output", "node_executions", "triggered_at",
            "started_at", "completed_at", "duration_ms", "error", "state", "workflow_name", "workflow_version",
            "trigger_type", "progress", "priority", "tags", "correlation_id", "parent_execution_id",
            "root_execution_id", "retry_of_execution_id", "timeout_at",
        ])

    public static func decode(from reader: inout JSONReader) -> WorkflowExecution? {
        guard reader.beginObject() else { return nil }
        var id: ExecutionID?
        var workflowID: WorkflowID?
        var status: WorkflowExecutionStatus?
        var triggeredBy: WorkflowExecutionTriggeredBy?
        var input: JSONObject?
        var output: JSONObject?
        var nodeExecutions: [NodeExecution]?
        var triggeredAt: Timestamp?
        var startedAt: Timestamp?
        var completedAt: Timestamp?
        var durationMs: Int?
        var error: ExecutionError?
        var state: String?
        var workflowName: String?
        var workflowVersion: Int?
        var triggerType: String?
        var progress: ExecutionProgress?
        var priority: WorkflowExecutionPriority?
        var tags: [String]?
        var correlationID: String?
        var parentExecutionID: ExecutionID?
        var rootExecutionID: ExecutionID?
        var retryOfExecutionID: ExecutionID?
        var timeoutAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(ExecutionID.self)
            case 1: workflowID = reader.identifier(WorkflowID.self)
            case 2: status = reader.enumeration(WorkflowExecutionStatus.self)
            case 3: triggeredBy = reader.enumeration(WorkflowExecutionTriggeredBy.self)
            case 4: input = reader.object()
            case 5: output = reader.object()
            case 6: nodeExecutions = reader.array(ArrayRule(maxItems: 10_000), of: NodeExecution.self)
            case 7: triggeredAt = reader.timestamp()
            case 8: startedAt = reader.timestamp()
            case 9: completedAt = reader.timestamp()
            case 10: durationMs = reader.integer(minimum: 0)
            case 11: error = ExecutionError.decode(from: &reader)
            case 12: state = reader.string(maxLength: 50)
            case 13: workflowName = reader.string(maxLength: 100)
            case 14: workflowVersion = reader.integer(minimum: 1)
            case 15: triggerType = reader.string(maxLength: 50)
            case 16: progress = ExecutionProgress.decode(from: &reader)
            case 17: priority = reader.enumeration(WorkflowExecutionPriority.self)
            case 18: tags = reader.strings(ArrayRule(maxItems: 10), maxLength: 50)
            case 19: correlationID = reader.string(maxLength: 100)
            case 20: parentExecutionID = reader.identifier(ExecutionID.self)
            case 21: rootExecutionID = reader.identifier(ExecutionID.self)
            case 22: retryOfExecutionID = reader.identifier(ExecutionID.self)
            case 23: timeoutAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x9f) else { return nil }
        guard let id, let workflowID, let status, let triggeredBy, let input, let triggeredAt else { return nil }
        return WorkflowExecution(
            id: id, workflowID: workflowID, status: status, triggeredBy: triggeredBy, input: input, output: output,
            nodeExecutions: nodeExecutions, triggeredAt: triggeredAt, startedAt: startedAt, completedAt: completedAt,
            durationMs: durationMs, error: error, state: state, workflowName: workflowName,
            workflowVersion: workflowVersion, triggerType: triggerType, progress: progress, priority: priority,
            tags: tags, correlationID: correlationID, parentExecutionID: parentExecutionID,
            rootExecutionID: rootExecutionID, retryOfExecutionID: retryOfExecutionID, timeoutAt: timeoutAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("workflow_id", workflowID)
        writer.member("status", status)
        writer.member("triggered_by", triggeredBy)
        writer.member("input", input)
        writer.member("output", output)
        writer.member("node_executions", nodeExecutions)
        writer.member("triggered_at", triggeredAt)
        writer.member("started_at", startedAt)
        writer.member("completed_at", completedAt)
        writer.member("duration_ms", durationMs)
        writer.member("error", error)
        writer.member("state", state)
        writer.member("workflow_name", workflowName)
        writer.member("workflow_version", workflowVersion)
        writer.member("trigger_type", triggerType)
        writer.member("progress", progress)
        writer.member("priority", priority)
        writer.member("tags", tags)
        writer.member("correlation_id", correlationID)
        writer.member("parent_execution_id", parentExecutionID)
        writer.member("root_execution_id", rootExecutionID)
        writer.member("retry_of_execution_id", retryOfExecutionID)
        writer.member("timeout_at", timeoutAt)
        writer.endObject()
    }
}

/// State.
public enum WorkflowExecutionStatus: WireEnum {
    case pending, running, completed, failed, cancelled
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowExecutionStatus> = WireCases(
        ["pending", "running", "completed", "failed", "cancelled"],
        [.pending, .running, .completed, .failed, .cancelled])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .running: "running"
        case .completed: "completed"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .undocumented(let text): text
        }
    }
}

/// What started it.
public enum WorkflowExecutionTriggeredBy: WireEnum {
    case user, schedule, webhook, api
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowExecutionTriggeredBy> = WireCases(
        ["user", "schedule", "webhook", "api"], [.user, .schedule, .webhook, .api])

    public var wire: String {
        switch self {
        case .user: "user"
        case .schedule: "schedule"
        case .webhook: "webhook"
        case .api: "api"
        case .undocumented(let text): text
        }
    }
}

/// Place in the queue.
public enum WorkflowExecutionPriority: WireEnum {
    case low, normal, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkflowExecutionPriority> = WireCases(
        ["low", "normal", "high", "critical"], [.low, .normal, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .normal: "normal"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

public struct WorkflowExecutionList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [WorkflowExecution]
    /// Number of items.
    public var total: Int
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [WorkflowExecution], total: Int, pagination: Pagination) {
        self.data = data
        self.total = total
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "total", "pagination"])

    public static func decode(from reader: inout JSONReader) -> WorkflowExecutionList? {
        guard reader.beginObject() else { return nil }
        var data: [WorkflowExecution]?
        var total: Int?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: WorkflowExecution.self)
            case 1: total = reader.integer(minimum: 0)
            case 2: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let total, let pagination else { return nil }
        return WorkflowExecutionList(data: data, total: total, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("total", total)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `POST /workflows/{id}/execute`: Execute a workflow.
public enum ExecuteWorkflow: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ExecuteWorkflowRequest

        public init(
            id: WorkflowID, idempotencyKey: String? = nil, body: ExecuteWorkflowRequest = ExecuteWorkflowRequest()
        ) {
            self.id = id
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = WorkflowExecution
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func workflowInputInvalid(errors: JSONValue? = nil) -> Failure {
            Failure(.workflowInputInvalid(errors: errors))
        }
        public static func workflowAlreadyRunning(executionID: String? = nil, retryAfter: Int? = nil) -> Failure {
            Failure(.workflowAlreadyRunning(executionID: executionID, retryAfter: retryAfter))
        }
        public static func webhookURLInvalid(
            field: String? = nil, value: String? = nil, reason: String? = nil
        ) -> Failure {
            Failure(.webhookURLInvalid(field: field, value: value, reason: reason))
        }
        public static func webhookTargetForbidden(field: String? = nil, reason: String? = nil) -> Failure {
            Failure(.webhookTargetForbidden(field: field, reason: reason))
        }
        public static func workflowNotPublished() -> Failure { Failure(.workflowNotPublished()) }
        public static func workflowInvalidState(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.workflowInvalidState(currentState: currentState, allowedStates: allowedStates))
        }
        public static func nodeDependencyMissing(
            nodeID: String? = nil, dependency: String? = nil, nodeType: String? = nil
        ) -> Failure {
            Failure(.nodeDependencyMissing(nodeID: nodeID, dependency: dependency, nodeType: nodeType))
        }
        public static func workflowQueueFull(
            limit: Int? = nil, current: Int? = nil, retryAfter: Int? = nil
        ) -> Failure {
            Failure(.workflowQueueFull(limit: limit, current: current, retryAfter: retryAfter))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func webhookSecretRequired() -> Failure { Failure(.webhookSecretRequired()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "executeWorkflow", index: OperationIndex.executeWorkflow, method: .post, path: "/workflows/{id}/execute",
        policy: .executeWorkflow, requestBody: .optional(["application/json"]), bodyBytesMax: 5_242_880,
        errors: [
            DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("WORKFLOW_INPUT_INVALID", 400),
            DeclaredError("WORKFLOW_ALREADY_RUNNING", 409), DeclaredError("WEBHOOK_URL_INVALID", 400),
            DeclaredError("WEBHOOK_TARGET_FORBIDDEN", 400), DeclaredError("WORKFLOW_NOT_PUBLISHED", 409),
            DeclaredError("WORKFLOW_INVALID_STATE", 409), DeclaredError("NODE_DEPENDENCY_MISSING", 400),
            DeclaredError("WORKFLOW_QUEUE_FULL", 429), DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
            DeclaredError("WEBHOOK_SECRET_REQUIRED", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ExecuteWorkflowRequest? = request.optionalJSONBody(ExecuteWorkflowRequest.self)
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
        response.json(WorkflowExecution.self)
    }
}

/// `GET /workflows/{id}/executions`: List the executions of a workflow.
public enum ListWorkflowExecutions: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// State.
        public var status: ListWorkflowExecutionsStatus?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?
        /// Items to skip, at most 10,000.
        public var offset: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?

        public init(
            id: WorkflowID, status: ListWorkflowExecutionsStatus? = nil, limit: Int? = nil, offset: Int? = nil,
            cursor: String? = nil
        ) {
            self.id = id
            self.status = status
            self.limit = limit
            self.offset = offset
            self.cursor = cursor
        }
    }

    public typealias Output = WorkflowExecutionList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listWorkflowExecutions", index: OperationIndex.listWorkflowExecutions, method: .get,
        path: "/workflows/{id}/executions", policy: .listWorkflowExecutions,
        errors: [DeclaredError("WORKFLOW_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let status: ListWorkflowExecutionsStatus? =
            request.query("status").enumeration(ListWorkflowExecutionsStatus.self)
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        let offset: Int? = request.query("offset").integer(IntegerRule(minimum: 0))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        guard request.isValid, let id else { return nil }
        return Input(id: id, status: status, limit: limit, offset: offset, cursor: cursor)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.query("status", input.status)
        request.query("limit", input.limit)
        request.query("offset", input.offset)
        request.query("cursor", input.cursor)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(WorkflowExecutionList.self)
    }
}

/// `GET /workflows/{id}/executions/{executionId}`: Read one execution with its steps.
public enum GetWorkflowExecution: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// One execution of a workflow.
        public var executionID: ExecutionID

        public init(id: WorkflowID, executionID: ExecutionID) {
            self.id = id
            self.executionID = executionID
        }
    }

    public typealias Output = WorkflowExecution
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func workflowExecutionNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowExecutionNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getWorkflowExecution", index: OperationIndex.getWorkflowExecution, method: .get,
        path: "/workflows/{id}/executions/{executionId}", policy: .getWorkflowExecution,
        errors: [DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("WORKFLOW_EXECUTION_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let executionID: ExecutionID? = request.path(1, "executionId").identifier(ExecutionID.self)
        guard request.isValid, let id, let executionID else { return nil }
        return Input(id: id, executionID: executionID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.path(1, input.executionID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(WorkflowExecution.self)
    }
}

/// `POST /workflows/{id}/executions/{executionId}/cancel`: Cancel an execution.
public enum CancelWorkflowExecution: ContractOperation {
    public struct Input: Sendable {
        /// A workflow.
        public var id: WorkflowID
        /// One execution of a workflow.
        public var executionID: ExecutionID

        public init(id: WorkflowID, executionID: ExecutionID) {
            self.id = id
            self.executionID = executionID
        }
    }

    public typealias Output = WorkflowExecution
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func workflowNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowNotFound(resourceID: resourceID))
        }
        public static func workflowExecutionNotFound(resourceID: String? = nil) -> Failure {
            Failure(.workflowExecutionNotFound(resourceID: resourceID))
        }
        public static func workflowInvalidState(
            currentState: String? = nil, allowedStates: [String]? = nil
        ) -> Failure {
            Failure(.workflowInvalidState(currentState: currentState, allowedStates: allowedStates))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelWorkflowExecution", index: OperationIndex.cancelWorkflowExecution, method: .post,
        path: "/workflows/{id}/executions/{executionId}/cancel", policy: .cancelWorkflowExecution,
        errors: [
            DeclaredError("WORKFLOW_NOT_FOUND", 404), DeclaredError("WORKFLOW_EXECUTION_NOT_FOUND", 404),
            DeclaredError("WORKFLOW_INVALID_STATE", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let id: WorkflowID? = request.path(0, "id").identifier(WorkflowID.self)
        let executionID: ExecutionID? = request.path(1, "executionId").identifier(ExecutionID.self)
        guard request.isValid, let id, let executionID else { return nil }
        return Input(id: id, executionID: executionID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.id)
        request.path(1, input.executionID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(WorkflowExecution.self)
    }
}
