// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Queries
import Secrecy

/// Published anchors, and the key that verifies them.
struct AnchorsHandlers: AnchorsAPI {
    /// Most anchors of one answer: more than a month of hourly ones.
    static let anchorsMax: Int = 1_000

    /// Nil where the installation anchors nothing.
    let seal: AnchorSeal?

    func listAuditAnchors(
        _ input: ListAuditAnchors.Input, _ call: ListAuditAnchors.Call
    ) async throws(ListAuditAnchors.Failure) -> AuditAnchorList {
        let period: EntryPeriod
        do {
            period = try EntryPeriod(
                start: input.from, end: input.to, now: call.now, named: (start: "from", end: "to"))
        } catch {
            throw ListAuditAnchors.Failure(error)
        }
        let rows: [AnchorsQueries.ProofRow] = try await call.run(
            AnchorsQueries.between(
                chainID: call.caller.tenantID, since: period.since, until: period.until, limit: Self.anchorsMax))
        return AuditAnchorList(data: rows.map(\.wire))
    }

    func getAuditAnchorKeys(
        _ input: GetAuditAnchorKeys.Input, _ call: GetAuditAnchorKeys.Call
    ) async throws(GetAuditAnchorKeys.Failure) -> AuditAnchorKeySet {
        call.setResponseHeader("Cache-Control", "public, max-age=300")
        guard let seal else { return AuditAnchorKeySet(keys: []) }
        return AuditAnchorKeySet(keys: [
            AuditAnchorKey(id: seal.publicKeyID, algorithm: .ed25519, publicKey: seal.publicKey)
        ])
    }
}

extension AnchorsQueries.ProofRow {
    /// The proof on the wire; steps that are none are left out, and the proof then fails.
    var wire: AuditAnchorProof {
        let steps: [AuditAnchorStep] = (path.array ?? []).compactMap { (step: JSONValue) -> AuditAnchorStep? in
            guard let side = step["side"]?.string.flatMap(AuditAnchorStepSide.init(wire:)),
                let node = step["node"]?.string
            else { return nil }
            return AuditAnchorStep(side: side, node: node)
        }
        return AuditAnchorProof(
            id: AuditAnchorID(anchorID), createdAt: createdAt, seq: seq, headHash: headHash, leaf: leaf, path: steps,
            root: merkleRoot, previousAnchorHash: previousAnchorHash, signature: signature, publicKeyID: publicKeyID)
    }
}
