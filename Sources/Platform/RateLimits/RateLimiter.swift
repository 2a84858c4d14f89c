// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Logging
package import Redis
import Synchronization

/// Decides whether a request may go on.
///
/// All buckets of one partition are charged by one script run, all partitions of a request travel in one pipeline:
/// one round trip. While Redis is away each class does what it declares: counts on this node, asks the caller's
/// durable count, refuses, or admits. A check never waits longer than its timeout and never throws.
package final class RateLimiter: Sendable {
    /// Time for the round trip, unless a test has more.
    package static let timeoutDefault: Duration = .milliseconds(50)
    /// Buckets of one request.
    package static let bucketsMax = 32
    /// Keys counted in the memory of this node.
    package static let localKeysMax = 200_000
    /// The least number of nodes assumed when a limit is divided.
    package static let nodesMin = 2
    /// How long an exhausted `global.auth` halves the limits of `auth.*`.
    static let halvedFor: Int64 = 600 * 1_000_000
    /// How long Redis must have answered before local counters are dropped.
    static let localKeptFor: Int64 = 60 * 1_000_000

    /// Decides for `durable` classes while Redis is away; nil means that it could not count either.
    package typealias DurableCount =
        @Sendable (_ className: String, _ subjects: [RateLimitScope: String]) async -> RateDecision?

    /// What the limiter asks the process.
    package struct Surroundings: Sendable {
        /// Live nodes by the last heartbeat.
        package var nodeCount: @Sendable () -> Int
        /// Counts `durable` classes.
        package var durable: DurableCount
        /// Microseconds since 1970, for local buckets only: Redis brings its own time.
        package var now: @Sendable () -> Int64

        package init(
            nodeCount: @escaping @Sendable () -> Int, now: @escaping @Sendable () -> Int64,
            durable: @escaping DurableCount = { _, _ in nil }
        ) {
            self.nodeCount = nodeCount
            self.now = now
            self.durable = durable
        }
    }

    private struct State: Sendable {
        var halvedUntil: Int64 = 0
        /// When Redis was last found away; nil when local counters are empty.
        var degradedAt: Int64?
    }

    private let redis: RedisClient
    private let resolver: BucketResolver
    private let surroundings: Surroundings
    private let timeout: Duration
    private let scriptTime: @Sendable () -> Int64
    private let logger: Logger
    private let node = LocalLimiter(keysMax: RateLimiter.localKeysMax)
    private let fallback = LocalLimiter(keysMax: RateLimiter.localKeysMax)
    private let state = Mutex(State())

    /// Makes a limiter. `scriptTime` replaces Redis' clock in tests; 0 means Redis' own.
    package init(
        catalogue: RateLimitCatalogue, redis: RedisClient, keyPrefix: String, surroundings: Surroundings,
        logger: Logger, timeout: Duration = RateLimiter.timeoutDefault,
        scriptTime: @escaping @Sendable () -> Int64 = { 0 }
    ) {
        self.redis = redis
        self.resolver = BucketResolver(catalogue: catalogue, keyPrefix: keyPrefix)
        self.surroundings = surroundings
        self.logger = logger
        self.timeout = timeout
        self.scriptTime = scriptTime
    }

    /// Scripts to load at connect (`RedisConfiguration.scripts`).
    package static var scripts: [RedisScript] { RateLimitScripts.all + LockoutScripts.all }

    /// What is wrong with the catalogue for these classes of operations; the server starts only when nothing is.
    package func problems(of classNames: some Sequence<String>) -> [String] {
        classNames.compactMap { name in
            guard let rateClass = resolver.catalogue.classes[name] else { return "unknown rate-limit class \(name)" }
            let buckets: [RateLimitBucket] = resolver.classes(of: rateClass).flatMap(\.buckets)
            if buckets.count > RateLimiter.bucketsMax { return "too many buckets in \(name)" }
            for case .plan(let number) in buckets.map(\.limit)
            where resolver.catalogue.number(number, plan: "free") == nil {
                return "\(name) needs the unknown plan number \(number)"
            }
            return nil
        }
    }

    /// Whether a class counts a kind of subject.
    package func counts(_ scope: RateLimitScope, in className: String) -> Bool {
        guard let rateClass = resolver.catalogue.classes[className] else { return false }
        return resolver.classes(of: rateClass).contains { (one: RateLimitClass) -> Bool in
            one.buckets.contains { (bucket: RateLimitBucket) -> Bool in bucket.scope == scope }
        }
    }

    /// Charges a request, all or nothing per partition.
    package func check(_ request: RateLimitRequest) async -> RateDecision {
        let halves: Bool = state.withLock { $0.halvedUntil > surroundings.now() }
        guard let buckets = resolver.buckets(of: request, halvesAuth: halves) else {
            return .refused(.unexpected(RateLimitProblem.unknownClass(request.className)))
        }
        let nonce: String = RateLimiter.nonce()
        let nodeBuckets: [ResolvedBucket] = buckets.filter(\.isNodeLocal)
        if let decision = checkNode(nodeBuckets, nonce: nonce) { return decision }
        let shared: [ResolvedBucket] = buckets.filter { !$0.isNodeLocal }
        guard !shared.isEmpty else { return .allowed(admission(nodeBuckets, nonce: nonce)) }
        do throws(RedisError) {
            let (now, ordered, outcomes) = try await charge(shared, nonce: nonce)
            noteAnswer()
            return decide(ordered, outcomes, nonce: nonce, at: now)
        } catch {
            return await checkWithoutRedis(shared, request, nonce: nonce, cause: error)
        }
    }

    /// Charges one bucket that is kept in this process only; asks nobody and waits for nothing.
    package func checkNode(_ className: String, bucket id: String, subject: String) -> APIFailure? {
        guard let bucket = resolver.bucket(className, id, subjects: [.ip: subject, .ipLocal: subject]) else {
            return .unexpected(RateLimitProblem.unknownClass("\(className)/\(id)"))
        }
        guard case .refused(let failure)? = checkNode([bucket], nonce: RateLimiter.nonce()) else { return nil }
        return failure
    }

    /// Ends a request: success gives back what failure buckets took, and every slot is freed. A failed give-back
    /// leaves the unit charged until it expires.
    package func settle(_ reservation: RateReservation?, succeeded: Bool) async {
        guard let reservation else { return }
        let back: [ResolvedBucket] = reservation.buckets.filter {
            $0.bucket.algorithm == .concurrency
                || (succeeded && $0.countsFailures && $0.bucket.algorithm != .attemptCounter)
        }
        let (kept, shared) = RateLimiter.split(back, isLocal: reservation.isLocal)
        node.giveBack(kept.filter(\.isNodeLocal), nonce: reservation.nonce, reservedAt: reservation.at)
        fallback.giveBack(kept.filter { !$0.isNodeLocal }, nonce: reservation.nonce, reservedAt: reservation.at)
        await send(RateLimitScripts.giveBack, shared, reservation)
    }

    /// Prolongs the slots of a stream; every third of the lease.
    package func renew(_ reservation: RateReservation) async {
        let slots: [ResolvedBucket] = reservation.buckets.filter { $0.bucket.algorithm == .concurrency }
        let (kept, shared) = RateLimiter.split(slots, isLocal: reservation.isLocal)
        let now: Int64 = surroundings.now()
        node.renew(kept.filter(\.isNodeLocal), nonce: reservation.nonce, at: now)
        fallback.renew(kept.filter { !$0.isNodeLocal }, nonce: reservation.nonce, at: now)
        await send(RateLimitScripts.renew, shared, reservation)
    }

    /// Forgets a counter: the code or flow it was bound to is used up or replaced.
    package func forget(_ className: String, bucket id: String, subjects: [RateLimitScope: String]) async {
        guard let bucket = resolver.bucket(className, id, subjects: subjects) else { return }
        do throws(RedisError) {
            try await redis.del([bucket.key])
        } catch {
            logger.debug("rate-limit counter not removed", metadata: ["reason": "\(error)"])
        }
    }

    private func checkNode(_ buckets: [ResolvedBucket], nonce: String) -> RateDecision? {
        guard !buckets.isEmpty else { return nil }
        let now: Int64 = surroundings.now()
        let outcomes: [BucketOutcome] = node.charge(buckets, nonce: nonce, at: now)
        return RateLimitAnswer(buckets, outcomes, at: now).refusal(isDegraded: false).map { .refused($0) }
    }

    private func admission(_ buckets: [ResolvedBucket], nonce: String) -> RateAdmission {
        var admission = RateAdmission()
        admission.reservation = RateLimiter.reservation(buckets, nonce: nonce, at: surroundings.now(), isLocal: true)
        return admission
    }

    /// One pipeline of script runs, one per partition.
    private func charge(
        _ buckets: [ResolvedBucket], nonce: String
    ) async throws(RedisError) -> (now: Int64, buckets: [ResolvedBucket], outcomes: [BucketOutcome]) {
        let groups: [[ResolvedBucket]] = RateLimiter.partitions(buckets)
        let calls: [RedisScriptCall] = groups.map {
            RateLimitScripts.call(RateLimitScripts.charge, $0, nonce: nonce, now: scriptTime())
        }
        var now: Int64 = 0
        var outcomes: [BucketOutcome] = []
        for (group, result) in zip(groups, try await redis.run(all: calls, timeout: timeout)) {
            let numbers: [Int64] = try result.get().elements?.compactMap(\.integer) ?? []
            guard numbers.count == 1 + 4 * group.count else { throw .unexpectedReply }
            now = max(now, numbers[0])
            for index in group.indices {
                let at: Int = 1 + 4 * index
                outcomes.append(
                    BucketOutcome(
                        isAdmitted: numbers[at] == 1, remaining: Int(numbers[at + 1]), resetAfter: numbers[at + 2],
                        retryAfter: numbers[at + 3]))
            }
        }
        return (now, groups.flatMap { $0 }, outcomes)
    }

    private func decide(
        _ buckets: [ResolvedBucket], _ outcomes: [BucketOutcome], nonce: String, at now: Int64
    ) -> RateDecision {
        let answer = RateLimitAnswer(buckets, outcomes, at: now)
        if answer.effects.contains(.halfAuthLimits) { halveAuth() }
        if let refusal = answer.refusal(isDegraded: false) { return .refused(refusal) }
        var admission = RateAdmission()
        admission.headers = answer.headers
        admission.isSilenced = answer.isSilenced
        let charged: [ResolvedBucket] = zip(buckets, outcomes).filter { $1.isAdmitted }.map(\.0)
        admission.reservation = RateLimiter.reservation(charged, nonce: nonce, at: now, isLocal: false)
        return .allowed(admission)
    }

    private func halveAuth() {
        let now: Int64 = surroundings.now()
        let isNew: Bool = state.withLock { state in
            defer { state.halvedUntil = now + RateLimiter.halvedFor }
            return state.halvedUntil <= now
        }
        if isNew { logger.critical("failed sign-ins exceed the limit of the cluster: auth limits are halved") }
    }
}

