// Generated from contract/secrets/downloads.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `GET /downloads/{artifactId}`: Fetch a produced file.
public enum DownloadArtifact: ContractOperation {
    public struct Input: Sendable {
        /// A file that an export produced.
        public var artifactID: ArtifactID
        /// Second since 1970 from which the link opens nothing.
        public var exp: Int
        /// Signature of the link.
        public var sig: String

        public init(artifactID: ArtifactID, exp: Int, sig: String) {
            self.artifactID = artifactID
            self.exp = exp
            self.sig = sig
        }
    }

    public typealias Output = ByteStream
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func fileLinkInvalid(expiredAt: String? = nil) -> Failure {
            Failure(.fileLinkInvalid(expiredAt: expiredAt))
        }
        public static func exportExpired(resourceID: String? = nil, expiredAt: String? = nil) -> Failure {
            Failure(.exportExpired(resourceID: resourceID, expiredAt: expiredAt))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "downloadArtifact", index: OperationIndex.downloadArtifact, method: .get, path: "/downloads/{artifactId}",
        policy: .downloadArtifact, deadline: .seconds(600), responseTypes: ["application/octet-stream"],
        errors: [DeclaredError("FILE_LINK_INVALID", 403), DeclaredError("EXPORT_EXPIRED", 410)], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let artifactID: ArtifactID? = request.path(0, "artifactId").identifier(ArtifactID.self)
        let exp: Int? = request.query("exp").required().integer(IntegerRule(minimum: 0))
        let sig: String? = request.query("sig").required().string(StringRule(maxLength: 100))
        guard request.isValid, let artifactID, let exp, let sig else { return nil }
        return Input(artifactID: artifactID, exp: exp, sig: sig)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output, contentType: "application/octet-stream")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.artifactID)
        request.query("exp", input.exp)
        request.query("sig", input.sig)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.byteStream() }
}

/// Handlers of contract/secrets/downloads.yaml.
package protocol DownloadsAPI: Sendable {
    /// `GET /downloads/{artifactId}`: Fetch a produced file.
    /// The signed link of an export is its own proof; it opens a few times and until its end.
    func downloadArtifact(
        _ input: DownloadArtifact.Input, _ call: DownloadArtifact.Call
    ) async throws(DownloadArtifact.Failure) -> DownloadArtifact.Output
}

extension RouteTable {
    /// Serves the operations of contract/secrets/downloads.yaml.
    package mutating func add(_ handlers: some DownloadsAPI) {
        add(DownloadArtifact.self) {
            (input: DownloadArtifact.Input, call: DownloadArtifact.Call)
                async throws(DownloadArtifact.Failure) -> DownloadArtifact.Output in
            try await handlers.downloadArtifact(input, call)
        }
    }
}
