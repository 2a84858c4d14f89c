// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Postgres
package import Secrecy
package import Storage

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// A produced file as it rests: in sealed parts, so that it can be made, continued and read piece by piece.
package struct Artifact: Sendable {
    package var id: UUID
    package var tenantID: UUID
    /// Parts that are whole.
    package var parts: Int
    /// Plain bytes in all.
    package var bytes: Int

    package init(id: UUID, tenantID: UUID, parts: Int, bytes: Int) {
        self.id = id
        self.tenantID = tenantID
        self.parts = parts
        self.bytes = bytes
    }
}

/// Why a produced file cannot be read.
package enum ArtifactFailure: Error, Sendable, Equatable {
    /// The workspace has no data key, as after it was purged.
    case noKey
}

/// Writes and reads produced files under the data key of their workspace.
package struct ArtifactStore: Sendable {
    /// Plain bytes of one part, about; a part is whole in memory while it is sealed or opened.
    package static let partBytes: Int = 1 << 20
    /// Most bytes of a part: one row more than the size above, however large.
    static let sealedPartBytesMax: Int = 1 << 26
    private static let purpose: String = "export.artifact"
    private static let timeMax: Duration = .seconds(10)

    private let objects: any ObjectStore
    private let database: Database
    private let master: MasterKey

    /// - Parameter database: connected as the role of background work, which reads wrapped keys of any workspace.
    package init(objects: any ObjectStore, database: Database, master: MasterKey) {
        self.objects = objects
        self.database = database
        self.master = master
    }

    /// Writes the part behind the last one; written again after an interruption it replaces itself.
    package func write(_ plain: [UInt8], behind artifact: Artifact, key: SealingKey) async throws {
        let number: Int = artifact.parts
        let sealed: [UInt8] = try SealedStream(key: key).seal(plain, at: Self.place(artifact.id, number))
        _ = try await objects.store(
            ByteStream(sealed), as: Self.name(artifact, number), bytesMax: Self.sealedPartBytesMax)
    }

    /// The plain bytes of one part.
    package func read(_ number: Int, of artifact: Artifact, key: SealingKey) async throws -> [UInt8] {
        let sealed: [UInt8] = try await objects.read(Self.name(artifact, number), nil)
            .collect(upTo: Self.sealedPartBytesMax)
        return try SealedStream(key: key).open(sealed, at: Self.place(artifact.id, number))
    }

    /// The whole file, part by part as it is asked for.
    package func stream(_ artifact: Artifact) async throws -> ByteStream {
        let key: SealingKey = try await key(of: artifact.tenantID)
        let reading: Reading = Reading(store: self, artifact: artifact, key: key)
        return ByteStream(length: artifact.bytes) { () async throws -> [UInt8]? in try await reading.next() }
    }

    /// Removes all parts, and one that may have been written behind the last.
    package func remove(_ artifact: Artifact) async throws {
        for number in 0...artifact.parts { try await objects.discard(Self.name(artifact, number)) }
    }

    /// The data key of a workspace.
    package func key(of tenantID: UUID) async throws -> SealingKey {
        let row: (id: UUID, wrapped: String)? = try await database.read(
            TransactionContext(tenantID: tenantID, actorKind: "system"), deadline: .now + Self.timeMax, Self.wrappedKey)
        guard let row else { throw ArtifactFailure.noKey }
        return try master.unwrap(row.wrapped, keyID: row.id, tenantID: tenantID, purpose: "data")
    }

    private static let wrappedKey: Statement<(id: UUID, wrapped: String)?> = .maybe(
        "artifacts.key",
        """
        -- artifacts.key
        SELECT id, wrapped_key
          FROM encryption_keys
         WHERE tenant_id = zygo.current_tenant_id()
           AND purpose = 'data'
           AND status = 'active'
        """, []
    ) { (row: SQLRow) throws(SQLDecodingError) -> (id: UUID, wrapped: String) in
        (id: try row.uuid(0), wrapped: try row.string(1))
    }

    private static func name(_ artifact: Artifact, _ number: Int) -> StorageKey {
        StorageKey(tenantID: artifact.tenantID, area: .exports, id: artifact.id, ending: "p\(number)")
    }

    /// The number of a part is its version: parts cannot be exchanged.
    private static func place(_ id: UUID, _ number: Int) -> SealedPlace {
        SealedPlace(purpose: purpose, recordID: id, version: UInt64(number) + 1)
    }

    /// The place of one reader.
    private actor Reading {
        private let store: ArtifactStore
        private let artifact: Artifact
        private let key: SealingKey
        private var number: Int = 0

        init(store: ArtifactStore, artifact: Artifact, key: SealingKey) {
            self.store = store
            self.artifact = artifact
            self.key = key
        }

        func next() async throws -> [UInt8]? {
            guard number < artifact.parts else { return nil }
            number += 1
            return try await store.read(number - 1, of: artifact, key: key)
        }
    }
}

extension Artifact {
    /// What the row of a file keeps of its parts.
    package init(id: UUID, tenantID: UUID, stored: JSONValue, bytes: Int) {
        var parts: Int = 0
        if case .integer(let number)? = stored["parts"] { parts = Int(number) }
        self.init(id: id, tenantID: tenantID, parts: parts, bytes: bytes)
    }

    package var stored: JSONValue { .object(["parts": .integer(Int64(parts))]) }
}
