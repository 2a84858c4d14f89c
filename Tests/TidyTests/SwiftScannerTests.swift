// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct SwiftScannerTests {
    @Test func `comments are blanks of the same width`() {
        #expect(SwiftScanner.scan("a // b\n/* c /* d */ e */ f\n").lines == ["a     ", "                  f"])
    }

    @Test func `a literal keeps its quotes and loses its text`() {
        let code = SwiftScanner.scan("let a = \"b // c\" + d\n")
        #expect(code.lines == ["let a = \"      \" + d"])
        #expect(code.literals.map(\.text) == ["b // c"])
    }

    @Test func `code inside an interpolation is code`() {
        let code = SwiftScanner.scan("\"a \\(b(\"c\") ?? try! d) e\" // f\n")
        #expect(code.lines[0].contains("try! d"))
        #expect(!code.lines[0].contains("f"))
        #expect(code.literals.map(\.text) == ["c", "a \u{1} e"])
    }

    @Test func `a raw literal interpolates only with its hashes`() {
        #expect(SwiftScanner.scan("#\"a \\(b) \"c\" \\#(d)\"#").literals.map(\.text) == ["a \\(b) \"c\" \u{1}"])
    }

    @Test func `a literal of several lines is known by its first`() {
        let code = SwiftScanner.scan("a\nf(\"\"\"\n  \"b\" \\\"\"\"\n  \"\"\") // c\nd\n")
        #expect(code.literals.map(\.line) == [2])
        #expect(code.lines.count == 5)
        #expect(code.lines[4] == "d")
    }

    @Test func `quotes in a regular expression with hashes open nothing`() {
        #expect(SwiftScanner.scan("a(#/\"[^\"]*/#) // b\n").lines == ["a(          )     "])
    }

    @Test func `a test's sentence is not code`() {
        #expect(SwiftScanner.scan("func `a { b`() {}").lines == ["func `_____`() {}"])
    }

    @Test func `bodies end at their own brace`() {
        let code = SwiftScanner.scan("func a() {\n    b { c }\n}\nprotocol D {\n    func e()\n}\ninit() { f }\n")
        let functions = FunctionScan.all(in: code)
        #expect(functions.map(\.name) == ["a", "init"])
        #expect(functions.map(\.lineCount) == [3, 1])
    }
}
