// SPDX-License-Identifier: Apache-2.0
package import ContractClient
package import ContractRuntime
import Crypto

/// Keeps objects at an S3-compatible service. Of a body no more than one part is in memory at a time.
package struct S3Store: ObjectStore {
    /// Bytes of a part; what is not longer goes in one request.
    static let partBytes: Int = 8 << 20
    private static let encryption: (name: String, value: String) = ("x-amz-server-side-encryption", "AES256")

    let service: S3Service

    package init(
        bucket: S3Bucket, credentials: S3Credentials, transport: any ClientTransport,
        now: @escaping @Sendable () -> Timestamp
    ) {
        service = S3Service(
            bucket: bucket, signature: SignatureV4(credentials: credentials), transport: transport, now: now)
    }

    package func store(_ body: ByteStream, as key: StorageKey, bytesMax: Int) async throws -> StoredObject {
        var parts: PartReader = PartReader(body, bytesMax: bytesMax)
        let first: [UInt8] = try await parts.next()
        if parts.isOver {
            _ = try await service.repeated(
                S3Service.Request(
                    name: "putObject", method: .put, key: key.text, headers: [Self.encryption], body: first))
        } else {
            try await storeInParts(first, &parts, key)
        }
        return parts.stored
    }

    package func read(_ key: StorageKey, _ range: Range<Int>?) async throws -> ByteStream {
        if let range, range.isEmpty { return ByteStream([]) }
        var request: S3Service.Request = S3Service.Request(name: "getObject", method: .get, key: key.text)
        if let range { request.headers = [("range", "bytes=\(range.lowerBound)-\(range.upperBound - 1)")] }
        request.streamsAnswer = true
        let response: TransportResponse = try await service.repeated(request)
        return response.stream ?? ByteStream(response.body)
    }

    package func remove(_ key: StorageKey) async throws {
        do {
            _ = try await service.repeated(S3Service.Request(name: "deleteObject", method: .delete, key: key.text))
        } catch StorageFailure.missing {
            return
        }
    }

    package func discard(_ key: StorageKey) async throws {
        let list: TransportResponse = try await service.repeated(
            S3Service.Request(
                name: "listMultipartUploads", method: .get, key: "",
                query: [("prefix", key.text), ("uploads", "")]))
        for id in XMLText.values(of: "UploadId", in: String(decoding: list.body, as: UTF8.self)) {
            try await abort(id, key)
        }
        try await remove(key)
    }

    // MARK: Parts

    private func storeInParts(_ first: [UInt8], _ parts: inout PartReader, _ key: StorageKey) async throws {
        let created: TransportResponse = try await service.once(
            S3Service.Request(
                name: "createMultipartUpload", method: .post, key: key.text, query: [("uploads", "")],
                headers: [Self.encryption]))
        let names: [String] = XMLText.values(of: "UploadId", in: String(decoding: created.body, as: UTF8.self))
        guard let id = names.first else { throw StorageFailure.unavailable("createMultipartUpload: no id") }
        do {
            var tags: [String] = [try await send(first, number: 1, of: id, key)]
            while !parts.isOver {
                let part: [UInt8] = try await parts.next()
                if !part.isEmpty { tags.append(try await send(part, number: tags.count + 1, of: id, key)) }
            }
            try await complete(id, tags, key)
        } catch {
            // Nobody can read an upload that was not completed; a cancelled one is found by its key later.
            if !Task.isCancelled { try await abort(id, key) }
            throw error
        }
    }

    private func send(_ part: [UInt8], number: Int, of id: String, _ key: StorageKey) async throws -> String {
        let response: TransportResponse = try await service.repeated(
            S3Service.Request(
                name: "uploadPart", method: .put, key: key.text,
                query: [("partNumber", String(number)), ("uploadId", id)], body: part))
        guard let tag = response.header("etag") else { throw StorageFailure.unavailable("uploadPart: no tag") }
        return tag
    }

    private func complete(_ id: String, _ tags: [String], _ key: StorageKey) async throws {
        let parts: String = tags.enumerated().map { (index: Int, tag: String) -> String in
            "<Part><PartNumber>\(index + 1)</PartNumber><ETag>\(tag)</ETag></Part>"
        }.joined()
        let response: TransportResponse = try await service.once(
            S3Service.Request(
                name: "completeMultipartUpload", method: .post, key: key.text, query: [("uploadId", id)],
                body: Array("<CompleteMultipartUpload>\(parts)</CompleteMultipartUpload>".utf8)))
        // The service may find out after it has begun to answer 200.
        guard XMLText.values(of: "Code", in: String(decoding: response.body, as: UTF8.self)).isEmpty else {
            throw StorageFailure.unavailable("completeMultipartUpload: refused")
        }
    }

    private func abort(_ id: String, _ key: StorageKey) async throws {
        do {
            _ = try await service.repeated(
                S3Service.Request(
                    name: "abortMultipartUpload", method: .delete, key: key.text, query: [("uploadId", id)]))
        } catch StorageFailure.missing {
            return
        }
    }
}

/// Cuts a body into parts, counts and hashes it.
private struct PartReader {
    private let body: ByteStream
    private let bytesMax: Int
    private var hash: SHA256 = SHA256()
    private var bytes: Int = 0
    private var rest: [UInt8] = []
    private(set) var isOver: Bool = false

    init(_ body: ByteStream, bytesMax: Int) {
        self.body = body
        self.bytesMax = bytesMax
    }

    var stored: StoredObject { StoredObject(bytes: bytes, sha256: Array(hash.finalize())) }

    /// The next part: full, or the last one.
    mutating func next() async throws -> [UInt8] {
        var part: [UInt8] = rest
        rest = []
        while part.count < S3Store.partBytes {
            guard let piece: [UInt8] = try await body.next() else {
                isOver = true
                return part
            }
            bytes += piece.count
            guard bytes <= bytesMax else { throw StorageFailure.tooLarge(bytesMax: bytesMax) }
            hash.update(data: piece)
            part += piece
        }
        rest = Array(part[S3Store.partBytes...])
        part.removeSubrange(S3Store.partBytes...)
        return part
    }
}
