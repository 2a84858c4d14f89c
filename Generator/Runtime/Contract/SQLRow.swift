// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One binary cell of the driver's memory; a nil start is NULL.
public struct SQLCell {
    public let start: UnsafeRawPointer?
    public let count: Int

    public init(start: UnsafeRawPointer?, count: Int) {
        self.start = start
        self.count = count
    }
}

/// The whole answer of a statement, valid only while its decoder runs.
public struct SQLResult {
    public let columns: Int
    /// Rows that the statement touched (INSERT, UPDATE, DELETE) or returned.
    public let affected: Int
    private let cells: UnsafeBufferPointer<SQLCell>

    public init(columns: Int, affected: Int, cells: UnsafeBufferPointer<SQLCell>) {
        self.columns = columns
        self.affected = affected
        self.cells = cells
    }

    /// Number of rows.
    public var count: Int { columns == 0 ? 0 : cells.count / columns }

    public subscript(row: Int) -> SQLRow {
        SQLRow(cells: UnsafeBufferPointer(rebasing: cells[(row * columns)..<((row + 1) * columns)]))
    }
}

/// One row in binary format; each reader names a column by position, as the compiler laid them out.
public struct SQLRow {
    private let cells: UnsafeBufferPointer<SQLCell>

    init(cells: UnsafeBufferPointer<SQLCell>) { self.cells = cells }

    public func optionalBytes(_ column: Int) throws(SQLDecodingError) -> [UInt8]? {
        try raw(column).map { (buffer: UnsafeRawBufferPointer) -> [UInt8] in Array(buffer) }
    }

    public func optionalString(_ column: Int) throws(SQLDecodingError) -> String? {
        try raw(column).map { (buffer: UnsafeRawBufferPointer) -> String in String(decoding: buffer, as: UTF8.self) }
    }

    public func optionalBool(_ column: Int) throws(SQLDecodingError) -> Bool? {
        try sized(column, 1).map { (buffer: UnsafeRawBufferPointer) -> Bool in buffer[0] != 0 }
    }

    /// `int2`, `int4` or `int8`.
    public func optionalInt(_ column: Int) throws(SQLDecodingError) -> Int? {
        guard let buffer: UnsafeRawBufferPointer = try raw(column) else { return nil }
        switch buffer.count {
        case 8: return Int(Int64(bigEndian: buffer.loadUnaligned(as: Int64.self)))
        case 4: return Int(Int32(bigEndian: buffer.loadUnaligned(as: Int32.self)))
        case 2: return Int(Int16(bigEndian: buffer.loadUnaligned(as: Int16.self)))
        default: throw SQLDecodingError(column: column, reason: "integer of \(buffer.count) bytes")
        }
    }

    public func optionalDouble(_ column: Int) throws(SQLDecodingError) -> Double? {
        try sized(column, 8).map { (buffer: UnsafeRawBufferPointer) -> Double in
            Double(bitPattern: UInt64(bigEndian: buffer.loadUnaligned(as: UInt64.self)))
        }
    }

    public func optionalUUID(_ column: Int) throws(SQLDecodingError) -> UUID? {
        try sized(column, 16).map { (buffer: UnsafeRawBufferPointer) -> UUID in
            UUID(uuid: buffer.loadUnaligned(as: uuid_t.self))
        }
    }

    public func optionalTimestamp(_ column: Int) throws(SQLDecodingError) -> Timestamp? {
        guard let buffer: UnsafeRawBufferPointer = try sized(column, 8) else { return nil }
        let stored: Int64 = Int64(bigEndian: buffer.loadUnaligned(as: Int64.self))
        let (microseconds, isInfinite): (Int64, Bool) = stored.addingReportingOverflow(SQLType.epochMicroseconds)
        guard !isInfinite, stored != .min else { throw SQLDecodingError(column: column, reason: "infinite time") }
        return Timestamp(microseconds: microseconds)
    }

    public func optionalDate(_ column: Int) throws(SQLDecodingError) -> CalendarDate? {
        try sized(column, 4).map { (buffer: UnsafeRawBufferPointer) -> CalendarDate in
            let days: Int32 = Int32(bigEndian: buffer.loadUnaligned(as: Int32.self))
            return CalendarDate(daysSinceEpoch: Int(days) + SQLType.epochDays)
        }
    }

    public func optionalIdentifier<ID: TypedIdentifier>(
        _ column: Int, _ type: ID.Type
    ) throws(SQLDecodingError) -> ID? {
        try optionalUUID(column).map { (uuid: UUID) -> ID in ID(uuid) }
    }

    /// Text into an enum of the contract; a value that the contract lacks is a defect of the row.
    public func optionalEnumeration<Value: WireEnum>(
        _ column: Int, _ type: Value.Type
    ) throws(SQLDecodingError) -> Value? {
        guard let text: String = try optionalString(column) else { return nil }
        guard let value: Value = Value(wire: text) else {
            throw SQLDecodingError(column: column, reason: "value outside the contract's enum")
        }
        return value
    }

    /// Text into a validated string type such as an e-mail address.
    public func optionalWire<Value: WireString>(_ column: Int, _ type: Value.Type) throws(SQLDecodingError) -> Value? {
        guard let text: String = try optionalString(column) else { return nil }
        guard let value: Value = Value(wire: text) else {
            throw SQLDecodingError(column: column, reason: "text is no \(Value.self)")
        }
        return value
    }

