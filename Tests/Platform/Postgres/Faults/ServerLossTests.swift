// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import TestSupport
import Testing

/// What callers were told is true after the server went away under them.
@Suite(.serialized) struct `loss of the server` {
    private static func rows(_ settings: ConnectionSettings) async throws -> [Int] {
        let connection = try await DirectConnection.open(settings)
        let rows = try await connection.execute("SELECT number FROM entry", name: "rows")
        await connection.close()
        return rows.rows.compactMap { $0[0].flatMap { Int($0) } }
    }

    private static func prepare(_ settings: ConnectionSettings) async throws {
        let connection = try await DirectConnection.open(settings)
        try await connection.execute(FaultWorld.table, name: "table")
        await connection.close()
    }

    @Test func `a crash and restart loses nothing that was acknowledged and doubles nothing`() async throws {
        let server = try TemporaryPostgres.durable()
        try await Self.prepare(server.settings())
        let world = try FaultWorld(server.settings())
        try await world.disturbed {
            try server.crash()
            try server.start()
        }
        await world.stop()
        let contradictions = world.contradictions(in: try await Self.rows(server.settings()))
        #expect(contradictions.isEmpty, "\(contradictions)")
        #expect(world.pool.counts.inUse == 0)
    }

    @Test func `after a failover the pool finds the promoted server on its other socket, with every row`()
        async throws
    {
        let primary = try TemporaryPostgres.durable()
        try await Self.prepare(primary.settings())
        let standby = try await TemporaryPostgres.standby(of: primary)
        let address = "postgresql:///postgres?host=\(primary.folder),\(standby.folder)&user=postgres"
        let world = try FaultWorld(ConnectionSettings(address: address + "&target_session_attrs=read-write"))
        try await world.disturbed {
            try primary.crash()
            try standby.promote()
        }
        await world.stop()
        let contradictions = world.contradictions(in: try await Self.rows(standby.settings()))
        #expect(contradictions.isEmpty, "\(contradictions)")
        #expect(world.acknowledged.count >= 400)
    }
}
