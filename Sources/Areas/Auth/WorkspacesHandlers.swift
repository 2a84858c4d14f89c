// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Further workspaces of somebody with an account.
struct WorkspacesHandlers: WorkspacesAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func createTenant(
        _ input: CreateTenant.Input, _ call: CreateTenant.Call
    ) async throws(CreateTenant.Failure) -> CreatedTenant {
        guard input.idempotencyKey != nil else { throw .idempotencyKeyRequired(field: "Idempotency-Key") }
        do {
            let created: FurtherWorkspaces.Created = try await FurtherWorkspaces(dependencies: dependencies).create(
                FurtherWorkspaces.Wish(
                    name: input.body.name, slug: input.body.slug, plan: input.body.plan,
                    billingCycle: input.body.billingCycle?.wire), call.caller, call.scope)
            call.setResponseHeader("Location", "/v1/tenants/\(created.home.slug)/config")
            return CreatedTenant(
                tenant: Tenant(
                    id: TenantID(created.home.tenantID), slug: created.home.slug, name: created.home.name,
                    plan: .init(wire: SignUpWorkspaces.key(created.home.plan)) ?? .free, status: .active, logo: nil),
                authToken: created.token, redirectURL: created.page)
        } catch {
            throw CreateTenant.Failure(error)
        }
    }

    func checkSlug(
        _ input: CheckSlug.Input, _ call: CheckSlug.Call
    ) async throws(CheckSlug.Failure) -> SlugAvailability {
        do {
            let slug: WorkspaceSlug = try WorkspaceSlug(input.slug)
            guard try await call.scope.run(SignInQueries.isSlugTaken(slug: slug.text)) else {
                return SlugAvailability(available: true, reason: nil, suggestions: [])
            }
            return refused(.taken, input.slug)
        } catch let refusal as WorkspaceSlug.Refusal {
            switch refusal {
            case .reserved: return refused(.reserved, input.slug)
            case .malformed:
                throw CheckSlug.Failure(
                    ViolationReport([
                        Violation(
                            location: .query, path: [.name("slug")], code: .invalidFormat,
                            constraints: [
                                ViolatedConstraint(name: "pattern", text: ViolationCode.invalidFormat.message)
                            ])
                    ]).failure)
            }
        } catch let failure as APIFailure {
            throw CheckSlug.Failure(failure)
        } catch {
            throw .internal(error)
        }
    }

    private func refused(_ reason: SlugAvailabilityReason, _ slug: String) -> SlugAvailability {
        SlugAvailability(
            available: false, reason: reason,
            suggestions: WorkspaceSlug.suggestions(near: slug, random: dependencies.random))
    }
}
