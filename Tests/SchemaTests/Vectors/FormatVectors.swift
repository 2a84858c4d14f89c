// SPDX-License-Identifier: Apache-2.0

/// Formats as rules.
enum FormatVectors {
    static let all: [Vector] = rows.map { name, valid, invalid in
        Vector(
            schema: #"{"format": "\#(name)"}"#, valid: valid.map(quoted) + ["12", "null", "{}"],
            invalid: invalid.map(quoted))
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let rows: [(String, [String], [String])] = [
        ("date", ["2024-02-29", "0000-01-01"], ["2023-02-29", "2024-2-1", "2024-13-01", "24-01-01", "2024-01-01 "]),
        (
            "time", ["12:00:00Z", "12:00:00.5+01:00", "00:59:60+01:00"],
            ["12:00:00", "24:00:00Z", "12:00:60Z", "12:00:00.Z"]
        ),
        (
            "date-time", ["2024-02-29t12:00:00z", "1998-12-31T23:59:60Z"],
            ["2024-02-29 12:00:00Z", "2024-02-29T12:00Z", "2024-02-30T12:00:00Z"]
        ),
        ("duration", ["P1Y2M", "PT1H2M3S", "P3W", "P1DT1S"], ["P", "PT", "P1YT", "P1Y1D", "PT1H1S", "P1W1D", "P1S"]),
        (
            "email", ["a@b", "a.b+c@example.com", "\"a b\"@example.com", "a@[IPv6:::1]"],
            ["a", "@b", "a@", "a..b@c", ".a@c", "a@-b", "a@[1.2.3]"]
        ),
        ("idn-email", ["ü@example.com", "a@bücher.de"], ["ü", "a@\u{300}x"]),
        (
            "hostname", ["a", "a-b.example", "xn--bcher-kva.de"],
            ["", "a..b", "-a", "a-", "a_b", "a.", "xn--a", "xn--bcher-KV"]
        ),
        ("idn-hostname", ["bücher.de", "a。b", "ß.de"], ["", "Ü.de", "a\u{301}b\u{320}\u{301}", "ab--ü", "-ü", "‐"]),
        ("ipv4", ["127.0.0.1", "255.255.255.255"], ["1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "1.2.3."]),
        ("ipv6", ["::", "1::8", "::ffff:1.2.3.4"], ["1", ":::", "1::2::3", "12345::", "::1%eth0"]),
        (
            "uri", ["http://a", "urn:x:y", "a:b?c#d", "http://[::1]:80/"],
            ["//a", "a", "http://a b", "http://a/%x", "1a:b", "http://a:x"]
        ),
        ("uri-reference", ["", "a/b", "?q", "#f", "//h/p"], ["\\", "a b", "a:b:c d", "#a#b"]),
        ("iri", ["http://ü/ä?ö#ß"], ["/ä", "http://ü b"]),
        ("iri-reference", ["ä", "#ß"], ["ä b", "{"]),
        ("uri-template", ["/a/{b}{?c*,d:3}", "", "{+x}"], ["{", "}", "{}", "{a:0}", "{a b}", "{a.}"]),
        (
            "uuid", ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"],
            ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"]
        ),
        ("json-pointer", ["", "/", "/a~0~1/0"], ["a", "/~2", "/~", "#/a"]),
        ("relative-json-pointer", ["0", "1/a", "10#"], ["", "/a", "01", "-1", "1##", "1a"]),
        (
            "regex", ["a+", "(?<n>a)\\k<n>", "(?=a)b", "\\p{Script=Greek}", "(a)\\1"],
            ["(", "a**", "\\a", "(?P<n>a)", "(?i)a", "[b-a]"]
        ),
        ("no-such-format", ["anything"], []),
    ]
}
