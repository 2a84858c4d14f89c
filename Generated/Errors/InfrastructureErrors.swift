// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

extension ErrorEntry {
    static let infrastructureEntries: [ErrorEntry] = [
        ErrorEntry(
            .infraServerNotFound, status: 404, category: "not_found", message: "No such server.", isRetryable: false),
        ErrorEntry(
            .infraServerOffline, status: 503, category: "unavailable",
            message: "The server does not respond at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraProviderError, status: 502, category: "upstream", message: "The cloud provider reported an error.",
            isRetryable: true),
        ErrorEntry(
            .infraQuotaExceeded, status: 403, category: "quota",
            message: "The cloud provider account has no capacity left for this.", isRetryable: false),
        ErrorEntry(
            .infraRegionUnavailable, status: 503, category: "unavailable",
            message: "That region is not available at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraImageNotFound, status: 404, category: "not_found",
            message: "That operating system image is not offered.", isRetryable: false),
        ErrorEntry(
            .infraNetworkConflict, status: 409, category: "conflict",
            message: "That address range overlaps an existing network.", isRetryable: false),
        ErrorEntry(
            .infraFirewallRuleInvalid, status: 400, category: "validation", message: "A firewall rule is not valid.",
            isRetryable: false),
        ErrorEntry(
            .infraNameExists, status: 409, category: "conflict",
            message: "Something of this kind already has that name.", isRetryable: false),
        ErrorEntry(
            .infraServerStateInvalid, status: 409, category: "conflict",
            message: "The server is not in a state that allows this.", isRetryable: false),
        ErrorEntry(
            .infraServerTypeInvalid, status: 400, category: "validation", message: "That server size is not offered.",
            isRetryable: false),
        ErrorEntry(
            .infraConsoleUnavailable, status: 503, category: "unavailable",
            message: "The console cannot be opened at the moment.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraSSHKeyNotFound, status: 404, category: "not_found", message: "No such SSH key.", isRetryable: false),
        ErrorEntry(
            .infraSSHKeyInvalid, status: 400, category: "validation", message: "That is not a usable public SSH key.",
            isRetryable: false),
        ErrorEntry(
            .infraVolumeNotFound, status: 404, category: "not_found", message: "No such volume.", isRetryable: false),
        ErrorEntry(
            .infraVolumeAttached, status: 409, category: "conflict",
            message: "The volume is attached to a server. Detach it first.", isRetryable: false),
        ErrorEntry(
            .infraVolumeNotAttached, status: 409, category: "conflict", message: "The volume is not attached.",
            isRetryable: false),
        ErrorEntry(
            .infraVolumeShrinkForbidden, status: 400, category: "validation", message: "A volume can only grow.",
            isRetryable: false),
        ErrorEntry(
            .infraRegionMismatch, status: 409, category: "conflict", message: "Both items must be in the same region.",
            isRetryable: false),
        ErrorEntry(
            .infraNetworkNotFound, status: 404, category: "not_found", message: "No such network.", isRetryable: false),
        ErrorEntry(
            .infraNetworkInUse, status: 409, category: "conflict",
            message: "Servers or balancers still use this network.", isRetryable: false),
        ErrorEntry(
            .infraNetworkCIDRInvalid, status: 400, category: "validation",
            message: "That address range cannot be used.", isRetryable: false),
        ErrorEntry(
            .infraNetworkAttachmentExists, status: 409, category: "conflict",
            message: "The server is already in this network.", isRetryable: false),
        ErrorEntry(
            .infraNetworkAttachmentNotFound, status: 404, category: "not_found",
            message: "The server is not in this network.", isRetryable: false),
        ErrorEntry(
            .infraSubnetNotFound, status: 404, category: "not_found", message: "No such subnet.", isRetryable: false),
        ErrorEntry(
            .infraIPExhausted, status: 409, category: "quota", message: "No free address is left in this range.",
            isRetryable: false),
        ErrorEntry(
            .infraVPNInvalid, status: 400, category: "validation", message: "The VPN settings are not valid.",
            isRetryable: false),
        ErrorEntry(
            .infraFirewallNotFound, status: 404, category: "not_found", message: "No such firewall.",
            isRetryable: false),
        ErrorEntry(
            .infraFirewallInUse, status: 409, category: "conflict", message: "The firewall still protects servers.",
            isRetryable: false),
        ErrorEntry(
            .infraLoadBalancerNotFound, status: 404, category: "not_found", message: "No such load balancer.",
            isRetryable: false),
        ErrorEntry(
            .infraLoadBalancerInUse, status: 409, category: "conflict",
            message: "The load balancer still carries traffic.", isRetryable: false),
        ErrorEntry(
            .infraLbTargetNotFound, status: 404, category: "not_found",
            message: "No such target on this load balancer.", isRetryable: false),
        ErrorEntry(
            .infraLbTargetExists, status: 409, category: "conflict",
            message: "This target is already on the load balancer.", isRetryable: false),
        ErrorEntry(
            .infraLbHealthCheckInvalid, status: 400, category: "validation",
            message: "The health check settings are not valid.", isRetryable: false),
        ErrorEntry(
            .infraCertificateNotFound, status: 404, category: "not_found", message: "No such certificate.",
            isRetryable: false),
        ErrorEntry(
            .infraCertificateInvalid, status: 400, category: "validation",
            message: "The certificate or its key cannot be used.", isRetryable: false),
        ErrorEntry(
            .infraCertificateInUse, status: 409, category: "conflict",
            message: "A load balancer still uses this certificate.", isRetryable: false),
        ErrorEntry(
            .infraDNSZoneNotFound, status: 404, category: "not_found", message: "No such DNS zone.",
            isRetryable: false),
        ErrorEntry(
            .infraDNSZoneExists, status: 409, category: "conflict", message: "That DNS zone already exists.",
            isRetryable: false),
        ErrorEntry(
            .infraDNSRecordNotFound, status: 404, category: "not_found", message: "No such DNS record.",
            isRetryable: false),
        ErrorEntry(
            .infraDNSRecordConflict, status: 409, category: "conflict",
            message: "That record cannot exist beside one already there.", isRetryable: false),
        ErrorEntry(
            .infraDNSRecordInvalid, status: 400, category: "validation", message: "The DNS record is not valid.",
            isRetryable: false),
        ErrorEntry(
            .infraDNSImportInvalid, status: 400, category: "validation", message: "The zone file cannot be read.",
            isRetryable: false),
        ErrorEntry(
            .infraSnapshotNotFound, status: 404, category: "not_found", message: "No such snapshot.",
            isRetryable: false),
        ErrorEntry(
            .infraSnapshotNotReady, status: 409, category: "conflict", message: "The snapshot is not finished yet.",
            isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraSnapshotTransferInvalid, status: 422, category: "validation",
            message: "The snapshot cannot be moved there.", isRetryable: false),
        ErrorEntry(
            .infraBackupScheduleNotFound, status: 404, category: "not_found", message: "No such backup schedule.",
            isRetryable: false),
        ErrorEntry(
            .infraFloatingIPNotFound, status: 404, category: "not_found", message: "No such floating IP.",
            isRetryable: false),
        ErrorEntry(
            .infraFloatingIPAssigned, status: 409, category: "conflict",
            message: "The floating IP is in use. Release it first.", isRetryable: false),
        ErrorEntry(
            .infraFloatingIPNotAssigned, status: 409, category: "conflict", message: "The floating IP is not assigned.",
            isRetryable: false),
        ErrorEntry(
            .infraProviderNotFound, status: 404, category: "not_found", message: "No such cloud provider account.",
            isRetryable: false),
        ErrorEntry(
            .infraProviderRequired, status: 409, category: "conflict",
            message: "Connect a cloud provider account first.", isRetryable: false),
        ErrorEntry(
            .infraProviderCredentialsInvalid, status: 422, category: "validation",
            message: "The cloud provider rejects these credentials.", isRetryable: false),
        ErrorEntry(
            .infraProviderInUse, status: 409, category: "conflict",
            message: "Resources of this provider account still exist.", isRetryable: false),
        ErrorEntry(
            .infraProviderTimeout, status: 504, category: "timeout",
            message: "The cloud provider took too long to answer.", isRetryable: true),
        ErrorEntry(
            .infraProviderRateLimited, status: 503, category: "unavailable",
            message: "The cloud provider asks us to slow down.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraOperationNotFound, status: 404, category: "not_found", message: "No such operation.",
            isRetryable: false),
        ErrorEntry(
            .infraOperationInProgress, status: 409, category: "conflict",
            message: "Another change to this item is still running.", isRetryable: true, headers: ["Retry-After"]),
        ErrorEntry(
            .infraOperationUnsupported, status: 422, category: "validation", message: "This provider cannot do that.",
            isRetryable: false),
        ErrorEntry(
            .infraDeleteProtected, status: 409, category: "conflict", message: "Delete protection is on for this item.",
            isRetryable: false),
    ]
}

extension APIFailure {
    /// 404: No such server.
    public static func infraServerNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SERVER_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 503: The server does not respond at the moment.
    public static func infraServerOffline(resourceID: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SERVER_OFFLINE", status: 503,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("retryAfter", retryAfter)]))
    }

