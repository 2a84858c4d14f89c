// SPDX-License-Identifier: Apache-2.0
import Testing
import TestSupport

@testable import Redis

@Suite struct SubscriberTests {
    @Test func `messages arrive and the subscription survives a restart of the server`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let subscriber = try Subscriber(
                redis.configuration(), channels: ["news"], bufferMax: 10, logger: TemporaryRedis.silent)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await subscriber.run() }
                var events = subscriber.events.makeAsyncIterator()
                let event1: Subscriber.Event? = await events.next()
                #expect(event1 == .subscribed(channel: "news"))
                #expect(try await client.publish("news", [7]) == 1)
                let event2: Subscriber.Event? = await events.next()
                #expect(event2 == .message(channel: "news", bytes: [7]))
                try subscriber.subscribe("more")
                let event3: Subscriber.Event? = await events.next()
                #expect(event3 == .subscribed(channel: "more"))
                redis.stop()
                try await redis.start()
                let confirmed: Set<Subscriber.Event?> = [await events.next(), await events.next()]
                #expect(confirmed == [.subscribed(channel: "news"), .subscribed(channel: "more")])
                try subscriber.unsubscribe("more")
                try await TemporaryRedis.until { try await published(client, "more") == 0 }
                #expect(try await published(client, "news") == 1)
                group.cancelAll()
            }
        }
    }

    @Test func `a slow listener is told that events were dropped and the events end with the run`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let subscriber = try Subscriber(
                redis.configuration(), channels: ["news"], bufferMax: 2, logger: TemporaryRedis.silent)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await subscriber.run() }
                try await TemporaryRedis.until { try await published(client, "news") == 1 }
                for number in 0..<5 { try await client.publish("news", [UInt8(number)]) }
                var events = subscriber.events.makeAsyncIterator()
                let event4: Subscriber.Event? = await events.next()
                #expect(event4 == .lost)
                group.cancelAll()
                var last: Subscriber.Event?
                while let event = await events.next() { last = event }
                #expect(last != nil)
            }
        }
    }

    /// How many received a message; nobody while the server is away.
    private func published(_ client: RedisClient, _ channel: String) async throws -> Int {
        do throws(RedisError) {
            return try await client.publish(channel, [1])
        } catch {
            return -1
        }
    }
}
