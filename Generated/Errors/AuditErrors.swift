// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let auditEntries: [ErrorEntry] = [
        ErrorEntry(
            .auditLogNotFound, status: 404, category: "not_found", message: "No such audit entry.", isRetryable: false),
        ErrorEntry(
            .auditEventReserved, status: 403, category: "authorization",
            message: "Only the platform itself may write this kind of audit entry.", isRetryable: false),
        ErrorEntry(
            .auditRangeTooLarge, status: 400, category: "validation",
            message: "The period is too long. Choose a shorter one.", isRetryable: false),
        ErrorEntry(
            .auditExportNotFound, status: 404, category: "not_found", message: "No such audit export.",
            isRetryable: false),
        ErrorEntry(
            .auditWriteFailed, status: 503, category: "unavailable",
            message: "The action was not carried out because it could not be recorded.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .auditAlertNotFound, status: 404, category: "not_found", message: "No such security alert.",
            isRetryable: false),
        ErrorEntry(
            .auditAlertRuleNotFound, status: 404, category: "not_found", message: "No such alert rule.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such audit entry.
    public static func auditLogNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_LOG_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: Only the platform itself may write this kind of audit entry.
    public static func auditEventReserved(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_EVENT_RESERVED", status: 403,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 400: The period is too long. Choose a shorter one.
    public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_RANGE_TOO_LARGE", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("maxValue", maxValue)]))
    }

    /// 404: No such audit export.
    public static func auditExportNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_EXPORT_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 503: The action was not carried out because it could not be recorded.
    public static func auditWriteFailed(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_WRITE_FAILED", status: 503, details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 404: No such security alert.
    public static func auditAlertNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_ALERT_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such alert rule.
    public static func auditAlertRuleNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUDIT_ALERT_RULE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
