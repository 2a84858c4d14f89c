// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ContractClient
import NIOCore
import NIOHTTP1

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which of the client's kinds an error of the HTTP library is.
enum FailureKind {
    /// System errors that arise before anything is sent.
    private static let refusals: Set<CInt> = [ECONNREFUSED, ENOENT, EACCES, EHOSTUNREACH, ENETUNREACH, ENOTSOCK]

    /// - Parameter phase: kind of an error that only says that the connection failed.
    static func translated(
        _ error: any Error, otherwise phase: TransportFailure.Kind, status: Int? = nil, requestID: String? = nil
    ) -> any Error {
        if error is CancellationError { return error }
        if let error = error as? HTTPClientError, error == .cancelled { return CancellationError() }
        return TransportFailure(kind(of: error, phase), reason: reason(error), status: status, requestID: requestID)
    }

    private static func kind(of error: any Error, _ phase: TransportFailure.Kind) -> TransportFailure.Kind {
        switch error {
        case let error as HTTPClientError: kind(of: error, phase)
        case is NIOTooManyBytesError: .bodyTooLarge
        case let error as HTTPParserError: error == .invalidEOFState ? .connectionLost : .malformedAnswer
        case let error as IOError: refusals.contains(error.errnoCode) ? .unreachable : .connectionLost
        case is ChannelError: .connectionLost
        default: phase
        }
    }

    private static func kind(of error: HTTPClientError, _ phase: TransportFailure.Kind) -> TransportFailure.Kind {
        switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout: .deadlineExceeded
        case .connectTimeout, .getConnectionFromPoolTimeout: .unreachable
        case .tlsHandshakeTimeout: .tls
        case .remoteConnectionClosed, .uncleanShutdown: .connectionLost
        case .invalidURL, .emptyHost, .missingSocketPath, .emptyScheme, .bodyLengthMismatch, .traceRequestWithBody,
            .contentLengthMissing, .alreadyShutdown:
            .unsendable
        default: .other
        }
    }

    /// Short text of the library; never an address or header.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.shortDescription
        case let error as IOError: "errno \(error.errnoCode)"
        default: "\(type(of: error))"
        }
    }
}
