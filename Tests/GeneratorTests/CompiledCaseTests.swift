// SPDX-License-Identifier: Apache-2.0
import CompiledCase
import ContractRuntime
import Testing

/// The printed types of the case `members-and-presence`, compiled and run.
@Suite struct CompiledCaseTests {
    private func decode(_ text: String) -> DecodeResult<Tree> {
        JSONReader.decodeReporting(Tree.self, from: Array(text.utf8), mode: .strict)
    }

    @Test func `a whole value goes through both directions unchanged`() throws {
        let text: String =
            #"{"name":"oak","height_cm":900,"kind_id":null,"note":null,"evergreen":false,"tags":["old"]}"#
        let tree: Tree = try #require(decode(text).value)
        #expect(tree.name == "oak" && tree.heightCm == 900 && tree.kindID == nil)
        #expect(tree.note == .null && tree.tags == ["old"] && tree.weight == nil)
        #expect(String(decoding: JSONWriter.bytes(of: tree), as: UTF8.self) == text)
    }

    @Test func `absent members take their defaults`() throws {
        let tree: Tree = try #require(decode(#"{"name":"oak","height_cm":900,"kind_id":"q"}"#).value)
        #expect(!tree.evergreen && tree.tags.isEmpty && tree.note == .absent && tree.kindID == "q")
    }

    @Test func `every broken rule is reported at once`() {
        let result: DecodeResult<Tree> = decode(#"{"name":"Oak","height_cm":0,"tags":["a","a"],"weight":0.3}"#)
        #expect(result.value == nil && result.failure == nil)
        #expect(result.violations.count == 5)
    }
}
