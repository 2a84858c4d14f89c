// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Secrecy
import Tokens

/// Publishes the public halves of the keys that access tokens are signed with (RFC 7517).
struct SigningKeysHandlers: SigningKeysAPI {
    private let tokens: AccessTokens

    init(_ dependencies: AuthDependencies) { tokens = dependencies.tokens }

    func getJwks(_ input: GetJwks.Input, _ call: GetJwks.Call) async throws(GetJwks.Failure) -> JsonWebKeySet {
        let keys: [SigningKey] = tokens.ring.verifying.values.sorted { $0.kid < $1.kid }
        let ids: String = keys.map(\.kid).joined(separator: ",")
        call.setResponseHeader("Cache-Control", "public, max-age=300")
        call.setResponseHeader("ETag", "\"" + Base64URL.encode(Array(tokenDigest(ids).prefix(16))) + "\"")
        return JsonWebKeySet(
            keys: keys.map { (key: SigningKey) -> JsonWebKey in
                JsonWebKey(kty: .ec, use: .sig, alg: .es256, kid: key.kid, crv: .p256, x: key.x, y: key.y)
            })
    }
}
