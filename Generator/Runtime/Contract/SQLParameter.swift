// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One parameter of a statement in PostgreSQL's binary format, with the type it was compiled for.
public struct SQLParameter: Sendable, Hashable {
    /// PostgreSQL type id, from `pg_type`.
    public let oid: UInt32
    /// Binary value, or nil for NULL.
    public let bytes: [UInt8]?

    public init(oid: UInt32, bytes: [UInt8]?) {
        self.oid = oid
        self.bytes = bytes
    }

    public static func uuid(_ value: UUID?) -> SQLParameter {
        SQLParameter(oid: SQLType.uuid, bytes: value.map(SQLParameter.bytes(of:)))
    }

    public static func identifier<ID: TypedIdentifier>(_ value: ID?) -> SQLParameter { uuid(value?.uuid) }

    public static func text(_ value: String?) -> SQLParameter {
        SQLParameter(oid: SQLType.text, bytes: value.map { (text: String) -> [UInt8] in Array(text.utf8) })
    }

    public static func bool(_ value: Bool?) -> SQLParameter {
        SQLParameter(oid: SQLType.bool, bytes: value.map { (flag: Bool) -> [UInt8] in [flag ? 1 : 0] })
    }

    public static func int2(_ value: Int?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.int2, bytes: value.map { (number: Int) -> [UInt8] in bigEndian(Int16(clamping: number)) })
    }

    public static func int4(_ value: Int?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.int4, bytes: value.map { (number: Int) -> [UInt8] in bigEndian(Int32(clamping: number)) })
    }

    public static func int8(_ value: Int?) -> SQLParameter {
        SQLParameter(oid: SQLType.int8, bytes: value.map { (number: Int) -> [UInt8] in bigEndian(Int64(number)) })
    }

    public static func float8(_ value: Double?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.float8, bytes: value.map { (number: Double) -> [UInt8] in bigEndian(number.bitPattern) })
    }

    /// `timestamptz`: microseconds since 2000-01-01.
    public static func timestamptz(_ value: Timestamp?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.timestamptz,
            bytes: value.map { (time: Timestamp) -> [UInt8] in
                bigEndian(time.microseconds - SQLType.epochMicroseconds)
            })
    }

    /// `interval` from a duration, exact to the microsecond.
    public static func interval(_ value: Duration?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.interval,
            bytes: value.map { (duration: Duration) -> [UInt8] in
                let parts: (seconds: Int64, attoseconds: Int64) = duration.components
                let micros: Int64 = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
                return bigEndian(micros) + bigEndian(Int32(0)) + bigEndian(Int32(0))
            })
    }

    /// `date`: days since 2000-01-01.
    public static func date(_ value: CalendarDate?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.date,
            bytes: value.map { (day: CalendarDate) -> [UInt8] in
                bigEndian(Int32(clamping: day.daysSinceEpoch - SQLType.epochDays))
            })
    }

    /// `jsonb` from a type of the contract.
    public static func json<Value: JSONEncodable>(_ value: Value?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.jsonb, bytes: value.map { (json: Value) -> [UInt8] in [1] + JSONWriter.bytes(of: json) })
    }

    public static func bytea(_ value: [UInt8]?) -> SQLParameter { SQLParameter(oid: SQLType.bytea, bytes: value) }

    /// `jsonb`: version byte 1 and the text.
    public static func jsonb(_ value: JSONValue?) -> SQLParameter {
        SQLParameter(
            oid: SQLType.jsonb,
            bytes: value.map { (json: JSONValue) -> [UInt8] in
                var writer: JSONWriter = JSONWriter()
                json.encode(to: &writer)
                return [1] + writer.takeBytes()
            })
    }

    public static func textArray(_ value: [String]?) -> SQLParameter {
        array(value, oid: SQLType.textArray, element: SQLType.text) { (item: String) -> [UInt8] in Array(item.utf8) }
    }

    public static func uuidArray(_ value: [UUID]?) -> SQLParameter {
        array(value, oid: SQLType.uuidArray, element: SQLType.uuid, bytes(of:))
    }

    public static func identifierArray<ID: TypedIdentifier>(_ value: [ID]?) -> SQLParameter {
        uuidArray(value.map { (items: [ID]) -> [UUID] in items.map(\.uuid) })
    }

    public static func int8Array(_ value: [Int]?) -> SQLParameter {
        array(value, oid: SQLType.int8Array, element: SQLType.int8) { (item: Int) -> [UInt8] in bigEndian(Int64(item)) }
    }

    private static func array<Item>(
        _ items: [Item]?, oid: UInt32, element: UInt32, _ encode: (Item) -> [UInt8]
    ) -> SQLParameter {
        guard let items else { return SQLParameter(oid: oid, bytes: nil) }
        var bytes: [UInt8] = bigEndian(Int32(items.isEmpty ? 0 : 1)) + bigEndian(Int32(0)) + bigEndian(element)
        if !items.isEmpty { bytes += bigEndian(Int32(clamping: items.count)) + bigEndian(Int32(1)) }
        for item in items {
            let encoded: [UInt8] = encode(item)
            bytes += bigEndian(Int32(clamping: encoded.count))
            bytes += encoded
        }
        return SQLParameter(oid: oid, bytes: bytes)
    }

    private static func bytes(of uuid: UUID) -> [UInt8] {
        withUnsafeBytes(of: uuid.uuid) { (raw: UnsafeRawBufferPointer) -> [UInt8] in Array(raw) }
    }

    private static func bigEndian<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { (raw: UnsafeRawBufferPointer) -> [UInt8] in Array(raw) }
    }
}

/// Type ids of PostgreSQL's `pg_type` that statements use.
public enum SQLType {
    public static let bool: UInt32 = 16
    public static let bytea: UInt32 = 17
    public static let int8: UInt32 = 20
    public static let int2: UInt32 = 21
    public static let int4: UInt32 = 23
    public static let text: UInt32 = 25
    public static let float8: UInt32 = 701
    public static let int8Array: UInt32 = 1016
    public static let textArray: UInt32 = 1009
    public static let date: UInt32 = 1082
    public static let timestamptz: UInt32 = 1184
    public static let interval: UInt32 = 1186
    public static let uuid: UInt32 = 2950
    public static let uuidArray: UInt32 = 2951
    public static let jsonb: UInt32 = 3802
    /// Days between 1970-01-01 and PostgreSQL's epoch.
    public static let epochDays: Int = 10_957
    /// Microseconds between 1970-01-01 and PostgreSQL's epoch, 2000-01-01.
    public static let epochMicroseconds: Int64 = 946_684_800_000_000
}
