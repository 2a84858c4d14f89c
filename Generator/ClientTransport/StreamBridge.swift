// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ContractRuntime
import NIOCore

/// A body of ours as the library wants it.
struct BufferSequence: AsyncSequence, Sendable {
    let stream: ByteStream

    func makeAsyncIterator() -> Iterator { Iterator(stream: stream) }

    struct Iterator: AsyncIteratorProtocol {
        let stream: ByteStream

        mutating func next() async throws -> ByteBuffer? { try await stream.next().map { ByteBuffer(bytes: $0) } }
    }
}

/// A body of the library as we want it, with our kinds of errors.
struct PieceSequence: AsyncSequence, Sendable {
    let body: HTTPClientResponse.Body
    let translate: @Sendable (any Error) -> any Error

    func makeAsyncIterator() -> Iterator { Iterator(base: body.makeAsyncIterator(), translate: translate) }

    struct Iterator: AsyncIteratorProtocol {
        var base: HTTPClientResponse.Body.AsyncIterator
        let translate: @Sendable (any Error) -> any Error

        mutating func next() async throws -> [UInt8]? {
            do {
                guard let piece = try await base.next() else { return nil }
                return piece.getBytes(at: piece.readerIndex, length: piece.readableBytes)
            } catch {
                throw translate(error)
            }
        }
    }
}
