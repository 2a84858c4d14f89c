// SPDX-License-Identifier: Apache-2.0
import ContractClient
import Testing

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://api.example.com/v1", "https://api.example.com", "/v1"),
        ("http://localhost:8080", "http://localhost:8080", ""),
        ("HTTPS://h/a/b//", "https://h", "/a/b"),
        ("http://[::1]:81/v1/", "http://[::1]:81", "/v1"),
        ("http://[::1]", "http://[::1]", ""),
        ("http+unix://%2Frun%2Fa.sock/v1", "http+unix://%2Frun%2Fa.sock", "/v1"),
    ])
    func `an address is read`(text: String, origin: String, path: String) throws {
        let base = try #require(BaseURL(text))
        #expect(base.origin == origin)
        #expect(base.path == path)
    }

    @Test func `a socket path is decoded`() { #expect(BaseURL("http+unix://%2Frun%2Fa.sock")?.host == "/run/a.sock") }

    @Test(arguments: [
        "", "example.com", "ftp://h", "http://", "http:///v1", "http://h:0", "http://h:99999", "http://h:x",
        "http://:80",
        "http://u@h", "http://h/?a", "http://h/#a", "http+unix://%2", "http+unix://%zz",
    ])
    func `anything else is refused`(text: String) { #expect(BaseURL(text) == nil) }
}
