// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import NIOPosix
import SystemPackage

/// What was stored, as it was written.
package struct StoredFile: Sendable, Equatable {
    package let name: String
    package let bytes: Int
    package let sha256: [UInt8]
}

/// Why a file was not stored or found.
package enum StorageFailure: Error, Sendable, Equatable {
    case invalidName
    case tooLarge(bytesMax: Int)
    case missing
    /// The system refused, such as a full disk; number of `errno`.
    case system(Int32)
}

/// Keeps bodies as files of one folder: written while they come, on threads of their own, and seen under their name
/// only when they are whole and on the disk.
package struct FileStore: Sendable {
    /// Bytes that are read at a time.
    private static let pieceBytes: Int = 64 * 1024
    private static let nameBytesMax: Int = 200

    private let folder: FilePath
    private let threads: NIOThreadPool

    package init(folder: String, threads: NIOThreadPool = .singleton) {
        self.folder = FilePath(folder)
        self.threads = threads
    }

    /// Writes a body; the next piece is asked for when the last one is written. What fails leaves nothing behind.
    package func store(_ body: ByteStream, as name: String, bytesMax: Int) async throws -> StoredFile {
        let target: FilePath = try path(name)
        let part: PartFile = PartFile(folder.appending(".\(name).\(UInt64.random(in: .min ... .max)).part"))
        do {
            try await onThread { () throws in try part.open() }
            while let piece: [UInt8] = try await body.next() {
                try await onThread { () throws in try part.write(piece, bytesMax: bytesMax) }
            }
            let folder: FilePath = self.folder
            return try await onThread { () throws -> StoredFile in try part.keep(as: target, name: name, in: folder) }
        } catch {
            try await drop(part)
            throw error
        }
    }

    /// Removes what was written, also for a caller who has gone.
    private func drop(_ part: PartFile) async throws {
        let outcome: Result<Void, any Error> = await withCheckedContinuation {
            (waiting: CheckedContinuation<Result<Void, any Error>, Never>) in
            threads.submit { _ in waiting.resume(returning: Result { try part.drop() }) }
        }
        try outcome.get()
    }

    /// The bytes of a file, read while they are asked for.
    package func read(_ name: String) async throws -> ByteStream {
        let path: FilePath = try path(name)
        let file: OpenFile = try await onThread { () throws -> OpenFile in try OpenFile(reading: path) }
        return ByteStream(length: file.bytes) { () -> [UInt8]? in
            try await onThread { () throws -> [UInt8]? in try file.read(upTo: Self.pieceBytes) }
        }
    }

    /// Removes a file; one that is not there is removed already.
    package func remove(_ name: String) async throws {
        let path: FilePath = try path(name)
        try await onThread { () throws in try Files.remove(path) }
    }

    /// A name is one component that does not hide.
    private func path(_ name: String) throws(StorageFailure) -> FilePath {
        guard !name.hasPrefix("."), !name.isEmpty, name.utf8.count <= Self.nameBytesMax,
            name.utf8.allSatisfy({ (byte: UInt8) in byte > 0x20 && byte != 0x2F && byte != 0x7F })
        else { throw .invalidName }
        return folder.appending(name)
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        do {
            return try await threads.runIfActive(work)
        } catch let error as Errno {
            throw error == .noSuchFileOrDirectory ? StorageFailure.missing : StorageFailure.system(error.rawValue)
        }
    }
}
