// SPDX-License-Identifier: Apache-2.0

/// A dictionary that never grows beyond its limit: the entry that was not used for the longest time makes room.
struct BoundedMap<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var key: String
        var value: Value
        var newer: Int
        var older: Int
    }

    private static var none: Int { -1 }

    private let entriesMax: Int
    private var places: [String: Int] = [:]
    private var nodes: [Node] = []
    private var newest = -1
    private var oldest = -1

    init(entriesMax: Int) {
        precondition(entriesMax > 0, "a map without room")
        self.entriesMax = entriesMax
    }

    var count: Int { places.count }

    /// The value of a key; does not count as use.
    func value(_ key: String) -> Value? { places[key].map { nodes[$0].value } }

    /// Sets a value and makes it the newest.
    mutating func set(_ key: String, _ value: Value) {
        if let place = places[key] {
            nodes[place].value = value
            unlink(place)
            linkNewest(place)
            return
        }
        let place: Int
        if nodes.count < entriesMax {
            place = nodes.count
            nodes.append(Node(key: key, value: value, newer: Self.none, older: Self.none))
        } else {
            place = oldest
            unlink(place)
            places.removeValue(forKey: nodes[place].key)
            nodes[place] = Node(key: key, value: value, newer: Self.none, older: Self.none)
        }
        places[key] = place
        linkNewest(place)
    }

    mutating func removeAll() {
        places.removeAll()
        nodes.removeAll()
        newest = Self.none
        oldest = Self.none
    }

    private mutating func unlink(_ place: Int) {
        let (newer, older) = (nodes[place].newer, nodes[place].older)
        if newer == Self.none { newest = older } else { nodes[newer].older = older }
        if older == Self.none { oldest = newer } else { nodes[older].newer = newer }
        nodes[place].newer = Self.none
        nodes[place].older = Self.none
    }

    private mutating func linkNewest(_ place: Int) {
        nodes[place].older = newest
        if newest != Self.none { nodes[newest].newer = place }
        newest = place
        if oldest == Self.none { oldest = place }
    }
}
