// SPDX-License-Identifier: Apache-2.0

import ContractRuntime
package import OpenAPIDocument

/// Which described responses were seen, by whom: told from the counters of servers that were tried.
package struct ResponseCoverage {
    /// An operation and how often each of its described statuses was seen, by source.
    package struct Row {
        package let operation: String
        package let method: String
        package let path: String
        /// Described statuses, ascending, with the number of times that each source saw them.
        package fileprivate(set) var statuses: [(status: Int, seen: [String: Int])]
        /// Statuses that came and are not described.
        package fileprivate(set) var strange: [Int] = []
    }

    /// A line that is no counter of requests.
    package struct Unreadable: Error, CustomStringConvertible {
        package let description: String
    }

    /// Sources in the order in which they were added.
    package private(set) var sources: [String] = []
    package private(set) var rows: [Row]
    /// Operations that the description marks as not served.
    package let unserved: [String]

    package init(_ loaded: LoadedDocument) {
        var rows: [Row] = []
        var unserved: [String] = []
        for item in loaded.openapi.paths {
            for operation in item.operations {
                let name = operation.operationID ?? "\(operation.method.rawValue) \(item.path)"
                if operation.extensions.contains(where: { $0.name == "x-unserved" && $0.node.bool == true }) {
                    unserved.append(name)
                    continue
                }
                let statuses = operation.responses.compactMap { response -> Int? in
                    if case .code(let status) = response.status { status } else { nil }
                }
                rows.append(
                    Row(
                        operation: name, method: operation.method.rawValue.uppercased(), path: item.path,
                        statuses: Set(statuses).sorted().map { ($0, [:]) }))
            }
        }
        self.rows = rows
        self.unserved = unserved
    }

    /// Adds the counters `PREFIX_requests_total` of a text in the Prometheus exposition format.
    package mutating func add(_ text: String, source: String, prefix: String) throws(Unreadable) {
        if !sources.contains(source) { sources.append(source) }
        let positions = Dictionary(
            rows.enumerated().map { ($0.element.operation, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for line in text.split(separator: "\n") where line.hasPrefix(prefix + "_requests_total{") {
            guard let end = line.lastIndex(of: "}"), let count = Double(line[end...].dropFirst(2)),
                let operation = Self.label("operation", line),
                let status = Self.label("status", line).flatMap({ Int($0) })
            else { throw Unreadable(description: "no counter of requests: \(line)") }
            guard let position = positions[operation], count > 0 else { continue }
            if let index = rows[position].statuses.firstIndex(where: { $0.status == status }) {
                rows[position].statuses[index].seen[source, default: 0] += Int(count)
            } else if !rows[position].strange.contains(status) {
                rows[position].strange.append(status)
            }
        }
    }

    /// Described statuses of one hundred, and how many of them were seen.
    package func count(of hundreds: ClosedRange<Int>) -> (described: Int, seen: Int) {
        let all = rows.flatMap(\.statuses).filter { hundreds.contains($0.status / 100) }
        return (all.count, all.count { !$0.seen.isEmpty })
    }

    private static func label(_ name: String, _ line: Substring) -> String? {
        guard let start = line.firstRange(of: name + "=\"") else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }
}
