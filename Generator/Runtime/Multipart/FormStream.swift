// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A multipart body under way: its fields are read before the handler runs, its files are read by the handler.
///
/// RFC 7578 gives the parts no order. Where every field that the operation knows stands before the first file, the
/// files are read while they come; else they are put aside until the last field is read.
package final class FormStream: Sendable {
    private struct State {
        var parser: MultipartParser
        /// Head of a file that nobody has taken yet.
        var head: PartHead?
        /// Number of the file that is being read.
        var current: Int = 0
        var isInFile: Bool = false
        var isOver: Bool = false
    }

    private let bytes: ByteStream
    private let state: Mutex<State>
    /// Names of the fields that the operation knows.
    private let names: [String]
    /// Files that were put aside.
    private let aside: FilesAside?
    let fields: [QueryField]
    /// Head of the first file.
    let first: PartHead?

    /// What is known of the form before its files are read: fields, and the head of the first file.
    package var outline: String {
        let head: [String] = first.map { [$0.name, $0.fileName ?? "", $0.contentType] } ?? []
        return (fields.flatMap { [$0.name, $0.text] } + head).map { "\($0.utf8.count):\($0)" }.joined()
    }

    /// Reads the fields.
    /// - Parameters:
    ///   - names: Fields that the operation knows; others are left out.
    ///   - shelf: Makes room for files that stand before a field. Without it such a body is refused.
    package static func open(
        _ bytes: ByteStream, contentType: String, fields names: [String] = [],
        shelf: (@Sendable () async throws -> any Shelf)? = nil
    ) async throws -> FormStream {
        do {
            return try await FormStream(
                bytes, contentType: contentType, limits: MultipartLimits(), names: names, shelf: shelf)
        } catch let failure as FormFailure {
            throw bytes.fail(failure.refusal)
        }
    }

    private init(
        _ bytes: ByteStream, contentType: String, limits: MultipartLimits, names: [String],
        shelf: (@Sendable () async throws -> any Shelf)?
    ) async throws {
        var parser: MultipartParser = try MultipartParser(contentType: contentType, limits: limits)
        var fields: [QueryField] = []
        var first: PartHead?
        var aside: FilesAside?
        while first == nil || aside != nil {
            guard let event: MultipartParser.Event = try await Self.event(&parser, bytes) else {
                throw FormFailure.syntax
            }
            if event == .end {
                try await Self.drain(bytes)
                break
            }
            guard case .head(let head) = event else { throw FormFailure.syntax }
            guard head.fileName != nil else {
                fields.append(try await Self.field(head, &parser, bytes, limits))
                continue
            }
            if first == nil, let shelf, !names.allSatisfy({ name in fields.contains { $0.name == name } }) {
                aside = FilesAside(try await shelf())
            }
            first = first ?? head
            try await aside?.put(head) { try await Self.event(&parser, bytes) }
        }
        self.bytes = bytes
        self.names = names
        self.aside = aside
        self.fields = fields
        self.first = first
        state = Mutex(State(parser: parser, head: first, isOver: first == nil))
    }

    private static func event(
        _ parser: inout MultipartParser, _ bytes: ByteStream
    ) async throws -> MultipartParser.Event? {
        while true {
            if let event: MultipartParser.Event = try parser.next() { return event }
            guard let piece: [UInt8] = try await bytes.next() else {
                parser.finish()
                return try parser.next()
            }
            parser.feed(piece)
        }
    }

    /// What follows the closing boundary is nobody's; the body ends with it.
    private static func drain(_ bytes: ByteStream) async throws {
        while try await bytes.next() != nil { continue }
    }

    private static func field(
        _ head: PartHead, _ parser: inout MultipartParser, _ bytes: ByteStream, _ limits: MultipartLimits
    ) async throws -> QueryField {
        var content: [UInt8] = []
        while case .content(let piece)? = try await event(&parser, bytes) {
            guard content.count + piece.count <= limits.fieldBytesMax else { throw FormFailure.partTooLarge }
            content += piece
        }
        return try QueryField(head, content, limits)
    }

    // MARK: Files

    /// The files, held to their rules. What breaks a rule ends the reading, with the part named.
    func files(_ rules: [FileRule]) -> FileParts {
        let counts: Mutex<[String: Int]> = Mutex([:])
        return FileParts { () -> FilePart? in
            guard let (head, number) = try await self.nextHead() else {
                let found: [String: Int] = counts.withLock { (counts: inout [String: Int]) in counts }
                for rule in rules where found[rule.name, default: 0] < rule.countMin {
                    throw self.broken(found[rule.name] == nil ? .missing(rule) : .tooFew(rule))
                }
                return nil
            }
            guard let rule: FileRule = rules.first(where: { (rule: FileRule) in rule.name == head.name }) else {
                throw self.broken(.unknown(head.name, rules))
            }
            let count: Int = counts.withLock { (counts: inout [String: Int]) in
                counts[head.name, default: 0] += 1
                return counts[head.name, default: 0]
            }
            guard count <= rule.countMax else { throw self.broken(.tooMany(rule)) }
            return self.part(head, number, last: nil)
        }
    }

    /// The only file that a form takes, where it is the first: its end is the end of the body.
    func onlyFile(_ rule: FileRule) -> FilePart? {
        guard first?.name == rule.name else { return nil }
        let taken: (head: PartHead, number: Int)? = state.withLock { (state: inout State) in Self.take(&state) }
        return taken.map { part($0.head, $0.number, last: rule) }
    }

    private func part(_ head: PartHead, _ number: Int, last rule: FileRule?) -> FilePart {
        FilePart(
            name: head.name, fileName: head.fileName ?? "", contentType: head.contentType,
            body: ByteStream { () -> [UInt8]? in
                if let piece: [UInt8] = try await self.content(of: number) { return piece }
                guard let rule, let next: PartHead = try await self.nextHead()?.head else { return nil }
                throw self.broken(next.name == rule.name ? .tooMany(rule) : .unknown(next.name, [rule]))
            })
    }

    private func broken(_ rule: FileRuleBreak) -> APIFailure {
        bytes.fail(ViolationReport([rule.violation]).failure)
    }

    static func missing(_ rule: FileRule) -> Violation { FileRuleBreak.missing(rule).violation }
    static func unknown(_ name: String, _ rules: [FileRule]) -> Violation {
        FileRuleBreak.unknown(name, rules).violation
    }

    private static func take(_ state: inout State) -> (head: PartHead, number: Int)? {
        guard let head: PartHead = state.head else { return nil }
        state.head = nil
        state.current += 1
        state.isInFile = true
        return (head, state.current)
    }

    /// Skips what is left of the current file and goes to the next one.
    private func nextHead() async throws -> (head: PartHead, number: Int)? {
        while true {
            let known: (head: PartHead, number: Int)? = state.withLock { (state: inout State) in Self.take(&state) }
            if let known { return known }
            guard let event: MultipartParser.Event = try await next() else { return nil }
            guard case .head(let head) = event else { continue }
            guard head.fileName != nil else {
                // A field that nobody knows is left out wherever it stands.
                if !names.contains(head.name) { continue }
                throw bytes.fail(FormFailure.fieldBehindFile.refusal)
            }
            state.withLock { (state: inout State) in state.head = head }
        }
    }

    private func content(of number: Int) async throws -> [UInt8]? {
        let isCurrent: Bool = state.withLock { (state: inout State) in state.isInFile && state.current == number }
        guard isCurrent, case .content(let piece)? = try await next() else { return nil }
        return piece
    }

    /// The next event; nil behind the closing boundary.
    private func next() async throws -> MultipartParser.Event? {
        if let aside {
            let event: MultipartParser.Event? = try await aside.next()
            if event == .partEnd { state.withLock { (state: inout State) in state.isInFile = false } }
            return event
        }
        while true {
            do {
                let event: MultipartParser.Event? = try parsed()
                if event == .end { try await Self.drain(bytes) }
                if let event { return event == .end ? nil : event }
            } catch let failure as FormFailure {
                throw bytes.fail(failure.refusal)
            }
            if state.withLock({ (state: inout State) in state.isOver }) { return nil }
            let piece: [UInt8]? = try await bytes.next()
            state.withLock { (state: inout State) in
                if let piece { state.parser.feed(piece) } else { state.parser.finish() }
            }
        }
    }

    private func parsed() throws -> MultipartParser.Event? {
        try state.withLock { (state: inout State) throws(FormFailure) -> MultipartParser.Event? in
            let event: MultipartParser.Event? = try state.parser.next()
            switch event {
            case .end: state.isOver = true
            case .partEnd: state.isInFile = false
            case .head, .content, nil: break
            }
            return event
        }
    }
}

/// A file that a form does not take.
private enum FileRuleBreak {
    case missing(FileRule)
    case tooFew(FileRule)
    case tooMany(FileRule)
    case unknown(String, [FileRule])

    var violation: Violation {
        Violation(rule, location: .form, path: [.name(name)], order: [0], value: nil)
    }

    private var name: String {
        switch self {
        case .missing(let rule), .tooFew(let rule), .tooMany(let rule): rule.name
        case .unknown(let name, _): name
        }
    }

    private var rule: RuleBreak {
        switch self {
        case .missing: .required
        case .tooFew(let rule): RuleBreak(.tooFewItems, "minItems", "must be at least \(rule.countMin) files")
        case .tooMany(let rule): RuleBreak(.tooManyItems, "maxItems", "must be at most \(rule.countMax) files")
        case .unknown(_, let rules): .choice(rules.map(\.name))
        }
    }
}
