// SPDX-License-Identifier: Apache-2.0
package import Audit
package import ContractRuntime
import ContractServer
package import Logging
package import Postgres
import RateLimits
import ServiceLifecycle
import Synchronization

/// Blocked networks: rows of `ip_blocks`, held in memory and read anew every `refreshEvery`, so that a block needs
/// neither Redis nor a query to hold.
///
/// Addresses that lock themselves out are told here too: each lock leaves one audit entry.
package final class AddressBlocks: Service {
    /// How long another process' block may go unnoticed.
    package static let refreshEvery: Duration = .seconds(30)
    /// Blocks held; those that end last are kept.
    static let blocksMax: Int = 10_000
    static let timeMax: Duration = .seconds(5)
    private static let event: String = "security.ip_blocked"

    private let app: Database
    private let service: Database
    private let trail: AuditTrail
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    private let held: Mutex<HeldBlocks> = Mutex(HeldBlocks())

    package init(
        app: Database, service: Database, trail: AuditTrail, now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.app = app
        self.service = service
        self.trail = trail
        self.now = now
        self.logger = logger
    }

    /// Reads the table until the end.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat { await self.refresh() } while await Self.pause()
        }
    }

    /// Reads the table once; what is held stays when that fails.
    package func refresh() async {
        do {
            let rows: [BlockedNetwork] = try await app.read(
                TransactionContext(actorKind: "system"), deadline: .now + Self.timeMax,
                AddressBlockStatements.active(max: Self.blocksMax))
            let now: Timestamp = now()
            held.withLock { (held: inout HeldBlocks) in held.take(rows, now: now) }
        } catch {
            logger.warning("read blocked networks", metadata: ["error": "\(error)"])
        }
    }

    /// 403 `AUTHZ_IP_BLOCKED` while a block holds for the address.
    func refusal(of address: NetworkAddress, now: Timestamp) -> APIFailure? {
        held.withLock { (held: inout HeldBlocks) -> BlockedNetwork? in held.networks.block(of: address, now: now) }
            .map { (block: BlockedNetwork) -> APIFailure in block.refusal(now: now) }
    }

    /// Blocks an address for as long as its lock lasts: here at once, elsewhere at the next refresh.
    func add(_ status: LockoutStatus, address: String, _ info: RequestInfo) async {
        guard let until = status.lockedUntil, let parsed = NetworkAddress(address) else { return }
        let range: String = address + (parsed.isIPv4 ? "/32" : "/64")
        guard let network = AddressBlock(range) else { return }
        let block: BlockedNetwork = BlockedNetwork(network: network, reason: status.lockout.name, until: until)
        held.withLock { (held: inout HeldBlocks) in held.add(block, max: Self.blocksMax) }
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        do {
            _ = try await service.withTransaction(context, deadline: .now + Self.timeMax) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in
                try await transaction.run(
                    AddressBlockStatements.block(range, reason: status.lockout.name, until: until))
            }
        } catch {
            logger.error("keep a blocked address", metadata: ["error": "\(error)"])
        }
        await tell(status, address: address, info)
    }

    /// Writes the audit entry of a new lock of an address.
    func tell(_ status: LockoutStatus, address: String, _ info: RequestInfo) async {
        let entry: AuditEntry = AuditEntry(
            Self.event, subject: nil, outcome: .denied,
            metadata: .object([
                "lockout": .string(status.lockout.name),
                "blocked_until": status.lockedUntil.map { (end: Timestamp) in .string(end.wire) } ?? .null,
            ]), tenantID: AuditTrail.platformChain)
        let trail: AuditTrail = trail
        let context: TransactionContext = TransactionContext(
            actorKind: "system", requestID: info.requestID, requestPath: info.path, clientIP: info.clientIP)
        do {
            try await app.withTransaction(context, deadline: .now + Self.timeMax) {
                (transaction: Transaction) async throws(DatabaseError) -> Void in
                try await trail.append(
                    [entry], actor: AuditTrail.Actor(type: "system", id: nil, tenantID: nil), request: info,
                    in: transaction)
            }
        } catch {
            logger.error("record a blocked address", metadata: ["error": "\(error)"])
        }
    }

    private static func pause() async -> Bool {
        do {
            try await Task.sleep(for: refreshEvery)
            return true
        } catch {
            return false
        }
    }
}

/// One row of the table.
struct BlockedNetwork: Sendable, Equatable {
    let network: AddressBlock
    let reason: String
    /// Nil for a block without an end.
    let until: Timestamp?

    func holds(at now: Timestamp) -> Bool { until.map { (end: Timestamp) -> Bool in end > now } ?? true }

    /// Blocks the same network at least as long.
    func covers(_ other: BlockedNetwork) -> Bool { network == other.network && outlasts(other) }

    func outlasts(_ other: BlockedNetwork) -> Bool {
        guard let own = until else { return true }
        return other.until.map { (end: Timestamp) -> Bool in own >= end } ?? false
    }

    func refusal(now: Timestamp) -> APIFailure {
        var failure: APIFailure = APIFailure(
            code: "AUTHZ_IP_BLOCKED", status: 403, details: [("reason", .string(reason))])
        guard let until else { return failure }
        let wait: Int64 = max(1, (until.microseconds - now.microseconds + 999_999) / 1_000_000)
        failure.details += [("blockedUntil", .string(until.wire)), ("retryAfter", .integer(wait))]
        return failure.adding(header: "Retry-After", String(wait))
    }
}

/// What one process knows of the blocks: the table as it was last read, and what it blocked itself since. A pure value.
struct HeldBlocks: Sendable {
    private(set) var networks: BlockedNetworks = BlockedNetworks()
    /// Blocks of this process that no reading of the table has shown yet.
    private var unseen: [BlockedNetwork] = []

    /// A block of this process, which holds at once.
    mutating func add(_ block: BlockedNetwork, max most: Int) {
        networks.add(block)
        if unseen.count < most { unseen.append(block) }
    }

    /// The table's blocks. A reading may have begun before a block of this process was written: that one stays until
    /// a reading shows it, or until it ends.
    mutating func take(_ rows: [BlockedNetwork], now: Timestamp) {
        unseen = unseen.filter { (block: BlockedNetwork) -> Bool in
            block.holds(at: now) && !rows.contains { (row: BlockedNetwork) -> Bool in row.covers(block) }
        }
        networks = BlockedNetworks(rows + unseen)
    }
}

/// The blocks that hold, found by the address in one step unless a wide network is meant. A pure value.
struct BlockedNetworks: Sendable {
    /// Single addresses and /64 networks, by their first address.
    private var single: [NetworkAddress: BlockedNetwork] = [:]
    private var wide: [BlockedNetwork] = []

    init(_ blocks: [BlockedNetwork] = []) { for block in blocks { add(block) } }

    mutating func add(_ block: BlockedNetwork) {
        guard let key: NetworkAddress = block.network.single else {
            wide.append(block)
            return
        }
        if let known: BlockedNetwork = single[key], known.outlasts(block) { return }
        single[key] = block
    }

    func block(of address: NetworkAddress, now: Timestamp) -> BlockedNetwork? {
        let key: NetworkAddress = address.isIPv4 ? address : NetworkAddress(high: address.high, low: 0)
        if let block: BlockedNetwork = single[key], block.holds(at: now) { return block }
        return wide.first { (block: BlockedNetwork) -> Bool in
            block.holds(at: now) && block.network.contains(address)
        }
    }
}
