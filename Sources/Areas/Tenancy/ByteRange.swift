// SPDX-License-Identifier: Apache-2.0

/// The part of a content that a request asks for (RFC 9110 section 14).
enum ByteRange: Equatable {
    /// Everything: no range, several ranges, or one that we do not understand, which a server may ignore.
    case whole
    case part(Range<Int>)
    /// Behind the end.
    case unsatisfiable

    init(_ header: String?, ifRange: String?, tag: String, bytes: Int) {
        self = .whole
        guard let header, ifRange == nil || ifRange == tag else { return }
        let text: String = header.filter { (character: Character) -> Bool in character != " " && character != "\t" }
        guard text.lowercased().hasPrefix("bytes="), !text.contains(",") else { return }
        let ends: [Substring] = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        self = Self.range(first: ends[0], last: ends[1], bytes)
    }

    private static func range(first: Substring, last: Substring, _ bytes: Int) -> ByteRange {
        if first.isEmpty {
            guard let count = number(last) else { return .whole }
            guard count > 0, bytes > 0 else { return .unsatisfiable }
            return .part(max(0, bytes - count)..<bytes)
        }
        guard let start = number(first) else { return .whole }
        let end: Int? = last.isEmpty ? bytes - 1 : number(last)
        guard let end, last.isEmpty || end >= start else { return .whole }
        guard start < bytes else { return .unsatisfiable }
        return .part(start..<min(end, bytes - 1) + 1)
    }

    /// Digits alone; more than any file has counts as that many.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (byte: UInt8) -> Bool in byte &- 0x30 < 10 }) else { return nil }
        return Int(text) ?? Int(Int32.max) << 20
    }
}
