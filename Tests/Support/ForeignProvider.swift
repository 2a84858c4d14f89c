// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractClientTransport
import ContractRuntime
import Foundation
import NIOCore
import NIOPosix

/// An OpenID provider that others wrote, on this machine: a program of its own with keys of its own.
package struct ForeignProvider: Sendable {
    private static let program: String = World.repositoryRoot + "/.build/provider/bin/oidc-provider-mock"

    /// An interpreter with many modules starts slowly where much else runs.
    private static let startTime: Duration = .seconds(90)

    /// `scripts/python provider` installs it.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    package let port: Int
    private let process: SpawnedProgram

    /// Runs it for a test and ends it behind.
    package static func with<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (ForeignProvider) async throws -> Result
    ) async throws -> Result {
        let provider: ForeignProvider = try await start()
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(provider))
        } catch {
            result = .failure(error)
        }
        provider.process.terminate()
        _ = await provider.process.end()
        return try result.get()
    }

    private static func start() async throws -> ForeignProvider {
        let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        guard let port = channel.localAddress?.port else { throw Unexpected("no port") }
        try await channel.close().get()
        let output: String = FileManager.default.temporaryDirectory.path + "/openid-provider-\(port).log"
        let provider: ForeignProvider = ForeignProvider(
            port: port,
            process: try SpawnedProgram(
                program, ["--port", String(port)], variables: ["PATH": "/usr/bin:/bin"], output: output))
        do {
            try await TemporaryRedis.until(within: startTime) { try await provider.isReady() }
        } catch {
            provider.process.terminate()
            _ = await provider.process.end()
            throw error
        }
        try FileManager.default.removeItem(atPath: output)
        return provider
    }

    private func isReady() async throws -> Bool {
        do {
            return try await send(.get, "/jwks").status == 200
        } catch is TransportFailure {
            return false
        }
    }

    package var address: String { "http://127.0.0.1:\(port)" }

    /// Settings that make it our Google.
    package var variables: [String: String] {
        [
            "GOOGLE_CLIENT_ID": "our-client", "GOOGLE_CLIENT_SECRET": "our-secret-51cd", "GOOGLE_ISSUER": address,
            "GOOGLE_AUTHORIZATION_URL": address + "/oauth2/authorize", "GOOGLE_TOKEN_URL": address + "/oauth2/token",
            "GOOGLE_JWKS_URL": address + "/jwks",
        ]
    }

    /// Tells the provider of a person.
    package func register(_ subject: String, email: String, isVerified: Bool) async throws {
        let answer: TransportResponse = try await send(
            .put, "/users/" + subject, type: "application/json",
            body: #"{"email": "\#(email)", "email_verified": \#(isVerified), "name": "Grace Example"}"#)
        guard answer.status == 204 else { throw Unexpected("registering answered \(answer.status)") }
    }

    /// What a person does at the provider's page; gives where the browser is sent.
    package func approve(_ authorizationURL: String, as subject: String) async throws -> String {
        let answer: TransportResponse = try await send(
            .post, String(authorizationURL.dropFirst(address.count)), type: "application/x-www-form-urlencoded",
            body: "sub=" + subject)
        guard answer.status == 302, let location = answer.header("location") else {
            throw Unexpected("approving answered \(answer.status)")
        }
        return location
    }

    private func send(
        _ method: HTTPMethodName, _ target: String, type: String? = nil, body: String = ""
    ) async throws -> TransportResponse {
        let request: TransportRequest = TransportRequest(
            operationID: "provider", method: method, base: BaseURL(scheme: .http, host: "127.0.0.1", port: port),
            target: target, headers: type.map { [("content-type", $0)] } ?? [], body: Array(body.utf8))
        return try await HTTPTransport.with { (transport: HTTPTransport) -> TransportResponse in
            try await transport.send(request, deadline: .now + .seconds(30))
        }
    }
}
