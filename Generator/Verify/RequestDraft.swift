// SPDX-License-Identifier: Apache-2.0

import ContractMock
import ContractRuntime

/// A request in parts, for changing one of them. What says who calls is added when it is sent.
struct RequestDraft: Sendable {
    var method: String
    /// Base path and template.
    var path: String
    var values: [String: String] = [:]
    var query: [(name: String, value: String)] = []
    var headers: [(name: String, value: String)] = []
    var body: JSONValue?
    var type: String?

    init(method: String, path: String) {
        self.method = method
        self.path = path
    }

    /// The path with its values in place.
    var filledPath: String {
        values.reduce(path) { path, entry in path.replacing("{\(entry.key)}", with: Self.escaped(entry.value)) }
    }

    func request(_ extra: [(name: String, value: String)]) -> MockRequest {
        let query = query.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }
        var headers = extra + headers
        if let type, body != nil { headers.append(("Content-Type", type)) }
        return MockRequest(
            method: method, target: filledPath + (query.isEmpty ? "" : "?" + query.joined(separator: "&")),
            headers: headers, body: body.map { JSONWriter.bytes(of: $0) } ?? [])
    }

    /// All but the unreserved characters of RFC 3986 escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80,
                Character(scalar).isLetter || Character(scalar).isNumber || "-._~".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count < 2 ? "0" : "") + hex
            }
        }
        return result
    }
}
