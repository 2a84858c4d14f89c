// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct DiagnosticTests {
    private let source = SourceFile(path: "api.yaml", text: "openapi: 3.1.0\n  tilte: \"A\"\r\nlast")

    private func finding(line: Int, column: Int, rule: String = "document/unknown-field") -> Diagnostic {
        Diagnostic(
            .error, rule: rule, at: SourceLocation(source: source, line: line, column: column),
            offending: "tilte", message: "info has no member \"tilte\"", cure: "did you mean \"title\"?")
    }

    @Test func `the text has place, rule, excerpt and cure`() {
        #expect(
            finding(line: 2, column: 3).text == """
                api.yaml:2:3: error: [document/unknown-field] info has no member "tilte"
                      tilte: "A"
                      ^
                    cure: did you mean "title"?
                """)
    }

    @Test func `a place outside the file has no excerpt`() {
        #expect(finding(line: 9, column: 1).text.split(separator: "\n").count == 2)
    }

    @Test func `a long line is cut around the place`() {
        let long = SourceFile(path: "l.yaml", text: String(repeating: "x", count: 5_000))
        let finding = Diagnostic(
            .warning, rule: "r", at: SourceLocation(source: long, line: 1, column: 4_000), message: "m", cure: "c")
        #expect(finding.text.split(separator: "\n").allSatisfy { $0.count < 200 })
    }

    @Test func `the JSON form escapes text and lists other places`() {
        let diagnostic = Diagnostic(
            .warning, rule: "document/x", at: SourceLocation(source: source, line: 1, column: 2),
            offending: "a\"b", message: "tab\there", cure: "none\u{1}",
            related: [.init(location: SourceLocation(source: source, line: 3, column: 1), message: "first")])
        #expect(
            diagnostic.json == #"{"severity":"warning","rule":"document/x","file":"api.yaml","line":1,"#
                + #""column":2,"offending":"a\"b","message":"tab\there","cure":"none\u0001","#
                + #""related":[{"file":"api.yaml","line":3,"column":1,"message":"first"}]}"#)
    }

    @Test func `findings are sorted by place and the same one is kept once`() {
        let diagnostics = Diagnostics()
        diagnostics.add(finding(line: 3, column: 1))
        diagnostics.add(finding(line: 2, column: 9))
        diagnostics.add(finding(line: 2, column: 3))
        diagnostics.add(finding(line: 2, column: 3))
        #expect(diagnostics.sorted.map(\.location.description) == ["api.yaml:2:3", "api.yaml:2:9", "api.yaml:3:1"])
        #expect(diagnostics.errorCount == 3)
        #expect(diagnostics.json.split(separator: "\n").count == 5)
    }

    @Test func `findings beyond the limit are counted`() {
        let diagnostics = Diagnostics()
        for line in 1...(Diagnostics.keptMax + 5) { diagnostics.add(finding(line: line, column: 1)) }
        #expect(diagnostics.sorted.count == Diagnostics.keptMax)
        #expect(diagnostics.droppedCount == 5)
        #expect(diagnostics.errorCount == Diagnostics.keptMax + 5)
    }
}
