// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Verifications that were too long for an answer.
struct VerificationsHandlers: VerificationsAPI {
    func getAuditVerification(
        _ input: GetAuditVerification.Input, _ call: GetAuditVerification.Call
    ) async throws(GetAuditVerification.Failure) -> AuditVerificationRun {
        let row: VerificationsQueries.StateRow? = try await call.run(
            VerificationsQueries.byID(runID: input.verificationID.uuid))
        guard let row else { throw .resourceNotFound(resourceID: input.verificationID.description) }
        return AuditVerificationRun(
            verificationID: input.verificationID,
            status: AuditVerificationRunStatus(wire: row.status) ?? .undocumented(row.status),
            recordsChecked: row.recordsChecked, fromSeq: row.fromSeq, toSeq: row.toSeq, brokenAt: row.brokenAt,
            issues: (row.issues.array ?? []).compactMap(\.string), anchorsChecked: row.anchorsChecked,
            createdAt: row.createdAt, finishedAt: row.finishedAt)
    }
}
