// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A Unix socket in front of another one, whose line can be slow, swallow bytes, or break.
package final class FaultyProxy: Sendable {
    package enum Failure: Error { case cannotListen(Int32) }

    private struct State {
        var isVanishingToServer = false
        var isVanishingToClient = false
        var bytesPerSecondMax: Int?
        var descriptors: [Int32] = []
        var swallowedBytes = 0
        var turns = 0
        var isClientsTurn = false
    }

    private static let chunkBytes = 8_192

    /// Folder of the socket that clients use.
    package let folder: String
    private let target: String
    private let listener: Int32
    private let state = Mutex(State())

    /// - Parameter server: folder of the server's socket.
    package init(before server: String) throws {
        folder = "/tmp/zygo-proxy-" + UUID().uuidString.prefix(8).lowercased()
        target = server + "/.s.PGSQL.5432"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let path = folder + "/.s.PGSQL.5432"
        let isBound = Self.withAddress(path) { bind(listener, $0, $1) == 0 }
        guard isBound, listen(listener, 64) == 0 else { throw Failure.cannotListen(errno) }
        let thread = Thread { [weak self, listener] in Self.accept(on: listener) { self } }
        thread.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(folder + "/.s.PGSQL.5432")
        rmdir(folder)
    }

    /// Both directions together carry no more than this from now on.
    package func slow(toBytesPerSecond bytes: Int?) { state.withLock { $0.bytesPerSecondMax = bytes } }

    /// From now on bytes in these directions go nowhere, while the connection looks alive: a half-open socket.
    package func swallow(toServer: Bool, toClient: Bool) {
        state.withLock { state in
            state.isVanishingToServer = toServer
            state.isVanishingToClient = toClient
        }
    }

    /// Bytes that went nowhere so far.
    package var swallowedBytes: Int { state.withLock { $0.swallowedBytes } }

    /// How often a client spoke after the server had: round trips of one connection, as they are on the wire.
    package var turns: Int { state.withLock { $0.turns } }

    /// Breaks all connections; new ones pass again.
    package func cut() {
        let descriptors = state.withLock { state in
            state.isVanishingToServer = false
            state.isVanishingToClient = false
            defer { state.descriptors = [] }
            return state.descriptors
        }
        for descriptor in descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private static func accept(on listener: Int32, _ owner: @escaping () -> FaultyProxy?) {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            guard client >= 0, let proxy = owner() else { return }
            proxy.serve(client)
        }
    }

    private func serve(_ client: Int32) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.withAddress(target, { connect(server, $0, $1) == 0 }) else {
            close(server)
            close(client)
            return
        }
        state.withLock { $0.descriptors += [client, server] }
        let open = Departures(2)
        for (source, sink, isToServer) in [(client, server, true), (server, client, false)] {
            let thread = Thread { [self] in
                copy(from: source, to: sink, isToServer: isToServer)
                shutdown(source, Int32(SHUT_RDWR))
                shutdown(sink, Int32(SHUT_RDWR))
                if open.leave() {
                    state.withLock { state in state.descriptors.removeAll { $0 == client || $0 == server } }
                    close(client)
                    close(server)
                }
            }
            thread.start()
        }
    }

    private func copy(from source: Int32, to sink: Int32, isToServer: Bool) {
        var buffer = [UInt8](repeating: 0, count: Self.chunkBytes)
        while true {
            let count = read(source, &buffer, Self.chunkBytes)
            guard count > 0 else { return }
            let (isVanishing, rate) = state.withLock { state in
                if isToServer, !state.isClientsTurn { state.turns += 1 }
                state.isClientsTurn = isToServer
                return (isToServer ? state.isVanishingToServer : state.isVanishingToClient, state.bytesPerSecondMax)
            }
            if let rate { _ = poll(nil, 0, Int32(count * 1_000 / rate)) }
            if isVanishing {
                state.withLock { $0.swallowedBytes += count }
                continue
            }
            var sent = 0
            while sent < count {
                let step = buffer.withUnsafeBytes { bytes in
                    send(sink, bytes.baseAddress.map { $0 + sent }, count - sent, Int32(MSG_NOSIGNAL))
                }
                guard step > 0 else { return }
                sent += step
            }
        }
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
    ) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

/// Tells the last of several that leave.
private final class Departures: Sendable {
    private let count: Mutex<Int>

    init(_ count: Int) { self.count = Mutex(count) }

    /// True for the last one.
    func leave() -> Bool {
        count.withLock { count in
            count -= 1
            return count == 0
        }
    }
}
