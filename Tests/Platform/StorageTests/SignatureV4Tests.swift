// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Storage

/// The worked examples of the scheme's own documentation.
@Suite struct SignatureV4Tests {
    private let signature: SignatureV4 = SignatureV4(
        credentials: S3Credentials(
            accessKey: Secret("AKIAIOSFODNN7EXAMPLE"), secretKey: Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            region: "us-east-1"))
    private static let host: (name: String, value: String) = ("host", "examplebucket.s3.amazonaws.com")
    private static let nothing: String = SignatureV4.digest([])

    static let examples: [(SignatureV4.Request, String)] = [
        (
            SignatureV4.Request(
                method: "GET", path: "/test.txt", headers: [host, ("range", "bytes=0-9")], payloadDigest: nothing),
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
        ),
        (
            SignatureV4.Request(
                method: "PUT", path: "/test$file.text",
                headers: [
                    host, ("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
                ], payloadDigest: SignatureV4.digest(Array("Welcome to Amazon S3.".utf8))),
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"
        ),
        (
            SignatureV4.Request(
                method: "GET", path: "/", query: [("lifecycle", "")], headers: [host], payloadDigest: nothing),
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"
        ),
        (
            SignatureV4.Request(
                method: "GET", path: "/", query: [("prefix", "J"), ("max-keys", "2")], headers: [host],
                payloadDigest: nothing),
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
        ),
    ]

    @Test(arguments: examples)
    func `the documented signatures come out`(_ request: SignatureV4.Request, _ expected: String) throws {
        let time: Timestamp = try #require(Timestamp(wire: "2013-05-24T00:00:00.000Z"))
        let headers: [(name: String, value: String)] = signature.signed(request, at: time)
        let proof: String = try #require(headers.first { $0.name == "authorization" }?.value)
        #expect(proof.hasSuffix("Signature=" + expected))
        #expect(proof.contains("Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"))
    }

    @Test func `addresses of buckets`() throws {
        let inPath: S3Bucket = try #require(
            S3Bucket(endpoint: "http://127.0.0.1:5000", bucket: "files", isPathStyle: true))
        #expect(inPath.host == "127.0.0.1:5000" && inPath.prefix == "/files")
        let inHost: S3Bucket = try #require(
            S3Bucket(endpoint: "https://s3.example.com:443/", bucket: "files", isPathStyle: false))
        #expect(inHost.host == "files.s3.example.com" && inHost.prefix.isEmpty)
        for (endpoint, bucket) in [
            ("ftp://x", "files"), ("https://x/path", "files"), ("https://x", "A/../b"), ("", "f"),
        ] {
            #expect(S3Bucket(endpoint: endpoint, bucket: bucket, isPathStyle: true) == nil)
        }
    }

    @Test func `texts of elements are found`() {
        let text: String = "<?xml version=\"1.0\"?><A><UploadId>one</UploadId><B/><UploadId>two</UploadId></A>"
        #expect(XMLText.values(of: "UploadId", in: text) == ["one", "two"])
        #expect(XMLText.values(of: "Code", in: text).isEmpty)
    }
}
