// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Where tokens, codes and ids come from: the operating system's generator, or a fixed one in tests.
package struct RandomSource: Sendable {
    private let fill: @Sendable (Int) -> [UInt8]

    package init(fill: @escaping @Sendable (Int) -> [UInt8]) { self.fill = fill }

    /// The operating system's cryptographic generator.
    package static let system: RandomSource = RandomSource { (count: Int) -> [UInt8] in
        var generator: SystemRandomNumberGenerator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let word: UInt64 = generator.next()
            withUnsafeBytes(of: word) { (raw: UnsafeRawBufferPointer) in
                bytes.append(contentsOf: raw.prefix(count - bytes.count))
            }
        }
        return bytes
    }

    package func bytes(_ count: Int) -> [UInt8] { fill(count) }

    /// 256 bits as base64url behind a prefix that tells its kind.
    package func token(prefix: String = "") -> Secret<String> { Secret(prefix + Base64URL.encode(bytes(32))) }

    /// Uniform decimal code with leading zeros.
    package func code(digits: Int = 6) -> Secret<String> {
        var text: String = ""
        while text.utf8.count < digits {
            // 250 is the largest multiple of ten below 256: no digit is likelier than another.
            for byte in bytes(digits) where byte < 250 && text.utf8.count < digits { text += String(byte % 10) }
        }
        return Secret(text)
    }

    /// Version 7 (RFC 9562 § 5.7): 48 bits of milliseconds, then random bits.
    package func identifier(at time: Timestamp) -> UUID {
        var bytes: [UInt8] = bytes(16)
        let milliseconds: UInt64 = UInt64(clamping: time.microseconds / 1_000)
        for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * index)) }
        bytes[6] = bytes[6] & 0x0F | 0x70
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes.withUnsafeBytes { (raw: UnsafeRawBufferPointer) -> UUID in
            UUID(uuid: raw.loadUnaligned(as: uuid_t.self))
        }
    }
}
