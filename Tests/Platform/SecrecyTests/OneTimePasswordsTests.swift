// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import QRImage
import Testing

@testable import Secrecy

@Suite struct OneTimePasswordsTests {
    private static let seed: [UInt8] = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of RFC 6238`(second: Int64, code: String) {
        let time: Timestamp = Timestamp(microseconds: second * 1_000_000)
        #expect(OneTimePasswords.code(seed: Self.seed, step: OneTimePasswords.step(at: time)) == code)
        #expect(OneTimePasswords.step(of: code, seed: Self.seed, at: time) == second / 30)
    }

    @Test func `a clock may be one step off, not two`() {
        let time: Timestamp = Timestamp(microseconds: 1_234_567_890 * 1_000_000)
        let now: Int64 = OneTimePasswords.step(at: time)
        for offset in -3...3 as ClosedRange<Int64> {
            let code: String = OneTimePasswords.code(seed: Self.seed, step: now + offset)
            let expected: Int64? = abs(offset) <= 1 ? now + offset : nil
            #expect(OneTimePasswords.step(of: code, seed: Self.seed, at: time) == expected)
        }
        #expect(OneTimePasswords.step(of: "", seed: Self.seed, at: time) == nil)
    }

    /// RFC 4648, section 10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32 is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base32.encode(Array(text.utf8)) == encoded)
    }

    @Test func `an image has the finder patterns of a code and a light border`() throws {
        let image: String = try #require(QRImage.svg("otpauth://totp/Zygo:ada%40example.com?secret=JBSWY3DPEHPK3PXP"))
        // The upper edge of the two upper finder patterns: seven dark modules, four away from the border.
        #expect(image.contains("d=\"M4 4h7v1h-7z"))
        #expect(image.contains(" 4h7v1h-7zM4 5h1v1h-1z"))
        #expect(QRImage.svg("") == nil)
        #expect(QRImage.svg(String(repeating: "a", count: QRImage.bytesMax + 1)) == nil)
        #expect(QRImage.svg(String(repeating: "a", count: QRImage.bytesMax)) != nil)
    }
}
