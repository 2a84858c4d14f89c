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
    /// What it names, such as `roles`; nil where nobody records what was asked for.
    static var resource: String? { get }
    /// The bare identifier.
    var uuid: UUID { get }
    /// Wraps a bare identifier.
    init(_ uuid: UUID)
}

extension TypedIdentifier {
    /// Nothing that is recorded.
    public static var resource: String? { nil }

    /// With what it names; nil where that is not recorded.
    public var named: NamedIdentifier? {
        Self.resource.map { (resource: String) -> NamedIdentifier in NamedIdentifier(resource: resource, id: uuid) }
    }

    /// Reads the text form of either case.
    public init?(_ description: String) {
        guard let uuid: UUID = UUID(wire: description) else { return nil }
        self.init(uuid)
    }

    /// The text form in lower case.
    public var description: String { uuid.wire }

    /// Reads an identifier; anything else is recorded as `VALIDATION_INVALID_UUID`.
    @inlinable
    public static func decode(from reader: inout JSONReader) -> Self? {
        guard let uuid: UUID = reader.uuid() else { return nil }
        let identifier: Self = Self(uuid)
        if let collector: IdentifierCollector = reader.collector { collector.note(identifier) }
        return identifier
    }

    /// Writes the identifier as text.
    public func encode(to writer: inout JSONWriter) { writer.uuid(uuid) }
}
