// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// W3C trace context of a request: the caller's trace or a new one, and our own span.
package struct TraceContext: Sendable, Equatable {
    private static let responseBytes: Int = 55

    package let traceID: String
    package let spanID: String
    package let flags: String
    /// `tracestate` as received, forwarded unread.
    package let state: String?

    /// Value of the `traceresponse` header.
    package var response: String {
        var text: String = ""
        text.reserveCapacity(Self.responseBytes)
        text += "00-"
        text += traceID
        text += "-"
        text += spanID
        text += "-"
        text += flags
        return text
    }

    /// Reads `traceparent` version 00 and later; nil for anything malformed.
    package static func parent(_ text: String) -> (traceID: String, flags: String)? {
        let bytes: [UInt8] = Array(text.utf8)
        guard bytes.count >= 55, bytes[2] == 0x2D, bytes[35] == 0x2D, bytes[52] == 0x2D else { return nil }
        let version: ArraySlice<UInt8> = bytes[0..<2]
        guard !version.elementsEqual("ff".utf8),
            bytes.count == 55 || (!version.elementsEqual("00".utf8) && bytes[55] == 0x2D)
        else { return nil }
        let fields: [ArraySlice<UInt8>] = [version, bytes[3..<35], bytes[36..<52], bytes[53..<55]]
        guard fields.allSatisfy({ field in field.allSatisfy(isLowerHex) }) else { return nil }
        guard fields[1].contains(where: { byte in byte != 0x30 }), fields[2].contains(where: { byte in byte != 0x30 })
        else { return nil }
        return (String(decoding: fields[1], as: UTF8.self), String(decoding: fields[3], as: UTF8.self))
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
    }
}

/// Makes request and trace ids. They are names, not secrets: a seeded generator is enough and costs no system call.
package final class IdentitySource: Sendable {
    private static let base62: [UInt8] = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    private static let idLength: Int = 24

    private let state: Mutex<UInt64>

    package init(seed: UInt64 = .random(in: .min ... .max)) { state = Mutex(seed) }

    /// `req_` and 24 base62 digits.
    package func requestID() -> String {
        let words: (UInt64, UInt64, UInt64) = state.withLock { state in
            (Self.next(&state), Self.next(&state), Self.next(&state))
        }
        return String(unsafeUninitializedCapacity: Self.idLength + 4) { buffer in
            for (index, byte) in "req_".utf8.enumerated() { buffer[index] = byte }
            var rest: UInt64 = words.0
            for index in 0..<Self.idLength {
                if index == 8 { rest = words.1 }
                if index == 16 { rest = words.2 }
                buffer[index + 4] = Self.base62[Int(rest % 62)]
                rest /= 62
            }
            return Self.idLength + 4
        }
    }

    /// The trace that the caller is in, or a new one, with a span of ours.
    package func trace(parent: String?, state traceState: String?) -> TraceContext {
        let span: UInt64 = state.withLock { state in Self.next(&state) } | 1
        if let parent, let known = TraceContext.parent(parent) {
            return TraceContext(
                traceID: known.traceID, spanID: Self.hex(span), flags: known.flags, state: traceState)
        }
        let words: (UInt64, UInt64) = state.withLock { state in (Self.next(&state), Self.next(&state) | 1) }
        return TraceContext(
            traceID: Self.hex(words.0, words.1), spanID: Self.hex(span), flags: "00", state: nil)
    }

    /// SplitMix64.
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word: UInt64 = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    private static func hex(_ words: UInt64...) -> String {
        String(unsafeUninitializedCapacity: 16 * words.count) { buffer in
            for (place, word) in words.enumerated() {
                for index in 0..<16 {
                    let digit: UInt8 = UInt8((word >> UInt64(60 - index * 4)) & 0xF)
                    buffer[place * 16 + index] = digit < 10 ? 0x30 + digit : 0x57 + digit
                }
            }
            return 16 * words.count
        }
    }

    /// A client's own id is taken only in this form: 8 to 128 of `[A-Za-z0-9._-]`.
    package static func isAcceptable(_ text: String) -> Bool {
        (8...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
                default: false
                }
            }
    }
}
