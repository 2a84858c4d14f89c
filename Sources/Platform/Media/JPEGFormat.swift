// SPDX-License-Identifier: Apache-2.0

/// JPEG (ITU T.81): keeps what the picture is made of and its colour profile; drops Exif, XMP, IPTC, comments and
/// further pictures.
struct JPEGFormat: ImageFormat {
    private enum State {
        case start, marker, fill
        case length(UInt8)
        case frame(UInt8, length: Int)
        case profile(length: Int)
    }

    private static let profileMark: [UInt8] = Array("ICC_PROFILE\u{0}".utf8)
    private static let frameBytes: Int = 6

    private var state: State = .start
    private var hasFrame: Bool = false
    private var hasScan: Bool = false

    var first: Int { 2 }

    mutating func read(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch state {
        case .start:
            guard bytes == [0xFF, 0xD8] else { throw .malformed }
            copy += bytes
            return next()
        case .marker:
            guard bytes[0] == 0xFF else { throw .malformed }
            return try marker(bytes[1], into: &copy)
        case .fill: return try marker(bytes[0], into: &copy)
        case .length(let code): return try segment(code, bytes, into: &copy)
        case .frame(let code, let length): return try frame(code, length, bytes, into: &copy)
        case .profile(let length): return profile(length, bytes, into: &copy)
        }
    }

    private mutating func next() -> ImageStep {
        state = .marker
        return .read(2)
    }

    private mutating func marker(_ code: UInt8, into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch code {
        case 0xFF:
            state = .fill
            return .read(1)
        case 0xD9:
            guard hasFrame, hasScan else { throw .malformed }
            copy += [0xFF, 0xD9]
            return .end
        case 0x01, 0xD0...0xD7:
            copy += [0xFF, code]
            return next()
        case 0x00, 0xD8: throw .malformed
        default:
            state = .length(code)
            return .read(2)
        }
    }

    private mutating func segment(
        _ code: UInt8, _ bytes: [UInt8], into copy: inout [UInt8]
    ) throws(ImageRefusal) -> ImageStep {
        let length: Int = bytes.big16(0) - 2
        guard length >= 0 else { throw .malformed }
        switch code {
        case 0xC4, 0xC8, 0xCC, 0xDB...0xDF, 0xE0, 0xEE: break
        case 0xC0...0xCF:
            guard length >= Self.frameBytes else { throw .malformed }
            state = .frame(code, length: length)
            return .read(Self.frameBytes)
        case 0xDA:
            guard hasFrame else { throw .malformed }
            hasScan = true
            copy += [0xFF, code] + bytes
            state = .marker
            return ImageStep(action: .copy(length), then: .scan)
        case 0xE2 where length > Self.profileMark.count:
            state = .profile(length: length)
            return .read(Self.profileMark.count)
        default:
            state = .marker
            return .drop(length, thenRead: 2)
        }
        copy += [0xFF, code] + bytes
        state = .marker
        return .copy(length, thenRead: 2)
    }

    private mutating func frame(
        _ code: UInt8, _ length: Int, _ bytes: [UInt8], into copy: inout [UInt8]
    ) throws(ImageRefusal) -> ImageStep {
        guard !hasFrame else { throw .malformed }
        hasFrame = true
        try ImageBounds.check(width: bytes.big16(3), height: bytes.big16(1))
        copy += [0xFF, code, UInt8((length + 2) >> 8), UInt8((length + 2) & 0xFF)] + bytes
        state = .marker
        return .copy(length - Self.frameBytes, thenRead: 2)
    }

    private mutating func profile(_ length: Int, _ bytes: [UInt8], into copy: inout [UInt8]) -> ImageStep {
        state = .marker
        guard bytes == Self.profileMark else { return .drop(length - bytes.count, thenRead: 2) }
        copy += [0xFF, 0xE2, UInt8((length + 2) >> 8), UInt8((length + 2) & 0xFF)] + bytes
        return .copy(length - bytes.count, thenRead: 2)
    }
}
