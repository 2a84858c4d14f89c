// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

extension Pipeline {
    /// How often a unit of work is tried when the database asks for a repetition.
    private static let attemptsMax: Int = 3
    private static let pauseMilliseconds: ClosedRange<Int> = 5...40

    /// Runs an admitted request to its answer. Cancellation of the task means that the deadline passed or the
    /// client left: work is taken back unless COMMIT was already sent. Whoever sends the answer calls its `end()`.
    nonisolated(nonsending) package func run(
        _ request: AdmittedRequest, body: [UInt8], stream: ByteStream? = nil
    ) async -> ServerResponse {
        var context: GateContext = context(for: request, body: body, stream: stream)
        var response: ServerResponse
        do throws(APIFailure) {
            response = try await answer(request.operation, &context)
        } catch {
            let failure: APIFailure =
                Task.isCancelled ? .deadlineExceeded(after: request.operation.descriptor.deadline) : error
            response = errors.response(for: pinned(failure, request.operation.descriptor), request.record)
            if !Task.isCancelled { for action in context.atRefusal { await action(response) } }
        }
        configuration.watch?.answered(response, context)
        Conditional.answer(&response, to: request.head)
        response.atEnd = context.atEnd
        if !context.responseHeaders.isEmpty { response.headers += context.responseHeaders }
        response.caller = Self.note(context)
        return complete(response, request.record)
    }

    private func context(for request: AdmittedRequest, body: [UInt8], stream: ByteStream?) -> GateContext {
        let operation: ServedOperation = request.operation
        let message: RequestMessage = RequestMessage(
            method: operation.descriptor.method, pathParameters: request.parameters, query: request.query,
            headers: request.head.headers, body: operation.hasBody ? body : [], stream: stream)
        return GateContext(
            served: request.operation, message: message, info: request.info, trace: request.record.trace,
            origin: request.record.origin,
            transactionContext: TransactionContext(
                requestID: request.info.requestID, requestPath: request.info.path, clientIP: request.info.clientIP))
    }

    nonisolated(nonsending) private func answer(
        _ operation: ServedOperation, _ context: inout GateContext
    ) async throws(APIFailure) -> ServerResponse {
        if !admissionGates.isEmpty { try await check(admissionGates, &context) }
        if let stored: ResponseMessage = context.answer { return ServerResponse(stored) }
        if let direct: DirectEndpoint = operation.direct { return try await direct(context) }
        guard let prepare = operation.prepare else { throw .unserved(operation.descriptor.id) }
        let hasType: Bool = context.message.header("content-type") != nil
        guard hasType || (context.message.body.isEmpty && context.message.stream == nil) else {
            throw .unsupportedMediaType(
                operation.descriptor.method, accepted: operation.descriptor.requestBody.mediaTypes)
        }
        if let stream: ByteStream = context.message.stream { try await openForm(stream, &context) }
        let prepared: PreparedCall = try prepare(context.message).get()
        context.bodyMembers = prepared.bodyMembers
        if !validatedGates.isEmpty { try await check(validatedGates, &context) }
        if let stored: ResponseMessage = context.answer { return ServerResponse(stored) }
        return try await perform(prepared, context)
    }

    /// A streamed form is read up to its first file, so that its fields can be checked before the handler runs.
    nonisolated(nonsending) private func openForm(
        _ stream: ByteStream, _ context: inout GateContext
    ) async throws(APIFailure) {
        guard context.operation.requestBody.mediaTypes.contains("multipart/form-data"),
            let type: String = context.message.header("content-type")
        else { return }
        do {
            context.message.form = try await FormStream.open(stream, contentType: type)
        } catch {
            throw stream.failure ?? .unexpected(error)
        }
    }

    nonisolated(nonsending) private func check(_ gates: [any Gate], _ context: inout GateContext)
        async throws(APIFailure)
    {
        for gate in gates {
            try await gate.check(&context)
            if context.answer != nil { return }
            if Task.isCancelled { throw .deadlineExceeded(after: context.operation.deadline) }
        }
    }

