// SPDX-License-Identifier: Apache-2.0
import CAres
package import NIOPosix

/// Asks name servers that were chosen, each by itself; answers that do not fit a datagram are fetched by TCP.
///
/// A conversation waits on a thread of its own pool, never on an event loop.
package struct DNSClient: Sendable {
    /// How long all questions of one conversation may take.
    package static let patience: Duration = .seconds(3)
    /// Aliases between a name and its records.
    package static let aliasesMax: Int = 8
    /// Conversations at a time.
    package static let threadsCount: Int = 8

    /// Why the client cannot be made.
    package enum Problem: Error, Equatable {
        case library(Int32)
        case unreadableAddress(String)
    }

    /// Addresses of the servers, with a port where it is not 53.
    package let servers: [String]
    private let threads: NIOThreadPool

    /// - Parameter servers: such as `9.9.9.9`, `127.0.0.1:5353` or `[::1]:5353`.
    package init(servers: [String], threads: NIOThreadPool) throws(Problem) {
        try Self.prepare()
        for server in servers { try Self.check(server) }
        self.servers = servers
        self.threads = threads
    }

    /// The servers that this machine's system asks.
    package static func systemServers() throws(Problem) -> [String] {
        try prepare()
        return try AresChannel.systemServers()
    }

    /// What each server said to each question, in their order.
    package func ask(_ questions: [DNSQuestion]) async -> [[DNSOutcome]] {
        let servers: [String] = servers
        do {
            return try await threads.runIfActive {
                DNSConversation(servers: servers, questions: questions).outcomes(within: Self.patience)
            }
        } catch {
            // The pool stops with the process: nobody was asked.
            return servers.map { (_: String) -> [DNSOutcome] in questions.map { _ in .silent } }
        }
    }

    private static let libraryStatus: Int32 = ares_library_init(ARES_LIB_INIT_ALL)

    private static func prepare() throws(Problem) {
        guard libraryStatus == ARES_SUCCESS else { throw .library(libraryStatus) }
    }

    private static func check(_ server: String) throws(Problem) {
        let channel: AresChannel = try AresChannel()
        guard !server.isEmpty, channel.choose(server) else { throw .unreadableAddress(server) }
    }
}
