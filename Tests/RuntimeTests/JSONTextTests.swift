// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// What is JSON and what is not, with position and reason.
struct JSONTextTests {
    struct Refusal: CustomTestStringConvertible {
        let text: String
        let position: Int
        let reason: JSONFailure.Reason
        var testDescription: String { text }
    }

    @Test(arguments: [
        Refusal(text: "", position: 0, reason: .syntax),
        Refusal(text: "  ", position: 2, reason: .syntax),
        Refusal(text: #"{"email":"x""#, position: 12, reason: .syntax),
        Refusal(text: #"{"a":1,}"#, position: 7, reason: .syntax),
        Refusal(text: "[1,]", position: 3, reason: .syntax),
        Refusal(text: "[1 2]", position: 3, reason: .syntax),
        Refusal(text: "01", position: 0, reason: .syntax),
        Refusal(text: "[-]", position: 1, reason: .syntax),
        Refusal(text: "[1.]", position: 1, reason: .syntax),
        Refusal(text: "[NaN]", position: 1, reason: .syntax),
        Refusal(text: "[tru]", position: 4, reason: .syntax),
        Refusal(text: #"["a\x"]"#, position: 4, reason: .syntax),
        Refusal(text: "[\"a\nb\"]", position: 3, reason: .syntax),
        Refusal(text: #"["\ud800"]"#, position: 2, reason: .encoding),
        Refusal(text: #"["\udc00\ud800"]"#, position: 2, reason: .encoding),
        Refusal(text: "{} x", position: 3, reason: .trailingData),
        Refusal(text: #"{"a":1,"a":2}"#, position: 7, reason: .duplicateKey),
        Refusal(text: #"{"a":{"b":1,"\u0062":2}}"#, position: 12, reason: .duplicateKey),
    ])
    func `broken text is refused with position and reason`(_ refusal: Refusal) {
        let result: DecodeResult<JSONValue> = readAny(Array(refusal.text.utf8))
        #expect(result.value == nil)
        #expect(result.failure == JSONFailure(position: refusal.position, reason: refusal.reason))
    }

    @Test(arguments: [
        [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3],
        [0xF0, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x28, 0xA1],
    ])
    func `malformed UTF-8 is refused as encoding`(_ bytes: [UInt8]) {
        let result: DecodeResult<JSONValue> = readAny([0x22, 0x61] + bytes + [0x22])
        #expect(result.failure?.reason == .encoding)
        #expect(result.failure?.position == 2)
    }

    @Test func `escapes and scalars of every length are read`() {
        let result: DecodeResult<JSONValue> = readAny(
            Array(#""\"\\\/\b\f\n\r\tA\u00e9\u20AC\uD83D\uDE00é€😀 plain text of some length""#.utf8))
        #expect(
            result.value == .string("\"\\/\u{8}\u{C}\n\r\tAé€😀é€😀 plain text of some length"))
    }

    @Test(arguments: 0...24)
    func `a special byte is found at every offset`(_ offset: Int) {
        let filler: String = String(repeating: "x", count: offset)
        #expect(readAny(Array("\"\(filler)\\n\(filler)\"".utf8)).value == .string("\(filler)\n\(filler)"))
        #expect(readAny(Array("\"\(filler)é\(filler)\"".utf8)).value == .string("\(filler)é\(filler)"))
        #expect(
            readAny(Array("\"\(filler)\u{1}\(filler)\"".utf8)).failure
                == JSONFailure(position: offset + 1, reason: .syntax))
    }

    @Test func `nesting of 64 is read and of 65 is too deep`() {
        let deep: (Int) -> [UInt8] = { Array(repeating: 0x5B, count: $0) + Array(repeating: 0x5D, count: $0) }
        #expect(readAny(deep(64)).value != nil)
        #expect(readAny(deep(65)).failure == JSONFailure(position: 64, reason: .tooDeep))
        #expect(readAny(Array(repeating: 0x5B, count: 100_000)).failure?.reason == .tooDeep)
    }

    @Test func `an object takes 10,000 members and no more`() {
        let object: (Int) -> String = { (count: Int) -> String in
            "{" + (0..<count).map { "\"m\($0)\":0" }.joined(separator: ",") + "}"
        }
        #expect(readAny(Array(object(10_000).utf8)).failure == nil)
        #expect(readAny(Array(object(10_001).utf8)).failure?.reason == .tooDeep)
    }

    @Test func `a text takes 100,000 values and no more`() {
        let array: (Int) -> String = { "[" + Array(repeating: "0", count: $0).joined(separator: ",") + "]" }
        #expect(readAny(Array(array(99_999).utf8)).failure == nil)
        #expect(readAny(Array(array(100_000).utf8)).failure?.reason == .tooDeep)
    }

    @Test func `skipped values are checked like read ones`() {
        for text: String in [#"{"x":{"a":1,"a":2},"name":"ab"}"#, #"{"x":[1,{"b":0,"b":0}],"name":"ab"}"#] {
            #expect(read(text) { Widget.decode(from: &$0) }.failure?.reason == .duplicateKey)
        }
        #expect(read(#"{"x":1,"name":"ab","x":2}"#) { Widget.decode(from: &$0) }.failure?.reason == .duplicateKey)
        #expect(read(#"{"name":"ab","name":"cd"}"#) { Widget.decode(from: &$0) }.failure?.reason == .duplicateKey)
        #expect(read(#"{"x":"\uD800","name":"ab"}"#) { Widget.decode(from: &$0) }.failure?.reason == .encoding)
        #expect(read(#"{"x":{"y":1},"z":{"y":1},"name":"ab"}"#) { Widget.decode(from: &$0) }.value?.name == "ab")
    }

    @Test func `names that only look alike are different names`() {
        let result: DecodeResult<JSONValue> = readAny(Array(#"{"\u00e9":1,"e\u0301":2}"#.utf8))
        #expect(result.failure == nil)
        #expect(result.value?["\u{e9}"] == 1)
        #expect(result.value?["e\u{301}"] == 2)
        #expect(result.value != ["\u{e9}": 1, "\u{e8}": 2])
        #expect(result.value == ["e\u{301}": 2, "\u{e9}": 1])
        #expect(JSONValue.object(["\u{e9}": 1]) != ["e\u{301}": 1])
    }

    @Test func `a map refuses names that it cannot keep apart`() {
        let result: DecodeResult<[String: Int]> = read(#"{"\u00e9":1,"e\u0301":2}"#) { $0.map(of: Int.self) }
        #expect(result.failure == JSONFailure(position: 12, reason: .duplicateKey))
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("120e-1", 12), ("-5", -5), ("0.5e1", 5),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775807.0", Int.max),
        ("0e999999999", 0), ("1.000000000000000000000000000000000000000000000000", 1),
        ("922337203685477580700e-2", Int.max),
    ])
    func `integers are exact in every notation`(_ text: String, _ value: Int) {
        #expect(read(text) { $0.integer() }.value == value)
    }

    @Test(arguments: [
        ("9223372036854775808", "$ OUT_OF_RANGE max"), ("-9223372036854775809", "$ OUT_OF_RANGE min"),
        ("1e19", "$ OUT_OF_RANGE max"), ("1e999999999999", "$ OUT_OF_RANGE max"), ("1.5", "$ INVALID_TYPE isInt"),
        ("1e-400", "$ INVALID_TYPE isInt"), ("\"5\"", "$ INVALID_TYPE isInt"), ("null", "$ REQUIRED_FIELD isNotEmpty"),
        ("123456789012345678901234567890", "$ OUT_OF_RANGE max"), ("0.1e1000000", "$ OUT_OF_RANGE max"),
    ])
    func `numbers that are no integers are told apart`(_ text: String, _ expected: String) {
        #expect(complaint(read(text) { $0.integer() }) == expected)
    }

    @Test(arguments: [
        "0", "-0.0", "0.1", "1e22", "1e23", "123456789012345678", "2.2250738585072014e-308", "5e-324",
        "1.7976931348623157e308", "3.14159265358979323846264338327950288", "9007199254740993", "8.41e21", "1e-22",
        "0.000001", "123456.789e3", "17976931348623157e292",
    ])
    func `doubles are the nearest ones`(_ text: String) {
        let value: Double? = read(text) { $0.double() }.value
        #expect(value?.bitPattern == Double(text)?.bitPattern)
    }

    @Test func `numbers beyond a double are refused`() {
        #expect(complaint(read("1e309") { $0.double() }) == "$ OUT_OF_RANGE max")
        #expect(complaint(read("-1e309") { $0.double() }) == "$ OUT_OF_RANGE max")
    }

    @Test func `integers of 32 bits keep their reach`() {
        #expect(read("2147483647") { $0.integer32() }.value == Int32.max)
        #expect(complaint(read("2147483648") { $0.integer32() }) == "$ OUT_OF_RANGE max")
    }
}
