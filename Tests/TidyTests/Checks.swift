// SPDX-License-Identifier: Apache-2.0

/// Every check of a single file, in the order of a reader's questions.
enum Checks {
    static let all: [Check] =
        SizeChecks.all + NameChecks.all + SafetyChecks.all + QueryChecks.all + DirectionChecks.all
        + RepositoryChecks.all + TestChecks.all
}
