// SPDX-License-Identifier: Apache-2.0
package import API
import ContractRuntime

/// Asks all dependencies at once and sums their answers up.
package struct ReadinessReport: Sendable {
    private let probes: [any DependencyProbe]
    private let version: String
    private let isDraining: @Sendable () -> Bool

    package init(probes: [any DependencyProbe], version: String, isDraining: @escaping @Sendable () -> Bool) {
        self.probes = probes
        self.version = version
        self.isDraining = isDraining
    }

    private struct Answer: Sendable {
        let name: String
        let isRequired: Bool
        let isUsable: Bool
        let milliseconds: Double
    }

    /// The report now. It takes as long as the slowest probe.
    package func current() async -> Readiness {
        let answers: [Answer] = await withTaskGroup(of: Answer.self) { (group: inout TaskGroup<Answer>) in
            for probe in probes { group.addTask { await Self.ask(probe) } }
            var answers: [Answer] = []
            for await answer in group { answers.append(answer) }
            return answers
        }
        let isDraining: Bool = isDraining()
        var checks: [String: ReadinessCheck] = [:]
        for answer in answers {
            let state: ReadinessCheckStatus = answer.isUsable ? .ok : answer.isRequired ? .down : .degraded
            checks[answer.name] = ReadinessCheck(status: state, latencyMs: answer.milliseconds)
        }
        return Readiness(
            status: Self.status(of: checks.values.map(\.status), isDraining: isDraining), checks: checks,
            version: version, draining: isDraining)
    }

    /// One required dependency down, or an instance about to stop: down. One other missing: degraded.
    static func status(of checks: [ReadinessCheckStatus], isDraining: Bool) -> ReadinessStatus {
        if isDraining || checks.contains(.down) { return .down }
        return checks.contains(.degraded) ? .degraded : .ok
    }

    private static func ask(_ probe: any DependencyProbe) async -> Answer {
        let start: ContinuousClock.Instant = .now
        let isUsable: Bool = await probe.isUsable()
        let parts: (seconds: Int64, attoseconds: Int64) = (ContinuousClock.now - start).components
        let microseconds: Double = Double(parts.seconds) * 1_000_000 + Double(parts.attoseconds / 1_000_000_000_000)
        return Answer(
            name: probe.name, isRequired: probe.isRequired, isUsable: isUsable, milliseconds: microseconds / 1_000)
    }
}

extension Readiness {
    /// Whether a load balancer may send requests: answered 200, else 503.
    package var isServing: Bool { status != .down }
}
