// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Testing

@testable import Redis

@Suite struct CommandFormatTests {
    @Test func `a command becomes an array of bulk strings`() throws {
        let buffer: ByteBuffer = try CommandFormat.buffer(for: ["SET", RedisArgument([0, 13, 10]), 7])
        #expect(String(buffer: buffer) == "*3\r\n$3\r\nSET\r\n$3\r\n\0\r\n\r\n$1\r\n7\r\n")
    }

    @Test func `empty arguments are kept`() throws {
        #expect(String(buffer: try CommandFormat.buffer(for: ["", ""])) == "*2\r\n$0\r\n\r\n$0\r\n\r\n")
    }

    @Test func `commands without arguments or beyond the limits are refused`() {
        #expect(throws: RedisError.invalidCommand) { try CommandFormat.buffer(for: []) }
        let many: [RedisArgument] = Array(repeating: "a", count: CommandFormat.argumentsMax + 1)
        #expect(throws: RedisError.invalidCommand) { try CommandFormat.buffer(for: many) }
        let large = RedisArgument([UInt8](repeating: 0, count: CommandFormat.bytesMax + 1))
        #expect(throws: RedisError.invalidCommand) { try CommandFormat.buffer(for: [large]) }
    }

    @Test func `a script is addressed by the SHA-1 of its text`() {
        let script = RedisScript(name: "one", version: 1, source: "return 1")
        #expect(script.digest == "e0e1f9fabfc9d4800c877a703b823ac0578ff8db")
    }
}
