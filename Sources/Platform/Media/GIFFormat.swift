// SPDX-License-Identifier: Apache-2.0

/// GIF 87a and 89a: keeps pictures, their timing and the loop; drops comments, texts and other programs' data.
struct GIFFormat: ImageFormat {
    private enum State {
        case screen, block, picture, codeSize, label, application
        case piece(isKept: Bool)
    }

    /// Programs whose data says how often an animation repeats.
    private static let loops: Set<String> = ["NETSCAPE2.0", "ANIMEXTS1.0"]

    private var state: State = .screen
    private var frames: Int = 0

    var first: Int { 13 }

    mutating func read(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch state {
        case .screen:
            try ImageBounds.check(width: bytes.little16(6), height: bytes.little16(8))
            copy += bytes
            state = .block
            return .copy(Self.tableBytes(bytes[10]), thenRead: 1)
        case .block: return try block(bytes[0], into: &copy)
        case .picture: return try picture(bytes, into: &copy)
        case .codeSize:
            copy += bytes
            state = .piece(isKept: true)
            return .read(1)
        case .label: return label(bytes[0], into: &copy)
        case .application: return try application(bytes, into: &copy)
        case .piece(let isKept): return piece(Int(bytes[0]), isKept, into: &copy)
        }
    }

    /// Bytes of the colour table that a flags byte announces.
    private static func tableBytes(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    private mutating func block(_ mark: UInt8, into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        switch mark {
        case 0x2C:
            state = .picture
            return .read(9)
        case 0x21:
            state = .label
            return .read(1)
        case 0x3B:
            guard frames > 0 else { throw .malformed }
            copy.append(mark)
            return .end
        default: throw .malformed
        }
    }

    private mutating func picture(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        frames += 1
        try ImageBounds.check(frames: frames)
        try ImageBounds.check(width: bytes.little16(4), height: bytes.little16(6))
        copy += [0x2C] + bytes
        state = .codeSize
        return .copy(Self.tableBytes(bytes[8]), thenRead: 1)
    }

    private mutating func label(_ label: UInt8, into copy: inout [UInt8]) -> ImageStep {
        switch label {
        case 0xF9:
            copy += [0x21, label]
            state = .piece(isKept: true)
            return .read(1)
        case 0xFF:
            state = .application
            return .read(12)
        default:
            state = .piece(isKept: false)
            return .read(1)
        }
    }

    private mutating func application(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep {
        guard bytes[0] == 11 else { throw .malformed }
        let isKept: Bool = Self.loops.contains(String(decoding: bytes[1...], as: UTF8.self))
        if isKept { copy += [0x21, 0xFF] + bytes }
        state = .piece(isKept: isKept)
        return .read(1)
    }

    private mutating func piece(_ length: Int, _ isKept: Bool, into copy: inout [UInt8]) -> ImageStep {
        if isKept { copy.append(UInt8(length)) }
        if length == 0 {
            state = .block
            return .read(1)
        }
        return isKept ? .copy(length, thenRead: 1) : .drop(length, thenRead: 1)
    }
}
