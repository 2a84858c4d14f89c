// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Media
import Postgres
import Queries
import Secrecy
import Storage

/// Limits of an installation and of its plans on files.
package struct FileLimits: Sendable {
    /// Largest file, whatever the plan says.
    package let bytesMax: Int
    /// Largest file of a plan in megabytes.
    package let planMegabytes: @Sendable (String) -> Int?

    package init(bytesMax: Int, planMegabytes: @escaping @Sendable (String) -> Int?) {
        self.bytesMax = bytesMax
        self.planMegabytes = planMegabytes
    }
}

/// A file that lies in the store; its row becomes valid with the call's own transaction.
struct Uploaded: Sendable {
    let id: FileID
    let name: String
    let contentType: String
    let stored: StoredObject
    /// Counted before the first byte came.
    let reserved: Int
}

/// Takes files into the store while they come.
///
/// A row and the counted bytes are committed in front of the first byte, so that whatever breaks off is found; the
/// row becomes valid in the call's transaction. No connection to the database is held while bytes travel.
struct Uploads: Sendable {
    /// What a form may add to the length of its file.
    private static let formBytesMax: Int = 65_536
    private static let reservationTime: Duration = .seconds(10)

    let database: Database
    let store: any ObjectStore
    let random: RandomSource
    let limits: FileLimits
    let keeper: FileKeeper

    /// An upload that has begun.
    private struct Ticket: Sendable {
        let id: FileID
        let key: StorageKey
        let name: String
        let contentType: String
        let bytesMax: Int
        let reserved: Int
    }

    func take(_ part: FilePart?, _ rules: PurposeRules, _ work: TenancyWork) async throws(APIFailure) -> Uploaded {
        guard let part else { throw .fileMissing(field: "file") }
        let announced: Int = try announced(work.scope)
        do {
            let content: UploadContent = try await UploadContent.open(part, rules)
            let ticket: Ticket = try await begin(content, part, rules, announced, work)
            do {
                let stored: StoredObject = try await store.store(
                    content.stream, as: ticket.key, bytesMax: ticket.bytesMax)
                return Uploaded(
                    id: ticket.id, name: ticket.name, contentType: ticket.contentType, stored: stored,
                    reserved: ticket.reserved)
            } catch {
                await keeper.giveUp(ticket.id, of: work.caller.tenantID)
                throw error
            }
        } catch {
            throw Self.failure(error)
        }
    }

    /// Makes the row of a stored file valid, in the call's transaction.
    func finish(_ uploaded: Uploaded, _ work: TenancyWork) async throws(APIFailure) {
        let finished: Int = try await work.run(
            FilesQueries.finish(
                sizeBytes: uploaded.stored.bytes, sha256: uploaded.stored.sha256, id: uploaded.id))
        guard finished == 1 else { throw .unexpected(UploadFault.lostRow) }
        _ = try await work.run(FilesQueries.release(bytes: uploaded.reserved - uploaded.stored.bytes))
    }

    enum UploadFault: Error { case lostRow }

    /// Bytes of the whole request; a body without an end is not read.
    private func announced(_ scope: CallScope) throws(APIFailure) -> Int {
        guard let text = scope.requestHeaders("content-length"), let length = Int(text), length >= 0 else {
            throw APIFailure(
                code: "BAD_REQUEST", status: 400, details: [("reason", .string("content_length_required"))])
        }
        return length
    }

    // MARK: Reserving

    private func begin(
        _ content: UploadContent, _ part: FilePart, _ rules: PurposeRules, _ announced: Int, _ work: TenancyWork
    ) async throws(APIFailure) -> Ticket {
        let key: StorageKey = StorageKey(
            tenantID: work.caller.tenantID, area: rules.area, random: random.bytes(16),
            ending: content.kind.endings[0])
        let id: FileID = FileID(random.identifier(at: work.now))
        let name: String = FileName.cleaned(part.fileName)
        let owner: UserID = work.callerID
        let limits: FileLimits = limits
        let now: Timestamp = work.now
        let outcome: Result<Ticket, APIFailure>
        do {
            outcome = try await database.withTransaction(work.context, deadline: .now + Self.reservationTime) {
                (transaction: Transaction) async throws(DatabaseError) -> Result<Ticket, APIFailure> in
                let allowance = try await transaction.run(FilesQueries.allowance())
                let bytesMax: Int = allowance.bytesMax(rules, limits)
                guard announced <= bytesMax + Self.formBytesMax else {
                    return .failure(.fileTooLarge(maxBytes: bytesMax))
                }
                let ticket: Ticket = Ticket(
                    id: id, key: key, name: name, contentType: content.kind.name, bytesMax: bytesMax,
                    reserved: min(announced, bytesMax))
                let quota: Int = allowance.quota(at: now)
                let reserved: Int = try await transaction.run(
                    FilesQueries.reserve(bytes: ticket.reserved, limit: quota))
                guard reserved == 1 else { return .failure(allowance.exceeded(quota)) }
                _ = try await transaction.run(
                    FilesQueries.begin(
                        id: id, purpose: rules.name, storageKey: key.text, name: name,
                        contentType: content.kind.name, declaredSize: ticket.reserved, ownerUserID: owner))
                return .success(ticket)
            }
        } catch {
            throw work.scope.failure(for: error)
        }
        return try outcome.get()
    }

    private static func failure(_ error: any Error) -> APIFailure {
        switch error {
        case let failure as APIFailure: failure
        case StorageFailure.tooLarge(let bytesMax): .fileTooLarge(maxBytes: bytesMax)
        case is StorageFailure: FileOutage.failure(error)
        default: .unexpected(error)
        }
    }
}

/// The answer while the store does not work.
enum FileOutage {
    static func failure(_ cause: any Error) -> APIFailure {
        APIFailure(code: "SERVICE_UNAVAILABLE", status: 503, cause: cause).adding(header: "Retry-After", "5")
    }
}

extension FilesQueries.AllowanceRow {
    func bytesMax(_ rules: PurposeRules, _ limits: FileLimits) -> Int {
        let planned: Int? = limits.planMegabytes(plan).map { (megabytes: Int) -> Int in megabytes << 20 }
        return min(rules.bytesMax ?? planned ?? limits.bytesMax, limits.bytesMax)
    }

    /// Bytes that the workspace may store.
    func quota(at now: Timestamp) -> Int {
        let bytes: Int = PlanLimits(plan: self.limits, overrides: limitOverrides, now: now).bytes("max_storage_gb")
        return bytes == PlanLimits.unlimited ? Int.max : bytes
    }

    func exceeded(_ quota: Int) -> APIFailure {
        .tenantQuotaExceeded(limit: quota, current: usedBytes, metric: "storage", requiredPlan: largerPlan)
    }
}
