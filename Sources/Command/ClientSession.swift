// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractClientTransport
import ContractRuntime
import Mail
import ZygoClient

/// A person at the API: client, tokens, mailbox.
struct ClientSession {
    let client: ZygoClient
    private let inbox: LocalInbox
    /// Looks into the mailbox before giving up; one every 100 ms.
    private static let looksMax: Int = 100

    init(transport: HTTPTransport, address: String, inbox: String, token: Secret<String>? = nil) throws {
        guard let base: BaseURL = BaseURL(address + "/v1") else { throw SmokeFailure(step: "address", found: address) }
        var configuration: ClientConfiguration = ClientConfiguration(base: base)
        if let token { configuration.authorization = BearerAuthorization(token) }
        self.client = ZygoClient(APIClient(transport: transport, configuration: configuration))
        self.inbox = LocalInbox(folder: inbox)
    }

    /// The variable of the newest mail of that template to that address.
    func mailed(_ variable: String, template: String, to address: String) async throws -> String {
        for _ in 0..<Self.looksMax {
            for entry in try inbox.entries(to: address) where entry.template == template {
                if let value: String = entry.variables[variable] { return value }
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw SmokeFailure(step: "mail \(template) to \(address)", found: "nothing")
    }
}

/// A step of the smoke run that did not come out as it should.
struct SmokeFailure: Error, CustomStringConvertible {
    let step: String
    let found: String

    var description: String { "\(step): \(found)" }
}

/// An address as the contract wants it; those of this file are constants.
func mailAddress(_ text: String) throws -> EmailAddress {
    guard let address: EmailAddress = EmailAddress(wire: text) else { throw SmokeFailure(step: "address", found: text) }
    return address
}
