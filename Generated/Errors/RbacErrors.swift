// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let rbacEntries: [ErrorEntry] = [
        ErrorEntry(
            .authzPermissionDenied, status: 403, category: "authorization",
            message: "Your role does not allow this action.", isRetryable: false),
        ErrorEntry(
            .authzRoleInsufficient, status: 403, category: "authorization",
            message: "Your role ranks too low for this action.", isRetryable: false),
        ErrorEntry(
            .roleNotFound, status: 404, category: "not_found", message: "No such role in this workspace.",
            isRetryable: false),
        ErrorEntry(
            .roleNameExists, status: 409, category: "conflict", message: "Another role already has that name.",
            isRetryable: false),
        ErrorEntry(
            .roleHasMembers, status: 409, category: "conflict",
            message: "People still hold this role. Move them to another role first.", isRetryable: false),
        ErrorEntry(
            .roleIsSystem, status: 403, category: "authorization",
            message: "Built-in roles cannot be changed. Duplicate the role instead.", isRetryable: false),
        ErrorEntry(
            .roleHierarchyViolation, status: 403, category: "authorization",
            message: "You cannot grant a role that outranks your own.", isRetryable: false),
        ErrorEntry(
            .roleCircularReference, status: 400, category: "validation",
            message: "That change would make the role hierarchy loop back on itself.", isRetryable: false),
        ErrorEntry(
            .authzConfirmationRequired, status: 400, category: "validation",
            message: "Confirm this action before it is carried out.", isRetryable: false),
        ErrorEntry(
            .authzSelfActionForbidden, status: 403, category: "authorization",
            message: "You cannot do this to your own account.", isRetryable: false),
        ErrorEntry(
            .rolePermissionUnknown, status: 400, category: "validation",
            message: "One of the permissions does not exist.", isRetryable: false),
        ErrorEntry(
            .rolePermissionEscalation, status: 403, category: "authorization",
            message: "You cannot grant permissions you do not hold.", isRetryable: false),
        ErrorEntry(
            .roleLastRole, status: 409, category: "conflict", message: "A member needs at least one role.",
            isRetryable: false),
        ErrorEntry(
            .roleOwnerProtected, status: 403, category: "authorization",
            message: "The owner role can only be handed over by the owner.", isRetryable: false),
        ErrorEntry(
            .roleImportInvalid, status: 400, category: "validation", message: "The role file cannot be imported.",
            isRetryable: false),
        ErrorEntry(
            .roleAssignmentExists, status: 409, category: "conflict", message: "The user already holds this role.",
            isRetryable: false),
        ErrorEntry(
            .permissionNotFound, status: 404, category: "not_found", message: "No such permission.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 403: Your role does not allow this action.
    public static func authzPermissionDenied(
        requiredPermission: String? = nil, requiredPermissions: [String]? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_PERMISSION_DENIED", status: 403,
            details: errorDetails([
                errorDetail("requiredPermission", requiredPermission),
                errorDetail("requiredPermissions", requiredPermissions), errorDetail("reason", reason),
            ]))
    }

    /// 403: Your role ranks too low for this action.
    public static func authzRoleInsufficient(
        requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "AUTHZ_ROLE_INSUFFICIENT", status: 403,
            details: errorDetails([
                errorDetail("requiredHierarchy", requiredHierarchy), errorDetail("currentHierarchy", currentHierarchy),
            ]))
    }

    /// 404: No such role in this workspace.
    public static func roleNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "ROLE_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: Another role already has that name.
    public static func roleNameExists(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "ROLE_NAME_EXISTS", status: 409,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 409: People still hold this role. Move them to another role first.
    public static func roleHasMembers(membersCount: Int? = nil) -> APIFailure {
        APIFailure(
            code: "ROLE_HAS_MEMBERS", status: 409, details: errorDetails([errorDetail("membersCount", membersCount)]))
    }

    /// 403: Built-in roles cannot be changed. Duplicate the role instead.
    public static func roleIsSystem(resourceID: String? = nil) -> APIFailure {
        APIFailure(code: "ROLE_IS_SYSTEM", status: 403, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 403: You cannot grant a role that outranks your own.
    public static func roleHierarchyViolation(
        requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "ROLE_HIERARCHY_VIOLATION", status: 403,
            details: errorDetails([
                errorDetail("requiredHierarchy", requiredHierarchy), errorDetail("currentHierarchy", currentHierarchy),
            ]))
    }

    /// 400: That change would make the role hierarchy loop back on itself.
    public static func roleCircularReference(field: String? = nil) -> APIFailure {
        APIFailure(code: "ROLE_CIRCULAR_REFERENCE", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 400: Confirm this action before it is carried out.
    public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> APIFailure {
        APIFailure(
            code: "AUTHZ_CONFIRMATION_REQUIRED", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("expectedField", expectedField)]))
    }

    /// 403: You cannot do this to your own account.
    public static func authzSelfActionForbidden() -> APIFailure {
        APIFailure(code: "AUTHZ_SELF_ACTION_FORBIDDEN", status: 403)
    }

    /// 400: One of the permissions does not exist.
    public static func rolePermissionUnknown(value: String? = nil, errors: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "ROLE_PERMISSION_UNKNOWN", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("errors", errors)]))
    }

    /// 403: You cannot grant permissions you do not hold.
    public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "ROLE_PERMISSION_ESCALATION", status: 403,
            details: errorDetails([errorDetail("requiredPermissions", requiredPermissions)]))
    }

    /// 409: A member needs at least one role.
    public static func roleLastRole() -> APIFailure {
        APIFailure(code: "ROLE_LAST_ROLE", status: 409)
    }

    /// 403: The owner role can only be handed over by the owner.
    public static func roleOwnerProtected() -> APIFailure {
        APIFailure(code: "ROLE_OWNER_PROTECTED", status: 403)
    }

    /// 400: The role file cannot be imported.
    public static func roleImportInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(code: "ROLE_IMPORT_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 409: The user already holds this role.
    public static func roleAssignmentExists(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "ROLE_ASSIGNMENT_EXISTS", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such permission.
    public static func permissionNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "PERMISSION_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
