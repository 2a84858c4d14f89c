// SPDX-License-Identifier: Apache-2.0

/// Finds the name that was probably meant.
enum Spelling {
    /// Words longer than this are not compared.
    private static let lengthMax = 64

    /// The candidate with the fewest edits, at most a third of the word; nil when none is near.
    static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        guard word.count <= lengthMax else { return nil }
        let allowed = max(1, word.count / 3)
        var best: (name: String, edits: Int)?
        for name in candidates where abs(name.count - word.count) <= allowed && name.count <= lengthMax {
            let edits = name.lowercased() == word.lowercased() ? 0 : distance(word, name)
            if edits <= allowed, edits < best?.edits ?? .max { best = (name, edits) }
        }
        return best?.name
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.unicodeScalars)
        var row = Array(0...right.count)
        for (line, scalar) in left.unicodeScalars.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in right.indices {
                let edits = min(row[column] + 1, row[column + 1] + 1, diagonal + (scalar == right[column] ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = edits
            }
        }
        return row[right.count]
    }
}
