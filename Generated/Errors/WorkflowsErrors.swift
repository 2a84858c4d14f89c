// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let workflowsEntries: [ErrorEntry] = [
        ErrorEntry(
            .workflowNotFound, status: 404, category: "not_found", message: "No such workflow.", isRetryable: false),
        ErrorEntry(
            .workflowInvalidDefinition, status: 400, category: "validation",
            message: "The workflow definition has mistakes.", isRetryable: false),
        ErrorEntry(
            .workflowCircularDependency, status: 400, category: "validation",
            message: "The connections between nodes form a loop.", isRetryable: false),
        ErrorEntry(
            .workflowExecutionFailed, status: 500, category: "internal",
            message: "The workflow run ended with an error.", isRetryable: false),
        ErrorEntry(
            .workflowNodeError, status: 500, category: "internal",
            message: "A node of the workflow ended with an error.", isRetryable: false),
        ErrorEntry(
            .workflowTimeout, status: 504, category: "timeout", message: "The workflow run took longer than allowed.",
            isRetryable: false),
        ErrorEntry(
            .workflowCancelled, status: 409, category: "conflict", message: "This workflow run was cancelled.",
            isRetryable: false),
        ErrorEntry(
            .workflowAlreadyRunning, status: 409, category: "conflict", message: "This workflow is already running.",
            isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .workflowVersionConflict, status: 409, category: "conflict",
            message: "The workflow changed while you were editing it. Reload and try again.", isRetryable: false),
        ErrorEntry(
            .aiAgentNotFound, status: 404, category: "not_found", message: "No such AI agent.", isRetryable: false),
        ErrorEntry(
            .aiAgentPaused, status: 409, category: "conflict", message: "This AI agent is paused.", isRetryable: false),
        ErrorEntry(
            .aiModelUnavailable, status: 503, category: "unavailable",
            message: "The AI model cannot be reached at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .aiTokenLimitExceeded, status: 403, category: "quota", message: "Your AI token allowance is used up.",
            isRetryable: false),
        ErrorEntry(
            .aiContextTooLarge, status: 400, category: "validation",
            message: "The input is too long for the chosen model.", isRetryable: false),
        ErrorEntry(
            .aiGenerationFailed, status: 500, category: "internal", message: "The AI model gave no usable result.",
            isRetryable: true),
        ErrorEntry(.nodeNotFound, status: 404, category: "not_found", message: "No such node.", isRetryable: false),
        ErrorEntry(
            .nodeTypeInvalid, status: 400, category: "validation", message: "That node type does not exist.",
            isRetryable: false),
        ErrorEntry(
            .nodeConfigInvalid, status: 400, category: "validation", message: "The node is not set up correctly.",
            isRetryable: false),
        ErrorEntry(
            .nodeDependencyMissing, status: 400, category: "validation",
            message: "The node needs something that is not installed or connected.", isRetryable: false),
        ErrorEntry(
            .nodeVersionIncompatible, status: 409, category: "conflict",
            message: "The node version does not fit this workflow.", isRetryable: false),
        ErrorEntry(
            .nodeExecutionTimeout, status: 504, category: "timeout", message: "A node took longer than allowed.",
            isRetryable: false),
        ErrorEntry(
            .conversationNotFound, status: 404, category: "not_found", message: "No such conversation.",
            isRetryable: false),
        ErrorEntry(
            .conversationClosed, status: 409, category: "conflict", message: "This conversation is closed.",
            isRetryable: false),
        ErrorEntry(
            .messageTooLong, status: 400, category: "validation", message: "The message is too long.",
            isRetryable: false),
        ErrorEntry(
            .attachmentTooLarge, status: 413, category: "protocol", message: "The attachment is too large.",
            isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .attachmentTypeInvalid, status: 415, category: "protocol",
            message: "This kind of attachment is not accepted.", isRetryable: false,
            headers: ["Accept-Post", "Accept-Patch"]),
        ErrorEntry(
            .workflowInputInvalid, status: 400, category: "validation", message: "The input does not fit the workflow.",
            isRetryable: false),
        ErrorEntry(
            .workflowScheduleInvalid, status: 400, category: "validation", message: "The schedule is not valid.",
            isRetryable: false),
        ErrorEntry(
            .workflowExecutionNotFound, status: 404, category: "not_found", message: "No such workflow run.",
            isRetryable: false),
        ErrorEntry(
            .nodeEgressBlocked, status: 403, category: "authorization",
            message: "The node tried to reach an address that is not allowed.", isRetryable: false),
        ErrorEntry(
            .nodeSandboxViolation, status: 422, category: "validation",
            message: "The code in this node does something that is not allowed.", isRetryable: false),
        ErrorEntry(.runNotFound, status: 404, category: "not_found", message: "No such run.", isRetryable: false),
        ErrorEntry(
            .aiProviderError, status: 502, category: "upstream", message: "The AI provider reported an error.",
            isRetryable: true),
        ErrorEntry(
            .aiProviderTimeout, status: 504, category: "timeout", message: "The AI provider took too long to answer.",
            isRetryable: true),
        ErrorEntry(
            .aiProviderRateLimited, status: 503, category: "unavailable",
            message: "The AI provider asks us to slow down.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .workflowNameExists, status: 409, category: "conflict", message: "Another workflow already has that name.",
            isRetryable: false),
        ErrorEntry(
            .workflowTooLarge, status: 413, category: "protocol", message: "The workflow is too large.",
            isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .workflowVersionNotFound, status: 404, category: "not_found", message: "No such workflow version.",
            isRetryable: false),
        ErrorEntry(
            .workflowTemplateNotFound, status: 404, category: "not_found", message: "No such workflow template.",
            isRetryable: false),
        ErrorEntry(
            .workflowScheduleNotFound, status: 404, category: "not_found", message: "No such schedule.",
            isRetryable: false),
        ErrorEntry(
            .workflowTriggerNotFound, status: 404, category: "not_found", message: "No such trigger address.",
            isRetryable: false),
        ErrorEntry(
            .workflowTriggerDisabled, status: 409, category: "conflict", message: "This trigger is switched off.",
            isRetryable: false),
        ErrorEntry(
            .workflowExecutionStalled, status: 500, category: "internal",
            message: "The run lost its worker and is being recovered.", isRetryable: true),
        ErrorEntry(
            .nodeTemplateNotFound, status: 404, category: "not_found", message: "No such node template.",
            isRetryable: false),
        ErrorEntry(
            .nodeExpressionInvalid, status: 400, category: "validation",
            message: "An expression in this node cannot be read.", isRetryable: false),
        ErrorEntry(
            .nodeCredentialMissing, status: 422, category: "validation",
            message: "The node needs a secret or connection that does not exist.", isRetryable: false),
        ErrorEntry(
            .nodeOutputTooLarge, status: 413, category: "protocol",
            message: "The node produced more data than allowed.", isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .nodeRuntimeUnavailable, status: 503, category: "unavailable",
            message: "The node runtime is not available at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .runInputInvalid, status: 400, category: "validation", message: "The input does not fit the node.",
            isRetryable: false),
        ErrorEntry(
            .runEventsExpired, status: 410, category: "gone", message: "The events you ask for are no longer kept.",
            isRetryable: false),
        ErrorEntry(
            .aiContentBlocked, status: 422, category: "validation", message: "The AI provider refused this content.",
            isRetryable: false),
        ErrorEntry(
            .workflowNotPublished, status: 409, category: "conflict",
            message: "Publish the workflow before you run it.", isRetryable: false),
        ErrorEntry(
            .workflowInvalidState, status: 409, category: "conflict",
            message: "The workflow or run is not in a state that allows this.", isRetryable: false),
        ErrorEntry(
            .workflowQueueFull, status: 429, category: "rate_limit",
            message: "Too many runs are waiting. Try again shortly.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .approvalNotFound, status: 404, category: "not_found", message: "No such approval.", isRetryable: false),
        ErrorEntry(
            .approvalClosed, status: 409, category: "conflict",
            message: "This approval was already decided or has run out.", isRetryable: false),
        ErrorEntry(
            .approvalNotEligible, status: 403, category: "authorization",
            message: "You are not among those who may decide this.", isRetryable: false),
        ErrorEntry(
            .aiGuardrailBlocked, status: 422, category: "validation",
            message: "The content was stopped by a safety rule.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such workflow.
    public static func workflowNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: The workflow definition has mistakes.
    public static func workflowInvalidDefinition(errors: JSONValue? = nil, nodeID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_INVALID_DEFINITION", status: 400,
            details: errorDetails([errorDetail("errors", errors), errorDetail("nodeId", nodeID)]))
    }

    /// 400: The connections between nodes form a loop.
    public static func workflowCircularDependency(nodeIDs: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_CIRCULAR_DEPENDENCY", status: 400, details: errorDetails([errorDetail("nodeIds", nodeIDs)]))
    }

    /// 500: The workflow run ended with an error.
    public static func workflowExecutionFailed(executionID: String? = nil, nodeID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_EXECUTION_FAILED", status: 500,
            details: errorDetails([errorDetail("executionId", executionID), errorDetail("nodeId", nodeID)]))
    }

    /// 500: A node of the workflow ended with an error.
    public static func workflowNodeError(
        executionID: String? = nil, nodeID: String? = nil, nodeType: String? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_NODE_ERROR", status: 500,
            details: errorDetails([
                errorDetail("executionId", executionID), errorDetail("nodeId", nodeID),
                errorDetail("nodeType", nodeType), errorDetail("reason", reason),
            ]))
    }

    /// 504: The workflow run took longer than allowed.
    public static func workflowTimeout(executionID: String? = nil, timeoutMs: Int? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_TIMEOUT", status: 504,
            details: errorDetails([errorDetail("executionId", executionID), errorDetail("timeoutMs", timeoutMs)]))
    }

    /// 409: This workflow run was cancelled.
    public static func workflowCancelled(executionID: String? = nil, cancelledAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_CANCELLED", status: 409,
            details: errorDetails([errorDetail("executionId", executionID), errorDetail("cancelledAt", cancelledAt)]))
    }

    /// 409: This workflow is already running.
    public static func workflowAlreadyRunning(executionID: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_ALREADY_RUNNING", status: 409,
            details: errorDetails([errorDetail("executionId", executionID), errorDetail("retryAfter", retryAfter)]))
    }

    /// 409: The workflow changed while you were editing it. Reload and try again.
    public static func workflowVersionConflict(currentVersion: Int? = nil, submittedVersion: Int? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_VERSION_CONFLICT", status: 409,
            details: errorDetails([
                errorDetail("currentVersion", currentVersion), errorDetail("submittedVersion", submittedVersion),
            ]))
    }

    /// 404: No such AI agent.
    public static func aiAgentNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "AI_AGENT_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This AI agent is paused.
    public static func aiAgentPaused(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "AI_AGENT_PAUSED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 503: The AI model cannot be reached at the moment.
    public static func aiModelUnavailable(
        model: String? = nil, provider: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AI_MODEL_UNAVAILABLE", status: 503,
            details: errorDetails([
                errorDetail("model", model), errorDetail("provider", provider), errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 403: Your AI token allowance is used up.
    public static func aiTokenLimitExceeded(
        limit: Int? = nil, current: Int? = nil, resetAt: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AI_TOKEN_LIMIT_EXCEEDED", status: 403,
            details: errorDetails([
                errorDetail("limit", limit), errorDetail("current", current), errorDetail("resetAt", resetAt),
            ]))
    }

    /// 400: The input is too long for the chosen model.
    public static func aiContextTooLarge(
        maxValue: Double? = nil, value: String? = nil, model: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AI_CONTEXT_TOO_LARGE", status: 400,
            details: errorDetails([
                errorDetail("maxValue", maxValue), errorDetail("value", value), errorDetail("model", model),
            ]))
    }

    /// 500: The AI model gave no usable result.
    public static func aiGenerationFailed(provider: String? = nil, model: String? = nil) -> APIFailure {
        APIFailure(
            code: "AI_GENERATION_FAILED", status: 500,
            details: errorDetails([errorDetail("provider", provider), errorDetail("model", model)]))
    }

    /// 404: No such node.
    public static func nodeNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "NODE_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: That node type does not exist.
    public static func nodeTypeInvalid(
        value: String? = nil, allowedValues: [String]? = nil, nodeID: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_TYPE_INVALID", status: 400,
            details: errorDetails([
                errorDetail("value", value), errorDetail("allowedValues", allowedValues), errorDetail("nodeId", nodeID),
            ]))
    }

    /// 400: The node is not set up correctly.
    public static func nodeConfigInvalid(
        errors: JSONValue? = nil, nodeID: String? = nil, nodeType: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_CONFIG_INVALID", status: 400,
            details: errorDetails([
                errorDetail("errors", errors), errorDetail("nodeId", nodeID), errorDetail("nodeType", nodeType),
            ]))
    }

    /// 400: The node needs something that is not installed or connected.
    public static func nodeDependencyMissing(
        nodeID: String? = nil, dependency: String? = nil, nodeType: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_DEPENDENCY_MISSING", status: 400,
            details: errorDetails([
                errorDetail("nodeId", nodeID), errorDetail("dependency", dependency), errorDetail("nodeType", nodeType),
            ]))
    }

    /// 409: The node version does not fit this workflow.
    public static func nodeVersionIncompatible(
        nodeID: String? = nil, currentVersion: Int? = nil, requiredVersion: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_VERSION_INCOMPATIBLE", status: 409,
            details: errorDetails([
                errorDetail("nodeId", nodeID), errorDetail("currentVersion", currentVersion),
                errorDetail("requiredVersion", requiredVersion),
            ]))
    }

    /// 504: A node took longer than allowed.
    public static func nodeExecutionTimeout(
        executionID: String? = nil, nodeID: String? = nil, timeoutMs: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_EXECUTION_TIMEOUT", status: 504,
            details: errorDetails([
                errorDetail("executionId", executionID), errorDetail("nodeId", nodeID),
                errorDetail("timeoutMs", timeoutMs),
            ]))
    }

    /// 404: No such conversation.
    public static func conversationNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "CONVERSATION_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This conversation is closed.
    public static func conversationClosed(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "CONVERSATION_CLOSED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: The message is too long.
    public static func messageTooLong(field: String? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "MESSAGE_TOO_LONG", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("maxValue", maxValue)]))
    }

    /// 413: The attachment is too large.
    public static func attachmentTooLarge(maxBytes: Int? = nil) -> APIFailure {
        APIFailure(
            code: "ATTACHMENT_TOO_LARGE", status: 413, details: errorDetails([errorDetail("maxBytes", maxBytes)]))
    }

    /// 415: This kind of attachment is not accepted.
    public static func attachmentTypeInvalid(allowedValues: [String]? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "ATTACHMENT_TYPE_INVALID", status: 415,
            details: errorDetails([errorDetail("allowedValues", allowedValues), errorDetail("value", value)]))
    }

    /// 400: The input does not fit the workflow.
    public static func workflowInputInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(code: "WORKFLOW_INPUT_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 400: The schedule is not valid.
    public static func workflowScheduleInvalid(
        field: String? = nil, value: String? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_SCHEDULE_INVALID", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("reason", reason),
            ]))
    }

    /// 404: No such workflow run.
    public static func workflowExecutionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_EXECUTION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: The node tried to reach an address that is not allowed.
    public static func nodeEgressBlocked(nodeID: String? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_EGRESS_BLOCKED", status: 403,
            details: errorDetails([errorDetail("nodeId", nodeID), errorDetail("reason", reason)]))
    }

    /// 422: The code in this node does something that is not allowed.
    public static func nodeSandboxViolation(nodeID: String? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_SANDBOX_VIOLATION", status: 422,
            details: errorDetails([errorDetail("nodeId", nodeID), errorDetail("reason", reason)]))
    }

    /// 404: No such run.
    public static func runNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "RUN_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 502: The AI provider reported an error.
    public static func aiProviderError(provider: String? = nil, model: String? = nil) -> APIFailure {
        APIFailure(
            code: "AI_PROVIDER_ERROR", status: 502,
            details: errorDetails([errorDetail("provider", provider), errorDetail("model", model)]))
    }

    /// 504: The AI provider took too long to answer.
    public static func aiProviderTimeout(
        provider: String? = nil, model: String? = nil, timeoutMs: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AI_PROVIDER_TIMEOUT", status: 504,
            details: errorDetails([
                errorDetail("provider", provider), errorDetail("model", model), errorDetail("timeoutMs", timeoutMs),
            ]))
    }

    /// 503: The AI provider asks us to slow down.
    public static func aiProviderRateLimited(provider: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AI_PROVIDER_RATE_LIMITED", status: 503,
            details: errorDetails([errorDetail("provider", provider), errorDetail("retryAfter", retryAfter)]))
    }

    /// 409: Another workflow already has that name.
    public static func workflowNameExists(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_NAME_EXISTS", status: 409,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 413: The workflow is too large.
    public static func workflowTooLarge(maxBytes: Int? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_TOO_LARGE", status: 413,
            details: errorDetails([errorDetail("maxBytes", maxBytes), errorDetail("maxValue", maxValue)]))
    }

    /// 404: No such workflow version.
    public static func workflowVersionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_VERSION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such workflow template.
    public static func workflowTemplateNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_TEMPLATE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such schedule.
    public static func workflowScheduleNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_SCHEDULE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such trigger address.
    public static func workflowTriggerNotFound() -> APIFailure {
        APIFailure(code: "WORKFLOW_TRIGGER_NOT_FOUND", status: 404)
    }

    /// 409: This trigger is switched off.
    public static func workflowTriggerDisabled() -> APIFailure {
        APIFailure(code: "WORKFLOW_TRIGGER_DISABLED", status: 409)
    }

    /// 500: The run lost its worker and is being recovered.
    public static func workflowExecutionStalled(executionID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_EXECUTION_STALLED", status: 500,
            details: errorDetails([errorDetail("executionId", executionID)]))
    }

    /// 404: No such node template.
    public static func nodeTemplateNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_TEMPLATE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: An expression in this node cannot be read.
    public static func nodeExpressionInvalid(
        nodeID: String? = nil, field: String? = nil, position: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "NODE_EXPRESSION_INVALID", status: 400,
            details: errorDetails([
                errorDetail("nodeId", nodeID), errorDetail("field", field), errorDetail("position", position),
            ]))
    }

    /// 422: The node needs a secret or connection that does not exist.
    public static func nodeCredentialMissing(nodeID: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_CREDENTIAL_MISSING", status: 422,
            details: errorDetails([errorDetail("nodeId", nodeID), errorDetail("value", value)]))
    }

    /// 413: The node produced more data than allowed.
    public static func nodeOutputTooLarge(nodeID: String? = nil, maxBytes: Int? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_OUTPUT_TOO_LARGE", status: 413,
            details: errorDetails([errorDetail("nodeId", nodeID), errorDetail("maxBytes", maxBytes)]))
    }

    /// 503: The node runtime is not available at the moment.
    public static func nodeRuntimeUnavailable(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "NODE_RUNTIME_UNAVAILABLE", status: 503,
            details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 400: The input does not fit the node.
    public static func runInputInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(code: "RUN_INPUT_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 410: The events you ask for are no longer kept.
    public static func runEventsExpired(oldestEventID: String? = nil) -> APIFailure {
        APIFailure(
            code: "RUN_EVENTS_EXPIRED", status: 410,
            details: errorDetails([errorDetail("oldestEventId", oldestEventID)]))
    }

    /// 422: The AI provider refused this content.
    public static func aiContentBlocked(provider: String? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "AI_CONTENT_BLOCKED", status: 422,
            details: errorDetails([errorDetail("provider", provider), errorDetail("reason", reason)]))
    }

    /// 409: Publish the workflow before you run it.
    public static func workflowNotPublished() -> APIFailure {
        APIFailure(code: "WORKFLOW_NOT_PUBLISHED", status: 409)
    }

    /// 409: The workflow or run is not in a state that allows this.
    public static func workflowInvalidState(currentState: String? = nil, allowedStates: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_INVALID_STATE", status: 409,
            details: errorDetails([
                errorDetail("currentState", currentState), errorDetail("allowedStates", allowedStates),
            ]))
    }

    /// 429: Too many runs are waiting. Try again shortly.
    public static func workflowQueueFull(limit: Int? = nil, current: Int? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "WORKFLOW_QUEUE_FULL", status: 429,
            details: errorDetails([
                errorDetail("limit", limit), errorDetail("current", current), errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 404: No such approval.
    public static func approvalNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "APPROVAL_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This approval was already decided or has run out.
    public static func approvalClosed(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "APPROVAL_CLOSED", status: 409, details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 403: You are not among those who may decide this.
    public static func approvalNotEligible() -> APIFailure {
        APIFailure(code: "APPROVAL_NOT_ELIGIBLE", status: 403)
    }

    /// 422: The content was stopped by a safety rule.
    public static func aiGuardrailBlocked(reason: String? = nil) -> APIFailure {
        APIFailure(code: "AI_GUARDRAIL_BLOCKED", status: 422, details: errorDetails([errorDetail("reason", reason)]))
    }
}
