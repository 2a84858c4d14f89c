// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let complianceEntries: [ErrorEntry] = [
        ErrorEntry(
            .complianceRequestNotFound, status: 404, category: "not_found", message: "No such privacy request.",
            isRetryable: false),
        ErrorEntry(
            .complianceRequestPending, status: 409, category: "conflict",
            message: "You already have an open request of this kind.", isRetryable: false),
        ErrorEntry(
            .complianceVerificationInvalid, status: 400, category: "validation",
            message: "The confirmation for this request is not valid.", isRetryable: false),
        ErrorEntry(
            .complianceExportNotReady, status: 409, category: "conflict", message: "The export is not finished yet.",
            isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .complianceLegalHold, status: 409, category: "conflict",
            message: "The law requires us to keep this data for now.", isRetryable: false),
        ErrorEntry(
            .complianceConsentNotFound, status: 404, category: "not_found", message: "No such consent.",
            isRetryable: false),
        ErrorEntry(
            .complianceConsentRequired, status: 403, category: "authorization",
            message: "Agree to the new terms or privacy policy before you change anything.", isRetryable: false),
        ErrorEntry(
            .complianceConsentEssential, status: 400, category: "validation",
            message: "Essential consent cannot be withdrawn while the account exists.", isRetryable: false),
        ErrorEntry(
            .complianceDocumentNotFound, status: 404, category: "not_found", message: "No such document.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such privacy request.
    public static func complianceRequestNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_REQUEST_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: You already have an open request of this kind.
    public static func complianceRequestPending(resourceID: String? = nil, currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_REQUEST_PENDING", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("currentState", currentState)]))
    }

    /// 400: The confirmation for this request is not valid.
    public static func complianceVerificationInvalid(field: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_VERIFICATION_INVALID", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 409: The export is not finished yet.
    public static func complianceExportNotReady(
        resourceID: String? = nil, currentState: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_EXPORT_NOT_READY", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("currentState", currentState),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 409: The law requires us to keep this data for now.
    public static func complianceLegalHold(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_LEGAL_HOLD", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such consent.
    public static func complianceConsentNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_CONSENT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: Agree to the new terms or privacy policy before you change anything.
    public static func complianceConsentRequired(documents: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_CONSENT_REQUIRED", status: 403,
            details: errorDetails([errorDetail("documents", documents)]))
    }

    /// 400: Essential consent cannot be withdrawn while the account exists.
    public static func complianceConsentEssential(field: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_CONSENT_ESSENTIAL", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 404: No such document.
    public static func complianceDocumentNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "COMPLIANCE_DOCUMENT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
