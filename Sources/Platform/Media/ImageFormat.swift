// SPDX-License-Identifier: Apache-2.0

/// Why an image is not taken; the text goes to `details.reason`.
package enum ImageRefusal: String, Error, Sendable {
    /// Something that the format does not have in this place.
    case malformed
    case truncated
    case dimensionsTooLarge = "dimensions_too_large"
    case framesTooMany = "frames_too_many"
    /// More behind the image's end than the remains of a careless program: another file rides along.
    case trailingData = "trailing_data"
}

/// What a format does with the bytes that come next, and what follows then.
struct ImageStep: Equatable {
    enum Action: Equatable {
        case copy(Int)
        case drop(Int)
        /// As many zeros instead: the length stays, the content goes.
        case blank(Int)
    }

    enum Then: Equatable {
        /// The format reads so many bytes itself.
        case read(Int)
        /// Entropy-coded data of a JPEG, up to a marker, which is then read as two bytes.
        case scan
        /// The image is over.
        case end
    }

    let action: Action
    let then: Then

    static func read(_ count: Int) -> ImageStep { ImageStep(action: .copy(0), then: .read(count)) }
    static func copy(_ count: Int, thenRead header: Int) -> ImageStep {
        ImageStep(action: .copy(count), then: .read(header))
    }
    static func drop(_ count: Int, thenRead header: Int) -> ImageStep {
        ImageStep(action: .drop(count), then: .read(header))
    }
    static let end: ImageStep = ImageStep(action: .copy(0), then: .end)
}

/// A format of images as a state machine over its headers.
protocol ImageFormat: Sendable {
    /// Bytes of the first header.
    var first: Int { get }
    /// Reads the bytes that it asked for, puts what belongs into the clean copy, and says what comes next.
    mutating func read(_ bytes: [UInt8], into copy: inout [UInt8]) throws(ImageRefusal) -> ImageStep
}

/// Bounds of images, asked of their headers alone: nothing is decoded.
enum ImageBounds {
    static let sideMax: Int = 10_000
    static let pixelsMax: Int = 40_000_000
    static let framesMax: Int = 200
    /// What careless programs leave behind an image; more is another file.
    static let trailingBytesMax: Int = 1_024

    static func check(width: Int, height: Int) throws(ImageRefusal) {
        guard width > 0, height > 0 else { throw .malformed }
        guard width <= sideMax, height <= sideMax, width * height <= pixelsMax else { throw .dimensionsTooLarge }
    }

    static func check(frames: Int) throws(ImageRefusal) {
        if frames > framesMax { throw .framesTooMany }
    }
}

extension [UInt8] {
    func big16(_ place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }
    func big32(_ place: Int) -> Int { big16(place) << 16 | big16(place + 2) }
    func little16(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }
    func little24(_ place: Int) -> Int { little16(place) | Int(self[place + 2]) << 16 }
    func little32(_ place: Int) -> Int { little16(place) | little16(place + 2) << 16 }
}
