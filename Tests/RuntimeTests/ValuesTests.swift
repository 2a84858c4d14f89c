// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// Text forms of the value types.
struct ValuesTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2024-02-29T12:34:56.789Z", 1_709_210_096_789_000),
        ("2024-02-29T14:34:56.789+02:00", 1_709_210_096_789_000), ("1969-12-31T23:59:59.999999Z", -1),
        ("2000-01-01t00:00:00.5z", 946_684_800_500_000), ("2000-01-01T00:00:00.123456789Z", 946_684_800_123_456),
        ("0000-01-01T00:00:00Z", -62_167_219_200_000_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000_000),
        ("1999-12-31T23:00:00-01:00", 946_684_800_000_000),
    ])
    func `timestamps are read`(_ text: String, _ microseconds: Int64) {
        #expect(Timestamp(wire: text)?.microseconds == microseconds)
    }

    @Test(arguments: [
        "", "2024-02-29", "2024-02-29T12:34Z", "2024-02-29T12:34:56", "2023-02-29T12:34:56Z", "2024-02-29T24:00:00Z",
        "2024-02-29T23:59:60Z", "2024-02-29 12:34:56Z", "2024-02-29T12:34:56.Z", "2024-02-29T12:34:56.1234567890Z",
        "2024-02-29T12:34:56+0200", "2024-02-29T12:34:56+24:00", "2024-02-29T12:34:56Zx", "2024-13-01T00:00:00Z",
        "２024-02-29T12:34:56Z", "2024-02-29T12:34:56.5", "2024-02-29T12:34:56+02:0",
    ])
    func `other texts are no timestamps`(_ text: String) { #expect(Timestamp(wire: text) == nil) }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_709_210_096_789_999, "2024-02-29T12:34:56.789Z"), (253_402_300_799_999_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `timestamps are written in UTC with milliseconds`(_ microseconds: Int64, _ text: String) {
        #expect(Timestamp(microseconds: microseconds).wire == text)
    }

    @Test func `dates and days agree over four centuries`() {
        for days in stride(from: -150_000, through: 150_000, by: 17) {
            let date: CalendarDate = CalendarDate(daysSinceEpoch: days)
            #expect(date.daysSinceEpoch == days)
            #expect(CalendarDate(wire: date.wire) == date)
        }
        #expect(CalendarDate(wire: "2023-02-29") == nil)
        #expect(CalendarDate(wire: "2023-2-09") == nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29)?.daysSinceEpoch == 11_016)
    }

    @Test func `times of the day are read and written`() {
        #expect(TimeOfDay(wire: "23:59:58")?.wire == "23:59:58")
        #expect(TimeOfDay(wire: "07:05")?.wire == "07:05:00")
        #expect(TimeOfDay(wire: "24:00") == nil)
        #expect(TimeOfDay(wire: "7:05") == nil)
    }

    @Test func `instants move by durations`() {
        let start: Timestamp = Timestamp(microseconds: 1_000_000)
        #expect((start + .milliseconds(1500)).microseconds == 2_500_000)
        #expect(start - Timestamp(microseconds: 0) == .seconds(1))
        #expect(Timestamp(microseconds: -1).milliseconds == -1)
    }

    @Test func `identifiers are read in any case and written in lower case`() {
        let text: String = "01890A5D-AC96-774B-BCCE-B302099A8057"
        #expect(WireUUID(wire: text)?.wire == text.lowercased())
        #expect(WidgetID(text)?.description == text.lowercased())
        var bytes: [UInt8] = []
        WireUUID(wire: text)?.appendText(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text.lowercased())
        for bad: String in [
            "", text + "0", "01890A5DAC96-774B-BCCE-B302099A80570", "0189_A5D-AC96-774B-BCCE-B302099A8057",
        ] {
            #expect(WireUUID(wire: bad) == nil)
        }
    }

    @Test func `version 7 identifiers are ordered by time`() {
        let text: String = WireUUID.v7(milliseconds: 1_645_557_742_000).wire
        #expect(text.hasPrefix("017f22e2-79b0-7"))
        #expect(["8", "9", "a", "b"].contains(text.dropFirst(19).prefix(1)))
        #expect(WireUUID.v7(milliseconds: 5).wire < WireUUID.v7(milliseconds: 6).wire)
        #expect(WireUUID.v7(milliseconds: 5) != WireUUID.v7(milliseconds: 5))
    }

    @Test(arguments: [
        ("0", "0"), ("-0.0", "0"), ("1.50", "1.5"), ("1e3", "1000"), ("-12.5e-3", "-0.0125"), ("100e-2", "1"),
        ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ])
    func `decimals are exact`(_ text: String, _ expected: String) {
        #expect(ExactDecimal(wire: text)?.wire == expected)
    }

    @Test func `decimals compare and divide exactly`() {
        #expect(ExactDecimal(wire: "0.1").map { $0 < 0.11 } == true)
        #expect(ExactDecimal(wire: "19.99")?.isMultiple(of: 0.01) == true)
        #expect(ExactDecimal(wire: "0.3")?.isMultiple(of: 0.1) == true)
        #expect(ExactDecimal(wire: "19.999")?.isMultiple(of: 0.01) == false)
        #expect(ExactDecimal(wire: "1e30")?.isMultiple(of: 7) == false)
        #expect(ExactDecimal(wire: "-4.5")?.isMultiple(of: 1.5) == true)
        #expect(ExactDecimal(wire: "1e99") == nil)
        #expect(ExactDecimal(wire: "1.") == nil)
        let large: ExactDecimal = ExactDecimal(wire: String(repeating: "9", count: 38)) ?? 0
        let tiny: ExactDecimal = ExactDecimal(1, scale: 38)
        #expect(tiny < large)
        #expect(large > tiny)
        #expect(large > 1)
    }

    @Test(arguments: [
        ("a@b.co", true), ("first.last+tag@sub.example.org", true), ("o'hara@example.com", true), ("a@b", false),
        ("@b.co", false), ("a..b@c.de", false), (".a@c.de", false), ("a.@c.de", false), ("a@-b.de", false),
        ("a@b-.de", false), ("a@b..de", false), ("a b@c.de", false), ("a@b.123", false), ("ä@b.de", false),
        ("a@b@c.de", false), ("\"q\"@c.de", false), (String(repeating: "a", count: 65) + "@c.de", false),
        ("a@" + String(repeating: "b", count: 64) + ".de", false), ("x@xn--bcher-kva.example", true), ("", false),
    ])
    func `mail addresses`(_ text: String, _ isValid: Bool) { #expect((EmailAddress(wire: text) != nil) == isValid) }

    @Test(arguments: [
        ("https://example.com", true), ("HTTP://EXAMPLE.com:8080/a%20b?x=1&y=[2]#f", false),
        ("http://example.com:8080/a%20b?x=1#f", true), ("https://[2001:db8::1]:443/", true),
        ("https://[::g]/", false), ("ftp://example.com", false), ("//example.com", false), ("https://", false),
        ("https://u:p@example.com/", false), ("https://example.com/ä", false), ("https://example.com/%zz", false),
        ("https://example.com:99999/", false), ("https://exa mple.com", false), ("https://a..b/", false),
        ("https://localhost/x", true), ("https://example.com/" + String(repeating: "a", count: 2048), false),
        ("https://example.com/a#b#c", false), ("javascript:alert(1)", false),
    ])
    func `web addresses`(_ text: String, _ isValid: Bool) { #expect((WebURL(wire: text) != nil) == isValid) }

    @Test func `network addresses`() {
        #expect(IPv4Address(wire: "192.168.0.255")?.wire == "192.168.0.255")
        for bad: String in ["1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.", "a.b.c.d", ""] {
            #expect(IPv4Address(wire: bad) == nil)
        }
        #expect(IPv6Address(wire: "2001:0DB8:0:0:0:0:0:1")?.wire == "2001:db8::1")
        #expect(IPv6Address(wire: "::")?.wire == "::")
        #expect(IPv6Address(wire: "::ffff:1.2.3.4")?.low == 0xFFFF_0102_0304)
        #expect(IPv6Address(wire: "1:0:0:2:0:0:0:3")?.wire == "1:0:0:2::3")
        #expect(IPv6Address(wire: "fe80::")?.wire == "fe80::")
        for bad: String in [
            ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "fe80::1%en0", "", ":1:2:3:4:5:6:7",
        ] {
            #expect(IPv6Address(wire: bad) == nil)
        }
    }

    @Test func `bytes are base64`() {
        for (bytes, text): ([UInt8], String) in [
            ([], ""), ([102], "Zg=="), ([102, 111], "Zm8="), ([102, 111, 111], "Zm9v"), ([255, 254], "//4="),
        ] {
            #expect(Base64Data(bytes).wire == text)
            #expect(Base64Data(wire: text)?.bytes == bytes)
        }
        #expect(Base64Data(wire: "__4")?.bytes == [255, 254])
        for bad: String in ["Z", "Zg=", "Zh==", "Zm9v=", "Z m8", "=Zg="] { #expect(Base64Data(wire: bad) == nil) }
    }

    @Test func `secrets do not show`() {
        let secret: Secret<String> = Secret("hidden")
        #expect("\(secret)" == "•••")
        #expect(String(reflecting: secret) == "•••")
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(secret.reveal() == "hidden")
    }

    @Test func `JSON values compare as JSON`() {
        #expect(JSONNumber("1.0").map { JSONValue.number($0) } == 1)
        #expect(JSONNumber("10e-1").map { JSONValue.number($0) }?.hashValue == JSONValue.integer(1).hashValue)
        #expect(JSONNumber("1.1") != JSONNumber("1.2"))
        #expect(JSONNumber("01") == nil)
        let left: JSONValue = ["a": 1, "b": [nil, true]]
        let right: JSONValue = ["b": [nil, true], "a": 1]
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left != ["a": 1])
    }
}
