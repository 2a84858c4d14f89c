// Generated from contract/service/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let getOpenAPI: Policy = Policy(access: .open, rateClass: "public.docs", idempotency: .natural)
    public static let getHealth: Policy = Policy(access: .open, idempotency: .natural)
    public static let getLiveness: Policy = Policy(access: .open, idempotency: .natural)
    public static let getReadiness: Policy = Policy(access: .open, idempotency: .natural)
    public static let getMetrics: Policy = Policy(access: .service, idempotency: .natural)
    public static let getReference: Policy = Policy(access: .open, rateClass: "public.docs", idempotency: .natural)
}
