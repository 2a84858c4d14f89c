// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
import Crypto
import Secrecy

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Lets a provider's callback through only with the provider's signature: it covers every field of the form, so it is
/// checked while all of them are there.
package struct CallbackSignatureGate: Gate {
    private static let header: String = "x-twilio-signature"

    private let operation: String
    private let address: String
    private let key: Secret<String>?

    /// - Parameters:
    ///   - operation: the callback's.
    ///   - address: of the callback, as the provider was told it.
    ///   - key: nil where the provider is not in use: then nobody calls back.
    package init(operation: String, address: String, key: Secret<String>?) {
        self.operation = operation
        self.address = address
        self.key = key
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard context.operation.id == operation else { return }
        let message: RequestMessage = context.message
        let query: String = message.query.isEmpty ? "" : "?" + message.query
        guard let key, let given = message.header(Self.header),
            let signature = CallbackSignature(address: address + query, form: message.body, key: key),
            signature.matches(given)
        else {
            throw APIFailure(code: "WEBHOOK_SIGNATURE_INVALID", status: 401).adding(
                header: "WWW-Authenticate", "Signature")
        }
    }
}

/// HMAC-SHA-1 over an address and the fields of a form in the order of their names, in base 64.
struct CallbackSignature {
    private let code: [UInt8]

    /// Nil for a form that cannot be read.
    init?(address: String, form: [UInt8], key: Secret<String>) {
        guard let text: String = String(validating: form, as: UTF8.self),
            let fields: [QueryField] = QueryField.fields(text)
        else { return nil }
        let ordered: [QueryField] = fields.sorted { (one: QueryField, other: QueryField) -> Bool in
            Array(one.name.utf8).lexicographicallyPrecedes(Array(other.name.utf8))
        }
        let signed: String = ordered.reduce(into: address) { (text: inout String, field: QueryField) in
            text += field.name + field.text
        }
        code = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: Array(signed.utf8), using: SymmetricKey(data: Array(key.reveal().utf8))))
    }

    func matches(_ text: String) -> Bool {
        guard let given: Data = Data(base64Encoded: text) else { return false }
        return equalInConstantTime(Array(given), code)
    }
}
