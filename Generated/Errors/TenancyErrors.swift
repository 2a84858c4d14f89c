// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let tenancyEntries: [ErrorEntry] = [
        ErrorEntry(
            .authzTenantMismatch, status: 403, category: "authorization",
            message: "The workspace named in the request is not the one you are signed in to.", isRetryable: false),
        ErrorEntry(
            .authzIPNotAllowed, status: 403, category: "authorization",
            message: "This workspace does not accept requests from your network.", isRetryable: false),
        ErrorEntry(
            .authzFeatureDisabled, status: 403, category: "authorization",
            message: "This feature is switched off for your workspace or plan.", isRetryable: false),
        ErrorEntry(
            .resourceLimitReached, status: 403, category: "quota",
            message: "You have reached the number allowed for this kind of item.", isRetryable: false),
        ErrorEntry(
            .tenantNotFound, status: 404, category: "not_found",
            message: "No workspace matches that name or identifier.", isRetryable: false),
        ErrorEntry(
            .tenantSuspended, status: 403, category: "authorization",
            message: "This workspace is suspended. Contact support.", isRetryable: false),
        ErrorEntry(
            .tenantQuotaExceeded, status: 403, category: "quota", message: "Your workspace has used up its allowance.",
            isRetryable: false),
        ErrorEntry(
            .tenantIsolationViolation, status: 403, category: "authorization",
            message: "The request reached for data of another workspace and was stopped.", isRetryable: false),
        ErrorEntry(
            .tenantSubdomainTaken, status: 409, category: "conflict",
            message: "That workspace address is already in use.", isRetryable: false),
        ErrorEntry(
            .userNotFound, status: 404, category: "not_found", message: "No such user in this workspace.",
            isRetryable: false),
        ErrorEntry(
            .userEmailExists, status: 409, category: "conflict",
            message: "An account with that email address already exists.", isRetryable: false),
        ErrorEntry(
            .userInviteExpired, status: 410, category: "gone",
            message: "This invitation has run out. Ask for a new one.", isRetryable: false),
        ErrorEntry(
            .userInviteInvalid, status: 400, category: "validation", message: "This invitation link is not valid.",
            isRetryable: false),
        ErrorEntry(
            .userCannotDeleteSelf, status: 400, category: "validation",
            message: "You cannot remove yourself here. Use your account settings.", isRetryable: false),
        ErrorEntry(
            .userCannotModifyOwner, status: 403, category: "authorization",
            message: "The workspace owner cannot be changed this way.", isRetryable: false),
        ErrorEntry(
            .userInRecovery, status: 409, category: "conflict",
            message: "This user was deleted recently and can still be restored.", isRetryable: false),
        ErrorEntry(
            .authzNotAMember, status: 403, category: "authorization",
            message: "You are not a member of this workspace.", isRetryable: false),
        ErrorEntry(
            .tenantContextRequired, status: 400, category: "validation",
            message: "Say which workspace this request is for.", isRetryable: false),
        ErrorEntry(
            .tenantInactive, status: 403, category: "authorization", message: "This workspace is not active.",
            isRetryable: false),
        ErrorEntry(
            .tenantDeletionPending, status: 409, category: "conflict",
            message: "This workspace is already waiting to be deleted.", isRetryable: false),
        ErrorEntry(
            .tenantArchived, status: 410, category: "gone", message: "This workspace was archived.",
            isRetryable: false),
        ErrorEntry(
            .tenantSubdomainReserved, status: 409, category: "conflict", message: "That workspace address is reserved.",
            isRetryable: false),
        ErrorEntry(
            .tenantDomainNotFound, status: 404, category: "not_found", message: "No such domain in this workspace.",
            isRetryable: false),
        ErrorEntry(
            .tenantDomainTaken, status: 409, category: "conflict", message: "That domain belongs to another workspace.",
            isRetryable: false),
        ErrorEntry(
            .tenantDomainUnverified, status: 409, category: "conflict",
            message: "Prove that you control this domain first.", isRetryable: false),
        ErrorEntry(
            .userInviteNotFound, status: 404, category: "not_found", message: "No such invitation.",
            isRetryable: false),
        ErrorEntry(
            .userInviteAlreadyAccepted, status: 409, category: "conflict",
            message: "This invitation was already accepted.", isRetryable: false),
        ErrorEntry(
            .userInviteEmailMismatch, status: 403, category: "authorization",
            message: "This invitation was sent to a different email address.", isRetryable: false),
        ErrorEntry(
            .userInviteExists, status: 409, category: "conflict",
            message: "This person already has an open invitation.", isRetryable: false),
        ErrorEntry(
            .userAlreadyMember, status: 409, category: "conflict", message: "This person is already a member.",
            isRetryable: false),
        ErrorEntry(
            .userStateInvalid, status: 409, category: "conflict",
            message: "The user is not in a state that allows this.", isRetryable: false),
        ErrorEntry(
            .userAvatarNotFound, status: 404, category: "not_found", message: "This user has no picture.",
            isRetryable: false),
        ErrorEntry(.fileMissing, status: 400, category: "validation", message: "Attach a file.", isRetryable: false),
        ErrorEntry(
            .fileTooLarge, status: 413, category: "protocol", message: "The file is too large.", isRetryable: false,
            headers: ["Connection"]),
        ErrorEntry(
            .fileTypeInvalid, status: 415, category: "protocol", message: "This kind of file is not accepted.",
            isRetryable: false, headers: ["Accept-Post", "Accept-Patch"]),
        ErrorEntry(
            .fileContentInvalid, status: 422, category: "validation",
            message: "The file content does not match its type.", isRetryable: false),
        ErrorEntry(.fileNotFound, status: 404, category: "not_found", message: "No such file.", isRetryable: false),
        ErrorEntry(
            .rangeNotSatisfiable, status: 416, category: "protocol", message: "The file has no such part.",
            isRetryable: false, headers: ["Content-Range"]),
        ErrorEntry(
            .fileLinkInvalid, status: 403, category: "authorization",
            message: "This download link is not valid any more.", isRetryable: false),
        ErrorEntry(
            .deletionRequestNotFound, status: 404, category: "not_found", message: "No such deletion request.",
            isRetryable: false),
        ErrorEntry(
            .deletionRequestNotCancellable, status: 409, category: "conflict",
            message: "This deletion can no longer be stopped.", isRetryable: false),
        ErrorEntry(
            .deletionRequestNotRestorable, status: 409, category: "conflict",
            message: "This deletion can no longer be undone.", isRetryable: false),
    ]
}

