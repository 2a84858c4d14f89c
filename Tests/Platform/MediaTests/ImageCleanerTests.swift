// SPDX-License-Identifier: Apache-2.0
import Media
import TestSupport
import Testing

@Suite struct ImageCleanerTests {
    /// The clean copy of an image that comes in pieces of a size.
    private func clean(_ type: MediaType, _ bytes: [UInt8], pieces size: Int = 1_000) throws -> [UInt8] {
        var cleaner: ImageCleaner = try #require(ImageCleaner(type))
        var copy: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            copy += try cleaner.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        try cleaner.finish()
        return copy
    }

    private func refusal(_ type: MediaType, _ bytes: [UInt8]) throws -> ImageRefusal? {
        do {
            _ = try clean(type, bytes)
            return nil
        } catch let refusal as ImageRefusal {
            return refusal
        }
    }

    static let samples: [(MediaType, [UInt8])] = [
        (.jpeg, SampleFile.jpeg()), (.gif, SampleFile.gif()), (.webp, SampleFile.webp()),
        (.png, SampleFile.png(extra: [("tEXt", Array(SampleFile.secret.utf8)), ("gAMA", [0, 0, 1, 2])])),
        (.png, SampleFile.png(extra: [("eXIf", Array(SampleFile.secret.utf8))])),
    ]

    @Test(arguments: samples)
    func `personal data goes, the picture stays, however the bytes are split`(
        _ type: MediaType, _ bytes: [UInt8]
    ) throws {
        let whole: [UInt8] = try clean(type, bytes)
        #expect(!whole.contains(Array(SampleFile.secret.utf8)) && whole != bytes)
        for size in [1, 2, 3, 7, 64] { #expect(try clean(type, bytes, pieces: size) == whole, "pieces of \(size)") }
        // What is clean stays as it is.
        #expect(try clean(type, whole) == whole)
    }

    @Test func `what shows is kept byte by byte`() throws {
        let png: [UInt8] = SampleFile.png(dataBytes: 5_000, extra: [("PLTE", [1, 2, 3]), ("gAMA", [0, 0, 1, 2])])
        #expect(try clean(.png, png) == png)
        let jpeg: [UInt8] = try clean(.jpeg, SampleFile.jpeg())
        #expect(jpeg.contains(Array("ICC_PROFILE".utf8)) && jpeg.contains(Array("JFIF".utf8)))
        #expect(try clean(.gif, SampleFile.gif()).contains(Array("NETSCAPE2.0".utf8)))
        let webp: [UInt8] = SampleFile.webp()
        #expect(try clean(.webp, webp).count == webp.count)
    }

    @Test(arguments: samples)
    func `an image that breaks off anywhere is refused`(_ type: MediaType, _ bytes: [UInt8]) throws {
        for count in 1..<bytes.count {
            #expect(throws: ImageRefusal.self, "\(type) of \(count) bytes") {
                try clean(type, Array(bytes.prefix(count)))
            }
        }
    }

    @Test(arguments: samples)
    func `remains behind the end are dropped, a file behind the end is refused`(
        _ type: MediaType, _ bytes: [UInt8]
    ) throws {
        #expect(try clean(type, bytes + [0, 0, 10]) == clean(type, bytes))
        #expect(try refusal(type, bytes + SampleFile.zip) == .trailingData)
        #expect(try refusal(type, bytes + [UInt8](repeating: 0x41, count: 1_025)) == .trailingData)
    }

    @Test func `sizes are read from the header, before anything is decoded`() throws {
        #expect(try refusal(.png, SampleFile.png(width: 50_000, height: 50_000)) == .dimensionsTooLarge)
        #expect(try refusal(.png, SampleFile.png(width: 10_000, height: 4_001)) == .dimensionsTooLarge)
        #expect(try refusal(.png, SampleFile.png(width: 10_000, height: 4_000)) == nil)
        #expect(try refusal(.png, SampleFile.png(width: 0, height: 1)) == .malformed)
        #expect(try refusal(.jpeg, SampleFile.jpeg(width: 10_001, height: 1)) == .dimensionsTooLarge)
        #expect(try refusal(.gif, SampleFile.gif(width: 1, height: 10_001)) == .dimensionsTooLarge)
        #expect(try refusal(.webp, SampleFile.webp(width: 10_001, height: 1)) == .dimensionsTooLarge)
        #expect(try refusal(.gif, SampleFile.gif(frames: 201)) == .framesTooMany)
        #expect(try refusal(.gif, SampleFile.gif(frames: 200)) == nil)
        let frames: [UInt8] = [0, 0, 0, 201, 0, 0, 0, 0]
        #expect(try refusal(.png, SampleFile.png(extra: [("acTL", frames)])) == .framesTooMany)
    }

    @Test func `a chunk that no reader may pass over is refused`() throws {
        #expect(try refusal(.png, SampleFile.png(extra: [("EVIL", [1])])) == .malformed)
        var jpeg: [UInt8] = SampleFile.jpeg()
        jpeg.replaceSubrange(2..<4, with: [0x00, 0xE0])
        #expect(try refusal(.jpeg, jpeg) == .malformed)
    }
}
