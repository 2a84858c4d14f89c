// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct `database errors` {
    private static let tables = """
        CREATE TABLE parents (id int CONSTRAINT parents_pkey PRIMARY KEY);
        CREATE TABLE children (
            id int CONSTRAINT children_pkey PRIMARY KEY,
            parent_id int NOT NULL CONSTRAINT children_parent_id_fkey REFERENCES parents,
            size int CONSTRAINT children_size_check CHECK (size > 0),
            span int4range,
            CONSTRAINT children_span_excl EXCLUDE USING gist (span WITH &&));
        INSERT INTO parents VALUES (1);
        INSERT INTO children VALUES (1, 1, 1, '[1,5)');
        CREATE FUNCTION guard() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'last_owner' USING ERRCODE = 'ZY007'; END $$;
        CREATE FUNCTION fail(code text) RETURNS int LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'asked' USING ERRCODE = code; END $$;
        """

    @Test func `constraints are named`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(Self.tables)
            let cases: [(String, DatabaseError.Kind)] = [
                ("INSERT INTO children VALUES (1, 1, 1)", .uniqueViolation("children_pkey")),
                ("INSERT INTO children VALUES (2, 9, 1)", .foreignKeyViolation("children_parent_id_fkey")),
                ("DELETE FROM parents", .foreignKeyViolation("children_parent_id_fkey")),
                ("INSERT INTO children VALUES (2, 1, 0)", .checkViolation("children_size_check")),
                ("INSERT INTO children VALUES (2, NULL, 1)", .notNullViolation("parent_id")),
                ("INSERT INTO children VALUES (2, 1, 1, '[2,3)')", .exclusionViolation("children_span_excl")),
                ("SELECT 1 / 0", .invalidData(sqlState: "22012")),
                ("SELECT guard()", .guardRaised(sqlState: "ZY007", reason: "last_owner")),
                ("SELECT fail('40001')", .serializationFailure), ("SELECT fail('40P01')", .deadlock),
                ("SELECT fail('55P03')", .lockNotAvailable), ("SELECT nothing", .other(sqlState: "42703")),
            ]
            for (text, kind) in cases {
                let transaction = world.transaction()
                let error = await failure { () throws(DatabaseError) in _ = try await transaction.run(SQL.exec(text)) }
                await transaction.rollback()
                #expect(error?.kind == kind, "\(text)")
                #expect(error?.statement == "test.exec")
            }
            #expect(world.observer.opened == 1, "an error costs no connection")
        }
    }

    @Test func `a policy and a missing privilege are told apart`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await world.script(
                """
                CREATE TABLE notes (id int, tenant text);
                CREATE TABLE locked (id int);
                ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
                ALTER TABLE notes FORCE ROW LEVEL SECURITY;
                CREATE ROLE limited_user LOGIN;
                CREATE POLICY mine ON notes USING (tenant = current_setting('app.current_tenant_id', true));
                GRANT SELECT, INSERT ON notes TO limited_user;
                """)
            let settings = world.server.settings(database: world.name, user: "limited_user")
            let pool = Pool(
                name: "limited", settings: settings, limits: PoolLimits(min: 0, max: 1), reactor: world.reactor)
            let database = Database(pool)
            let tenant = UUID()
            let context = TransactionContext(tenantID: tenant)
            let foreign = await failure { () throws(DatabaseError) in
                _ = try await database.read(
                    context, deadline: .now + .seconds(5), SQL.exec("INSERT INTO notes VALUES (1, 'other')"))
            }
            #expect(foreign?.kind == .policyViolation)
            let denied = await failure { () throws(DatabaseError) in
                _ = try await database.read(
                    context, deadline: .now + .seconds(5), SQL.exec("SELECT id FROM locked"))
            }
            #expect(denied?.kind == .insufficientPrivilege)
            let own = try await database.read(
                context, deadline: .now + .seconds(5),
                SQL.exec("INSERT INTO notes VALUES (1, $1)", [.text(tenant.uuidString.lowercased())]))
            #expect(own == 1)
        }
    }

    @Test func `a description holds no parameter value`() async throws {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            let error = await failure { () throws(DatabaseError) in
                let transaction = world.transaction()
                _ = try await transaction.run(SQL.int("SELECT $1::text::int", [.text("hunter2")]))
            }
            #expect(error?.kind == .invalidData(sqlState: "22P02"))
            #expect(error?.description.contains("hunter2") == false)
        }
    }

    @Test func `an address is never printed`() {
        let settings = ConnectionSettings(address: "postgresql://zygo:secret@localhost/zygo")
        #expect("\(settings)".contains("secret") == false)
        #expect(String(reflecting: settings).contains("secret") == false)
        var text = ""
        dump(settings, to: &text)
        #expect(text.contains("secret") == false)
    }
}
