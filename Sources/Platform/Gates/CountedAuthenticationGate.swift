// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer

/// Gates 2 to 4: a refused credential costs the address what any other call would, so guessing tokens has a limit.
///
/// An address over its limit is answered 429 whatever it presents; the check of the credential told nobody anything.
package struct CountedAuthenticationGate: Gate {
    private let authentication: AuthenticationGate
    private let limits: RateLimitGate

    package init(_ authentication: AuthenticationGate, limits: RateLimitGate) {
        self.authentication = authentication
        self.limits = limits
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        let credential: Credential = authentication.credential(of: context.message)
        if credential.isKey { try await limits.requireKeysAllowed(context) }
        do throws(APIFailure) {
            try await authentication.check(&context, presenting: credential)
        } catch {
            // Trouble of our own is nobody's guess, and a key that is known is none.
            guard error.status < 500 else { throw error }
            if error.code == "AUTH_API_KEY_INVALID" { try await limits.chargeWrongKey(context) }
            try await limits.charge(&context)
            throw error
        }
    }
}
