// SPDX-License-Identifier: Apache-2.0
package import AccessPorts
import API
package import Artifacts
package import ContractRuntime
package import Paging
package import Secrecy

/// What the area knows of the installation.
package struct SecretsRules: Sendable {
    /// Permission keys by the name of the scope that opens them.
    package let scopes: [String: [String]]
    /// Permission keys in catalogue order.
    package let permissionKeys: [String]
    /// Calls a minute that a plan gives one person or key.
    package let callsPerMinute: @Sendable (_ plan: String) -> Int?

    package init(
        scopes: [String: [String]], permissionKeys: [String],
        callsPerMinute: @escaping @Sendable (_ plan: String) -> Int?
    ) {
        self.scopes = scopes
        self.permissionKeys = permissionKeys
        self.callsPerMinute = callsPerMinute
    }
}

/// Secrets of a workspace; of them the keys that programs call with.
package struct SecretsArea: Sendable {
    private let keys: APIKeysHandlers
    private let downloads: DownloadsHandlers

    package init(
        random: RandomSource, invalidation: any AccessInvalidation, cursors: CursorSeal, rules: SecretsRules,
        files: (links: ArtifactLinks, store: ArtifactStore)
    ) {
        downloads = DownloadsHandlers(links: files.links, artifacts: files.store)
        keys = APIKeysHandlers(
            listing: KeyListing(cursors: cursors),
            issuing: KeyIssuing(random: random, invalidation: invalidation, rules: rules))
    }

    /// Serves the operations of `contract/secrets` that have a handler.
    package func register(in routes: inout RouteTable) {
        routes.add(keys)
        routes.add(downloads)
    }
}
