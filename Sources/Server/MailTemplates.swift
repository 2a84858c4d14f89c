// SPDX-License-Identifier: Apache-2.0
import Outbox

/// Texts of the product's mails. Values are put in as text; in the HTML part they are escaped.
struct MailTemplates: MailRenderer {
    private struct Template {
        let subject: String
        /// Paragraphs; `{name}` is replaced by the variable.
        let paragraphs: [String]
    }

    private static let closing: String = "If you did not expect this mail, you can ignore it."

    private static let templates: [String: Template] = [
        "email-verification": Template(
            subject: "Your verification code: {code}",
            paragraphs: [
                "Welcome. Enter this code to confirm your e-mail address:", "{code}",
                "It is good for 15 minutes and for one use.", closing,
            ]),
        "password-reset": Template(
            subject: "Your code to set a new password",
            paragraphs: [
                "Somebody, hopefully you, asked to set a new password. Enter this code:", "{code}",
                "It is good for 15 minutes and for one use.", closing,
            ]),
        "password-changed": Template(
            subject: "Your password was changed",
            paragraphs: [
                "The password of your account was changed and other sessions were ended.",
                "If this was not you, set a new password at once and write to support.",
            ]),
        "security-alert": Template(
            subject: "A sign-in was ended for your safety",
            paragraphs: [
                "A used-up sign-in token of your account was presented again, so the session was ended.",
                "If you do not know why, change your password.",
            ]),
        "mfa-enabled": Template(
            subject: "Two-step verification is on",
            paragraphs: [
                "Signing in now asks for a code. Keep your backup codes in a safe place.",
                "If this was not you, set a new password at once and write to support.",
            ]),
        "mfa-disabled": Template(
            subject: "Two-step verification is off",
            paragraphs: [
                "Signing in no longer asks for a code, and other sessions were ended.",
                "If this was not you, set a new password at once and write to support.",
            ]),
        "backup-codes-regenerated": Template(
            subject: "Your backup codes were replaced",
            paragraphs: [
                "New backup codes were made for your account; the former ones are void.",
                "If this was not you, set a new password at once and write to support.",
            ]),
        "backup-codes-low": Template(
            subject: "Few backup codes are left",
            paragraphs: [
                "A backup code was used to sign in; {left} are left.", "Make new ones in your security settings.",
            ]),
        "critical-action-verification": Template(
            subject: "Confirm: {action}",
            paragraphs: [
                "Somebody, hopefully you, wants to {action}. Enter this code to confirm it:", "{code}",
                "It is good for 10 minutes and for one use. If this was not you, change your password at once.",
            ]),
        "login-alert": Template(
            subject: "A new sign-in to your account",
            paragraphs: [
                "Somebody, hopefully you, signed in on {at} from {ip_address} {place} with {device}.",
                "It was you: {confirm_url}", "It was not you: {report_url}",
            ]),
        "suspicious-login": Template(
            subject: "An unusual sign-in to your account",
            paragraphs: [
                "Somebody signed in on {at} from {ip_address} {place} with {device}, unlike you did before.",
                "It was you: {confirm_url}", "It was not you, end all sessions: {report_url}",
            ]),
        "blocked-login": Template(
            subject: "A sign-in to your account was blocked",
            paragraphs: [
                "Somebody with your password tried to sign in on {at} from {ip_address} {place} with {device}.",
                "It was you, let the next try pass: {confirm_url}",
                "It was not you, end all sessions and set a new password: {report_url}",
            ]),
        "suspicious-login-verification": Template(
            subject: "Your code to confirm a sign-in",
            paragraphs: [
                "Somebody, hopefully you, signs in from {ip_address}. Enter this code to go on:", "{code}",
                "It is good for 10 minutes and for one use. If this was not you, change your password at once.",
            ]),
        "login-reported": Template(
            subject: "A member reported a foreign sign-in",
            paragraphs: [
                "{member} reported that somebody else signed in to their account. Their sessions were ended and a new "
                    + "password is needed.", "Look into the audit log for what was done in your workspace meanwhile.",
            ]),
        "account-locked": Template(
            subject: "Your account is locked for a while",
            paragraphs: [
                "There were too many failed sign-ins, so sign-in is locked until {unlocks_at}.",
                "If these tries were not yours, nobody got in; consider a new password.",
            ]),
        "team-invitation": Template(
            subject: "{inviter} invites you to {workspace}",
            paragraphs: [
                "{inviter} invites you to join the workspace {workspace} as {role}.",
                "Accept it on the sign-in page with this token, until {expires_at}:", "{token}", closing,
            ]),
    ]

    func render(template: String, locale: String, variables: [String: String]) -> RenderedMail? {
        guard let template = Self.templates[template] else { return nil }
        let paragraphs: [String] = template.paragraphs.map { (text: String) -> String in
            Self.filled(text, variables) { (value: String) -> String in value }
        }
        let html: String = template.paragraphs.map { (text: String) -> String in
            "<p>" + Self.filled(text, variables, Self.escaped) + "</p>"
        }.joined(separator: "\n")
        return RenderedMail(
            subject: Self.filled(template.subject, variables) { (value: String) -> String in Self.oneLine(value) },
            text: paragraphs.joined(separator: "\n\n") + "\n", html: "<!doctype html>\n" + html + "\n")
    }

    private static func filled(
        _ text: String, _ variables: [String: String], _ transform: (String) -> String
    ) -> String {
        var filled: String = ""
        var rest: Substring = text[...]
        while let open: Substring.Index = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name: String = String(rest[rest.index(after: open)..<close])
            filled += transform(variables[name] ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
