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
    private let held: Mutex<BlockedNetworks> = Mutex(BlockedNetworks())

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
            held.withLock { (held: inout BlockedNetworks) in held = BlockedNetworks(rows) }
        } catch {
            logger.warning("read blocked networks", metadata: ["error": "\(error)"])
        }
    }

    /// 403 `AUTHZ_IP_BLOCKED` while a block holds for the address.
    func refusal(of address: NetworkAddress, now: Timestamp) -> APIFailure? {
        held.withLock { (held: inout BlockedNetworks) -> BlockedNetwork? in held.block(of: address, now: now) }
            .map { (block: BlockedNetwork) -> APIFailure in block.refusal(now: now) }
    }

    /// Blocks an address for as long as its lock lasts: here at once, elsewhere at the next refresh.
    func add(_ status: LockoutStatus, address: String, _ info: RequestInfo) async {
        guard let until = status.lockedUntil, let parsed = NetworkAddress(address) else { return }
        let range: String = address + (parsed.isIPv4 ? "/32" : "/64")
        guard let network = AddressBlock(range) else { return }
        let block: BlockedNetwork = BlockedNetwork(network: network, reason: status.lockout.name, until: until)
        held.withLock { (held: inout BlockedNetworks) in held.add(block) }
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

    func refusal(now: Timestamp) -> APIFailure {
        var failure: APIFailure = APIFailure(
            code: "AUTHZ_IP_BLOCKED", status: 403, details: [("reason", .string(reason))])
        guard let until else { return failure }
        let wait: Int64 = max(1, (until.microseconds - now.microseconds + 999_999) / 1_000_000)
        failure.details += [("blockedUntil", .string(until.wire)), ("retryAfter", .integer(wait))]
        return failure.adding(header: "Retry-After", String(wait))
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
        if let known: BlockedNetwork = single[key], Self.outlasts(known, block) { return }
        single[key] = block
    }

    func block(of address: NetworkAddress, now: Timestamp) -> BlockedNetwork? {
        let key: NetworkAddress = address.isIPv4 ? address : NetworkAddress(high: address.high, low: 0)
        if let block: BlockedNetwork = single[key], Self.holds(block, now) { return block }
        return wide.first { (block: BlockedNetwork) -> Bool in
            Self.holds(block, now) && block.network.contains(address)
        }
    }

    private static func holds(_ block: BlockedNetwork, _ now: Timestamp) -> Bool {
        block.until.map { (end: Timestamp) -> Bool in end > now } ?? true
    }

    private static func outlasts(_ one: BlockedNetwork, _ other: BlockedNetwork) -> Bool {
        guard let first = one.until else { return true }
        guard let second = other.until else { return false }
        return first >= second
    }
}
