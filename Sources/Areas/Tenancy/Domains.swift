// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import DNS
import Errors
import Postgres
import Queries
import Secrecy

/// Hosts of a workspace's own: claimed, proven by a record that only their holder can set, and released.
struct Domains: Sendable {
    static let feature: String = "customDomain"
    static let limit: String = "hosting_domains"
    static let claimTime: Duration = .seconds(7 * 86_400)
    static let checkPause: Duration = .seconds(86_400)
    private static let tokenBytes: Int = 16

    /// The application's own role: for what is committed whatever becomes of a call.
    let database: Database
    let proof: DomainProof
    let names: DomainNames
    let invalidation: any AccessInvalidation
    let random: RandomSource

    func list(_ scope: CallScope) async throws(APIFailure) -> [DomainsQueries.DomainRow] {
        try await scope.run(DomainsQueries.all())
    }

    func claim(_ text: String, _ work: TenancyWork) async throws(APIFailure) -> DomainsQueries.DomainRow {
        // Held until the claim is counted: two claims at once do not share the last place.
        _ = try await work.run(TenantSettingsQueries.lock())
        let allowance: DomainsQueries.AllowanceRow = try await work.run(DomainsQueries.allowance())
        guard allowance.isOpen else { throw try await closed(work) }
        let name: HostName = try names.accepted(text)
        let former: DomainsQueries.DomainRow? = try await work.run(DomainsQueries.byName(domain: name.text))
        switch former?.status {
        case "pending": if let former { return former }
        case "verified", "failing": throw .resourceAlreadyExists(resourceType: "domain", field: "domain")
        default: break
        }
        guard try await work.run(DomainsQueries.holder(host: name.text)) == nil else {
            throw .tenantDomainTaken(value: name.text)
        }
        let limits: PlanLimits = PlanLimits(
            plan: allowance.limits, overrides: allowance.limitOverrides, now: work.now)
        let most: Int = limits[Self.limit]
        guard most == PlanLimits.unlimited || allowance.taken < most else {
            throw .resourceLimitReached(resourceType: "domain", limit: most, current: allowance.taken)
        }
        _ = try await work.run(
            DomainsQueries.claim(
                id: TenantDomainID(random.identifier(at: work.now)), domain: name.text,
                token: random.bytes(Self.tokenBytes).hexadecimal, claimedBy: work.callerID, at: work.now,
                expiresAt: work.now + Self.claimTime))
        guard let made = try await work.run(DomainsQueries.byName(domain: name.text)) else {
            throw .unexpected(DomainFault.lostClaim)
        }
        work.scope.append(Self.entry("tenant.domain_claimed", made))
        return made
    }

    func verify(_ id: TenantDomainID, _ work: TenancyWork) async throws(APIFailure) -> DomainsQueries.DomainRow {
        // No connection to the database is held while name servers are asked.
        let row: DomainsQueries.DomainRow = try await found(id, work)
        guard proof.isPossible else { throw .serviceUnavailable() }
        guard row.status != "expired", row.status != "revoked", let name: HostName = HostName(row.domain) else {
            throw unproven(row)
        }
        if let holder = try await alone(DomainsQueries.holder(host: row.domain), work),
            holder.tenantID.uuid != work.caller.tenantID
        {
            throw .tenantDomainTaken(value: row.domain)
        }
        let isKnown: Bool = try await alone(DomainsQueries.isProvenForMail(domain: row.domain), work)
        let checked = await proof.check(
            domain: name, token: row.token, host: names.target(slug: row.slug))
        guard isKnown || checked.finding == .proven else {
            _ = try await alone(
                DomainsQueries.noteCheck(at: work.now, isLedHere: checked.leadsToHost, id: id, token: row.token), work)
            throw unproven(row)
        }
        let taken: Int
        do {
            taken = try await work.scope.transaction.run(
                DomainsQueries.verify(
                    at: work.now, nextCheckAt: work.now + Self.checkPause, isLedHere: checked.leadsToHost, id: id,
                    token: row.token))
        } catch {
            // Somebody else proved it in between.
            if case .uniqueViolation("tenant_domains_domain_key") = error.kind {
                throw .tenantDomainTaken(value: row.domain)
            }
            throw work.scope.failure(for: error)
        }
        guard taken == 1, let proven = try await work.run(DomainsQueries.byID(id: id)) else { throw unproven(row) }
        work.scope.append(Self.entry("tenant.domain_verified", proven))
        announce(work)
        return proven
    }

    func release(_ id: TenantDomainID, _ work: TenancyWork) async throws(APIFailure) {
        guard let row = try await work.run(DomainsQueries.byID(id: id)),
            try await work.run(DomainsQueries.release(id: id)) == 1
        else { throw .tenantDomainNotFound(resourceID: id.description) }
        work.scope.append(Self.entry("tenant.domain_released", row))
        announce(work)
    }

    /// Whether certificates may be had for a host: 404 for all but proven domains of open workspaces.
    func requireServed(_ text: String, _ scope: CallScope) async throws(APIFailure) -> HostName {
        guard let name: HostName = HostName(text),
            let holder = try await scope.run(DomainsQueries.holder(host: name.text)), holder.status == "active"
        else { throw .tenantNotFound() }
        return name
    }

    /// Record that proves a domain; nil for one whose claim is over.
    func record(of row: DomainsQueries.DomainRow) -> DomainProof.Record? {
        guard row.status != "expired", row.status != "revoked" else { return nil }
        return HostName(row.domain).map { (name: HostName) -> DomainProof.Record in
            proof.record(domain: name, token: row.token)
        }
    }

    enum DomainFault: Error { case lostClaim }

    private func closed(_ work: TenancyWork) async throws(APIFailure) -> APIFailure {
        .authzFeatureDisabled(
            feature: Self.feature,
            requiredPlan: try await work.run(TenantSettingsQueries.planWith(feature: Self.feature)))
    }

    private func found(_ id: TenantDomainID, _ work: TenancyWork) async throws(APIFailure) -> DomainsQueries.DomainRow {
        guard let row = try await alone(DomainsQueries.byID(id: id), work) else {
            throw .tenantDomainNotFound(resourceID: id.description)
        }
        return row
    }

    private func unproven(_ row: DomainsQueries.DomainRow) -> APIFailure {
        let record: JSONValue? = record(of: row).map { (record: DomainProof.Record) -> JSONValue in
            .object(["type": .string("TXT"), "name": .string(record.name), "value": .string(record.value)])
        }
        return .tenantDomainUnverified(value: row.domain, dnsRecord: record)
    }

    /// A statement in a transaction of its own, which lasts whatever becomes of the call.
    private func alone<Output: Sendable>(
        _ statement: Statement<Output>, _ work: TenancyWork
    ) async throws(APIFailure) -> Output {
        do {
            return try await database.read(work.context, deadline: work.scope.request.deadline, statement)
        } catch {
            throw work.scope.failure(for: error)
        }
    }

    private func announce(_ work: TenancyWork) {
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, work.caller.tenantID)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: nil) }
    }

    private static func entry(_ event: String, _ row: DomainsQueries.DomainRow) -> AuditEntry {
        AuditEntry(event, subject: row.id.description, metadata: .object(["domain": .string(row.domain)]))
    }
}
