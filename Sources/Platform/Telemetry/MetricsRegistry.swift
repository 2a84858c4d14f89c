// SPDX-License-Identifier: Apache-2.0
package import CoreMetrics
import Synchronization

/// Metrics of this process, printed in the Prometheus text format (version 0.0.4).
///
/// Series are bounded: past `seriesMax` new label sets are counted in one series named `other`.
package final class MetricsRegistry: MetricsFactory {
    /// Series of one process.
    static let seriesMax: Int = 20_000
    /// Upper bounds of timer buckets, seconds.
    static let timerBounds: [Double] = [
        0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
    ]

    struct Key: Hashable {
        let name: String
        let labels: String
    }

    private struct State {
        var counters: [Key: CounterSeries] = [:]
        var gauges: [Key: GaugeSeries] = [:]
        var histograms: [Key: HistogramSeries] = [:]
        var count: Int { counters.count + gauges.count + histograms.count }
    }

    private let state: Mutex<State> = Mutex(State())

    package init() {}

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        state.withLock { (s: inout State) in
            Self.series(&s, \.counters, label, dimensions) { CounterSeries() }
        }
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        state.withLock { (s: inout State) in
            Self.series(&s, \.counters, label, dimensions) { CounterSeries() }
        }
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions) : gauge(label, dimensions)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// All series, names and label sets in order.
    package func text() -> String {
        let (counters, gauges, histograms) = state.withLock { (s: inout State) in
            (s.counters, s.gauges, s.histograms)
        }
        var lines: [String] = []
        Self.print(counters, "counter", &lines) { (key, series) in ["\(key.name)\(braced(key.labels)) \(series.value)"]
        }
        Self.print(gauges, "gauge", &lines) { (key, series) in ["\(key.name)\(braced(key.labels)) \(series.value)"] }
        Self.print(histograms, "histogram", &lines) { (key, series) in series.lines(key) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func print<Series>(
        _ all: [Key: Series], _ type: String, _ lines: inout [String], _ body: (Key, Series) -> [String]
    ) {
        let sorted = all.sorted { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
        var last: String = ""
        for (key, series) in sorted {
            if key.name != last { lines.append("# TYPE \(key.name) \(type)") }
            last = key.name
            lines += body(key, series)
        }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries {
        state.withLock { (s: inout State) in
            Self.series(&s, \.gauges, label, dimensions) { GaugeSeries() }
        }
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramSeries {
        state.withLock { (s: inout State) in
            Self.series(&s, \.histograms, label, dimensions) { HistogramSeries(bounds: Self.timerBounds) }
        }
    }

    /// A series that is known is always found; a new one past the bound falls into the `other` of its name.
    private static func series<Series>(
        _ state: inout State, _ kind: WritableKeyPath<State, [Key: Series]>, _ label: String,
        _ dimensions: [(String, String)], _ make: () -> Series
    ) -> Series {
        var key: Key = key(label, dimensions)
        if let known: Series = state[keyPath: kind][key] { return known }
        if state.count >= seriesMax {
            key = Key(name: key.name, labels: "other=\"true\"")
            if let known: Series = state[keyPath: kind][key] { return known }
        }
        let made: Series = make()
        state[keyPath: kind][key] = made
        return made
    }

    private static func key(_ label: String, _ dimensions: [(String, String)]) -> Key {
        let name: String = String(
            label.map { (c: Character) -> Character in c.isASCII && (c.isLetter || c.isNumber) ? c : "_" })
        let labels: [String] = dimensions.map { (pair: (String, String)) -> String in
            let value: String = pair.1.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n")
            return "\(pair.0)=\"\(value)\""
        }
        return Key(name: name, labels: labels.joined(separator: ","))
    }
}

func braced(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }
