// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Outbox
import Queries
import Secrecy

/// Tells people of sign-ins that they may not know of.
///
/// The transaction must be in the context of the user.
struct SignInAlerts: Sendable {
    /// How long the links of a mail answer.
    static let tokenLifetime: Duration = .seconds(7 * 86_400)

    let dependencies: AuthDependencies

    enum Kind: String, Sendable {
        case new = "login_alert"
        case suspicious = "suspicious_login"
        case blocked = "blocked_login"

        /// One mail in this time for the same device and network.
        var pause: Duration {
            switch self {
            case .new: .seconds(300)
            case .suspicious, .blocked: .seconds(900)
            }
        }

        var severity: String {
            switch self {
            case .new: "info"
            case .suspicious: "warning"
            case .blocked: "critical"
            }
        }

        var title: String {
            switch self {
            case .new: "Sign-in from a new device or place"
            case .suspicious: "Unusual sign-in"
            case .blocked: "A sign-in was blocked"
            }
        }

        var template: String {
            switch self {
            case .new: "login-alert"
            case .suspicious: "suspicious-login"
            case .blocked: "blocked-login"
            }
        }
    }

    struct Alert: Sendable {
        let kind: Kind
        let place: AddressPlace?
        let factors: [RiskFactor]
    }

    /// After a sign-in: a new device, place or browser is told of, several at once more urgently.
    func consider(
        _ proven: SignInCompletion.Proven, _ scope: CallScope
    ) async throws(APIFailure) {
        let place: AddressPlace? = dependencies.places.place(of: scope.request.clientIP)
        // A known device without lists of places is nothing to tell of.
        guard proven.device == nil || place != nil,
            let person = try await scope.run(SignInRisksQueries.facts(userID: proven.userID, at: scope.now)),
            person.loginNotificationEnabled
        else { return }
        var facts: RiskFacts = RiskFacts(
            now: scope.now, signedUpAt: person.createdAt, lastLoginAt: person.lastLoginAt,
            isDeviceKnown: proven.device != nil || !proven.method.bringsDevice, place: place)
        facts.countries = person.countries
        guard facts.isLearned else { return }
        let browser: String? = SessionDevice(userAgent: scope.request.userAgent).browser
        let isNewBrowser: Bool = browser.map { (name: String) -> Bool in !person.browsers.contains(name) } ?? false
        let unusual: [Bool] = [!facts.isDeviceKnown, facts.isNewLocation, isNewBrowser]
        let count: Int = unusual.count { $0 }
        guard count > 0 else { return }
        var factors: [RiskFactor] = facts.isDeviceKnown ? [] : [.newDevice]
        if facts.isNewLocation { factors.append(.newLocation) }
        try await raise(
            Alert(kind: count > 1 ? .suspicious : .new, place: place, factors: factors), person, of: proven.userID,
            scope)
    }

    /// Keeps the alert and sends its mail; one that was raised a moment ago only counts.
    func raise(
        _ alert: Alert, _ person: SignInRisksQueries.RiskFactsRow, of userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) {
        let token: Secret<String> = dependencies.random.token()
        let device: SessionDevice = SessionDevice(userAgent: scope.request.userAgent)
        let entry: JSONValue = .object(
            JSONObject([
                ("type", .string(alert.kind.rawValue)), ("severity", .string(alert.kind.severity)),
                ("title", .string(alert.kind.title)), ("principal", .string(Self.principal(scope.request))),
                ("pause_seconds", .integer(alert.kind.pause.components.seconds)),
                ("digest", .string(Self.hex(tokenDigest(token.reveal())))),
                ("expires_at", .string((scope.now + Self.tokenLifetime).wire)),
                (
                    "metadata",
                    .object(
                        JSONObject([
                            ("ip_address", .string(scope.request.clientIP)),
                            ("country", alert.place.map { .string($0.country) } ?? .null),
                            ("city", alert.place?.city.map { .string($0) } ?? .null),
                            ("browser", device.browser.map { .string($0) } ?? .null),
                            ("os", device.system.map { .string($0) } ?? .null),
                            (
                                "risk_factors",
                                .array(alert.factors.map { (factor: RiskFactor) in .string(factor.rawValue) })
                            ),
                        ]))
                ),
            ]))
        guard try await scope.run(LoginAlertsQueries.raise(entry: entry)) != nil,
            let address: EmailAddress = EmailAddress(wire: person.email)
        else { return }
        let page: String = dependencies.settings.signInURL + "/login-alert#token=" + token.reveal()
        try scope.queue(
            MailOutbox.Letter(
                template: alert.kind.template, recipient: address, locale: person.locale, userID: userID,
                variables: [
                    "at": scope.now.wire, "ip_address": scope.request.clientIP,
                    "device": [device.browser, device.system].compactMap(\.self).joined(separator: ", "),
                    "place": [alert.place?.city, alert.place?.country].compactMap(\.self).joined(separator: ", "),
                    "token": token.reveal(), "confirm_url": page + "&action=confirm",
                    "report_url": page + "&action=report",
                ], notAfter: scope.now + Self.tokenLifetime), dependencies.outbox)
    }

    /// Browser, system and network: what one device at one place looks like.
    static func principal(_ request: RequestInfo) -> String {
        let device: SessionDevice = SessionDevice(userAgent: request.userAgent)
        return [device.browser ?? "?", device.system ?? "?", network(request.clientIP)].joined(separator: " ")
    }

    /// /24 of IPv4, /64 of IPv6.
    private static func network(_ address: String) -> String {
        if IPv4Address(wire: address) != nil { return address.split(separator: ".").prefix(3).joined(separator: ".") }
        if let parsed = IPv6Address(wire: address) { return String(parsed.high, radix: 16) }
        return address
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { (byte: UInt8) -> String in
            let text: String = String(byte, radix: 16)
            return text.utf8.count == 1 ? "0" + text : text
        }.joined()
    }
}
