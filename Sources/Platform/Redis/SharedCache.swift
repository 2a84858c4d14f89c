// SPDX-License-Identifier: Apache-2.0
package import Logging
import ServiceLifecycle
import Synchronization

/// Values that many instances read and one of them makes: kept in Redis and, for a while, in each process.
///
/// A missing value is made once: callers of one process wait for its first caller, and among processes a lock in Redis
/// lets one make it while the others look for the result. `invalidate` removes the value everywhere; a value whose
/// making began before is handed to those who asked before, and kept nowhere. While Redis is away each process makes
/// its own.
package final class SharedCache: Service {
    package struct Limits: Sendable {
        /// Values kept in this process; beyond it the one that ends first goes.
        package var localMax: Int
        /// How long a value lives in Redis.
        package var sharedLife: Duration
        /// How long a value lives in this process; what was missed while not listening lasts no longer.
        package var localLife: Duration
        /// How long making a value may take before another process tries.
        package var makingMax: Duration

        package init(localMax: Int, sharedLife: Duration, localLife: Duration, makingMax: Duration) {
            self.localMax = localMax
            self.sharedLife = sharedLife
            self.localLife = localLife
            self.makingMax = makingMax
        }
    }

    package typealias Make = @Sendable () async throws -> [UInt8]
    private typealias Follower = CheckedContinuation<Result<[UInt8], any Error>, Never>

    private struct Kept {
        let value: [UInt8]
        let end: ContinuousClock.Instant
    }

    private struct State {
        var kept: [String: Kept] = [:]
        /// Makings that callers may still join, by key.
        var joinable: [String: Int] = [:]
        /// Who waits for the first caller of each making.
        var followers: [Int: [Follower]] = [:]
        var makings = 0
        /// Raised by every invalidation: a value that was begun before is not kept.
        var generation = 0
    }

    /// What the first caller of a missing value does for all that ask meanwhile.
    private struct Making {
        let number: Int
        let generation: Int
    }

    private enum Turn {
        case hit([UInt8])
        case first(Making)
        case followed(Result<[UInt8], any Error>)
    }

    /// Keeps the value if the lock is still ours, and frees the lock.
    private static let keep = RedisScript(
        name: "cache_keep", version: 1,
        source: """
            if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
            redis.call('DEL', KEYS[2])
            if ARGV[3] ~= '' then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
            return 1
            """)
    private static let lookAgain: Duration = .milliseconds(10)

    private let redis: RedisClient
    private let subscriber: Subscriber
    private let prefix: String
    private let limits: Limits
    private let nonce: @Sendable () -> String
    private let logger: Logger
    private let state = Mutex(State())

    /// - Parameters:
    ///   - subscriber: of this cache alone.
    ///   - nonce: names one making; never the same twice.
    package init(
        redis: RedisClient, subscriber: Subscriber, prefix: String, limits: Limits,
        logger: Logger, nonce: @escaping @Sendable () -> String
    ) {
        self.redis = redis
        self.subscriber = subscriber
        self.prefix = prefix
        self.limits = limits
        self.logger = logger
        self.nonce = nonce
    }

    /// Listens for what other instances invalidate, until the end. After a reconnect nothing kept here is trusted.
    package func run() async throws {
        try subscriber.subscribe(channel)
        await cancelWhenGracefulShutdown {
            for await event in self.subscriber.events {
                if case .message(_, let bytes) = event {
                    self.forget(String(decoding: bytes, as: UTF8.self))
                } else {
                    self.forget(nil)
                }
            }
        }
    }

    /// The value of a key, made when nobody has it. An error of making is that of all who waited for it.
    package func value(_ key: String, make: Make) async throws -> [UInt8] {
        while true {
            switch await turn(key) {
            case .hit(let value): return value
            case .first(let making): return try await lead(key, making, make)
            case .followed(.success(let value)): return value
            case .followed(.failure(let error)):
                // The first caller went away; that is no reason for the others to.
                guard error is CancellationError, !Task.isCancelled else { throw error }
            }
        }
    }

    /// Removes a value here, in Redis and in every instance that listens.
    ///
    /// Who asks this instance after it returned, or threw, gets nothing that was made before.
    package func invalidate(_ key: String) async throws(RedisError) {
        // Before, so that nobody is given the old value meanwhile; after, because somebody may have read it again.
        forget(key)
        defer { forget(key) }
        try await redis.del([shared(key), lock(key)])
        try await redis.publish(channel, Array(key.utf8))
    }

    private var channel: String { prefix + "invalidate" }
    // The braces keep value and lock on one node of a cluster.
    private func shared(_ key: String) -> String { prefix + "{" + key + "}" }
    private func lock(_ key: String) -> String { shared(key) + ":lock" }
}

