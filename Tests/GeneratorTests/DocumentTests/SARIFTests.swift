// SPDX-License-Identifier: Apache-2.0

import ContractRuntime
import OpenAPIDocument
import Testing

/// Findings in the form that code hosts read.
@Suite struct SARIFTests {
    private func log(_ text: String, file: String) throws -> JSONObject {
        let diagnostics = Diagnostics()
        _ = DocumentLoader.load(path: file, sources: MemorySources([file: text]), diagnostics: diagnostics)
        return try #require(JSONReader.decode(JSONObject.self, from: Array(diagnostics.sarif.utf8)))
    }

    private func array(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let items)? = value { return items }
        return []
    }

    private func object(_ value: JSONValue?) -> JSONObject {
        if case .object(let members)? = value { return members }
        return JSONObject()
    }

    @Test func `a finding has its rule, its level, its place and its cure`() throws {
        let log = try log(
            """
            openapi: 3.1.0
            info: { title: Shop }
            paths: {}
            """, file: "my shop.yaml")
        #expect(log["version"] == .string("2.1.0"))
        let run = object(array(log["runs"]).first)
        let results = array(run["results"]).map { object($0) }
        #expect(results.count == 1)
        let result = try #require(results.first)
        #expect(result["ruleId"] == .string("document/missing-field"))
        #expect(result["level"] == .string("error"))
        let place = object(object(array(result["locations"]).first)["physicalLocation"])
        #expect(object(place["artifactLocation"])["uri"] == .string("my%20shop.yaml"))
        #expect(object(place["region"])["startLine"] == .integer(2))
        #expect(object(place["region"])["startColumn"] == .integer(7))
        guard case .string(let message)? = object(result["message"])["text"] else {
            Issue.record("no message")
            return
        }
        #expect(message.contains("Cure: "))
        let rules = array(object(object(run["tool"])["driver"])["rules"]).map { object($0)["id"] }
        #expect(rules == [.string("document/missing-field")])
    }

    @Test func `a sound contract gives a log without results`() throws {
        let log = try log("openapi: 3.1.0\ninfo: { title: Shop, version: 1.0.0 }\npaths: {}\n", file: "shop.yaml")
        #expect(array(object(array(log["runs"]).first)["results"]).isEmpty)
        #expect(array(log["runs"]).count == 1)
    }
}
