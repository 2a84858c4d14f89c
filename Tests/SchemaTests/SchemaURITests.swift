// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Testing

/// References against a base, pointers and numbers.
struct SchemaURITests {
    /// Examples in the manner of RFC 3986 section 5.4.
    @Test(arguments: [
        ("x", "http://a/b/c/x"), ("./x", "http://a/b/c/x"), ("x/", "http://a/b/c/x/"), ("/x", "http://a/x"),
        ("//x", "http://x"), ("?y", "http://a/b/c/d;p?y"), ("x?y", "http://a/b/c/x?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../x", "http://a/b/x"),
        ("../..", "http://a/"), ("../../../x", "http://a/x"), ("x:y", "x:y"), ("/./x", "http://a/x"),
        ("x/../y", "http://a/b/c/y"), ("..x", "http://a/b/c/..x"),
    ])
    func `a reference is resolved`(_ reference: String, _ expected: String) {
        let base = SchemaURI("http://a/b/c/d;p?q")
        #expect(base.resolving(SchemaURI(reference)).description == expected)
    }

    @Test func `a pointer survives its text form`() {
        for tokens in [[], [""], ["a/b", "~", "é"], ["0", "-"]] {
            let pointer = JSONPointer(tokens: tokens)
            #expect(JSONPointer(pointer.description) == pointer)
        }
        #expect(JSONPointer("a") == nil)
        #expect(JSONPointer("/~2") == nil)
    }

    @Test func `a pointer finds members by their bytes and elements by plain numbers`() throws {
        let document = try json(#"{"a": [1, {"b": 2}], "é": 3}"#)
        #expect(JSONPointer("/a/1/b")?.value(in: document) == 2)
        #expect(JSONPointer("/a/01")?.value(in: document) == nil)
        #expect(JSONPointer("/a/2")?.value(in: document) == nil)
        #expect(JSONPointer("/e\u{301}")?.value(in: document) == nil)
    }

    @Test(arguments: [
        ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-9"), ("9223372036854775807", "9223372036854775808"),
        ("1e20", "2e20"), ("-1e21", "-1e20"), ("0.1", "0.10000000000000000000001"), ("99", "1e2"), ("-5", "3.5"),
    ])
    func `numbers are ordered without rounding`(_ low: String, _ high: String) throws {
        let low = try #require(ExactNumber(try json(low)))
        let high = try #require(ExactNumber(try json(high)))
        #expect(low < high)
        #expect(!(high < low))
        #expect(low != high)
    }
}
