// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Foundation
package import Logging
import Outbox
import Postgres
import Secrecy
package import Settings
import TenancyArea

/// One round for workspaces and files, without a server: by hand or by a timer.
package enum WorkspaceMaintenance {
    /// What was done.
    package struct Outcome: Sendable {
        package let ended: Int
        package let held: Int
        package let notices: Int
        package let aborted: Int
        package let removed: Int
        package let failed: Int
    }

    package static func run(_ settings: Settings, logger: Logger) async throws -> Outcome {
        let random: RandomSource = .system
        let master: MasterKey = try Secrets.masterKey(settings)
        let storage: FileStorage = try FileStorage.make(settings, now: SystemClock.now)
        return try await storage.closing {
            try await DatabaseSetup.withDatabase(DatabaseSetup.serviceConnection(settings)) {
                (service: Database) async throws -> Outcome in
                let keys: PlatformKeys = try await PlatformKeys.load(
                    master: master, database: service, random: random, now: SystemClock.now())
                let outbox: MailOutbox = MailOutbox(
                    envelope: keys.envelope, keyed: KeyedDigest(master: master.bytes), random: random)
                let ended: DeletionRounds.Outcome = try await DeletionRounds(
                    service: service, trail: Foundations.trail(settings, random), outbox: outbox,
                    invalidation: UnheardInvalidation(), now: SystemClock.now, logger: logger
                ).round()
                let swept: FileKeeper.Outcome = try await FileKeeper(
                    app: service, service: service, store: storage.store, now: SystemClock.now, logger: logger,
                    wake: {}
                ).round()
                return Outcome(
                    ended: ended.ended, held: ended.held, notices: ended.notices, aborted: swept.aborted,
                    removed: swept.removed, failed: swept.failed)
            }
        }
    }
}

/// A process without a channel to the servers: what they hold in memory lives out its few seconds.
private struct UnheardInvalidation: AccessInvalidation {
    func membersChanged(tenantID: UUID, userIDs: [UUID]?) async {}
    func sessionsChanged(_ sessionIDs: [UUID], ofUser userID: UUID) async {}
    func userChanged(_ userID: UUID) async {}
}
