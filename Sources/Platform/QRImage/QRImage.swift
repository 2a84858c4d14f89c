// SPDX-License-Identifier: Apache-2.0
import CQREncode

/// Draws QR codes (ISO/IEC 18004) as SVG, in this process: what they hold is often a secret.
package enum QRImage {
    /// Bytes that a code of medium error correction can hold at most.
    package static let bytesMax: Int = 2_331
    /// Light border that readers need, in modules.
    private static let border: Int = 4

    /// The drawing, dark modules as one path; nil for text that is too long.
    package static func svg(_ text: String) -> String? {
        let bytes: [UInt8] = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= bytesMax,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width: Int = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        var path: String = ""
        for row in 0..<width {
            var column: Int = 0
            while column < width {
                let start: Int = column
                // The lowest bit of a module says that it is dark.
                while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
                let run: Int = column - start
                if run > 0 { path += "M\(start + border) \(row + border)h\(run)v1h-\(run)z" }
                column += 1
            }
        }
        let side: Int = width + 2 * border
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" "
            + "shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)h-\(side)z\"/><path d=\"\(path)\"/></svg>"
    }
}
