// Generated from contract/. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Positions of the operations in the contract's order.
public enum OperationIndex {
    public static let adminLogin: Int = 0
    public static let adminGetSystemStats: Int = 1
    public static let adminQueryAuditLogs: Int = 2
    public static let adminListTenants: Int = 3
    public static let adminCreateTenant: Int = 4
    public static let adminGetTenant: Int = 5
    public static let adminUpdateTenant: Int = 6
    public static let adminDeleteTenant: Int = 7
    public static let getUserActivity: Int = 8
    public static let getOwnActivity: Int = 9
    public static let listSecurityEvents: Int = 10
    public static let queryAuditLogs: Int = 11
    public static let createAuditLog: Int = 12
    public static let getAuditLog: Int = 13
    public static let verifyAuditLog: Int = 14
    public static let exportAuditLogs: Int = 15
    public static let verifyAuditChain: Int = 16
    public static let listAuditEventTypes: Int = 17
    public static let createCriticalAction: Int = 18
    public static let verifyCriticalAction: Int = 19
    public static let listSessions: Int = 20
    public static let revokeAllSessions: Int = 21
    public static let revokeSession: Int = 22
    public static let listDevices: Int = 23
    public static let revokeAllDevices: Int = 24
    public static let revokeDevice: Int = 25
    public static let extendDeviceTrust: Int = 26
    public static let requestEmailChange: Int = 27
    public static let confirmEmailChange: Int = 28
    public static let revertEmailChange: Int = 29
    public static let listLinkedProviders: Int = 30
    public static let unlinkOAuthProvider: Int = 31
    public static let initiateOAuthLink: Int = 32
    public static let verifyOAuthLink: Int = 33
    public static let sendMagicLink: Int = 34
    public static let verifyMagicLink: Int = 35
    public static let resetMemberMFA: Int = 36
    public static let enableMFA: Int = 37
    public static let verifyMFASetup: Int = 38
    public static let disableMFA: Int = 39
    public static let regenerateBackupCodes: Int = 40
    public static let verifyMFAChallenge: Int = 41
    public static let getMFAStatus: Int = 42
    public static let stepUp: Int = 43
    public static let getVerificationStatus: Int = 44
    public static let forgotPassword: Int = 45
    public static let verifyResetCode: Int = 46
    public static let resetPassword: Int = 47
    public static let changePassword: Int = 48
    public static let checkPasswordStrength: Int = 49
    public static let getSession: Int = 50
    public static let refreshSession: Int = 51
    public static let refreshToken: Int = 52
    public static let logout: Int = 53
    public static let getPermissions: Int = 54
    public static let verifyAuthToken: Int = 55
    public static let switchTenant: Int = 56
    public static let login: Int = 57
    public static let signup: Int = 58
    public static let completeOAuthSignup: Int = 59
    public static let verifySuspiciousLogin: Int = 60
    public static let getAuthProviders: Int = 61
    public static let getJwks: Int = 62
    public static let enableSMSMFA: Int = 63
    public static let disableSMSMFA: Int = 64
    public static let sendSMSMFAChallenge: Int = 65
    public static let verifySMSMFA: Int = 66
    public static let googleOAuthInit: Int = 67
    public static let googleOAuthCallback: Int = 68
    public static let githubOAuthInit: Int = 69
    public static let githubOAuthCallback: Int = 70
    public static let microsoftOAuthInit: Int = 71
    public static let microsoftOAuthCallback: Int = 72
    public static let sendEmailVerification: Int = 73
    public static let verifyEmail: Int = 74
    public static let sendPhoneVerification: Int = 75
    public static let verifyPhone: Int = 76
    public static let createTenant: Int = 77
    public static let checkSlug: Int = 78
    public static let processCheckout: Int = 79
    public static let initiate3DSecure: Int = 80
    public static let verify3DSecure: Int = 81
    public static let createPayPalCheckout: Int = 82
    public static let capturePayPalPayment: Int = 83
    public static let listInvoices: Int = 84
    public static let getInvoice: Int = 85
    public static let downloadInvoice: Int = 86
    public static let exportInvoices: Int = 87
    public static let getLicenseAllocation: Int = 88
    public static let purchaseLicenses: Int = 89
    public static let assignLicense: Int = 90
    public static let removeLicense: Int = 91
    public static let listPaymentMethods: Int = 92
    public static let addPaymentMethod: Int = 93
    public static let getPaymentMethod: Int = 94
    public static let removePaymentMethod: Int = 95
    public static let setDefaultPaymentMethod: Int = 96
    public static let getBillingInfo: Int = 97
    public static let updateBillingInfo: Int = 98
    public static let getBillingAddress: Int = 99
    public static let updateBillingAddress: Int = 100
    public static let getSubscription: Int = 101
    public static let updateSubscription: Int = 102
    public static let upgradeSubscription: Int = 103
    public static let downgradeSubscription: Int = 104
    public static let cancelSubscription: Int = 105
    public static let reactivateSubscription: Int = 106
    public static let getBillingTeam: Int = 107
    public static let getPendingInvites: Int = 108
    public static let createTeamInvite: Int = 109
    public static let cancelInvite: Int = 110
    public static let resendInvite: Int = 111
    public static let getTokenUsage: Int = 112
    public static let listTokenPackages: Int = 113
    public static let purchaseTokens: Int = 114
    public static let getTokenHistory: Int = 115
    public static let getUsage: Int = 116
    public static let getConsents: Int = 117
    public static let recordConsent: Int = 118
    public static let revokeConsent: Int = 119
    public static let requestDataExport: Int = 120
    public static let getDataExportStatus: Int = 121
    public static let requestDataDeletion: Int = 122
    public static let cancelDataDeletion: Int = 123
    public static let toggleDoNotSell: Int = 124
    public static let getPrivacySettings: Int = 125
    public static let updatePrivacySettings: Int = 126
    public static let listDocumentation: Int = 127
    public static let getDocumentationPage: Int = 128
    public static let listPublicDocumentation: Int = 129
    public static let getPublicDocumentationPage: Int = 130
    public static let listFirewalls: Int = 131
    public static let createFirewall: Int = 132
    public static let listServers: Int = 133
    public static let createServer: Int = 134
    public static let getServer: Int = 135
    public static let deleteServer: Int = 136
    public static let serverPowerAction: Int = 137
    public static let listVolumes: Int = 138
    public static let createVolume: Int = 139
    public static let listNodeTypes: Int = 140
    public static let getNodeType: Int = 141
    public static let listNodeTemplates: Int = 142
    public static let generateNode: Int = 143
    public static let createRun: Int = 144
    public static let getRunStatus: Int = 145
    public static let cancelRun: Int = 146
    public static let streamRunEvents: Int = 147
    public static let getNodeHealth: Int = 148
    public static let getNodeCapabilities: Int = 149
    public static let getNodeSchemas: Int = 150
    public static let listUserRoles: Int = 151
    public static let assignUserRole: Int = 152
    public static let revokeUserRole: Int = 153
    public static let getUserPermissions: Int = 154
    public static let putUserPermission: Int = 155
    public static let deleteUserPermission: Int = 156
    public static let listRoleMembers: Int = 157
    public static let bulkAssignRoleMembers: Int = 158
    public static let bulkRemoveRoleMembers: Int = 159
    public static let removeRoleMembers: Int = 160
    public static let getOwnershipTransfer: Int = 161
    public static let startOwnershipTransfer: Int = 162
    public static let cancelOwnershipTransfer: Int = 163
    public static let acceptOwnershipTransfer: Int = 164
    public static let declineOwnershipTransfer: Int = 165
    public static let getRolePermissions: Int = 166
    public static let replaceRolePermissions: Int = 167
    public static let patchRolePermissions: Int = 168
    public static let listPermissions: Int = 169
    public static let getPermission: Int = 170
    public static let listPermissionCategories: Int = 171
    public static let listRoles: Int = 172
    public static let createRole: Int = 173
    public static let getRole: Int = 174
    public static let updateRole: Int = 175
    public static let deleteRole: Int = 176
    public static let duplicateRole: Int = 177
    public static let compareRoles: Int = 178
    public static let exportRoles: Int = 179
    public static let importRoles: Int = 180
    public static let listRoleTemplates: Int = 181
    public static let listApiKeys: Int = 182
    public static let createApiKey: Int = 183
    public static let getApiKey: Int = 184
    public static let revokeApiKey: Int = 185
    public static let regenerateApiKey: Int = 186
    public static let listTemplates: Int = 187
    public static let getTemplate: Int = 188
    public static let createFromTemplate: Int = 189
    public static let importEnvironmentVariables: Int = 190
    public static let exportEnvironmentVariables: Int = 191
    public static let listEnvironmentVariables: Int = 192
    public static let createEnvironmentVariable: Int = 193
    public static let getEnvironmentVariable: Int = 194
    public static let updateEnvironmentVariable: Int = 195
    public static let deleteEnvironmentVariable: Int = 196
    public static let rotateEnvironmentVariable: Int = 197
    public static let getOpenAPI: Int = 198
    public static let getHealth: Int = 199
    public static let getLiveness: Int = 200
    public static let getReadiness: Int = 201
    public static let getMetrics: Int = 202
    public static let getReference: Int = 203
    public static let uploadAvatar: Int = 204
    public static let deleteAvatar: Int = 205
    public static let getOwnAvatar: Int = 206
    public static let getUserAvatar: Int = 207
    public static let getPublicTenantBranding: Int = 208
    public static let getPublicTenantLogo: Int = 209
    public static let listDeletionRequests: Int = 210
    public static let createDeletionRequest: Int = 211
    public static let getDeletionRequest: Int = 212
    public static let cancelDeletionRequest: Int = 213
    public static let restoreDeletionRequest: Int = 214
    public static let listDomains: Int = 215
    public static let claimDomain: Int = 216
    public static let deleteDomain: Int = 217
    public static let verifyDomain: Int = 218
    public static let internalTlsAllowed: Int = 219
    public static let listFiles: Int = 220
    public static let uploadFile: Int = 221
    public static let getFile: Int = 222
    public static let deleteFile: Int = 223
    public static let downloadFile: Int = 224
    public static let createFileLink: Int = 225
    public static let openFileLink: Int = 226
    public static let uploadTenantLogo: Int = 227
    public static let deleteTenantLogo: Int = 228
    public static let getTenantLogo: Int = 229
    public static let getTenantSecuritySettings: Int = 230
    public static let updateTenantSecuritySettings: Int = 231
    public static let getTenantSettings: Int = 232
    public static let updateTenantSettings: Int = 233
    public static let getTenantConfig: Int = 234
    public static let getTenantFeatures: Int = 235
    public static let getTenantUsage: Int = 236
    public static let previewInvitation: Int = 237
    public static let acceptInvitation: Int = 238
    public static let listInvitations: Int = 239
    public static let cancelInvitation: Int = 240
    public static let resendInvitation: Int = 241
    public static let declineInvitation: Int = 242
    public static let getOwnProfile: Int = 243
    public static let updateOwnProfile: Int = 244
    public static let listUsers: Int = 245
    public static let inviteUser: Int = 246
    public static let getUser: Int = 247
    public static let updateUser: Int = 248
    public static let deleteUser: Int = 249
    public static let restoreUser: Int = 250
    public static let transferUserWork: Int = 251
    public static let leaveTenant: Int = 252
    public static let listWebhooks: Int = 253
    public static let createWebhook: Int = 254
    public static let updateWebhook: Int = 255
    public static let deleteWebhook: Int = 256
    public static let regenerateWebhookSecret: Int = 257
    public static let testWebhook: Int = 258
    public static let executeWorkflow: Int = 259
    public static let listWorkflowExecutions: Int = 260
    public static let getWorkflowExecution: Int = 261
    public static let cancelWorkflowExecution: Int = 262
    public static let generateWorkflow: Int = 263
    public static let optimizeWorkflow: Int = 264
    public static let listWorkflows: Int = 265
    public static let createWorkflow: Int = 266
    public static let getWorkflow: Int = 267
    public static let updateWorkflow: Int = 268
    public static let deleteWorkflow: Int = 269
    public static let duplicateWorkflow: Int = 270
}

