// SPDX-License-Identifier: Apache-2.0
import CoreMetrics
import Testing

@testable import Telemetry

@Suite struct `metrics of the process` {
    private func lines(_ registry: MetricsRegistry) -> [String] {
        registry.text().split(separator: "\n").map(String.init)
    }

    @Test func `counters and gauges are printed in order, each name with its type once`() {
        let registry = MetricsRegistry()
        registry.makeCounter(label: "b.total", dimensions: [("route", "/b")]).increment(by: 2)
        registry.makeCounter(label: "b.total", dimensions: [("route", "/a")]).increment(by: 1)
        registry.makeFloatingPointCounter(label: "a_total", dimensions: []).increment(by: 0.5)
        registry.makeMeter(label: "in-use", dimensions: []).set(Int64(3))
        #expect(
            lines(registry) == [
                "# TYPE a_total counter", "a_total 0.5", "# TYPE b_total counter", "b_total{route=\"/a\"} 1.0",
                "b_total{route=\"/b\"} 2.0", "# TYPE in_use gauge", "in_use 3.0",
            ])
    }

    @Test func `the same name and labels are the same series`() {
        let registry = MetricsRegistry()
        for _ in 0..<3 { registry.makeCounter(label: "a", dimensions: [("x", "1")]).increment(by: 1) }
        #expect(lines(registry).contains("a{x=\"1\"} 3.0"))
        let meter = registry.makeMeter(label: "m", dimensions: [])
        meter.increment(by: 5)
        meter.decrement(by: 2)
        #expect(lines(registry).contains("m 3.0"))
        registry.makeRecorder(label: "m", dimensions: [], aggregate: false).record(Int64(9))
        #expect(lines(registry).contains("m 9.0"))
    }

    @Test func `label values are escaped and names are made legal`() {
        let registry = MetricsRegistry()
        registry.makeCounter(label: "ä b.c-d", dimensions: [("x", "q\"b\\n\n")]).increment(by: 1)
        #expect(lines(registry).contains("__b_c_d{x=\"q\\\"b\\\\n\\n\"} 1.0"))
    }

    @Test func `a histogram counts up to each bound, with sum and count`() {
        let registry = MetricsRegistry()
        let timer = registry.makeTimer(label: "time", dimensions: [("op", "a")])
        for nanoseconds in [500_000, 500_001, 5_000_000, 60_000_000_000] as [Int64] {
            timer.recordNanoseconds(nanoseconds)
        }
        let text = lines(registry)
        #expect(text.first == "# TYPE time histogram")
        #expect(text.contains("time_bucket{op=\"a\",le=\"0.0005\"} 1"))
        #expect(text.contains("time_bucket{op=\"a\",le=\"0.001\"} 2"))
        #expect(text.contains("time_bucket{op=\"a\",le=\"0.005\"} 3"))
        #expect(text.contains("time_bucket{op=\"a\",le=\"30.0\"} 3"))
        #expect(text.contains("time_bucket{op=\"a\",le=\"+Inf\"} 4"))
        #expect(text.contains("time_count{op=\"a\"} 4"))
        #expect(text.contains { $0.hasPrefix("time_sum{op=\"a\"} 60.006") })
        #expect(text.filter { $0.hasPrefix("time_bucket") }.count == MetricsRegistry.timerBounds.count + 1)
    }

    @Test func `a histogram without labels has none but its bound`() {
        let registry = MetricsRegistry()
        registry.makeRecorder(label: "size", dimensions: [], aggregate: true).record(0.25)
        #expect(lines(registry).contains("size_bucket{le=\"0.25\"} 1"))
        #expect(lines(registry).contains("size_count 1"))
    }

    @Test func `series are bounded, known ones go on and new ones are counted together`() {
        let registry = MetricsRegistry()
        for index in 0..<MetricsRegistry.seriesMax {
            registry.makeCounter(label: "c", dimensions: [("n", "\(index)")]).increment(by: 1)
        }
        for index in 0..<50 {
            registry.makeCounter(label: "c", dimensions: [("new", "\(index)")]).increment(by: 1)
        }
        registry.makeCounter(label: "c", dimensions: [("n", "7")]).increment(by: 1)
        let text = lines(registry)
        #expect(text.count == MetricsRegistry.seriesMax + 2)
        #expect(text.contains("c{other=\"true\"} 50.0"))
        #expect(text.contains("c{n=\"7\"} 2.0"))
    }

    @Test func `many tasks may count at once`() async {
        let registry = MetricsRegistry()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<500 { registry.makeCounter(label: "c", dimensions: []).increment(by: 1) }
                }
            }
        }
        #expect(lines(registry).contains("c 4000.0"))
    }
}
