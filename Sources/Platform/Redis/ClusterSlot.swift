// SPDX-License-Identifier: Apache-2.0

/// Where keys lie in a cluster.
package enum ClusterSlot {
    /// Slots of every cluster.
    package static let count = 16_384

    /// The slot of a key: CRC-16 (XMODEM) of the part between the first `{` and the next `}`, if there is one and it
    /// is not empty, else of the whole key.
    package static func of(_ key: [UInt8]) -> Int { Int(checksum(tag(key))) % count }

    private static func tag(_ key: [UInt8]) -> ArraySlice<UInt8> {
        guard let open = key.firstIndex(of: UInt8(ascii: "{")) else { return key[...] }
        let rest: ArraySlice<UInt8> = key[(open + 1)...]
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")), close > rest.startIndex else { return key[...] }
        return rest[..<close]
    }

    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt16 {
        bytes.reduce(0) { (sum: UInt16, byte: UInt8) -> UInt16 in sum << 8 ^ table[Int(sum >> 8 ^ UInt16(byte))] }
    }

    private static let table: [UInt16] = (0..<256).map { (index: UInt16) -> UInt16 in
        (0..<8).reduce(index << 8) { (sum: UInt16, _: Int) -> UInt16 in
            sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021
        }
    }
}

/// Which arguments of a command are keys.
enum CommandKeys {
    /// Commands of a server, not of a key.
    private static let keyless: Set<String> = [
        "ASKING", "AUTH", "CLIENT", "CLUSTER", "COMMAND", "CONFIG", "DBSIZE", "ECHO", "FLUSHALL", "FLUSHDB", "INFO",
        "KEYS", "LATENCY", "MEMORY", "PING", "PUBLISH", "ROLE", "SCAN", "SCRIPT", "SLOWLOG", "TIME", "WAIT",
    ]
    /// Commands whose arguments are all keys.
    private static let keysOnly: Set<String> = ["DEL", "EXISTS", "MGET", "TOUCH", "UNLINK"]
    /// Commands that count their keys behind a first argument.
    private static let counted: Set<String> = ["EVAL", "EVALSHA", "EVALSHA_RO", "EVAL_RO", "FCALL", "FCALL_RO"]

    /// The one slot of a command; nil where any server will do. Throws `crossSlot`.
    static func slot(of command: [RedisArgument]) throws(RedisError) -> Int? {
        let slots: Set<Int> = Set(keys(of: command).map { ClusterSlot.of($0.bytes) })
        guard slots.count <= 1 else { throw .crossSlot }
        return slots.first
    }

    private static func keys(of command: [RedisArgument]) -> ArraySlice<RedisArgument> {
        guard let name = command.first.map({ String(decoding: $0.bytes, as: UTF8.self).uppercased() }),
            command.count > 1, !keyless.contains(name)
        else { return [] }
        if keysOnly.contains(name) { return command[1...] }
        guard counted.contains(name) else { return command[1...1] }
        guard command.count > 2, let count = Int(String(decoding: command[2].bytes, as: UTF8.self)), count >= 0 else {
            return []
        }
        return command.dropFirst(3).prefix(count)
    }
}