extension RateLimiter {
    /// What each class declares for the time without Redis; the strictest answer wins.
    private func checkWithoutRedis(
        _ buckets: [ResolvedBucket], _ request: RateLimitRequest, nonce: String, cause: RedisError
    ) async -> RateDecision {
        let now: Int64 = surroundings.now()
        noteOutage(at: now, cause)
        if buckets.contains(where: { $0.mode == .closed }) { return .refused(RateLimitAnswer.closed.caused(by: cause)) }
        for name in Set(buckets.filter { $0.mode == .durable }.map(\.className)).sorted() {
            guard let decision = await surroundings.durable(name, request.subjects) else {
                return .refused(RateLimitAnswer.closed.caused(by: cause))
            }
            if case .refused = decision { return decision }
        }
        let nodes: Int = max(RateLimiter.nodesMin, surroundings.nodeCount())
        let local: [ResolvedBucket] = buckets.filter { $0.mode == .local }.map { $0.divided(by: nodes) }
        let outcomes: [BucketOutcome] = fallback.charge(local, nonce: nonce, at: now)
        let answer = RateLimitAnswer(local, outcomes, at: now)
        if let refusal = answer.refusal(isDegraded: true) { return .refused(refusal) }
        var admission = RateAdmission()
        admission.isSilenced = answer.isSilenced
        let charged: [ResolvedBucket] = zip(local, outcomes).filter { $1.isAdmitted }.map(\.0)
        admission.reservation = RateLimiter.reservation(charged, nonce: nonce, at: now, isLocal: true)
        return .allowed(admission)
    }

