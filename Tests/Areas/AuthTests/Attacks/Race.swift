// SPDX-License-Identifier: Apache-2.0

/// Many at once.
enum Race {
    /// How many of so many parallel tries succeed; a refusal is none.
    static func winners(_ count: Int, _ attempt: @escaping @Sendable (Int) async throws -> Bool) async -> Int {
        await withTaskGroup(of: Bool.self) { (group) in
            for number in 0..<count {
                group.addTask {
                    do {
                        return try await attempt(number)
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { (sum: Int, isWon: Bool) in sum + (isWon ? 1 : 0) }
        }
    }
}
