// SPDX-License-Identifier: Apache-2.0
import Media
import TestSupport
import Testing

@Suite struct ContentSniffTests {
    static let samples: [([UInt8], ContentSniff)] = [
        (SampleFile.jpeg(), .certain(.jpeg)), (SampleFile.png(), .certain(.png)), (SampleFile.gif(), .certain(.gif)),
        (SampleFile.webp(), .certain(.webp)), (SampleFile.pdf, .certain(.pdf)), (SampleFile.zip, .certain(.zip)),
        (SampleFile.office(), .office), (SampleFile.office(first: "word/document.xml"), .office),
        (SampleFile.office(first: "mimetype"), .certain(.zip)), (SampleFile.text, .text),
        (Array("Grüße, 東京\n".utf8), .text), (SampleFile.html, .markup), (SampleFile.svg, .markup),
        (Array("  \n<?xml version=\"1.0\"?><a/>".utf8), .markup), (Array("text <SCRIPT>x".utf8), .markup),
        (SampleFile.program, .program), (Array("#!/bin/sh\nrm\n".utf8), .program), (Array("MZ...".utf8), .program),
        ([0, 1, 2, 3], .unknown), ([0xFF, 0xD8], .text),
    ]

    @Test(arguments: samples)
    func `the first bytes tell`(_ bytes: [UInt8], _ expected: ContentSniff) {
        #expect(ContentSniff(bytes) == expected)
    }

    @Test func `declared types and endings name kinds`() {
        #expect(MediaType.declared("Image/JPG; q=1") == .jpeg)
        #expect(MediaType.declared("text/html") == nil)
        #expect(MediaType.named(ending: "JPEG") == .jpeg)
        #expect(MediaType.named(ending: "exe") == nil)
    }
}
