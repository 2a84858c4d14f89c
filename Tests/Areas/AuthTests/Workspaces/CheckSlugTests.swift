// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CheckSlugTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an address is free, taken or reserved`() async throws {
        let owner: Person = try await world.signUp()
        let visitor: ZygoClient = world.client()
        let free: SlugAvailability = try await visitor.checkSlug(CheckSlug.Input(slug: "free-\(world.number())y"))
        #expect(free.available && free.reason == nil && free.suggestions.isEmpty)
        let taken: SlugAvailability = try await visitor.checkSlug(CheckSlug.Input(slug: owner.slug))
        #expect(!taken.available && taken.reason == .taken && taken.suggestions.count == 3)
        let reserved: SlugAvailability = try await visitor.checkSlug(CheckSlug.Input(slug: "4dmin"))
        #expect(!reserved.available && reserved.reason == .reserved)
        #expect(try await visitor.checkSlug(CheckSlug.Input(slug: "glass-works")).available)
    }

    @Test func `what is no address is refused`() async throws {
        for slug in ["ab", "xn--abc", "-ab", "A-B"] {
            let answer: RawAnswer = try await world.send(.get, "/v1/tenants/slug-availability?slug=\(slug)")
            #expect(answer.status == 400, "\(slug)")
        }
        #expect(try await world.send(.get, "/v1/tenants/slug-availability").status == 400)
    }
}
