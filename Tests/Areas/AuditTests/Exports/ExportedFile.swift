// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import AuditArea
import ContractClient
import ContractRuntime
import Foundation
import Postgres
import Secrecy
import Settings
import Storage
import TestSupport
import ZygoClient

@testable import Server

/// A file of entries, verified as somebody without the product would.
struct ExportedFile {
    let bytes: [UInt8]

    var lines: [Substring] { String(decoding: bytes, as: UTF8.self).split(separator: "\n") }
    var sha256: String { Self.hex(digest(of: bytes)) }

    /// Number of entries whose hash is that of their content and hangs on the one before; nil where one does not.
    func chainLength(behind genesis: String) -> Int? {
        let proofs: Set<String> = [
            "previous_hash", "entry_hash", "signature", "signature_key_id", "salt", "personal",
        ]
        var previous: String = genesis
        var count: Int = 0
        for line in lines {
            guard let object: JSONObject = JSONReader.decode(JSONObject.self, from: Array(line.utf8)),
                object["previous_hash"]?.string == previous, object["prev"]?.string == previous,
                let hash: String = object["entry_hash"]?.string
            else { return nil }
            let content: JSONValue = .object(
                JSONObject(
                    object.members.filter { !proofs.contains($0.name) }.map { (member) in (member.name, member.value) })
            )
            guard Self.hex(digest(of: Array("zygo-audit-v1".utf8) + [0] + content.canonicalBytes)) == hash else {
                return nil
            }
            previous = hash
            count += 1
        }
        return count
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { (byte: UInt8) -> String in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

extension Person {
    static let today: CalendarDate = CalendarDate(daysSinceEpoch: Int(Date.now.timeIntervalSince1970 / 86_400))

    /// Asks for a file of the last days.
    func export(
        _ format: ExportAuditLogsRequestFormat = .json, filters: AuditExportFilters? = nil,
        includePersonal: Bool = true, days: Int = 3
    ) async throws -> AuditExportAccepted {
        try await client.exportAuditLogs(
            ExportAuditLogs.Input(
                body: ExportAuditLogsRequest(
                    startDate: CalendarDate(daysSinceEpoch: Self.today.daysSinceEpoch - days + 1),
                    endDate: CalendarDate(daysSinceEpoch: Self.today.daysSinceEpoch + 1), format: format,
                    filters: filters, includePersonal: includePersonal)))
    }

    func exported(_ id: ExportID) async throws -> AuditExportState {
        try await client.getAuditExport(GetAuditExport.Input(exportID: id))
    }

    /// The state of an export once it is over.
    func finished(_ accepted: AuditExportAccepted) async throws -> AuditExportState {
        let person: Person = self
        try await TemporaryRedis.until {
            try await ["ready", "failed"].contains(person.exported(accepted.exportID).status.wire)
        }
        return try await exported(accepted.exportID)
    }

    /// What the link of an export gives, to somebody without any credentials.
    func fetch(_ state: AuditExportState) async throws -> RawAnswer {
        guard let link: String = state.downloadURL, let path = link.firstRange(of: "/v1/") else {
            throw Unexpected("no link")
        }
        return try await world.send(.get, String(link[path.lowerBound...]))
    }
}

/// A worker beside that of the world, which takes small steps.
struct SlowWorker {
    let worker: ExportWorker
    let store: ArtifactStore
    private let pools: PostgresPools

    static func with<Result>(
        _ world: World, isolation: isolated (any Actor)? = #isolation, _ body: (SlowWorker) async throws -> Result
    ) async throws -> Result {
        let slow: SlowWorker = try SlowWorker(world)
        do {
            let result: Result = try await body(slow)
            await slow.pools.shutdown()
            return result
        } catch {
            await slow.pools.shutdown()
            throw error
        }
    }

    private init(_ world: World) throws {
        pools = try Foundations.pools(world.settings)
        store = ArtifactStore(
            objects: LocalStore(root: world.filesFolder), database: pools.service,
            master: try Secrets.masterKey(world.settings))
        worker = ExportWorker(
            database: pools.service, store: store, sizes: ExportWorker.Sizes(rows: 4, bytes: 1),
            now: SystemClock.now, logger: world.log.logger)
    }
}
