// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Keys that programs call with: list, read, make, replace, take away.
struct APIKeysHandlers: APIKeysAPI {
    let listing: KeyListing
    let issuing: KeyIssuing

    func listApiKeys(
        _ input: ListApiKeys.Input, _ call: ListApiKeys.Call
    ) async throws(ListApiKeys.Failure) -> ApiKeyList {
        do {
            return try await listing.page(input, KeyWork(call))
        } catch {
            throw ListApiKeys.Failure(error)
        }
    }

    func createApiKey(
        _ input: CreateApiKey.Input, _ call: CreateApiKey.Call
    ) async throws(CreateApiKey.Failure) -> ApiKeyCreated {
        do {
            let made: ApiKeyCreated = try await issuing.create(input.body, KeyWork(call))
            call.setResponseHeader("Location", "/v1/api-keys/\(made.id)")
            return made
        } catch {
            throw CreateApiKey.Failure(error)
        }
    }

    func getApiKey(_ input: GetApiKey.Input, _ call: GetApiKey.Call) async throws(GetApiKey.Failure) -> ApiKey {
        do {
            let row: APIKeysQueries.KeyRow = try await KeyWork(call).key(input.id)
            call.setResponseHeader("ETag", row.tag)
            return row.wire
        } catch {
            throw GetApiKey.Failure(error)
        }
    }

    func revokeApiKey(
        _ input: RevokeApiKey.Input, _ call: RevokeApiKey.Call
    ) async throws(RevokeApiKey.Failure) -> RevokedApiKey {
        do {
            return try await issuing.revoke(input.id, ifMatch: input.ifMatch, KeyWork(call))
        } catch {
            throw RevokeApiKey.Failure(error)
        }
    }

    func regenerateApiKey(
        _ input: RegenerateApiKey.Input, _ call: RegenerateApiKey.Call
    ) async throws(RegenerateApiKey.Failure) -> ApiKeyCreated {
        do {
            return try await issuing.regenerate(input.id, input.body.expiresIn, KeyWork(call))
        } catch {
            throw RegenerateApiKey.Failure(error)
        }
    }
}
