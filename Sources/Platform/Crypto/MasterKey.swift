// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto
#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// The master key of an installation: wraps tenant keys, derives keyed digests, nothing else.
package struct MasterKey: Sendable {
    /// Name under which wrapped keys refer to it.
    package let id: String
    private let key: SymmetricKey
    package let bytes: Secret<[UInt8]>

    /// Exactly 32 bytes.
    package init?(id: String, bytes: Secret<[UInt8]>) {
        guard bytes.reveal().count == 32 else { return nil }
        self.id = id
        self.bytes = bytes
        self.key = SymmetricKey(data: bytes.reveal())
    }

    /// First 16 hex digits of HMAC-SHA-256(master, `zygo.kcv.v1`): tells a wrong key at start, and nothing else.
    package var checkValue: String {
        let code: [UInt8] = Array(HMAC<SHA256>.authenticationCode(for: Array("zygo.kcv.v1".utf8), using: key))
        return code.prefix(8).map(hexadecimal).joined()
    }

    /// Wraps a tenant key: `zk1.` and base64url of header, nonce, ciphertext and tag.
    package func wrap(_ plain: SealingKey, purpose: String, random: RandomSource) throws(SealingError) -> String {
        let nonce: [UInt8] = random.bytes(12)
        let header: [UInt8] = [0x01, 0x02] + nonce
        do {
            let box: AES.GCM.SealedBox = try AES.GCM.seal(
                plain.bytes.reveal(), using: wrappingKey, nonce: AES.GCM.Nonce(data: nonce),
                authenticating: additional(header: header, key: plain, purpose: purpose))
            return "zk1." + Base64URL.encode(header + Array(box.ciphertext) + Array(box.tag))
        } catch {
            throw SealingError.sealing
        }
    }

    package func unwrap(
        _ text: String, keyID: UUID, tenantID: UUID, purpose: String
    ) throws(SealingError) -> SealingKey {
        guard text.hasPrefix("zk1."), let blob: [UInt8] = Base64URL.decode(text.dropFirst(4)), blob.count == 62,
            blob[0] == 0x01, blob[1] == 0x02
        else { throw SealingError.malformed }
        let empty: SealingKey = SealingKey(id: keyID, tenantID: tenantID, bytes: Secret([]))
        do {
            let box: AES.GCM.SealedBox = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: blob[2..<14]), ciphertext: blob[14..<46], tag: blob[46..<62])
            let plain: [UInt8] = Array(
                try AES.GCM.open(
                    box, using: wrappingKey,
                    authenticating: additional(header: Array(blob[0..<14]), key: empty, purpose: purpose)))
            return SealingKey(id: keyID, tenantID: tenantID, bytes: Secret(plain))
        } catch {
            throw SealingError.refused
        }
    }

    private var wrappingKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("zygo/tenant-wrap/v1".utf8), outputByteCount: 32)
    }

    private func additional(header: [UInt8], key: SealingKey, purpose: String) -> [UInt8] {
        Array("zygo.kek.v1".utf8) + header + bytesOf(key.tenantID) + bytesOf(key.id) + prefixed(id) + prefixed(purpose)
    }
}

/// An unwrapped tenant key; lives in memory only.
package struct SealingKey: Sendable {
    package let id: UUID
    package let tenantID: UUID
    package let bytes: Secret<[UInt8]>

    package init(id: UUID, tenantID: UUID, bytes: Secret<[UInt8]>) {
        self.id = id
        self.tenantID = tenantID
        self.bytes = bytes
    }
}

/// Why a sealed value could not be made or read; says nothing of which check failed.
package enum SealingError: Error, Equatable {
    case malformed, refused, sealing, unknownKey
}

func hexadecimal(_ byte: UInt8) -> String {
    let digits: [Character] = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}

func bytesOf(_ uuid: UUID) -> [UInt8] {
    withUnsafeBytes(of: uuid.uuid) { (raw: UnsafeRawBufferPointer) -> [UInt8] in Array(raw) }
}

/// Length as 16 bits big-endian, then UTF-8.
func prefixed(_ text: String) -> [UInt8] {
    let bytes: [UInt8] = Array(text.utf8)
    return [UInt8(truncatingIfNeeded: bytes.count >> 8), UInt8(truncatingIfNeeded: bytes.count)] + bytes
}
