// SPDX-License-Identifier: Apache-2.0

/// Bounds of a multipart body.
struct MultipartLimits: Sendable {
    /// Most parts.
    var partsMax: Int = 10
    /// Header block of one part.
    var headerBytesMax: Int = 8192
    /// Largest text part.
    var fieldBytesMax: Int = 8192
    /// What may stand before the first boundary.
    var preambleBytesMax: Int = 4096
    /// Blanks that may stand between a boundary and the end of its line.
    var paddingBytesMax: Int = 64
    /// Longest boundary (RFC 2046 section 5.1.1).
    static let boundaryBytesMax: Int = 70
}

/// Why a form body could not be read; the text goes to `details.reason`.
enum FormFailure: String, Error {
    case syntax
    case encoding
    case partsTooMany = "too_many_parts"
    case partTooLarge = "part_too_large"
    case headerTooLarge = "part_header_too_large"
    case nameMissing = "name_missing"
    case boundaryMissing = "boundary_missing"
    case fieldBehindFile = "field_behind_file"

    /// The refusal `VALIDATION_INVALID_MULTIPART`, 400.
    var refusal: APIFailure {
        APIFailure(code: "VALIDATION_INVALID_MULTIPART", status: 400, details: [("reason", .string(rawValue))])
    }
}

/// What the header of a part says.
struct PartHead: Sendable, Equatable {
    let name: String
    /// As the sender gave it; only for display. Nil for a text part.
    let fileName: String?
    let contentType: String

    /// Reads header lines.
    init(_ block: ArraySlice<UInt8>) throws(FormFailure) {
        guard let text: String = String(validating: block, as: UTF8.self) else { throw .encoding }
        // WHATWG's form data has senders encode line breaks in names, and no other control character.
        guard !text.unicodeScalars.contains("\0") else { throw .syntax }
        var disposition: HeaderParameters?
        var contentType: String?
        for line in text.split(separator: "\r\n") {
            let halves: [Substring] = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty, !line.contains(where: { $0 == "\r" || $0 == "\n" }) else {
                throw .syntax
            }
            switch halves[0].lowercased() {
            case "content-disposition": disposition = HeaderParameters(String(halves[1]))
            case "content-type": contentType = RequestReader.trimmed(String(halves[1]))
            case "content-transfer-encoding":
                // RFC 7578 section 4.7: senders do not use it, and we undo none.
                let encoding: String = RequestReader.trimmed(String(halves[1])).lowercased()
                guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .encoding }
            default: continue
            }
        }
        guard let disposition, disposition.value == "form-data", let name: String = disposition["name"]
        else { throw .nameMissing }
        self.name = name
        fileName = disposition["filename"]
        self.contentType = contentType ?? (fileName == nil ? "text/plain" : "application/octet-stream")
    }
}

/// Reads `multipart/form-data` (RFC 7578 on RFC 2046) piece by piece, however the bytes are split, in bounded memory.
struct MultipartParser: Sendable {
    enum Event: Sendable, Equatable {
        case head(PartHead)
        case content([UInt8])
        case partEnd
        /// The closing boundary; whatever follows is dropped.
        case end
    }

    private enum State {
        case preamble, header, contentStart, content, epilogue
    }

    /// What a boundary candidate turned out to be.
    private enum Candidate {
        case part(length: Int)
        case closing
        case none
        /// More bytes are needed to tell.
        case open
    }

    private let limits: MultipartLimits
    /// Line break, two hyphens, boundary.
    private let delimiter: [UInt8]
    private var state: State = .preamble
    private var buffer: [UInt8]
    /// First byte that is not consumed.
    private var start: Int = 0
    /// Before it nothing is to be found.
    private var scanned: Int = 0
    private var parts: Int = 0
    private var isWhole: Bool = false
    /// The closing boundary ends a part first and the body at the next call.
    private var isClosing: Bool = false

    /// Opens a body by the content type of its message.
    init(contentType: String, limits: MultipartLimits = MultipartLimits()) throws(FormFailure) {
        guard let boundary: String = HeaderParameters(contentType)["boundary"], !boundary.isEmpty,
            boundary.utf8.count <= MultipartLimits.boundaryBytesMax, boundary.utf8.allSatisfy(Self.isBoundaryByte),
            boundary.utf8.last != 0x20
        else { throw .boundaryMissing }
        self.limits = limits
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + boundary.utf8
        // The first boundary needs no line break before it: one is put in front.
        buffer = [0x0D, 0x0A]
    }

