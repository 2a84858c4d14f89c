// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto

/// A file of entries, row by row: nothing of it is held but its digest and its ends.
package struct AuditExport: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        /// One canonical object a line, with everything that verification needs but the signing key.
        case json
        /// RFC 4180, for people.
        case csv
    }

    private static let columns: [String] = [
        "seq", "timestamp", "event_type", "severity", "status", "action", "description", "actor_type", "actor_id",
        "actor_email", "actor_role", "ip_address", "resource_type", "resource_id", "resource_name", "request_id",
        "mfa_verified", "metadata", "entry_hash",
    ]

    private let format: Format
    private let includesPersonal: Bool
    private var digest: SHA256 = SHA256()
    package private(set) var progress: Progress

    /// What the rows written so far are, and where they end.
    package struct Progress: Sendable, Equatable {
        package var rowCount: Int
        package var firstSequence: Int?
        package var lastSequence: Int?
        package var firstPreviousHash: String?
        package var lastEntryHash: String?
        /// Every row hangs on the one in front of it.
        package var isContiguous: Bool

        package init(
            rowCount: Int = 0, firstSequence: Int? = nil, lastSequence: Int? = nil, firstPreviousHash: String? = nil,
            lastEntryHash: String? = nil, isContiguous: Bool = true
        ) {
            self.rowCount = rowCount
            self.firstSequence = firstSequence
            self.lastSequence = lastSequence
            self.firstPreviousHash = firstPreviousHash
            self.lastEntryHash = lastEntryHash
            self.isContiguous = isContiguous
        }
    }

    /// - Parameter progress: of a file that was begun before; its bytes are to be counted again before it goes on.
    package init(_ format: Format, includesPersonal: Bool, continuing progress: Progress = Progress()) {
        self.format = format
        self.includesPersonal = includesPersonal
        self.progress = progress
    }

    package var rowCount: Int { progress.rowCount }
    package var firstSequence: Int? { progress.firstSequence }
    package var lastSequence: Int? { progress.lastSequence }
    package var firstPreviousHash: String? { progress.firstPreviousHash }
    package var lastEntryHash: String? { progress.lastEntryHash }
    package var isContiguous: Bool { progress.isContiguous }

    /// Takes bytes of the file that were written before into its digest.
    package mutating func countAgain(_ bytes: [UInt8]) { digest.update(data: bytes) }

    /// What stands in front of the rows.
    package mutating func head() -> [UInt8] {
        format == .json ? [] : counted(Self.record(Self.columns))
    }

    /// The line of a row.
    package mutating func line(_ row: StoredAuditRow) -> [UInt8] {
        if progress.rowCount == 0 {
            progress.firstSequence = row.sequence
            progress.firstPreviousHash = row.previousHash
        } else if progress.lastEntryHash != row.previousHash {
            progress.isContiguous = false
        }
        progress.rowCount += 1
        progress.lastSequence = row.sequence
        progress.lastEntryHash = row.entryHash
        switch format {
        case .json: return counted(json(row).canonicalBytes + [UInt8(ascii: "\n")])
        case .csv: return counted(Self.record(cells(row)))
        }
    }

    /// Lower-case hex of SHA-256 over all bytes so far.
    package var sha256: String { hexadecimal(Array(digest.finalize())) }

    private mutating func counted(_ bytes: [UInt8]) -> [UInt8] {
        digest.update(data: bytes)
        return bytes
    }

    private func json(_ row: StoredAuditRow) -> JSONValue {
        var members: JSONObject = row.canonicalForm.object ?? JSONObject()
        members.append("previous_hash", .string(row.previousHash))
        members.append("entry_hash", .string(row.entryHash))
        members.append("signature", .string(row.signature))
        members.append("signature_key_id", .string(row.signatureKeyID))
        guard includesPersonal, case .present(_, let salt, let fields) = row.personal else { return .object(members) }
        members.append("salt", .string(hexadecimal(salt)))
        members.append("personal", fields)
        return .object(members)
    }

    private func cells(_ row: StoredAuditRow) -> [String] {
        let content: AuditRow = row.content
        func personal(_ name: String) -> String { includesPersonal ? row.personalText(name) ?? "" : "" }
        return [
            String(row.sequence), content.time.wire, content.event.name, content.event.severity, content.status,
            content.action, content.description, content.actorType, content.actorID ?? "", personal("actor_email"),
            content.actorRole ?? "", personal("actor_ip_address"), content.event.subjectType ?? "",
            content.subjectID ?? "", personal("resource_name"), content.requestID ?? "",
            content.isMFAVerified ? "true" : "false", String(decoding: content.metadata.canonicalBytes, as: UTF8.self),
            row.entryHash,
        ]
    }

    private static func record(_ cells: [String]) -> [UInt8] {
        Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
    }

    /// A cell that no spreadsheet takes for a formula.
    private static func cell(_ text: String) -> String {
        var safe: String = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { safe = "'" + text }
        let asksForQuotes: Bool = safe.unicodeScalars.contains { (scalar: Unicode.Scalar) -> Bool in
            ",\"\r\n".unicodeScalars.contains(scalar)
        }
        return asksForQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
