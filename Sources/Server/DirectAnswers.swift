// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import ContractServer
import Secrecy
import ServiceArea
import Settings
import Telemetry

/// Answers that are no JSON of the contract: metrics text, readiness with either status, the contract itself.
struct DirectAnswers: Sendable {
    let metrics: MetricsRegistry
    let readiness: ReadinessReport
    let settings: Settings

    var endpoints: [String: DirectEndpoint] {
        let metrics: MetricsRegistry = metrics
        let readiness: ReadinessReport = readiness
        let token: Secret<String>? = settings.metricsToken
        return [
            "getMetrics": { (context: GateContext) async throws(APIFailure) -> ServerResponse in
                try Self.authorize(context, token)
                return ServerResponse(
                    status: 200, headers: [("content-type", "text/plain; version=0.0.4; charset=utf-8")],
                    body: .bytes(Array(metrics.text().utf8)))
            },
            "getReadiness": { (_: GateContext) async throws(APIFailure) -> ServerResponse in
                let report: Readiness = await readiness.current()
                return ServerResponse(
                    status: report.isServing ? 200 : 503, headers: [("content-type", "application/json")],
                    body: .bytes(JSONWriter.bytes(of: report)))
            },
            "getOpenAPI": { (context: GateContext) async throws(APIFailure) -> ServerResponse in
                if context.message.header("if-none-match") == Self.contractTag {
                    return ServerResponse(status: 304, headers: [("etag", Self.contractTag)], body: .bytes([]))
                }
                return ServerResponse(
                    status: 200,
                    headers: [
                        ("content-type", "application/json"), ("etag", Self.contractTag),
                        ("cache-control", "public, max-age=300"),
                    ], body: .bytes(Self.contract))
            },
        ]
    }

    private static let contract: [UInt8] = Array(ContractDocument.json.utf8)
    private static let contractTag: String = "\"" + Base64URL.encode(digest(of: contract)) + "\""

    /// The token, or without one a caller on this machine.
    private static func authorize(_ context: GateContext, _ token: Secret<String>?) throws(APIFailure) {
        if let token {
            let given: [UInt8] = tokenDigest(context.message.header("authorization") ?? "")
            guard equalInConstantTime(given, tokenDigest("Bearer " + token.reveal())) else {
                throw APIFailure(code: "AUTH_TOKEN_INVALID", status: 401)
            }
            return
        }
        guard let address: NetworkAddress = NetworkAddress(context.info.clientIP) else {
            throw APIFailure(code: "AUTHZ_IP_NOT_ALLOWED", status: 403)
        }
        let loopback: [AddressBlock] = ["127.0.0.0/8", "::1/128"].compactMap { (text: String) -> AddressBlock? in
            AddressBlock(text)
        }
        guard loopback.contains(where: { (block: AddressBlock) -> Bool in block.contains(address) }) else {
            throw APIFailure(code: "AUTHZ_IP_NOT_ALLOWED", status: 403)
        }
    }
}
