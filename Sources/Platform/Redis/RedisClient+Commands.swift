// SPDX-License-Identifier: Apache-2.0

/// The commands that the server uses by name; everything else goes through `send`.
extension RedisClient {
    /// Asks whether the server answers.
    package func ping() async throws(RedisError) { _ = try await send(["PING"]) }

    /// The value of a key, or nil.
    package func get(_ key: String) async throws(RedisError) -> [UInt8]? {
        try RedisClient.bytes(try await send(["GET", RedisArgument(key)]))
    }

    /// The values of keys, nil where there is none.
    package func get(all keys: [String]) async throws(RedisError) -> [[UInt8]?] {
        guard !keys.isEmpty else { return [] }
        let groups: [[String]] = groups(of: keys)
        guard groups.count == 1 else { return try await get(all: keys, in: groups) }
        let reply: RedisValue = try await send(["MGET"] + keys.map { RedisArgument($0) })
        guard let elements = reply.elements, elements.count == keys.count else { throw .unexpectedReply }
        return elements.map(\.bytes)
    }

    /// One read for the keys of each slot, all at once.
    private func get(all keys: [String], in groups: [[String]]) async throws(RedisError) -> [[UInt8]?] {
        var values: [String: [UInt8]] = [:]
        let results = try await send(all: groups.map { ["MGET"] + $0.map { RedisArgument($0) } })
        for (group, result) in zip(groups, results) {
            guard let elements = try result.get().elements, elements.count == group.count else {
                throw .unexpectedReply
            }
            for (key, element) in zip(group, elements) { values[key] = try RedisClient.bytes(element) }
        }
        return keys.map { values[$0] }
    }

    /// Sets a key; it disappears after `ttl`.
    package func set(_ key: String, _ value: [UInt8], ttl: Duration) async throws(RedisError) {
        _ = try await send(["SET", RedisArgument(key), RedisArgument(value), "PX", RedisClient.milliseconds(ttl)])
    }

    /// Sets a key unless it exists; true when it was set.
    package func setnx(_ key: String, _ value: [UInt8], ttl: Duration) async throws(RedisError) -> Bool {
        let command: [RedisArgument] = [
            "SET", RedisArgument(key), RedisArgument(value), "NX", "PX", RedisClient.milliseconds(ttl),
        ]
        return !(try await send(command)).isNull
    }

    /// Reads a key and removes it in one step, for values that may be used once.
    package func getdel(_ key: String) async throws(RedisError) -> [UInt8]? {
        try RedisClient.bytes(try await send(["GETDEL", RedisArgument(key)]))
    }

    /// Gives a key a new life time; false when there is no such key.
    package func expire(_ key: String, ttl: Duration) async throws(RedisError) -> Bool {
        try await send(["PEXPIRE", RedisArgument(key), RedisClient.milliseconds(ttl)]).integer == 1
    }

    /// Removes keys; how many there were.
    @discardableResult
    package func del(_ keys: [String]) async throws(RedisError) -> Int {
        guard !keys.isEmpty else { return 0 }
        var count = 0
        for result in try await send(all: groups(of: keys).map { ["DEL"] + $0.map { RedisArgument($0) } }) {
            guard let removed = try result.get().integer else { throw .unexpectedReply }
            count += Int(removed)
        }
        return count
    }

    /// Sends a message to all subscribers of a channel; how many received it. Delivery is not guaranteed.
    @discardableResult
    package func publish(_ channel: String, _ message: [UInt8]) async throws(RedisError) -> Int {
        guard let count = try await send(["PUBLISH", RedisArgument(channel), RedisArgument(message)]).integer else {
            throw .unexpectedReply
        }
        return Int(count)
    }

    private static func bytes(_ reply: RedisValue) throws(RedisError) -> [UInt8]? {
        switch reply {
        case .null: nil
        case .bytes(let bytes): bytes
        case .status, .error, .integer, .array: throw .unexpectedReply
        }
    }

    /// Whole milliseconds, at least one: Redis refuses a life time of zero.
    private static func milliseconds(_ duration: Duration) -> RedisArgument {
        let (seconds, attoseconds) = duration.components
        return RedisArgument(max(1, seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
    }
}
