// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct PathTemplateTests {
    @Test func `segments keep literals and parameters apart`() throws {
        let template = try PathTemplate("/files/{name}.{format}/raw")
        #expect(template.names == ["name", "format"])
        #expect(template.shape == "/files/{}.{}/raw")
        #expect(template.segments[1] == [.parameter("name"), .literal("."), .parameter("format")])
    }

    @Test(arguments: [
        ("users", PathTemplate.Flaw.noLeadingSlash),
        ("/users/{id", .unbalancedBraces),
        ("/users/id}", .unbalancedBraces),
        ("/users/{a{b}}", .unbalancedBraces),
        ("/users/{}", .emptyParameter),
        ("/{id}/x/{id}", .duplicateParameter("id")),
        ("/users?page=1", .queryOrFragment),
    ])
    func `a broken path is refused with its flaw`(path: String, flaw: PathTemplate.Flaw) {
        #expect(throws: flaw) { try PathTemplate(path) }
    }

    @Test func `the root path has one empty segment`() throws {
        #expect(try PathTemplate("/").segments == [[]])
    }
}
