// Generated from contract/events.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Names of the audit events.
public enum AuditEvent {
    public static let userSignup: String = "user.signup"
    public static let authLogin: String = "auth.login"
    public static let authLoginFailed: String = "auth.login_failed"
    public static let authLogout: String = "auth.logout"
    public static let authSocialLogin: String = "auth.social_login"
    public static let authSocialLoginFailed: String = "auth.social_login_failed"
    public static let authAccountLocked: String = "auth.account_locked"
    public static let authRefreshReuseDetected: String = "auth.refresh_reuse_detected"
    public static let authTokenVerified: String = "auth.token_verified"
    public static let authTenantSwitch: String = "auth.tenant_switch"
    public static let authSessionRevoked: String = "auth.session_revoked"
    public static let authAllSessionsRevoked: String = "auth.all_sessions_revoked"
    public static let authSessionUnlocked: String = "auth.session_unlocked"
    public static let authUnlockFailed: String = "auth.unlock_failed"
    public static let authLoginRiskAssessed: String = "auth.login_risk_assessed"
    public static let authPasswordResetRequested: String = "auth.password_reset_requested"
    public static let authPasswordResetCodeVerified: String = "auth.password_reset_code_verified"
    public static let authPasswordResetCodeBlocked: String = "auth.password_reset_code_blocked"
    public static let authPasswordReset: String = "auth.password_reset"
    public static let authPasswordRecoveryRequested: String = "auth.password_recovery_requested"
    public static let authPasswordChanged: String = "auth.password_changed"
    public static let authEmailVerificationSent: String = "auth.email_verification_sent"
    public static let authEmailVerified: String = "auth.email_verified"
    public static let authEmailChangeRequested: String = "auth.email_change_requested"
    public static let authEmailChanged: String = "auth.email_changed"
    public static let authEmailChangeReverted: String = "auth.email_change_reverted"
    public static let authPhoneVerificationSent: String = "auth.phone_verification_sent"
    public static let authPhoneVerified: String = "auth.phone_verified"
    public static let authMagicLinkRequested: String = "auth.magic_link_requested"
    public static let authPINSetup: String = "auth.pin_setup"
    public static let authPINChanged: String = "auth.pin_changed"
    public static let authPINRemoved: String = "auth.pin_removed"
    public static let authMFAEnrolmentStarted: String = "auth.mfa_enrolment_started"
    public static let authMFAEnabled: String = "auth.mfa_enabled"
    public static let authMFADisabled: String = "auth.mfa_disabled"
    public static let authMFASMSEnabled: String = "auth.mfa_sms_enabled"
    public static let authMFASMSDisabled: String = "auth.mfa_sms_disabled"
    public static let authMFASMSSent: String = "auth.mfa_sms_sent"
    public static let authMFAVerified: String = "auth.mfa_verified"
    public static let authMFAFailed: String = "auth.mfa_failed"
    public static let authBackupCodeUsed: String = "auth.backup_code_used"
    public static let authBackupCodesRegenerated: String = "auth.backup_codes_regenerated"
    public static let authPasskeyRegistered: String = "auth.passkey_registered"
    public static let authPasskeyRenamed: String = "auth.passkey_renamed"
    public static let authPasskeyRemoved: String = "auth.passkey_removed"
    public static let authPasskeyCloned: String = "auth.passkey_cloned"
    public static let authMFAResetByAdmin: String = "auth.mfa_reset_by_admin"
    public static let authCriticalActionRequested: String = "auth.critical_action_requested"
    public static let authCriticalActionVerified: String = "auth.critical_action_verified"
    public static let authDeviceTrusted: String = "auth.device_trusted"
    public static let authDeviceUntrusted: String = "auth.device_untrusted"
    public static let authDevicesUntrustedAll: String = "auth.devices_untrusted_all"
    public static let authSuspiciousLoginVerified: String = "auth.suspicious_login_verified"
    public static let authLoginBlocked: String = "auth.login_blocked"
    public static let authAlertAcknowledged: String = "auth.alert_acknowledged"
    public static let authAlertConfirmed: String = "auth.alert_confirmed"
    public static let authAlertReported: String = "auth.alert_reported"
    public static let authUnverifiedAccountDisplaced: String = "auth.unverified_account_displaced"
    public static let authOauthLinkStarted: String = "auth.oauth_link_started"
    public static let authOauthAccountLinked: String = "auth.oauth_account_linked"
    public static let authOauthAccountUnlinked: String = "auth.oauth_account_unlinked"
    public static let ssoLogin: String = "sso.login"
    public static let ssoLogout: String = "sso.logout"
    public static let ssoConnectionCreated: String = "sso.connection_created"
    public static let ssoConnectionUpdated: String = "sso.connection_updated"
    public static let ssoConnectionActivated: String = "sso.connection_activated"
    public static let ssoConnectionDisabled: String = "sso.connection_disabled"
    public static let ssoConnectionTested: String = "sso.connection_tested"
    public static let ssoConnectionDeleted: String = "sso.connection_deleted"
    public static let ssoDomainAdded: String = "sso.domain_added"
    public static let ssoDomainVerified: String = "sso.domain_verified"
    public static let ssoDomainRemoved: String = "sso.domain_removed"
    public static let ssoIdentityUnlinked: String = "sso.identity_unlinked"
    public static let ssoAssertionRejected: String = "sso.assertion_rejected"
    public static let ssoTokenRejected: String = "sso.token_rejected"
    public static let ssoMigrationStarted: String = "sso.migration_started"
    public static let integrationConnected: String = "integration.connected"
    public static let integrationUpdated: String = "integration.updated"
    public static let integrationDisconnected: String = "integration.disconnected"
    public static let roleCreated: String = "role.created"
    public static let roleUpdated: String = "role.updated"
    public static let rolePermissionsChanged: String = "role.permissions_changed"
    public static let roleDeleted: String = "role.deleted"
    public static let roleDuplicated: String = "role.duplicated"
    public static let roleAssigned: String = "role.assigned"
    public static let roleRevoked: String = "role.revoked"
    public static let roleAssignmentExpired: String = "role.assignment_expired"
    public static let roleBulkAssigned: String = "role.bulk_assigned"
    public static let roleBulkRevoked: String = "role.bulk_revoked"
    public static let roleExported: String = "role.exported"
    public static let roleImported: String = "role.imported"
    public static let permissionCheckDenied: String = "permission.check.denied"
    public static let permissionCheckCriticalDenied: String = "permission.check.critical_denied"
    public static let permissionMFARequired: String = "permission.mfa.required"
    public static let permissionMFAVerified: String = "permission.mfa.verified"
    public static let permissionMFAFailed: String = "permission.mfa.failed"
    public static let permissionGranted: String = "permission.granted"
    public static let permissionDeniedSet: String = "permission.denied_set"
    public static let permissionDirectRemoved: String = "permission.direct_removed"
    public static let groupCreated: String = "group.created"
    public static let groupUpdated: String = "group.updated"
    public static let groupArchived: String = "group.archived"
    public static let groupDeleted: String = "group.deleted"
    public static let groupMemberAdded: String = "group.member_added"
    public static let groupMemberRemoved: String = "group.member_removed"
    public static let groupMemberRoleUpdated: String = "group.member_role_updated"
    public static let groupResourceAssigned: String = "group.resource_assigned"
    public static let groupResourceRemoved: String = "group.resource_removed"
    public static let tenantCreated: String = "tenant.created"
    public static let tenantSettingsUpdated: String = "tenant.settings_updated"
    public static let tenantSecurityUpdated: String = "tenant.security_updated"
    public static let tenantLogoUpdated: String = "tenant.logo_updated"
    public static let tenantDomainClaimed: String = "tenant.domain_claimed"
    public static let tenantDomainVerified: String = "tenant.domain_verified"
    public static let tenantDomainReleased: String = "tenant.domain_released"
    public static let tenantDomainFailing: String = "tenant.domain_failing"
    public static let tenantOwnershipTransferStarted: String = "tenant.ownership_transfer_started"
    public static let tenantOwnershipTransferred: String = "tenant.ownership_transferred"
    public static let tenantOwnershipTransferClosed: String = "tenant.ownership_transfer_closed"
    public static let tenantDeletionRequested: String = "tenant.deletion_requested"
    public static let tenantDeletionCancelled: String = "tenant.deletion_cancelled"
    public static let tenantDeleted: String = "tenant.deleted"
    public static let tenantArchived: String = "tenant.archived"
    public static let tenantPurged: String = "tenant.purged"
    public static let memberInvited: String = "member.invited"
    public static let memberInviteResent: String = "member.invite_resent"
    public static let memberInviteCancelled: String = "member.invite_cancelled"
    public static let memberInviteDeclined: String = "member.invite_declined"
    public static let memberJoined: String = "member.joined"
    public static let memberLeft: String = "member.left"
    public static let memberRoleChanged: String = "member.role_changed"
    public static let memberSuspended: String = "member.suspended"
    public static let memberReactivated: String = "member.reactivated"
    public static let memberRemoved: String = "member.removed"
    public static let memberRestored: String = "member.restored"
    public static let memberPurged: String = "member.purged"
    public static let memberWorkTransferred: String = "member.work_transferred"
    public static let userProfileUpdated: String = "user.profile_updated"
    public static let userAvatarUpdated: String = "user.avatar_updated"
    public static let userDeleted: String = "user.deleted"
    public static let fileUploaded: String = "file.uploaded"
    public static let fileDeleted: String = "file.deleted"
    public static let fileLinkCreated: String = "file.link_created"
    public static let fileRejected: String = "file.rejected"
    public static let secretCreated: String = "secret.created"
    public static let secretUpdated: String = "secret.updated"
    public static let secretDeleted: String = "secret.deleted"
    public static let secretRotated: String = "secret.rotated"
    public static let secretImported: String = "secret.imported"
    public static let secretExported: String = "secret.exported"
    public static let secretExportDownloaded: String = "secret.export_downloaded"
    public static let secretDecryptionFailed: String = "secret.decryption_failed"
    public static let apikeyCreated: String = "apikey.created"
    public static let apikeyRegenerated: String = "apikey.regenerated"
    public static let apikeyRevoked: String = "apikey.revoked"
    public static let apikeyAutoRevoked: String = "apikey.auto_revoked"
    public static let encryptionKeyRotated: String = "encryption.key_rotated"
    public static let encryptionKeyDestroyed: String = "encryption.key_destroyed"
    public static let projectCreated: String = "project.created"
    public static let projectUpdated: String = "project.updated"
    public static let projectDeleted: String = "project.deleted"
    public static let subscriptionUpdated: String = "subscription.updated"
    public static let subscriptionUpgraded: String = "subscription.upgraded"
    public static let subscriptionDowngradeScheduled: String = "subscription.downgrade_scheduled"
    public static let subscriptionCancelled: String = "subscription.cancelled"
    public static let subscriptionReactivated: String = "subscription.reactivated"
    public static let subscriptionStateChanged: String = "subscription.state_changed"
    public static let subscriptionTrialExpired: String = "subscription.trial_expired"
    public static let subscriptionCheckoutCompleted: String = "subscription.checkout_completed"
    public static let paymentMethodAdded: String = "payment_method.added"
    public static let paymentMethodDefaultChanged: String = "payment_method.default_changed"
    public static let paymentMethodRemoved: String = "payment_method.removed"
    public static let invoiceFinalized: String = "invoice.finalized"
    public static let invoicePaid: String = "invoice.paid"
    public static let paymentFailed: String = "payment.failed"
    public static let paymentDisputed: String = "payment.disputed"
    public static let refundIssued: String = "refund.issued"
    public static let checkoutCompleted: String = "checkout.completed"
    public static let checkoutFailed: String = "checkout.failed"
    public static let checkoutChallengeIssued: String = "checkout.challenge_issued"
    public static let licensePurchased: String = "license.purchased"
    public static let licenseReduced: String = "license.reduced"
    public static let licenseAssigned: String = "license.assigned"
    public static let licenseUnassigned: String = "license.unassigned"
    public static let tokensPurchased: String = "tokens.purchased"
    public static let tokensExhausted: String = "tokens.exhausted"
    public static let billingInfoUpdated: String = "billing.info_updated"
    public static let billingAddressUpdated: String = "billing.address_updated"
    public static let invoiceDownloaded: String = "invoice.downloaded"
    public static let invoiceExported: String = "invoice.exported"
    public static let billingReconciliationDifference: String = "billing.reconciliation_difference"
    public static let webhookCreated: String = "webhook.created"
    public static let webhookUpdated: String = "webhook.updated"
    public static let webhookDeleted: String = "webhook.deleted"
    public static let webhookSecretRegenerated: String = "webhook.secret_regenerated"
    public static let webhookTested: String = "webhook.tested"
    public static let webhookRedelivered: String = "webhook.redelivered"
    public static let webhookAutoPaused: String = "webhook.auto_paused"
    public static let webhookFailing: String = "webhook.failing"
    public static let integrationHookCreated: String = "integration.hook_created"
    public static let integrationHookRotated: String = "integration.hook_rotated"
    public static let integrationHookDeleted: String = "integration.hook_deleted"
    public static let egressBlocked: String = "egress.blocked"
    public static let egressAllowed: String = "egress.allowed"
    public static let serverCreated: String = "server.created"
    public static let serverUpdated: String = "server.updated"
    public static let serverDeleted: String = "server.deleted"
    public static let volumeCreated: String = "volume.created"
    public static let volumeUpdated: String = "volume.updated"
    public static let volumeDeleted: String = "volume.deleted"
    public static let networkCreated: String = "network.created"
    public static let networkUpdated: String = "network.updated"
    public static let networkDeleted: String = "network.deleted"
    public static let firewallCreated: String = "firewall.created"
    public static let firewallUpdated: String = "firewall.updated"
    public static let firewallDeleted: String = "firewall.deleted"
    public static let loadBalancerCreated: String = "load_balancer.created"
    public static let loadBalancerUpdated: String = "load_balancer.updated"
    public static let loadBalancerDeleted: String = "load_balancer.deleted"
    public static let dnsZoneCreated: String = "dns_zone.created"
    public static let dnsZoneUpdated: String = "dns_zone.updated"
    public static let dnsZoneDeleted: String = "dns_zone.deleted"
    public static let dnsRecordCreated: String = "dns_record.created"
    public static let dnsRecordUpdated: String = "dns_record.updated"
    public static let dnsRecordDeleted: String = "dns_record.deleted"
    public static let snapshotCreated: String = "snapshot.created"
    public static let snapshotUpdated: String = "snapshot.updated"
    public static let snapshotDeleted: String = "snapshot.deleted"
    public static let floatingIPCreated: String = "floating_ip.created"
    public static let floatingIPUpdated: String = "floating_ip.updated"
    public static let floatingIPDeleted: String = "floating_ip.deleted"
    public static let sshKeyCreated: String = "ssh_key.created"
    public static let sshKeyUpdated: String = "ssh_key.updated"
    public static let sshKeyDeleted: String = "ssh_key.deleted"
    public static let certificateCreated: String = "certificate.created"
    public static let certificateUpdated: String = "certificate.updated"
    public static let certificateDeleted: String = "certificate.deleted"
    public static let serverPowerChanged: String = "server.power_changed"
    public static let serverResized: String = "server.resized"
    public static let serverRebuilt: String = "server.rebuilt"
    public static let serverConsoleOpened: String = "server.console_opened"
    public static let volumeAttached: String = "volume.attached"
    public static let volumeDetached: String = "volume.detached"
    public static let networkAttached: String = "network.attached"
    public static let networkDetached: String = "network.detached"
    public static let firewallRulesChanged: String = "firewall.rules_changed"
    public static let firewallApplied: String = "firewall.applied"
    public static let vpnConfigured: String = "vpn.configured"
    public static let vpnPeerAdded: String = "vpn.peer_added"
    public static let vpnPeerRemoved: String = "vpn.peer_removed"
    public static let loadBalancerTargetChanged: String = "load_balancer.target_changed"
    public static let dnsZoneImported: String = "dns_zone.imported"
    public static let snapshotRestored: String = "snapshot.restored"
    public static let snapshotTransferred: String = "snapshot.transferred"
    public static let backupScheduleChanged: String = "backup.schedule_changed"
    public static let driftResolved: String = "drift.resolved"
    public static let cloudProviderConnected: String = "cloud_provider.connected"
    public static let cloudProviderValidated: String = "cloud_provider.validated"
    public static let cloudProviderUpdated: String = "cloud_provider.updated"
    public static let cloudProviderDisconnected: String = "cloud_provider.disconnected"
    public static let workflowCreated: String = "workflow.created"
    public static let workflowUpdated: String = "workflow.updated"
    public static let workflowPublished: String = "workflow.published"
    public static let workflowDeleted: String = "workflow.deleted"
    public static let workflowDuplicated: String = "workflow.duplicated"
    public static let workflowGenerated: String = "workflow.generated"
    public static let workflowOptimized: String = "workflow.optimized"
    public static let workflowTriggerRotated: String = "workflow.trigger_rotated"
    public static let scheduleChanged: String = "schedule.changed"
    public static let scheduleAutoDisabled: String = "schedule.auto_disabled"
    public static let executionStarted: String = "execution.started"
    public static let executionPaused: String = "execution.paused"
    public static let executionResumed: String = "execution.resumed"
    public static let executionSignalled: String = "execution.signalled"
    public static let executionCancelled: String = "execution.cancelled"
    public static let executionDeleted: String = "execution.deleted"
    public static let approvalDecided: String = "approval.decided"
    public static let approvalTimedOut: String = "approval.timed_out"
    public static let nodeGenerated: String = "node.generated"
    public static let aiBudgetExceeded: String = "ai.budget_exceeded"
    public static let workflowAutoPaused: String = "workflow.auto_paused"
    public static let nodeDeleted: String = "node.deleted"
    public static let aiComponentCreated: String = "ai.component_created"
    public static let aiComponentUpdated: String = "ai.component_updated"
    public static let aiComponentDeleted: String = "ai.component_deleted"
    public static let aiComponentDeployed: String = "ai.component_deployed"
    public static let documentationPublished: String = "documentation.published"
    public static let documentationDeleted: String = "documentation.deleted"
    public static let consentGranted: String = "consent.granted"
    public static let consentWithdrawn: String = "consent.withdrawn"
    public static let exportRequested: String = "export.requested"
    public static let exportCompleted: String = "export.completed"
    public static let exportDownloaded: String = "export.downloaded"
    public static let deletionRequested: String = "deletion.requested"
    public static let deletionCancelled: String = "deletion.cancelled"
    public static let deletionCompleted: String = "deletion.completed"
    public static let correctionRequested: String = "correction.requested"
    public static let correctionDecided: String = "correction.decided"
    public static let privacySettingsUpdated: String = "privacy.settings_updated"
    public static let privacyOptOut: String = "privacy.opt_out"
    public static let documentPublished: String = "document.published"
    public static let breachOpened: String = "breach.opened"
    public static let breachUpdated: String = "breach.updated"
    public static let breachNotified: String = "breach.notified"
    public static let breachClosed: String = "breach.closed"
    public static let retentionExecuted: String = "retention.executed"
    public static let legalHoldSet: String = "legal_hold.set"
    public static let legalHoldLifted: String = "legal_hold.lifted"
    public static let processingActivityChanged: String = "processing_activity.changed"
    public static let auditViewed: String = "audit.viewed"
    public static let auditVerified: String = "audit.verified"
    public static let auditExported: String = "audit.exported"
    public static let auditPiiErased: String = "audit.pii_erased"
    public static let auditArchived: String = "audit.archived"
    public static let auditIntegrityFailed: String = "audit.integrity_failed"
    public static let auditAlertRuleChanged: String = "audit.alert_rule_changed"
    public static let securityCrossTenantAttempt: String = "security.cross_tenant_attempt"
    public static let securityPrincipalContained: String = "security.principal_contained"
    public static let securityAlertUpdated: String = "security.alert_updated"
    public static let securityIPBlocked: String = "security.ip_blocked"
    public static let rlsContextLeak: String = "rls.context_leak"
    public static let rlsContextMissing: String = "rls.context_missing"
    public static let jobCancelled: String = "job.cancelled"
    public static let jobRetried: String = "job.retried"
    public static let jobRescheduled: String = "job.rescheduled"
    public static let jobTriggered: String = "job.triggered"
    public static let jobUpdated: String = "job.updated"
    public static let jobQueuePaused: String = "job.queue_paused"
    public static let jobQueueResumed: String = "job.queue_resumed"
    public static let jobDeadLetterRetried: String = "job.dead_letter_retried"
    public static let jobDeadLetterDiscarded: String = "job.dead_letter_discarded"
    public static let jobDead: String = "job.dead"
    public static let notificationPreferencesUpdated: String = "notification.preferences_updated"
    public static let notificationAllRead: String = "notification.all_read"
    public static let notificationPaused: String = "notification.paused"
    public static let notificationResumed: String = "notification.resumed"
    public static let notificationDeleted: String = "notification.deleted"
    public static let adminLogin: String = "admin.login"
    public static let adminLoginFailed: String = "admin.login_failed"
    public static let adminLogout: String = "admin.logout"
    public static let adminMFAFailed: String = "admin.mfa_failed"
    public static let adminStepUp: String = "admin.step_up"
    public static let adminBackupCodeUsed: String = "admin.backup_code_used"
    public static let adminAdminInvited: String = "admin.admin_invited"
    public static let adminAdminUpdated: String = "admin.admin_updated"
    public static let adminAdminDisabled: String = "admin.admin_disabled"
    public static let adminFactorReset: String = "admin.factor_reset"
    public static let adminBootstrap: String = "admin.bootstrap"
    public static let adminTenantViewed: String = "admin.tenant_viewed"
    public static let adminTenantCreated: String = "admin.tenant_created"
    public static let adminTenantUpdated: String = "admin.tenant_updated"
    public static let adminTenantSuspended: String = "admin.tenant_suspended"
    public static let adminTenantReactivated: String = "admin.tenant_reactivated"
    public static let adminTenantDeletionScheduled: String = "admin.tenant_deletion_scheduled"
    public static let adminTenantDeleted: String = "admin.tenant_deleted"
    public static let adminTenantRestored: String = "admin.tenant_restored"
    public static let adminLegalHoldSet: String = "admin.legal_hold_set"
    public static let adminLegalHoldLifted: String = "admin.legal_hold_lifted"
    public static let adminOwnerTransferred: String = "admin.owner_transferred"
    public static let adminAccessGranted: String = "admin.access_granted"
    public static let adminAccessRevoked: String = "admin.access_revoked"
    public static let adminCrossTenantAccess: String = "admin.cross_tenant_access"
    public static let adminAccessDenied: String = "admin.access_denied"
    public static let adminImpersonationStarted: String = "admin.impersonation_started"
    public static let adminImpersonationRequest: String = "admin.impersonation_request"
    public static let adminImpersonationEnded: String = "admin.impersonation_ended"
    public static let adminApprovalRequested: String = "admin.approval_requested"
    public static let adminApprovalDecided: String = "admin.approval_decided"
    public static let adminApprovalUsed: String = "admin.approval_used"
    public static let adminEmergencyUsed: String = "admin.emergency_used"
    public static let adminEmergencyUnconfirmed: String = "admin.emergency_unconfirmed"
    public static let adminFlagCreated: String = "admin.flag_created"
    public static let adminFlagUpdated: String = "admin.flag_updated"
    public static let adminFlagArchived: String = "admin.flag_archived"
    public static let adminFlagOverrideSet: String = "admin.flag_override_set"
    public static let adminFlagOverrideRemoved: String = "admin.flag_override_removed"
    public static let adminExecutionCancelled: String = "admin.execution_cancelled"
    public static let adminDeliveryRedelivered: String = "admin.delivery_redelivered"
    public static let adminWebhookResumed: String = "admin.webhook_resumed"
    public static let adminIPBlocked: String = "admin.ip_blocked"
    public static let adminIPUnblocked: String = "admin.ip_unblocked"
    public static let adminAccountUnlocked: String = "admin.account_unlocked"
    public static let adminRateLimitOverrideCreated: String = "admin.rate_limit_override_created"
    public static let adminRateLimitOverrideDeleted: String = "admin.rate_limit_override_deleted"
    public static let adminPasswordResetSent: String = "admin.password_reset_sent"
    public static let adminSessionsRevoked: String = "admin.sessions_revoked"
    public static let adminAuditViewed: String = "admin.audit_viewed"
    public static let adminViolationsViewed: String = "admin.violations_viewed"
    public static let adminUserSearched: String = "admin.user_searched"
    public static let adminArchiveRetrieved: String = "admin.archive_retrieved"
    public static let adminArchiveDownloaded: String = "admin.archive_downloaded"
    public static let adminStatsViewed: String = "admin.stats_viewed"
    public static let adminBillingReconciled: String = "admin.billing_reconciled"
    public static let secretAccessed: String = "secret.accessed"
    public static let apikeyUsed: String = "apikey.used"
    public static let customName: String = "custom.<name>"
}

