// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Logging

/// What a server hands to its pipeline: everything of the product comes in through here.
package struct PipelineConfiguration: Sendable {
    /// All operations of the contract, served or not.
    package var operations: [OperationDescriptor]
    package var routes: RouteTable
    /// Nil builds a `TableRouter`.
    package var router: (any Router)?
    package var base: PathBase = PathBase()
    package var gates: [any Gate] = []
    /// Answers by operationId that need no contract codec.
    package var direct: [String: DirectEndpoint] = [:]
    /// operationIds answered while overloaded or draining (health).
    package var exempt: Set<String> = []
    package var transactions: any TransactionProvider = NoTransactions()
    package var catalogue: ErrorCatalogue
    /// Sees every answer of an admitted request.
    package var watch: (any AnswerWatch)?
    package var cors: CORSPolicy = .closed
    package var alwaysHeaders: [(name: String, value: String)] = ResponseHeaders.security
    package var trustedProxies: TrustedProxies = TrustedProxies()
    package var limits: ServerLimits = ServerLimits()
    /// Set by the server when it begins to stop.
    package var draining: DrainSignal = DrainSignal()
    package var now: @Sendable () -> Timestamp
    /// Picks a language for an `Accept-Language` value.
    package var language: @Sendable (String?) -> String = { _ in "en" }
    package var logger: Logger
    package var successLevel: Logger.Level = .info
    package var metricsPrefix: String = "http"

    package init(
        operations: [OperationDescriptor], routes: RouteTable, catalogue: ErrorCatalogue, logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.operations = operations
        self.routes = routes
        self.catalogue = catalogue
        self.logger = logger
        self.now = now
    }
}

/// How loaded the process is when a head arrives.
package struct LoadState: Sendable {
    package var isDraining: Bool
    package var isOverloaded: Bool

    package init(isDraining: Bool = false, isOverloaded: Bool = false) {
        self.isDraining = isDraining
        self.isOverloaded = isOverloaded
    }
}

