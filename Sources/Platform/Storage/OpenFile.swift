// SPDX-License-Identifier: Apache-2.0
import Crypto
import Synchronization
import SystemPackage

/// A file that is being written under a name of its own until it is whole. Its calls block and come one at a time.
final class PartFile: Sendable {
    private struct State {
        var file: FileDescriptor?
        /// Something lies under the name.
        var isMade: Bool = false
        var hash: SHA256 = SHA256()
        var bytes: Int = 0
    }

    private let name: String
    private let folder: Folder
    private let state: Mutex<State> = Mutex(State())

    init(_ name: String, in folder: Folder) {
        self.name = name
        self.folder = folder
    }

    func open() throws {
        let file: FileDescriptor = try folder.with(making: true) { (place: FileDescriptor) in
            try Folder.makeFile(name, in: place)
        }
        state.withLock { (state: inout State) in
            state.file = file
            state.isMade = true
        }
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
    func keep(as target: String) throws -> StoredFile {
        try state.withLock { (state: inout State) throws -> StoredFile in
            guard let file: FileDescriptor = state.file else { throw Errno.badFileDescriptor }
            try Folder.sync(file)
            state.file = nil
            try file.close()
            try folder.with { (place: FileDescriptor) in
                try Folder.move(name, to: target, in: place)
                try Folder.sync(place)
            }
            return StoredFile(name: target, bytes: state.bytes, sha256: Array(state.hash.finalize()))
        }
    }

    /// Removes what was written so far.
    func drop() throws {
        let isMade: Bool = try state.withLock { (state: inout State) throws -> Bool in
            if let file: FileDescriptor = state.file {
                state.file = nil
                try file.close()
            }
            return state.isMade
        }
        guard isMade else { return }
        try folder.with { (place: FileDescriptor) in try Folder.remove(name, in: place) }
    }
}

/// A file that is being read. Its calls block and come one at a time; closed at its end, or when nobody holds it.
final class OpenFile: Sendable {
    private struct State {
        var file: FileDescriptor?
        /// Bytes that are still wanted.
        var rest: Int
    }

    /// Bytes that `read` gives in all.
    let bytes: Int
    private let state: Mutex<State>

    /// - Parameter range: nil for everything; what lies behind the file's end is left out.
    init(reading name: String, in folder: FileDescriptor, _ range: Range<Int>?) throws {
        let opened: FileDescriptor = try Folder.openFile(name, in: folder)
        do {
            let size: Int = Int(try opened.seek(offset: 0, from: .end))
            let wanted: Range<Int> = (range ?? 0..<size).clamped(to: 0..<size)
            try opened.seek(offset: Int64(wanted.lowerBound), from: .start)
            bytes = wanted.count
        } catch {
            try opened.close()
            throw error
        }
        state = Mutex(State(file: opened, rest: bytes))
    }

    /// The next bytes; nil at the end.
    func read(upTo count: Int) throws -> [UInt8]? {
        try state.withLock { (state: inout State) throws -> [UInt8]? in
            guard let open: FileDescriptor = state.file else { return nil }
            let piece: [UInt8] = try [UInt8](unsafeUninitializedCapacity: min(count, state.rest)) { room, filled in
                filled = try open.read(into: UnsafeMutableRawBufferPointer(room))
            }
            state.rest -= piece.count
            guard piece.isEmpty else { return piece }
            state.file = nil
            try open.close()
            return nil
        }
    }

    deinit {
        state.withLock { (state: inout State) in
            guard let open: FileDescriptor = state.file else { return }
            do {
                try open.close()
            } catch {
                // The descriptor is released whatever close says (POSIX leaves EINTR open, Linux does not).
                state.file = nil
            }
        }
    }
}
