// SPDX-License-Identifier: Apache-2.0

/// A request target cut into decoded path and raw query (RFC 9112 section 3.2, RFC 3986 section 2.1).
package struct RequestTarget: Sendable {
    package enum Refusal: Error, Equatable {
        /// Bad form, bad percent-encoding, bad UTF-8 or NUL: 400.
        case malformed
        /// A well-formed path that can match nothing (empty, dot or slash-holding segments): 404.
        case unmatchable
    }

    /// Percent-decoded path from the host's root; empty for the asterisk form.
    package let path: [UInt8]
    /// Without the question mark, as received.
    package let query: String
    /// Path as received, at most `shownMax` characters.
    package let shown: String

    private static let shownMax: Int = 512
    private static let slash: UInt8 = 0x2F

    /// `OPTIONS *`.
    package var isAsterisk: Bool { path.isEmpty }

    package init(_ target: String, method: String) throws(Refusal) {
        if let plain: Plain = Self.plain(target) {
            path = plain.path
            query = plain.query
            shown = plain.shown
            guard Self.hasPlainSegments(path) else { throw .unmatchable }
            return
        }
        var rest: Substring.UTF8View = target[...].utf8
        guard rest.allSatisfy({ byte in byte > 0x20 && byte < 0x7F && byte != 0x23 }) else { throw .malformed }
        if rest.first != Self.slash {
            if rest.elementsEqual("*".utf8), method == "OPTIONS" {
                path = []
                query = ""
                shown = "*"
                return
            }
            rest = try Self.withoutOrigin(Substring(rest)).utf8
        }
        let mark: Substring.UTF8View.Index = rest.firstIndex(of: 0x3F) ?? rest.endIndex
        let raw: Substring.UTF8View = rest[..<mark]
        shown = String(Substring(raw.prefix(Self.shownMax)))
        query = mark == rest.endIndex ? "" : String(Substring(rest[rest.index(after: mark)...]))
        guard query.utf8.isEmpty || Self.isDecodable(query) else { throw .malformed }
        path = try Self.decoded(raw)
        guard Self.hasPlainSegments(path) else { throw .unmatchable }
    }

    private struct Plain {
        let path: [UInt8]
        let query: String
        let shown: String
    }

    /// The common form, cut in one pass: a path without escapes, and a query without them. Nil for all others.
    private static func plain(_ target: String) -> Plain? {
        let plain: Plain?? = target.utf8.withContiguousStorageIfAvailable { (bytes: UnsafeBufferPointer<UInt8>) in
            guard bytes.first == slash else { return nil }
            var mark: Int = bytes.count
            for index in bytes.indices {
                let byte: UInt8 = bytes[index]
                guard byte > 0x20, byte < 0x7F, byte != 0x23, byte != 0x25 else { return nil }
                if byte == 0x3F, mark == bytes.count { mark = index }
            }
            let query: UnsafeBufferPointer<UInt8>.SubSequence = bytes[min(mark + 1, bytes.count)...]
            return Plain(
                path: Array(bytes[..<mark]), query: query.isEmpty ? "" : String(decoding: query, as: UTF8.self),
                shown: String(decoding: bytes[..<min(mark, shownMax)], as: UTF8.self))
        }
        return plain ?? nil
    }

    /// Absolute form: the origin is dropped, `Host` decides.
    private static func withoutOrigin(_ target: Substring) throws(Refusal) -> Substring {
        guard let scheme = target.range(ofASCII: "://"),
            ["http", "https"].contains(target[..<scheme.lowerBound].lowercased())
        else { throw .malformed }
        let rest: Substring = target[scheme.upperBound...]
        guard let start: Substring.Index = rest.firstIndex(where: { character in character == "/" || character == "?" })
        else { return "/" }
        return rest[start] == "/" ? rest[start...] : "/" + rest[start...]
    }

    /// Every percent sign is followed by two digits, and the decoded bytes are UTF-8 without NUL.
    private static func isDecodable(_ query: String) -> Bool {
        guard query.utf8.contains(0x25) else { return true }
        guard let bytes: [UInt8] = percentDecoded(query[...].utf8) else { return false }
        return isText(bytes)
    }

    private static func decoded(_ raw: Substring.UTF8View) throws(Refusal) -> [UInt8] {
        guard raw.contains(0x25) else { return Array(raw) }
        guard let bytes: [UInt8] = percentDecoded(raw), isText(bytes) else { throw .malformed }
        // An encoded slash would look like a border of segments after decoding.
        guard bytes.count(where: { byte in byte == slash }) == raw.count(where: { byte in byte == slash }) else {
            throw .unmatchable
        }
        return bytes
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func percentDecoded(_ raw: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var index: Substring.UTF8View.Index = raw.startIndex
        while index < raw.endIndex {
            let byte: UInt8 = raw[index]
            raw.formIndex(after: &index)
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard index < raw.endIndex, let high: UInt8 = nibble(raw[index]) else { return nil }
            raw.formIndex(after: &index)
            guard index < raw.endIndex, let low: UInt8 = nibble(raw[index]) else { return nil }
            raw.formIndex(after: &index)
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// No empty segment, no trailing slash, no `.` or `..`.
    private static func hasPlainSegments(_ path: [UInt8]) -> Bool {
        var length: Int = 0
        var dots: Int = 0
        for index in 1..<max(path.count, 1) {
            let byte: UInt8 = path[index]
            if byte == slash {
                if length == 0 || (length == dots && dots <= 2) { return false }
                length = 0
                dots = 0
            } else {
                length += 1
                if byte == 0x2E { dots += 1 }
            }
        }
        return length > 0 && !(length == dots && dots <= 2)
    }
}

extension Substring {
    fileprivate func range(ofASCII text: String) -> Range<Substring.Index>? { firstRange(of: text) }
}
