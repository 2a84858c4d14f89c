// SPDX-License-Identifier: Apache-2.0
import CompiledStreams
import ContractClient
import ContractRuntime
import ContractServer
import ContractTesting
import Storage
import Synchronization
import Testing

/// Generated operations with bodies that are made and read on their way: client, wire and server. One after the other,
/// since each keeps the loops busy that all tests share.
@Suite(.serialized) struct StreamingTests {
    /// Pieces that are made when they are asked for.
    private static func made(_ count: Int, of size: Int) -> ByteStream {
        let number: Mutex<Int> = Mutex(0)
        return ByteStream {
            let index: Int = number.withLock { number in
                defer { number += 1 }
                return number
            }
            return index < count ? [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: size) : nil
        }
    }

    private static func refusal<Value>(_ work: () async throws -> Value) async -> APIErrorResponse? {
        do {
            _ = try await work()
            return nil
        } catch let error as ClientError {
            if error.response == nil { Issue.record(error) }
            return error.response
        } catch {
            Issue.record(error)
            return nil
        }
    }

    private static func contract(_ api: APIClient, _ garden: Garden) async throws {
        let stored: Stored = try await api.call(
            PutPhoto.self, .init(photoID: "oak", body: made(300, of: 2_000)))
        #expect(stored.bytes == 600_000)
        let read: ByteStream = try await api.call(GetPhoto.self, .init(photoID: "oak"))
        var position: Int = 0
        for try await piece in read {
            for (offset, byte) in piece.enumerated() where (position + offset) % 2_000 == 0 {
                #expect(byte == UInt8(truncatingIfNeeded: (position + offset) / 2_000))
            }
            position += piece.count
        }
        #expect(position == 600_000)
        let file: FilePart = FilePart(
            name: "", fileName: "a.png", contentType: "image/png", body: made(300, of: 2_000))
        let uploaded: Stored = try await api.call(UploadPhoto.self, .init(title: "uploaded", photo: file))
        #expect(uploaded.sha256 == stored.sha256 && uploaded.name == "uploaded")
    }

    @Test func `bytes and files go both ways over TCP`() async throws {
        try await Visit.pay { visit in
            try await Self.contract(visit.api, visit.garden)
            let empty: Stored = try await visit.api.call(
                PutPhoto.self, .init(photoID: "none", body: ByteStream([])))
            #expect(empty.bytes == 0)
        }
    }

    @Test func `bytes and files go both ways without sockets`() async throws {
        try await TemporaryFolder.with { folder in
            let garden: Garden = Garden(store: .init(folder: folder))
            let api: APIClient = Visit.client(
                InProcessTransport(Visit.pipeline(garden)), BaseURL(scheme: .http, host: "localhost"))
            try await Self.contract(api, garden)
            var heard: [String] = []
            for try await frame in try await api.call(FollowRumours.self, .init()) { heard.append(frame.event.data) }
            #expect(heard == ["no\nJSON"])
        }
    }

    @Test func `a body goes through to another store while it comes`() async throws {
        try await Visit.pay { visit in
            let life: GardenLife = visit.garden.life
            life.next = visit.api
            let number: Mutex<Int> = Mutex(0)
            // Whoever waited for all of the body would never get the rest of it.
            let source: ByteStream = ByteStream {
                let index: Int = number.withLock { number in
                    defer { number += 1 }
                    return number
                }
                for _ in 0..<1000 where index == 1 && life.received == 0 { await silence(milliseconds: 5) }
                return index < 100 && (index == 0 || life.received > 0) ? [UInt8](repeating: 0x61, count: 5_000) : nil
            }
            let stored: Stored = try await visit.api.call(
                PutPhoto.self, .init(photoID: "relayed-oak", body: source))
            #expect(stored.name == "oak" && stored.bytes == 500_000)
        }
    }

    private static func file(_ name: String, _ text: String) -> FilePart {
        FilePart(name: name, fileName: text, contentType: "text/plain", body: ByteStream(Array(text.utf8)))
    }

    @Test func `several files come in order, held to their rules`() async throws {
        try await Visit.pay { visit in
            let stored: [Stored] = try await visit.api.call(
                UploadAlbum.self,
                .init(
                    files: FileParts([Self.file("photos", "one"), Self.file("cover", "c"), Self.file("photos", "two")]))
            )
            #expect(stored.map(\.name) == ["photos-one", "cover-c", "photos-two"])
            let missing: APIErrorResponse? = await Self.refusal {
                try await visit.api.call(UploadAlbum.self, .init(files: FileParts([Self.file("cover", "c")])))
            }
            #expect(missing?.code == "VALIDATION_FAILED" && missing?.field == "photos")
            let many: APIErrorResponse? = await Self.refusal {
                try await visit.api.call(
                    UploadAlbum.self,
                    .init(files: FileParts((0..<4).map { Self.file("photos", String($0)) })))
            }
            #expect(many?.code == "VALIDATION_FAILED" && many?.field == "photos")
        }
    }

