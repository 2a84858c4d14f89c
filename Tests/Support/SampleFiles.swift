// SPDX-License-Identifier: Apache-2.0

/// Small files of the kinds that the product takes, and of kinds that it must not.
package enum SampleFile {
    /// Found in samples where personal data stands; must not be found in what is kept of them.
    package static let secret: String = "GPS 48.137154N 11.576124E"

    package static let pdf: [UInt8] = Array("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)
    package static let text: [UInt8] = Array("Dear colleagues,\nthe tomatoes are ripe.\n".utf8)
    package static let html: [UInt8] = Array("<!DOCTYPE html><script>alert(1)</script>".utf8)
    package static let svg: [UInt8] = Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>".utf8)
    package static let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 64)
    /// An archive with one empty entry.
    package static let zip: [UInt8] =
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22) + [1, 0, 0, 0, 0x61]
        + [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)

    /// An office file, as far as its first entry tells.
    package static func office(first name: String = "[Content_Types].xml") -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22)
            + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + [UInt8](repeating: 7, count: 100)
    }

    /// A PNG by its structure; nobody decodes its data.
    ///
    /// - Parameter extra: chunks in front of the data, by name and content.
    package static func png(
        width: Int = 2, height: Int = 2, dataBytes: Int = 40, extra: [(name: String, content: [UInt8])] = []
    ) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", big32(width) + big32(height) + [8, 6, 0, 0, 0])
            + extra.flatMap { chunk($0.name, $0.content) }
            + chunk("IDAT", (0..<dataBytes).map { UInt8(truncatingIfNeeded: $0) }) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        big32(content.count) + Array(name.utf8) + content + [1, 2, 3, 4]
    }

    /// A JPEG with Exif, a comment, a colour profile, a restart mark inside its data, and two scans.
    package static func jpeg(width: Int = 3, height: Int = 2, dataBytes: Int = 50) -> [UInt8] {
        let frame: [UInt8] = [8] + big16(height) + big16(width) + [1, 1, 0x11, 0]
        let data: [UInt8] = (0..<dataBytes).map { UInt8($0 % 200) } + [0xFF, 0x00, 5, 0xFF, 0xD0, 6]
        return [0xFF, 0xD8] + segment(0xE0, Array("JFIF\u{0}".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
            + segment(0xE1, Array("Exif\u{0}\u{0}\(secret)".utf8)) + segment(0xFE, Array(secret.utf8))
            + segment(0xE2, Array("ICC_PROFILE\u{0}\u{1}\u{1}colours".utf8)) + segment(0xC0, frame)
            + segment(0xDA, [1, 1, 0, 0, 63, 0]) + data + segment(0xDA, [1, 1, 0, 0, 63, 0]) + data + [0xFF, 0xD9]
    }

    private static func segment(_ code: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, code] + big16(content.count + 2) + content
    }

    /// A GIF with a loop, a comment and as many frames as asked for.
    package static func gif(width: Int = 2, height: Int = 2, frames: Int = 2) -> [UInt8] {
        let picture: [UInt8] =
            [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0] + little16(width) + little16(height)
            + [0, 2, 2, 0x4C, 1, 0]
        let comment: [UInt8] = [0x21, 0xFE, UInt8(secret.utf8.count)] + Array(secret.utf8) + [0]
        return Array("GIF89a".utf8) + little16(width) + little16(height) + [0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
            + [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0] + comment
            + (0..<frames).flatMap { _ in picture } + [0x3B]
    }

    /// A WebP with a canvas that announces Exif, and the Exif.
    package static func webp(width: Int = 4, height: Int = 4) -> [UInt8] {
        let canvas: [UInt8] = [0x0C, 0, 0, 0] + little24(width - 1) + little24(height - 1)
        let size: Int = (width - 1) | (height - 1) << 14
        let picture: [UInt8] = [0x2F] + (0..<4).map { UInt8(size >> ($0 * 8) & 0xFF) } + [9, 9, 9]
        let chunks: [UInt8] =
            riff("VP8X", canvas) + riff("VP8L", picture) + riff("EXIF", Array(secret.utf8))
        return Array("RIFF".utf8) + little32(chunks.count + 4) + Array("WEBP".utf8) + chunks
    }

    private static func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little32(content.count) + content + (content.count.isMultiple(of: 2) ? [] : [0])
    }

    private static func big16(_ number: Int) -> [UInt8] { [UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)] }
    private static func big32(_ number: Int) -> [UInt8] { big16(number >> 16) + big16(number & 0xFFFF) }
    private static func little16(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    private static func little24(_ number: Int) -> [UInt8] { little16(number) + [UInt8(number >> 16 & 0xFF)] }
    private static func little32(_ number: Int) -> [UInt8] { little16(number) + little16(number >> 16) }
}
