// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Gates

@Suite struct CallbackSignatureTests {
    private static let address: String = "https://mycompany.com/myapp.php?foo=1&bar=2"
    private static let form: String =
        "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309"
    /// What the provider's own libraries expect of these.
    private static let signature: String = "RSOYDt4T1cUTdK1PDd93/VVr8B8="

    private func isRight(
        _ form: String = form, address: String = address, key: String = "12345", signature: String = signature
    ) -> Bool {
        CallbackSignature(address: address, form: Array(form.utf8), key: Secret(key))?.matches(signature) ?? false
    }

    @Test func `the provider's own example holds, in any order of fields`() {
        #expect(isRight())
        #expect(isRight(Self.form.split(separator: "&").reversed().joined(separator: "&")))
    }

    @Test func `every other field, address, key and signature is another one`() {
        #expect(!isRight(Self.form + "&Unread=1"))
        #expect(!isRight(Self.form.replacing("1234&", with: "1235&")))
        #expect(!isRight(address: "https://mycompany.com/myapp.php?foo=1"))
        #expect(!isRight(key: "12346"))
        for text in ["", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "RSOYDt4T1cUTdK1PDd93_VVr8B8=", "AAAA"] {
            #expect(!isRight(signature: text), "\(text)")
        }
    }

    @Test func `what is no form is refused`() {
        #expect(!isRight("a=%"))
        #expect(CallbackSignature(address: Self.address, form: [0xFF], key: Secret("12345")) == nil)
    }
}
