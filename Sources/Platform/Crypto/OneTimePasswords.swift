// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto

/// Time-based one-time passwords: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds from 1970, the form
/// that every authenticator knows.
package enum OneTimePasswords {
    package static let period: Duration = .seconds(30)
    package static let digits: Int = 6
    /// Seed length that RFC 4226 § 4 recommends.
    package static let seedBytes: Int = 20
    /// A clock may be this many steps off in either direction.
    static let stepsOff: Int64 = 1

    /// Number of the step that a time lies in.
    package static func step(at time: Timestamp) -> Int64 {
        time.microseconds / (period.components.seconds * 1_000_000)
    }

    /// The code of a step (RFC 4226 § 5.3), with leading zeros.
    package static func code(seed: [UInt8], step: Int64) -> String {
        let counter: [UInt8] = withUnsafeBytes(of: step.bigEndian) { (raw: UnsafeRawBufferPointer) in Array(raw) }
        let digest: [UInt8] = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: seed)))
        let offset: Int = Int(digest[19] & 0x0F)
        let word: UInt32 = digest[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text: String = String(word % 1_000_000)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step whose code this is, among those that a clock may be off by; nil for any other code. All candidates
    /// are compared, whichever matches.
    package static func step(of code: String, seed: [UInt8], at time: Timestamp) -> Int64? {
        let now: Int64 = step(at: time)
        var found: Int64?
        for candidate in now - stepsOff...now + stepsOff
        where equalInConstantTime(Array(self.code(seed: seed, step: candidate).utf8), Array(code.utf8)) {
            found = candidate
        }
        return found
    }
}

/// Base 32 of RFC 4648 § 6, without padding.
package enum Base32 {
    private static let alphabet: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (buffer, count): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(buffer >> count & 31)])
            }
        }
        if count > 0 { text.append(alphabet[Int(buffer << (5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
