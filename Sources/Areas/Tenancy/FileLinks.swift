// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto
import Secrecy

/// Addresses that open one file for some time, proven by a keyed digest over everything they say.
package struct FileLinks: Sendable {
    /// What a link says; the workspace is not in its address.
    struct Claim: Sendable, Equatable {
        let tenantID: WireUUID
        let fileID: WireUUID
        /// Seconds since 1970.
        let expires: Int64
        let disposition: String

        fileprivate var text: [UInt8] {
            Array(
                ["zygo-file-v1", "GET", tenantID.wire, fileID.wire, String(expires), disposition]
                    .joined(separator: "\n").utf8)
        }
    }

    enum LinkFault: Error { case address }

    /// The newest first; it signs, the others only prove.
    private let keys: [SymmetricKey]
    private let apiURL: String

    /// - Parameter keys: one, or two during rotation with a vertical bar between them.
    package init(keys: Secret<String>, apiURL: String) {
        self.keys = keys.reveal().split(separator: "|").map { (key: Substring) -> SymmetricKey in
            SymmetricKey(data: Array(key.utf8))
        }
        self.apiURL = apiURL
    }

    func url(_ claim: Claim) throws(APIFailure) -> WebURL {
        let address: String =
            "\(apiURL)/v1/files/\(claim.fileID.wire)/signed?exp=\(claim.expires)&d=\(claim.disposition)"
        guard let proof = proofs(claim).first, let url = WebURL(wire: address + "&sig=" + Base64URL.encode(proof))
        else { throw .unexpected(LinkFault.address) }
        return url
    }

    func proves(_ claim: Claim, _ proof: String) -> Bool {
        let given: [UInt8] = Array(proof.utf8)
        return proofs(claim).contains { (known: [UInt8]) -> Bool in
            equalInConstantTime(Array(Base64URL.encode(known).utf8), given)
        }
    }

    private func proofs(_ claim: Claim) -> [[UInt8]] {
        keys.map { (key: SymmetricKey) -> [UInt8] in
            Array(HMAC<SHA256>.authenticationCode(for: claim.text, using: key))
        }
    }
}
