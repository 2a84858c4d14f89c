// SPDX-License-Identifier: Apache-2.0

/// A bounded map that forgets the entries used longest ago, half of them at a time.
///
/// Two generations: a look-up in the old one moves the entry to the young one. Exact order is not kept, cost is
/// constant.
struct RecentValues<Key: Hashable, Value> {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let generationMax: Int

    init(max: Int) { generationMax = Swift.max(1, max / 2) }

    var count: Int { young.count + old.count }

    subscript(key: Key) -> Value? {
        mutating get {
            if let value: Value = young[key] { return value }
            guard let value: Value = old.removeValue(forKey: key) else { return nil }
            insert(key, value)
            return value
        }
        set {
            old.removeValue(forKey: key)
            guard let newValue else {
                young.removeValue(forKey: key)
                return
            }
            insert(key, newValue)
        }
    }

    private mutating func insert(_ key: Key, _ value: Value) {
        if young.count >= generationMax {
            old = young
            young = [:]
        }
        young[key] = value
    }
}
