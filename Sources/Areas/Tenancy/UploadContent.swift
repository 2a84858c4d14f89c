// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Media
import Synchronization

/// A file's content on its way to the store: its first bytes are known, the rest is checked and cleaned as it comes.
final class UploadContent: Sendable {
    private struct State {
        /// Read already, not yet passed on.
        var head: [UInt8]?
        var cleaner: ImageCleaner?
        var isOver: Bool = false
    }

    let kind: MediaType
    private let source: ByteStream
    private let isText: Bool
    private let state: Mutex<State>

    private init(kind: MediaType, head: [UInt8], source: ByteStream) {
        self.kind = kind
        self.source = source
        isText = [.text, .markdown, .csv, .json].contains(kind)
        state = Mutex(State(head: head, cleaner: ImageCleaner(kind)))
    }

    /// Reads as much as tells what the file is.
    static func open(_ part: FilePart, _ rules: PurposeRules) async throws -> UploadContent {
        var head: [UInt8] = []
        while head.count < ContentSniff.bytesMax, let piece: [UInt8] = try await part.body.next() { head += piece }
        guard !head.isEmpty else { throw APIFailure.fileContentInvalid(reason: "empty") }
        let kind: MediaType = try FileKind.decide(
            head: head, declared: part.contentType, fileName: part.fileName, rules)
        return UploadContent(kind: kind, head: head, source: part.body)
    }

    /// What is stored. Ends with a refusal where the content is not what it began as.
    var stream: ByteStream {
        ByteStream { [self] () -> [UInt8]? in
            while let piece: [UInt8] = try await next() {
                let clean: [UInt8] = try check(piece)
                if !clean.isEmpty { return clean }
            }
            try finish()
            return nil
        }
    }

    private func next() async throws -> [UInt8]? {
        let head: [UInt8]? = state.withLock { (state: inout State) -> [UInt8]? in
            defer { state.head = nil }
            return state.head
        }
        if let head { return head }
        return try await source.next()
    }

    private func check(_ piece: [UInt8]) throws -> [UInt8] {
        if isText {
            guard piece.allSatisfy(Self.isTextByte) else { throw APIFailure.fileContentInvalid(reason: "not_text") }
            return piece
        }
        return try state.withLock { (state: inout State) throws -> [UInt8] in
            guard state.cleaner != nil else { return piece }
            return try Self.refusing { () throws(ImageRefusal) in try state.cleaner?.feed(piece) ?? piece }
        }
    }

    private func finish() throws {
        try state.withLock { (state: inout State) throws in
            try Self.refusing { () throws(ImageRefusal) in try state.cleaner?.finish() }
        }
    }

    private static func refusing<Value>(_ work: () throws(ImageRefusal) -> Value) throws(APIFailure) -> Value {
        do {
            return try work()
        } catch {
            throw .fileContentInvalid(reason: error.rawValue)
        }
    }

    private static func isTextByte(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
    }
}
