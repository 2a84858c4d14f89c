// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension WireUUID {
    /// When an id of version 7 was made; nil for other ids.
    var timeOfVersion7: Timestamp? {
        guard uuid.6 >> 4 == 7 else { return nil }
        let bytes: [UInt8] = [uuid.0, uuid.1, uuid.2, uuid.3, uuid.4, uuid.5]
        return Timestamp(
            milliseconds: bytes.reduce(0) { (sum: Int64, byte: UInt8) -> Int64 in sum << 8 | Int64(byte) })
    }
}