    private func noteOutage(at now: Int64, _ cause: RedisError) {
        let isNew: Bool = state.withLock { state in
            defer { state.degradedAt = now }
            return state.degradedAt == nil
        }
        if isNew { logger.error("rate limits are counted on this node", metadata: ["reason": "\(cause)"]) }
    }

    /// Redis answered: after a while without trouble the counters of this node have nothing left to protect.
    private func noteAnswer() {
        let isOver: Bool = state.withLock { state in
            guard let degradedAt = state.degradedAt, surroundings.now() - degradedAt > RateLimiter.localKeptFor else {
                return false
            }
            state.degradedAt = nil
            return true
        }
        if isOver { fallback.clear() }
    }

    private func send(_ script: RedisScript, _ buckets: [ResolvedBucket], _ reservation: RateReservation) async {
        guard !buckets.isEmpty else { return }
        let calls: [RedisScriptCall] = RateLimiter.partitions(buckets).map {
            RateLimitScripts.call(
                script, $0, nonce: reservation.nonce, reservedAt: reservation.at, now: scriptTime())
        }
        do throws(RedisError) {
            for result in try await redis.run(all: calls, timeout: timeout) { _ = try result.get() }
        } catch {
            logger.debug("rate-limit units not settled", metadata: ["reason": "\(error)"])
        }
    }

