// Generated from contract/nodes/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listNodeTypes: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewNodes), rateClass: "api.default",
        idempotency: .natural)
    public static let getNodeType: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewNodes), rateClass: "api.default",
        idempotency: .natural)
    public static let listNodeTemplates: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewTemplates), rateClass: "api.default",
        idempotency: .natural)
    public static let generateNode: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canCreateAIComponents), .key(Permission.canAccessAiapi)]),
        rateClass: "ai.generate", idempotency: .key, auditEvents: ["node.generated"], isWrite: true)
    public static let createRun: Policy = Policy(
        access: .key(scope: "nodes:execute"),
        permission: .any([.key(Permission.canAccessAiapi), .key(Permission.canExecuteWorkflows)]),
        rateClass: "workflow.execute", idempotency: .key, auditEvents: ["execution.started"], isWrite: true)
    public static let getRunStatus: Policy = Policy(
        access: .key(scope: "nodes:read"),
        permission: .any([.key(Permission.canAccessAiapi), .key(Permission.canExecuteWorkflows)]),
        rateClass: "api.default", idempotency: .natural)
    public static let cancelRun: Policy = Policy(
        access: .key(scope: "nodes:execute"),
        permission: .any([.key(Permission.canAccessAiapi), .key(Permission.canExecuteWorkflows)]),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["execution.cancelled"], isWrite: true)
    public static let streamRunEvents: Policy = Policy(
        access: .key(scope: "nodes:read"),
        permission: .any([.key(Permission.canAccessAiapi), .key(Permission.canExecuteWorkflows)]),
        rateClass: "stream.connect", idempotency: .natural)
    public static let getNodeHealth: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewNodes), rateClass: "api.default",
        idempotency: .natural)
    public static let getNodeCapabilities: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewNodes), rateClass: "api.default",
        idempotency: .natural)
    public static let getNodeSchemas: Policy = Policy(
        access: .key(scope: "nodes:read"), permission: .key(Permission.canViewNodes), rateClass: "api.default",
        idempotency: .natural)
}
