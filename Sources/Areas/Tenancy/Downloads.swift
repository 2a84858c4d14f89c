// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Media
import Queries
import Storage

/// A content ready to be sent, or a part of it.
struct Download: Sendable {
    let body: ByteStream
    let contentType: String
    let isPart: Bool
}

/// Sends stored files. Every answer tells browsers to guess nothing, run nothing and share nothing.
struct Downloads: Sendable {
    private static let policy: String = "default-src 'none'; sandbox"
    /// What a browser may show in place; everything else is saved as bytes.
    private static let shown: Set<String> = Set(
        [MediaType.jpeg, .png, .gif, .webp, .pdf].map { (kind: MediaType) -> String in kind.name })
    private static let bytesType: String = "application/octet-stream"

    let store: any ObjectStore

    /// What of a file is wanted, and how.
    struct Wish: Sendable {
        var range: String?
        var ifRange: String?
        /// Nil where the kind of the file decides.
        var isInline: Bool?
        /// Who may keep the content, and for how long.
        var caching: String = "private, no-cache, must-revalidate"
    }

    func open(
        _ file: FilesQueries.FileRow, of tenantID: WireUUID, _ wish: Wish, _ scope: CallScope
    ) async throws(APIFailure) -> Download {
        let isShown: Bool = Self.shown.contains(file.contentType)
        let isInline: Bool = isShown && wish.isInline ?? true
        scope.setResponseHeader("ETag", file.tag)
        scope.setResponseHeader("Accept-Ranges", "bytes")
        scope.setResponseHeader("Cache-Control", wish.caching)
        scope.setResponseHeader("Content-Security-Policy", Self.policy)
        scope.setResponseHeader("Content-Disposition", FileName.disposition(file.name, isInline: isInline))
        let range: ByteRange = ByteRange(wish.range, ifRange: wish.ifRange, tag: file.tag, bytes: file.size)
        let contentType: String = isShown ? file.contentType : Self.bytesType
        switch range {
        case .whole:
            return Download(body: try await read(file, of: tenantID, nil), contentType: contentType, isPart: false)
        case .part(let part):
            scope.setResponseHeader(
                "Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)")
            return Download(body: try await read(file, of: tenantID, part), contentType: contentType, isPart: true)
        case .unsatisfiable:
            scope.setResponseHeader("Content-Range", "bytes */\(file.size)")
            throw .rangeNotSatisfiable(maxValue: Double(file.size))
        }
    }

    private func read(
        _ file: FilesQueries.FileRow, of tenantID: WireUUID, _ range: Range<Int>?
    ) async throws(APIFailure) -> ByteStream {
        do {
            return try await store.read(StorageKey(stored: file.storageKey, tenantID: tenantID), range)
        } catch StorageFailure.missing {
            throw .unexpected(StorageFailure.missing)
        } catch StorageFailure.foreignKey {
            throw .unexpected(StorageFailure.foreignKey)
        } catch {
            throw FileOutage.failure(error)
        }
    }
}

extension FilesQueries.FileRow {
    /// Strong entity tag: the digest of the content.
    var tag: String { "\"" + digestText + "\"" }

    var digestText: String { sha256.hexadecimal }

    var wire: File {
        File(
            id: id, purpose: FilePurpose(wire: purpose) ?? .document, name: name, contentType: contentType, size: size,
            sha256: digestText, state: FileState(wire: state) ?? .ready, createdBy: ownerUserID, createdAt: createdAt)
    }
}

extension [UInt8] {
    /// Two small digits for each byte.
    var hexadecimal: String {
        map { (byte: UInt8) -> String in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
