// SPDX-License-Identifier: Apache-2.0

/// Finds the name somebody probably meant.
package enum NearestName {
    /// Names further away than this many edits are not proposed.
    private static let distanceMax = 6

    /// The candidate with the fewest edits; ties go to the first in order.
    package static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
        var best: String?
        var bestDistance = min(distanceMax, max(name.count / 2, 1)) + 1
        for candidate in candidates where abs(candidate.count - name.count) < bestDistance {
            let distance = edits(Array(name.utf8), Array(candidate.utf8))
            if distance < bestDistance {
                best = candidate
                bestDistance = distance
            }
        }
        return best
    }

    /// A cure sentence that names the nearest candidate, or says where the list is.
    package static func cure(_ name: String, in candidates: some Sequence<String>, list: String) -> String {
        if let near = of(name, in: candidates) { return "write \(near), or add \(name) to \(list)" }
        return "add \(name) to \(list)"
    }

    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (leftIndex, leftByte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            for (rightIndex, rightByte) in right.enumerated() {
                let substituted = diagonal + (leftByte == rightByte ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = min(substituted, row[rightIndex] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