/// All operations of the contract.
public enum Operations {
    /// Path of the servers, before every path that does not stand at the host's root.
    public static let basePath: String = "/v1"

    /// Descriptors by index.
    public static let all: [OperationDescriptor] = [
        AdminLogin.descriptor,
        AdminGetSystemStats.descriptor,
        AdminQueryAuditLogs.descriptor,
        AdminListTenants.descriptor,
        AdminCreateTenant.descriptor,
        AdminGetTenant.descriptor,
        AdminUpdateTenant.descriptor,
        AdminDeleteTenant.descriptor,
        GetUserActivity.descriptor,
        GetOwnActivity.descriptor,
        ListSecurityEvents.descriptor,
        QueryAuditLogs.descriptor,
        CreateAuditLog.descriptor,
        GetAuditLog.descriptor,
        VerifyAuditLog.descriptor,
        ExportAuditLogs.descriptor,
        VerifyAuditChain.descriptor,
        ListAuditEventTypes.descriptor,
        CreateCriticalAction.descriptor,
        VerifyCriticalAction.descriptor,
        ListSessions.descriptor,
        RevokeAllSessions.descriptor,
        RevokeSession.descriptor,
        ListDevices.descriptor,
        RevokeAllDevices.descriptor,
        RevokeDevice.descriptor,
        ExtendDeviceTrust.descriptor,
        RequestEmailChange.descriptor,
        ConfirmEmailChange.descriptor,
        RevertEmailChange.descriptor,
        ListLinkedProviders.descriptor,
        UnlinkOAuthProvider.descriptor,
        InitiateOAuthLink.descriptor,
        VerifyOAuthLink.descriptor,
        SendMagicLink.descriptor,
        VerifyMagicLink.descriptor,
        ResetMemberMFA.descriptor,
        EnableMFA.descriptor,
        VerifyMFASetup.descriptor,
        DisableMFA.descriptor,
        RegenerateBackupCodes.descriptor,
        VerifyMFAChallenge.descriptor,
        GetMFAStatus.descriptor,
        StepUp.descriptor,
        GetVerificationStatus.descriptor,
        ForgotPassword.descriptor,
        VerifyResetCode.descriptor,
        ResetPassword.descriptor,
        ChangePassword.descriptor,
        CheckPasswordStrength.descriptor,
        GetSession.descriptor,
        RefreshSession.descriptor,
        RefreshToken.descriptor,
        Logout.descriptor,
        GetPermissions.descriptor,
        VerifyAuthToken.descriptor,
        SwitchTenant.descriptor,
        Login.descriptor,
        Signup.descriptor,
        CompleteOAuthSignup.descriptor,
        VerifySuspiciousLogin.descriptor,
        GetAuthProviders.descriptor,
        GetJwks.descriptor,
        EnableSMSMFA.descriptor,
        DisableSMSMFA.descriptor,
        SendSMSMFAChallenge.descriptor,
        VerifySMSMFA.descriptor,
        GoogleOAuthInit.descriptor,
        GoogleOAuthCallback.descriptor,
        GithubOAuthInit.descriptor,
        GithubOAuthCallback.descriptor,
        MicrosoftOAuthInit.descriptor,
        MicrosoftOAuthCallback.descriptor,
        SendEmailVerification.descriptor,
        VerifyEmail.descriptor,
        SendPhoneVerification.descriptor,
        VerifyPhone.descriptor,
        CreateTenant.descriptor,
        CheckSlug.descriptor,
        ProcessCheckout.descriptor,
        Initiate3DSecure.descriptor,
        Verify3DSecure.descriptor,
        CreatePayPalCheckout.descriptor,
        CapturePayPalPayment.descriptor,
        ListInvoices.descriptor,
        GetInvoice.descriptor,
        DownloadInvoice.descriptor,
        ExportInvoices.descriptor,
        GetLicenseAllocation.descriptor,
        PurchaseLicenses.descriptor,
        AssignLicense.descriptor,
        RemoveLicense.descriptor,
        ListPaymentMethods.descriptor,
        AddPaymentMethod.descriptor,
        GetPaymentMethod.descriptor,
        RemovePaymentMethod.descriptor,
        SetDefaultPaymentMethod.descriptor,
        GetBillingInfo.descriptor,
        UpdateBillingInfo.descriptor,
        GetBillingAddress.descriptor,
        UpdateBillingAddress.descriptor,
        GetSubscription.descriptor,
        UpdateSubscription.descriptor,
        UpgradeSubscription.descriptor,
        DowngradeSubscription.descriptor,
        CancelSubscription.descriptor,
        ReactivateSubscription.descriptor,
        GetBillingTeam.descriptor,
        GetPendingInvites.descriptor,
        CreateTeamInvite.descriptor,
        CancelInvite.descriptor,
        ResendInvite.descriptor,
        GetTokenUsage.descriptor,
        ListTokenPackages.descriptor,
        PurchaseTokens.descriptor,
        GetTokenHistory.descriptor,
        GetUsage.descriptor,
        GetConsents.descriptor,
        RecordConsent.descriptor,
        RevokeConsent.descriptor,
        RequestDataExport.descriptor,
        GetDataExportStatus.descriptor,
        RequestDataDeletion.descriptor,
        CancelDataDeletion.descriptor,
        ToggleDoNotSell.descriptor,
        GetPrivacySettings.descriptor,
        UpdatePrivacySettings.descriptor,
        ListDocumentation.descriptor,
        GetDocumentationPage.descriptor,
        ListPublicDocumentation.descriptor,
        GetPublicDocumentationPage.descriptor,
        ListFirewalls.descriptor,
        CreateFirewall.descriptor,
        ListServers.descriptor,
        CreateServer.descriptor,
        GetServer.descriptor,
        DeleteServer.descriptor,
        ServerPowerAction.descriptor,
        ListVolumes.descriptor,
        CreateVolume.descriptor,
        ListNodeTypes.descriptor,
        GetNodeType.descriptor,
        ListNodeTemplates.descriptor,
        GenerateNode.descriptor,
        CreateRun.descriptor,
        GetRunStatus.descriptor,
        CancelRun.descriptor,
        StreamRunEvents.descriptor,
        GetNodeHealth.descriptor,
        GetNodeCapabilities.descriptor,
        GetNodeSchemas.descriptor,
        ListUserRoles.descriptor,
        AssignUserRole.descriptor,
        RevokeUserRole.descriptor,
        GetUserPermissions.descriptor,
        PutUserPermission.descriptor,
        DeleteUserPermission.descriptor,
        ListRoleMembers.descriptor,
        BulkAssignRoleMembers.descriptor,
        BulkRemoveRoleMembers.descriptor,
        RemoveRoleMembers.descriptor,
        GetOwnershipTransfer.descriptor,
        StartOwnershipTransfer.descriptor,
        CancelOwnershipTransfer.descriptor,
        AcceptOwnershipTransfer.descriptor,
        DeclineOwnershipTransfer.descriptor,
        GetRolePermissions.descriptor,
        ReplaceRolePermissions.descriptor,
        PatchRolePermissions.descriptor,
        ListPermissions.descriptor,
        GetPermission.descriptor,
        ListPermissionCategories.descriptor,
        ListRoles.descriptor,
        CreateRole.descriptor,
        GetRole.descriptor,
        UpdateRole.descriptor,
        DeleteRole.descriptor,
        DuplicateRole.descriptor,
        CompareRoles.descriptor,
        ExportRoles.descriptor,
        ImportRoles.descriptor,
        ListRoleTemplates.descriptor,
        ListApiKeys.descriptor,
        CreateApiKey.descriptor,
        GetApiKey.descriptor,
        RevokeApiKey.descriptor,
        RegenerateApiKey.descriptor,
        ListTemplates.descriptor,
        GetTemplate.descriptor,
        CreateFromTemplate.descriptor,
        ImportEnvironmentVariables.descriptor,
        ExportEnvironmentVariables.descriptor,
        ListEnvironmentVariables.descriptor,
        CreateEnvironmentVariable.descriptor,
        GetEnvironmentVariable.descriptor,
        UpdateEnvironmentVariable.descriptor,
        DeleteEnvironmentVariable.descriptor,
        RotateEnvironmentVariable.descriptor,
        GetOpenAPI.descriptor,
        GetHealth.descriptor,
        GetLiveness.descriptor,
        GetReadiness.descriptor,
        GetMetrics.descriptor,
        GetReference.descriptor,
        UploadAvatar.descriptor,
        DeleteAvatar.descriptor,
        GetOwnAvatar.descriptor,
        GetUserAvatar.descriptor,
        GetPublicTenantBranding.descriptor,
        GetPublicTenantLogo.descriptor,
        ListDeletionRequests.descriptor,
        CreateDeletionRequest.descriptor,
        GetDeletionRequest.descriptor,
        CancelDeletionRequest.descriptor,
        RestoreDeletionRequest.descriptor,
        ListDomains.descriptor,
        ClaimDomain.descriptor,
        DeleteDomain.descriptor,
        VerifyDomain.descriptor,
        InternalTlsAllowed.descriptor,
        ListFiles.descriptor,
        UploadFile.descriptor,
        GetFile.descriptor,
        DeleteFile.descriptor,
        DownloadFile.descriptor,
        CreateFileLink.descriptor,
        OpenFileLink.descriptor,
        UploadTenantLogo.descriptor,
        DeleteTenantLogo.descriptor,
        GetTenantLogo.descriptor,
        GetTenantSecuritySettings.descriptor,
        UpdateTenantSecuritySettings.descriptor,
        GetTenantSettings.descriptor,
        UpdateTenantSettings.descriptor,
        GetTenantConfig.descriptor,
        GetTenantFeatures.descriptor,
        GetTenantUsage.descriptor,
        PreviewInvitation.descriptor,
        AcceptInvitation.descriptor,
        ListInvitations.descriptor,
        CancelInvitation.descriptor,
        ResendInvitation.descriptor,
        DeclineInvitation.descriptor,
        GetOwnProfile.descriptor,
        UpdateOwnProfile.descriptor,
        ListUsers.descriptor,
        InviteUser.descriptor,
        GetUser.descriptor,
        UpdateUser.descriptor,
        DeleteUser.descriptor,
        RestoreUser.descriptor,
        TransferUserWork.descriptor,
        LeaveTenant.descriptor,
        ListWebhooks.descriptor,
        CreateWebhook.descriptor,
        UpdateWebhook.descriptor,
        DeleteWebhook.descriptor,
        RegenerateWebhookSecret.descriptor,
        TestWebhook.descriptor,
        ExecuteWorkflow.descriptor,
        ListWorkflowExecutions.descriptor,
        GetWorkflowExecution.descriptor,
        CancelWorkflowExecution.descriptor,
        GenerateWorkflow.descriptor,
        OptimizeWorkflow.descriptor,
        ListWorkflows.descriptor,
        CreateWorkflow.descriptor,
        GetWorkflow.descriptor,
        UpdateWorkflow.descriptor,
        DeleteWorkflow.descriptor,
        DuplicateWorkflow.descriptor,
    ]