    /// Runs the handler in its transaction, again from the start while the database asks for a repetition.
    nonisolated(nonsending) private func perform(_ call: PreparedCall, _ context: GateContext) async throws(APIFailure)
        -> ServerResponse
    {
        var attempt: Int = 1
        while true {
            let transaction: WatchedTransaction = WatchedTransaction(configuration.transactions.begin(context))
            do throws(APIFailure) {
                return try await attemptOnce(call, context, transaction)
            } catch {
                // A body that was read on its way is gone.
                guard transaction.isRepeatable, !Task.isCancelled, context.message.stream == nil else { throw error }
                guard attempt < Self.attemptsMax else { throw .unavailable(cause: error.cause ?? error) }
                attempt += 1
                await pause()
            }
        }
    }

    nonisolated(nonsending) private func attemptOnce(
        _ call: PreparedCall, _ context: GateContext, _ transaction: WatchedTransaction
    ) async throws(APIFailure) -> ServerResponse {
        let provider: any TransactionProvider = configuration.transactions
        let message: RequestMessage = context.message
        let scope: CallScope = CallScope(
            request: context.info, principal: context.principal, transaction: transaction,
            requestHeaders: { name in message.joined(name) },
            mapping: { error in provider.failure(for: error).caused(by: error) })
        do throws(APIFailure) {
            var response: ResponseMessage = try await call.run(scope)
            // Nothing can be made of a body that broke off or broke a rule.
            if let broken: APIFailure = message.stream?.failure { throw broken }
            if Task.isCancelled { throw .deadlineExceeded(after: context.operation.deadline) }
            response.headers += scope.responseHeaders
            for action in context.beforeCommit { try await action(transaction, response) }
            try await commit(transaction, scope)
            var answer: ServerResponse = ServerResponse(response)
            answer.missing = scope.missing
            return answer
        } catch {
            if scope.keepsEffectsOnFailure, !transaction.hasFailed, !Task.isCancelled {
                do throws(APIFailure) {
                    try await commit(transaction, scope)
                } catch {
                    await undo(scope, transaction)
                    throw error
                }
            } else {
                await transaction.rollback()
                await undo(scope, transaction)
            }
            var failure: APIFailure = message.stream?.failure ?? error
            for field in scope.responseHeaders { failure = failure.adding(header: field.name, field.value) }
            throw failure
        }
    }

    nonisolated(nonsending) private func commit(_ transaction: WatchedTransaction, _ scope: CallScope)
        async throws(APIFailure)
    {
        try await configuration.transactions.seal(transaction, scope)
        do {
            try await transaction.commit()
        } catch {
            throw configuration.transactions.failure(for: error).caused(by: error)
        }
        for action in scope.afterCommitActions { await action() }
    }

    private func undo(_ scope: CallScope, _ transaction: WatchedTransaction) async {
        guard transaction.isRepeatable else { return }
        for action in scope.ifUndoneActions { await action() }
    }

    /// Jitter, so that two calls that met do not meet again.
    private func pause() async {
        do {
            try await Task.sleep(for: .milliseconds(Int.random(in: Self.pauseMilliseconds)))
        } catch {
            // Cancelled: the next attempt finds out by itself.
            return
        }
    }

    /// The status and text that an operation pins for a code; codes that it does not declare are counted.
    private func pinned(_ failure: APIFailure, _ descriptor: OperationDescriptor) -> APIFailure {
        guard let declared: DeclaredError = descriptor.errors.first(where: { error in error.code == failure.code })
        else {
            if !descriptor.errors.isEmpty { metrics.undeclaredFailure() }
            return failure
        }
        return failure.pinned(status: declared.status, error: declared.error)
    }

    private static func note(_ context: GateContext) -> CallerNote? {
        let tenant: WireUUID? = context.principal.member?.tenantID ?? context.principal.user?.tenantID
        let user: WireUUID? = context.principal.user?.userID ?? context.principal.administrator?.administratorID
        guard tenant != nil || user != nil else { return nil }
        return CallerNote(tenantID: tenant?.wire, userID: user?.wire)
    }
}

extension RequestMessage {
    /// A header of that lower-case name. Cookies that came in several fields (RFC 9113 § 8.2.3) are one field again.
    fileprivate func joined(_ name: String) -> String? {
        guard name == "cookie" else { return header(name) }
        let fields: [String] = headers.filter { field in field.name == name }.map { field in field.value }
        return fields.isEmpty ? nil : fields.joined(separator: "; ")
    }
}
