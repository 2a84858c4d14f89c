// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import DNS
import Errors
import Queries

/// Hosting domains of the caller's workspace, and the question of the proxy that obtains certificates.
struct DomainsHandlers: DomainsAPI {
    private static let recordLifetime: Int = 3_600

    let domains: Domains
    /// Whether the proxy may call from an address.
    let isOurs: @Sendable (String) -> Bool

    func listDomains(
        _ input: ListDomains.Input, _ call: ListDomains.Call
    ) async throws(ListDomains.Failure) -> DomainList {
        do {
            return DomainList(data: try await domains.list(call.scope).map(wire))
        } catch {
            throw ListDomains.Failure(error)
        }
    }

    func claimDomain(
        _ input: ClaimDomain.Input, _ call: ClaimDomain.Call
    ) async throws(ClaimDomain.Failure) -> Domain {
        do {
            return wire(try await domains.claim(input.body.domain, TenancyWork(call)))
        } catch {
            throw ClaimDomain.Failure(error)
        }
    }

    func verifyDomain(
        _ input: VerifyDomain.Input, _ call: VerifyDomain.Call
    ) async throws(VerifyDomain.Failure) -> Domain {
        do {
            return wire(try await domains.verify(input.domainID, TenancyWork(call)))
        } catch {
            throw VerifyDomain.Failure(error)
        }
    }

    func deleteDomain(
        _ input: DeleteDomain.Input, _ call: DeleteDomain.Call
    ) async throws(DeleteDomain.Failure) -> Deleted {
        do {
            try await domains.release(input.domainID, TenancyWork(call))
            return Deleted(success: true, deletedID: input.domainID.description)
        } catch {
            throw DeleteDomain.Failure(error)
        }
    }

    func internalTlsAllowed(
        _ input: InternalTlsAllowed.Input, _ call: InternalTlsAllowed.Call
    ) async throws(InternalTlsAllowed.Failure) -> TlsAllowed {
        do throws(APIFailure) {
            guard isOurs(call.request.clientIP) else { throw APIFailure.authzIPNotAllowed() }
            return TlsAllowed(domain: try await domains.requireServed(input.domain, call.scope).text)
        } catch {
            throw InternalTlsAllowed.Failure(error)
        }
    }

    private func wire(_ row: DomainsQueries.DomainRow) -> Domain {
        Domain(
            id: row.id, domain: row.domain, status: DomainStatus(wire: row.status) ?? .pending,
            dnsRecord: domains.record(of: row).map { (record: DomainProof.Record) -> DomainRecord in
                DomainRecord(type: .txt, name: record.name, value: record.value, ttl: Self.recordLifetime)
            },
            cnameTarget: domains.names.target(slug: row.slug), cnameOk: row.isLedHere, isPrimary: row.isPrimary,
            claimedAt: row.claimedAt, expiresAt: row.status == "pending" ? row.claimedAt + Domains.claimTime : nil,
            verifiedAt: row.verifiedAt, lastCheckedAt: row.lastCheckedAt)
    }
}
