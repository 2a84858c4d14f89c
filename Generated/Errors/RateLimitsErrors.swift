// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let rateLimitsEntries: [ErrorEntry] = [
        ErrorEntry(
            .rateLimitExceeded, status: 429, category: "rate_limit",
            message: "Too many requests. Wait a little and try again.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .rateLimitBurst, status: 429, category: "rate_limit",
            message: "You are sending requests too quickly. Slow down.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .rateLimitDaily, status: 429, category: "rate_limit",
            message: "You have used up the requests allowed for today.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .authzIPBlocked, status: 403, category: "authorization",
            message: "Requests from your address are blocked for now.", isRetryable: false, headers: ["Retry-After"]),
        ErrorEntry(
            .realtimeConnectionLimit, status: 429, category: "rate_limit",
            message: "Too many live connections are open.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .adminIPBlockNotFound, status: 404, category: "not_found", message: "No such address block.",
            isRetryable: false),
        ErrorEntry(
            .adminOverrideNotFound, status: 404, category: "not_found", message: "No such limit override.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 429: Too many requests. Wait a little and try again.
    public static func rateLimitExceeded(
        retryAfter: Int? = nil, limit: Int? = nil, window: String? = nil, policy: String? = nil, resetAt: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RATE_LIMIT_EXCEEDED", status: 429,
            details: errorDetails([
                errorDetail("retryAfter", retryAfter), errorDetail("limit", limit), errorDetail("window", window),
                errorDetail("policy", policy), errorDetail("resetAt", resetAt),
            ]))
    }

    /// 429: You are sending requests too quickly. Slow down.
    public static func rateLimitBurst(
        retryAfter: Int? = nil, limit: Int? = nil, window: String? = nil, policy: String? = nil, resetAt: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RATE_LIMIT_BURST", status: 429,
            details: errorDetails([
                errorDetail("retryAfter", retryAfter), errorDetail("limit", limit), errorDetail("window", window),
                errorDetail("policy", policy), errorDetail("resetAt", resetAt),
            ]))
    }

    /// 429: You have used up the requests allowed for today.
    public static func rateLimitDaily(
        retryAfter: Int? = nil, limit: Int? = nil, window: String? = nil, policy: String? = nil, resetAt: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RATE_LIMIT_DAILY", status: 429,
            details: errorDetails([
                errorDetail("retryAfter", retryAfter), errorDetail("limit", limit), errorDetail("window", window),
                errorDetail("policy", policy), errorDetail("resetAt", resetAt),
            ]))
    }

    /// 403: Requests from your address are blocked for now.
    public static func authzIPBlocked(
        reason: String? = nil, blockedUntil: String? = nil, retryAfter: Int? = nil, appealURL: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_IP_BLOCKED", status: 403,
            details: errorDetails([
                errorDetail("reason", reason), errorDetail("blockedUntil", blockedUntil),
                errorDetail("retryAfter", retryAfter), errorDetail("appealUrl", appealURL),
            ]))
    }

    /// 429: Too many live connections are open.
    public static func realtimeConnectionLimit(
        limit: Int? = nil, current: Int? = nil, policy: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "REALTIME_CONNECTION_LIMIT", status: 429,
            details: errorDetails([
                errorDetail("limit", limit), errorDetail("current", current), errorDetail("policy", policy),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 404: No such address block.
    public static func adminIPBlockNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_IP_BLOCK_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such limit override.
    public static func adminOverrideNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ADMIN_OVERRIDE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
