// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Testing

@testable import Redis

@Suite struct ReplyParserTests {
    @Test func `every type of RESP2 is read`() throws {
        #expect(try replies("+OK\r\n") == [.status("OK")])
        #expect(try replies(":-12\r\n") == [.integer(-12)])
        #expect(try replies("$3\r\na\r\n\r\n") == [.bytes(Array("a\r\n".utf8))])
        #expect(try replies("$0\r\n\r\n") == [.bytes([])])
        #expect(try replies("$-1\r\n*-1\r\n") == [.null, .null])
        #expect(try replies("-NOSCRIPT no\r\n") == [.error("NOSCRIPT no")])
        #expect(
            try replies("*0\r\n*2\r\n:1\r\n*1\r\n$1\r\nx\r\n")
                == [.array([]), .array([.integer(1), .array([.bytes([120])])])])
    }

    @Test func `replies are found however the bytes are cut`() throws {
        let text = "*2\r\n$5\r\nhello\r\n:42\r\n+PONG\r\n$-1\r\n"
        let whole: [RedisValue] = try replies(text)
        #expect(whole.count == 3)
        for size in 1...7 { #expect(try replies(text, chunk: size) == whole) }
    }

    @Test func `bytes that are no reply are refused`() {
        #expect(throws: RedisError.malformedReply) { try replies("HTTP/1.1 400\r\n") }
        #expect(throws: RedisError.malformedReply) { try replies("*1\r\n?x\r\n") }
    }

    @Test func `a reply beyond the limit is refused before it is complete`() {
        #expect(throws: RedisError.malformedReply) {
            var parser = try ReplyParser()
            let megabyte = ByteBuffer(repeating: UInt8(ascii: "a"), count: 1 << 20)
            try parser.feed(ByteBuffer(string: "$536870912\r\n"))
            for _ in 0..<17 {
                try parser.feed(megabyte)
                _ = try parser.next()
            }
        }
    }

    @Test func `descriptions show sizes only`() {
        let secret = RedisValue.array([.bytes(Array("hunter2".utf8))])
        #expect("\(secret) \(String(reflecting: secret))" == "array(1) array(1)")
        #expect("\([RedisArgument("hunter2")])" == "[argument(7)]")
        var dumped = ""
        dump(secret, to: &dumped)
        dump(RedisArgument("hunter2"), to: &dumped)
        #expect(!dumped.contains("104") && !dumped.contains("hunter2"))
    }

    private func replies(_ text: String, chunk: Int = .max) throws -> [RedisValue] {
        var parser = try ReplyParser()
        var values: [RedisValue] = []
        var rest: ArraySlice<UInt8> = Array(text.utf8)[...]
        while !rest.isEmpty {
            try parser.feed(ByteBuffer(bytes: rest.prefix(chunk)))
            rest = rest.dropFirst(chunk)
            while let value = try parser.next() { values.append(value) }
        }
        return values
    }
}
