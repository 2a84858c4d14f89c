// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Secrecy
import Testing

@Suite struct `the text of an API key` {
    private static let known: String = "zygo_test_sk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd1HJa4P"

    @Test func `the known key is right, and any other character of it is not`() throws {
        let key: APIKeyText = try #require(APIKeyText(Self.known))
        #expect(key.environment == .test && key.prefix == "zygo_test_sk_01234")
        let digest: String = key.digest.map { (byte: UInt8) -> String in
            let digits: String = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        #expect(digest == "12ed4eb02fbbf13f582afe6a56ea71bdd5cbf43d747a5d434768fa567fe8a8c5")
        for index in Self.known.utf8.indices {
            var bytes: [UInt8] = Array(Self.known.utf8)
            let position: Int = Self.known.utf8.distance(from: Self.known.startIndex, to: index)
            bytes[position] = bytes[position] == UInt8(ascii: "k") ? UInt8(ascii: "q") : UInt8(ascii: "k")
            #expect(APIKeyText(String(decoding: bytes, as: UTF8.self)) == nil, "\(position)")
        }
        for text in ["", "zygo_test_sk_", Self.known + "0", String(Self.known.dropLast()), " " + Self.known] {
            #expect(APIKeyText(text) == nil)
        }
    }

    @Test func `a new key is one, and no two are the same`() throws {
        for environment in APIKeyText.Environment.allCases {
            let keys: [APIKeyText] = (0..<100).map { _ in APIKeyText.make(environment, random: .system) }
            #expect(keys.allSatisfy { APIKeyText($0.text.reveal())?.environment == environment })
            #expect(keys.allSatisfy { $0.text.reveal().utf8.count == 59 })
            #expect(Set(keys.map { $0.text.reveal() }).count == 100)
        }
    }

    @Test func `keys are found wherever they stand in a text`() {
        let found: [APIKeyText] = APIKeyText.all(in: "a=zygo_&key=\(Self.known)&b=zygo_test_sk_x%20\(Self.known)")
        #expect(found.map { $0.text.reveal() } == [Self.known, Self.known])
        #expect(APIKeyText.all(in: "q=zygo_test_sk_" + String(repeating: "0", count: 46)).isEmpty)
    }
}
