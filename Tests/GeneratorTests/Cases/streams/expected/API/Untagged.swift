// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct FollowGrowthResponseEnd: JSONCodable, Hashable, Sendable {
    public var reason: String?

    public init(reason: String? = nil) {
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["reason"])

    public static func decode(from reader: inout JSONReader) -> FollowGrowthResponseEnd? {
        guard reader.beginObject() else { return nil }
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: reason = reader.string()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return FollowGrowthResponseEnd(reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// `PUT /photos/{photoId}`: Store a photo.
public enum PutPhoto: ContractOperation {
    public struct Input: Sendable {
        public var photoID: String
        public var body: ByteStream

        public init(photoID: String, body: ByteStream) {
            self.photoID = photoID
            self.body = body
        }
    }

    public typealias Output = Stored
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "putPhoto", index: OperationIndex.putPhoto, method: .put, path: "/photos/{photoId}",
        requestBody: .required(["application/octet-stream"]), bodyBytesMax: 33_554_432, deadline: .seconds(30),
        streamsRequest: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let photoID: String? = request.path(0, "photoId").string(StringRule(maxLength: 20))
        let body: ByteStream? = request.byteStream()
        guard request.isValid, let photoID, let body else { return nil }
        return Input(photoID: photoID, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.photoID)
        request.stream(input.body, contentType: "application/octet-stream")
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Stored.self) }
}

/// `GET /photos/{photoId}`: Read a photo.
public enum GetPhoto: ContractOperation {
    public struct Input: Sendable {
        public var photoID: String

        public init(photoID: String) {
            self.photoID = photoID
        }
    }

    public typealias Output = ByteStream
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPhoto", index: OperationIndex.getPhoto, method: .get, path: "/photos/{photoId}",
        responseTypes: ["application/octet-stream"], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let photoID: String? = request.path(0, "photoId").string(StringRule(maxLength: 20))
        guard request.isValid, let photoID else { return nil }
        return Input(photoID: photoID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output, contentType: "application/octet-stream")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.photoID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.byteStream() }
}

/// `POST /uploads`: Upload a photo with its title.
public enum UploadPhoto: ContractOperation {
    public struct Input: Sendable {
        public var title: String
        public var height: Int?
        public var photo: FilePart

        public init(title: String, height: Int? = nil, photo: FilePart) {
            self.title = title
            self.height = height
            self.photo = photo
        }
    }

    public typealias Output = Stored
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadPhoto", index: OperationIndex.uploadPhoto, method: .post, path: "/uploads",
        requestBody: .required(["multipart/form-data"]), bodyBytesMax: 8_388_608, deadline: .seconds(20),
        streamsRequest: true, formFields: ["title", "height"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let title: String? = request.form("title").required().string(StringRule(minLength: 2, maxLength: 50))
        let height: Int? = request.form("height").integer(IntegerRule(minimum: 1))
        let photo: FilePart? = request.file("photo")
        guard request.isValid, let title, let photo else { return nil }
        return Input(title: title, height: height, photo: photo)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.form("title", input.title)
        request.form("height", input.height)
        request.file(input.photo.named("photo"))
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Stored.self) }
}

/// `POST /albums`: Upload several photos.
public enum UploadAlbum: ContractOperation {
    public struct Input: Sendable {
        public var title: String?
        /// The files, in the order in which they come.
        public var files: FileParts

        public init(title: String? = nil, files: FileParts) {
            self.title = title
            self.files = files
        }
    }

    public typealias Output = [Stored]
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadAlbum", index: OperationIndex.uploadAlbum, method: .post, path: "/albums",
        requestBody: .required(["multipart/form-data"]), streamsRequest: true, formFields: ["title"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let title: String? = request.form("title").string(StringRule(maxLength: 50))
        let files: FileParts? = request.files([FileRule("cover"), FileRule("photos", countMin: 1, countMax: 3)])
        guard request.isValid, let files else { return nil }
        return Input(title: title, files: files)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.form("title", input.title)
        request.files(input.files)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json { (reader: inout JSONReader) -> [Stored]? in reader.array(ArrayRule(), of: Stored.self) }
    }
}

/// `GET /growth`: Follow the growth of the garden.
public enum FollowGrowth: ContractOperation {
    public struct Input: Sendable {
        /// Id of the last event that a client has seen.
        public var lastEventID: String?

        public init(lastEventID: String? = nil) {
            self.lastEventID = lastEventID
        }
    }

    public typealias Output = EventStream<Event>

    public enum Event: StreamedEvent {
        case grown(Grown)
        case note(String)
        case end(FollowGrowthResponseEnd)
        /// An event of a kind that this contract does not name.
        case unknown(RawEvent)

        public static let finalName: String? = "end"

        public var name: String {
            switch self {
            case .grown: "grown"
            case .note: "note"
            case .end: "end"
            case .unknown(let event): event.name
            }
        }

        public var dataBytes: [UInt8] {
            switch self {
            case .grown(let data): JSONWriter.bytes(of: data)
            case .note(let data): Array(data.utf8)
            case .end(let data): JSONWriter.bytes(of: data)
            case .unknown(let event): event.dataBytes
            }
        }

