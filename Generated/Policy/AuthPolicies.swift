// Generated from contract/auth/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let createCriticalAction: Policy = Policy(
        access: .user, stepUp: .critical, rateClass: "auth.critical", auditEvents: ["auth.critical_action_requested"],
        isWrite: true)
    public static let verifyCriticalAction: Policy = Policy(
        access: .user, stepUp: .inBody, rateClass: "auth.critical", auditEvents: ["auth.critical_action_verified"],
        isWrite: true)
    public static let listSessions: Policy = Policy(access: .user, rateClass: "auth.session", idempotency: .natural)
    public static let revokeAllSessions: Policy = Policy(
        access: .user, rateClass: "auth.session", idempotency: .natural, auditEvents: ["auth.all_sessions_revoked"],
        isWrite: true)
    public static let revokeSession: Policy = Policy(
        access: .user, rateClass: "auth.session", idempotency: .natural, auditEvents: ["auth.session_revoked"],
        isWrite: true)
    public static let listDevices: Policy = Policy(access: .user, rateClass: "auth.session", idempotency: .natural)
    public static let revokeAllDevices: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.session", idempotency: .natural,
        auditEvents: ["auth.devices_untrusted_all"], isWrite: true)
    public static let revokeDevice: Policy = Policy(
        access: .user, rateClass: "auth.session", idempotency: .natural, auditEvents: ["auth.device_untrusted"],
        isWrite: true)
    public static let extendDeviceTrust: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.session", idempotency: .natural,
        auditEvents: ["auth.device_trusted"], isWrite: true)
    public static let requestEmailChange: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.email.send", auditEvents: ["auth.email_change_requested"],
        isWrite: true)
    public static let confirmEmailChange: Policy = Policy(
        access: .user, rateClass: "auth.email.verify", auditEvents: ["auth.email_changed"], isWrite: true)
    public static let revertEmailChange: Policy = Policy(
        access: .open, rateClass: "auth.magic_link.verify", auditEvents: ["auth.email_change_reverted"], isWrite: true)
    public static let listLinkedProviders: Policy = Policy(
        access: .user, rateClass: "auth.session", idempotency: .natural)
    public static let unlinkOAuthProvider: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.session", idempotency: .natural,
        auditEvents: ["auth.oauth_account_unlinked"], isWrite: true)
    public static let initiateOAuthLink: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.oauth", auditEvents: ["auth.oauth_link_started"],
        isWrite: true)
    public static let verifyOAuthLink: Policy = Policy(
        access: .open, rateClass: "auth.risk.verify",
        auditEvents: ["auth.oauth_account_linked", "auth.social_login", "auth.social_login_failed"], isWrite: true)
    public static let listLoginAlerts: Policy = Policy(access: .user, rateClass: "auth.session", idempotency: .natural)
    public static let acknowledgeLoginAlert: Policy = Policy(
        access: .user, rateClass: "auth.session", idempotency: .natural, auditEvents: ["auth.alert_acknowledged"],
        isWrite: true)
    public static let respondToLoginAlert: Policy = Policy(
        access: .open, rateClass: "auth.magic_link.verify",
        auditEvents: ["auth.alert_confirmed", "auth.alert_reported"], isWrite: true)
    public static let sendMagicLink: Policy = Policy(
        access: .open, rateClass: "auth.magic_link.send", auditEvents: ["auth.magic_link_requested"], isWrite: true)
    public static let verifyMagicLink: Policy = Policy(
        access: .open, rateClass: "auth.magic_link.verify", auditEvents: ["auth.login"], isWrite: true)
    public static let resetMemberMFA: Policy = Policy(
        access: .member, permission: .key(Permission.canManageUsers), stepUp: .critical, rateClass: "auth.critical",
        auditEvents: ["auth.mfa_reset_by_admin"], isWrite: true)
    public static let enableMFA: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.mfa.manage", auditEvents: ["auth.mfa_enrolment_started"],
        isWrite: true)
    public static let verifyMFASetup: Policy = Policy(
        access: .user, rateClass: "auth.mfa.verify", auditEvents: ["auth.mfa_enabled"], isWrite: true)
    public static let disableMFA: Policy = Policy(
        access: .user, stepUp: .inBody, rateClass: "auth.mfa.verify", auditEvents: ["auth.mfa_disabled"], isWrite: true)
    public static let regenerateBackupCodes: Policy = Policy(
        access: .user, stepUp: .critical, rateClass: "auth.mfa.manage", auditEvents: ["auth.backup_codes_regenerated"],
        isWrite: true)
    public static let verifyMFAChallenge: Policy = Policy(
        access: .challenge, rateClass: "auth.mfa.verify",
        auditEvents: ["auth.mfa_verified", "auth.mfa_failed", "auth.backup_code_used"], isWrite: true)
    public static let getMFAStatus: Policy = Policy(
        access: .userUnverified, rateClass: "auth.session", idempotency: .natural)
    public static let stepUp: Policy = Policy(
        access: .user, stepUp: .inBody, rateClass: "auth.mfa.verify",
        auditEvents: ["permission.mfa.verified", "permission.mfa.failed"], isWrite: true)
    public static let getVerificationStatus: Policy = Policy(
        access: .userUnverified, rateClass: "auth.session", idempotency: .natural)
    public static let forgotPassword: Policy = Policy(
        access: .open, rateClass: "auth.password.forgot", auditEvents: ["auth.password_reset_requested"], isWrite: true)
    public static let verifyResetCode: Policy = Policy(
        access: .open, rateClass: "auth.password.verify_code", auditEvents: ["auth.password_reset_code_verified"],
        isWrite: true)
    public static let resetPassword: Policy = Policy(
        access: .open, rateClass: "auth.password.reset", auditEvents: ["auth.password_reset"], isWrite: true)
    public static let changePassword: Policy = Policy(
        access: .user, stepUp: StepUp(.sensitive, .mfaEnabled), rateClass: "auth.password.change",
        auditEvents: ["auth.password_changed"], isWrite: true)
    public static let checkPasswordStrength: Policy = Policy(
        access: .open, rateClass: "auth.password.check", idempotency: .natural, isWrite: true)
    public static let getSession: Policy = Policy(
        access: .userUnverified, rateClass: "auth.session", idempotency: .natural)
    public static let refreshSession: Policy = Policy(access: .userUnverified, rateClass: "auth.session", isWrite: true)
    public static let refreshToken: Policy = Policy(
        access: .refresh, rateClass: "auth.refresh", auditEvents: ["auth.refresh_reuse_detected"], isWrite: true)
    public static let logout: Policy = Policy(
        access: .userUnverified, rateClass: "auth.session", idempotency: .natural, auditEvents: ["auth.logout"],
        isWrite: true)
    public static let getPermissions: Policy = Policy(access: .member, rateClass: "auth.session", idempotency: .natural)
    public static let verifyAuthToken: Policy = Policy(
        access: .open, rateClass: "auth.token.exchange", auditEvents: ["auth.token_verified"], isWrite: true)
    public static let switchTenant: Policy = Policy(
        access: .user, rateClass: "auth.token.exchange", auditEvents: ["auth.tenant_switch"], isWrite: true)
    public static let login: Policy = Policy(
        access: .open, rateClass: "auth.login", auditEvents: ["auth.login", "auth.login_failed"], isWrite: true)
    public static let signup: Policy = Policy(
        access: .open, rateClass: "auth.signup", idempotency: .key, auditEvents: ["user.signup"], isWrite: true)
    public static let completeOAuthSignup: Policy = Policy(
        access: .open, rateClass: "auth.signup", auditEvents: ["user.signup"], isWrite: true)
    public static let verifySuspiciousLogin: Policy = Policy(
        access: .open, rateClass: "auth.risk.verify", auditEvents: ["auth.suspicious_login_verified"], isWrite: true)
    public static let getAuthProviders: Policy = Policy(
        access: .open, rateClass: "auth.providers", idempotency: .natural)
    public static let getJwks: Policy = Policy(access: .open, rateClass: "public.metadata", idempotency: .natural)
    public static let enableSMSMFA: Policy = Policy(
        access: .user, stepUp: .sensitive, rateClass: "auth.mfa.manage", auditEvents: ["auth.mfa_sms_enabled"],
        isWrite: true)
    public static let disableSMSMFA: Policy = Policy(
        access: .user, stepUp: .critical, rateClass: "auth.mfa.manage", auditEvents: ["auth.mfa_sms_disabled"],
        isWrite: true)
    public static let sendSMSMFAChallenge: Policy = Policy(
        access: .challenge, rateClass: "auth.mfa.sms.send", auditEvents: ["auth.mfa_sms_sent"], isWrite: true)
    public static let verifySMSMFA: Policy = Policy(
        access: .challenge, rateClass: "auth.mfa.verify", auditEvents: ["auth.mfa_verified", "auth.mfa_failed"],
        isWrite: true)
    public static let googleOAuthInit: Policy = Policy(access: .open, rateClass: "auth.oauth", idempotency: .natural)
    public static let googleOAuthCallback: Policy = Policy(
        access: .open, rateClass: "auth.oauth",
        auditEvents: ["auth.social_login", "auth.social_login_failed", "auth.oauth_account_linked", "auth.unverified_account_displaced"])
    public static let githubOAuthInit: Policy = Policy(access: .open, rateClass: "auth.oauth", idempotency: .natural)
    public static let githubOAuthCallback: Policy = Policy(
        access: .open, rateClass: "auth.oauth",
        auditEvents: ["auth.social_login", "auth.social_login_failed", "auth.oauth_account_linked", "auth.unverified_account_displaced"])
    public static let microsoftOAuthInit: Policy = Policy(access: .open, rateClass: "auth.oauth", idempotency: .natural)
    public static let microsoftOAuthCallback: Policy = Policy(
        access: .open, rateClass: "auth.oauth",
        auditEvents: ["auth.social_login", "auth.social_login_failed", "auth.oauth_account_linked", "auth.unverified_account_displaced"])
    public static let smsStatusCallback: Policy = Policy(
        access: .service, rateClass: "provider.webhook", idempotency: .natural, isWrite: true)
    public static let sendEmailVerification: Policy = Policy(
        access: .userUnverified, rateClass: "auth.email.send", auditEvents: ["auth.email_verification_sent"],
        isWrite: true)
    public static let verifyEmail: Policy = Policy(
        access: .userUnverified, rateClass: "auth.email.verify", idempotency: .natural,
        auditEvents: ["auth.email_verified"], isWrite: true)
    public static let sendPhoneVerification: Policy = Policy(
        access: .user, rateClass: "auth.phone.send", auditEvents: ["auth.phone_verification_sent"], isWrite: true)
    public static let verifyPhone: Policy = Policy(
        access: .user, rateClass: "auth.phone.verify", idempotency: .natural, auditEvents: ["auth.phone_verified"],
        isWrite: true)
    public static let resendPhoneVerification: Policy = Policy(
        access: .user, rateClass: "auth.phone.send", auditEvents: ["auth.phone_verification_sent"], isWrite: true)
    public static let createTenant: Policy = Policy(
        access: .user, rateClass: "tenant.create", idempotency: .key, auditEvents: ["tenant.created"], isWrite: true)
    public static let checkSlug: Policy = Policy(access: .open, rateClass: "auth.providers", idempotency: .natural)
}
