// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto
import JWTKit
import Secrecy

/// One ES256 key pair of the installation; its `kid` is the RFC 7638 thumbprint.
package struct SigningKey: Sendable {
    package let kid: String
    /// base64url coordinates of the public point.
    package let x: String
    package let y: String
    let privateKey: P256.Signing.PrivateKey

    /// A new key from the operating system's generator.
    package init() { self.init(privateKey: P256.Signing.PrivateKey()) }

    /// From the 32 bytes that rest sealed in the database.
    package init?(raw: Secret<[UInt8]>) {
        do {
            self.init(privateKey: try P256.Signing.PrivateKey(rawRepresentation: raw.reveal()))
        } catch {
            return nil
        }
    }

    private init(privateKey: P256.Signing.PrivateKey) {
        self.privateKey = privateKey
        let point: [UInt8] = Array(privateKey.publicKey.rawRepresentation)
        self.x = Base64URL.encode(point[0..<32])
        self.y = Base64URL.encode(point[32..<64])
        let canonical: String = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"\(x)\",\"y\":\"\(y)\"}"
        self.kid = Base64URL.encode(digest(of: Array(canonical.utf8)))
    }

    package var raw: Secret<[UInt8]> { Secret(Array(privateKey.rawRepresentation)) }

    /// Public JWK as the key set serves it.
    package var publicJWK: JSONValue {
        .object(
            JSONObject([
                ("kty", .string("EC")), ("crv", .string("P-256")), ("x", .string(x)), ("y", .string(y)),
                ("kid", .string(kid)), ("use", .string("sig")), ("alg", .string("ES256")),
            ]))
    }
}

/// The keys that are in force: exactly one signs, all verify.
package struct SigningKeyRing: Sendable {
    package let active: SigningKey
    /// Published, active and retiring keys, by `kid`.
    package let verifying: [String: SigningKey]

    package init(active: SigningKey, others: [SigningKey] = []) {
        self.active = active
        var keys: [String: SigningKey] = [active.kid: active]
        for key in others { keys[key.kid] = key }
        self.verifying = keys
    }

    /// Public keys in the order of their ids, for the key set.
    package var publicJWKs: [JSONValue] { verifying.values.sorted { $0.kid < $1.kid }.map(\.publicJWK) }
}
