// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// One SMTP session (RFC 5321) as a pure state machine: a reply in, what to do out. TLS comes before any credential.
struct SMTPDialogue {
    enum Security: Sendable, Equatable {
        /// TLS from the first byte (RFC 8314).
        case implicit
        /// STARTTLS is mandatory (RFC 3207).
        case startTLS
        /// Plain text; only for a server on the same machine.
        case none
    }

    enum Step: Equatable {
        case send(String)
        case startTLS
        case sendBody
        case done(String)
        case fail(MailError)
    }

    private enum State: Equatable {
        case greeting, hello, startTLS, authentication, userName, password, sender, recipient, data, body, quit
    }

    private let message: MailMessage
    private let security: Security
    private let credentials: (user: String, password: Secret<String>)?
    private let clientName: String
    private var state: State = .greeting
    private var isSecure: Bool
    private var isAuthenticated: Bool = false

    init(
        message: MailMessage, security: Security, credentials: (user: String, password: Secret<String>)?,
        clientName: String
    ) {
        self.message = message
        self.security = security
        self.credentials = credentials
        self.clientName = clientName
        self.isSecure = security == .implicit
    }

    /// The TLS handshake is over: everything learnt before is forgotten.
    mutating func secured() -> Step {
        isSecure = true
        return hello()
    }

    /// - Parameter lines: the reply's lines without code, last line last.
    mutating func received(code: Int, lines: [String]) -> Step {
        if code >= 400 { return refused(code) }
        switch state {
        case .greeting: return code == 220 ? hello() : unexpected(code)
        case .hello: return code == 250 ? afterHello(lines) : unexpected(code)
        case .startTLS: return code == 220 ? .startTLS : unexpected(code)
        case .authentication: return authenticated(code)
        case .userName: return next(code, 334, .password) { $0.encoded($0.credentials?.password.reveal() ?? "") }
        case .password: return authenticated(code)
        case .sender: return next(code, 250, .recipient) { "RCPT TO:<\($0.message.recipient.address)>" }
        case .recipient: return next(code / 10, 25, .data) { _ in "DATA" }
        case .data:
            guard code == 354 else { return unexpected(code) }
            state = .body
            return .sendBody
        case .body:
            guard code == 250 else { return unexpected(code) }
            state = .quit
            return .done(message.id)
        case .quit: return .done(message.id)
        }
    }

    /// Only a refusal of this very message is final; one of the session (greeting, TLS, credentials) is a matter of
    /// configuration, and the mail waits for its repair.
    private func refused(_ code: Int) -> Step {
        switch state {
        case .sender, .recipient, .data, .body:
            if code >= 500 { return .fail(.permanent("server answered \(code) in \(state)")) }
        case .greeting, .hello, .startTLS, .authentication, .userName, .password, .quit: break
        }
        return .fail(.temporary("server answered \(code) in \(state)"))
    }

    private mutating func hello() -> Step {
        state = .hello
        return .send("EHLO \(clientName)")
    }

    private mutating func afterHello(_ lines: [String]) -> Step {
        let offers: [String] = lines.map { (line: String) -> String in line.uppercased() }
        if security == .startTLS, !isSecure {
            guard offers.contains("STARTTLS") else { return .fail(.temporary("server offers no STARTTLS")) }
            state = .startTLS
            return .send("STARTTLS")
        }
        guard let credentials, !isAuthenticated else { return beginMail() }
        let methods: [Substring] =
            offers.first { (line: String) -> Bool in line.hasPrefix("AUTH ") }?
            .split(separator: " ") ?? []
        if methods.contains("PLAIN") {
            state = .authentication
            return .send("AUTH PLAIN " + encoded("\0" + credentials.user + "\0" + credentials.password.reveal()))
        }
        guard methods.contains("LOGIN") else { return .fail(.temporary("server offers neither PLAIN nor LOGIN")) }
        state = .userName
        return .send("AUTH LOGIN " + encoded(credentials.user))
    }

    private mutating func authenticated(_ code: Int) -> Step {
        guard code == 235 else { return unexpected(code) }
        isAuthenticated = true
        return beginMail()
    }

    private mutating func beginMail() -> Step {
        state = .sender
        return .send("MAIL FROM:<\(message.sender.address)>")
    }

    private mutating func next(
        _ code: Int, _ wanted: Int, _ state: State, _ line: (SMTPDialogue) -> String
    ) -> Step {
        guard code == wanted else { return unexpected(code) }
        self.state = state
        return .send(line(self))
    }

    private func encoded(_ text: String) -> String { Base64Data(Array(text.utf8)).wire }
    private func unexpected(_ code: Int) -> Step { .fail(.temporary("server answered \(code) in \(state)")) }
}

/// Splits reply lines (`250-…`, `250 …`) into whole replies; bounded.
struct SMTPReplies {
    static let lineBytesMax: Int = 2_048
    static let linesMax: Int = 100
    private var lines: [String] = []
    private var code: Int?

    /// A malformed line came, one of another code than those before it, or too many.
    private(set) var isBroken: Bool = false

    /// A whole reply once its last line came.
    mutating func received(_ line: String) -> (code: Int, lines: [String])? {
        let digits: [UInt8] = Array(line.utf8.prefix(3))
        let mark: UInt8 = line.utf8.dropFirst(3).first ?? 0x20
        guard !isBroken, line.utf8.count <= Self.lineBytesMax, digits.count == 3,
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let code: Int = Int(String(decoding: digits, as: UTF8.self)), self.code ?? code == code,
            mark == 0x20 || mark == 0x2D, lines.count < Self.linesMax
        else {
            isBroken = true
            return nil
        }
        lines.append(String(line.dropFirst(4)))
        self.code = mark == 0x20 ? nil : code
        guard mark == 0x20 else { return nil }
        defer { lines = [] }
        return (code, lines)
    }
}
