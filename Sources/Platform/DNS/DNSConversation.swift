// SPDX-License-Identifier: Apache-2.0
import CAres

/// All questions to all servers at once. Made, used and dropped on one thread.
final class DNSConversation {
    private let servers: [String]
    private let questions: [DNSQuestion]

    init(servers: [String], questions: [DNSQuestion]) {
        self.servers = servers
        self.questions = questions
    }

    /// Waits for the answers; what is open at the end is silence.
    func outcomes(within patience: Duration) -> [[DNSOutcome]] {
        let end: ContinuousClock.Instant = .now + patience
        var channels: [AresChannel] = []
        var asked: [[AskedQuestion]] = []
        for server in servers {
            let row: [AskedQuestion] = questions.map(AskedQuestion.init)
            asked.append(row)
            do throws(DNSClient.Problem) {
                let channel: AresChannel = try AresChannel()
                guard channel.choose(server) else { throw .unreadableAddress(server) }
                channels.append(channel)
                for question in row { question.begin(on: channel) }
            } catch {
                for question in row { question.fail("\(error)") }
            }
        }
        while asked.joined().contains(where: \.isOpen), Self.wait(for: channels, until: end) {}
        // Whoever still waits hears of the end before the list of listeners goes.
        for channel in channels { channel.cancel() }
        channels.removeAll()
        return asked.map { (row: [AskedQuestion]) -> [DNSOutcome] in row.map { $0.outcome ?? .silent } }
    }

    /// One turn of waiting; false when the time is over.
    private static func wait(for channels: [AresChannel], until end: ContinuousClock.Instant) -> Bool {
        let left: Duration = ContinuousClock.now.duration(to: end)
        guard left > .zero else { return false }
        var sockets: [pollfd] = []
        var owners: [AresChannel] = []
        for channel in channels {
            for socket in channel.sockets {
                sockets.append(socket)
                owners.append(channel)
            }
        }
        // Short turns: the library's own timers run out between them.
        let milliseconds: Int64 = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
        _ = poll(&sockets, nfds_t(sockets.count), Int32(min(milliseconds + 1, turnMilliseconds)))
        for (socket, owner) in zip(sockets, owners) where socket.revents != 0 { owner.process(socket) }
        for channel in channels { channel.process(nil) }
        return true
    }

    private static let turnMilliseconds: Int64 = 100
}

/// A question to one server until its answer is known; follows aliases where the server does not.
final class AskedQuestion {
    private let kind: DNSQuestion.Kind
    private var name: String
    private var aliases: [String] = []
    private weak var channel: AresChannel?
    private(set) var outcome: DNSOutcome?

    init(_ question: DNSQuestion) {
        kind = question.kind
        name = question.name.lowercased()
    }

    var isOpen: Bool { outcome == nil && channel != nil }

    func begin(on channel: AresChannel) {
        self.channel = channel
        channel.ask(name, kind, self)
    }

    func fail(_ reason: String) { outcome = .unusable(reason) }

    /// What the library says of the question that was sent last.
    func hear(_ status: Int32, _ bytes: [UInt8]) {
        switch status {
        case ARES_SUCCESS: read(bytes)
        case ARES_ENODATA, ARES_ENOTFOUND: outcome = DNSOutcome.none
        case ARES_ETIMEOUT, ARES_ECANCELLED, ARES_EDESTRUCTION, ARES_ECONNREFUSED: outcome = .silent
        default: outcome = .unusable(String(cString: ares_strerror(status)))
        }
    }

    private func read(_ bytes: [UInt8]) {
        guard let message: DNSMessage = DNSMessage(bytes) else { return outcome = .unusable("unreadable message") }
        let asked: String = name
        while let alias: String = message.aliased(name) {
            guard aliases.count < DNSClient.aliasesMax else { return outcome = .unusable("too many aliases") }
            aliases.append(alias)
            name = alias
        }
        let values: [[UInt8]] = message.values(kind, of: name)
        if !values.isEmpty {
            outcome = .found(DNSAnswer(aliases: aliases, values: values))
        } else if name != asked, let channel {
            channel.ask(name, kind, self)
        } else {
            outcome = DNSOutcome.none
        }
    }
}
