// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Policy
import Secrecy

/// The event catalogue on the wire, by name.
enum EventTypes {
    static let list: AuditEventTypeList = AuditEventTypeList(
        data: AuditEvent.classes.values
            .sorted { (left: AuditEventClass, right: AuditEventClass) -> Bool in left.name < right.name }
            .compactMap { (event: AuditEventClass) -> AuditEventType? in
                AuditEventTypeSeverity(wire: event.severity).map { (severity) -> AuditEventType in
                    AuditEventType(
                        eventType: event.name, domain: domain(of: event.name), severity: severity,
                        resourceType: event.subjectType)
                }
            })

    /// Entity tag of the whole list: it changes with the catalogue only.
    static let tag: String = "\"" + Base64URL.encode(digest(of: JSONWriter.bytes(of: list))) + "\""

    private static func domain(of name: String) -> String { String(name.prefix { $0 != "." }) }
}
