// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Secrecy
import Testing

@Suite struct `the source of random values` {
    @Test func `the system's generator gives as many bytes as were asked for`() {
        for count in [0, 1, 7, 8, 9, 32, 100] { #expect(RandomSource.system.bytes(count).count == count) }
        #expect(RandomSource.system.bytes(32) != RandomSource.system.bytes(32))
    }

    @Test func `a code has its digits, leading zeros included`() {
        let zeros = RandomSource { (count: Int) -> [UInt8] in [UInt8](repeating: 0, count: count) }
        #expect(zeros.code().reveal() == "000000")
        for digits in [1, 6, 8] {
            let code = RandomSource.system.code(digits: digits).reveal()
            #expect(code.utf8.count == digits)
            #expect(code.utf8.allSatisfy { (byte: UInt8) -> Bool in (0x30...0x39).contains(byte) })
        }
    }

    @Test func `bytes that would favour small digits are thrown away`() {
        let bytes = ScriptedBytes([[255, 250, 249, 10, 251, 7], [252, 253, 254, 1, 2, 3]])
        #expect(bytes.source.code(digits: 6).reveal() == "907123")
    }

    @Test func `all digits are about equally likely`() {
        var counts = [Int](repeating: 0, count: 10)
        let code = RandomSource.system.code(digits: 20_000).reveal()
        for byte in code.utf8 { counts[Int(byte - 0x30)] += 1 }
        // Eight standard deviations of a fair digit.
        for count in counts { #expect(abs(count - 2_000) < 340) }
    }

    @Test func `a token carries 256 bits behind its prefix`() {
        let token = RandomSource.system.token(prefix: "zrt_").reveal()
        #expect(token.hasPrefix("zrt_"))
        #expect(Base64URL.decode(token.dropFirst(4))?.count == 32)
    }

    @Test func `an identifier has the layout of version 7`() {
        let ones = RandomSource { (count: Int) -> [UInt8] in [UInt8](repeating: 0xFF, count: count) }
        let zeros = RandomSource { (count: Int) -> [UInt8] in [UInt8](repeating: 0, count: count) }
        // The time of the example in RFC 9562, appendix A.6.
        let time = Timestamp(microseconds: 0x017F_22E2_79B0 * 1_000 + 999)
        #expect(ones.identifier(at: time).wire == "017f22e2-79b0-7fff-bfff-ffffffffffff")
        #expect(zeros.identifier(at: time).wire == "017f22e2-79b0-7000-8000-000000000000")
        #expect(zeros.identifier(at: Timestamp(microseconds: -5)).wire == "00000000-0000-7000-8000-000000000000")
    }

    @Test func `identifiers of later milliseconds sort behind`() {
        let texts = (0..<100).map { (index: Int) -> String in
            RandomSource.system.identifier(at: Timestamp(milliseconds: 1_800_000_000_000 + Int64(index))).wire
        }
        #expect(texts == texts.sorted())
    }
}
