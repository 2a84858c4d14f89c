// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import ZygoClient

extension Person {
    /// An entry in this person's own words.
    func write(
        _ event: String = "custom.badge_printed", action: String = "print", description: String = "Badge printed",
        purpose: String = "Proof of who entered the building", metadata: JSONObject? = nil
    ) async throws -> CreatedAuditLog {
        var body: CreateAuditLogRequest = CreateAuditLogRequest(
            eventType: event, action: action, description: description, status: .success, resourceType: "badge",
            resourceID: "B-1042", purpose: purpose, legalBasis: "legitimate_interest")
        body.metadata = metadata
        return try await client.createAuditLog(CreateAuditLog.Input(body: body))
    }

    /// Entries of the workspace, newest first.
    func entries(event: String? = nil) async throws -> [AuditLog] {
        try await client.queryAuditLogs(QueryAuditLogs.Input(eventType: event)).data
    }

    func verifyChain(from first: Int? = nil, to last: Int? = nil) async throws -> AuditChainVerification {
        switch try await client.verifyAuditChain(
            VerifyAuditChain.Input(body: VerifyAuditChainRequest(fromSeq: first, toSeq: last)))
        {
        case .ok(let result): return result
        case .accepted(let accepted): throw Unexpected("left to a worker: \(accepted.verificationID)")
        }
    }

    /// Does to the trail what only somebody with the database in hand can do.
    func tamper(_ statement: String) async throws {
        try await world.query("SET session_replication_role = replica; \(statement); RESET session_replication_role")
    }
}
