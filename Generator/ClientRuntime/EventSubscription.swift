// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// How a client goes on with an event stream that broke.
public struct ResumePolicy: Sendable {
    /// Wait before the next connection until the server names another one.
    public var wait: Duration
    /// Bound of the wait, which doubles with each connection that brought nothing.
    public var waitMax: Duration
    /// Most connections in a row that bring nothing.
    public var failuresMax: Int

    public init(wait: Duration = .seconds(3), waitMax: Duration = .seconds(60), failuresMax: Int = 10) {
        self.wait = wait
        self.waitMax = waitMax
        self.failuresMax = failuresMax
    }
}

/// Events over as many connections as it takes: a lost one is replaced from the last event on (`Last-Event-ID`).
///
/// Ends with the kind that the contract names as final. Throws what a new connection cannot cure.
public struct EventSubscription<Event: StreamedEvent>: AsyncSequence, Sendable {
    public typealias Element = EventFrame<Event>

    let policy: ResumePolicy
    let pause: @Sendable (Duration) async throws -> Void
    let connect: @Sendable (_ lastID: String?) async throws(ClientError) -> EventStream<Event>

    public func makeAsyncIterator() -> Iterator { Iterator(subscription: self) }

    public struct Iterator: AsyncIteratorProtocol {
        let subscription: EventSubscription<Event>
        private var events: EventStream<Event>.Iterator?
        private var lastID: String?
        private var wait: Duration
        private var failures: Int = 0
        private var isFirst: Bool = true
        private var isOver: Bool = false

        init(subscription: EventSubscription<Event>) {
            self.subscription = subscription
            wait = subscription.policy.wait
        }

        public mutating func next() async throws -> EventFrame<Event>? {
            while !isOver {
                if events == nil { try await connect() }
                if let frame = try await received() { return frame }
            }
            return nil
        }

        private mutating func connect() async throws {
            if !isFirst { try await subscription.pause(pause) }
            isFirst = false
            do throws(ClientError) {
                events = try await subscription.connect(lastID).makeAsyncIterator()
            } catch {
                guard EventSubscription.isCurable(error) else { throw error }
                try fail(error)
            }
        }

        /// The next event of this connection; nil where another one is needed.
        private mutating func received() async throws -> EventFrame<Event>? {
            guard var open = events else { return nil }
            do {
                guard let frame = try await open.next() else {
                    try fail(TransportFailure(.connectionLost, reason: "the stream ended"))
                    return nil
                }
                events = open
                note(frame)
                return frame
            } catch let failure as TransportFailure where failure.isRetryable || failure.kind == .deadlineExceeded {
                try fail(failure)
                return nil
            }
        }

        private mutating func note(_ frame: EventFrame<Event>) {
            failures = 0
            lastID = frame.id ?? lastID
            wait = frame.retry ?? wait
            if let name = Event.finalName, frame.event.name == name {
                isOver = true
                events = nil
            }
        }

        private mutating func fail(_ error: any Error) throws {
            events = nil
            failures += 1
            guard failures <= subscription.policy.failuresMax else { throw error }
        }

        private var pause: Duration {
            var pause = wait
            for _ in 1..<Swift.max(failures, 1) where pause < subscription.policy.waitMax { pause *= 2 }
            return Swift.min(pause, Swift.max(subscription.policy.waitMax, wait))
        }
    }

    private static func isCurable(_ error: ClientError) -> Bool {
        switch error {
        case .api(let response): response.isRetryable
        case .transport(let failure): failure.isRetryable || failure.kind == .deadlineExceeded
        case .undecodable, .interrupted, .cancelled: false
        }
    }
}

extension APIClient {
    /// Follows the events of an operation over lost connections.
    public func follow<Operation: ContractOperation, Event: StreamedEvent>(
        _ operation: Operation.Type, _ input: Operation.Input, policy: ResumePolicy = ResumePolicy()
    ) -> EventSubscription<Event> where Operation.Output == EventStream<Event> {
        // Connecting again is the subscription's own work.
        let client = with { $0.retry = .never }
        return EventSubscription(policy: policy, pause: configuration.sources.pause) {
            (lastID) async throws(ClientError) -> EventStream<Event> in
            var options = client.options
            if let lastID { options.headers.append(("last-event-id", lastID)) }
            return try await client.call(operation, input, options)
        }
    }
}
