// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Writes `multipart/form-data` (RFC 7578): the fields first, then the files while they are read.
struct MultipartText {
    private enum Segment: Sendable {
        case bytes([UInt8])
        case stream(ByteStream)

        var length: Int? {
            switch self {
            case .bytes(let bytes): bytes.count
            case .stream(let stream): stream.length
            }
        }
    }

    private static let disposition: String = "content-disposition: form-data; name="

    let fields: [(name: String, text: String)]
    let files: [FilePart]
    let boundary: String

    /// A boundary that no content holds but by a chance of one in 2^128.
    static func boundary() -> String {
        "contract-" + UInt64.random(in: .min ... .max).hexadecimal + UInt64.random(in: .min ... .max).hexadecimal
    }

    /// The body; in memory where all of it is.
    var stream: ByteStream {
        let segments: [Segment] = self.segments
        let whole: [UInt8]? = segments.reduce([]) { (all: [UInt8]?, segment: Segment) -> [UInt8]? in
            guard let all, case .bytes(let bytes) = segment else { return nil }
            return all + bytes
        }
        if let whole { return ByteStream(whole) }
        let length: Int? = segments.reduce(0) { (sum: Int?, segment: Segment) -> Int? in
            guard let sum, let length: Int = segment.length else { return nil }
            return sum + length
        }
        let position: Mutex<Int> = Mutex(0)
        return ByteStream(length: length) { () -> [UInt8]? in
            while true {
                let index: Int = position.withLock { (position: inout Int) in position }
                guard index < segments.count else { return nil }
                if case .stream(let stream) = segments[index], let piece: [UInt8] = try await stream.next() {
                    return piece
                }
                position.withLock { (position: inout Int) in position += 1 }
                if case .bytes(let bytes) = segments[index] { return bytes }
            }
        }
    }

    private var segments: [Segment] {
        var segments: [Segment] = []
        var text: String = ""
        for field in fields {
            text += "--\(boundary)\r\n\(Self.disposition)\"\(Self.quoted(field.name))\"\r\n\r\n\(field.text)\r\n"
        }
        for file in files {
            text += "--\(boundary)\r\n\(Self.disposition)\"\(Self.quoted(file.name))\"; "
            text += "filename=\"\(Self.quoted(file.fileName))\"\r\n"
            text += "content-type: \(Self.oneLine(file.contentType))\r\n\r\n"
            segments.append(.bytes(Array(text.utf8)))
            segments.append(file.body.whole.map(Segment.bytes) ?? .stream(file.body))
            text = "\r\n"
        }
        segments.append(.bytes(Array((text + "--\(boundary)--\r\n").utf8)))
        return segments
    }

    /// A text inside quotes: quotes and line breaks percent-encoded, as browsers do.
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { (result: inout String, scalar: Unicode.Scalar) in
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }
}

extension UInt64 {
    /// Sixteen hexadecimal digits.
    fileprivate var hexadecimal: String {
        let digits: String = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
