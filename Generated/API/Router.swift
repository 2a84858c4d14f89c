// Generated from contract/. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Finds the operation of a path by comparing bytes; literal segments win over parameters.
public struct APIRouter: Sendable {
    public init() {}

    /// The node of a path that begins with a slash, behind the base or at the host's root; nil for none.
    /// `parameters` gets the byte range of each path parameter.
    public func node(for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]) -> Int? {
        let scan: PathScan = PathScan(path: PathBytes(path))
        return isRoot ? scan.node1(0, &parameters) : scan.node0(0, &parameters)
    }

    /// Index of the operation that a node has under a method.
    public func operation(at node: Int, method: HTTPMethodName) -> Int? {
        switch node {
        case 3:
            switch method {
            case .get: OperationIndex.listUsers
            case .post: OperationIndex.inviteUser
            default: nil
            }
        case 4: method == .get ? OperationIndex.listSecurityEvents : nil
        case 5:
            switch method {
            case .get: OperationIndex.queryAuditLogs
            case .post: OperationIndex.createAuditLog
            default: nil
            }
        case 7:
            switch method {
            case .get: OperationIndex.getSession
            case .post: OperationIndex.refreshSession
            default: nil
            }
        case 8:
            switch method {
            case .get: OperationIndex.listWebhooks
            case .post: OperationIndex.createWebhook
            default: nil
            }
        case 9: method == .post ? OperationIndex.createTenant : nil
        case 12: method == .get ? OperationIndex.listDocumentation : nil
        case 16:
            switch method {
            case .get: OperationIndex.listRoles
            case .post: OperationIndex.createRole
            default: nil
            }
        case 17:
            switch method {
            case .get: OperationIndex.getTenantSettings
            case .patch: OperationIndex.updateTenantSettings
            default: nil
            }
        case 18: method == .get ? OperationIndex.listPermissions : nil
        case 19:
            switch method {
            case .get: OperationIndex.listApiKeys
            case .post: OperationIndex.createApiKey
            default: nil
            }
        case 21: method == .get ? OperationIndex.listTemplates : nil
        case 22:
            switch method {
            case .get: OperationIndex.listEnvironmentVariables
            case .post: OperationIndex.createEnvironmentVariable
            default: nil
            }
        case 23: method == .get ? OperationIndex.getOpenAPI : nil
        case 24: method == .get ? OperationIndex.getHealth : nil
        case 25:
            switch method {
            case .get: OperationIndex.listDeletionRequests
            case .post: OperationIndex.createDeletionRequest
            default: nil
            }
        case 26:
            switch method {
            case .get: OperationIndex.listFiles
            case .post: OperationIndex.uploadFile
            default: nil
            }
        case 28:
            switch method {
            case .get: OperationIndex.listWorkflows
            case .post: OperationIndex.createWorkflow
            default: nil
            }
        case 31: method == .get ? OperationIndex.getHealth : nil
        case 32: method == .get ? OperationIndex.getMetrics : nil
        case 33: method == .get ? OperationIndex.getReference : nil
        case 37: method == .get ? OperationIndex.adminQueryAuditLogs : nil
        case 38:
            switch method {
            case .get: OperationIndex.adminListTenants
            case .post: OperationIndex.adminCreateTenant
            default: nil
            }
        case 39:
            switch method {
            case .get: OperationIndex.getOwnProfile
            case .patch: OperationIndex.updateOwnProfile
            default: nil
            }
        case 40: method == .get ? OperationIndex.listInvitations : nil
        case 41:
            switch method {
            case .get: OperationIndex.getUser
            case .patch: OperationIndex.updateUser
            case .delete: OperationIndex.deleteUser
            default: nil
            }
        case 42:
            switch method {
            case .get: OperationIndex.listAuditAlertRules
            case .post: OperationIndex.createAuditAlertRule
            default: nil
            }
        case 43: method == .get ? OperationIndex.listAuditAnchors : nil
        case 44: method == .post ? OperationIndex.exportAuditLogs : nil
        case 46: method == .post ? OperationIndex.verifyAuditChain : nil
        case 47: method == .get ? OperationIndex.listAuditEventTypes : nil
        case 49: method == .get ? OperationIndex.getAuditLog : nil
        case 50: method == .post ? OperationIndex.createCriticalAction : nil
        case 51:
            switch method {
            case .get: OperationIndex.listSessions
            case .delete: OperationIndex.revokeAllSessions
            default: nil
            }
        case 52:
            switch method {
            case .get: OperationIndex.listDevices
            case .delete: OperationIndex.revokeAllDevices
            default: nil
            }
        case 55: method == .get ? OperationIndex.listLoginAlerts : nil
        case 58: method == .get ? OperationIndex.getVerificationStatus : nil
        case 59: method == .post ? OperationIndex.forgotPassword : nil
        case 60: method == .post ? OperationIndex.verifyResetCode : nil
        case 61: method == .post ? OperationIndex.resetPassword : nil
        case 63: method == .post ? OperationIndex.refreshToken : nil
        case 64: method == .post ? OperationIndex.logout : nil
        case 65: method == .get ? OperationIndex.getPermissions : nil
        case 66: method == .post ? OperationIndex.verifyAuthToken : nil
        case 67: method == .post ? OperationIndex.switchTenant : nil
        case 68: method == .post ? OperationIndex.login : nil
        case 69: method == .post ? OperationIndex.signup : nil
        case 70: method == .post ? OperationIndex.verifySuspiciousLogin : nil
        case 71: method == .get ? OperationIndex.getAuthProviders : nil
        case 72: method == .post ? OperationIndex.sendEmailVerification : nil
        case 73: method == .post ? OperationIndex.verifyEmail : nil
        case 74: method == .post ? OperationIndex.sendPhoneVerification : nil
        case 75: method == .post ? OperationIndex.verifyPhone : nil
        case 76: method == .post ? OperationIndex.resendPhoneVerification : nil
        case 78:
            switch method {
            case .patch: OperationIndex.updateWebhook
            case .delete: OperationIndex.deleteWebhook
            default: nil
            }
        case 79: method == .get ? OperationIndex.checkSlug : nil
        case 82: method == .get ? OperationIndex.listInvoices : nil
        case 83: method == .get ? OperationIndex.getLicenseAllocation : nil
        case 84:
            switch method {
            case .get: OperationIndex.listPaymentMethods
            case .post: OperationIndex.addPaymentMethod
            default: nil
            }
        case 85:
            switch method {
            case .get: OperationIndex.getBillingInfo
            case .patch: OperationIndex.updateBillingInfo
            default: nil
            }
        case 86:
            switch method {
            case .get: OperationIndex.getBillingAddress
            case .patch: OperationIndex.updateBillingAddress
            default: nil
            }
        case 87:
            switch method {
            case .get: OperationIndex.getSubscription
            case .patch: OperationIndex.updateSubscription
            default: nil
            }
        case 88: method == .get ? OperationIndex.getBillingTeam : nil
        case 89:
            switch method {
            case .get: OperationIndex.getPendingInvites
            case .post: OperationIndex.createTeamInvite
            default: nil
            }
        case 91: method == .get ? OperationIndex.getUsage : nil
        case 92:
            switch method {
            case .get: OperationIndex.getConsents
            case .post: OperationIndex.recordConsent
            default: nil
            }
        case 93: method == .post ? OperationIndex.requestDataExport : nil
        case 94: method == .post ? OperationIndex.requestDataDeletion : nil
        case 96:
            switch method {
            case .get: OperationIndex.getPrivacySettings
            case .patch: OperationIndex.updatePrivacySettings
            default: nil
            }
        case 97: method == .get ? OperationIndex.getDocumentationPage : nil
        case 98: method == .get ? OperationIndex.listPublicDocumentation : nil
        case 100:
            switch method {
            case .get: OperationIndex.listFirewalls
            case .post: OperationIndex.createFirewall
            default: nil
            }
        case 101:
            switch method {
            case .get: OperationIndex.listServers
            case .post: OperationIndex.createServer
            default: nil
            }
        case 102:
            switch method {
            case .get: OperationIndex.listVolumes
            case .post: OperationIndex.createVolume
            default: nil
            }
        case 103: method == .get ? OperationIndex.listNodeTypes : nil
        case 104: method == .get ? OperationIndex.listNodeTemplates : nil
        case 105: method == .post ? OperationIndex.generateNode : nil
        case 106: method == .get ? OperationIndex.compareRoles : nil
        case 107: method == .post ? OperationIndex.exportRoles : nil
        case 108: method == .post ? OperationIndex.importRoles : nil
        case 109: method == .get ? OperationIndex.listRoleTemplates : nil
        case 110:
            switch method {
            case .get: OperationIndex.getRole
            case .patch: OperationIndex.updateRole
            case .delete: OperationIndex.deleteRole
            default: nil
            }
        case 111:
            switch method {
            case .get: OperationIndex.getOwnershipTransfer
            case .post: OperationIndex.startOwnershipTransfer
            case .delete: OperationIndex.cancelOwnershipTransfer
            default: nil
            }
        case 112:
            switch method {
            case .get: OperationIndex.listDomains
            case .post: OperationIndex.claimDomain
            default: nil
            }
        case 113:
            switch method {
            case .post: OperationIndex.uploadTenantLogo
            case .delete: OperationIndex.deleteTenantLogo
            default: nil
            }
        case 114:
            switch method {
            case .get: OperationIndex.getTenantSecuritySettings
            case .patch: OperationIndex.updateTenantSecuritySettings
            default: nil
            }
        case 115: method == .get ? OperationIndex.getTenantFeatures : nil
        case 116: method == .get ? OperationIndex.getTenantUsage : nil
        case 117: method == .post ? OperationIndex.leaveTenant : nil
        case 118: method == .get ? OperationIndex.listPermissionCategories : nil
        case 119: method == .get ? OperationIndex.getPermission : nil
        case 120:
            switch method {
            case .get: OperationIndex.getApiKey
            case .delete: OperationIndex.revokeApiKey
            default: nil
            }
        case 121: method == .get ? OperationIndex.downloadArtifact : nil
        case 122: method == .get ? OperationIndex.getTemplate : nil
        case 123: method == .post ? OperationIndex.createFromTemplate : nil
        case 124: method == .post ? OperationIndex.importEnvironmentVariables : nil
        case 125: method == .post ? OperationIndex.exportEnvironmentVariables : nil
        case 126:
            switch method {
            case .get: OperationIndex.getEnvironmentVariable
            case .patch: OperationIndex.updateEnvironmentVariable
            case .delete: OperationIndex.deleteEnvironmentVariable
            default: nil
            }
        case 127: method == .get ? OperationIndex.getDeletionRequest : nil
        case 128:
            switch method {
            case .get: OperationIndex.getFile
            case .delete: OperationIndex.deleteFile
            default: nil
            }
        case 129: method == .get ? OperationIndex.previewInvitation : nil
        case 130: method == .post ? OperationIndex.generateWorkflow : nil
        case 131:
            switch method {
            case .get: OperationIndex.getWorkflow
            case .patch: OperationIndex.updateWorkflow
            case .delete: OperationIndex.deleteWorkflow
            default: nil
            }
        case 132: method == .get ? OperationIndex.getAuditAnchorKeys : nil
        case 133: method == .get ? OperationIndex.getJwks : nil
        case 134: method == .post ? OperationIndex.createRun : nil
        case 135: method == .get ? OperationIndex.getNodeHealth : nil
        case 136: method == .get ? OperationIndex.getLiveness : nil
        case 137: method == .get ? OperationIndex.getReadiness : nil
        case 139: method == .post ? OperationIndex.adminLogin : nil
        case 140: method == .get ? OperationIndex.adminGetSystemStats : nil
        case 141:
            switch method {
            case .get: OperationIndex.adminGetTenant
            case .patch: OperationIndex.adminUpdateTenant
            case .delete: OperationIndex.adminDeleteTenant
            default: nil
            }
        case 142: method == .get ? OperationIndex.getOwnActivity : nil
        case 143: method == .post ? OperationIndex.requestEmailChange : nil
        case 144: method == .patch ? OperationIndex.changePassword : nil
        case 145:
            switch method {
            case .post: OperationIndex.uploadAvatar
            case .delete: OperationIndex.deleteAvatar
            default: nil
            }
        case 146: method == .delete ? OperationIndex.cancelInvitation : nil
        case 147: method == .get ? OperationIndex.getUserActivity : nil
        case 149:
            switch method {
            case .get: OperationIndex.listUserRoles
            case .post: OperationIndex.assignUserRole
            default: nil
            }
        case 150: method == .get ? OperationIndex.getUserPermissions : nil
        case 152: method == .post ? OperationIndex.restoreUser : nil
        case 153: method == .post ? OperationIndex.transferUserWork : nil
        case 154:
            switch method {
            case .patch: OperationIndex.updateAuditAlertRule
            case .delete: OperationIndex.deleteAuditAlertRule
            default: nil
            }
        case 155: method == .get ? OperationIndex.getAuditExport : nil
        case 156: method == .get ? OperationIndex.getAuditVerification : nil
        case 157: method == .post ? OperationIndex.verifyAuditLog : nil
        case 159: method == .delete ? OperationIndex.revokeSession : nil
        case 160: method == .delete ? OperationIndex.revokeDevice : nil
        case 161: method == .post ? OperationIndex.revertEmailChange : nil
        case 162: method == .get ? OperationIndex.listLinkedProviders : nil
        case 164: method == .post ? OperationIndex.completeOAuthSignup : nil
        case 165: method == .get ? OperationIndex.googleOAuthInit : nil
        case 166: method == .get ? OperationIndex.githubOAuthInit : nil
        case 167: method == .get ? OperationIndex.microsoftOAuthInit : nil
        case 168: method == .post ? OperationIndex.respondToLoginAlert : nil
        case 170: method == .post ? OperationIndex.sendMagicLink : nil
        case 171: method == .post ? OperationIndex.verifyMagicLink : nil
        case 172: method == .post ? OperationIndex.enableMFA : nil
        case 173: method == .post ? OperationIndex.verifyMFASetup : nil
        case 174: method == .post ? OperationIndex.disableMFA : nil
        case 175: method == .post ? OperationIndex.regenerateBackupCodes : nil
        case 176: method == .post ? OperationIndex.verifyMFAChallenge : nil
        case 177: method == .get ? OperationIndex.getMFAStatus : nil
        case 178: method == .post ? OperationIndex.stepUp : nil
        case 180: method == .post ? OperationIndex.checkPasswordStrength : nil
        case 181: method == .post ? OperationIndex.smsStatusCallback : nil
        case 182: method == .post ? OperationIndex.regenerateWebhookSecret : nil
        case 183: method == .post ? OperationIndex.testWebhook : nil
        case 184: method == .get ? OperationIndex.getTenantConfig : nil
        case 185: method == .post ? OperationIndex.processCheckout : nil
        case 186: method == .post ? OperationIndex.initiate3DSecure : nil
        case 187: method == .post ? OperationIndex.createPayPalCheckout : nil
        case 188: method == .post ? OperationIndex.exportInvoices : nil
        case 189: method == .get ? OperationIndex.getInvoice : nil
        case 190: method == .post ? OperationIndex.purchaseLicenses : nil
        case 191: method == .delete ? OperationIndex.removeLicense : nil
        case 192:
            switch method {
            case .get: OperationIndex.getPaymentMethod
            case .delete: OperationIndex.removePaymentMethod
            default: nil
            }
        case 193: method == .post ? OperationIndex.upgradeSubscription : nil
        case 194: method == .post ? OperationIndex.downgradeSubscription : nil
        case 195: method == .post ? OperationIndex.cancelSubscription : nil
        case 196: method == .post ? OperationIndex.reactivateSubscription : nil
        case 197: method == .delete ? OperationIndex.cancelInvite : nil
        case 198: method == .get ? OperationIndex.getTokenUsage : nil
        case 199: method == .get ? OperationIndex.listTokenPackages : nil
        case 200: method == .post ? OperationIndex.purchaseTokens : nil
        case 201: method == .get ? OperationIndex.getTokenHistory : nil
        case 203: method == .get ? OperationIndex.getDataExportStatus : nil
        case 205: method == .post ? OperationIndex.toggleDoNotSell : nil
        case 206: method == .get ? OperationIndex.getPublicDocumentationPage : nil
        case 208:
            switch method {
            case .get: OperationIndex.getServer
            case .delete: OperationIndex.deleteServer
            default: nil
            }
        case 209: method == .get ? OperationIndex.getNodeType : nil
        case 210:
            switch method {
            case .get: OperationIndex.listRoleMembers
            case .post: OperationIndex.bulkAssignRoleMembers
            case .delete: OperationIndex.bulkRemoveRoleMembers
            default: nil
            }
        case 211:
            switch method {
            case .get: OperationIndex.getRolePermissions
            case .put: OperationIndex.replaceRolePermissions
            case .patch: OperationIndex.patchRolePermissions
            default: nil
            }
        case 212: method == .post ? OperationIndex.duplicateRole : nil
        case 213: method == .post ? OperationIndex.acceptOwnershipTransfer : nil
        case 214: method == .post ? OperationIndex.declineOwnershipTransfer : nil
        case 215: method == .delete ? OperationIndex.deleteDomain : nil
        case 216: method == .get ? OperationIndex.getTenantLogo : nil
        case 217: method == .post ? OperationIndex.regenerateApiKey : nil
        case 218: method == .post ? OperationIndex.rotateEnvironmentVariable : nil
        case 219: method == .post ? OperationIndex.cancelDeletionRequest : nil
        case 220: method == .post ? OperationIndex.restoreDeletionRequest : nil
        case 221: method == .get ? OperationIndex.downloadFile : nil
        case 222: method == .post ? OperationIndex.createFileLink : nil
        case 223: method == .get ? OperationIndex.openFileLink : nil
        case 224: method == .post ? OperationIndex.acceptInvitation : nil
        case 225: method == .post ? OperationIndex.declineInvitation : nil
        case 226: method == .post ? OperationIndex.executeWorkflow : nil
        case 227: method == .get ? OperationIndex.listWorkflowExecutions : nil
        case 228: method == .post ? OperationIndex.optimizeWorkflow : nil
        case 229: method == .post ? OperationIndex.duplicateWorkflow : nil
        case 230: method == .get ? OperationIndex.getRunStatus : nil
        case 231: method == .get ? OperationIndex.getNodeCapabilities : nil
        case 232: method == .get ? OperationIndex.getNodeSchemas : nil
        case 233: method == .get ? OperationIndex.internalTlsAllowed : nil
        case 234: method == .post ? OperationIndex.confirmEmailChange : nil
        case 235: method == .get ? OperationIndex.getOwnAvatar : nil
        case 236: method == .post ? OperationIndex.resendInvitation : nil
        case 237: method == .post ? OperationIndex.resetMemberMFA : nil
        case 238: method == .delete ? OperationIndex.revokeUserRole : nil
        case 239:
            switch method {
            case .put: OperationIndex.putUserPermission
            case .delete: OperationIndex.deleteUserPermission
            default: nil
            }
        case 240: method == .get ? OperationIndex.getUserAvatar : nil
        case 241: method == .post ? OperationIndex.verifyCriticalAction : nil
        case 242: method == .post ? OperationIndex.extendDeviceTrust : nil
        case 243: method == .delete ? OperationIndex.unlinkOAuthProvider : nil
        case 244: method == .post ? OperationIndex.initiateOAuthLink : nil
        case 245: method == .post ? OperationIndex.verifyOAuthLink : nil
        case 246: method == .get ? OperationIndex.googleOAuthCallback : nil
        case 247: method == .get ? OperationIndex.githubOAuthCallback : nil
        case 248: method == .get ? OperationIndex.microsoftOAuthCallback : nil
        case 249: method == .post ? OperationIndex.acknowledgeLoginAlert : nil
        case 250: method == .post ? OperationIndex.enableSMSMFA : nil
        case 251: method == .post ? OperationIndex.disableSMSMFA : nil
        case 252: method == .post ? OperationIndex.sendSMSMFAChallenge : nil
        case 253: method == .post ? OperationIndex.verifySMSMFA : nil
        case 256: method == .get ? OperationIndex.downloadInvoice : nil
        case 257: method == .patch ? OperationIndex.assignLicense : nil
        case 258: method == .patch ? OperationIndex.setDefaultPaymentMethod : nil
        case 259: method == .post ? OperationIndex.resendInvite : nil
        case 260: method == .post ? OperationIndex.revokeConsent : nil
        case 261: method == .post ? OperationIndex.cancelDataDeletion : nil
        case 262: method == .get ? OperationIndex.getPublicTenantBranding : nil
        case 263: method == .get ? OperationIndex.getPublicTenantLogo : nil
        case 264: method == .post ? OperationIndex.serverPowerAction : nil
        case 265: method == .post ? OperationIndex.removeRoleMembers : nil
        case 266: method == .post ? OperationIndex.verifyDomain : nil
        case 267: method == .get ? OperationIndex.getWorkflowExecution : nil
        case 268: method == .post ? OperationIndex.cancelRun : nil
        case 269: method == .get ? OperationIndex.streamRunEvents : nil
        case 270: method == .post ? OperationIndex.verify3DSecure : nil
        case 271: method == .post ? OperationIndex.capturePayPalPayment : nil
        case 272: method == .post ? OperationIndex.cancelWorkflowExecution : nil
        default: nil
        }
    }
}

