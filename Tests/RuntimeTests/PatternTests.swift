// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// The pattern matcher.
struct PatternTests {
    struct Case: CustomTestStringConvertible {
        let pattern: String
        let found: [String]
        let missed: [String]
        var testDescription: String { pattern }
    }

    @Test(arguments: [
        Case(pattern: "^[a-z0-9-]+$", found: ["a", "a-1"], missed: ["", "A", "a b", "a\n"]),
        Case(pattern: "b", found: ["abc", "b"], missed: ["", "ac"]),
        Case(pattern: "^a|b$", found: ["ax", "xb"], missed: ["xa", "bx"]),
        Case(pattern: "^(?:a|bc)*d$", found: ["d", "abcad"], missed: ["abd", "b"]),
        Case(pattern: "^(a*)*$", found: ["", "aaaa"], missed: ["b"]),
        Case(pattern: "^a{2,3}$", found: ["aa", "aaa"], missed: ["a", "aaaa"]),
        Case(pattern: "^a{2,}$", found: ["aa", "aaaaa"], missed: ["a"]),
        Case(pattern: "^a{2}b?$", found: ["aa", "aab"], missed: ["a", "aabb"]),
        Case(pattern: "^a{0}$", found: [""], missed: ["a"]),
        Case(pattern: #"^\d{3}-\d{4}$"#, found: ["555-1234"], missed: ["555-12345", "٥٥٥-1234"]),
        Case(pattern: #"^\w+\s\W$"#, found: ["a_1 !", "x\u{A0}-"], missed: ["a1!", "é !"]),
        Case(pattern: #"^\D\S$"#, found: ["ab"], missed: ["1b", "a "]),
        Case(pattern: #"\bcat\b"#, found: ["a cat", "cat!", "cat"], missed: ["concat", "cats"]),
        Case(pattern: #"\Bat"#, found: ["cat"], missed: ["at"]),
        Case(pattern: "^.$", found: ["é", "😀", "a"], missed: ["\n", "ab", "\u{2028}"]),
        Case(pattern: #"^\u{1F600}$"#, found: ["😀"], missed: ["😁"]),
        Case(pattern: #"^\uD83D\uDE00\u00e9\x41$"#, found: ["😀éA"], missed: ["😀éB"]),
        Case(pattern: #"^[^a-c]$"#, found: ["d", "é"], missed: ["a", "c", ""]),
        Case(pattern: #"^[\d.\-\]]+$"#, found: ["1.2-]"], missed: ["a"]),
        Case(pattern: "^[a-]$", found: ["a", "-"], missed: ["b"]),
        Case(pattern: "^[à-ü😀-😂]$", found: ["é", "😁"], missed: ["a", "😃"]),
        Case(pattern: "[]", found: [], missed: ["", "a"]),
        Case(pattern: "^[^]$", found: ["\n", "x"], missed: ["", "xx"]),
        Case(pattern: #"^\p{L}+$"#, found: ["aé漢"], missed: ["a1", ""]),
        Case(pattern: #"^\p{Lu}\P{Lu}$"#, found: ["Éa"], missed: ["aa", "AA"]),
        Case(pattern: #"^[\p{L}\p{Nd}]+$"#, found: ["ü٣x"], missed: ["-"]),
        Case(pattern: #"^\p{Letter}\p{gc=Nd}$"#, found: ["a1"], missed: ["11"]),
        Case(pattern: #"^(?<year>\d{4})$"#, found: ["2024"], missed: ["24"]),
        Case(pattern: "^a+?b$", found: ["aab"], missed: ["b"]),
        Case(pattern: "^x{a}$", found: ["x{a}"], missed: ["xa"]),
        Case(pattern: #"^\/\.\$\^\(\)$"#, found: ["/.$^()"], missed: ["x"]),
        Case(pattern: "", found: ["", "x"], missed: []),
        Case(pattern: "a||b", found: ["", "x"], missed: []),
        Case(pattern: #"^\t\n\cA\0$"#, found: ["\t\n\u{1}\u{0}"], missed: ["tn"]),
        Case(pattern: "(^a)+", found: ["ab"], missed: ["ba"]),
    ])
    func `a pattern finds what ECMA-262 says`(_ example: Case) throws {
        let pattern: Pattern = try Pattern(example.pattern)
        for text in example.found { #expect(pattern.matches(text), "\(text.debugDescription)") }
        for text in example.missed { #expect(!pattern.matches(text), "\(text.debugDescription)") }
    }

    @Test(arguments: [
        ("(?=a)", PatternError.Reason.unsupported), ("(?!a)", .unsupported), ("(?<=a)b", .unsupported),
        ("(?<!a)b", .unsupported), (#"(a)\1"#, .unsupported), (#"\k<n>"#, .unsupported),
        (#"\p{Script=Latin}"#, .unsupported), ("(", .syntax), (")", .syntax), ("[a", .syntax), ("*", .syntax),
        ("a**", .syntax), ("a{3,2}", .syntax), (#"\q"#, .syntax), (#"\"#, .syntax), ("[z-a]", .syntax),
        ("{2}", .syntax), (#"\u{110000}"#, .syntax), ("a{5001}", .tooLarge), ("(a{100}){100}", .tooLarge),
        (String(repeating: "(", count: 200), .tooLarge), (#"\p{Nope}"#, .unsupported),
        ("(?P<n>a)", .syntax), (#"\uD800"#, .syntax),
    ])
    func `other patterns are refused`(_ source: String, _ reason: PatternError.Reason) {
        #expect { try Pattern(source) } throws: { ($0 as? PatternError)?.reason == reason }
    }

    @Test func `an expression is told from other text, whether it can be matched or not`() {
        let expressions: [String] = [
            "(?=a)", "(?!a)b", "(?<=a+)b", "(?<!a)b", #"(a)\1"#, #"(?<n>a)\k<n>"#, #"\p{Script=Latin}"#, "a{9999}",
        ]
        for source in expressions { #expect(Pattern.isExpression(source), "\(source)") }
        for source in ["(", "(?P<n>a)", "(?#a)", "(?i)a", "(?i:a)", #"\a"#, #"\k"#, "(?<>a)", "(?=a", "[b-a]"] {
            #expect(!Pattern.isExpression(source), "\(source)")
        }
    }

    @Test func `time does not explode`() throws {
        let pattern: Pattern = try Pattern("^(a|aa|a*)*(a+)+$")
        let text: String = String(repeating: "a", count: 20_000) + "b"
        let start: ContinuousClock.Instant = .now
        #expect(!pattern.matches(text))
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