    /// `bchars` of RFC 2046.
    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F, 0x5F: true
        default: false
        }
    }

    mutating func feed(_ bytes: [UInt8]) {
        if state == .epilogue { return }
        if start > 0 {
            buffer.removeFirst(start)
            scanned -= start
            start = 0
        }
        buffer += bytes
    }

    /// Nothing more comes.
    mutating func finish() { isWhole = true }

    /// What comes next; nil where more bytes are needed.
    mutating func next() throws(FormFailure) -> Event? {
        switch state {
        case .preamble: try preamble()
        case .header: try header()
        case .contentStart: try contentStart()
        case .content: try content()
        case .epilogue: nil
        }
    }

    private mutating func preamble() throws(FormFailure) -> Event? {
        switch find() {
        case .found(let position, let candidate):
            guard position - start <= limits.preambleBytesMax else { throw .syntax }
            return try passed(candidate, at: position, in: nil)
        case .notBefore(let position):
            guard position - start <= limits.preambleBytesMax, !isWhole else { throw .syntax }
            return nil
        }
    }

    private mutating func header() throws(FormFailure) -> Event? {
        while scanned + 3 < buffer.count {
            let isEnd: Bool =
                buffer[scanned] == 0x0D && buffer[scanned + 1] == 0x0A && buffer[scanned + 2] == 0x0D
                && buffer[scanned + 3] == 0x0A
            if isEnd { break }
            scanned += 1
            guard scanned - start <= limits.headerBytesMax else { throw .headerTooLarge }
        }
        guard scanned + 3 < buffer.count else {
            if isWhole { throw .syntax }
            return nil
        }
        // The line break of the boundary belongs to the block: a part without header lines has an empty one.
        let head: PartHead = try PartHead(buffer[min(start + 2, scanned)..<scanned])
        // A boundary may follow at once: then the line break of the empty line is its own.
        start = scanned + 2
        scanned = start
        state = .contentStart
        return .head(head)
    }

    private mutating func contentStart() throws(FormFailure) -> Event? {
        switch candidate(at: start) {
        case .open: return nil
        case .none:
            start += 2
            scanned = start
            state = .content
            return try content()
        case let candidate: return try passed(candidate, at: start, in: .partEnd)
        }
    }

    private mutating func content() throws(FormFailure) -> Event? {
        switch find() {
        case .found(let position, let candidate):
            if position > start { return taken(upTo: position) }
            return try passed(candidate, at: position, in: .partEnd)
        case .notBefore(let position):
            if position > start { return taken(upTo: position) }
            if isWhole { throw .syntax }
            return nil
        }
    }

    private mutating func taken(upTo position: Int) -> Event {
        let bytes: [UInt8] = Array(buffer[start..<position])
        start = position
        return .content(bytes)
    }

    /// Goes on behind a boundary.
    private mutating func passed(
        _ candidate: Candidate, at position: Int, in event: Event?
    ) throws(FormFailure) -> Event? {
        guard case .part(let length) = candidate else {
            if event != nil, !isClosing {
                isClosing = true
                return event
            }
            state = .epilogue
            buffer = []
            start = 0
            return .end
        }
        parts += 1
        guard parts <= limits.partsMax else { throw .partsTooMany }
        // The line break stays: it ends the boundary's line and begins an empty header block.
        start = position + length
        scanned = start
        state = .header
        if let event { return event }
        return try header()
    }

    private enum Found {
        case found(Int, Candidate)
        /// No boundary begins before this place.
        case notBefore(Int)
    }

    private mutating func find() -> Found {
        scanned = max(scanned, start)
        while scanned < buffer.count {
            guard let next: Int = buffer[scanned...].firstIndex(of: 0x0D) else {
                scanned = buffer.count
                break
            }
            scanned = next
            switch candidate(at: next) {
            case .none: scanned = next + 1
            case .open: return .notBefore(next)
            case let candidate: return .found(next, candidate)
            }
        }
        return .notBefore(scanned)
    }

    /// Whether a boundary stands here: its line may end after blanks, a longer word that begins like it is content.
    private func candidate(at position: Int) -> Candidate {
        let present: Int = min(delimiter.count, buffer.count - position)
        for offset in 0..<present where buffer[position + offset] != delimiter[offset] { return .none }
        var end: Int = position + delimiter.count
        guard end + 1 < buffer.count else { return isWhole ? .none : .open }
        if buffer[end] == 0x2D { return buffer[end + 1] == 0x2D ? .closing : .none }
        let paddingEnd: Int = end + limits.paddingBytesMax
        while end < buffer.count, end < paddingEnd, buffer[end] == 0x20 || buffer[end] == 0x09 { end += 1 }
        guard end + 1 < buffer.count else { return isWhole || end >= paddingEnd ? .none : .open }
        return buffer[end] == 0x0D && buffer[end + 1] == 0x0A ? .part(length: end - position) : .none
    }
}
