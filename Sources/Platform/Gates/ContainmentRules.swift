// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// How much of leaving its workspace one principal may try before somebody hears of it, and before it is shut out.
package struct ContainmentRules: Sendable, Equatable {
    /// Time that attempts of any kind are counted over.
    static let recentTime: Duration = .seconds(600)
    /// Time that readings and critical attempts are counted over.
    static let wholeTime: Duration = .seconds(3_600)
    /// Readings that are worth an alert.
    static let alertingReads: Int = 5

    /// Attempts of any kind within the shorter time that shut a principal out.
    package var attemptsMax: Int
    /// Critical ones within the longer time that do.
    package var criticalMax: Int

    package init(attemptsMax: Int, criticalMax: Int) {
        self.attemptsMax = attemptsMax
        self.criticalMax = criticalMax
    }

    /// What the record says of one principal.
    struct Attempts: Sendable, Equatable {
        var recent: Int
        var ordinary: Int
        var critical: Int
    }

    /// What follows from a finding.
    struct Verdict: Sendable, Equatable {
        var alert: SecurityAlert.Severity?
        var isContained: Bool
    }

    func verdict(isCritical: Bool, _ attempts: Attempts) -> Verdict {
        let alert: SecurityAlert.Severity? =
            isCritical ? .critical : attempts.ordinary >= Self.alertingReads ? .warning : nil
        return Verdict(
            alert: alert, isContained: attempts.recent >= attemptsMax || attempts.critical >= criticalMax)
    }
}
