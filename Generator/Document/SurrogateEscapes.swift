// SPDX-License-Identifier: Apache-2.0

/// Rewrites JSON's escaped surrogate pairs (`\ud83d\ude00`, RFC 8259 section 7) to YAML's eight-digit
/// escape, the only form the YAML library reads.
struct SurrogateEscapes {
    /// Columns that a pair is longer than its replacement.
    static let columnsSaved = 2

    /// The changed text.
    private(set) var text: String
    /// Columns (in the changed text) behind which places move by `columnsSaved`, by line.
    private(set) var places: [Int: [Int]] = [:]

    init(_ original: String) {
        text = original
        guard original.contains("\\uD") || original.contains("\\ud") else { return }
        var bytes: [UInt8] = []
        var line = 1
        var column = 1
        var rest = Array(original.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "\\"), let pair = Self.pair(rest) {
                bytes += Array("\\U\(pair)".utf8)
                column += 10
                places[line, default: []].append(column - 1)
                rest = rest.dropFirst(12)
                continue
            }
            // An escaped backslash must not start an escape itself.
            let taken = rest.prefix(byte == UInt8(ascii: "\\") ? 2 : 1)
            for byte in taken {
                bytes.append(byte)
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
            rest = rest.dropFirst(taken.count)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Eight hexadecimal digits of the scalar a pair at the start of `bytes` stands for.
    private static func pair(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count >= 12, let high = unit(bytes.prefix(6)), let low = unit(bytes.dropFirst(6).prefix(6)),
            (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low)
        else { return nil }
        let hex = String(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), radix: 16)
        return String(repeating: "0", count: 8 - hex.count) + hex
    }

    private static func unit(_ escape: ArraySlice<UInt8>) -> Int? {
        guard escape.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
        return Int(String(decoding: escape.dropFirst(2), as: UTF8.self), radix: 16)
    }
}
