// SPDX-License-Identifier: Apache-2.0

/// Reads the parts of one request as typed values and collects everything that breaks the contract.
public struct RequestReader: Sendable {
    /// The request as the server received it.
    public let message: RequestMessage
    /// The operation's policy looks at members of the body.
    private let listsBodyMembers: Bool
    let sink: ViolationSink
    /// Position of the next parameter, for the order of the report.
    private var sequence: Int = 0
    private var queryFields: [QueryField]?
    private var form: FormBody?
    /// A failure that no list of fields can express, such as a body that is no JSON.
    public internal(set) var failure: APIFailure?

    /// Opens a routed request.
    public init(_ message: RequestMessage, descriptor: OperationDescriptor) {
        self.init(message, ReadingRules(descriptor))
    }

    /// Opens a request of an operation whose rules were looked up before.
    init(_ message: RequestMessage, _ rules: ReadingRules, collector: IdentifierCollector? = nil) {
        self.message = message
        listsBodyMembers = rules.listsBodyMembers
        sink = ViolationSink(suppressesEcho: rules.suppressesEcho, mode: .strict, collector: collector)
    }

    /// Opens a request outside an operation, for services that read parameters by themselves.
    public init(_ message: RequestMessage, suppressesEcho: Bool = false) {
        self.message = message
        listsBodyMembers = false
        sink = ViolationSink(suppressesEcho: suppressesEcho, mode: .strict)
    }

    /// What was recorded so far.
    public var violations: [Violation] { sink.violations }

    /// Whether nothing is wrong so far.
    public var isValid: Bool { failure == nil && sink.isEmpty }

    /// Whether a body came.
    public var hasBody: Bool { !message.body.isEmpty || message.stream != nil }

    /// The refusal of a request that could not be read.
    public func refusal() -> APIFailure { failure ?? ViolationReport(violations).failure }

    /// Records a violation that the schema of a single value cannot express.
    public func violate(
        _ location: ViolationLocation, _ name: String, _ code: ViolationCode, _ constraint: String,
        text: String? = nil
    ) {
        sink.add(
            Violation(
                RuleBreak(code, constraint, text ?? code.message), location: location, path: [.name(name)],
                order: [sequence], value: nil))
    }

    /// A path parameter by its place in the template.
    public mutating func path(
        _ index: Int, _ name: StaticString, style: ParameterStyle = .simple, explode: Bool = false
    ) -> Parameter {
        let texts: [String] = message.pathParameters
        let occurrences: [Parameter.Occurrence] =
            index < texts.count ? [.init(raw: texts[index], text: texts[index])] : []
        return parameter(name, .path, style, explode, occurrences)
    }

    /// A query parameter. A query that is no text fails the whole request.
    public mutating func query(
        _ name: StaticString, style: ParameterStyle = .form, explode: Bool = true
    ) -> Parameter {
        let fields: [QueryField] = parsedQuery()
        let wanted: String = String(describing: name)
        let occurrences: [Parameter.Occurrence] = fields.filter { $0.name == wanted }
            .map { .init(raw: $0.raw, text: $0.text) }
        var parameter: Parameter = parameter(name, .query, style, explode, occurrences)
        parameter.fields = fields
        return parameter
    }

    private mutating func parsedQuery() -> [QueryField] {
        if let queryFields { return queryFields }
        let fields: [QueryField]? = message.query.isEmpty ? [] : QueryField.fields(message.query)
        if fields == nil, failure == nil { failure = APIFailure(code: "BAD_REQUEST", status: 400) }
        queryFields = fields ?? []
        return fields ?? []
    }

    /// A header; the name may be of any case.
    public mutating func header(_ name: StaticString, explode: Bool = false) -> Parameter {
        let wanted: String = String(describing: name).lowercased()
        let occurrences: [Parameter.Occurrence] = message.headers.filter { $0.name == wanted }
            .map { .init(raw: $0.value, text: RequestReader.trimmed($0.value)) }
        return parameter(name, .header, .simple, explode, occurrences)
    }

