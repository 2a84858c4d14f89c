// SPDX-License-Identifier: Apache-2.0
internal import CLibPQ
import ContractRuntime

/// One open connection in pipeline mode. Lives on the reactor's thread; carries one flight at a time.
final class Session {
    /// Time between asking the server to cancel and giving the connection up.
    static let cancelGrace: Duration = .seconds(2)
    /// Time between two cancel requests for one flight.
    static let cancelPause: Duration = .milliseconds(200)

    let id: Int
    let descriptor: Int32
    private(set) var isClosed = false
    private(set) var wantsWrite = false
    private let connection: OpaquePointer
    private let hooks: Reactor.Hooks
    private let reactor: Reactor
    private let endings: Endings
    private var statements: PreparedStatements
    private var current: Progress?

    init(id: Int, opened: Handshake.Opened, hooks: Reactor.Hooks, reactor: Reactor, endings: Endings) {
        self.id = id
        self.endings = endings
        self.hooks = hooks
        self.reactor = reactor
        connection = opened.connection
        descriptor = PQsocket(opened.connection)
        statements = PreparedStatements(opened.statements)
    }

    /// When `deadlinePassed` wants to be called.
    var nextDeadline: ContinuousClock.Instant? {
        guard let current else { return nil }
        switch current.cancellation {
        case .none: return current.flight.limits.deadline
        case .sent(let giveUp): return giveUp
        case .returned(let giveUp, let again): return min(giveUp, again)
        }
    }

    func start(_ flight: Flight, _ memory: inout TransferMemory) {
        guard !isClosed, current == nil else { return endings.add(flight, .refused(.connectionLost, flight)) }
        let progress = Progress(flight)
        guard send(progress, &memory), PQpipelineSync(connection) == 1 else {
            current = progress
            return lose(errorMessage)
        }
        progress.expect(.sync)
        current = progress
        writable()
    }

    func writable() {
        guard !isClosed else { return }
        switch PQflush(connection) {
        case 0: wantsWrite = false
        case 1: wantsWrite = true
        default: lose(errorMessage)
        }
    }

    func readable(_ memory: inout TransferMemory) {
        guard !isClosed else { return }
        let isAlive = PQconsumeInput(connection) == 1
        takeResults(&memory)
        takeNotifications()
        if isClosed { return }
        if !isAlive || PQstatus(connection) == CONNECTION_BAD { return lose(errorMessage) }
        if wantsWrite { writable() }
    }

    // MARK: Cancelling

    func cancel(flight: Int) {
        guard let current, current.flight.id == flight else { return }
        requestCancel()
    }

    func deadlinePassed(_ now: ContinuousClock.Instant) {
        guard let current else { return }
        switch current.cancellation {
        case .none: requestCancel()
        case .sent(let giveUp), .returned(let giveUp, _):
            if giveUp <= now { return lose("the server did not answer a cancel request") }
            sendCancel(giveUp: giveUp)
        }
    }

    /// The cancel request has reached the server, so it can no longer hit a later flight.
    func cancelReturned() {
        guard let progress = current, case .sent(let giveUp) = progress.cancellation else { return }
        progress.cancellation = .returned(giveUp: giveUp, again: ContinuousClock.now + Self.cancelPause)
        if progress.isAnswered { endFlight() }
    }

    private func requestCancel() {
        guard let current, case .none = current.cancellation else { return }
        sendCancel(giveUp: ContinuousClock.now + Self.cancelGrace)
    }

    private func sendCancel(giveUp: ContinuousClock.Instant) {
        current?.cancellation = .sent(giveUp: giveUp)
        guard let cancel = CancelRequest(connection) else { return lose(errorMessage) }
        reactor.blocking.submit { [reactor, id] isActive in
            if isActive { cancel.send() }
            reactor.post(.cancelReturned(session: id))
        }
    }

    // MARK: Ending

    /// Ends the connection and its flight; only the first call counts.
    func lose(_ reason: String) {
        guard !isClosed else { return }
        isClosed = true
        PQfinish(connection)
        hooks.closed(id)
        guard let progress = current else { return }
        current = nil
        endings.add(progress.flight, progress.lost(reason))
    }

    private func endFlight() {
        guard let progress = current else { return }
        current = nil
        let status: FlightOutcome.Status =
            switch PQtransactionStatus(connection) {
            case PQTRANS_IDLE: .idle
            case PQTRANS_INTRANS: .inTransaction
            case PQTRANS_INERROR: .failedTransaction
            default: .unknown
            }
        endings.add(progress.flight, progress.ended(status))
    }

    private var errorMessage: String {
        String(cString: PQerrorMessage(connection)).split(separator: "\n").first.map(String.init) ?? "connection lost"
    }
}

// MARK: Sending

extension Session {
    private func send(_ progress: Progress, _ memory: inout TransferMemory) -> Bool {
        for (index, command) in progress.flight.commands.enumerated() {
            memory.load(command.parameters)
            guard send(command, index, progress, memory) else { return false }
        }
        for name in statements.evicted {
            guard PQsendQueryParams(connection, "DEALLOCATE " + name, 0, nil, nil, nil, nil, 1) == 1 else {
                return false
            }
            progress.expect(.deallocate(name))
        }
        return true
    }

