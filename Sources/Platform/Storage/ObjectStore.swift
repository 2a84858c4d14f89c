// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What was stored, as it was written.
package struct StoredObject: Sendable, Equatable {
    package let bytes: Int
    package let sha256: [UInt8]

    package init(bytes: Int, sha256: [UInt8]) {
        self.bytes = bytes
        self.sha256 = sha256
    }
}

/// Role: keeps bodies under keys. What fails leaves nothing that can be read.
package protocol ObjectStore: Sendable {
    /// Writes a body while it comes; the next piece is asked for when there is room for it.
    func store(_ body: ByteStream, as key: StorageKey, bytesMax: Int) async throws -> StoredObject
    /// The bytes of an object, or some of them, read while they are asked for.
    func read(_ key: StorageKey, _ range: Range<Int>?) async throws -> ByteStream
    /// Removes an object; one that is not there is removed already.
    func remove(_ key: StorageKey) async throws
    /// Removes what a write that broke off may have left.
    func discard(_ key: StorageKey) async throws
}

/// Keeps objects as files below one folder, which must exist.
package struct LocalStore: ObjectStore {
    private let root: String

    package init(root: String) { self.root = root }

    package func store(_ body: ByteStream, as key: StorageKey, bytesMax: Int) async throws -> StoredObject {
        let (files, name): (FileStore, String) = place(key)
        let stored: StoredFile = try await files.store(body, as: name, bytesMax: bytesMax)
        return StoredObject(bytes: stored.bytes, sha256: stored.sha256)
    }

    package func read(_ key: StorageKey, _ range: Range<Int>?) async throws -> ByteStream {
        let (files, name): (FileStore, String) = place(key)
        return try await files.read(name, range)
    }

    package func remove(_ key: StorageKey) async throws {
        let (files, name): (FileStore, String) = place(key)
        do {
            try await files.remove(name)
        } catch StorageFailure.missing {
            // The workspace has no folder yet, so it has no such file either.
            return
        }
    }

    /// A write that breaks off takes its file with it; one that the machine broke off is not seen under its name.
    package func discard(_ key: StorageKey) async throws { try await remove(key) }

    private func place(_ key: StorageKey) -> (files: FileStore, name: String) {
        let (folders, name): ([String], String) = key.path
        return (FileStore(folder: root, below: folders), name)
    }
}
