// SPDX-License-Identifier: Apache-2.0

/// Checks an image while it comes and copies what belongs to it: no personal data, nothing behind its end. Holds no
/// more than one header, however the bytes are split.
package struct ImageCleaner: Sendable {
    private enum State {
        case header(wanted: Int)
        case action(ImageStep)
        case scan
        case over
    }

    private var format: any ImageFormat
    private var state: State
    /// Bytes of a header, of a marker that may begin, or behind the end.
    private var held: [UInt8] = []

    /// - Returns: nil for what is no image.
    package init?(_ type: MediaType) {
        switch type {
        case .jpeg: format = JPEGFormat()
        case .png: format = PNGFormat()
        case .gif: format = GIFFormat()
        case .webp: format = WebPFormat()
        default: return nil
        }
        state = .header(wanted: format.first)
    }

    /// The clean copy of a piece; may be empty.
    package mutating func feed(_ piece: [UInt8]) throws(ImageRefusal) -> [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(piece.count)
        var rest: ArraySlice<UInt8> = piece[...]
        while !rest.isEmpty {
            switch state {
            case .header(let wanted): try header(wanted, &rest, into: &copy)
            case .action(let step): act(step, &rest, into: &copy)
            case .scan: try scan(&rest, into: &copy)
            case .over: try trail(&rest)
            }
        }
        return copy
    }

    /// Refuses an image that broke off, or that hides an archive behind its end.
    package func finish() throws(ImageRefusal) {
        guard case .over = state else { throw .truncated }
        guard !held.contains([0x50, 0x4B, 0x03, 0x04]), !held.contains([0x50, 0x4B, 0x05, 0x06]) else {
            throw .trailingData
        }
    }

    private mutating func header(
        _ wanted: Int, _ rest: inout ArraySlice<UInt8>, into copy: inout [UInt8]
    ) throws(ImageRefusal) {
        let taken: ArraySlice<UInt8> = rest.prefix(wanted - held.count)
        held += taken
        rest = rest.dropFirst(taken.count)
        guard held.count == wanted else { return }
        let bytes: [UInt8] = held
        held = []
        follow(try format.read(bytes, into: &copy))
    }

    private mutating func follow(_ step: ImageStep) {
        switch (step.action, step.then) {
        case (.copy(0), .read(let count)), (.drop(0), .read(let count)), (.blank(0), .read(let count)):
            state = .header(wanted: count)
        case (.copy(0), .scan), (.drop(0), .scan), (.blank(0), .scan): state = .scan
        case (.copy(0), .end), (.drop(0), .end), (.blank(0), .end): state = .over
        default: state = .action(step)
        }
    }

    private mutating func act(_ step: ImageStep, _ rest: inout ArraySlice<UInt8>, into copy: inout [UInt8]) {
        let left: ImageStep.Action
        switch step.action {
        case .copy(let count):
            copy += rest.prefix(count)
            left = .copy(count - min(count, rest.count))
            rest = rest.dropFirst(count)
        case .drop(let count):
            left = .drop(count - min(count, rest.count))
            rest = rest.dropFirst(count)
        case .blank(let count):
            copy += [UInt8](repeating: 0, count: min(count, rest.count))
            left = .blank(count - min(count, rest.count))
            rest = rest.dropFirst(count)
        }
        follow(ImageStep(action: left, then: step.then))
    }

    /// Copies coded data; 0xFF with 0x00 or a restart mark belongs to it, any other marker ends it.
    private mutating func scan(_ rest: inout ArraySlice<UInt8>, into copy: inout [UInt8]) throws(ImageRefusal) {
        if held.isEmpty {
            guard let mark = rest.firstIndex(of: 0xFF) else {
                copy += rest
                rest = []
                return
            }
            copy += rest[..<mark]
            held = [0xFF]
            rest = rest[(mark + 1)...]
            return
        }
        guard let code = rest.popFirst() else { return }
        switch code {
        case 0x00, 0xD0...0xD7:
            copy += [0xFF, code]
            held = []
        case 0xFF: return
        default:
            held = []
            follow(try format.read([0xFF, code], into: &copy))
        }
    }

    private mutating func trail(_ rest: inout ArraySlice<UInt8>) throws(ImageRefusal) {
        guard held.count + rest.count <= ImageBounds.trailingBytesMax else { throw .trailingData }
        held += rest
        rest = []
    }
}
