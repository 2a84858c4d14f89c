// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1

/// A whole answer as HTTP/1 text (RFC 9112 sections 4 to 6): head and body in one buffer, so that one write goes to the
/// socket. Streamed answers and HTTP/2 go through the codecs of their pipelines.
struct AnswerText {
    private static let statuses: ClosedRange<Int> = 100...599
    private static let version10: String = "HTTP/1.0"
    private static let version11: String = "HTTP/1.1"
    private static let lines10: [[UInt8]] = statuses.map { status in statusLine(version10, status) }
    private static let lines11: [[UInt8]] = statuses.map { status in statusLine(version11, status) }
    private static let separatorBytes: Int = 4
    /// Room for the fields that are added here: Date, Content-Length, Connection, the empty line.
    private static let ownBytesMax: Int = 160
    private static let closes: StaticString = "Connection: close\r\n"
    private static let keeps: StaticString = "Connection: keep-alive\r\n"

    let response: ServerResponse
    let version: RequestHead.Version
    /// Value of `Content-Length`; nil for answers that cannot have a body.
    let length: Int?
    /// Value of `Date`.
    let date: String
    let closes: Bool
    /// What follows the head; empty for HEAD.
    let body: [UInt8]

    /// Head and body, written in the room of a loop if that is large enough.
    func buffer(in room: AnswerRoom) -> ByteBuffer {
        let line: [UInt8] = statusLine
        let bytesMax: Int = line.count + fieldBytes + Self.ownBytesMax + body.count
        return room.buffer(bytesMax: bytesMax) { buffer in write(line, bytesMax: bytesMax, into: &buffer) }
    }

    private func write(_ line: [UInt8], bytesMax: Int, into buffer: inout ByteBuffer) {
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: bytesMax) { (room: UnsafeMutableRawBufferPointer) in
            var writer: FieldWriter = FieldWriter(room)
            writer.append(line)
            for field in response.headers { writer.field(field.name, field.value) }
            if let constants: HeaderBlock = response.constants { writer.append(constants.lines) }
            writer.field("Date", date)
            if let length { writer.length(length) }
            if closes {
                writer.append(Self.closes)
            } else if version == .http1_0 {
                writer.append(Self.keeps)
            }
            writer.endLine()
            writer.append(body)
            return writer.count
        }
    }

    /// Field lines as bytes, for fields that are kept.
    static func lines(of fields: [(name: String, value: String)]) -> [UInt8] {
        let bytesMax: Int = fields.reduce(0) { sum, field in sum + bytes(of: field) }
        return [UInt8](unsafeUninitializedCapacity: bytesMax) { room, count in
            var writer: FieldWriter = FieldWriter(UnsafeMutableRawBufferPointer(room))
            for field in fields { writer.field(field.name, field.value) }
            count = writer.count
        }
    }

    private var fieldBytes: Int {
        var sum: Int = response.constants?.lines.count ?? 0
        for field in response.headers { sum += Self.bytes(of: field) }
        return sum
    }

    private static func bytes(of field: (name: String, value: String)) -> Int {
        field.name.utf8.count + field.value.utf8.count + separatorBytes
    }

    private var statusLine: [UInt8] {
        let isOld: Bool = version == .http1_0
        guard Self.statuses.contains(response.status) else {
            return Self.statusLine(isOld ? Self.version10 : Self.version11, response.status)
        }
        return (isOld ? Self.lines10 : Self.lines11)[response.status - Self.statuses.lowerBound]
    }

    private static func statusLine(_ version: String, _ status: Int) -> [UInt8] {
        Array("\(version) \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n".utf8)
    }
}

/// Memory in which the answers of one loop are written: the socket has mostly taken one when the next begins, and then
/// it is used again. Used on its loop alone.
final class AnswerRoom {
    /// Larger answers have memory of their own, so that little is held for them.
    private static let bytesMax: Int = 16 * 1024

    private var room: ByteBuffer = ByteBuffer()

    func buffer(bytesMax: Int, _ write: (inout ByteBuffer) -> Void) -> ByteBuffer {
        guard bytesMax <= Self.bytesMax else {
            var buffer: ByteBuffer = ByteBufferAllocator().buffer(capacity: bytesMax)
            write(&buffer)
            return buffer
        }
        // New memory while the socket still holds the last answer.
        room.clear(minimumCapacity: bytesMax)
        write(&room)
        return room
    }
}

/// Writes field lines into room that is large enough. Neither a name nor a value can begin another line: a field whose
/// name is no token is left out, and control characters of values are dropped.
private struct FieldWriter {
    private let room: UnsafeMutableRawBufferPointer
    private(set) var count: Int = 0

    init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) in append(source) }
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func field(_ name: String, _ value: String) {
        let start: Int = count
        append(text: name)
        guard isToken(from: start) else {
            count = start
            return
        }
        byte(0x3A)
        byte(0x20)
        let valueStart: Int = count
        append(text: value)
        dropControls(from: valueStart)
        endLine()
    }

    mutating func length(_ number: Int) {
        append("Content-Length: ")
        var digits: Int = 1
        var rest: Int = number
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        rest = number
        for index in stride(from: count + digits - 1, through: count, by: -1) {
            room[index] = 0x30 + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
        endLine()
    }

    mutating func endLine() {
        byte(0x0D)
        byte(0x0A)
    }

    private mutating func byte(_ value: UInt8) {
        room[count] = value
        count += 1
    }

    private mutating func append(text: String) {
        let isCopied: Void? = text.utf8.withContiguousStorageIfAvailable { (source: UnsafeBufferPointer<UInt8>) in
            append(UnsafeRawBufferPointer(source))
        }
        if isCopied == nil { append(Array(text.utf8)) }
    }

    private mutating func append(_ source: UnsafeRawBufferPointer) {
        precondition(source.count <= room.count - count, "an answer is longer than the room made for it")
        guard let start: UnsafeRawPointer = source.baseAddress else { return }
        (room.baseAddress.map { base in base + count })?.copyMemory(from: start, byteCount: source.count)
        count += source.count
    }

    /// One or more visible ASCII characters without a colon.
    private func isToken(from start: Int) -> Bool {
        guard start < count else { return false }
        return !room[start..<count].contains(where: FieldText.isForeign)
    }

    private mutating func dropControls(from start: Int) {
        guard room[start..<count].contains(where: FieldText.isControl) else { return }
        var kept: Int = start
        for index in start..<count where !FieldText.isControl(room[index]) {
            room[kept] = room[index]
            kept += 1
        }
        count = kept
    }
}

/// What may stand in field lines (RFC 9110 section 5).
enum FieldText {
    /// Not part of a name: a name is visible ASCII without a colon.
    @inline(__always)
    static func isForeign(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F || byte == 0x3A }

    @inline(__always)
    static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

    static func isName(_ name: String) -> Bool { !name.isEmpty && !name.utf8.contains(where: isForeign) }

    /// A value without its control characters.
    static func value(_ text: String) -> String {
        guard text.utf8.contains(where: isControl) else { return text }
        return String(decoding: text.utf8.filter { byte in !isControl(byte) }, as: UTF8.self)
    }
}
