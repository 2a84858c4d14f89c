// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// A row as the database keeps it, with its place in the chain and its proofs.
package struct StoredAuditRow: Sendable {
    /// What was hashed, but for the personal part, which only its commitment stands for.
    package var content: AuditRow
    package var chain: UUID
    package var sequence: Int
    package var previousHash: String
    package var entryHash: String
    package var signature: String
    package var signatureKeyID: String
    package var personal: Personal

    /// What is left of the personal part.
    package enum Personal: Sendable, Equatable {
        /// The row never had one.
        case none
        case present(commitment: String, salt: [UInt8], fields: JSONValue)
        /// Taken out on demand; the commitment keeps its place in the hash.
        case erased(commitment: String)
        /// Gone without having been erased.
        case lost(commitment: String)

        var commitment: String? {
            switch self {
            case .none: nil
            case .present(let commitment, _, _), .erased(let commitment), .lost(let commitment): commitment
            }
        }
    }

    package init(
        content: AuditRow, chain: UUID, sequence: Int, previousHash: String, entryHash: String, signature: String,
        signatureKeyID: String, personal: Personal
    ) {
        self.content = content
        self.chain = chain
        self.sequence = sequence
        self.previousHash = previousHash
        self.entryHash = entryHash
        self.signature = signature
        self.signatureKeyID = signatureKeyID
        self.personal = personal
    }

    /// A member of the personal part that is a text; nil where there is none any more.
    package func personalText(_ name: String) -> String? {
        guard case .string(let text)? = personalMember(name) else { return nil }
        return text
    }

    /// A member of the personal part.
    package func personalMember(_ name: String) -> JSONValue? {
        guard case .present(_, _, .object(let fields)) = personal else { return nil }
        return fields[name]
    }

    /// The object that was hashed.
    var canonicalForm: JSONValue {
        content.canonicalForm(head: predecessor, time: content.time, commitment: personal.commitment)
    }

    private var predecessor: ChainHead {
        ChainHead(chain: chain, sequence: sequence - 1, hash: previousHash, timestamp: nil)
    }

    /// What does not hold in the row itself, whatever stands before and behind it.
    package func issues(_ keys: AuditKeyRing) -> [AuditIssue] {
        var issues: [AuditIssue] = []
        let hash: String = content.entryHash(
            behind: predecessor, time: content.time, commitment: personal.commitment)
        if hash != entryHash { issues.append(.hashMismatch) }
        switch personal {
        case .none: break
        case .present(let commitment, let salt, let fields):
            if AuditRow.PersonalPart.commitment(salt: salt, fields: fields) != commitment {
                issues.append(.piiMismatch)
            }
        case .erased: issues.append(.piiErased)
        case .lost: issues.append(.piiMismatch)
        }
        if let key: AuditKey = keys[signatureKeyID] {
            if key.signature(of: entryHash) != signature { issues.append(.signatureMismatch) }
        } else {
            issues.append(.signatureKeyUnknown)
        }
        return issues
    }
}

/// What verification finds, under the names of the wire.
package enum AuditIssue: String, Sendable, Equatable {
    case hashMismatch = "hash_mismatch"
    case piiMismatch = "pii_mismatch"
    case piiErased = "pii_erased"
    case signatureMismatch = "signature_mismatch"
    case signatureKeyUnknown = "signature_key_unknown"
    case predecessorMissing = "predecessor_missing"
    case predecessorMismatch = "predecessor_mismatch"
    case successorMismatch = "successor_mismatch"
    case anchorMismatch = "anchor_mismatch"
    case tailTruncated = "tail_truncated"

    /// The content is not what was hashed.
    package var concernsHash: Bool { self == .hashMismatch || self == .piiMismatch }
    package var concernsSignature: Bool { self == .signatureMismatch || self == .signatureKeyUnknown }
    /// Erasure is a right, not a defect.
    package var isDefect: Bool { self != .piiErased }
}