    /// A cookie.
    public mutating func cookie(_ name: StaticString) -> Parameter {
        let wanted: String = String(describing: name)
        var occurrences: [Parameter.Occurrence] = []
        for header in message.headers where header.name == "cookie" {
            for pair in header.value.split(separator: ";") {
                let halves: [Substring] = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == 2, RequestReader.trimmed(String(halves[0])) == wanted else { continue }
                let text: String = RequestReader.trimmed(String(halves[1]))
                occurrences.append(.init(raw: text, text: text))
            }
        }
        return parameter(name, .cookie, .form, true, occurrences)
    }

    /// A field of a form body, URL-encoded or multipart.
    public mutating func form(_ name: StaticString) -> Parameter {
        let wanted: String = String(describing: name)
        let occurrences: [Parameter.Occurrence] = parsedForm().fields.filter { $0.name == wanted }
            .map { .init(raw: $0.raw, text: $0.text) }
        return parameter(name, .form, .form, true, occurrences)
    }

    /// The only file that a form takes. In a streamed body it stands behind all fields.
    public mutating func file(_ name: StaticString, required: Bool = true) -> FilePart? {
        let wanted: String = String(describing: name)
        let file: FilePart?
        if let form: FormStream = message.form {
            file = form.onlyFile(FileRule(wanted))
            if file == nil, let other: PartHead = form.first, failure == nil {
                sink.add(FormStream.unknown(other.name, [FileRule(wanted)]))
                return nil
            }
        } else {
            file = parsedForm().files.first { $0.name == wanted }
        }
        if file == nil, required, failure == nil { _ = parameter(name, .form, .form, true, []).required() }
        return file
    }

    /// The files of a form that takes several, in the order in which they come.
    public mutating func files(_ rules: [FileRule]) -> FileParts? {
        guard let form: FormStream = message.form else { return FileParts(parsedForm().files) }
        guard form.first == nil else { return form.files(rules) }
        for rule in rules where rule.countMin > 0 { sink.add(FormStream.missing(rule)) }
        return form.files([])
    }

    private mutating func parsedForm() -> FormBody {
        if let form { return form }
        if let stream: FormStream = message.form { return FormBody(fields: stream.fields) }
        let parsed: Result<FormBody, FormFailure> = FormBody.read(
            message.body, contentType: message.header("content-type") ?? "")
        switch parsed {
        case .success(let body): form = body
        case .failure(let reason):
            if failure == nil { failure = reason.refusal }
            form = FormBody()
        }
        return form ?? FormBody()
    }

    private mutating func parameter(
        _ name: StaticString, _ location: ViolationLocation, _ style: ParameterStyle, _ explode: Bool,
        _ occurrences: [Parameter.Occurrence]
    ) -> Parameter {
        sequence += 1
        return Parameter(
            name: String(describing: name), location: location, order: [sequence], style: style, explode: explode,
            sink: sink, occurrences: occurrences)
    }

    /// Without spaces and tabs at both ends.
    static func trimmed(_ text: String) -> String {
        guard let first: UInt8 = text.utf8.first, let last: UInt8 = text.utf8.last,
            first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09
        else { return text }
        var rest: Substring = text[...].drop { $0 == " " || $0 == "\t" }
        while let last: Character = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}

/// What an operation says of the reading of its requests.
struct ReadingRules: Sendable {
    /// Paths below which no refused value is echoed.
    private static let silentPaths: [String] = ["/auth/", "/admin/auth/"]

    let listsBodyMembers: Bool
    let suppressesEcho: Bool

    init(_ descriptor: OperationDescriptor) {
        listsBodyMembers = descriptor.policy.readsBody
        suppressesEcho = ReadingRules.silentPaths.contains { descriptor.path.hasPrefix($0) }
    }
}

extension RequestReader {
    /// Reads a required JSON body by the type's own decoder.
    @inlinable
    public mutating func jsonBody<Body: JSONDecodable>(_ type: Body.Type) -> Body? {
        jsonBody { (reader: inout JSONReader) -> Body? in Body.decode(from: &reader) }
    }

