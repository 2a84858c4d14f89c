// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A pipe that ends the reactor's `poll`.
final class Wakeup: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    init() throws(DatabaseError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw DatabaseError(.unavailable, statement: "reactor", serverMessage: "no pipe: errno \(errno)")
        }
        readEnd = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        _ = Self.closeDescriptor(readEnd)
        _ = Self.closeDescriptor(writeEnd)
    }

    /// A full pipe already wakes: the result does not matter.
    func signal() {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while read(readEnd, buffer.baseAddress, buffer.count) == buffer.count {}
        }
    }

    /// Waits until a descriptor is ready; a signal counts as nothing ready.
    static func wait(_ descriptors: inout [pollfd], milliseconds: Int32) -> Int32 {
        let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        return ready < 0 ? 0 : ready
    }

    private static func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
}