    @Test func `a field is refused before the file is read`() async throws {
        try await Visit.pay { visit in
            let refused: APIErrorResponse? = await Self.refusal {
                try await visit.api.call(
                    UploadPhoto.self, .init(title: "o", height: 0, photo: Self.file("", "x")))
            }
            #expect(refused?.code == "VALIDATION_FAILED")
        }
    }

    @Test func `events are typed, kept alive, and go on where they broke`() async throws {
        try await Visit.pay { visit in
            var seen: [String] = []
            for try await frame in visit.api.follow(FollowGrowth.self, .init()) {
                switch frame.event {
                case .grown(let grown): seen.append("\(grown.tree) \(grown.heightCm)")
                case .note(let text): seen.append(text)
                case .end(let end): seen.append("end \(end.reason ?? "")")
                case .unknown(let event): Issue.record("unknown \(event.name)")
                }
            }
            #expect(seen == ["oak 1", "oak 2", "oak 3", "oak 4", "two\nlines", "end winter"])
            // What came right before a connection broke may come again with the next: each goes on from what was seen.
            let connections: [String?] = visit.garden.life.connections
            let resumed: [String] = connections.compactMap(\.self)
            #expect(connections.count >= 3 && connections.first == .some(nil) && resumed == resumed.sorted())
            #expect(resumed.count >= 1 && connections.suffix(resumed.count).allSatisfy { $0 != nil })
        }
    }

    @Test func `a subscription gives up when nothing comes any more`() async throws {
        try await Visit.pay { visit in
            let pauses: Mutex<[Duration]> = Mutex([])
            var api: APIClient = visit.api
            api.configuration.sources.pause = { wait in pauses.withLock { $0.append(wait) } }
            var heard: Int = 0
            let policy: ResumePolicy = ResumePolicy(wait: .seconds(3), waitMax: .seconds(10), failuresMax: 4)
            do {
                for try await _ in api.follow(LostRumours.self, LostRumours.Input(), policy: policy) { heard += 1 }
                Issue.record("it ended")
            } catch let lost as TransportFailure {
                #expect(lost.kind == .connectionLost)
            }
            #expect(heard == 0)
            #expect(pauses.withLock { $0 } == [.seconds(3), .seconds(6), .seconds(10), .seconds(10)])
        }
    }

    @Test func `items go both ways, one line each`() async throws {
        try await Visit.pay { visit in
            let count: Int = 2_000
            let number: Mutex<Int> = Mutex(0)
            let items: ItemStream<Grown> = ItemStream {
                let index: Int = number.withLock { number in
                    defer { number += 1 }
                    return number
                }
                return index < count ? Grown(tree: "tree \(index)", heightCm: index % 5000) : nil
            }
            var received: Int = 0
            for try await item in try await visit.api.call(AddMeasurements.self, .init(body: items)) {
                #expect(item.tree == "tree \(received)" && item.heightCm == received % 5000 * 2)
                received += 1
            }
            #expect(received == count)
            let refused: APIErrorResponse? = await Self.refusal {
                try await visit.api.call(
                    AddMeasurements.self, .init(body: ItemStream([Grown(tree: "x", heightCm: -1)])))
            }
            #expect(refused?.code == "VALIDATION_FAILED")
            #expect(refused?.status == 400)
        }
    }

    @Test func `a file beyond its bound is told by its handler, not by the wire`() async throws {
        try await Visit.pay { visit in
            let error: ClientError? = await failure {
                _ = try await visit.api.call(
                    PutPhoto.self, .init(photoID: "big", body: Self.made(200, of: 10_000)))
            }
            #expect(error?.response?.status == 500, "\(String(describing: error))")
            // The folder holds nothing of it.
            let gone: ClientError? = await failure {
                _ = try await visit.api.call(GetPhoto.self, .init(photoID: "big"))
            }
            #expect(gone?.response?.status == 500)
        }
    }

    @Test func `who stops reading stops the server`() async throws {
        try await Visit.pay { visit in
            do {
                let endless: ByteStream = try await visit.api.call(GetPhoto.self, .init(photoID: "endless"))
                for _ in 0..<10 { #expect(try await endless.next() != nil) }
                await silence(milliseconds: 300)
                // What nobody reads stays within the buffers of both sides.
                #expect(visit.garden.life.given < 64 * 1024 * 1024)
                let given: Int = visit.garden.life.given
                await silence(milliseconds: 200)
                #expect(visit.garden.life.given == given)
            }
            for _ in 0..<500 where visit.server.requestsInFlight > 0 { await silence(milliseconds: 10) }
            #expect(visit.server.requestsInFlight == 0)
        }
    }

    private func failure(_ work: () async throws -> Void) async -> ClientError? {
        do {
            try await work()
            return nil
        } catch {
            return error as? ClientError
        }
    }
}

/// Events at a path that nobody serves.
private enum LostRumours: ContractOperation {
    struct Input: Sendable {}
    typealias Output = EventStream<RawEvent>
    typealias Failure = FakeFailure

    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "lostRumours", index: 99, method: .get, path: "/photos/none",
        responseTypes: ["application/octet-stream"], streamsResponse: true)
    static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }
    static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.events(output) }
    static func encodeInput(_ input: Input, into request: inout RequestWriter) {}
    static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.events(RawEvent.self) }
}
