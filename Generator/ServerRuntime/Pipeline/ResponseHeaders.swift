// SPDX-License-Identifier: Apache-2.0

/// The fields that every answer gains: identity, security, cache and CORS.
package struct ResponseHeaders: Sendable {
    /// Fields of an API that serves data to programs, never pages to browsers.
    package static let security: [(name: String, value: String)] = [
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        (
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        ),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-site"),
        (
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
        ),
        ("X-Permitted-Cross-Domain-Policies", "none"),
    ]

    /// Fields of which an answer may bring its own.
    private struct Own: OptionSet {
        static let cacheControl: Own = Own(rawValue: 1)
        static let contentPolicy: Own = Own(rawValue: 2)
        static let vary: Own = Own(rawValue: 4)
        static let combinations: Range<Int> = 0..<8

        let rawValue: Int
    }

    /// The constant fields for each combination of what an answer brings itself.
    private let blocks: [HeaderBlock]
    private let cors: CORSPolicy
    private let exposed: String

    package init(always: [(name: String, value: String)] = ResponseHeaders.security, cors: CORSPolicy) {
        blocks = Own.combinations.map { combination in
            HeaderBlock(ResponseHeaders.constants(always, without: Own(rawValue: combination)))
        }
        self.cors = cors
        exposed = cors.exposedHeaders.joined(separator: ", ")
    }

    /// Completes a response; fields that it has already win, except for identity.
    func complete(_ response: inout ServerResponse, _ record: RequestRecord) {
        var own: Own = []
        if response.hasHeader("cache-control") { own.insert(.cacheControl) }
        if response.hasHeader("content-security-policy") { own.insert(.contentPolicy) }
        if response.hasHeader("vary") { own.insert(.vary) }
        response.constants = blocks[own.rawValue]
        response.headers.append(("X-Request-ID", record.requestID))
        response.headers.append(("traceresponse", record.trace.response))
        guard let origin: String = record.origin else { return }
        response.headers.append(("Access-Control-Allow-Origin", origin))
        if cors.allowsCredentials { response.headers.append(("Access-Control-Allow-Credentials", "true")) }
        if !exposed.isEmpty { response.headers.append(("Access-Control-Expose-Headers", exposed)) }
    }

    private static func constants(
        _ always: [(name: String, value: String)], without own: Own
    ) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = own.contains(.cacheControl) ? [] : [("Cache-Control", "no-store")]
        // Files bring a policy of their own.
        fields += always.filter { field in
            !own.contains(.contentPolicy) || !isSameField(field.name, "content-security-policy")
        }
        // Also without an allowed origin: what a shared cache keeps must not be handed to a page of another one.
        if !own.contains(.vary) { fields.append(("Vary", "Origin")) }
        return fields
    }
}
