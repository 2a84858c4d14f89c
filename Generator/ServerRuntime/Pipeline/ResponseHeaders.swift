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

    private let always: [(name: String, value: String)]
    private let cors: CORSPolicy
    private let exposed: String

    package init(always: [(name: String, value: String)] = ResponseHeaders.security, cors: CORSPolicy) {
        self.always = always
        self.cors = cors
        exposed = cors.exposedHeaders.joined(separator: ", ")
    }

    /// Completes a response; fields that it has already win, except for identity.
    func complete(_ response: inout ServerResponse, _ record: RequestRecord) {
        response.headers.reserveCapacity(response.headers.count + always.count + 8)
        response.headers.append(("X-Request-ID", record.requestID))
        response.headers.append(("traceresponse", record.trace.response))
        if !response.hasHeader("cache-control") { response.headers.append(("Cache-Control", "no-store")) }
        for field in always where !overrides(response, field.name) { response.headers.append(field) }
        // Also without an allowed origin: what a shared cache keeps must not be handed to a page of another one.
        if !response.hasHeader("vary") { response.headers.append(("Vary", "Origin")) }
        guard let origin: String = record.origin else { return }
        response.headers.append(("Access-Control-Allow-Origin", origin))
        if cors.allowsCredentials { response.headers.append(("Access-Control-Allow-Credentials", "true")) }
        if !exposed.isEmpty { response.headers.append(("Access-Control-Expose-Headers", exposed)) }
    }

    /// Files bring a policy of their own.
    private func overrides(_ response: ServerResponse, _ name: String) -> Bool {
        name == "Content-Security-Policy" && response.hasHeader("content-security-policy")
    }
}
