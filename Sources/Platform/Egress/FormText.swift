// SPDX-License-Identifier: Apache-2.0

/// Names and values as queries and forms carry them, every byte but the unreserved ones percent-encoded (RFC 3986).
package enum FormText {
    private static let digits: [UInt8] = Array("0123456789ABCDEF".utf8)

    package static func encode(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { (pair: (name: String, value: String)) -> String in escaped(pair.name) + "=" + escaped(pair.value) }
            .joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
