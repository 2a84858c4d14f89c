// SPDX-License-Identifier: Apache-2.0
import CAres

/// Answer records of a message (RFC 1035 § 4). The library expands names and bounds their jumps.
struct DNSMessage {
    private static let headerBytes: Int = 12
    /// Kind, class, time to live and length behind a record's name.
    private static let recordBytes: Int = 10
    private static let alias: UInt16 = 5

    private struct Record {
        let owner: String
        let kind: UInt16
        let data: Range<Int>
    }

    private let bytes: [UInt8]
    private let records: [Record]

    /// Nil for bytes that are no message.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headerBytes else { return nil }
        self.bytes = bytes
        var place: Int = Self.headerBytes
        for _ in 0..<Self.number(bytes, at: 4) {
            guard let name: (String, Int) = Self.name(bytes, at: place) else { return nil }
            place = name.1 + 4
        }
        var records: [Record] = []
        for _ in 0..<Self.number(bytes, at: 6) {
            guard let (owner, end): (String, Int) = Self.name(bytes, at: place),
                end + Self.recordBytes <= bytes.count
            else { return nil }
            let start: Int = end + Self.recordBytes
            let data: Range<Int> = start..<(start + Self.number(bytes, at: end + 8))
            guard data.upperBound <= bytes.count else { return nil }
            records.append(Record(owner: owner, kind: UInt16(Self.number(bytes, at: end)), data: data))
            place = data.upperBound
        }
        self.records = records
    }

    /// What the name is an alias of; nil where it is none.
    func aliased(_ name: String) -> String? {
        records.first { (record: Record) -> Bool in record.kind == Self.alias && record.owner == name }.flatMap {
            (record: Record) -> String? in Self.name(bytes, at: record.data.lowerBound)?.0
        }
    }

    /// Bytes of the records of a kind that a name has.
    func values(_ kind: DNSQuestion.Kind, of name: String) -> [[UInt8]] {
        records.filter { (record: Record) -> Bool in record.kind == kind.rawValue && record.owner == name }.map {
            (record: Record) -> [UInt8] in
            kind == .txt ? Self.joined(bytes[record.data]) : Array(bytes[record.data])
        }
    }

    /// A text record is a row of strings, each behind its length.
    private static func joined(_ data: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var rest: ArraySlice<UInt8> = data
        while let length = rest.popFirst() {
            text += rest.prefix(Int(length))
            rest = rest.dropFirst(Int(length))
        }
        return text
    }

    private static func number(_ bytes: [UInt8], at place: Int) -> Int {
        Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }

    /// The name at a place in small letters, and where it ends.
    private static func name(_ bytes: [UInt8], at place: Int) -> (String, Int)? {
        guard place < bytes.count else { return nil }
        return bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) -> (String, Int)? in
            guard let base = buffer.baseAddress else { return nil }
            var text: UnsafeMutablePointer<CChar>?
            var length: Int = 0
            // SAFETY: the library reads within the bytes at `base` alone, and they outlive the call.
            guard ares_expand_name(base + place, base, Int32(buffer.count), &text, &length) == ARES_SUCCESS,
                let text
            else { return nil }
            defer { ares_free_string(text) }
            return (String(cString: text).lowercased(), place + length)
        }
    }
}
