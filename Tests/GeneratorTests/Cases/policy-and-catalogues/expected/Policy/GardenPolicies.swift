// Generated from contract/garden/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let createBed: Policy = Policy(
        access: .member, permission: .any([.key(Permission.canDigBeds), .key(Permission.canViewBeds)]),
        stepUp: StepUp(.sensitive, .body(["name"])), rateClass: "api.default", idempotency: .key,
        auditEvents: ["bed.created"], isWrite: true)
    public static let listBeds: Policy = Policy(
        access: .key(scope: "beds:read"), permission: .selfOr(parameter: "userId", .key(Permission.canViewBeds)),
        rateClass: "api.default", idempotency: .natural)
}
