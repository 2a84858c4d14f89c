// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Foundation

/// The machine's clock: the only place of the product that reads it.
package enum SystemClock {
    @Sendable package static func now() -> Timestamp {
        Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
    }
}
