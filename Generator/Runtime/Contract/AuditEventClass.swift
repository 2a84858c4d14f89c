// SPDX-License-Identifier: Apache-2.0

/// What the catalogue fixes of one audit event; never taken from a caller.
public struct AuditEventClass: Sendable, Equatable {
    public let name: String
    /// `low`, `medium`, `high` or `critical`.
    public let severity: String
    /// `resource_type` of the row; nil where the event has no subject.
    public let subjectType: String?

    public init(_ name: String, severity: String, subjectType: String?) {
        self.name = name
        self.severity = severity
        self.subjectType = subjectType
    }
}
