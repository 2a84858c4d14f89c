// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
package import ContractRuntime
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// Posts text messages to a provider over HTTP: Twilio's Messages API, or one that a template describes.
///
/// A message is sent at least once: what timed out may have arrived and is sent again with the same id and text.
/// Follows no redirect. Runs as a service, which closes its connections at the end.
package final class HTTPTextMessageSender: TextMessageSender, Service {
    /// From the request to the last byte of the answer; well below the lease of a queued message.
    package static let deadlineDefault: Duration = .seconds(10)
    private static let answerBytesMax: Int = 65_536
    private static let twilioVersion: String = "2010-04-01"
    /// Twilio's codes of numbers that no later try reaches.
    private static let twilioPermanent: Set<Int64> = [21_211, 21_214, 21_408, 21_610, 21_612, 21_614]

    /// The provider's side.
    package enum Service: Sendable {
        case twilio(TwilioAccount)
        case described(DescribedService)
    }

    /// An account of Twilio and whom its messages come from.
    package struct TwilioAccount: Sendable {
        package var account: String
        /// User and password of the API: the account with its token, or a key pair.
        package var user: String
        package var password: Secret<String>
        /// A number, or a service that has several.
        package var origin: Origin
        /// Where Twilio tells what became of a message; nil where nobody listens.
        package var statusURL: String?

        package enum Origin: Sendable {
            case number(String)
            case messagingService(String)
        }

        package init(
            account: String, user: String, password: Secret<String>, origin: Origin, statusURL: String? = nil
        ) {
            self.account = account
            self.user = user
            self.password = password
            self.origin = origin
            self.statusURL = statusURL
        }
    }

    /// A provider that a template describes.
    package struct DescribedService: Sendable {
        package var template: TextMessageTemplate
        package var from: String
        /// Value of the `Authorization` header.
        package var authorization: Secret<String>?

        package init(template: TextMessageTemplate, from: String, authorization: Secret<String>?) {
            self.template = template
            self.from = from
            self.authorization = authorization
        }
    }

    private let url: String
    private let service: Service
    private let deadline: Duration
    private let client: HTTPClient

    /// - Parameter url: of the API without path for Twilio, else the address to post to.
    package init(url: String, service: Service, deadline: Duration = HTTPTextMessageSender.deadlineDefault) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.service = service
        self.deadline = deadline
        var configuration: HTTPClient.Configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)), decompression: .disabled)
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Waits for the end and closes the connections.
    package func run() async throws {
        do {
            try await gracefulShutdown()
        } catch is CancellationError {
            // Ended without grace; the connections are closed all the same.
            return try await shutDown()
        }
        try await shutDown()
    }

    package func shutDown() async throws { try await client.shutdown() }

    package var provider: String {
        switch service {
        case .twilio: "twilio"
        case .described: "http"
        }
    }

    package func send(_ message: TextMessage) async throws(TextMessageError) -> String {
        let (status, body): (Int, [UInt8])
        do {
            (status, body) = try await exchange(request(message))
        } catch {
            throw .temporary(Self.reason(error))
        }
        switch status {
        case 200..<300: return id(in: body) ?? message.id
        case 408, 425, 429, 500...: throw .temporary("status \(status)")
        default: throw refusal(status, body)
        }
    }

    private func request(_ message: TextMessage) -> HTTPClientRequest {
        var request: HTTPClientRequest
        let body: (type: String, bytes: [UInt8])
        switch service {
        case .twilio(let account):
            request = HTTPClientRequest(
                url: "\(url)/\(Self.twilioVersion)/Accounts/\(account.account)/Messages.json")
            request.setBasicAuth(username: account.user, password: account.password.reveal())
            body = ("application/x-www-form-urlencoded", FormText.encode(Self.fields(message, account)))
        case .described(let described):
            request = HTTPClientRequest(url: url)
            if let authorization = described.authorization {
                request.headers.add(name: "authorization", value: authorization.reveal())
            }
            body = described.template.body([
                "to": message.recipient.wire, "from": described.from, "text": message.text, "id": message.id,
            ])
        }
        request.method = .POST
        request.headers.add(name: "content-type", value: body.type)
        request.headers.add(name: "accept", value: "application/json")
        request.headers.add(name: "idempotency-key", value: message.id)
        request.body = .bytes(body.bytes)
        return request
    }

    private static func fields(_ message: TextMessage, _ account: TwilioAccount) -> [(String, String)] {
        let origin: (String, String) =
            switch account.origin {
            case .number(let number): ("From", number)
            case .messagingService(let service): ("MessagingServiceSid", service)
            }
        let fields: [(String, String)] = [("To", message.recipient.wire), origin, ("Body", message.text)]
        return fields
            + (account.statusURL.map { (url: String) -> [(String, String)] in [("StatusCallback", url)] } ?? [])
    }

    /// One deadline for head and body: a server that sends one byte and falls silent holds nobody longer.
    private func exchange(_ request: HTTPClientRequest) async throws -> (Int, [UInt8]) {
        let (client, deadline): (HTTPClient, Duration) = (client, deadline)
        return try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { (group) in
            group.addTask {
                let answer: HTTPClientResponse = try await client.execute(
                    request, deadline: .now() + .nanoseconds(Int64(deadline / .nanoseconds(1))))
                let buffer: ByteBuffer = try await answer.body.collect(upTo: Self.answerBytesMax)
                return (Int(answer.status.code), Array(buffer.readableBytesView))
            }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw HTTPClientError.deadlineExceeded
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private func id(in body: [UInt8]) -> String? {
        switch service {
        case .described(let described): return described.template.id(in: body)
        case .twilio:
            guard case .object(let members)? = JSONReader.decode(JSONValue.self, from: body),
                case .string(let sid)? = members["sid"]
            else { return nil }
            return sid
        }
    }

    private func refusal(_ status: Int, _ body: [UInt8]) -> TextMessageError {
        guard case .twilio = service,
            case .object(let members)? = JSONReader.decode(JSONValue.self, from: body),
            case .integer(let code)? = members["code"]
        else { return .permanent("status \(status)") }
        return .permanent(
            "status \(status), code \(code)" + (Self.twilioPermanent.contains(code) ? ", unreachable number" : ""))
    }

    /// Short text of the library; never an address or header.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.shortDescription
        case is NIOTooManyBytesError: "answer too long"
        default: "\(type(of: error))"
        }
    }
}
