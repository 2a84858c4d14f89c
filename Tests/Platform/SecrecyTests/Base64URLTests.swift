// SPDX-License-Identifier: Apache-2.0
import Secrecy
import Testing

@Suite struct `base64url without padding` {
    /// RFC 4648 section 10, padding left out.
    private static let vectors: [(plain: String, text: String)] = [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test func `the vectors of the RFC go both ways`() {
        for vector in Self.vectors {
            #expect(Base64URL.encode(Array(vector.plain.utf8)) == vector.text)
            #expect(Base64URL.decode(vector.text) == Array(vector.plain.utf8))
        }
    }

    @Test func `the last two letters of the alphabet are minus and underscore`() {
        #expect(Base64URL.encode([0xFB, 0xFF, 0xBF]) == "-_-_")
        #expect(Base64URL.decode("-_-_") == [0xFB, 0xFF, 0xBF])
    }

    @Test(arguments: ["Zg==", "Zm9v=", "+/+/", "Zm 9", "Zm9v\n", "Z", "Zm9vY", "Zh", "Zm9", "é", "Zm9v\0"])
    func `anything else is refused`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test func `all bytes survive at every length`() {
        let bytes = Array<UInt8>(0...255)
        for count in 0...256 {
            let part = Array(bytes.prefix(count))
            #expect(Base64URL.decode(Base64URL.encode(part)) == part)
        }
    }
}