    /// 502: The cloud provider reported an error.
    public static func infraProviderError(
        provider: String? = nil, operation: String? = nil, upstreamCode: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_ERROR", status: 502,
            details: errorDetails([
                errorDetail("provider", provider), errorDetail("operation", operation),
                errorDetail("upstreamCode", upstreamCode),
            ]))
    }

    /// 403: The cloud provider account has no capacity left for this.
    public static func infraQuotaExceeded(
        provider: String? = nil, limit: Int? = nil, current: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_QUOTA_EXCEEDED", status: 403,
            details: errorDetails([
                errorDetail("provider", provider), errorDetail("limit", limit), errorDetail("current", current),
            ]))
    }

    /// 503: That region is not available at the moment.
    public static func infraRegionUnavailable(
        region: String? = nil, allowedValues: [String]? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_REGION_UNAVAILABLE", status: 503,
            details: errorDetails([
                errorDetail("region", region), errorDetail("allowedValues", allowedValues),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 404: That operating system image is not offered.
    public static func infraImageNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_IMAGE_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: That address range overlaps an existing network.
    public static func infraNetworkConflict(value: String? = nil, conflictingResourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_CONFLICT", status: 409,
            details: errorDetails([
                errorDetail("value", value), errorDetail("conflictingResourceId", conflictingResourceID),
            ]))
    }

    /// 400: A firewall rule is not valid.
    public static func infraFirewallRuleInvalid(
        errors: JSONValue? = nil, field: String? = nil, value: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_FIREWALL_RULE_INVALID", status: 400,
            details: errorDetails([
                errorDetail("errors", errors), errorDetail("field", field), errorDetail("value", value),
            ]))
    }

    /// 409: Something of this kind already has that name.
    public static func infraNameExists(field: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_NAME_EXISTS", status: 409,
            details: errorDetails([errorDetail("field", field), errorDetail("value", value)]))
    }

    /// 409: The server is not in a state that allows this.
    public static func infraServerStateInvalid(
        resourceID: String? = nil, currentState: String? = nil, allowedStates: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_SERVER_STATE_INVALID", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("currentState", currentState),
                errorDetail("allowedStates", allowedStates),
            ]))
    }

    /// 400: That server size is not offered.
    public static func infraServerTypeInvalid(value: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SERVER_TYPE_INVALID", status: 400,
            details: errorDetails([errorDetail("value", value), errorDetail("allowedValues", allowedValues)]))
    }

    /// 503: The console cannot be opened at the moment.
    public static func infraConsoleUnavailable(resourceID: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_CONSOLE_UNAVAILABLE", status: 503,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("retryAfter", retryAfter)]))
    }

    /// 404: No such SSH key.
    public static func infraSSHKeyNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SSH_KEY_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: That is not a usable public SSH key.
    public static func infraSSHKeyInvalid(field: String? = nil) -> APIFailure {
        APIFailure(code: "INFRA_SSH_KEY_INVALID", status: 400, details: errorDetails([errorDetail("field", field)]))
    }

    /// 404: No such volume.
    public static func infraVolumeNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_VOLUME_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The volume is attached to a server. Detach it first.
    public static func infraVolumeAttached(resourceID: String? = nil, serverID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_VOLUME_ATTACHED", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("serverId", serverID)]))
    }

    /// 409: The volume is not attached.
    public static func infraVolumeNotAttached(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_VOLUME_NOT_ATTACHED", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: A volume can only grow.
    public static func infraVolumeShrinkForbidden(field: String? = nil, minValue: Double? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_VOLUME_SHRINK_FORBIDDEN", status: 400,
            details: errorDetails([errorDetail("field", field), errorDetail("minValue", minValue)]))
    }

    /// 409: Both items must be in the same region.
    public static func infraRegionMismatch(region: String? = nil, allowedValues: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_REGION_MISMATCH", status: 409,
            details: errorDetails([errorDetail("region", region), errorDetail("allowedValues", allowedValues)]))
    }

    /// 404: No such network.
    public static func infraNetworkNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: Servers or balancers still use this network.
    public static func infraNetworkInUse(resourceID: String? = nil, dependents: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_IN_USE", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("dependents", dependents)]))
    }

    /// 400: That address range cannot be used.
    public static func infraNetworkCIDRInvalid(
        field: String? = nil, value: String? = nil, reason: String? = nil, suggestions: [String]? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_CIDR_INVALID", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("reason", reason),
                errorDetail("suggestions", suggestions),
            ]))
    }

    /// 409: The server is already in this network.
    public static func infraNetworkAttachmentExists(resourceID: String? = nil, serverID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_ATTACHMENT_EXISTS", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("serverId", serverID)]))
    }

    /// 404: The server is not in this network.
    public static func infraNetworkAttachmentNotFound(
        resourceID: String? = nil, serverID: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_NETWORK_ATTACHMENT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("serverId", serverID)]))
    }

    /// 404: No such subnet.
    public static func infraSubnetNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SUBNET_NOT_FOUND", status: 404, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: No free address is left in this range.
    public static func infraIPExhausted(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_IP_EXHAUSTED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: The VPN settings are not valid.
    public static func infraVPNInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(code: "INFRA_VPN_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 404: No such firewall.
    public static func infraFirewallNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_FIREWALL_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The firewall still protects servers.
    public static func infraFirewallInUse(resourceID: String? = nil, dependents: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_FIREWALL_IN_USE", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("dependents", dependents)]))
    }

    /// 404: No such load balancer.
    public static func infraLoadBalancerNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_LOAD_BALANCER_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The load balancer still carries traffic.
    public static func infraLoadBalancerInUse(resourceID: String? = nil, activeConnections: Int? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_LOAD_BALANCER_IN_USE", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("activeConnections", activeConnections),
            ]))
    }

    /// 404: No such target on this load balancer.
    public static func infraLbTargetNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_LB_TARGET_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: This target is already on the load balancer.
    public static func infraLbTargetExists(serverID: String? = nil, value: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_LB_TARGET_EXISTS", status: 409,
            details: errorDetails([errorDetail("serverId", serverID), errorDetail("value", value)]))
    }

    /// 400: The health check settings are not valid.
    public static func infraLbHealthCheckInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_LB_HEALTH_CHECK_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 404: No such certificate.
    public static func infraCertificateNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_CERTIFICATE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 400: The certificate or its key cannot be used.
    public static func infraCertificateInvalid(reason: String? = nil, expiredAt: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_CERTIFICATE_INVALID", status: 400,
            details: errorDetails([errorDetail("reason", reason), errorDetail("expiredAt", expiredAt)]))
    }

    /// 409: A load balancer still uses this certificate.
    public static func infraCertificateInUse(resourceID: String? = nil, dependents: [String]? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_CERTIFICATE_IN_USE", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("dependents", dependents)]))
    }

    /// 404: No such DNS zone.
    public static func infraDNSZoneNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_DNS_ZONE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: That DNS zone already exists.
    public static func infraDNSZoneExists(value: String? = nil) -> APIFailure {
        APIFailure(code: "INFRA_DNS_ZONE_EXISTS", status: 409, details: errorDetails([errorDetail("value", value)]))
    }

    /// 404: No such DNS record.
    public static func infraDNSRecordNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_DNS_RECORD_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: That record cannot exist beside one already there.
    public static func infraDNSRecordConflict(conflictingResourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_DNS_RECORD_CONFLICT", status: 409,
            details: errorDetails([errorDetail("conflictingResourceId", conflictingResourceID)]))
    }

    /// 400: The DNS record is not valid.
    public static func infraDNSRecordInvalid(
        field: String? = nil, value: String? = nil, reason: String? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_DNS_RECORD_INVALID", status: 400,
            details: errorDetails([
                errorDetail("field", field), errorDetail("value", value), errorDetail("reason", reason),
            ]))
    }

    /// 400: The zone file cannot be read.
    public static func infraDNSImportInvalid(errors: JSONValue? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_DNS_IMPORT_INVALID", status: 400, details: errorDetails([errorDetail("errors", errors)]))
    }

    /// 404: No such snapshot.
    public static func infraSnapshotNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SNAPSHOT_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The snapshot is not finished yet.
    public static func infraSnapshotNotReady(
        resourceID: String? = nil, currentState: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_SNAPSHOT_NOT_READY", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("currentState", currentState),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 422: The snapshot cannot be moved there.
    public static func infraSnapshotTransferInvalid(reason: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_SNAPSHOT_TRANSFER_INVALID", status: 422,
            details: errorDetails([errorDetail("reason", reason)]))
    }

    /// 404: No such backup schedule.
    public static func infraBackupScheduleNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_BACKUP_SCHEDULE_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such floating IP.
    public static func infraFloatingIPNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_FLOATING_IP_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: The floating IP is in use. Release it first.
    public static func infraFloatingIPAssigned(resourceID: String? = nil, serverID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_FLOATING_IP_ASSIGNED", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID), errorDetail("serverId", serverID)]))
    }

    /// 409: The floating IP is not assigned.
    public static func infraFloatingIPNotAssigned(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_FLOATING_IP_NOT_ASSIGNED", status: 409,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 404: No such cloud provider account.
    public static func infraProviderNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: Connect a cloud provider account first.
    public static func infraProviderRequired() -> APIFailure {
        APIFailure(code: "INFRA_PROVIDER_REQUIRED", status: 409)
    }

    /// 422: The cloud provider rejects these credentials.
    public static func infraProviderCredentialsInvalid(provider: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_CREDENTIALS_INVALID", status: 422,
            details: errorDetails([errorDetail("provider", provider)]))
    }

    /// 409: Resources of this provider account still exist.
    public static func infraProviderInUse(
        resourceID: String? = nil, dependents: [String]? = nil, counts: JSONValue? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_IN_USE", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("dependents", dependents),
                errorDetail("counts", counts),
            ]))
    }

    /// 504: The cloud provider took too long to answer.
    public static func infraProviderTimeout(
        provider: String? = nil, operation: String? = nil, timeoutMs: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_TIMEOUT", status: 504,
            details: errorDetails([
                errorDetail("provider", provider), errorDetail("operation", operation),
                errorDetail("timeoutMs", timeoutMs),
            ]))
    }

    /// 503: The cloud provider asks us to slow down.
    public static func infraProviderRateLimited(provider: String? = nil, retryAfter: Int? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_PROVIDER_RATE_LIMITED", status: 503,
            details: errorDetails([errorDetail("provider", provider), errorDetail("retryAfter", retryAfter)]))
    }

    /// 404: No such operation.
    public static func infraOperationNotFound(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_OPERATION_NOT_FOUND", status: 404,
            details: errorDetails([errorDetail("resourceId", resourceID)]))
    }

    /// 409: Another change to this item is still running.
    public static func infraOperationInProgress(
        resourceID: String? = nil, operationID: String? = nil, retryAfter: Int? = nil
    ) -> APIFailure {
        APIFailure(
            code: "INFRA_OPERATION_IN_PROGRESS", status: 409,
            details: errorDetails([
                errorDetail("resourceId", resourceID), errorDetail("operationId", operationID),
                errorDetail("retryAfter", retryAfter),
            ]))
    }

    /// 422: This provider cannot do that.
    public static func infraOperationUnsupported(provider: String? = nil, operation: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_OPERATION_UNSUPPORTED", status: 422,
            details: errorDetails([errorDetail("provider", provider), errorDetail("operation", operation)]))
    }

    /// 409: Delete protection is on for this item.
    public static func infraDeleteProtected(resourceID: String? = nil) -> APIFailure {
        APIFailure(
            code: "INFRA_DELETE_PROTECTED", status: 409, details: errorDetails([errorDetail("resourceId", resourceID)]))
    }
}
