// Generated from contract/documentation/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listDocumentation: Policy = Policy(
        access: .member, permission: .key(Permission.canViewDocumentation), rateClass: "api.default",
        idempotency: .natural)
    public static let getDocumentationPage: Policy = Policy(
        access: .member, permission: .key(Permission.canViewDocumentation), rateClass: "api.default",
        idempotency: .natural)
    public static let listPublicDocumentation: Policy = Policy(
        access: .open, rateClass: "public.docs", idempotency: .natural)
    public static let getPublicDocumentationPage: Policy = Policy(
        access: .open, rateClass: "public.docs", idempotency: .natural)
}
