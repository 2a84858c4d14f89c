// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto

/// Key that signs audit rows; it exists in the application only.
package struct AuditKey: Sendable {
    package let id: String
    private let key: SymmetricKey

    package init(id: String, secret: Secret<[UInt8]>) {
        self.id = id
        self.key = SymmetricKey(data: secret.reveal())
    }

    /// Lower-case hex of HMAC-SHA-256 over the ASCII of the entry hash.
    func signature(of entryHash: String) -> String {
        hexadecimal(Array(HMAC<SHA256>.authenticationCode(for: Array(entryHash.utf8), using: key)))
    }
}

/// Keys that still verify: the one that signs and the retired ones, by their ids.
package struct AuditKeyRing: Sendable {
    private let keys: [String: AuditKey]

    package init(current: AuditKey, previous: [AuditKey] = []) {
        keys = Dictionary((previous + [current]).map { (key: AuditKey) -> (String, AuditKey) in (key.id, key) }) {
            (_: AuditKey, later: AuditKey) -> AuditKey in later
        }
    }

    subscript(id: String) -> AuditKey? { keys[id] }
}

/// Lower-case hex of SHA-256 over an ASCII label, a zero byte and the parts.
func labelledHash(_ label: String, _ parts: [UInt8]...) -> String {
    var hash: SHA256 = SHA256()
    hash.update(data: Array(label.utf8) + [0])
    for part in parts { hash.update(data: part) }
    return hexadecimal(Array(hash.finalize()))
}

package func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
