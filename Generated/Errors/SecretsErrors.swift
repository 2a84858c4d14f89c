// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let secretsEntries: [ErrorEntry] = [
        ErrorEntry(
            .secretNotFound, status: 404, category: "not_found", message: "No such variable or secret.",
            isRetryable: false),
        ErrorEntry(
            .secretNameExists, status: 409, category: "conflict",
            message: "A variable with that name already exists in this scope.", isRetryable: false),
        ErrorEntry(
            .secretAlreadyViewed, status: 403, category: "authorization",
            message: "This value was shown once and cannot be shown again.", isRetryable: false),
        ErrorEntry(
            .secretDecryptionFailed, status: 500, category: "internal",
            message: "We could not open this secret. Contact support.", isRetryable: false),
        ErrorEntry(
            .secretExportMFARequired, status: 403, category: "authorization",
            message: "Exporting secrets needs a verification code with the request.", isRetryable: false,
            headers: ["WWW-Authenticate"]),
        ErrorEntry(
            .exportExpired, status: 410, category: "gone", message: "This export has run out. Export again.",
            isRetryable: false),
        ErrorEntry(
            .secretNameReserved, status: 400, category: "validation",
            message: "That name starts with a reserved prefix.", isRetryable: false),
        ErrorEntry(
            .secretValueInvalid, status: 400, category: "validation", message: "The value does not fit its type.",
            isRetryable: false),
        ErrorEntry(
            .secretNotRotatable, status: 409, category: "conflict", message: "This variable cannot be rotated.",
            isRetryable: false),
        ErrorEntry(
            .secretTemplateNotFound, status: 404, category: "not_found", message: "No such template.",
            isRetryable: false),
        ErrorEntry(
            .secretTemplateFieldInvalid, status: 400, category: "validation",
            message: "The template fields are not filled in correctly.", isRetryable: false),
        ErrorEntry(
            .secretImportInvalid, status: 400, category: "validation", message: "The file cannot be imported.",
            isRetryable: false),
        ErrorEntry(
            .secretEncryptionFailed, status: 500, category: "internal",
            message: "We could not store this secret safely, so nothing was saved.", isRetryable: true),
        ErrorEntry(
            .secretKeyRotationInProgress, status: 409, category: "conflict",
            message: "The encryption key is being replaced. Try again shortly.", isRetryable: true,
            headers: ["Retry-After"]),
        ErrorEntry(
            .secretReferenceUnresolved, status: 422, category: "validation",
            message: "A variable that is used here does not exist.", isRetryable: false),
        ErrorEntry(
            .apiKeyNotFound, status: 404, category: "not_found", message: "No such API key.", isRetryable: false),
        ErrorEntry(
            .apiKeyNameExists, status: 409, category: "conflict", message: "Another API key already has that name.",
            isRetryable: false),
        ErrorEntry(
            .apiKeyNotActive, status: 409, category: "conflict", message: "This API key is no longer active.",
            isRetryable: false),
        ErrorEntry(
            .apiKeyScopeInvalid, status: 400, category: "validation",
            message: "One of the API key permissions does not exist or exceeds your own.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such variable or secret.
    public static func secretNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: A variable with that name already exists in this scope.
    public static func secretNameExists(
        field: String? = nil, value: String? = nil, scope: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "SECRET_NAME_EXISTS", status: 409,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("scope", scope),
            ]))
    }

    /// 403: This value was shown once and cannot be shown again.
    public static func secretAlreadyViewed(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_ALREADY_VIEWED", status: 403, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 500: We could not open this secret. Contact support.
    public static func secretDecryptionFailed(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_DECRYPTION_FAILED", status: 500,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: Exporting secrets needs a verification code with the request.
    public static func secretExportMFARequired(requiredMFA: Bool? = nil, mfaEndpoint: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_EXPORT_MFA_REQUIRED", status: 403,
            details: errorDetails([errorDetail("requiredMfa", requiredMFA), errorDetail("mfaEndpoint", mfaEndpoint)]))
    }

    /// 410: This export has run out. Export again.
    public static func exportExpired(resourceID: String? = nil, expiredAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "EXPORT_EXPIRED", status: 410,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("expiredAt", expiredAt)]))
    }

    /// 400: That name starts with a reserved prefix.
    public static func secretNameReserved(
        field: String? = nil, value: String? = nil, allowedValues: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "SECRET_NAME_RESERVED", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("allowedValues", allowedValues),
            ]))
    }

    /// 400: The value does not fit its type.
    public static func secretValueInvalid(field: String? = nil, constraints: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_VALUE_INVALID", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("constraints", constraints)]))
    }

    /// 409: This variable cannot be rotated.
    public static func secretNotRotatable(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_NOT_ROTATABLE", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such template.
    public static func secretTemplateNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_TEMPLATE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: The template fields are not filled in correctly.
    public static func secretTemplateFieldInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_TEMPLATE_FIELD_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 400: The file cannot be imported.
    public static func secretImportInvalid(errors: JSONValue? = nil, reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_IMPORT_INVALID", status: 400,
            details: errorDetails([errorDetail("errors", errors), errorDetail("reason", reason)]))
    }

    /// 500: We could not store this secret safely, so nothing was saved.
    public static func secretEncryptionFailed() -> APIFailure {
        APIFailure(code: "SECRET_ENCRYPTION_FAILED", status: 500)
    }

    /// 409: The encryption key is being replaced. Try again shortly.
    public static func secretKeyRotationInProgress(retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_KEY_ROTATION_IN_PROGRESS", status: 409,
            details: errorDetails([errorDetail("retryAfter", retryAfter)]))
    }

    /// 422: A variable that is used here does not exist.
    public static func secretReferenceUnresolved(value: String? = nil, nodeID: String? = nil) -> APIFailure {
        APIFailure(
            code: "SECRET_REFERENCE_UNRESOLVED", status: 422,
            details: errorDetails([errorDetail("value", value), errorDetail("nodeId", nodeID)]))
    }

    /// 404: No such API key.
    public static func apiKeyNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "API_KEY_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: Another API key already has that name.
    public static func apiKeyNameExists(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "API_KEY_NAME_EXISTS", status: 409,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 409: This API key is no longer active.
    public static func apiKeyNotActive(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "API_KEY_NOT_ACTIVE", status: 409, details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 400: One of the API key permissions does not exist or exceeds your own.
    public static func apiKeyScopeInvalid(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "API_KEY_SCOPE_INVALID", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }
}
