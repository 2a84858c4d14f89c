// SPDX-License-Identifier: Apache-2.0
import Outbox

/// Texts of the product's text messages; each fits into one.
struct TextTemplates: TextRenderer {
    private static let templates: [String: String] = [
        "phone-verification": "Zygo: {code} confirms your phone number. Good for 10 minutes. Give it to nobody.",
        "mfa-code": "Zygo: {code} is your sign-in code. Good for 5 minutes. Give it to nobody, not even to us.",
        "suspicious-login-code": "Zygo: {code} confirms your sign-in. Good for 10 minutes. Give it to nobody.",
    ]

    func render(template: String, locale: String, variables: [String: String]) -> String? {
        guard let text = Self.templates[template], let code = variables["code"] else { return nil }
        return text.replacing("{code}", with: code)
    }
}
