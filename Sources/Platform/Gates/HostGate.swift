// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
package import Postgres

/// The first half of gate 7: the workspace that host, headers and query name.
///
/// The session decides, and whatever else names a workspace must agree. Without a session all that name one must name
/// the same, and a host that nobody has is 404, whatever it may have been once.
package struct HostGate: Gate {
    /// Classes of what tells of the process, whatever it is called.
    private static let exempt: String = "exempt"
    private static let slugHeader: String = "x-zygo-tenant-slug"
    private static let slugParameter: String = "tenant_slug"
    private static let modeHeader: String = "x-zygo-mode"

    private let hosts: Hosts
    private let app: Database

    package init(hosts: Hosts, app: Database) {
        self.hosts = hosts
        self.app = app
    }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let name: String = context.operation.policy.rateClass, name != Self.exempt,
            context.operation.policy.access != .service
        else { return }
        let place: Hosts.Place = hosts.place(of: context.info.host)
        let record: AccessRecord? = context.attachment as? AccessRecord
        let session: HostingDomains.Home? = record.flatMap { (record: AccessRecord) -> HostingDomains.Home? in
            guard let id = record.session.tenantID, let slug = record.tenant?.slug else { return nil }
            return HostingDomains.Home(tenantID: id, slug: slug)
        }
        context.responseHeaders.append((Self.modeHeader, Self.mode(place, isTenant: session != nil).rawValue))
        switch place {
        case .malformed: throw APIFailure(code: "BAD_REQUEST", status: 400, details: [("reason", .string("host"))])
        case .unknown: throw Self.notFound
        case .platform, .workspace, .hosting: break
        }
        var named: [String] = Self.slugs(context.message)
        switch place {
        case .workspace(let slug):
            if session?.slug != slug { try await requireThere(slug, context) }
            named.append(slug)
        case .hosting(let home):
            named.append(home.slug)
            try Self.requireBearer(context)
        case .platform, .unknown, .malformed: break
        }
        if let page: HostingDomains.Home = hosts.home(ofOrigin: context.origin) {
            named.append(page.slug)
            try Self.requireBearer(context)
        }
        guard let decided: String = session?.slug ?? named.last else { return }
        guard named.allSatisfy({ $0 == decided }) else { throw APIFailure(code: "AUTHZ_TENANT_MISMATCH", status: 403) }
    }

    private static let notFound: APIFailure = APIFailure(code: "TENANT_NOT_FOUND", status: 404)

    /// What header and query name.
    private static func slugs(_ message: RequestMessage) -> [String] {
        var slugs: [String] = []
        if let slug: String = message.header(slugHeader) { slugs.append(slug.lowercased()) }
        for pair in message.query.split(separator: "&") {
            let sides: [Substring] = pair.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0] == slugParameter else { continue }
            slugs.append(sides[1].lowercased())
        }
        return slugs
    }

    /// A workspace's own domain is another site than ours: browsers keep cookies of ours from it.
    private static func requireBearer(_ context: GateContext) throws(APIFailure) {
        guard context.principal.user?.credential == .cookie else { return }
        throw APIFailure(
            code: "AUTH_METHOD_NOT_ALLOWED", status: 403,
            details: [("allowedValues", .array([.string("bearer")]))])
    }

    private static func mode(_ place: Hosts.Place, isTenant: Bool) -> Hosts.Mode {
        switch place {
        case .platform(.open): isTenant ? .tenant : .open
        case .platform(let mode): mode
        case .workspace, .hosting: .tenant
        case .unknown, .malformed: .open
        }
    }

    private func requireThere(_ slug: String, _ context: GateContext) async throws(APIFailure) {
        let statement: Statement<Bool> = .one(
            "gates.workspaceIsThere",
            """
            -- gates.workspaceIsThere
            SELECT EXISTS (
                SELECT 1
                  FROM zygo.resolve_slug($1) AS found
                 WHERE found.status IN ('active', 'suspended', 'pending_deletion'))
            """, [.text(slug)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in try row.bool(0) }
        let isThere: Bool
        do {
            isThere = try await app.read(TransactionContext(), deadline: context.info.deadline, statement)
        } catch {
            throw APIFailure(code: "SERVICE_UNAVAILABLE", status: 503, cause: error).adding(header: "Retry-After", "1")
        }
        guard isThere else { throw Self.notFound }
    }
}
