// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes into lines, however they are split on their way.
struct LineSplitter: Sendable {
    enum Ending: Sendable {
        /// LF, with a CR before it taken off.
        case newline
        /// CR, LF or CRLF, as event streams have.
        case any
    }

    private let ending: Ending
    private let lineBytesMax: Int
    private var buffer: [UInt8] = []
    /// Where the line begins that is being looked for.
    private var start: Int = 0
    /// Before it there is no line end.
    private var scanned: Int = 0
    private var dropsNewline: Bool = false
    /// Bytes that stood before the buffer.
    private var passed: Int = 0
    /// Where the last line began, counted from the first byte of all.
    private(set) var lineStart: Int = 0

    init(_ ending: Ending, lineBytesMax: Int) {
        self.ending = ending
        self.lineBytesMax = lineBytesMax
    }

    mutating func feed(_ bytes: [UInt8]) {
        if start > 0 {
            buffer.removeFirst(start)
            passed += start
            scanned -= start
            start = 0
        }
        buffer += bytes
    }

    /// The next whole line without its end; nil where more bytes are needed.
    mutating func next() throws(LineTooLong) -> [UInt8]? {
        if dropsNewline, start < buffer.count {
            if buffer[start] == 0x0A {
                start += 1
                scanned = max(scanned, start)
            }
            dropsNewline = false
        }
        while scanned < buffer.count {
            let byte: UInt8 = buffer[scanned]
            guard byte == 0x0A || (byte == 0x0D && ending == .any) else {
                scanned += 1
                guard scanned - start <= lineBytesMax else { throw LineTooLong(bytesMax: lineBytesMax) }
                continue
            }
            var line: ArraySlice<UInt8> = buffer[start..<scanned]
            lineStart = passed + start
            if ending == .newline, line.last == 0x0D { line = line.dropLast() }
            dropsNewline = byte == 0x0D
            start = scanned + 1
            scanned = start
            return Array(line)
        }
        return nil
    }

    /// What stands behind the last line end.
    mutating func rest() -> [UInt8] {
        let rest: [UInt8] = Array(buffer[start...])
        lineStart = passed + start
        passed += buffer.count
        buffer = []
        start = 0
        scanned = 0
        return rest
    }
}

/// A line exceeds its bound.
public struct LineTooLong: Error, Sendable, Equatable {
    public let bytesMax: Int
}
