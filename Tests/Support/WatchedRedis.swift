// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Redis

#if canImport(Glibc)
    import Glibc
#endif

/// A primary, its replica and a sentinel on loopback ports of one test, gone with their owner.
///
/// A shell owns them and waits for the end of its input, so that a test process that crashes leaves nothing.
package final class WatchedRedis: Sendable {
    package struct Failure: Error {}

    /// Name of the group.
    private static let group = "main"

    private let folder: String
    /// Where the replica listens that the group begins with.
    package let replicaPort: Int
    private let sentinelPort: Int
    /// Kept open: its end stops the servers.
    private let lifeline = Pipe()
    private let answers: FileHandle

    package init() throws {
        folder = "/tmp/zygo-watched-" + UUID().uuidString.prefix(8).lowercased()
        let ports = try (0..<3).map { _ in try LoopbackPorts.free() }
        replicaPort = ports[1]
        sentinelPort = ports[2]
        let output = Pipe()
        answers = output.fileHandleForReading
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", Self.script(folder, ports)]
        shell.standardInput = lifeline
        shell.standardOutput = output
        shell.standardError = FileHandle.nullDevice
        // Another child that held the pipe open would keep the servers alive.
        _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try shell.run()
        try expect("ready")
    }

    /// How a client finds the primary; the first sentinel of the list does not exist.
    package var configuration: RedisConfiguration { configuration(behind: RedisEndpoint(host: "127.0.0.1", port: 1)) }

    /// The same with another sentinel in front of the true one.
    package func configuration(behind first: RedisEndpoint) -> RedisConfiguration {
        let sentinels = [first, RedisEndpoint(host: "127.0.0.1", port: sentinelPort)]
        return RedisConfiguration(address: .watched(name: Self.group, sentinels: sentinels), clientName: "tests")
    }

    /// Ends the primary as a crash would.
    package func crashPrimary() throws {
        try lifeline.fileHandleForWriting.write(contentsOf: Data("crash\n".utf8))
        try expect("done")
    }

    private func expect(_ word: String) throws {
        guard String(decoding: answers.availableData, as: UTF8.self).hasPrefix(word) else { throw Failure() }
    }

    private static func script(_ folder: String, _ ports: [Int]) -> String {
        """
        mkdir -m 755 \(folder) || exit 1
        cd \(folder)
        keep="--bind 127.0.0.1 --appendonly no --repl-diskless-sync-delay 0"
        redis-server --port \(ports[0]) --save '' $keep >primary.log 2>&1 &
        primary=$!
        redis-server --port \(ports[1]) --save '' $keep --replicaof 127.0.0.1 \(ports[0]) >replica.log 2>&1 &
        replica=$!
        {
            echo "port \(ports[2])"
            echo "bind 127.0.0.1"
            echo "dir \(folder)"
            echo "sentinel monitor \(group) 127.0.0.1 \(ports[0]) 1"
            echo "sentinel down-after-milliseconds \(group) 500"
            echo "sentinel failover-timeout \(group) 3000"
        } >sentinel.conf
        tries=0
        until redis-cli -p \(ports[1]) info replication | grep -q master_link_status:up; do
            tries=$((tries + 1))
            if [ $tries -gt 200 ]; then exit 1; fi
            sleep 0.05
        done
        redis-server sentinel.conf --sentinel >sentinel.log 2>&1 &
        sentinel=$!
        until redis-cli -p \(ports[2]) sentinel replicas \(group) | grep -q master-link-status; do
            tries=$((tries + 1))
            if [ $tries -gt 600 ]; then exit 1; fi
            sleep 0.05
        done
        echo ready
        while read word; do
            kill -9 $primary
            echo done
        done
        kill -9 $primary $replica $sentinel
        rm -rf \(folder)
        """
    }
}
