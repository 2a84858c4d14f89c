// Generated from contract/. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Finds the operation of a path by comparing bytes; literal segments win over parameters.
public struct APIRouter: Sendable {
    public init() {}

    /// The node of a path that begins with a slash, behind the base or at the host's root; nil for none.
    /// `parameters` gets the byte range of each path parameter.
    public func node(for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]) -> Int? {
        let scan: PathScan = PathScan(path)
        return isRoot ? scan.node1(0, &parameters) : scan.node0(0, &parameters)
    }

    /// Index of the operation that a node has under a method.
    public func operation(at node: Int, method: HTTPMethodName) -> Int? {
        switch (node, method) {
        case (3, .get): OperationIndex.listUsers
        case (3, .post): OperationIndex.inviteUser
        case (4, .get): OperationIndex.listSecurityEvents
        case (5, .get): OperationIndex.queryAuditLogs
        case (5, .post): OperationIndex.createAuditLog
        case (7, .get): OperationIndex.getSession
        case (7, .post): OperationIndex.refreshSession
        case (10, .get): OperationIndex.listDocumentation
        case (14, .get): OperationIndex.listRoles
        case (14, .post): OperationIndex.createRole
        case (15, .get): OperationIndex.listPermissions
        case (16, .get): OperationIndex.listApiKeys
        case (16, .post): OperationIndex.createApiKey
        case (17, .get): OperationIndex.listTemplates
        case (18, .get): OperationIndex.listEnvironmentVariables
        case (18, .post): OperationIndex.createEnvironmentVariable
        case (19, .get): OperationIndex.getOpenAPI
        case (20, .get): OperationIndex.getHealth
        case (21, .get): OperationIndex.listDeletionRequests
        case (21, .post): OperationIndex.createDeletionRequest
        case (22, .get): OperationIndex.listFiles
        case (22, .post): OperationIndex.uploadFile
        case (23, .get): OperationIndex.getTenantSettings
        case (23, .patch): OperationIndex.updateTenantSettings
        case (24, .post): OperationIndex.createTenant
        case (26, .get): OperationIndex.listWebhooks
        case (26, .post): OperationIndex.createWebhook
        case (27, .get): OperationIndex.listWorkflows
        case (27, .post): OperationIndex.createWorkflow
        case (30, .get): OperationIndex.getHealth
        case (31, .get): OperationIndex.getMetrics
        case (32, .get): OperationIndex.getReference
        case (35, .get): OperationIndex.adminQueryAuditLogs
        case (36, .get): OperationIndex.adminListTenants
        case (36, .post): OperationIndex.adminCreateTenant
        case (37, .get): OperationIndex.getOwnProfile
        case (37, .patch): OperationIndex.updateOwnProfile
        case (38, .get): OperationIndex.getUser
        case (38, .patch): OperationIndex.updateUser
        case (38, .delete): OperationIndex.deleteUser
        case (39, .post): OperationIndex.exportAuditLogs
        case (40, .post): OperationIndex.verifyAuditChain
        case (41, .get): OperationIndex.listAuditEventTypes
        case (42, .get): OperationIndex.getAuditLog
        case (43, .post): OperationIndex.createCriticalAction
        case (44, .get): OperationIndex.listSessions
        case (44, .delete): OperationIndex.revokeAllSessions
        case (45, .get): OperationIndex.listLoginAlerts
        case (47, .post): OperationIndex.forgotPassword
        case (48, .post): OperationIndex.verifyResetCode
        case (49, .post): OperationIndex.resetPassword
        case (50, .post): OperationIndex.refreshToken
        case (51, .post): OperationIndex.logout
        case (52, .get): OperationIndex.getPermissions
        case (53, .post): OperationIndex.verifyAuthToken
        case (54, .post): OperationIndex.switchTenant
        case (55, .post): OperationIndex.login
        case (56, .post): OperationIndex.signup
        case (57, .post): OperationIndex.verifySuspiciousLogin
        case (58, .get): OperationIndex.getAuthProviders
        case (60, .post): OperationIndex.sendEmailVerification
        case (61, .post): OperationIndex.verifyEmail
        case (62, .post): OperationIndex.sendPhoneVerification
        case (63, .post): OperationIndex.verifyPhone
        case (64, .post): OperationIndex.resendPhoneVerification
        case (66, .get): OperationIndex.listInvoices
        case (67, .get): OperationIndex.getLicenseAllocation
        case (68, .get): OperationIndex.listPaymentMethods
        case (68, .post): OperationIndex.addPaymentMethod
        case (69, .get): OperationIndex.getBillingInfo
        case (69, .patch): OperationIndex.updateBillingInfo
        case (70, .get): OperationIndex.getBillingAddress
        case (70, .patch): OperationIndex.updateBillingAddress
        case (71, .get): OperationIndex.getSubscription
        case (71, .patch): OperationIndex.updateSubscription
        case (72, .get): OperationIndex.getBillingTeam
        case (73, .get): OperationIndex.getPendingInvites
        case (73, .post): OperationIndex.createTeamInvite
        case (75, .get): OperationIndex.getUsage
        case (76, .get): OperationIndex.getConsents
        case (76, .post): OperationIndex.recordConsent
        case (77, .post): OperationIndex.requestDataExport
        case (78, .post): OperationIndex.requestDataDeletion
        case (80, .get): OperationIndex.getPrivacySettings
        case (80, .patch): OperationIndex.updatePrivacySettings
        case (81, .get): OperationIndex.getDocumentationPage
        case (82, .get): OperationIndex.listPublicDocumentation
        case (83, .get): OperationIndex.listFirewalls
        case (83, .post): OperationIndex.createFirewall
        case (84, .get): OperationIndex.listServers
        case (84, .post): OperationIndex.createServer
        case (85, .get): OperationIndex.listVolumes
        case (85, .post): OperationIndex.createVolume
        case (86, .get): OperationIndex.listNodeTypes
        case (87, .get): OperationIndex.listNodeTemplates
        case (88, .post): OperationIndex.generateNode
        case (89, .get): OperationIndex.compareRoles
        case (90, .post): OperationIndex.exportRoles
        case (91, .post): OperationIndex.importRoles
        case (92, .get): OperationIndex.getRole
        case (92, .patch): OperationIndex.updateRole
        case (92, .delete): OperationIndex.deleteRole
        case (93, .get): OperationIndex.getPermission
        case (94, .get): OperationIndex.getApiKey
        case (94, .delete): OperationIndex.revokeApiKey
        case (95, .get): OperationIndex.getTemplate
        case (96, .post): OperationIndex.createFromTemplate
        case (97, .post): OperationIndex.importEnvironmentVariables
        case (98, .post): OperationIndex.exportEnvironmentVariables
        case (99, .get): OperationIndex.getEnvironmentVariable
        case (99, .patch): OperationIndex.updateEnvironmentVariable
        case (99, .delete): OperationIndex.deleteEnvironmentVariable
        case (100, .get): OperationIndex.getDeletionRequest
        case (101, .get): OperationIndex.getFile
        case (101, .delete): OperationIndex.deleteFile
        case (102, .post): OperationIndex.uploadTenantLogo
        case (103, .get): OperationIndex.getTenantFeatures
        case (105, .get): OperationIndex.previewInvitation
        case (106, .patch): OperationIndex.updateWebhook
        case (106, .delete): OperationIndex.deleteWebhook
        case (107, .post): OperationIndex.generateWorkflow
        case (108, .get): OperationIndex.getWorkflow
        case (108, .patch): OperationIndex.updateWorkflow
        case (108, .delete): OperationIndex.deleteWorkflow
        case (109, .get): OperationIndex.getJwks
        case (110, .post): OperationIndex.createRun
        case (111, .get): OperationIndex.getNodeHealth
        case (112, .get): OperationIndex.getLiveness
        case (113, .get): OperationIndex.getReadiness
        case (114, .post): OperationIndex.adminLogin
        case (115, .get): OperationIndex.adminGetSystemStats
        case (116, .get): OperationIndex.adminGetTenant
        case (116, .patch): OperationIndex.adminUpdateTenant
        case (116, .delete): OperationIndex.adminDeleteTenant
        case (117, .get): OperationIndex.getOwnActivity
        case (118, .patch): OperationIndex.changePassword
        case (119, .get): OperationIndex.getUserActivity
        case (120, .get): OperationIndex.listUserRoles
        case (120, .post): OperationIndex.assignUserRole
        case (121, .post): OperationIndex.verifyAuditLog
        case (123, .delete): OperationIndex.revokeSession
        case (124, .post): OperationIndex.respondToLoginAlert
        case (126, .post): OperationIndex.enableMFA
        case (127, .post): OperationIndex.verifyMFASetup
        case (128, .post): OperationIndex.disableMFA
        case (129, .post): OperationIndex.regenerateBackupCodes
        case (130, .post): OperationIndex.verifyMFAChallenge
        case (131, .get): OperationIndex.getMFAStatus
        case (132, .post): OperationIndex.stepUp
        case (134, .get): OperationIndex.googleOAuthInit
        case (135, .get): OperationIndex.githubOAuthInit
        case (136, .post): OperationIndex.processCheckout
        case (137, .post): OperationIndex.initiate3DSecure
        case (138, .post): OperationIndex.createPayPalCheckout
        case (139, .post): OperationIndex.exportInvoices
        case (140, .get): OperationIndex.getInvoice
        case (141, .post): OperationIndex.purchaseLicenses
        case (142, .delete): OperationIndex.removeLicense
        case (143, .get): OperationIndex.getPaymentMethod
        case (143, .delete): OperationIndex.removePaymentMethod
        case (144, .post): OperationIndex.upgradeSubscription
        case (145, .post): OperationIndex.downgradeSubscription
        case (146, .post): OperationIndex.cancelSubscription
        case (147, .post): OperationIndex.reactivateSubscription
        case (148, .delete): OperationIndex.cancelInvite
        case (149, .get): OperationIndex.getTokenUsage
        case (150, .get): OperationIndex.listTokenPackages
        case (151, .post): OperationIndex.purchaseTokens
        case (152, .get): OperationIndex.getTokenHistory
        case (154, .get): OperationIndex.getDataExportStatus
        case (156, .post): OperationIndex.toggleDoNotSell
        case (157, .get): OperationIndex.getPublicDocumentationPage
        case (158, .get): OperationIndex.getServer
        case (158, .delete): OperationIndex.deleteServer
        case (159, .get): OperationIndex.getNodeType
        case (160, .get): OperationIndex.listRoleMembers
        case (160, .post): OperationIndex.bulkAssignRoleMembers
        case (160, .delete): OperationIndex.bulkRemoveRoleMembers
        case (161, .get): OperationIndex.getRolePermissions
        case (161, .put): OperationIndex.replaceRolePermissions
        case (162, .post): OperationIndex.duplicateRole
        case (163, .post): OperationIndex.regenerateApiKey
        case (164, .post): OperationIndex.rotateEnvironmentVariable
        case (165, .post): OperationIndex.cancelDeletionRequest
        case (166, .post): OperationIndex.restoreDeletionRequest
        case (167, .get): OperationIndex.downloadFile
        case (168, .get): OperationIndex.getTenantLogo
        case (169, .get): OperationIndex.getTenantConfig
        case (170, .post): OperationIndex.acceptInvitation
        case (171, .post): OperationIndex.regenerateWebhookSecret
        case (172, .post): OperationIndex.testWebhook
        case (173, .post): OperationIndex.executeWorkflow
        case (174, .get): OperationIndex.listWorkflowExecutions
        case (175, .post): OperationIndex.optimizeWorkflow
        case (176, .post): OperationIndex.duplicateWorkflow
        case (177, .get): OperationIndex.getRunStatus
        case (178, .get): OperationIndex.getNodeCapabilities
        case (179, .get): OperationIndex.getNodeSchemas
        case (180, .delete): OperationIndex.revokeUserRole
        case (181, .post): OperationIndex.verifyCriticalAction
        case (182, .post): OperationIndex.acknowledgeLoginAlert
        case (183, .post): OperationIndex.enableSMSMFA
        case (184, .post): OperationIndex.disableSMSMFA
        case (185, .post): OperationIndex.sendSMSMFAChallenge
        case (186, .post): OperationIndex.verifySMSMFA
        case (187, .get): OperationIndex.googleOAuthCallback
        case (188, .get): OperationIndex.githubOAuthCallback
        case (191, .get): OperationIndex.downloadInvoice
        case (192, .patch): OperationIndex.assignLicense
        case (193, .patch): OperationIndex.setDefaultPaymentMethod
        case (194, .post): OperationIndex.resendInvite
        case (195, .post): OperationIndex.revokeConsent
        case (196, .post): OperationIndex.cancelDataDeletion
        case (197, .post): OperationIndex.serverPowerAction
        case (198, .get): OperationIndex.getWorkflowExecution
        case (199, .post): OperationIndex.cancelRun
        case (200, .get): OperationIndex.streamRunEvents
        case (201, .post): OperationIndex.verify3DSecure
        case (202, .post): OperationIndex.capturePayPalPayment
        case (203, .post): OperationIndex.cancelWorkflowExecution
        default: nil
        }
    }
}

