// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A UUID that says what it identifies; emitted types only wrap the value, all else is here.
public protocol TypedIdentifier: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible, JSONCodable,
    ParameterEncodable
{
    /// The bare identifier.
    var uuid: UUID { get }
    /// Wraps a bare identifier.
    init(_ uuid: UUID)
}

extension TypedIdentifier {
    /// Reads the text form of either case.
    public init?(_ description: String) {
        guard let uuid: UUID = UUID(wire: description) else { return nil }
        self.init(uuid)
    }

    /// The text form in lower case.
    public var description: String { uuid.wire }

    /// Reads an identifier; anything else is recorded as `VALIDATION_INVALID_UUID`.
    public static func decode(from reader: inout JSONReader) -> Self? { reader.uuid().map { Self($0) } }

    /// Writes the identifier as text.
    public func encode(to writer: inout JSONWriter) { writer.uuid(uuid) }
}
