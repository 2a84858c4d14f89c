// SPDX-License-Identifier: Apache-2.0
import CPublicSuffix

/// Names below which anybody can register: nobody can own one of them.
///
/// The list is that of publicsuffix.org, as the system's package of it or the library's own copy has it, whichever is
/// newer.
// SAFETY: the list is complete when it is loaded, and the library only reads it from then on.
package final class PublicSuffixes: @unchecked Sendable {
    /// The library has no list.
    package struct Missing: Error {}

    private let list: OpaquePointer

    package init() throws(Missing) {
        guard let list: OpaquePointer = psl_latest(nil) else { throw Missing() }
        self.list = list
    }

    deinit { psl_free(list) }

    package func contains(_ name: HostName) -> Bool { psl_is_public_suffix(list, name.text) == 1 }
}
