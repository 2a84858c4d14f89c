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
    /// A key of another workspace, or none of ours.
    case foreignKey
    case tooLarge(bytesMax: Int)
    case missing
    /// The system refused, such as a full disk; number of `errno`.
    case system(Int32)
    /// The service of objects does not answer, or not as it should.
    case unavailable(String)
    case refused(String)
}

/// Keeps bodies as files of one folder: written while they come, on threads of their own, and seen under their name
/// only when they are whole and on the disk.
package struct FileStore: Sendable {
    /// Bytes that are read at a time.
    private static let pieceBytes: Int = 64 * 1024
    private static let nameBytesMax: Int = 200

    private let folder: Folder
    private let threads: NIOThreadPool

    /// - Parameter below: folders on the way to the files; made when something is written.
    package init(folder: String, below: [String] = [], threads: NIOThreadPool = .singleton) {
        self.folder = Folder(root: FilePath(folder), below: below)
        self.threads = threads
    }

    /// Writes a body; the next piece is asked for when the last one is written. What fails leaves nothing behind.
    package func store(_ body: ByteStream, as name: String, bytesMax: Int) async throws -> StoredFile {
        try check(name)
        let part: PartFile = PartFile(".\(name).\(UInt64.random(in: .min ... .max)).part", in: folder)
        do {
            try await onThread { () throws in try part.open() }
            while let piece: [UInt8] = try await body.next() {
                try await onThread { () throws in try part.write(piece, bytesMax: bytesMax) }
            }
            return try await onThread { () throws -> StoredFile in try part.keep(as: name) }
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

    /// The bytes of a file, or some of them, read while they are asked for.
    package func read(_ name: String, _ range: Range<Int>? = nil) async throws -> ByteStream {
        try check(name)
        let folder: Folder = folder
        let file: OpenFile = try await onThread { () throws -> OpenFile in
            try folder.with { (place: FileDescriptor) in try OpenFile(reading: name, in: place, range) }
        }
        return ByteStream(length: file.bytes) { () -> [UInt8]? in
            try await onThread { () throws -> [UInt8]? in try file.read(upTo: Self.pieceBytes) }
        }
    }

    /// Removes a file; one that is not there is removed already.
    package func remove(_ name: String) async throws {
        try check(name)
        let folder: Folder = folder
        try await onThread { () throws in
            try folder.with { (place: FileDescriptor) in try Folder.remove(name, in: place) }
        }
    }

    /// A name is one component that does not hide.
    private func check(_ name: String) throws(StorageFailure) {
        guard !name.hasPrefix("."), !name.isEmpty, name.utf8.count <= Self.nameBytesMax,
            name.utf8.allSatisfy({ (byte: UInt8) in byte > 0x20 && byte != 0x2F && byte != 0x7F })
        else { throw .invalidName }
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        do {
            return try await threads.runIfActive(work)
        } catch let error as Errno {
            throw error == .noSuchFileOrDirectory ? StorageFailure.missing : StorageFailure.system(error.rawValue)
        }
    }
}
