// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Memory that the reactor's thread reuses to hand parameters to libpq and cells to decoders.
struct TransferMemory {
    /// Kept between flights; what a larger flight needed is given back after it.
    static let keptBytesMax = 1 << 20
    static let keptCellsMax = 1 << 16

    private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 16)
    private var cells = UnsafeMutableBufferPointer<SQLCell>.allocate(capacity: 512)
    private(set) var types: [UInt32] = []
    private(set) var values: [UnsafePointer<CChar>?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []

    /// Copies the parameters next to each other; the pointers hold until the next call.
    mutating func load(_ parameters: [SQLParameter]) {
        reserveBytes(parameters.reduce(1) { $0 + ($1.bytes?.count ?? 0) })
        types.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        var offset = 0
        for parameter in parameters {
            types.append(parameter.oid)
            formats.append(1)
            guard let value = parameter.bytes else {
                values.append(nil)
                lengths.append(0)
                continue
            }
            let target = UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
            target.copyBytes(from: value)
            values.append(UnsafePointer(target.baseAddress?.assumingMemoryBound(to: CChar.self)))
            lengths.append(Int32(clamping: value.count))
            offset += value.count
        }
    }

    /// Room for this many cells; the contents are the caller's.
    mutating func reserveCells(_ count: Int) -> UnsafeMutableBufferPointer<SQLCell> {
        if cells.count < count || (cells.count > Self.keptCellsMax && count <= Self.keptCellsMax) {
            cells.deallocate()
            cells = .allocate(capacity: max(count, 512))
        }
        return UnsafeMutableBufferPointer(rebasing: cells[..<count])
    }

    mutating func release() {
        bytes.deallocate()
        cells.deallocate()
    }

    private mutating func reserveBytes(_ count: Int) {
        if bytes.count < count || (bytes.count > Self.keptBytesMax && count <= Self.keptBytesMax) {
            bytes.deallocate()
            bytes = .allocate(byteCount: max(count, 4_096), alignment: 16)
        }
    }
}
