// SPDX-License-Identifier: Apache-2.0
import Crypto
import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Calls of the system that its Swift library lacks. All of them block: they belong on a thread of the pool.
enum Files {
    static func remove(_ path: FilePath) throws {
        let result: CInt = path.withPlatformString { (path: UnsafePointer<CChar>) in unlink(path) }
        if result != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    }

    static func move(_ old: FilePath, to new: FilePath) throws {
        let result: CInt = old.withPlatformString { (old: UnsafePointer<CChar>) in
            new.withPlatformString { (new: UnsafePointer<CChar>) in rename(old, new) }
        }
        if result != 0 { throw Errno(rawValue: errno) }
    }

    /// Waits until the disk holds what was written.
    static func sync(_ file: FileDescriptor) throws {
        if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
    }
}

/// A file that is being written under a name of its own until it is whole. Its calls block and come one at a time.
final class PartFile: Sendable {
    private struct State {
        var file: FileDescriptor?
        var hash: SHA256 = SHA256()
        var bytes: Int = 0
    }

    private let path: FilePath
    private let state: Mutex<State> = Mutex(State())

    init(_ path: FilePath) { self.path = path }

    func open() throws {
        let file: FileDescriptor = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        state.withLock { (state: inout State) in state.file = file }
    }

    func write(_ piece: [UInt8], bytesMax: Int) throws {
        try state.withLock { (state: inout State) throws in
            guard state.bytes + piece.count <= bytesMax else { throw StorageFailure.tooLarge(bytesMax: bytesMax) }
            guard let file: FileDescriptor = state.file else { throw Errno.badFileDescriptor }
            try file.writeAll(piece)
            state.hash.update(data: piece)
            state.bytes += piece.count
        }
    }

    /// Gives the file its name once the disk holds it, and lets the disk hold the name.
    func keep(as target: FilePath, name: String, in folder: FilePath) throws -> StoredFile {
        try state.withLock { (state: inout State) throws -> StoredFile in
            guard let file: FileDescriptor = state.file else { throw Errno.badFileDescriptor }
            try Files.sync(file)
            state.file = nil
            try file.close()
            try Files.move(path, to: target)
            let place: FileDescriptor = try FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
            try place.closeAfter { try Files.sync(place) }
            return StoredFile(name: name, bytes: state.bytes, sha256: Array(state.hash.finalize()))
        }
    }

    /// Removes what was written so far.
    func drop() throws {
        try state.withLock { (state: inout State) throws in
            guard let file: FileDescriptor = state.file else { return }
            state.file = nil
            try file.close()
        }
        try Files.remove(path)
    }
}

/// A file that is being read. Its calls block and come one at a time; closed at its end, or when nobody holds it.
final class OpenFile: Sendable {
    let bytes: Int
    private let file: Mutex<FileDescriptor?>

    init(reading path: FilePath) throws {
        let opened: FileDescriptor = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec])
        do {
            bytes = Int(try opened.seek(offset: 0, from: .end))
            try opened.seek(offset: 0, from: .start)
        } catch {
            try opened.close()
            throw error
        }
        file = Mutex(opened)
    }

    /// The next bytes; nil at the end.
    func read(upTo count: Int) throws -> [UInt8]? {
        try file.withLock { (file: inout FileDescriptor?) throws -> [UInt8]? in
            guard let open: FileDescriptor = file else { return nil }
            let piece: [UInt8] = try [UInt8](unsafeUninitializedCapacity: count) { room, filled in
                filled = try open.read(into: UnsafeMutableRawBufferPointer(room))
            }
            guard piece.isEmpty else { return piece }
            file = nil
            try open.close()
            return nil
        }
    }

    deinit {
        file.withLock { (file: inout FileDescriptor?) in
            guard let open: FileDescriptor = file else { return }
            do {
                try open.close()
            } catch {
                // The descriptor is released whatever close says (POSIX leaves EINTR open, Linux does not).
                file = nil
            }
        }
    }
}