// MARK: This process

extension SharedCache {
    private func turn(_ key: String) async -> Turn {
        let now = ContinuousClock.now
        let (ready, joined): (Turn?, Int) = state.withLock { state in
            if let kept = state.kept[key], kept.end > now { return (.hit(kept.value), 0) }
            if let making = state.joinable[key] { return (nil, making) }
            state.makings += 1
            state.joinable[key] = state.makings
            state.followers[state.makings] = []
            return (.first(Making(number: state.makings, generation: state.generation)), 0)
        }
        if let ready { return ready }
        let result = await withCheckedContinuation { (follower: Follower) in
            let isLate = state.withLock { state in
                // Over, or what it makes is out of date since.
                guard state.joinable[key] == joined else { return true }
                state.followers[joined]?.append(follower)
                return false
            }
            // Look again.
            if isLate { follower.resume(returning: .failure(CancellationError())) }
        }
        return .followed(result)
    }

    private func lead(_ key: String, _ making: Making, _ make: Make) async throws -> [UInt8] {
        let result: Result<[UInt8], any Error>
        do { result = .success(try await fetch(key, make)) } catch { result = .failure(error) }
        let followers = state.withLock { state -> [Follower] in
            if case .success(let value) = result, state.generation == making.generation {
                keep(value, for: key, &state)
            }
            if state.joinable[key] == making.number { state.joinable[key] = nil }
            return state.followers.removeValue(forKey: making.number) ?? []
        }
        for follower in followers { follower.resume(returning: result) }
        return try result.get()
    }

    private func keep(_ value: [UInt8], for key: String, _ state: inout State) {
        if state.kept.count >= limits.localMax, let oldest = state.kept.min(by: { $0.value.end < $1.value.end }) {
            state.kept[oldest.key] = nil
        }
        state.kept[key] = Kept(value: value, end: ContinuousClock.now + limits.localLife)
    }

    /// Nil forgets everything.
    private func forget(_ key: String?) {
        state.withLock { state in
            state.generation += 1
            // Who asks from now on makes anew; who asked before still gets what is being made.
            if let key {
                state.kept[key] = nil
                state.joinable[key] = nil
            } else {
                state.kept = [:]
                state.joinable = [:]
            }
        }
    }
}

// MARK: All processes

extension SharedCache {
    private func fetch(_ key: String, _ make: Make) async throws -> [UInt8] {
        let mark = nonce()
        switch await find(key, mark) {
        case .found(let value): return value
        // Redis is away, or another process takes too long: this one makes its own.
        case .alone: return try await make()
        case .locked:
            do {
                let value = try await make()
                await settle(key, mark, value)
                return value
            } catch {
                await settle(key, mark, nil)
                throw error
            }
        }
    }

    private enum Find {
        case found([UInt8])
        case locked
        case alone
    }

    /// Looks for the value, or for the right to make it.
    private func find(_ key: String, _ mark: String) async -> Find {
        let end = ContinuousClock.now + limits.makingMax
        do throws(RedisError) {
            repeat {
                if let found = try await redis.get(shared(key)) { return .found(found) }
                if try await redis.setnx(lock(key), Array(mark.utf8), ttl: limits.makingMax) { return .locked }
            } while await RedisClient.pause(Self.lookAgain) && ContinuousClock.now < end
        } catch {
            return .alone
        }
        return .alone
    }

    /// Keeps what was made, or nothing, and frees the lock. The caller has its value whatever Redis says; the lock ends
    /// by itself.
    private func settle(_ key: String, _ mark: String, _ value: [UInt8]?) async {
        let life = limits.sharedLife.components
        let milliseconds = max(1, life.seconds * 1_000 + life.attoseconds / 1_000_000_000_000_000)
        let call = RedisScriptCall(
            Self.keep, keys: [shared(key), lock(key)],
            arguments: [
                RedisArgument(mark), RedisArgument(value ?? []),
                value == nil ? RedisArgument("") : RedisArgument(milliseconds),
            ])
        do throws(RedisError) {
            _ = try await redis.run(call)
        } catch {
            logger.debug("a made value was not kept", metadata: ["reason": "\(error)"])
        }
    }
}
