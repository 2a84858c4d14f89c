// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@Suite struct `canonical JSON` {
    private func canonical(_ text: String) throws -> String {
        let value = try #require(JSONReader.decode(JSONValue.self, from: Array(text.utf8)))
        return String(decoding: value.canonicalBytes, as: UTF8.self)
    }

    /// RFC 8785, appendix B, as far as JSON text can carry them.
    private static let numbers: [(text: String, canonical: String)] = [
        ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("5e-324", "5e-324"), ("-5e-324", "-5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("-1.7976931348623157e308", "-1.7976931348623157e+308"), ("9007199254740992", "9007199254740992"),
        ("-9007199254740992", "-9007199254740992"), ("295147905179352825856", "295147905179352830000"),
        ("9.999999999999997e22", "9.999999999999997e+22"), ("1e23", "1e+23"),
        ("1.0000000000000001e23", "1.0000000000000001e+23"), ("999999999999999700000", "999999999999999700000"),
        ("999999999999999900000", "999999999999999900000"), ("1e21", "1e+21"),
        ("9.999999999999997e-7", "9.999999999999997e-7"), ("0.000001", "0.000001"),
        ("333333333.3333332", "333333333.3333332"), ("333333333.33333325", "333333333.33333325"),
        ("333333333.3333333", "333333333.3333333"), ("333333333.3333334", "333333333.3333334"),
        ("333333333.33333343", "333333333.33333343"), ("-0.0000033333333333333333", "-0.0000033333333333333333"),
        ("1424953923781206.25", "1424953923781206.2"), ("1.5E+300", "1.5e+300"), ("4.50", "4.5"), ("2e-3", "0.002"),
        ("1E30", "1e+30"), ("0.000000000000000000000000001", "1e-27"), ("100.0", "100"), ("1e2", "100"),
        ("9007199254740993", "9007199254740992"), ("9007199254740991", "9007199254740991"),
    ]

    @Test func `numbers are printed as ECMAScript does`() throws {
        for number in Self.numbers { #expect(try canonical(number.text) == number.canonical, "\(number.text)") }
    }

    /// The object of RFC 8785 section 3.2.3.
    @Test func `members are sorted by UTF-16 code units`() throws {
        let text = #"""
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
             "\u00f6": "Latin Small Letter O With Diaeresis"}
            """#
        let order = [
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
            "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
        ]
        let found = try canonical(text)
        var last = found.startIndex
        for value in order {
            let place = try #require(found.firstRange(of: value)?.lowerBound, "\(value)")
            #expect(place > last, "\(value)")
            last = place
        }
        #expect(found.hasPrefix(#"{"\r":"Carriage Return","1":"One","#))
    }

    /// The object of RFC 8785 section 3.2.2.
    @Test func `literals and escapes are minimal`() throws {
        let text = #"""
            {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}
            """#
        let wanted =
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
            + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try canonical(text) == wanted)
    }

    @Test func `nesting is kept and white space is not`() throws {
        #expect(
            try canonical(#" { "b" : [ { } , [ ] ] , "a" : { "d" : 1 , "c" : "" } } "#)
                == #"{"a":{"c":"","d":1},"b":[{},[]]}"#)
    }
}
