// SPDX-License-Identifier: Apache-2.0
import Synchronization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An identifier together with what it names.
public struct NamedIdentifier: Hashable, Sendable {
    /// As the contract's `x-resource` says it, such as `roles`.
    public let resource: String
    public let id: UUID

    public init(resource: String, id: UUID) {
        self.resource = resource
        self.id = id
    }
}

/// Takes down which identifiers a request names while it is read once more, after its refusal. Requests that are
/// served have none.
@usableFromInline
final class IdentifierCollector: Sendable {
    /// Identifiers of one request that are taken down; more are more than anybody looks at.
    static let countMax: Int = 200

    private let noted: Mutex<[NamedIdentifier]> = Mutex([])

    /// Without repetitions, in the order of the request.
    var identifiers: [NamedIdentifier] { noted.withLock { (list: inout [NamedIdentifier]) in list } }

    @usableFromInline
    func note(_ identifier: some TypedIdentifier) {
        guard let named: NamedIdentifier = identifier.named else { return }
        noted.withLock { (list: inout [NamedIdentifier]) in
            if list.count < Self.countMax, !list.contains(named) { list.append(named) }
        }
    }
}
