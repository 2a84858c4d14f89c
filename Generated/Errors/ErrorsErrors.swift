// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let errorsEntries: [ErrorEntry] = [
        ErrorEntry(
            .validationFailed, status: 400, category: "validation",
            message: "Some of the values you sent are not valid.", isRetryable: false),
        ErrorEntry(
            .validationRequiredField, status: 400, category: "validation",
            message: "A value that must be present is missing.", isRetryable: false),
        ErrorEntry(
            .validationInvalidFormat, status: 400, category: "validation",
            message: "A value is not written in the expected form.", isRetryable: false),
        ErrorEntry(
            .validationOutOfRange, status: 400, category: "validation",
            message: "A value lies outside the permitted range.", isRetryable: false),
        ErrorEntry(
            .validationInvalidEnum, status: 400, category: "validation",
            message: "A value is not one of the permitted choices.", isRetryable: false),
        ErrorEntry(
            .validationStringTooLong, status: 400, category: "validation",
            message: "A text value is longer than permitted.", isRetryable: false),
        ErrorEntry(
            .validationStringTooShort, status: 400, category: "validation",
            message: "A text value is shorter than permitted.", isRetryable: false),
        ErrorEntry(
            .validationInvalidJSON, status: 400, category: "validation",
            message: "The request body is not well-formed JSON.", isRetryable: false),
        ErrorEntry(
            .validationInvalidUUID, status: 400, category: "validation", message: "An identifier is not a UUID.",
            isRetryable: false),
        ErrorEntry(
            .validationInvalidEmail, status: 400, category: "validation",
            message: "That is not a usable email address.", isRetryable: false),
        ErrorEntry(
            .validationInvalidURL, status: 400, category: "validation", message: "That is not a usable web address.",
            isRetryable: false),
        ErrorEntry(
            .validationInvalidDate, status: 400, category: "validation",
            message: "A date or time is not in ISO 8601 form.", isRetryable: false),
        ErrorEntry(
            .routeNotFound, status: 404, category: "not_found", message: "There is no such address in this API.",
            isRetryable: false),
        ErrorEntry(
            .methodNotAllowed, status: 405, category: "protocol",
            message: "This address does not support that HTTP method.", isRetryable: false, headers: ["Allow"]),
        ErrorEntry(
            .notAcceptable, status: 406, category: "protocol",
            message: "None of the response formats you accept is available here.", isRetryable: false),
        ErrorEntry(
            .requestTimeout, status: 408, category: "timeout", message: "The request took too long to arrive.",
            isRetryable: true, headers: ["Connection"]),
        ErrorEntry(
            .payloadTooLarge, status: 413, category: "protocol", message: "The request body is too large.",
            isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .uriTooLong, status: 414, category: "protocol", message: "The request address is too long.",
            isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .unsupportedMediaType, status: 415, category: "protocol",
            message: "The body is in a format this address does not take.", isRetryable: false,
            headers: ["Accept-Post", "Accept-Patch"]),
        ErrorEntry(
            .upgradeRequired, status: 426, category: "protocol", message: "This address only speaks WebSocket.",
            isRetryable: false, headers: ["Upgrade"]),
        ErrorEntry(
            .headersTooLarge, status: 431, category: "protocol", message: "The request headers are too large.",
            isRetryable: false, headers: ["Connection"]),
        ErrorEntry(
            .badRequest, status: 400, category: "protocol", message: "The request could not be understood.",
            isRetryable: false),
        ErrorEntry(
            .internalError, status: 500, category: "internal",
            message: "Something went wrong on our side. Quote the request id if you contact us.", isRetryable: false),
        ErrorEntry(
            .notImplemented, status: 501, category: "unavailable",
            message: "This action is planned but not served here yet.", isRetryable: false),
        ErrorEntry(
            .upstreamError, status: 502, category: "upstream", message: "A service we depend on returned an error.",
            isRetryable: true),
        ErrorEntry(
            .serviceUnavailable, status: 503, category: "unavailable",
            message: "The service is not available at the moment. Try again soon.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .serviceOverloaded, status: 503, category: "unavailable",
            message: "The service is very busy. Try again in a few seconds.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .serviceMaintenance, status: 503, category: "unavailable", message: "The service is down for maintenance.",
            isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .upstreamTimeout, status: 504, category: "timeout",
            message: "A service we depend on took too long to answer.", isRetryable: true),
        ErrorEntry(
            .requestDeadlineExceeded, status: 504, category: "timeout",
            message: "The request could not be finished in the time allowed.", isRetryable: true),
        ErrorEntry(
            .validationInvalidType, status: 400, category: "validation", message: "A value has the wrong type.",
            isRetryable: false),
        ErrorEntry(
            .validationTooManyItems, status: 400, category: "validation", message: "A list holds too many entries.",
            isRetryable: false),
        ErrorEntry(
            .validationTooFewItems, status: 400, category: "validation", message: "A list holds too few entries.",
            isRetryable: false),
        ErrorEntry(
            .validationDuplicateItems, status: 400, category: "validation",
            message: "A list holds the same entry more than once.", isRetryable: false),
        ErrorEntry(
            .validationInvalidMultipart, status: 400, category: "validation",
            message: "The form upload is not well-formed.", isRetryable: false),
        ErrorEntry(
            .validationInvalidCursor, status: 400, category: "validation",
            message: "That page cursor is not valid for this list.", isRetryable: false),
        ErrorEntry(
            .validationReferenceInvalid, status: 422, category: "validation",
            message: "The request points at something that does not exist here.", isRetryable: false),
        ErrorEntry(
            .validationConflictingFields, status: 422, category: "validation",
            message: "Some of the values you sent exclude each other.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 400: Some of the values you sent are not valid.
    public static func validationFailed(
        errors: JSONValue? = nil, field: String? = nil, value: String? = nil, constraints: JSONValue? = nil,
        allowedValues: [String]? = nil, minValue: Double? = nil, maxValue: Double? = nil
    ) -> APIFailure {
        APIFailure(
            code: "VALIDATION_FAILED", status: 400,
            details: errorDetails([
                errorDetail("errors", errors), errorDetail("field", field), errorDetail("value", value),
                errorDetail("constraints", constraints), errorDetail("allowedValues", allowedValues),
                errorDetail("minValue", minValue), errorDetail("maxValue", maxValue),
            ]))
    }

    /// 400: A value that must be present is missing.
    public static func validationRequiredField(field: String? = nil, constraints: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_REQUIRED_FIELD", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("constraints", constraints)]))
    }

    /// 400: A value is not written in the expected form.
    public static func validationInvalidFormat(
        field: String? = nil, value: String? = nil, constraints: JSONValue? = nil
    ) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_FORMAT", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("constraints", constraints),
            ]))
    }

    /// 400: A value lies outside the permitted range.
    public static func validationOutOfRange(
        field: String? = nil, value: String? = nil, minValue: Double? = nil, maxValue: Double? = nil
    ) -> APIFailure {
        APIFailure(
            code: "VALIDATION_OUT_OF_RANGE", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("minValue", minValue),
                errorDetail("maxValue", maxValue),
            ]))
    }

    /// 400: A value is not one of the permitted choices.
    public static func validationInvalidEnum(
        field: String? = nil, value: String? = nil, allowedValues: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_ENUM", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("allowedValues", allowedValues),
            ]))
    }

    /// 400: A text value is longer than permitted.
    public static func validationStringTooLong(field: String? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_STRING_TOO_LONG", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("maxValue", maxValue)]))
    }

    /// 400: A text value is shorter than permitted.
    public static func validationStringTooShort(field: String? = nil, minValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_STRING_TOO_SHORT", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("minValue", minValue)]))
    }

    /// 400: The request body is not well-formed JSON.
    public static func validationInvalidJSON(reason: String? = nil, position: Int? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_JSON", status: 400,
            details: errorDetails([errorDetail("reason", reason), errorDetail("position", position)]))
    }

    /// 400: An identifier is not a UUID.
    public static func validationInvalidUUID(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_UUID", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 400: That is not a usable email address.
    public static func validationInvalidEmail(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_EMAIL", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 400: That is not a usable web address.
    public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_URL", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 400: A date or time is not in ISO 8601 form.
    public static func validationInvalidDate(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_DATE", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 404: There is no such address in this API.
    public static func routeNotFound() -> APIFailure {
        APIFailure(code: "ROUTE_NOT_FOUND", status: 404)
    }

    /// 405: This address does not support that HTTP method.
    public static func methodNotAllowed(allowedMethods: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "METHOD_NOT_ALLOWED", status: 405,
            details: errorDetails([errorDetail("allowedMethods", allowedMethods)]))
    }

    /// 406: None of the response formats you accept is available here.
    public static func notAcceptable(allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "NOT_ACCEPTABLE", status: 406, details: errorDetails([errorDetail("allowedValues", allowedValues)]))
    }

    /// 408: The request took too long to arrive.
    public static func requestTimeout(timeoutMs: Int? = nil) -> APIFailure {
        APIFailure(code: "REQUEST_TIMEOUT", status: 408, details: errorDetails([errorDetail("timeoutMs", timeoutMs)]))
    }

    /// 413: The request body is too large.
    public static func payloadTooLarge(maxBytes: Int? = nil) -> APIFailure {
        APIFailure(code: "PAYLOAD_TOO_LARGE", status: 413, details: errorDetails([errorDetail("maxBytes", maxBytes)]))
    }

    /// 414: The request address is too long.
    public static func uriTooLong(maxBytes: Int? = nil) -> APIFailure {
        APIFailure(code: "URI_TOO_LONG", status: 414, details: errorDetails([errorDetail("maxBytes", maxBytes)]))
    }

    /// 415: The body is in a format this address does not take.
    public static func unsupportedMediaType(allowedValues: [String]? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "UNSUPPORTED_MEDIA_TYPE", status: 415,
            details: errorDetails([errorDetail("allowedValues", allowedValues), errorDetail("value", value)]))
    }

    /// 426: This address only speaks WebSocket.
    public static func upgradeRequired(allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "UPGRADE_REQUIRED", status: 426, details: errorDetails([errorDetail("allowedValues", allowedValues)]))
    }

    /// 431: The request headers are too large.
    public static func headersTooLarge(maxBytes: Int? = nil) -> APIFailure {
        APIFailure(code: "HEADERS_TOO_LARGE", status: 431, details: errorDetails([errorDetail("maxBytes", maxBytes)]))
    }

    /// 400: The request could not be understood.
    public static func badRequest(reason: String? = nil) -> APIFailure {
        APIFailure(code: "BAD_REQUEST", status: 400, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 500: Something went wrong on our side. Quote the request id if you contact us.
    public static func internalError() -> APIFailure {
        APIFailure(code: "INTERNAL_ERROR", status: 500)
    }

    /// 501: This action is planned but not served here yet.
    public static func notImplemented(operation: String? = nil) -> APIFailure {
        APIFailure(code: "NOT_IMPLEMENTED", status: 501, details: errorDetails([errorDetail("operation", operation)]))
    }

    /// 502: A service we depend on returned an error.
    public static func upstreamError(provider: String? = nil) -> APIFailure {
        APIFailure(code: "UPSTREAM_ERROR", status: 502, details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 503: The service is not available at the moment. Try again soon.
    public static func serviceUnavailable(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "SERVICE_UNAVAILABLE", status: 503, details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 503: The service is very busy. Try again in a few seconds.
    public static func serviceOverloaded(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "SERVICE_OVERLOADED", status: 503, details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 503: The service is down for maintenance.
    public static func serviceMaintenance(retryAfter: Int? = nil, until: String? = nil) -> APIFailure {
        APIFailure(
            code: "SERVICE_MAINTENANCE", status: 503,
            details: errorDetails([errorDetail("retryAfter", retryAfter), errorDetail("until", until)]))
    }

    /// 504: A service we depend on took too long to answer.
    public static func upstreamTimeout(provider: String? = nil, timeoutMs: Int? = nil) -> APIFailure {
        APIFailure(
            code: "UPSTREAM_TIMEOUT", status: 504,
            details: errorDetails([errorDetail("provider", provider), errorDetail("timeoutMs", timeoutMs)]))
    }

    /// 504: The request could not be finished in the time allowed.
    public static func requestDeadlineExceeded(timeoutMs: Int? = nil) -> APIFailure {
        APIFailure(
            code: "REQUEST_DEADLINE_EXCEEDED", status: 504,
            details: errorDetails([errorDetail("timeoutMs", timeoutMs)]))
    }

    /// 400: A value has the wrong type.
    public static func validationInvalidType(field: String? = nil, constraints: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_TYPE", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("constraints", constraints)]))
    }

    /// 400: A list holds too many entries.
    public static func validationTooManyItems(field: String? = nil, maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_TOO_MANY_ITEMS", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("maxValue", maxValue)]))
    }

    /// 400: A list holds too few entries.
    public static func validationTooFewItems(field: String? = nil, minValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_TOO_FEW_ITEMS", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("minValue", minValue)]))
    }

    /// 400: A list holds the same entry more than once.
    public static func validationDuplicateItems(field: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_DUPLICATE_ITEMS", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 400: The form upload is not well-formed.
    public static func validationInvalidMultipart(reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_MULTIPART", status: 400, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 400: That page cursor is not valid for this list.
    public static func validationInvalidCursor(field: String? = nil) -> APIFailure {
        APIFailure(code: "VALIDATION_INVALID_CURSOR", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 422: The request points at something that does not exist here.
    public static func validationReferenceInvalid(
        field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "VALIDATION_REFERENCE_INVALID", status: 422,
            details: errorDetails([
                errorDetail("field", field), errorDetail("resourceType", resourceType),
                errorDetail("resourceId", resourceID),
            ]))
    }

    /// 422: Some of the values you sent exclude each other.
    public static func validationConflictingFields(fields: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "VALIDATION_CONFLICTING_FIELDS", status: 422, details: errorDetails([errorDetail("fields", fields)]))
    }
}
