// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Secrecy
@testable import ServiceArea
import TestSupport
import Testing
import ZygoClient

@Suite struct GetReferenceTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func between(_ start: String, _ end: String, in text: String) throws -> String {
        let opening: Range<String.Index> = try #require(text.firstRange(of: start))
        let closing: Range<String.Index> = try #require(text[opening.upperBound...].firstRange(of: end))
        return String(text[opening.upperBound..<closing.lowerBound])
    }

    @Test func `anybody opens the page at the root`() async throws {
        let answer: RawAnswer = try await world.send(.get, "/docs", headers: [("accept", "text/html")])
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
        #expect(answer.text.hasPrefix("<!doctype html>"))
        #expect(try await world.client().getReference() == answer.text)
    }

    @Test func `the page may run its own script and style and nothing else`() async throws {
        let answer: RawAnswer = try await world.send(.get, "/docs")
        let policy: String = try #require(answer.header("content-security-policy"))
        let script: String = try between("<script>", "</script>", in: answer.text)
        let style: String = try between("<style>", "</style>", in: answer.text)
        for (directive, text) in [("script-src", script), ("style-src", style)] {
            let hash: String = Base64Data(digest(of: Array(text.utf8))).wire
            #expect(policy.contains("\(directive) 'sha256-\(hash)';"))
        }
        #expect(policy.hasPrefix("default-src 'none';"))
        for loosened in ["unsafe", "*", "http:", "https:", "data:"] { #expect(!policy.contains(loosened)) }
    }

    @Test func `nothing on the page comes from elsewhere or becomes markup`() {
        let page: String = ReferencePage().html
        for forbidden in [
            " src=", "http://", "https://", "@import", "innerHTML", "outerHTML", "insertAdjacent", "eval(",
        ] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        for kept in ["localStorage", "sessionStorage", "document.cookie"] { #expect(!page.contains(kept), "\(kept)") }
    }

    @Test func `an unchanged page is not sent again, but its policy is`() async throws {
        let first: RawAnswer = try await world.send(.get, "/docs")
        let tag: String = try #require(first.header("etag"))
        let again: RawAnswer = try await world.send(.get, "/docs", headers: [("if-none-match", tag)])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
        #expect(again.header("content-security-policy") == first.header("content-security-policy"))
    }
}
