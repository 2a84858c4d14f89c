// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ContractQueries

@Suite struct SQLTokenizerTests {
    private func tokens(_ text: String) throws -> [SQLToken] {
        try SQLTokenizer.tokens(of: Array(text.unicodeScalars))
    }

    private func parameters(_ text: String) throws -> [String] {
        try tokens(text).compactMap { token in
            guard case .parameter(let isNullable) = token.kind else { return nil }
            return token.text + (isNullable ? "?" : "")
        }
    }

    @Test func `a colon and a name are a parameter`() throws {
        #expect(try parameters("SELECT :a, :b_2? FROM t WHERE x=:c") == ["a", "b_2?", "c"])
    }

    @Test func `casts, slices and assignments are no parameters`() throws {
        #expect(try parameters("SELECT x::text, y[1:n], y[lo:hi], z[f(1):n]") == [])
        #expect(try parameters("SELECT :x::text, :y?::uuid[]") == ["x", "y?"])
    }

    @Test(arguments: [
        "SELECT ':no'", "SELECT 'it''s :no'", "SELECT E'\\':no'", "SELECT \":no\"", "SELECT \"a\"\":no\"",
        "SELECT $$ :no $$", "SELECT $tag$ :no $$ $tag$", "SELECT 1 -- :no", "SELECT /* :no /* :no */ :no */ 1",
    ])
    func `nothing is a parameter inside strings, identifiers and comments`(_ text: String) throws {
        #expect(try parameters(text) == [])
    }

    @Test func `a dollar number is not a dollar quote`() throws {
        #expect(try tokens("$1 $2").filter { $0.kind == .string }.isEmpty)
    }

    @Test func `words are lower case and operators whole`() throws {
        #expect(try tokens("SELECT A<>b||C->>'d'").map(\.text) == ["select", "a", "<>", "b", "||", "c", "->>", "'d'"])
    }

    @Test func `an operator ends where a comment starts`() throws {
        #expect(try tokens("1 +-- x\n2").map(\.text) == ["1", "+", "-- x", "2"])
        #expect(try tokens("1 */* x */2").map(\.text) == ["1", "*", "/* x */", "2"])
    }

    @Test func `numbers keep their fraction and exponent`() throws {
        #expect(try tokens("1.5e-3 .5 10").map(\.text) == ["1.5e-3", ".5", "10"])
    }

    @Test(arguments: ["SELECT 'a", "SELECT \"a", "SELECT $x$ a", "SELECT /* /* */"])
    func `what does not end is refused where it starts`(_ text: String) {
        do {
            _ = try tokens(text)
            Issue.record("was accepted")
        } catch let failure as SQLTokenFailure {
            #expect(failure.offset == 7)
        } catch {
            Issue.record(error)
        }
    }

    @Test func `ranges count scalars, not bytes`() throws {
        let found = try tokens("'ä' x")
        #expect(found.map(\.range) == [0..<3, 4..<5])
    }
}
