// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Files of entries: ask for one, see how it is.
struct ExportsHandlers: ExportsAPI {
    let requests: ExportRequests

    func exportAuditLogs(
        _ input: ExportAuditLogs.Input, _ call: ExportAuditLogs.Call
    ) async throws(ExportAuditLogs.Failure) -> AuditExportAccepted {
        do {
            let accepted: AuditExportAccepted = try await requests.accept(input.body, AuditWork(call))
            call.setResponseHeader("Location", "/v1/audit-logs/exports/\(accepted.exportID)")
            return accepted
        } catch {
            throw ExportAuditLogs.Failure(error)
        }
    }

    func getAuditExport(
        _ input: GetAuditExport.Input, _ call: GetAuditExport.Call
    ) async throws(GetAuditExport.Failure) -> AuditExportState {
        do {
            return try await requests.state(input.exportID, AuditWork(call))
        } catch {
            throw GetAuditExport.Failure(error)
        }
    }
}
