// SPDX-License-Identifier: Apache-2.0

/// PNG (ISO 15948) with animation: keeps what shows, drops texts, times, Exif and unknown extras.
struct PNGFormat: ImageFormat {
    private enum State {
        case signature, chunk, header
        case animation(length: Int)
        case last
    }

    private static let kept: Set<String> = [
        "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
        "sPLT", "fcTL", "fdAT",
    ]
    private static let lengthMax: Int = 1 << 31 - 1
    private static let checksumBytes: Int = 4

    private var state: State = .signature
    private var hasHeader: Bool = false
    private var hasData: Bool = false

    var first: Int { 8 }

    mutating func read(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch state {
        case .signature:
            copy += bytes
            return next()
        case .chunk: return try chunk(bytes, into: &copy)
        case .header:
            try ImageBounds.check(width: bytes.big32(0), height: bytes.big32(4))
            copy += bytes
            state = .chunk
            return .copy(Self.checksumBytes, thenRead: 8)
        case .animation(let length):
            try ImageBounds.check(frames: bytes.big32(0))
            copy += bytes
            state = .chunk
            return .copy(length - bytes.count + Self.checksumBytes, thenRead: 8)
        case .last:
            copy += bytes
            return .end
        }
    }

    private mutating func next() -> ImageStep {
        state = .chunk
        return .read(8)
    }

    private mutating func chunk(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        let length: Int = bytes.big32(0)
        let name: String = String(decoding: bytes[4...], as: UTF8.self)
        guard length <= Self.lengthMax, hasHeader || name == "IHDR" else { throw .malformed }
        switch name {
        case "IHDR":
            guard !hasHeader, length == 13 else { throw .malformed }
            hasHeader = true
            state = .header
            copy += bytes
            return .read(length)
        case "IEND":
            guard hasData, length == 0 else { throw .malformed }
            state = .last
            copy += bytes
            return .read(Self.checksumBytes)
        case "acTL":
            guard length == 8 else { throw .malformed }
            state = .animation(length: length)
            copy += bytes
            return .read(length)
        case _ where Self.kept.contains(name):
            if name == "IDAT" { hasData = true }
            copy += bytes
            return .copy(length + Self.checksumBytes, thenRead: 8)
        default:
            // The first letter tells by its case whether a picture can be shown without the chunk.
            guard bytes[4] & 0x20 != 0 else { throw .malformed }
            return .drop(length + Self.checksumBytes, thenRead: 8)
        }
    }
}
