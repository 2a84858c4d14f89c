// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import ContractRuntime
package import DNS
package import Outbox
package import Paging
package import Postgres
package import Secrecy
package import Storage

/// Where files are kept and what they may be.
package struct FileDependencies: Sendable {
    /// The application's own role: for what is committed whatever becomes of a call.
    package let database: Database
    package let store: any ObjectStore
    package let limits: FileLimits
    package let keeper: FileKeeper
    package let links: FileLinks

    package init(
        database: Database, store: any ObjectStore, limits: FileLimits, keeper: FileKeeper, links: FileLinks
    ) {
        self.database = database
        self.store = store
        self.limits = limits
        self.keeper = keeper
        self.links = links
    }
}

/// How hosting domains are proven, and who may ask about them.
package struct DomainDependencies: Sendable {
    package let proof: DomainProof
    package let names: DomainNames
    /// Whether the proxy in front may call from an address.
    package let isOurs: @Sendable (String) -> Bool

    package init(proof: DomainProof, names: DomainNames, isOurs: @escaping @Sendable (String) -> Bool) {
        self.proof = proof
        self.names = names
        self.isOurs = isOurs
    }
}

/// Workspaces: configuration, settings, files and pictures.
package struct TenancyArea: Sendable {
    private let tenants: TenantsHandlers
    private let settings: SettingsHandlers
    private let security: SecurityHandlers
    private let files: FilesHandlers
    private let logo: LogoHandlers
    private let avatars: AvatarsHandlers
    private let deletionRequests: DeletionRequestsHandlers
    private let branding: BrandingHandlers
    private let usage: UsageHandlers
    private let domains: DomainsHandlers

    /// - Parameter apiURL: address of this API in front of `/v1`, such as `https://api.zygo.tech`.
    package init(
        invalidation: any AccessInvalidation, random: RandomSource, cursors: CursorSeal, outbox: MailOutbox,
        files: FileDependencies, domains: DomainDependencies, apiURL: String
    ) {
        let service: SettingsService = SettingsService(invalidation: invalidation, apiURL: apiURL)
        tenants = TenantsHandlers(service: service)
        settings = SettingsHandlers(service: service)
        security = SecurityHandlers(service: SecurityService(invalidation: invalidation))
        let uploads: Uploads = Uploads(
            database: files.database, store: files.store, random: random, limits: files.limits, keeper: files.keeper)
        let downloads: Downloads = Downloads(store: files.store)
        self.files = FilesHandlers(
            uploads: uploads, downloads: downloads, links: files.links, cursors: cursors, keeper: files.keeper)
        let pictures: Pictures = Pictures(uploads: uploads, downloads: downloads, keeper: files.keeper)
        logo = LogoHandlers(pictures: pictures, apiURL: apiURL)
        avatars = AvatarsHandlers(pictures: pictures)
        branding = BrandingHandlers(apiURL: apiURL, downloads: downloads)
        usage = UsageHandlers(service: service)
        self.domains = DomainsHandlers(
            domains: Domains(
                database: files.database, proof: domains.proof, names: domains.names, invalidation: invalidation,
                random: random), isOurs: domains.isOurs)
        deletionRequests = DeletionRequestsHandlers(
            deletions: Deletions(invalidation: invalidation, outbox: outbox, random: random), cursors: cursors)
    }

    /// Serves the operations of `contract/tenancy` that have a handler.
    package func register(in routes: inout RouteTable) {
        routes.add(tenants)
        routes.add(settings)
        routes.add(security)
        routes.add(files)
        routes.add(logo)
        routes.add(avatars)
        routes.add(deletionRequests)
        routes.add(branding)
        routes.add(usage)
        routes.add(domains)
    }
}
