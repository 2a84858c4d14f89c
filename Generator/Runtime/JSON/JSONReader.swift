// SPDX-License-Identifier: Apache-2.0

/// A pull reader over the bytes of one JSON text: decodes into typed values in one pass, without a tree in between.
///
/// Broken text stops the reading (`isBroken`); values that break the contract are recorded and the reading goes on,
/// so that one pass finds all of them. Nothing is allocated but the strings, arrays and maps that the caller gets.
public struct JSONReader: ~Copyable {
    /// What is known about an open array or object.
    @usableFromInline
    struct Frame {
        /// Raw name of the current member (position behind the quote) or, in an array, where the array starts.
        var keyStart: Int = 0
        var keyLength: Int = 0
        /// Contract position of the current member, or index of the current element.
        var order: Int = -1
        /// Members or elements begun.
        var count: Int = 0
        /// Violations recorded before the container was opened.
        var mark: Int = 0
        /// Distinguishes objects in the set of undocumented names.
        var serial: Int = 0
        var isArray: Bool = false
        var isKeyEscaped: Bool = false
        var isSilent: Bool = false
    }

    /// An undocumented member name of one object.
    struct UnknownName: Hashable {
        let serial: Int
        let name: ExactText
    }

    /// Most texts are no deeper; the block stays small enough for the allocator's fast path.
    @usableFromInline static let framesCapacityMin: Int = 8

    /// Room for the elements of an inner array before it grows.
    static let reservedElements: Int = 4
    /// Most elements that are given room before they were read.
    static let reservedElementsMax: Int = 256
    /// Containers around the elements of a page.
    static let pageDepthMax: Int = 2

    let base: UnsafePointer<UInt8>
    let end: Int
    /// How exactly the contract is followed.
    public let mode: JSONMode
    let limits: JSONLimits
    let location: ViolationLocation
    @usableFromInline var position: Int = 0
    /// Whether one array was given room for the rest of the text.
    var hasReservedPage: Bool = false
    /// One per open container; those at and above `depth` are not initialised.
    private(set) var frames: UnsafeMutablePointer<Frame>
    private var framesCapacity: Int = JSONReader.framesCapacityMin
    /// Whether the frames are the reader's to free.
    private var ownsFrames: Bool = true
    var depth: Int = 0
    var values: Int = 0
    var visits: Int = 0
    var serials: Int = 0
    var unknownNames: Set<UnknownName> = []
    var silence: Int = 0
    /// Hears of identifiers that were read; nil where nobody asks.
    @usableFromInline var collector: IdentifierCollector?
    /// Path in front of the text's root, for values inside a parameter.
    var prefix: [PathComponent] = []
    /// Why the text is no JSON; nil while it may be.
    public internal(set) var failure: JSONFailure?
    /// What was recorded, at most 1,000.
    public internal(set) var violations: [Violation] = []
    /// Everything that was found, including what is no longer recorded.
    var violationCount: Int = 0

    /// Opens a text; the memory must outlive the reader.
    ///
    /// - Parameters:
    ///   - bytes: the whole text.
    ///   - mode: `strict` for servers, `lenient` for clients.
    ///   - location: where the text stands in the request, for violations.
    ///   - suppressesEcho: whether refused values are kept out of the report.
    public init(
        _ bytes: UnsafeRawBufferPointer, mode: JSONMode = .strict, location: ViolationLocation = .body,
        suppressesEcho: Bool = false
    ) {
        self.init(
            bytes, mode: mode, location: location, suppressesEcho: suppressesEcho,
            frames: .allocate(capacity: JSONReader.framesCapacityMin))
    }

    /// Opens a text with room for its first frames, which stays the caller's.
    @usableFromInline
    init(
        _ bytes: UnsafeRawBufferPointer, mode: JSONMode, location: ViolationLocation, suppressesEcho: Bool,
        prefix: [PathComponent], room: UnsafeMutableBufferPointer<Frame>
    ) {
        self.init(
            bytes, mode: mode, location: location, suppressesEcho: suppressesEcho,
            frames: room.baseAddress ?? .allocate(capacity: JSONReader.framesCapacityMin))
        ownsFrames = room.baseAddress == nil
        self.prefix = prefix
    }

    private init(
        _ bytes: UnsafeRawBufferPointer, mode: JSONMode, location: ViolationLocation, suppressesEcho: Bool,
        frames: UnsafeMutablePointer<Frame>
    ) {
        let empty: StaticString = ""
        base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? empty.utf8Start
        end = bytes.count
        self.mode = mode
        self.limits = mode == .strict ? .request : .response
        self.location = location
        silence = suppressesEcho ? 1 : 0
        self.frames = frames
    }

    deinit { if ownsFrames { frames.deallocate() } }

    /// Room for one more open container.
    @inline(__always)
    mutating func reserveFrame() {
        if depth == framesCapacity { growFrames() }
    }

    @inline(never)
    private mutating func growFrames() {
        let larger: UnsafeMutablePointer<Frame> = .allocate(capacity: JSONLimits.depthMax)
        larger.moveInitialize(from: frames, count: depth)
        if ownsFrames { frames.deallocate() }
        ownsFrames = true
        frames = larger
        framesCapacity = JSONLimits.depthMax
    }

    /// Whether the text turned out to be no JSON.
    public var isBroken: Bool { failure != nil }

    /// Whether the text is JSON so far and nothing was recorded.
    public var isValid: Bool { failure == nil && violationCount == 0 }

