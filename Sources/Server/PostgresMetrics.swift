// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Metrics
import Postgres

/// Counts of the pools and times of the statements, by statement name.
struct PostgresMetrics: DatabaseObserver {
    func poolChanged(_ pool: String, _ counts: PoolCounts) {
        Gauge(label: "database_connections", dimensions: [("pool", pool), ("state", "in_use")]).record(counts.inUse)
        Gauge(label: "database_connections", dimensions: [("pool", pool), ("state", "idle")]).record(counts.idle)
        Gauge(label: "database_waiting", dimensions: [("pool", pool)]).record(counts.waiting)
    }

    func statementEnded(_ pool: String, name: String, duration: Duration, rows: Int, failure: DatabaseError?) {
        let parts: (seconds: Int64, attoseconds: Int64) = duration.components
        let nanoseconds: Int64 = parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000
        Timer(label: "database_statement_seconds", dimensions: [("statement", name)]).recordNanoseconds(nanoseconds)
        Counter(label: "database_statement_rows_total", dimensions: [("statement", name)]).increment(by: rows)
        if failure != nil { Counter(label: "database_failures_total", dimensions: [("statement", name)]).increment() }
    }

    func contextLeaked(_ pool: String) {
        Counter(label: "database_context_leaks_total", dimensions: [("pool", pool)]).increment()
    }
}
