// SPDX-License-Identifier: Apache-2.0

/// How OpenAPI writes arrays and objects into a parameter.
public enum ParameterStyle: Sendable {
    case simple, label, matrix
    case form, spaceDelimited, pipeDelimited, deepObject

    /// What separates the elements of one text.
    func separator(explode: Bool) -> Character {
        switch self {
        case .label: explode ? "." : ","
        case .matrix: explode ? ";" : ","
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        case .simple, .form, .deepObject: ","
        }
    }
}
