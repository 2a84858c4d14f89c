// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// One Swift type the contract asks for.
package struct TypeDeclaration: Sendable {
    package let id: TypeID
    package let name: String
    /// Index of the stem whose file holds the type.
    package let stem: Int
    package let doc: String?
    package let location: SourceLocation
    package var kind: Kind

    package enum Kind: Sendable {
        case structure(Structure)
        case stringEnum([EnumCase])
        case integerEnum([IntegerCase])
        case union(Union)
        /// A UUID with a type of its own.
        case identifier(resource: String?)
        /// A string with a type of its own.
        case opaqueIdentifier(StringLimits)
    }
}

package struct Structure: Sendable {
    package var members: [Member]
    package var additional: AdditionalMembers
    /// Fewest and most members the object may have.
    package var limits: MapLimits
    /// Whether some member of the type leads back to the type without an array or map between.
    package var isRecursive: Bool
}

/// What happens to members the schema does not name.
package enum AdditionalMembers: Sendable, Hashable {
    /// Allowed, not kept.
    case skipped
    /// Refused by a strict reader.
    case refused
    /// Kept in `additionalProperties`.
    case kept(ValueType)
}

package struct Member: Sendable {
    package let wireName: String
    package let swiftName: String
    package let type: ValueType
    package let isRequired: Bool
    package let defaultValue: DefaultValue?
    package let doc: String?
    package let isSensitive: Bool
    package let isDeprecated: Bool
    /// The member leads back to its own type and is stored in a box.
    package var isBoxed: Bool
    package let location: SourceLocation
}

extension Member {
    /// How absence and null are told apart in Swift.
    package enum Presence: Sendable {
        /// `T`
        case always
        /// `T`, the default standing for absence
        case defaulted
        /// `T?`, absence
        case optional
        /// `T?`, null
        case nullable
        /// `Presence<T>`
        case tristate
    }

    package var presence: Presence {
        if isRequired { return type.isNullable ? .nullable : .always }
        if type.isNullable { return .tristate }
        return defaultValue == nil ? .optional : .defaulted
    }
}

package struct EnumCase: Sendable, Hashable {
    package let wireValue: String
    package let swiftName: String
    package let doc: String?
}

package struct IntegerCase: Sendable, Hashable {
    package let value: Int64
    package let swiftName: String
}

package struct Union: Sendable {
    package let cases: [UnionCase]
    package let plan: UnionPlan
}

package struct UnionCase: Sendable {
    package let swiftName: String
    package let type: ValueType
}

/// How a reader finds the branch before it reads it.
package indirect enum UnionPlan: Sendable {
    case single(Int)
    /// By the text of one member.
    case discriminator(member: String, [DiscriminatorValue])
    /// By the kind of the JSON value.
    case kinds([KindBranch])
    /// By the first of these members that is there.
    case members([MemberBranch])
    /// One after the other, the first that fits.
    case attempts([Int])
}

package struct DiscriminatorValue: Sendable {
    package let value: String
    package let caseIndex: Int
}

package struct KindBranch: Sendable {
    package let kind: JSONKind
    package let plan: UnionPlan
}

package struct MemberBranch: Sendable {
    package let member: String
    package let caseIndex: Int
}
