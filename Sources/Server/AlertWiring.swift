// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Gates
import Logging
import Outbox
import Postgres
import Secrecy
import Settings

/// Who hears of alerts of the installation.
enum AlertWiring {
    /// Mails to the security contacts; none where nobody is named.
    static func notice(
        _ settings: Settings, _ outbox: MailOutbox, _ logger: Logger
    ) throws -> SecurityAlerts.Notice {
        let contacts: [EmailAddress] = try (settings.securityAlertEmails ?? []).map { (text: String) in
            guard let address = EmailAddress(wire: text) else {
                throw UnusableSetting(name: "SECURITY_ALERT_EMAILS", reason: "an address is none")
            }
            return address
        }
        return { (alert: SecurityAlert, now: Timestamp) -> [Statement<Int>] in
            contacts.compactMap { (contact: EmailAddress) -> Statement<Int>? in
                let letter: MailOutbox.Letter = MailOutbox.Letter(
                    template: "platform-alert", recipient: contact,
                    variables: [
                        "title": alert.title, "severity": alert.severity.rawValue, "type": alert.type,
                        "workspace": alert.tenantID.wire,
                        "principal": "\(alert.principalKind) \(alert.principalID.wire)",
                    ])
                do {
                    return try outbox.queue(letter, at: now)
                } catch {
                    logger.error("queue the mail of an alert", metadata: ["error": "\(error)"])
                    return nil
                }
            }
        }
    }
}
