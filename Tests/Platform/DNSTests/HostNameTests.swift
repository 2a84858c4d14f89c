// SPDX-License-Identifier: Apache-2.0
import DNS
import Testing

@Suite struct HostNameTests {
    @Test(arguments: [
        "app.acme.example", "a.bc", "1.example", "xn--bcher-kva.example", "x--y.example", "a-b.c-d.example",
        String(repeating: "a", count: 63) + ".example",
    ])
    func `names of hosts are taken`(_ text: String) {
        #expect(HostName(text)?.text == text)
        #expect(HostName(text.uppercased())?.text == text)
    }

    @Test(arguments: [
        "", "com", "a.b", "10.0.0.12", "bücher.example", "-a.example", "a-.example", "a..example", ".example",
        "a.example.", "a_b.example", "a b.example", "xn--0.example", "xn--a.example", "ab--c.example",
        String(repeating: "a", count: 64) + ".example",
        String(repeating: "abcdefgh.", count: 28) + "example",
    ])
    func `what is no name of a host is refused`(_ text: String) { #expect(HostName(text) == nil) }

    @Test func `a name is within itself and what it is below`() throws {
        let name: HostName = try #require(HostName("app.acme.example"))
        #expect(name.isWithin("app.acme.example") && name.isWithin("acme.example"))
        #expect(!name.isWithin("me.example") && !name.isWithin("x.app.acme.example"))
    }

    @Test func `suffixes below which anybody can register belong to nobody`() throws {
        let suffixes: PublicSuffixes = try PublicSuffixes()
        for text in ["co.uk", "github.io", "com.br", "xn--55qx5d.cn"] {
            #expect(suffixes.contains(try #require(HostName(text))), "\(text)")
        }
        for text in ["acme.co.uk", "acme.github.io", "acme.example", "example.com"] {
            #expect(!suffixes.contains(try #require(HostName(text))), "\(text)")
        }
    }
}
