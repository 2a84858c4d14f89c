// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOPosix

/// The first port from a wish on that nobody listens on.
enum FreePort {
    /// Ports tried behind the wish.
    private static let triesMax: Int = 50

    static func find(from wish: Int) async throws -> Int {
        for port in wish..<(wish + triesMax) {
            do {
                let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                    .bind(host: "127.0.0.1", port: port).get()
                try await channel.close()
                return port
            } catch {
                continue
            }
        }
        throw ExitStatus.unavailable
    }
}
