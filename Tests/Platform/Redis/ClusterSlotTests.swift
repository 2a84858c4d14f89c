// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Redis

@Suite struct `slots of a cluster` {
    @Test func `a key lies where its checksum says, or that of its part in braces`() {
        #expect(ClusterSlot.checksum(Array("123456789".utf8)[...]) == 0x31C3)
        func slot(_ key: String) -> Int { ClusterSlot.of(Array(key.utf8)) }
        #expect(slot("foo") == 12_182 && slot("bar") == 5_061 && slot("") == 0)
        #expect(slot("{user1000}.following") == slot("user1000"))
        #expect(slot("{user1000}.following") == slot("{user1000}.followers"))
        #expect(slot("foo{{bar}}zap") == slot("{bar"))
        #expect(slot("foo{bar}{zap}") == slot("bar"))
        // Nothing between the braces, or no end: the whole key counts.
        #expect(slot("foo{}{bar}") != slot("bar") && slot("foo{}{bar}") != slot(""))
        #expect(slot("foo{bar") != slot("bar"))
    }

    @Test func `the keys of a command are found where the command has them`() throws {
        func slot(_ command: [RedisArgument]) throws -> Int? { try CommandKeys.slot(of: command) }
        let foo: Int = ClusterSlot.of(Array("foo".utf8))
        #expect(try slot(["GET", "foo"]) == foo)
        #expect(try slot(["set", "foo", "bar", "NX"]) == foo)
        #expect(try slot(["EVALSHA", "sha", "2", "foo", "{foo}x", "bar"]) == foo)
        #expect(try slot(["EVAL", "return 1", "0", "bar"]) == nil)
        #expect(try slot(["MGET", "foo", "a{foo}"]) == foo)
        #expect(try slot(["PING"]) == nil)
        #expect(try slot(["PUBLISH", "foo", "x"]) == nil)
        for command: [RedisArgument] in [
            ["MGET", "foo", "bar"], ["DEL", "foo", "bar"], ["EVAL", "return 1", "2", "foo", "bar"],
        ] {
            #expect(throws: RedisError.crossSlot) { try slot(command) }
        }
    }

    @Test func `a redirection names the server, or leaves out its own name`() {
        func redirection(_ text: String) -> ClusterRedirection? {
            ClusterRedirection(RedisError(reply: text), answeredBy: "here")
        }
        #expect(redirection("MOVED 7 h:6380") == .moved(slot: 7, to: RedisEndpoint(host: "h", port: 6_380)))
        #expect(redirection("ASK 7 ::1:6380") == .asked(RedisEndpoint(host: "::1", port: 6_380)))
        #expect(redirection("MOVED 7 :6380") == .moved(slot: 7, to: RedisEndpoint(host: "here", port: 6_380)))
        #expect(redirection("TRYAGAIN Multiple keys request during rehashing of slot") == .later)
        for text in ["MOVED 7", "MOVED x h:1", "MOVED 16384 h:1", "ASK 7 h:0", "ERR unknown", "CLUSTERDOWN no"] {
            #expect(redirection(text) == nil, "\(text)")
        }
    }

    @Test func `a map says who has what, and is refused when it is none`() throws {
        func range(_ first: Int64, _ last: Int64, _ host: String, _ port: Int64) -> RedisValue {
            .array([
                .integer(first), .integer(last),
                .array([.bytes(Array(host.utf8)), .integer(port), .bytes(Array("id".utf8))]),
            ])
        }
        let reply: RedisValue = .array([range(0, 99, "a", 1), range(100, 199, "", 2), range(300, 301, "a", 1)])
        var topology = try #require(ClusterTopology(reply, answeredBy: "me"))
        let (a, own) = (RedisEndpoint(host: "a", port: 1), RedisEndpoint(host: "me", port: 2))
        #expect(topology.owner(of: 99) == a && topology.owner(of: 300) == a)
        #expect(topology.owner(of: 100) == own && topology.owner(of: 200) == nil)
        #expect(topology.owning == [a, own])
        topology.move(200, to: RedisEndpoint(host: "b", port: 3))
        #expect(topology.owner(of: 200) == RedisEndpoint(host: "b", port: 3))
        for broken: RedisValue in [
            .null, .array([]), .array([.integer(1)]), .array([range(5, 4, "a", 1)]), .array([range(0, 16_384, "a", 1)]),
            .array([range(0, 1, "a", 0)]),
        ] {
            #expect(ClusterTopology(broken, answeredBy: "me") == nil)
        }
    }
}
