// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime

/// Where a bucket is.
package struct S3Bucket: Sendable {
    let base: BaseURL
    /// In front of the key: `/bucket` where the bucket is no part of the host.
    let prefix: String

    /// - Parameter isPathStyle: the bucket stands in the path, as services on one address want it.
    /// - Returns: nil where endpoint or bucket cannot be used.
    package init?(endpoint: String, bucket: String, isPathStyle: Bool) {
        guard var base: BaseURL = BaseURL(endpoint), base.path.isEmpty, base.scheme != .unix,
            (3...63).contains(bucket.utf8.count),
            bucket.utf8.allSatisfy({ (byte: UInt8) -> Bool in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
            })
        else { return nil }
        if !isPathStyle { base.host = bucket + "." + base.host }
        self.base = base
        prefix = isPathStyle ? "/" + bucket : ""
    }

    /// As the `Host` field says it: without a port that goes without saying.
    var host: String {
        let usual: Int = base.scheme == .https ? 443 : 80
        return base.host + (base.port.flatMap { (port: Int) -> String? in port == usual ? nil : ":\(port)" } ?? "")
    }
}

/// Signed requests to one bucket, each within its time; those that may be repeated are.
struct S3Service: Sendable {
    static let attemptsMax: Int = 3
    private static let requestTime: Duration = .seconds(60)
    private static let pause: Duration = .milliseconds(100)

    struct Request: Sendable {
        let name: String
        let method: HTTPMethodName
        let key: String
        var query: [(name: String, value: String)] = []
        var headers: [(name: String, value: String)] = []
        var body: [UInt8] = []
        var streamsAnswer: Bool = false
    }

    let bucket: S3Bucket
    let signature: SignatureV4
    let transport: any ClientTransport
    let now: @Sendable () -> Timestamp

    /// Sends a request that may be repeated, again while the service is out of breath.
    func repeated(_ request: Request) async throws -> TransportResponse {
        var attempt: Int = 1
        while true {
            do {
                return try await once(request)
            } catch let failure as StorageFailure {
                guard case .unavailable = failure, attempt < Self.attemptsMax else { throw failure }
            }
            try await Task.sleep(for: Self.pause * (1 << attempt) * Double.random(in: 0.5...1.5))
            attempt += 1
        }
    }

    /// Sends a request; an answer that is no success is an error.
    func once(_ request: Request) async throws -> TransportResponse {
        let response: TransportResponse
        do {
            response = try await transport.send(outgoing(request), deadline: .now + Self.requestTime)
        } catch let failure as TransportFailure {
            throw StorageFailure.unavailable("\(request.name): \(failure)")
        }
        switch response.status {
        case 200..<300: return response
        case 404: throw StorageFailure.missing
        case 429, 500...: throw StorageFailure.unavailable("\(request.name): status \(response.status)")
        default: throw StorageFailure.refused("\(request.name): status \(response.status), \(Self.code(response))")
        }
    }

    private func outgoing(_ request: Request) -> TransportRequest {
        let path: String = bucket.prefix + "/" + request.key
        let signed: [(name: String, value: String)] = signature.signed(
            SignatureV4.Request(
                method: request.method.rawValue, path: path, query: request.query,
                headers: request.headers + [("host", bucket.host)],
                payloadDigest: SignatureV4.digest(request.body)), at: now())
        let query: String = SignatureV4.query(request.query)
        var outgoing: TransportRequest = TransportRequest(
            operationID: request.name, method: request.method, base: bucket.base,
            target: path + (query.isEmpty ? "" : "?" + query), headers: signed, body: request.body)
        outgoing.streamsAnswer = request.streamsAnswer
        return outgoing
    }

    /// The service's own name of what is wrong.
    private static func code(_ response: TransportResponse) -> String {
        XMLText.values(of: "Code", in: String(decoding: response.body.prefix(4_096), as: UTF8.self)).first ?? "no code"
    }
}

/// The little that is read of the service's XML.
enum XMLText {
    /// Texts of all elements of a name, which hold no other elements.
    static func values(of name: String, in text: String) -> [String] {
        text.split(separator: "<\(name)>").dropFirst(text.hasPrefix("<\(name)>") ? 0 : 1).compactMap {
            (piece: Substring) -> String? in
            piece.firstRange(of: "</\(name)>").map { (end: Range<String.Index>) -> String in
                String(piece[..<end.lowerBound])
            }
        }
    }
}