    /// Ids of operations without a handler in this build.
    public static let unserved: [String] = [
        "adminLogin", "adminGetSystemStats", "adminQueryAuditLogs", "adminListTenants", "adminCreateTenant",
        "adminGetTenant", "adminUpdateTenant", "adminDeleteTenant", "exportAuditLogs", "createCriticalAction",
        "verifyCriticalAction", "verifySuspiciousLogin", "enableSMSMFA", "disableSMSMFA", "sendSMSMFAChallenge",
        "verifySMSMFA", "sendPhoneVerification", "verifyPhone", "processCheckout", "initiate3DSecure", "verify3DSecure",
        "createPayPalCheckout", "capturePayPalPayment", "listInvoices", "getInvoice", "downloadInvoice",
        "exportInvoices", "getLicenseAllocation", "purchaseLicenses", "assignLicense", "removeLicense",
        "listPaymentMethods", "addPaymentMethod", "getPaymentMethod", "removePaymentMethod", "setDefaultPaymentMethod",
        "getBillingInfo", "updateBillingInfo", "getBillingAddress", "updateBillingAddress", "getSubscription",
        "updateSubscription", "upgradeSubscription", "downgradeSubscription", "cancelSubscription",
        "reactivateSubscription", "getBillingTeam", "getPendingInvites", "createTeamInvite", "cancelInvite",
        "resendInvite", "getTokenUsage", "listTokenPackages", "purchaseTokens", "getTokenHistory", "getUsage",
        "getConsents", "recordConsent", "revokeConsent", "requestDataExport", "getDataExportStatus",
        "requestDataDeletion", "cancelDataDeletion", "toggleDoNotSell", "getPrivacySettings", "updatePrivacySettings",
        "listDocumentation", "getDocumentationPage", "listPublicDocumentation", "getPublicDocumentationPage",
        "listFirewalls", "createFirewall", "listServers", "createServer", "getServer", "deleteServer",
        "serverPowerAction", "listVolumes", "createVolume", "listNodeTypes", "getNodeType", "listNodeTemplates",
        "generateNode", "createRun", "getRunStatus", "cancelRun", "streamRunEvents", "getNodeHealth",
        "getNodeCapabilities", "getNodeSchemas", "listTemplates", "getTemplate", "createFromTemplate",
        "importEnvironmentVariables", "exportEnvironmentVariables", "listEnvironmentVariables",
        "createEnvironmentVariable", "getEnvironmentVariable", "updateEnvironmentVariable", "deleteEnvironmentVariable",
        "rotateEnvironmentVariable", "restoreDeletionRequest", "listWebhooks", "createWebhook", "updateWebhook",
        "deleteWebhook", "regenerateWebhookSecret", "testWebhook", "executeWorkflow", "listWorkflowExecutions",
        "getWorkflowExecution", "cancelWorkflowExecution", "generateWorkflow", "optimizeWorkflow", "listWorkflows",
        "createWorkflow", "getWorkflow", "updateWorkflow", "deleteWorkflow", "duplicateWorkflow",
    ]
}
