// SPDX-License-Identifier: Apache-2.0
import API
@testable import ServiceArea
import Testing

@Suite struct ReadinessReportTests {
    private struct Probe: DependencyProbe {
        let name: String
        let isRequired: Bool
        let answer: Bool

        func isUsable() async -> Bool { answer }
    }

    private func report(database: Bool, cache: Bool, isDraining: Bool = false) async -> Readiness {
        let probes: [any DependencyProbe] = [
            Probe(name: "postgres", isRequired: true, answer: database),
            Probe(name: "redis", isRequired: false, answer: cache),
        ]
        return await ReadinessReport(probes: probes, version: "2.0.0+test", isDraining: { isDraining }).current()
    }

    @Test func `all dependencies there means ready`() async {
        let report: Readiness = await report(database: true, cache: true)
        #expect(report.status == .ok)
        #expect(report.isServing)
        #expect(report.checks.count == 2)
    }

    @Test func `a missing cache makes the service poorer, not down`() async {
        let report: Readiness = await report(database: true, cache: false)
        #expect(report.status == .degraded)
        #expect(report.isServing)
        #expect(report.checks["redis"]?.status == .degraded)
    }

    @Test func `without the database nothing is served`() async {
        let report: Readiness = await report(database: false, cache: true)
        #expect(report.status == .down)
        #expect(!report.isServing)
        #expect(report.checks["postgres"]?.status == .down)
    }

    @Test func `an instance that drains gets no new requests`() async {
        let report: Readiness = await report(database: true, cache: true, isDraining: true)
        #expect(report.draining)
        #expect(!report.isServing)
    }
}
