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
    public static let listAuditAlertRules: Int = 11
    public static let createAuditAlertRule: Int = 12
    public static let updateAuditAlertRule: Int = 13
    public static let deleteAuditAlertRule: Int = 14
    public static let listAuditAnchors: Int = 15
    public static let getAuditAnchorKeys: Int = 16
    public static let exportAuditLogs: Int = 17
    public static let getAuditExport: Int = 18
    public static let queryAuditLogs: Int = 19
    public static let createAuditLog: Int = 20
    public static let getAuditLog: Int = 21
    public static let verifyAuditLog: Int = 22
    public static let verifyAuditChain: Int = 23
    public static let listAuditEventTypes: Int = 24
    public static let getAuditVerification: Int = 25
    public static let createCriticalAction: Int = 26
    public static let verifyCriticalAction: Int = 27
    public static let listSessions: Int = 28
    public static let revokeAllSessions: Int = 29
    public static let revokeSession: Int = 30
    public static let listDevices: Int = 31
    public static let revokeAllDevices: Int = 32
    public static let revokeDevice: Int = 33
    public static let extendDeviceTrust: Int = 34
    public static let requestEmailChange: Int = 35
    public static let confirmEmailChange: Int = 36
    public static let revertEmailChange: Int = 37
    public static let listLinkedProviders: Int = 38
    public static let unlinkOAuthProvider: Int = 39
    public static let initiateOAuthLink: Int = 40
    public static let verifyOAuthLink: Int = 41
    public static let listLoginAlerts: Int = 42
    public static let acknowledgeLoginAlert: Int = 43
    public static let respondToLoginAlert: Int = 44
    public static let sendMagicLink: Int = 45
    public static let verifyMagicLink: Int = 46
    public static let resetMemberMFA: Int = 47
    public static let enableMFA: Int = 48
    public static let verifyMFASetup: Int = 49
    public static let disableMFA: Int = 50
    public static let regenerateBackupCodes: Int = 51
    public static let verifyMFAChallenge: Int = 52
    public static let getMFAStatus: Int = 53
    public static let stepUp: Int = 54
    public static let getVerificationStatus: Int = 55
    public static let forgotPassword: Int = 56
    public static let verifyResetCode: Int = 57
    public static let resetPassword: Int = 58
    public static let changePassword: Int = 59
    public static let checkPasswordStrength: Int = 60
    public static let getSession: Int = 61
    public static let refreshSession: Int = 62
    public static let refreshToken: Int = 63
    public static let logout: Int = 64
    public static let getPermissions: Int = 65
    public static let verifyAuthToken: Int = 66
    public static let switchTenant: Int = 67
    public static let login: Int = 68
    public static let signup: Int = 69
    public static let completeOAuthSignup: Int = 70
    public static let verifySuspiciousLogin: Int = 71
    public static let getAuthProviders: Int = 72
    public static let getJwks: Int = 73
    public static let enableSMSMFA: Int = 74
    public static let disableSMSMFA: Int = 75
    public static let sendSMSMFAChallenge: Int = 76
    public static let verifySMSMFA: Int = 77
    public static let googleOAuthInit: Int = 78
    public static let googleOAuthCallback: Int = 79
    public static let githubOAuthInit: Int = 80
    public static let githubOAuthCallback: Int = 81
    public static let microsoftOAuthInit: Int = 82
    public static let microsoftOAuthCallback: Int = 83
    public static let smsStatusCallback: Int = 84
    public static let sendEmailVerification: Int = 85
    public static let verifyEmail: Int = 86
    public static let sendPhoneVerification: Int = 87
    public static let verifyPhone: Int = 88
    public static let resendPhoneVerification: Int = 89
    public static let createTenant: Int = 90
    public static let checkSlug: Int = 91
    public static let processCheckout: Int = 92
    public static let initiate3DSecure: Int = 93
    public static let verify3DSecure: Int = 94
    public static let createPayPalCheckout: Int = 95
    public static let capturePayPalPayment: Int = 96
    public static let listInvoices: Int = 97
    public static let getInvoice: Int = 98
    public static let downloadInvoice: Int = 99
    public static let exportInvoices: Int = 100
    public static let getLicenseAllocation: Int = 101
    public static let purchaseLicenses: Int = 102
    public static let assignLicense: Int = 103
    public static let removeLicense: Int = 104
    public static let listPaymentMethods: Int = 105
    public static let addPaymentMethod: Int = 106
    public static let getPaymentMethod: Int = 107
    public static let removePaymentMethod: Int = 108
    public static let setDefaultPaymentMethod: Int = 109
    public static let getBillingInfo: Int = 110
    public static let updateBillingInfo: Int = 111
    public static let getBillingAddress: Int = 112
    public static let updateBillingAddress: Int = 113
    public static let getSubscription: Int = 114
    public static let updateSubscription: Int = 115
    public static let upgradeSubscription: Int = 116
    public static let downgradeSubscription: Int = 117
    public static let cancelSubscription: Int = 118
    public static let reactivateSubscription: Int = 119
    public static let getBillingTeam: Int = 120
    public static let getPendingInvites: Int = 121
    public static let createTeamInvite: Int = 122
    public static let cancelInvite: Int = 123
    public static let resendInvite: Int = 124
    public static let getTokenUsage: Int = 125
    public static let listTokenPackages: Int = 126
    public static let purchaseTokens: Int = 127
    public static let getTokenHistory: Int = 128
    public static let getUsage: Int = 129
    public static let getConsents: Int = 130
    public static let recordConsent: Int = 131
    public static let revokeConsent: Int = 132
    public static let requestDataExport: Int = 133
    public static let getDataExportStatus: Int = 134
    public static let requestDataDeletion: Int = 135
    public static let cancelDataDeletion: Int = 136
    public static let toggleDoNotSell: Int = 137
    public static let getPrivacySettings: Int = 138
    public static let updatePrivacySettings: Int = 139
    public static let listDocumentation: Int = 140
    public static let getDocumentationPage: Int = 141
    public static let listPublicDocumentation: Int = 142
    public static let getPublicDocumentationPage: Int = 143
    public static let listFirewalls: Int = 144
    public static let createFirewall: Int = 145
    public static let listServers: Int = 146
    public static let createServer: Int = 147
    public static let getServer: Int = 148
    public static let deleteServer: Int = 149
    public static let serverPowerAction: Int = 150
    public static let listVolumes: Int = 151
    public static let createVolume: Int = 152
    public static let listNodeTypes: Int = 153
    public static let getNodeType: Int = 154
    public static let listNodeTemplates: Int = 155
    public static let generateNode: Int = 156
    public static let createRun: Int = 157
    public static let getRunStatus: Int = 158
    public static let cancelRun: Int = 159
    public static let streamRunEvents: Int = 160
    public static let getNodeHealth: Int = 161
    public static let getNodeCapabilities: Int = 162
    public static let getNodeSchemas: Int = 163
    public static let listUserRoles: Int = 164
    public static let assignUserRole: Int = 165
    public static let revokeUserRole: Int = 166
    public static let getUserPermissions: Int = 167
    public static let putUserPermission: Int = 168
    public static let deleteUserPermission: Int = 169
    public static let listRoleMembers: Int = 170
    public static let bulkAssignRoleMembers: Int = 171
    public static let bulkRemoveRoleMembers: Int = 172
    public static let removeRoleMembers: Int = 173
    public static let getOwnershipTransfer: Int = 174
    public static let startOwnershipTransfer: Int = 175
    public static let cancelOwnershipTransfer: Int = 176
    public static let acceptOwnershipTransfer: Int = 177
    public static let declineOwnershipTransfer: Int = 178
    public static let getRolePermissions: Int = 179
    public static let replaceRolePermissions: Int = 180
    public static let patchRolePermissions: Int = 181
    public static let listPermissions: Int = 182
    public static let getPermission: Int = 183
    public static let listPermissionCategories: Int = 184
    public static let listRoles: Int = 185
    public static let createRole: Int = 186
    public static let getRole: Int = 187
    public static let updateRole: Int = 188
    public static let deleteRole: Int = 189
    public static let duplicateRole: Int = 190
    public static let compareRoles: Int = 191
    public static let exportRoles: Int = 192
    public static let importRoles: Int = 193
    public static let listRoleTemplates: Int = 194
    public static let listApiKeys: Int = 195
    public static let createApiKey: Int = 196
    public static let getApiKey: Int = 197
    public static let revokeApiKey: Int = 198
    public static let regenerateApiKey: Int = 199
    public static let downloadArtifact: Int = 200
    public static let listTemplates: Int = 201
    public static let getTemplate: Int = 202
    public static let createFromTemplate: Int = 203
    public static let importEnvironmentVariables: Int = 204
    public static let exportEnvironmentVariables: Int = 205
    public static let listEnvironmentVariables: Int = 206
    public static let createEnvironmentVariable: Int = 207
    public static let getEnvironmentVariable: Int = 208
    public static let updateEnvironmentVariable: Int = 209
    public static let deleteEnvironmentVariable: Int = 210
    public static let rotateEnvironmentVariable: Int = 211
    public static let getOpenAPI: Int = 212
    public static let getHealth: Int = 213
    public static let getLiveness: Int = 214
    public static let getReadiness: Int = 215
    public static let getMetrics: Int = 216
    public static let getReference: Int = 217
    public static let uploadAvatar: Int = 218
    public static let deleteAvatar: Int = 219
    public static let getOwnAvatar: Int = 220
    public static let getUserAvatar: Int = 221
    public static let getPublicTenantBranding: Int = 222
    public static let getPublicTenantLogo: Int = 223
    public static let listDeletionRequests: Int = 224
    public static let createDeletionRequest: Int = 225
    public static let getDeletionRequest: Int = 226
    public static let cancelDeletionRequest: Int = 227
    public static let restoreDeletionRequest: Int = 228
    public static let listDomains: Int = 229
    public static let claimDomain: Int = 230
    public static let deleteDomain: Int = 231
    public static let verifyDomain: Int = 232
    public static let internalTlsAllowed: Int = 233
    public static let listFiles: Int = 234
    public static let uploadFile: Int = 235
    public static let getFile: Int = 236
    public static let deleteFile: Int = 237
    public static let downloadFile: Int = 238
    public static let createFileLink: Int = 239
    public static let openFileLink: Int = 240
    public static let uploadTenantLogo: Int = 241
    public static let deleteTenantLogo: Int = 242
    public static let getTenantLogo: Int = 243
    public static let getTenantSecuritySettings: Int = 244
    public static let updateTenantSecuritySettings: Int = 245
    public static let getTenantSettings: Int = 246
    public static let updateTenantSettings: Int = 247
    public static let getTenantConfig: Int = 248
    public static let getTenantFeatures: Int = 249
    public static let getTenantUsage: Int = 250
    public static let previewInvitation: Int = 251
    public static let acceptInvitation: Int = 252
    public static let listInvitations: Int = 253
    public static let cancelInvitation: Int = 254
    public static let resendInvitation: Int = 255
    public static let declineInvitation: Int = 256
    public static let getOwnProfile: Int = 257
    public static let updateOwnProfile: Int = 258
    public static let listUsers: Int = 259
    public static let inviteUser: Int = 260
    public static let getUser: Int = 261
    public static let updateUser: Int = 262
    public static let deleteUser: Int = 263
    public static let restoreUser: Int = 264
    public static let transferUserWork: Int = 265
    public static let leaveTenant: Int = 266
    public static let listWebhooks: Int = 267
    public static let createWebhook: Int = 268
    public static let updateWebhook: Int = 269
    public static let deleteWebhook: Int = 270
    public static let regenerateWebhookSecret: Int = 271
    public static let testWebhook: Int = 272
    public static let executeWorkflow: Int = 273
    public static let listWorkflowExecutions: Int = 274
    public static let getWorkflowExecution: Int = 275
    public static let cancelWorkflowExecution: Int = 276
    public static let generateWorkflow: Int = 277
    public static let optimizeWorkflow: Int = 278
    public static let listWorkflows: Int = 279
    public static let createWorkflow: Int = 280
    public static let getWorkflow: Int = 281
    public static let updateWorkflow: Int = 282
    public static let deleteWorkflow: Int = 283
    public static let duplicateWorkflow: Int = 284
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
        ListAuditAlertRules.descriptor,
        CreateAuditAlertRule.descriptor,
        UpdateAuditAlertRule.descriptor,
        DeleteAuditAlertRule.descriptor,
        ListAuditAnchors.descriptor,
        GetAuditAnchorKeys.descriptor,
        ExportAuditLogs.descriptor,
        GetAuditExport.descriptor,
        QueryAuditLogs.descriptor,
        CreateAuditLog.descriptor,
        GetAuditLog.descriptor,
        VerifyAuditLog.descriptor,
        VerifyAuditChain.descriptor,
        ListAuditEventTypes.descriptor,
        GetAuditVerification.descriptor,
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
        ListLoginAlerts.descriptor,
        AcknowledgeLoginAlert.descriptor,
        RespondToLoginAlert.descriptor,
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
        SmsStatusCallback.descriptor,
        SendEmailVerification.descriptor,
        VerifyEmail.descriptor,
        SendPhoneVerification.descriptor,
        VerifyPhone.descriptor,
        ResendPhoneVerification.descriptor,
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
        DownloadArtifact.descriptor,
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
        "adminGetTenant", "adminUpdateTenant", "adminDeleteTenant", "processCheckout", "initiate3DSecure",
        "verify3DSecure", "createPayPalCheckout", "capturePayPalPayment", "listInvoices", "getInvoice",
        "downloadInvoice", "exportInvoices", "getLicenseAllocation", "purchaseLicenses", "assignLicense",
        "removeLicense", "listPaymentMethods", "addPaymentMethod", "getPaymentMethod", "removePaymentMethod",
        "setDefaultPaymentMethod", "getBillingInfo", "updateBillingInfo", "getBillingAddress", "updateBillingAddress",
        "getSubscription", "updateSubscription", "upgradeSubscription", "downgradeSubscription", "cancelSubscription",
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
