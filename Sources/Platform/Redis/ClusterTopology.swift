// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Which server of a cluster has which slots, as the cluster last said. A pure value.
struct ClusterTopology: Sendable, Equatable {
    /// Servers of one cluster that are held.
    static let serversMax = 1_000

    private(set) var servers: [RedisEndpoint] = []
    /// Index of the server of each slot; -1 where nobody has it.
    private var owners: [Int16] = Array(repeating: -1, count: ClusterSlot.count)

    init() {}

    /// Reads the answer to `CLUSTER SLOTS`; nil for anything else.
    ///
    /// - Parameter host: of the server that answered: it may leave out its own.
    init?(_ reply: RedisValue, answeredBy host: String) {
        guard let ranges = reply.elements, !ranges.isEmpty else { return nil }
        for range in ranges {
            guard let parts = range.elements, parts.count >= 3, let first = parts[0].integer,
                let last = parts[1].integer, (0...last).contains(first), last < Int64(ClusterSlot.count),
                let place = parts[2].elements, place.count >= 2, let port = place[1].integer,
                (1...65_535).contains(port)
            else { return nil }
            let name: String = place[0].text.flatMap { $0.isEmpty || $0 == "?" ? nil : $0 } ?? host
            guard let index = index(of: RedisEndpoint(host: name, port: Int(port))) else { return nil }
            for slot in Int(first)...Int(last) { owners[slot] = index }
        }
    }

    /// The server of a slot; nil where nobody has it.
    func owner(of slot: Int) -> RedisEndpoint? { owners[slot] < 0 ? nil : servers[Int(owners[slot])] }

    /// Every server that has slots.
    var owning: Set<RedisEndpoint> {
        Set(Set(owners).filter { $0 >= 0 }.map { servers[Int($0)] })
    }

    /// A server said that a slot is another's now.
    mutating func move(_ slot: Int, to server: RedisEndpoint) {
        guard let index = index(of: server) else { return }
        owners[slot] = index
    }

    private mutating func index(of server: RedisEndpoint) -> Int16? {
        if let index = servers.firstIndex(of: server) { return Int16(index) }
        guard servers.count < Self.serversMax else { return nil }
        servers.append(server)
        return Int16(servers.count - 1)
    }
}

/// What a server of a cluster answers instead of the reply: the command did not run there.
enum ClusterRedirection: Sendable, Equatable {
    /// The slot is another server's for good.
    case moved(slot: Int, to: RedisEndpoint)
    /// This key is on its way to another server, which must be told that it was asked for.
    case asked(RedisEndpoint)
    /// The keys of this command are on their way, some here and some there.
    case later

    /// Nil for an error that is none.
    ///
    /// - Parameter host: of the server that answered: it may leave out its own.
    init?(_ error: RedisError, answeredBy host: String) {
        guard case .refused(let code, let text) = error else { return nil }
        if code == "TRYAGAIN" {
            self = .later
            return
        }
        let words: [Substring] = text.reveal().split(separator: " ")
        guard code == "MOVED" || code == "ASK", words.count == 3, let slot = Int(words[1]),
            (0..<ClusterSlot.count).contains(slot), let colon = words[2].lastIndex(of: ":"),
            let port = Int(words[2][words[2].index(after: colon)...]), (1...65_535).contains(port)
        else { return nil }
        let name: Substring = words[2][..<colon]
        let server = RedisEndpoint(host: name.isEmpty ? host : String(name), port: port)
        self = code == "ASK" ? .asked(server) : .moved(slot: slot, to: server)
    }
}
