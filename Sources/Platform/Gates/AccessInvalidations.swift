// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
package import Logging
package import Redis
import ServiceLifecycle

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Says on one Redis channel what changed, and drops what this process has cached when it hears so.
package struct AccessInvalidations: AccessInvalidation, Service {
    private let directory: AccessDirectory
    private let domains: HostingDomains
    private let redis: RedisClient
    private let subscriber: Subscriber
    private let channel: String
    private let logger: Logger

    package init(
        directory: AccessDirectory, domains: HostingDomains, redis: RedisClient, subscriber: Subscriber, prefix: String,
        logger: Logger
    ) {
        self.directory = directory
        self.domains = domains
        self.redis = redis
        self.subscriber = subscriber
        self.channel = prefix + "access:invalidate"
        self.logger = logger
    }

    package func membersChanged(tenantID: UUID, userIDs: [UUID]?) async {
        await tell(Change(tenantID: tenantID, userIDs: userIDs, sessionIDs: nil))
    }

    package func sessionsChanged(_ sessionIDs: [UUID], ofUser userID: UUID) async {
        await tell(Change(tenantID: nil, userIDs: [userID], sessionIDs: sessionIDs))
    }

    package func userChanged(_ userID: UUID) async {
        await tell(Change(tenantID: nil, userIDs: [userID], sessionIDs: nil))
    }

    /// Listens until the end. After a reconnect nothing cached is trusted: messages may have been missed.
    package func run() async throws {
        try subscriber.subscribe(channel)
        await cancelWhenGracefulShutdown {
            for await event in subscriber.events {
                switch event {
                case .message(_, let payload):
                    // What cannot be read might concern anybody.
                    await apply(Change(payload) ?? Change(tenantID: nil, userIDs: nil, sessionIDs: nil))
                default:
                    directory.forget { (_: AccessRecord) -> Bool in true }
                    await domains.refresh()
                }
            }
        }
    }

    private func tell(_ change: Change) async {
        await apply(change)
        do {
            _ = try await redis.publish(channel, change.bytes)
        } catch {
            logger.warning("publish access change", metadata: ["error": "\(error)"])
        }
    }

    private func apply(_ change: Change) async {
        directory.forget(where: change.matches)
        // A workspace as a whole has changed, perhaps its domains.
        if change.userIDs == nil, change.sessionIDs == nil { await domains.refresh() }
    }
}

/// What changed: conditions that are given must all hold. Nil for a message that is none.
struct Change: Equatable {
    let tenantID: UUID?
    let userIDs: [UUID]?
    let sessionIDs: [UUID]?

    init(tenantID: UUID?, userIDs: [UUID]?, sessionIDs: [UUID]?) {
        self.tenantID = tenantID
        self.userIDs = userIDs
        self.sessionIDs = sessionIDs
    }

    init?(_ bytes: [UInt8]) {
        guard let members: JSONObject = JSONReader.decode(JSONObject.self, from: bytes),
            let users: [UUID]? = Self.list(members["users"]), let sessions: [UUID]? = Self.list(members["sessions"])
        else { return nil }
        switch members["tenant"] {
        case nil, .null?: tenantID = nil
        case .string(let text)?:
            guard let id: UUID = UUID(wire: text) else { return nil }
            tenantID = id
        default: return nil
        }
        userIDs = users
        sessionIDs = sessions
    }

    /// `.some(nil)` for no condition, nil for a list that is none.
    private static func list(_ value: JSONValue?) -> [UUID]?? {
        switch value {
        case nil, .null?: return .some(nil)
        case .array(let items)?:
            let ids: [UUID] = items.compactMap { (item: JSONValue) -> UUID? in
                item.string.flatMap { (text: String) -> UUID? in UUID(wire: text) }
            }
            guard ids.count == items.count else { return nil }
            return .some(ids)
        default: return nil
        }
    }

    var bytes: [UInt8] {
        func list(_ ids: [UUID]?) -> JSONValue {
            ids.map { (ids: [UUID]) -> JSONValue in .array(ids.map { (id: UUID) -> JSONValue in .string(id.wire) }) }
                ?? .null
        }
        return JSONValue.object(
            JSONObject([
                ("tenant", tenantID.map { (id: UUID) -> JSONValue in .string(id.wire) } ?? .null),
                ("users", list(userIDs)), ("sessions", list(sessionIDs)),
            ])
        ).canonicalBytes
    }

    func matches(_ record: AccessRecord) -> Bool {
        if let tenantID, record.session.tenantID != tenantID { return false }
        if let userIDs, !userIDs.contains(record.session.userID) { return false }
        if let sessionIDs, !sessionIDs.contains(record.session.id) { return false }
        return true
    }
}
