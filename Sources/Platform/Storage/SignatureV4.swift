// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Access to a service of objects.
package struct S3Credentials: Sendable {
    package let accessKey: Secret<String>
    package let secretKey: Secret<String>
    package let region: String

    package init(accessKey: Secret<String>, secretKey: Secret<String>, region: String) {
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.region = region
    }
}

/// Signs requests by AWS Signature Version 4, the way that every S3-compatible service understands.
struct SignatureV4: Sendable {
    private static let algorithm: String = "AWS4-HMAC-SHA256"
    private static let service: String = "s3"

    /// What of a request is signed. Names of headers are lower-case; paths and query values hold unreserved
    /// characters and slashes alone, so that there is one way to write them.
    struct Request: Sendable {
        let method: String
        let path: String
        var query: [(name: String, value: String)] = []
        var headers: [(name: String, value: String)]
        let payloadDigest: String
    }

    let credentials: S3Credentials

    /// The headers of a request with those that prove it.
    func signed(_ request: Request, at now: Timestamp) -> [(name: String, value: String)] {
        let time: String = Self.time(now)
        var headers: [(name: String, value: String)] = request.headers
        headers.append(("x-amz-content-sha256", request.payloadDigest))
        headers.append(("x-amz-date", time))
        headers.sort { (left, right) -> Bool in left.name < right.name }
        let names: String = headers.map(\.name).joined(separator: ";")
        let scope: String = "\(time.prefix(8))/\(credentials.region)/\(Self.service)/aws4_request"
        let canonical: String = [
            request.method, Self.encoded(request.path, keeping: "/"), Self.query(request.query),
            headers.map { (field) -> String in "\(field.name):\(field.value)\n" }.joined(), names,
            request.payloadDigest,
        ].joined(separator: "\n")
        let text: String = [Self.algorithm, time, scope, Self.digest(Array(canonical.utf8))].joined(separator: "\n")
        let signature: String = Self.hexadecimal(Self.code(text, key: key(day: String(time.prefix(8)))))
        headers.append(
            (
                "authorization",
                "\(Self.algorithm) Credential=\(credentials.accessKey.reveal())/\(scope), SignedHeaders=\(names), "
                    + "Signature=\(signature)"
            ))
        return headers
    }

    /// The query as it is signed and sent: sorted by name, everything else than unreserved characters encoded.
    static func query(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { (pair) -> String in encoded(pair.name) + "=" + encoded(pair.value) }.sorted().joined(separator: "&")
    }

    static func digest(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    /// `20260126T093000Z`.
    private static func time(_ now: Timestamp) -> String {
        now.wire.prefix(19).filter { (character: Character) -> Bool in character != "-" && character != ":" } + "Z"
    }

    private func key(day: String) -> SymmetricKey {
        let start: SymmetricKey = SymmetricKey(data: Array(("AWS4" + credentials.secretKey.reveal()).utf8))
        return [day, credentials.region, Self.service, "aws4_request"].reduce(start) {
            (key: SymmetricKey, step: String) -> SymmetricKey in SymmetricKey(data: Self.code(step, key: key))
        }
    }

    private static func code(_ text: String, key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { (byte: UInt8) -> String in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func encoded(_ text: String, keeping kept: String = "") -> String {
        let plain: Set<UInt8> = Set("-._~".utf8).union(kept.utf8)
        return text.utf8.reduce(into: "") { (result: inout String, byte: UInt8) in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where plain.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
