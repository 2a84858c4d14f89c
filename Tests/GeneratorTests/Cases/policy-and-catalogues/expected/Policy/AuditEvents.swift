// Generated from contract/events.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Names of the audit events.
public enum AuditEvent {
    public static let bedCreated: String = "bed.created"
}

extension AuditEvent {
    /// What is fixed of each event, by name.
    public static let classes: [String: AuditEventClass] = {
        var classes: [String: AuditEventClass] = [:]
        for event in all { classes[event.name] = event }
        return classes
    }()

    private static let all: [AuditEventClass] = [
        AuditEventClass("bed.created", severity: "low", subjectType: "bed"),
    ]
}
