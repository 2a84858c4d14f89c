// SPDX-License-Identifier: Apache-2.0

import OpenAPIDocument

/// Finds the migration that most likely broke a statement: the last one that names the missing part.
package struct MigrationBlame: Sendable {
    private let files: [MigrationFile]

    package init(_ files: [MigrationFile]) {
        self.files = files
    }

    /// The last place that names `word`, in a migration that names `table` too when one is given.
    func last(_ word: String, table: String? = nil) -> Diagnostic.Related? {
        for file in files.reversed() {
            if let table, Self.place(of: table, in: file) == nil { continue }
            guard let place = Self.place(of: word, in: file) else { continue }
            return Diagnostic.Related(location: place, message: "the last migration that names \(word)")
        }
        return nil
    }

    private static func place(of word: String, in file: MigrationFile) -> SourceLocation? {
        guard file.upText.contains(word) else { return nil }
        let lines = file.upText.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            guard let column = column(of: word, in: Array(line.unicodeScalars)) else { continue }
            return SourceLocation(source: file.source, line: number + 1, column: column + 1)
        }
        return nil
    }

    /// Whole words only.
    private static func column(of word: String, in line: [Unicode.Scalar]) -> Int? {
        let wanted = Array(word.unicodeScalars)
        guard !wanted.isEmpty, line.count >= wanted.count else { return nil }
        return (0...(line.count - wanted.count)).first { start in
            guard line[start..<(start + wanted.count)].elementsEqual(wanted) else { return false }
            let end = start + wanted.count
            return (start == 0 || !isNamePart(line[start - 1])) && (end == line.count || !isNamePart(line[end]))
        }
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
