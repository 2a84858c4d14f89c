// SPDX-License-Identifier: Apache-2.0

/// How a path is brought to the form that templates have: one optional prefix segment is dropped, the version
/// segment is required and dropped, and for a few paths the version may stand twice.
package struct PathBase: Sendable {
    /// Dropped once from the front, such as `api`.
    package var prefix: String
    /// Required for all but host-root operations, such as `v1`.
    package var version: String
    /// First segments before which a second version segment is dropped.
    package var aliases: [String]

    package init(prefix: String = "api", version: String = "v1", aliases: [String] = []) {
        self.prefix = prefix
        self.version = version
        self.aliases = aliases
    }

    /// Where the rest of the path begins, and whether it stands at the host's root.
    package func resolve(_ path: [UInt8]) -> (start: Int, isRoot: Bool) {
        var start: Int = 0
        if let end: Int = end(of: prefix, in: path, at: start) { start = end }
        guard let versioned: Int = end(of: version, in: path, at: start) else { return (start, true) }
        start = versioned
        if let twice: Int = end(of: version, in: path, at: start),
            aliases.contains(where: { alias in end(of: alias, in: path, at: twice) != nil })
        {
            start = twice
        }
        return (start, false)
    }

    /// Where a path begins whose template holds the version itself: the last version in front of an alias segment.
    package func resolveVersioned(_ path: [UInt8]) -> Int? {
        var start: Int = end(of: prefix, in: path, at: 0) ?? 0
        guard let first: Int = end(of: version, in: path, at: start) else { return nil }
        var behind: Int = first
        if let second: Int = end(of: version, in: path, at: first) {
            start = first
            behind = second
        }
        let isAliased: Bool = aliases.contains { (alias: String) -> Bool in
            end(of: alias, in: path, at: behind) != nil
        }
        return isAliased ? start : nil
    }

    /// The index behind a whole segment, or nil where another one stands.
    private func end(of segment: String, in path: [UInt8], at start: Int) -> Int? {
        let name: String.UTF8View = segment.utf8
        let end: Int = start + 1 + name.count
        guard !name.isEmpty, end <= path.count, path[start] == 0x2F, path[(start + 1)..<end].elementsEqual(name),
            end == path.count || path[end] == 0x2F
        else { return nil }
        return end
    }
}
