// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Gates
import Logging
import Outbox
import Policy
import Postgres
import Secrecy
import SecretsArea
import Settings

/// What API keys are by the contract and by the installation.
enum KeyWiring {
    /// Permission keys by the name of their scope.
    static let scopes: [String: [String]] = {
        var scopes: [String: [String]] = [:]
        for scope in catalogue["scopes"]?.array ?? [] {
            guard let name: String = scope["name"]?.string else { continue }
            scopes[name] = (scope["permissions"]?.array ?? []).compactMap(\.string)
        }
        precondition(!scopes.isEmpty, "rbac_contract.yaml declares no scopes of API keys")
        return scopes
    }()

    /// Permissions that ask for a second factor: no key carries them.
    private static let closed: Set<String> = Set(
        (catalogue["permissions"]?.array ?? []).filter { (entry: JSONValue) -> Bool in
            entry["requires_mfa"]?.bool ?? false
        }.compactMap { (entry: JSONValue) -> String? in entry["key"]?.string })

    private static let catalogue: JSONValue =
        JSONReader.decode(JSONValue.self, from: Array(CatalogueTexts.rbac.utf8)) ?? .null

    /// Live keys open production, test keys everything else.
    static func credentials(
        _ settings: Settings, usage: KeyUsage, watch: KeyWatch, permissionIndex: [String: Int]
    ) -> KeyCredentials {
        KeyCredentials(
            environment: settings.zygoEnv == .production ? .live : .test,
            scopes: KeyScopes(scopes: scopes, index: permissionIndex, closed: closed), usage: usage, watch: watch)
    }

    static let rules: SecretsRules = SecretsRules(
        scopes: scopes, permissionKeys: Foundations.permissionKeys,
        callsPerMinute: { (plan: String) -> Int? in
            RateLimitTable.catalogue.number("api.user_per_minute", plan: plan)
        })

    /// The mail to somebody whose key was taken away.
    static func notice(_ outbox: MailOutbox, _ logger: Logger) -> KeyRevocation.Notice {
        { (key: RevokedKey, now: Timestamp) -> Statement<Int>? in
            let letter: MailOutbox.Letter = MailOutbox.Letter(
                template: "api-key-revoked", recipient: key.ownerEmail, userID: key.ownerID,
                variables: ["name": key.name, "prefix": key.prefix])
            do {
                return try outbox.queue(letter, at: now)
            } catch {
                logger.error("queue the mail of a revoked API key", metadata: ["error": "\(error)"])
                return nil
            }
        }
    }
}
