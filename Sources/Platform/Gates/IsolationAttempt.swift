// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import ContractServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an answer says of an attempt to reach another workspace, before anybody knows whether it was one.
struct IsolationAttempt: Sendable {
    /// How it was noticed.
    enum Suspicion: Sendable, Equatable {
        /// Ids that were not found: each may exist elsewhere.
        case unknownIDs([NamedIdentifier])
        /// Ids that a write referred to.
        case unknownReferences([NamedIdentifier])
        /// A header that names another workspace; its id where the header has one.
        case foreignSelector(UUID?)
        /// A row that would have left the workspace; name of the statement.
        case rowLeaves(statement: String)
    }

    /// One thing to record.
    struct Finding: Sendable, Equatable {
        let className: String
        let severity: String
        var table: String?
        var resourceID: UUID?
        var targetTenantID: UUID?
        var statement: String?

        /// Findings below go to the record alone; these also to the trails.
        var isAudited: Bool { severity != "info" }
    }

    let suspicion: Suspicion
    let user: UserCaller
    let tenantID: UUID
    let info: RequestInfo
    let method: HTTPMethodName
    let isWrite: Bool

    /// Nil for an answer that gives no reason to look closer.
    init?(_ response: ServerResponse, _ context: GateContext) {
        guard response.failure != nil || !response.missing.isEmpty, let user = context.principal.user,
            let tenantID = user.tenantID, let suspicion: Suspicion = Self.suspicion(response, context)
        else { return nil }
        self.suspicion = suspicion
        self.user = user
        self.tenantID = tenantID
        info = context.info
        method = context.operation.method
        isWrite = context.operation.policy.isWrite
    }

    private static func suspicion(_ response: ServerResponse, _ context: GateContext) -> Suspicion? {
        guard let failure: APIFailure = response.failure else { return .unknownIDs(response.missing) }
        switch (failure.code, response.status) {
        case ("AUTHZ_TENANT_MISMATCH", _):
            return .foreignSelector(context.message.header("x-tenant-id").flatMap { (id: String) in UUID(wire: id) })
        case ("TENANT_ISOLATION_VIOLATION", _):
            return .rowLeaves(statement: (failure.cause as? DatabaseError)?.statement ?? "unknown")
        case ("VALIDATION_REFERENCE_INVALID", _):
            let named: [NamedIdentifier] = context.identifiers()
            return named.isEmpty ? nil : .unknownReferences(named)
        case (_, 404):
            let named: [NamedIdentifier] = context.identifiers()
            return named.isEmpty ? nil : .unknownIDs(named)
        default: return nil
        }
    }

    /// Ids whose owner must be asked for first.
    var questions: [NamedIdentifier] {
        switch suspicion {
        case .unknownIDs(let named), .unknownReferences(let named): named
        case .foreignSelector, .rowLeaves: []
        }
    }

    /// What is certain without asking.
    var certain: Finding? {
        switch suspicion {
        case .unknownIDs, .unknownReferences: nil
        case .foreignSelector(let target):
            Finding(className: "selector_mismatch", severity: "warning", targetTenantID: target)
        case .rowLeaves(let statement):
            Finding(className: "check_violation", severity: "critical", statement: statement)
        }
    }

    /// What makes two certain findings the same.
    func name(of finding: Finding) -> String {
        [finding.className, info.operationID, finding.targetTenantID?.wire ?? finding.statement ?? ""]
            .joined(separator: ":")
    }

    /// What an answer to a question means; nil where the row is the caller's own, or nobody's.
    ///
    /// - Parameter sensitive: tables whose rows are worth a warning when read.
    func finding(_ named: NamedIdentifier, owner: UUID?, sensitive: Set<String>) -> Finding? {
        guard let owner, owner != tenantID else { return nil }
        if case .unknownReferences = suspicion {
            return Finding(
                className: "foreign_reference", severity: "critical", table: named.resource, resourceID: named.id,
                targetTenantID: owner)
        }
        let severity: String = isWrite ? "critical" : sensitive.contains(named.resource) ? "warning" : "info"
        return Finding(
            className: "foreign_id", severity: severity, table: named.resource, resourceID: named.id,
            targetTenantID: owner)
    }

    /// The statement that the call stands for.
    var operation: String {
        switch method {
        case .post: isWrite ? "INSERT" : "SELECT"
        case .put, .patch: "UPDATE"
        case .delete: "DELETE"
        default: "SELECT"
        }
    }

    /// The row of `audit.rls_violation_log`.
    func record(_ finding: Finding) -> JSONValue {
        func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
        let metadata: JSONObject =
            finding.statement.map { (name: String) -> JSONObject in ["statement": .string(name)] } ?? JSONObject()
        return .object([
            "class": .string(finding.className), "severity": .string(finding.severity),
            "operation": .string(operation), "table_name": text(finding.table),
            "resource_id": text(finding.resourceID?.wire), "session_tenant_id": .string(tenantID.wire),
            "target_tenant_id": text(finding.targetTenantID?.wire), "user_id": .string(user.userID.wire),
            "principal_kind": .string(user.actorType), "principal_id": .string(user.actorID.wire),
            "operation_id": .string(info.operationID), "blocked": .bool(true),
            "ip_address": text(NetworkAddress(info.clientIP)?.text), "user_agent": text(info.userAgent),
            "request_id": .string(info.requestID), "request_path": .string(info.path),
            "metadata": .object(metadata),
        ])
    }

    /// The entries of the caller's trail, which does not name the target, and of the platform's, which does.
    func entries(_ finding: Finding, recordID: UUID, platform: UUID) -> [AuditEntry] {
        var members: [(String, JSONValue)] = [
            ("class", .string(finding.className)), ("severity", .string(finding.severity)),
            ("operation", .string(info.operationID)),
            ("table", finding.table.map(JSONValue.string) ?? .null),
        ]
        let own: AuditEntry = AuditEntry(
            "security.cross_tenant_attempt", subject: recordID.wire, outcome: .denied,
            metadata: .object(JSONObject(members)), tenantID: tenantID)
        members += [
            ("session_tenant_id", .string(tenantID.wire)),
            ("target_tenant_id", finding.targetTenantID.map { (id: UUID) in .string(id.wire) } ?? .null),
            ("resource_id", finding.resourceID.map { (id: UUID) in .string(id.wire) } ?? .null),
        ]
        let platformWide: AuditEntry = AuditEntry(
            "security.cross_tenant_attempt", subject: recordID.wire, outcome: .denied,
            metadata: .object(JSONObject(members)), tenantID: platform)
        return [own, platformWide]
    }
}
