// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a content say.
package enum ContentSniff: Sendable, Equatable {
    /// As many bytes as are looked at.
    package static let bytesMax: Int = 512

    case certain(MediaType)
    /// An office file by the name of its first entry; which one, its own name says.
    case office
    /// Readable text without marks of a page.
    case text
    /// HTML, SVG or other markup that a browser would run.
    case markup
    /// A program for some machine, or a script.
    case program
    case unknown

    package init(_ head: some Collection<UInt8>) {
        let bytes: [UInt8] = Array(head.prefix(Self.bytesMax))
        self =
            Self.image(bytes) ?? Self.container(bytes)
            ?? (Self.isProgram(bytes) ? .program : Self.isMarkup(bytes) ? .markup : Self.readable(bytes))
    }

    private static func image(_ bytes: [UInt8]) -> ContentSniff? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .certain(.jpeg) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .certain(.png) }
        if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .certain(.gif) }
        if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return .certain(.webp) }
        return nil
    }

    private static func container(_ bytes: [UInt8]) -> ContentSniff? {
        if bytes.starts(with: "%PDF-".utf8) { return .certain(.pdf) }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        // Local file header: length of the first entry's name at 26, the name at 30.
        guard bytes.count >= 30 else { return .certain(.zip) }
        let length: Int = Int(bytes[26]) | Int(bytes[27]) << 8
        let name: String = String(decoding: bytes.dropFirst(30).prefix(length), as: UTF8.self)
        let roots: [String] = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/"]
        return roots.contains(where: name.hasPrefix) ? .office : .certain(.zip)
    }

    private static let programMarks: [[UInt8]] = [
        [0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A], [0x23, 0x21], [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE],
        [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0x00, 0x61, 0x73, 0x6D],
    ]

    private static func isProgram(_ bytes: [UInt8]) -> Bool {
        programMarks.contains { (mark: [UInt8]) -> Bool in bytes.starts(with: mark) }
    }

    private static let markupMarks: [String] = [
        "<!doctype", "<!--", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<?php", "<style",
        "<object", "<embed", "<math", "<link", "<meta", "<img", "<form", "<xsl", "<title", "<table", "<a ", "<a>",
    ]

    /// Anywhere in the head: browsers that sniff look behind white space and text alike.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let folded: [UInt8] = bytes.map { (byte: UInt8) -> UInt8 in (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
        return markupMarks.contains { (mark: String) -> Bool in folded.contains(Array(mark.utf8)) }
    }

    private static func readable(_ bytes: [UInt8]) -> ContentSniff {
        let isText: Bool = bytes.allSatisfy { (byte: UInt8) -> Bool in
            byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
        }
        return isText ? .text : .unknown
    }
}

extension [UInt8] {
    /// Whether some bytes stand somewhere in these.
    package func contains(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return false }
        return (0...(count - wanted.count)).contains { (start: Int) -> Bool in
            self[start] == first && self[start...].starts(with: wanted)
        }
    }
}
