// SPDX-License-Identifier: Apache-2.0

/// One file that was read: its name for messages and its whole text for excerpts.
package final class SourceFile: Sendable {
    /// Path as messages show it; inside a `DocumentSet` also the key of the file.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The text of a line (1-based) without its line end, or nil outside the file.
    package func line(_ number: Int) -> String? {
        guard number >= 1 else { return nil }
        var current = 1
        var start = text.utf8.startIndex
        while current < number {
            guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = text.utf8.index(after: end)
            current += 1
        }
        let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.utf8.endIndex
        var line = text.utf8[start..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(line)
    }
}

/// A place in a source file. Line and column start at 1; a column counts Unicode scalars.
package struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let source: SourceFile
    package let line: Int
    package let column: Int

    package init(source: SourceFile, line: Int, column: Int) {
        self.source = source
        self.line = line
        self.column = column
    }

    /// Path of the file, as messages show it.
    package var file: String { source.path }

    package var description: String { "\(file):\(line):\(column)" }

    package static func == (left: SourceLocation, right: SourceLocation) -> Bool {
        left.line == right.line && left.column == right.column
            && (left.source === right.source || left.file == right.file)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(line)
        hasher.combine(column)
    }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
