// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// The text of an API key: its kind, 40 random characters, and six that check the others.
///
/// The check needs neither a database nor a cache, so a mistyped or invented key costs nothing to refuse.
package struct APIKeyText: Sendable {
    /// Keys of one kind open nothing where the other kind does.
    package enum Environment: String, Sendable, CaseIterable {
        /// Production.
        case live
        /// Everywhere else.
        case test
    }

    /// How every key begins; no other token does.
    package static let marker: String = "zygo_"
    /// Characters that may be shown.
    static let prefixLength: Int = 18
    private static let randomLength: Int = 40
    private static let checkLength: Int = 6
    private static let alphabet: [UInt8] = Array(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    package let environment: Environment
    package let text: Secret<String>

    /// Takes a whole key whose check characters are right.
    package init?(_ text: String) {
        let bytes: [UInt8] = Array(text.utf8)
        guard let environment = Environment.allCases.first(where: { text.hasPrefix(Self.beginning($0)) }) else {
            return nil
        }
        let body: ArraySlice<UInt8> = bytes.dropFirst(Self.beginning(environment).utf8.count)
        guard body.count == Self.randomLength + Self.checkLength, body.allSatisfy(Self.isDigit),
            Self.checkDigits(of: bytes.dropLast(Self.checkLength)) == Array(bytes.suffix(Self.checkLength))
        else { return nil }
        self.environment = environment
        self.text = Secret(text)
    }

    private init(_ environment: Environment, _ text: String) {
        self.environment = environment
        self.text = Secret(text)
    }

    /// A new key.
    package static func make(_ environment: Environment, random: RandomSource) -> APIKeyText {
        var bytes: [UInt8] = Array(beginning(environment).utf8)
        let length: Int = bytes.count + randomLength
        while bytes.count < length {
            // 248 is the largest multiple of 62 below 256: no character is likelier than another.
            for byte in random.bytes(randomLength) where byte < 248 && bytes.count < length {
                bytes.append(alphabet[Int(byte) % alphabet.count])
            }
        }
        return APIKeyText(environment, String(decoding: bytes + checkDigits(of: bytes[...]), as: UTF8.self))
    }

    /// What the database keeps of a key: 238 random bits need no slow hash.
    package var digest: [UInt8] { tokenDigest(text.reveal()) }

    /// The part that lists show.
    package var prefix: String { String(text.reveal().prefix(Self.prefixLength)) }

    /// The keys that stand somewhere in a text, such as a query that should not hold any.
    package static func all(in text: String) -> [APIKeyText] {
        var found: [APIKeyText] = []
        var rest: Substring = text[...]
        while let start: Substring.Index = rest.firstRange(of: marker)?.lowerBound {
            let word: Substring = rest[start...].prefix { (character: Character) -> Bool in
                character == "_" || character.asciiValue.map(isDigit) ?? false
            }
            if let key: APIKeyText = APIKeyText(String(word)) { found.append(key) }
            rest = rest[start...].dropFirst(marker.count)
        }
        return found
    }

    private static func beginning(_ environment: Environment) -> String { marker + environment.rawValue + "_sk_" }

    private static func isDigit(_ byte: UInt8) -> Bool { alphabet.contains(byte) }

    /// CRC-32 (IEEE 802.3) in base 62, left-padded.
    private static func checkDigits(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var sum: UInt32 = .max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        sum = ~sum
        var digits: [UInt8] = []
        for _ in 0..<checkLength {
            digits.insert(alphabet[Int(sum % UInt32(alphabet.count))], at: 0)
            sum /= UInt32(alphabet.count)
        }
        return digits
    }
}
