// SPDX-License-Identifier: Apache-2.0

/// Every bound of the HTTP engine, with the value that production uses unless configuration says otherwise.
package struct ServerLimits: Sendable {
    /// Longest request target in bytes; more is 414 and the connection closes.
    package var targetBytesMax: Int = 8 * 1024
    /// Largest header block (names, values and separators) in bytes; more is 431 and the connection closes.
    package var headerBytesMax: Int = 32 * 1024
    /// Most header fields of one request; more is 431 and the connection closes.
    package var headerFieldsMax: Int = 100
    /// From the first byte of a request to the end of its header block; later is 408.
    package var headerTimeout: Duration = .seconds(10)
    /// Bytes that a body must bring in each `bodyRateWindow`, per second of the window; fewer is 408.
    package var bodyRateMin: Int = 1024
    /// Time over which the speed of a body is measured.
    package var bodyRateWindow: Duration = .seconds(10)
    /// Bytes of a streamed request body that wait for the handler; then reading stops.
    package var bodyBufferBytesMax: Int = 64 * 1024
    /// Bytes on disk, of all requests, of form files that stand before a field; more is 503 `SERVICE_OVERLOADED`.
    package var shelvedBytesMax: Int = 4 * 1024 * 1024 * 1024
    /// A kept connection without a request closes after this time. Longer than the proxy's own 15 s.
    package var idleTimeout: Duration = .seconds(60)
    /// Requests that may wait behind the running one of a connection; then reading stops.
    package var pipelinedRequestsMax: Int = 64
    /// Body bytes that may wait behind the running request of a connection; then reading stops.
    package var pipelinedBytesMax: Int = 256 * 1024
    /// Open connections of the process; one more is closed at once.
    package var connectionsMax: Int = 10_000
    /// Open connections of one client address (trusted proxies excepted); one more is closed at once.
    package var connectionsPerAddressMax: Int = 256
    /// Requests running at the same time; one more is 503 `SERVICE_OVERLOADED`.
    package var inFlightMax: Int = 1_000
    /// Lag of an event loop above which requests are shed with 503 `SERVICE_OVERLOADED`.
    package var loopLagMax: Duration = .milliseconds(500)
    /// Bytes of an unwanted body that are read and dropped to keep a connection usable.
    package var discardBytesMax: Int = 64 * 1024
    /// A client that does not take its response for this long is disconnected.
    package var writeStallTimeout: Duration = .seconds(30)
    /// Time for a cancelled handler to end by itself before 504 is sent without it.
    package var deadlineGrace: Duration = .seconds(1)
    /// After a refusal with unread input the connection stays half open this long, so the answer arrives.
    package var lingerTimeout: Duration = .seconds(2)
    /// Running requests may finish for this long after draining began; then connections are cut.
    package var drainDeadline: Duration = .seconds(25)
    /// Idle kept connections close this long after draining began, so a proxy does not reuse a dying one.
    package var drainIdleGrace: Duration = .seconds(20)
    /// Response bytes waiting for the socket above which producers wait.
    package var writeBufferHigh: Int = 64 * 1024
    /// Response bytes waiting for the socket below which producers go on.
    package var writeBufferLow: Int = 16 * 1024
    /// Concurrent streams of one HTTP/2 connection.
    package var http2StreamsMax: Int = 100
    /// Connections waiting for `accept` in the kernel.
    package var backlog: Int32 = 1024

    package init() {}
}
