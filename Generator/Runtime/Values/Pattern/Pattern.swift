// SPDX-License-Identifier: Apache-2.0

/// Why a pattern is refused.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The defects.
    public enum Reason: String, Sendable {
        case syntax
        /// Look-around, back references and scripts have no place in a matcher of linear time.
        case unsupported
        /// More than 5,000 instructions, or groups nested over 100 deep.
        case tooLarge
    }

    /// The kind of defect.
    public let reason: Reason
    /// Offset in Unicode scalars.
    public let position: Int

    /// Reason and position.
    public var description: String { "pattern \(reason.rawValue) at \(position)" }
}

/// A regular expression of ECMA-262 (Unicode mode) without look-around and back references.
///
/// Matching simulates all alternatives at once: time grows with text × pattern, never exponentially. A pattern
/// matches when it is found anywhere in the text, unless it is anchored.
public struct Pattern: Sendable {
    /// Most instructions of one pattern, counted repetitions written out.
    public static let instructionsMax: Int = 5000

    /// The expression as it was written.
    public let source: String
    private let program: PatternProgram

    /// Compiles an expression.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        var parser: PatternParser = PatternParser(source)
        let node: PatternNode = try parser.parse()
        program = try PatternProgram(node)
    }

    /// Compiles an expression that the generator has checked.
    ///
    /// - Precondition: the expression compiles; anything else is a defect of the generator.
    public init(checked source: StaticString) {
        do throws(PatternError) {
            try self.init(String(describing: source))
        } catch {
            preconditionFailure("the generator emitted a pattern it did not check: \(error)")
        }
    }

    /// Whether a text is an expression of ECMA-262 at all, look-around, back references and scripts included.
    public static func isExpression(_ source: String) -> Bool {
        var parser: PatternParser = PatternParser(source, isSyntaxOnly: true)
        do throws(PatternError) {
            _ = try parser.parse()
            return true
        } catch {
            return false
        }
    }

    /// Whether the pattern is found in the text.
    public func matches(_ text: String) -> Bool {
        var text: String = text
        return text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Bool in program.matches(bytes) }
    }
}