        public static func decode(_ event: RawEvent) -> Event? {
            switch event.name {
            case "grown": event.json(Grown.self).map(Event.grown)
            case "note": .note(event.data)
            case "end": event.json(FollowGrowthResponseEnd.self).map(Event.end)
            default: .unknown(event)
            }
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "followGrowth", index: OperationIndex.followGrowth, method: .get, path: "/growth", deadline: .seconds(60),
        responseTypes: ["text/event-stream"], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let lastEventID: String? = request.header("Last-Event-ID").string(StringRule(maxLength: 255))
        guard request.isValid else { return nil }
        return Input(lastEventID: lastEventID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.events(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Last-Event-ID", input.lastEventID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.events(Event.self) }
}

/// `GET /rumours`: Follow what is said.
public enum FollowRumours: ContractOperation {
    public struct Input: Sendable {
        public var lastEventID: String?

        public init(lastEventID: String? = nil) {
            self.lastEventID = lastEventID
        }
    }

    public typealias Output = EventStream<RawEvent>
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "followRumours", index: OperationIndex.followRumours, method: .get, path: "/rumours",
        responseTypes: ["text/event-stream"], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let lastEventID: String? = request.header("Last-Event-ID").string(StringRule(maxLength: 10))
        guard request.isValid else { return nil }
        return Input(lastEventID: lastEventID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.events(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Last-Event-ID", input.lastEventID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.events(RawEvent.self) }
}

/// `POST /measurements`: Add measurements, one per line.
public enum AddMeasurements: ContractOperation {
    public struct Input: Sendable {
        public var body: ItemStream<Grown>

        public init(body: ItemStream<Grown>) {
            self.body = body
        }
    }

    public typealias Output = ItemStream<Grown>
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "addMeasurements", index: OperationIndex.addMeasurements, method: .post, path: "/measurements",
        requestBody: .required(["application/jsonl"]), bodyBytesMax: 8_388_608, responseTypes: ["application/x-ndjson"],
        streamsRequest: true, streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ItemStream<Grown>? = request.items(Grown.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.items(output, contentType: "application/x-ndjson")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.items(input.body, contentType: "application/jsonl")
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.items(Grown.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `PUT /photos/{photoId}`: Store a photo.
    func putPhoto(
        _ input: PutPhoto.Input, _ call: PutPhoto.Call
    ) async throws(PutPhoto.Failure) -> PutPhoto.Output

    /// `GET /photos/{photoId}`: Read a photo.
    func getPhoto(
        _ input: GetPhoto.Input, _ call: GetPhoto.Call
    ) async throws(GetPhoto.Failure) -> GetPhoto.Output

    /// `POST /uploads`: Upload a photo with its title.
    func uploadPhoto(
        _ input: UploadPhoto.Input, _ call: UploadPhoto.Call
    ) async throws(UploadPhoto.Failure) -> UploadPhoto.Output

    /// `POST /albums`: Upload several photos.
    func uploadAlbum(
        _ input: UploadAlbum.Input, _ call: UploadAlbum.Call
    ) async throws(UploadAlbum.Failure) -> UploadAlbum.Output

    /// `GET /growth`: Follow the growth of the garden.
    func followGrowth(
        _ input: FollowGrowth.Input, _ call: FollowGrowth.Call
    ) async throws(FollowGrowth.Failure) -> FollowGrowth.Output

    /// `GET /rumours`: Follow what is said.
    func followRumours(
        _ input: FollowRumours.Input, _ call: FollowRumours.Call
    ) async throws(FollowRumours.Failure) -> FollowRumours.Output

    /// `POST /measurements`: Add measurements, one per line.
    func addMeasurements(
        _ input: AddMeasurements.Input, _ call: AddMeasurements.Call
    ) async throws(AddMeasurements.Failure) -> AddMeasurements.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(PutPhoto.self) {
            (input: PutPhoto.Input, call: PutPhoto.Call)
                async throws(PutPhoto.Failure) -> PutPhoto.Output in
            try await handlers.putPhoto(input, call)
        }
        add(GetPhoto.self) {
            (input: GetPhoto.Input, call: GetPhoto.Call)
                async throws(GetPhoto.Failure) -> GetPhoto.Output in
            try await handlers.getPhoto(input, call)
        }
        add(UploadPhoto.self) {
            (input: UploadPhoto.Input, call: UploadPhoto.Call)
                async throws(UploadPhoto.Failure) -> UploadPhoto.Output in
            try await handlers.uploadPhoto(input, call)
        }
        add(UploadAlbum.self) {
            (input: UploadAlbum.Input, call: UploadAlbum.Call)
                async throws(UploadAlbum.Failure) -> UploadAlbum.Output in
            try await handlers.uploadAlbum(input, call)
        }
        add(FollowGrowth.self) {
            (input: FollowGrowth.Input, call: FollowGrowth.Call)
                async throws(FollowGrowth.Failure) -> FollowGrowth.Output in
            try await handlers.followGrowth(input, call)
        }
        add(FollowRumours.self) {
            (input: FollowRumours.Input, call: FollowRumours.Call)
                async throws(FollowRumours.Failure) -> FollowRumours.Output in
            try await handlers.followRumours(input, call)
        }
        add(AddMeasurements.self) {
            (input: AddMeasurements.Input, call: AddMeasurements.Call)
                async throws(AddMeasurements.Failure) -> AddMeasurements.Output in
            try await handlers.addMeasurements(input, call)
        }
    }
}
