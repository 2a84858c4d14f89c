// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import ContractServer
import Secrecy
import ServiceArea
import Settings
import Telemetry

/// Answers that are no JSON of the contract: metrics text, readiness with either status, the contract itself, its page.
struct DirectAnswers: Sendable {
    let metrics: MetricsRegistry
    let service: ServiceArea
    let settings: Settings

    var endpoints: [String: DirectEndpoint] {
        let metrics: MetricsRegistry = metrics
        let readiness: ReadinessReport = service.readiness
        let reference: DirectEndpoint = Self.reference(service.reference)
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
                Self.unchanging(
                    context, tag: Self.contractTag, headers: [("content-type", "application/json")], Self.contract)
            },
            "getReference": reference,
        ]
    }

    /// The page, under a policy of its own in place of that of data.
    private static func reference(_ page: ReferencePage) -> DirectEndpoint {
        let bytes: [UInt8] = Array(page.html.utf8)
        let tag: String = "\"" + Base64URL.encode(digest(of: bytes)) + "\""
        let headers: [(name: String, value: String)] = [
            ("content-type", "text/html; charset=utf-8"), ("content-security-policy", page.securityPolicy),
        ]
        return { (context: GateContext) async throws(APIFailure) -> ServerResponse in
            unchanging(context, tag: tag, headers: headers, bytes)
        }
    }

    /// Bytes that are the same for as long as the process runs; a caller who has them gets 304, with all headers, since
    /// those of a 304 replace what a cache has kept.
    private static func unchanging(
        _ context: GateContext, tag: String, headers: [(name: String, value: String)], _ bytes: [UInt8]
    ) -> ServerResponse {
        let caching: [(name: String, value: String)] = [("etag", tag), ("cache-control", "public, max-age=300")]
        if context.message.header("if-none-match") == tag {
            return ServerResponse(status: 304, headers: headers + caching, body: .bytes([]))
        }
        return ServerResponse(status: 200, headers: headers + caching, body: .bytes(bytes))
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
