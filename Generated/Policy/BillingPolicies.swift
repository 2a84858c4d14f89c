// Generated from contract/billing/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let processCheckout: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["checkout.completed", "checkout.failed", "checkout.challenge_issued"], isWrite: true)
    public static let initiate3DSecure: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["checkout.challenge_issued"], isWrite: true)
    public static let verify3DSecure: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["checkout.completed", "checkout.failed"], isWrite: true)
    public static let createPayPalCheckout: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["checkout.challenge_issued"], isWrite: true)
    public static let capturePayPalPayment: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["checkout.completed", "checkout.failed"], isWrite: true)
    public static let listInvoices: Policy = Policy(
        access: .member, permission: .key(Permission.canViewInvoices), rateClass: "api.default", idempotency: .natural)
    public static let getInvoice: Policy = Policy(
        access: .member, permission: .key(Permission.canViewInvoices), rateClass: "api.default", idempotency: .natural)
    public static let downloadInvoice: Policy = Policy(
        access: .member, permission: .key(Permission.canViewInvoices), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["invoice.downloaded"])
    public static let exportInvoices: Policy = Policy(
        access: .member, permission: .key(Permission.canViewInvoices), rateClass: "export.data", idempotency: .key,
        auditEvents: ["invoice.exported"], isWrite: true)
    public static let getLicenseAllocation: Policy = Policy(
        access: .member, permission: .any([.key(Permission.canManageLicenses), .key(Permission.canViewTeamResources)]),
        rateClass: "api.default", idempotency: .natural)
    public static let purchaseLicenses: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canManageLicenses), .key(Permission.canManagePayment)]),
        rateClass: "billing.payment", idempotency: .key, auditEvents: ["license.purchased"], isWrite: true)
    public static let assignLicense: Policy = Policy(
        access: .member, permission: .key(Permission.canManageLicenses), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["license.assigned"], isWrite: true)
    public static let removeLicense: Policy = Policy(
        access: .member, permission: .key(Permission.canManageLicenses), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["license.unassigned"], isWrite: true)
    public static let listPaymentMethods: Policy = Policy(
        access: .member, permission: .key(Permission.canViewPaymentBilling), rateClass: "api.default",
        idempotency: .natural)
    public static let addPaymentMethod: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["payment_method.added"], isWrite: true)
    public static let getPaymentMethod: Policy = Policy(
        access: .member, permission: .key(Permission.canViewPaymentBilling), rateClass: "api.default",
        idempotency: .natural)
    public static let removePaymentMethod: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["payment_method.removed"], isWrite: true)
    public static let setDefaultPaymentMethod: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["payment_method.default_changed"], isWrite: true)
    public static let getBillingInfo: Policy = Policy(
        access: .member, permission: .key(Permission.canViewPaymentBilling), rateClass: "api.default",
        idempotency: .natural)
    public static let updateBillingInfo: Policy = Policy(
        access: .member, permission: .key(Permission.canUpdateBillingInfo), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["billing.info_updated"], isWrite: true)
    public static let getBillingAddress: Policy = Policy(
        access: .member, permission: .key(Permission.canViewPaymentBilling), rateClass: "api.default",
        idempotency: .natural)
    public static let updateBillingAddress: Policy = Policy(
        access: .member, permission: .key(Permission.canUpdateBillingInfo), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["billing.address_updated"], isWrite: true)
    public static let getSubscription: Policy = Policy(
        access: .member, permission: .key(Permission.canViewBillingOverview), rateClass: "api.default",
        idempotency: .natural)
    public static let updateSubscription: Policy = Policy(
        access: .member, permission: .key(Permission.canChangePlans), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["subscription.updated"], isWrite: true)
    public static let upgradeSubscription: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canChangePlans), .key(Permission.canManagePayment)]),
        rateClass: "billing.payment", idempotency: .key, auditEvents: ["subscription.upgraded"], isWrite: true)
    public static let downgradeSubscription: Policy = Policy(
        access: .member, permission: .key(Permission.canChangePlans), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["subscription.downgrade_scheduled"], isWrite: true)
    public static let cancelSubscription: Policy = Policy(
        access: .member, permission: .key(Permission.canCancelSubscription), stepUp: .critical,
        rateClass: "billing.payment", idempotency: .key, auditEvents: ["subscription.cancelled"], isWrite: true)
    public static let reactivateSubscription: Policy = Policy(
        access: .member, permission: .key(Permission.canChangePlans), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["subscription.reactivated"], isWrite: true)
    public static let getBillingTeam: Policy = Policy(
        access: .member, permission: .key(Permission.canViewTeamResources), rateClass: "api.default",
        idempotency: .natural)
    public static let getPendingInvites: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "api.default", idempotency: .natural)
    public static let createTeamInvite: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "invite.send", idempotency: .key,
        auditEvents: ["member.invited"], isWrite: true)
    public static let cancelInvite: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["member.invite_cancelled"], isWrite: true)
    public static let resendInvite: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "invite.send",
        auditEvents: ["member.invite_resent"], isWrite: true)
    public static let getTokenUsage: Policy = Policy(
        access: .member, permission: .key(Permission.canViewBillingOverview), rateClass: "api.default",
        idempotency: .natural)
    public static let listTokenPackages: Policy = Policy(
        access: .member, permission: .key(Permission.canViewBillingOverview), rateClass: "api.default",
        idempotency: .natural)
    public static let purchaseTokens: Policy = Policy(
        access: .member, permission: .key(Permission.canManagePayment), rateClass: "billing.payment", idempotency: .key,
        auditEvents: ["tokens.purchased"], isWrite: true)
    public static let getTokenHistory: Policy = Policy(
        access: .member, permission: .key(Permission.canViewInvoices), rateClass: "api.default", idempotency: .natural)
    public static let getUsage: Policy = Policy(
        access: .member,
        permission: .any([.key(Permission.canViewBillingOverview), .key(Permission.canViewTeamResources)]),
        rateClass: "api.default", idempotency: .natural)
}
