// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Synchronization

/// Keeps what a stream writes, up to a bound, for in-process calls.
final class CollectingSink: ByteSink {
    private static let bytesMax: Int = 16 * 1024 * 1024

    private let collected: Mutex<[UInt8]> = Mutex([])

    var bytes: [UInt8] { collected.withLock { bytes in bytes } }

    func write(_ bytes: [UInt8]) async throws(SinkClosed) {
        let isFull: Bool = collected.withLock { collected in
            guard collected.count + bytes.count <= Self.bytesMax else { return true }
            collected += bytes
            return false
        }
        if isFull { throw SinkClosed() }
    }
}
