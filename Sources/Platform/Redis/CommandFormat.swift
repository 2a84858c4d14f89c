// SPDX-License-Identifier: Apache-2.0
import CHiredis
import NIOCore

/// Turns a command into RESP2 bytes, by hiredis.
enum CommandFormat {
    /// Arguments of one command together; the largest values are cached reads.
    static let bytesMax = 4 << 20
    /// Arguments of one command.
    static let argumentsMax = 1_024

    /// The bytes to send. Throws `invalidCommand` for an empty command or one beyond the limits.
    static func buffer(for command: [RedisArgument]) throws(RedisError) -> ByteBuffer {
        let size: Int = command.reduce(0) { $0 + $1.bytes.count }
        guard !command.isEmpty, command.count <= argumentsMax, size <= bytesMax else { throw .invalidCommand }
        var joined: [UInt8] = []
        joined.reserveCapacity(size + 1)
        for argument in command { joined.append(contentsOf: argument.bytes) }
        joined.append(0)  // so that there is an address even when all arguments are empty
        guard let buffer = formatted(joined, lengths: command.map(\.bytes.count)) else { throw .invalidCommand }
        return buffer
    }

    private static func formatted(_ joined: [UInt8], lengths: [Int]) -> ByteBuffer? {
        joined.withUnsafeBufferPointer { bytes -> ByteBuffer? in
            bytes.withMemoryRebound(to: CChar.self) { characters -> ByteBuffer? in
                guard var next: UnsafePointer<CChar> = characters.baseAddress else { return nil }
                var addresses: [UnsafePointer<CChar>?] = []
                addresses.reserveCapacity(lengths.count)
                for length in lengths {
                    addresses.append(next)
                    next += length
                }
                var target: UnsafeMutablePointer<CChar>?
                let count: Int32 = redisFormatCommandArgv(&target, Int32(lengths.count), &addresses, lengths)
                guard count > 0, let target else { return nil }
                defer { redisFreeCommand(target) }
                return ByteBuffer(bytes: UnsafeRawBufferPointer(start: target, count: Int(count)))
            }
        }
    }
}