extension AuditEvent {
    /// What is fixed of each event, by name.
    public static let classes: [String: AuditEventClass] = {
        var classes: [String: AuditEventClass] = [:]
        for event in all { classes[event.name] = event }
        return classes
    }()

    private static let all: [AuditEventClass] = [
        AuditEventClass("user.signup", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.login", severity: "low", subjectType: "user"),
        AuditEventClass("auth.login_failed", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.logout", severity: "low", subjectType: "user"),
        AuditEventClass("auth.social_login", severity: "low", subjectType: "user"),
        AuditEventClass("auth.social_login_failed", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.account_locked", severity: "high", subjectType: "user"),
        AuditEventClass("auth.refresh_reuse_detected", severity: "critical", subjectType: "session"),
        AuditEventClass("auth.token_verified", severity: "low", subjectType: "user"),
        AuditEventClass("auth.tenant_switch", severity: "low", subjectType: "tenant"),
        AuditEventClass("auth.session_revoked", severity: "medium", subjectType: "session"),
        AuditEventClass("auth.all_sessions_revoked", severity: "medium", subjectType: "session"),
        AuditEventClass("auth.session_unlocked", severity: "low", subjectType: "session"),
        AuditEventClass("auth.unlock_failed", severity: "medium", subjectType: "session"),
        AuditEventClass("auth.login_risk_assessed", severity: "low", subjectType: "user"),
        AuditEventClass("auth.password_reset_requested", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.password_reset_code_verified", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.password_reset_code_blocked", severity: "high", subjectType: "user"),
        AuditEventClass("auth.password_reset", severity: "high", subjectType: "user"),
        AuditEventClass("auth.password_recovery_requested", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.password_changed", severity: "high", subjectType: "user"),
        AuditEventClass("auth.email_verification_sent", severity: "low", subjectType: "user"),
        AuditEventClass("auth.email_verified", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.email_change_requested", severity: "high", subjectType: "user"),
        AuditEventClass("auth.email_changed", severity: "high", subjectType: "user"),
        AuditEventClass("auth.email_change_reverted", severity: "critical", subjectType: "user"),
        AuditEventClass("auth.phone_verification_sent", severity: "low", subjectType: "user"),
        AuditEventClass("auth.phone_verified", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.magic_link_requested", severity: "low", subjectType: "user"),
        AuditEventClass("auth.pin_setup", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.pin_changed", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.pin_removed", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.mfa_enrolment_started", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.mfa_enabled", severity: "high", subjectType: "user"),
        AuditEventClass("auth.mfa_disabled", severity: "high", subjectType: "user"),
        AuditEventClass("auth.mfa_sms_enabled", severity: "high", subjectType: "user"),
        AuditEventClass("auth.mfa_sms_disabled", severity: "high", subjectType: "user"),
        AuditEventClass("auth.mfa_sms_sent", severity: "low", subjectType: "user"),
        AuditEventClass("auth.mfa_verified", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.mfa_failed", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.backup_code_used", severity: "high", subjectType: "user"),
        AuditEventClass("auth.backup_codes_regenerated", severity: "high", subjectType: "user"),
        AuditEventClass("auth.passkey_registered", severity: "high", subjectType: "passkey"),
        AuditEventClass("auth.passkey_renamed", severity: "low", subjectType: "passkey"),
        AuditEventClass("auth.passkey_removed", severity: "high", subjectType: "passkey"),
        AuditEventClass("auth.passkey_cloned", severity: "critical", subjectType: "passkey"),
        AuditEventClass("auth.mfa_reset_by_admin", severity: "high", subjectType: "user"),
        AuditEventClass("auth.critical_action_requested", severity: "high", subjectType: "critical_action"),
        AuditEventClass("auth.critical_action_verified", severity: "high", subjectType: "critical_action"),
        AuditEventClass("auth.device_trusted", severity: "medium", subjectType: "device"),
        AuditEventClass("auth.device_untrusted", severity: "medium", subjectType: "device"),
        AuditEventClass("auth.devices_untrusted_all", severity: "high", subjectType: "device"),
        AuditEventClass("auth.suspicious_login_verified", severity: "high", subjectType: "user"),
        AuditEventClass("auth.login_blocked", severity: "high", subjectType: "user"),
        AuditEventClass("auth.alert_acknowledged", severity: "low", subjectType: "login_alert"),
        AuditEventClass("auth.alert_confirmed", severity: "medium", subjectType: "login_alert"),
        AuditEventClass("auth.alert_reported", severity: "critical", subjectType: "login_alert"),
        AuditEventClass("auth.unverified_account_displaced", severity: "high", subjectType: "user"),
        AuditEventClass("auth.oauth_link_started", severity: "medium", subjectType: "user"),
        AuditEventClass("auth.oauth_account_linked", severity: "high", subjectType: "user"),
        AuditEventClass("auth.oauth_account_unlinked", severity: "high", subjectType: "user"),
        AuditEventClass("sso.login", severity: "low", subjectType: "sso_connection"),
        AuditEventClass("sso.logout", severity: "low", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_created", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_updated", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_activated", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_disabled", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_tested", severity: "medium", subjectType: "sso_connection"),
        AuditEventClass("sso.connection_deleted", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.domain_added", severity: "medium", subjectType: "sso_domain"),
        AuditEventClass("sso.domain_verified", severity: "high", subjectType: "sso_domain"),
        AuditEventClass("sso.domain_removed", severity: "high", subjectType: "sso_domain"),
        AuditEventClass("sso.identity_unlinked", severity: "high", subjectType: "sso_identity"),
        AuditEventClass("sso.assertion_rejected", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.token_rejected", severity: "high", subjectType: "sso_connection"),
        AuditEventClass("sso.migration_started", severity: "critical", subjectType: "tenant"),
        AuditEventClass("integration.connected", severity: "medium", subjectType: "integration_connection"),
        AuditEventClass("integration.updated", severity: "medium", subjectType: "integration_connection"),
        AuditEventClass("integration.disconnected", severity: "medium", subjectType: "integration_connection"),
        AuditEventClass("role.created", severity: "low", subjectType: "role"),
        AuditEventClass("role.updated", severity: "medium", subjectType: "role"),
        AuditEventClass("role.permissions_changed", severity: "medium", subjectType: "role"),
        AuditEventClass("role.deleted", severity: "high", subjectType: "role"),
        AuditEventClass("role.duplicated", severity: "low", subjectType: "role"),
        AuditEventClass("role.assigned", severity: "medium", subjectType: "user"),
        AuditEventClass("role.revoked", severity: "medium", subjectType: "user"),
        AuditEventClass("role.assignment_expired", severity: "low", subjectType: "user"),
        AuditEventClass("role.bulk_assigned", severity: "medium", subjectType: "role"),
        AuditEventClass("role.bulk_revoked", severity: "medium", subjectType: "role"),
        AuditEventClass("role.exported", severity: "low", subjectType: "role"),
        AuditEventClass("role.imported", severity: "medium", subjectType: "role"),
        AuditEventClass("permission.check.denied", severity: "medium", subjectType: "operation"),
        AuditEventClass("permission.check.critical_denied", severity: "high", subjectType: "operation"),
        AuditEventClass("permission.mfa.required", severity: "high", subjectType: "operation"),
        AuditEventClass("permission.mfa.verified", severity: "medium", subjectType: "operation"),
        AuditEventClass("permission.mfa.failed", severity: "high", subjectType: "operation"),
        AuditEventClass("permission.granted", severity: "medium", subjectType: "user"),
        AuditEventClass("permission.denied_set", severity: "medium", subjectType: "user"),
        AuditEventClass("permission.direct_removed", severity: "medium", subjectType: "user"),
        AuditEventClass("group.created", severity: "low", subjectType: "group"),
        AuditEventClass("group.updated", severity: "low", subjectType: "group"),
        AuditEventClass("group.archived", severity: "medium", subjectType: "group"),
        AuditEventClass("group.deleted", severity: "high", subjectType: "group"),
        AuditEventClass("group.member_added", severity: "low", subjectType: "group_member"),
        AuditEventClass("group.member_removed", severity: "low", subjectType: "group_member"),
        AuditEventClass("group.member_role_updated", severity: "low", subjectType: "group_member"),
        AuditEventClass("group.resource_assigned", severity: "low", subjectType: "group_resource"),
        AuditEventClass("group.resource_removed", severity: "low", subjectType: "group_resource"),
        AuditEventClass("tenant.created", severity: "medium", subjectType: "tenant"),
        AuditEventClass("tenant.settings_updated", severity: "medium", subjectType: "tenant"),
        AuditEventClass("tenant.security_updated", severity: "high", subjectType: "tenant"),
        AuditEventClass("tenant.logo_updated", severity: "low", subjectType: "tenant"),
        AuditEventClass("tenant.domain_claimed", severity: "medium", subjectType: "tenant_domain"),
        AuditEventClass("tenant.domain_verified", severity: "high", subjectType: "tenant_domain"),
        AuditEventClass("tenant.domain_released", severity: "high", subjectType: "tenant_domain"),
        AuditEventClass("tenant.domain_failing", severity: "medium", subjectType: "tenant_domain"),
        AuditEventClass("tenant.ownership_transfer_started", severity: "critical", subjectType: "ownership_transfer"),
        AuditEventClass("tenant.ownership_transferred", severity: "critical", subjectType: "ownership_transfer"),
        AuditEventClass("tenant.ownership_transfer_closed", severity: "medium", subjectType: "ownership_transfer"),
        AuditEventClass("tenant.deletion_requested", severity: "critical", subjectType: "deletion_request"),
        AuditEventClass("tenant.deletion_cancelled", severity: "high", subjectType: "deletion_request"),
        AuditEventClass("tenant.deleted", severity: "critical", subjectType: "tenant"),
        AuditEventClass("tenant.archived", severity: "critical", subjectType: "tenant"),
        AuditEventClass("tenant.purged", severity: "critical", subjectType: "tenant"),
        AuditEventClass("member.invited", severity: "medium", subjectType: "invitation"),
        AuditEventClass("member.invite_resent", severity: "low", subjectType: "invitation"),
        AuditEventClass("member.invite_cancelled", severity: "low", subjectType: "invitation"),
        AuditEventClass("member.invite_declined", severity: "low", subjectType: "invitation"),
        AuditEventClass("member.joined", severity: "medium", subjectType: "membership"),
        AuditEventClass("member.left", severity: "medium", subjectType: "membership"),
        AuditEventClass("member.role_changed", severity: "medium", subjectType: "membership"),
        AuditEventClass("member.suspended", severity: "high", subjectType: "membership"),
        AuditEventClass("member.reactivated", severity: "medium", subjectType: "membership"),
        AuditEventClass("member.removed", severity: "high", subjectType: "membership"),
        AuditEventClass("member.restored", severity: "medium", subjectType: "membership"),
        AuditEventClass("member.purged", severity: "high", subjectType: "membership"),
        AuditEventClass("member.work_transferred", severity: "high", subjectType: "membership"),
        AuditEventClass("user.profile_updated", severity: "low", subjectType: "user"),
        AuditEventClass("user.avatar_updated", severity: "low", subjectType: "user"),
        AuditEventClass("user.deleted", severity: "high", subjectType: "user"),
        AuditEventClass("file.uploaded", severity: "low", subjectType: "file"),
        AuditEventClass("file.deleted", severity: "medium", subjectType: "file"),
        AuditEventClass("file.link_created", severity: "low", subjectType: "file"),
        AuditEventClass("file.rejected", severity: "medium", subjectType: "file"),
        AuditEventClass("secret.created", severity: "medium", subjectType: "environment_variable"),
        AuditEventClass("secret.updated", severity: "medium", subjectType: "environment_variable"),
        AuditEventClass("secret.deleted", severity: "high", subjectType: "environment_variable"),
        AuditEventClass("secret.rotated", severity: "medium", subjectType: "environment_variable"),
        AuditEventClass("secret.imported", severity: "high", subjectType: "environment_variable"),
        AuditEventClass("secret.exported", severity: "critical", subjectType: "environment_variable"),
        AuditEventClass("secret.export_downloaded", severity: "critical", subjectType: "environment_variable"),
        AuditEventClass("secret.decryption_failed", severity: "critical", subjectType: "environment_variable"),
        AuditEventClass("apikey.created", severity: "medium", subjectType: "api_key"),
        AuditEventClass("apikey.regenerated", severity: "medium", subjectType: "api_key"),
        AuditEventClass("apikey.revoked", severity: "high", subjectType: "api_key"),
        AuditEventClass("apikey.auto_revoked", severity: "high", subjectType: "api_key"),
        AuditEventClass("encryption.key_rotated", severity: "high", subjectType: "encryption_key"),
        AuditEventClass("encryption.key_destroyed", severity: "critical", subjectType: "encryption_key"),
        AuditEventClass("project.created", severity: "low", subjectType: "project"),
        AuditEventClass("project.updated", severity: "low", subjectType: "project"),
        AuditEventClass("project.deleted", severity: "medium", subjectType: "project"),
        AuditEventClass("subscription.updated", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.upgraded", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.downgrade_scheduled", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.cancelled", severity: "high", subjectType: "subscription"),
        AuditEventClass("subscription.reactivated", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.state_changed", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.trial_expired", severity: "medium", subjectType: "subscription"),
        AuditEventClass("subscription.checkout_completed", severity: "medium", subjectType: "checkout"),
        AuditEventClass("payment_method.added", severity: "medium", subjectType: "payment_method"),
        AuditEventClass("payment_method.default_changed", severity: "medium", subjectType: "payment_method"),
        AuditEventClass("payment_method.removed", severity: "medium", subjectType: "payment_method"),
        AuditEventClass("invoice.finalized", severity: "low", subjectType: "invoice"),
        AuditEventClass("invoice.paid", severity: "low", subjectType: "invoice"),
        AuditEventClass("payment.failed", severity: "medium", subjectType: "payment"),
        AuditEventClass("payment.disputed", severity: "high", subjectType: "payment"),
        AuditEventClass("refund.issued", severity: "high", subjectType: "payment"),
        AuditEventClass("checkout.completed", severity: "medium", subjectType: "checkout"),
        AuditEventClass("checkout.failed", severity: "medium", subjectType: "checkout"),
        AuditEventClass("checkout.challenge_issued", severity: "medium", subjectType: "checkout"),
        AuditEventClass("license.purchased", severity: "medium", subjectType: "license"),
        AuditEventClass("license.reduced", severity: "medium", subjectType: "license"),
        AuditEventClass("license.assigned", severity: "low", subjectType: "license"),
        AuditEventClass("license.unassigned", severity: "low", subjectType: "license"),
        AuditEventClass("tokens.purchased", severity: "medium", subjectType: "token_purchase"),
        AuditEventClass("tokens.exhausted", severity: "medium", subjectType: "token_balance"),
        AuditEventClass("billing.info_updated", severity: "medium", subjectType: "billing_profile"),
        AuditEventClass("billing.address_updated", severity: "medium", subjectType: "billing_profile"),
        AuditEventClass("invoice.downloaded", severity: "low", subjectType: "invoice"),
        AuditEventClass("invoice.exported", severity: "medium", subjectType: "invoice"),
        AuditEventClass("billing.reconciliation_difference", severity: "high", subjectType: "reconciliation_run"),
        AuditEventClass("webhook.created", severity: "medium", subjectType: "webhook"),
        AuditEventClass("webhook.updated", severity: "medium", subjectType: "webhook"),
        AuditEventClass("webhook.deleted", severity: "medium", subjectType: "webhook"),
        AuditEventClass("webhook.secret_regenerated", severity: "high", subjectType: "webhook"),
        AuditEventClass("webhook.tested", severity: "low", subjectType: "webhook"),
        AuditEventClass("webhook.redelivered", severity: "low", subjectType: "webhook_delivery"),
        AuditEventClass("webhook.auto_paused", severity: "medium", subjectType: "webhook"),
        AuditEventClass("webhook.failing", severity: "low", subjectType: "webhook"),
        AuditEventClass("integration.hook_created", severity: "medium", subjectType: "integration_hook"),
        AuditEventClass("integration.hook_rotated", severity: "high", subjectType: "integration_hook"),
        AuditEventClass("integration.hook_deleted", severity: "medium", subjectType: "integration_hook"),
        AuditEventClass("egress.blocked", severity: "medium", subjectType: "egress_target"),
        AuditEventClass("egress.allowed", severity: "critical", subjectType: "egress_exception"),
        AuditEventClass("server.created", severity: "low", subjectType: "server"),
        AuditEventClass("server.updated", severity: "low", subjectType: "server"),
        AuditEventClass("server.deleted", severity: "high", subjectType: "server"),
        AuditEventClass("volume.created", severity: "low", subjectType: "volume"),
        AuditEventClass("volume.updated", severity: "low", subjectType: "volume"),
        AuditEventClass("volume.deleted", severity: "high", subjectType: "volume"),
        AuditEventClass("network.created", severity: "low", subjectType: "network"),
        AuditEventClass("network.updated", severity: "low", subjectType: "network"),
        AuditEventClass("network.deleted", severity: "high", subjectType: "network"),
        AuditEventClass("firewall.created", severity: "low", subjectType: "firewall"),
        AuditEventClass("firewall.updated", severity: "low", subjectType: "firewall"),
        AuditEventClass("firewall.deleted", severity: "high", subjectType: "firewall"),
        AuditEventClass("load_balancer.created", severity: "low", subjectType: "load_balancer"),
        AuditEventClass("load_balancer.updated", severity: "low", subjectType: "load_balancer"),
        AuditEventClass("load_balancer.deleted", severity: "high", subjectType: "load_balancer"),
        AuditEventClass("dns_zone.created", severity: "low", subjectType: "dns_zone"),
        AuditEventClass("dns_zone.updated", severity: "low", subjectType: "dns_zone"),
        AuditEventClass("dns_zone.deleted", severity: "high", subjectType: "dns_zone"),
        AuditEventClass("dns_record.created", severity: "low", subjectType: "dns_record"),
        AuditEventClass("dns_record.updated", severity: "low", subjectType: "dns_record"),
        AuditEventClass("dns_record.deleted", severity: "high", subjectType: "dns_record"),
        AuditEventClass("snapshot.created", severity: "low", subjectType: "snapshot"),
        AuditEventClass("snapshot.updated", severity: "low", subjectType: "snapshot"),
        AuditEventClass("snapshot.deleted", severity: "high", subjectType: "snapshot"),
        AuditEventClass("floating_ip.created", severity: "low", subjectType: "floating_ip"),
        AuditEventClass("floating_ip.updated", severity: "low", subjectType: "floating_ip"),
        AuditEventClass("floating_ip.deleted", severity: "high", subjectType: "floating_ip"),
        AuditEventClass("ssh_key.created", severity: "low", subjectType: "ssh_key"),
        AuditEventClass("ssh_key.updated", severity: "low", subjectType: "ssh_key"),
        AuditEventClass("ssh_key.deleted", severity: "high", subjectType: "ssh_key"),
        AuditEventClass("certificate.created", severity: "low", subjectType: "certificate"),
        AuditEventClass("certificate.updated", severity: "low", subjectType: "certificate"),
        AuditEventClass("certificate.deleted", severity: "high", subjectType: "certificate"),
        AuditEventClass("server.power_changed", severity: "medium", subjectType: "server"),
        AuditEventClass("server.resized", severity: "medium", subjectType: "server"),
        AuditEventClass("server.rebuilt", severity: "high", subjectType: "server"),
        AuditEventClass("server.console_opened", severity: "medium", subjectType: "server"),
        AuditEventClass("volume.attached", severity: "low", subjectType: "volume"),
        AuditEventClass("volume.detached", severity: "low", subjectType: "volume"),
        AuditEventClass("network.attached", severity: "low", subjectType: "network"),
        AuditEventClass("network.detached", severity: "low", subjectType: "network"),
        AuditEventClass("firewall.rules_changed", severity: "high", subjectType: "firewall"),
        AuditEventClass("firewall.applied", severity: "medium", subjectType: "firewall"),
        AuditEventClass("vpn.configured", severity: "medium", subjectType: "network"),
        AuditEventClass("vpn.peer_added", severity: "high", subjectType: "vpn_peer"),
        AuditEventClass("vpn.peer_removed", severity: "high", subjectType: "vpn_peer"),
        AuditEventClass("load_balancer.target_changed", severity: "low", subjectType: "load_balancer"),
        AuditEventClass("dns_zone.imported", severity: "medium", subjectType: "dns_zone"),
        AuditEventClass("snapshot.restored", severity: "high", subjectType: "snapshot"),
        AuditEventClass("snapshot.transferred", severity: "medium", subjectType: "snapshot"),
        AuditEventClass("backup.schedule_changed", severity: "medium", subjectType: "backup_schedule"),
        AuditEventClass("drift.resolved", severity: "medium", subjectType: "drift"),
        AuditEventClass("cloud_provider.connected", severity: "high", subjectType: "cloud_provider"),
        AuditEventClass("cloud_provider.validated", severity: "low", subjectType: "cloud_provider"),
        AuditEventClass("cloud_provider.updated", severity: "high", subjectType: "cloud_provider"),
        AuditEventClass("cloud_provider.disconnected", severity: "high", subjectType: "cloud_provider"),
        AuditEventClass("workflow.created", severity: "low", subjectType: "workflow"),
        AuditEventClass("workflow.updated", severity: "low", subjectType: "workflow"),
        AuditEventClass("workflow.published", severity: "medium", subjectType: "workflow"),
        AuditEventClass("workflow.deleted", severity: "medium", subjectType: "workflow"),
        AuditEventClass("workflow.duplicated", severity: "low", subjectType: "workflow"),
        AuditEventClass("workflow.generated", severity: "low", subjectType: "workflow"),
        AuditEventClass("workflow.optimized", severity: "low", subjectType: "workflow"),
        AuditEventClass("workflow.trigger_rotated", severity: "medium", subjectType: "workflow"),
        AuditEventClass("schedule.changed", severity: "low", subjectType: "workflow_schedule"),
        AuditEventClass("schedule.auto_disabled", severity: "low", subjectType: "workflow_schedule"),
        AuditEventClass("execution.started", severity: "low", subjectType: "workflow_execution"),
        AuditEventClass("execution.paused", severity: "low", subjectType: "workflow_execution"),
        AuditEventClass("execution.resumed", severity: "low", subjectType: "workflow_execution"),
        AuditEventClass("execution.signalled", severity: "low", subjectType: "workflow_execution"),
        AuditEventClass("execution.cancelled", severity: "low", subjectType: "workflow_execution"),
        AuditEventClass("execution.deleted", severity: "medium", subjectType: "workflow_execution"),
        AuditEventClass("approval.decided", severity: "medium", subjectType: "approval"),
        AuditEventClass("approval.timed_out", severity: "low", subjectType: "approval"),
        AuditEventClass("node.generated", severity: "low", subjectType: "node_type"),
        AuditEventClass("ai.budget_exceeded", severity: "medium", subjectType: "workflow_execution"),
        AuditEventClass("workflow.auto_paused", severity: "low", subjectType: "workflow"),
        AuditEventClass("node.deleted", severity: "medium", subjectType: "node"),
        AuditEventClass("ai.component_created", severity: "low", subjectType: "ai_component"),
        AuditEventClass("ai.component_updated", severity: "low", subjectType: "ai_component"),
        AuditEventClass("ai.component_deleted", severity: "high", subjectType: "ai_component"),
        AuditEventClass("ai.component_deployed", severity: "medium", subjectType: "ai_component"),
        AuditEventClass("documentation.published", severity: "low", subjectType: "documentation_page"),
        AuditEventClass("documentation.deleted", severity: "medium", subjectType: "documentation_page"),
        AuditEventClass("consent.granted", severity: "low", subjectType: "consent_record"),
        AuditEventClass("consent.withdrawn", severity: "medium", subjectType: "consent_record"),
        AuditEventClass("export.requested", severity: "medium", subjectType: "data_export_request"),
        AuditEventClass("export.completed", severity: "low", subjectType: "data_export_request"),
        AuditEventClass("export.downloaded", severity: "medium", subjectType: "data_export_request"),
        AuditEventClass("deletion.requested", severity: "high", subjectType: "data_deletion_request"),
        AuditEventClass("deletion.cancelled", severity: "medium", subjectType: "data_deletion_request"),
        AuditEventClass("deletion.completed", severity: "critical", subjectType: "data_deletion_request"),
        AuditEventClass("correction.requested", severity: "medium", subjectType: "data_correction_request"),
        AuditEventClass("correction.decided", severity: "medium", subjectType: "data_correction_request"),
        AuditEventClass("privacy.settings_updated", severity: "medium", subjectType: "privacy_settings"),
        AuditEventClass("privacy.opt_out", severity: "medium", subjectType: "privacy_settings"),
        AuditEventClass("document.published", severity: "high", subjectType: "compliance_document"),
        AuditEventClass("breach.opened", severity: "critical", subjectType: "breach_record"),
        AuditEventClass("breach.updated", severity: "critical", subjectType: "breach_record"),
        AuditEventClass("breach.notified", severity: "critical", subjectType: "breach_record"),
        AuditEventClass("breach.closed", severity: "critical", subjectType: "breach_record"),
        AuditEventClass("retention.executed", severity: "low", subjectType: "retention_class"),
        AuditEventClass("legal_hold.set", severity: "high", subjectType: "legal_hold"),
        AuditEventClass("legal_hold.lifted", severity: "high", subjectType: "legal_hold"),
        AuditEventClass("processing_activity.changed", severity: "medium", subjectType: "processing_activity"),
        AuditEventClass("audit.viewed", severity: "low", subjectType: "audit_log"),
        AuditEventClass("audit.verified", severity: "low", subjectType: "audit_log"),
        AuditEventClass("audit.exported", severity: "high", subjectType: "audit_export"),
        AuditEventClass("audit.pii_erased", severity: "high", subjectType: "user"),
        AuditEventClass("audit.archived", severity: "low", subjectType: "audit_archive"),
        AuditEventClass("audit.integrity_failed", severity: "critical", subjectType: "audit_chain"),
        AuditEventClass("audit.alert_rule_changed", severity: "medium", subjectType: "audit_alert_rule"),
        AuditEventClass("security.cross_tenant_attempt", severity: "high", subjectType: "rls_violation"),
        AuditEventClass("security.principal_contained", severity: "critical", subjectType: "principal"),
        AuditEventClass("security.alert_updated", severity: "low", subjectType: "security_alert"),
        AuditEventClass("security.ip_blocked", severity: "high", subjectType: "ip_block"),
        AuditEventClass("rls.context_leak", severity: "critical", subjectType: "database_connection"),
        AuditEventClass("rls.context_missing", severity: "critical", subjectType: "database_connection"),
        AuditEventClass("job.cancelled", severity: "medium", subjectType: "job_execution"),
        AuditEventClass("job.retried", severity: "medium", subjectType: "job_execution"),
        AuditEventClass("job.rescheduled", severity: "medium", subjectType: "job_execution"),
        AuditEventClass("job.triggered", severity: "medium", subjectType: "job"),
        AuditEventClass("job.updated", severity: "high", subjectType: "job"),
        AuditEventClass("job.queue_paused", severity: "high", subjectType: "job_queue"),
        AuditEventClass("job.queue_resumed", severity: "high", subjectType: "job_queue"),
        AuditEventClass("job.dead_letter_retried", severity: "medium", subjectType: "dead_letter"),
        AuditEventClass("job.dead_letter_discarded", severity: "high", subjectType: "dead_letter"),
        AuditEventClass("job.dead", severity: "high", subjectType: "job_execution"),
        AuditEventClass("notification.preferences_updated", severity: "low", subjectType: "notification_preferences"),
        AuditEventClass("notification.all_read", severity: "low", subjectType: "notification"),
        AuditEventClass("notification.paused", severity: "low", subjectType: "notification_preferences"),
        AuditEventClass("notification.resumed", severity: "low", subjectType: "notification_preferences"),
        AuditEventClass("notification.deleted", severity: "low", subjectType: "notification"),
        AuditEventClass("admin.login", severity: "high", subjectType: "administrator"),
        AuditEventClass("admin.login_failed", severity: "high", subjectType: "administrator"),
        AuditEventClass("admin.logout", severity: "low", subjectType: "administrator"),
        AuditEventClass("admin.mfa_failed", severity: "high", subjectType: "administrator"),
        AuditEventClass("admin.step_up", severity: "medium", subjectType: "administrator"),
        AuditEventClass("admin.backup_code_used", severity: "critical", subjectType: "administrator"),
        AuditEventClass("admin.admin_invited", severity: "high", subjectType: "administrator"),
        AuditEventClass("admin.admin_updated", severity: "high", subjectType: "administrator"),
        AuditEventClass("admin.admin_disabled", severity: "critical", subjectType: "administrator"),
        AuditEventClass("admin.factor_reset", severity: "critical", subjectType: "administrator"),
        AuditEventClass("admin.bootstrap", severity: "critical", subjectType: "administrator"),
        AuditEventClass("admin.tenant_viewed", severity: "low", subjectType: "tenant"),
        AuditEventClass("admin.tenant_created", severity: "high", subjectType: "tenant"),
        AuditEventClass("admin.tenant_updated", severity: "high", subjectType: "tenant"),
        AuditEventClass("admin.tenant_suspended", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.tenant_reactivated", severity: "high", subjectType: "tenant"),
        AuditEventClass("admin.tenant_deletion_scheduled", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.tenant_deleted", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.tenant_restored", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.legal_hold_set", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.legal_hold_lifted", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.owner_transferred", severity: "critical", subjectType: "tenant"),
        AuditEventClass("admin.access_granted", severity: "high", subjectType: "access_grant"),
        AuditEventClass("admin.access_revoked", severity: "medium", subjectType: "access_grant"),
        AuditEventClass("admin.cross_tenant_access", severity: "medium", subjectType: "tenant"),
        AuditEventClass("admin.access_denied", severity: "high", subjectType: "access_grant"),
        AuditEventClass("admin.impersonation_started", severity: "critical", subjectType: "impersonation"),
        AuditEventClass("admin.impersonation_request", severity: "medium", subjectType: "impersonation"),
        AuditEventClass("admin.impersonation_ended", severity: "high", subjectType: "impersonation"),
        AuditEventClass("admin.approval_requested", severity: "high", subjectType: "admin_approval"),
        AuditEventClass("admin.approval_decided", severity: "high", subjectType: "admin_approval"),
        AuditEventClass("admin.approval_used", severity: "high", subjectType: "admin_approval"),
        AuditEventClass("admin.emergency_used", severity: "critical", subjectType: "admin_approval"),
        AuditEventClass("admin.emergency_unconfirmed", severity: "critical", subjectType: "admin_approval"),
        AuditEventClass("admin.flag_created", severity: "medium", subjectType: "feature_flag"),
        AuditEventClass("admin.flag_updated", severity: "high", subjectType: "feature_flag"),
        AuditEventClass("admin.flag_archived", severity: "medium", subjectType: "feature_flag"),
        AuditEventClass("admin.flag_override_set", severity: "medium", subjectType: "feature_flag"),
        AuditEventClass("admin.flag_override_removed", severity: "medium", subjectType: "feature_flag"),
        AuditEventClass("admin.execution_cancelled", severity: "medium", subjectType: "workflow_execution"),
        AuditEventClass("admin.delivery_redelivered", severity: "medium", subjectType: "webhook_delivery"),
        AuditEventClass("admin.webhook_resumed", severity: "medium", subjectType: "webhook"),
        AuditEventClass("admin.ip_blocked", severity: "high", subjectType: "ip_block"),
        AuditEventClass("admin.ip_unblocked", severity: "high", subjectType: "ip_block"),
        AuditEventClass("admin.account_unlocked", severity: "high", subjectType: "user"),
        AuditEventClass("admin.rate_limit_override_created", severity: "high", subjectType: "rate_limit_override"),
        AuditEventClass("admin.rate_limit_override_deleted", severity: "high", subjectType: "rate_limit_override"),
        AuditEventClass("admin.password_reset_sent", severity: "high", subjectType: "user"),
        AuditEventClass("admin.sessions_revoked", severity: "high", subjectType: "user"),
        AuditEventClass("admin.audit_viewed", severity: "medium", subjectType: "audit_log"),
        AuditEventClass("admin.violations_viewed", severity: "medium", subjectType: "rls_violation"),
        AuditEventClass("admin.user_searched", severity: "medium", subjectType: "user"),
        AuditEventClass("admin.archive_retrieved", severity: "critical", subjectType: "archive"),
        AuditEventClass("admin.archive_downloaded", severity: "critical", subjectType: "archive"),
        AuditEventClass("admin.stats_viewed", severity: "low", subjectType: "platform"),
        AuditEventClass("admin.billing_reconciled", severity: "high", subjectType: "reconciliation_run"),
        AuditEventClass("secret.accessed", severity: "low", subjectType: "environment_variable"),
        AuditEventClass("apikey.used", severity: "low", subjectType: "api_key"),
        AuditEventClass("custom.<name>", severity: "low", subjectType: "any"),
    ]
}
