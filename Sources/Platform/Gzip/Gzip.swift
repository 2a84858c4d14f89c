// SPDX-License-Identifier: Apache-2.0
import CZlib

/// Why bytes cannot be unpacked.
package enum GzipFailure: Error, Sendable, Equatable {
    case malformed
    /// The bytes end within the content.
    case truncated
    /// zlib's own number.
    case library(Int32)
}

/// Packs content of any length piece by piece (RFC 1952).
package final class GzipPacker {
    private let stream: ZlibStream

    package init() throws(GzipFailure) {
        stream = try ZlibStream { (stream: UnsafeMutablePointer<z_stream>) -> Int32 in
            deflateInit2_(
                stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + ZlibStream.gzipFlag, ZlibStream.memoryLevel,
                Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        }
    }

    deinit { stream.end(deflateEnd) }

    /// What of the packed content is ready; it may be nothing yet.
    package func pack(_ plain: [UInt8]) throws(GzipFailure) -> [UInt8] { try run(plain, Z_NO_FLUSH) }

    /// The rest; nothing may follow.
    package func finish() throws(GzipFailure) -> [UInt8] { try run([], Z_FINISH) }

    private func run(_ plain: [UInt8], _ flush: Int32) throws(GzipFailure) -> [UInt8] {
        try stream.run(plain) { (stream: UnsafeMutablePointer<z_stream>) -> Int32 in deflate(stream, flush) }
    }
}

/// Unpacks what a `GzipPacker` has packed.
package final class GzipUnpacker {
    private let stream: ZlibStream

    package init() throws(GzipFailure) {
        stream = try ZlibStream { (stream: UnsafeMutablePointer<z_stream>) -> Int32 in
            inflateInit2_(
                stream, MAX_WBITS + ZlibStream.gzipFlag, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        }
    }

    deinit { stream.end(inflateEnd) }

    package func unpack(_ packed: [UInt8]) throws(GzipFailure) -> [UInt8] {
        try stream.run(packed) { (stream: UnsafeMutablePointer<z_stream>) -> Int32 in inflate(stream, Z_NO_FLUSH) }
    }

    /// Throws where content is missing.
    package func finish() throws(GzipFailure) {
        guard stream.isAtEnd else { throw .truncated }
    }
}

/// The library's state of one content. Its owner ends it once.
private final class ZlibStream {
    /// Added to the window's size it asks for a gzip header.
    static let gzipFlag: Int32 = 16
    /// The library's usual one.
    static let memoryLevel: Int32 = 8
    private static let roomBytes: Int = 64 * 1024

    private let state: UnsafeMutablePointer<z_stream>
    private(set) var isAtEnd: Bool = false

    init(_ begin: (UnsafeMutablePointer<z_stream>) -> Int32) throws(GzipFailure) {
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        let code: Int32 = begin(state)
        guard code == Z_OK else {
            state.deallocate()
            throw .library(code)
        }
    }

    func end(_ close: (UnsafeMutablePointer<z_stream>) -> Int32) {
        _ = close(state)
        state.deallocate()
    }

    /// Feeds the bytes to the end and collects what comes out.
    func run(
        _ bytes: [UInt8], _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) throws(GzipFailure) -> [UInt8] {
        var input: [UInt8] = bytes
        var output: [UInt8] = []
        var room: [UInt8] = [UInt8](repeating: 0, count: Self.roomBytes)
        var code: Int32 = Z_OK
        // The library keeps both addresses only for the time of this call.
        input.withUnsafeMutableBufferPointer { (input: inout UnsafeMutableBufferPointer<UInt8>) -> Void in
            state.pointee.next_in = input.baseAddress
            state.pointee.avail_in = UInt32(input.count)
            repeat {
                let filled: Int = room.withUnsafeMutableBufferPointer {
                    (room: inout UnsafeMutableBufferPointer<UInt8>) -> Int in
                    state.pointee.next_out = room.baseAddress
                    state.pointee.avail_out = UInt32(room.count)
                    code = step(state)
                    return room.count - Int(state.pointee.avail_out)
                }
                output += room[..<filled]
            } while code == Z_OK && state.pointee.avail_out == 0
            state.pointee.next_in = nil
        }
        // No progress is possible without more input: that is no failure.
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            throw code == Z_DATA_ERROR ? .malformed : .library(code)
        }
        isAtEnd = code == Z_STREAM_END
        return output
    }
}