    /// Stops the reading.
    mutating func fail(_ reason: JSONFailure.Reason, at position: Int) {
        if failure == nil { failure = JSONFailure(position: min(position, end), reason: reason) }
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            let byte: UInt8 = base[position]
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position &+= 1
        }
    }

    /// Moves to the next value, counts it and returns its first byte; 0 when there is none.
    @inline(__always)
    mutating func startValue() -> UInt8 {
        guard failure == nil else { return 0 }
        skipWhitespace()
        values &+= 1
        visits &+= 1
        if values > limits.valuesMax || visits > limits.visitsMax {
            fail(.tooDeep, at: position)
            return 0
        }
        guard position < end else {
            fail(.syntax, at: end)
            return 0
        }
        return base[position]
    }

    /// Consumes `null`, `true` or `false`.
    mutating func takeLiteral(_ literal: StaticString) -> Bool {
        let length: Int = literal.utf8CodeUnitCount
        for offset in 0..<length {
            guard position &+ offset < end, base[position &+ offset] == literal.utf8Start[offset] else {
                fail(.syntax, at: position &+ offset)
                return false
            }
        }
        position &+= length
        return true
    }

    /// Consumes a `null`; leaves any other value alone.
    public mutating func isNull() -> Bool {
        guard failure == nil else { return false }
        skipWhitespace()
        guard position < end, base[position] == 0x6E else { return false }
        return takeLiteral("null")
    }

    /// The kind of the next value, without consuming it.
    public mutating func peekKind() -> JSONKind {
        guard failure == nil else { return .invalid }
        skipWhitespace()
        guard position < end else { return .invalid }
        switch base[position] {
        case 0x7B: return .object
        case 0x5B: return .array
        case 0x22: return .string
        case 0x2D, 0x30...0x39: return .number
        case 0x74, 0x66: return .boolean
        case 0x6E: return .null
        default: return .invalid
        }
    }

    /// Refuses anything but white space up to the end of the text.
    public mutating func finish() {
        guard failure == nil else { return }
        skipWhitespace()
        if position < end { fail(.trailingData, at: position) }
    }
}

/// The outcome of decoding one text.
public struct DecodeResult<Value> {
    /// The value; nil when the text is broken or breaks the contract.
    public let value: Value?
    /// Why the text is no JSON.
    public let failure: JSONFailure?
    /// What breaks the contract.
    public let violations: [Violation]

    @inlinable
    init(value: Value?, failure: JSONFailure?, violations: [Violation]) {
        self.value = value
        self.failure = failure
        self.violations = violations
    }
}

extension DecodeResult: Sendable where Value: Sendable {}

extension JSONReader {
    /// Decodes a whole text; nil when it is broken or breaks the contract.
    @inlinable
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: UnsafeRawBufferPointer, mode: JSONMode = .strict
    ) -> Value? {
        decodeReporting(from: bytes, mode: mode) { (reader: inout JSONReader) -> Value? in
            Value.decode(from: &reader)
        }.value
    }

    /// Decodes a whole text; nil when it is broken or breaks the contract.
    @inlinable
    public static func decode<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], mode: JSONMode = .strict
    ) -> Value? {
        bytes.withUnsafeBytes { decode(type, from: $0, mode: mode) }
    }

    /// Decodes a whole text and tells what is wrong with it.
    @inlinable
    public static func decodeReporting<Value: JSONDecodable>(
        _ type: Value.Type, from bytes: [UInt8], mode: JSONMode = .strict
    ) -> DecodeResult<Value> {
        bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> DecodeResult<Value> in
            decodeReporting(from: bytes, mode: mode) { (reader: inout JSONReader) -> Value? in
                Value.decode(from: &reader)
            }
        }
    }

    /// Decodes a whole text by a closure and tells what is wrong with it.
    @inlinable
    public static func decodeReporting<Value>(
        from bytes: UnsafeRawBufferPointer, mode: JSONMode = .strict, location: ViolationLocation = .body,
        suppressesEcho: Bool = false, prefix: [PathComponent] = [], _ decode: (inout JSONReader) -> Value?
    ) -> DecodeResult<Value> {
        decodeReporting(
            from: bytes, mode: mode, location: location, suppressesEcho: suppressesEcho, prefix: prefix,
            collector: nil, decode)
    }

    @inlinable
    static func decodeReporting<Value>(
        from bytes: UnsafeRawBufferPointer, mode: JSONMode = .strict, location: ViolationLocation = .body,
        suppressesEcho: Bool = false, prefix: [PathComponent] = [], collector: IdentifierCollector?,
        _ decode: (inout JSONReader) -> Value?
    ) -> DecodeResult<Value> {
        withUnsafeTemporaryAllocation(of: Frame.self, capacity: framesCapacityMin) {
            (room: UnsafeMutableBufferPointer<Frame>) -> DecodeResult<Value> in
            var reader: JSONReader = JSONReader(
                bytes, mode: mode, location: location, suppressesEcho: suppressesEcho, prefix: prefix, room: room)
            reader.collector = collector
            let value: Value? = decode(&reader)
            reader.finish(isDecoded: value != nil)
            return DecodeResult(
                value: reader.isValid ? value : nil, failure: reader.failure, violations: reader.violations)
        }
    }

    /// Ends the text; a value that was neither decoded nor refused is refused here.
    @usableFromInline
    mutating func finish(isDecoded: Bool) {
        finish()
        if !isDecoded, isValid {
            record(RuleBreak(.invalidFormat, "matches", "must be of the documented form"))
        }
    }
}
