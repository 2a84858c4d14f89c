// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// One call from its input to its output, with all its attempts.
struct CallRun<Operation: ContractOperation>: Sendable {
    let input: Operation.Input
    let transport: any ClientTransport
    let configuration: ClientConfiguration
    let options: CallOptions

    /// Cures that a call tries once each.
    private struct Cures {
        var hasRenewed: Bool = false
        var hasSteppedUp: Bool = false
    }

    private var operation: OperationDescriptor { Operation.descriptor }

    func output() async throws(ClientError) -> Operation.Output {
        let deadline = ContinuousClock.now + options.deadline
        var request = encoded()
        var cures = Cures()
        var attempt = 1
        var repeats = 0
        while true {
            let start = ContinuousClock.now
            let token = try await authorize(&request, deadline)
            do throws(ClientError) {
                let (output, status) = try await answer(to: request, deadline)
                tell(attempt, request, start, .success(status: status))
                return output
            } catch {
                let wait: Duration
                if try await isCured(error, &request, token, &cures, deadline) {
                    wait = .zero
                } else if let pause = pause(after: error, request, repeats, deadline) {
                    wait = pause
                    repeats += 1
                } else {
                    tell(attempt, request, start, .failure(error))
                    throw error
                }
                tell(attempt, request, start, .repeats(error, after: wait))
                if wait > .zero { try await interruptible { try await configuration.sources.pause(wait) } }
            }
            attempt += 1
        }
    }

    // MARK: Request

    /// The request of every attempt: the same key and the same request id.
    private func encoded() -> TransportRequest {
        var writer = RequestWriter(operation)
        Operation.encodeInput(input, into: &writer)
        var headers = writer.headers
        let stream = writer.stream
        let isWhole = stream == nil || stream?.whole != nil
        let body = stream == nil ? writer.body : stream?.whole ?? []
        if operation.policy.idempotency == .key, !IdempotencyKey.isPresent(in: headers) {
            headers.append((IdempotencyKey.header, options.idempotencyKey ?? configuration.sources.name()))
        }
        let path = operation.base == .root ? "" : configuration.base.path
        var request = TransportRequest(
            operationID: operation.id, method: operation.method, base: configuration.base,
            target: path + writer.target, headers: headers, body: body, stream: isWhole ? nil : stream)
        request.streamsAnswer = operation.streamsResponse
        addDefault(&request, "accept", accepted)
        addDefault(&request, "user-agent", configuration.userAgent)
        addDefault(&request, "x-request-id", options.requestID ?? "cli_" + configuration.sources.name())
        addDefault(&request, "traceparent", options.traceparent)
        addDefault(&request, "accept-language", options.language)
        for header in options.headers { request.setHeader(header.name.lowercased(), header.value) }
        return request
    }

    /// Errors are JSON whatever the success is.
    private var accepted: String {
        let types = operation.responseTypes
        return (types.contains("application/json") ? types : types + ["application/json"]).joined(separator: ", ")
    }

    private func addDefault(_ request: inout TransportRequest, _ name: String, _ value: String?) {
        if let value, request.header(name) == nil { request.setHeader(name, value) }
    }

    /// Sets the bearer token unless the input or the options brought a credential of their own.
    private func authorize(
        _ request: inout TransportRequest, _ deadline: ContinuousClock.Instant
    ) async throws(ClientError) -> Secret<String>? {
        guard operation.policy.access.takesBearer, let authorization = configuration.authorization,
            ownsCredential(request)
        else { return nil }
        let operation = self.operation
        let token = try await interruptible {
            try await bounded(by: deadline) { try await authorization.token(for: operation) }
        }
        request.setHeader("authorization", token.map { "Bearer " + $0.reveal() })
        return token
    }

    private func ownsCredential(_ request: TransportRequest) -> Bool {
        !options.headers.contains { $0.name.lowercased() == "authorization" }
            && (request.header("authorization")?.hasPrefix("Bearer ") ?? true)
    }

    // MARK: Answer

