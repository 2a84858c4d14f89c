// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct FindBedsPage: JSONCodable, Hashable, Sendable {
    public var size: Int

    public init(size: Int = 20) {
        self.size = size
    }

    private static let memberTable: MemberTable = MemberTable(["size"])

    public static func decode(from reader: inout JSONReader) -> FindBedsPage? {
        guard reader.beginObject() else { return nil }
        var size: Int = 20
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: size = reader.integer() ?? 20
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return FindBedsPage(size: size)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("size", size)
        writer.endObject()
    }
}

/// `GET /beds/{place}`: Find beds.
public enum FindBeds: ContractOperation {
    public struct Input: Sendable {
        public var place: Place
        public var filter: Filter?
        public var page: FindBedsPage?
        public var `where`: Filter?
        public var tags: [String]?

        public init(
            place: Place, filter: Filter? = nil, page: FindBedsPage? = nil, `where`: Filter? = nil,
            tags: [String]? = nil
        ) {
            self.place = place
            self.filter = filter
            self.page = page
            self.where = `where`
            self.tags = tags
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "findBeds", index: OperationIndex.findBeds, method: .get, path: "/beds/{place}", responseTypes: [],
        successStatus: 204)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let place: Place? = readPlace(request.path(0, "place", style: .matrix).object())
        let filter: Filter? = readFilter(request.query("filter", style: .deepObject).object())
        let page: FindBedsPage? = readPage(request.query("page").object())
        let `where`: Filter? = request.query("where").json(Filter.self)
        let tags: [String]? = request.query("tags", style: .pipeDelimited, explode: false).array(ArrayRule()) {
            (item: Parameter) -> String? in item.string()
        }
        guard request.isValid, let place else { return nil }
        return Input(place: place, filter: filter, page: page, where: `where`, tags: tags)
    }

    private static func readPlace(_ object: ParameterObject) -> Place? {
        let x: Int? = object.member("x").required().integer()
        let y: Int? = object.member("y").integer()
        guard let x else { return nil }
        return Place(x: x, y: y)
    }

    private static let nameRule: StringRule = StringRule(pattern: Pattern(checked: "^[a-z]+$"))
    private static func readFilter(_ object: ParameterObject) -> Filter? {
        guard object.isPresent else { return nil }
        let kind: FilterKind? = object.member("kind").required().enumeration(FilterKind.self)
        let name: String? = object.member("name").string(nameRule)
        let height: Double? = object.member("height").double()
        let old: Bool = object.member("old").bool(default: false)
        guard let kind else { return nil }
        return Filter(kind: kind, name: name, height: height.map(Presence<Double>.value) ?? .absent, old: old)
    }

    private static func readPage(_ object: ParameterObject) -> FindBedsPage? {
        guard object.isPresent else { return nil }
        let size: Int = object.member("size").integer(default: 20)
        return FindBedsPage(size: size)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        do {
            let object: Place = input.place
            var members: [(String, any ParameterEncodable)] = []
            members.append(("x", object.x))
            if let value = object.y { members.append(("y", value)) }
            request.path(0, object: members, name: "place", style: .matrix)
        }
        if let object = input.filter {
            var members: [(String, any ParameterEncodable)] = []
            members.append(("kind", object.kind))
            if let value = object.name { members.append(("name", value)) }
            if let value = object.height.wrapped { members.append(("height", value)) }
            members.append(("old", object.old))
            request.query("filter", object: members, style: .deepObject)
        }
        if let object = input.page {
            var members: [(String, any ParameterEncodable)] = []
            members.append(("size", object.size))
            request.query("page", object: members)
        }
        request.query("where", json: input.`where`)
        request.query("tags", input.tags, style: .pipeDelimited, explode: false)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// `POST /photos`: Upload a photo.
public enum UploadPhoto: ContractOperation {
    public struct Input: Sendable {
        public var photo: FilePart
        public var place: Place
        public var more: [Place]?
        public var labels: [String]?

        public init(photo: FilePart, place: Place, more: [Place]? = nil, labels: [String]? = nil) {
            self.photo = photo
            self.place = place
            self.more = more
            self.labels = labels
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadPhoto", index: OperationIndex.uploadPhoto, method: .post, path: "/photos",
        requestBody: .required(["multipart/form-data"]), responseTypes: [], successStatus: 204, streamsRequest: true,
        formFields: ["place", "more", "labels"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let photo: FilePart? = request.file("photo")
        let place: Place? = request.form("place").required().json(Place.self)
        let more: [Place]? = request.form("more").json([Place].self)
        let labels: [String]? = request.form("labels").array(ArrayRule()) {
            (item: Parameter) -> String? in item.string()
        }
        guard request.isValid, let photo, let place else { return nil }
        return Input(photo: photo, place: place, more: more, labels: labels)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.file(input.photo.named("photo"))
        do {
            let json: Place = input.place
            request.form("place", String(decoding: JSONWriter.bytes(of: json), as: UTF8.self))
        }
        if let json = input.more {
            request.form("more", String(decoding: JSONWriter.bytes(of: json), as: UTF8.self))
        }
        for item in input.labels ?? [] { request.form("labels", item) }
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `GET /beds/{place}`: Find beds.
    func findBeds(
        _ input: FindBeds.Input, _ call: FindBeds.Call
    ) async throws(FindBeds.Failure) -> FindBeds.Output

    /// `POST /photos`: Upload a photo.
    func uploadPhoto(
        _ input: UploadPhoto.Input, _ call: UploadPhoto.Call
    ) async throws(UploadPhoto.Failure) -> UploadPhoto.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(FindBeds.self) {
            (input: FindBeds.Input, call: FindBeds.Call)
                async throws(FindBeds.Failure) -> FindBeds.Output in
            try await handlers.findBeds(input, call)
        }
        add(UploadPhoto.self) {
            (input: UploadPhoto.Input, call: UploadPhoto.Call)
                async throws(UploadPhoto.Failure) -> UploadPhoto.Output in
            try await handlers.uploadPhoto(input, call)
        }
    }
}