    /// `jsonb` into a type of the contract.
    public func optionalJSON<Value: JSONDecodable>(
        _ column: Int, _ type: Value.Type
    ) throws(SQLDecodingError) -> Value? {
        guard let buffer: UnsafeRawBufferPointer = try raw(column) else { return nil }
        guard buffer.first == 1 else { throw SQLDecodingError(column: column, reason: "unknown jsonb version") }
        let text: UnsafeRawBufferPointer = UnsafeRawBufferPointer(rebasing: buffer.dropFirst())
        guard let value: Value = JSONReader.decode(Value.self, from: text) else {
            throw SQLDecodingError(column: column, reason: "jsonb does not fit \(Value.self)")
        }
        return value
    }

    public func optionalStringArray(_ column: Int) throws(SQLDecodingError) -> [String]? {
        try array(column) { (item: UnsafeRawBufferPointer) -> String in String(decoding: item, as: UTF8.self) }
    }

    public func optionalUUIDArray(_ column: Int) throws(SQLDecodingError) -> [UUID]? {
        try array(column) { (item: UnsafeRawBufferPointer) -> UUID in UUID(uuid: item.loadUnaligned(as: uuid_t.self)) }
    }

    public func optionalIdentifierArray<ID: TypedIdentifier>(
        _ column: Int, _ type: ID.Type
    ) throws(SQLDecodingError) -> [ID]? {
        try optionalUUIDArray(column)?.map { (uuid: UUID) -> ID in ID(uuid) }
    }

    public func bytes(_ column: Int) throws(SQLDecodingError) -> [UInt8] { try present(optionalBytes(column), column) }
    public func string(_ column: Int) throws(SQLDecodingError) -> String { try present(optionalString(column), column) }
    public func bool(_ column: Int) throws(SQLDecodingError) -> Bool { try present(optionalBool(column), column) }
    public func int(_ column: Int) throws(SQLDecodingError) -> Int { try present(optionalInt(column), column) }
    public func double(_ column: Int) throws(SQLDecodingError) -> Double { try present(optionalDouble(column), column) }
    public func uuid(_ column: Int) throws(SQLDecodingError) -> UUID { try present(optionalUUID(column), column) }

    public func timestamp(_ column: Int) throws(SQLDecodingError) -> Timestamp {
        try present(optionalTimestamp(column), column)
    }

    public func date(_ column: Int) throws(SQLDecodingError) -> CalendarDate {
        try present(optionalDate(column), column)
    }

    public func identifier<ID: TypedIdentifier>(_ column: Int, _ type: ID.Type) throws(SQLDecodingError) -> ID {
        try present(optionalIdentifier(column, type), column)
    }

    public func enumeration<Value: WireEnum>(_ column: Int, _ type: Value.Type) throws(SQLDecodingError) -> Value {
        try present(optionalEnumeration(column, type), column)
    }

    public func wire<Value: WireString>(_ column: Int, _ type: Value.Type) throws(SQLDecodingError) -> Value {
        try present(optionalWire(column, type), column)
    }

    public func json<Value: JSONDecodable>(_ column: Int, _ type: Value.Type) throws(SQLDecodingError) -> Value {
        try present(optionalJSON(column, type), column)
    }

    public func stringArray(_ column: Int) throws(SQLDecodingError) -> [String] {
        try present(optionalStringArray(column), column)
    }

    public func uuidArray(_ column: Int) throws(SQLDecodingError) -> [UUID] {
        try present(optionalUUIDArray(column), column)
    }

    public func identifierArray<ID: TypedIdentifier>(_ column: Int, _ type: ID.Type) throws(SQLDecodingError) -> [ID] {
        try present(optionalIdentifierArray(column, type), column)
    }

    private func raw(_ column: Int) throws(SQLDecodingError) -> UnsafeRawBufferPointer? {
        guard cells.indices.contains(column) else { throw SQLDecodingError(column: column, reason: "no such column") }
        let cell: SQLCell = cells[column]
        guard let start: UnsafeRawPointer = cell.start else { return nil }
        return UnsafeRawBufferPointer(start: start, count: cell.count)
    }

    private func sized(_ column: Int, _ size: Int) throws(SQLDecodingError) -> UnsafeRawBufferPointer? {
        guard let buffer: UnsafeRawBufferPointer = try raw(column) else { return nil }
        guard buffer.count == size else { throw SQLDecodingError(column: column, reason: "\(buffer.count) bytes") }
        return buffer
    }

    private func present<Value>(_ value: Value?, _ column: Int) throws(SQLDecodingError) -> Value {
        guard let value else { throw SQLDecodingError(column: column, reason: "unexpected null") }
        return value
    }

    /// One-dimensional arrays without null elements; each item is at least as long as its type reads.
    private func array<Item>(
        _ column: Int, _ item: (UnsafeRawBufferPointer) -> Item
    ) throws(SQLDecodingError) -> [Item]? {
        guard let buffer: UnsafeRawBufferPointer = try raw(column) else { return nil }
        var offset: Int = 0
        func word() throws(SQLDecodingError) -> Int {
            guard offset + 4 <= buffer.count else { throw SQLDecodingError(column: column, reason: "short array") }
            defer { offset += 4 }
            return Int(Int32(bigEndian: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        }
        let dimensions: Int = try word()
        offset += 8
        if dimensions == 0 { return [] }
        guard dimensions == 1 else {
            throw SQLDecodingError(column: column, reason: "array of \(dimensions) dimensions")
        }
        let count: Int = try word()
        offset += 4
        var items: [Item] = []
        items.reserveCapacity(max(count, 0))
        for _ in 0..<max(count, 0) {
            let length: Int = try word()
            guard length >= 0, offset + length <= buffer.count else {
                throw SQLDecodingError(column: column, reason: "null or short array element")
            }
            items.append(item(UnsafeRawBufferPointer(rebasing: buffer[offset..<(offset + length)])))
            offset += length
        }
        return items
    }
}
