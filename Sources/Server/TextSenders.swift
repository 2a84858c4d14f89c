// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOPosix
import Settings
import TextMessages

/// Who delivers text messages, by `SMS_DRIVER`.
enum TextSenders {
    /// A driver whose settings are complete.
    enum Driver: Sendable {
        case file(folder: String)
        case http(url: String, HTTPTextMessageSender.Service)

        func sender(threads: NIOThreadPool) -> any TextMessageSender {
            switch self {
            case .file(let folder): FileTextMessageSender(folder: folder, pool: threads)
            case .http(let url, let service): HTTPTextMessageSender(url: url, service: service)
            }
        }
    }

    /// Throws when the driver's settings are incomplete: that stops the start.
    static func driver(_ settings: Settings) throws -> Driver {
        switch settings.smsDriver {
        case .http: try described(settings)
        case .twilio: try twilio(settings)
        default: .file(folder: settings.smsInboxDir)
        }
    }

    private static func described(_ settings: Settings) throws -> Driver {
        guard let url = settings.smsHTTPURL else { throw missing("SMS_HTTP_URL", "http") }
        guard let from = settings.smsFrom else { throw missing("SMS_FROM", "http") }
        guard let text = settings.smsHTTPTemplate else { throw missing("SMS_HTTP_TEMPLATE", "http") }
        guard let template = TextMessageTemplate(text) else {
            throw UnusableSetting(
                name: "SMS_HTTP_TEMPLATE",
                reason: #"is written {"json": {…}} or {"form": {…}}, with the place of the id as {"id": "/…"}"#)
        }
        return .http(
            url: url,
            .described(
                HTTPTextMessageSender.DescribedService(
                    template: template, from: from, authorization: settings.smsHTTPAuth)))
    }

    private static func twilio(_ settings: Settings) throws -> Driver {
        guard let account = settings.twilioAccountSid else { throw missing("TWILIO_ACCOUNT_SID", "twilio") }
        let (user, password): (String, Secret<String>)
        let origin: HTTPTextMessageSender.TwilioAccount.Origin
        switch (settings.twilioMessagingServiceSid, settings.twilioFromNumber) {
        case (let service?, _): origin = .messagingService(service)
        case (nil, let number?): origin = .number(number)
        case (nil, nil): throw missing("TWILIO_FROM_NUMBER", "twilio")
        }
        switch (settings.twilioAPIKeySid, settings.twilioAPIKeySecret, settings.twilioAuthToken) {
        case (let key?, let secret?, _):
            (user, password) = (key, secret)
        case (_, _, let token?):
            (user, password) = (account, token)
        default: throw missing("TWILIO_AUTH_TOKEN", "twilio")
        }
        return .http(
            url: settings.twilioAPIURL,
            .twilio(
                HTTPTextMessageSender.TwilioAccount(
                    account: account, user: user, password: password, origin: origin,
                    statusURL: settings.twilioAuthToken == nil ? nil : statusURL(settings))))
    }

    /// Where the provider tells what became of a message. It signs with the account's token: without that nobody can
    /// believe it, and it is not asked to.
    static func statusURL(_ settings: Settings) -> String { settings.apiURL + "/v1/webhooks/twilio/status" }

    private static func missing(_ name: String, _ driver: String) -> UnusableSetting {
        UnusableSetting(name: name, reason: "SMS_DRIVER=\(driver) needs it")
    }
}
