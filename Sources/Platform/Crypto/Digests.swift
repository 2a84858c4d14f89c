// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto

/// SHA-256 of a token with at least 128 bits of entropy: what the database keeps of it.
package func tokenDigest(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }

/// SHA-256 of bytes.
package func digest(of bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

/// Equal in constant time over equal lengths; digests have one length.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
}

/// Keyed digest for values that can be guessed: codes, e-mail keys of counters, CSRF tokens.
///
/// HMAC-SHA-256 under HKDF-SHA-256(master, info `zygo/auth/<purpose>/v1`) over length-prefixed subject and value.
package struct KeyedDigest: Sendable {
    private let master: SymmetricKey

    package init(master: Secret<[UInt8]>) { self.master = SymmetricKey(data: master.reveal()) }

    package func callAsFunction(purpose: String, subject: String, value: String) -> [UInt8] {
        let key: SymmetricKey = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, info: Array("zygo/auth/\(purpose)/v1".utf8), outputByteCount: 32)
        var hmac: HMAC<SHA256> = HMAC<SHA256>(key: key)
        for part in [subject, value] {
            let bytes: [UInt8] = Array(part.utf8)
            hmac.update(data: withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { (raw) -> [UInt8] in Array(raw) })
            hmac.update(data: bytes)
        }
        return Array(hmac.finalize())
    }
}
