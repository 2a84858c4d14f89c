// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// Reading typed values and what is said of those that break the contract.
struct JSONReaderTests {
    @Test func `an object is read whatever the order of its members`() {
        let expected: Widget = Widget(
            name: "ab-1", size: 3, color: .darkBlue, note: .null, parts: [.init(label: "x", weight: 0.25)])
        let texts: [String] = [
            #"{"name":"ab-1","size":3,"color":"dark_blue","note":null,"parts":[{"label":"x","weight":0.25}]}"#,
            #" { "parts" : [ { "weight" : 0.25 , "label" : "x" } ] , "note" : null , "extra" : [ 1 , { } ] , "#
                + #""color" : "dark_blue" , "size" : 3 , "n\u0061me" : "ab-1" } "#,
        ]
        for text in texts { #expect(read(text) { Widget.decode(from: &$0) }.value == expected) }
    }

    @Test(arguments: [
        (#"{}"#, "name REQUIRED_FIELD isNotEmpty"),
        (#"{"name":null}"#, "name REQUIRED_FIELD isNotEmpty"),
        (#"{"name":5}"#, "name INVALID_TYPE isString"),
        (#"{"name":"a"}"#, "name STRING_TOO_SHORT minLength"),
        (#"{"name":"abcdefghi"}"#, "name STRING_TOO_LONG maxLength"),
        (#"{"name":"aB"}"#, "name INVALID_FORMAT matches"),
        (#"{"name":"ab","size":0}"#, "size OUT_OF_RANGE min"),
        (#"{"name":"ab","size":10}"#, "size OUT_OF_RANGE max"),
        (#"{"name":"ab","size":"5"}"#, "size INVALID_TYPE isInt"),
        (#"{"name":"ab","color":"green"}"#, "color INVALID_ENUM isIn"),
        (#"{"name":"ab","note":[]}"#, "note INVALID_TYPE isString"),
        (#"{"name":"ab","note":"\u0000"}"#, "note INVALID_FORMAT matches"),
        (#"{"name":"ab","parts":{}}"#, "parts INVALID_TYPE isArray"),
        (#"{"name":"ab","parts":[{"label":"x"},5]}"#, "parts[1] INVALID_TYPE isObject"),
        (#"{"name":"ab","parts":[{"label":"x"},{"label":""}]}"#, "parts[1].label STRING_TOO_SHORT minLength"),
        (#"{"name":"ab","parts":[{}]}"#, "parts[0].label REQUIRED_FIELD isNotEmpty"),
        (#"{"name":"ab","parts":[{"label":"x","weight":-1}]}"#, "parts[0].weight OUT_OF_RANGE min"),
        (#"{"name":"ab","parts":[{"label":"x","weight":0.001}]}"#, "parts[0].weight OUT_OF_RANGE isDivisibleBy"),
        (
            #"{"name":"ab","parts":[{"label":"x"},{"label":"x"},{"label":"x"},{"label":""}]}"#,
            "parts TOO_MANY_ITEMS arrayMaxSize"
        ),
        (#"[]"#, "$ INVALID_TYPE isObject"),
    ])
    func `a violation names field, code and constraint`(_ text: String, _ expected: String) {
        let result: DecodeResult<Widget> = read(text) { Widget.decode(from: &$0) }
        #expect(result.failure == nil)
        #expect(result.value == nil)
        #expect(complaint(result) == expected)
    }

    @Test func `one pass finds all violations`() {
        let result: DecodeResult<Widget> = read(
            #"{"parts":[{"weight":"x"},{"label":7}],"size":0,"color":"c","name":""}"#
        ) { Widget.decode(from: &$0) }
        let fields: [String] = ViolationReport(result.violations).entries.map(\.field)
        #expect(fields == ["name", "size", "color", "parts[0].label", "parts[0].weight", "parts[1].label"])
    }

    @Test func `paths quote names that hold separators and lead through maps`() {
        let result: DecodeResult<[String: [Int]]> = read(#"{"a.b":[1,"x"],"c d":[null],"e~/":[true]}"#) {
            $0.map(of: [Int].self)
        }
        #expect(result.violations.map(\.field) == [#"["a.b"][1]"#, #"["c d"][0]"#, "e~/[0]"])
        #expect(result.violations.map(\.pointer) == ["/a.b/1", "/c d/0", "/e~0~1/0"])
    }

    @Test func `lengths count scalars and text is composed`() {
        #expect(read(#""e\u0301""#) { $0.string(StringRule(maxLength: 1)) }.value == "é")
        #expect(read(#""e\u0301""#) { $0.string(StringRule(maxLength: 1)) }.value?.unicodeScalars.count == 1)
        #expect(read(#""👩‍🚀""#) { $0.string(StringRule(minLength: 3, maxLength: 3)) }.value != nil)
        #expect(complaint(read(#""👩‍🚀""#) { $0.string(StringRule(maxLength: 2)) }) == "$ STRING_TOO_LONG maxLength")
    }

    @Test func `control characters follow their rule`() {
        #expect(read(#""a\tb\r\n""#) { $0.string() }.value == "a\tb\r\n")
        #expect(complaint(read(#""a\tb""#) { $0.string(StringRule(controls: .none)) }) == "$ INVALID_FORMAT matches")
        #expect(read(#""\u0001""#) { $0.string(StringRule(controls: .any)) }.value == "\u{1}")
    }

    @Test func `named formats have their own codes`() {
        #expect(complaint(read(#""x""#) { $0.uuid() }) == "$ INVALID_UUID isUuid")
        #expect(complaint(read(#""x""#) { $0.timestamp() }) == "$ INVALID_DATE isDateTime")
        #expect(complaint(read(#""x""#) { $0.date() }) == "$ INVALID_DATE isDate")
        #expect(complaint(read(#""x""#) { $0.wire(EmailAddress.self) }) == "$ INVALID_EMAIL isEmail")
        #expect(complaint(read(#""x""#) { $0.wire(WebURL.self) }) == "$ INVALID_URL isUrl")
        #expect(complaint(read(#""x""#) { $0.identifier(WidgetID.self) }) == "$ INVALID_UUID isUuid")
        #expect(complaint(read(#"true"#) { $0.uuid() }) == "$ INVALID_TYPE isString")
        #expect(
            read(#""2024-02-29T00:00:00\u005a""#) { $0.timestamp() }.value == Timestamp(wire: "2024-02-29T00:00:00Z"))
    }

    @Test func `unique arrays compare as JSON`() {
        let unique: ArrayRule = ArrayRule(unique: true)
        #expect(complaint(read("[1, 1.0]") { $0.array(unique) { $0.value() } }) == "$ DUPLICATE_ITEMS arrayUnique")
        #expect(
            complaint(read(#"[{"a":1,"b":2},{"b":2,"a":1}]"#) { $0.array(unique) { $0.value() } })
                == "$ DUPLICATE_ITEMS arrayUnique")
        #expect(read(#"["a","b"]"#) { $0.array(unique, of: String.self) }.value == ["a", "b"])
        #expect(
            complaint(read("[]") { $0.array(ArrayRule(minItems: 1), of: Int.self) }) == "$ TOO_FEW_ITEMS arrayMinSize")
    }

    @Test func `constants and closed lists`() {
        #expect(read(#""v1""#) { $0.constant("v1") }.value != nil)
        #expect(complaint(read(#""v2""#) { $0.constant("v1") }) == "$ INVALID_ENUM isIn")
        #expect(complaint(read("3") { $0.integer(oneOf: [1, 2]) }) == "$ INVALID_ENUM isIn")
        #expect(complaint(read("true") { $0.constant(false) }) == "$ INVALID_ENUM isIn")
    }

    @Test func `a discriminator is seen before the object is read`() {
        let result: DecodeResult<String> = read(#"{"x":{"type":"inner"},"type":"outer","y":[]}"#) { reader in
            let found: [Bool] = [reader.peekHasMember("y"), reader.peekHasMember("z")]
            #expect(found == [true, false])
            let kind: String? = reader.peekMember("type")
            reader.skipValue()
            return kind
        }
        #expect(result.value == "outer")
        let broken: DecodeResult<String> = read(#"{"a":1,"a":2}"#) { (reader: inout JSONReader) -> String? in
            _ = reader.peekMember("type")
            reader.skipValue()
            return ""
        }
        #expect(broken.failure?.reason == .duplicateKey)
    }

    @Test func `an attempt that fails leaves no trace`() {
        let either: (inout JSONReader) -> String? = { (reader: inout JSONReader) -> String? in
            if let number: Int = reader.attempt({ $0.integer() }) { return "integer \(number)" }
            if let list: [String] = reader.attempt({ $0.array(of: String.self) }) { return "list \(list.count)" }
            reader.refuseUnion()
            return nil
        }
        #expect(read("5") { either(&$0) }.value == "integer 5")
        #expect(read(#"["a","b"]"#) { either(&$0) }.value == "list 2")
        #expect(complaint(read("true") { either(&$0) }) == "$ INVALID_FORMAT oneOf")
        #expect(read("[1") { either(&$0) }.failure?.reason == .syntax)
    }

    @Test func `nested attempts end`() {
        func either(_ reader: inout JSONReader) -> Int? {
            if let value: Int = reader.attempt({ (r: inout JSONReader) -> Int? in
                r.array { (r: inout JSONReader) -> Int? in either(&r) }.flatMap { $0.first }
            }) {
                return value
            }
            return reader.attempt { (r: inout JSONReader) -> Int? in
                r.array { (r: inout JSONReader) -> Int? in either(&r) }.flatMap { $0.first }
            }
        }
        let text: String = String(repeating: "[", count: 60) + "true" + String(repeating: "]", count: 60)
        #expect(read(text) { either(&$0) }.failure?.reason == .tooDeep)
    }

    @Test func `unknown members go to the caller or are refused where the contract says so`() {
        let closed: MemberTable = MemberTable(["a"], refusesUnknown: true)
        let result: DecodeResult<Int> = read(#"{"a":1,"b":[2]}"#) { reader in
            var seen: UInt64 = 0
            var value: Int?
            guard reader.beginObject() else { return nil }
            while reader.nextMember(closed, &seen) != nil { value = reader.integer() }
            return reader.finishObject(closed, seen: seen) ? value : nil
        }
        #expect(complaint(result) == "b INVALID_FORMAT isKnown")
        let open: MemberTable = MemberTable(["a"])
        let extras: DecodeResult<[String]> = read(#"{"a":1,"b":2,"c":3}"#) { reader in
            var seen: UInt64 = 0
            var names: [String] = []
            guard reader.beginObject() else { return nil }
            while let index: Int = reader.nextMember(open, &seen, unknown: true) {
                if index == MemberTable.unknown { names.append(reader.currentName) }
                reader.skipValue()
            }
            return reader.finishObject(open, seen: seen) ? names : nil
        }
        #expect(extras.value == ["b", "c"])
    }

    @Test func `lenient mode checks types only`() {
        let result: DecodeResult<Widget> = read(
            #"{"name":"B","size":99,"color":"green","password":null,"parts":[]}"#, mode: .lenient
        ) { Widget.decode(from: &$0) }
        #expect(result.value?.color == .undocumented("green"))
        #expect(result.value?.size == 99)
        #expect(read(#"{"name":5}"#, mode: .lenient) { Widget.decode(from: &$0) }.value == nil)
        #expect(!read(#"{"name":null}"#, mode: .lenient) { Widget.decode(from: &$0) }.violations.isEmpty)
    }

    @Test func `presence tells absent, null and value apart`() {
        #expect(read(#"{"name":"ab"}"#) { Widget.decode(from: &$0) }.value?.note == .absent)
        #expect(read(#"{"name":"ab","note":null}"#) { Widget.decode(from: &$0) }.value?.note == .null)
        #expect(read(#"{"name":"ab","note":"n"}"#) { Widget.decode(from: &$0) }.value?.note == .value("n"))
    }
}
