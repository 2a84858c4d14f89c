// SPDX-License-Identifier: Apache-2.0
import CoreMetrics
import Synchronization

/// A counter that only rises.
final class CounterSeries: CounterHandler, FloatingPointCounterHandler {
    private let total: Mutex<Double> = Mutex(0)

    var value: Double { total.withLock { (t: inout Double) in t } }

    func increment(by amount: Int64) { total.withLock { (t: inout Double) in t += Double(amount) } }
    func increment(by amount: Double) { total.withLock { (t: inout Double) in t += amount } }
    func reset() { total.withLock { (t: inout Double) in t = 0 } }
}

/// A value that goes up and down.
final class GaugeSeries: MeterHandler, RecorderHandler {
    private let current: Mutex<Double> = Mutex(0)

    var value: Double { current.withLock { (c: inout Double) in c } }

    func set(_ value: Int64) { current.withLock { (c: inout Double) in c = Double(value) } }
    func set(_ value: Double) { current.withLock { (c: inout Double) in c = value } }
    func increment(by amount: Double) { current.withLock { (c: inout Double) in c += amount } }
    func decrement(by amount: Double) { current.withLock { (c: inout Double) in c -= amount } }
    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }
}

/// Counts per upper bound, with sum and count.
final class HistogramSeries: TimerHandler, RecorderHandler {
    private struct State {
        var counts: [Int]
        var sum: Double = 0
        var count: Int = 0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(bounds: [Double]) {
        self.bounds = bounds
        self.state = Mutex(State(counts: [Int](repeating: 0, count: bounds.count)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        state.withLock { (s: inout State) in
            s.sum += value
            s.count += 1
            if let index: Int = bounds.firstIndex(where: { (bound: Double) -> Bool in value <= bound }) {
                s.counts[index] += 1
            }
        }
    }

    func lines(_ key: MetricsRegistry.Key) -> [String] {
        let snapshot: State = state.withLock { (s: inout State) in s }
        let prefix: String = key.labels.isEmpty ? "" : key.labels + ","
        var lines: [String] = []
        var running: Int = 0
        for (bound, count) in zip(bounds, snapshot.counts) {
            running += count
            lines.append("\(key.name)_bucket{\(prefix)le=\"\(bound)\"} \(running)")
        }
        lines.append("\(key.name)_bucket{\(prefix)le=\"+Inf\"} \(snapshot.count)")
        lines.append("\(key.name)_sum\(braced(key.labels)) \(snapshot.sum)")
        lines.append("\(key.name)_count\(braced(key.labels)) \(snapshot.count)")
        return lines
    }
}
