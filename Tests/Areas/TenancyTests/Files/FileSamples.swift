// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Foundation
import TestSupport
import ZygoClient

extension Person {
    /// Uploads a file as a form does.
    func upload(
        _ bytes: [UInt8], named name: String = "report.pdf", type: String = "application/pdf",
        for purpose: UploadFilePurpose = .document, key: String? = nil
    ) async throws -> File {
        try await client.uploadFile(
            UploadFile.Input(
                idempotencyKey: key,
                file: FilePart(name: "file", fileName: name, contentType: type, body: ByteStream(bytes)),
                purpose: purpose))
    }

    /// A part of a form for a picture.
    static func picture(_ bytes: [UInt8], _ name: String = "logo.png", _ type: String = "image/png") -> FilePart {
        FilePart(name: "file", fileName: name, contentType: type, body: ByteStream(bytes))
    }

    /// Rows, counted bytes and objects of the workspace.
    func storage() async throws -> StoredState {
        let rows: String? = try await world.value("SELECT count(*) FROM files WHERE tenant_id = '\(tenantID)'")
        let counted: String? = try await world.value(
            """
            SELECT coalesce(sum(value), 0) FROM tenant_usage
             WHERE tenant_id = '\(tenantID)' AND metric = 'storage_bytes'
            """)
        let folder: String = world.filesFolder + "/tenants/\(tenantID)"
        let found: [String] =
            FileManager.default.fileExists(atPath: folder)
            ? try FileManager.default.subpathsOfDirectory(atPath: folder) : []
        let objects: [String] = found.filter { (path: String) -> Bool in path.contains(".") }
        return StoredState(rows: Int(rows ?? "") ?? -1, counted: Int(counted ?? "") ?? -1, objects: objects.count)
    }

    func download(_ id: FileID, range: String? = nil) async throws -> [UInt8] {
        switch try await client.downloadFile(DownloadFile.Input(fileID: id, range: range)) {
        case .ok(let whole): try await whole.body.collect(upTo: 1 << 24)
        case .partialContent(let part): try await part.body.collect(upTo: 1 << 24)
        }
    }

    func limitStorage(toGigabytes count: Int) async throws {
        try await world.query(
            """
            UPDATE tenant_settings SET limit_overrides = '{"max_storage_gb": {"value": \(count)}}'
             WHERE tenant_id = '\(tenantID)'
            """)
    }

    /// Waits until the sweeper has made the storage what it should be.
    func expectStorage(_ expected: StoredState) async throws {
        try await TemporaryRedis.until { try await storage() == expected }
    }
}

struct StoredState: Equatable {
    let rows: Int
    let counted: Int
    let objects: Int

    static let empty: StoredState = StoredState(rows: 0, counted: 0, objects: 0)
}
