// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let adminEntries: [ErrorEntry] = [
        ErrorEntry(
            .authzAdminRequired, status: 403, category: "authorization",
            message: "Only platform administrators can do this.", isRetryable: false),
        ErrorEntry(
            .authzImpersonationForbidden, status: 403, category: "authorization",
            message: "This action is closed to support sessions.", isRetryable: false),
        ErrorEntry(
            .featureFlagNotFound, status: 404, category: "not_found", message: "No such feature flag.",
            isRetryable: false),
        ErrorEntry(
            .featureFlagKeyExists, status: 409, category: "conflict",
            message: "A feature flag with that key already exists.", isRetryable: false),
        ErrorEntry(
            .featureFlagInvalid, status: 400, category: "validation", message: "The feature flag is not valid.",
            isRetryable: false),
        ErrorEntry(
            .adminReasonRequired, status: 400, category: "validation", message: "Give a reason for this action.",
            isRetryable: false),
        ErrorEntry(
            .adminApprovalRequired, status: 403, category: "authorization",
            message: "A second administrator must approve this action.", isRetryable: false),
        ErrorEntry(
            .adminApprovalInvalid, status: 409, category: "conflict", message: "That approval cannot be used.",
            isRetryable: false),
        ErrorEntry(
            .adminImpersonationActive, status: 409, category: "conflict", message: "A support session is already open.",
            isRetryable: false),
        ErrorEntry(
            .adminImpersonationNotFound, status: 404, category: "not_found", message: "No such support session.",
            isRetryable: false),
        ErrorEntry(
            .adminArchiveNotFound, status: 404, category: "not_found", message: "No such archive.", isRetryable: false),
        ErrorEntry(
            .adminArchiveNotReady, status: 409, category: "conflict",
            message: "The archive is still being brought back.", isRetryable: true, headers: ["Retry-After"]),
    ]
}

extension APIFailure {
    /// 403: Only platform administrators can do this.
    public static func authzAdminRequired() -> APIFailure {
        APIFailure(code: "AUTHZ_ADMIN_REQUIRED", status: 403)
    }

    /// 403: This action is closed to support sessions.
    public static func authzImpersonationForbidden() -> APIFailure {
        APIFailure(code: "AUTHZ_IMPERSONATION_FORBIDDEN", status: 403)
    }

    /// 404: No such feature flag.
    public static func featureFlagNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "FEATURE_FLAG_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: A feature flag with that key already exists.
    public static func featureFlagKeyExists(value: String? = nil) -> APIFailure {
        APIFailure(code: "FEATURE_FLAG_KEY_EXISTS", status: 409, details: errorDetails([errorDetail("value", value)]))
    }

    /// 400: The feature flag is not valid.
    public static func featureFlagInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(code: "FEATURE_FLAG_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 400: Give a reason for this action.
    public static func adminReasonRequired(field: String? = nil, minValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_REASON_REQUIRED", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("minValue", minValue)]))
    }

    /// 403: A second administrator must approve this action.
    public static func adminApprovalRequired(approvalID: String? = nil, riskLevel: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_APPROVAL_REQUIRED", status: 403,
            details: errorDetails([errorDetail("approvalId", approvalID), errorDetail("riskLevel", riskLevel)]))
    }

    /// 409: That approval cannot be used.
    public static func adminApprovalInvalid(approvalID: String? = nil, currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_APPROVAL_INVALID", status: 409,
            details: errorDetails([errorDetail("approvalId", approvalID), errorDetail("currentState", currentState)]))
    }

    /// 409: A support session is already open.
    public static func adminImpersonationActive(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_IMPERSONATION_ACTIVE", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such support session.
    public static func adminImpersonationNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_IMPERSONATION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such archive.
    public static func adminArchiveNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_ARCHIVE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The archive is still being brought back.
    public static func adminArchiveNotReady(
        resourceID: String? = nil, readyAt: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "ADMIN_ARCHIVE_NOT_READY", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("readyAt", readyAt),
                errorDetail("retryAfter", retryAfter),
            ]))
    }
}
