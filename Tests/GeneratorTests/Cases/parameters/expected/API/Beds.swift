// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct ListPlantsBedID: TypedIdentifier {
    public let uuid: WireUUID

    public init(_ uuid: WireUUID) { self.uuid = uuid }
}

public enum ListPlantsSort: WireEnum {
    case name, age
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListPlantsSort> = WireCases(["name", "age"], [.name, .age])

    public var wire: String {
        switch self {
        case .name: "name"
        case .age: "age"
        case .undocumented(let text): text
        }
    }
}

/// `GET /beds/{bedId}/rows/{row}`: List plants of a row.
public enum ListPlants: ContractOperation {
    public struct Input: Sendable {
        public var perPage: Int
        /// Order.
        public var sort: ListPlantsSort
        public var ids: [WireUUID]?
        public var search: String
        public var xTraceID: String?
        public var session: Secret<String>?
        public var since: CalendarDate?
        public var bedID: ListPlantsBedID
        public var row: Int

        public init(
            perPage: Int = 50, sort: ListPlantsSort = .name, ids: [WireUUID]? = nil, search: String,
            xTraceID: String? = nil, session: Secret<String>? = nil, since: CalendarDate? = nil, bedID: ListPlantsBedID,
            row: Int
        ) {
            self.perPage = perPage
            self.sort = sort
            self.ids = ids
            self.search = search
            self.xTraceID = xTraceID
            self.session = session
            self.since = since
            self.bedID = bedID
            self.row = row
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listPlants", index: OperationIndex.listPlants, method: .get, path: "/beds/{bedId}/rows/{row}",
        responseTypes: [], successStatus: 204)
    private static let xTraceIDRule: StringRule = StringRule(pattern: Pattern(checked: "^[a-z]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let perPage: Int = request.query("per_page").integer(IntegerRule(minimum: 1), clampTo: 100, default: 50)
        let sort: ListPlantsSort = request.query("sort").enumeration(ListPlantsSort.self, default: .name)
        let ids: [WireUUID]? = request.query("ids", explode: false).array(ArrayRule(maxItems: 10)) {
            (item: Parameter) -> WireUUID? in item.uuid()
        }
        let search: String? = request.query("search").required().string(StringRule(maxLength: 20))
        let xTraceID: String? = request.header("X-Trace-Id").string(xTraceIDRule)
        let session: Secret<String>? =
            request.cookie("session").string(StringRule(isSensitive: true)).map(Secret<String>.init)
        let since: CalendarDate? = request.query("since").date()
        let bedID: ListPlantsBedID? = request.path(0, "bedId").identifier(ListPlantsBedID.self)
        let row: Int? = request.path(1, "row").integer(IntegerRule(minimum: 0))
        guard request.isValid, let search, let bedID, let row else { return nil }
        return Input(
            perPage: perPage, sort: sort, ids: ids, search: search, xTraceID: xTraceID, session: session, since: since,
            bedID: bedID, row: row)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("per_page", input.perPage)
        request.query("sort", input.sort)
        request.query("ids", input.ids, explode: false)
        request.query("search", input.search)
        request.header("X-Trace-Id", input.xTraceID)
        request.cookie("session", input.session)
        request.query("since", input.since)
        request.path(0, input.bedID)
        request.path(1, input.row)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// Handlers of contract.yaml.
package protocol BedsAPI: Sendable {
    /// `GET /beds/{bedId}/rows/{row}`: List plants of a row.
    func listPlants(
        _ input: ListPlants.Input, _ call: ListPlants.Call
    ) async throws(ListPlants.Failure) -> ListPlants.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some BedsAPI) {
        add(ListPlants.self) {
            (input: ListPlants.Input, call: ListPlants.Call)
                async throws(ListPlants.Failure) -> ListPlants.Output in
            try await handlers.listPlants(input, call)
        }
    }
}
