// SPDX-License-Identifier: Apache-2.0

/// Which browser origins may call, and what they may send and read. The module knows no origin of its own.
package struct CORSPolicy: Sendable {
    package var isAllowed: @Sendable (_ origin: String) -> Bool
    package var methods: [String]
    package var requestHeaders: [String]
    package var exposedHeaders: [String]
    package var maxAge: Duration
    package var allowsCredentials: Bool

    package init(
        methods: [String] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"], requestHeaders: [String] = [],
        exposedHeaders: [String] = [], maxAge: Duration = .seconds(86_400), allowsCredentials: Bool = true,
        isAllowed: @escaping @Sendable (_ origin: String) -> Bool
    ) {
        self.isAllowed = isAllowed
        self.methods = methods
        self.requestHeaders = requestHeaders
        self.exposedHeaders = exposedHeaders
        self.maxAge = maxAge
        self.allowsCredentials = allowsCredentials
    }

    /// No foreign origin may call.
    package static let closed: CORSPolicy = CORSPolicy { _ in false }

    /// The origin of a request when the policy allows it.
    func allowedOrigin(_ head: RequestHead) -> String? {
        guard let origin: String = head.header("origin"), origin != "null", isAllowed(origin) else { return nil }
        return origin
    }

    func isPreflight(_ head: RequestHead) -> Bool {
        head.method == "OPTIONS" && head.header("origin") != nil && head.header("access-control-request-method") != nil
    }

    /// 204; without the permission of the policy it carries none.
    func preflight(origin: String?) -> ServerResponse {
        var response: ServerResponse = ServerResponse(status: 204, headers: [("Vary", "Origin")])
        guard origin != nil else { return response }
        response.headers += [
            ("Access-Control-Allow-Methods", methods.joined(separator: ", ")),
            ("Access-Control-Allow-Headers", requestHeaders.joined(separator: ", ")),
            ("Access-Control-Max-Age", String(maxAge.components.seconds)),
        ]
        return response
    }
}
