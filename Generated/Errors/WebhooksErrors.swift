// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let webhooksEntries: [ErrorEntry] = [
        ErrorEntry(
            .webhookNotFound, status: 404, category: "not_found", message: "No such webhook.", isRetryable: false),
        ErrorEntry(
            .webhookURLInvalid, status: 400, category: "validation",
            message: "Use a public HTTPS address for the webhook.", isRetryable: false),
        ErrorEntry(
            .webhookDeliveryFailed, status: 502, category: "upstream",
            message: "The webhook receiver did not accept the delivery.", isRetryable: true),
        ErrorEntry(
            .webhookSignatureInvalid, status: 401, category: "authentication",
            message: "The webhook signature does not match.", isRetryable: false, headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .webhookEventUnknown, status: 400, category: "validation", message: "One of the events does not exist.",
            isRetryable: false),
        ErrorEntry(
            .webhookPaused, status: 409, category: "conflict", message: "This webhook is paused.", isRetryable: false),
        ErrorEntry(
            .webhookDeliveryNotFound, status: 404, category: "not_found", message: "No such delivery.",
            isRetryable: false),
        ErrorEntry(
            .webhookTargetForbidden, status: 400, category: "validation",
            message: "Webhooks cannot be sent to private or internal addresses.", isRetryable: false),
        ErrorEntry(
            .webhookDeliveryExpired, status: 410, category: "gone",
            message: "The content of this delivery is no longer kept.", isRetryable: false),
        ErrorEntry(
            .webhookTimestampInvalid, status: 401, category: "authentication",
            message: "The webhook is too old or comes from the future.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .webhookLoopDetected, status: 409, category: "conflict",
            message: "This webhook would call itself in a loop.", isRetryable: false),
        ErrorEntry(
            .webhookSecretRequired, status: 409, category: "conflict", message: "Create a callback secret first.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such webhook.
    public static func webhookNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: Use a public HTTPS address for the webhook.
    public static func webhookURLInvalid(
        field: String? = nil, value: String? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_URL_INVALID", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("reason", reason),
            ]))
    }

    /// 502: The webhook receiver did not accept the delivery.
    public static func webhookDeliveryFailed(
        deliveryID: String? = nil, responseCode: Int? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_DELIVERY_FAILED", status: 502,
            details: errorDetails([
                errorDetail("deliveryId", deliveryID), errorDetail("responseCode", responseCode),
                errorDetail("reason", reason),
            ]))
    }

    /// 401: The webhook signature does not match.
    public static func webhookSignatureInvalid() -> APIFailure {
        APIFailure(code: "WEBHOOK_SIGNATURE_INVALID", status: 401)
    }

    /// 400: One of the events does not exist.
    public static func webhookEventUnknown(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_EVENT_UNKNOWN", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }

    /// 409: This webhook is paused.
    public static func webhookPaused(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "WEBHOOK_PAUSED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such delivery.
    public static func webhookDeliveryNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_DELIVERY_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: Webhooks cannot be sent to private or internal addresses.
    public static func webhookTargetForbidden(field: String? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_TARGET_FORBIDDEN", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("reason", reason)]))
    }

    /// 410: The content of this delivery is no longer kept.
    public static func webhookDeliveryExpired(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_DELIVERY_EXPIRED", status: 410,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 401: The webhook is too old or comes from the future.
    public static func webhookTimestampInvalid(maxAgeSeconds: Int? = nil) -> APIFailure {
        APIFailure(
            code: "WEBHOOK_TIMESTAMP_INVALID", status: 401,
            details: errorDetails([errorDetail("maxAgeSeconds", maxAgeSeconds)]))
    }

    /// 409: This webhook would call itself in a loop.
    public static func webhookLoopDetected() -> APIFailure {
        APIFailure(code: "WEBHOOK_LOOP_DETECTED", status: 409)
    }

    /// 409: Create a callback secret first.
    public static func webhookSecretRequired() -> APIFailure {
        APIFailure(code: "WEBHOOK_SECRET_REQUIRED", status: 409)
    }
}
