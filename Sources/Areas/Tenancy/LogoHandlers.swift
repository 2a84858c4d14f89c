// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// The logo of a workspace.
struct LogoHandlers: LogoAPI {
    let pictures: Pictures
    let apiURL: String

    enum LogoFault: Error { case address }

    func uploadTenantLogo(
        _ input: UploadTenantLogo.Input, _ call: UploadTenantLogo.Call
    ) async throws(UploadTenantLogo.Failure) -> TenantLogo {
        do throws(APIFailure) {
            try await pictures.take(input.file, .logo, TenancyWork(call)) { (id: FileID) in
                FilesQueries.replaceLogo(fileID: id)
            }
            call.audit(AuditEntry("tenant.logo_updated", subject: call.caller.tenantID.wire))
            guard let url = WebURL(wire: "\(apiURL)/v1/tenant/logo/file") else {
                throw APIFailure.unexpected(LogoFault.address)
            }
            return TenantLogo(logoURL: url)
        } catch {
            throw UploadTenantLogo.Failure(error)
        }
    }

    func deleteTenantLogo(
        _ input: DeleteTenantLogo.Input, _ call: DeleteTenantLogo.Call
    ) async throws(DeleteTenantLogo.Failure) -> Success {
        do throws(APIFailure) {
            if try await pictures.drop(FilesQueries.replaceLogo(fileID: nil), TenancyWork(call)) {
                call.audit(
                    AuditEntry(
                        "tenant.logo_updated", subject: call.caller.tenantID.wire,
                        metadata: .object(["removed": .bool(true)])))
            }
            return Success(success: true)
        } catch {
            throw DeleteTenantLogo.Failure(error)
        }
    }

    func getTenantLogo(
        _ input: GetTenantLogo.Input, _ call: GetTenantLogo.Call
    ) async throws(GetTenantLogo.Failure) -> GetTenantLogo.Output {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            guard let row = try await work.run(FilesQueries.logo()) else { throw APIFailure.fileNotFound() }
            let download: Download = try await pictures.send(row, work)
            return GetTenantLogo.Output(body: download.body, contentType: download.contentType)
        } catch {
            throw GetTenantLogo.Failure(error)
        }
    }
}
