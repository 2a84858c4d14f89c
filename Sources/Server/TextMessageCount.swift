// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Logging
import Policy
import Postgres
import RateLimits
import Secrecy

/// Counts the text messages that were queued lately: the limits of sending them hold while Redis is away.
struct TextMessageCount: Sendable {
    /// A request waits no longer than this for all its counts.
    static let timeMax: Duration = .milliseconds(50)

    let database: Database
    let logger: Logger

    /// The limits of the contract over these counts.
    func limits(now: @escaping @Sendable () -> Int64) -> RateLimiter.DurableCount {
        let windows: DurableWindows = DurableWindows(catalogue: RateLimitTable.catalogue, now: now) {
            (scope: RateLimitScope, subject: String, seconds: Int) async -> Int? in
            await queued(scope, subject, within: seconds)
        }
        return { (name: String, subjects: [RateLimitScope: String]) async -> RateDecision? in
            await windows.decide(name, subjects)
        }
    }

    private func queued(_ scope: RateLimitScope, _ subject: String, within seconds: Int) async -> Int? {
        guard let statement: Statement<Int> = Self.statement(scope, subject, seconds) else { return nil }
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        do {
            return try await database.read(context, deadline: .now + Self.timeMax, statement)
        } catch {
            logger.warning("count queued text messages", metadata: ["error": "\(error)"])
            return nil
        }
    }

    private static func statement(_ scope: RateLimitScope, _ subject: String, _ seconds: Int) -> Statement<Int>? {
        let window: SQLParameter = .interval(.seconds(seconds))
        switch scope {
        case .phone:
            return Base64URL.decode(subject).map { (digest: [UInt8]) -> Statement<Int> in
                .count("textMessages.ofNumber", ofNumber, [window, .bytea(digest)])
            }
        case .user:
            return WireUUID(wire: subject).map { (id: WireUUID) -> Statement<Int> in
                .count("textMessages.ofPerson", ofPerson, [window, .uuid(id)])
            }
        case .tenant:
            return WireUUID(wire: subject).map { (id: WireUUID) -> Statement<Int> in
                .count("textMessages.ofWorkspace", ofWorkspace, [window, .uuid(id)])
            }
        case .global: return .count("textMessages.all", all, [window])
        default: return nil
        }
    }

    private static let ofNumber: String = """
        -- textMessages.ofNumber
        SELECT count(*)
          FROM outbound_messages
         WHERE recipient_hash = $2
           AND channel = 'sms'
           AND created_at > now() - $1::interval
        """
    private static let ofPerson: String = """
        -- textMessages.ofPerson
        SELECT count(*)
          FROM outbound_messages
         WHERE user_id = $2
           AND channel = 'sms'
           AND created_at > now() - $1::interval
        """
    private static let ofWorkspace: String = """
        -- textMessages.ofWorkspace
        SELECT count(*)
          FROM outbound_messages
         WHERE tenant_id = $2
           AND channel = 'sms'
           AND created_at > now() - $1::interval
        """
    private static let all: String = """
        -- textMessages.all
        SELECT count(*)
          FROM outbound_messages
         WHERE created_at > now() - $1::interval
           AND channel = 'sms'
        """
}