    /// Reads a required JSON body.
    @inlinable
    public mutating func jsonBody<Body>(_ decode: (inout JSONReader) -> Body?) -> Body? {
        requiredBody().flatMap { (body: [UInt8]) -> Body? in read(body, decode) }
    }

    @usableFromInline
    func requiredBody() -> [UInt8]? {
        if hasBody { return message.body }
        sink.add(Violation(.required, location: .body, path: [], order: [], value: nil))
        return nil
    }

    /// Reads a JSON body; an absent one counts as `{}`.
    @inlinable
    public mutating func optionalJSONBody<Body: JSONDecodable>(_ type: Body.Type) -> Body? {
        optionalJSONBody { (reader: inout JSONReader) -> Body? in Body.decode(from: &reader) }
    }

    /// Reads a JSON body; an absent one counts as `{}`.
    @inlinable
    public mutating func optionalJSONBody<Body>(_ decode: (inout JSONReader) -> Body?) -> Body? {
        read(bodyOrEmptyObject, decode)
    }

    @usableFromInline var bodyOrEmptyObject: [UInt8] { hasBody ? message.body : [0x7B, 0x7D] }

    /// The bytes of a body that is not JSON.
    public func bytesBody() -> [UInt8] { message.body }

    /// A body that is read while it comes.
    public func byteStream() -> ByteStream { message.stream ?? ByteStream(message.body) }

    /// A body of JSON lines that is read while it comes.
    public func items<Item: JSONCodable & Sendable>(_ type: Item.Type) -> ItemStream<Item> {
        ItemStream(reading: byteStream(), mode: .strict, suppressesEcho: sink.suppressesEcho)
    }

    @inlinable
    mutating func read<Body>(_ body: [UInt8], _ decode: (inout JSONReader) -> Body?) -> Body? {
        let isSilent: Bool = suppressesEcho
        let collector: IdentifierCollector? = self.collector
        let result: DecodeResult<Body> = body.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> DecodeResult<Body> in
            JSONReader.decodeReporting(from: bytes, suppressesEcho: isSilent, collector: collector, decode)
        }
        return note(result.failure, result.violations) ? result.value : nil
    }

    @usableFromInline var suppressesEcho: Bool { sink.suppressesEcho }

    @usableFromInline var collector: IdentifierCollector? { sink.collector }

    /// Keeps what is wrong with a body; false for one that is no JSON.
    @usableFromInline
    mutating func note(_ failure: JSONFailure?, _ violations: [Violation]) -> Bool {
        if let failure {
            self.failure = self.failure ?? failure.refusal
            return false
        }
        sink.add(violations)
        return true
    }

    /// Names of the members of a JSON body, where the operation's policy depends on them; else empty.
    ///
    /// Members of an object one level below follow its name with a dot: `settings`, `settings.theme`.
    public var bodyMembers: [String] {
        guard listsBodyMembers, hasBody, let body: JSONObject = JSONReader.decode(JSONObject.self, from: message.body)
        else { return [] }
        var names: [String] = []
        for member in body.members {
            names.append(member.name)
            names += member.value.object?.members.map { (inner) -> String in member.name + "." + inner.name } ?? []
        }
        return names
    }
}

extension JSONFailure {
    /// The refusal of a line that begins at an offset of its body.
    func refusal(behind offset: Int) -> APIFailure {
        JSONFailure(position: offset + position, reason: reason).refusal
    }

    /// The refusal `VALIDATION_INVALID_JSON`, 400.
    public var refusal: APIFailure {
        APIFailure(
            code: "VALIDATION_INVALID_JSON", status: 400,
            details: [("reason", .string(reason.rawValue)), ("position", .integer(Int64(position)))])
    }
}

extension Policy {
    /// Whether permission or step-up look at members of the body.
    var readsBody: Bool {
        if case .body = stepUp.condition { return true }
        return permission.readsBody
    }
}

extension PermissionRule {
    /// Whether the rule looks at members of the body.
    var readsBody: Bool {
        switch self {
        case .body: true
        case .any(let rules), .all(let rules): rules.contains { $0.readsBody }
        case .selfOr(_, let rule): rule.readsBody
        default: false
        }
    }
}
