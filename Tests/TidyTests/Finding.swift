// SPDX-License-Identifier: Apache-2.0

/// One place that breaks a rule of the house, with what to do about it.
struct Finding: Equatable, Sendable, CustomStringConvertible {
    /// Name of the check, as in `Checks.all`.
    let check: String
    /// Path from the repository's root.
    let path: String
    /// From 1; a finding about a whole file stands on line 1.
    let line: Int
    let what: String
    let cure: String

    var description: String { "\(path):\(line): \(what). Cure: \(cure) [\(check)]" }
}
