// SPDX-License-Identifier: Apache-2.0
import API
import Artifacts
import ContractRuntime
import Errors
import Queries

/// Produced files, by their signed links.
struct DownloadsHandlers: DownloadsAPI {
    /// Files that their link alone does not open.
    private static let personal: Set<String> = ["secrets"]

    let links: ArtifactLinks
    let artifacts: ArtifactStore

    func downloadArtifact(
        _ input: DownloadArtifact.Input, _ call: DownloadArtifact.Call
    ) async throws(DownloadArtifact.Failure) -> ByteStream {
        // Whoever guesses an id, changes a link or has one of another kind hears the same.
        let linked: DownloadsQueries.LinkedRow? = try await call.run(
            DownloadsQueries.ofLink(artifactID: input.artifactID))
        guard let linked, !Self.personal.contains(linked.kind) else { throw .fileLinkInvalid() }
        let claim: ArtifactLinks.Claim = ArtifactLinks.Claim(
            artifactID: linked.artifactID.uuid, tenantID: linked.tenantID.uuid, userID: linked.createdBy,
            end: Int64(input.exp))
        guard links.isGenuine(input.sig, of: claim) else { throw .fileLinkInvalid() }
        let request: RequestInfo = call.request
        try await call.enter(
            TransactionContext(
                tenantID: linked.tenantID.uuid, actorKind: "anonymous", requestID: request.requestID,
                requestPath: request.path, clientIP: request.clientIP))
        guard claim.end > call.now.seconds,
            let taken = try await call.run(DownloadsQueries.take(at: call.now, artifactID: linked.artifactID))
        else {
            throw .exportExpired(resourceID: input.artifactID.description, expiredAt: linked.expiresAt?.wire)
        }
        call.audit(
            AuditEntry(
                "export.downloaded", subject: input.artifactID.description,
                metadata: .object(["kind": .string(linked.kind)]), tenantID: linked.tenantID.uuid))
        call.setResponseHeader("Cache-Control", "no-store")
        call.setResponseHeader("X-Content-Type-Options", "nosniff")
        call.setResponseHeader("Content-Disposition", "attachment; filename=\"\(Self.name(linked, taken))\"")
        do {
            return try await artifacts.stream(
                Artifact(
                    id: linked.artifactID.uuid, tenantID: linked.tenantID.uuid, stored: taken.params,
                    bytes: taken.sizeBytes))
        } catch {
            throw .internal(error)
        }
    }

    /// Name of the file by kind and day; one object a line has its own ending.
    private static func name(_ linked: DownloadsQueries.LinkedRow, _ taken: DownloadsQueries.TakenRow) -> String {
        let day: Substring = taken.createdAt.wire.prefix(10)
        return "\(linked.kind)-\(day).\(linked.format == "json" ? "jsonl" : linked.format)"
    }
}