    /// Buckets by partition, in the order in which the partitions first appear.
    private static func partitions(_ buckets: [ResolvedBucket]) -> [[ResolvedBucket]] {
        var groups: [[ResolvedBucket]] = []
        for bucket in buckets {
            if let index = groups.firstIndex(where: { $0[0].partition == bucket.partition }) {
                groups[index].append(bucket)
            } else {
                groups.append([bucket])
            }
        }
        return groups
    }

    private static func split(
        _ buckets: [ResolvedBucket], isLocal: Bool
    ) -> (kept: [ResolvedBucket], shared: [ResolvedBucket]) {
        (buckets.filter { isLocal || $0.isNodeLocal }, buckets.filter { !isLocal && !$0.isNodeLocal })
    }

    private static func reservation(
        _ buckets: [ResolvedBucket], nonce: String, at now: Int64, isLocal: Bool
    ) -> RateReservation? {
        let held: [ResolvedBucket] = buckets.filter { $0.countsFailures || $0.bucket.algorithm == .concurrency }
        return held.isEmpty ? nil : RateReservation(buckets: held, nonce: nonce, at: now, isLocal: isLocal)
    }

    private static func nonce() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}

/// A mistake of the program, not of the caller.
enum RateLimitProblem: Error, CustomStringConvertible {
    case unknownClass(String)

    var description: String {
        switch self {
        case .unknownClass(let name): "unknown rate-limit class \(name)"
        }
    }
}
