// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import NIOPosix
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files without a name in the temporary folder, for bytes that wait for their reader. Together they hold so much and
/// no more.
final class Shelves: Sendable {
    /// Advice for callers who find no room.
    private static let retryAfterSeconds: Int = 5

    private let bytesMax: Int
    private let bytes: Atomic<Int> = Atomic(0)

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    func open() async throws(APIFailure) -> FileShelf {
        try await FileShelf.blocking { () throws -> FileShelf in try FileShelf(self) }
    }

    fileprivate func take(_ count: Int) throws(APIFailure) {
        guard bytes.add(count, ordering: .relaxed).newValue <= bytesMax else {
            give(count)
            throw .overloaded(retryAfter: Self.retryAfterSeconds)
        }
    }

    fileprivate func give(_ count: Int) { bytes.subtract(count, ordering: .relaxed) }
}

/// A file that only its holder knows; the disk is free again once nobody holds it.
final class FileShelf: Shelf {
    private let shelves: Shelves
    private let file: CInt
    private let end: Mutex<Int> = Mutex(0)

    fileprivate init(_ shelves: Shelves) throws {
        self.shelves = shelves
        var path: [CChar] = Array((NSTemporaryDirectory() + "/form-XXXXXX").utf8CString)
        file = mkstemp(&path)
        guard file >= 0 else { throw Self.failure() }
        // Without its name the file ends with the process, however that ends.
        guard unlink(path) == 0, fcntl(file, F_SETFD, FD_CLOEXEC) == 0 else {
            let failure: any Error = Self.failure()
            close(file)
            throw failure
        }
    }

    deinit {
        close(file)
        shelves.give(end.withLock { (end: inout Int) in end })
    }

    func append(_ piece: [UInt8]) async throws {
        try shelves.take(piece.count)
        let start: Int = end.withLock { (end: inout Int) -> Int in
            defer { end += piece.count }
            return end
        }
        try await Self.blocking { () throws in
            try piece.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws in
                var done: Int = 0
                while done < bytes.count {
                    let rest: UnsafeRawBufferPointer = UnsafeRawBufferPointer(rebasing: bytes[done...])
                    let count: Int = pwrite(self.file, rest.baseAddress, rest.count, off_t(start + done))
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw Self.failure() }
                    done += count
                }
            }
        }
    }

    func read(at offset: Int, count: Int) async throws -> [UInt8] {
        try await Self.blocking { () throws -> [UInt8] in
            try [UInt8](unsafeUninitializedCapacity: count) {
                (room: inout UnsafeMutableBufferPointer<UInt8>, filled: inout Int) throws in
                while filled < count {
                    let rest: UnsafeMutableRawBufferPointer = UnsafeMutableRawBufferPointer(
                        UnsafeMutableBufferPointer(rebasing: room[filled...]))
                    let done: Int = pread(self.file, rest.baseAddress, count - filled, off_t(offset + filled))
                    if done < 0, errno == EINTR { continue }
                    guard done >= 0 else { throw Self.failure() }
                    if done == 0 { break }
                    filled += done
                }
            }
        }
    }

    /// Runs blocking work on a thread of the pool. A disk that fails is our trouble, and may pass.
    fileprivate static func blocking<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws(APIFailure) -> Value {
        do {
            return try await NIOThreadPool.singleton.runIfActive(work)
        } catch {
            throw .unavailable(cause: error)
        }
    }

    private static func failure() -> any Error { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
