// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct YAMLReaderTests {
    private func read(
        _ text: String, limits: YAMLReader.Limits = YAMLReader.Limits()
    ) -> (node: Node?, findings: [String]) {
        let diagnostics = Diagnostics()
        let node = YAMLReader.read(
            SourceFile(path: "a.yaml", text: text), limits: limits, diagnostics: diagnostics)
        return (node, diagnostics.sorted.map { "\($0.rule) \($0.location.line):\($0.location.column)" })
    }

    @Test func `every key and value knows its line and column`() throws {
        let root = try #require(read("a:\n  b: 1\nlist:\n  - x\n  - {k: 'v'}\n").node)
        let inner = try #require(root.mapping?.entry("a")?.value.mapping?.entry("b"))
        #expect(inner.keyLocation.description == "a.yaml:2:3")
        #expect(inner.value.location.description == "a.yaml:2:6")
        let items = try #require(root["list"]?.sequence)
        #expect(items[0].location.description == "a.yaml:4:5")
        #expect(items[1].location.description == "a.yaml:5:5")
        #expect(items[1]["k"]?.location.description == "a.yaml:5:9")
    }

    @Test func `JSON is read with places too`() throws {
        let root = try #require(read("{\n  \"a\": [1, true, null, \"x\"]\n}").node)
        let items = try #require(root["a"]?.sequence)
        #expect(items.map(\.location.column) == [9, 12, 18, 24])
        #expect(items[0].integer == 1)
        #expect(items[1].bool == true)
        #expect(items[2].isNull)
        #expect(items[3].string == "x")
    }

    @Test func `escaped surrogate pairs of JSON are read and do not move places`() throws {
        let diagnostics = Diagnostics()
        let text = #"{"a": "\uD83D\uDE00 \\ud83d\ude00", "b": 1}"#
        let source = SourceFile(path: "a.json", text: text.replacing(#"\\ud83d\ude00"#, with: #"\\ud83d"#))
        let root = try #require(YAMLReader.read(source, diagnostics: diagnostics))
        #expect(root["a"]?.string == "\u{1F600} \\ud83d")
        #expect(root.mapping?.entry("b")?.keyLocation.column == 31)
    }

    @Test func `members keep the order they were written in`() throws {
        let names = (0..<20).map { "k\(19 - $0)" }
        let root = try #require(read(names.map { "\($0): 1" }.joined(separator: "\n")).node)
        #expect(root.mapping?.keys == names)
        #expect(root["k7"]?.integer == 1)
        #expect(root["k20"] == nil)
    }

    @Test(arguments: [
        ("null", Scalar.Kind.null), ("~", .null), ("", .null), ("true", .bool(true)), ("False", .bool(false)),
        ("yes", .string), ("no", .string), ("on", .string), ("12", .integer(12)), ("-7", .integer(-7)),
        ("+3", .integer(3)), ("0o17", .integer(15)), ("0xFF", .integer(255)), ("017", .integer(17)),
        ("1_000", .string), ("12:30", .string), ("9223372036854775808", .bigInteger), ("1.50", .float(1.5)),
        ("1e3", .float(1000)), (".5", .float(0.5)), (".", .string), ("-.inf", .float(-.infinity)),
        ("1.2.3", .string), ("2024-01-01", .string), ("\"12\"", .string), ("'null'", .string),
        ("!!str 12", .string),
    ])
    func `plain scalars are typed by the core schema and quoted ones are strings`(
        text: String, kind: Scalar.Kind
    ) throws {
        let root = try #require(read("v: \(text)").node)
        #expect(root["v"]?.scalar?.kind == kind)
    }

    @Test func `numbers keep their text`() throws {
        let root = try #require(read("a: 1.50\nb: 123456789012345678901234567890").node)
        #expect(root["a"]?.scalar?.text == "1.50")
        #expect(root["b"]?.scalar?.text == "123456789012345678901234567890")
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "document/duplicate-key 3:1", "a.yaml:1:1"),
        ("{\"a\": 1, \"b\": 2, \"a\": 3}", "document/duplicate-key 1:18", "a.yaml:1:2"),
        ("x:\n  'k': 1\n  k: 2\n", "document/duplicate-key 3:3", "a.yaml:2:3"),
    ])
    func `a duplicate key is refused with both places`(text: String, finding: String, first: String) {
        let diagnostics = Diagnostics()
        let node = YAMLReader.read(SourceFile(path: "a.yaml", text: text), diagnostics: diagnostics)
        #expect(node == nil)
        #expect(diagnostics.sorted.map { "\($0.rule) \($0.location.line):\($0.location.column)" } == [finding])
        #expect(diagnostics.sorted.first?.related.map(\.location.description) == [first])
    }

    @Test func `several duplicate keys of one file are all reported`() {
        let findings = read("a: 1\na: 2\na: 3\nb: {c: 1, c: 2}\n").findings
        #expect(
            findings == [
                "document/duplicate-key 2:1", "document/duplicate-key 3:1", "document/duplicate-key 4:11",
            ])
    }

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "document/syntax"), ("a: \"x\n", "document/syntax"), ("\ta: 1", "document/syntax"),
        ("a: *unknown\n", "document/syntax"), ("a: 1\n---\nb: 2\n", "document/syntax"),
        ("", "document/empty-file"), ("? [a, b]\n: 1\n", "document/key-not-a-string"),
    ])
    func `text that is no single document is refused`(text: String, rule: String) {
        let result = read(text)
        #expect(result.node == nil)
        #expect(result.findings.first?.hasPrefix(rule + " ") == true, "\(result.findings)")
    }

    @Test func `depth beyond the limit is refused`() {
        let deep = String(repeating: "[", count: 101) + String(repeating: "]", count: 101)
        #expect(read(deep).findings == ["document/too-deep 1:101"])
        let hostile = String(repeating: "[", count: 50_000)
        #expect(read(hostile).findings == ["document/too-deep 1:1"])
        let nested = (0..<900).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
        #expect(read(nested).findings == ["document/too-deep 101:101"])
        let sound = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(read(sound).findings.isEmpty)
    }

    @Test func `aliases count with everything they stand for`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        var limits = YAMLReader.Limits()
        limits.nodesMax = 10_000
        #expect(read(text, limits: limits).findings.first?.hasPrefix("document/too-many-nodes") == true)
        #expect(read("a: &x {k: 1}\nb: *x\n").node?["b"]?["k"]?.integer == 1)
    }

    @Test func `a file beyond the byte limit is refused`() {
        var limits = YAMLReader.Limits()
        limits.fileBytesMax = 10
        #expect(read("a: 12345678", limits: limits).findings == ["document/file-too-large 1:1"])
    }
}
