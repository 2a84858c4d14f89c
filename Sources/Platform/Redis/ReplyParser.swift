// SPDX-License-Identifier: Apache-2.0
import CHiredis
import NIOCore

/// Cuts a byte stream into replies, by hiredis' reader. One owner, freed once.
struct ReplyParser: ~Copyable {
    /// Bytes of one reply that is not complete yet.
    static let replyBytesMax = 16 << 20

    private let reader: UnsafeMutablePointer<redisReader>
    private var unfinished = 0

    /// Makes a parser; `unavailable` when memory is exhausted.
    init() throws(RedisError) {
        guard let reader = redisReaderCreate() else { throw .unavailable }
        self.reader = reader
    }

    deinit { redisReaderFree(reader) }

    /// Takes what arrived. Throws `malformedReply` when a reply grows beyond the limit; the connection is then
    /// unusable.
    mutating func feed(_ buffer: ByteBuffer) throws(RedisError) {
        unfinished += buffer.readableBytes
        guard unfinished <= ReplyParser.replyBytesMax else { throw .malformedReply }
        let reader: UnsafeMutablePointer<redisReader> = self.reader
        let outcome: Int32 = buffer.withUnsafeReadableBytes { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return REDIS_OK }
            return redisReaderFeed(reader, base.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard outcome == REDIS_OK else { throw .malformedReply }
    }

    /// The next complete reply, or nil when more bytes are needed. Throws `malformedReply`.
    mutating func next() throws(RedisError) -> RedisValue? {
        var reply: UnsafeMutableRawPointer?
        guard redisReaderGetReply(reader, &reply) == REDIS_OK else { throw .malformedReply }
        guard let reply else { return nil }
        defer { freeReplyObject(reply) }
        unfinished = reader.pointee.len - reader.pointee.pos
        return try ReplyParser.value(reply.assumingMemoryBound(to: redisReply.self).pointee)
    }

    private static func value(_ reply: redisReply) throws(RedisError) -> RedisValue {
        switch reply.type {
        case REDIS_REPLY_NIL: return .null
        case REDIS_REPLY_INTEGER: return .integer(reply.integer)
        case REDIS_REPLY_STATUS: return .status(String(decoding: bytes(of: reply), as: UTF8.self))
        case REDIS_REPLY_ERROR: return .error(String(decoding: bytes(of: reply), as: UTF8.self))
        case REDIS_REPLY_STRING: return .bytes(bytes(of: reply))
        case REDIS_REPLY_ARRAY: return .array(try elements(of: reply))
        default: throw .malformedReply
        }
    }

    private static func bytes(of reply: redisReply) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: reply.str, count: reply.str == nil ? 0 : reply.len))
    }

    private static func elements(of reply: redisReply) throws(RedisError) -> [RedisValue] {
        var values: [RedisValue] = []
        values.reserveCapacity(reply.elements)
        for index in 0..<reply.elements {
            guard let element = reply.element[index] else { throw .malformedReply }
            values.append(try value(element.pointee))
        }
        return values
    }
}
