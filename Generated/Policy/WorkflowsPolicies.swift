// Generated from contract/workflows/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let executeWorkflow: Policy = Policy(
        access: .key(scope: "workflows:execute"), permission: .key(Permission.canExecuteWorkflows),
        rateClass: "workflow.execute", idempotency: .key, auditEvents: ["execution.started"], isWrite: true)
    public static let listWorkflowExecutions: Policy = Policy(
        access: .key(scope: "workflows:read"), permission: .key(Permission.canViewWorkflowLogs),
        rateClass: "api.default", idempotency: .natural)
    public static let getWorkflowExecution: Policy = Policy(
        access: .key(scope: "workflows:read"), permission: .key(Permission.canViewWorkflowLogs),
        rateClass: "api.default", idempotency: .natural)
    public static let cancelWorkflowExecution: Policy = Policy(
        access: .key(scope: "workflows:execute"), permission: .key(Permission.canExecuteWorkflows),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["execution.cancelled"], isWrite: true)
    public static let generateWorkflow: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canManageWorkflows), .key(Permission.canAccessAiapi)]),
        rateClass: "ai.generate", idempotency: .key, auditEvents: ["workflow.generated"], isWrite: true)
    public static let optimizeWorkflow: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canManageWorkflows), .key(Permission.canAccessAiapi)]),
        rateClass: "ai.generate", idempotency: .key, auditEvents: ["workflow.optimized"], isWrite: true)
    public static let listWorkflows: Policy = Policy(
        access: .key(scope: "workflows:read"), permission: .key(Permission.canViewWorkflows), rateClass: "api.default",
        idempotency: .natural)
    public static let createWorkflow: Policy = Policy(
        access: .key(scope: "workflows:manage"), permission: .key(Permission.canManageWorkflows),
        rateClass: "workflow.create", idempotency: .key, auditEvents: ["workflow.created"], isWrite: true)
    public static let getWorkflow: Policy = Policy(
        access: .key(scope: "workflows:read"), permission: .key(Permission.canViewWorkflows), rateClass: "api.default",
        idempotency: .natural)
    public static let updateWorkflow: Policy = Policy(
        access: .key(scope: "workflows:manage"), permission: .key(Permission.canManageWorkflows),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["workflow.updated"], isWrite: true)
    public static let deleteWorkflow: Policy = Policy(
        access: .key(scope: "workflows:manage"), permission: .key(Permission.canManageWorkflows),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["workflow.deleted"], isWrite: true)
    public static let duplicateWorkflow: Policy = Policy(
        access: .member, permission: .key(Permission.canManageWorkflows), rateClass: "workflow.create",
        idempotency: .key, auditEvents: ["workflow.duplicated"], isWrite: true)
}
