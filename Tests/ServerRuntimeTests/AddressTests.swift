// SPDX-License-Identifier: Apache-2.0
import ContractServer
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::1", "::1"), ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("::", "::"),
        ("::ffff:10.1.2.3", "10.1.2.3"), ("[2001:db8::5]", "2001:db8::5"), ("fe80::1%eth0", "fe80::1"),
        ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ])
    func `addresses are read and written in canonical form`(text: String, canonical: String) {
        #expect(NetworkAddress(text)?.text == canonical)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.+4", "::1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
        "12345::", "g::", "unknown", "_hidden", "1:2:3:4:5:6:7::8",
    ])
    func `other text is no address`(text: String) { #expect(NetworkAddress(text) == nil) }

    @Test func `blocks hold their addresses`() throws {
        let block: AddressBlock = try #require(AddressBlock("10.0.0.0/8"))
        #expect(block.contains(try #require(NetworkAddress("10.255.0.1"))))
        #expect(block.contains(try #require(NetworkAddress("::ffff:10.0.0.1"))))
        #expect(!block.contains(try #require(NetworkAddress("11.0.0.1"))))
        let wide: AddressBlock = try #require(AddressBlock("2001:db8::/32"))
        #expect(wide.contains(try #require(NetworkAddress("2001:db8:ffff::1"))))
        #expect(!wide.contains(try #require(NetworkAddress("2001:db9::1"))))
        #expect(AddressBlock("10.0.0.0/33") == nil)
        #expect(try #require(AddressBlock("0.0.0.0/0")).contains(try #require(NetworkAddress("8.8.8.8"))))
        #expect(!(try #require(AddressBlock("0.0.0.0/0")).contains(try #require(NetworkAddress("2001:db8::1")))))
    }

    private func client(peer: String?, _ headers: [(name: String, value: String)]) throws -> ClientAddress {
        let trusted: TrustedProxies = TrustedProxies([try #require(AddressBlock("10.0.0.0/8"))])
        let head: RequestHead = RequestHead(
            method: "GET", target: "/", headers: headers + [("host", "inner")],
            peer: Peer(address: peer.flatMap { text in NetworkAddress(text) }, isTLS: false))
        return ClientAddress(head, trusted: trusted)
    }

    @Test func `a stranger's forwarding fields are not believed`() throws {
        let client: ClientAddress = try client(
            peer: "203.0.113.9",
            [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-proto", "https"), ("x-forwarded-host", "evil")])
        #expect(client.ip == "203.0.113.9")
        #expect(!client.isSecure)
        #expect(client.host == "inner")
        #expect(!client.isThroughProxy)
    }

    @Test func `behind our proxy the nearest stranger is the client`() throws {
        let client: ClientAddress = try client(
            peer: "10.0.0.2",
            [
                ("x-forwarded-for", "1.1.1.1, 203.0.113.9, 10.0.0.7"), ("x-forwarded-proto", "https"),
                ("x-forwarded-host", "shop"),
            ])
        #expect(client.ip == "203.0.113.9")
        #expect(client.isSecure)
        #expect(client.host == "shop")
    }

    @Test func `the Forwarded field is read too`() throws {
        let client: ClientAddress = try client(
            peer: nil, [("forwarded", "for=1.1.1.1, for=\"[2001:db8::7]:4711\";proto=https;by=10.0.0.2")])
        #expect(client.ip == "2001:db8::7")
        #expect(client.isSecure)
    }

    @Test func `an unreadable hop ends the search`() throws {
        #expect(try client(peer: "10.0.0.2", [("x-forwarded-for", "1.1.1.1, unknown, 10.0.0.7")]).ip == "10.0.0.7")
        #expect(try client(peer: "10.0.0.2", [("x-forwarded-for", "198.51.100.4:5555")]).ip == "198.51.100.4")
        #expect(try client(peer: "10.0.0.2", []).ip == "10.0.0.2")
    }
}
