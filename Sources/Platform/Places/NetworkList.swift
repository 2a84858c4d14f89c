// SPDX-License-Identifier: Apache-2.0
import ContractServer

/// Networks with what is said of each, found by binary search; networks of one list do not overlap.
struct NetworkList<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let first: NetworkAddress
        let last: NetworkAddress
        let value: Value
    }

    private let entries: [Entry]

    init(_ networks: [(text: Substring, value: Value)]) throws(NetworkListProblem) {
        var entries: [Entry] = []
        entries.reserveCapacity(networks.count)
        for (text, value) in networks {
            guard let bounds: (NetworkAddress, NetworkAddress) = Self.bounds(of: text) else {
                throw .unreadable(String(text.prefix(64)))
            }
            entries.append(Entry(first: bounds.0, last: bounds.1, value: value))
        }
        self.entries = entries.sorted { (one: Entry, other: Entry) -> Bool in Self.isBefore(one.first, other.first) }
    }

    func value(for address: NetworkAddress) -> Value? {
        var (low, high): (Int, Int) = (0, entries.count)
        while low < high {
            let middle: Int = (low + high) / 2
            if Self.isBefore(address, entries[middle].first) { high = middle } else { low = middle + 1 }
        }
        guard low > 0, !Self.isBefore(entries[low - 1].last, address) else { return nil }
        return entries[low - 1].value
    }

    /// First and last address of `address` or `address/bits`.
    private static func bounds(of text: Substring) -> (NetworkAddress, NetworkAddress)? {
        let parts: [Substring] = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let base: NetworkAddress = NetworkAddress(parts[0]) else { return nil }
        let widest: Int = base.isIPv4 ? 32 : 128
        guard let width: Int = parts.count == 2 ? Int(parts[1]) : widest, (0...widest).contains(width) else {
            return nil
        }
        let bits: Int = base.isIPv4 ? 96 + width : width
        let (high, low): (UInt64, UInt64) = (mask(min(bits, 64)), mask(max(bits - 64, 0)))
        return (
            NetworkAddress(high: base.high & high, low: base.low & low),
            NetworkAddress(high: base.high | ~high, low: base.low | ~low)
        )
    }

    private static func mask(_ bits: Int) -> UInt64 { bits == 0 ? 0 : ~0 << UInt64(64 - bits) }

    private static func isBefore(_ one: NetworkAddress, _ other: NetworkAddress) -> Bool {
        one.high == other.high ? one.low < other.low : one.high < other.high
    }
}

/// What is wrong with a list.
package enum NetworkListProblem: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case tooLong

    package var description: String {
        switch self {
        case .unreadable(let line): "cannot read the line \(line)"
        case .tooLong: "more lines than \(LocalAddressKnowledge.linesMax)"
        }
    }
}
