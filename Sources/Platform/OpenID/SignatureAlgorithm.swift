// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Algorithms that an id token may be signed with. `none` and those of shared secrets are not among them.
package enum SignatureAlgorithm: String, Sendable, CaseIterable {
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"
    case edDSA = "EdDSA"

    /// `kty` and, where the algorithm names one, `crv` of a key for it.
    var keyType: (type: String, curve: String?) {
        switch self {
        case .rs256, .rs384, .rs512, .ps256, .ps384, .ps512: ("RSA", nil)
        case .es256: ("EC", "P-256")
        case .es384: ("EC", "P-384")
        case .edDSA: ("OKP", "Ed25519")
        }
    }

    /// The left half of the hash that goes with the algorithm: the form of `at_hash`.
    func halfHash(_ text: String) -> [UInt8] {
        let bytes: [UInt8] = Array(text.utf8)
        let whole: [UInt8] =
            switch self {
            case .rs256, .ps256, .es256: Array(SHA256.hash(data: bytes))
            case .rs384, .ps384, .es384: Array(SHA384.hash(data: bytes))
            case .rs512, .ps512, .edDSA: Array(SHA512.hash(data: bytes))
            }
        return Array(whole.prefix(whole.count / 2))
    }
}
