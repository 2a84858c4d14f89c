// SPDX-License-Identifier: Apache-2.0
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder below another one, walked to step by step: no link is followed on the way, so nothing outside is reached.
///
/// All calls block: they belong on a thread of the pool.
struct Folder: Sendable {
    /// Only we look into folders of our making, and only we read our files.
    private static let folderMode: mode_t = 0o700
    private static let fileMode: mode_t = 0o600

    let root: FilePath
    let below: [String]

    /// Opens the folder for the time of the work.
    func with<Value>(making: Bool = false, _ work: (FileDescriptor) throws -> Value) throws -> Value {
        let folder: FileDescriptor = try open(making: making)
        return try folder.closeAfter { try work(folder) }
    }

    private func open(making: Bool) throws -> FileDescriptor {
        var folder: FileDescriptor = try FileDescriptor.open(root, .readOnly, options: [.directory, .closeOnExec])
        for name in below {
            let parent: FileDescriptor = folder
            folder = try parent.closeAfter { try Self.step(parent, name, making: making) }
        }
        return folder
    }

    private static func step(_ parent: FileDescriptor, _ name: String, making: Bool) throws -> FileDescriptor {
        if making, mkdirat(parent.rawValue, name, folderMode) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
        return try descriptor(openat(parent.rawValue, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    private static func descriptor(_ number: CInt) throws -> FileDescriptor {
        guard number >= 0 else { throw Errno(rawValue: errno) }
        return FileDescriptor(rawValue: number)
    }

    static func openFile(_ name: String, in folder: FileDescriptor) throws -> FileDescriptor {
        try descriptor(openat(folder.rawValue, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
    }

    static func makeFile(_ name: String, in folder: FileDescriptor) throws -> FileDescriptor {
        try descriptor(
            openat(folder.rawValue, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, fileMode))
    }

    static func remove(_ name: String, in folder: FileDescriptor) throws {
        if unlinkat(folder.rawValue, name, 0) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
    }

    static func move(_ old: String, to new: String, in folder: FileDescriptor) throws {
        if renameat(folder.rawValue, old, folder.rawValue, new) != 0 { throw Errno(rawValue: errno) }
    }

    /// Waits until the disk holds what was written.
    static func sync(_ file: FileDescriptor) throws {
        if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
    }
}
