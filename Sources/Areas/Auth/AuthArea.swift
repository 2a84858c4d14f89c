// SPDX-License-Identifier: Apache-2.0
import API
package import ContractRuntime

/// Signing up, signing in, sessions, passwords and the proof of addresses.
package struct AuthArea {
    private let dependencies: AuthDependencies

    package init(_ dependencies: AuthDependencies) { self.dependencies = dependencies }

    package func register(in routes: inout RouteTable) {
        routes.add(SignInHandlers(dependencies))
        routes.add(SessionsHandlers(dependencies))
        routes.add(WorkspacesHandlers(dependencies))
        routes.add(DevicesHandlers(dependencies))
        routes.add(SigningKeysHandlers(dependencies))
        routes.add(PasswordsHandlers(dependencies))
        routes.add(VerificationHandlers(dependencies))
        routes.add(MFAHandlers(dependencies))
        routes.add(SMSFactorsHandlers(dependencies))
        routes.add(CriticalActionsHandlers(dependencies))
        routes.add(LoginAlertsHandlers(dependencies))
        routes.add(TextDeliveriesHandlers())
        routes.add(SocialHandlers(dependencies))
        routes.add(LinkedProvidersHandlers(dependencies))
        routes.add(MagicLinksHandlers(dependencies))
        routes.add(EmailChangeHandlers(dependencies))
        routes.add(ObligationsHandlers())
        routes.add(MemberFactorsHandlers(dependencies))
    }
}
