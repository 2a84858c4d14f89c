// SPDX-License-Identifier: Apache-2.0

/// Operations that one rule of all operations does not hold for. The list may only shrink: an entry that is not needed
/// any more fails its test.
enum Exceptions {
    /// For callers on the same machine also without a token: scrapers, and the proxy in front.
    static let openWithoutToken: Set<String> = ["getMetrics", "internalTlsAllowed"]
}