/// One path on its way through the tree; each method stands before one segment.
private struct PathScan {
    let path: PathBytes

    func node0(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("auth", at: slash + 1), let found: Int = node6(end, &parameters) { return found }
        case 5:
            switch path[slash + 1] {
            case 97:
                if path.has("admin", at: slash + 1), let found: Int = node2(end, &parameters) { return found }
            case 102:
                if path.has("files", at: slash + 1), let found: Int = node26(end, &parameters) { return found }
            case 110:
                if path.has("nodes", at: slash + 1), let found: Int = node15(end, &parameters) { return found }
            case 114:
                if path.has("roles", at: slash + 1), let found: Int = node16(end, &parameters) { return found }
            case 117:
                if path.has("users", at: slash + 1), let found: Int = node3(end, &parameters) { return found }
            default: break
            }
        case 6:
            switch path[slash + 1] {
            case 104:
                if path.has("health", at: slash + 1), let found: Int = node24(end, &parameters) { return found }
            case 112:
                if path.has("public", at: slash + 1), let found: Int = node13(end, &parameters) { return found }
            case 116:
                if path.has("tenant", at: slash + 1), let found: Int = node17(end, &parameters) { return found }
            default: break
            }
        case 7:
            switch path[slash + 1] {
            case 98:
                if path.has("billing", at: slash + 1), let found: Int = node10(end, &parameters) { return found }
            case 115:
                if path.has("session", at: slash + 1), let found: Int = node7(end, &parameters) { return found }
            case 116:
                if path.has("tenants", at: slash + 1), let found: Int = node9(end, &parameters) { return found }
            default: break
            }
        case 8:
            if path.has("webhooks", at: slash + 1), let found: Int = node8(end, &parameters) { return found }
            if path.has("api-keys", at: slash + 1), let found: Int = node19(end, &parameters) { return found }
        case 9:
            switch path[slash + 1] {
            case 100:
                if path.has("downloads", at: slash + 1), let found: Int = node20(end, &parameters) { return found }
            case 116:
                if path.has("templates", at: slash + 1), let found: Int = node21(end, &parameters) { return found }
            case 119:
                if path.has("workflows", at: slash + 1), let found: Int = node28(end, &parameters) { return found }
            default: break
            }
        case 10:
            if path.has("audit-logs", at: slash + 1), let found: Int = node5(end, &parameters) { return found }
            if path.has("compliance", at: slash + 1), let found: Int = node11(end, &parameters) { return found }
        case 11:
            if path.has("permissions", at: slash + 1), let found: Int = node18(end, &parameters) { return found }
            if path.has("invitations", at: slash + 1), let found: Int = node27(end, &parameters) { return found }
        case 12:
            if path.has("openapi.json", at: slash + 1), let found: Int = node23(end, &parameters) { return found }
        case 13:
            if path.has("documentation", at: slash + 1), let found: Int = node12(end, &parameters) { return found }
        case 14:
            if path.has("infrastructure", at: slash + 1), let found: Int = node14(end, &parameters) { return found }
        case 15:
            if path.has("security-events", at: slash + 1), let found: Int = node4(end, &parameters) { return found }
        case 17:
            if path.has("deletion-requests", at: slash + 1), let found: Int = node25(end, &parameters) { return found }
        case 21:
            if path.has("environment-variables", at: slash + 1), let found: Int = node22(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node1(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 2:
            if path.has("v1", at: slash + 1), let found: Int = node30(end, &parameters) { return found }
        case 4:
            if path.has("docs", at: slash + 1), let found: Int = node33(end, &parameters) { return found }
        case 6:
            if path.has("health", at: slash + 1), let found: Int = node31(end, &parameters) { return found }
        case 7:
            if path.has("metrics", at: slash + 1), let found: Int = node32(end, &parameters) { return found }
        case 8:
            if path.has("internal", at: slash + 1), let found: Int = node34(end, &parameters) { return found }
        case 11:
            if path.has(".well-known", at: slash + 1), let found: Int = node29(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node2(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("auth", at: slash + 1), let found: Int = node35(end, &parameters) { return found }
        case 6:
            if path.has("system", at: slash + 1), let found: Int = node36(end, &parameters) { return found }
        case 7:
            if path.has("tenants", at: slash + 1), let found: Int = node38(end, &parameters) { return found }
        case 10:
            if path.has("audit-logs", at: slash + 1), let found: Int = node37(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node3(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 3 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 2:
            if path.has("me", at: slash + 1), let found: Int = node39(end, &parameters) { return found }
        case 11:
            if path.has("invitations", at: slash + 1), let found: Int = node40(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node41(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node4(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 4 : nil
    }

    func node5(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 5 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("export", at: slash + 1), let found: Int = node44(end, &parameters) { return found }
            if path.has("verify", at: slash + 1), let found: Int = node46(end, &parameters) { return found }
        case 7:
            if path.has("anchors", at: slash + 1), let found: Int = node43(end, &parameters) { return found }
            if path.has("exports", at: slash + 1), let found: Int = node45(end, &parameters) { return found }
        case 11:
            if path.has("alert-rules", at: slash + 1), let found: Int = node42(end, &parameters) { return found }
            if path.has("event-types", at: slash + 1), let found: Int = node47(end, &parameters) { return found }
        case 13:
            if path.has("verifications", at: slash + 1), let found: Int = node48(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node49(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node6(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 3:
            if path.has("mfa", at: slash + 1), let found: Int = node57(end, &parameters) { return found }
        case 5:
            if path.has("oauth", at: slash + 1), let found: Int = node54(end, &parameters) { return found }
            if path.has("login", at: slash + 1), let found: Int = node68(end, &parameters) { return found }
        case 6:
            if path.has("logout", at: slash + 1), let found: Int = node64(end, &parameters) { return found }
            if path.has("signup", at: slash + 1), let found: Int = node69(end, &parameters) { return found }
        case 7:
            if path.has("devices", at: slash + 1), let found: Int = node52(end, &parameters) { return found }
            if path.has("refresh", at: slash + 1), let found: Int = node63(end, &parameters) { return found }
        case 8:
            if path.has("sessions", at: slash + 1), let found: Int = node51(end, &parameters) { return found }
            if path.has("password", at: slash + 1), let found: Int = node62(end, &parameters) { return found }
        case 9:
            if path.has("providers", at: slash + 1), let found: Int = node71(end, &parameters) { return found }
        case 10:
            if path.has("magic-link", at: slash + 1), let found: Int = node56(end, &parameters) { return found }
        case 11:
            if path.has("verify-code", at: slash + 1), let found: Int = node60(end, &parameters) { return found }
            if path.has("permissions", at: slash + 1), let found: Int = node65(end, &parameters) { return found }
        case 12:
            switch path[slash + 8] {
            case 101:
                if path.has("verify-email", at: slash + 1), let found: Int = node73(end, &parameters) { return found }
            case 104:
                if path.has("email-change", at: slash + 1), let found: Int = node53(end, &parameters) { return found }
            case 108:
                if path.has("login-alerts", at: slash + 1), let found: Int = node55(end, &parameters) { return found }
            case 112:
                if path.has("verify-phone", at: slash + 1), let found: Int = node75(end, &parameters) { return found }
            case 116:
                if path.has("verify-token", at: slash + 1), let found: Int = node66(end, &parameters) { return found }
            default: break
            }
        case 13:
            if path.has("switch-tenant", at: slash + 1), let found: Int = node67(end, &parameters) { return found }
        case 14:
            if path.has("reset-password", at: slash + 1), let found: Int = node61(end, &parameters) { return found }
        case 15:
            if path.has("forgot-password", at: slash + 1), let found: Int = node59(end, &parameters) { return found }
        case 16:
            if path.has("critical-actions", at: slash + 1), let found: Int = node50(end, &parameters) { return found }
        case 19:
            if path.has("verification-status", at: slash + 1), let found: Int = node58(end, &parameters) { return found }
        case 23:
            switch path[slash + 6] {
            case 101:
                if path.has("send-email-verification", at: slash + 1), let found: Int = node72(end, &parameters) { return found }
            case 112:
                if path.has("send-phone-verification", at: slash + 1), let found: Int = node74(end, &parameters) { return found }
            case 121:
                if path.has("verify-suspicious-login", at: slash + 1), let found: Int = node70(end, &parameters) { return found }
            default: break
            }
        case 25:
            if path.has("resend-phone-verification", at: slash + 1), let found: Int = node76(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node7(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 7 : nil
    }

    func node8(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 8 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("twilio", at: slash + 1), let found: Int = node77(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node78(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node9(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 9 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 17:
            if path.has("slug-availability", at: slash + 1), let found: Int = node79(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node80(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node10(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("info", at: slash + 1), let found: Int = node85(end, &parameters) { return found }
            if path.has("team", at: slash + 1), let found: Int = node88(end, &parameters) { return found }
        case 5:
            if path.has("usage", at: slash + 1), let found: Int = node91(end, &parameters) { return found }
        case 6:
            if path.has("tokens", at: slash + 1), let found: Int = node90(end, &parameters) { return found }
        case 7:
            if path.has("address", at: slash + 1), let found: Int = node86(end, &parameters) { return found }
            if path.has("invites", at: slash + 1), let found: Int = node89(end, &parameters) { return found }
        case 8:
            switch path[slash + 1] {
            case 99:
                if path.has("checkout", at: slash + 1), let found: Int = node81(end, &parameters) { return found }
            case 105:
                if path.has("invoices", at: slash + 1), let found: Int = node82(end, &parameters) { return found }
            case 108:
                if path.has("licenses", at: slash + 1), let found: Int = node83(end, &parameters) { return found }
            default: break
            }
        case 12:
            if path.has("subscription", at: slash + 1), let found: Int = node87(end, &parameters) { return found }
        case 15:
            if path.has("payment-methods", at: slash + 1), let found: Int = node84(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node11(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("ccpa", at: slash + 1), let found: Int = node95(end, &parameters) { return found }
        case 7:
            if path.has("consent", at: slash + 1), let found: Int = node92(end, &parameters) { return found }
        case 11:
            if path.has("data-export", at: slash + 1), let found: Int = node93(end, &parameters) { return found }
        case 13:
            if path.has("data-deletion", at: slash + 1), let found: Int = node94(end, &parameters) { return found }
        case 16:
            if path.has("privacy-settings", at: slash + 1), let found: Int = node96(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node12(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 12 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node97(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node13(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("tenants", at: slash + 1), let found: Int = node99(end, &parameters) { return found }
        case 13:
            if path.has("documentation", at: slash + 1), let found: Int = node98(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node14(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("servers", at: slash + 1), let found: Int = node101(end, &parameters) { return found }
            if path.has("volumes", at: slash + 1), let found: Int = node102(end, &parameters) { return found }
        case 9:
            if path.has("firewalls", at: slash + 1), let found: Int = node100(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node15(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("types", at: slash + 1), let found: Int = node103(end, &parameters) { return found }
        case 8:
            if path.has("generate", at: slash + 1), let found: Int = node105(end, &parameters) { return found }
        case 9:
            if path.has("templates", at: slash + 1), let found: Int = node104(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node16(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 16 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("export", at: slash + 1), let found: Int = node107(end, &parameters) { return found }
            if path.has("import", at: slash + 1), let found: Int = node108(end, &parameters) { return found }
        case 7:
            if path.has("compare", at: slash + 1), let found: Int = node106(end, &parameters) { return found }
        case 9:
            if path.has("templates", at: slash + 1), let found: Int = node109(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node110(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node17(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 17 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("logo", at: slash + 1), let found: Int = node113(end, &parameters) { return found }
        case 5:
            if path.has("usage", at: slash + 1), let found: Int = node116(end, &parameters) { return found }
            if path.has("leave", at: slash + 1), let found: Int = node117(end, &parameters) { return found }
        case 7:
            if path.has("domains", at: slash + 1), let found: Int = node112(end, &parameters) { return found }
        case 8:
            if path.has("security", at: slash + 1), let found: Int = node114(end, &parameters) { return found }
            if path.has("features", at: slash + 1), let found: Int = node115(end, &parameters) { return found }
        case 18:
            if path.has("ownership-transfer", at: slash + 1), let found: Int = node111(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node18(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 18 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 10:
            if path.has("categories", at: slash + 1), let found: Int = node118(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node119(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node19(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 19 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node120(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node20(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node121(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node21(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 21 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node122(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node22(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 22 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("import", at: slash + 1), let found: Int = node124(end, &parameters) { return found }
            if path.has("export", at: slash + 1), let found: Int = node125(end, &parameters) { return found }
        case 13:
            if path.has("from-template", at: slash + 1), let found: Int = node123(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node126(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node23(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 23 : nil
    }

    func node24(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 24 : nil
    }

    func node25(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 25 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node127(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node26(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 26 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node128(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node27(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node129(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node28(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 28 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("generate", at: slash + 1), let found: Int = node130(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node131(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node29(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 9:
            if path.has("jwks.json", at: slash + 1), let found: Int = node133(end, &parameters) { return found }
        case 23:
            if path.has("zygo-audit-anchors.json", at: slash + 1), let found: Int = node132(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node30(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("runs", at: slash + 1), let found: Int = node134(end, &parameters) { return found }
            if path.has("node", at: slash + 1), let found: Int = node135(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node31(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 31 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("live", at: slash + 1), let found: Int = node136(end, &parameters) { return found }
        case 5:
            if path.has("ready", at: slash + 1), let found: Int = node137(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node32(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 32 : nil
    }

    func node33(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 33 : nil
    }

    func node34(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 3:
            if path.has("tls", at: slash + 1), let found: Int = node138(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node35(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("login", at: slash + 1), let found: Int = node139(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node36(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("stats", at: slash + 1), let found: Int = node140(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node37(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 37 : nil
    }

    func node38(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 38 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node141(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node39(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 39 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("email", at: slash + 1), let found: Int = node143(end, &parameters) { return found }
        case 6:
            if path.has("avatar", at: slash + 1), let found: Int = node145(end, &parameters) { return found }
        case 8:
            if path.has("activity", at: slash + 1), let found: Int = node142(end, &parameters) { return found }
            if path.has("password", at: slash + 1), let found: Int = node144(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node40(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 40 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node146(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node41(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 41 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 3:
            if path.has("mfa", at: slash + 1), let found: Int = node148(end, &parameters) { return found }
        case 5:
            if path.has("roles", at: slash + 1), let found: Int = node149(end, &parameters) { return found }
        case 6:
            if path.has("avatar", at: slash + 1), let found: Int = node151(end, &parameters) { return found }
        case 7:
            if path.has("restore", at: slash + 1), let found: Int = node152(end, &parameters) { return found }
        case 8:
            if path.has("activity", at: slash + 1), let found: Int = node147(end, &parameters) { return found }
            if path.has("transfer", at: slash + 1), let found: Int = node153(end, &parameters) { return found }
        case 11:
            if path.has("permissions", at: slash + 1), let found: Int = node150(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node42(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 42 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node154(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node43(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 43 : nil
    }

    func node44(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 44 : nil
    }

    func node45(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node155(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node46(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 46 : nil
    }

    func node47(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 47 : nil
    }

    func node48(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node156(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node49(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 49 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node157(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node50(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 50 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node158(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node51(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 51 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node159(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node52(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 52 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node160(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node53(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("revert", at: slash + 1), let found: Int = node161(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node54(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("link", at: slash + 1), let found: Int = node163(end, &parameters) { return found }
        case 6:
            if path.has("google", at: slash + 1), let found: Int = node165(end, &parameters) { return found }
            if path.has("github", at: slash + 1), let found: Int = node166(end, &parameters) { return found }
        case 9:
            if path.has("providers", at: slash + 1), let found: Int = node162(end, &parameters) { return found }
            if path.has("microsoft", at: slash + 1), let found: Int = node167(end, &parameters) { return found }
        case 15:
            if path.has("complete-signup", at: slash + 1), let found: Int = node164(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node55(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 55 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("respond", at: slash + 1), let found: Int = node168(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node169(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node56(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("send", at: slash + 1), let found: Int = node170(end, &parameters) { return found }
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node171(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node57(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 3:
            if path.has("sms", at: slash + 1), let found: Int = node179(end, &parameters) { return found }
        case 6:
            switch path[slash + 1] {
            case 101:
                if path.has("enable", at: slash + 1), let found: Int = node172(end, &parameters) { return found }
            case 115:
                if path.has("status", at: slash + 1), let found: Int = node177(end, &parameters) { return found }
            case 118:
                if path.has("verify", at: slash + 1), let found: Int = node173(end, &parameters) { return found }
            default: break
            }
        case 7:
            if path.has("disable", at: slash + 1), let found: Int = node174(end, &parameters) { return found }
            if path.has("step-up", at: slash + 1), let found: Int = node178(end, &parameters) { return found }
        case 9:
            if path.has("challenge", at: slash + 1), let found: Int = node176(end, &parameters) { return found }
        case 12:
            if path.has("backup-codes", at: slash + 1), let found: Int = node175(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node58(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 58 : nil
    }

    func node59(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 59 : nil
    }

    func node60(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 60 : nil
    }

    func node61(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 61 : nil
    }

    func node62(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("check", at: slash + 1), let found: Int = node180(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node63(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 63 : nil
    }

    func node64(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 64 : nil
    }

    func node65(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 65 : nil
    }

    func node66(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 66 : nil
    }

    func node67(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 67 : nil
    }

    func node68(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 68 : nil
    }

    func node69(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 69 : nil
    }

    func node70(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 70 : nil
    }

    func node71(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 71 : nil
    }

    func node72(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 72 : nil
    }

    func node73(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 73 : nil
    }

    func node74(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 74 : nil
    }

    func node75(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 75 : nil
    }

    func node76(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 76 : nil
    }

    func node77(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("status", at: slash + 1), let found: Int = node181(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node78(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 78 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("test", at: slash + 1), let found: Int = node183(end, &parameters) { return found }
        case 17:
            if path.has("regenerate-secret", at: slash + 1), let found: Int = node182(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node79(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 79 : nil
    }

    func node80(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("config", at: slash + 1), let found: Int = node184(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node81(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("paypal", at: slash + 1), let found: Int = node187(end, &parameters) { return found }
        case 7:
            if path.has("process", at: slash + 1), let found: Int = node185(end, &parameters) { return found }
        case 9:
            if path.has("3d-secure", at: slash + 1), let found: Int = node186(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node82(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 82 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("export", at: slash + 1), let found: Int = node188(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node189(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node83(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 83 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("purchase", at: slash + 1), let found: Int = node190(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node191(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node84(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 84 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node192(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node85(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 85 : nil
    }

    func node86(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 86 : nil
    }

    func node87(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 87 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("cancel", at: slash + 1), let found: Int = node195(end, &parameters) { return found }
        case 7:
            if path.has("upgrade", at: slash + 1), let found: Int = node193(end, &parameters) { return found }
        case 9:
            if path.has("downgrade", at: slash + 1), let found: Int = node194(end, &parameters) { return found }
        case 10:
            if path.has("reactivate", at: slash + 1), let found: Int = node196(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node88(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 88 : nil
    }

    func node89(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 89 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node197(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node90(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("usage", at: slash + 1), let found: Int = node198(end, &parameters) { return found }
        case 7:
            if path.has("history", at: slash + 1), let found: Int = node201(end, &parameters) { return found }
        case 8:
            if path.has("packages", at: slash + 1), let found: Int = node199(end, &parameters) { return found }
            if path.has("purchase", at: slash + 1), let found: Int = node200(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node91(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 91 : nil
    }

    func node92(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 92 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node202(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node93(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 93 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node203(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node94(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 94 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node204(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node95(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 11:
            if path.has("do-not-sell", at: slash + 1), let found: Int = node205(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node96(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 96 : nil
    }

    func node97(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 97 : nil
    }

    func node98(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 98 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node206(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node99(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node207(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node100(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 100 : nil
    }

    func node101(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 101 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node208(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node102(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 102 : nil
    }

    func node103(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 103 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node209(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node104(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 104 : nil
    }

    func node105(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 105 : nil
    }

    func node106(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 106 : nil
    }

    func node107(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 107 : nil
    }

    func node108(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 108 : nil
    }

    func node109(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 109 : nil
    }

    func node110(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 110 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("members", at: slash + 1), let found: Int = node210(end, &parameters) { return found }
        case 9:
            if path.has("duplicate", at: slash + 1), let found: Int = node212(end, &parameters) { return found }
        case 11:
            if path.has("permissions", at: slash + 1), let found: Int = node211(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node111(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 111 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("accept", at: slash + 1), let found: Int = node213(end, &parameters) { return found }
        case 7:
            if path.has("decline", at: slash + 1), let found: Int = node214(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node112(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 112 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node215(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node113(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 113 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("file", at: slash + 1), let found: Int = node216(end, &parameters) { return found }
        default: break
        }
        return nil
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
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 10:
            if path.has("regenerate", at: slash + 1), let found: Int = node217(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node121(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 121 : nil
    }

    func node122(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 122 : nil
    }

    func node123(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 123 : nil
    }

    func node124(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 124 : nil
    }

    func node125(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 125 : nil
    }

    func node126(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 126 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("rotate", at: slash + 1), let found: Int = node218(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node127(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 127 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("cancel", at: slash + 1), let found: Int = node219(end, &parameters) { return found }
        case 7:
            if path.has("restore", at: slash + 1), let found: Int = node220(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node128(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 128 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("link", at: slash + 1), let found: Int = node222(end, &parameters) { return found }
        case 6:
            if path.has("signed", at: slash + 1), let found: Int = node223(end, &parameters) { return found }
        case 7:
            if path.has("content", at: slash + 1), let found: Int = node221(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node129(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 129 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("accept", at: slash + 1), let found: Int = node224(end, &parameters) { return found }
        case 7:
            if path.has("decline", at: slash + 1), let found: Int = node225(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node130(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 130 : nil
    }

    func node131(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 131 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("execute", at: slash + 1), let found: Int = node226(end, &parameters) { return found }
        case 8:
            if path.has("optimize", at: slash + 1), let found: Int = node228(end, &parameters) { return found }
        case 9:
            if path.has("duplicate", at: slash + 1), let found: Int = node229(end, &parameters) { return found }
        case 10:
            if path.has("executions", at: slash + 1), let found: Int = node227(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node132(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 132 : nil
    }

    func node133(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 133 : nil
    }

    func node134(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 134 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node230(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node135(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 135 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("schemas", at: slash + 1), let found: Int = node232(end, &parameters) { return found }
        case 12:
            if path.has("capabilities", at: slash + 1), let found: Int = node231(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node136(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 136 : nil
    }

    func node137(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 137 : nil
    }

    func node138(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("allowed", at: slash + 1), let found: Int = node233(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node139(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 139 : nil
    }

    func node140(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 140 : nil
    }

    func node141(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 141 : nil
    }

    func node142(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 142 : nil
    }

    func node143(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 143 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node234(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node144(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 144 : nil
    }

    func node145(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 145 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("file", at: slash + 1), let found: Int = node235(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node146(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 146 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("resend", at: slash + 1), let found: Int = node236(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node147(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 147 : nil
    }

    func node148(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("reset", at: slash + 1), let found: Int = node237(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node149(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 149 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node238(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node150(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 150 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node239(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node151(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("file", at: slash + 1), let found: Int = node240(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node152(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 152 : nil
    }

    func node153(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 153 : nil
    }

    func node154(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 154 : nil
    }

    func node155(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 155 : nil
    }

    func node156(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 156 : nil
    }

    func node157(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 157 : nil
    }

    func node158(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node241(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node159(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 159 : nil
    }

    func node160(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 160 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("trust", at: slash + 1), let found: Int = node242(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node161(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 161 : nil
    }

    func node162(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 162 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node243(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node163(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node245(end, &parameters) { return found }
        case 8:
            if path.has("initiate", at: slash + 1), let found: Int = node244(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node164(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 164 : nil
    }

    func node165(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 165 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("callback", at: slash + 1), let found: Int = node246(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node166(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 166 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("callback", at: slash + 1), let found: Int = node247(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node167(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 167 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("callback", at: slash + 1), let found: Int = node248(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node168(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 168 : nil
    }

    func node169(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 11:
            if path.has("acknowledge", at: slash + 1), let found: Int = node249(end, &parameters) { return found }
        default: break
        }
        return nil
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
        slash >= path.count ? 174 : nil
    }

    func node175(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 175 : nil
    }

    func node176(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 176 : nil
    }

    func node177(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 177 : nil
    }

    func node178(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 178 : nil
    }

    func node179(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("enable", at: slash + 1), let found: Int = node250(end, &parameters) { return found }
            if path.has("verify", at: slash + 1), let found: Int = node253(end, &parameters) { return found }
        case 7:
            if path.has("disable", at: slash + 1), let found: Int = node251(end, &parameters) { return found }
        case 9:
            if path.has("challenge", at: slash + 1), let found: Int = node252(end, &parameters) { return found }
        default: break
        }
        return nil
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
        guard slash < path.count else { return 186 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node254(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node187(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 187 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node255(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node188(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 188 : nil
    }

    func node189(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 189 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 8:
            if path.has("download", at: slash + 1), let found: Int = node256(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node190(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 190 : nil
    }

    func node191(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 191 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("assign", at: slash + 1), let found: Int = node257(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node192(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 192 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("default", at: slash + 1), let found: Int = node258(end, &parameters) { return found }
        default: break
        }
        return nil
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
        guard slash < path.count else { return 197 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("resend", at: slash + 1), let found: Int = node259(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node198(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 198 : nil
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
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("revoke", at: slash + 1), let found: Int = node260(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node203(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 203 : nil
    }

    func node204(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("cancel", at: slash + 1), let found: Int = node261(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node205(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 205 : nil
    }

    func node206(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 206 : nil
    }

    func node207(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("logo", at: slash + 1), let found: Int = node263(end, &parameters) { return found }
        case 8:
            if path.has("branding", at: slash + 1), let found: Int = node262(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node208(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 208 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 5:
            if path.has("power", at: slash + 1), let found: Int = node264(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node209(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 209 : nil
    }

    func node210(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 210 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("remove", at: slash + 1), let found: Int = node265(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node211(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 211 : nil
    }

    func node212(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 212 : nil
    }

    func node213(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 213 : nil
    }

    func node214(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 214 : nil
    }

    func node215(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 215 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node266(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node216(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 216 : nil
    }

    func node217(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 217 : nil
    }

    func node218(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 218 : nil
    }

    func node219(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 219 : nil
    }

    func node220(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 220 : nil
    }

    func node221(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 221 : nil
    }

    func node222(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 222 : nil
    }

    func node223(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 223 : nil
    }

    func node224(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 224 : nil
    }

    func node225(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 225 : nil
    }

    func node226(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 226 : nil
    }

    func node227(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 227 }
        let end: Int = path.end(slash)
        parameters.append((slash + 1)..<end)
        if let found: Int = node267(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node228(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 228 : nil
    }

    func node229(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 229 : nil
    }

    func node230(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 230 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("cancel", at: slash + 1), let found: Int = node268(end, &parameters) { return found }
            if path.has("events", at: slash + 1), let found: Int = node269(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node231(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 231 : nil
    }

    func node232(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 232 : nil
    }

    func node233(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 233 : nil
    }

    func node234(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 234 : nil
    }

    func node235(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 235 : nil
    }

    func node236(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 236 : nil
    }

    func node237(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 237 : nil
    }

    func node238(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 238 : nil
    }

    func node239(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 239 : nil
    }

    func node240(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 240 : nil
    }

    func node241(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 241 : nil
    }

    func node242(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 242 : nil
    }

    func node243(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 243 : nil
    }

    func node244(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 244 : nil
    }

    func node245(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 245 : nil
    }

    func node246(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 246 : nil
    }

    func node247(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 247 : nil
    }

    func node248(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 248 : nil
    }

    func node249(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 249 : nil
    }

    func node250(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 250 : nil
    }

    func node251(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 251 : nil
    }

    func node252(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 252 : nil
    }

    func node253(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 253 : nil
    }

    func node254(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("verify", at: slash + 1), let found: Int = node270(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node255(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 7:
            if path.has("capture", at: slash + 1), let found: Int = node271(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node256(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 256 : nil
    }

    func node257(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 257 : nil
    }

    func node258(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 258 : nil
    }

    func node259(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 259 : nil
    }

    func node260(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 260 : nil
    }

    func node261(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 261 : nil
    }

    func node262(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 262 : nil
    }

    func node263(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 263 : nil
    }

    func node264(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 264 : nil
    }

    func node265(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 265 : nil
    }

    func node266(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 266 : nil
    }

    func node267(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 267 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("cancel", at: slash + 1), let found: Int = node272(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node268(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 268 : nil
    }

    func node269(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 269 : nil
    }

    func node270(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 270 : nil
    }

    func node271(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 271 : nil
    }

    func node272(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 272 : nil
    }
}
