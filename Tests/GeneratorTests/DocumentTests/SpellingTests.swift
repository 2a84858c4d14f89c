// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpenAPIDocument

@Suite struct SpellingTests {
    @Test(arguments: [
        ("pathes", "paths"), ("Schemas", "schemas"), ("descripton", "description"), ("xyz", nil), ("", nil),
    ])
    func `the nearest name is found within a third of the word`(word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, in: ["paths", "schemas", "description", "tags"]) == expected)
    }

    @Test func `very long words are not compared`() {
        let long = String(repeating: "a", count: 1_000)
        #expect(Spelling.nearest(to: long, in: [long + "b"]) == nil)
    }
}
