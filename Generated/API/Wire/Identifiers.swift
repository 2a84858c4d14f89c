// Generated from contract/wire/identifiers.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// A person's account.
public struct UserID: TypedIdentifier {
    public static let resource: String? = "users"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A workspace.
public struct TenantID: TypedIdentifier {
    public static let resource: String? = "tenants"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A hosting domain of a workspace.
public struct TenantDomainID: TypedIdentifier {
    public static let resource: String? = "tenant_domains"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A role of a workspace or a system role.
public struct RoleID: TypedIdentifier {
    public static let resource: String? = "roles"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A signed-in session.
public struct SessionID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An invitation to join a workspace.
public struct InvitationID: TypedIdentifier {
    public static let resource: String? = "team_invitations"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A known device of an account.
public struct DeviceID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An offer to take a workspace over.
public struct OwnershipTransferID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A second factor of an account.
public struct FactorID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A pending proof of a critical action or of an SMS factor.
public struct ChallengeID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A risky sign-in that waits for its code.
public struct VerificationID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A notice of a sign-in.
public struct LoginAlertID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A request to reset a password; random for unknown addresses.
public struct PasswordResetID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A request to delete a workspace.
public struct DeletionRequestID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A stored file.
public struct FileID: TypedIdentifier {
    public static let resource: String? = "files"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A project of a workspace.
public struct ProjectID: TypedIdentifier {
    public static let resource: String? = "projects"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A server.
public struct ServerID: TypedIdentifier {
    public static let resource: String? = "servers"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A block volume.
public struct VolumeID: TypedIdentifier {
    public static let resource: String? = "volumes"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A firewall.
public struct FirewallID: TypedIdentifier {
    public static let resource: String? = "firewalls"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A private network.
public struct NetworkID: TypedIdentifier {
    public static let resource: String? = "networks"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An SSH key.
public struct SshKeyID: TypedIdentifier {
    public static let resource: String? = "ssh_keys"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A connected provider account.
public struct CloudProviderID: TypedIdentifier {
    public static let resource: String? = "cloud_providers"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An asynchronous infrastructure operation.
public struct OperationID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A webhook endpoint.
public struct WebhookID: TypedIdentifier {
    public static let resource: String? = "webhooks"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A workflow.
public struct WorkflowID: TypedIdentifier {
    public static let resource: String? = "workflows"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// One execution of a workflow.
public struct ExecutionID: TypedIdentifier {
    public static let resource: String? = "workflow_executions"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An environment variable.
public struct EnvironmentVariableID: TypedIdentifier {
    public static let resource: String? = "environment_variables"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An API key.
public struct ApiKeyID: TypedIdentifier {
    public static let resource: String? = "api_keys"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A stored payment method.
public struct PaymentMethodID: TypedIdentifier {
    public static let resource: String? = "payment_methods"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An invoice.
public struct InvoiceID: TypedIdentifier {
    public static let resource: String? = "invoices"
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// The subscription of a workspace.
public struct SubscriptionID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// One seat.
public struct LicenseID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A purchase of AI tokens.
public struct TokenPurchaseID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A recorded consent.
public struct ConsentID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A request for a copy of personal data.
public struct DataExportID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A request to erase personal data.
public struct DataDeletionID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An entry of the audit log.
public struct AuditLogID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A verification of the audit chain that runs in the background.
public struct AuditVerificationID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An alert rule of the audit trail.
public struct AuditAlertRuleID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An anchor of the audit chain.
public struct AuditAnchorID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// A run of one node; opaque.
public struct RunID: WireString {
    public static let rule: StringRule = StringRule(maxLength: 100, pattern: Pattern(checked: "^[A-Za-z0-9_.:-]{1,100}$"))
    public static let format: FormatName = .other

    public let wire: String

    public init?(wire: String) {
        guard wire.unicodeScalars.count <= 100, Self.rule.pattern?.matches(wire) ?? true else { return nil }
        self.wire = wire
    }

    public static func decode(from reader: inout JSONReader) -> RunID? {
        reader.wire(RunID.self, rule)
    }
}

/// A file that an export produced.
public struct ArtifactID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

/// An export that is being prepared; opaque.
public struct ExportID: WireString {
    public static let rule: StringRule = StringRule(maxLength: 100, pattern: Pattern(checked: "^[A-Za-z0-9_.:-]{1,100}$"))
    public static let format: FormatName = .other

    public let wire: String

    public init?(wire: String) {
        guard wire.unicodeScalars.count <= 100, Self.rule.pattern?.matches(wire) ?? true else { return nil }
        self.wire = wire
    }

    public static func decode(from reader: inout JSONReader) -> ExportID? {
        reader.wire(ExportID.self, rule)
    }
}
