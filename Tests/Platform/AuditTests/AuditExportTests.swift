// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Foundation
import Testing

@testable import Audit

@Suite struct `a file of audit entries` {
    private static let chain = UUID(wire: "11111111-1111-4111-8111-111111111111") ?? UUID()
    private static let key = AuditKey(id: "k1", secret: Secret(Array("0123456789abcdef0123456789abcdef".utf8)))

    private func rows(_ descriptions: [String]) -> [StoredAuditRow] {
        var head = ChainHead(
            chain: Self.chain, sequence: 0, hash: ChainWalk.genesis(of: Self.chain), timestamp: nil)
        return descriptions.map { description in
            let row = AuditRow(
                id: UUID.v7(milliseconds: 1_800_000_000_000), at: Timestamp(milliseconds: 1_800_000_000_000),
                AuditRow.Fact(
                    AuditEventClass("custom.note", severity: "low", subjectType: nil), action: "note",
                    status: "success", description: description, subjectID: nil, metadata: ["n": 1]),
                by: AuditRow.Author(type: "client", id: nil, role: nil, isMFAVerified: false), tenantID: Self.chain,
                requestID: nil,
                personal: AuditRow.PersonalPart(
                    salt: Array(0x00...0x0F), clientIP: "203.0.113.7", userAgent: "curl/8", changes: nil))
            let next = row.linked(to: head, key: Self.key).head
            defer { head = next }
            return row.stored(behind: head, as: next, key: Self.key)
        }
    }

    private func text(_ format: AuditExport.Format, _ rows: [StoredAuditRow], personal: Bool = true) -> String {
        var export = AuditExport(format, includesPersonal: personal)
        var bytes = export.head()
        for row in rows { bytes += export.line(row) }
        #expect(export.sha256 == hexadecimal(Array(SHA256.hash(data: bytes))))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a line of JSON hashes to its entry without what was added to it`() throws {
        let rows = rows(["first", "second"])
        var previous = ChainWalk.genesis(of: Self.chain)
        for line in text(.json, rows).split(separator: "\n") {
            let object = try #require(JSONReader.decode(JSONObject.self, from: Array(line.utf8)))
            let added: Set<String> = [
                "previous_hash", "entry_hash", "signature", "signature_key_id", "salt", "personal",
            ]
            let hashed = JSONObject(object.members.filter { !added.contains($0.name) }.map { ($0.name, $0.value) })
            let hash = labelledHash("zygo-audit-v1", JSONValue.object(hashed).canonicalBytes)
            #expect(object["entry_hash"] == .string(hash))
            #expect(object["previous_hash"] == .string(previous) && object["prev"] == .string(previous))
            #expect(object["salt"] == "000102030405060708090a0b0c0d0e0f")
            previous = hash
        }
        #expect(previous == rows.last?.entryHash)
    }

    @Test func `the personal part is left out on demand`() {
        let lines = text(.json, rows(["first"]), personal: false)
        #expect(!lines.contains("203.0.113.7") && !lines.contains("salt") && lines.contains("\"pii\":\""))
        #expect(!text(.csv, rows(["first"]), personal: false).contains("203.0.113.7"))
    }

    @Test(arguments: ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx"])
    func `no cell of CSV is a formula`(description: String) {
        #expect(text(.csv, rows([description])).contains(",'" + description + ","))
    }

    @Test func `cells with commas, quotes and line ends are quoted`() {
        let lines = text(.csv, rows(["a,b", "say \"x\"", "one\r\ntwo"]))
        #expect(lines.hasPrefix("seq,timestamp,event_type,"))
        for cell in ["\"a,b\"", "\"say \"\"x\"\"\"", "\"one\r\ntwo\""] { #expect(lines.contains(cell)) }
    }

    @Test func `a missing row is told`() {
        let rows = rows(["first", "second", "third"])
        var export = AuditExport(.json, includesPersonal: true)
        _ = export.line(rows[0])
        _ = export.line(rows[1])
        #expect(export.isContiguous)
        var gapped = AuditExport(.json, includesPersonal: true)
        _ = gapped.line(rows[0])
        _ = gapped.line(rows[2])
        #expect(!gapped.isContiguous && gapped.rowCount == 2)
    }
}
