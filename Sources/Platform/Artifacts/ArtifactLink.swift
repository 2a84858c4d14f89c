// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto
import Secrecy

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Links to produced files: whoever has one may fetch that one file until the link ends, whoever they are.
///
/// The signature binds the file, whose it is, who asked for it and the end. Workspace and person stand in no link.
package struct ArtifactLinks: Sendable {
    /// What a link is signed over.
    package struct Claim: Sendable, Equatable {
        package var artifactID: UUID
        package var tenantID: UUID
        package var userID: UUID?
        /// Second since 1970 from which the link opens nothing.
        package var end: Int64

        package init(artifactID: UUID, tenantID: UUID, userID: UUID?, end: Int64) {
            self.artifactID = artifactID
            self.tenantID = tenantID
            self.userID = userID
            self.end = end
        }

        fileprivate var text: String {
            ["zygo-artifact-v1", "GET", artifactID.wire, tenantID.wire, userID?.wire ?? "", String(end)]
                .joined(separator: "\n")
        }
    }

    private let apiURL: String
    private let keys: [SymmetricKey]

    /// - Parameters:
    ///   - apiURL: address of the API in front of `/v1`.
    ///   - key: signs; behind a vertical bar one that only verifies, while a new one takes over.
    package init(apiURL: String, key: Secret<String>) {
        self.apiURL = apiURL
        keys = key.reveal().split(separator: "|").map { (part: Substring) -> SymmetricKey in
            SymmetricKey(data: Array(part.utf8))
        }
        precondition(!keys.isEmpty, "STORAGE_SIGNING_KEY is empty")
    }

    package func link(_ claim: Claim) -> String {
        let code: HMAC<SHA256>.MAC = HMAC<SHA256>.authenticationCode(for: Array(claim.text.utf8), using: keys[0])
        return "\(apiURL)/v1/downloads/\(claim.artifactID.wire)?exp=\(claim.end)&sig=\(Base64URL.encode(Array(code)))"
    }

    /// Whether the signature is of that claim, in constant time.
    package func isGenuine(_ signature: String, of claim: Claim) -> Bool {
        guard let code: [UInt8] = Base64URL.decode(signature) else { return false }
        return keys.contains { (key: SymmetricKey) -> Bool in
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(claim.text.utf8), using: key)
        }
    }
}
