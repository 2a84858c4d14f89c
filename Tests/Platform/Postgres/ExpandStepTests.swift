// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Migrations
import Postgres
import TestSupport
import Testing

/// The former release goes on working while an expand step is applied, and the next one beside it.
@Suite struct `an expand step under load` {
    private static let former: [(String, String)] = [
        (
            "0110_create_schema_migrations.sql",
            """
            CREATE TABLE public.schema_migrations (
                version integer PRIMARY KEY, name text NOT NULL, phase smallint NOT NULL, direction text NOT NULL,
                checksum_sha256 text NOT NULL, transactional boolean NOT NULL,
                applied_at timestamptz DEFAULT now() NOT NULL, applied_by text NOT NULL, duration_ms integer NOT NULL,
                app_version text)
            """
        ),
        (
            "0201_create_people.sql",
            """
            CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, full_name text NOT NULL);
            INSERT INTO people (full_name) SELECT 'Ada ' || n FROM generate_series(1, 20000) AS n
            """
        ),
    ]

    /// A column is renamed the long way: new column, dual write, backfill, check, index.
    private static let expand: [(String, String)] = [
        (
            "2001_add_display_name.sql",
            """
            SET LOCAL lock_timeout = '5s';
            ALTER TABLE people ADD COLUMN display_name text;
            CREATE FUNCTION people_write_both() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'UPDATE' AND NEW.display_name IS DISTINCT FROM OLD.display_name THEN
                    NEW.full_name := NEW.display_name;
                ELSE
                    NEW.display_name := NEW.full_name;
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER people_write_both BEFORE INSERT OR UPDATE ON people
                FOR EACH ROW EXECUTE FUNCTION people_write_both()
            """
        ),
        ("2002_fill_display_name.sql", "UPDATE people SET display_name = full_name WHERE display_name IS NULL"),
        (
            "2003_require_display_name.sql",
            "ALTER TABLE people ADD CONSTRAINT people_display_name_check CHECK (display_name IS NOT NULL) NOT VALID"
        ),
        ("2004_validate_display_name.sql", "ALTER TABLE people VALIDATE CONSTRAINT people_display_name_check"),
        (
            "2005_index_display_name.sql",
            "-- transaction: no\nCREATE INDEX CONCURRENTLY people_display_name_idx ON people (display_name)"
        ),
    ]

    private static func migrator(_ files: [(String, String)], _ world: PostgresWorld) throws -> Migrator {
        Migrator(
            try files.map { try Migration(fileName: $0.0, bytes: Array($0.1.utf8)) },
            settings: world.server.settings(database: world.name),
            options: Migrator.Options(owner: nil, appVersion: "tests"))
    }

    /// One round of a release's statements: write, read back, change.
    private static func round(_ column: String, _ number: Int, _ world: PostgresWorld) async throws(DatabaseError) {
        let name = "Grace \(column) \(number)"
        try await world.database.withTransaction(TransactionContext(), deadline: .now + .seconds(10)) {
            (transaction: Transaction) async throws(DatabaseError) in
            let id = try await transaction.run(
                SQL.int("INSERT INTO people (full_name) VALUES ($1) RETURNING id::int", [.text(name)]))
            _ = try await transaction.run(
                SQL.exec("UPDATE people SET \(column) = $2 WHERE id = $1", [.int8(id), .text(name + "!")]))
            let read = try await transaction.run(
                SQL.text("SELECT \(column) FROM people WHERE id = $1", [.int8(id)]))
            guard read == name + "!" else { throw DatabaseError(.noRow, statement: "read back \(name)") }
        }
    }

    @Test func `statements of the former release never fail, and those of the next one agree with them`()
        async throws
    {
        try await PostgresWorld.run { (world: PostgresWorld) async throws in
            try await Self.migrator(Self.former, world).run()
            let isOver = Flag()
            let rounds = Journal()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<3 {
                    group.addTask {
                        var number = worker
                        while !isOver.isRaised {
                            try await Self.round("full_name", number, world)
                            rounds.add(number)
                            number += 3
                        }
                    }
                }
                try await TemporaryRedis.until { rounds.entries.count > 20 }
                try await Self.migrator(Self.former + Self.expand, world).run()
                let before = rounds.entries.count
                for number in 0..<50 { try await Self.round("display_name", number, world) }
                try await TemporaryRedis.until { rounds.entries.count > before + 20 }
                isOver.raise()
                try await group.waitForAll()
            }
            let apart = "SELECT count(*) FROM people WHERE display_name IS DISTINCT FROM full_name"
            #expect(try await world.script(apart).scalar == "0")
            let valid = "SELECT bool_and(indisvalid) FROM pg_index WHERE indrelid = 'people'::regclass"
            #expect(try await world.script(valid).scalar == "t")
        }
    }
}
