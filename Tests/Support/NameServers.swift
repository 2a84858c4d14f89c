// SPDX-License-Identifier: Apache-2.0
import DNS
import Foundation
import NIOCore
package import NIOPosix
import Synchronization

/// Two name servers that others wrote, on this machine, each with a zone of its own. They go with the process.
package struct NameServers: Sendable {
    private static let interpreter: String = World.repositoryRoot + "/.build/dns/bin/python"
    private static let program: String = World.repositoryRoot + "/.ci/dns/server.py"
    /// An interpreter starts slowly where much else runs.
    private static let startTime: Duration = .seconds(60)

    /// `scripts/python dns` installs what they need.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: interpreter) }

    /// Threads of clients under test.
    package static let threads: NIOThreadPool = {
        let threads: NIOThreadPool = NIOThreadPool(numberOfThreads: DNSClient.threadsCount)
        threads.start()
        return threads
    }()

    /// One server and its zone.
    package final class Server: Sendable {
        package let address: String
        private let file: String
        private let lines: Mutex<[String]>

        fileprivate init(address: String, file: String) throws {
            self.address = address
            self.file = file
            lines = Mutex(["ready.test. IN TXT \"ready\""])
            try write(lines.withLock { $0 })
        }

        /// Adds records, in the form of zone files.
        package func publish(_ records: String...) throws {
            try lines.withLock { (lines: inout [String]) throws in
                lines += records
                try write(lines)
            }
        }

        /// Takes away every record of a name.
        package func withdraw(_ name: String) throws {
            try lines.withLock { (lines: inout [String]) throws in
                lines.removeAll { $0.hasPrefix(name + ". ") }
                try write(lines)
            }
        }

        private func write(_ lines: [String]) throws {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file), options: .atomic)
        }
    }

    package let servers: [Server]

    /// Started once in a process; returns at once.
    static func started() async throws -> NameServers { try await Starter.one.servers() }

    /// The servers, when they answer.
    package static func shared() async throws -> NameServers {
        let started: NameServers = try await started()
        let client: DNSClient = try DNSClient(servers: started.servers.map(\.address), threads: threads)
        try await TemporaryRedis.until(within: startTime) {
            await client.ask([DNSQuestion("ready.test", .txt)]).allSatisfy { $0 != [.silent] }
        }
        return started
    }

    /// Settings that make a product ask them.
    package var variables: [String: String] { ["DNS_RESOLVERS": servers.map(\.address).joined(separator: ",")] }

    /// Adds records to both zones.
    package func publish(_ record: String) throws { for server in servers { try server.publish(record) } }

    /// Takes every record of a name out of both zones.
    package func withdraw(_ name: String) throws { for server in servers { try server.withdraw(name) } }

    private actor Starter {
        static let one: Starter = Starter()
        private var starting: Task<NameServers, any Error>?

        func servers() async throws -> NameServers {
            if let starting { return try await starting.value }
            // Belongs to the process, not to the test that happens to come first.
            let task: Task<NameServers, any Error> = Task {
                let folder: String = try await SharedServices.one.sharedRedis().folder
                var servers: [Server] = []
                for number in 1...2 {
                    let port: Int = try await NameServers.freePort()
                    let file: String = folder + "/zone-\(number)"
                    servers.append(try Server(address: "127.0.0.1:\(port)", file: file))
                    _ = try SpawnedProgram(
                        interpreter, [program, file, String(port)], variables: ["PATH": "/usr/bin:/bin"],
                        output: file + ".log")
                }
                return NameServers(servers: servers)
            }
            starting = task
            return try await task.value
        }
    }

    /// A port that is free for datagrams and connections.
    private static func freePort() async throws -> Int {
        let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        guard let port = channel.localAddress?.port else { throw Unexpected("no port") }
        let datagrams: any Channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: port).get()
        try await datagrams.close().get()
        try await channel.close().get()
        return port
    }
}
