// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
@testable import TenancyArea
import Testing

@Suite struct AddressListTests {
    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7/32"), ("203.0.113.7/24", "203.0.113.0/24"), ("0.0.0.0/0", "0.0.0.0/0"),
        ("2001:DB8::1", "2001:db8::1/128"), ("2001:db8:ffff::/33", "2001:db8:8000::/33"), ("::/0", "::/0"),
        ("::ffff:203.0.113.7/120", "203.0.113.0/24"), ("::ffff:203.0.113.7", "203.0.113.7/32"),
    ])
    func `blocks are written in their normal form`(text: String, normal: String) {
        #expect(AddressRange(text)?.text == normal)
    }

    @Test(arguments: [
        "", "/", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/+8", "1.2.3.4/8/8", "1.2.3", "::/129", "example.com", "1.2.3.4/",
        " 1.2.3.4",
    ])
    func `other text is no block`(text: String) { #expect(AddressRange(text) == nil) }

    @Test func `a block contains what lies in it`() throws {
        let block: AddressRange = try #require(AddressRange("203.0.113.0/24"))
        #expect(block.contains(try #require(AddressRange("203.0.113.255"))))
        #expect(block.contains(try #require(AddressRange("::ffff:203.0.113.9"))))
        #expect(!block.contains(try #require(AddressRange("203.0.114.0"))))
        #expect(!block.contains(try #require(AddressRange("203.0.0.0/16"))))
    }

    @Test func `a list without the caller gains its address and a warning`() throws {
        let list: AddressList = try AddressList(["203.0.113.0/24"], caller: "198.51.100.4")
        #expect(list.blocks == ["203.0.113.0/24", "198.51.100.4/32"])
        #expect(list.warnings == [AddressList.ownAddressWarning])
    }

    @Test func `a list with the caller stays as it is`() throws {
        let list: AddressList = try AddressList(["203.0.113.0/24", "203.0.113.9/24"], caller: "203.0.113.9")
        #expect(list.blocks == ["203.0.113.0/24"])
        #expect(list.warnings.isEmpty)
    }

    @Test func `an empty list opens the workspace to all`() throws {
        #expect(try AddressList([], caller: "203.0.113.9").blocks.isEmpty)
    }

    @Test func `text that is no block is refused`() {
        #expect(throws: APIFailure.self) { try AddressList(["203.0.113.0/24", "office"], caller: "203.0.113.9") }
    }

    @Test func `the caller's address does not make the list longer than it may be`() {
        let full: [String] = (0..<100).map { (index: Int) -> String in "10.0.\(index).0/24" }
        #expect(throws: APIFailure.self) { try AddressList(full, caller: "203.0.113.9") }
    }
}
