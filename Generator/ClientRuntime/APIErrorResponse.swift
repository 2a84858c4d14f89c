// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// A refusal as the server wrote it; every member that the client does not know is kept.
public struct APIErrorResponse: Sendable, CustomStringConvertible {
    /// Catalogue code; an alias is replaced by its code, an unknown code is kept.
    public var code: String
    /// Member `error` as sent; differs from `code` where an operation pins another text.
    public var error: String
    public var status: Int
    /// Human text in the negotiated language.
    public var message: String
    public var requestID: String?
    /// The one field that failed.
    public var field: String?
    public var details: JSONObject
    /// The whole body, for members that one operation adds.
    public var body: JSONObject
    /// How long the server asks to wait.
    public var retryAfter: Duration?
    /// Kind of the code, from the table or else from the status.
    public var category: String
    /// The same request, unchanged, may succeed later.
    public var isRetryable: Bool

    /// Code, status and request id; no value of the body.
    public var description: String { "\(code) (\(status))" + (requestID.map { " [\($0)]" } ?? "") }

    /// Reads an answer with an error status; nil where the body is no error body.
    init?(_ response: TransportResponse, _ table: ErrorTable) {
        var reader = ResponseReader(status: response.status, headers: response.headers, body: response.body)
        guard let body = reader.json(JSONObject.self),
            let name = body["code"]?.text ?? body["error"]?.text
        else { return nil }
        let details = body["details"]?.object ?? JSONObject()
        code = table.code(for: name)
        error = body["error"]?.text ?? name
        status = response.status
        message = body["message"]?.text ?? ""
        requestID = response.requestID ?? body["requestId"]?.text
        field = body["field"]?.text ?? details["field"]?.text
        self.details = details
        self.body = body
        let seconds = response.header("retry-after").flatMap { Int64($0) } ?? details["retryAfter"]?.whole
        retryAfter = seconds.map { .seconds(max($0, 0)) }
        category = table.category(code, status: response.status)
        isRetryable = table.isRetryable(code, status: response.status)
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var whole: Int64? { if case .integer(let value) = self { value } else { nil } }
    fileprivate var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
}