extension APIFailure {
    /// 403: The workspace named in the request is not the one you are signed in to.
    public static func authzTenantMismatch() -> APIFailure {
        APIFailure(code: "AUTHZ_TENANT_MISMATCH", status: 403)
    }

    /// 403: This workspace does not accept requests from your network.
    public static func authzIPNotAllowed() -> APIFailure {
        APIFailure(code: "AUTHZ_IP_NOT_ALLOWED", status: 403)
    }

    /// 403: This feature is switched off for your workspace or plan.
    public static func authzFeatureDisabled(
        feature: String? = nil, requiredPlan: String? = nil, floor: JSONValue? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_FEATURE_DISABLED", status: 403,
            details: errorDetails([
                errorDetail("feature", feature), errorDetail("requiredPlan", requiredPlan), errorDetail("floor", floor),
            ]))
    }

    /// 403: You have reached the number allowed for this kind of item.
    public static func resourceLimitReached(
        resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "RESOURCE_LIMIT_REACHED", status: 403,
            details: errorDetails([
                errorDetail("resourceType", resourceType), errorDetail("limit", limit), errorDetail("current", current),
                errorDetail("requiredPlan", requiredPlan),
            ]))
    }

    /// 404: No workspace matches that name or identifier.
    public static func tenantNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: This workspace is suspended. Contact support.
    public static func tenantSuspended(supportURL: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_SUSPENDED", status: 403, details: errorDetails([errorDetail("supportUrl", supportURL)]))
    }

    /// 403: Your workspace has used up its allowance.
    public static func tenantQuotaExceeded(
        limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "TENANT_QUOTA_EXCEEDED", status: 403,
            details: errorDetails([
                errorDetail("limit", limit), errorDetail("current", current), errorDetail("metric", metric),
                errorDetail("requiredPlan", requiredPlan),
            ]))
    }

    /// 403: The request reached for data of another workspace and was stopped.
    public static func tenantIsolationViolation() -> APIFailure {
        APIFailure(code: "TENANT_ISOLATION_VIOLATION", status: 403)
    }

    /// 409: That workspace address is already in use.
    public static func tenantSubdomainTaken(
        field: String? = nil, value: String? = nil, suggestions: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "TENANT_SUBDOMAIN_TAKEN", status: 409,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("suggestions", suggestions),
            ]))
    }

    /// 404: No such user in this workspace.
    public static func userNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "USER_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: An account with that email address already exists.
    public static func userEmailExists(field: String? = nil) -> APIFailure {
        APIFailure(code: "USER_EMAIL_EXISTS", status: 409, details: errorDetails([errorDetail("field", field)]))
    }

    /// 410: This invitation has run out. Ask for a new one.
    public static func userInviteExpired(expiredAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "USER_INVITE_EXPIRED", status: 410, details: errorDetails([errorDetail("expiredAt", expiredAt)]))
    }

    /// 400: This invitation link is not valid.
    public static func userInviteInvalid() -> APIFailure {
        APIFailure(code: "USER_INVITE_INVALID", status: 400)
    }

    /// 400: You cannot remove yourself here. Use your account settings.
    public static func userCannotDeleteSelf() -> APIFailure {
        APIFailure(code: "USER_CANNOT_DELETE_SELF", status: 400)
    }

    /// 403: The workspace owner cannot be changed this way.
    public static func userCannotModifyOwner() -> APIFailure {
        APIFailure(code: "USER_CANNOT_MODIFY_OWNER", status: 403)
    }

    /// 409: This user was deleted recently and can still be restored.
    public static func userInRecovery(resourceID: String? = nil, recoverableUntil: String? = nil) -> APIFailure {
        APIFailure(
            code: "USER_IN_RECOVERY", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("recoverableUntil", recoverableUntil),
            ]))
    }

    /// 403: You are not a member of this workspace.
    public static func authzNotAMember() -> APIFailure {
        APIFailure(code: "AUTHZ_NOT_A_MEMBER", status: 403)
    }

    /// 400: Say which workspace this request is for.
    public static func tenantContextRequired(field: String? = nil) -> APIFailure {
        APIFailure(code: "TENANT_CONTEXT_REQUIRED", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 403: This workspace is not active.
    public static func tenantInactive(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_INACTIVE", status: 403, details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 409: This workspace is already waiting to be deleted.
    public static func tenantDeletionPending(scheduledFor: String? = nil, cancelUntil: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_DELETION_PENDING", status: 409,
            details: errorDetails([errorDetail("scheduledFor", scheduledFor), errorDetail("cancelUntil", cancelUntil)]))
    }

    /// 410: This workspace was archived.
    public static func tenantArchived(retentionUntil: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_ARCHIVED", status: 410,
            details: errorDetails([errorDetail("retentionUntil", retentionUntil)]))
    }

    /// 409: That workspace address is reserved.
    public static func tenantSubdomainReserved(
        field: String? = nil, value: String? = nil, suggestions: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "TENANT_SUBDOMAIN_RESERVED", status: 409,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("suggestions", suggestions),
            ]))
    }

    /// 404: No such domain in this workspace.
    public static func tenantDomainNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_DOMAIN_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: That domain belongs to another workspace.
    public static func tenantDomainTaken(value: String? = nil) -> APIFailure {
        APIFailure(code: "TENANT_DOMAIN_TAKEN", status: 409, details: errorDetails([errorDetail("value", value)]))
    }

    /// 409: Prove that you control this domain first.
    public static func tenantDomainUnverified(value: String? = nil, dnsRecord: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "TENANT_DOMAIN_UNVERIFIED", status: 409,
            details: errorDetails([errorDetail("value", value), errorDetail("dnsRecord", dnsRecord)]))
    }

    /// 404: No such invitation.
    public static func userInviteNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "USER_INVITE_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This invitation was already accepted.
    public static func userInviteAlreadyAccepted() -> APIFailure {
        APIFailure(code: "USER_INVITE_ALREADY_ACCEPTED", status: 409)
    }

    /// 403: This invitation was sent to a different email address.
    public static func userInviteEmailMismatch() -> APIFailure {
        APIFailure(code: "USER_INVITE_EMAIL_MISMATCH", status: 403)
    }

    /// 409: This person already has an open invitation.
    public static func userInviteExists(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "USER_INVITE_EXISTS", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This person is already a member.
    public static func userAlreadyMember(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "USER_ALREADY_MEMBER", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The user is not in a state that allows this.
    public static func userStateInvalid(currentState: String? = nil, allowedStates: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "USER_STATE_INVALID", status: 409,
            details: errorDetails([
                errorDetail("currentState", currentState), errorDetail("allowedStates", allowedStates),
            ]))
    }

    /// 404: This user has no picture.
    public static func userAvatarNotFound() -> APIFailure {
        APIFailure(code: "USER_AVATAR_NOT_FOUND", status: 404)
    }

    /// 400: Attach a file.
    public static func fileMissing(field: String? = nil) -> APIFailure {
        APIFailure(code: "FILE_MISSING", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 413: The file is too large.
    public static func fileTooLarge(maxBytes: Int? = nil) -> APIFailure {
        APIFailure(code: "FILE_TOO_LARGE", status: 413, details: errorDetails([errorDetail("maxBytes", maxBytes)]))
    }

    /// 415: This kind of file is not accepted.
    public static func fileTypeInvalid(allowedValues: [String]? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "FILE_TYPE_INVALID", status: 415,
            details: errorDetails([errorDetail("allowedValues", allowedValues), errorDetail("value", value)]))
    }

    /// 422: The file content does not match its type.
    public static func fileContentInvalid(reason: String? = nil) -> APIFailure {
        APIFailure(code: "FILE_CONTENT_INVALID", status: 422, details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 404: No such file.
    public static func fileNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "FILE_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 416: The file has no such part.
    public static func rangeNotSatisfiable(maxValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "RANGE_NOT_SATISFIABLE", status: 416, details: errorDetails([errorDetail("maxValue", maxValue)]))
    }

    /// 403: This download link is not valid any more.
    public static func fileLinkInvalid(expiredAt: String? = nil) -> APIFailure {
        APIFailure(code: "FILE_LINK_INVALID", status: 403, details: errorDetails([errorDetail("expiredAt", expiredAt)]))
    }

    /// 404: No such deletion request.
    public static func deletionRequestNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "DELETION_REQUEST_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This deletion can no longer be stopped.
    public static func deletionRequestNotCancellable(currentState: String? = nil) -> APIFailure {
        APIFailure(
            code: "DELETION_REQUEST_NOT_CANCELLABLE", status: 409,
            details: errorDetails([errorDetail("currentState", currentState)]))
    }

    /// 409: This deletion can no longer be undone.
    public static func deletionRequestNotRestorable(
        currentState: String? = nil, recoverableUntil: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "DELETION_REQUEST_NOT_RESTORABLE", status: 409,
            details: errorDetails([
                errorDetail("currentState", currentState), errorDetail("recoverableUntil", recoverableUntil),
            ]))
    }
}