    private func send(_ command: Command, _ index: Int, _ progress: Progress, _ memory: TransferMemory) -> Bool {
        let count = Int32(clamping: command.parameters.count)
        switch statements.plan(command.text, types: memory.types) {
        case .unnamed:
            let sent = PQsendQueryParams(
                connection, command.text, count, memory.types, memory.values, memory.lengths, memory.formats, 1)
            guard sent == 1 else { return false }
        case .prepare(let name):
            guard PQsendPrepare(connection, name, command.text, count, memory.types) == 1 else { return false }
            progress.expect(.prepare(index))
            guard sendPrepared(name, count, memory) else { return false }
        case .execute(let name):
            guard sendPrepared(name, count, memory) else { return false }
        }
        progress.expect(.command(index))
        return true
    }

    private func sendPrepared(_ name: String, _ count: Int32, _ memory: TransferMemory) -> Bool {
        PQsendQueryPrepared(connection, name, count, memory.values, memory.lengths, memory.formats, 1) == 1
    }
}

// MARK: Receiving

extension Session {
    private func takeResults(_ memory: inout TransferMemory) {
        while let progress = current, !progress.isAnswered, PQisBusy(connection) == 0 {
            guard let result = PQgetResult(connection) else {
                // Null ends the results of one command; without one there is nothing more to read now.
                if !progress.finishCommand() { return }
                continue
            }
            defer { PQclear(result) }
            take(result, &memory)
        }
    }

    private func take(_ result: OpaquePointer, _ memory: inout TransferMemory) {
        guard let expected = current?.expected else { return }
        let status = PQresultStatus(result)
        if status == PGRES_PIPELINE_SYNC {
            current?.isAnswered = true
            if case .sent = current?.cancellation { return }
            return endFlight()
        }
        current?.hasResult = true
        if status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE { return fail(expected, result) }
        let isSkipped = status == PGRES_PIPELINE_ABORTED
        switch expected {
        case .prepare(let index):
            let text = current?.flight.commands[index].text ?? ""
            if isSkipped { statements.forget(text) } else { statements.confirm(text) }
        case .deallocate(let name): if !isSkipped { statements.deallocated(name) }
        case .command(let index): if !isSkipped { succeed(index, result, &memory) }
        case .sync: break
        }
    }

    private func fail(_ expected: Progress.Expected, _ result: OpaquePointer) {
        guard let commands = current?.flight.commands else { return }
        switch expected {
        case .prepare(let index):
            statements.forget(commands[index].text)
            current?.fail(ServerFailure(result: result), of: commands[index].name, at: index)
        case .command(let index):
            let failure = ServerFailure(result: result)
            if failure.isStalePlan { statements.discard(commands[index].text) }
            current?.fail(failure, of: commands[index].name, at: index)
        case .deallocate(let name):
            statements.deallocated(name)
            current?.fail(ServerFailure(result: result), of: "deallocate", at: commands.count)
        case .sync:
            current?.fail(ServerFailure(result: result), of: "sync", at: commands.count)
        }
    }

    private func succeed(_ index: Int, _ result: OpaquePointer, _ memory: inout TransferMemory) {
        guard let command = current?.flight.commands[index] else { return }
        let tag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
        switch command.role {
        case .commit: current?.outcome.commit = tag == "COMMIT" ? .committed : .rolledBack
        case .returnCheck: current?.outcome.isContextLeaked = PQgetlength(result, 0, 0) != 0
        case .begin, .rollback: break
        case .plain:
            guard let sink = command.sink else { return }
            let failure = Session.decode(result, &memory, sink)
            if let failure { current?.decodeFailed(failure) }
        }
    }

    private static func decode(
        _ result: OpaquePointer, _ memory: inout TransferMemory, _ sink: any AnswerSink
    ) -> DatabaseError? {
        let rows = PQntuples(result)
        let columns = PQnfields(result)
        let cells = memory.reserveCells(Int(rows) * Int(columns))
        var next = 0
        for row in 0..<rows {
            for column in 0..<columns {
                let isNull = PQgetisnull(result, row, column) != 0
                let start = isNull ? nil : UnsafeRawPointer(PQgetvalue(result, row, column))
                let length = isNull ? 0 : Int(PQgetlength(result, row, column))
                cells.initializeElement(at: next, to: SQLCell(start: start, count: length))
                next += 1
            }
        }
        let affected = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        return sink.receive(SQLResult(columns: Int(columns), affected: affected, cells: UnsafeBufferPointer(cells)))
    }

    private func takeNotifications() {
        while !isClosed, let note = PQnotifies(connection) {
            defer { PQfreemem(note) }
            guard let notified = hooks.notified else { continue }
            notified(String(cString: note.pointee.relname), String(cString: note.pointee.extra))
        }
    }
}
