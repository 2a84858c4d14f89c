// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Pictures that stand for a workspace or a member: one at a time, the last one replaces the one before.
struct Pictures: Sendable {
    let uploads: Uploads
    let downloads: Downloads
    let keeper: FileKeeper

    /// Takes a picture; `replace` names it as the current one and tells which one was it before.
    func take(
        _ part: FilePart?, _ rules: PurposeRules, _ work: TenancyWork,
        replace: (FileID) -> Statement<FileID??>
    ) async throws(APIFailure) {
        let uploaded: Uploaded = try await uploads.take(part, rules, work)
        try await uploads.finish(uploaded, work)
        let old: FileID?? = try await work.run(replace(uploaded.id))
        // Whoever lost their place while the picture came has none to put it to.
        guard let old else { throw .authzNotAMember() }
        try await remove(old, work)
    }

    /// Removes what a statement took; tells whether there was a picture.
    func drop(_ taken: Statement<FileID??>, _ work: TenancyWork) async throws(APIFailure) -> Bool {
        let old: FileID? = try await work.run(taken) ?? nil
        try await remove(old, work)
        return old != nil
    }

    func send(
        _ row: FilesQueries.FileRow, _ work: TenancyWork
    ) async throws(APIFailure) -> Download {
        try await downloads.open(row, of: work.caller.tenantID, Downloads.Wish(), work.scope)
    }

    private func remove(_ old: FileID?, _ work: TenancyWork) async throws(APIFailure) {
        guard let old else { return }
        _ = try await work.run(FilesQueries.remove(id: old, reason: "replaced"))
        work.scope.afterCommit { [keeper] in keeper.removeSoon() }
    }
}
