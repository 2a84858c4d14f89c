// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Errors

/// Entries in a client's own words: `custom.*` events, always in the name of the caller.
struct ClientEntries: Sendable {
    let trail: AuditTrail

    func write(_ body: CreateAuditLogRequest, _ work: AuditWork) async throws(APIFailure) -> StoredAuditRow {
        guard body.eventType.hasPrefix(ClientEntryRules.prefix) else {
            throw .auditEventReserved(field: "event_type", value: body.eventType)
        }
        let violations: [Violation] = ClientEntryRules.violations(of: body)
        guard violations.isEmpty else { throw ViolationReport(violations).failure }
        let fact: AuditRow.Fact = AuditRow.Fact(
            AuditEventClass(body.eventType, severity: "low", subjectType: body.resourceType), action: body.action,
            status: body.status.wire, description: body.description, subjectID: body.resourceID,
            metadata: .object(body.metadata ?? JSONObject()))
        let actor: AuditTrail.Actor = AuditTrail.Actor(
            type: "client", id: work.caller.userID, tenantID: work.caller.tenantID,
            isMFAVerified: work.caller.user.mfaVerifiedAt != nil)
        do {
            return try await trail.append(
                AuditTrail.ClientEntry(fact, legalBasis: body.legalBasis, purpose: body.purpose), actor: actor,
                tenantID: work.caller.tenantID, request: work.scope.request, in: work.scope.transaction)
        } catch {
            throw APIFailure.auditWriteFailed(retryAfter: 1).caused(by: error).adding(header: "Retry-After", "1")
        }
    }
}

/// What a client may write.
enum ClientEntryRules {
    static let prefix: String = "custom."
    static let metadataBytesMax: Int = 16_384
    static let metadataDepthMax: Int = 5
    private static let integerMax: Int64 = 9_007_199_254_740_991
    private static let bases: Set<String> = [
        "consent", "contract_performance", "legal_obligation", "vital_interests", "public_task",
        "legitimate_interest",
    ]

    static func violations(of body: CreateAuditLogRequest) -> [Violation] {
        var violations: [Violation] = []
        func require(_ holds: Bool, _ member: String, _ code: ViolationCode, _ rule: String) {
            if !holds { violations.append(.body(member, code, rule)) }
        }
        require(isName(body.eventType.dropFirst(prefix.count), 3...50), "event_type", .invalidFormat, "isCustomEvent")
        require(isAction(body.action), "action", .invalidFormat, "isAction")
        require(!body.description.isEmpty, "description", .stringTooShort, "isNotBlank")
        require(body.description.unicodeScalars.count <= 500, "description", .stringTooLong, "isShortEnough")
        require((body.resourceType ?? "").unicodeScalars.count <= 64, "resource_type", .stringTooLong, "isShortEnough")
        require(body.purpose.unicodeScalars.count <= 500, "purpose", .stringTooLong, "isShortEnough")
        require(bases.contains(body.legalBasis), "legal_basis", .invalidEnum, "isLegalBasis")
        let metadata: JSONValue = .object(body.metadata ?? JSONObject())
        require(isPlain(metadata, depth: 0), "metadata", .invalidFormat, "isPlain")
        require(metadata.canonicalBytes.count <= metadataBytesMax, "metadata", .stringTooLong, "maxBytes")
        return violations
    }

    /// Lower-case letters, digits and underscores, a letter first.
    private static func isName(_ text: Substring, _ lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.utf8.count) && isLetter(text.utf8.first) && text.utf8.allSatisfy(isWordByte)
    }

    private static func isAction(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && isLetter(text.utf8.first)
            && text.utf8.allSatisfy { (byte: UInt8) -> Bool in isWordByte(byte) || byte == UInt8(ascii: ".") }
    }

    private static func isLetter(_ byte: UInt8?) -> Bool {
        byte.map { (byte: UInt8) -> Bool in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) } ?? false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// No fractions, no NUL, nothing too deep: what every reader of the trail hashes alike.
    private static func isPlain(_ value: JSONValue, depth: Int) -> Bool {
        switch value {
        case .null, .bool: return true
        case .integer(let number): return (-integerMax...integerMax).contains(number)
        case .number: return false
        case .string(let text): return !text.utf8.contains(0)
        case .array(let items):
            return depth < metadataDepthMax && items.allSatisfy { isPlain($0, depth: depth + 1) }
        case .object(let object):
            return depth < metadataDepthMax
                && object.members.allSatisfy { (member) -> Bool in
                    !member.name.utf8.contains(0) && isPlain(member.value, depth: depth + 1)
                }
        }
    }
}
