// SPDX-License-Identifier: Apache-2.0
import CAres

/// The library's way to one server. Used by one thread at a time; goes with its last reference, and before that every
/// question is answered.
final class AresChannel {
    /// The first try waits this long, the second one twice: together the patience of a conversation.
    private static let firstTryMilliseconds: Int32 = 1_000
    private static let triesMax: Int32 = 2

    private let channel: ares_channel

    init() throws(DNSClient.Problem) {
        var options: ares_options = ares_options()
        // A server's refusal is its answer: nobody else is asked in its place.
        options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_NOCHECKRESP
        options.timeout = Self.firstTryMilliseconds
        options.tries = Self.triesMax
        var channel: ares_channel?
        let status: Int32 = ares_init_options(
            &channel, &options, ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES)
        guard status == ARES_SUCCESS, let channel else { throw .library(status) }
        self.channel = channel
    }

    deinit { ares_destroy(channel) }

    /// Asks this server and no other; false for text that is no address.
    func choose(_ server: String) -> Bool { ares_set_servers_ports_csv(channel, server) == ARES_SUCCESS }

    /// Sends a question; `hear` of `listener` is called once, by `process` or at the end.
    func ask(_ name: String, _ kind: DNSQuestion.Kind, _ listener: AskedQuestion) {
        // SAFETY: the conversation keeps every listener until its channels are gone, and those call nobody behind that.
        let reference: UnsafeMutableRawPointer = Unmanaged.passUnretained(listener).toOpaque()
        ares_query(channel, name, Self.internet, Int32(kind.rawValue), Self.heard, reference)
    }

    private static let internet: Int32 = 1

    private static let heard: ares_callback = { (reference, status, _, bytes, count) -> Void in
        guard let reference else { return }
        // SAFETY: `ask` handed in a living listener, and the library calls on the thread that processes.
        let listener: AskedQuestion = Unmanaged<AskedQuestion>.fromOpaque(reference).takeUnretainedValue()
        let message: [UInt8] = bytes.map { Array(UnsafeBufferPointer(start: $0, count: Int(count))) } ?? []
        listener.hear(status, message)
    }

    /// What is to be waited for.
    var sockets: [pollfd] {
        var sockets: [ares_socket_t] = Array(repeating: ARES_SOCKET_BAD, count: Int(ARES_GETSOCK_MAXNUM))
        let states: UInt32 = UInt32(
            bitPattern: ares_getsock(channel, &sockets, ARES_GETSOCK_MAXNUM))
        return sockets.enumerated().compactMap { (number: Int, socket: ares_socket_t) -> pollfd? in
            var events: Int32 = 0
            if states & 1 << UInt32(number) != 0 { events |= POLLIN }
            if states & 1 << UInt32(number + sockets.count) != 0 { events |= POLLOUT }
            return events == 0 ? nil : pollfd(fd: socket, events: Int16(events), revents: 0)
        }
    }

    /// Takes what came on a socket, or where it is nil what became of waiting.
    func process(_ socket: pollfd?) {
        let happened: Int32 = Int32(socket?.revents ?? 0)
        let descriptor: ares_socket_t = socket?.fd ?? ARES_SOCKET_BAD
        let isReadable: Bool = happened & (POLLIN | POLLERR | POLLHUP) != 0
        ares_process_fd(
            channel, isReadable ? descriptor : ARES_SOCKET_BAD,
            happened & POLLOUT != 0 ? descriptor : ARES_SOCKET_BAD)
    }

    /// Ends what is still open: every listener hears of it.
    func cancel() { ares_cancel(channel) }

    /// The servers of the system's configuration.
    static func systemServers() throws(DNSClient.Problem) -> [String] {
        let channel: AresChannel = try AresChannel()
        var first: UnsafeMutablePointer<ares_addr_port_node>?
        let status: Int32 = ares_get_servers_ports(channel.channel, &first)
        guard status == ARES_SUCCESS else { throw .library(status) }
        defer { if let first { ares_free_data(first) } }
        var servers: [String] = []
        var next: UnsafeMutablePointer<ares_addr_port_node>? = first
        while let node = next {
            if let text: String = text(of: &node.pointee) { servers.append(text) }
            next = node.pointee.next
        }
        return servers
    }

    private static let textBytesMax: Int = 64

    private static func text(of node: inout ares_addr_port_node) -> String? {
        var buffer: [CChar] = Array(repeating: 0, count: textBytesMax)
        let family: Int32 = node.family
        let port: Int32 = node.udp_port
        let isWritten: Bool = withUnsafePointer(to: &node.addr) { (address) -> Bool in
            ares_inet_ntop(family, address, &buffer, ares_socklen_t(textBytesMax)) != nil
        }
        guard isWritten else { return nil }
        let name: String = String(
            decoding: buffer.prefix { $0 != 0 }.map { (byte: CChar) -> UInt8 in UInt8(bitPattern: byte) },
            as: UTF8.self)
        guard port != 0, port != standardPort else { return name }
        return family == AF_INET6 ? "[\(name)]:\(port)" : "\(name):\(port)"
    }

    private static let standardPort: Int32 = 53
}