    private func answer(
        to request: TransportRequest, _ deadline: ContinuousClock.Instant
    ) async throws(ClientError) -> (Operation.Output, Int) {
        let attemptDeadline = min(deadline, ContinuousClock.now + operation.deadline)
        let chain = chain(attemptDeadline)
        let response = try await interruptible {
            try await bounded(by: attemptDeadline) { try await chain(request) }
        }
        if response.status >= 400, let refusal = APIErrorResponse(response, configuration.errors) {
            throw .api(refusal)
        }
        return (try decoded(response), response.status)
    }

    /// The transport inside all middlewares.
    private func chain(
        _ deadline: ContinuousClock.Instant
    ) -> @Sendable (TransportRequest) async throws -> TransportResponse {
        let transport = self.transport
        let operation = self.operation
        var next: @Sendable (TransportRequest) async throws -> TransportResponse = { request in
            try await transport.send(request, deadline: deadline)
        }
        for middleware in configuration.middlewares.reversed() {
            let inner = next
            next = { request in try await middleware.intercept(request, operation: operation, next: inner) }
        }
        return next
    }

    /// A success, or an error status whose body is the operation's own, as health checks have.
    private func decoded(_ response: TransportResponse) throws(ClientError) -> Operation.Output {
        var reader = ResponseReader(
            status: response.status, headers: response.headers, body: response.body, stream: response.stream,
            mode: configuration.decoding)
        let isBodiless = response.status >= 400 && response.body.isEmpty
        let output = isBodiless ? nil : Operation.decodeOutput(&reader)
        if let output, configuration.decoding == .lenient || reader.isValid { return output }
        guard response.status < 400 else {
            throw .transport(
                TransportFailure(
                    .malformedAnswer, reason: "error status without an error body", status: response.status,
                    requestID: response.requestID))
        }
        throw .undecodable(
            UndecodableResponse(
                operationID: operation.id, status: response.status, requestID: response.requestID,
                violations: reader.violations, jsonFailure: reader.jsonFailure))
    }

    // MARK: Repeats

    /// Whether a new token or a fresh proof lets the same call be sent again. The server acted on neither request.
    private func isCured(
        _ error: ClientError, _ request: inout TransportRequest, _ token: Secret<String>?, _ cures: inout Cures,
        _ deadline: ContinuousClock.Instant
    ) async throws(ClientError) -> Bool {
        guard case .api(let refusal) = error, request.stream?.isRepeatable != false else { return false }
        if let token, let authorization = configuration.authorization, !cures.hasRenewed,
            configuration.errors.expired.contains(refusal.code)
        {
            cures.hasRenewed = true
            return try await interruptible {
                try await bounded(by: deadline) { try await authorization.renew(token) }
            }
        }
        if let stepUp = configuration.stepUp, !cures.hasSteppedUp, configuration.errors.stepUp.contains(refusal.code) {
            cures.hasSteppedUp = true
            switch try await interruptible({ try await bounded(by: deadline) { try await stepUp(refusal) } }) {
            case .none: return false
            case .given: return true
            case .code(let code):
                request.setHeader(configuration.stepUpHeader, code.reveal())
                return true
            }
        }
        return false
    }

    private func pause(
        after error: ClientError, _ request: TransportRequest, _ repeats: Int, _ deadline: ContinuousClock.Instant
    ) -> Duration? {
        guard RetryPolicy.isRepeatable(request, operation), request.stream?.isRepeatable != false,
            let wait = options.retry.wait(
                after: error, number: repeats, fraction: configuration.sources.fraction()),
            ContinuousClock.now + wait < deadline
        else { return nil }
        return wait
    }

    private func tell(
        _ attempt: Int, _ request: TransportRequest, _ start: ContinuousClock.Instant, _ outcome: ClientEvent.Outcome
    ) {
        guard let observe = configuration.observe else { return }
        observe(
            ClientEvent(
                operationID: operation.id, method: operation.method, path: operation.path, attempt: attempt,
                requestID: request.header("x-request-id") ?? "", elapsed: ContinuousClock.now - start,
                outcome: outcome))
    }

    /// Brings foreign errors into the client's own kinds.
    private func interruptible<Value: Sendable>(
        _ work: @Sendable () async throws -> Value
    ) async throws(ClientError) -> Value {
        do {
            return try await work()
        } catch let error as ClientError {
            throw error
        } catch let failure as TransportFailure {
            throw .transport(failure)
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw Task.isCancelled ? .cancelled : .interrupted(error)
        }
    }
}