/// One path on its way through the tree; each method stands before one segment.
private struct PathScan {
    private let path: UnsafeRawBufferPointer

    init(_ path: UnsafeRawBufferPointer) { self.path = path }

    /// Where the segment that begins behind the slash at `slash` ends.
    private func end(_ slash: Int) -> Int {
        var end: Int = slash + 1
        while end < path.count, path[end] != 0x2F { end += 1 }
        return end
    }

    private func has(_ text: StaticString, at start: Int) -> Bool {
        let bytes: UnsafePointer<UInt8> = text.utf8Start
        for offset in 0..<text.utf8CodeUnitCount where path[start + offset] != bytes[offset] {
            return false
        }
        return true
    }

    func node0(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("auth", at: slash + 1), let found: Int = node6(end, &parameters) { return found }
        case 5:
            if has("admin", at: slash + 1), let found: Int = node2(end, &parameters) { return found }
            if has("users", at: slash + 1), let found: Int = node3(end, &parameters) { return found }
            if has("nodes", at: slash + 1), let found: Int = node13(end, &parameters) { return found }
            if has("roles", at: slash + 1), let found: Int = node14(end, &parameters) { return found }
            if has("files", at: slash + 1), let found: Int = node22(end, &parameters) { return found }
        case 6:
            if has("public", at: slash + 1), let found: Int = node11(end, &parameters) { return found }
            if has("health", at: slash + 1), let found: Int = node20(end, &parameters) { return found }
            if has("tenant", at: slash + 1), let found: Int = node23(end, &parameters) { return found }
        case 7:
            if has("session", at: slash + 1), let found: Int = node7(end, &parameters) { return found }
            if has("billing", at: slash + 1), let found: Int = node8(end, &parameters) { return found }
            if has("tenants", at: slash + 1), let found: Int = node24(end, &parameters) { return found }
        case 8:
            if has("api-keys", at: slash + 1), let found: Int = node16(end, &parameters) { return found }
            if has("webhooks", at: slash + 1), let found: Int = node26(end, &parameters) { return found }
        case 9:
            if has("templates", at: slash + 1), let found: Int = node17(end, &parameters) { return found }
            if has("workflows", at: slash + 1), let found: Int = node27(end, &parameters) { return found }
        case 10:
            if has("audit-logs", at: slash + 1), let found: Int = node5(end, &parameters) { return found }
            if has("compliance", at: slash + 1), let found: Int = node9(end, &parameters) { return found }
        case 11:
            if has("permissions", at: slash + 1), let found: Int = node15(end, &parameters) { return found }
            if has("invitations", at: slash + 1), let found: Int = node25(end, &parameters) { return found }
        case 12:
            if has("openapi.json", at: slash + 1), let found: Int = node19(end, &parameters) { return found }
        case 13:
            if has("documentation", at: slash + 1), let found: Int = node10(end, &parameters) { return found }
        case 14:
            if has("infrastructure", at: slash + 1), let found: Int = node12(end, &parameters) { return found }
        case 15:
            if has("security-events", at: slash + 1), let found: Int = node4(end, &parameters) { return found }
        case 17:
            if has("deletion-requests", at: slash + 1), let found: Int = node21(end, &parameters) { return found }
        case 21:
            if has("environment-variables", at: slash + 1), let found: Int = node18(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node1(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 2:
            if has("v1", at: slash + 1), let found: Int = node29(end, &parameters) { return found }
        case 4:
            if has("docs", at: slash + 1), let found: Int = node32(end, &parameters) { return found }
        case 6:
            if has("health", at: slash + 1), let found: Int = node30(end, &parameters) { return found }
        case 7:
            if has("metrics", at: slash + 1), let found: Int = node31(end, &parameters) { return found }
        case 11:
            if has(".well-known", at: slash + 1), let found: Int = node28(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node2(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("auth", at: slash + 1), let found: Int = node33(end, &parameters) { return found }
        case 6:
            if has("system", at: slash + 1), let found: Int = node34(end, &parameters) { return found }
        case 7:
            if has("tenants", at: slash + 1), let found: Int = node36(end, &parameters) { return found }
        case 10:
            if has("audit-logs", at: slash + 1), let found: Int = node35(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node3(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 3 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 2:
            if has("me", at: slash + 1), let found: Int = node37(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node38(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node4(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 4 : nil
    }

    func node5(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 5 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("export", at: slash + 1), let found: Int = node39(end, &parameters) { return found }
            if has("verify", at: slash + 1), let found: Int = node40(end, &parameters) { return found }
        case 11:
            if has("event-types", at: slash + 1), let found: Int = node41(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node42(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node6(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 3:
            if has("mfa", at: slash + 1), let found: Int = node46(end, &parameters) { return found }
        case 5:
            if has("login", at: slash + 1), let found: Int = node55(end, &parameters) { return found }
            if has("oauth", at: slash + 1), let found: Int = node59(end, &parameters) { return found }
        case 6:
            if has("logout", at: slash + 1), let found: Int = node51(end, &parameters) { return found }
            if has("signup", at: slash + 1), let found: Int = node56(end, &parameters) { return found }
        case 7:
            if has("refresh", at: slash + 1), let found: Int = node50(end, &parameters) { return found }
        case 8:
            if has("sessions", at: slash + 1), let found: Int = node44(end, &parameters) { return found }
        case 9:
            if has("providers", at: slash + 1), let found: Int = node58(end, &parameters) { return found }
        case 11:
            if has("verify-code", at: slash + 1), let found: Int = node48(end, &parameters) { return found }
            if has("permissions", at: slash + 1), let found: Int = node52(end, &parameters) { return found }
        case 12:
            if has("login-alerts", at: slash + 1), let found: Int = node45(end, &parameters) { return found }
            if has("verify-token", at: slash + 1), let found: Int = node53(end, &parameters) { return found }
            if has("verify-email", at: slash + 1), let found: Int = node61(end, &parameters) { return found }
            if has("verify-phone", at: slash + 1), let found: Int = node63(end, &parameters) { return found }
        case 13:
            if has("switch-tenant", at: slash + 1), let found: Int = node54(end, &parameters) { return found }
        case 14:
            if has("reset-password", at: slash + 1), let found: Int = node49(end, &parameters) { return found }
        case 15:
            if has("forgot-password", at: slash + 1), let found: Int = node47(end, &parameters) { return found }
        case 16:
            if has("critical-actions", at: slash + 1), let found: Int = node43(end, &parameters) { return found }
        case 23:
            if has("verify-suspicious-login", at: slash + 1), let found: Int = node57(end, &parameters) { return found }
            if has("send-email-verification", at: slash + 1), let found: Int = node60(end, &parameters) { return found }
            if has("send-phone-verification", at: slash + 1), let found: Int = node62(end, &parameters) { return found }
        case 25:
            if has("resend-phone-verification", at: slash + 1), let found: Int = node64(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node7(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 7 : nil
    }

    func node8(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("info", at: slash + 1), let found: Int = node69(end, &parameters) { return found }
            if has("team", at: slash + 1), let found: Int = node72(end, &parameters) { return found }
        case 5:
            if has("usage", at: slash + 1), let found: Int = node75(end, &parameters) { return found }
        case 6:
            if has("tokens", at: slash + 1), let found: Int = node74(end, &parameters) { return found }
        case 7:
            if has("address", at: slash + 1), let found: Int = node70(end, &parameters) { return found }
            if has("invites", at: slash + 1), let found: Int = node73(end, &parameters) { return found }
        case 8:
            if has("checkout", at: slash + 1), let found: Int = node65(end, &parameters) { return found }
            if has("invoices", at: slash + 1), let found: Int = node66(end, &parameters) { return found }
            if has("licenses", at: slash + 1), let found: Int = node67(end, &parameters) { return found }
        case 12:
            if has("subscription", at: slash + 1), let found: Int = node71(end, &parameters) { return found }
        case 15:
            if has("payment-methods", at: slash + 1), let found: Int = node68(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node9(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("ccpa", at: slash + 1), let found: Int = node79(end, &parameters) { return found }
        case 7:
            if has("consent", at: slash + 1), let found: Int = node76(end, &parameters) { return found }
        case 11:
            if has("data-export", at: slash + 1), let found: Int = node77(end, &parameters) { return found }
        case 13:
            if has("data-deletion", at: slash + 1), let found: Int = node78(end, &parameters) { return found }
        case 16:
            if has("privacy-settings", at: slash + 1), let found: Int = node80(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node10(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 10 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node81(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node11(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 13:
            if has("documentation", at: slash + 1), let found: Int = node82(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node12(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("servers", at: slash + 1), let found: Int = node84(end, &parameters) { return found }
            if has("volumes", at: slash + 1), let found: Int = node85(end, &parameters) { return found }
        case 9:
            if has("firewalls", at: slash + 1), let found: Int = node83(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node13(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("types", at: slash + 1), let found: Int = node86(end, &parameters) { return found }
        case 8:
            if has("generate", at: slash + 1), let found: Int = node88(end, &parameters) { return found }
        case 9:
            if has("templates", at: slash + 1), let found: Int = node87(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node14(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 14 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("export", at: slash + 1), let found: Int = node90(end, &parameters) { return found }
            if has("import", at: slash + 1), let found: Int = node91(end, &parameters) { return found }
        case 7:
            if has("compare", at: slash + 1), let found: Int = node89(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node92(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node15(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 15 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node93(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node16(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 16 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node94(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node17(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 17 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node95(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node18(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 18 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("import", at: slash + 1), let found: Int = node97(end, &parameters) { return found }
            if has("export", at: slash + 1), let found: Int = node98(end, &parameters) { return found }
        case 13:
            if has("from-template", at: slash + 1), let found: Int = node96(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node99(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node19(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 19 : nil
    }

    func node20(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 20 : nil
    }

    func node21(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 21 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node100(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node22(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 22 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node101(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node23(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 23 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("logo", at: slash + 1), let found: Int = node102(end, &parameters) { return found }
        case 8:
            if has("features", at: slash + 1), let found: Int = node103(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node24(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 24 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node104(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node25(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node105(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node26(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 26 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node106(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node27(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 27 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("generate", at: slash + 1), let found: Int = node107(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node108(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node28(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 9:
            if has("jwks.json", at: slash + 1), let found: Int = node109(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node29(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("runs", at: slash + 1), let found: Int = node110(end, &parameters) { return found }
            if has("node", at: slash + 1), let found: Int = node111(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node30(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 30 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("live", at: slash + 1), let found: Int = node112(end, &parameters) { return found }
        case 5:
            if has("ready", at: slash + 1), let found: Int = node113(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node31(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 31 : nil
    }

    func node32(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 32 : nil
    }

    func node33(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("login", at: slash + 1), let found: Int = node114(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node34(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("stats", at: slash + 1), let found: Int = node115(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node35(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 35 : nil
    }

    func node36(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 36 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node116(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node37(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 37 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("activity", at: slash + 1), let found: Int = node117(end, &parameters) { return found }
            if has("password", at: slash + 1), let found: Int = node118(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node38(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 38 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("roles", at: slash + 1), let found: Int = node120(end, &parameters) { return found }
        case 8:
            if has("activity", at: slash + 1), let found: Int = node119(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node39(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 39 : nil
    }

    func node40(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 40 : nil
    }

    func node41(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 41 : nil
    }

    func node42(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 42 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("verify", at: slash + 1), let found: Int = node121(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node43(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 43 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node122(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node44(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 44 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node123(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node45(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 45 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("respond", at: slash + 1), let found: Int = node124(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node125(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node46(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 3:
            if has("sms", at: slash + 1), let found: Int = node133(end, &parameters) { return found }
        case 6:
            if has("enable", at: slash + 1), let found: Int = node126(end, &parameters) { return found }
            if has("verify", at: slash + 1), let found: Int = node127(end, &parameters) { return found }
            if has("status", at: slash + 1), let found: Int = node131(end, &parameters) { return found }
        case 7:
            if has("disable", at: slash + 1), let found: Int = node128(end, &parameters) { return found }
            if has("step-up", at: slash + 1), let found: Int = node132(end, &parameters) { return found }
        case 9:
            if has("challenge", at: slash + 1), let found: Int = node130(end, &parameters) { return found }
        case 12:
            if has("backup-codes", at: slash + 1), let found: Int = node129(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node47(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 47 : nil
    }

    func node48(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 48 : nil
    }

    func node49(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 49 : nil
    }

    func node50(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 50 : nil
    }

    func node51(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 51 : nil
    }

    func node52(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 52 : nil
    }

    func node53(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 53 : nil
    }

    func node54(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 54 : nil
    }

    func node55(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 55 : nil
    }

    func node56(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 56 : nil
    }

    func node57(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 57 : nil
    }

    func node58(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 58 : nil
    }

    func node59(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("google", at: slash + 1), let found: Int = node134(end, &parameters) { return found }
            if has("github", at: slash + 1), let found: Int = node135(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node60(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 60 : nil
    }

    func node61(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 61 : nil
    }

    func node62(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 62 : nil
    }

    func node63(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 63 : nil
    }

    func node64(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 64 : nil
    }

    func node65(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("paypal", at: slash + 1), let found: Int = node138(end, &parameters) { return found }
        case 7:
            if has("process", at: slash + 1), let found: Int = node136(end, &parameters) { return found }
        case 9:
            if has("3d-secure", at: slash + 1), let found: Int = node137(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node66(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 66 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("export", at: slash + 1), let found: Int = node139(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node140(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node67(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 67 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("purchase", at: slash + 1), let found: Int = node141(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node142(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node68(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 68 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node143(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node69(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 69 : nil
    }

    func node70(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 70 : nil
    }

    func node71(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 71 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("cancel", at: slash + 1), let found: Int = node146(end, &parameters) { return found }
        case 7:
            if has("upgrade", at: slash + 1), let found: Int = node144(end, &parameters) { return found }
        case 9:
            if has("downgrade", at: slash + 1), let found: Int = node145(end, &parameters) { return found }
        case 10:
            if has("reactivate", at: slash + 1), let found: Int = node147(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node72(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 72 : nil
    }

    func node73(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 73 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node148(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node74(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("usage", at: slash + 1), let found: Int = node149(end, &parameters) { return found }
        case 7:
            if has("history", at: slash + 1), let found: Int = node152(end, &parameters) { return found }
        case 8:
            if has("packages", at: slash + 1), let found: Int = node150(end, &parameters) { return found }
            if has("purchase", at: slash + 1), let found: Int = node151(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node75(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 75 : nil
    }

    func node76(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 76 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node153(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node77(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 77 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node154(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node78(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 78 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node155(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node79(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 11:
            if has("do-not-sell", at: slash + 1), let found: Int = node156(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node80(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 80 : nil
    }

    func node81(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 81 : nil
    }

    func node82(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 82 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node157(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node83(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 83 : nil
    }

    func node84(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 84 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node158(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node85(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 85 : nil
    }

    func node86(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 86 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node159(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node87(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 87 : nil
    }

    func node88(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 88 : nil
    }

    func node89(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 89 : nil
    }

    func node90(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 90 : nil
    }

    func node91(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 91 : nil
    }

    func node92(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 92 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("members", at: slash + 1), let found: Int = node160(end, &parameters) { return found }
        case 9:
            if has("duplicate", at: slash + 1), let found: Int = node162(end, &parameters) { return found }
        case 11:
            if has("permissions", at: slash + 1), let found: Int = node161(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node93(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 93 : nil
    }

    func node94(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 94 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 10:
            if has("regenerate", at: slash + 1), let found: Int = node163(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node95(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 95 : nil
    }

    func node96(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 96 : nil
    }

    func node97(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 97 : nil
    }

    func node98(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 98 : nil
    }

    func node99(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 99 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("rotate", at: slash + 1), let found: Int = node164(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node100(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 100 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("cancel", at: slash + 1), let found: Int = node165(end, &parameters) { return found }
        case 7:
            if has("restore", at: slash + 1), let found: Int = node166(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node101(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 101 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("content", at: slash + 1), let found: Int = node167(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node102(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 102 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("file", at: slash + 1), let found: Int = node168(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node103(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 103 : nil
    }

    func node104(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("config", at: slash + 1), let found: Int = node169(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node105(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 105 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("accept", at: slash + 1), let found: Int = node170(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node106(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 106 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("test", at: slash + 1), let found: Int = node172(end, &parameters) { return found }
        case 17:
            if has("regenerate-secret", at: slash + 1), let found: Int = node171(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node107(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 107 : nil
    }

    func node108(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 108 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("execute", at: slash + 1), let found: Int = node173(end, &parameters) { return found }
        case 8:
            if has("optimize", at: slash + 1), let found: Int = node175(end, &parameters) { return found }
        case 9:
            if has("duplicate", at: slash + 1), let found: Int = node176(end, &parameters) { return found }
        case 10:
            if has("executions", at: slash + 1), let found: Int = node174(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node109(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 109 : nil
    }

    func node110(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 110 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node177(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node111(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 111 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("schemas", at: slash + 1), let found: Int = node179(end, &parameters) { return found }
        case 12:
            if has("capabilities", at: slash + 1), let found: Int = node178(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node112(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 112 : nil
    }

    func node113(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 113 : nil
    }

    func node114(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 114 : nil
    }

    func node115(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 115 : nil
    }

    func node116(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 116 : nil
    }

    func node117(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 117 : nil
    }

    func node118(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 118 : nil
    }

    func node119(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 119 : nil
    }

    func node120(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 120 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node180(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node121(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 121 : nil
    }

    func node122(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("verify", at: slash + 1), let found: Int = node181(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node123(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 123 : nil
    }

    func node124(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 124 : nil
    }

    func node125(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 11:
            if has("acknowledge", at: slash + 1), let found: Int = node182(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node126(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 126 : nil
    }

    func node127(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 127 : nil
    }

    func node128(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 128 : nil
    }

    func node129(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 129 : nil
    }

    func node130(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 130 : nil
    }

    func node131(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 131 : nil
    }

    func node132(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 132 : nil
    }

    func node133(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("enable", at: slash + 1), let found: Int = node183(end, &parameters) { return found }
            if has("verify", at: slash + 1), let found: Int = node186(end, &parameters) { return found }
        case 7:
            if has("disable", at: slash + 1), let found: Int = node184(end, &parameters) { return found }
        case 9:
            if has("challenge", at: slash + 1), let found: Int = node185(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node134(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 134 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("callback", at: slash + 1), let found: Int = node187(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node135(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 135 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("callback", at: slash + 1), let found: Int = node188(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node136(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 136 : nil
    }

    func node137(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 137 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node189(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node138(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 138 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node190(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node139(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 139 : nil
    }

    func node140(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 140 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 8:
            if has("download", at: slash + 1), let found: Int = node191(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node141(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 141 : nil
    }

    func node142(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 142 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("assign", at: slash + 1), let found: Int = node192(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node143(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 143 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("default", at: slash + 1), let found: Int = node193(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node144(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 144 : nil
    }

    func node145(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 145 : nil
    }

    func node146(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 146 : nil
    }

    func node147(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 147 : nil
    }

    func node148(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 148 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("resend", at: slash + 1), let found: Int = node194(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node149(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 149 : nil
    }

    func node150(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 150 : nil
    }

    func node151(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 151 : nil
    }

    func node152(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 152 : nil
    }

    func node153(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("revoke", at: slash + 1), let found: Int = node195(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node154(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 154 : nil
    }

    func node155(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("cancel", at: slash + 1), let found: Int = node196(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node156(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 156 : nil
    }

    func node157(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 157 : nil
    }

    func node158(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 158 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 5:
            if has("power", at: slash + 1), let found: Int = node197(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node159(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 159 : nil
    }

    func node160(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 160 : nil
    }

    func node161(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 161 : nil
    }

    func node162(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 162 : nil
    }

    func node163(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 163 : nil
    }

    func node164(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 164 : nil
    }

    func node165(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 165 : nil
    }

    func node166(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 166 : nil
    }

    func node167(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 167 : nil
    }

    func node168(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 168 : nil
    }

    func node169(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 169 : nil
    }

    func node170(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 170 : nil
    }

    func node171(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 171 : nil
    }

    func node172(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 172 : nil
    }

    func node173(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 173 : nil
    }

    func node174(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 174 }
        let end: Int = self.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node198(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node175(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 175 : nil
    }

    func node176(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 176 : nil
    }

    func node177(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 177 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("cancel", at: slash + 1), let found: Int = node199(end, &parameters) { return found }
            if has("events", at: slash + 1), let found: Int = node200(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node178(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 178 : nil
    }

    func node179(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 179 : nil
    }

    func node180(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 180 : nil
    }

    func node181(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 181 : nil
    }

    func node182(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 182 : nil
    }

    func node183(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 183 : nil
    }

    func node184(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 184 : nil
    }

    func node185(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 185 : nil
    }

    func node186(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 186 : nil
    }

    func node187(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 187 : nil
    }

    func node188(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 188 : nil
    }

    func node189(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("verify", at: slash + 1), let found: Int = node201(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node190(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 7:
            if has("capture", at: slash + 1), let found: Int = node202(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node191(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 191 : nil
    }

    func node192(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 192 : nil
    }

    func node193(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 193 : nil
    }

    func node194(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 194 : nil
    }

    func node195(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 195 : nil
    }

    func node196(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 196 : nil
    }

    func node197(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 197 : nil
    }

    func node198(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 198 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("cancel", at: slash + 1), let found: Int = node203(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node199(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 199 : nil
    }

    func node200(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 200 : nil
    }

    func node201(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 201 : nil
    }

    func node202(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 202 : nil
    }

    func node203(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 203 : nil
    }
}
