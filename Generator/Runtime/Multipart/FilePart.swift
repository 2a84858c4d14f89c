// SPDX-License-Identifier: Apache-2.0

/// A file of a multipart body on its way.
public struct FilePart: Sendable {
    /// Name of the form field.
    public let name: String
    /// File name as the sender gave it; only for display.
    public let fileName: String
    /// Media type as the sender gave it.
    public let contentType: String
    /// The content, read once. Files of one body come one after the other: reading on skips what is left of the last.
    public let body: ByteStream

    /// Makes a file.
    public init(name: String, fileName: String, contentType: String, body: ByteStream) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.body = body
    }

    /// The same file under the name of another field.
    public func named(_ name: String) -> FilePart {
        FilePart(name: name, fileName: fileName, contentType: contentType, body: body)
    }
}

/// How many files a form takes under one name.
public struct FileRule: Sendable {
    public let name: String
    public let countMin: Int
    public let countMax: Int

    public init(_ name: String, countMin: Int = 0, countMax: Int = 1) {
        self.name = name
        self.countMin = countMin
        self.countMax = countMax
    }
}

/// The files of a form in the order in which they come, read once.
public final class FileParts: AsyncSequence, Sendable {
    public typealias Element = FilePart

    private let source: @Sendable () async throws -> FilePart?
    /// Files that a client sends; empty for those that are read from a request.
    let outgoing: [FilePart]

    init(next: @escaping @Sendable () async throws -> FilePart?) {
        source = next
        outgoing = []
    }

    /// Files to send, each named for its field.
    public init(_ files: [FilePart]) {
        source = pulled(files)
        outgoing = files
    }

    /// The next file; nil after the last.
    public func next() async throws -> FilePart? { try await source() }

    public func makeAsyncIterator() -> Iterator { Iterator(parts: self) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let parts: FileParts

        public mutating func next() async throws -> FilePart? { try await parts.next() }
    }
}
