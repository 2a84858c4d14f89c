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
    public static let enableMFA: Int = 23
    public static let verifyMFASetup: Int = 24
    public static let disableMFA: Int = 25
    public static let regenerateBackupCodes: Int = 26
    public static let verifyMFAChallenge: Int = 27
    public static let getMFAStatus: Int = 28
    public static let stepUp: Int = 29
    public static let forgotPassword: Int = 30
    public static let verifyResetCode: Int = 31
    public static let resetPassword: Int = 32
    public static let changePassword: Int = 33
    public static let getSession: Int = 34
    public static let refreshSession: Int = 35
    public static let refreshToken: Int = 36
    public static let logout: Int = 37
    public static let getPermissions: Int = 38
    public static let verifyAuthToken: Int = 39
    public static let switchTenant: Int = 40
    public static let login: Int = 41
    public static let signup: Int = 42
    public static let verifySuspiciousLogin: Int = 43
    public static let getAuthProviders: Int = 44
    public static let getJwks: Int = 45
    public static let enableSMSMFA: Int = 46
    public static let disableSMSMFA: Int = 47
    public static let sendSMSMFAChallenge: Int = 48
    public static let verifySMSMFA: Int = 49
    public static let googleOAuthInit: Int = 50
    public static let googleOAuthCallback: Int = 51
    public static let githubOAuthInit: Int = 52
    public static let githubOAuthCallback: Int = 53
    public static let sendEmailVerification: Int = 54
    public static let verifyEmail: Int = 55
    public static let sendPhoneVerification: Int = 56
    public static let verifyPhone: Int = 57
    public static let resendPhoneVerification: Int = 58
    public static let processCheckout: Int = 59
    public static let initiate3DSecure: Int = 60
    public static let verify3DSecure: Int = 61
    public static let createPayPalCheckout: Int = 62
    public static let capturePayPalPayment: Int = 63
    public static let listInvoices: Int = 64
    public static let getInvoice: Int = 65
    public static let downloadInvoice: Int = 66
    public static let exportInvoices: Int = 67
    public static let getLicenseAllocation: Int = 68
    public static let purchaseLicenses: Int = 69
    public static let assignLicense: Int = 70
    public static let removeLicense: Int = 71
    public static let listPaymentMethods: Int = 72
    public static let addPaymentMethod: Int = 73
    public static let getPaymentMethod: Int = 74
    public static let removePaymentMethod: Int = 75
    public static let setDefaultPaymentMethod: Int = 76
    public static let getBillingInfo: Int = 77
    public static let updateBillingInfo: Int = 78
    public static let getBillingAddress: Int = 79
    public static let updateBillingAddress: Int = 80
    public static let getSubscription: Int = 81
    public static let updateSubscription: Int = 82
    public static let upgradeSubscription: Int = 83
    public static let downgradeSubscription: Int = 84
    public static let cancelSubscription: Int = 85
    public static let reactivateSubscription: Int = 86
    public static let getBillingTeam: Int = 87
    public static let getPendingInvites: Int = 88
    public static let createTeamInvite: Int = 89
    public static let cancelInvite: Int = 90
    public static let resendInvite: Int = 91
    public static let getTokenUsage: Int = 92
    public static let listTokenPackages: Int = 93
    public static let purchaseTokens: Int = 94
    public static let getTokenHistory: Int = 95
    public static let getUsage: Int = 96
    public static let getConsents: Int = 97
    public static let recordConsent: Int = 98
    public static let revokeConsent: Int = 99
    public static let requestDataExport: Int = 100
    public static let getDataExportStatus: Int = 101
    public static let requestDataDeletion: Int = 102
    public static let cancelDataDeletion: Int = 103
    public static let toggleDoNotSell: Int = 104
    public static let getPrivacySettings: Int = 105
    public static let updatePrivacySettings: Int = 106
    public static let listDocumentation: Int = 107
    public static let getDocumentationPage: Int = 108
    public static let listPublicDocumentation: Int = 109
    public static let getPublicDocumentationPage: Int = 110
    public static let listFirewalls: Int = 111
    public static let createFirewall: Int = 112
    public static let listServers: Int = 113
    public static let createServer: Int = 114
    public static let getServer: Int = 115
    public static let deleteServer: Int = 116
    public static let serverPowerAction: Int = 117
    public static let listVolumes: Int = 118
    public static let createVolume: Int = 119
    public static let listNodeTypes: Int = 120
    public static let getNodeType: Int = 121
    public static let listNodeTemplates: Int = 122
    public static let generateNode: Int = 123
    public static let createRun: Int = 124
    public static let getRunStatus: Int = 125
    public static let cancelRun: Int = 126
    public static let streamRunEvents: Int = 127
    public static let getNodeHealth: Int = 128
    public static let getNodeCapabilities: Int = 129
    public static let getNodeSchemas: Int = 130
    public static let listUserRoles: Int = 131
    public static let assignUserRole: Int = 132
    public static let revokeUserRole: Int = 133
    public static let listRoleMembers: Int = 134
    public static let bulkAssignRoleMembers: Int = 135
    public static let bulkRemoveRoleMembers: Int = 136
    public static let getRolePermissions: Int = 137
    public static let replaceRolePermissions: Int = 138
    public static let listPermissions: Int = 139
    public static let getPermission: Int = 140
    public static let listRoles: Int = 141
    public static let createRole: Int = 142
    public static let getRole: Int = 143
    public static let updateRole: Int = 144
    public static let deleteRole: Int = 145
    public static let duplicateRole: Int = 146
    public static let compareRoles: Int = 147
    public static let exportRoles: Int = 148
    public static let importRoles: Int = 149
    public static let listApiKeys: Int = 150
    public static let createApiKey: Int = 151
    public static let getApiKey: Int = 152
    public static let revokeApiKey: Int = 153
    public static let regenerateApiKey: Int = 154
    public static let listTemplates: Int = 155
    public static let getTemplate: Int = 156
    public static let createFromTemplate: Int = 157
    public static let importEnvironmentVariables: Int = 158
    public static let exportEnvironmentVariables: Int = 159
    public static let listEnvironmentVariables: Int = 160
    public static let createEnvironmentVariable: Int = 161
    public static let getEnvironmentVariable: Int = 162
    public static let updateEnvironmentVariable: Int = 163
    public static let deleteEnvironmentVariable: Int = 164
    public static let rotateEnvironmentVariable: Int = 165
    public static let getOpenAPI: Int = 166
    public static let getHealth: Int = 167
    public static let getLiveness: Int = 168
    public static let getReadiness: Int = 169
    public static let getMetrics: Int = 170
    public static let getReference: Int = 171
    public static let listDeletionRequests: Int = 172
    public static let createDeletionRequest: Int = 173
    public static let getDeletionRequest: Int = 174
    public static let cancelDeletionRequest: Int = 175
    public static let restoreDeletionRequest: Int = 176
    public static let listFiles: Int = 177
    public static let uploadFile: Int = 178
    public static let getFile: Int = 179
    public static let deleteFile: Int = 180
    public static let downloadFile: Int = 181
    public static let uploadTenantLogo: Int = 182
    public static let getTenantLogo: Int = 183
    public static let getTenantSettings: Int = 184
    public static let updateTenantSettings: Int = 185
    public static let createTenant: Int = 186
    public static let getTenantConfig: Int = 187
    public static let getTenantFeatures: Int = 188
    public static let previewInvitation: Int = 189
    public static let acceptInvitation: Int = 190
    public static let getOwnProfile: Int = 191
    public static let updateOwnProfile: Int = 192
    public static let listUsers: Int = 193
    public static let inviteUser: Int = 194
    public static let getUser: Int = 195
    public static let updateUser: Int = 196
    public static let deleteUser: Int = 197
    public static let listWebhooks: Int = 198
    public static let createWebhook: Int = 199
    public static let updateWebhook: Int = 200
    public static let deleteWebhook: Int = 201
    public static let regenerateWebhookSecret: Int = 202
    public static let testWebhook: Int = 203
    public static let executeWorkflow: Int = 204
    public static let listWorkflowExecutions: Int = 205
    public static let getWorkflowExecution: Int = 206
    public static let cancelWorkflowExecution: Int = 207
    public static let generateWorkflow: Int = 208
    public static let optimizeWorkflow: Int = 209
    public static let listWorkflows: Int = 210
    public static let createWorkflow: Int = 211
    public static let getWorkflow: Int = 212
    public static let updateWorkflow: Int = 213
    public static let deleteWorkflow: Int = 214
    public static let duplicateWorkflow: Int = 215
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
        EnableMFA.descriptor,
        VerifyMFASetup.descriptor,
        DisableMFA.descriptor,
        RegenerateBackupCodes.descriptor,
        VerifyMFAChallenge.descriptor,
        GetMFAStatus.descriptor,
        StepUp.descriptor,
        ForgotPassword.descriptor,
        VerifyResetCode.descriptor,
        ResetPassword.descriptor,
        ChangePassword.descriptor,
        GetSession.descriptor,
        RefreshSession.descriptor,
        RefreshToken.descriptor,
        Logout.descriptor,
        GetPermissions.descriptor,
        VerifyAuthToken.descriptor,
        SwitchTenant.descriptor,
        Login.descriptor,
        Signup.descriptor,
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
        SendEmailVerification.descriptor,
        VerifyEmail.descriptor,
        SendPhoneVerification.descriptor,
        VerifyPhone.descriptor,
        ResendPhoneVerification.descriptor,
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
        ListRoleMembers.descriptor,
        BulkAssignRoleMembers.descriptor,
        BulkRemoveRoleMembers.descriptor,
        GetRolePermissions.descriptor,
        ReplaceRolePermissions.descriptor,
        ListPermissions.descriptor,
        GetPermission.descriptor,
        ListRoles.descriptor,
        CreateRole.descriptor,
        GetRole.descriptor,
        UpdateRole.descriptor,
        DeleteRole.descriptor,
        DuplicateRole.descriptor,
        CompareRoles.descriptor,
        ExportRoles.descriptor,
        ImportRoles.descriptor,
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
        ListDeletionRequests.descriptor,
        CreateDeletionRequest.descriptor,
        GetDeletionRequest.descriptor,
        CancelDeletionRequest.descriptor,
        RestoreDeletionRequest.descriptor,
        ListFiles.descriptor,
        UploadFile.descriptor,
        GetFile.descriptor,
        DeleteFile.descriptor,
        DownloadFile.descriptor,
        UploadTenantLogo.descriptor,
        GetTenantLogo.descriptor,
        GetTenantSettings.descriptor,
        UpdateTenantSettings.descriptor,
        CreateTenant.descriptor,
        GetTenantConfig.descriptor,
        GetTenantFeatures.descriptor,
        PreviewInvitation.descriptor,
        AcceptInvitation.descriptor,
        GetOwnProfile.descriptor,
        UpdateOwnProfile.descriptor,
        ListUsers.descriptor,
        InviteUser.descriptor,
        GetUser.descriptor,
        UpdateUser.descriptor,
        DeleteUser.descriptor,
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
        "adminGetTenant", "adminUpdateTenant", "adminDeleteTenant", "exportAuditLogs", "verifySuspiciousLogin",
        "getAuthProviders", "googleOAuthInit", "googleOAuthCallback", "githubOAuthInit", "githubOAuthCallback",
        "processCheckout", "initiate3DSecure", "verify3DSecure", "createPayPalCheckout", "capturePayPalPayment",
        "listInvoices", "getInvoice", "downloadInvoice", "exportInvoices", "getLicenseAllocation", "purchaseLicenses",
        "assignLicense", "removeLicense", "listPaymentMethods", "addPaymentMethod", "getPaymentMethod",
        "removePaymentMethod", "setDefaultPaymentMethod", "getBillingInfo", "updateBillingInfo", "getBillingAddress",
        "updateBillingAddress", "getSubscription", "updateSubscription", "upgradeSubscription", "downgradeSubscription",
        "cancelSubscription", "reactivateSubscription", "getBillingTeam", "getPendingInvites", "createTeamInvite",
        "cancelInvite", "resendInvite", "getTokenUsage", "listTokenPackages", "purchaseTokens", "getTokenHistory",
        "getUsage", "getConsents", "recordConsent", "revokeConsent", "requestDataExport", "getDataExportStatus",
        "requestDataDeletion", "cancelDataDeletion", "toggleDoNotSell", "getPrivacySettings", "updatePrivacySettings",
        "listDocumentation", "getDocumentationPage", "listPublicDocumentation", "getPublicDocumentationPage",
        "listFirewalls", "createFirewall", "listServers", "createServer", "getServer", "deleteServer",
        "serverPowerAction", "listVolumes", "createVolume", "listNodeTypes", "getNodeType", "listNodeTemplates",
        "generateNode", "createRun", "getRunStatus", "cancelRun", "streamRunEvents", "getNodeHealth",
        "getNodeCapabilities", "getNodeSchemas", "listApiKeys", "createApiKey", "getApiKey", "revokeApiKey",
        "regenerateApiKey", "listTemplates", "getTemplate", "createFromTemplate", "importEnvironmentVariables",
        "exportEnvironmentVariables", "listEnvironmentVariables", "createEnvironmentVariable", "getEnvironmentVariable",
        "updateEnvironmentVariable", "deleteEnvironmentVariable", "rotateEnvironmentVariable", "listDeletionRequests",
        "createDeletionRequest", "getDeletionRequest", "cancelDeletionRequest", "restoreDeletionRequest", "listFiles",
        "uploadFile", "getFile", "deleteFile", "downloadFile", "uploadTenantLogo", "getTenantLogo", "createTenant",
        "listWebhooks", "createWebhook", "updateWebhook", "deleteWebhook", "regenerateWebhookSecret", "testWebhook",
        "executeWorkflow", "listWorkflowExecutions", "getWorkflowExecution", "cancelWorkflowExecution",
        "generateWorkflow", "optimizeWorkflow", "listWorkflows", "createWorkflow", "getWorkflow", "updateWorkflow",
        "deleteWorkflow", "duplicateWorkflow",
    ]
}
