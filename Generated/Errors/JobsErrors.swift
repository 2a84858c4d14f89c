// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let jobsEntries: [ErrorEntry] = [
        ErrorEntry(.jobNotFound, status: 404, category: "not_found", message: "No such job.", isRetryable: false),
        ErrorEntry(
            .jobExecutionNotFound, status: 404, category: "not_found", message: "No such job run.", isRetryable: false),
        ErrorEntry(
            .jobNotCancellable, status: 409, category: "conflict", message: "This job has already ended.",
            isRetryable: false),
        ErrorEntry(
            .jobNotRetryable, status: 409, category: "conflict", message: "This job cannot be retried.",
            isRetryable: false),
        ErrorEntry(
            .jobQueueNotFound, status: 404, category: "not_found", message: "No such queue.", isRetryable: false),
        ErrorEntry(
            .jobQueuePaused, status: 409, category: "conflict", message: "This queue is paused.", isRetryable: false),
        ErrorEntry(
            .jobQueueFull, status: 503, category: "unavailable", message: "This queue is full. Try again later.",
            isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .jobDeadLetterNotFound, status: 404, category: "not_found", message: "No such failed job.",
            isRetryable: false),
        ErrorEntry(
            .jobDeadLettered, status: 500, category: "internal", message: "The job failed too often and was set aside.",
            isRetryable: false),
        ErrorEntry(
            .jobHandlerFailed, status: 500, category: "internal", message: "The job ended with an error.",
            isRetryable: false),
        ErrorEntry(
            .jobTimeout, status: 504, category: "timeout", message: "The job took longer than allowed.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such job.
    public static func jobNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "JOB_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such job run.
    public static func jobExecutionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_EXECUTION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This job has already ended.
    public static func jobNotCancellable(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_NOT_CANCELLABLE", status: 409,
            details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 409: This job cannot be retried.
    public static func jobNotRetryable(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_NOT_RETRYABLE", status: 409, details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 404: No such queue.
    public static func jobQueueNotFound(resourceID: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_QUEUE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("allowedValues", allowedValues)]))
    }

    /// 409: This queue is paused.
    public static func jobQueuePaused(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_QUEUE_PAUSED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 503: This queue is full. Try again later.
    public static func jobQueueFull(resourceID: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_QUEUE_FULL", status: 503,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("retryAfter", retryAfter)]))
    }

    /// 404: No such failed job.
    public static func jobDeadLetterNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_DEAD_LETTER_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 500: The job failed too often and was set aside.
    public static func jobDeadLettered(resourceID: String? = nil, attempts: Int? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_DEAD_LETTERED", status: 500,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("attempts", attempts)]))
    }

    /// 500: The job ended with an error.
    public static func jobHandlerFailed(resourceID: String? = nil, attempts: Int? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_HANDLER_FAILED", status: 500,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("attempts", attempts)]))
    }

    /// 504: The job took longer than allowed.
    public static func jobTimeout(resourceID: String? = nil, timeoutMs: Int? = nil) -> APIFailure {
        APIFailure(
            code: "JOB_TIMEOUT", status: 504,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("timeoutMs", timeoutMs)]))
    }
}
