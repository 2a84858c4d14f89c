// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Role: tells every instance that cached rights or sessions are out of date. Called after COMMIT; a lost message only
/// lets an entry live out its few seconds.
package protocol AccessInvalidation: Sendable {
    /// Roles, grants or states of these members changed; nil means all members of the tenant.
    func membersChanged(tenantID: UUID, userIDs: [UUID]?) async
    /// These sessions are over or have other proofs than before.
    func sessionsChanged(_ sessionIDs: [UUID], ofUser userID: UUID) async
    /// All sessions of the user are over.
    func userChanged(_ userID: UUID) async
}
