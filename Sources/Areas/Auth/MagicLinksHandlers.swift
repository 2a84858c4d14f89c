// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Secrecy

/// Sign-in links: translation only, the rules are in the service.
struct MagicLinksHandlers: MagicLinksAPI {
    private let dependencies: AuthDependencies

    init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    func sendMagicLink(
        _ input: SendMagicLink.Input, _ call: SendMagicLink.Call
    ) async throws(SendMagicLink.Failure) -> MagicLinkSent {
        do {
            let end: Timestamp = try await MagicLinks(dependencies: dependencies).send(
                to: input.body.email, call.scope)
            return MagicLinkSent(emailSent: true, expiresAt: end)
        } catch {
            throw SendMagicLink.Failure(error)
        }
    }

    func verifyMagicLink(
        _ input: VerifyMagicLink.Input, _ call: VerifyMagicLink.Call
    ) async throws(VerifyMagicLink.Failure) -> SignInResult {
        let body: VerifyMagicLinkRequest = input.body
        let transport: SessionTransport = body.transport == .cookie ? .cookie : .bearer
        do {
            let known: Secret<String>? = try dependencies.cookieTransport.deviceToken(transport, call.scope)
            let request: LinkSignIn = LinkSignIn(
                token: body.token, isRemembered: body.rememberMe, tenantSlug: body.tenantSlug,
                deviceName: body.deviceName, deviceToken: body.deviceToken ?? known, transport: transport)
            let outcome: SignInOutcome = try await MagicLinks(dependencies: dependencies).verify(request, call.scope)
            return SignInResult(outcome: outcome, dependencies, call.scope)
        } catch {
            throw VerifyMagicLink.Failure(error)
        }
    }
}
