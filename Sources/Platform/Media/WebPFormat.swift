// SPDX-License-Identifier: Apache-2.0

/// WebP in its RIFF container. The container's length stands in front of everything, so what must go is overwritten
/// with zeros under a name that no reader knows.
struct WebPFormat: ImageFormat {
    private enum State {
        case container, chunk
        case canvas, lossy(length: Int), lossless(length: Int)
    }

    private static let unknownName: [UInt8] = Array("JUNK".utf8)
    private static let kept: Set<String> = ["ICCP", "ANIM", "ALPH"]
    /// Flags of the canvas that announce Exif and XMP.
    private static let personalFlags: UInt8 = 0x0C

    private var state: State = .container
    /// Bytes of the container that are still to come.
    private var rest: Int = 0
    private var frames: Int = 0
    private var hasPicture: Bool = false

    var first: Int { 12 }

    mutating func read(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch state {
        case .container:
            rest = bytes.little32(4) - 4
            guard rest >= 8, rest.isMultiple(of: 2) else { throw .malformed }
            copy += bytes
            state = .chunk
            return .read(8)
        case .chunk: return try chunk(bytes, into: &copy)
        case .canvas:
            try ImageBounds.check(width: bytes.little24(4) + 1, height: bytes.little24(7) + 1)
            copy += [bytes[0] & ~Self.personalFlags] + bytes[1...]
            return next(.copy(0))
        case .lossy(let length):
            guard bytes[3...5].elementsEqual([0x9D, 0x01, 0x2A]) else { throw .malformed }
            try ImageBounds.check(width: bytes.little16(6) & 0x3FFF, height: bytes.little16(8) & 0x3FFF)
            copy += bytes
            return next(.copy(length - bytes.count))
        case .lossless(let length):
            guard bytes[0] == 0x2F else { throw .malformed }
            let size: Int = bytes.little32(1)
            try ImageBounds.check(width: size & 0x3FFF + 1, height: size >> 14 & 0x3FFF + 1)
            copy += bytes
            return next(.copy(length - bytes.count))
        }
    }

    private mutating func chunk(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        let size: Int = bytes.little32(4)
        let length: Int = size + size & 1
        rest -= 8 + length
        guard rest >= 0 else { throw .malformed }
        switch String(decoding: bytes[..<4], as: UTF8.self) {
        case "VP8X" where length == 10: return header(.canvas, 10, bytes, into: &copy)
        case "VP8 " where length >= 10:
            hasPicture = true
            return header(.lossy(length: length), 10, bytes, into: &copy)
        case "VP8L" where length >= 6:
            hasPicture = true
            return header(.lossless(length: length), 5, bytes, into: &copy)
        case "VP8X", "VP8 ", "VP8L": throw .malformed
        case "ANMF":
            frames += 1
            hasPicture = true
            try ImageBounds.check(frames: frames)
            copy += bytes
            return try last(.copy(length))
        case let name where Self.kept.contains(name):
            copy += bytes
            return try last(.copy(length))
        default:
            copy += Self.unknownName + bytes[4...]
            return try last(.blank(length))
        }
    }

    private mutating func header(
        _ wanted: State, _ count: Int, _ bytes: [UInt8], into copy: inout [UInt8]
    ) -> ImageStep {
        copy += bytes
        state = wanted
        return .read(count)
    }

    /// An image without a picture is none.
    private mutating func last(_ action: ImageStep.Action) throws(ImageRefusal) -> ImageStep {
        guard rest > 0 || hasPicture else { throw .malformed }
        return next(action)
    }

    private mutating func next(_ action: ImageStep.Action) -> ImageStep {
        state = .chunk
        return ImageStep(action: action, then: rest > 0 ? .read(8) : .end)
    }
}
