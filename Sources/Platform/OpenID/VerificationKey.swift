// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import JWTKit

/// A public key of a provider's key set.
package struct VerificationKey: Sendable {
    package let kid: String?
    private let members: JSONObject

    /// Nil for a key of another use, or of a kind that is never used here: shared secrets above all.
    init?(_ members: JSONObject) {
        guard let type = members["kty"]?.string, ["RSA", "EC", "OKP"].contains(type) else { return nil }
        if let use = members["use"], use != .string("sig") { return nil }
        kid = members["kid"]?.string
        self.members = members
    }

    /// Whether the key is of the kind of the algorithm, and of that algorithm alone where it names one.
    func serves(_ algorithm: SignatureAlgorithm) -> Bool {
        let wanted: (type: String, curve: String?) = algorithm.keyType
        if let own = members["alg"], own != .string(algorithm.rawValue) { return false }
        if let curve = wanted.curve, members["crv"] != .string(curve) { return false }
        return members["kty"] == .string(wanted.type)
    }

    /// Whether the key signed the token. RSA keys below 2,048 bits sign nothing.
    func hasSigned(_ token: String, _ algorithm: SignatureAlgorithm) async -> Bool {
        let keys: JWTKeyCollection = JWTKeyCollection()
        do {
            try await add(to: keys, algorithm)
            _ = try await keys.verify(token, as: UnreadClaims.self)
            return true
        } catch {
            return false
        }
    }

    private func add(to keys: JWTKeyCollection, _ algorithm: SignatureAlgorithm) async throws {
        switch algorithm {
        case .rs256: await keys.add(rsa: try rsa(), digestAlgorithm: .sha256)
        case .rs384: await keys.add(rsa: try rsa(), digestAlgorithm: .sha384)
        case .rs512: await keys.add(rsa: try rsa(), digestAlgorithm: .sha512)
        case .ps256: await keys.add(pss: try rsa(), digestAlgorithm: .sha256)
        case .ps384: await keys.add(pss: try rsa(), digestAlgorithm: .sha384)
        case .ps512: await keys.add(pss: try rsa(), digestAlgorithm: .sha512)
        case .es256: await keys.add(ecdsa: try ES256PublicKey(parameters: (x: text("x"), y: text("y"))))
        case .es384: await keys.add(ecdsa: try ES384PublicKey(parameters: (x: text("x"), y: text("y"))))
        case .edDSA: await keys.add(eddsa: try EdDSA.PublicKey(x: text("x"), curve: .ed25519))
        }
    }

    private func rsa() throws -> Insecure.RSA.PublicKey {
        try Insecure.RSA.PublicKey(modulus: text("n"), exponent: text("e"))
    }

    /// A member that is missing makes an empty text, which no key takes.
    private func text(_ name: String) -> String { members[name]?.string ?? "" }
}

/// The claims are read by `IDTokens`; the library checks the signature alone.
private struct UnreadClaims: JWTPayload {
    func verify(using algorithm: some JWTAlgorithm) throws {}
}
