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
        "tenant-deletion-requested": Template(
            subject: "{workspace} will be deleted on {date}",
            paragraphs: [
                "The owner asked to delete the workspace {workspace}. It is closed now and deleted on {date}.",
                "Its owner can stop this until {cancel_until}; afterwards write to support.",
            ]),
        "tenant-deletion-notice": Template(
            subject: "{workspace} will be deleted in {days} days",
            paragraphs: ["The workspace {workspace} is deleted on {date}. Its data cannot be brought back then."]),
        "tenant-deletion-cancelled": Template(
            subject: "{workspace} stays",
            paragraphs: ["The deletion of the workspace {workspace} was stopped. Everything is as it was before."]),
        "domain-failing": Template(
            subject: "{domain} cannot be confirmed any more",
            paragraphs: [
                "The record that proves that {domain} is yours has not been found for days.",
                "Your workspace is still served from it. Set the record again, as the settings of the workspace show "
                    + "it; in {days} days the domain is given up otherwise.",
            ]),
        "domain-revoked": Template(
            subject: "Your workspace is no longer served from {domain}",
            paragraphs: [
                "The record that proves that {domain} is yours was not found for too long, so the domain was given up.",
                "Claim it again in the settings of the workspace to go on.",
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
        "oauth-link-code": Template(
            subject: "Your code to link {provider}",
            paragraphs: [
                "Somebody, hopefully you, signed in with {provider} and your e-mail address. Enter this code to link "
                    + "it to your account:", "{code}", "It is good for 15 minutes and for one use.",
                "If this was not you, somebody else has that address at {provider}; do not pass the code on.",
            ]),
        "oauth-linked": Template(
            subject: "{provider} was linked to your account",
            paragraphs: [
                "You can now sign in with {provider}.",
                "If this was not you, unlink it in your security settings and set a new password at once.",
            ]),
        "oauth-unlinked": Template(
            subject: "{provider} was unlinked from your account",
            paragraphs: [
                "{provider} no longer signs you in, and the sessions that began with it were ended.",
                "If this was not you, set a new password at once and write to support.",
            ]),
        "mfa-reset": Template(
            subject: "Your two-step verification was reset",
            paragraphs: [
                "An administrator of {workspace} took your second factors away, and your sessions were ended.",
                "Sign in and set up a new one. If you did not ask for this, write to your administrator at once.",
            ]),
        "magic-link": Template(
            subject: "Your sign-in link",
            paragraphs: [
                "Open this address to sign in:", "{link}", "It is good for {minutes} minutes and for one use.", closing,
            ]),
        "email-change": Template(
            subject: "Confirm your new e-mail address",
            paragraphs: [
                "Enter this code to use this address for your account:", "{code}",
                "It is good for {minutes} minutes and for one use.", closing,
            ]),
        "email-change-notice": Template(
            subject: "Your e-mail address is about to change",
            paragraphs: [
                "Somebody, hopefully you, asked to change the address of your account to {new_email}.",
                "If this was not you, open this address within 72 hours. It keeps or restores the present address, "
                    + "ends all sessions and asks for a new password:",
                "{link}",
            ]),
        "email-change-reminder": Template(
            subject: "Your e-mail address is about to change",
            paragraphs: [
                "Somebody, hopefully you, asked to change the address of your account to {new_email}.",
                "The link in the mail about the last change still undoes all changes since.",
            ]),
        "ownership-offered": Template(
            subject: "{owner} offers you the workspace {workspace}",
            paragraphs: [
                "{owner} offers to make you the owner of the workspace {workspace}.",
                "Accept or decline it in the settings of the workspace, until {expires_at}.", closing,
            ]),
        "ownership-transferred": Template(
            subject: "The workspace {workspace} has a new owner",
            paragraphs: [
                "The workspace {workspace} belongs to {owner} now.",
                "If this surprises you, write to support at once.",
            ]),
        "audit-alert": Template(
            subject: "{rule}: {count} entries in {workspace}",
            paragraphs: [
                "The alert rule {rule} of the workspace {workspace} was met at {at}: {count} entries of {events} "
                    + "within {seconds} seconds.", "Look at the audit trail of the workspace.",
            ]),
        "platform-alert": Template(
            subject: "[{severity}] {title}",
            paragraphs: [
                "{title}: {type} by {principal} of the workspace {workspace}.",
                "Look at the record of attempts and at both audit trails.",
            ]),
        "api-key-revoked": Template(
            subject: "Your API key {name} was revoked",
            paragraphs: [
                "The API key {name} ({prefix}…) was revoked for your safety: it stood in an address, or was used in a "
                    + "way that looks like theft.",
                "Make a new one, and look for the place that gave the former one away.",
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
