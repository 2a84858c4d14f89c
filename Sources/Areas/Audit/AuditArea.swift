// SPDX-License-Identifier: Apache-2.0
import API
package import Artifacts
package import Audit
package import ContractRuntime
package import Paging
package import Secrecy

/// The audit trail of a workspace: looking at it, writing one's own entries, verifying it.
package struct AuditArea: Sendable {
    private let logs: LogsHandlers
    private let activity: ActivityHandlers
    private let exports: ExportsHandlers
    private let anchors: AnchorsHandlers
    private let rules: AlertRulesHandlers

    package init(
        trail: AuditTrail, keys: AuditKeyRing, cursors: CursorSeal, random: RandomSource, links: ArtifactLinks,
        seal: AnchorSeal?
    ) {
        anchors = AnchorsHandlers(seal: seal)
        rules = AlertRulesHandlers(rules: AlertRuleChanges(random: random))
        let listing: EntryListing = EntryListing(cursors: cursors, keys: keys)
        logs = LogsHandlers(
            listing: listing, verification: EntryVerification(keys: keys), writing: ClientEntries(trail: trail))
        activity = ActivityHandlers(listing: listing)
        exports = ExportsHandlers(requests: ExportRequests(random: random, links: links))
    }

    /// Serves the operations of `contract/audit` that have a handler.
    package func register(in routes: inout RouteTable) {
        routes.add(logs)
        routes.add(activity)
        routes.add(exports)
        routes.add(VerificationsHandlers())
        routes.add(anchors)
        routes.add(rules)
    }
}

/// One call's work on the trail: its transaction and the member behind it, without the type of its failure.
struct AuditWork: Sendable {
    let scope: CallScope
    let caller: MemberCaller

    init<Failure: OperationFailure>(_ call: Call<Failure, MemberCaller>) {
        scope = call.scope
        caller = call.caller
    }

    var now: Timestamp { scope.request.receivedAt }

    /// Runs a statement; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await scope.transaction.run(statement)
        } catch {
            throw scope.failure(for: error)
        }
    }
}
