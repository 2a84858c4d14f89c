// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Pictures of members; each belongs to one membership.
struct AvatarsHandlers: AvatarsAPI {
    let pictures: Pictures

    func uploadAvatar(
        _ input: UploadAvatar.Input, _ call: UploadAvatar.Call
    ) async throws(UploadAvatar.Failure) -> AvatarState {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            try await pictures.take(input.file, .avatar, work) { (id: FileID) in
                FilesQueries.replaceAvatar(memberID: work.callerID, fileID: id)
            }
            call.audit(AuditEntry("user.avatar_updated", subject: work.callerID.description))
            return AvatarState(hasAvatar: true)
        } catch {
            throw UploadAvatar.Failure(error)
        }
    }

    func deleteAvatar(
        _ input: DeleteAvatar.Input, _ call: DeleteAvatar.Call
    ) async throws(DeleteAvatar.Failure) -> AvatarState {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            if try await pictures.drop(FilesQueries.replaceAvatar(memberID: work.callerID, fileID: nil), work) {
                call.audit(
                    AuditEntry(
                        "user.avatar_updated", subject: work.callerID.description,
                        metadata: .object(["removed": .bool(true)])))
            }
            return AvatarState(hasAvatar: false)
        } catch {
            throw DeleteAvatar.Failure(error)
        }
    }

    func getOwnAvatar(
        _ input: GetOwnAvatar.Input, _ call: GetOwnAvatar.Call
    ) async throws(GetOwnAvatar.Failure) -> GetOwnAvatar.Output {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            guard let row = try await work.run(FilesQueries.avatar(memberID: work.callerID)) else {
                throw APIFailure.userAvatarNotFound()
            }
            let download: Download = try await pictures.send(row, work)
            return GetOwnAvatar.Output(body: download.body, contentType: download.contentType)
        } catch {
            throw GetOwnAvatar.Failure(error)
        }
    }

    func getUserAvatar(
        _ input: GetUserAvatar.Input, _ call: GetUserAvatar.Call
    ) async throws(GetUserAvatar.Failure) -> GetUserAvatar.Output {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            guard let row = try await work.run(FilesQueries.avatar(memberID: input.userID)) else {
                guard try await work.run(FilesQueries.isMember(memberID: input.userID)) else {
                    throw APIFailure.userNotFound(resourceID: input.userID.description)
                }
                throw APIFailure.userAvatarNotFound()
            }
            let download: Download = try await pictures.send(row, work)
            return GetUserAvatar.Output(body: download.body, contentType: download.contentType)
        } catch {
            throw GetUserAvatar.Failure(error)
        }
    }
}
