// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

@testable import Audit

@Suite struct `a row of the audit trail` {
    private static let chain = UUID(wire: "11111111-1111-4111-8111-111111111111") ?? UUID()
    private static let genesis = "ba629dfe132a7a8f152d840563bd60ab0164baaa5dbabc6d952fcb04de9f3022"
    private static let commitment = "ce3dd8bde546ff208a0a6aefca79f0016179f657d98b106b675fda5ebf6141b4"
    private static let firstHash = "84ba05fd29e74d44b4caf8beae469b646c7600e7ab1b4205529eb01a43d003df"
    private static let secondHash = "eabeb7a8b6c02b74bf06b0af2d0055d581d6edb2da60234973276e1ef20cf483"
    private static let key = AuditKey(id: "k1", secret: Secret(Array("0123456789abcdef0123456789abcdef".utf8)))
    private static let time = Timestamp(wire: "2026-01-26T12:00:00.000Z") ?? Timestamp(microseconds: 0)
    private static let head = ChainHead(chain: chain, sequence: 0, hash: genesis, timestamp: nil)

    private var first: AuditRow {
        AuditRow(
            id: UUID(wire: "22222222-2222-4222-8222-222222222222") ?? UUID(), at: Self.time,
            AuditRow.Fact(
                AuditEventClass("role.created", severity: "low", subjectType: "role"), action: "create",
                status: "success", description: "Role security_auditor created",
                subjectID: "44444444-4444-4444-8444-444444444444",
                metadata: ["hierarchy": 45, "permissions_added": ["canViewAuditLogs", "canViewLogs"]]),
            by: AuditRow.Author(
                type: "user", id: "33333333-3333-4333-8333-333333333333", role: "admin", isMFAVerified: false),
            tenantID: Self.chain, requestID: "req_test1",
            personal: AuditRow.PersonalPart(
                salt: Array(0x00...0x0F), actorEmail: "ada@example.com", resourceName: "Security Auditor",
                clientIP: "203.0.113.7", userAgent: "curl/8", changes: nil))
    }

    private var second: AuditRow {
        var row = first
        row.id = UUID(wire: "22222222-2222-4222-8222-222222222223") ?? UUID()
        row.event = AuditEventClass("role.deleted", severity: "high", subjectType: "role")
        row.action = "delete"
        row.description = "Role security_auditor deleted"
        row.metadata = .object(JSONObject())
        row.personal = nil
        return row
    }

    @Test func `the genesis hash of a chain is the known one`() {
        #expect(labelledHash("zygo-audit-genesis", Array(Self.chain.wire.utf8)) == Self.genesis)
    }

    @Test func `the personal part commits to the known hash`() {
        let wanted =
            #"{"actor_email":"ada@example.com","actor_ip_address":"203.0.113.7","changes":null,"#
            + #""resource_name":"Security Auditor","user_agent":"curl/8"}"#
        #expect(first.personal.map { String(decoding: $0.fields.canonicalBytes, as: UTF8.self) } == wanted)
        #expect(first.personal?.commitment == Self.commitment)
    }

    @Test func `the first row has the known canonical bytes, hash and signature`() {
        let wanted =
            #"{"action":"create","actor_id":"33333333-3333-4333-8333-333333333333","actor_role":"admin","#
            + #""actor_type":"user","chain":"11111111-1111-4111-8111-111111111111","data_subject_id":null,"#
            + #""description":"Role security_auditor created","event":"role.created","#
            + #""id":"22222222-2222-4222-8222-222222222222","impersonation_id":null,"legal_basis":null,"#
            + #""metadata":{"hierarchy":45,"permissions_added":["canViewAuditLogs","canViewLogs"]},"#
            + #""mfa_verified":false,"pii":"\#(Self.commitment)","prev":"\#(Self.genesis)","purpose":null,"#
            + #""request_id":"req_test1","resource_id":"44444444-4444-4444-8444-444444444444","#
            + #""resource_type":"role","seq":1,"severity":"low","status":"success","#
            + #""tenant_id":"11111111-1111-4111-8111-111111111111","ts":"2026-01-26T12:00:00.000Z","v":1}"#
        let canonical = first.canonicalForm(
            head: Self.head, time: Self.time, commitment: Self.commitment
        ).canonicalBytes
        #expect(String(decoding: canonical, as: UTF8.self) == wanted)
        #expect(canonical.count == 836)
        let linked = first.linked(to: Self.head, key: Self.key)
        #expect(linked.row["entry_hash"] == .string(Self.firstHash))
        #expect(
            linked.row["signature"] == "663d3ea91705e6506fcc77a12b3241f38888fafce913d6e9914530d8fe3a9f20")
        #expect(linked.row["signature_key_id"] == "k1")
        #expect(linked.row["previous_hash"] == .string(Self.genesis))
        #expect(linked.row["pii_commitment"] == .string(Self.commitment))
        #expect(linked.row["pii"]?["salt"] == "000102030405060708090a0b0c0d0e0f")
        let next = ChainHead(chain: Self.chain, sequence: 1, hash: Self.firstHash, timestamp: Self.time)
        #expect(linked.head == next)
    }

    @Test func `the second row hangs on the first`() {
        let head = first.linked(to: Self.head, key: Self.key).head
        let linked = second.linked(to: head, key: Self.key)
        #expect(linked.row["entry_hash"] == .string(Self.secondHash))
        #expect(linked.row["previous_hash"] == .string(Self.firstHash))
        #expect(linked.row["seq"] == 2)
        #expect(linked.row["pii"] == nil && linked.row["pii_commitment"] == nil)
    }

    @Test func `time never runs backwards in a chain and has whole milliseconds`() {
        var late = Self.head
        late.timestamp = Self.time + .seconds(5)
        #expect(first.linked(to: late, key: Self.key).row["timestamp"] == "2026-01-26T12:00:05.000Z")
        var row = first
        row.time = Self.time + .microseconds(1_999)
        let linked = row.linked(to: Self.head, key: Self.key)
        #expect(linked.head.timestamp == Self.time + .milliseconds(1))
        #expect(linked.row["timestamp"] == "2026-01-26T12:00:00.001Z")
    }

    @Test func `any change of a row changes its hash`() {
        let hash = first.linked(to: Self.head, key: Self.key).head.hash
        var rows = [AuditRow](repeating: first, count: 6)
        rows[0].status = "failure"
        rows[1].actorID = nil
        rows[2].metadata = ["hierarchy": 46, "permissions_added": ["canViewAuditLogs", "canViewLogs"]]
        rows[3].isMFAVerified = true
        rows[4].personal?.userAgent = nil
        rows[5].requestID = "req_test2"
        for row in rows { #expect(row.linked(to: Self.head, key: Self.key).head.hash != hash) }
    }
}
