// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Where a sealed value lives: moved to another row, column or version it opens no more.
package struct SealedPlace: Sendable {
    package let purpose: String
    package let recordID: UUID
    package let version: UInt64

    package init(purpose: String, recordID: UUID, version: UInt64 = 1) {
        self.purpose = purpose
        self.recordID = recordID
        self.version = version
    }
}

/// Record envelope `zv1.`: HKDF-SHA-256 from a tenant key and a random salt, AES-256-GCM of one value.
package struct Envelope: Sendable {
    private let key: SealingKey
    private let random: RandomSource
    private static let headerBytes: Int = 46
    private static let tagBytes: Int = 16

    package init(key: SealingKey, random: RandomSource = .system) {
        self.key = key
        self.random = random
    }

    package func seal(_ plain: [UInt8], at place: SealedPlace) throws(SealingError) -> String {
        let salt: [UInt8] = random.bytes(16)
        let nonce: [UInt8] = random.bytes(12)
        let header: [UInt8] = [0x01, 0x01] + bytesOf(key.id) + salt + nonce
        do {
            let box: AES.GCM.SealedBox = try AES.GCM.seal(
                plain, using: recordKey(salt: salt, purpose: place.purpose), nonce: AES.GCM.Nonce(data: nonce),
                authenticating: additional(header: header, place: place))
            return "zv1." + Base64URL.encode(header + Array(box.ciphertext) + Array(box.tag))
        } catch {
            throw SealingError.sealing
        }
    }

    package func open(_ text: String, at place: SealedPlace) throws(SealingError) -> [UInt8] {
        guard text.hasPrefix("zv1."), let blob: [UInt8] = Base64URL.decode(text.dropFirst(4)),
            blob.count >= Self.headerBytes + Self.tagBytes, blob[0] == 0x01, blob[1] == 0x01
        else { throw SealingError.malformed }
        guard Array(blob[2..<18]) == bytesOf(key.id) else { throw SealingError.unknownKey }
        let end: Int = blob.count - Self.tagBytes
        do {
            let box: AES.GCM.SealedBox = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: blob[34..<46]), ciphertext: blob[46..<end], tag: blob[end...])
            return Array(
                try AES.GCM.open(
                    box, using: recordKey(salt: Array(blob[18..<34]), purpose: place.purpose),
                    authenticating: additional(header: Array(blob[0..<46]), place: place)))
        } catch {
            throw SealingError.refused
        }
    }

    private func recordKey(salt: [UInt8], purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: key.bytes.reveal()), salt: salt,
            info: Array("zygo/record/v1".utf8) + [0] + Array(purpose.utf8), outputByteCount: 32)
    }

    private func additional(header: [UInt8], place: SealedPlace) -> [UInt8] {
        let version: [UInt8] = withUnsafeBytes(of: place.version.bigEndian) { (raw) -> [UInt8] in Array(raw) }
        return Array("zygo.aad.v1".utf8) + header + bytesOf(key.tenantID) + bytesOf(place.recordID) + version
            + prefixed(place.purpose)
    }
}
