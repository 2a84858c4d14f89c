// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Redis

#if canImport(Glibc)
    import Glibc
#endif

/// A cluster of three servers on loopback ports of one test, gone with their owner.
///
/// A shell owns them and waits for the end of its input, so that a test process that crashes leaves nothing. A server
/// that is gone takes its slots with it and no others.
package final class ClusteredRedis: Sendable {
    package struct Failure: Error {}

    /// Slots that the servers begin with, in the order of `servers`.
    package static let ranges: [ClosedRange<Int>] = [0...5_460, 5_461...10_922, 10_923...16_383]

    package let servers: [RedisEndpoint]
    private let folder: String
    /// Kept open: its end stops the servers.
    private let lifeline = Pipe()
    private let answers: FileHandle

    package init() throws {
        folder = "/tmp/zygo-cluster-" + UUID().uuidString.prefix(8).lowercased()
        let ports = try LoopbackPorts.free(3)
        servers = ports.map { RedisEndpoint(host: "127.0.0.1", port: $0) }
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

    /// How a client finds the cluster; the first server of the list does not exist.
    package func configuration(connections: Int = 2) -> RedisConfiguration {
        RedisConfiguration(
            address: .cluster(seeds: [RedisEndpoint(host: "127.0.0.1", port: 1), servers[1]]), clientName: "tests",
            connections: connections)
    }

    /// Ends a server as a crash would.
    package func crash(_ server: Int) throws {
        try lifeline.fileHandleForWriting.write(contentsOf: Data("\(server + 1)\n".utf8))
        try expect("done")
    }

    /// Runs a client for the time of the body; the body begins when all servers can be asked.
    package func withClient<Result: Sendable>(
        _ configuration: RedisConfiguration? = nil,
        _ body: @escaping @Sendable (RedisClient) async throws -> Result
    ) async throws -> Result {
        let client = try RedisClient(configuration ?? self.configuration(), logger: TemporaryRedis.silent)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            defer { group.cancelAll() }
            try await TemporaryRedis.until { client.isAvailable }
            return try await body(client)
        }
    }

    /// Runs a client of one server alone.
    package func withServer<Result: Sendable>(
        _ server: Int, _ body: @escaping @Sendable (RedisClient) async throws -> Result
    ) async throws -> Result {
        let configuration = RedisConfiguration(
            address: .tcp(host: servers[server].host, port: servers[server].port), clientName: "tests", connections: 1)
        return try await withClient(configuration, body)
    }

    private func expect(_ word: String) throws {
        guard String(decoding: answers.availableData, as: UTF8.self).hasPrefix(word) else { throw Failure() }
    }

    private static func script(_ folder: String, _ ports: [Int]) -> String {
        let nodes = ports.map { "127.0.0.1:\($0)" }.joined(separator: " ")
        let slots = zip(ports, ranges).map { port, range in
            "redis-cli -p \(port) cluster addslotsrange \(range.lowerBound) \(range.upperBound) >/dev/null || exit 1"
        }.joined(separator: "\n")
        let meetings = ports.dropFirst().map { port in
            "redis-cli -p \(ports[0]) cluster meet 127.0.0.1 \(port) >/dev/null || exit 1"
        }.joined(separator: "\n")
        return """
            mkdir -m 755 \(folder) || exit 1
            cd \(folder)
            servers=
            trap 'kill -9 $servers; rm -rf \(folder)' EXIT
            tries=0
            pause() {
                tries=$((tries + 1))
                if [ $tries -gt 600 ]; then exit 1; fi
                sleep 0.05
            }
            for port in \(ports.map(String.init).joined(separator: " ")); do
                redis-server --port $port --bind 127.0.0.1 --save '' --appendonly no --cluster-enabled yes \\
                    --cluster-config-file $port.conf --cluster-node-timeout 2000 \\
                    --cluster-require-full-coverage no --cluster-allow-replica-migration no >$port.log 2>&1 &
                servers="$servers $!"
                until redis-cli -p $port ping 2>/dev/null | grep -q PONG; do pause; done
            done
            \(slots)
            \(meetings)
            for node in \(nodes); do
                until redis-cli -p ${node#*:} cluster info | grep -q cluster_state:ok \\
                    && redis-cli -p ${node#*:} cluster info | grep -q cluster_slots_assigned:16384 \\
                    && redis-cli -p ${node#*:} cluster info | grep -q cluster_known_nodes:3; do pause; done
            done
            echo ready
            while read number; do
                kill -9 $(echo $servers | cut -d ' ' -f $number)
                echo done
            done
            """
    }
}

/// Ports of this machine that nobody listens at.
enum LoopbackPorts {
    /// A server of a cluster listens at its port and at one ten thousand above.
    static let highest = 55_000

    static func free(_ count: Int) throws -> [Int] {
        var ports: [Int] = []
        for _ in 0..<200 where ports.count < count {
            let port = try free()
            if port < highest, !ports.contains(port), isFree(port + 10_000) { ports.append(port) }
        }
        guard ports.count == count else { throw ClusteredRedis.Failure() }
        return ports
    }

    static func free() throws -> Int {
        guard let port = bound(to: 0) else { throw ClusteredRedis.Failure() }
        return port
    }

    private static func isFree(_ port: Int) -> Bool { bound(to: port) != nil }

    /// The port that a socket got, which is closed at once.
    private static func bound(to port: Int) -> Int? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
            }
        }
        return isBound ? Int(UInt16(bigEndian: address.sin_port)) : nil
    }
}
