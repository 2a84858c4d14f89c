// SPDX-License-Identifier: Apache-2.0

/// Role: tells whether something that the service depends on can be used now. Every probe has a deadline of its own
/// and answers false when it passes.
package protocol DependencyProbe: Sendable {
    /// Name in the report, such as `postgres`.
    var name: String { get }
    /// Without it no request can be served; others only make the service slower or poorer.
    var isRequired: Bool { get }
    func isUsable() async -> Bool
}

extension DependencyProbe {
    package var isRequired: Bool { true }
}
