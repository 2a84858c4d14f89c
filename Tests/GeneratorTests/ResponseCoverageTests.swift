// SPDX-License-Identifier: Apache-2.0

import ContractVerify
import OpenAPIDocument
import Testing

/// Described responses beside the counters of a server.
@Suite struct ResponseCoverageTests {
    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        paths:
          /orders:
            get:
              operationId: listOrders
              responses: { '200': { description: "<All>" }, '404': { description: None. }, '500': { description: No. } }
            post:
              operationId: createOrder
              x-unserved: true
              responses: { '201': { description: Made. } }
        """

    private func coverage() throws -> ResponseCoverage {
        let diagnostics = Diagnostics()
        let loaded = DocumentLoader.load(
            path: "shop.yaml", sources: MemorySources(["shop.yaml": Self.shop]), diagnostics: diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.text)")
        return ResponseCoverage(try #require(loaded))
    }

    private func line(_ operation: String, _ status: Int, _ count: String) -> String {
        "http_requests_total{operation=\"\(operation)\",method=\"GET\",status=\"\(status)\"} \(count)\n"
    }

    @Test func `what each source saw is told apart`() throws {
        var coverage = try coverage()
        try coverage.add(
            "# TYPE http_requests_total counter\n" + line("listOrders", 200, "2.0") + line("other", 200, "9.0"),
            source: "test", prefix: "http")
        let judged = line("listOrders", 200, "1.0") + line("listOrders", 418, "1.0")
        try coverage.add(judged, source: "judge", prefix: "http")
        #expect(coverage.unserved == ["createOrder"])
        let row = try #require(coverage.rows.first)
        #expect(row.statuses.map(\.status) == [200, 404, 500])
        #expect(row.statuses[0].seen == ["test": 2, "judge": 1])
        #expect(row.strange == [418])
        #expect(coverage.count(of: 1...3) == (1, 1))
        #expect(coverage.count(of: 4...4) == (1, 0))

        let page = CoveragePage(coverage).text
        #expect(page.contains("200: test 2, judge 1"))
        #expect(page.contains("<span class=\"status unseen\">404</span>"))
        #expect(page.contains("<span class=\"status strange\">418</span>"))
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test func `a counter that never counted is not seen`() throws {
        var coverage = try coverage()
        try coverage.add(line("listOrders", 200, "0.0"), source: "test", prefix: "http")
        #expect(coverage.count(of: 2...2) == (1, 0))
    }

    @Test func `a broken line is refused`() throws {
        var coverage = try coverage()
        #expect(throws: ResponseCoverage.Unreadable.self) {
            try coverage.add("http_requests_total{operation=\"listOrders\"} 1\n", source: "test", prefix: "http")
        }
    }
}
