// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Positions of the operations in the contract's order.
public enum OperationIndex {
    public static let putPhoto: Int = 0
    public static let getPhoto: Int = 1
    public static let uploadPhoto: Int = 2
    public static let uploadAlbum: Int = 3
    public static let followGrowth: Int = 4
    public static let followRumours: Int = 5
    public static let addMeasurements: Int = 6
}

/// All operations of the contract.
public enum Operations {
    /// Path of the servers, before every path that does not stand at the host's root.
    public static let basePath: String = ""

    /// Descriptors by index.
    public static let all: [OperationDescriptor] = [
        PutPhoto.descriptor,
        GetPhoto.descriptor,
        UploadPhoto.descriptor,
        UploadAlbum.descriptor,
        FollowGrowth.descriptor,
        FollowRumours.descriptor,
        AddMeasurements.descriptor,
    ]

    /// Ids of operations without a handler in this build.
    public static let unserved: [String] = []
}
