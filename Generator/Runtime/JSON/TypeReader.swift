// SPDX-License-Identifier: Apache-2.0

/// Reads texts as one type of a contract, for tests that go over all of its types.
public struct TypeReader: Sendable {
    /// Name of the type.
    public let name: String
    private let reading: @Sendable ([UInt8]) -> DecodeResult<Void>
    private let rewriting: @Sendable ([UInt8]) -> [UInt8]?

    /// Makes the reader of a type.
    public init<Value: JSONCodable & Sendable>(_ name: String, _ type: Value.Type) {
        self.name = name
        reading = { (bytes: [UInt8]) -> DecodeResult<Void> in
            let result: DecodeResult<Value> = JSONReader.decodeReporting(Value.self, from: bytes)
            return DecodeResult(
                value: result.value.map { _ in () }, failure: result.failure, violations: result.violations)
        }
        rewriting = { (bytes: [UInt8]) -> [UInt8]? in
            JSONReader.decode(Value.self, from: bytes).map { JSONWriter.bytes(of: $0) }
        }
    }

    /// Reads a text as strictly as a server does.
    public func read(_ bytes: [UInt8]) -> DecodeResult<Void> { reading(bytes) }

    /// Reads a text and writes the value again; nil when the text is refused.
    public func rewritten(_ bytes: [UInt8]) -> [UInt8]? { rewriting(bytes) }
}
