// SPDX-License-Identifier: Apache-2.0

/// Proof that somebody controls a domain: a text of ours in a record that only they can set.
///
/// Two servers that know nothing of each other must both show it, so that one of them alone can be deceived.
package struct DomainProof: Sendable {
    /// Servers that are asked.
    package static let serversCount: Int = 2

    /// What the servers showed.
    package enum Finding: Sendable, Equatable {
        case proven
        /// At least one server that works does not show it.
        case missing
        /// Nobody denies it, but a server says nothing at all: the network may be down.
        case unclear
    }

    /// A record that is to be set.
    package struct Record: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    private let client: DNSClient
    private let label: String
    private let prefix: String

    /// - Parameters:
    ///   - label: in front of the domain, such as `_proof`.
    ///   - prefix: of the text, in front of the token.
    package init(client: DNSClient, label: String, prefix: String) {
        self.client = client
        self.label = label
        self.prefix = prefix
    }

    /// Whether there are servers enough to prove anything.
    package var isPossible: Bool { client.servers.count >= Self.serversCount }

    package func record(domain: HostName, token: String) -> Record {
        Record(name: label + "." + domain.text, value: prefix + token)
    }

    /// Looks for the record, and whether the domain leads to a host of ours.
    package func check(
        domain: HostName, token: String, host: String
    ) async -> (finding: Finding, leadsToHost: Bool) {
        let record: Record = record(domain: domain, token: token)
        let answers: [[DNSOutcome]] = await client.ask([
            DNSQuestion(record.name, .txt), DNSQuestion(domain.text, .a), DNSQuestion(domain.text, .aaaa),
            DNSQuestion(host, .a), DNSQuestion(host, .aaaa),
        ])
        let leads: Bool = answers.contains { (row: [DNSOutcome]) -> Bool in
            Self.leads([row[1], row[2]], to: host, [row[3], row[4]])
        }
        return (Self.finding(answers, Array(record.value.utf8)), leads)
    }

    private static func finding(_ answers: [[DNSOutcome]], _ value: [UInt8]) -> Finding {
        var isUnclear: Bool = answers.count < serversCount
        for row in answers {
            switch row[0] {
            case .found(let answer) where answer.values.contains(value): continue
            case .silent where row.allSatisfy({ $0 == .silent }): isUnclear = true
            case .found, .none, .unusable, .silent: return .missing
            }
        }
        return isUnclear ? .unclear : .proven
    }

    /// By an alias, or by the same addresses.
    private static func leads(_ own: [DNSOutcome], to host: String, _ ours: [DNSOutcome]) -> Bool {
        let answers: [DNSAnswer] = own.compactMap(\.answer)
        if answers.contains(where: { $0.aliases.contains(host) }) { return true }
        let addresses: Set<[UInt8]> = Set(answers.flatMap(\.values))
        return !addresses.isEmpty && addresses.isSubset(of: Set(ours.compactMap(\.answer).flatMap(\.values)))
    }
}

extension DNSOutcome {
    fileprivate var answer: DNSAnswer? {
        if case .found(let answer) = self { answer } else { nil }
    }
}
