// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Logging

/// A request without a socket.
package struct InProcessRequest: Sendable {
    package var method: String
    package var target: String
    /// Names in any case.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// A body that is made while it is read, in place of `body`.
    package var stream: ByteStream?
    /// A streamed answer is not collected first.
    package var streamsAnswer: Bool = false
    package var peer: Peer

    package init(
        method: String, target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        stream: ByteStream? = nil, peer: Peer = .local
    ) {
        self.stream = stream
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
    }
}

/// The whole answer to a request without a socket.
package struct InProcessResponse: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// The body of a streamed answer, where the request wanted to read it while it is made.
    package let stream: ByteStream?

    /// First field of that name, in any case.
    package func header(_ name: String) -> String? {
        headers.first { field in field.name.lowercased() == name.lowercased() }?.value
    }
}

/// Runs the pipeline of a server without sockets: head checks, gates, handler, headers, metrics and log are the same.
package struct InProcessServer: Sendable {
    private let pipeline: Pipeline

    package init(_ pipeline: Pipeline) { self.pipeline = pipeline }

    /// Answers a request; cancelling the calling task is a client that goes away.
    package func handle(_ request: InProcessRequest) async -> InProcessResponse {
        var head: RequestHead = head(of: request)
        do {
            head.framing = try HeadCheck(limits: pipeline.configuration.limits).framing(of: head)
        } catch {
            let refused: (RequestRecord, ServerResponse) = pipeline.refuse(head, error)
            return await collected(refused.0, refused.1)
        }
        switch pipeline.admit(head, load: LoadState()) {
        case .answer(let record, let response):
            return await collected(record, response)
        case .call(let admitted):
            let response: ServerResponse = await run(admitted, request)
            guard request.streamsAnswer, case .stream = response.body, let stream: ByteStream = response.stream else {
                return await collected(admitted.record, response)
            }
            return passedOn(admitted.record, response, stream)
        }
    }

    private func head(of request: InProcessRequest) -> RequestHead {
        var headers: [(name: String, value: String)] = request.headers.map { field in
            (field.name.lowercased(), field.value)
        }
        if !headers.contains(where: { field in field.name == "host" }) { headers.append(("host", "localhost")) }
        if let stream: ByteStream = request.stream {
            let length: Int? = stream.length
            headers.append(length.map { ("content-length", String($0)) } ?? ("transfer-encoding", "chunked"))
        } else if !request.body.isEmpty, !headers.contains(where: { field in field.name == "content-length" }) {
            headers.append(("content-length", String(request.body.count)))
        }
        return RequestHead(method: request.method, target: request.target, headers: headers, peer: request.peer)
    }

    /// The deadline of the operation is kept here too.
    private func run(_ admitted: AdmittedRequest, _ request: InProcessRequest) async -> ServerResponse {
        let isStreamed: Bool = admitted.operation.streamsBody && (request.stream != nil || !request.body.isEmpty)
        let stream: ByteStream? =
            isStreamed ? (request.stream ?? ByteStream(request.body)).limited(to: admitted.bodyBytesMax) : nil
        return await withTaskGroup(of: ServerResponse?.self) { group in
            group.addTask { await pipeline.run(admitted, body: isStreamed ? [] : request.body, stream: stream) }
            group.addTask {
                do { try await Task.sleep(until: admitted.info.deadline) } catch { return nil }
                return nil
            }
            var answer: ServerResponse?
            while let result: ServerResponse? = await group.next() {
                answer = result ?? answer
                group.cancelAll()
            }
            return answer
                ?? pipeline.refusal(
                    .deadlineExceeded(after: admitted.operation.descriptor.deadline), admitted.record)
        }
    }

    /// Leaves the body to its reader; the request ends with it.
    private func passedOn(
        _ record: RequestRecord, _ response: ServerResponse, _ stream: ByteStream
    ) -> InProcessResponse {
        let ending: ByteStream = ByteStream { () -> [UInt8]? in
            if let piece: [UInt8] = try await stream.next() { return piece }
            pipeline.finished(record, response, status: response.status, bytes: 0)
            await response.end()
            return nil
        }
        return InProcessResponse(status: response.status, headers: response.allHeaders, body: [], stream: ending)
    }

    private func collected(_ record: RequestRecord, _ response: ServerResponse) async -> InProcessResponse {
        let bytes: [UInt8]
        switch response.body {
        case .bytes(let whole): bytes = whole
        case .stream(let produce):
            let sink: CollectingSink = CollectingSink()
            do {
                try await produce(sink)
            } catch {
                pipeline.configuration.logger.debug("stream ended early", metadata: ["cause": "\(error)"])
            }
            bytes = sink.bytes
        }
        pipeline.finished(record, response, status: response.status, bytes: bytes.count)
        await response.end()
        return InProcessResponse(
            status: response.status, headers: response.allHeaders, body: record.isHead ? [] : bytes, stream: nil)
    }
}
