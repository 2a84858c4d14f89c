// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// What makes a head unacceptable before anything else of it is looked at (RFC 9112 sections 3.2, 5, 6.3). All
/// refusals here close the connection, since the border of the message is in doubt or the client misbehaves.
struct HeadCheck {
    private static let fieldOverhead: Int = 4

    let limits: ServerLimits

    /// The refusal and, for an acceptable head, how its body is framed.
    func framing(of head: RequestHead) throws(APIFailure) -> RequestHead.Framing {
        guard head.target.utf8.count <= limits.targetBytesMax else { throw .uriTooLong() }
        guard head.headers.count <= limits.headerFieldsMax, blockBytes(head) <= limits.headerBytesMax else {
            throw .headersTooLarge()
        }
        guard hasOneHost(head) else { throw .badRequest() }
        return try bodyFraming(head)
    }

    private func blockBytes(_ head: RequestHead) -> Int {
        head.headers.reduce(0) { sum, field in sum + field.name.utf8.count + field.value.utf8.count + Self.fieldOverhead
        }
    }

    private func hasOneHost(_ head: RequestHead) -> Bool {
        var host: String?
        for field in head.headers where field.name == "host" {
            guard host == nil else { return false }
            host = field.value
        }
        guard let host else { return head.version != .http1_1 }
        return !host.isEmpty && host.utf8.allSatisfy(Self.isHostByte)
    }

    /// Registered name, IPv4, bracketed IPv6, port.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F, 0x7E, 0x25: true
        default: false
        }
    }

    private func bodyFraming(_ head: RequestHead) throws(APIFailure) -> RequestHead.Framing {
        var length: Int?
        var isChunked: Bool = false
        for field in head.headers {
            switch field.name {
            case "content-length":
                guard length == nil, let number: Int = Self.length(field.value) else { throw .badRequest() }
                length = number
            case "transfer-encoding":
                guard !isChunked, field.value.lowercased() == "chunked", head.version == .http1_1 else {
                    throw .badRequest()
                }
                isChunked = true
            default: break
            }
        }
        if isChunked {
            guard length == nil else { throw .badRequest() }
            return .unknown
        }
        if let length { return length == 0 ? .none : .length(length) }
        return head.version == .http2 ? .unknown : .none
    }

    private static func length(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ byte in byte >= 0x30 && byte <= 0x39 }) else { return nil }
        return Int(text)
    }
}