/// The way of every request: identity, load, CORS, gate 1 (route, method, media types, size) on the head; gates,
/// decode, handler and commit on the whole request; headers, metrics and log on the answer.
package final class Pipeline: Sendable {
    private static let retryAfterMax: Int = 5
    private static let userAgentMax: Int = 256

    package let configuration: PipelineConfiguration
    let operations: [Int: ServedOperation]
    let errors: ErrorWriter
    let metrics: ServerMetrics
    private let router: any Router
    private let headers: ResponseHeaders
    private let log: AccessLog
    private let identities: IdentitySource = IdentitySource()
    let shelves: Shelves
    let admissionGates: [any Gate]
    let validatedGates: [any Gate]

    package init(_ configuration: PipelineConfiguration) {
        self.configuration = configuration
        let metrics: ServerMetrics = ServerMetrics(prefix: configuration.metricsPrefix)
        var operations: [Int: ServedOperation] = [:]
        for descriptor in configuration.operations {
            operations[descriptor.index] = ServedOperation(
                descriptor, endpoint: configuration.routes.endpoints[descriptor.index],
                direct: configuration.direct[descriptor.id], isExempt: configuration.exempt.contains(descriptor.id),
                metrics: OperationMetrics(
                    prefix: metrics.prefix, operation: descriptor.id, method: descriptor.method.rawValue))
        }
        self.metrics = metrics
        admissionGates = configuration.gates.filter { gate in gate.stage == .admission }
        validatedGates = configuration.gates.filter { gate in gate.stage == .validated }
        self.operations = operations
        router = configuration.router ?? TableRouter(configuration.operations)
        errors = ErrorWriter(catalogue: configuration.catalogue, now: configuration.now)
        headers = ResponseHeaders(always: configuration.alwaysHeaders, cors: configuration.cors)
        shelves = Shelves(bytesMax: configuration.limits.shelvedBytesMax)
        log = AccessLog(configuration.logger, successLevel: configuration.successLevel)
    }

    /// Decides on a head, without waiting for anything.
    package func admit(_ head: RequestHead, load: LoadState) -> Admission {
        var record: RequestRecord = newRecord(for: head)
        do throws(APIFailure) {
            let target: RequestTarget? = try readTarget(of: head, &record)
            let route: Route? = target.flatMap { target in findRoute(target, head) }
            record.operation = route?.operation
            try checkLoad(load, route)
            if configuration.cors.isPreflight(head) {
                return answer(record, configuration.cors.preflight(origin: record.origin))
            }
            guard let target, let route else {
                guard let target, target.isAsterisk else { throw .routeNotFound() }
                return answer(record, ServerResponse(status: 204))
            }
            guard let operation: ServedOperation = route.operation else {
                return try answerWithoutOperation(record, route, head)
            }
            try checkMediaTypes(head, operation)
            try checkLength(head, bytesMax: bodyBytesMax(operation))
            return .call(admitted(record, operation, head, target, route))
        } catch {
            return answer(record, errors.response(for: error, record))
        }
    }

    /// The answer to a head that the engine itself refuses.
    package func refuse(_ head: RequestHead?, _ failure: APIFailure) -> (RequestRecord, ServerResponse) {
        let head: RequestHead = head ?? RequestHead(method: "", target: "", headers: [])
        var record: RequestRecord = newRecord(for: head)
        if case .success(let target) = Result(catching: { () throws(RequestTarget.Refusal) in
            try RequestTarget(head.target, method: head.method)
        }) {
            record.path = target.shown
        }
        return (record, refusal(failure, record))
    }

    /// A complete error response for a known request.
    package func refusal(_ failure: APIFailure, _ record: RequestRecord) -> ServerResponse {
        complete(errors.response(for: failure, record), record)
    }

    /// Adds the fields that every answer carries.
    package func complete(_ response: ServerResponse, _ record: RequestRecord) -> ServerResponse {
        var response: ServerResponse = response
        headers.complete(&response, record)
        return response
    }

    /// Metrics and log of a request that ended; `status` differs from the response's when the client went away.
    package func finished(_ record: RequestRecord, _ response: ServerResponse, status: Int, bytes: Int) {
        let elapsed: Duration = ContinuousClock.now - record.start
        let metrics: OperationMetrics = record.operation?.metrics ?? self.metrics.unrouted
        metrics.record(status: status, failure: response.failure?.code, after: elapsed)
        log.write(record, response, status: status, bytes: bytes, elapsed: elapsed)
    }

    /// Largest body that is read for an operation; bodies that nobody asked for are dropped up to a bound.
    private func bodyBytesMax(_ operation: ServedOperation) -> Int {
        operation.hasBody ? operation.descriptor.bodyBytesMax : configuration.limits.discardBytesMax
    }

    private func newRecord(for head: RequestHead) -> RequestRecord {
        let client: ClientAddress = ClientAddress(head, trusted: configuration.trustedProxies)
        let own: String? = head.header("x-request-id").flatMap { id in IdentitySource.isAcceptable(id) ? id : nil }
        let kept: String? = client.isThroughProxy ? own : nil
        return RequestRecord(
            requestID: kept ?? identities.requestID(), clientRequestID: kept == nil ? own : nil,
            trace: identities.trace(parent: head.header("traceparent"), state: head.header("tracestate")),
            method: head.method, client: client,
            userAgent: head.header("user-agent").map { agent in
                agent.utf8.count <= Self.userAgentMax ? agent : String(agent.prefix(Self.userAgentMax))
            },
            origin: configuration.cors.allowedOrigin(head),
            language: configuration.language(head.header("accept-language")), receivedAt: configuration.now(),
            start: .now)
    }

    /// Nil where the path can match nothing.
    private func readTarget(of head: RequestHead, _ record: inout RequestRecord) throws(APIFailure) -> RequestTarget? {
        do {
            let target: RequestTarget = try RequestTarget(head.target, method: head.method)
            record.path = target.shown
            return target
        } catch {
            guard error == .unmatchable else { throw .badRequest() }
            record.path = String(head.target.prefix { character in character != "?" }.prefix(512))
            return nil
        }
    }

    private struct Route {
        let node: Int
        let operation: ServedOperation?
        let start: Int
        let parameters: [Range<Int>]
    }

    private func findRoute(_ target: RequestTarget, _ head: RequestHead) -> Route? {
        guard !target.isAsterisk else { return nil }
        var base: (start: Int, isRoot: Bool) = configuration.base.resolve(target.path)
        var parameters: [Range<Int>] = []
        var node: Int? = findNode(target.path, base, &parameters)
        if node == nil, let start: Int = configuration.base.resolveVersioned(target.path) {
            base = (start, true)
            node = findNode(target.path, base, &parameters)
        }
        guard let node else { return nil }
        let method: HTTPMethodName? = head.method == "HEAD" ? .get : HTTPMethodName(rawValue: head.method)
        let index: Int? = method.flatMap { method in router.operation(at: node, method: method) }
        return Route(
            node: node, operation: index.flatMap { index in operations[index] }, start: base.start,
            parameters: parameters)
    }

    private func findNode(
        _ path: [UInt8], _ base: (start: Int, isRoot: Bool), _ parameters: inout [Range<Int>]
    ) -> Int? {
        parameters.removeAll()
        return path.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int? in
            guard base.start < bytes.count else { return nil }
            return router.node(
                for: UnsafeRawBufferPointer(rebasing: bytes[base.start...]), isRoot: base.isRoot,
                parameters: &parameters)
        }
    }

    private func checkLoad(_ load: LoadState, _ route: Route?) throws(APIFailure) {
        guard load.isDraining || load.isOverloaded, route?.operation?.isExempt != true else { return }
        if load.isDraining { throw .unavailable() }
        metrics.requestShed()
        throw .overloaded(retryAfter: Int.random(in: 1...Self.retryAfterMax))
    }

    private func answerWithoutOperation(
        _ record: RequestRecord, _ route: Route, _ head: RequestHead
    ) throws(APIFailure) -> Admission {
        let allowed: [HTTPMethodName] = router.allowedMethods(at: route.node)
        guard head.method == "OPTIONS" else { throw .methodNotAllowed(allowed) }
        let names: String = allowed.map(\.rawValue).joined(separator: ", ")
        return answer(record, ServerResponse(status: 204, headers: [("Allow", names)]))
    }

    private func checkMediaTypes(_ head: RequestHead, _ operation: ServedOperation) throws(APIFailure) {
        guard Negotiation.accepts(head, offered: operation.descriptor.responseTypes) else { throw .notAcceptable() }
        guard !operation.hasBody || Negotiation.isReadable(head, by: operation.descriptor.requestBody) else {
            throw .unsupportedMediaType(
                operation.descriptor.method, accepted: operation.descriptor.requestBody.mediaTypes)
        }
    }

    private func checkLength(_ head: RequestHead, bytesMax: Int) throws(APIFailure) {
        guard case .length(let length) = head.framing, length > bytesMax else { return }
        throw .payloadTooLarge(bytesMax: bytesMax)
    }

    private func answer(_ record: RequestRecord, _ response: ServerResponse) -> Admission {
        .answer(record, complete(response, record))
    }

    private func admitted(
        _ record: RequestRecord, _ operation: ServedOperation, _ head: RequestHead, _ target: RequestTarget,
        _ route: Route
    ) -> AdmittedRequest {
        let parameters: [String] = route.parameters.map { range in
            String(
                decoding: target.path[(route.start + range.lowerBound)..<(route.start + range.upperBound)],
                as: UTF8.self)
        }
        let parts: TargetParts = TargetParts(
            parameters: parameters, query: target.query, bodyBytesMax: bodyBytesMax(operation))
        return AdmittedRequest(operation, record, head: head, target: parts)
    }
}
