// SPDX-License-Identifier: Apache-2.0
import Metrics
import Synchronization

/// Counters of one operation, made once so that a request looks up no name.
package final class OperationMetrics: Sendable {
    private let prefix: String
    private let operation: String
    private let method: String
    private let duration: Timer
    private let requests: Mutex<[Int: Counter]> = Mutex([:])
    private let errors: Mutex<[ErrorKey: Counter]> = Mutex([:])

    private struct ErrorKey: Hashable {
        let code: String
        let status: Int
    }

    init(prefix: String, operation: String, method: String) {
        self.prefix = prefix
        self.operation = operation
        self.method = method
        duration = Timer(label: prefix + "_request_duration_seconds", dimensions: [("operation", operation)])
    }

    func record(status: Int, failure: String?, after elapsed: Duration) {
        duration.record(duration: elapsed)
        requests.withLock { counters in
            if let counter: Counter = counters[status] { return counter }
            let counter: Counter = Counter(
                label: prefix + "_requests_total",
                dimensions: [("operation", operation), ("method", method), ("status", String(status))])
            counters[status] = counter
            return counter
        }.increment()
        guard let failure else { return }
        errors.withLock { counters in
            let key: ErrorKey = ErrorKey(code: failure, status: status)
            if let counter: Counter = counters[key] { return counter }
            let counter: Counter = Counter(
                label: prefix + "_errors_total",
                dimensions: [("operation", operation), ("status", String(status)), ("code", failure)])
            counters[key] = counter
            return counter
        }.increment()
        if status == 500 {
            Counter(label: prefix + "_unhandled_errors_total", dimensions: [("operation", operation)]).increment()
        }
    }
}

/// Counters of the whole engine.
package struct ServerMetrics: Sendable {
    private let inFlight: Gauge
    private let shed: Counter
    private let connections: Gauge
    private let undeclared: Counter
    /// Requests that found no operation.
    let unrouted: OperationMetrics
    let prefix: String

    package init(prefix: String) {
        self.prefix = prefix
        inFlight = Gauge(label: prefix + "_inflight")
        shed = Counter(label: prefix + "_shed_total")
        connections = Gauge(label: prefix + "_connections")
        undeclared = Counter(label: prefix + "_undeclared_failures_total")
        unrouted = OperationMetrics(prefix: prefix, operation: "none", method: "none")
    }

    func requestsRunning(_ count: Int) { inFlight.record(count) }
    func requestShed() { shed.increment() }
    func connectionsOpen(_ count: Int) { connections.record(count) }
    func undeclaredFailure() { undeclared.increment() }
}
