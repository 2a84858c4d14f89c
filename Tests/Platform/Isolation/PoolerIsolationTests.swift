// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import TestSupport
import Testing

/// The same proof where clients share server connections: PgBouncer in transaction mode.
@Suite(.serialized) struct `isolation behind a transaction pooler` {
    @Test func `no statement reaches a row of another workspace`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let pooler = try TemporaryPgBouncer(before: world.database.server, connections: 1)
            try await world.expectIsolation(of: "zygo_app", through: pooler)
        }
    }

    @Test func `a server connection that changes hands shows nothing of the last workspace`() async throws {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let pooler = try TemporaryPgBouncer(before: world.database.server, connections: 1)
            try await world.expectCleanReuse(connections: 2, through: pooler)
        }
    }

    @Test func `ten thousand interleaved requests of two workspaces on two connections see their own rows`()
        async throws
    {
        try await IsolationWorld.run { (world: IsolationWorld) async throws in
            let pooler = try TemporaryPgBouncer(before: world.database.server, connections: 2)
            let key = try #require(world.workspaces.catalogue.tables["public.groups"])
            let statement = SQL.text("SELECT string_agg(tenant_id::text, ',') FROM \(key.name)")
            let wrong = try await world.withDatabase("zygo_app", connections: 8, through: pooler) { database in
                await withTaskGroup(of: [String].self) { group in
                    for worker in 0..<8 {
                        group.addTask {
                            await Self.requests(1_250, of: world.workspaces, worker, statement, database)
                        }
                    }
                    return await group.reduce(into: []) { $0 += $1 }
                }
            }
            #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
        }
    }

    /// Every tenth request fails in the middle; the ones after it must not notice.
    private static func requests(
        _ count: Int, of workspaces: TwoWorkspaces, _ worker: Int, _ statement: Statement<String?>,
        _ database: Database
    ) async -> [String] {
        var wrong: [String] = []
        for number in 0..<count {
            let side: TwoWorkspaces.Side = (number + worker).isMultiple(of: 2) ? .ours : .theirs
            let transaction = database.transaction(workspaces.context(side), deadline: .now + .seconds(30))
            do throws(DatabaseError) {
                if number.isMultiple(of: 10) {
                    _ = await failure { () throws(DatabaseError) in
                        _ = try await transaction.run(SQL.exec("SELECT 1/0"))
                    }
                    await transaction.rollback()
                    continue
                }
                let seen = try await transaction.runAlone(statement)
                if seen != workspaces.tenantID(side).wire { wrong.append("\(side): \(seen ?? "nothing")") }
            } catch {
                wrong.append("\(error)")
            }
        }
        return wrong
    }
}
