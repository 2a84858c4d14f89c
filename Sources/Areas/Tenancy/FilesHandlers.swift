// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Paging
import Queries

/// Files of a workspace by what they are for: list, upload, read, link, delete.
struct FilesHandlers: FilesAPI {
    let uploads: Uploads
    let downloads: Downloads
    let links: FileLinks
    let cursors: CursorSeal
    let keeper: FileKeeper

    func listFiles(_ input: ListFiles.Input, _ call: ListFiles.Call) async throws(ListFiles.Failure) -> FileList {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            let purposes: [String] = try Self.visible(input.purpose?.wire, work)
            let list: ListByID<FilesQueries.FileRow> = ListByID(
                operation: "listFiles", filters: [("purpose", input.purpose?.wire)], id: { $0.id.uuid },
                page: { (request: PageRequest, id: WireUUID?) in
                    FilesQueries.page(
                        purposes: purposes, afterID: id, limit: request.fetchCount, offset: request.offset)
                },
                pageBefore: { (request: PageRequest, id: WireUUID) in
                    FilesQueries.pageBefore(purposes: purposes, beforeID: id, limit: request.fetchCount)
                },
                total: { (most: Int) in FilesQueries.total(purposes: purposes, countLimit: most) })
            let page: Page<FilesQueries.FileRow> = try await list.read(
                PlaceWish(page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit),
                cursors, work)
            return FileList(data: page.rows.map(\.wire), pagination: Pagination(page.outline))
        } catch {
            throw ListFiles.Failure(error)
        }
    }

    func uploadFile(_ input: UploadFile.Input, _ call: UploadFile.Call) async throws(UploadFile.Failure) -> File {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            guard let rules = PurposeRules.listed(input.purpose.wire) else {
                throw APIFailure.fileMissing(field: "purpose")
            }
            try Self.require(rules.editKey, work)
            let uploaded: Uploaded = try await uploads.take(input.file, rules, work)
            try await uploads.finish(uploaded, work)
            let row: FilesQueries.FileRow = try await Self.row(uploaded.id, work)
            call.audit(
                AuditEntry(
                    "file.uploaded", subject: uploaded.id.description,
                    metadata: .object([
                        "purpose": .string(rules.name), "size": .integer(Int64(row.size)),
                        "content_type": .string(row.contentType),
                    ])))
            call.setResponseHeader("Location", "/v1/files/\(uploaded.id)")
            call.setResponseHeader("ETag", row.tag)
            return row.wire
        } catch {
            throw UploadFile.Failure(error)
        }
    }

    func getFile(_ input: GetFile.Input, _ call: GetFile.Call) async throws(GetFile.Failure) -> File {
        do throws(APIFailure) {
            let row: FilesQueries.FileRow = try await Self.visible(input.fileID, TenancyWork(call))
            call.setResponseHeader("ETag", row.tag)
            return row.wire
        } catch {
            throw GetFile.Failure(error)
        }
    }

    func deleteFile(_ input: DeleteFile.Input, _ call: DeleteFile.Call) async throws(DeleteFile.Failure) -> Deleted {
        let work: TenancyWork = TenancyWork(call)
        do throws(APIFailure) {
            let row: FilesQueries.FileRow = try await Self.row(input.fileID, work)
            guard let rules = PurposeRules.listed(row.purpose) else { throw Self.missing(input.fileID) }
            try Self.require(rules.editKey, work)
            try EntityTag.check(input.ifMatch, row.tag)
            guard try await work.run(FilesQueries.remove(id: input.fileID, reason: "deleted")) == 1 else {
                throw Self.missing(input.fileID)
            }
            call.audit(
                AuditEntry(
                    "file.deleted", subject: input.fileID.description,
                    metadata: .object(["purpose": .string(rules.name), "size": .integer(Int64(row.size))])))
            call.afterCommit { [keeper] in keeper.removeSoon() }
            return Deleted(success: true, deletedID: input.fileID.description)
        } catch {
            throw DeleteFile.Failure(error)
        }
    }

    func downloadFile(
        _ input: DownloadFile.Input, _ call: DownloadFile.Call
    ) async throws(DownloadFile.Failure) -> DownloadFile.Output {
        do throws(APIFailure) {
            let row: FilesQueries.FileRow = try await Self.visible(input.fileID, TenancyWork(call))
            let download: Download = try await downloads.open(
                row, of: call.caller.tenantID, Downloads.Wish(range: input.range, ifRange: input.ifRange), call.scope)
            return download.isPart
                ? .partialContent(.init(body: download.body, contentType: download.contentType))
                : .ok(.init(body: download.body, contentType: download.contentType))
        } catch {
            throw DownloadFile.Failure(error)
        }
    }

    func createFileLink(
        _ input: CreateFileLink.Input, _ call: CreateFileLink.Call
    ) async throws(CreateFileLink.Failure) -> FileLink {
        do throws(APIFailure) {
            let row: FilesQueries.FileRow = try await Self.visible(input.fileID, TenancyWork(call))
            let ends: Timestamp = call.now + .seconds(input.body.ttlSeconds)
            let url: WebURL = try links.url(
                FileLinks.Claim(
                    tenantID: call.caller.tenantID, fileID: row.id.uuid, expires: ends.seconds,
                    disposition: input.body.disposition.wire))
            call.audit(
                AuditEntry(
                    "file.link_created", subject: row.id.description,
                    metadata: .object([
                        "expires_at": .string(ends.wire), "disposition": .string(input.body.disposition.wire),
                    ])))
            return FileLink(url: url, expiresAt: Timestamp(microseconds: ends.seconds * 1_000_000))
        } catch {
            throw CreateFileLink.Failure(error)
        }
    }

    /// The proof stands for a member's right at the time of its making: whoever asks here is nobody.
    func openFileLink(
        _ input: OpenFileLink.Input, _ call: OpenFileLink.Call
    ) async throws(OpenFileLink.Failure) -> OpenFileLink.Output {
        do throws(APIFailure) {
            guard let place = try await call.scope.run(FilesQueries.linked(id: input.fileID)) else {
                throw APIFailure.fileLinkInvalid()
            }
            let claim: FileLinks.Claim = FileLinks.Claim(
                tenantID: place.tenantID.uuid, fileID: input.fileID.uuid, expires: Int64(input.exp),
                disposition: input.d.wire)
            guard links.proves(claim, input.sig.reveal()), place.tenantStatus == "active" else {
                throw APIFailure.fileLinkInvalid()
            }
            guard claim.expires > call.now.seconds else {
                throw APIFailure.fileLinkInvalid(expiredAt: Timestamp(microseconds: claim.expires * 1_000_000).wire)
            }
            try await call.scope.enter(
                TransactionContext(
                    tenantID: place.tenantID.uuid, requestID: call.request.requestID, requestPath: call.request.path,
                    clientIP: call.request.clientIP))
            guard let row = try await call.scope.run(FilesQueries.byID(id: input.fileID)) else {
                throw APIFailure.fileLinkInvalid()
            }
            let wish: Downloads.Wish = Downloads.Wish(
                range: input.range, ifRange: input.ifRange, isInline: input.d.wire == "inline")
            let download: Download = try await downloads.open(row, of: place.tenantID.uuid, wish, call.scope)
            return download.isPart
                ? .partialContent(.init(body: download.body, contentType: download.contentType))
                : .ok(.init(body: download.body, contentType: download.contentType))
        } catch {
            throw OpenFileLink.Failure(error)
        }
    }

    // MARK: Rights

    /// Purposes that the caller may see: the wished one, or all.
    private static func visible(_ wished: String?, _ work: TenancyWork) throws(APIFailure) -> [String] {
        if let wished {
            guard let rules = PurposeRules.listed(wished) else { return [] }
            try require(rules.viewKey, work)
            return [rules.name]
        }
        return PurposeRules.listed.filter { (rules: PurposeRules) -> Bool in
            rules.viewKey.map { work.caller.permissions.contains($0.index) } ?? true
        }.map(\.name)
    }

    private static func visible(_ id: FileID, _ work: TenancyWork) async throws(APIFailure) -> FilesQueries.FileRow {
        let row: FilesQueries.FileRow = try await row(id, work)
        guard let rules = PurposeRules.listed(row.purpose) else { throw missing(id) }
        try require(rules.viewKey, work)
        return row
    }

    private static func row(_ id: FileID, _ work: TenancyWork) async throws(APIFailure) -> FilesQueries.FileRow {
        guard let row = try await work.run(FilesQueries.byID(id: id)) else { throw missing(id) }
        return row
    }

    private static func missing(_ id: FileID) -> APIFailure { .fileNotFound(resourceID: id.description) }

    private static func require(_ key: PurposeRules.PermissionKey?, _ work: TenancyWork) throws(APIFailure) {
        guard let key, !work.caller.permissions.contains(key.index) else { return }
        throw .authzPermissionDenied(requiredPermission: key.text)
    }
}

extension CallScope {
    func enter(_ context: TransactionContext) async throws(APIFailure) {
        do {
            try await transaction.setContext(context)
        } catch {
            throw failure(for: error)
        }
    }
}
