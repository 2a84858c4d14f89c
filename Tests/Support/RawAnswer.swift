// SPDX-License-Identifier: Apache-2.0
package import ContractClient
import ContractClientTransport
package import ContractRuntime

/// An answer to a request that no generated client would send.
package struct RawAnswer: Sendable {
    package let response: TransportResponse

    package var status: Int { response.status }
    package var text: String { String(decoding: response.body, as: UTF8.self) }
    /// The body as an object; empty for anything else.
    package var json: JSONObject { JSONReader.decode(JSONObject.self, from: response.body) ?? JSONObject() }
    package var code: String? { string("code") }

    package func header(_ name: String) -> String? { response.header(name) }

    package func string(_ member: String) -> String? {
        if case .string(let text)? = json[member] { text } else { nil }
    }

    /// Entries of `details.errors` as `field: code`, in the order of the answer.
    package var violations: [String] {
        guard case .object(let details)? = json["details"], case .array(let entries)? = details["errors"] else {
            return []
        }
        return entries.map { (entry: JSONValue) -> String in
            guard case .object(let members) = entry, case .string(let field)? = members["field"],
                case .string(let code)? = members["code"]
            else { return "?" }
            return field + ": " + code
        }
    }
}

extension World {
    /// Sends bytes as they are. A body goes with `content-type: application/json` unless headers say otherwise.
    /// Reads come from this machine, writes from an address of their own.
    package func send(
        _ method: HTTPMethodName, _ target: String, token: Secret<String>? = nil,
        headers: [(name: String, value: String)] = [], body: String? = nil
    ) async throws -> RawAnswer {
        var request: TransportRequest = TransportRequest(
            operationID: "raw", method: method, base: base, target: target, headers: headers,
            body: Array((body ?? "").utf8))
        if body != nil, request.header("content-type") == nil {
            request.headers.append(("content-type", "application/json"))
        }
        if method != .get, request.header("x-forwarded-for") == nil {
            request.headers.append(("x-forwarded-for", callerAddress()))
        }
        if let token { request.headers.append(("authorization", "Bearer " + token.reveal())) }
        let ready: TransportRequest = request
        guard target.hasSuffix("/auth/login") || target.hasSuffix("/auth/signup") else {
            return RawAnswer(response: try await transport.send(ready, deadline: .now + .seconds(30)))
        }
        let response: TransportResponse = try await turnstile.pass { [transport] in
            try await transport.send(ready, deadline: .now + .seconds(30))
        }
        return RawAnswer(response: response)
    }
}
