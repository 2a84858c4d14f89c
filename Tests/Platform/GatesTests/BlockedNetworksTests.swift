// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

@testable import Gates

@Suite struct `blocked networks` {
    private static let now: Timestamp = Timestamp(microseconds: 1_800_000_000_000_000)

    private static func block(_ range: String, for seconds: Int64?) throws -> BlockedNetwork {
        BlockedNetwork(
            network: try #require(AddressBlock(range)), reason: "ip_flood",
            until: seconds.map { Timestamp(microseconds: now.microseconds + $0 * 1_000_000) })
    }

    private static func isBlocked(_ text: String, by held: BlockedNetworks, after seconds: Int64 = 0) throws -> Bool {
        let address: NetworkAddress = try #require(NetworkAddress(text))
        return held.block(
            of: address, now: Timestamp(microseconds: now.microseconds + seconds * 1_000_000)) != nil
    }

    @Test func `a block holds for its addresses until its end`() throws {
        let held: BlockedNetworks = BlockedNetworks([
            try Self.block("192.0.2.7/32", for: 60), try Self.block("2001:db8:0:1::/64", for: 60),
            try Self.block("198.51.100.0/24", for: nil), try Self.block("2001:db8:0:2::5/128", for: 60),
        ])
        for address in ["192.0.2.7", "::ffff:192.0.2.7", "2001:db8:0:1::99", "198.51.100.200", "2001:db8:0:2::5"] {
            #expect(try Self.isBlocked(address, by: held), "\(address)")
        }
        for address in ["192.0.2.8", "2001:db8::1", "198.51.101.1", "2001:db8:0:2::6"] {
            #expect(try !Self.isBlocked(address, by: held), "\(address)")
        }
        #expect(try Self.isBlocked("192.0.2.7", by: held, after: 59))
        #expect(try !Self.isBlocked("192.0.2.7", by: held, after: 60))
        #expect(try Self.isBlocked("198.51.100.1", by: held, after: 1_000_000))
    }

    @Test func `of two blocks of one address the longer one holds`() throws {
        var held: BlockedNetworks = BlockedNetworks([try Self.block("192.0.2.7", for: 3_600)])
        held.add(try Self.block("192.0.2.7", for: 60))
        #expect(try Self.isBlocked("192.0.2.7", by: held, after: 3_599))
        held.add(try Self.block("192.0.2.7", for: nil))
        held.add(try Self.block("192.0.2.7", for: 60))
        #expect(try Self.isBlocked("192.0.2.7", by: held, after: 1_000_000))
    }

    @Test func `a block of this process stays until the table shows it`() throws {
        var held: HeldBlocks = HeldBlocks()
        let own: BlockedNetwork = try Self.block("192.0.2.7/32", for: 60)
        held.add(own, max: 10)
        // The table was read before the row was written.
        held.take([try Self.block("198.51.100.0/24", for: 60)], now: Self.now)
        #expect(try Self.isBlocked("192.0.2.7", by: held.networks))
        #expect(try Self.isBlocked("198.51.100.7", by: held.networks))
        held.take([own], now: Self.now)
        #expect(try Self.isBlocked("192.0.2.7", by: held.networks))
        // Once seen, the table alone decides: an operator may lift it.
        held.take([], now: Self.now)
        #expect(try !Self.isBlocked("192.0.2.7", by: held.networks))
        held.add(own, max: 10)
        held.take([], now: Timestamp(microseconds: Self.now.microseconds + 61_000_000))
        #expect(try !Self.isBlocked("192.0.2.7", by: held.networks))
        held.add(own, max: 10)
        held.take([try Self.block("192.0.2.7/32", for: 30)], now: Self.now)
        #expect(try Self.isBlocked("192.0.2.7", by: held.networks, after: 45))
    }

    @Test func `the refusal tells the end and the wait`() throws {
        let refusal: APIFailure = try Self.block("192.0.2.7", for: 90).refusal(now: Self.now)
        #expect(refusal.code == "AUTHZ_IP_BLOCKED" && refusal.status == 403)
        #expect(refusal.details.map(\.name) == ["reason", "blockedUntil", "retryAfter"])
        #expect(refusal.headers.map(\.value) == ["90"])
        #expect(try Self.block("192.0.2.7", for: nil).refusal(now: Self.now).details.map(\.name) == ["reason"])
    }

    @Test func `requests of an address are reported by the hundred, anew in each window`() {
        var counts: FloodCounts = FloodCounts(windowSeconds: 60)
        let start: Int64 = 1_800_000_000_000_000
        func reports(_ address: String, _ requests: Int, at time: Int64) -> Int {
            var due: Int = 0
            for _ in 0..<requests where counts.note(address, at: time) { due += 1 }
            return due
        }
        #expect(reports("a", 350, at: start) == 3)
        #expect(reports("b", 99, at: start) == 0)
        #expect(reports("b", 99, at: start + 60_000_000) == 0)
        #expect(reports("b", 1, at: start + 60_000_000) == 1)
    }
}
