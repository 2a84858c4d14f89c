// SPDX-License-Identifier: Apache-2.0

/// Documented names in contract order, found by their bytes.
@usableFromInline
struct NameList: Sendable {
    private let names: [StaticString]

    init(_ names: [StaticString]) { self.names = names }

    var count: Int { names.count }

    subscript(index: Int) -> StaticString { names[index] }

    /// All names as texts.
    var texts: [String] { names.map { (name: StaticString) -> String in name.description } }

    /// Length of the name at `index` when the bytes begin with it and a quote, of which `most` may stand before the
    /// quote.
    @inline(__always)
    func length(of index: Int, at bytes: UnsafePointer<UInt8>, most: Int) -> Int? {
        guard index < names.count else { return nil }
        let name: StaticString = names[index]
        let length: Int = name.utf8CodeUnitCount
        guard length <= most, bytes[length] == 0x22, NameList.isEqual(name, bytes, length) else { return nil }
        return length
    }

    /// Index of a name.
    @inline(__always)
    func index(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        names.withUnsafeBufferPointer { (names: UnsafeBufferPointer<StaticString>) -> Int? in
            for index in 0..<names.count where NameList.isEqual(names[index], bytes, count) { return index }
            return nil
        }
    }

    @inline(__always)
    private static func isEqual(_ name: StaticString, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard name.utf8CodeUnitCount == count else { return false }
        let other: UnsafePointer<UInt8> = name.utf8Start
        var index: Int = 0
        while index &+ 8 <= count {
            let left: UInt64 = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
            guard left == UnsafeRawPointer(other + index).loadUnaligned(as: UInt64.self) else { return false }
            index &+= 8
        }
        while index < count {
            guard bytes[index] == other[index] else { return false }
            index &+= 1
        }
        return true
    }
}
