// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto

/// Signs anchors, each over the one before it, so that none can be left out or put in later.
package struct AnchorSeal: Sendable {
    /// Stands for the anchor before the first.
    private static let first: String = String(repeating: "0", count: 64)

    private let seed: Secret<[UInt8]>
    /// The public key, hex.
    package let publicKey: String

    /// - Parameter seed: 32 bytes; nil for any other number.
    package init?(seed: Secret<[UInt8]>) {
        do {
            let key: Curve25519.Signing.PrivateKey = try Curve25519.Signing.PrivateKey(
                rawRepresentation: seed.reveal())
            publicKey = hexadecimal(Array(key.publicKey.rawRepresentation))
            self.seed = seed
        } catch {
            return nil
        }
    }

    /// First digits of the digest of the public key.
    package var publicKeyID: String {
        String(hexadecimal(Array(SHA256.hash(data: Array(publicKey.utf8)))).prefix(16))
    }

    /// Signature of an anchor and the hash that the next one is signed over, both hex.
    package func sign(
        root: String, behind previous: String?, at time: Timestamp
    ) throws -> (signature: String, hash: String) {
        let signed: [UInt8] = Self.text(root: root, behind: previous, at: time)
        let signature: [UInt8] = Array(
            try Curve25519.Signing.PrivateKey(rawRepresentation: seed.reveal()).signature(for: signed))
        return (hexadecimal(signature), hexadecimal(Array(SHA256.hash(data: signed + signature))))
    }

    /// Whether an anchor was signed under a public key.
    package static func isGenuine(
        _ signature: String, root: String, behind previous: String?, at time: Timestamp, publicKey: String
    ) -> Bool {
        guard let signature: [UInt8] = AnchorTree.bytes(signature), let key: [UInt8] = AnchorTree.bytes(publicKey)
        else { return false }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: key).isValidSignature(
                signature, for: text(root: root, behind: previous, at: time))
        } catch {
            return false
        }
    }

    /// Hashes and time as text, one behind the other.
    private static func text(root: String, behind previous: String?, at time: Timestamp) -> [UInt8] {
        Array("zygo-anchor-v1".utf8) + [0] + Array((previous ?? first).utf8) + Array(root.utf8)
            + Array(time.wire.utf8)
    }
}
