// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// What the writer writes.
struct JSONWriterTests {
    @Test func `commas come by themselves`() {
        var writer: JSONWriter = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.integer(1)
        writer.beginObject()
        writer.endObject()
        writer.beginArray()
        writer.endArray()
        writer.null()
        writer.endArray()
        writer.key(text: "b\"")
        writer.bool(true)
        writer.key("c")
        writer.string("")
        writer.endObject()
        #expect(text(writer.takeBytes()) == #"{"a":[1,{},[],null],"b\"":true,"c":""}"#)
    }

    @Test(arguments: 0...20)
    func `every control character is escaped at every offset`(_ offset: Int) {
        let filler: String = String(repeating: "y", count: offset)
        let special: String = (0..<0x20).compactMap { Unicode.Scalar($0).map { String($0) } }.joined() + "\"\\/é😀\u{7F}"
        let bytes: [UInt8] = JSONWriter.bytes(of: filler + special + filler)
        #expect(!bytes.contains { $0 < 0x20 })
        #expect(readAny(bytes).value == .string(filler + special + filler))
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0"), (1.0, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e21, "1e+21"), (1e-7, "1e-07"),
        (9_007_199_254_740_993.0, "9007199254740992.0"), (.leastNonzeroMagnitude, "5e-324"),
    ])
    func `doubles have their shortest form`(_ value: Double, _ expected: String) {
        #expect(text(JSONWriter.bytes(of: value)) == expected)
        #expect(JSONReader.decode(Double.self, from: JSONWriter.bytes(of: value)) == value)
    }

    @Test func `a number that is not finite becomes null and is told`() {
        var writer: JSONWriter = JSONWriter()
        writer.double(.nan)
        let hasLoss: Bool = writer.hasLoss
        #expect(hasLoss)
        #expect(text(writer.takeBytes()) == "null")
    }

    @Test(arguments: [0, 7, -7, 10, 99, 100, 12345, -987_654_321, Int64.max, Int64.min])
    func `integers are written whole`(_ value: Int64) {
        #expect(text(JSONWriter.bytes(of: value)) == String(value))
    }

    @Test func `a value round trips`() {
        let widget: Widget = Widget(
            name: "ab", size: 4, color: .red, note: .value("ü\n"), parts: [.init(label: "p", weight: 1.25)],
            password: "12345678")
        let bytes: [UInt8] = JSONWriter.bytes(of: widget)
        #expect(
            text(bytes)
                == #"{"name":"ab","size":4,"color":"red","note":"ü\n","parts":[{"label":"p","weight":1.25}],"#
                + #""password":"12345678"}"#)
        #expect(JSONReader.decode(Widget.self, from: bytes) == widget)
    }

    @Test func `absent members are left out and nullable ones are null`() {
        #expect(text(JSONWriter.bytes(of: Widget(name: "ab", note: .null))) == #"{"name":"ab","note":null,"parts":[]}"#)
        var writer: JSONWriter = JSONWriter()
        writer.beginObject()
        writer.nullableMember("a", nil as Int?)
        writer.member("b", [nil, 1] as [Int?])
        writer.endObject()
        #expect(text(writer.takeBytes()) == #"{"a":null,"b":[null,1]}"#)
        let read: DecodeResult<[Int?]> = read("[null,1]") { $0.array { $0.nullableElement { $0.integer() } } }
        #expect(read.value == [nil, 1])
    }

    @Test func `free values keep order and exact numbers`() {
        let source: String = #"{"b":1.10,"a":[true,false,null,-5,1e400,"x"],"c":{}}"#
        let value: JSONValue? = readAny(Array(source.utf8)).value
        #expect(value.map { text(JSONWriter.bytes(of: $0)) } == source)
    }

    @Test func `maps are written in order of their names`() {
        #expect(text(JSONWriter.bytes(of: ["b": 1, "a": 2, "c": 3])) == #"{"a":2,"b":1,"c":3}"#)
    }

    @Test func `large texts grow the buffer`() {
        let large: [String] = Array(repeating: String(repeating: "z", count: 1000), count: 100)
        #expect(JSONReader.decode([String].self, from: JSONWriter.bytes(of: large)) == large)
    }
}
