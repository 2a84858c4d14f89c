// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let apiEntries: [ErrorEntry] = [
        ErrorEntry(
            .authzResourceLocked, status: 403, category: "authorization",
            message: "Someone else is editing this item right now.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .resourceNotFound, status: 404, category: "not_found", message: "We could not find what you asked for.",
            isRetryable: false),
        ErrorEntry(
            .resourceAlreadyExists, status: 409, category: "conflict",
            message: "Something with that identifier is already there.", isRetryable: false),
        ErrorEntry(
            .resourceDeleted, status: 410, category: "gone", message: "That item was permanently removed.",
            isRetryable: false),
        ErrorEntry(
            .resourceInUse, status: 409, category: "conflict", message: "Other items still depend on this one.",
            isRetryable: false),
        ErrorEntry(
            .resourceLocked, status: 423, category: "locked",
            message: "This item is locked while another change finishes.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .resourceStateInvalid, status: 409, category: "conflict",
            message: "This item is not in a state that allows the action.", isRetryable: false),
        ErrorEntry(
            .idempotencyKeyInvalid, status: 400, category: "validation", message: "The idempotency key is not valid.",
            isRetryable: false),
        ErrorEntry(
            .idempotencyKeyRequired, status: 400, category: "validation",
            message: "This action needs an idempotency key.", isRetryable: false),
        ErrorEntry(
            .idempotencyKeyConflict, status: 409, category: "conflict",
            message: "A request with this idempotency key is still being worked on.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .idempotencyKeyReused, status: 422, category: "validation",
            message: "This idempotency key was already used with different content.", isRetryable: false),
        ErrorEntry(
            .preconditionFailed, status: 412, category: "precondition",
            message: "The item changed since you last read it. Reload and try again.", isRetryable: false,
            headers: ["ETag"]),
        ErrorEntry(
            .preconditionRequired, status: 428, category: "precondition",
            message: "Send the version you read with this change.", isRetryable: false),
        ErrorEntry(
            .notificationNotFound, status: 404, category: "not_found", message: "No such notification.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 403: Someone else is editing this item right now.
    public static func authzResourceLocked(
        resourceType: String? = nil, resourceID: String? = nil, lockedBy: String? = nil, lockedUntil: String? = nil,
        retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_RESOURCE_LOCKED", status: 403,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID),
                errorDetail("lockedBy", lockedBy), errorDetail("lockedUntil", lockedUntil),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 404: We could not find what you asked for.
    public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "RESOURCE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID)]))
    }

    /// 409: Something with that identifier is already there.
    public static func resourceAlreadyExists(
        resourceType: String? = nil, field: String? = nil, value: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RESOURCE_ALREADY_EXISTS", status: 409,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("field", field), errorDetail("value", value),
            ]))
    }

    /// 410: That item was permanently removed.
    public static func resourceDeleted(resourceType: String? = nil, resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "RESOURCE_DELETED", status: 410,
            details: errorDetails([errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID)]))
    }

    /// 409: Other items still depend on this one.
    public static func resourceInUse(
        resourceType: String? = nil, resourceID: String? = nil, dependents: [String]? = nil, counts: JSONValue? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RESOURCE_IN_USE", status: 409,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID),
                errorDetail("dependents", dependents), errorDetail("counts", counts),
            ]))
    }

    /// 423: This item is locked while another change finishes.
    public static func resourceLocked(
        resourceType: String? = nil, resourceID: String? = nil, lockedUntil: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RESOURCE_LOCKED", status: 423,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID),
                errorDetail("lockedUntil", lockedUntil), errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 409: This item is not in a state that allows the action.
    public static func resourceStateInvalid(
        resourceType: String? = nil, resourceID: String? = nil, currentState: String? = nil,
        allowedStates: [String]? = nil, blockers: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RESOURCE_STATE_INVALID", status: 409,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("resourceId", resourceID),
                errorDetail("currentState", currentState), errorDetail("allowedStates", allowedStates),
                errorDetail("blockers", blockers),
            ]))
    }

    /// 400: The idempotency key is not valid.
    public static func idempotencyKeyInvalid(field: String? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "IDEMPOTENCY_KEY_INVALID", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("maxValue", maxValue)]))
    }

    /// 400: This action needs an idempotency key.
    public static func idempotencyKeyRequired(field: String? = nil) -> APIFailure {
        APIFailure(code: "IDEMPOTENCY_KEY_REQUIRED", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 409: A request with this idempotency key is still being worked on.
    public static func idempotencyKeyConflict(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "IDEMPOTENCY_KEY_CONFLICT", status: 409,
            details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 422: This idempotency key was already used with different content.
    public static func idempotencyKeyReused() -> APIFailure {
        APIFailure(code: "IDEMPOTENCY_KEY_REUSED", status: 422)
    }

    /// 412: The item changed since you last read it. Reload and try again.
    public static func preconditionFailed(currentEtag: String? = nil) -> APIFailure {
        APIFailure(
            code: "PRECONDITION_FAILED", status: 412, details: errorDetails([errorDetail("currentEtag", currentEtag)]))
    }

    /// 428: Send the version you read with this change.
    public static func preconditionRequired(field: String? = nil) -> APIFailure {
        APIFailure(code: "PRECONDITION_REQUIRED", status: 428, details: errorDetails([errorDetail("field", field)]))
    }

    /// 404: No such notification.
    public static func notificationNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "NOTIFICATION_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
