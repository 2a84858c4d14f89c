// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct `listening` {
    @Test func `notifications arrive, also after the connection was lost`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let listener = Listener(
                channels: ["jobs", "cache"], settings: world.server.settings(database: world.name),
                reactor: world.reactor)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await listener.run() }
                var events = listener.events.makeAsyncIterator()
                #expect(await events.next() == .connected)
                try await world.script("SELECT pg_notify('jobs', 'one'), pg_notify('other', 'x')")
                #expect(await events.next() == .notified(channel: "jobs", payload: "one"))
                try await world.script(
                    """
                    SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
                     WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
                #expect(await events.next() == .connected)
                try await world.script("SELECT pg_notify('cache', 'two')")
                #expect(await events.next() == .notified(channel: "cache", payload: "two"))
                group.cancelAll()
                #expect(await events.next() == nil)
            }
        }
    }

    @Test func `a slow consumer loses the oldest`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let listener = Listener(
                channels: ["jobs"], settings: world.server.settings(database: world.name), reactor: world.reactor)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await listener.run() }
                var events = listener.events.makeAsyncIterator()
                #expect(await events.next() == .connected)
                try await world.script("SELECT pg_notify('jobs', g::text) FROM generate_series(1, 3000) AS g")
                try await Task.sleep(for: .milliseconds(300))
                let first = await events.next()
                #expect(first == .notified(channel: "jobs", payload: "\(3_001 - Listener.bufferMax)"))
                group.cancelAll()
            }
        }
    }
}
